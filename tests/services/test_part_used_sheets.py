"""Card sheets that lie in the drawer with places left: after runs, packs, and printing once more."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import Clock
from tests.printing.reading import placed

from handslag.domain.card_runs import RunLine
from handslag.domain.errors import FileTrouble
from handslag.domain.ids import PartnerId
from handslag.domain.sheets import find_sheet
from handslag.services import (
    card_runs,
    cards,
    packs,
    part_used,
    partners,
)
from handslag.services.card_runs import RunOrder
from handslag.services.cards import CardOrder
from handslag.services.desk import Desk
from handslag.services.packs import PackOrder
from handslag.words.paper import paper_words

Desks = Callable[..., Desk]
SHEET = find_sheet("Avery C32011-10")


@pytest.fixture
def desk(desks: Desks, clock: Clock) -> Desk:
    return desks("andersson", clock=clock)


def id_of(desk: Desk, name: str) -> PartnerId:
    return PartnerId(partners.show(desk, name).id)


def order(desk: Desk, *names: str, **changes: object) -> RunOrder:
    copies = changes.pop("copies", 1)
    assert isinstance(copies, int)
    lines = tuple(RunLine(id_of(desk, name), copies) for name in names or ("Petterson",))
    values = {"sheet": SHEET.name, "lines": lines, **changes}
    return RunOrder(**values)  # type: ignore[arg-type]  # any field


def made(desk: Desk, path: Path, of: RunOrder) -> bytes:
    card_runs.make(desk, of, path, words=paper_words)
    return path.read_bytes()


def spoilt(desk: Desk, path: Path, *sheets: int) -> None:
    """Prints sheets of the newest run again."""
    card_runs.again(desk, card_runs.runs(desk)[0].id, path, words=paper_words, sheets=sheets)


def left(desk: Desk) -> list[tuple[int, ...]]:
    """The places in the drawer, sheet by sheet."""
    return [one.free for one in part_used.listed(desk)]


def pack(desk: Desk, path: Path, **changes: object) -> None:
    """Makes the Johanssons' pack of four cards, or what *changes* say."""
    values: dict[str, object] = {"partners": ("Petterson", "Lundström"), "cards": 2}
    if changes.get("reprint"):
        values = {}
    values = {"customer": "Johansson", "sheet": "C32011-10", "path": path, **values, **changes}
    packs.print_out(desk, PackOrder(**values), words=paper_words)  # type: ignore[arg-type]  # any


def test_what_is_left_of_a_sheet_is_remembered_and_used_first(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    made(desk, tmp_path / "a.pdf", order(desk, copies=7))
    [lies] = part_used.listed(desk, "C32011-10")
    assert lies.free == (8, 9, 10)
    clock.move(days=1)

    pdf = made(desk, tmp_path / "b.pdf", order(desk, copies=5, part_used=(lies.id,)))

    first = SHEET.slot(7)
    assert placed(pdf)[0][:2] == pytest.approx((first.x, first.y), abs=0.1)
    assert (len(placed(pdf, 0)), len(placed(pdf, 1))) == (3, 2)
    assert [one.free for one in part_used.listed(desk)] == [tuple(range(3, 11))]


def test_a_start_on_a_remembered_sheet_uses_that_sheet_up(desk: Desk, tmp_path: Path) -> None:
    part_used.remember(desk, "C32011-10", range(4, 11))

    made(desk, tmp_path / "a.pdf", order(desk, copies=7, start_slot=4))

    assert part_used.listed(desk) == ()


def test_a_fresh_sheet_for_a_spoilt_one_has_the_places_that_were_used_before(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    begun = part_used.remember(desk, "C32011-10", range(5, 11))
    clock.move(days=1)
    made(desk, tmp_path / "a.pdf", order(desk, copies=2, part_used=(begun.id,)))
    assert left(desk) == [(7, 8, 9, 10)]
    clock.move(hours=1)

    spoilt(desk, tmp_path / "b.pdf", 1)
    once = left(desk)
    spoilt(desk, tmp_path / "b.pdf", 1)

    assert once == [(1, 2, 3, 4, 7, 8, 9, 10)]
    assert left(desk) == once


def test_a_sheet_that_was_filled_up_and_spoilt_leaves_a_fresh_one(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    made(desk, tmp_path / "a.pdf", order(desk, copies=22, start_slot=4))
    assert left(desk) == [tuple(range(6, 11))]
    clock.move(hours=1)

    spoilt(desk, tmp_path / "b.pdf", 1, 2)
    spoilt(desk, tmp_path / "b.pdf", 2, 3)

    assert sorted(left(desk)) == [(1, 2, 3), tuple(range(6, 11))]


def test_what_others_printed_on_a_spoilt_sheet_since_stays_theirs(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    made(desk, tmp_path / "a.pdf", order(desk, copies=4))
    first = card_runs.runs(desk)[0].id
    [lies] = part_used.listed(desk)
    clock.move(hours=1)
    made(desk, tmp_path / "b.pdf", order(desk, copies=2, part_used=(lies.id,)))

    card_runs.again(desk, first, tmp_path / "c.pdf", words=paper_words, sheets=(1,))

    assert sorted(left(desk)) == [tuple(range(5, 11)), tuple(range(7, 11))]


def test_a_sheet_that_cannot_be_written_again_leaves_the_drawer_as_it_is(
    desk: Desk, tmp_path: Path
) -> None:
    begun = part_used.remember(desk, "C32011-10", [9, 10])
    made(desk, tmp_path / "a.pdf", order(desk, copies=1, part_used=(begun.id,)))

    with pytest.raises(FileTrouble):
        spoilt(desk, tmp_path / "none" / "b.pdf", 1)

    assert left(desk) == [(10,)]


def test_an_order_in_words_fills_the_remembered_sheets_first(desk: Desk, tmp_path: Path) -> None:
    part_used.remember(desk, "C32011-10", [10])

    done = cards.print_out(
        desk,
        CardOrder(
            sheet="C32011-10", path=tmp_path / "a.pdf", partners=("Petterson",), copies=2,
            part_used=True,
        ),
        words=paper_words,
    )  # fmt: skip

    assert (done.sheets, done.free_slots) == (2, 9)
    assert [one.free for one in part_used.listed(desk)] == [tuple(range(2, 11))]


def test_a_pack_leaves_its_part_used_sheet_too(desk: Desk, tmp_path: Path) -> None:
    pack(desk, tmp_path / "a.pdf")

    assert left(desk) == [tuple(range(5, 11))]


def test_a_pack_printed_again_leaves_one_sheet_however_often(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    part_used.remember(desk, "C32011-10", [10])
    clock.move(hours=1)
    pack(desk, tmp_path / "a.pdf", start_slot=3)
    for _ in range(3):
        clock.move(hours=1)
        pack(desk, tmp_path / "a.pdf", reprint=True, start_slot=3)

    assert left(desk) == [(10,), tuple(range(7, 11))]


def test_a_pack_printed_again_behind_itself_or_elsewhere_is_told_right(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    pack(desk, tmp_path / "a.pdf")
    clock.move(hours=1)

    pack(desk, tmp_path / "a.pdf", reprint=True, start_slot=5)
    behind = left(desk)
    pack(desk, tmp_path / "a.pdf", reprint=True, sheet="Avery 5371")

    assert behind == [(9, 10)]
    [other] = part_used.listed(desk)
    assert (other.sheet, other.free) == ("Avery 5371", tuple(range(5, 11)))


def test_a_sheet_that_was_used_since_outlasts_the_pack_printed_again(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    pack(desk, tmp_path / "a.pdf")
    [lies] = part_used.listed(desk)
    clock.move(hours=1)
    made(desk, tmp_path / "b.pdf", order(desk, copies=3, part_used=(lies.id,)))

    pack(desk, tmp_path / "a.pdf", reprint=True)

    assert sorted(left(desk)) == [tuple(range(5, 11)), (8, 9, 10)]
