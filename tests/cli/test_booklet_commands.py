"""The directory booklet on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.filled_profiles import demonstrate
from tests.printing.reading import texts

from handslag.main import main

Run = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in the demonstration's profile and gives exit code, JSON and stderr."""

    def run_one(*words: str, lang: str = "en") -> tuple[int, Any, str]:
        code = main(["--profile", str(tmp_path / "p"), "--lang", lang, *words, "--json"])
        printed = capsys.readouterr()
        return code, json.loads(printed.out) if printed.out else None, printed.err

    demonstrate(tmp_path / "p")
    return run_one


def test_a_booklet_is_written(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "katalog.pdf"

    code, answer, err = run("partners", "booklet", "--output", str(path), "--title", "Våra vänner")

    assert (code, err) == (0, "")
    (file,) = answer["files"]
    assert (file["path"], file["pages"]) == (str(path), 2)
    assert answer["warnings"] == []
    pages = texts(path.read_bytes())
    assert "Våra vänner" in pages[0]
    assert "Pettersons Rör" in "".join(pages)


def test_it_is_folded_and_has_the_trades_asked_for(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "katalog.pdf"

    code, answer, _ = run(
        "partners", "booklet", "--output", str(path), "--pages", "a4-folded", "--trade", "plumber",
        "--trade", "målare",
    )  # fmt: skip

    assert (code, answer["files"][0]["pages"]) == (0, 2)
    text = "".join(texts(path.read_bytes()))
    assert "Pettersons Rör" in text
    assert "Bergqvists Måleri" in text
    assert "Lundströms Bilverkstad" not in text


def test_partners_who_are_named_stand_alone_in_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "katalog.pdf"
    words = ("partners", "booklet", "--output", str(path), "--partner", "petterson")

    code, answer, _ = run(*words, "--partner", "bergqv", "--partner", "PETTERSON")

    assert (code, answer["files"][0]["pages"]) == (0, 1)
    text = "".join(texts(path.read_bytes()))
    assert text.count("Pettersons Rör") == 1
    assert "Bergqvists Måleri" in text
    assert "Lundströms Bilverkstad" not in text
    assert run(*words, "--trade", "målare")[1]["error"]["name"] == "NotAllowed"


def test_without_json_the_file_is_told(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, profile = tmp_path / "katalog.pdf", str(tmp_path / "p")

    words = ["--profile", profile, "--lang", "sv", "partners", "booklet", "--output", str(path)]

    assert main(words) == 0
    assert capsys.readouterr().out.strip() == f"{path}: 2 sidor."


@pytest.mark.parametrize(
    ("words", "code", "name"),
    [
        (("--output", "k.odt"), 1, "FileTrouble"),
        (("--output", "nowhere/k.pdf"), 1, "FileTrouble"),
        (("--output", "k.pdf", "--trade", "finns inte"), 1, "Invalid"),
        (("--output", "k.pdf", "--trade", "locksmith"), 1, "NotAllowed"),
        (("--output", "k.pdf", "--title", "x" * 81), 1, "Invalid"),
        (("--output", "k.pdf", "--partner", "finns inte"), 1, "NotFound"),
        (("--output", "k.pdf", "--partner", "p", "--partner", "b"), 1, "Ambiguous"),
        (("--output", "k.pdf", "--pages", "a6"), 2, None),
        ((), 2, None),
    ],
)
@pytest.mark.parametrize("lang", ["en", "sv"])
def test_what_cannot_be_done_is_told_in_a_sentence(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    code: int,
    name: str | None,
    lang: str,
) -> None:
    monkeypatch.chdir(tmp_path)

    ended, answer, err = run("partners", "booklet", *words, lang=lang)

    assert ended == code
    assert err.strip()
    assert "Traceback" not in err
    if name is not None:
        assert answer["error"]["name"] == name
    assert not [*tmp_path.glob("k.*")]


def test_it_is_written_in_the_language_asked_for(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "directory.pdf"

    assert run("partners", "booklet", "--output", str(path), "--language", "en")[0] == 0

    text = "".join(texts(path.read_bytes()))
    assert "Businesses in Lindhamn" in text
    assert "20% off the first haircut" in text
