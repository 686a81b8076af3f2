"""The space of one card: what all designs share."""

from collections.abc import Sequence
from dataclasses import dataclass

from handslag.printing import fonts, text
from handslag.printing.colours import INK, INK2
from handslag.printing.faces import CardFace, PaperProblem
from handslag.printing.fonts import Weight
from handslag.printing.labels import Labels
from handslag.printing.pen import Align, Pen, Spot
from handslag.printing.pictures import Pictures
from handslag.printing.text import Line, Type
from handslag.printing.tile import Mark, plan_mark

DESIGN_WIDTH, DESIGN_HEIGHT = 85.0, 54.0
MARGIN = 6.0
_LEAST_ROOM = 4.2
"""mm from the trade below a name of several lines to the block at the foot, at least."""

NAME_FLOOR = 9.0
_OF_THREE = Type(Weight.BOLD, 9.5, NAME_FLOOR)
PHONE = Type(Weight.REGULAR, 9.5, 8.0)
PERSON = Type(Weight.SEMIBOLD, 9.5)


@dataclass(frozen=True, kw_only=True)
class Space:
    """A card that is being drawn. Lengths in mm from its top left.

    Attributes:
        width, height: of the card.
        bleed: how far coloured fields may go over its edge.
    """

    pen: Pen
    face: CardFace
    labels: Labels
    pictures: Pictures
    width: float
    height: float
    bleed: float = 0.0

    @property
    def colour(self) -> str:
        """The partner's, as it is printed."""
        return self.pen.colour(self.face.colour)

    @property
    def drop(self) -> float:
        """How much higher the card is than the designs' 54."""
        return self.height - DESIGN_HEIGHT

    @property
    def right(self) -> float:
        """Where the right margin begins."""
        return self.width - MARGIN

    def mark(self, size: float, top: float, *, align: Align = "right", plate: bool = False) -> Mark:
        """The tile or logo, at the right margin or in the middle; *plate* as in ``draw_mark``."""
        x = (self.width - size) / 2 if align == "centre" else self.right - size
        return plan_mark(
            self.pen,
            self.face.logo,
            self.pictures,
            at=(x, top),
            size=size,
            align=align,
            plate=plate,
        )

    def field(self, top: float, height: float, colour: str) -> None:
        """A coloured field from side to side, with bleed where it meets the edge."""
        bleed = self.bleed
        start = top - bleed if top <= 0 else top
        end = top + height + (bleed if top + height >= self.height - 0.001 else 0)
        self.pen.box(-bleed, start, self.width + 2 * bleed, end - start, colour)


@dataclass(frozen=True)
class Entry:
    """A line of the block at the foot; an empty one is left out."""

    words: str
    type: Type
    colour: str = INK
    whole: bool = False


def small(words: str, *, size: float = 8.5) -> Entry:
    """An e-mail or postal address."""
    return Entry(words, Type(Weight.REGULAR, size), INK2)


def draw_entries(
    space: Space,
    entries: Sequence[Entry],
    baselines: Sequence[float],
    *,
    x: float,
    width: float,
    align: Align = "left",
) -> None:
    """Draws a block that closes up towards its last baseline."""
    present = [entry for entry in entries if entry.words]
    for entry, y in zip(present, baselines[len(baselines) - len(present) :], strict=True):
        draw = space.pen.whole if entry.whole else space.pen.line
        draw(entry.words, Spot(x, y, width, align), entry.type, colour=entry.colour)


@dataclass(frozen=True, kw_only=True)
class NamePlace:
    """Where a design sets the name.

    Attributes:
        shrink_to: smallest size on one line before it is set on two.
        pair: baselines of two lines, or () where there is no room for two.
        pair_size: type size to start with on two lines.
        pair_width: room of two lines.
        three: baselines of three close lines, for what two lines do not hold; or ().
    """

    x: float
    y: float
    size: float
    width: float
    shrink_to: float = NAME_FLOOR
    pair: tuple[float, ...] = ()
    pair_size: float = 0.0
    pair_width: float = 0.0
    three: tuple[float, ...] = ()
    colour: str = INK
    align: Align = "left"


def draw_name(space: Space, place: NamePlace) -> int:
    """Sets the name; tells how many lines it took."""
    type = Type(Weight.BOLD, place.size, place.shrink_to if place.pair else NAME_FLOOR)
    pen = space.pen
    words = pen.clean(space.face.name, type)
    one = text.fit(words, type, place.width)
    lines: tuple[Line, ...] = (one,)
    if one.cut and place.pair:
        smaller = Type(Weight.BOLD, place.pair_size or place.size, NAME_FLOOR)
        lines = text.fit_lines(words, smaller, place.pair_width or place.width, lines=2)
    if lines[-1].cut and place.three:
        lines = text.fit_lines(words, _OF_THREE, place.width, lines=3)
    if any(line.cut for line in lines):
        pen.warn(PaperProblem.CUT, space.face.name)
    baselines = ((place.y,), place.pair, place.three)[len(lines) - 1]
    for line, y in zip(lines, baselines, strict=True):
        wide = fonts.width(line.text, Weight.BOLD, line.size) if place.align == "centre" else 0
        pen.set(line, place.x - wide / 2, y, type, colour=place.colour)
    return len(lines)


def has_room(trade: float, block: float) -> bool:
    """Whether a name of several lines leaves its trade clear of the block below; baselines."""
    return block - trade >= _LEAST_ROOM


def joined(first: str, second: str) -> str:
    """Two texts on one line with a middle dot between."""
    return " · ".join(part for part in (first, second) if part)
