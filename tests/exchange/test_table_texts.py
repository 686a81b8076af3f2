"""Encodings, separators and lines of tables that are text."""

import codecs
from pathlib import Path

import pytest
from tests.exchange.tabled import read, table

from handslag.domain.contacts import Contact, Unread
from handslag.domain.errors import Invalid, Problem
from handslag.exchange.tables import open_table

TOWNS = (
    "Namn;Ort;Telefon\r\nÅkerströms Måleri;Östra Ljungby;0435-12 34 56\r\n"
    "Café Änglamark;Ängelholm;0431-12\r\nBjörk & Åström;Båstad;0431-13\r\n"
)
SHORT = "Namn;Ort\r\nÖstra Bil;Klippan\r\n"


@pytest.mark.parametrize("text", [TOWNS, SHORT])
@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("cp1252", "cp1252"), ("latin-1", "cp1252"),
        ("cp850", "cp850"), ("cp437", "cp850"), ("mac_roman", "mac_roman"),
        ("utf-16", "utf-16-le"), ("utf-16-le", "utf-16-le"), ("utf-16-be", "utf-16-be"),
    ],
)  # fmt: skip
def test_the_encoding_is_found_out(tmp_path: Path, text: str, encoding: str, found: str) -> None:
    one = table(tmp_path / "a.csv", text.encode(encoding))

    assert one.encoding == found
    assert one.heads[:2] == ("Namn", "Ort")
    names = [line.split(";")[0] for line in text.splitlines()[1:]]
    assert [row[0] for _, row in one.rows()] == names


def test_a_euro_sign_tells_iso_8859_15_nothing_that_cp1252_says_better(tmp_path: Path) -> None:
    content = "Namn;Anm\nÅström;5 €\n".encode("cp1252")

    one = table(tmp_path / "a.csv", content)

    assert [row for _, row in one.rows()] == [("Åström", "5 €")]


def test_utf_16_of_the_other_order_has_its_mark(tmp_path: Path) -> None:
    one = table(tmp_path / "a.csv", codecs.BOM_UTF16_BE + TOWNS.encode("utf-16-be"))

    assert one.encoding == "utf-16-be"
    assert one.heads == ("Namn", "Ort", "Telefon")


def test_a_few_broken_letters_do_not_make_utf_8_another(tmp_path: Path) -> None:
    content = (TOWNS + "Åström;Östra;1\n" * 20).encode() + b"Broken \xe5;Klippan;1\n"

    one = table(tmp_path / "a.csv", content)

    assert one.encoding == "utf-8"
    assert list(one.rows())[-1][1][0] == "Broken \ufffd"


def test_the_user_knows_better(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Namn|Ort;x\nÅström|Ö;y\n".encode("cp437"))

    one = open_table(path, encoding="CP437", separator="|")

    assert (one.encoding, one.separator, one.heads) == ("cp437", "|", ("Namn", "Ort;x"))
    assert [row for _, row in one.rows()] == [("Åström", "Ö;y")]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found_out(tmp_path: Path, separator: str) -> None:
    rows = [("Namn", "Ort", "Belopp"), ("Nova, AB", "Klippan", "1,50"), ("Å", "Ö", "2,75")]
    lines = (separator.join(f'"{cell}"' for cell in row) for row in rows)

    one = table(tmp_path / "a.csv", "\n".join(lines))

    assert one.separator == separator
    assert one.heads == rows[0]
    assert [row for _, row in one.rows()] == rows[1:]


def test_decimal_commas_part_nothing(tmp_path: Path) -> None:
    one = table(tmp_path / "a.csv", "Kod;Pris\nA;1,50\nB;2,75\nC;3,25\n")

    assert one.separator == ";"


def test_commas_in_addresses_part_nothing(tmp_path: Path) -> None:
    one = table(tmp_path / "a.csv", "Namn;Adress\nA;Gatan 1, Klippan\nB;Vägen 2, Åstorp\n")

    assert one.separator == ";"


def test_excels_own_line_tells_the_separator(tmp_path: Path) -> None:
    one = table(tmp_path / "a.csv", "sep=|\r\nNamn|Ort, land\r\nÅ;x|Ö, y\r\n")

    assert (one.separator, one.head_line) == ("|", 2)
    assert list(one.rows()) == [(3, ("Å;x", "Ö, y"))]


def test_lines_are_counted_as_a_person_counts_them(tmp_path: Path) -> None:
    content = 'Namn;Anm\r\nA;"rad ett\r\nrad två\nrad tre"\r\n\r\nB;x\rC;y\n'

    one = table(tmp_path / "a.csv", content)

    assert [(line, row[0]) for line, row in one.rows() if row] == [(2, "A"), (6, "B"), (7, "C")]
    assert one.expected >= 3


def test_heads_can_be_told_apart(tmp_path: Path) -> None:
    one = table(tmp_path / "a.csv", "Namn;;Telefon;telefon; Telefon ;\nA;1;2;3;4;5;6\n")

    assert one.heads == ("Namn", "B", "Telefon", "telefon (2)", "Telefon (3)", "F", "G")


def test_a_table_without_heads_is_found_out(tmp_path: Path) -> None:
    one = table(
        tmp_path / "a.csv", "Nova Bil;0435-12 34 56;a@nova.example\nB;0435-12 34 57;b@b.se\n"
    )

    assert (one.head_line, one.heads) == (0, ("A", "B", "C"))
    assert len(list(one.rows())) == 2


def test_heads_may_stand_below_a_title(tmp_path: Path) -> None:
    one = table(
        tmp_path / "a.csv", "Kundregister;;\n2026;;\n\nNamn;Ort;Telefon\nNova;Klippan;0435-1\n"
    )

    assert (one.head_line, one.heads) == (4, ("Namn", "Ort", "Telefon"))
    assert list(one.rows()) == [(5, ("Nova", "Klippan", "0435-1"))]


def test_the_user_says_whether_there_are_heads(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Nova;Klippan\nBerg;Åstorp\n", "utf-8")

    assert open_table(path).head_line == 1
    assert open_table(path, with_heads=False).head_line == 0


def test_the_apostrophe_of_a_harmless_cell_is_taken_away(tmp_path: Path) -> None:
    one = table(tmp_path / "a.csv", "Namn;Telefon\n'=Nova;'+46701\n''=N;'70-tal\n")

    assert [row for _, row in one.rows()] == [("=Nova", "+46701"), ("'=N", "'70-tal")]


@pytest.mark.parametrize(
    ("content", "left"),
    [
        ('Namn;Ort\nA;"x\nB;y\nC;z\n', ["B", "C"]),
        ('Namn;Ort\nA;"x\nB;"y";\nC;z\n', ["B", "C"]),
        ('Namn;Ort\nA;x\nB;y\nC;"z', ["A", "B"]),
    ],
)
def test_a_quote_that_nobody_closed_costs_one_row(
    tmp_path: Path, content: str, left: list[str]
) -> None:
    found = read(table(tmp_path / "a.csv", content))

    assert [one.name for one in found if isinstance(one, Contact)] == left
    assert [one.reason for one in found if isinstance(one, Unread)] == ["open_quote"]


def test_a_quote_in_the_middle_of_a_cell_is_a_quote(tmp_path: Path) -> None:
    one = table(tmp_path / "a.csv", 'Namn;Anm\nRör;3" rör\n"A"B;"x" y\n')

    assert [row for _, row in one.rows()] == [("Rör", '3" rör'), ("AB", "x y")]


@pytest.mark.parametrize("encoding", ["nonsense", "punycode", "rot13", "\ud800", "x" * 200])
def test_an_encoding_that_is_none_is_refused(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.csv").write_text(SHORT, "utf-8")

    with pytest.raises(Invalid) as caught:
        open_table(tmp_path / "a.csv", encoding=encoding)

    assert (caught.value.field, caught.value.problem) == ("encoding", Problem.UNKNOWN)


def test_an_encoding_that_the_text_is_not_in_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(SHORT.encode("cp1252"))

    with pytest.raises(Invalid) as caught:
        open_table(tmp_path / "a.csv", encoding="utf-8")

    assert caught.value.problem is Problem.MALFORMED


@pytest.mark.parametrize("separator", ["", "a", "ab", '"', "\n", "\0"])
def test_a_separator_that_parts_nothing_is_refused(tmp_path: Path, separator: str) -> None:
    (tmp_path / "a.csv").write_text(SHORT, "utf-8")

    with pytest.raises(Invalid) as caught:
        open_table(tmp_path / "a.csv", separator=separator)

    assert caught.value.field == "separator"


def test_a_separator_may_be_called_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Namn\tOrt\nA\tB\n", "utf-8")

    assert open_table(tmp_path / "a.csv", separator="tab").heads == ("Namn", "Ort")
