"""Contacts from a file of any kind that is read: vCard, and tables as text or workbook."""

from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from handslag.domain.contacts import Contact, Unread
from handslag.domain.errors import FileProblem, FileTrouble, Invalid, Problem
from handslag.domain.text import fold
from handslag.exchange import tables
from handslag.exchange.tables.fields import SEVERAL
from handslag.exchange.vcard_reading import read_vcards
from handslag.services.contact_kinds import TABLES, VCARDS

LARGEST = 200_000_000


@dataclass(frozen=True)
class Source:
    """A file to import, and how to read it where it is a table.

    Attributes:
        encoding, separator, sheet: None finds out.
        mapping: the head, or number from 1, of the column that holds each field, by the field's
            name; what is not named is found out.
        columns: the name of the field that each column holds, by its number from 0, where the
            user has looked at it; then *mapping* and what would be found out do not count.
    """

    path: Path
    encoding: str | None = None
    separator: str | None = None
    sheet: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[int, str] | None = None


@dataclass(frozen=True)
class Reader:
    """A file that is open for reading.

    Attributes:
        expected: about how many contacts it holds.
        contacts: reads them, in order; those that cannot be read are told as such.
    """

    expected: int
    contacts: Callable[[], Generator[Contact | Unread]]


@dataclass(frozen=True)
class Look:
    """A table before it is imported, for the user to see whether it is read aright.

    Attributes:
        columns: the name of the field that each column seems to hold, by its number from 0; what
            is not there is kept as it is. Goes back in as ``Source.columns``, changed or not.
        sample: the first rows under the heads.
        encoding, separator: of a text; None for a workbook.
        sheets: names of a workbook's sheets.
    """

    heads: tuple[str, ...]
    columns: Mapping[int, str]
    sample: tuple[tuple[str, ...], ...]
    encoding: str | None
    separator: str | None
    sheets: tuple[str, ...]
    sheet: str | None


FIELDS = tuple(str(field) for field in tables.Field)
"""What a column can hold, by name."""


def is_table(path: Path) -> bool:
    """Whether a file, by its ending, is a table; else it is vCards, or nothing that is read."""
    return path.suffix.lower() in TABLES


def look_at(source: Source) -> Look:
    """Looks at a table.

    Raises:
        FileTrouble: it is missing, too large, of another kind, or damaged.
        Invalid: encoding, separator, sheet or mapping do not fit it.
    """
    table = _table(source)
    return Look(
        heads=table.heads,
        columns={number: str(field) for number, field in mapping(table, source).items()},
        sample=table.sample,
        encoding=table.encoding,
        separator=table.separator,
        sheets=table.sheets,
        sheet=table.sheet,
    )


@contextmanager
def opened(source: Source) -> Iterator[Reader]:
    """Opens a file for reading.

    Raises:
        FileTrouble: it is missing, too large, of another kind, or damaged.
        Invalid: encoding, separator, sheet or mapping do not fit it.
    """
    kind = source.path.suffix.lower()
    if kind in VCARDS:
        content = _content(source.path)
        expected = content.upper().count(b"BEGIN:VCARD")
        yield Reader(expected, lambda: _cards(content))
    elif kind in TABLES:
        table = _table(source)
        columns = mapping(table, source)
        yield Reader(table.expected, lambda: _rows(table, columns))
    else:
        allowed = ", ".join((*VCARDS[:1], *TABLES))
        raise FileTrouble(FileProblem.UNKNOWN_KIND, str(source.path), allowed)


def mapping(table: tables.TableFile, source: Source) -> dict[int, tables.Field]:
    """Which column holds which field: as the user says, the rest as it looks.

    Raises:
        Invalid: a field or column that there is not.
    """
    if source.columns is not None:
        return {number: _field(name) for number, name in sorted(source.columns.items())}
    given = {_column(table, text): _field(name) for name, text in source.mapping.items()}
    taken = set(given.values()) - SEVERAL
    guessed = tables.propose(table)
    rest = {n: one for n, one in guessed.items() if n not in given and one not in taken}
    return dict(sorted({**rest, **given}.items()))


def _table(source: Source) -> tables.TableFile:
    return tables.open_table(
        source.path, encoding=source.encoding, separator=source.separator, sheet=source.sheet
    )


def _cards(content: bytes) -> Generator[Contact | Unread]:
    yield from read_vcards(content)


def _rows(
    table: tables.TableFile, columns: Mapping[int, tables.Field]
) -> Generator[Contact | Unread]:
    for line, cells in table.rows():
        contact = tables.contact_of(line, cells, columns, table.heads)
        if contact is not None:
            yield contact


def _field(name: str) -> tables.Field:
    wanted = name.strip().lower().replace("-", "_")
    try:
        return tables.Field(wanted)
    except ValueError:
        raise Invalid("map", Problem.UNKNOWN, name, ", ".join(tables.Field)) from None


def _column(table: tables.TableFile, text: str) -> int:
    heads = [fold(head).strip() for head in table.heads]
    wanted = fold(text).strip()
    if wanted in heads:
        return heads.index(wanted)
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
    if 1 <= number <= len(heads):
        return number - 1
    raise Invalid("map", Problem.UNKNOWN, text, ", ".join(table.heads))


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise FileTrouble(FileProblem.TOO_LARGE, str(path), f"{LARGEST // 1_000_000} MB")
        return path.read_bytes()
    except FileNotFoundError:
        raise FileTrouble(FileProblem.MISSING, str(path)) from None
    except OSError as error:
        raise FileTrouble(FileProblem.UNREADABLE, str(path), error.strerror or "") from error
