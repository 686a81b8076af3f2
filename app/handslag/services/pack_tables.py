"""Tables of customers who shall have a pack: what their heads say, and their rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from handslag.domain.errors import Invalid, NotAllowed, Problem, Rule
from handslag.domain.text import fold
from handslag.domain.text import words as words_of
from handslag.exchange.tables.fields import Field, field_of_head
from handslag.exchange.tables.reading import open_table
from handslag.services.customers import CustomerEntry

COLUMNS = ("name", "address", "postcode", "town", "email", "phone", "language", "partners")
"""What is read of a customer; all but the name may be missing."""

MOST_PACKS = 1000

_SEVERAL = ("phone", "partners")
"""May stand in several columns, which are put together."""

_HEADS = {
    "name": (
        "name", "names", "full name", "customer", "customer name", "household", "family", "buyer",
        "namn", "kund", "kundnamn", "kundens namn", "hushall", "familj", "kopare", "mottagare",
    ),
    "partners": (
        "partners", "partner", "partner names", "partners in the pack", "recommended",
        "partnernamn", "partner i paketet", "samarbetspartner", "rekommenderas", "rekommenderade",
    ),
}  # fmt: skip
"""Words of heads, folded, that mean something of their own in this table."""

_FIELDS = {
    Field.NAME: "name",
    Field.ADDRESS: "address",
    Field.POSTCODE: "postcode",
    Field.TOWN: "town",
    Field.EMAIL: "email",
    Field.PHONE: "phone",
    Field.LANGUAGE: "language",
    Field.FIRST_NAME: "first_name",
    Field.LAST_NAME: "last_name",
}

_LANGUAGES = {"svenska": "sv", "swedish": "sv", "engelska": "en", "english": "en"}


@dataclass(frozen=True)
class Row:
    """A line of the table with its number, and its cells by column."""

    line: int
    cells: Mapping[str, str]

    @property
    def entry(self) -> CustomerEntry:
        """The customer; what is empty is not told."""
        told = {name: text for name, text in self.cells.items() if text}
        language = told.get("language")
        return CustomerEntry(
            name=self.cells["name"],
            address=told.get("address"),
            postcode=told.get("postcode"),
            town=told.get("town"),
            email=told.get("email"),
            phones=_parts(told["phone"]) if "phone" in told else None,
            language=_LANGUAGES.get(fold(language), fold(language)) if language else None,
        )

    @property
    def partners(self) -> tuple[str, ...]:
        """Who goes into the pack, in order."""
        return _parts(self.cells["partners"])


@dataclass(frozen=True)
class PackTable:
    """A table that was read: its rows, at least one, and the heads of columns that were not."""

    rows: tuple[Row, ...]
    unread: tuple[str, ...]


def read(path: Path) -> PackTable:
    """The customers of a table; its heads may be Swedish or English, in any case and order.

    Raises:
        FileTrouble: it cannot be read.
        Invalid: no column has names, or there are more than ``MOST_PACKS`` rows.
        NotAllowed: it has no rows.
    """
    opened = open_table(path, with_heads=True)
    places, unread = _columns(opened.heads)
    if not {"name", "first_name", "last_name"}.intersection(places):
        raise Invalid("name_column", Problem.MISSING)
    rows = []
    for line, cells in opened.rows():
        if not any(cell.strip() for cell in cells):
            continue
        rows.append(Row(line, dict(_cells(cells, places))))
        if len(rows) > MOST_PACKS:
            raise Invalid("packs", Problem.OUT_OF_RANGE, f"{MOST_PACKS + 1}+", f"1..{MOST_PACKS}")
    if not rows:
        raise NotAllowed(Rule.NOTHING_TO_PRINT)
    return PackTable(tuple(rows), unread)


def _columns(heads: Sequence[str]) -> tuple[dict[str, list[int]], tuple[str, ...]]:
    """Where each column stands, and the heads that say nothing known or again what is known."""
    places: dict[str, list[int]] = {}
    unread = []
    for place, head in enumerate(heads):
        column = _column(head)
        if column and (column not in places or column in _SEVERAL):
            places.setdefault(column, []).append(place)
        else:
            unread.append(head)
    return places, tuple(unread)


def _column(head: str) -> str | None:
    said = " ".join(word for word in words_of(head[:100]) if not word.isdecimal())
    for column, heads in _HEADS.items():
        if said in heads:
            return column
    field = field_of_head(head)
    return _FIELDS.get(field) if field else None


def _cells(cells: Sequence[str], places: Mapping[str, Sequence[int]]) -> Iterator[tuple[str, str]]:
    def told(column: str) -> str:
        found = (cells[place].strip() for place in places.get(column, ()) if place < len(cells))
        return ";".join(filter(None, found))

    for column in COLUMNS:
        yield column, told(column)
    if "name" not in places:
        yield "name", " ".join(filter(None, (told("first_name"), told("last_name"))))


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in (one.strip() for one in text.split(";")) if part)
