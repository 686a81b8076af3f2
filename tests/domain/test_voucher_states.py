from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handslag.domain.ids import BusinessId, VoucherId
from handslag.domain.moments import from_unix
from handslag.domain.offers import Benefit, BenefitKind
from handslag.domain.vouchers import (
    OPEN,
    EventKind,
    Voucher,
    VoucherState,
    printed_code,
    state_after,
)

ISSUED = EventKind.ISSUED
HANDED_OUT = EventKind.HANDED_OUT
REDEEMED = EventKind.REDEEMED
REVERSED = EventKind.REVERSED
VOIDED = EventKind.VOIDED
REPLACED = EventKind.REPLACED

CLOSING = [(VOIDED, VoucherState.VOIDED), (REPLACED, VoucherState.REPLACED)]
HISTORIES = st.lists(st.sampled_from(EventKind), max_size=12)
EXPIRY = from_unix(1803855599)
"""23:59:59 in Stockholm on 2027-02-28: golden vector 1."""


def voucher(state: VoucherState) -> Voucher:
    return Voucher(
        id=VoucherId("fbba1abbdb23919e037afb9b67eb1bf1"),
        issuer=BusinessId("56475aa75463474c"),
        redeemer=BusinessId("03396219237f75a6"),
        offer_number=1,
        revision=1,
        serial=1,
        kind=BenefitKind.PERCENT,
        value=1000,
        currency="SEK",
        issued=datetime(2026, 11, 25, tzinfo=UTC),
        valid_through=date(2027, 2, 28),
        token=None,
        code="AS0GXG01ZEX1NEYVNB",
        state=state,
    )


@pytest.mark.parametrize(
    ("history", "state"),
    [
        ([], VoucherState.ISSUED),
        ([ISSUED], VoucherState.ISSUED),
        ([ISSUED, HANDED_OUT], VoucherState.HANDED_OUT),
        ([ISSUED, HANDED_OUT, HANDED_OUT], VoucherState.HANDED_OUT),
        ([ISSUED, REDEEMED], VoucherState.REDEEMED),
        ([REDEEMED], VoucherState.REDEEMED),  # the redeemer knew it by its code alone
        ([ISSUED, HANDED_OUT, REDEEMED], VoucherState.REDEEMED),
        ([ISSUED, REDEEMED, HANDED_OUT], VoucherState.REDEEMED),
        ([ISSUED, REDEEMED, REVERSED], VoucherState.ISSUED),
        ([ISSUED, HANDED_OUT, REDEEMED, REVERSED], VoucherState.HANDED_OUT),
        ([ISSUED, HANDED_OUT, REDEEMED, REVERSED, REVERSED], VoucherState.HANDED_OUT),
        ([ISSUED, REDEEMED, REVERSED, REDEEMED], VoucherState.REDEEMED),
        ([ISSUED, REDEEMED, REVERSED, HANDED_OUT, REDEEMED, REVERSED], VoucherState.HANDED_OUT),
        ([ISSUED, REDEEMED, REVERSED, VOIDED], VoucherState.VOIDED),
        ([ISSUED, REVERSED], VoucherState.ISSUED),
        ([ISSUED, VOIDED], VoucherState.VOIDED),
        ([ISSUED, HANDED_OUT, VOIDED], VoucherState.VOIDED),
        ([ISSUED, REPLACED], VoucherState.REPLACED),
        ([ISSUED, HANDED_OUT, REPLACED], VoucherState.REPLACED),
        ([ISSUED, REDEEMED, VOIDED], VoucherState.REDEEMED),
        ([ISSUED, REDEEMED, REPLACED], VoucherState.REDEEMED),
        ([ISSUED, REDEEMED, REDEEMED], VoucherState.REDEEMED),
    ],
    ids=lambda value: "-".join(value) or "nothing" if isinstance(value, list) else value,
)
def test_a_history_leads_to_a_state(history: list[EventKind], state: VoucherState) -> None:
    assert state_after(history) is state


@given(history=HISTORIES)
def test_a_redemption_and_its_reversal_leave_the_voucher_as_it_was(
    history: list[EventKind],
) -> None:
    assert state_after([*history, REDEEMED, REVERSED]) is state_after(history)


def test_of_two_redemptions_one_taken_back_leaves_the_other_standing() -> None:
    # DESIGN.md 2: "Two redemptions of one voucher both stay, flagged; the user settles it"
    state = state_after([ISSUED, REDEEMED, REDEEMED, REVERSED])

    assert state is VoucherState.REDEEMED


def test_of_two_redemptions_both_taken_back_leave_the_voucher_open_again() -> None:
    state = state_after([ISSUED, HANDED_OUT, REDEEMED, REDEEMED, REVERSED, REVERSED])

    assert state is VoucherState.HANDED_OUT


@pytest.mark.parametrize(("closing", "state"), CLOSING)
@given(
    before=st.lists(st.sampled_from([ISSUED, HANDED_OUT]), max_size=4),
    after=st.lists(st.sampled_from([ISSUED, HANDED_OUT, REVERSED, VOIDED, REPLACED]), max_size=6),
)
def test_nothing_the_issuer_does_afterwards_opens_a_voided_or_replaced_voucher(
    closing: EventKind, state: VoucherState, before: list[EventKind], after: list[EventKind]
) -> None:
    assert state_after([*before, closing, *after]) is state


@pytest.mark.parametrize(("closing", "state"), CLOSING)
def test_a_redemption_before_the_news_of_the_void_arrived_has_happened_and_counts(
    closing: EventKind, state: VoucherState
) -> None:
    # DESIGN.md 3: "a voided voucher is refused from the next exchange on", so not before it
    assert state_after([ISSUED, closing, REDEEMED]) is VoucherState.REDEEMED
    assert state_after([ISSUED, closing, REDEEMED, REVERSED]) is state


@given(history=HISTORIES)
def test_the_calendar_alone_makes_a_voucher_expire(history: list[EventKind]) -> None:
    assert state_after(history) is not VoucherState.EXPIRED


@given(history=HISTORIES)
def test_writing_the_same_state_of_things_twice_changes_nothing(history: list[EventKind]) -> None:
    for kind in (ISSUED, HANDED_OUT, VOIDED, REPLACED):
        once = state_after([*history, kind])
        assert state_after([*history, kind, kind]) is once


@given(history=HISTORIES)
def test_a_voucher_that_is_not_redeemed_cannot_be_taken_back(history: list[EventKind]) -> None:
    state = state_after(history)
    if state is VoucherState.REDEEMED:
        return

    assert state_after([*history, REVERSED]) is state


def test_issued_and_handed_out_are_the_open_states() -> None:
    assert set(OPEN) == {VoucherState.ISSUED, VoucherState.HANDED_OUT}


@pytest.mark.parametrize("state", VoucherState)
def test_every_state_is_shown_as_it_is_to_the_last_second_of_the_last_day(
    state: VoucherState,
) -> None:
    assert voucher(state).shown_state(EXPIRY) is state


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        (VoucherState.ISSUED, VoucherState.EXPIRED),
        (VoucherState.HANDED_OUT, VoucherState.EXPIRED),
        (VoucherState.REDEEMED, VoucherState.REDEEMED),
        (VoucherState.VOIDED, VoucherState.VOIDED),
        (VoucherState.REPLACED, VoucherState.REPLACED),
    ],
)
def test_after_its_last_day_an_open_voucher_is_shown_as_expired_and_no_other(
    state: VoucherState, shown: VoucherState
) -> None:
    assert voucher(state).shown_state(EXPIRY + timedelta(seconds=1)) is shown


def test_a_voucher_gives_the_benefit_that_was_written_into_it() -> None:
    assert voucher(VoucherState.ISSUED).benefit == Benefit(BenefitKind.PERCENT, 1000, "SEK")


def test_states_and_events_are_called_as_the_formats_say() -> None:
    assert list(VoucherState) == [
        "issued", "handed_out", "redeemed", "voided", "replaced", "expired",
    ]  # fmt: skip
    assert list(EventKind) == [
        "issued", "handed_out", "redeemed", "reversed", "voided", "replaced",
    ]  # fmt: skip


def test_a_code_is_printed_in_three_groups_of_six() -> None:
    assert printed_code("AS0GXG01ZEX1NEYVNB") == "AS0GXG-01ZEX1-NEYVNB"
