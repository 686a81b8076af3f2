"""Workbooks for the tests, made part by part."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

TYPES = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"

_FRAME = {
    "[Content_Types].xml": (
        f'<Types xmlns="{TYPES}content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{TYPES}relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{TYPES}relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" '
        f'Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    ),
}


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file of these parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def xlsx(rows: str, *, shared: str = "", **parts: str) -> bytes:
    """A workbook whose one sheet has these rows, as XML."""
    return zipped({
        **_FRAME,
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        ),
        **parts,
    })  # fmt: skip


def text_cell(place: str, text: str) -> str:
    """A cell of an XLSX sheet that holds its text itself."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def ods(rows: str, *, encrypted: bool = False) -> bytes:
    """A workbook of the OpenDocument kind whose one sheet has these rows, as XML."""
    entry = "<manifest:encryption-data/>" * encrypted
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": (
            f'<manifest:manifest xmlns:manifest="{ODF}manifest:1.0">{entry}</manifest:manifest>'
        ),
        "content.xml": "\x01" * 99 if encrypted else (
            f'<office:document-content xmlns:office="{ODF}office:1.0" xmlns:table="{ODF}table:1.0" '
            f'xmlns:text="{ODF}text:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="Blad1">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>"
        ),
    })  # fmt: skip


def ods_row(*cells: str, repeated: int = 1) -> str:
    """A row of such a sheet."""
    texts = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        for cell in cells
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{texts}</table:table-row>'


def xls(rows: Sequence[Sequence[str | float]], *, filepass: bool = False) -> bytes:
    """A workbook of Excel 97-2003 ([MS-XLS], [MS-CFB]) whose one sheet "Blad1" has these rows."""
    cells = b"".join(
        _xls_cell(row, column, value)
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
    )
    start = _record(0x809, struct.pack("<HHHHLL", 0x600, 5, 0, 0, 0, 0))
    start += _record(0x2F, bytes(54)) if filepass else b""
    name = b"\x05\x00Blad1"
    place = len(start) + 4 + 6 + len(name) + 4
    globals_ = start + _record(0x85, struct.pack("<LH", place, 0) + name) + _record(0x0A, b"")
    sheet = _record(0x809, struct.pack("<HHHHLL", 0x600, 0x10, 0, 0, 0, 0)) + cells
    stream = (globals_ + sheet + _record(0x0A, b"")).ljust(4096, b"\0")
    assert len(stream) == 4096
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<LLLLLLLLL", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<L", 0) + b"\xff" * 4 * 108
    sectors = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 10), 0xFFFFFFFE]
    table = struct.pack("<10L", *sectors).ljust(512, b"\xff")
    entries = _entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + _entry("Workbook", 2, -1, 2, 4096)
    return head + table + entries.ljust(512, b"\0") + stream


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _xls_cell(row: int, column: int, value: str | float) -> bytes:
    if isinstance(value, float):
        return _record(0x203, struct.pack("<HHHd", row, column, 0, value))
    head = struct.pack("<HHHHB", row, column, 0, len(value), 1)
    return _record(0x204, head + value.encode("utf-16-le"))


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    numbers = struct.pack("<HBBlll", len(text), kind, 1, -1, -1, child)
    return text.ljust(64, b"\0") + numbers + bytes(36) + struct.pack("<LQ", start, size)
