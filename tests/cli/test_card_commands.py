"""Visiting cards on the command line: a second pass, and what was printed before."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.filled_profiles import demonstrate
from tests.printing.reading import placed, texts

from handslag.domain.sheets import find_sheet
from handslag.main import main

Run = Callable[..., tuple[int, Any, str]]
SHEET = find_sheet("Avery C32011-10")
OF_PETTERSON = (
    "cards", "print", "--sheet", "C32011-10", "--partner", "petterson", "--copies", "3",
)  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in a filled profile and gives exit code, JSON and stderr."""
    demonstrate(tmp_path / "p")

    def run_one(*words: str) -> tuple[int, Any, str]:
        code = main(["--profile", str(tmp_path / "p"), "--lang", "en", *words, "--json"])
        printed = capsys.readouterr()
        return code, json.loads(printed.out) if printed.out else None, printed.err

    return run_one


@pytest.mark.parametrize("look", ["logo", "offer"])
def test_backs_of_a_second_pass_lie_behind_fronts_on_part_used_sheets(
    run: Run, tmp_path: Path, look: str
) -> None:
    one, two = tmp_path / "fronts.pdf", tmp_path / "backs.pdf"
    words = (*OF_PETTERSON, "--backs", "long", "--back", look, "--part-used")
    backs = (*words, "--sides", "backs", "--output", str(two))

    code, answer, err = run(*backs)
    assert (code, answer["error"]["name"]) == (1, "NotAllowed")
    assert "Print the fronts first" in err
    run(*OF_PETTERSON, "--output", str(tmp_path / "other.pdf"))
    assert run(*words, "--sides", "fronts", "--output", str(one))[0] == 0
    code, made, _ = run(*backs)

    assert (code, made["files"][0]["cards"]) == (0, 3)
    width = SHEET.page.size[0]
    for front, back in zip(placed(one.read_bytes()), placed(two.read_bytes()), strict=True):
        assert (front[0], front[1]) == pytest.approx((width - back[2], back[1]), abs=0.1)


def test_cards_that_were_printed_are_listed_and_printed_again(run: Run, tmp_path: Path) -> None:
    assert run("cards", "history")[1] == {"runs": [], "total": 0}
    first, again = tmp_path / "a.pdf", tmp_path / "b.pdf"
    words = (*OF_PETTERSON, "--start-slot", "9", "--backs", "short", "--back", "code")
    run(*words, "--output", str(first))

    code, history, _ = run("cards", "history", "--limit", "3")
    (printed,) = history["runs"]
    assert (code, history["total"], printed["cards"], printed["sheets"]) == (0, 1, 3, 2)
    assert printed["partners"][0]["partner"]["name"] == "Pettersons Rör"
    assert printed["backs"] == {"edge": "short", "look": "code"}

    base = ("cards", "again", printed["id"], "--output", str(again))
    spoilt = run(*base, "--sheet-number", "2", "--sides", "fronts")[1]["files"][0]
    assert (spoilt["pages"], spoilt["cards"]) == (1, 1)
    assert texts(again.read_bytes()) == [texts(first.read_bytes())[2]]
    assert run(*base)[1]["files"][0]["cards"] == 3
    assert run("cards", "history")[1]["total"] == 2
    assert run("cards", "history", "--limit", "1")[1]["total"] == 1
    assert run(*base, "--sheet-number", "3")[1]["error"]["name"] == "Invalid"
    code, answer, err = run("cards", "again", "f" * 32, "--output", str(again))
    assert (code, answer["error"]["name"]) == (1, "NotFound")
    assert "f" * 32 in err


def test_what_stands_on_backs_that_there_are_not_is_refused(run: Run, tmp_path: Path) -> None:
    words = ("cards", "print", "--sheet", SHEET.name, "--output", str(tmp_path / "a.pdf"))

    code, _, err = run(*words, "--back", "offer")

    assert code == 2
    assert "--backs" in err
    assert not (tmp_path / "a.pdf").exists()
