"""Letters between two businesses: referrals with consent, answers, thanks, erasure, new keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.builders import Clock, introduce, percent_offer, token_of
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
from tests.services.impostors import document

from handslag.domain.errors import Invalid, KeyProblem, KeyTrouble, NotAllowed, NotFound, Rule
from handslag.domain.money import Money
from handslag.domain.referrals import ReferralStatus, Visible
from handslag.services import (
    customers,
    importing,
    partner_exchange,
    partner_export,
    partners,
    redeeming,
    referrals,
    rotation,
    vouchers,
)
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.exchange_items import Verdict, What, Why
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder
from handslag.trust.documents import read_document
from handslag.trust.keys import Keys

CONSENT = "Berg får ringa mig om badrummet."


@pytest.fixture
def pair(tmp_path: Path, clock: Clock) -> Iterator[tuple[Desk, Desk]]:
    """Nova, who sends customers to Berg; each knows the other."""
    entry = CustomerEntry(name="Familjen Lind", phones=("070-111 22 33",), address="Ån 1")
    with neighbours(tmp_path, clock=clock) as both:
        customers.add(both[0], entry)
        yield both


def test_a_referral_reaches_the_partner_with_its_consent(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    sent = referrals.add(nova, "Lind", to="Berg", consent=CONSENT, message="Vill ha offert.")

    report = send(nova, berg)

    (got,) = referrals.listing(berg)
    assert (got.id, got.status, got.mine) == (sent.id, ReferralStatus.SENT, False)
    assert got.customer is not None
    assert (got.customer.id, got.customer.name) == ("", "Familjen Lind")
    assert (got.phones, got.consent) == (("070-111 22 33",), CONSENT)
    assert [(one.what, one.verdict) for one in report.items if one.what is What.REFERRAL] == [
        (What.REFERRAL, Verdict.NEW)
    ]
    assert customers.show(nova, "Lind").consents[0].wording == CONSENT
    assert customers.listing(berg)[1] == 0


def test_a_referral_without_consent_is_not_made(pair: tuple[Desk, Desk]) -> None:
    nova, _ = pair

    with pytest.raises(Invalid):
        referrals.add(nova, "Lind", to="Berg", consent="  ")

    assert referrals.listing(nova) == []


@pytest.mark.parametrize("status", ["contacted", "won", "lost"])
def test_an_answer_comes_back_to_the_sender(
    pair: tuple[Desk, Desk], clock: Clock, status: str
) -> None:
    nova, berg = pair
    referrals.add(nova, "Lind", to="Berg", consent=CONSENT)
    send(nova, berg)
    id = referrals.listing(berg)[0].id
    referrals.answer(berg, id, ReferralStatus.CONTACTED)
    clock.move(hours=1)
    referrals.answer(berg, id[-8:], ReferralStatus(status))

    send(berg, nova)

    assert [one.status for one in referrals.listing(nova)] == [ReferralStatus(status)]


def test_redeeming_the_voucher_wins_the_referral_on_both_sides(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    order = IssueOrder(partners=("Berg",), customer="Lind")
    (voucher,) = vouchers.issue(nova, order)
    referrals.add(nova, "Lind", to="Berg", consent=CONSENT)
    send(nova, berg)

    redeeming.redeem(berg, token_of(voucher))
    send(berg, nova)

    assert referrals.listing(berg)[0].status is ReferralStatus.WON
    assert referrals.listing(nova)[0].status is ReferralStatus.WON
    assert referrals.listing(nova)[0].voucher == voucher.id


@pytest.mark.parametrize(
    ("visible", "seen"),
    [(Visible.PRIVATE, None), (Visible.PAIR, Money(8_500_000)), (Visible.AGGREGATE, None)],
)
def test_thanks_tell_the_amount_only_where_it_may_be_seen(
    pair: tuple[Desk, Desk], visible: Visible, seen: Money | None
) -> None:
    nova, berg = pair
    referrals.add(nova, "Lind", to="Berg", consent=CONSENT)
    send(nova, berg)
    id = referrals.listing(berg)[0].id

    referrals.thank(berg, id, amount=8_500_000, visible=visible)
    path = file_for(berg, nova)
    partner_exchange.apply(nova, path)

    (got,) = referrals.listing(nova)
    assert (got.status, got.amount, got.visible) == (ReferralStatus.THANKED, seen, visible)
    assert referrals.listing(berg)[0].amount == Money(8_500_000)
    told = [
        read_document(one).document.body
        for one in documents(opened(path, nova))
        if b"thanks" in one
    ]
    assert [one.get("amount") for one in told] == [
        None if visible is Visible.PRIVATE else 8_500_000
    ]


def test_only_the_receiver_answers(pair: tuple[Desk, Desk]) -> None:
    nova, _ = pair
    id = referrals.add(nova, "Lind", to="Berg", consent=CONSENT).id

    with pytest.raises(NotAllowed) as refused:
        referrals.answer(nova, id, ReferralStatus.WON)
    with pytest.raises(NotFound):
        referrals.answer(nova, "ffff", ReferralStatus.WON)

    assert (refused.value.rule, refused.value.what) == (Rule.NOT_THE_RECEIVER, "Berg")


def test_an_answer_by_a_third_does_not_count(
    pair: tuple[Desk, Desk], businesses: Businesses, clock: Clock
) -> None:
    nova, _ = pair
    dahl = businesses("Dahl", clock=clock)
    introduce(dahl, nova)
    introduce(nova, dahl)
    id = referrals.add(nova, "Lind", to="Berg", consent=CONSENT).id
    lie = document(id_of(dahl), dahl.keys, "answer", {"status": "lost"}, to=id_of(nova), id=id)

    report = partner_exchange.apply(
        nova, rebuilt(file_for(dahl, nova), nova, dahl.keys, also=[lie])
    )

    assert [(one.what, one.why) for one in report.refused] == [(What.ANSWER, Why.NOT_THEIRS)]
    assert referrals.show(nova, id).status is ReferralStatus.SENT


def test_a_customer_who_is_erased_is_erased_at_the_partner_too(
    pair: tuple[Desk, Desk], clock: Clock
) -> None:
    nova, berg = pair
    referrals.add(nova, "Lind", to="Berg", consent=CONSENT)
    first = send(nova, berg)
    old = file_for(nova, berg, "old")
    clock.move(days=1)

    customers.erase(nova, "Lind", confirmed=True)
    report = send(nova, berg)

    assert partner_export.leaving(nova, "Berg").erasures == 1
    for desk in pair:
        assert "Lind" not in repr(logical_dump(desk))
        assert b"Lind" not in database_of(desk)
    assert [one.customer for one in referrals.listing(berg)] == [None]
    assert What.ERASURE in [one.what for one in report.items]
    # neither an older file nor taking the import back brings the name again
    partner_exchange.apply(berg, old)
    for run in (report.undo_id, first.undo_id):
        assert run is not None
        importing.undo(berg, run)
    assert "Lind" not in repr(logical_dump(berg))


def database_of(desk: Desk) -> bytes:
    desk.store.engine.dispose()
    return b"".join(
        path.read_bytes() for path in Path(desk.profile).glob("handslag.db*") if path.is_file()
    )


def test_new_keys_are_followed_and_old_vouchers_hold(pair: tuple[Desk, Desk], clock: Clock) -> None:
    nova, berg = pair
    old, waiting = vouchers.issue(nova, IssueOrder(partners=("Berg",), count=2))
    sealed_before = file_for(berg, nova)
    clock.move(hours=1)
    rotation.rotate(nova)
    (fresh,) = vouchers.issue(nova, IssueOrder(partners=("Berg",)))

    report = send(nova, berg)

    assert [(one.what, one.verdict) for one in report.items if one.what is What.KEY] == [
        (What.KEY, Verdict.CHANGED)
    ]
    assert report.refused == ()
    for one in (token_of(old), token_of(fresh), waiting.code):
        assert redeeming.redeem(berg, one).ok
    assert partner_exchange.apply(nova, sealed_before).applied
    send(berg, nova)
    assert {one.state for one in vouchers.listing(nova)[0]} == {"redeemed"}


def test_a_newcomer_meets_a_business_with_new_keys(businesses: Businesses, clock: Clock) -> None:
    nova, ny = (businesses(name, clock=clock) for name in ("Nova", "Ny"))
    percent_offer(nova)
    before = id_of(nova)
    for _ in range(2):
        clock.move(hours=1)
        rotation.rotate(nova)

    report = partner_exchange.apply(ny, network_file(nova), accept=id_of(nova))

    assert id_of(nova) == before == report.sender.id
    assert report.refused == ()
    partners.edit(nova, "Nova", PartnerEntry(town="Lund"))
    partner_exchange.apply(ny, network_file(nova))
    assert partners.show(ny, "Nova").town == "Lund"


def test_a_card_alone_shows_new_keys_to_a_newcomer(businesses: Businesses, clock: Clock) -> None:
    nova, ny = (businesses(name, clock=clock) for name in ("Nova", "Ny"))
    clock.move(hours=1)
    rotation.rotate(nova)

    introduce(nova, ny)

    assert partners.show(ny, "Nova").business_id == id_of(nova)
    assert partner_exchange.apply(ny, network_file(nova)).refused == ()


def test_keys_that_a_former_key_hands_over_are_refused(
    pair: tuple[Desk, Desk], clock: Clock
) -> None:
    nova, berg = pair
    stolen, thief = nova.keys, Keys.new()
    clock.move(hours=1)
    rotation.rotate(nova)
    send(nova, berg)
    theft = document(
        id_of(nova),
        stolen,
        "key",
        {"signing_key": thief.signing_public, "box_key": thief.box_public},
        revision=2,
    )
    path = rebuilt(file_for(nova, berg), berg, thief, also=[theft])

    with pytest.raises(KeyTrouble) as refused:
        partner_exchange.apply(berg, path)

    assert refused.value.problem is KeyProblem.CHANGED
