"""A file to import as it looks before anything is done: how it is read, and its first contacts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from handslag.domain.contacts import Contact, Unread
from handslag.domain.errors import HandslagError
from handslag.domain.partners import Phone
from handslag.exchange import tables
from handslag.exchange.tables.encodings import ENCODINGS
from handslag.exchange.tables.fields import SEVERAL as _SEVERAL
from handslag.exchange.tables.separators import SEPARATORS
from handslag.services import contact_files
from handslag.services.contact_files import Source
from handslag.services.contact_kinds import TABLES
from handslag.services.contacts import told

__all__ = ["ENCODINGS", "FIELDS", "SEPARATORS", "SEVERAL"]
__all__ += ["Column", "First", "Look", "is_table", "look"]

FIELDS = tuple(str(field) for field in tables.Field)
"""What a column can hold, by name."""

SEVERAL = frozenset(str(field) for field in _SEVERAL)
"""Of these, what several columns may hold."""

_VALUES = 3
_FIRST = 6
_LONGEST = 60


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Attributes:
        values: its first ones that are not empty, three at most.
        field: what it holds, one of FIELDS; "" is kept as a field of its own under its head.
    """

    head: str
    values: tuple[str, ...]
    field: str


@dataclass(frozen=True, kw_only=True)
class First:
    """A contact of the file as it would come in, or the *problem* why it would not.

    Attributes:
        line: where it begins, from 1.
        own: names of what is kept as fields of their own.
    """

    line: int
    name: str = ""
    trade: str = ""
    contact: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    address: str = ""
    postcode: str = ""
    town: str = ""
    own: tuple[str, ...] = ()
    problem: HandslagError | Unread | None = None


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a table is read.

    Attributes:
        source: what was looked at.
        expected: about how many contacts it holds.
        encoding, separator: of a text; None for a workbook.
        sheets: of a workbook.
        columns: from left to right.
        first: its first contacts.
    """

    source: Source
    expected: int
    encoding: str | None
    separator: str | None
    sheets: tuple[str, ...]
    sheet: str | None
    columns: tuple[Column, ...]
    first: tuple[First, ...]


def is_table(path: Path) -> bool:
    """Whether the file has columns that the user may want to look at."""
    return path.suffix.lower() in TABLES


def look(source: Source) -> Look | None:
    """Looks at a file; None where there is nothing to say about how it is read: a vCard file.

    Raises:
        FileTrouble: it cannot be read at all.
        Invalid: encoding, separator, sheet or columns do not fit it.
    """
    if not is_table(source.path):
        with contact_files.opened(source):
            return None
    table = tables.open_table(
        source.path, encoding=source.encoding, separator=source.separator, sheet=source.sheet
    )
    mapping = contact_files.mapping(table, source)
    columns = (
        Column(head, tuple(islice(_values(table, number), _VALUES)), str(mapping.get(number, "")))
        for number, head in enumerate(table.heads)
    )
    contacts = (
        contact
        for line, cells in table.rows()
        if (contact := tables.contact_of(line, cells, mapping, table.heads)) is not None
    )
    return Look(
        source=source,
        expected=table.expected,
        encoding=table.encoding,
        separator=table.separator,
        sheets=table.sheets,
        sheet=table.sheet,
        columns=tuple(columns),
        first=tuple(_first(contact) for contact in islice(contacts, _FIRST)),
    )


def _values(table: tables.TableFile, number: int) -> Iterator[str]:
    for row in table.sample:
        if number < len(row) and (text := " ".join(row[number].split())):
            yield text[:_LONGEST]


def _first(contact: Contact | Unread) -> First:
    if isinstance(contact, Unread):
        return First(line=contact.line, problem=contact)
    try:
        facts = told(contact).facts
    except HandslagError as error:
        return First(line=contact.line, name=contact.name[:_LONGEST], problem=error)
    phones = facts.get("phones")
    return First(
        line=contact.line,
        name=_text(facts, "name"),
        trade=_text(facts, "trade"),
        contact=_text(facts, "contact"),
        phones=tuple(map(_number, phones)) if isinstance(phones, tuple) else (),
        email=_text(facts, "email"),
        address=_text(facts, "address"),
        postcode=_text(facts, "postcode"),
        town=_text(facts, "town"),
        own=tuple(dict.fromkeys(extra.name for extra in contact.extras)),
    )


def _text(facts: Mapping[str, object], field: str) -> str:
    return str(facts.get(field) or "")


def _number(phone: Phone) -> str:
    return phone.text
