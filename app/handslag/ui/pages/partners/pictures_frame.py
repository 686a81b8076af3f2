"""The frame around the part of a picture that is kept: plain geometry, no drawing."""

from dataclasses import dataclass, replace

from handslag.services.partner_pictures import Crop, Place

LEAST = 0.02
"""Of the picture's width and height: the smallest part that can be kept."""

_BLEED = 0.06
"""So far from the card's shape may a picture be and still be a whole card, with its bleed."""

Sides = tuple[int, int]
"""Which sides are pulled: -1 the left or upper one, 1 the right or lower one, 0 neither."""


@dataclass(frozen=True)
class Frame:
    """Left, top, width and height as parts of the picture's.

    Attributes:
        ratio: width to height in these parts, kept while the frame is pulled; None lets both free.
    """

    left: float = 0.0
    top: float = 0.0
    width: float = 1.0
    height: float = 1.0
    ratio: float | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all of the picture is kept."""
        return min(self.width, self.height) > 0.999

    @property
    def crop(self) -> Crop | None:
        """What is kept, for the service; None is all."""
        if self.is_whole:
            return None
        return Crop(self.left, self.top, self.width, self.height)

    def moved(self, right: float, down: float) -> "Frame":
        """Shifted, and kept inside the picture."""
        left = min(max(0.0, self.left + right), 1 - self.width)
        return replace(self, left=left, top=min(max(0.0, self.top + down), 1 - self.height))

    def pulled(self, sides: Sides, x: float, y: float) -> "Frame":
        """With the given sides at x and y; the others stay. A kept ratio needs a corner."""
        right, bottom = self.left + self.width, self.top + self.height
        if all(sides):
            anchor = (right if sides[0] < 0 else self.left, bottom if sides[1] < 0 else self.top)
            return spanned(anchor, (x, y), self.ratio)
        left, top = self.left, self.top
        if sides[0] < 0:
            left = min(max(0.0, x), right - LEAST)
        elif sides[0] > 0:
            right = max(min(1.0, x), left + LEAST)
        if sides[1] < 0:
            top = min(max(0.0, y), bottom - LEAST)
        elif sides[1] > 0:
            bottom = max(min(1.0, y), top + LEAST)
        return replace(self, left=left, top=top, width=right - left, height=bottom - top)

    def grown(self, wider: float, higher: float) -> "Frame":
        """Larger or smaller at its lower right corner."""
        room, below = 1 - self.left, 1 - self.top
        if self.ratio is None:
            width = min(max(LEAST, self.width + wider), room)
            return replace(self, width=width, height=min(max(LEAST, self.height + higher), below))
        least = max(LEAST, LEAST * self.ratio)
        width = max(least, self.width + wider + higher * self.ratio)
        width = min(width, room, below * self.ratio)
        return replace(self, width=width, height=width / self.ratio)


def whole(place: Place, picture: tuple[int, int]) -> Frame:
    """The frame to begin with: as much of a picture as its place shows.

    Args:
        place: a card's side has the card's shape; a logo any.
        picture: its width and height, in any measure.
    """
    if place is Place.LOGO:
        return Frame()
    across, down = place.size
    shape = picture[0] / picture[1]
    ratio = across / down / shape
    if abs(ratio - 1) < _BLEED:
        return Frame(ratio=ratio)  # the paper cuts what hangs over, along the trim box of a PDF
    width, height = min(1.0, ratio), min(1.0, 1 / ratio)
    return Frame((1 - width) / 2, (1 - height) / 2, width, height, ratio)


def spanned(
    anchor: tuple[float, float], to: tuple[float, float], ratio: float | None = None
) -> Frame:
    """The frame from one corner to the opposite one; the first stays where it is."""
    ax, ay = (min(max(0.0, part), 1.0) for part in anchor)
    x, y = (min(max(0.0, part), 1.0) for part in to)
    rightwards, downwards = _ahead(ax, x), _ahead(ay, y)
    room = 1 - ax if rightwards else ax
    below = 1 - ay if downwards else ay
    width, height = max(abs(x - ax), LEAST), max(abs(y - ay), LEAST)
    if ratio is not None:
        width = min(max(width, height * ratio), room, below * ratio)
        height = width / ratio
    left = ax if rightwards else ax - width
    return Frame(left, ay if downwards else ay - height, width, height, ratio)


def _ahead(anchor: float, to: float) -> bool:
    """Whether the frame goes right or down from its corner; it turns where there is no room."""
    return anchor < LEAST or (to >= anchor and anchor <= 1 - LEAST)
