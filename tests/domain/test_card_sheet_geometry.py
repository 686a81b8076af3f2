import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from handslag.domain.errors import Ambiguous, Invalid, Kind, NotFound, Problem
from handslag.domain.sheets import Box, CardSheet, Page, catalogue, find_sheet


def sheet(columns: int, rows: int) -> CardSheet:
    return CardSheet(
        maker="Maker",
        code="1",
        description="Business cards",
        page=Page.A4,
        width=85.0,
        height=54.0,
        columns=columns,
        rows=rows,
        x0=15.0,
        y0=13.5,
        dx=95.0,
        dy=55.0,
    )


SHEETS = st.builds(sheet, st.integers(1, 6), st.integers(1, 10))


def laid_out(cards: int, *, start_slot: int, slots: int) -> tuple[int, int]:
    """Lays card by card: how many sheets were begun, and places left on the last of them."""
    if not cards:
        return 0, 0
    sheets, place = 1, start_slot
    for _ in range(cards):
        if place > slots:
            sheets, place = sheets + 1, 1
        place += 1
    return sheets, slots - (place - 1)


def test_slots_are_counted_row_by_row_from_the_top_left() -> None:
    boxes = [sheet(2, 3).slot(index) for index in range(6)]

    assert [(box.x, box.y) for box in boxes] == [
        (15.0, 13.5), (110.0, 13.5),
        (15.0, 68.5), (110.0, 68.5),
        (15.0, 123.5), (110.0, 123.5),
    ]  # fmt: skip
    assert {(box.width, box.height) for box in boxes} == {(85.0, 54.0)}


def test_a_well_known_sheet_lies_where_its_maker_says() -> None:
    avery = find_sheet("Avery C32011-10")

    assert (avery.page, avery.columns, avery.rows, avery.slots) == (Page.A4, 2, 5, 10)
    assert avery.slot(0) == Box(15.0, 13.5, 85.0, 54.0)
    assert avery.slot(9) == Box(110.0, 229.5, 85.0, 54.0)


@pytest.mark.parametrize(
    ("page", "size"), [(Page.A4, (210.0, 297.0)), (Page.LETTER, (215.9, 279.4))]
)
def test_a_page_has_its_standard_size(page: Page, size: tuple[float, float]) -> None:
    assert page.size == size


@given(sheet=SHEETS)
def test_every_slot_is_another_place_and_in_reading_order(sheet: CardSheet) -> None:
    places = [(box.y, box.x) for box in map(sheet.slot, range(sheet.slots))]

    assert places == sorted(set(places))
    assert len(places) == sheet.columns * sheet.rows


@pytest.mark.parametrize(
    ("cards", "start_slot", "sheets", "free"),
    [
        (1, 1, 1, 9),
        (10, 1, 1, 0),
        (11, 1, 2, 9),
        (8, 3, 1, 0),
        (9, 3, 2, 9),
        (1, 10, 1, 0),
        (2, 10, 2, 9),
    ],
)
def test_cards_fill_the_sheets_from_the_first_free_place(
    cards: int, start_slot: int, sheets: int, free: int
) -> None:
    ten = sheet(2, 5)

    assert ten.sheets_for(cards, start_slot=start_slot) == sheets
    assert ten.free_slots(cards, start_slot=start_slot) == free


@given(sheet=SHEETS, cards=st.integers(1, 300), data=st.data())
def test_sheets_and_free_places_are_what_laying_card_by_card_gives(
    sheet: CardSheet, cards: int, data: st.DataObject
) -> None:
    start_slot = data.draw(st.integers(1, sheet.slots))

    counted = (
        sheet.sheets_for(cards, start_slot=start_slot),
        sheet.free_slots(cards, start_slot=start_slot),
    )

    assert counted == laid_out(cards, start_slot=start_slot, slots=sheet.slots)


@pytest.mark.parametrize("start_slot", [1, 3, 10])
def test_no_cards_take_no_sheet_and_leave_no_place_on_it(start_slot: int) -> None:
    ten = sheet(2, 5)

    assert ten.sheets_for(0, start_slot=start_slot) == 0
    assert ten.free_slots(0, start_slot=start_slot) == 0


@pytest.mark.parametrize("start_slot", [1, 5, 10])
def test_a_first_place_on_the_sheet_is_taken(start_slot: int) -> None:
    sheet(2, 5).check_start(start_slot)


@pytest.mark.parametrize("start_slot", [-1, 0, 11])
def test_a_first_place_off_the_sheet_is_refused_with_its_bounds(start_slot: int) -> None:
    with pytest.raises(Invalid) as refused:
        sheet(2, 5).check_start(start_slot)

    assert refused.value == Invalid("start_slot", Problem.OUT_OF_RANGE, str(start_slot), "1..10")


@pytest.mark.parametrize(
    "text",
    [
        "C32011-10",
        "c32011-10",
        "Avery C32011-10",
        "AVERY c32011-10",
        "  Avery \t C32011-10 ",
        "Avery\u00a0C32011-10",
    ],
)
def test_a_sheet_is_found_by_code_or_by_maker_and_code_in_any_case(text: str) -> None:
    assert find_sheet(text).name == "Avery C32011-10"


def test_a_sheet_whose_code_has_a_space_is_found_by_its_code() -> None:
    assert find_sheet("dp  830").name == "Sigel DP 830"


@pytest.mark.parametrize(
    ("code", "candidates"),
    [
        ("32015", {"Avery 32015", "Zweckform 32015"}),
        ("5095", {"Avery 5095", "Herma 5095"}),
    ],
)
def test_a_code_that_two_makers_share_names_them_both(code: str, candidates: set[str]) -> None:
    with pytest.raises(Ambiguous) as refused:
        find_sheet(code)

    assert (refused.value.kind, refused.value.text) == (Kind.SHEET, code)
    assert set(refused.value.candidates) == candidates
    assert len(refused.value.candidates) == 2


@pytest.mark.parametrize("name", ["Avery 32015", "Zweckform 32015", "Avery 5095", "Herma 5095"])
def test_the_maker_settles_which_of_the_two_it_is(name: str) -> None:
    assert find_sheet(name).name == name


@pytest.mark.parametrize("text", ["", " ", "C32011", "Avery", "Herma C32011-10", "okänt ark"])
def test_an_unknown_sheet_is_not_found_and_named_as_it_was_typed(text: str) -> None:
    with pytest.raises(NotFound) as refused:
        find_sheet(text)

    assert refused.value == NotFound(Kind.SHEET, text)


@settings(max_examples=20)
@given(text=st.text(max_size=20))
def test_any_other_text_is_not_found(text: str) -> None:
    known = {name for sheet in catalogue() for name in (sheet.code, sheet.name)}
    assume(" ".join(text.split()).casefold() not in {name.casefold() for name in known})

    with pytest.raises(NotFound):
        find_sheet(text)
