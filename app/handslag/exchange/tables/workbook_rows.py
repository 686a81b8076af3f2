"""The rows of a workbook's sheet, as the text that a person sees."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from typing import IO, TypeAlias

import python_calamine as calamine

from handslag.domain.errors import FileProblem, FileTrouble, Invalid, Problem
from handslag.domain.text import fold
from handslag.exchange.strict_json import damaged
from handslag.exchange.tables.cells import plain
from handslag.exchange.tables.text_rows import MOST_COLUMNS, BrokenRow
from handslag.exchange.tables.workbook_gate import LARGEST_FILE, check_workbook

Value: TypeAlias = int | float | str | bool | time | date | datetime | timedelta

ZIP_HEAD = b"PK\x03\x04"
OLE_HEAD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2

_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4
_FILEPASS = re.compile(
    rb"\x09\x08\x10\x00\x00\x06\x05\x00.{12}(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL
)
"""BOF, perhaps WriteProtect, FilePass ([MS-XLS] 2.1.7.20.3)."""
_MANIFEST = "META-INF/manifest.xml"
_XLSX, _ODS = "xl/workbook.xml", "content.xml"
_EXACT = 1e15
"""Below it a float holds every whole number."""
_LONGEST = 100_000


class Workbook:
    """An open workbook; its sheets are read one at a time.

    Attributes:
        kind: "xlsx", "ods" or "xls".
        sheets: their names.
        digest: SHA-256 of the file, in hex.
    """

    def __init__(self, file: IO[bytes], *, passed: str = "") -> None:
        """Opens a workbook that may be hostile.

        Args:
            file: at any place.
            passed: the digest of one that went through the gate, which takes longer than reading.

        Raises:
            FileTrouble: ENCRYPTED, TOO_LARGE, DAMAGED, UNKNOWN_KIND.
        """
        if file.seek(0, 2) > LARGEST_FILE:
            raise FileTrouble(FileProblem.TOO_LARGE, "", f"{LARGEST_FILE // 1_000_000} MB")
        file.seek(0)
        raw = file.read()
        self.digest = sha256(raw).hexdigest()
        content = io.BytesIO(raw)
        self.kind = _kind(raw)
        if self.kind != "xls" and self.digest != passed:
            check_workbook(content)
        if self.kind == "ods":
            _check_open(content)
        content.seek(0)
        try:
            self._book = calamine.CalamineWorkbook.from_filelike(content)
            self.sheets = tuple(
                sheet.name
                for sheet in self._book.sheets_metadata
                if sheet.typ == calamine.SheetTypeEnum.WorkSheet
            )
        except calamine.PasswordError:
            raise FileTrouble(FileProblem.ENCRYPTED, "") from None
        except BaseException as error:
            raise _expected(error) from error
        if not self.sheets:
            raise damaged("empty")

    def sheet(self, asked: str | None) -> str:
        """The name of the sheet that a user asks for; of the first for None.

        Raises:
            Invalid: there is none of this name.
        """
        if asked is None:
            return self.sheets[0]
        for name in self.sheets:
            if fold(name.strip()) == fold(asked.strip()):
                return name
        raise Invalid("sheet", Problem.UNKNOWN, asked[:80], ", ".join(self.sheets)[:200])

    def rows(self, sheet: str) -> tuple[int, Iterator[tuple[int, tuple[str, ...]]]]:
        """How many rows a sheet has, and the rows with their numbers from 1.

        Raises:
            FileTrouble: DAMAGED.
        """
        try:
            found = self._book.get_sheet_by_name(sheet)
            values: Iterator[list[Value]] = found.iter_rows()
        except BaseException as error:
            raise _expected(error) from error
        if found.width > MOST_COLUMNS:
            raise FileTrouble(FileProblem.TOO_LARGE, "", f"{found.width} > {MOST_COLUMNS}")
        return found.height, _rows(values)


def _kind(content: bytes) -> str:
    if content.startswith(OLE_HEAD):
        if _ENCRYPTED_PACKAGE in content or _FILEPASS.search(content):
            raise FileTrouble(FileProblem.ENCRYPTED, "")
        return "xls"
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = {info.filename for info in archive.infolist()}
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise damaged("zip") from error
    if _XLSX in names:
        return "xlsx"
    if _ODS in names:
        return "ods"
    raise FileTrouble(FileProblem.UNKNOWN_KIND, "")


def _check_open(file: IO[bytes]) -> None:
    """Sees that an ODS, which has been through the gate, is not encrypted (ODF 1.3, part 2, 3.4)."""
    try:
        with zipfile.ZipFile(file) as archive:
            told = _MANIFEST in archive.namelist() and b"encryption-data" in archive.read(_MANIFEST)
    except (zipfile.BadZipFile, zlib.error) as error:
        raise damaged("zip") from error
    if told:
        raise FileTrouble(FileProblem.ENCRYPTED, "")


def _expected(error: BaseException) -> BaseException:
    """A damaged file, for all that calamine says of one, its panics too; else what it is."""
    named = type(error).__name__ == "PanicException"  # of pyo3: it cannot be imported
    return damaged(str(error)[:80]) if named or isinstance(error, Exception) else error


def _rows(values: Iterator[list[Value]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for line, row in enumerate(values, 1):
        cells = tuple(_text(value) for value in row)
        if max(map(len, cells), default=0) > _LONGEST:
            yield line, BrokenRow(tuple(cell[:_LONGEST] for cell in cells), "too_large")
        else:
            yield line, cells


def _text(value: Value) -> str:
    match value:
        case str():
            return plain(value).replace("\0", "")
        case bool():
            return str(value).upper()
        case float() if value.is_integer() and abs(value) < _EXACT:
            return str(int(value))
        case float():
            return f"{value:.15g}"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | time():
            text = value.isoformat(*([" "] if isinstance(value, datetime) else []))
            return text.removesuffix(":00") if text.count(":") > 1 else text
        case date():
            return value.isoformat()
        case _:
            return str(value)
