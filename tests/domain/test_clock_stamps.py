from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handslag.domain.ids import DeviceId
from handslag.domain.stamps import COUNTER_BITS, Record, Stamp, tick

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
NOW_MS = 1795604400000
FULL = 0xFFFF
MOMENTS = st.datetimes(
    datetime(2020, 1, 1),  # noqa: DTZ001 - hypothesis wants the bounds bare
    datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


def exact_milliseconds(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(milliseconds=1)


def hlc(milliseconds: int, counter: int) -> int:
    return milliseconds << COUNTER_BITS | counter


def test_a_first_stamp_is_the_milliseconds_and_a_counter_of_none() -> None:
    assert tick(0, NOW) == hlc(NOW_MS, 0)


def test_a_second_stamp_of_the_same_millisecond_counts_up() -> None:
    first = tick(0, NOW)

    assert tick(first, NOW) == hlc(NOW_MS, 1)
    assert tick(first, NOW + timedelta(microseconds=999)) == hlc(NOW_MS, 1)


def test_a_later_millisecond_begins_a_new_count() -> None:
    last = hlc(NOW_MS, 77)

    assert tick(last, NOW + timedelta(milliseconds=1)) == hlc(NOW_MS + 1, 0)


def test_a_clock_that_was_set_back_does_not_take_the_stamps_back() -> None:
    last = hlc(NOW_MS, 5)

    assert tick(last, NOW - timedelta(days=365)) == hlc(NOW_MS, 6)


def test_a_full_counter_carries_into_the_milliseconds() -> None:
    last = hlc(NOW_MS, FULL)

    carried = tick(last, NOW)

    assert carried == hlc(NOW_MS + 1, 0)
    assert tick(carried, NOW) == hlc(NOW_MS + 1, 1)


def test_more_edits_than_the_counter_holds_all_get_a_stamp_of_their_own() -> None:
    last = tick(0, NOW)
    stamps = [last := tick(last, NOW) for _ in range(FULL + 10)]

    assert all(earlier < later for earlier, later in pairwise(stamps))
    assert stamps[-1] == hlc(NOW_MS + 1, 9)


@given(moments=st.lists(MOMENTS, min_size=2, max_size=20), start=st.integers(0, 2**62))
def test_stamps_increase_however_the_clock_jumps(moments: list[datetime], start: int) -> None:
    last = start
    stamps = [last] + [last := tick(last, moment) for moment in moments]

    assert all(earlier < later for earlier, later in pairwise(stamps))


@given(moment=MOMENTS)
@example(datetime(2038, 6, 14, 13, 2, 50, 608_000, tzinfo=UTC))
def test_a_stamp_holds_the_exact_millisecond(moment: datetime) -> None:
    assert tick(0, moment) >> COUNTER_BITS == exact_milliseconds(moment)


def test_no_millisecond_of_a_second_is_told_as_the_one_before() -> None:
    second = datetime(2038, 6, 14, 13, 2, 50, tzinfo=UTC)
    moments = [second + timedelta(milliseconds=n) for n in range(1000)]

    wrong = [m for m in moments if tick(0, m) >> COUNTER_BITS != exact_milliseconds(m)]

    assert wrong[:5] == []


def test_a_stamp_fits_a_signed_column_of_64_bits_beyond_the_voucher_calendar() -> None:
    assert tick(0, datetime(2200, 1, 1, tzinfo=UTC)) < 2**63


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (Stamp(1, DeviceId(9), 9), Stamp(2, DeviceId(1), 1)),
        (Stamp(1, DeviceId(1), 9), Stamp(1, DeviceId(2), 1)),
        (Stamp(1, DeviceId(1), 1), Stamp(1, DeviceId(1), 2)),
    ],
)
def test_stamps_are_ordered_by_clock_then_device_then_number(earlier: Stamp, later: Stamp) -> None:
    assert earlier < later


def test_a_new_record_has_no_stamp_before_the_store_sets_it() -> None:
    record = Record()

    assert (record.hlc, record.device, record.seq) == (0, 0, 0)
