"""Visiting cards on perforated sheets: each distinct card drawn once, placed as often as wanted."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from handslag.domain.errors import NotAllowed, Rule
from handslag.domain.printers import UNCHANGED, Correction
from handslag.domain.progress import Progress, Silent
from handslag.domain.sheets import Box, CardSheet, Filled
from handslag.printing.card_backs import back_of, draw_back
from handslag.printing.card_designs import draw_design
from handslag.printing.card_space import Space
from handslag.printing.colours import CUT_LINE, INK
from handslag.printing.document import Document
from handslag.printing.faces import (
    Artwork,
    Back,
    CardFace,
    CardJob,
    Edge,
    Paper,
    PaperProblem,
    Placements,
)
from handslag.printing.fonts import MM
from handslag.printing.labels import Labels
from handslag.printing.pen import Pen
from handslag.printing.pictures import Pictures
from handslag.printing.tile import warn_of_dots

_SMALLEST = (75.0, 48.0)
"""mm; on smaller cards the whole design is scaled down."""

_MARK_LENGTH = 4.0
_MARK_CLEAR = 2.5
_MARK_MARGIN = 3.0
_NEARLY = 0.1
"""Artwork whose shape differs less than this from the card's fills it; else it is fitted in."""

_LEFT, _RIGHT = 1, -1
"""Quarter turns of artwork that stands on a card that lies."""

_UNPRINTABLE = 5.0
"""mm at the page's edge that many laser printers leave white (BarTender's help: 0.200 in)."""

SILENT = Silent()


def print_cards(
    sheet: CardSheet,
    placements: Placements,
    *,
    start_slot: int = 1,
    labels: Labels,
    cut_marks: bool = False,
    backs: Edge | None = None,
    title: str,
    black: bool = False,
    correction: Correction = UNCHANGED,
    back_correction: Correction = UNCHANGED,
    progress: Progress = SILENT,
) -> Paper:
    """Cards on *sheet*; the arguments are those of ``CardJob``.

    Raises:
        Invalid: *start_slot* is not on the sheet.
        NotAllowed: there is no card to print.
        Cancelled: the user stopped the work.
    """
    job = CardJob(
        sheet=sheet, placements=placements, start_slot=start_slot, cut_marks=cut_marks,
        backs=backs, black=black, correction=correction, back_correction=back_correction,
    )  # fmt: skip
    return print_job(job, labels=labels, title=title, progress=progress)


def print_job(job: CardJob, *, labels: Labels, title: str, progress: Progress = SILENT) -> Paper:
    """The cards of *job*.

    Raises:
        Invalid: a place is not on the sheet.
        NotAllowed: there is no card to print.
        Cancelled: the user stopped the work.
    """
    with Document(title=title, language=labels.language, duplex=job.duplex) as document:
        return draw_cards(document, job, labels, progress=progress).paper(document)


@dataclass(frozen=True)
class CardCount:
    """What was placed: *cards* on *sheets* of stock, *free_slots* left on the last."""

    cards: int
    sheets: int
    free_slots: int
    filled: tuple[Filled, ...] = ()

    def paper(self, document: Document) -> Paper:
        """The finished paper of a file that holds nothing but these."""
        return Paper(
            pdf=document.finish(), pages=document.pages, cards=self.cards, sheets=self.sheets,
            free_slots=self.free_slots, filled=self.filled, warnings=document.warnings,
        )  # fmt: skip


def draw_cards(
    document: Document, job: CardJob, labels: Labels, *, progress: Progress
) -> CardCount:
    """Adds the sheets of *job* to *document*.

    Raises:
        Invalid: a place is not on the sheet.
        NotAllowed: there is no card to print.
        Cancelled: the user stopped the work.
    """
    total = sum(count for _, count in job.placements)
    filled = tuple(job.sheet.layout(total, start_slot=job.start_slot, begun=job.begun))
    wanted = [number for number in range(len(filled)) if not job.only or number + 1 in job.only]
    if not wanted:
        raise NotAllowed(Rule.NOTHING_TO_PRINT)
    if job.sheet.edge < _UNPRINTABLE:
        document.warn(job.sheet.name, PaperProblem.AT_THE_EDGE, "")
    run = _Run(document, job, labels)
    faces = (face for face, count in job.placements for _ in range(count))
    done = placed = 0
    for number, sheet in enumerate(filled):
        batch = [(slot - 1, face) for slot, face in zip(sheet.used, faces, strict=False)]
        if number in wanted:
            run.sheet(batch, title=number == wanted[0])
            placed += len(batch)
        done += len(batch)
        progress.step(done, total)
    return CardCount(placed, len(wanted), len(filled[wanted[-1]].free), filled)


class _Run:
    """The drawing of one job: forms by card."""

    def __init__(self, document: Document, job: CardJob, labels: Labels) -> None:
        sheet = job.sheet
        self._document, self._job, self._labels = document, job, labels
        self._turned = sheet.width < _SMALLEST[0] and sheet.height > sheet.width
        width, height = sheet.width, sheet.height
        if self._turned:
            width, height = height, width
        self._scale = min(1.0, width / _SMALLEST[0], height / _SMALLEST[1])
        self._width, self._height = width / self._scale, height / self._scale
        self._bleed = sheet.room_to_bleed if job.cut_marks else 0.0
        self._logos = Pictures(document)
        self._artwork = Pictures(document, widest=max(width, height))
        self._places: dict[tuple[int, Edge | None], tuple[float, ...]] = {}
        self._fronts: dict[CardFace, str] = {}
        self._backs: dict[CardFace, str] = {}

    def sheet(self, batch: Sequence[tuple[int, CardFace]], *, title: bool) -> None:
        """One sheet: its front, and its back where backs are wanted."""
        job = self._job
        if job.sides != "backs":
            self._page(batch, self._front, title=self._labels.cards if title else "")
        if job.backs is not None and job.sides != "fronts":
            title_of_backs = self._labels.backs if title else ""
            self._page(batch, self._back, title=title_of_backs, edge=job.backs)

    def _page(
        self,
        batch: Sequence[tuple[int, CardFace]],
        form_of: Callable[[CardFace], str],
        *,
        title: str,
        edge: Edge | None = None,
    ) -> None:
        sheet, document = self._job.sheet, self._document
        width, height = sheet.page.size
        document.start_page(width, height)
        document.bookmark(title)
        correction = self._job.correction if edge is None else self._job.back_correction
        document.correct(correction)
        for slot, face in batch:
            form = form_of(face)
            if form:
                document.place(form, self._place(slot, edge))
        if edge is None and (self._job.cut_marks or self._job.outlines):
            pen = Pen(document, height, whose="")
            slots = [slot for slot, _ in batch]
            if self._job.cut_marks:
                draw_marks(pen, sheet, slots)
            if self._job.outlines:
                draw_outlines(pen, sheet, slots)
            document.draw(pen.code)
        document.end_page()

    def _place(self, slot: int, edge: Edge | None) -> tuple[float, ...]:
        found = self._places.get((slot, edge))
        if found is None:
            sheet = self._job.sheet
            found = self._matrix(turned_over(sheet.slot(slot), sheet, edge), edge)
            self._places[slot, edge] = found
        return found

    def _matrix(self, box: Box, edge: Edge | None) -> tuple[float, ...]:
        # a card is turned over like a leaf of a book; one that lies across its place has its top at
        # the paper's side, so that the long edge does for it what the short one does for the others
        scale, upside_down = self._scale, edge == ("long" if self._turned else "short")
        left, right = box.x * MM, (box.x + box.width) * MM
        page = self._job.sheet.page.size[1]
        low, high = (page - box.y - box.height) * MM, (page - box.y) * MM
        if self._turned:
            return (
                (0, -scale, scale, 0, left, high)
                if upside_down
                else (0, scale, -scale, 0, right, low)
            )
        return (
            (-scale, 0, 0, -scale, right, high) if upside_down else (scale, 0, 0, scale, left, low)
        )

    def _front(self, face: CardFace) -> str:
        form = self._fronts.get(face)
        if form is None:
            space = self._space(face)
            if face.front is None or not self._draw_artwork(space, face.front, turn=_LEFT):
                draw_design(space, face.template)
            form = self._fronts[face] = self._form(space)
        return form

    def _back(self, face: CardFace) -> str:
        if face not in self._backs:
            space = self._space(face)
            back, drawn = back_of(face), True
            if back is Back.ARTWORK:
                # the other way than the front, so that a card that stands has its top on one edge
                drawn = face.back is not None and self._draw_artwork(space, face.back, turn=_RIGHT)
            elif back is Back.EMPTY:
                drawn = False
            else:
                draw_back(space, back)
            self._backs[face] = self._form(space) if drawn else ""
        return self._backs[face]

    def _space(self, face: CardFace) -> Space:
        pen = Pen(self._document, self._height, whose=face.name, black=self._job.black)
        return Space(
            pen=pen, face=face, labels=face.labels or self._labels, pictures=self._logos,
            width=self._width, height=self._height, bleed=self._bleed / self._scale,
        )  # fmt: skip

    def _form(self, space: Space) -> str:
        bleed = space.bleed * MM
        box = (-bleed, -bleed, space.width * MM + bleed, space.height * MM + bleed)
        return self._document.form(space.pen.code, box, inner=space.pen.inner)

    def _draw_artwork(self, space: Space, artwork: Artwork, *, turn: int) -> bool:
        picture = self._artwork.form_of(artwork)
        if picture is None:
            space.pen.warn(PaperProblem.PICTURE, "")
            return False
        left, bottom, right, top = picture.trim
        size = (picture.width, picture.height)
        turned = _lies_other(size, (space.width, space.height))
        if turned:
            left, bottom, right, top = (
                (top, left, bottom, right) if turn == _LEFT else (bottom, right, top, left)
            )
            size = (picture.height, picture.width)
        inner = (size[0] - left - right, size[1] - bottom - top)
        over = 0.0 if any(picture.trim) else space.bleed  # what has a trim box has bleed of its own
        across = (space.width + 2 * over) / inner[0]
        down = (space.height + 2 * over) / inner[1]
        fills = abs(across / down - 1) < _NEARLY
        scale = max(across, down) if fills else min(across, down)
        x = (space.width - inner[0] * scale) / 2 - left * scale
        y = (space.height + inner[1] * scale) / 2 + bottom * scale
        warn_of_dots(space.pen, picture, scale * self._scale)
        if turned and turn == _LEFT:  # the picture's own lower left comes to the lower right
            x += size[0] * scale
        elif turned:
            y -= size[1] * scale
        space.pen.place(picture.name, x, y, scale=scale, quarters=turn if turned else 0)
        return True


def _lies_other(picture: tuple[float, float], card: tuple[float, float]) -> bool:
    """Whether an upright picture is meant for a card that lies, or the other way round."""
    (width, height), (across, down) = picture, card
    return (width - height) * (across - down) < 0 and abs(width / height - 1) > _NEARLY


def turned_over(box: Box, sheet: CardSheet, edge: Edge | None) -> Box:
    """Where a card's back lies on the other side of the paper, turned about *edge*.

    About the long edge left and right change places, about the short one top and bottom, both
    measured from the paper, since a grid may sit off its centre.
    """
    width, height = sheet.page.size
    match edge:
        case "long":
            return Box(width - box.x - box.width, box.y, box.width, box.height)
        case "short":
            return Box(box.x, height - box.y - box.height, box.width, box.height)
        case None:
            return box


def draw_marks(pen: Pen, sheet: CardSheet, slots: Sequence[int]) -> None:
    """Cut marks outside the grid, for those columns and rows that hold a card."""
    columns = {slot % sheet.columns for slot in slots}
    rows = {slot // sheet.columns for slot in slots}
    width, height = sheet.page.size
    right = sheet.x0 + (sheet.columns - 1) * sheet.dx + sheet.width
    bottom = sheet.y0 + (sheet.rows - 1) * sheet.dy + sheet.height
    xs = sorted({sheet.x0 + c * sheet.dx + w for c in columns for w in (0, sheet.width)})
    ys = sorted({sheet.y0 + r * sheet.dy + h for r in rows for h in (0, sheet.height)})
    for start, end in _marks(sheet.y0, bottom, height):
        for x in xs:
            pen.rule((x, start), (x, end), INK, width=0.25)
    for start, end in _marks(sheet.x0, right, width):
        for y in ys:
            pen.rule((start, y), (end, y), INK, width=0.25)


def _marks(first: float, last: float, size: float) -> Iterator[tuple[float, float]]:
    start = max(first - _MARK_CLEAR - _MARK_LENGTH, _MARK_MARGIN)
    if start < first - _MARK_CLEAR:
        yield start, first - _MARK_CLEAR
    end = min(last + _MARK_CLEAR + _MARK_LENGTH, size - _MARK_MARGIN)
    if end > last + _MARK_CLEAR:
        yield last + _MARK_CLEAR, end


def draw_outlines(pen: Pen, sheet: CardSheet, slots: Sequence[int]) -> None:
    """The edges of cards as hairlines, with their round corners."""
    for slot in slots:
        box = sheet.slot(slot)
        path = pen.rounded(box.x, box.y, box.width, box.height, radius=sheet.corner_radius)
        pen.stroke(path, CUT_LINE, width=0.1)
