"""A sheet that a user describes is taken when every card on it can be printed, else told why not."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handslag.domain.errors import Invalid, Problem
from handslag.domain.own_sheets import LONGEST, check_sheet, read_sheet, written
from handslag.domain.sheets import Page, catalogue, find_sheet

MINE: dict[str, object] = {
    "maker": "Eget", "code": "A1", "page": "A4", "width_mm": 85, "height_mm": 54, "columns": 2,
    "rows": 5, "x0_mm": 15, "y0_mm": 13.5, "dx_mm": 95, "dy_mm": 54,
}  # fmt: skip


def described(**changes: object) -> bytes:
    return json.dumps({**MINE, **changes}).encode()


def test_eight_numbers_make_a_sheet() -> None:
    sheet = read_sheet(described())

    assert (sheet.name, sheet.page, sheet.slots, sheet.off_centre) == (
        "Eget A1", Page.A4, 10, (0.0, 0.0),
    )  # fmt: skip
    assert sheet.slot(9) == find_sheet("Avery C32011-10").slot(9)


def test_what_is_written_is_read_again() -> None:
    sheet = read_sheet(described(note="Från lådan", corner_radius_mm=2, bleed_mm=0))

    assert read_sheet(written(sheet)) == sheet


def test_every_sheet_of_the_catalogue_could_have_been_described() -> None:
    for sheet in catalogue():
        found = read_sheet(written(sheet))

        assert replace(found, off_centre=sheet.off_centre, kind=sheet.kind) == sheet


def test_the_distance_between_cards_is_not_needed_where_there_is_one() -> None:
    single = {key: value for key, value in MINE.items() if key not in ("dx_mm", "dy_mm")}
    content = json.dumps({**single, "columns": 1, "rows": 1})

    sheet = read_sheet(content)

    assert (sheet.dx, sheet.dy) == (85, 54)


@pytest.mark.parametrize(
    ("changes", "field", "problem"),
    [
        ({"dx_mm": 84}, "dx", Problem.OUT_OF_RANGE),
        ({"dy_mm": 50}, "dy", Problem.OUT_OF_RANGE),
        ({"x0_mm": 35}, "x0", Problem.OUT_OF_RANGE),
        ({"x0_mm": -1}, "x0", Problem.OUT_OF_RANGE),
        ({"y0_mm": 30}, "y0", Problem.OUT_OF_RANGE),
        ({"rows": 6}, "rows", Problem.OUT_OF_RANGE),
        ({"columns": 3}, "columns", Problem.OUT_OF_RANGE),
        ({"columns": 0}, "columns", Problem.OUT_OF_RANGE),
        ({"rows": 2.5}, "rows", Problem.NOT_A_NUMBER),
        ({"width_mm": 0}, "width", Problem.OUT_OF_RANGE),
        ({"height_mm": "54"}, "height", Problem.NOT_A_NUMBER),
        ({"height_mm": True}, "height", Problem.NOT_A_NUMBER),
        ({"height_mm": 10**400}, "height", Problem.NOT_A_NUMBER),
        ({"height_mm": float("nan")}, "height", Problem.NOT_A_NUMBER),
        ({"height_mm": None}, "height", Problem.MISSING),
        ({"bleed_mm": 1}, "bleed", Problem.OUT_OF_RANGE),
        ({"corner_radius_mm": 30}, "corner_radius", Problem.OUT_OF_RANGE),
        ({"page": "A3"}, "page", Problem.UNKNOWN),
        ({"code": ""}, "code", Problem.MISSING),
        ({"code": 7}, "code", Problem.MALFORMED),
        ({"maker": "x" * 201}, "maker", Problem.TOO_LONG),
    ],
)
def test_a_sheet_that_cannot_be_printed_on_is_refused_by_field(
    changes: dict[str, object], field: str, problem: Problem
) -> None:
    with pytest.raises(Invalid) as refused:
        read_sheet(described(**changes))

    assert (refused.value.field, refused.value.problem) == (field, problem)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"7", b"{", b"\xff\xfe", b"[" * 5000, b" " * (LONGEST + 1)]
)
def test_what_is_no_object_of_json_is_refused(content: bytes) -> None:
    with pytest.raises(Invalid) as refused:
        read_sheet(content)

    assert refused.value.field == "sheet"


@given(content=st.binary(max_size=200) | st.text(max_size=200))
def test_anything_else_is_refused_in_the_same_way(content: bytes | str) -> None:
    with pytest.raises(Invalid):
        read_sheet(content)


@given(
    value=st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    ),
    key=st.sampled_from(list(MINE)),
)
def test_any_value_is_refused_or_makes_a_sound_sheet(value: object, key: str) -> None:
    try:
        sheet = read_sheet(json.dumps({**MINE, key: value}))
    except Invalid:
        return
    assert check_sheet(sheet) == sheet


def test_room_to_bleed_is_taken_where_there_is_room() -> None:
    sheet = read_sheet(described(rows=4, y0_mm=20, dy_mm=60, bleed_mm=3))

    assert sheet.room_to_bleed == 3
