"""Two computers of one business learn from each other by a file, by command line alone."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from handslag.main import main

Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line on one of the computers, and gives its JSON."""
    monkeypatch.setenv("HANDSLAG_PASSPHRASE", "vi ses på torget 17")

    def run_one(computer: str, *words: str) -> Any:
        code = main(["--profile", str(tmp_path / computer), "--lang", "en", *words, "--json"])
        printed = capsys.readouterr()
        assert code == 0, printed.err
        return json.loads(printed.out)

    return run_one


def town_of(run: Run, computer: str) -> str:
    return str(run(computer, "partners", "show", "Petterson")["partner"]["town"])


def test_an_edit_on_the_laptop_reaches_the_shop_and_is_taken_back(run: Run, tmp_path: Path) -> None:
    invitation, file = str(tmp_path / "invitation.handslag"), str(tmp_path / "laptop.handslag")
    run("shop", "demo")
    run("shop", "devices", "invite", invitation)
    run("laptop", "devices", "join", invitation)
    before = town_of(run, "laptop")
    assert before == town_of(run, "shop")
    run("laptop", "partners", "edit", "Petterson", "--town", "Norrhamn")
    assert run("laptop", "exchange", "export", file, "--to", "devices")["operations"] > 0

    seen = run("shop", "exchange", "inspect", file)
    assert (seen["scope"], seen["changed"], seen["applied"]) == ("device", 1, False)
    assert town_of(run, "shop") == before
    taken = run("shop", "exchange", "import", file)
    assert taken["applied"]
    assert town_of(run, "shop") == "Norrhamn"
    assert not run("shop", "exchange", "import", file)["applied"]

    run("shop", "exchange", "undo", taken["undo_id"])
    assert town_of(run, "shop") == before
