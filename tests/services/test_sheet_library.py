"""Sheets are found by what stands on the box or by what a ruler says; own ones beside the others."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.builders import Clock, open_desk
from tests.domain.test_own_sheets import MINE, described
from tests.printing.reading import texts

from handslag.domain.errors import Ambiguous, FileProblem, FileTrouble, Invalid, NotFound
from handslag.domain.own_sheets import read_sheet
from handslag.domain.sheet_doubts import Doubt
from handslag.domain.sheets import Page, catalogue, find_sheet
from handslag.services import part_used, sheet_library
from handslag.services.desk import Desk
from handslag.services.sheet_library import SheetSearch
from handslag.words.errors import sentence


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "profile", clock=clock)
    yield opened
    opened.store.close()


def found(desk: Desk, **wanted: object) -> list[str]:
    search = SheetSearch(**wanted)  # type: ignore[arg-type]  # any field
    return [one.sheet.name for one in sheet_library.search(desk, search)]


def test_every_sheet_is_there_by_maker_and_code(desk: Desk) -> None:
    names = found(desk)

    assert len(names) == 332
    assert set(names) == {sheet.name for sheet in catalogue()}
    assert names[0].startswith("A")


@pytest.mark.parametrize("text", ["C32011", "avery c32011-10", "c32011 10", "AVERY 32011"])
def test_a_sheet_is_found_by_part_of_its_code(desk: Desk, text: str) -> None:
    assert "Avery C32011-10" in found(desk, text=text)


def test_a_code_is_found_without_its_space(desk: Desk) -> None:
    assert found(desk, text="dp830") == ["Sigel DP 830"]
    assert found(desk, text="finns inte") == []


def test_a_sheet_is_found_by_what_was_measured(desk: Desk) -> None:
    names = found(desk, width=84.6, height=54.4, count=10, page=Page.A4, kind="business-card")

    assert "Avery C32011-10" in names
    assert names == found(
        desk, width=54.4, height=84.6, count=10, page=Page.A4, kind="business-card"
    )
    for name in names:
        sheet = find_sheet(name)
        assert sorted((sheet.width, sheet.height)) == pytest.approx([54.4, 84.6], abs=1)
        assert (sheet.slots, sheet.page, sheet.kind) == (10, Page.A4, "business-card")
    assert "Avery C32011-10" not in found(desk, width=83.5, height=54)


def test_favourites_come_first_then_what_was_used_last(desk: Desk, clock: Clock) -> None:
    sheet_library.set_favourite(desk, "Zweckform 32015", favourite=True)
    for name in ("Avery 5371", "Herma 5095"):
        clock.move(days=1)
        with desk.store.write() as work:
            sheet_library.mark_used(work, find_sheet(name), clock.moment)

    assert found(desk)[:3] == ["Zweckform 32015", "Herma 5095", "Avery 5371"]
    assert found(desk, favourites=True) == ["Zweckform 32015"]
    sheet_library.set_favourite(desk, "Zweckform 32015", favourite=False)
    assert found(desk, favourites=True) == []


def test_a_sheet_tells_what_is_known_of_it(desk: Desk) -> None:
    part_used.remember(desk, "Avery J8414", [1, 2])

    shown = sheet_library.show(desk, "j8414")

    assert shown.part_used == 1
    assert shown.doubts == (Doubt.OFF_CENTRE, Doubt.TWO_SOURCES)
    assert not shown.own
    assert sheet_library.show(desk, "C32011-10").doubts == ()
    with pytest.raises(Ambiguous):
        sheet_library.show(desk, "32015")
    with pytest.raises(NotFound):
        sheet_library.show(desk, "okänt")


def test_an_own_sheet_is_kept_found_replaced_and_removed(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "ark.json"
    path.write_bytes(described())
    sheet_library.add_file(desk, path)
    sheet_library.add(desk, read_sheet(described(code="a1", x0_mm=14)))

    shown = sheet_library.show(desk, "Eget A1")

    assert len(found(desk)) == 333
    assert (shown.own, shown.sheet.x0, shown.sheet.code) == (True, 14, "a1")
    gone = sheet_library.remove(desk, "eget a1")
    assert gone == shown.sheet
    assert len(found(desk)) == 332
    with pytest.raises(NotFound):
        sheet_library.remove(desk, "eget a1")
    assert sheet_library.add(desk, gone).sheet == gone


def test_an_own_sheet_stands_in_for_one_of_the_catalogue(desk: Desk) -> None:
    measured = read_sheet(json.dumps({**MINE, "maker": "Avery", "code": "J8414"}))

    sheet_library.add(desk, measured)

    shown = sheet_library.show(desk, "J8414")
    assert (shown.sheet.x0, shown.own, shown.doubts) == (15, True, ())
    assert len(found(desk)) == 332
    sheet_library.remove(desk, "Avery J8414")
    assert sheet_library.show(desk, "J8414").doubts != ()


def test_a_file_that_describes_no_sheet_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "ark.json"
    path.write_bytes(described(dx_mm=80))

    with pytest.raises(Invalid):
        sheet_library.add_file(desk, path)
    for missing in (tmp_path / "none.json", tmp_path):
        with pytest.raises(FileTrouble):
            sheet_library.add_file(desk, missing)
    assert len(found(desk)) == 332


@pytest.mark.parametrize("content", ["[1, 2]", '"ark"', "7", "null", "{", "", "\x00\xff"])
def test_a_file_that_holds_no_object_is_told_by_its_name(
    desk: Desk, tmp_path: Path, content: str
) -> None:
    path = tmp_path / "ark.json"
    path.write_bytes(content.encode("latin-1"))

    with pytest.raises(FileTrouble) as refused:
        sheet_library.add_file(desk, path)

    assert refused.value == FileTrouble(FileProblem.NO_SHEET, str(path))
    told = sentence(refused.value)
    assert "ark.json" in told
    assert "describes no card sheet" in told
    assert "sheets show" in told


def test_the_answer_of_a_command_is_a_description(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "ark.json"
    path.write_text(json.dumps({"sheet": json.loads(described(code="B2"))}), "utf-8")

    assert sheet_library.add_file(desk, path).sheet.name == "Eget B2"


def test_the_sheet_that_is_called_so_comes_before_those_that_hold_the_text(desk: Desk) -> None:
    sheet_library.set_favourite(desk, "Avery 25371", favourite=True)

    names = [one.sheet.name for one in sheet_library.search(desk, SheetSearch(text="5371"))]
    begins = [one.sheet.code for one in sheet_library.search(desk, SheetSearch(text="avery c320"))]

    assert names == ["Avery 5371", "Avery 25371"]
    assert all(code.startswith("C320") for code in begins[:2])


def test_a_test_print_holds_outlines_alone(desk: Desk, tmp_path: Path) -> None:
    done = sheet_library.outline_page(
        desk, tmp_path / "a.pdf", "J8414", language="sv", backs="short"
    )

    assert done.pages == 2
    assert texts((tmp_path / "a.pdf").read_bytes()) == ["", ""]
