"""Lists on the command line are filtered and ordered, and a customer's file is for people too."""

import json
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest
from tests.cli.filled_profiles import demonstrate

from handslag.main import main


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    demonstrate(tmp_path / "p")
    return tmp_path / "p"


def names(
    profile: Path, capsys: pytest.CaptureFixture[str], topic: str, *options: str
) -> list[str]:
    assert main(["--profile", str(profile), "--json", topic, "list", *options]) == 0
    answer = json.loads(capsys.readouterr().out)
    return [one["name"] for one in answer[topic]]


def test_partners_are_listed_as_asked_for(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    everybody = names(profile, capsys, "partners")
    backwards = names(profile, capsys, "partners", "--descending")
    active = names(profile, capsys, "partners", "--status", "active")
    three = names(profile, capsys, "partners", "--sort", "trade", "--limit", "3")

    assert backwards == everybody[::-1]
    assert set(active) <= set(everybody)
    assert three == names(profile, capsys, "partners", "--sort", "trade")[:3]
    assert names(profile, capsys, "partners", "--area", "00") == []
    phone = names(profile, capsys, "partners", "--search", "+46 980 31 92 14")
    assert phone == names(profile, capsys, "partners", "--search", "0980319214")
    assert len(phone) == 1


def test_customers_are_listed_as_asked_for(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add = ["--profile", str(profile), "customers", "add", "--name", "Sist Tillagd"]
    assert main([*add, "--postcode", "411 01", "--retain-until", "2031-01-02"]) == 0
    capsys.readouterr()

    newest = names(profile, capsys, "customers", "--sort", "changed", "--descending")
    there = names(profile, capsys, "customers", "--area", "41")
    without = names(profile, capsys, "customers", "--consent", "none")

    assert newest[0] == "Sist Tillagd"
    assert (there, "Sist Tillagd" in without) == (["Sist Tillagd"], True)


def test_a_customers_file_is_a_pdf_where_it_is_called_so(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "Johansson.pdf"

    code = main(["--profile", str(profile), "customers", "export", "Johansson", str(path)])

    assert (code, str(path) in capsys.readouterr().out) == (0, True)
    document = pypdfium2.PdfDocument(path)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "Johansson" in text


@pytest.mark.parametrize("day", ["sommaren", "2026-13-01"])
def test_a_retention_date_that_is_none_is_told(
    profile: Path, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    add = ["--profile", str(profile), "--lang", "en", "customers", "add", "--name", "X"]

    assert main([*add, "--retain-until", day]) == 1

    assert day in capsys.readouterr().err
