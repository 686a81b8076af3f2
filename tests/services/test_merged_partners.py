"""Merging: one stays, nothing is lost, all of it can be taken back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.builders import NOON, Clock
from tests.services.address_books import logical_dump

from handslag.domain.contacts import ExtraField
from handslag.domain.errors import Invalid, NotAllowed, NotFound, Problem, Rule
from handslag.domain.ids import BusinessId, OfferId, PartnerId, new_id
from handslag.domain.offers import BenefitKind, Offer
from handslag.domain.packs import Pack, PackLine
from handslag.domain.partners import Opinion, Partner, PartnerNote
from handslag.services import finding, importing, merging, offers, on_word, partners, vouchers
from handslag.services.desk import Desk
from handslag.services.merging import Side
from handslag.services.offers import OfferEntry
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder

Businesses = Callable[..., Desk]

ONE = PartnerEntry(
    name="Strand Glas", phones=("0980-319 277",), town="Ystad", tags=("Torget",), notes="bra",
    contact="",
)  # fmt: skip
OTHER = PartnerEntry(
    name="Strand Glas AB", phones=("+46980319277", "112"), town="Lund", tags=("torget", "Glas"),
    notes="ring", contact="Åsa", email="a@b.se",
)  # fmt: skip


@pytest.fixture
def desk(businesses: Businesses, clock: Clock) -> Desk:
    return businesses("Nova", clock=clock)


@pytest.fixture
def two(desk: Desk) -> tuple[PartnerId, PartnerId]:
    return PartnerId(partners.add(desk, ONE).id), PartnerId(partners.add(desk, OTHER).id)


def promise(desk: Desk, owner: PartnerId) -> OfferId:
    """An offer on his word."""
    entry = OfferEntry(kind=BenefitKind.PERCENT, value=1000, title_sv="på allt")
    noted = on_word.note(desk, owner, entry)
    with desk.store.read() as work:
        return finding.offer(work, f"{owner}/{noted.number}").id


def test_what_is_many_comes_together_and_gaps_are_filled(
    desk: Desk, two: tuple[PartnerId, PartnerId]
) -> None:
    with desk.store.write() as work:
        for number, id in enumerate(two):
            opinion = work.get(Opinion, id)
            assert opinion is not None
            opinion.extras = (ExtraField("BDAY", "1970"), ExtraField("X-N", str(number)))

    view = merging.merge(desk, *two).partner

    assert (view.name, view.town, view.contact, view.email) == (
        "Strand Glas", "Ystad", "Åsa", "a@b.se",
    )  # fmt: skip
    assert [phone.text for phone in view.phones] == ["0980-319 277", "112"]
    assert (view.tags, view.notes) == (("Torget", "Glas"), "bra\nring")
    with desk.store.read() as work:
        opinion = work.get(Opinion, two[0])
        assert opinion is not None
        assert [extra.value for extra in opinion.extras] == ["1970", "0", "1"]
    with pytest.raises(NotFound):
        partners.show(desk, two[1])
    assert partners.listing(desk, search="a@b.se ring")[1] == 1


def test_the_user_chooses_whose_value_counts(desk: Desk, two: tuple[PartnerId, PartnerId]) -> None:
    choices = {"name": Side.OTHER, "town": Side.OTHER, "contact": Side.KEEP, "status": Side.KEEP}

    view = merging.merge(desk, *two, choices=choices).partner

    assert (view.name, view.town, view.contact) == ("Strand Glas AB", "Lund", None)


@pytest.mark.parametrize("field", ["id", "phones", "business_id", "nonsense"])
def test_what_cannot_be_chosen_is_refused(
    desk: Desk, two: tuple[PartnerId, PartnerId], field: str
) -> None:
    before = logical_dump(desk)

    with pytest.raises(Invalid) as caught:
        merging.merge(desk, *two, choices={field: Side.OTHER})

    assert caught.value.problem is Problem.UNKNOWN
    assert logical_dump(desk) == before


def test_what_belongs_to_the_other_comes_along_and_back(
    desk: Desk, two: tuple[PartnerId, PartnerId]
) -> None:
    keep, other = two
    promise(desk, keep), promise(desk, other)
    recipe = Pack(
        id=new_id(),
        name="Välkommen",
        lines=(PackLine(other, 2, 65), PackLine(keep, 1, 64), PackLine(keep, 1, None)),
        sheet="Avery C32011-10",
        used=NOON,
    )
    note = PartnerNote(id=new_id(), partner_id=other, on=desk.today(), text="bjöd på kaffe")
    with desk.store.write() as work:
        work.add(recipe)
        work.add(note)
    (given,) = vouchers.issue(desk, IssueOrder(partners=(other,)))
    before = logical_dump(desk)

    done = merging.merge(desk, keep, other)

    after = logical_dump(desk)
    assert [(one.owner.id, one.number) for one in offers.listing(desk)] == [(keep, 64), (keep, 65)]
    assert [row["partner_id"] for row in after["partner_note"]] == [keep]
    assert after["pack"][0]["lines"] == (
        PackLine(keep, 2, 65), PackLine(keep, 1, 64), PackLine(keep, 1, None),
    )  # fmt: skip
    assert vouchers.show(desk, given.id).redeemer.id == keep
    assert partners.listing(desk, search="kaffe")[0][0].id == keep

    importing.undo(desk, done.undo_id)
    assert logical_dump(desk) == before
    importing.redo(desk, done.undo_id)
    assert logical_dump(desk) == after


def test_a_partner_cannot_be_merged_with_itself(
    desk: Desk, two: tuple[PartnerId, PartnerId]
) -> None:
    with pytest.raises(NotAllowed) as caught:
        merging.merge(desk, two[0], two[0])

    assert caught.value.rule is Rule.ONE_AND_THE_SAME


def test_one_with_the_program_is_never_swallowed(desks: Businesses, clock: Clock) -> None:
    desk = desks("andersson", clock=clock)
    contact = partners.add(desk, PartnerEntry(name="Zäta"))
    with_keys = [v for v in partners.listing(desk)[0] if v.business_id and not v.own]
    before = logical_dump(desk)

    for keep, other, rule in (
        (contact.id, with_keys[0].id, Rule.BUSINESS_STAYS),
        (with_keys[0].id, with_keys[1].id, Rule.TWO_BUSINESSES),
        (
            with_keys[0].id,
            next(v.id for v in partners.listing(desk)[0] if v.own),
            Rule.BUSINESS_STAYS,
        ),
    ):
        with pytest.raises(NotAllowed) as caught:
            merging.merge(desk, keep, other)
        assert caught.value.rule is rule

    assert logical_dump(desk) == before


def test_what_a_partner_says_of_itself_stays_and_promises_on_his_word_end(
    desks: Businesses, clock: Clock
) -> None:
    desk = desks("andersson", clock=clock)
    contact = partners.add(desk, PartnerEntry(name="Zäta", town="Ystad", tags=("Torget",)))
    id = promise(desk, PartnerId(contact.id))
    signed = next(v for v in partners.listing(desk)[0] if v.business_id and not v.own)
    before = logical_dump(desk)

    with pytest.raises(Invalid):
        merging.merge(desk, signed.id, contact.id, choices={"town": Side.OTHER})
    done = merging.merge(desk, signed.id, contact.id)

    assert (done.partner.town, done.partner.name) == (signed.town, signed.name)
    assert "Torget" in done.partner.tags
    with desk.store.read() as work:
        offer = work.get(Offer, id)
        assert offer is not None
        assert (offer.owner, offer.withdrawn) == (contact.id, desk.today())
    importing.undo(desk, done.undo_id)
    assert logical_dump(desk) == before


def test_two_entries_of_one_business_may_become_one(desks: Businesses, clock: Clock) -> None:
    desk = desks("andersson", clock=clock)
    signed = next(v for v in partners.listing(desk)[0] if v.business_id and not v.own)
    again = Partner(
        id=PartnerId(new_id()), name="Samma", business_id=BusinessId(signed.business_id or "")
    )
    with desk.store.write() as work:
        work.add(again)
        work.flush()
        work.add(Opinion(id=again.id, notes="igen"))

    assert "igen" in merging.merge(desk, signed.id, again.id).partner.notes


def test_notes_too_long_together_are_refused(desk: Desk, two: tuple[PartnerId, PartnerId]) -> None:
    for number, id in enumerate(two):
        partners.edit(desk, id, replace(PartnerEntry(), notes=str(number) * 3000))

    with pytest.raises(Invalid) as caught:
        merging.merge(desk, *two)

    assert (caught.value.field, caught.value.problem) == ("notes", Problem.TOO_LONG)
