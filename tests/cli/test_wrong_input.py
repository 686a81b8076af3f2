"""Wrong input gives one clear sentence in the language asked for, and nothing is changed."""

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.filled_profiles import demonstrate

from handslag.main import main

APP = Path(__file__).resolve().parents[2] / "app"
Say = Callable[..., tuple[int, str]]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile that the demonstration has filled."""
    folder = tmp_path / "andersson"
    demonstrate(folder)
    return folder


@pytest.fixture
def say(profile: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs a command line and gives its exit code and what it said on stderr."""

    def run(*words: str, language: str = "en") -> tuple[int, str]:
        code = main(["--profile", str(profile), "--lang", language, *words])
        return code, capsys.readouterr().err

    return run


def everything(profile: Path) -> list[tuple[str, int]]:
    """How many rows each table has."""
    connection = sqlite3.connect(f"file:{profile / 'handslag.db'}?mode=ro", uri=True)
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'"
        )
    ]
    rows = [
        (name, connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 - names from the file itself
        for name in names
    ]
    connection.close()
    return sorted(rows)


CASES = {
    "an unknown sheet": (
        ("cards", "print", "--sheet", "X99", "--output", "OUT/c.pdf"), "X99", "X99",
    ),
    "a code that two makers share": (
        ("cards", "print", "--sheet", "5095", "--output", "OUT/c.pdf"), "Herma 5095", "Herma 5095",
    ),
    "an unknown partner": (("partners", "show", "Ingen"), "Ingen", "Ingen"),
    "an empty name": (("partners", "add", "--name", "  "), "name", "namn"),
    "a name of nothing but marks": (("customers", "add", "--name", "\u200e"), "name", "namn"),
    "a start slot off the sheet": (
        ("cards", "print", "--sheet", "C32011-10", "--start-slot", "11", "--output", "OUT/c.pdf"),
        "11", "11",
    ),
    "a folder that is not there": (
        ("cards", "print", "--sheet", "C32011-10", "--output", "OUT/no/c.pdf"), "folder", "Mappen",
    ),
    "paper that is not a PDF": (
        ("cards", "print", "--sheet", "C32011-10", "--output", "OUT/c.doc"), ".pdf", ".pdf",
    ),
    "an unknown template": (
        ("cards", "print", "--sheet", "C32011-10", "--template", "x", "--output", "OUT/c.pdf"),
        "x", "x",
    ),
    "an unknown printer": (
        ("cards", "print", "--sheet", "C32011-10", "--printer", "HP", "--output", "OUT/c.pdf"),
        "HP", "HP",
    ),
    "an offer without a title": (
        ("offers", "add", "--kind", "percent", "--value", "10"), "title", "rubrik",
    ),
    "more than everything": (
        ("offers", "add", "--kind", "percent", "--value", "101", "--title-sv", "allt"),
        "100", "100",
    ),
    "a start in the past": (
        ("vouchers", "issue", "--partner", "Petterson", "--start", "2020-01-01"), "2020", "2020",
    ),
    "a partner without the program": (
        ("vouchers", "issue", "--partner", "Petterson", "--offer", "Petterson/9"), "9", "9",
    ),
    "a colour that is none": (
        ("partners", "edit", "Petterson", "--colour", "blue"), "blue", "blue",
    ),
    "a card from a file that is none": (
        ("partners", "card", "import", "OUT/nothing.handslag"), "nothing.handslag", "nothing",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_one_sentence_and_nothing_changed(
    say: Say, profile: Path, tmp_path: Path, case: str
) -> None:
    words, english, swedish = CASES[case]
    words = tuple(word.replace("OUT", str(tmp_path)) for word in words)
    before = everything(profile)

    answers = [say(*words, language=language) for language in ("en", "sv")]

    assert [code for code, _ in answers] == [1, 1]
    for (_, sentence), fact in zip(answers, (english, swedish), strict=True):
        assert fact in sentence
        assert len(sentence.strip().splitlines()) == 1
        assert "Traceback" not in sentence
    assert answers[0][1] != answers[1][1]
    assert everything(profile) == before
    assert not list(tmp_path.glob("*.pdf"))


def test_a_damaged_token_is_told_as_unreadable(say: Say) -> None:
    code, sentence = say("redeem", "check", "HS1.2KCE3IQBE4CEQVSHLKTVIY2HJSQ")

    assert code == 1
    assert sentence.strip()


def test_a_file_that_is_no_database_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "p"
    folder.mkdir()
    file = folder / "handslag.db"
    file.write_text("Kära dagbok, i dag regnade det.\n" * 40, encoding="utf-8")
    before = file.read_bytes()

    code = main(["--profile", str(folder), "--lang", "sv", "partners", "list"])

    assert code == 1
    assert "handslag.db" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_a_newer_database_is_refused_kindly(profile: Path, say: Say) -> None:
    connection = sqlite3.connect(profile / "handslag.db")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()

    code, sentence = say("partners", "list")

    assert code == 1
    assert "newer" in sentence


def test_a_bad_database_address_is_told(say: Say) -> None:
    code, sentence = say("--db", "mysql://nobody:secret@nowhere/x", "partners", "list")

    assert code == 1
    assert "secret" not in sentence
    assert len(sentence.strip().splitlines()) == 1


def test_a_disk_that_is_full_keeps_the_old_file(profile: Path, tmp_path: Path) -> None:
    out = tmp_path / "pack.pdf"
    out.write_bytes(b"the old one")
    before = everything(profile)

    def no_large_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        largest = (profile / "handslag.db").stat().st_size + 2_000_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (48_000, largest))

    answer = subprocess.run(
        [
            sys.executable, "-m", "handslag", "--profile", str(profile), "--lang", "en", "--json",
            "cards", "print", "--sheet", "C32011-10", "--output", str(out),
        ],
        env={**os.environ, "PYTHONPATH": str(APP)},
        preexec_fn=no_large_files,
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip

    assert (answer.returncode, "full" in answer.stderr) == (1, True), answer.stderr
    assert json.loads(answer.stdout)["error"]["name"] == "FileTrouble"
    assert out.read_bytes() == b"the old one"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []
    assert everything(profile) == before


def test_a_fault_of_the_program_is_told_in_a_sentence_and_kept_as_a_report(
    profile: Path, say: Say
) -> None:
    connection = sqlite3.connect(profile / "handslag.db")
    connection.execute("DROP TABLE opinion")
    connection.commit()
    connection.close()

    code, sentence = say("partners", "list")

    assert (code, len(sentence.strip().splitlines())) == (1, 1)
    assert "fault-report.txt" in sentence
    assert "Traceback" in (profile / "fault-report.txt").read_text(encoding="utf-8")


def test_no_command_makes_the_demonstrations_pack_where_there_is_no_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)

    code = main(["--lang", "sv"])

    assert code == 0
    assert "johansson-welcome-pack.pdf" in capsys.readouterr().out
    assert (tmp_path / "johansson-welcome-pack.pdf").read_bytes().startswith(b"%PDF")
