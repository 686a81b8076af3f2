from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import chain, combinations
from typing import Any

import pytest

from handslag.domain.errors import Reason
from handslag.domain.moments import from_unix
from handslag.domain.redemption import Case, Verdict, judge
from handslag.domain.vouchers import VoucherState

NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
TODAY = date(2026, 11, 25)
SUNDAY = date(2027, 2, 28)
EXPIRY = from_unix(1803855599)
"""23:59:59 in Stockholm on SUNDAY: golden vector 1."""

SECOND = timedelta(seconds=1)
DAY = timedelta(hours=24)

ACCEPTED = Verdict(None)
IN_GRACE = Verdict(None, grace=True)

BELOW_MINIMUM = Reason(10)

GOOD = Case(
    for_me=True,
    issuer_suspended=False,
    issued=NOW - DAY,
    now=NOW,
    newest_event=NOW - DAY,
    judged_on=TODAY,
    valid_through=SUNDAY,
    state=VoucherState.HANDED_OUT,
    offer_known=True,
    honoured_through=None,
    serial=1,
    quota_per_issuer=100,
    redeemed_in_all=0,
    quota=1000,
    sale=100_000,
    minimum=50_000,
    shares_invoice=False,
)

TROUBLES: dict[Reason, dict[str, Any]] = {
    Reason.OTHER_PARTNER: {"for_me": False},
    Reason.MEMBER_SUSPENDED: {"issuer_suspended": True},
    Reason.NOT_YET_VALID: {"newest_event": NOW + timedelta(days=30)},
    Reason.EXPIRED: {"valid_through": date(2026, 11, 15)},
    Reason.ALREADY_REDEEMED: {"state": VoucherState.REDEEMED},
    Reason.VOIDED: {"state": VoucherState.VOIDED},
    Reason.REPLACED: {"state": VoucherState.REPLACED},
    Reason.OFFER_WITHDRAWN: {"honoured_through": date(2026, 1, 11)},
    Reason.OVER_QUOTA: {"serial": 101},
    BELOW_MINIMUM: {"minimum": 100_001},
    Reason.NOT_COMBINABLE: {"shares_invoice": True},
}
"""What to change in a good case so that one reason applies, in the fixed order."""

STATES = {Reason.ALREADY_REDEEMED, Reason.VOIDED, Reason.REPLACED}


def spoilt(*reasons: Reason) -> Case:
    """A good case in which all of *reasons* apply."""
    changes: dict[str, Any] = {}
    for reason in reasons:
        changes |= TROUBLES[reason]
    return replace(GOOD, **changes)


def possible(reasons: tuple[Reason, ...]) -> bool:
    """Whether *reasons* can apply at once: a voucher is in one state only."""
    return len(STATES.intersection(reasons)) <= 1


PAIRS = [pair for pair in combinations(TROUBLES, 2) if possible(pair)]
SETS = [
    some
    for some in chain.from_iterable(combinations(TROUBLES, n) for n in range(12))
    if possible(some)
]


def test_the_table_of_troubles_stands_in_the_fixed_order() -> None:
    assert [int(reason) for reason in TROUBLES] == [3, 14, 12, 4, 5, 6, 7, 9, 8, 10, 11]
    assert len(PAIRS) == 55 - 3


def test_the_reasons_are_numbered_and_called_as_the_formats_say() -> None:
    names = [Reason(number).name.lower() for number in range(1, 15)]

    assert names == [
        "unknown_issuer", "bad_signature", "other_partner", "expired", "already_redeemed",
        "voided", "replaced", "over_quota", "offer_withdrawn", "below_minimum",
        "not_combinable", "not_yet_valid", "malformed", "member_suspended",
    ]  # fmt: skip


def test_a_good_voucher_is_accepted() -> None:
    assert judge(GOOD) == ACCEPTED


@pytest.mark.parametrize("reason", TROUBLES, ids=lambda reason: reason.name)
def test_each_reason_alone_refuses(reason: Reason) -> None:
    assert judge(spoilt(reason)) == Verdict(reason)


@pytest.mark.parametrize(("first", "second"), PAIRS, ids=lambda reason: reason.name)
def test_of_two_reasons_the_earlier_in_the_order_is_told(first: Reason, second: Reason) -> None:
    assert judge(spoilt(first, second)) == Verdict(first)


def test_of_any_number_of_reasons_the_earliest_in_the_order_is_told() -> None:
    wrong = [some for some in SETS if judge(spoilt(*some)) != Verdict(some[0] if some else None)]

    assert len(SETS) == 256 * 4
    assert wrong == []


@pytest.mark.parametrize(
    ("state", "accepted"),
    [
        (VoucherState.ISSUED, True),
        (VoucherState.HANDED_OUT, True),
        (VoucherState.EXPIRED, True),  # never stored; the calendar alone tells the expiry
        (VoucherState.REDEEMED, False),
        (VoucherState.VOIDED, False),
        (VoucherState.REPLACED, False),
    ],
)
def test_an_open_voucher_may_be_redeemed_handed_out_or_not(
    state: VoucherState, accepted: bool
) -> None:
    assert (judge(replace(GOOD, state=state)) == ACCEPTED) is accepted


@pytest.mark.parametrize(
    ("after_expiry", "verdict"),
    [
        (-SECOND, ACCEPTED),
        (timedelta(0), ACCEPTED),
        (SECOND, IN_GRACE),
        (DAY - SECOND, IN_GRACE),
        (DAY, IN_GRACE),
        (DAY + SECOND, Verdict(Reason.EXPIRED)),
    ],
    ids=str,
)
def test_the_day_of_grace_is_kept_to_the_second(after_expiry: timedelta, verdict: Verdict) -> None:
    now = EXPIRY + after_expiry
    today = (now + timedelta(hours=1)).date()  # Stockholm is one hour ahead in winter

    assert judge(replace(GOOD, now=now, judged_on=today)) == verdict


@pytest.mark.parametrize("reason", list(TROUBLES)[4:], ids=lambda reason: reason.name)
def test_a_refusal_on_the_day_of_grace_is_no_grace(reason: Reason) -> None:
    case = replace(spoilt(reason), now=EXPIRY + SECOND, judged_on=SUNDAY + timedelta(days=1))

    assert judge(case) == Verdict(reason, grace=False)


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        (SUNDAY - timedelta(days=40), ACCEPTED),
        (SUNDAY, ACCEPTED),
        (SUNDAY + timedelta(days=1), IN_GRACE),
        (SUNDAY + timedelta(days=2), Verdict(Reason.EXPIRED)),
        (SUNDAY + timedelta(days=20), Verdict(Reason.EXPIRED)),
    ],
    ids=str,
)
def test_a_redemption_that_is_dated_back_is_judged_by_its_day(day: date, verdict: Verdict) -> None:
    three_weeks_later = EXPIRY + timedelta(days=21)

    assert judge(replace(GOOD, now=three_weeks_later, judged_on=day)) == verdict


def test_a_redemption_of_today_is_judged_by_the_hour_and_not_by_the_end_of_the_day() -> None:
    last_morning = EXPIRY - timedelta(hours=14)

    verdict = judge(replace(GOOD, now=last_morning, judged_on=SUNDAY))

    assert verdict == ACCEPTED


def test_dating_back_does_not_get_past_a_wrong_clock() -> None:
    case = replace(
        GOOD, now=NOW, newest_event=NOW + DAY + SECOND, judged_on=TODAY - timedelta(days=3)
    )

    assert judge(case) == Verdict(Reason.NOT_YET_VALID)


@pytest.mark.parametrize(
    ("ahead", "verdict"),
    [(DAY, ACCEPTED), (DAY + SECOND, Verdict(Reason.NOT_YET_VALID))],
    ids=str,
)
def test_a_voucher_may_be_issued_a_day_ahead_of_my_clock_and_no_more(
    ahead: timedelta, verdict: Verdict
) -> None:
    assert judge(replace(GOOD, issued=NOW + ahead)) == verdict


@pytest.mark.parametrize(
    ("ahead", "verdict"),
    [(DAY, ACCEPTED), (DAY + SECOND, Verdict(Reason.NOT_YET_VALID))],
    ids=str,
)
def test_my_clock_may_be_a_day_behind_my_newest_event_and_no_more(
    ahead: timedelta, verdict: Verdict
) -> None:
    assert judge(replace(GOOD, newest_event=NOW + ahead)) == verdict


def test_a_typed_code_and_an_empty_chronicle_say_nothing_of_the_clock() -> None:
    assert judge(replace(GOOD, issued=None, newest_event=None)) == ACCEPTED


@pytest.mark.parametrize(
    ("serial", "quota", "verdict"),
    [
        (20, 20, ACCEPTED),
        (21, 20, Verdict(Reason.OVER_QUOTA)),
        (16383, None, ACCEPTED),
    ],
)
def test_each_issuer_has_as_many_serials_as_its_quota(
    serial: int, quota: int | None, verdict: Verdict
) -> None:
    assert judge(replace(GOOD, serial=serial, quota_per_issuer=quota)) == verdict


@pytest.mark.parametrize(
    ("redeemed", "quota", "verdict"),
    [
        (19, 20, ACCEPTED),
        (20, 20, Verdict(Reason.OVER_QUOTA)),
        (21, 20, Verdict(Reason.OVER_QUOTA)),
        (99999, None, ACCEPTED),
    ],
)
def test_the_whole_quota_counts_what_was_redeemed_before(
    redeemed: int, quota: int | None, verdict: Verdict
) -> None:
    assert judge(replace(GOOD, redeemed_in_all=redeemed, quota=quota)) == verdict


def test_the_whole_quota_does_not_look_at_the_serial() -> None:
    case = replace(GOOD, serial=500, quota_per_issuer=None, redeemed_in_all=0, quota=20)

    assert judge(case) == ACCEPTED


@pytest.mark.parametrize(
    ("honoured_through", "verdict"),
    [
        (SUNDAY, ACCEPTED),
        (SUNDAY + timedelta(days=1), ACCEPTED),
        (SUNDAY - timedelta(days=1), Verdict(Reason.OFFER_WITHDRAWN)),
    ],
    ids=str,
)
def test_a_withdrawn_offer_honours_what_is_out_through_its_last_day(
    honoured_through: date, verdict: Verdict
) -> None:
    assert judge(replace(GOOD, honoured_through=honoured_through)) == verdict


def test_an_unknown_offer_refuses_as_withdrawn() -> None:
    assert judge(replace(GOOD, offer_known=False)) == Verdict(Reason.OFFER_WITHDRAWN)


@pytest.mark.parametrize(
    ("sale", "minimum", "verdict"),
    [
        (50_000, 50_000, ACCEPTED),
        (49_999, 50_000, Verdict(BELOW_MINIMUM)),
        (1, None, ACCEPTED),
        (None, 50_000, ACCEPTED),
    ],
)
def test_a_smallest_sale_is_asked_for_only_where_there_is_a_sale(
    sale: int | None, minimum: int | None, verdict: Verdict
) -> None:
    assert judge(replace(GOOD, sale=sale, minimum=minimum)) == verdict
