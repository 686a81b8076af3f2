from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handslag.domain.moments import (
    FIRST_SUNDAY,
    LAST_WEEK,
    day_of,
    end_of_day,
    from_unix,
    iso,
    sunday_of,
    valid_through,
    week_number,
)

WEEK = 7 * 86400
HOUR = 3600
STARTS = st.dates(date(2026, 1, 1), date(2045, 1, 1))


def last_sunday(year: int, month: int) -> date:
    """The last Sunday of a month of 31 days."""
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def hours_ahead_at_midnight_after(day: date) -> int:
    """Hours that Stockholm is ahead of UTC as *day* ends (directive 2000/84/EC)."""
    return 2 if last_sunday(day.year, 3) <= day < last_sunday(day.year, 10) else 1


@pytest.mark.parametrize(
    ("start", "lifetime", "sunday"),
    [
        (date(2026, 1, 11), 0, date(2026, 1, 11)),
        (date(2026, 1, 12), 0, date(2026, 1, 18)),
        (date(2026, 1, 10), 1, date(2026, 1, 11)),
        (date(2026, 1, 11), 7, date(2026, 1, 18)),
        (date(2026, 1, 11), 1, date(2026, 1, 18)),
        (date(2026, 11, 25), 90, date(2027, 2, 28)),  # 90 days are 2027-02-23, a Tuesday
        (date(2028, 2, 20), 7, date(2028, 2, 27)),
        (date(2028, 2, 28), 1, date(2028, 3, 5)),  # over the leap day
    ],
    ids=str,
)
def test_a_voucher_is_valid_through_the_first_sunday_on_or_after_its_lifetime(
    start: date, lifetime: int, sunday: date
) -> None:
    assert valid_through(start, lifetime) == sunday


@given(start=STARTS, lifetime=st.integers(0, 3660))
def test_a_voucher_always_ends_on_a_sunday_less_than_a_week_after_its_lifetime(
    start: date, lifetime: int
) -> None:
    sunday = valid_through(start, lifetime)

    assert sunday.isoweekday() == 7
    assert 0 <= (sunday - start).days - lifetime <= 6


@pytest.mark.parametrize(
    ("week", "sunday", "exp"),
    [
        (0, date(2026, 1, 11), 1768172399),
        (59, date(2027, 2, 28), 1803855599),
        (1023, date(2045, 8, 20), 2386879199),
    ],
)
def test_the_weeks_of_the_golden_vectors_end_when_they_say(
    week: int, sunday: date, exp: int
) -> None:
    assert sunday_of(week) == sunday
    assert week_number(sunday) == week
    assert end_of_day(sunday) == exp


def test_the_calendar_has_1024_weeks() -> None:
    assert sunday_of(0) == FIRST_SUNDAY
    assert LAST_WEEK == 1023


def test_every_week_and_its_sunday_lead_to_each_other() -> None:
    sundays = [sunday_of(week) for week in range(LAST_WEEK + 1)]

    assert [week_number(sunday) for sunday in sundays] == list(range(1024))
    assert {sunday.isoweekday() for sunday in sundays} == {7}


def test_a_sunday_outside_the_calendar_has_a_number_outside_it() -> None:
    assert week_number(date(2026, 1, 4)) == -1
    assert week_number(date(2045, 8, 27)) == 1024


def test_every_week_ends_a_second_before_midnight_in_summer_and_in_winter() -> None:
    for week in range(LAST_WEEK + 1):
        sunday = sunday_of(week)
        in_stockholm = timezone(timedelta(hours=hours_ahead_at_midnight_after(sunday)))

        told = datetime.fromtimestamp(end_of_day(sunday), in_stockholm)

        assert told.replace(tzinfo=None) == datetime(  # noqa: DTZ001 - the clock on the wall
            sunday.year, sunday.month, sunday.day, 23, 59, 59
        )


def test_the_week_in_which_summer_time_begins_is_an_hour_short() -> None:
    length = end_of_day(date(2026, 3, 29)) - end_of_day(date(2026, 3, 22))

    assert length == WEEK - HOUR


def test_the_week_in_which_summer_time_ends_is_an_hour_long() -> None:
    length = end_of_day(date(2026, 10, 25)) - end_of_day(date(2026, 10, 18))

    assert length == WEEK + HOUR


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 7, 1, 21, 59, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, 0, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 12, 31, 23, 0, 0, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2026, 7, 1, 23, 0, tzinfo=timezone(timedelta(hours=-5))), date(2026, 7, 2)),
    ],
    ids=str,
)
def test_a_day_begins_at_midnight_in_stockholm(moment: datetime, day: date) -> None:
    assert day_of(moment) == day


@given(day=st.dates(date(2026, 1, 1), date(2045, 12, 31)))
def test_the_end_of_a_day_is_its_last_second(day: date) -> None:
    end = from_unix(end_of_day(day))

    assert day_of(end) == day
    assert day_of(end + timedelta(seconds=1)) == day + timedelta(days=1)


@given(seconds=st.integers(0, 2**32))
def test_a_moment_is_aware_and_keeps_its_seconds(seconds: int) -> None:
    moment = from_unix(seconds)

    assert moment.utcoffset() == timedelta(0)
    assert moment == datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 25, tzinfo=UTC),
        datetime(2026, 11, 25, 0, 0, 0, 999_999, tzinfo=UTC),
        datetime(2026, 11, 25, 1, tzinfo=timezone(timedelta(hours=1))),
    ],
    ids=str,
)
def test_a_moment_is_written_in_utc_and_whole_seconds(moment: datetime) -> None:
    assert iso(moment) == "2026-11-25T00:00:00Z"


def test_the_first_voucher_of_the_vectors_was_issued_at_midnight_utc() -> None:
    assert iso(from_unix(1795564800)) == "2026-11-25T00:00:00Z"
