"""An exchange is taken back as if it had never come; what I have used since stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.builders import Clock, introduce, percent_offer, token_of
from tests.services.exchanging import (
    Businesses,
    Dump,
    file_for,
    id_of,
    logical_dump,
    neighbours,
    network_file,
    send,
)

from handslag.domain.errors import NotFound
from handslag.domain.vouchers import VoucherState
from handslag.services import (
    exchange_log,
    health,
    importing,
    offers,
    partner_exchange,
    partners,
    redeeming,
    vouchers,
)
from handslag.services.desk import Desk
from handslag.services.exchange_items import Verdict
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


def test_an_exchange_is_taken_back_whole(pair: tuple[Desk, Desk], clock: Clock) -> None:
    nova, berg = pair
    (voucher,) = issued(nova)
    redeeming.redeem(berg, token_of(voucher))
    percent_offer(berg, 500)
    clock.move(hours=1)
    offers.withdraw(berg, "1")
    partners.edit(berg, "Berg", PartnerEntry(town="Lund"))
    path = file_for(berg, nova)
    before = logical_dump(nova)
    report = partner_exchange.apply(nova, path)
    after = logical_dump(nova)
    assert report.undo_id is not None

    importing.undo(nova, report.undo_id)

    assert logical_dump(nova) == before
    assert state_of(nova, voucher) is VoucherState.ISSUED
    again = partner_exchange.apply(nova, path)
    for verdict in (Verdict.NEW, Verdict.CHANGED):
        assert again.count(verdict) == report.count(verdict)
    assert dump_without_ids(logical_dump(nova)) == dump_without_ids(after)
    assert health.check(nova) == []


def dump_without_ids(dump: Dump) -> list[str]:
    """Values in order; an offer's row gets a new id when it comes again."""
    rows = [
        {name: value for name, value in values.items() if name not in ("id", "offer_id")}
        for values in dump.values()
    ]
    return sorted(map(repr, rows))


def test_a_whole_network_is_taken_back(businesses: Businesses, clock: Clock) -> None:
    sponsor, other, newcomer = (businesses(n, clock=clock) for n in ("Nova", "Berg", "Ny"))
    percent_offer(other)
    introduce(other, sponsor)
    path = network_file(sponsor)
    before = logical_dump(newcomer)
    report = partner_exchange.apply(newcomer, path, accept=id_of(sponsor))
    assert report.undo_id is not None

    importing.undo(newcomer, report.undo_id)

    assert logical_dump(newcomer) == before
    # its key is no longer accepted either
    assert not partner_exchange.apply(newcomer, path).applied
    with pytest.raises(NotFound):
        importing.undo(newcomer, report.undo_id)


def test_what_i_have_used_since_stays_when_an_exchange_is_taken_back(
    pair: tuple[Desk, Desk], businesses: Businesses, clock: Clock
) -> None:
    nova, _ = pair
    ny = businesses("Ny", clock=clock)
    report = partner_exchange.apply(ny, network_file(nova), accept=id_of(nova))
    (voucher,) = issued(ny)
    assert report.undo_id is not None

    importing.undo(ny, report.undo_id)

    assert vouchers.show(ny, voucher.id).redeemer.name == "Berg"
    assert [one.number for one in offers.listing(ny, partner="Berg")] == [1]
    with pytest.raises(NotFound):
        partners.show(ny, "Nova")
    assert health.check(ny) == []


def test_the_log_names_what_went_and_came(pair: tuple[Desk, Desk]) -> None:
    nova, berg = pair
    issued(nova)

    report = send(nova, berg)

    (out,), (came,) = exchange_log.recent(nova), exchange_log.recent(berg)
    assert (out.direction, out.other and out.other.name) == ("out", "Berg")
    assert (came.direction, came.other and came.other.name) == ("in", "Nova")
    assert came.undo_id == report.undo_id
