"""Walks the command line of the formats' section 4: options, exit codes and JSON shapes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.filled_profiles import demonstrate

from handslag.main import main

Run = Callable[..., tuple[int, Any, str]]

PARTNER = {
    "id", "business_id", "name", "trade", "town", "postcode", "address", "contact", "phones",
    "email", "web", "organisation_number", "status", "tags", "notes",
}  # fmt: skip
CUSTOMER = {
    "id", "name", "address", "postcode", "town", "phones", "email", "language", "retain_until",
    "consents",
}  # fmt: skip
OFFER = {
    "owner", "number", "revision", "kind", "value", "currency", "title", "terms", "quota",
    "quota_per_issuer", "lifetime_days", "valid_from", "valid_to", "withdrawn",
}  # fmt: skip
VOUCHER = {
    "id", "serial", "issuer", "redeemer", "offer", "benefit", "issued", "valid_through", "state",
    "code", "token", "customer",
}  # fmt: skip
RESULT = {
    "source", "page", "ok", "reason", "reason_name", "message", "corrected", "grace", "voucher",
    "redeemed", "sale", "discount", "to_pay", "vat",
}  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in the profile *role* and gives exit code, JSON and stderr."""

    def run_one(*words: str, role: str = "andersson") -> tuple[int, Any, str]:
        code = main(["--profile", str(tmp_path / role), "--lang", "en", *words, "--json"])
        printed = capsys.readouterr()
        return code, json.loads(printed.out) if printed.out else None, printed.err

    return run_one


@pytest.fixture
def demo(run: Run, tmp_path: Path) -> Run:
    """The same, in profiles that the demonstration has filled."""
    for role in ("andersson", "petterson", "lundstrom"):
        demonstrate(tmp_path / role, role)
    return run


@pytest.mark.parametrize("role", ["andersson", "petterson", "lundstrom"])
def test_demo_fills_only_an_empty_profile(run: Run, role: str) -> None:
    first, _, silence = run("demo", "--as", role)
    code, answer, err = run("demo")

    assert (first, silence) == (0, "")
    assert (code, answer["error"]["name"]) == (1, "BusinessExists")
    assert err.strip()


def test_partners_list_has_everybody_and_counts_before_the_limit(demo: Run) -> None:
    _, everybody, _ = demo("partners", "list")
    _, two, _ = demo("partners", "list", "--limit", "2")

    assert everybody["total"] == len(everybody["partners"]) == 12
    assert all(set(partner) >= PARTNER for partner in everybody["partners"])
    assert (len(two["partners"]), two["total"]) == (2, 12)


@pytest.mark.parametrize(
    ("options", "name"),
    [
        (("--search", "petterson"), "Pettersons Rör"),
        (("--search", "RÖR petter"), "Pettersons Rör"),
        (("--trade", "plumber"), "Pettersons Rör"),
        (("--trade", "Rörmokare"), "Pettersons Rör"),
        (("--search", "lundstroms"), "Lundströms Bilverkstad"),
    ],
)
def test_partners_list_searches_without_case_and_accents(
    demo: Run, options: tuple[str, ...], name: str
) -> None:
    _, answer, _ = demo("partners", "list", *options)

    assert [partner["name"] for partner in answer["partners"]] == [name]


def test_a_partner_is_added_changed_tagged_found_and_deleted(demo: Run) -> None:
    code, added, _ = demo(
        "partners", "add", "--name", "Zäta Skor", "--trade", "skomakare", "--phone", "0980-319 299",
        "--email", "z@zata.example", "--web", "zata.example", "--address", "Ån 1", "--postcode",
        "999 10", "--town", "Lindhamn", "--contact", "Zäta", "--organisation-number", "559900-0000",
        "--tag", "Torget",
    )  # fmt: skip
    assert code == 0
    id = added["partner"]["id"]
    assert added["partner"]["phones"] == [{"text": "0980-319 299", "e164": "+46980319299"}]

    _, edited, _ = demo("partners", "edit", "zata", "--town", "Ankeborg", "--email", "")
    assert (edited["partner"]["town"], edited["partner"]["email"]) == ("Ankeborg", None)
    assert edited["partner"]["contact"] == "Zäta"
    assert demo("partners", "list", "--tag", "torget")[1]["total"] >= 1
    assert demo("partners", "show", id)[1]["partner"]["name"] == "Zäta Skor"

    assert demo("partners", "delete", "Zäta")[0] == 0
    code, answer, _ = demo("partners", "show", id)
    assert (code, answer["error"]["name"]) == (1, "NotFound")


def test_a_name_that_fits_several_names_the_candidates(demo: Run) -> None:
    for name in ("Strand Glas", "Strand Golv"):
        demo("partners", "add", "--name", name)

    code, answer, err = demo("partners", "show", "strand")

    assert (code, answer["error"]["name"]) == (1, "Ambiguous")
    assert "Strand Glas" in err
    assert "Strand Golv" in err


def test_own_business_is_not_deleted(demo: Run) -> None:
    code, answer, _ = demo("partners", "delete", "Andersson")

    assert (code, answer["error"]["name"]) == (1, "NotAllowed")


def test_customers_are_added_changed_exported_and_erased(demo: Run, tmp_path: Path) -> None:
    _, added, _ = demo(
        "customers", "add", "--name", "Åsa Öman", "--address", "Gatan 1", "--postcode", "99910",
        "--town", "Lindhamn", "--phone", "070-174 06 66", "--email", "a@oman.example",
        "--language", "en", "--consent", "May be contacted",
    )  # fmt: skip
    assert set(added["customer"]) >= CUSTOMER
    assert added["customer"]["consents"][0]["wording"] == "May be contacted"
    assert demo("customers", "edit", "oman", "--town", "Ystad")[1]["customer"]["town"] == "Ystad"
    listed = demo("customers", "list")[1]
    assert listed["total"] == len(listed["customers"]) == 4
    file = tmp_path / "asa.json"
    assert demo("customers", "export", "Åsa", str(file))[0] == 0
    assert "Åsa Öman" in file.read_text(encoding="utf-8")

    refused, _, sentence = demo("customers", "erase", "Åsa")
    assert (refused, "--yes" in sentence) == (1, True)
    assert demo("customers", "erase", "Åsa", "--yes")[0] == 0
    assert demo("customers", "show", "Åsa")[0] == 1


def test_offers_are_made_revised_and_withdrawn(demo: Run) -> None:
    _, listed, _ = demo("offers", "list")
    assert all(set(offer) >= OFFER for offer in listed["offers"])
    _, made, _ = demo(
        "offers", "add", "--kind", "percent", "--value", "12,5", "--title-sv", "på allt",
        "--title-en", "off everything", "--cap", "1500", "--minimum", "200.50", "--quota", "100",
        "--quota-per-issuer", "10", "--lifetime", "90", "--valid-from", "2026-01-01", "--valid-to",
        "2040-01-01", "--issuer", "Petterson", "--new-customers", "--terms-sv", "En per hushåll.",
    )  # fmt: skip
    offer = made["offer"]
    assert (offer["kind"], offer["value"], offer["currency"]) == ("percent", 1250, "SEK")
    assert offer["cap"] == {"minor": 150000, "currency": "SEK"}
    assert offer["minimum"] == {"minor": 20050, "currency": "SEK"}
    number = str(offer["number"])

    _, revised, _ = demo("offers", "revise", number, "--value", "15")
    assert (revised["offer"]["value"], revised["offer"]["revision"]) == (1500, 2)
    assert revised["offer"]["title"] == {"sv": "på allt", "en": "off everything"}
    assert demo("offers", "withdraw", number)[1]["offer"]["withdrawn"] is not None
    assert demo("offers", "revise", number, "--value", "20")[0] == 1
    assert demo("offers", "show", "Petterson/1")[1]["offer"]["owner"]["name"] == "Pettersons Rör"
    assert demo("offers", "withdraw", "Petterson/1")[0] == 1


def test_vouchers_are_issued_listed_handed_out_voided_and_replaced(demo: Run) -> None:
    _, issued, _ = demo(
        "vouchers", "issue", "--customer", "Johansson", "--partner", "Petterson", "--partner",
        "Lundström", "--count", "2", "--start", "2027-01-04",
    )  # fmt: skip
    vouchers = issued["vouchers"]
    assert [v["redeemer"]["name"] for v in vouchers] == [
        "Pettersons Rör", "Pettersons Rör", "Lundströms Bilverkstad", "Lundströms Bilverkstad",
    ]  # fmt: skip
    assert all(set(v) >= VOUCHER for v in vouchers)
    assert [v["serial"] for v in vouchers] == [1, 2, 1, 2]
    first, second, third, _ = (v["id"] for v in vouchers)

    assert demo("vouchers", "hand-out", first)[1]["voucher"]["state"] == "handed_out"
    assert demo("vouchers", "void", second, "--reason", "lost")[1]["voucher"]["state"] == "voided"
    _, replaced, _ = demo("vouchers", "replace", third)
    assert replaced["voucher"]["serial"] == 3
    assert demo("vouchers", "show", third)[1]["voucher"]["state"] == "replaced"
    assert demo("vouchers", "void", second)[0] == 1
    assert demo("vouchers", "list", "--state", "voided")[1]["total"] == 1
    assert demo("vouchers", "list", "--partner", "Petterson")[1]["total"] == 2
    assert demo("vouchers", "list", "--customer", "Johansson", "--limit", "1")[1]["total"] == 5
    assert demo("vouchers", "show", vouchers[0]["code"])[1]["voucher"]["id"] == first


def test_the_till_checks_redeems_refuses_and_reverses(demo: Run) -> None:
    _, issued, _ = demo("vouchers", "issue", "--partner", "Petterson")
    voucher = issued["vouchers"][0]

    code, checked, _ = demo("redeem", "check", voucher["token"], role="petterson")
    assert (code, set(checked["results"][0]) >= RESULT) == (0, True)
    code, done, _ = demo(
        "redeem", "do", voucher["code"], "--sale", "2000", "--vat", "25", "--invoice", "F1",
        role="petterson",
    )  # fmt: skip
    result = done["results"][0]
    assert (code, result["ok"], result["redeemed"]["invoice"]) == (0, True, "F1")
    assert result["discount"]["minor"] + result["to_pay"]["minor"] == 200000
    code, again, err = demo("redeem", "do", voucher["token"], role="petterson")
    assert (code, again["results"][0]["reason"]) == (1, 5)
    assert again["results"][0]["reason_name"] == "already_redeemed"
    assert again["results"][0]["redeemed"]["id"] == result["redeemed"]["id"]
    assert err.strip()
    code, wrong, _ = demo("redeem", "check", voucher["token"], role="lundstrom")
    assert (code, wrong["results"][0]["reason_name"]) == (1, "other_partner")
    code, unknown, _ = demo("redeem", "check", voucher["code"], role="lundstrom")
    assert (code, unknown["results"][0]["reason_name"]) == (1, "bad_signature")

    assert demo("redeem", "reverse", result["redeemed"]["id"], role="petterson")[0] == 0
    assert demo("redeem", "reverse", voucher["id"], role="petterson")[0] == 1
    assert demo("redeem", "do", voucher["token"], role="petterson")[0] == 0


def test_sheets_are_listed_and_shown_without_a_business(run: Run) -> None:
    _, listed, _ = run("sheets", "list")
    _, shown, _ = run("sheets", "show", "avery c32011-10")
    code, answer, err = run("sheets", "show", "32015")

    assert listed["total"] == len(listed["sheets"]) == 332
    assert (shown["sheet"]["code"], shown["sheet"]["slots"]) == ("C32011-10", 10)
    assert (code, answer["error"]["name"]) == (1, "Ambiguous")
    assert "Avery 32015" in err
    assert "Zweckform 32015" in err


def test_paper_is_printed(demo: Run, tmp_path: Path) -> None:
    cards, pack, sheet = (tmp_path / name for name in ("c.pdf", "p.pdf", "v.pdf"))

    _, printed, _ = demo(
        "cards", "print", "--sheet", "C32011-10", "--output", str(cards), "--partner", "Petterson",
        "--copies", "3", "--start-slot", "9", "--cut-marks", "--backs", "long", "--template", "kod",
    )  # fmt: skip
    file = printed["files"][0]
    assert (file["cards"], file["sheets"], file["free_slots"]) == (3, 2, 9)
    _, made, _ = demo(
        "pack", "print", "--customer", "Johansson", "--sheet", "C32011-10", "--output", str(pack),
        "--partner", "Petterson", "--partner", "Lundström", "--cards", "2", "--start-slot", "3",
        "--start", "2027-02-01",
    )  # fmt: skip
    assert len(made["vouchers"]) == 2
    assert made["files"][0]["cards"] == 4
    _, again, _ = demo(
        "pack", "print", "--customer", "Johansson", "--sheet", "C32011-10", "--output", str(pack),
        "--reprint",
    )  # fmt: skip
    assert [v["id"] for v in again["vouchers"]] == [v["id"] for v in made["vouchers"]]
    _, bare, _ = demo(
        "pack", "print", "--customer", "Johansson", "--sheet", "C32011-10", "--output", str(pack),
        "--no-vouchers",
    )  # fmt: skip
    assert bare["vouchers"] == []
    _, exported, _ = demo("vouchers", "export", str(sheet), "--customer", "Johansson")
    assert len(exported["vouchers"]) == 2
    assert demo("vouchers", "list")[1]["total"] == 2
    assert all(path.read_bytes().startswith(b"%PDF") for path in (cards, pack, sheet))
    code, read, _ = demo("redeem", "check", str(sheet), role="petterson")
    assert [result["reason"] for result in read["results"]] == [None, 3]
    assert code == 1
    assert demo("redeem", "do", str(sheet), role="petterson")[0] == 1


def test_a_new_business_introduces_itself_by_one_file(run: Run, tmp_path: Path) -> None:
    card = tmp_path / "nova.handslag"
    _, made, _ = run("init", "--name", "Nova Tak", "--trade", "takläggare i Lund", role="nova")
    assert made["partner"]["trade"] == "takläggare i Lund"
    run("init", "--name", "Berg Bygg", "--trade", "Snickare", role="berg")
    assert run("partners", "card", "export", str(card), role="nova")[0] == 0
    _, identity, _ = run("identity", "show", role="nova")

    code, refused, err = run("partners", "card", "import", str(card), role="berg")
    assert (code, refused["error"]["name"]) == (1, "KeyTrouble")
    assert identity["fingerprint"]["en"][0] in err
    words = " ".join(identity["fingerprint"]["sv"])
    code, taken, _ = run(
        "partners", "card", "import", str(card), "--accept-key", words, role="berg"
    )
    assert (code, taken["applied"], taken["from"]["name"]) == (0, True, "Nova Tak")
    code, again, _ = run("partners", "card", "import", str(card), role="berg")
    assert (code, again["applied"], again["new"]) == (0, False, 0)
    vcf = tmp_path / "nova.vcf"
    assert run("partners", "card", "export", str(vcf), role="nova")[0] == 0
    assert "Nova Tak" in vcf.read_text(encoding="utf-8")


def test_check_finds_a_sound_profile_sound(demo: Run) -> None:
    demo("vouchers", "issue", "--partner", "Petterson")

    code, answer, _ = demo("check")

    assert (code, answer["ok"]) == (0, True)


@pytest.mark.parametrize(
    "words",
    [
        ("partners", "list"), ("customers", "list"), ("offers", "list"), ("vouchers", "list"),
        ("identity", "show"), ("redeem", "check", "X"), ("check",),
        ("cards", "print", "--sheet", "C32011-10", "--output", "x.pdf"),
        ("partners", "import", "a.vcf"), ("partners", "export", "a.vcf"),
        ("partners", "merge", "A", "B"), ("exchange", "undo", "X"),
    ],
)  # fmt: skip
def test_a_profile_without_a_business_is_told_so(run: Run, words: tuple[str, ...]) -> None:
    code, answer, err = run(*words)

    assert (code, answer["error"]["name"]) == (1, "NoBusiness")
    assert "init" in err


@pytest.mark.parametrize(
    "words",
    [
        ("partners",), ("partners", "nonsense"), ("redeem", "do", "X", "--sale", "ten"),
        ("redeem", "do", "X", "--vat", "24"), ("offers", "add", "--kind", "gift"),
        ("vouchers", "issue"), ("redeem", "do", "X", "--on", "23/11"), ("--nonsense",),
        ("pack", "print", "--customer", "J"), ("vouchers", "list", "--limit", "-1"),
    ],
)  # fmt: skip
def test_wrong_usage_exits_with_2_and_a_sentence(run: Run, words: tuple[str, ...]) -> None:
    code, answer, err = run(*words)

    assert (code, answer) == (2, None)
    assert len(err.strip().splitlines()) == 1


def test_options_stand_before_or_after_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = str(tmp_path / "p")

    before = main(["--json", "--lang", "sv", "--profile", profile, "demo"])
    after = main(["partners", "list", "--profile", profile, "--lang", "sv", "--json"])

    assert (before, after) == (0, 0)
    assert capsys.readouterr().out.count("Pettersons Rör") == 1
