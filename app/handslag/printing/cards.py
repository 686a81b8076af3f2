"""Visiting cards on perforated sheets: each distinct card drawn once, placed as often as wanted."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from handslag.domain.errors import NotAllowed, Rule
from handslag.domain.progress import Progress, Silent
from handslag.domain.sheets import Box, CardSheet
from handslag.printing.card_designs import draw_design, draw_greeting_back
from handslag.printing.card_space import Space
from handslag.printing.colours import INK
from handslag.printing.document import Document
from handslag.printing.faces import (
    Artwork,
    CardFace,
    CardJob,
    Correction,
    Edge,
    Paper,
    PaperProblem,
    Placements,
)
from handslag.printing.fonts import MM
from handslag.printing.labels import Labels
from handslag.printing.pen import Pen
from handslag.printing.pictures import Pictures

_SMALLEST = (75.0, 48.0)
"""mm; on smaller cards the whole design is scaled down."""

_BLEED = 2.0
_MARK_LENGTH = 4.0
_MARK_CLEAR = 2.5
_MARK_MARGIN = 3.0
_NEARLY = 0.1
"""Artwork whose shape differs less than this from the card's fills it; else it is fitted in."""

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
    correction: Correction = Correction(),  # noqa: B008  # frozen
    back_correction: Correction = Correction(),  # noqa: B008  # frozen
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
    with Document(title=title, language=labels.language, duplex=backs) as document:
        return draw_cards(document, job, labels, progress=progress).paper(document)


@dataclass(frozen=True)
class CardCount:
    """What was placed: *cards* on *sheets* of stock, *free_slots* left on the last."""

    cards: int
    sheets: int
    free_slots: int

    def paper(self, document: Document) -> Paper:
        """The finished paper of a file that holds nothing but these."""
        return Paper(
            pdf=document.finish(), pages=document.pages, cards=self.cards, sheets=self.sheets,
            free_slots=self.free_slots, warnings=document.warnings,
        )  # fmt: skip


def draw_cards(
    document: Document, job: CardJob, labels: Labels, *, progress: Progress
) -> CardCount:
    """Adds the sheets of *job* to *document*.

    Raises:
        Invalid: the start slot is not on the sheet.
        NotAllowed: there is no card to print.
        Cancelled: the user stopped the work.
    """
    sheet = job.sheet
    sheet.check_start(job.start_slot)
    total = sum(count for _, count in job.placements)
    if total < 1:
        raise NotAllowed(Rule.NOTHING_TO_PRINT)
    run = _Run(document, job, labels)
    faces = (face for face, count in job.placements for _ in range(count))
    sheets = sheet.sheets_for(total, start_slot=job.start_slot)
    done = 0
    for number in range(sheets):
        first = job.start_slot - 1 if number == 0 else 0
        batch = list(enumerate(islice(faces, sheet.slots - first), first))
        run.sheet(batch, title=number == 0)
        done += len(batch)
        progress.step(done, total)
    return CardCount(total, sheets, sheet.free_slots(total, start_slot=job.start_slot))


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
        self._bleed = _bleed(sheet) if job.cut_marks else 0.0
        self._logos = Pictures(document)
        self._artwork = Pictures(document, widest=max(width, height))
        self._places: dict[tuple[int, Edge | None], tuple[float, ...]] = {}
        self._fronts: dict[CardFace, str] = {}
        self._backs: dict[CardFace, str] = {}

    def sheet(self, batch: Sequence[tuple[int, CardFace]], *, title: bool) -> None:
        """One sheet: its front, and its back where backs are wanted."""
        self._page(batch, self._front, title=self._labels.cards if title else "")
        if self._job.backs is not None:
            self._page(
                batch, self._back, title=self._labels.backs if title else "",
                edge=self._job.backs,
            )  # fmt: skip

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
        if self._job.cut_marks and edge is None:
            pen = Pen(document, height, whose="")
            draw_marks(pen, sheet, [slot for slot, _ in batch])
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
        scale, upside_down = self._scale, edge == "short"
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
            if face.front is None or not self._draw_artwork(space, face.front):
                draw_design(space, face.template)
            form = self._fronts[face] = self._form(space)
        return form

    def _back(self, face: CardFace) -> str:
        if face not in self._backs:
            space = self._space(face)
            drawn = face.back is not None and self._draw_artwork(space, face.back)
            if face.back is None and face.issuer_name:
                draw_greeting_back(space)
                drawn = True
            self._backs[face] = self._form(space) if drawn else ""
        return self._backs[face]

    def _space(self, face: CardFace) -> Space:
        pen = Pen(self._document, self._height, whose=face.name, black=self._job.black)
        return Space(
            pen=pen, face=face, labels=self._labels, pictures=self._logos,
            width=self._width, height=self._height, bleed=self._bleed / self._scale,
        )  # fmt: skip

    def _form(self, space: Space) -> str:
        bleed = space.bleed * MM
        box = (-bleed, -bleed, space.width * MM + bleed, space.height * MM + bleed)
        return self._document.form(space.pen.code, box, inner=space.pen.inner)

    def _draw_artwork(self, space: Space, artwork: Artwork) -> bool:
        picture = self._artwork.form_of(artwork)
        if picture is None:
            space.pen.warn(PaperProblem.PICTURE, "")
            return False
        across = (space.width + 2 * space.bleed) / picture.width
        down = (space.height + 2 * space.bleed) / picture.height
        fills = abs(across / down - 1) < _NEARLY
        scale = max(across, down) if fills else min(across, down)
        width, height = picture.width * scale, picture.height * scale
        x, y = (space.width - width) / 2, (space.height + height) / 2
        space.pen.place(picture.name, x, y, scale=scale)
        return True


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


def _bleed(sheet: CardSheet) -> float:
    """At most half the gap, so that no card bleeds into its neighbour."""
    gaps = [_BLEED]
    if sheet.columns > 1:
        gaps.append((sheet.dx - sheet.width) / 2)
    if sheet.rows > 1:
        gaps.append((sheet.dy - sheet.height) / 2)
    return max(min(gaps), 0.0)
