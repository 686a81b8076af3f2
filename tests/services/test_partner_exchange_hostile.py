"""Files of somebody who means no good, or of a newer program: refused, or kept as they came."""

import random
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import Clock, introduce, open_desk, percent_offer
from tests.exchange.parcels import parcel
from tests.services.exchanging import (
    Businesses,
    documents,
    file_for,
    id_of,
    logical_dump,
    neighbours,
    network_file,
    opened,
    rebuilt,
    send,
)
from tests.services.impostors import card_with_other_keys, document, event

from handslag.domain.errors import FileProblem, FileTrouble, HandslagError, KeyProblem, KeyTrouble
from handslag.domain.ids import VoucherId
from handslag.domain.vouchers import EventKind, VoucherState
from handslag.exchange.bundle import MANIFEST, SIGNATURE, read_bundle
from handslag.exchange.manifest import Manifest, Version, manifest_bytes
from handslag.exchange.sealed import seal
from handslag.services import exchange_log, partner_exchange, redeeming, vouchers
from handslag.services.desk import Desk
from handslag.services.exchange_items import Verdict, What, Why
from handslag.services.views import VoucherView
from handslag.services.vouchers import IssueOrder
from handslag.storage import partners as stored
from handslag.trust.documents import read_document
from handslag.trust.keys import Keys, age_recipient
from handslag.trust.manifest import sign_manifest

# pytest's randomly seeds the global generator anew; these samples stay the same
SEED = 20261126
FLIPS = 2_500
"""Of each kind of file."""


@pytest.fixture
def pair(tmp_path: Path, clock: Clock) -> Iterator[tuple[Desk, Desk]]:
    """Nova, who issues for Berg's till; each knows the other."""
    with neighbours(tmp_path, clock=clock) as both:
        yield both


def issued(desk: Desk, count: int = 1, *, partner: str = "Berg") -> list[VoucherView]:
    return vouchers.issue(desk, IssueOrder(partners=(partner,), count=count))


def test_a_document_in_anothers_name_is_refused_and_the_rest_is_taken_in(
    pair: tuple[Desk, Desk],
) -> None:
    nova, berg = pair
    (voucher,) = issued(nova)
    lie = document(id_of(nova), Keys.new(), "offer", {"number": 1})
    card, _ = card_with_other_keys(berg)

    report = partner_exchange.apply(
        berg, rebuilt(file_for(nova, berg), berg, nova.keys, also=[lie, card])
    )

    assert [(one.what, one.name, one.why) for one in report.refused] == [
        (What.PARTNER, "Nova", Why.FORGED)
    ]
    assert vouchers.show(berg, voucher.id).id == voucher.id


def test_a_carried_card_with_another_key_is_refused(
    pair: tuple[Desk, Desk], businesses: Businesses, clock: Clock
) -> None:
    nova, berg = pair
    dahl = businesses("Dahl", clock=clock)
    introduce(dahl, berg)
    before = logical_dump(berg)
    card, _ = card_with_other_keys(dahl)

    report = partner_exchange.apply(
        berg, rebuilt(file_for(nova, berg), berg, nova.keys, also=[card])
    )

    assert [one.why for one in report.refused] == [Why.KEY_CHANGED]
    assert logical_dump(berg) == before


def test_a_file_that_somebody_else_sealed_is_refused(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    before = logical_dump(berg)

    with pytest.raises(KeyTrouble) as refused:
        partner_exchange.apply(berg, rebuilt(file_for(nova, berg), berg, Keys.new()))

    assert refused.value.problem is KeyProblem.FORGED
    assert logical_dump(berg) == before


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (EventKind.REDEEMED, Why.NOT_THEIRS),
        (EventKind.REVERSED, Why.NOT_THEIRS),
        (EventKind.VOIDED, None),
    ],
)
def test_an_issuer_cannot_say_that_a_voucher_was_redeemed(
    pair: tuple[Desk, Desk], kind: EventKind, why: Why | None
) -> None:
    nova, berg = pair
    (voucher,) = issued(nova)
    send(nova, berg)
    word = event(nova, berg, kind, [voucher.id])

    report = partner_exchange.apply(
        berg, rebuilt(file_for(nova, berg), berg, nova.keys, also=[word])
    )

    assert [one.why for one in report.refused] == ([why] if why else [])
    assert vouchers.show(berg, voucher.id).state is (
        VoucherState.ISSUED if why else VoucherState.VOIDED
    )


def test_a_third_can_say_nothing_of_my_vouchers(
    pair: tuple[Desk, Desk], businesses: Businesses, clock: Clock
) -> None:
    nova, _ = pair
    dahl = businesses("Dahl", clock=clock)
    introduce(dahl, nova)
    introduce(nova, dahl)
    (voucher,) = issued(nova)
    words = [event(dahl, nova, kind, [voucher.id]) for kind in EventKind]

    report = partner_exchange.apply(
        nova, rebuilt(file_for(dahl, nova), nova, dahl.keys, also=words)
    )

    assert [one.why for one in report.refused] == [Why.NOT_THEIRS]
    assert vouchers.show(nova, voucher.id).state is VoucherState.ISSUED


def test_an_event_cannot_stand_in_the_chain_of_another_device(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    (voucher,) = issued(nova)
    with berg.store.read() as work:
        device = stored.own_business(work)
    assert device is not None
    lies = [
        event(nova, berg, EventKind.VOIDED, [voucher.id], device=device.device),
        event(nova, berg, EventKind.VOIDED, [voucher.id], number=2**40),
        event(nova, nova, EventKind.VOIDED, [voucher.id]),
    ]

    report = partner_exchange.apply(berg, rebuilt(file_for(nova, berg), berg, nova.keys, also=lies))

    assert {one.why for one in report.refused} == {Why.NOT_THEIRS, Why.DAMAGED, Why.NOT_FOR_ME}
    assert vouchers.show(berg, voucher.id).state is VoucherState.ISSUED


def test_a_voucher_of_another_till_is_refused(
    pair: tuple[Desk, Desk], businesses: Businesses, clock: Clock
) -> None:
    nova, berg = pair
    dahl = businesses("Dahl", clock=clock)
    percent_offer(dahl)
    introduce(dahl, nova)
    (other,) = vouchers.issue(nova, IssueOrder(partners=("Dahl",)))
    (mine,) = issued(nova)
    (token,) = [
        one
        for one in documents(opened(file_for(nova, dahl), dahl))
        if bytes.fromhex(other.id) in one and b"previous" not in one
    ]

    report = partner_exchange.apply(
        berg, rebuilt(file_for(nova, berg), berg, nova.keys, also=[token])
    )

    assert [(one.what, one.why) for one in report.refused] == [(What.VOUCHER, Why.NOT_FOR_ME)]
    assert [one.id for one in vouchers.listing(berg)[0]] == [mine.id]


def test_two_words_under_one_number_are_told_and_the_first_is_kept(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    percent_offer(nova)
    send(nova, berg)
    path = file_for(nova, berg)
    parcel = opened(path, berg)
    offer = next(
        read.document
        for read in map(read_document, documents_alone(parcel.members))
        if read.document.type == "offer"
    )
    other = document(id_of(nova), nova.keys, "offer", {**offer.body, "value": 9000}, id=offer.id)
    before = logical_dump(berg)

    report = partner_exchange.apply(berg, rebuilt(path, berg, nova.keys, also=[other]))

    assert [one.why for one in report.refused] == [Why.CONTRADICTS]
    assert logical_dump(berg) == before


def documents_alone(members: Mapping[str, bytes]) -> list[bytes]:
    return [one for name, one in members.items() if name.startswith("docs/") and b"body" in one]


def test_a_voucher_redeemed_twice_is_flagged_and_both_stay(
    pair: tuple[Desk, Desk], clock: Clock, tmp_path: Path
) -> None:
    nova, berg = pair
    (voucher,) = issued(nova)
    send(nova, berg)
    copy = tmp_path / "copy"
    berg.store.engine.dispose()
    shutil.copytree(berg.profile, copy)
    clone = open_desk(copy, clock=clock)
    redeeming.redeem(berg, voucher.code)
    clock.move(hours=1)
    redeeming.redeem(clone, voucher.code)

    first, second = send(berg, nova), send(clone, nova)

    clone.store.close()
    assert (first.twice, [one.id for one in second.twice]) == ((), [voucher.id])
    assert [one.id for one in exchange_log.doubly_redeemed(nova)] == [voucher.id]
    kinds = [one.kind for one in vouchers.timeline(nova, VoucherId(voucher.id))]
    assert kinds.count(EventKind.REDEEMED) == 2


def test_a_file_from_the_future_is_set_aside_whole(pair: tuple[Desk, Desk], clock: Clock) -> None:
    nova, berg = pair
    clock.move(days=3)
    issued(nova)
    path = file_for(nova, berg)
    clock.move(days=-2, minutes=-1)
    before = logical_dump(berg)

    with pytest.raises(FileTrouble) as refused:
        partner_exchange.apply(berg, path)

    assert refused.value.problem is FileProblem.FROM_FUTURE
    assert logical_dump(berg) == before
    clock.move(days=1, minutes=2)
    assert partner_exchange.apply(berg, path).applied


def test_a_file_for_newer_readers_alone_is_refused(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    issued(nova)
    before = logical_dump(berg)
    newer = for_newer_readers(file_for(nova, berg), berg, nova)

    with pytest.raises(FileTrouble) as refused:
        partner_exchange.apply(berg, newer)

    assert refused.value.problem is FileProblem.NEWER
    assert logical_dump(berg) == before


def for_newer_readers(path: Path, desk: Desk, author: Desk) -> Path:
    """The file as a newer program would write it that does not want old ones to read it."""
    bundle = opened(path, desk)
    newer = Version(1, 1)
    manifest = manifest_bytes(replace(bundle.manifest, format=newer, min_reader=newer))
    entries = [
        (MANIFEST, manifest),
        (SIGNATURE, sign_manifest(author.keys, manifest)),
        *bundle.members.items(),
    ]
    path.write_bytes(seal(parcel(entries), age_recipient(desk.keys.box_public)))
    return path


def test_what_a_newer_version_adds_is_kept_and_passed_on(
    pair: tuple[Desk, Desk], businesses: Businesses, clock: Clock
) -> None:
    nova, berg = pair
    ny = businesses("Ny", clock=clock)
    survey = document(id_of(nova), nova.keys, "survey", {"new": [1, {"deep": True}]})
    private = document(id_of(nova), nova.keys, "survey", {"new": 2}, to=id_of(berg))
    stated = [
        read_document(one).document
        for one in documents_alone(opened(network_file(nova), nova).members)
    ]
    own_card = next(one for one in stated if one.author == id_of(nova) and one.type == "card")
    richer = document(
        id_of(nova), nova.keys, "card", {**own_card.body, "opening_hours": "9-17"},
        id=own_card.id, revision=own_card.revision + 1,
    )  # fmt: skip

    def newer(manifest: Manifest) -> Manifest:
        return replace(manifest, format=Version(1, 7), unknown={"features": ["survey"]})

    report = partner_exchange.apply(
        berg,
        rebuilt(
            file_for(nova, berg), berg, nova.keys, also=[survey, private, richer], change=newer
        ),
    )

    assert (report.refused, report.count(Verdict.NEW)) == ((), 2)
    carried = documents(opened(network_file(berg), berg))
    assert survey in carried
    assert richer in carried
    assert private not in carried
    assert partner_exchange.apply(ny, network_file(berg), accept=id_of(berg)).refused == ()


@pytest.mark.parametrize("sealed", [True, False], ids=["sealed", "signed"])
def test_no_flipped_byte_is_taken_in(pair: tuple[Desk, Desk], sealed: bool) -> None:
    nova, berg = pair
    percent_offer(nova)
    issued(nova)
    path = file_for(nova, berg) if sealed else network_file(nova)
    content = path.read_bytes()
    honest = None if sealed else read_bundle(content)
    before = logical_dump(berg)
    chance = random.Random(SEED)
    taken = 0

    for _ in range(FLIPS):
        flipped = bytearray(content)
        flipped[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        try:
            report = partner_exchange.forecast(berg, path)
        except HandslagError:
            continue
        # a ZIP's own dates and attributes are not signed, and nothing is read from them
        assert honest is not None
        assert read_bundle(bytes(flipped)) == honest
        assert report.refused == ()
        taken += 1

    assert taken < FLIPS // 10
    assert logical_dump(berg) == before
