"""Workbooks: their cells as the text that a person sees, and which of them are refused."""

import io
import struct
import tracemalloc
import zipfile
import zlib
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.tabled import HEADS, read, table
from tests.exchange.workbooks import ods, ods_row, text_cell, xls, xlsx, zipped

from handslag.domain.contacts import Contact, Unread
from handslag.domain.errors import FileProblem, FileTrouble, HandslagError, Invalid
from handslag.domain.partners import Phone
from handslag.exchange.tables import TableKind, open_table, write_xlsx
from handslag.exchange.tables.workbook_rows import OLE_HEAD

STAMP = datetime(2026, 1, 2, 3, 4)  # noqa: DTZ001 - workbooks know no zones
FAR = (
    f'<row r="1">{text_cell("A1", "a")}</row><row r="1048576">{text_cell("XFD1048576", "b")}</row>'
)
SHARED = "<si><t>" + "x" * 32_000 + "</t></si>"
USES = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 20_001))


def saved(book: openpyxl.Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def lied(content: bytes, part: str) -> bytes:
    """The same file, whose directory says that a part has 10 octets, with the right CRC of them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        info = archive.getinfo(part)
        crc = zlib.crc32(archive.read(part)[:10])
    told = struct.pack("<LLL", info.CRC, info.compress_size, info.file_size)
    assert content.count(told) == 2
    return content.replace(told, struct.pack("<LLL", crc, info.compress_size, 10))


def test_cells_are_what_a_person_sees(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Namn", "Telefon", "Dag", "Stund", "Tid", "Tal", "Ja", "Text"])
    sheet.append([
        "Nova", 46701234567.0, date(2026, 1, 2), STAMP, time(12, 30), 1.5,
        True, "0701",
    ])  # fmt: skip
    sheet.append([None] * 7 + ["sist"])

    one = table(tmp_path / "a.csv", saved(book))

    assert (one.kind, one.sheets, one.sheet, one.head_line) == (
        TableKind.XLSX,
        ("Sheet",),
        "Sheet",
        1,
    )
    assert list(one.rows()) == [
        (
            2,
            (
                "Nova",
                "46701234567",
                "2026-01-02",
                "2026-01-02 03:04",
                "12:30",
                "1.5",
                "TRUE",
                "0701",
            ),
        ),
        (3, ("",) * 7 + ("sist",)),
    ]


def test_another_sheet_can_be_asked_for(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Öv rigt").append(["Namn", "Ort"])
    (tmp_path / "a.xlsx").write_bytes(saved(book))

    one = open_table(tmp_path / "a.xlsx", sheet="öv RIGT")

    assert (one.sheets, one.sheet, one.heads) == (("Sheet", "Öv rigt"), "Öv rigt", ("Namn", "Ort"))
    with pytest.raises(Invalid) as caught:
        open_table(tmp_path / "a.xlsx", sheet="saknas")
    assert caught.value.field == "sheet"


def test_a_sheet_of_libreoffice_is_read(tmp_path: Path) -> None:
    end = (
        '<table:table-row table:number-rows-repeated="1048570">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    rows = ods_row("Namn", "Telefon") + ods_row("Åström &amp; Co", "0435-1") + ods_row() + end

    one = table(tmp_path / "a.ods", ods(rows))

    assert one.kind is TableKind.ODS
    assert read(one) == [Contact(name="Åström & Co", phones=(Phone("0435-1"),))]


def test_a_sheet_of_excel_2003_is_read(tmp_path: Path) -> None:
    one = table(tmp_path / "a.csv", xls([["Namn", "Telefon"], ["Åström & Co", 46701234567.0]]))

    assert (one.kind, one.sheets) == (TableKind.XLS, ("Blad1",))
    assert read(one) == [Contact(name="Åström & Co", phones=(Phone("46701234567"),))]


def test_a_line_is_the_row_of_the_sheet(tmp_path: Path) -> None:
    rows = f'<row r="3">{text_cell("B3", "Namn")}{text_cell("C3", "Ort")}</row>'
    rows += f'<row r="7">{text_cell("B7", "Nova")}</row>'

    one = table(tmp_path / "a.xlsx", xlsx(rows))

    assert one.head_line == 3
    assert [line for line, cells in one.rows() if any(cells)] == [7]


ENCRYPTED = OLE_HEAD + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(5000)
WIDE = "<row>" + "<c t='inlineStr'><is><t>x</t></is></c>" * 5000 + "</row>"
EVIL_TYPE = {"xl/x.xml": "<!DOCTYPE a><a/>"}
LARGE, DAMAGED = FileProblem.TOO_LARGE, FileProblem.DAMAGED

HOSTILE: dict[str, tuple[bytes, FileProblem]] = {
    "two cells far apart": (xlsx(FAR), LARGE),
    "a long text in every cell": (xlsx(USES, shared=SHARED), LARGE),
    "5000 columns": (xlsx(WIDE), LARGE),
    "no reference": (xlsx("<row><c r='nonsense'/></row>"), DAMAGED),
    "no number": (xlsx("<row r='-1'/>"), DAMAGED),
    "cut off": (xlsx("")[:-30], DAMAGED),
    "not well formed": (xlsx("<row>"), DAMAGED),
    "no workbook": (xlsx("", **{"xl/workbook.xml": "nonsense"}), DAMAGED),
    "a document type": (xlsx("", **EVIL_TYPE), DAMAGED),
    "a part that is larger than told": (
        lied(xlsx(USES), "xl/worksheets/sheet1.xml"),
        DAMAGED,
    ),
    "cells by the million": (ods(ods_row(*["x"] * 900, repeated=1_000_000)), LARGE),
    "a text by the million": (ods(ods_row("x" * 30_000, repeated=100_000)), LARGE),
    "6000 parts": (zipped({**{str(n): "" for n in range(6000)}, "content.xml": ""}), LARGE),
    "a letter": (zipped({"word/document.xml": "<x/>"}), FileProblem.UNKNOWN_KIND),
    "half a directory": (b"PK\x03\x04" + bytes(100), DAMAGED),
    "encrypted": (ENCRYPTED, FileProblem.ENCRYPTED),
    "encrypted as in 2003": (xls([["Namn"]], filepass=True), FileProblem.ENCRYPTED),
    "encrypted by LibreOffice": (ods("", encrypted=True), FileProblem.ENCRYPTED),
    "nothing in it": (OLE_HEAD + bytes(5000), DAMAGED),
    "only a mark": (OLE_HEAD, DAMAGED),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_workbook_is_refused(tmp_path: Path, case: str) -> None:
    content, problem = HOSTILE[case]
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)

    with pytest.raises(FileTrouble) as caught:
        open_table(path)

    assert (caught.value.problem, caught.value.path) == (problem, str(path))


@pytest.mark.slow
def test_a_bomb_is_refused_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx(""))
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/evil.xml", "w") as part,
    ):
        for _ in range(250):
            part.write(b" " * 1_000_000)
    assert path.stat().st_size < 1_000_000

    tracemalloc.start()
    with pytest.raises(FileTrouble) as caught:
        open_table(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert caught.value.problem is FileProblem.TOO_LARGE
    assert peak < 20_000_000


def test_a_cell_that_is_far_too_long_is_unread(tmp_path: Path) -> None:
    rows = (
        f"<row>{text_cell('A1', 'Namn')}{text_cell('B1', 'Ort')}</row>"
        f"<row>{text_cell('A2', 'x' * 10_000_000)}</row><row>{text_cell('A3', 'Nova')}</row>"
    )

    found = read(table(tmp_path / "a.xlsx", xlsx(rows)))

    assert found == [Unread(2, "too_large", "x" * 80), Contact(name="Nova")]


WHOLE = write_xlsx([Contact(name="Nova", phones=(Phone("0435-1"),), notes="x" * 99)], HEADS)


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=8),
    st.integers(0, len(WHOLE)),
)
def test_a_workbook_with_wrong_octets_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, wrong: list[tuple[int, int]], length: int
) -> None:
    content = bytearray(WHOLE)
    for place, octet in wrong:
        content[place] = octet
    path = tmp_path_factory.getbasetemp() / "wrong.xlsx"

    for damaged in (bytes(content), WHOLE[:length]):
        try:
            assert len(read(table(path, damaged))) <= 2
        except HandslagError as error:
            assert isinstance(error, FileTrouble)  # noqa: PT017 - both ways are right


def test_a_sheet_without_a_cell_is_empty(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as caught:
        table(tmp_path / "a.xlsx", xlsx(""))

    assert caught.value.problem is FileProblem.DAMAGED
