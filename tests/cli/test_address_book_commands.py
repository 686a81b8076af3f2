"""Walks the address book's commands: options, exit codes, JSON shapes, and what a person reads."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.filled_profiles import demonstrate

from handslag.main import main

Run = Callable[..., tuple[int, Any, str]]
FILE = {"file", "found", "new", "changed", "unchanged", "duplicates", "skipped"}

CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Zäta Skor
TEL:0980-319 299
BDAY:1970-01-01
END:VCARD
BEGIN:VCARD
VERSION:3.0
TEL:112
END:VCARD
"""


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in a filled profile and gives exit code, JSON or text, and stderr."""

    def run_one(*words: str, text: bool = False) -> tuple[int, Any, str]:
        options = ["--profile", str(tmp_path / "profil"), "--lang", "en"]
        code = main([*options, *words, *([] if text else ["--json"])])
        printed = capsys.readouterr()
        return code, printed.out if text else json.loads(printed.out or "null"), printed.err

    demonstrate(tmp_path / "profil")
    return run_one


@pytest.fixture
def cards(tmp_path: Path) -> str:
    path = tmp_path / "kontakter.vcf"
    path.write_text(CARDS, encoding="utf-8")
    return str(path)


def test_contacts_are_told_then_taken_in_then_taken_back(run: Run, cards: str) -> None:
    code, told, _ = run("partners", "import", cards, "--dry-run")
    assert (code, told["applied"], told["undo_id"]) == (0, False, None)
    assert run("partners", "list", "--search", "zäta")[1]["total"] == 0

    code, done, err = run("partners", "import", cards)

    assert (code, done["applied"], set(done["files"][0]) >= FILE) == (0, True, True)
    assert done["files"] == told["files"]
    assert (done["files"][0]["found"], done["files"][0]["new"]) == (2, 1)
    assert [one["line"] for one in done["files"][0]["skipped"]] == [7]
    assert done["files"][0]["skipped"][0]["reason"] in err
    assert run("partners", "list", "--search", "zäta")[1]["total"] == 1
    again = run("partners", "import", cards)[1]
    assert (again["files"][0]["unchanged"], again["undo_id"]) == (1, None)

    code, undone, _ = run("exchange", "undo", done["undo_id"])
    assert (code, undone["undone"]) == (0, True)
    assert run("partners", "list", "--search", "zäta")[1]["total"] == 0
    code, answer, _ = run("exchange", "undo", done["undo_id"])
    assert (code, answer["error"]["name"]) == (1, "NotFound")


def test_several_files_and_the_options_of_a_table(run: Run, cards: str, tmp_path: Path) -> None:
    table = tmp_path / "lista.csv"
    table.write_bytes("Vem|Ort\r\nÅsas Glas|Malmö\r\n".encode("cp1252"))

    code, done, _ = run(
        "partners", "import", str(table), cards, "--encoding", "cp1252", "--separator", "|",
        "--map", "name=Vem", "--map", "town=2",
    )  # fmt: skip

    assert (code, [file["new"] for file in done["files"]]) == (0, [1, 1])
    assert run("partners", "show", "Åsas")[1]["partner"]["town"] == "Malmö"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("partners", "import"), 2),
        (("partners", "import", "finns-inte.vcf"), 1),
        (("partners", "import", "a.docx"), 1),
        (("partners", "import", "a.csv", "--map", "namn"), 2),
        (("partners", "export", "a.docx"), 1),
        (("partners", "export", "a.vcf", "--vcard", "2.1"), 2),
        (("partners", "merge", "Petterson"), 2),
        (("partners", "merge", "Petterson", "Petterson"), 1),
        (("partners", "merge", "Petterson", "Lundström"), 1),
        (("exchange",), 2),
        (("exchange", "undo", "xyz"), 1),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    run: Run, words: tuple[str, ...], code: int
) -> None:
    found, _, err = run(*words)

    assert found == code
    assert len(err.strip().splitlines()) == 1
    assert "{" not in err


def test_a_file_without_a_single_readable_contact_fails(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "tom.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nTEL:112\nEND:VCARD\n", encoding="utf-8")

    code, answer, err = run("partners", "import", str(path))

    assert (code, answer["files"][0]["found"], answer["undo_id"]) == (1, 1, None)
    assert err.strip()


@pytest.mark.parametrize(("name", "options"), [
    ("a.vcf", ()), ("a.vcf", ("--vcard", "4.0")), ("a.csv", ()), ("a.xlsx", ()),
])  # fmt: skip
def test_partners_go_out_and_come_back_unchanged(
    run: Run, tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    path = tmp_path / name

    code, out, _ = run("partners", "export", str(path), *options)
    assert (code, out["files"]) == (0, [{"path": str(path), "partners": 12}])
    _, back, _ = run("partners", "import", str(path))

    file = back["files"][0]
    assert (file["found"], file["unchanged"], back["undo_id"]) == (12, 12, None)
    _, some, _ = run("partners", "export", str(path), "--search", "petterson")
    assert some["files"][0]["partners"] == 1


def test_two_partners_become_one_and_two_again(run: Run) -> None:
    for name, phone in (("Strand Glas", "0980-1111"), ("Strand Golv", "0980-2222")):
        run("partners", "add", "--name", name, "--phone", phone)

    code, merged, _ = run("partners", "merge", "Strand Glas", "Strand Golv")

    assert (code, len(merged["partner"]["phones"])) == (0, 2)
    assert run("partners", "show", "Strand Golv")[0] == 1
    assert run("exchange", "undo", merged["undo_id"])[0] == 0
    assert len(run("partners", "show", "Strand Golv")[1]["partner"]["phones"]) == 1


def test_a_person_reads_what_would_happen(run: Run, cards: str) -> None:
    run("partners", "add", "--name", "Zäta Skor", "--town", "Ystad")

    _, text, err = run("partners", "import", cards, "--dry-run", text=True)

    assert "Zäta Skor" in text
    assert "nearly the same name" in text
    assert "2 found" in text
    assert "line 7" in err
    _, done, _ = run("partners", "import", cards, text=True)
    id = done.strip().splitlines()[-1].split()[-1]
    assert run("exchange", "undo", id, text=True)[0] == 0
