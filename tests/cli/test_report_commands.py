"""Reports and referrals on the command line: what is counted, what is written, what is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # ships no types
from tests.cli.filled_profiles import demonstrate

from handslag.main import main

Run = Callable[..., tuple[int, Any, str]]

SEK = "SEK"
DEALINGS = {
    "issued", "redeemed", "expired", "open", "taken_in", "sent", "sent_won", "received",
    "received_won", "thanks_received", "worth_received", "thanks_given", "worth_given",
    "customers", "sales", "discounts",
}  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in the profile *role* and gives exit code, JSON and stderr."""

    def run_one(role: str, *words: str) -> tuple[int, Any, str]:
        code = main(["--profile", str(tmp_path / role), "--lang", "en", *words, "--json"])
        printed = capsys.readouterr()
        return code, json.loads(printed.out) if printed.out else None, printed.err

    return run_one


@pytest.fixture
def town(run: Run, tmp_path: Path) -> Run:
    """The same, in two profiles that the demonstration has filled."""
    for role in ("andersson", "petterson"):
        demonstrate(tmp_path / role, role)
    return run


@pytest.fixture
def dealt(town: Run, tmp_path: Path) -> Run:
    """Andersson has sent a customer, who was won and thanked for, and has issued two vouchers."""
    there, back = str(tmp_path / "there.handslag"), str(tmp_path / "back.handslag")
    add = ("referrals", "add", "--customer", "Clarke", "--to", "petterson", "--consent", "Yes")
    sent = town("andersson", *add)[1]["referral"]
    assert town("andersson", "vouchers", "issue", "--partner", "petterson", "--count", "2")[0] == 0
    assert town("andersson", "exchange", "export", there, "--to", "petterson")[0] == 0
    assert town("petterson", "exchange", "import", there)[0] == 0
    thank = ("referrals", "thank", sent["id"], "--amount", "8500", "--visible", "pair")
    assert town("petterson", *thank)[0] == 0
    assert town("petterson", "exchange", "export", back, "--to", "andersson")[0] == 0
    assert town("andersson", "exchange", "import", back)[0] == 0
    return town


def test_given_and_received_are_counted_by_partner(dealt: Run) -> None:
    code, answer, err = dealt("andersson", "report", "given-received", "--customer-cost", "800")

    assert (code, err) == (0, "")
    assert set(answer["total"]) == DEALINGS
    (line,) = answer["partners"]
    assert line["partner"]["name"] == "Pettersons Rör"
    assert (line["issued"], line["open"], line["sent"], line["sent_won"]) == (2, 2, 1, 1)
    assert line["thanks_received"] == 1
    assert line["worth_received"] == {"minor": 850_000, "currency": SEK}
    assert answer["saved"] == {"minor": 0, "currency": SEK}
    assert answer["output"] is None
    other = dealt("petterson", "report", "given-received")[1]
    assert other["saved"] is None
    assert (other["total"]["received_won"], other["total"]["thanks_given"]) == (1, 1)
    assert (other["total"]["customers"], other["total"]["issued"]) == (1, 0)


def test_a_report_is_about_its_days(dealt: Run) -> None:
    asked = ("--from", "2020-01-01", "--to", "2020-12-31")
    answer = dealt("andersson", "report", "vouchers", *asked)[1]

    assert answer["period"] == {"from": "2020-01-01", "to": "2020-12-31"}
    assert answer["partners"] == []
    assert answer["total"]["issued"] == 0
    assert dealt("andersson", "report", "network", *asked)[1]["newest"] == []
    code, refused, err = dealt(
        "andersson", "report", "vouchers", "--from", "2020-12-31", "--to", "2020-01-01"
    )
    assert (code, refused["error"]["name"]) == (1, "Invalid")
    assert err.strip()


def test_the_network_is_told_with_what_is_missing(town: Run) -> None:
    answer = town("andersson", "report", "network")[1]

    assert answer["members"] == 12
    assert {"trade": "plumber", "members": 1} in answer["trades"]
    assert "locksmith" in answer["missing"]
    assert {"digits": "99910", "members": 6} in answer["areas"]
    assert len(answer["newest"]) == 11
    assert {*answer["newest"][0]} == {
        "partner", "trade", "postcode", "status", "since", "sponsor", "heard",
    }  # fmt: skip


@pytest.mark.parametrize("topic", ["given-received", "vouchers", "network"])
def test_each_report_is_written_in_each_kind(dealt: Run, tmp_path: Path, topic: str) -> None:
    pdf, table, book = (tmp_path / f"report.{kind}" for kind in ("pdf", "csv", "xlsx"))
    for path in (pdf, table, book):
        code, answer, err = dealt("andersson", "report", topic, "--output", str(path))
        assert (code, err, answer["output"]) == (0, "", str(path))

    assert "Pettersons Rör" in PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert "Pettersons Rör" in table.read_text("utf-8-sig")
    rows = load_workbook(book).worksheets[0].iter_rows(values_only=True)
    assert any("Pettersons Rör" in row for row in rows)


def test_a_report_without_json_is_a_table(
    dealt: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = str(tmp_path / "andersson")

    assert main(["--profile", profile, "--lang", "sv", "report", "given-received"]) == 0

    told = capsys.readouterr().out
    assert "Dina partner tackade dig för 1 kund." in told
    assert "Tack för affären" in told
    assert "8\N{NO-BREAK SPACE}500\N{NO-BREAK SPACE}kr" in told
    assert main(["--profile", profile, "--lang", "en", "referrals", "list"]) == 0
    assert "Pettersons Rör" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code", "name"),
    [
        (("report", "network", "--output", "report.odt"), 1, "FileTrouble"),
        (("report", "network", "--output", "nowhere/report.pdf"), 1, "FileTrouble"),
        (("report", "network", "--from", "i går"), 2, None),
        (("report", "given-received", "--customer-cost", "much"), 2, None),
        (
            ("referrals", "add", "--customer", "Clarke", "--to", "Nobody", "--consent", "Yes"),
            1,
            "NotFound",
        ),
        (
            ("referrals", "add", "--customer", "Clarke", "--to", "petterson", "--consent", " "),
            1,
            "Invalid",
        ),
        (("referrals", "answer", "ffffff", "--status", "won"), 1, "NotFound"),
        (("referrals", "answer", "ffffff", "--status", "sent"), 2, None),
        (("referrals", "thank", "ffffff", "--amount", "1"), 1, "NotFound"),
    ],
)
def test_what_cannot_be_done_is_refused(
    town: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    code: int,
    name: str | None,
) -> None:
    monkeypatch.chdir(tmp_path)

    ended, answer, err = town("andersson", *words)

    assert ended == code
    assert err.strip()
    if name is not None:
        assert answer["error"]["name"] == name
    assert not [*tmp_path.glob("report.*")]


def test_a_sender_cannot_answer_or_thank_for_its_own_referral(dealt: Run) -> None:
    (sent,) = dealt("andersson", "referrals", "list")[1]["referrals"]

    for words in (("answer", sent["id"], "--status", "lost"), ("thank", sent["id"])):
        code, answer, _ = dealt("andersson", "referrals", *words)
        assert (code, answer["error"]["name"]) == (1, "NotAllowed")
    assert dealt("andersson", "referrals", "list")[1]["referrals"][0]["status"] == "thanked"
