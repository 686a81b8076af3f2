"""A newcomer is introduced by one file; nobody is believed without a key that was compared."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import Clock, introduce, percent_offer

from handslag.domain.errors import FileTrouble, KeyProblem, KeyTrouble
from handslag.domain.ids import BusinessId, DeviceId, new_id
from handslag.exchange.bundle import read_bundle, write_bundle
from handslag.exchange.manifest import Manifest, Scope
from handslag.services import businesses as own
from handslag.services import customers, introductions, offers, partners
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.offers import OfferEntry
from handslag.services.partners import PartnerEntry
from handslag.trust.keys import Keys
from handslag.trust.manifest import sign_manifest

Businesses = Callable[..., Desk]


def test_an_unknown_business_is_shown_and_nothing_is_applied(
    businesses: Businesses, clock: Clock, tmp_path: Path
) -> None:
    nova, berg = (businesses(name, clock=clock) for name in ("Nova", "Berg"))
    card = tmp_path / "nova.handslag"
    introductions.export_card(nova, card)

    with pytest.raises(KeyTrouble) as refused:
        introductions.import_card(berg, card)
    with pytest.raises(KeyTrouble):
        introductions.import_card(berg, card, accept=own.identity(berg).id)

    assert refused.value.problem is KeyProblem.NOT_ACCEPTED
    assert refused.value.words.hex() == own.identity(nova).id
    assert partners.listing(berg)[1] == 1


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_fingerprint_is_accepted_in_either_language(
    businesses: Businesses, clock: Clock, tmp_path: Path, language: str
) -> None:
    nova, berg = (businesses(name, clock=clock) for name in ("Nova", "Berg"))
    card = tmp_path / "nova.handslag"
    introductions.export_card(nova, card)

    spoken = ", ".join(own.identity(nova).words[language]).upper()
    taken = introductions.import_card(berg, card, accept=spoken)

    assert (taken.new, taken.applied) == (1, True)


def test_offers_their_revisions_and_withdrawals_travel(
    businesses: Businesses, clock: Clock
) -> None:
    nova, berg = (businesses(name, clock=clock) for name in ("Nova", "Berg"))
    percent_offer(nova, 1000)
    introduce(nova, berg)

    offers.revise(nova, "1", OfferEntry(value=2000))
    partners.edit(nova, "Nova", PartnerEntry(town="Lund"))
    percent_offer(nova, 500)
    offers.withdraw(nova, "2")
    introduce(nova, berg)

    first, second = offers.listing(berg, partner="Nova")
    assert (first.terms.benefit.value, first.revision) == (2000, 2)
    assert second.withdrawn is not None
    assert partners.show(berg, "Nova").town == "Lund"


def test_the_same_file_twice_changes_nothing(
    businesses: Businesses, clock: Clock, tmp_path: Path
) -> None:
    nova, berg = (businesses(name, clock=clock) for name in ("Nova", "Berg"))
    percent_offer(nova)
    card = tmp_path / "nova.handslag"
    introductions.export_card(nova, card)
    introductions.import_card(berg, card, accept=own.identity(nova).id)

    again = introductions.import_card(berg, card)

    assert (again.new, again.changed, again.unchanged, again.applied) == (0, 0, 2, False)


def test_an_older_card_after_a_newer_one_changes_nothing(
    businesses: Businesses, clock: Clock, tmp_path: Path
) -> None:
    nova, berg = (businesses(name, clock=clock) for name in ("Nova", "Berg"))
    old = tmp_path / "old.handslag"
    introductions.export_card(nova, old)
    partners.edit(nova, "Nova", PartnerEntry(town="Lund"))
    introduce(nova, berg)

    introductions.import_card(berg, old)

    assert partners.show(berg, "Nova").town == "Lund"


def test_what_i_note_of_a_partner_survives_a_new_card(businesses: Businesses, clock: Clock) -> None:
    nova, berg = (businesses(name, clock=clock) for name in ("Nova", "Berg"))
    introduce(nova, berg)
    partners.edit(berg, "Nova", PartnerEntry(tags=("Torget",), notes="Snäll", status="trial"))

    partners.edit(nova, "Nova", PartnerEntry(town="Lund"))
    introduce(nova, berg)

    view = partners.show(berg, "Nova")
    assert (view.tags, view.notes, view.status, view.town) == (
        ("Torget",),
        "Snäll",
        "trial",
        "Lund",
    )


def test_a_file_that_somebody_else_sealed_is_refused(
    businesses: Businesses, clock: Clock, tmp_path: Path
) -> None:
    nova, berg = (businesses(name, clock=clock) for name in ("Nova", "Berg"))
    card = tmp_path / "nova.handslag"
    introductions.export_card(nova, card)
    bundle = read_bundle(card)
    forged = write_bundle(
        replace(bundle.manifest, bundle_id=new_id()),
        bundle.members,
        sign=lambda text: sign_manifest(Keys.new(), text),
    )
    card.write_bytes(forged)

    with pytest.raises(KeyTrouble) as refused:
        introductions.import_card(berg, card, accept=own.identity(nova).id)

    assert refused.value.problem is KeyProblem.FORGED
    assert partners.listing(berg)[1] == 1


def test_a_file_without_its_senders_card_is_refused(
    businesses: Businesses, clock: Clock, tmp_path: Path
) -> None:
    nova, berg = (businesses(name, clock=clock) for name in ("Nova", "Berg"))
    path = tmp_path / "empty.handslag"
    manifest = Manifest(
        bundle_id=new_id(),
        business=BusinessId(own.identity(nova).id),
        device=DeviceId(1),
        scope=Scope.PARTNER,
    )
    path.write_bytes(write_bundle(manifest, {}, sign=lambda text: sign_manifest(nova.keys, text)))

    with pytest.raises(FileTrouble):
        introductions.import_card(berg, path, accept=own.identity(nova).id)


def test_the_demonstrations_keys_are_never_accepted_elsewhere(
    businesses: Businesses, desks: Callable[..., Desk], clock: Clock, tmp_path: Path
) -> None:
    shown, berg = desks("petterson", clock=clock), businesses("Berg", clock=clock)
    card = tmp_path / "petterson.handslag"
    introductions.export_card(shown, card)

    with pytest.raises(KeyTrouble) as refused:
        introductions.import_card(berg, card, accept=own.identity(shown).id)

    assert refused.value.problem is KeyProblem.DEMONSTRATION
    assert partners.listing(berg)[1] == 1


def test_a_card_tells_nothing_private(businesses: Businesses, clock: Clock, tmp_path: Path) -> None:
    nova = businesses("Nova", clock=clock)
    partners.edit(
        nova,
        "Nova",
        PartnerEntry(organisation_number="CANARY-1", notes="CANARY-2", tags=("CANARY-3",)),
    )
    partners.add(nova, PartnerEntry(name="CANARY-4"))
    customers.add(nova, CustomerEntry(name="CANARY-5", phones=("CANARY-6",), consent="CANARY-7"))

    for name in ("nova.handslag", "nova.vcf"):
        introductions.export_card(nova, tmp_path / name)

        assert b"CANARY" not in (tmp_path / name).read_bytes()
