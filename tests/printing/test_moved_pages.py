from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import Clock
from tests.print_system import red_fields, red_pack

from handslag.domain.errors import FileTrouble
from handslag.domain.printers import Deviation
from handslag.domain.sheets import find_sheet
from handslag.printing.moved import moved
from handslag.services.desk import Desk

SHEET = find_sheet("Avery C32011-10")


def test_a_moved_page_lies_where_its_correction_wants_it_and_no_other_moves(
    desks: Callable[..., Desk], clock: Clock, tmp_path: Path
) -> None:
    made = red_pack(desks("andersson", clock=clock), tmp_path / "Pack.pdf", SHEET)
    correction = Deviation(offset_x=1.5, offset_y=-0.8, scale_x=1.004, scale_y=0.997).correction()
    cards = made.pages - made.sheets

    after = tmp_path / "moved.pdf"
    after.write_bytes(moved(made.path.read_bytes(), {cards: correction}))

    places = [SHEET.slot(number) for number in range(SHEET.slots)]
    for (left, top, right), place in zip(red_fields(after, cards, SHEET), places, strict=True):
        x, y = correction.at(place.x, place.y)
        far, _ = correction.at(place.x + place.width, place.y)
        assert (left, top, right) == pytest.approx((x, y, far), abs=0.1)


def test_a_page_that_is_not_there_is_told(
    desks: Callable[..., Desk], clock: Clock, tmp_path: Path
) -> None:
    made = red_pack(desks("andersson", clock=clock), tmp_path / "Pack.pdf", SHEET)

    with pytest.raises(FileTrouble):
        moved(made.path.read_bytes(), {made.pages: Deviation(offset_x=1).correction()})
