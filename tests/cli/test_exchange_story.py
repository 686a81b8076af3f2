"""Three businesses and a newcomer exchange files by command line alone, as an office would."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.filled_profiles import demonstrate

from handslag.main import main

Run = Callable[..., tuple[int, Any, str]]

REPORT = {
    "file", "from", "to", "scope", "new", "changed", "unchanged", "refused", "applied", "undo_id",
    "missing",
}  # fmt: skip
ROLES = ("andersson", "petterson", "lundstrom")


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
    """The same, in three profiles that the demonstration has filled."""
    for role in ROLES:
        demonstrate(tmp_path / role, role)
    return run


def done(answer: tuple[int, Any, str]) -> Any:
    code, told, err = answer
    assert (code, err) == (0, "")
    return told


def test_a_voucher_goes_to_petterson_and_comes_back_redeemed(town: Run, tmp_path: Path) -> None:
    there, back = str(tmp_path / "there.handslag"), str(tmp_path / "back.handslag")
    issue = ("vouchers", "issue", "--customer", "Johansson", "--partner", "petterson")
    (voucher,) = done(town("andersson", *issue))["vouchers"]
    consent = "Pettersons Rör får ringa oss om badrummet."
    add = ("referrals", "add", "--customer", "Johansson", "--to", "petterson")
    sent = done(town("andersson", *add, "--consent", consent))["referral"]
    assert (sent["status"], sent["voucher"]) == ("sent", voucher["id"])

    left = done(town("andersson", "exchange", "export", there, "--to", "petterson"))
    assert (left["vouchers"], left["referrals"]) == (1, 1)

    told = done(town("petterson", "exchange", "import", there, "--dry-run"))
    assert set(told) >= REPORT
    assert (told["new"], told["applied"], told["undo_id"]) == (2, False, None)
    assert told["from"]["name"] == "Andersson Fastighetsförmedling"
    assert [one["name"] for one in told["to"]] == ["Pettersons Rör"]
    taken = done(town("petterson", "exchange", "import", there))
    assert {**told, "applied": True, "undo_id": taken["undo_id"]} == taken
    (listed,) = done(town("petterson", "vouchers", "list"))["vouchers"]
    assert (listed["id"], listed["code"]) == (voucher["id"], voucher["code"])
    assert (listed["customer"], listed["state"]) == (None, "issued")
    (received,) = done(town("petterson", "referrals", "list"))["referrals"]
    assert (received["customer"]["name"], received["consent"]) == ("Familjen Johansson", consent)

    done(town("petterson", "redeem", "do", voucher["code"], "--sale", "8500"))
    thank = ("referrals", "thank", received["id"], "--amount", "8500", "--visible", "pair")
    assert done(town("petterson", "referrals", "list"))["referrals"][0]["status"] == "won"
    done(town("petterson", "exchange", "export", back, "--to", "andersson"))
    done(town("andersson", "exchange", "import", back))

    shown = done(town("andersson", "vouchers", "show", voucher["code"]))["voucher"]
    assert shown["state"] == "redeemed"
    (won,) = done(town("andersson", "referrals", "list"))["referrals"]
    assert (won["id"], won["status"], won["amount"]) == (sent["id"], "won", None)

    done(town("petterson", *thank))
    done(town("petterson", "exchange", "export", back, "--to", "andersson"))
    done(town("andersson", "exchange", "import", back))
    (thanked,) = done(town("andersson", "referrals", "list"))["referrals"]
    assert (thanked["status"], thanked["amount"]["minor"]) == ("thanked", 850_000)
    for role in ROLES:
        assert done(town(role, "check"))["ok"] is True


def test_the_third_cannot_open_it_and_a_replay_changes_nothing(town: Run, tmp_path: Path) -> None:
    there = str(tmp_path / "there.handslag")
    done(town("andersson", "vouchers", "issue", "--partner", "petterson", "--count", "3"))
    done(town("andersson", "exchange", "export", there, "--to", "petterson"))

    code, refused, err = town("lundstrom", "exchange", "import", there)
    first = done(town("petterson", "exchange", "import", there))
    again = done(town("petterson", "exchange", "import", there))

    assert (code, refused["error"]["name"]) == (1, "FileTrouble")
    assert "for somebody else" in err
    assert (first["new"], again["new"], again["changed"], again["undo_id"]) == (3, 0, 0, None)
    done(town("petterson", "exchange", "undo", first["undo_id"]))
    assert done(town("petterson", "vouchers", "list"))["total"] == 0
    assert done(town("petterson", "exchange", "import", there))["new"] == 3


def test_a_newcomer_gets_the_network_from_its_sponsor(run: Run, tmp_path: Path) -> None:
    for name in ("Nova", "Berg", "Ny"):
        done(run(name, "init", "--name", name, "--trade", "plumber"))
    offer = ("--kind", "percent", "--value", "10", "--title-sv", "på jobbet")
    done(run("Berg", "offers", "add", *offer))
    card, network = str(tmp_path / "berg.handslag"), str(tmp_path / "network.handslag")
    done(run("Berg", "exchange", "export", card, "--to", "network"))
    berg = done(run("Berg", "identity", "show"))
    done(run("Nova", "exchange", "import", card, "--accept-key", berg["id"]))
    assert done(run("Nova", "exchange", "export", network, "--to", "network"))["others"] == 1

    looked = done(run("Ny", "exchange", "inspect", network))
    code, shown, err = run("Ny", "exchange", "import", network)
    nova = done(run("Nova", "identity", "show"))

    assert (looked["new"], looked["known"], looked["to"]) == (3, False, None)
    assert (code, shown["applied"], shown["new"]) == (1, False, 0)
    (refused,) = shown["refused"]
    assert refused["reason_name"] == "not_accepted"
    words = " ".join(shown["fingerprint"]["en"])
    assert words in err
    assert words in refused["reason"]
    assert nova["id"] == shown["from"]["id"]
    assert done(run("Ny", "partners", "list"))["total"] == 1
    accepted = done(run("Ny", "exchange", "import", network, "--accept-key", words))
    assert (accepted["new"], accepted["applied"]) == (3, True)
    assert done(run("Ny", "offers", "show", "Berg/1"))["offer"]["value"] == 1000


def test_a_look_needs_no_business(run: Run, tmp_path: Path) -> None:
    done(run("Nova", "init", "--name", "Nova", "--trade", "plumber"))
    network = str(tmp_path / "network.handslag")
    done(run("Nova", "exchange", "export", network, "--to", "network"))

    looked = done(run("empty", "exchange", "inspect", network))
    code, answer, _ = run("empty", "exchange", "import", network)

    assert (looked["from"]["name"], looked["new"]) == ("Nova", 1)
    assert (code, answer["error"]["name"]) == (1, "NoBusiness")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("export", "x.handslag", "--to", "nobody"), "NotFound"),
        (("export", "x.handslag", "--to", "andersson"), "NotAllowed"),
        (("export", "x.zip", "--to", "petterson"), "FileTrouble"),
        (("import", "missing.handslag"), "FileTrouble"),
        (("inspect", "."), "FileTrouble"),
        (("undo", "abc"), "NotFound"),
    ],
)
def test_wrong_input_gets_a_sentence(
    town: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], name: str
) -> None:
    monkeypatch.chdir(tmp_path)

    code, answer, err = town("andersson", "exchange", *words)

    assert (code, answer["error"]["name"]) == (1, name)
    assert err.strip().endswith(".")
    assert not (tmp_path / "x.handslag").exists()
