"""Card sheets and printers on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.builders import open_desk
from tests.cli.filled_profiles import demonstrate
from tests.printing.reading import texts

from handslag.domain.printers import CARDS, PLAIN, Deviation
from handslag.main import main
from handslag.services import printers
from handslag.services.printers import PrinterEntry

Run = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in one profile and gives exit code, JSON and stderr."""

    def run_one(*words: str, lang: str = "en") -> tuple[int, Any, str]:
        code = main(["--profile", str(tmp_path / "p"), "--lang", lang, *words, "--json"])
        printed = capsys.readouterr()
        return code, json.loads(printed.out) if printed.out else None, printed.err

    return run_one


def test_sheets_are_found_by_what_was_measured(run: Run) -> None:
    code, answer, err = run(
        "sheets", "list", "--width", "85,2", "--height", "54", "--count", "10", "--page", "A4"
    )

    assert (code, err) == (0, "")
    assert "Avery C32011-10" in [sheet["name"] for sheet in answer["sheets"]]
    assert answer["total"] == len(answer["sheets"]) < 40
    assert run("sheets", "list", "--width", "bred")[0] == 2


def test_an_own_sheet_is_added_shown_and_removed(run: Run, tmp_path: Path) -> None:
    shown = run("sheets", "show", "C32011-10")[1]["sheet"]
    path = tmp_path / "ark.json"
    path.write_text(json.dumps({**shown, "maker": "Eget", "code": "Å 1"}), "utf-8")

    code, added, err = run("sheets", "add", str(path))

    assert (code, err) == (0, "")
    assert (added["sheet"]["name"], added["sheet"]["own"]) == ("Eget Å 1", True)
    assert run("sheets", "list")[1]["total"] == 333
    assert run("sheets", "remove", "Eget Å 1")[0] == 0
    code, answer, _ = run("sheets", "show", "Eget Å 1")
    assert (code, answer["error"]["name"]) == (1, "NotFound")


def test_the_grid_of_no_sheet_lies_off_the_centre_by_minus_zero(run: Run) -> None:
    listed = run("sheets", "list")[1]["sheets"]

    assert "-0.0" not in [str(off) for sheet in listed for off in sheet["off_centre_mm"]]


def test_an_own_sheet_with_overlapping_cards_is_refused_in_words(run: Run, tmp_path: Path) -> None:
    shown = run("sheets", "show", "C32011-10")[1]["sheet"]
    path = tmp_path / "ark.json"
    path.write_text(json.dumps({**shown, "dx_mm": 80}), "utf-8")

    code, answer, err = run("sheets", "add", str(path), lang="sv")

    assert (code, answer["error"]["name"]) == (1, "Invalid")
    assert "avstånd från kort till kort i sidled" in err


def test_a_doubtful_sheet_is_told_and_its_outlines_can_be_printed(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "outline.pdf"

    code, answer, err = run("sheets", "show", "J8414")
    printed, made, _ = run("sheets", "outline", "J8414", "--output", str(path), "--backs", "long")

    assert (code, answer["sheet"]["doubts"]) == (0, ["off_centre", "two_sources"])
    assert "test print" in err
    assert (printed, made["files"][0]["pages"]) == (0, 2)
    assert path.read_bytes().startswith(b"%PDF")


def test_outlines_are_corrected_for_plain_paper_unless_another_is_named(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "outline.pdf"
    desk = open_desk(tmp_path / "p")
    for stock, right in ((PLAIN, 2.0), (CARDS, 3.0)):
        measured = PrinterEntry(printer="HP", stock=stock, deviation=Deviation(offset_x=right))
        printers.save(desk, measured)
    desk.store.close()

    def drawn(*more: str) -> tuple[bytes, list[str]]:
        base = ("sheets", "outline", "C32011-10", "--output", str(path), "--printer", "HP")
        code, made, _ = run(*base, *more)
        assert code == 0
        return path.read_bytes(), [each["problem"] for each in made["warnings"]]

    plain, told = drawn()

    assert told == []
    assert (drawn("--stock", "plain")[0], drawn("--tray", "2")[0]) == (plain, plain)
    assert drawn("--stock", "cards")[0] != plain
    assert drawn("--backs", "long")[1] == ["back_not_measured"]


def test_cards_take_all_options_of_paper(run: Run, tmp_path: Path) -> None:
    demonstrate(tmp_path / "p")
    path = tmp_path / "cards.pdf"
    base = (
        "cards",
        "print",
        "--sheet",
        "C32011-10",
        "--output",
        str(path),
        "--partner",
        "petterson",
    )

    code, first, err = run(*base, "--copies", "7")
    again = run(*base, "--copies", "5", "--part-used", "--backs", "short", "--back", "code")[1]
    fronts = run(*base, "--backs", "long", "--sides", "fronts", "--outlines")[1]

    assert (code, err) == (0, "")
    assert (first["files"][0]["sheets"], first["files"][0]["free_slots"]) == (1, 3)
    assert (again["files"][0]["pages"], again["files"][0]["free_slots"]) == (4, 8)
    assert fronts["files"][0]["pages"] == 1
    assert run(*base, "--back", "guld", "--backs", "long")[0] == 1


def test_each_partner_can_have_a_number_of_cards_of_its_own(run: Run, tmp_path: Path) -> None:
    demonstrate(tmp_path / "p")
    sheet = ("cards", "print", "--sheet", "C32011-10", "--output", str(tmp_path / "a.pdf"))

    alone = run(*sheet, "--copies-of", "petterson=24", "--copies-of", "lundstr = 3")
    among = run(*sheet, "--partner", "petterson", "--copies", "2", "--copies-of", "lundstr=3")
    without = run(*sheet, "--partner", "petterson", "--copies-of", "petterson=0")

    assert alone[0] == among[0] == 0
    assert (alone[1]["files"][0]["cards"], alone[1]["files"][0]["sheets"]) == (27, 3)
    assert among[1]["files"][0]["cards"] == 5
    assert (without[0], without[1]["error"]["name"]) == (1, "NotAllowed")


@pytest.mark.parametrize("told", ["24", "petterson=", "=24", "petterson=-1", "petterson=many"])
def test_a_number_that_is_nobodys_is_refused_in_words(run: Run, tmp_path: Path, told: str) -> None:
    demonstrate(tmp_path / "p")
    sheet = ("cards", "print", "--sheet", "C32011-10", "--output", str(tmp_path / "a.pdf"))

    code, _, err = run(*sheet, f"--copies-of={told}")

    assert code == 2
    assert "”" in err or "“" in err
    assert run(*sheet, "--copies-of", "petterson=99999")[0] == 1


def test_the_cards_of_a_pack_have_backs_where_it_is_said(run: Run, tmp_path: Path) -> None:
    demonstrate(tmp_path / "p")
    path = tmp_path / "pack.pdf"
    words = (
        "pack", "print", "--customer", "johansson", "--sheet", "C32011-10", "--cards", "1",
        "--partner", "petterson", "--no-vouchers", "--output", str(path),
    )  # fmt: skip

    plain = run(*words)[1]["files"][0]
    code, made, _ = run(*words, "--backs", "long", "--back", "offer")

    backed, last = made["files"][0], texts(path.read_bytes())[-1]
    assert (code, plain["sheets"], backed["sheets"]) == (0, 1, 1)
    assert backed["pages"] > plain["pages"]
    assert "%" in last or "kr" in last
    assert b"DuplexFlipLongEdge" in path.read_bytes()
    assert run(*words, "--backs", "long", "--back", "gold")[0] == 1
    assert run(*words, "--back", "offer")[0] == 2
    again = ("pack", "print", "--customer", "johansson", "--reprint", "--output", str(path))
    assert run(*again)[1]["files"][0]["pages"] == backed["pages"]
    assert run(*again, "--backs", "none")[1]["files"][0]["pages"] == plain["pages"]


def test_a_printer_that_was_never_measured_is_refused_in_words(run: Run, tmp_path: Path) -> None:
    demonstrate(tmp_path / "p")
    for words in (
        ("cards", "print"),
        ("pack", "print", "--customer", "johansson"),
    ):
        path = tmp_path / "a.pdf"

        code, answer, err = run(
            *words, "--sheet", "C32011-10", "--output", str(path), "--printer", "Canon"
        )

        assert (code, answer["error"]["name"]) == (1, "NotFound")
        assert "Canon" in err
        assert not path.exists()


def test_more_vouchers_share_a_page_where_it_is_said(run: Run, tmp_path: Path) -> None:
    demonstrate(tmp_path / "p")
    pack, alone = tmp_path / "pack.pdf", tmp_path / "vouchers.pdf"
    words = ("pack", "print", "--customer", "johansson", "--sheet", "C32011-10", "--cards", "0")

    code, made, _ = run(*words, "--output", str(pack), "--per-page", "8")
    small = run("vouchers", "export", str(alone), "--customer", "johansson", "--per-page", "5")[1]

    assert (code, len(made["vouchers"]), made["files"][0]["pages"]) == (0, 11, 5)
    assert (small["files"][0]["pages"], small["files"][0]["free_slots"]) == (3, 4)
    assert run(*words, "--output", str(pack), "--per-page", "4")[0] == 2


def test_named_vouchers_share_a_page_and_one_that_is_void_is_refused(
    run: Run, tmp_path: Path
) -> None:
    demonstrate(tmp_path / "p")
    issue = ("vouchers", "issue", "--partner", "petterson", "--count", "6")
    issued = run(*issue)[1]["vouchers"]
    path = tmp_path / "v.pdf"
    named = [word for one in issued for word in ("--voucher", one["code"])]

    code, made, _ = run("vouchers", "export", str(path), *named, "--per-page", "5")
    assert (code, made["files"][0]["pages"], len(made["vouchers"])) == (0, 2, 6)
    before = path.read_bytes()
    run("vouchers", "void", issued[3]["code"])
    code, answer, err = run("vouchers", "export", str(path), *named, lang="sv")

    assert (code, answer["error"]["name"]) == (1, "NotAllowed")
    assert issued[3]["code"] in err
    assert "makulerad" in err
    assert path.read_bytes() == before


def test_the_page_on_recommendations_is_put_in_and_left_out(run: Run, tmp_path: Path) -> None:
    demonstrate(tmp_path / "p")
    words = (
        "pack", "print", "--customer", "johansson", "--sheet", "C32011-10", "--partner", "petterson",
        "--no-vouchers", "--output", str(tmp_path / "pack.pdf"),
    )  # fmt: skip

    usual, without, wanted = (
        run(*words, *told)[1]["files"][0]["pages"]
        for told in ((), ("--no-disclosure",), ("--disclosure",))
    )

    assert (usual, without, wanted) == (3, 2, 3)


def test_a_recipe_says_whether_the_page_on_recommendations_is_in(run: Run, tmp_path: Path) -> None:
    demonstrate(tmp_path / "p")
    save = ("pack", "recipes", "save", "Tyst", "--partner", "petterson", "--sheet", "C32011-10")
    words = ("pack", "print", "--customer", "johansson", "--output", str(tmp_path / "pack.pdf"))

    saved = run(*save, "--no-disclosure")[1]["recipe"]
    without, wanted = (
        run(*words, "--recipe", "tyst", "--no-vouchers", *told)[1]["files"][0]["pages"]
        for told in ((), ("--disclosure",))
    )

    assert saved["disclosure"] == {"regulated": False, "others": False}
    assert (without, wanted) == (2, 3)
    assert run(*save)[1]["recipe"]["disclosure"] == {"regulated": True, "others": False}


def test_a_recipe_says_what_stands_on_the_backs_of_the_cards(run: Run, tmp_path: Path) -> None:
    demonstrate(tmp_path / "p")
    save = (
        "pack",
        "recipes",
        "save",
        "Två sidor",
        "--partner",
        "petterson",
        "--sheet",
        "C32011-10",
    )
    words = (
        "pack", "print", "--customer", "johansson", "--recipe", "två", "--no-vouchers",
        "--no-disclosure", "--output", str(tmp_path / "pack.pdf"),
    )  # fmt: skip

    saved = run(*save, "--backs", "long", "--back", "offer")[1]["recipe"]

    assert saved["backs"] == {"edge": "long", "look": "offer"}
    assert run(*words)[1]["files"][0]["pages"] == 4
    offer = texts((tmp_path / "pack.pdf").read_bytes())[3]
    assert "%" in offer or "kr" in offer
    run(*words, "--back", "pair")
    assert "Hälsningar från" in texts((tmp_path / "pack.pdf").read_bytes())[3]
    assert run(*words, "--backs", "none")[1]["files"][0]["pages"] == 2
    assert run(*save)[1]["recipe"]["backs"] is None


def test_a_table_of_customers_becomes_packs(run: Run, tmp_path: Path) -> None:
    demonstrate(tmp_path / "p")
    table, folder = tmp_path / "packs.csv", tmp_path / "out"
    table.write_text("name,partners\nNils Ek,Petterson;Dahl\nMaja Alm,\n", "utf-8")
    words = ("pack", "batch", str(table), "--sheet", "C32011-10", "--output", str(folder))

    code, made, err = run(*words, "--cards", "2", "--per-page", "8", "--start", "2027-02-01")

    assert (code, err) == (0, "")
    assert [file["path"] for file in made["files"]] == [
        str(folder / "01 Nils Ek.pdf"), str(folder / "02 Maja Alm.pdf"),
    ]  # fmt: skip
    assert [file["cards"] for file in made["files"]] == [4, 22]
    assert [voucher["customer"]["name"] for voucher in made["vouchers"][:3]] == [
        "Nils Ek", "Nils Ek", "Maja Alm",
    ]  # fmt: skip
    bare = run(*words, "--no-vouchers", "--partner", "petterson", "--part-used")[1]
    assert (bare["vouchers"], [file["cards"] for file in bare["files"]]) == ([], [2, 1])
    (_, _, cards) = run(*words, "--no-vouchers", "--cards-together")[1]["files"]
    assert cards["path"] == str(folder / "03 Visitkort från Andersson Fastighetsförmedling.pdf")
    assert cards["cards"] > 0
    table.write_text("name,partners\nNils Ek,Nobody\n", "utf-8")
    code, answer, err = run(*words, lang="sv")
    assert (code, answer["error"]["name"]) == (1, "RowRefused")
    assert "Rad 2 i filen: " in err
    assert "Nobody" in err


def test_recipes_are_listed_saved_printed_by_and_removed(run: Run, tmp_path: Path) -> None:
    demonstrate(tmp_path / "p")
    pack = tmp_path / "pack.pdf"
    save = ("pack", "recipes", "save", "Nyinflyttade", "--partner", "petterson")
    assert run("pack", "recipes")[1] == {"recipes": [], "total": 0}

    code, saved, _ = run(*save, "--cards", "2", "--sheet", "C32011-10", "--per-page", "8")
    assert (code, saved["replaced"], saved["recipe"]["per_page"]) == (0, False, 8)
    assert run(*save, "--sheet", "C32011-10")[1]["replaced"]
    (one,) = run("pack", "recipes")[1]["recipes"]
    assert (one["name"], one["sheet"], one["partners"][0]["cards"]) == (
        "Nyinflyttade",
        "Avery C32011-10",
        1,
    )

    printing = ("pack", "print", "--customer", "johansson", "--output", str(pack))
    code, made, _ = run(*printing, "--recipe", "nyinf")
    assert (code, made["files"][0]["cards"], len(made["vouchers"])) == (0, 1, 1)
    assert run(*printing)[0] == 2
    assert run(*printing, "--recipe", "nyinf", "--partner", "petterson")[0] == 2

    code, history, _ = run("pack", "history", "--customer", "johansson")
    (printed,) = history["packs"]
    assert (code, history["total"], printed["cards"], printed["vouchers"]) == (0, 1, 1, 1)
    assert printed["customer"]["name"] == "Familjen Johansson"
    assert run("pack", "history", "--limit", "0")[1]["packs"] == []
    assert run("pack", "history", "--customer", "nobody")[0] == 1

    assert run("pack", "recipes", "remove", "nyinf")[0] == 0
    assert run("pack", "recipes", "remove", "nyinf")[1]["error"]["name"] == "NotFound"
    assert run(*printing, "--recipe", "nyinf")[0] == 1


@pytest.mark.parametrize("told", ["-1", "0", "11", "1000000000", "9" * 5000])
def test_a_start_position_that_is_not_on_the_sheet_is_told_with_the_bounds(
    run: Run, tmp_path: Path, told: str
) -> None:
    demonstrate(tmp_path / "p")
    path = str(tmp_path / "pack.pdf")

    code, answer, err = run(
        "pack", "print", "--customer", "Johansson", "--sheet", "C32011-10",
        "--output", path, "--start-slot", told,
    )  # fmt: skip

    assert (code, answer["error"]["name"]) == (1, "Invalid")
    assert ("1 to 10" in err or "1–10" in err, "whole number" in err) == (True, False), err
    assert run("cards", "print", "--sheet", "C32011-10", "--output", path, "--copies=-1")[2].count(
        "999999999"
    )


def test_the_columns_of_a_batch_are_named_in_its_help_and_unknown_ones_told(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    demonstrate(tmp_path / "p")
    table, folder = tmp_path / "packs.csv", tmp_path / "out"
    table.write_text("Namn,Partner,Skostorlek\nNils Ek,Petterson,38\n", "utf-8")

    with pytest.raises(SystemExit):
        main(["--lang", "sv", "pack", "batch", "--help"])
    help_text = " ".join(capsys.readouterr().out.split())
    code, made, err = run(
        "pack", "batch", str(table), "--sheet", "C32011-10", "--output", str(folder)
    )

    assert "namn, adress, postnummer" in help_text
    assert (code, len(made["files"]), len(made["vouchers"])) == (0, 1, 1)
    assert "Skostorlek" in err
