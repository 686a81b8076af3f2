"""The card sheets that can be printed on: the catalogue's and the user's own, and how to find one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from handslag.domain.errors import FileProblem, FileTrouble, Kind, NotFound
from handslag.domain.files import atomic_write
from handslag.domain.ids import new_id
from handslag.domain.own_sheets import LONGEST, check_sheet, is_described, read_sheet, written
from handslag.domain.printers import PLAIN, PrinterChoice
from handslag.domain.sheet_doubts import Doubt, doubts
from handslag.domain.sheets import CardSheet, OwnSheet, Page, SheetMark, catalogue, pick_sheet
from handslag.domain.text import fold
from handslag.domain.trades import Language
from handslag.printing.calibration import print_outlines
from handslag.printing.faces import Edge
from handslag.services import printers
from handslag.services.desk import Desk
from handslag.services.paperwork import Made, Remark, check_pdf, made
from handslag.storage import paper as stored
from handslag.storage.work import Work

_NEAR = 1.0
"""mm that a measured card may differ from the product's."""


@dataclass(frozen=True, kw_only=True)
class SheetView:
    """A sheet as a list shows it.

    Attributes:
        own: the user added it.
        favourite: the user wants it at the top.
        used: when it was printed on last, or None.
        part_used: how many part-used sheets of it lie in the drawer.
        doubts: why a test print is wise first; none for most.
    """

    sheet: CardSheet
    own: bool
    favourite: bool
    used: datetime | None
    part_used: int
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, kw_only=True)
class SheetSearch:
    """What is looked for; what is not said fits all.

    Attributes:
        text: words of maker, code or description, spaces and case aside.
        width, height: of a card as measured, within 1 mm, either way up.
        count: cards on a sheet.
        kind: "business-card" or "label".
    """

    text: str = ""
    width: float | None = None
    height: float | None = None
    count: int | None = None
    page: Page | None = None
    kind: str | None = None
    favourites: bool = False


EVERYTHING = SheetSearch()


def search(desk: Desk, wanted: SheetSearch = EVERYTHING) -> tuple[SheetView, ...]:
    """The sheets that fit: first the one that is called so, then those whose code begins so.

    Among equals favourites come first, then those used last, then by maker and code.
    """
    with desk.store.read() as work:
        views = [one for one in _views(work) if _fits(one, wanted)]
    views.sort(key=lambda one: (fold(one.sheet.maker), fold(one.sheet.code)))
    views.sort(key=lambda one: one.used.timestamp() if one.used else 0.0, reverse=True)
    views.sort(key=lambda one: not one.favourite)
    views.sort(key=lambda one: rank(one.sheet, wanted.text))
    return tuple(views)


def rank(sheet: CardSheet, text: str) -> int:
    """How well *sheet* is called *text*: 0 its code or name, 1 a code or name that begins so, else 2."""
    typed, code = _close(fold(text)), _close(fold(sheet.code))
    maker, name = _close(fold(sheet.maker)), _close(fold(sheet.name))
    if not typed:
        return 2
    if typed in (code, name):
        return 0
    begins = code.startswith(typed) or (len(typed) > len(maker) and name.startswith(typed))
    return 1 if begins else 2


def show(desk: Desk, text: str) -> SheetView:
    """The sheet called *text*: its code, or maker and code, in any case.

    Raises:
        NotFound, Ambiguous: none is called so, or several are.
    """
    with desk.store.read() as work:
        sheet = need(work, text)
        return next(one for one in _views(work) if one.sheet == sheet)


def find(desk: Desk, text: str) -> CardSheet:
    """The geometry of the sheet called *text*.

    Raises:
        NotFound, Ambiguous: none is called so, or several are.
    """
    with desk.store.read() as work:
        return need(work, text)


def need(work: Work, text: str) -> CardSheet:
    """As ``show``, inside a unit of work.

    Raises:
        NotFound, Ambiguous: none is called so, or several are.
    """
    return pick_sheet(every(work), text)


def every(work: Work) -> tuple[CardSheet, ...]:
    """The catalogue's sheets and the user's own; an own one stands in for one of its name."""
    own = {fold(sheet.name): sheet for sheet in _own(work).values()}
    if not own:
        return catalogue()
    kept = tuple(sheet for sheet in catalogue() if fold(sheet.name) not in own)
    return (*kept, *own.values())


def add(desk: Desk, sheet: CardSheet) -> SheetView:
    """Keeps an own sheet; it takes the place of an own one of its name.

    Raises:
        Invalid: cards overlap, leave the page or bleed into each other; named by field.
    """
    content = written(check_sheet(sheet))
    checked = read_sheet(content)
    with desk.store.write() as work:
        for id, one in _own(work).items():
            if fold(one.name) == fold(checked.name):
                work.remove(work.need(OwnSheet, id, Kind.SHEET, one.name))
        work.add(OwnSheet(id=new_id(), content=content))
    return show(desk, checked.name)


def add_file(desk: Desk, path: Path) -> SheetView:
    """Keeps the sheet that a JSON file describes, with the keys of ``sheets show --json``.

    Raises:
        FileTrouble: the file cannot be read, or describes no sheet.
        Invalid: the sheet cannot be printed on, or a measure of it is missing.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LONGEST + 1)
    except FileNotFoundError as error:
        raise FileTrouble(FileProblem.MISSING, str(path)) from error
    except OSError as error:
        raise FileTrouble(FileProblem.UNREADABLE, str(path), error.strerror or "") from error
    if not is_described(content):
        raise FileTrouble(FileProblem.NO_SHEET, str(path))
    return add(desk, read_sheet(content))


def remove(desk: Desk, name: str) -> CardSheet:
    """Forgets an own sheet; what it was, so that it can be added again.

    Raises:
        NotFound: no own sheet is called so.
    """
    with desk.store.write() as work:
        for id, one in _own(work).items():
            if fold(one.name) == fold(name):
                work.remove(work.need(OwnSheet, id, Kind.SHEET, name))
                return one
    raise NotFound(Kind.SHEET, name)


def set_favourite(desk: Desk, name: str, *, favourite: bool) -> SheetView:
    """Puts a sheet at the top of the list, or takes it from there.

    Raises:
        NotFound, Ambiguous: none is called so, or several are.
    """
    with desk.store.write() as work:
        sheet = need(work, name)
        _mark(work, sheet).favourite = favourite
    return show(desk, sheet.name)


def mark_used(work: Work, sheet: CardSheet, at: datetime) -> None:
    """Remembers when a sheet was printed on; an older moment changes nothing."""
    mark = _mark(work, sheet)
    mark.used = at if mark.used is None else max(at, mark.used)


def remarks(work: Work, sheet: CardSheet) -> tuple[Remark, ...]:
    """That a doubtful sheet which was never printed on here wants a test print first."""
    mark = work.get(SheetMark, sheet.name)
    own = {one.name for one in _own(work).values()}
    if sheet.name in own or (mark is not None and mark.used is not None):
        return ()
    return tuple(Remark(sheet.name, str(doubt), "") for doubt in doubts(sheet))


def outline_page(
    desk: Desk,
    path: Path,
    name: str,
    *,
    language: Language,
    backs: Edge | None = None,
    printer: PrinterChoice | None = None,
) -> Made:
    """Writes the outlines of a sheet's cards, to print on plain paper and hold against the light.

    Args:
        desk: the open profile.
        path: a .pdf file.
        name: of the sheet.
        language: of the document.
        backs: outlines on the other side too, the paper turned about this edge.
        printer: whose correction is wanted, as it was measured on plain paper or on any.

    Raises:
        NotFound, Ambiguous: the sheet or the printer is not there.
        FileTrouble: the file cannot be written, or is not called .pdf.
    """
    check_pdf(path)
    with desk.store.read() as work:
        sheet = need(work, name)
        front, back = printers.corrections(work, printer, stock=PLAIN)
        told = printers.remarks(work, printer, stock=PLAIN, backs=backs is not None)
    paper = print_outlines(
        sheet, language=language, backs=backs, correction=front, back_correction=back
    )
    atomic_write(path, paper.pdf)
    return made(path, paper, remarks=told)


def _own(work: Work) -> dict[str, CardSheet]:
    return {one.id: read_sheet(one.content) for one in stored.own_sheets(work)}


def _mark(work: Work, sheet: CardSheet) -> SheetMark:
    mark = work.get(SheetMark, sheet.name)
    if mark is None:
        mark = SheetMark(id=sheet.name)
        work.add(mark)
    return mark


def _views(work: Work) -> list[SheetView]:
    marks = {mark.id: mark for mark in stored.sheet_marks(work)}
    begun: dict[str, int] = {}
    for one in stored.part_used(work):
        begun[one.sheet] = begun.get(one.sheet, 0) + 1
    own = {sheet.name for sheet in _own(work).values()}
    return [_view(sheet, marks.get(sheet.name), begun, own) for sheet in every(work)]


def _view(
    sheet: CardSheet, mark: SheetMark | None, begun: dict[str, int], own: set[str]
) -> SheetView:
    return SheetView(
        sheet=sheet,
        own=sheet.name in own,
        favourite=mark is not None and mark.favourite,
        used=mark.used if mark else None,
        part_used=begun.get(sheet.name, 0),
        doubts=() if sheet.name in own else doubts(sheet),
    )


def _fits(one: SheetView, wanted: SheetSearch) -> bool:
    sheet = one.sheet
    return (
        (not wanted.favourites or one.favourite)
        and wanted.page in (None, sheet.page)
        and wanted.kind in (None, sheet.kind)
        and wanted.count in (None, sheet.slots)
        and _has_size(sheet, wanted.width, wanted.height)
        and _says(sheet, wanted.text)
    )


def _has_size(sheet: CardSheet, width: float | None, height: float | None) -> bool:
    def near(first: float, second: float) -> bool:
        return (width is None or abs(first - width) <= _NEAR) and (
            height is None or abs(second - height) <= _NEAR
        )

    return near(sheet.width, sheet.height) or near(sheet.height, sheet.width)


def _says(sheet: CardSheet, text: str) -> bool:
    said = fold(f"{sheet.name} {sheet.description}")
    close = _close(said)
    parts: Sequence[str] = fold(text).split()
    return all(part in said or _close(part) in close for part in parts) or (
        bool(parts) and _close(fold(text)) in close
    )


def _close(text: str) -> str:
    """Without spaces and dashes: "DP 830" and "dp-830" are typed for one another."""
    return "".join(c for c in text if c.isalnum())
