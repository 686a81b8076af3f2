"""The rows of a text, one at a time, however broken; bounded in memory by what one row may hold."""

import csv
import io
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Self

from handslag.exchange.strict_json import damaged
from handslag.exchange.tables import separators
from handslag.exchange.tables.cells import plain

LONGEST_LINE = 1_000_000
"""Characters of a line, and of all lines of a row."""
MOST_LINES = 2_000
"""Of one row; more is a quote that nobody closed."""
MOST_BROKEN = 1_000
"""Rows with such a quote; each is looked at twice, so a file full of them would take for ever."""
MOST_COLUMNS = 1_000


class BrokenRow(tuple[str, ...]):  # noqa: SLOT001 - a tuple with an attribute can have none
    """The cells of a row, as far as they could be told apart, that is no contact as it stands.

    Attributes:
        reason: "open_quote" or "too_large".
    """

    reason: str

    def __new__(cls, cells: tuple[str, ...], reason: str) -> Self:
        """The cells, and what is wrong with them."""
        row = super().__new__(cls, cells)
        row.reason = reason
        return row


class _TooLong(Exception):
    """A row goes on beyond all bounds."""


class _Lines:
    """A file's lines for ``csv.reader``, which can be given once more.

    Attributes:
        taken: the lines since ``begin``.
        length: characters that they had.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._again: deque[str] = deque()
        self._number = 0
        self.length = 0
        self.taken: list[str] = []

    def begin(self) -> int:
        """The number of the next line, from 1, with which a new row begins."""
        self._number += len(self.taken)
        self.length = 0
        self.taken = []
        return self._number + 1

    def give_back(self) -> None:
        """Gives all lines but the row's first once more."""
        self._again.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._file.readline(LONGEST_LINE)
        if not line:
            raise StopIteration
        if "\0" in line:
            line = line.replace("\0", "") or "\n"
        self.taken.append(line)
        self.length += len(line)
        if len(line) >= LONGEST_LINE - 1 and line[-1] not in "\r\n":
            self._pass_over()
        if self.length >= LONGEST_LINE or len(self.taken) > MOST_LINES:
            raise _TooLong
        return line

    def _pass_over(self) -> None:
        """Reads what is left of a line that is too long, and forgets it."""
        self.taken[-1] = self.taken[-1][:100] if len(self.taken) == 1 else "\n"
        while (rest := self._file.readline(LONGEST_LINE)) and rest[-1] not in "\r\n":
            pass


@contextmanager
def text_of(file: IO[bytes], encoding: str) -> Iterator[IO[str]]:
    """*file* from its start as text, without its mark; what is not in *encoding* becomes U+FFFD."""
    file.seek(0)
    text = io.TextIOWrapper(file, encoding, errors="replace", newline="")
    try:
        if text.read(1) != "\ufeff":
            text.seek(0)
        yield text
    finally:
        text.detach()


def text_rows(file: IO[str], separator: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows with the number of the line that each begins in, from 1; empty ones too.

    A row that opens a quote and never closes it is a BrokenRow, and reading goes on in the next
    line; so is one that is too large.

    Raises:
        FileTrouble: DAMAGED: hardly any row is whole.
        OSError: of the file.
    """
    lines = _Lines(file)
    reader = csv.reader(lines, delimiter=separator, strict=True, skipinitialspace=True)
    broken = 0
    while True:
        begin = lines.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, _TooLong):
            row = _rescued(lines, separator)
            broken += isinstance(row, BrokenRow)
            if broken > MOST_BROKEN:
                raise damaged("quotes") from None
        else:
            row = tuple(cells)
        if begin == 1 and separators.told(lines.taken[0]):
            continue
        if len(row) > MOST_COLUMNS and any(row[MOST_COLUMNS:]):
            row = BrokenRow(row[:MOST_COLUMNS], "too_large")
        yield begin, _plain(row) if "'" in "".join(row) else row


def _plain(row: tuple[str, ...]) -> tuple[str, ...]:
    # the first letter asked here saves a call for almost every cell
    cells = tuple([plain(cell) if cell[:1] == "'" else cell for cell in row])
    return BrokenRow(cells, row.reason) if isinstance(row, BrokenRow) else cells


def _rescued(lines: _Lines, separator: str) -> tuple[str, ...]:
    """The row that the strict reader could not read, alone in its first line."""
    first, alone = lines.taken[0], len(lines.taken) == 1
    too_large = alone and lines.length >= csv.field_size_limit()
    lines.give_back()
    if alone and not too_large and first.count('"') % 2 == 0:
        # "a"b is read as every spreadsheet does
        return tuple(next(csv.reader([first], delimiter=separator, skipinitialspace=True)))
    cells = tuple(first.rstrip("\r\n").split(separator, MOST_COLUMNS))
    return BrokenRow(cells, "too_large" if too_large else "open_quote")
