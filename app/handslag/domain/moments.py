"""Days, weeks and moments. A moment is aware UTC; a day is a day in Sweden."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")
"""Constant in this version, whatever the network."""

FIRST_SUNDAY = date(2026, 1, 11)
"""Week 0 of the voucher calendar."""

LAST_WEEK = 1023
"""Valid through 2045-08-20."""

SUNDAY = 6


def valid_through(start: date, lifetime_days: int) -> date:
    """The first Sunday on or after *start* + *lifetime_days*."""
    earliest = start + timedelta(days=lifetime_days)
    return earliest + timedelta(days=(SUNDAY - earliest.weekday()) % 7)


def week_number(sunday: date) -> int:
    """The week of the voucher calendar that ends on *sunday*; outside 0..1023 it has no code."""
    return (sunday - FIRST_SUNDAY).days // 7


def sunday_of(week: int) -> date:
    """The Sunday on which *week* of the voucher calendar ends."""
    return FIRST_SUNDAY + timedelta(weeks=week)


def end_of_day(day: date) -> int:
    """Unix seconds of 23:59:59 on *day* in Stockholm."""
    return int(datetime.combine(day, time(23, 59, 59), STOCKHOLM).timestamp())


def day_of(moment: datetime) -> date:
    """The day in Stockholm on which *moment* falls."""
    return moment.astimezone(STOCKHOLM).date()


def from_unix(seconds: int) -> datetime:
    """The moment *seconds* after the Unix epoch."""
    return datetime.fromtimestamp(seconds, UTC)


def iso(moment: datetime) -> str:
    """*moment* as 2026-11-25T00:00:00Z, whole seconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
