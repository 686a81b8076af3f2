"""Two businesses exchange files: what one signs counts at the other, once, and in any order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.builders import Clock, introduce, open_desk, percent_offer, token_of
from tests.services.exchanging import (
    Businesses,
    documents,
    file_for,
    id_of,
    logical_dump,
    neighbours,
    network_file,
    opened,
    passed_on,
    rebuilt,
    send,
)

from handslag.domain.errors import (
    FileProblem,
    FileTrouble,
    NotAllowed,
    Reason,
    Rule,
)
from handslag.domain.ids import VoucherId
from handslag.domain.vouchers import VoucherState
from handslag.services import (
    customers,
    health,
    offers,
    partner_exchange,
    partner_export,
    partners,
    redeeming,
    vouchers,
)
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.exchange_items import Report, Verdict, What, Why
from handslag.services.offers import OfferEntry
from handslag.services.partners import PartnerEntry
from handslag.services.views import VoucherView
from handslag.services.vouchers import IssueOrder


@pytest.fixture
def pair(tmp_path: Path, clock: Clock) -> Iterator[tuple[Desk, Desk]]:
    """Nova, who issues for Berg's till; each knows the other."""
    with neighbours(tmp_path, clock=clock) as both:
        yield both


def issued(desk: Desk, count: int = 1, *, partner: str = "Berg") -> list[VoucherView]:
    return vouchers.issue(desk, IssueOrder(partners=(partner,), count=count))


def state_of(desk: Desk, voucher: VoucherView) -> VoucherState:
    return vouchers.show(desk, voucher.id).state


def counts(report: Report) -> tuple[int, int, int]:
    return (
        report.count(Verdict.NEW),
        report.count(Verdict.CHANGED),
        report.count(Verdict.UNCHANGED),
    )


def test_vouchers_reach_the_till_that_may_redeem_them(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    customers.add(nova, CustomerEntry(name="Familjen Lind"))
    given = vouchers.issue(nova, IssueOrder(partners=("Berg",), customer="Lind", count=2))

    report = send(nova, berg)

    listed, total = vouchers.listing(berg)
    assert total == 2
    assert {one.id for one in listed} == {one.id for one in given}
    assert {one.token for one in listed} == {one.token for one in given}
    assert [one.customer for one in listed] == [None, None]
    assert report.count(Verdict.NEW) == 2
    assert report.applied
    assert report.sealed


def test_what_leaves_is_told_before_it_leaves(pair: tuple[Desk, Desk], tmp_path: Path) -> None:
    nova, _ = pair
    percent_offer(nova)
    issued(nova, 3)

    told = partner_export.leaving(nova, "Berg")

    assert (told.offers, told.vouchers, told.referrals, told.vouchers_kept) == (1, 3, 0, 0)
    assert told.to is not None
    assert told.to.name == "Berg"
    assert partner_export.export(nova, tmp_path / "a.handslag", to="Berg") == told


def test_what_does_not_fit_is_told_and_what_must_be_refused_goes_first(
    pair: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    nova, berg = pair
    given = issued(nova, 6)
    vouchers.void(nova, given[5].id)
    monkeypatch.setattr(partner_export, "MOST_MEMBERS", 7)  # the card, a logo, two events, three

    told = partner_export.leaving(nova, "Berg")
    send(nova, berg)

    assert (told.vouchers, told.vouchers_kept) == (3, 3)
    assert vouchers.show(berg, given[5].id).state is VoucherState.VOIDED
    assert all(one.ok for one in redeeming.check(berg, [token_of(one) for one in given[:5]]))


def test_a_redemption_comes_back_to_the_issuer(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    (voucher,) = issued(nova)
    send(nova, berg)
    assert redeeming.redeem(berg, voucher.code).ok

    report = send(berg, nova)

    assert state_of(nova, voucher) is VoucherState.REDEEMED
    assert [item.what for item in report.items if item.verdict is Verdict.CHANGED] == [
        What.REDEMPTION
    ]
    assert [one.by.name for one in vouchers.timeline(nova, VoucherId(voucher.id))][-1] == "Berg"


def test_a_redemption_that_was_taken_back_opens_the_voucher_again(
    pair: tuple[Desk, Desk], clock: Clock
) -> None:
    nova, berg = pair
    (voucher,) = issued(nova)
    redeeming.redeem(berg, token_of(voucher))
    send(berg, nova)

    clock.move(hours=1)
    redeeming.reverse(berg, voucher.code)
    send(berg, nova)

    assert state_of(nova, voucher) is VoucherState.ISSUED


def test_a_voided_voucher_is_refused_from_the_next_exchange_on(
    pair: tuple[Desk, Desk], clock: Clock
) -> None:
    nova, berg = pair
    never_seen, seen = issued(nova, 2)
    send(nova, berg)
    clock.move(hours=1)
    for voucher in (never_seen, seen):
        vouchers.void(nova, voucher.id, reason="SECRET: she moved away")

    path = file_for(nova, berg)
    partner_exchange.apply(berg, path)

    answers = redeeming.check(berg, [token_of(never_seen), seen.code])
    assert [one.reason for one in answers] == [Reason.VOIDED, Reason.VOIDED]
    assert not any(b"SECRET" in one for one in documents(opened(path, berg)))


def test_a_voided_voucher_is_refused_at_a_till_that_never_heard_of_it(
    pair: tuple[Desk, Desk],
) -> None:
    nova, berg = pair
    (voucher,) = issued(nova)
    vouchers.void(nova, voucher.id)

    send(nova, berg)

    (answer,) = redeeming.check(berg, [token_of(voucher)])
    assert answer.reason is Reason.VOIDED


def test_a_replacement_reaches_the_till(pair: tuple[Desk, Desk], clock: Clock) -> None:
    nova, berg = pair
    (voucher,) = issued(nova)
    clock.move(hours=1)
    fresh, _ = vouchers.replace(nova, voucher.id)

    send(nova, berg)

    first, second = redeeming.check(berg, [token_of(voucher), token_of(fresh)])
    assert (first.reason, second.ok) == (Reason.REPLACED, True)


def test_a_code_typed_in_before_the_register_came_is_completed(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    (voucher,) = issued(nova)
    redeeming.redeem(berg, voucher.code)
    assert vouchers.show(berg, voucher.id).token is None

    send(nova, berg)

    assert vouchers.show(berg, voucher.id).token == voucher.token
    assert state_of(berg, voucher) is VoucherState.REDEEMED


def test_the_same_file_twice_changes_nothing(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    issued(nova, 2)
    path = file_for(nova, berg)
    first = partner_exchange.apply(berg, path)
    before = logical_dump(berg)

    again = partner_exchange.apply(berg, path)

    assert counts(again)[:2] == (0, 0)
    assert (first.undo_id is not None, again.undo_id) == (True, None)
    assert logical_dump(berg) == before


def test_an_older_file_after_a_newer_one_changes_nothing(
    pair: tuple[Desk, Desk], clock: Clock
) -> None:
    nova, berg = pair
    percent_offer(nova)
    (voucher,) = issued(nova)
    old = file_for(nova, berg, "old")
    clock.move(hours=1)
    partners.edit(nova, "Nova", PartnerEntry(town="Lund"))
    offers.revise(nova, "1", OfferEntry(value=2000))
    vouchers.void(nova, voucher.id)
    send(nova, berg)
    before = logical_dump(berg)

    report = partner_exchange.apply(berg, old)

    assert counts(report)[:2] == (0, 0)
    after = logical_dump(berg)
    # the older card itself is kept among what others signed
    assert {key: after[key] for key in before} == before
    assert {name for name, _ in after.keys() - before.keys()} <= {"document"}


def test_the_order_of_files_does_not_matter(businesses: Businesses, clock: Clock) -> None:
    nova, berg, dahl = (businesses(name, clock=clock) for name in ("Nova", "Berg", "Dahl"))
    percent_offer(berg)
    for one in (nova, dahl):
        introduce(one, berg)
        introduce(berg, one)
    first = file_for(nova, berg, "first")
    issued(nova, 2)
    clock.move(hours=1)
    second = file_for(nova, berg, "second")
    third = file_for(dahl, berg, "third")

    partner_exchange.apply(berg, second)
    partner_exchange.apply(berg, third)
    report = partner_exchange.apply(berg, first)

    assert counts(report)[:2] == (0, 0)
    assert report.missing == ()
    assert vouchers.listing(berg)[1] == 2


def test_a_forecast_tells_what_comes_and_keeps_nothing(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    issued(nova, 2)
    path = file_for(nova, berg)
    before = logical_dump(berg)

    told = partner_exchange.forecast(berg, path)
    looked = partner_exchange.inspect(berg, path)

    assert logical_dump(berg) == before
    assert (told.applied, told.undo_id, looked.applied) == (False, None, False)
    done = partner_exchange.apply(berg, path)
    assert told.items == looked.items == done.items


def test_an_unknown_sender_is_shown_and_nothing_is_applied(
    businesses: Businesses, clock: Clock
) -> None:
    nova, berg = (businesses(name, clock=clock) for name in ("Nova", "Berg"))
    path = network_file(nova)
    before = logical_dump(berg)

    report = partner_exchange.apply(berg, path)

    assert (report.applied, report.known, report.sender.name) == (False, False, "Nova")
    assert [(one.why, one.words.hex()) for one in report.refused] == [
        (Why.NOT_ACCEPTED, id_of(nova))
    ]
    assert logical_dump(berg) == before
    accepted = partner_exchange.apply(berg, path, accept=" ".join(report.words["sv"]))
    assert accepted.applied
    assert partners.show(berg, "Nova").business_id == id_of(nova)


def test_one_file_from_a_sponsor_brings_the_whole_network(
    businesses: Businesses, clock: Clock
) -> None:
    sponsor, other, newcomer = (businesses(n, clock=clock) for n in ("Nova", "Berg", "Ny"))
    percent_offer(other)
    introduce(other, sponsor)

    report = partner_exchange.apply(newcomer, network_file(sponsor), accept=id_of(sponsor))

    assert (report.to, report.sealed) == ((), False)
    assert {one.name for one in partners.listing(newcomer)[0]} == {"Nova", "Berg", "Ny"}
    assert [one.number for one in offers.listing(newcomer, partner="Berg")] == [1]


def test_a_network_file_holds_nothing_between_two(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    (voucher,) = issued(nova)

    members = documents(opened(network_file(nova), berg))

    assert not any(bytes.fromhex(voucher.id) in one for one in members)
    told = partner_export.leaving(nova, "network")
    assert (told.vouchers, told.events, told.others) == (0, 0, 1)


def test_somebody_without_a_business_can_look_at_a_network_file(
    businesses: Businesses, clock: Clock, tmp_path: Path
) -> None:
    nova = businesses("Nova", clock=clock)
    empty = open_desk(tmp_path / "empty")

    report = partner_exchange.inspect(empty, network_file(nova))

    empty.store.close()
    assert (report.sender.name, report.count(Verdict.NEW), report.applied) == ("Nova", 1, False)


def test_a_file_for_somebody_else_cannot_be_opened(
    pair: tuple[Desk, Desk], businesses: Businesses, clock: Clock
) -> None:
    nova, berg = pair
    dahl = businesses("Dahl", clock=clock)
    introduce(nova, dahl)
    path = file_for(nova, berg)

    with pytest.raises(FileTrouble) as refused:
        partner_exchange.apply(dahl, path)
    with pytest.raises(FileTrouble) as own_file:
        partner_exchange.apply(nova, path)

    assert refused.value.problem is FileProblem.ENCRYPTED
    assert (own_file.value.problem, own_file.value.detail) == (FileProblem.FOR_ANOTHER, "Berg")


def test_a_file_that_somebody_passed_on_says_for_whom_it_is(
    pair: tuple[Desk, Desk], businesses: Businesses, clock: Clock
) -> None:
    nova, berg = pair
    dahl = businesses("Dahl", clock=clock)
    introduce(nova, dahl)
    introduce(berg, dahl)
    path = passed_on(file_for(nova, berg), berg, dahl)

    with pytest.raises(FileTrouble) as refused:
        partner_exchange.apply(dahl, path)

    assert (refused.value.problem, refused.value.detail) == (FileProblem.FOR_ANOTHER, "Berg")


@pytest.mark.parametrize(("to", "rule"), [("Nova", Rule.TO_ONESELF), ("Zeta", Rule.NO_PROGRAM)])
def test_nobody_writes_to_himself_or_to_one_without_the_program(
    pair: tuple[Desk, Desk], tmp_path: Path, to: str, rule: Rule
) -> None:
    nova, _ = pair
    partners.add(nova, PartnerEntry(name="Zeta"))

    with pytest.raises(NotAllowed) as refused:
        partner_export.export(nova, tmp_path / "x.handslag", to=to)

    assert refused.value.rule is rule
    assert not (tmp_path / "x.handslag").exists()


def test_a_gap_is_told_and_filled_by_the_next_file(pair: tuple[Desk, Desk], clock: Clock) -> None:
    nova, berg = pair
    issued(nova)
    first = documents(opened(file_for(nova, berg), berg))
    clock.move(hours=1)
    (second,) = issued(nova)
    clock.move(hours=1)
    vouchers.hand_out(nova, second.id)
    path = file_for(nova, berg)
    events = [one for one in first if b"handed" not in one and b"previous" in one]

    report = partner_exchange.apply(berg, rebuilt(path, berg, nova.keys, without=events))

    assert [(one.first, one.last, one.author.name) for one in report.missing] == [(1, 1, "Nova")]
    assert partner_exchange.apply(berg, path).missing == ()
    assert health.check(berg) == []


def test_what_was_cut_off_at_the_end_is_told_too(pair: tuple[Desk, Desk], clock: Clock) -> None:
    nova, berg = pair
    (voucher,) = issued(nova)
    before = documents(opened(file_for(nova, berg), berg))
    clock.move(hours=1)
    vouchers.void(nova, voucher.id)
    path = file_for(nova, berg)
    void = [one for one in documents(opened(path, berg)) if one not in before]

    report = partner_exchange.apply(berg, rebuilt(path, berg, nova.keys, without=void))

    assert [(one.first, one.last) for one in report.missing] == [(2, 2)]
