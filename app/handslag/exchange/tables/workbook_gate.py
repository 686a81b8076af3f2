"""The gate for workbooks: what would take the reader's memory never reaches it.

calamine holds a sheet as a rectangle, with a copy of the text in every cell. A sheet of two cells
in far corners, 5 kB as a file, made it end the whole process; 20,000 cells that share one text of
32,000 characters took 640 MB. So every part is unpacked and counted here first.
"""

import re
import struct
import zipfile
import zlib
from array import array
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, NoReturn
from xml.parsers import expat

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.exchange.strict_json import damaged

LARGEST_FILE = 50_000_000
LARGEST_UNPACKED = 200_000_000
MOST_PARTS = 5_000
MOST_CELLS = 8_000_000
"""Of a sheet's rectangle: 100,000 rows of 80 columns; 32 octets each."""
MOST_TEXT = 200_000_000
"""Characters of all cells, a text that is shared counted as often as it stands."""

_ENCRYPTED = 0x1
_LOCAL = struct.Struct("<4s22xHH")
_CHUNK = 1 << 18
_REFERENCE = re.compile(r"([A-Za-z]{1,7})([0-9]{1,9})")
_SHEETS = (b"sheetData", b"table:table-row", b"<sst", b":sst")

_TEXTS = frozenset({"v", "t", "p"})
"""Elements between whose tags the text stands, and those that hold all text of a cell."""
_WHOLES = frozenset({"v", "is", "p", "si"})


def check_workbook(file: IO[bytes]) -> None:
    """Sees that a workbook that is a ZIP file (XLSX, ODS) is harmless to open.

    Raises:
        FileTrouble: TOO_LARGE (unpacked, or by its cells), ENCRYPTED, DAMAGED.
    """
    counts = _Counts()
    left = LARGEST_UNPACKED
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_PARTS:
                _too_large("parts")
            for entry in entries:
                left = _check_part(file, entry, counts, left)
    except (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, ValueError) as error:
        raise damaged("zip") from error
    counts.check_texts()


def _check_part(file: IO[bytes], entry: zipfile.ZipInfo, counts: "_Counts", left: int) -> int:
    """Counts a part; gives how many octets are left for the others."""
    if entry.flag_bits & _ENCRYPTED:
        raise FileTrouble(FileProblem.ENCRYPTED, "")
    part = _Part(counts)
    size = 0
    for piece in _unpacked(file, entry):
        size += len(piece)
        if size > left:
            _too_large("unpacked")
        part.feed(piece)
    if size != entry.file_size:
        raise damaged(entry.orig_filename[:80])
    part.end()
    return left - size


def _unpacked(file: IO[bytes], entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """All that is packed, whatever the directory says of its size; zipfile believes that."""
    file.seek(entry.header_offset)
    mark, name, extra = _LOCAL.unpack(file.read(_LOCAL.size))
    if mark != b"PK\x03\x04" or entry.compress_type not in {
        zipfile.ZIP_STORED,
        zipfile.ZIP_DEFLATED,
    }:
        raise damaged("zip")
    file.seek(name + extra, 1)
    packed = entry.compress_size
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    while packed and (piece := file.read(min(packed, _CHUNK))):
        packed -= len(piece)
        if entry.compress_type == zipfile.ZIP_STORED:
            yield piece
            continue
        while piece:
            yield inflate.decompress(piece, _CHUNK)
            piece = inflate.unconsumed_tail
    if packed or (entry.compress_type == zipfile.ZIP_DEFLATED and not inflate.eof):
        raise damaged("zip")


class _Part:
    """Parses one part as it is unpacked, if it can be; only a sheet has to be well formed."""

    def __init__(self, counts: "_Counts") -> None:
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        sheet = _Sheet(counts)
        self._parser.StartDoctypeDeclHandler = _refuse_doctype
        self._parser.StartElementHandler = sheet.start
        self._parser.EndElementHandler = sheet.end
        self._parser.CharacterDataHandler = sheet.text
        self._sound = True
        self._sheet = False
        self._tail = b""

    def feed(self, piece: bytes) -> None:
        seen = self._tail + piece
        self._sheet = self._sheet or any(mark in seen for mark in _SHEETS)
        self._tail = piece[-20:]
        if self._sound:
            self._parse(piece, last=False)

    def end(self) -> None:
        if self._sound:
            self._parse(b"", last=True)
        if self._sheet and not self._sound:
            raise damaged("sheet")

    def _parse(self, piece: bytes, *, last: bool) -> None:
        try:
            self._parser.Parse(piece, last)
        except (expat.ExpatError, LookupError):
            self._sound = False


class _Counts:
    """What all parts hold together."""

    def __init__(self) -> None:
        self.shared: list[int] = []  # characters of each shared text
        self.uses = array("L")  # which of them stands in a cell
        self.characters = 0

    def add(self, characters: int) -> None:
        self.characters += characters
        if self.characters > MOST_TEXT:
            _too_large("text")

    def check_texts(self) -> None:
        shared = self.shared
        self.add(sum(shared[use] for use in self.uses if use < len(shared)))


class _Sheet:
    """Counts the cells of a sheet, or the texts that sheets share."""

    def __init__(self, counts: _Counts) -> None:
        self._counts = counts
        self._row = self._column = 0
        self._rows_here = self._columns_here = 1
        self._far_row = self._far_column = self._cells = 0
        self._filled = self._reads = self._is_use = False
        self._pieces: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._reads = self._reads or local in _TEXTS
        match local:
            case "c":
                self._cell(attributes)
            case "v" | "is" | "p" if not self._filled:
                self._fill()
            case "si" if len(self._counts.shared) >= MOST_CELLS:
                _too_large("texts")
            case "row":
                self._row = _number(attributes.get("r"), self._row + 1)
                self._column = 0
            case "table-row":
                self._row += self._rows_here
                self._rows_here = _number(attributes.get("table:number-rows-repeated"), 1)
                self._column, self._columns_here = 0, 1
            case "table-cell" | "covered-table-cell":
                self._ods_cell(attributes)
            case "table" | "sheetData":
                self._row = self._far_row = self._far_column = 0
                self._rows_here = self._columns_here = 1
            case _:
                pass  # styles, links and the like

    def _ods_cell(self, attributes: dict[str, str]) -> None:
        self._column += self._columns_here
        self._columns_here = _number(attributes.get("table:number-columns-repeated"), 1)
        self._filled = False
        if "office:value-type" in attributes:
            self._fill()

    def _cell(self, attributes: dict[str, str]) -> None:
        place = _REFERENCE.fullmatch(attributes.get("r") or "")
        if place:
            self._row, self._column = int(place[2]), _column(place[1])
        elif "r" in attributes:
            raise damaged("sheet")
        else:
            self._column += 1
        self._rows_here = self._columns_here = 1
        self._filled = False
        self._is_use = attributes.get("t") == "s"

    def _fill(self) -> None:
        """A cell that holds something stretches the rectangle."""
        self._filled = True
        self._cells += 1
        self._far_row = max(self._far_row, self._row + self._rows_here - 1)
        self._far_column = max(self._far_column, self._column + self._columns_here - 1)
        if self._far_row * self._far_column > MOST_CELLS or self._cells > MOST_CELLS:
            _too_large("cells")

    def end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local in _TEXTS:
            self._reads = False
        if local in _WHOLES:
            pieces, self._pieces = self._pieces, []
            if local == "si":
                self._counts.shared.append(sum(map(len, pieces)))
            elif local == "v" and self._is_use:
                with suppress(ValueError, OverflowError):
                    self._counts.uses.append(int("".join(pieces)))
            else:
                self._counts.add(sum(map(len, pieces)) * self._rows_here * self._columns_here)

    def text(self, text: str) -> None:
        if self._reads:
            self._pieces.append(text)


def _number(text: str | None, otherwise: int) -> int:
    if text is None:
        return otherwise
    if not (text.isascii() and text.isdecimal() and 0 < len(text) < 10):
        raise damaged("sheet")
    return int(text)


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _too_large(detail: str) -> NoReturn:
    raise FileTrouble(FileProblem.TOO_LARGE, "", detail)


def _refuse_doctype(*_: object) -> None:
    raise damaged("DOCTYPE")
