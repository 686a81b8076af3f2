"""Files that call themselves tables: each is read, told row by row, or refused in a sentence."""

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.tabled import read, table

from handslag.domain.contacts import Contact, Unread
from handslag.domain.errors import FileProblem, FileTrouble, HandslagError
from handslag.exchange.tables import TableKind, open_table

HEAD = "Namn;Ort\n"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", FileProblem.DAMAGED),
        (b" \r\n;;;\r\n", FileProblem.DAMAGED),
        (b"<html><table><tr><td>Namn</td></tr></table>", FileProblem.UNKNOWN_KIND),
        ("<?xml version='1.0'?><Workbook/>".encode("utf-16"), FileProblem.UNKNOWN_KIND),
        (b"%PDF-1.7", FileProblem.UNKNOWN_KIND),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, FileProblem.UNKNOWN_KIND),
        (bytes(10_000), FileProblem.UNKNOWN_KIND),
        (b"Namn;" * 5000 + b"\n" + b"x;" * 5000 + b"\n", FileProblem.TOO_LARGE),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes, problem: FileProblem) -> None:
    with pytest.raises(FileTrouble) as caught:
        table(tmp_path / "a.xls", content)

    assert (caught.value.problem, caught.value.path) == (problem, str(tmp_path / "a.xls"))


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path, problem in (
        (tmp_path / "a.csv", FileProblem.MISSING), (tmp_path, FileProblem.UNREADABLE),
    ):  # fmt: skip
        with pytest.raises(FileTrouble) as caught:
            open_table(path)
        assert caught.value.problem is problem


def test_a_file_that_is_far_too_large_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(200_000_001)

    with pytest.raises(FileTrouble) as caught:
        open_table(tmp_path / "a.csv")

    assert caught.value.problem is FileProblem.TOO_LARGE


def test_an_xls_that_is_a_csv_is_read_as_one(tmp_path: Path) -> None:
    one = table(tmp_path / "a.xls", "Namn\tOrt\nÅström\tKlippan\n".encode("utf-16"))

    assert one.kind is TableKind.TEXT
    assert read(one) == [Contact(name="Åström", town="Klippan")]


def test_zeros_in_a_text_are_passed_over(tmp_path: Path) -> None:
    content = HEAD.encode() + b"No\0va;Klippan\n\0\nBerg;\0\n" + b"Bil;x\n" * 50

    found = read(table(tmp_path / "a.csv", content))

    assert found[:2] == [Contact(name="Nova", town="Klippan"), Contact(name="Berg")]
    assert len(found) == 52


@pytest.mark.parametrize("quoted", [False, True])
@pytest.mark.parametrize("length", [200_000, 10_000_000])
def test_a_cell_that_is_far_too_long_costs_one_row(
    tmp_path: Path, length: int, quoted: bool
) -> None:
    cell = "x" * length
    row = f'Stor;"{cell}"\n' if quoted else f"Stor;{cell}\n"

    found = read(table(tmp_path / "a.csv", HEAD + "A;x\n" + row + "B;y\n"))

    assert [one.name for one in found if isinstance(one, Contact)] == ["A", "B"]
    assert [(one.line, one.reason) for one in found if isinstance(one, Unread)] == [
        (3, "too_large")
    ]


def test_reading_takes_little_memory_whatever_stands_there(tmp_path: Path) -> None:
    content = HEAD + "A;x\n" + 'B;"' + "x" * 20_000_000 + "\n" + "C;z\n" * 50_000
    (tmp_path / "a.csv").write_text(content, "utf-8")
    del content

    tracemalloc.start()
    one = open_table(tmp_path / "a.csv")
    count = sum(1 for _ in one.rows())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert count == 50_002
    assert peak < 20_000_000


def test_a_file_full_of_open_quotes_is_refused_in_time(tmp_path: Path) -> None:
    one = table(tmp_path / "a.csv", HEAD + 'A;"x\n' * 20_000)

    with pytest.raises(FileTrouble) as caught:
        list(one.rows())

    assert caught.value.problem is FileProblem.DAMAGED


def test_a_row_with_too_many_cells_is_unread(tmp_path: Path) -> None:
    found = read(table(tmp_path / "a.csv", HEAD + "A;" + "x;" * 5000 + "\nB;y\n"))

    assert found == [Unread(2, "too_large", "A"), Contact(name="B", town="y")]


@settings(max_examples=300)
@given(st.one_of(
    st.binary(max_size=300),
    st.text(st.sampled_from("aå;,\t|\"'\n\r\0=\u2028 @sep0"), max_size=200).map(str.encode),
))  # fmt: skip
def test_whatever_stands_there_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "whatever.csv"

    try:
        found = table(path, content)
        lines = [line for line, _ in found.rows()]
        read(found)
    except HandslagError as error:
        assert isinstance(error, FileTrouble)  # noqa: PT017 - both ways are right
    else:
        assert lines == sorted(set(lines))
