"""Where cards go: part-used sheets first, then whole ones; and which sheets are in doubt."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handslag.domain.errors import Invalid
from handslag.domain.sheet_doubts import APART_MM, Doubt, apart, doubts
from handslag.domain.sheets import Filled, catalogue, find_sheet

TEN = find_sheet("Avery C32011-10")
PLACES = st.lists(st.integers(1, 10), max_size=10, unique=True)


def test_part_used_sheets_are_filled_first_and_in_their_order() -> None:
    filled = list(TEN.layout(8, begun=[(9, 3), (1, 2, 10)], start_slot=4))

    assert filled == [
        Filled((3, 9), (), 0),
        Filled((1, 2, 10), (), 1),
        Filled((4, 5, 6), (7, 8, 9, 10), None),
    ]


def test_a_part_used_sheet_may_be_left_with_places() -> None:
    assert list(TEN.layout(2, begun=[(2, 5, 6)])) == [Filled((2, 5), (6,), 0)]


def test_no_cards_take_no_sheet() -> None:
    assert list(TEN.layout(0, begun=[(1,)])) == []


@given(cards=st.integers(1, 60), begun=st.lists(PLACES, max_size=4), start=st.integers(1, 10))
def test_every_card_has_one_place_and_no_used_place_is_taken(
    cards: int, begun: list[list[int]], start: int
) -> None:
    filled = list(TEN.layout(cards, begun=begun, start_slot=start))

    assert sum(len(one.used) for one in filled) == cards
    waiting = [set(places) for places in begun if places]
    for number, one in enumerate(filled):
        part_used = number < len(waiting)
        open_places = (
            waiting[number] if part_used else set(range(start if number == len(waiting) else 1, 11))
        )
        assert one.begun == (number if part_used else None)
        assert set(one.used) | set(one.free) == open_places
        assert not set(one.used) & set(one.free)
        assert not one.free or number == len(filled) - 1
    whole = [one for one in filled if one.begun is None]
    if not begun:
        assert len(whole) == TEN.sheets_for(cards, start_slot=start)


@pytest.mark.parametrize("places", [(0,), (11,), (-1, 3)])
def test_a_place_off_the_sheet_is_refused(places: tuple[int, ...]) -> None:
    with pytest.raises(Invalid) as refused:
        list(TEN.layout(1, begun=[places]))

    assert (refused.value.field, refused.value.allowed) == ("slot", "1..10")


@pytest.mark.parametrize(
    ("dx", "dy", "bleed", "room"),
    [
        (95.0, 54.0, 2.0, 0.0),
        (95.0, 56.0, 2.0, 1.0),
        (95.0, 60.0, 2.0, 2.0),
        (95.0, 60.0, 3.0, 3.0),
    ],
)
def test_there_is_room_to_bleed_for_half_the_gap(
    dx: float, dy: float, bleed: float, room: float
) -> None:
    assert replace(TEN, dx=dx, dy=dy, bleed=bleed).room_to_bleed == pytest.approx(room)


def test_the_distance_to_the_edge_is_that_of_the_outermost_card() -> None:
    assert TEN.edge == pytest.approx(13.5)
    assert min(sheet.edge for sheet in catalogue()) > -0.1


def test_sheets_whose_sources_differ_are_in_doubt() -> None:
    found = {sheet.name for sheet in catalogue() if Doubt.TWO_SOURCES in doubts(sheet)}

    assert found == {"Avery 8414", "Avery J8414", "Zweckform 32010"}


def test_sheets_that_two_sources_agree_on_are_not() -> None:
    agreed = find_sheet("Avery 5371")

    assert 0 <= apart(agreed) < APART_MM
    assert doubts(agreed) == ()
    assert apart(replace(agreed, x0=agreed.x0 + 0.5)) >= APART_MM


def test_sheets_off_the_middle_of_the_page_are_in_doubt() -> None:
    for sheet in catalogue():
        off = max(abs(part) for part in sheet.off_centre) >= 1.0
        assert (Doubt.OFF_CENTRE in doubts(sheet)) == off
    assert sum(Doubt.OFF_CENTRE in doubts(sheet) for sheet in catalogue()) == 38
