"""Chosen vouchers on one paper: what can be printed, what is left out, and whose language it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import Clock, token_of
from tests.printing.reading import texts

from handslag.domain.errors import NotAllowed, Rule
from handslag.domain.ids import VoucherId
from handslag.domain.vouchers import VoucherState
from handslag.printing.scan import read_codes
from handslag.services import customers, redeeming, voucher_sheets, vouchers
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.paperwork import Made
from handslag.services.views import VoucherView
from handslag.services.vouchers import IssueOrder
from handslag.words.paper import paper_words

Desks = Callable[..., Desk]


def issue(desk: Desk, *, count: int, customer: str = "Johansson") -> list[VoucherView]:
    order = IssueOrder(partners=("Lundström",), customer=customer, count=count)
    return list(vouchers.issue(desk, order))


def export(desk: Desk, path: Path, *ids: str, per_page: int = 3) -> Made:
    return voucher_sheets.export(
        desk, path, vouchers=ids, customer=None, words=paper_words, per_page=per_page
    )


@pytest.mark.parametrize(("per_page", "pages"), [(3, 3), (5, 2), (8, 1)])
def test_chosen_vouchers_share_pages(
    desks: Desks, clock: Clock, tmp_path: Path, per_page: int, pages: int
) -> None:
    desk = desks("andersson", clock=clock)
    issued = issue(desk, count=8)

    made = export(desk, tmp_path / "v.pdf", *(one.id for one in issued), per_page=per_page)

    assert (made.pages, made.cards, len(made.vouchers)) == (pages, 8, 8)
    read = [code.text for code in read_codes(tmp_path / "v.pdf")]
    assert sorted(read) == sorted(token_of(one) for one in issued)


def test_a_voucher_named_twice_is_printed_once(desks: Desks, clock: Clock, tmp_path: Path) -> None:
    desk = desks("andersson", clock=clock)
    (voucher,) = issue(desk, count=1)

    made = export(desk, tmp_path / "v.pdf", voucher.id, voucher.code, token_of(voucher))

    assert made.cards == 1


def test_what_cannot_be_used_is_left_out_and_refused_where_it_is_named(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    desk, till = desks("andersson", clock=clock), desks("lundstrom", clock=clock)
    old = issue(desk, count=1)[0]
    clock.move(days=1000)
    used, void, lost, open_one = issue(desk, count=4)
    vouchers.void(desk, void.id)
    fresh, _ = vouchers.replace(desk, lost.id)
    chosen = [VoucherId(one.id) for one in (old, used, void, lost, open_one, fresh)]
    redeeming.redeem(till, token_of(used))

    found = voucher_sheets.usable(desk, chosen)

    assert [one.id for one in found.printed] == [used.id, open_one.id, fresh.id]
    assert [one.state for one in found.left_out] == [
        VoucherState.EXPIRED, VoucherState.VOIDED, VoucherState.REPLACED,
    ]  # fmt: skip
    for closed in found.left_out:
        with pytest.raises(NotAllowed) as error:
            export(desk, tmp_path / "v.pdf", open_one.id, closed.id)
        assert error.value.rule is Rule.NOT_OPEN
    assert not (tmp_path / "v.pdf").exists()


def test_another_business_s_voucher_is_left_out(desks: Desks, clock: Clock) -> None:
    desk, till = desks("andersson", clock=clock), desks("lundstrom", clock=clock)
    (voucher,) = issue(desk, count=1)
    redeeming.redeem(till, token_of(voucher))

    found = voucher_sheets.usable(till, [VoucherId(voucher.id)])

    assert found.printed == ()
    assert [one.id for one in found.left_out] == [voucher.id]


def test_each_voucher_is_in_its_customer_s_language(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    desk = desks("andersson", clock=clock)
    customers.add(desk, CustomerEntry(name="John Smith", language="en"))
    (swedish,), (english,) = issue(desk, count=1), issue(desk, count=1, customer="John Smith")

    export(desk, tmp_path / "both.pdf", swedish.id, english.id)
    export(desk, tmp_path / "one.pdf", english.id)

    (both,) = texts((tmp_path / "both.pdf").read_bytes())
    assert "Giltig t.o.m." in both
    assert "Valid through" in both
    assert b"/Lang (sv)" in (tmp_path / "both.pdf").read_bytes()
    assert b"/Lang (en)" in (tmp_path / "one.pdf").read_bytes()
