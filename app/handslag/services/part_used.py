"""Part-used card sheets: what lies in the drawer, offered first when cards are printed again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handslag.domain.errors import Invalid, Kind, NotFound, Problem
from handslag.domain.ids import new_id
from handslag.domain.sheets import CardSheet, Filled, PartUsedSheet
from handslag.services import sheet_library
from handslag.services.desk import Desk
from handslag.storage import paper as stored
from handslag.storage.work import Work


@dataclass(frozen=True)
class PartUsedView:
    """A part-used sheet: the product's name, the places left (from 1), when it was printed on."""

    id: str
    sheet: str
    free: tuple[int, ...]
    at: datetime


def listed(desk: Desk, sheet: str | None = None) -> tuple[PartUsedView, ...]:
    """The part-used sheets of a product, or of all; the oldest first, which is to be used first.

    Raises:
        NotFound, Ambiguous: no sheet is called so, or several are.
    """
    with desk.store.read() as work:
        name = sheet_library.need(work, sheet).name if sheet is not None else None
        return tuple(_view(one) for one in stored.part_used(work, name))


def remember(desk: Desk, sheet: str, free: Sequence[int]) -> PartUsedView:
    """Puts a part-used sheet into the drawer.

    Raises:
        NotFound, Ambiguous: no sheet is called so, or several are.
        Invalid: a place is not on the sheet, or none is left.
    """
    with desk.store.write() as work:
        return _view(_add(work, sheet_library.need(work, sheet), free, desk.clock()))


def change(desk: Desk, id: str, free: Sequence[int]) -> PartUsedView:
    """Corrects which places of a part-used sheet are left.

    Raises:
        NotFound: it is gone.
        Invalid: a place is not on the sheet, or none is left.
    """
    with desk.store.write() as work:
        one = work.need(PartUsedSheet, id, Kind.SHEET, "")
        one.free = _checked(sheet_library.need(work, one.sheet), free)
        return _view(one)


def forget(desk: Desk, id: str) -> PartUsedView:
    """Takes a part-used sheet out of the drawer; what it was, so that it can be put back.

    Raises:
        NotFound: it is gone.
    """
    with desk.store.write() as work:
        one = work.need(PartUsedSheet, id, Kind.SHEET, "")
        view = _view(one)
        work.remove(one)
        return view


def begun(work: Work, sheet: CardSheet, ids: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """The free places of part-used sheets, as a job takes them.

    Raises:
        NotFound: one is gone, or is of another product.
    """
    found = [work.need(PartUsedSheet, id, Kind.SHEET, "") for id in ids]
    for one in found:
        if one.sheet != sheet.name:
            raise NotFound(Kind.SHEET, one.sheet)
    return tuple(one.free for one in found)


def all_of(work: Work, sheet: CardSheet) -> tuple[str, ...]:
    """The ids of a product's part-used sheets, the oldest first."""
    return tuple(one.id for one in stored.part_used(work, sheet.name))


def left_by(work: Work, sheet: str, at: datetime) -> tuple[PartUsedSheet, ...]:
    """What the print of that moment left of a product's sheets, where nothing came on it since."""
    return tuple(one for one in stored.part_used(work, sheet) if one.at == at)


def settle(
    work: Work,
    sheet: CardSheet,
    filled: Sequence[Filled],
    *,
    at: datetime,
    ids: Sequence[str] = (),
    start_slot: int = 1,
    instead_of: Sequence[PartUsedSheet] = (),
) -> None:
    """Remembers after a print what is left of the sheets that it used.

    Args:
        work: the unit of work.
        sheet: what was printed on.
        filled: its sheets.
        at: the moment of the print by which ``left_by`` finds what it left.
        ids: the part-used ones among them, in the order of the job.
        start_slot: where the first whole sheet began; a remembered sheet with just the places from
            there on was that one.
        instead_of: what an earlier print left that this one stands in for; it goes.
    """
    sheet_library.mark_used(work, sheet, at)
    for one in filled:
        if one.begun is not None and one.begun < len(ids):
            known = work.get(PartUsedSheet, ids[one.begun])
            if known is not None and one.free:
                known.free, known.at = one.free, at
            elif known is not None:
                work.remove(known)
    gone = {one.id: one for one in instead_of}
    if start_slot > 1 and any(one.begun is None for one in filled):
        was = tuple(range(start_slot, sheet.slots + 1))
        same = [one for one in stored.part_used(work, sheet.name) if one.free == was]
        if same and not any(one.id in gone for one in same):
            gone[same[0].id] = same[0]
    for left in gone.values():
        work.remove(left)
    if filled and filled[-1].begun is None and filled[-1].free:
        _add(work, sheet, filled[-1].free, at)


def settle_spoilt(work: Work, sheet: CardSheet, spoilt: Sequence[Filled], at: datetime) -> None:
    """Remembers what is left after spoilt sheets were printed again, each on a fresh one.

    What the print of that moment left of a spoilt sheet goes with it, and the fresh sheet has also
    those places left that were used before that print. Doing it twice is doing it once.
    """
    lying = list(left_by(work, sheet.name, at))
    for one in spoilt:
        fresh = tuple(place for place in range(1, sheet.slots + 1) if place not in one.used)
        known = next((each for each in lying if each.free in (one.free, fresh)), None)
        if known is not None:
            lying.remove(known)
            known.free = fresh
        elif fresh:
            _add(work, sheet, fresh, at)


def _add(work: Work, sheet: CardSheet, free: Sequence[int], at: datetime) -> PartUsedSheet:
    one = PartUsedSheet(id=new_id(), sheet=sheet.name, free=_checked(sheet, free), at=at)
    work.add(one)
    return one


def _checked(sheet: CardSheet, free: Sequence[int]) -> tuple[int, ...]:
    sheet.check_places(free)
    if not free:
        raise Invalid("slot", Problem.MISSING, "", f"1..{sheet.slots}")
    return tuple(sorted(set(free)))


def _view(one: PartUsedSheet) -> PartUsedView:
    return PartUsedView(one.id, one.sheet, one.free, one.at)
