"""Reports: which days they are about, and the tables that they leave the program as."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from handslag.domain.errors import Invalid, Problem


@dataclass(frozen=True)
class Period:
    """The days that a report is about, both included; None is without end."""

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            raise Invalid("date", Problem.WRONG_ORDER, self.last.isoformat())


ALWAYS = Period()
"""Everything that has happened."""


def month_of(today: date) -> Period:
    """The month that *today* lies in, until today."""
    return Period(today.replace(day=1), today)


def year_of(today: date) -> Period:
    """The year that *today* lies in, until today."""
    return Period(date(today.year, 1, 1), today)


@dataclass(frozen=True)
class Cell:
    """A cell: its text on paper, and the number that it is in a spreadsheet, or None."""

    text: str
    number: Decimal | None = None


@dataclass(frozen=True)
class Head:
    """A column's words; *share* is its part of the width, numbers stand at the right."""

    text: str
    share: int = 2
    right: bool = False


@dataclass(frozen=True)
class ReportTable:
    """A table of a report; *empty* stands where it has no row, *sums* below the others."""

    heading: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = ""
    sums: tuple[Cell, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReportSheet:
    """A report as it leaves the program.

    Attributes:
        title: for the viewer's window.
        whose: my own business, at the head of every page.
        heading: large, on the first page.
        lead: sentences under it.
        foot: at the foot of every page, before its number.
        decimal_comma: how the spreadsheet's language writes numbers.
    """

    title: str
    whose: str
    colour: str
    heading: str
    lead: tuple[str, ...]
    tables: tuple[ReportTable, ...]
    foot: str
    decimal_comma: bool
