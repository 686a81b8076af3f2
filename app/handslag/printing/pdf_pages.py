"""A page of somebody's PDF as a form of ours, with its lines and letters as they are.

ReportLab cannot read PDF. PDFium can, and writes any file anew in the plainest way: no object streams,
a classic table of objects. Its tool for several pages on one sheet also makes a page one form XObject,
right side up. So only this plain writing has to be understood here, and only what the form refers to
is copied: no scripts, notes, attachments or names of people come along.
"""

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from pypdfium2 import raw
from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference

from handslag.domain.errors import FileTrouble
from handslag.printing.document import Document
from handslag.printing.preview import opened

LARGEST = 30_000_000
"""Bytes of a file whose page is copied; of a larger one the pixels are taken."""

_MOST_OBJECTS = 20_000
_DEEPEST = 60
_LEAST, _MOST = 5.0, 5000.0
"""Points of a page's side."""

_SPACE = rb"[\x00\t\n\f\r ]*"
_TOKEN = re.compile(
    _SPACE + rb"(?:(?P<ref>\d+ +\d+ +R\b)|(?P<open><<|\[)|(?P<close>>>|\])|(?P<hex><[^<>]*>)"
    rb"|(?P<string>\()|(?P<plain>/?[^\x00\t\n\f\r ()<>\[\]{}/%]+|/))"
)
_BRACKET = re.compile(rb"\\.|[()]", re.DOTALL)
_STREAM = re.compile(_SPACE + rb"stream\r?\n")
_HEAD = re.compile(_SPACE + rb"\d+ +\d+ +obj")
_ENTRY = re.compile(rb"(\d{10}) \d{5} ([nf])")
_DROPPED = {b"/Parent", b"/Metadata", b"/PieceInfo", b"/StructParents", b"/StructParent", b"/AA"}
"""Keys that lead out of the picture."""


@dataclass(frozen=True)
class _Ref:
    number: int


_Value: TypeAlias = "bytes | _Ref | list[_Value] | dict[bytes, _Value]"


class _Unclear(Exception):
    """The file is not as PDFium writes it."""


@dataclass(frozen=True)
class PdfPage:
    """A copied page: its form's name and its size in points.

    Attributes:
        trim: how much of it is cut off in the end (left, bottom, right, top), in points.
    """

    name: str
    width: float
    height: float
    trim: tuple[float, float, float, float]


def page_form(document: Document, pdf: bytes) -> PdfPage | None:
    """The first page of *pdf* as a form of *document*; None when it cannot be copied."""
    if len(pdf) > LARGEST:
        return None
    try:
        plain = _normalised(pdf)
        file = _File(plain.content)
        code, picture = file.page()
        copied = list(file.reached(picture))
    except (FileTrouble, _Unclear, pypdfium2.PdfiumError, ValueError, IndexError, zlib.error):
        return None
    whole = document.new_name()
    inner = document.inner_name(whole)
    for number in copied:
        content = _Copied(file, number, whole)
        if number == picture:
            document.keep_form(content, whole)
        else:
            document.keep(content, f"{whole}.{number}")
    code = re.sub(rb"/[!-.0-~]+ Do", b"/" + inner.encode() + b" Do", code)
    box = (0, 0, plain.width, plain.height)
    name = document.form(code.decode("latin-1"), box, inner=(whole,))
    return PdfPage(name, plain.width, plain.height, plain.trim)


@dataclass(frozen=True)
class _Plain:
    content: bytes
    width: float
    height: float
    trim: tuple[float, float, float, float]


def _normalised(pdf: bytes) -> _Plain:
    """The first page alone, written anew by PDFium as one form, right side up."""
    with opened(pdf) as source:
        page = source[0]
        width, height = page.get_size()
        if not (_LEAST <= width <= _MOST and _LEAST <= height <= _MOST):
            raise _Unclear
        trim = _trim(page)
        one = pypdfium2.PdfDocument.new()
        try:
            one.import_pages(source, [0])
            # two columns, since a single one only copies the page
            sheet = raw.FPDF_ImportNPagesToOne(one, 2 * width, height, 2, 1)
            if not sheet:
                raise _Unclear
            made = pypdfium2.PdfDocument(sheet)
            try:
                file = io.BytesIO()
                made.save(file)
            finally:
                made.close()
        finally:
            one.close()
    return _Plain(file.getvalue(), width, height, trim)


def _trim(page: Any) -> tuple[float, float, float, float]:
    """What lies outside the page's TrimBox (ISO 32000-1, 14.11.2); nothing where that is not sound."""
    crop, trim = page.get_cropbox(), page.get_trimbox()
    insets = (trim[0] - crop[0], trim[1] - crop[1], crop[2] - trim[2], crop[3] - trim[3])
    for _ in range(page.get_rotation() // 90):  # each a quarter to the right: the left edge goes up
        left, bottom, right, top = insets
        insets = (bottom, right, top, left)
    across, down = insets[0] + insets[2], insets[1] + insets[3]
    # no bleed is so large that it would be half the page: such a box means something else
    sound = min(insets) >= 0 and across < page.get_width() / 2 and down < page.get_height() / 2
    return insets if sound else (0.0, 0.0, 0.0, 0.0)


class _File:
    """A file as PDFium writes it: objects by number."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._places = self._table()
        self._known: dict[int, tuple[_Value, bytes | None]] = {}

    def _table(self) -> dict[int, int]:
        start = self._content.rfind(b"\nxref") + 1
        if start == 0:
            raise _Unclear
        lines = self._content[start:].splitlines()
        places: dict[int, int] = {}
        number = 0
        for line in lines[1:]:
            entry = _ENTRY.match(line)
            if entry:
                if entry[2] == b"n":
                    places[number] = int(entry[1])
                number += 1
            elif line.startswith(b"trailer"):
                break
            else:
                number = int(line.split()[0])
        if not 0 < len(places) <= _MOST_OBJECTS:
            raise _Unclear
        return places

    def object(self, number: int) -> tuple[_Value, bytes | None]:
        """The value of an object, and its stream's bytes where it has one."""
        if number not in self._known:
            self._known[number] = self._read(number)
        return self._known[number]

    def _read(self, number: int) -> tuple[_Value, bytes | None]:
        if number not in self._places:
            return b"null", None
        head = _HEAD.match(self._content, self._places[number])
        if head is None:
            raise _Unclear
        value, end = _value(self._content, head.end(), 0)
        stream = _STREAM.match(self._content, end)
        if stream is None or not isinstance(value, dict):
            return value, None
        length = value.get(b"/Length")
        if isinstance(length, _Ref):
            length, _ = self.object(length.number)
        if not isinstance(length, bytes):
            raise _Unclear
        size = int(length)
        if not self._content[stream.end() + size :].lstrip(b"\r\n")[:9] == b"endstream":
            raise _Unclear
        value[b"/Length"] = length
        return value, self._content[stream.end() : stream.end() + size]

    def page(self) -> tuple[bytes, int]:
        """The drawing code of the only page, and the number of the one form that it places."""
        for number in self._places:
            value, _ = self.object(number)
            if isinstance(value, dict) and value.get(b"/Type") == b"/Page":
                code = self._code(value.get(b"/Contents"))
                resources = value.get(b"/Resources")
                forms = resources.get(b"/XObject") if isinstance(resources, dict) else None
                found = list(forms.values()) if isinstance(forms, dict) else []
                if len(found) == 1 and isinstance(found[0], _Ref):
                    return code, found[0].number
        raise _Unclear

    def _code(self, contents: "_Value | None") -> bytes:
        if isinstance(contents, list) and len(contents) == 1:
            contents = contents[0]
        if not isinstance(contents, _Ref):
            raise _Unclear
        head, content = self.object(contents.number)
        if content is None or not isinstance(head, dict):
            raise _Unclear
        return zlib.decompress(content) if b"/Filter" in head else content

    def reached(self, first: int) -> Iterator[int]:
        """The numbers of all objects that *first* refers to, itself too."""
        waiting, seen = [first], {first}
        while waiting:
            number = waiting.pop()
            yield number
            value, _ = self.object(number)
            for each in _references(value):
                if each not in seen:
                    seen.add(each)
                    waiting.append(each)


class _Copied(PDFObject):  # type: ignore[misc]  # ReportLab ships no types
    """An object of the other file, its references led to the copies."""

    def __init__(self, file: _File, number: int, prefix: str) -> None:
        self._file, self._number, self._prefix = file, number, prefix

    def format(self, document: Any) -> bytes:
        value, stream = self._file.object(self._number)
        written = _written(value, document, self._prefix)
        return written if stream is None else b"%b\nstream\n%b\nendstream" % (written, stream)


def _value(content: bytes, place: int, depth: int) -> tuple[_Value, int]:
    """The value that begins at *place*, and where it ends."""
    found = _TOKEN.match(content, place)
    if found is None or depth > _DEEPEST:
        raise _Unclear
    token, end = found[found.lastgroup or 0], found.end()
    match found.lastgroup:
        case "ref":
            return _Ref(int(token.split()[0])), end
        case "string":
            close = _closing(content, end)
            return content[end - 1 : close], close
        case "open" if token == b"[":
            return _items(content, end, depth, b"]")
        case "open":
            items, end = _items(content, end, depth, b">>")
            if len(items) % 2 or not all(isinstance(key, bytes) for key in items[::2]):
                raise _Unclear
            pairs = zip(items[::2], items[1::2], strict=True)
            return {
                key: value for key, value in pairs if isinstance(key, bytes) and key not in _DROPPED
            }, end
        case "close":
            raise _Unclear
        case _:
            return bytes(token), end


def _items(content: bytes, place: int, depth: int, close: bytes) -> tuple[list[_Value], int]:
    items: list[_Value] = []
    while True:
        found = _TOKEN.match(content, place)
        if found is not None and found.lastgroup == "close":
            if found["close"] != close:
                raise _Unclear
            return items, found.end()
        item, place = _value(content, place, depth + 1)
        items.append(item)


def _closing(content: bytes, place: int) -> int:
    """Where a string ends whose bracket was opened before *place*."""
    depth = 1
    for found in _BRACKET.finditer(content, place):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
    raise _Unclear


def _references(value: _Value) -> Iterator[int]:
    if isinstance(value, _Ref):
        yield value.number
    elif isinstance(value, list | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _references(each)


def _written(value: _Value, document: Any, prefix: str) -> bytes:
    match value:
        case _Ref(number):
            copy: bytes = PDFObjectReference(f"{prefix}.{number}").format(document)
            return copy
        case list():
            return b"[" + b" ".join(_written(each, document, prefix) for each in value) + b"]"
        case dict():
            pairs = (key + b" " + _written(each, document, prefix) for key, each in value.items())
            return b"<<" + b" ".join(pairs) + b">>"
        case _:
            return value
