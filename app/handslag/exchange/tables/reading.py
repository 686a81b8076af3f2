"""The door to tables: what a file is, how its first rows look, and all rows one at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import IO, TypeAlias

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.exchange.strict_json import damaged
from handslag.exchange.tables import encodings, separators
from handslag.exchange.tables.fields import column_letters, field_of_head, head_key
from handslag.exchange.tables.shapes import looks_like
from handslag.exchange.tables.text_rows import MOST_COLUMNS, BrokenRow, text_of, text_rows
from handslag.exchange.tables.workbook_rows import OLE_HEAD, ZIP_HEAD, Workbook

LARGEST_TEXT = 200_000_000
SAMPLE_ROWS = 20
_LOOKED_AT = 12
"""Rows among which the heads may stand, below a title."""
_SAMPLE_TEXT = 100_000

Rows: TypeAlias = Iterator[tuple[int, tuple[str, ...]]]


class TableKind(StrEnum):
    """What a file is, whatever it is called."""

    TEXT = "text"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"


@dataclass(frozen=True)
class TableFile:
    """A table whose file was looked at. It is not kept open.

    Attributes:
        encoding, separator: of a text; None for a workbook.
        sheets: names of a workbook's sheets.
        sheet: the one that is read.
        digest: of a workbook that was found harmless.
        heads: of the columns, each there and different from the others in any case; where the file
            has none, the letters that spreadsheets give the columns ("A").
        head_line: number of the line that holds the heads, from 1; 0 for none.
        sample: the first rows under the heads.
        expected: about how many rows there are under the heads.
    """

    path: Path
    kind: TableKind
    heads: tuple[str, ...]
    head_line: int
    sample: tuple[tuple[str, ...], ...]
    expected: int
    encoding: str | None = None
    separator: str | None = None
    sheets: tuple[str, ...] = ()
    sheet: str | None = None
    digest: str = ""

    def rows(self) -> Rows:
        """The rows under the heads with their numbers, from 1, as a person counts lines or rows.

        Raises:
            FileTrouble: the file has become another one, or goes on damaged.
        """
        with _opened(self.path) as file:
            if self.kind is TableKind.TEXT:
                with text_of(file, self.encoding or "") as text:
                    yield from self._below(text_rows(text, self.separator or ""))
            else:
                book = Workbook(file, passed=self.digest)
                yield from self._below(book.rows(book.sheet(self.sheet))[1])

    def _below(self, rows: Rows) -> Rows:
        return ((line, cells) for line, cells in rows if line > self.head_line)


def open_table(
    path: Path,
    *,
    encoding: str | None = None,
    separator: str | None = None,
    sheet: str | None = None,
    with_heads: bool | None = None,
) -> TableFile:
    """Looks at a table; what it is, its content tells and not its name.

    Args:
        path: the file.
        encoding: of a text, as Python names it; None finds out.
        separator: of a text, a character or "tab"; None finds out.
        sheet: of a workbook, by name; None takes the first.
        with_heads: whether its first row holds heads; None finds out.

    Raises:
        FileTrouble: MISSING, UNREADABLE, TOO_LARGE, UNKNOWN_KIND, ENCRYPTED, DAMAGED.
        Invalid: encoding, separator or sheet do not fit it.
    """
    with _opened(path) as file:
        head = file.read(8)
        if head.startswith(ZIP_HEAD) or head == OLE_HEAD:
            return _workbook(path, file, sheet, with_heads=with_heads)
        return _text(path, file, encoding, separator, with_heads=with_heads)


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    try:
        with path.open("rb") as file:
            _check_size(file)
            yield file
    except FileNotFoundError:
        raise FileTrouble(FileProblem.MISSING, str(path)) from None
    except OSError as error:
        raise FileTrouble(FileProblem.UNREADABLE, str(path), error.strerror or "") from error
    except FileTrouble as trouble:
        raise FileTrouble(trouble.problem, str(path), trouble.detail) from trouble


def _check_size(file: IO[bytes]) -> None:
    size = file.seek(0, 2)
    if size > LARGEST_TEXT:
        raise FileTrouble(FileProblem.TOO_LARGE, "", f"{LARGEST_TEXT // 1_000_000} MB")
    if not size:
        raise damaged("empty")
    file.seek(0)


def _text(
    path: Path,
    file: IO[bytes],
    encoding: str | None,
    separator: str | None,
    *,
    with_heads: bool | None,
) -> TableFile:
    facts = encodings.look_through(file, encoding=encoding)
    with text_of(file, facts.encoding) as text:
        sample = text.read(_SAMPLE_TEXT)
    if separator is not None:
        between = separators.asked_for(separator)
    else:
        told = separators.told(sample.partition("\n")[0])
        between = told or separators.find_separator(sample)
    with text_of(file, facts.encoding) as text:
        look = _look(text_rows(text, between), with_heads=with_heads)
    return TableFile(
        path=path,
        kind=TableKind.TEXT,
        heads=look.heads,
        head_line=look.head_line,
        sample=look.sample,
        expected=max(facts.lines - look.head_line, len(look.sample)),
        encoding=facts.encoding,
        separator=between,
    )


def _workbook(
    path: Path, file: IO[bytes], sheet: str | None, *, with_heads: bool | None
) -> TableFile:
    book = Workbook(file)
    name = book.sheet(sheet)
    height, rows = book.rows(name)
    look = _look(rows, with_heads=with_heads)
    return TableFile(
        path=path,
        kind=TableKind(book.kind),
        heads=look.heads,
        head_line=look.head_line,
        sample=look.sample,
        expected=max(height - look.head_line, len(look.sample)),
        sheets=book.sheets,
        sheet=name,
        digest=book.digest,
    )


@dataclass(frozen=True)
class _Look:
    heads: tuple[str, ...]
    head_line: int
    sample: tuple[tuple[str, ...], ...]


def _look(found: Rows, *, with_heads: bool | None) -> _Look:
    first = [(line, row) for line, row in islice(found, SAMPLE_ROWS + _LOOKED_AT) if any(row)]
    if not first:
        raise damaged("empty")
    if all(isinstance(row, BrokenRow) and row.reason == "too_large" for _, row in first):
        raise FileTrouble(FileProblem.TOO_LARGE, "", f"> {MOST_COLUMNS}")
    place = _head_place([row for _, row in first], with_heads=with_heads)
    line, head = (0, ()) if place is None else first[place]
    rows = [row for number, row in first if number > line]
    width = max(map(len, (head, *rows)))
    return _Look(_heads(head, width), line, tuple(rows[:SAMPLE_ROWS]))


def _head_place(rows: list[tuple[str, ...]], *, with_heads: bool | None) -> int | None:
    """Which of the first rows holds the heads, or None."""
    if with_heads is False:
        return None
    known = [_known_heads(row) for row in rows[:_LOOKED_AT]]
    place = next((place for place, count in enumerate(known) if count > 1), None)
    if place is not None or with_heads or known[0] > 0:
        return place or 0
    cells = [cell for cell in rows[0] if cell.strip()]
    is_row = len(rows) == 1 or len(cells) == 1 or any(looks_like(cell.strip()) for cell in cells)
    return None if is_row else 0


def _known_heads(row: tuple[str, ...]) -> int:
    """How many of the cells are heads that are known, less those that only a row has."""
    if isinstance(row, BrokenRow):
        return 0
    known = sum(field_of_head(cell) is not None for cell in row)
    return known - sum(looks_like(cell.strip()) is not None for cell in row)


def _heads(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    heads: list[str] = []
    taken: set[str] = set()
    for number in range(width):
        text = " ".join(row[number].split()) if number < len(row) else ""
        head, count = text or column_letters(number), 1
        while head_key(head) in taken:
            count += 1
            head = f"{text or column_letters(number)} ({count})"
        taken.add(head_key(head))
        heads.append(head)
    return tuple(heads)
