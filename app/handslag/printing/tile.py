"""The tile: a coloured square with the first letter, or the logo that takes its place."""

from dataclasses import dataclass

from handslag.printing import fonts
from handslag.printing.colours import WHITE
from handslag.printing.faces import Artwork, PaperProblem
from handslag.printing.pen import Align, Pen
from handslag.printing.pictures import Picture, Pictures

_CORNER = 0.2
_TYPE_PER_MM = 1.5
_WIDE = 2.0
"""Width to height from which a logo may be wider than the tile."""
WIDEST_LOGO = 24.0
_PLATE_INSET = 0.8
_FINE = 300
"""Dots an inch from which nobody sees them."""


@dataclass(frozen=True)
class Mark:
    """What stands in the tile's place: the tile's letter or a logo, fitted into its box (mm)."""

    x: float
    y: float
    width: float
    height: float
    picture: Picture | None


def first_letter(name: str) -> str:
    """The letter for a name's tile: its first letter or figure that the font has, or ""."""
    for character in name:
        upper = character.upper()
        known = len(upper) == 1 and upper in fonts.letters(fonts.Weight.BOLD)
        if character.isalnum() and known:
            return upper
    return ""


def plan_mark(
    pen: Pen,
    logo: Artwork | None,
    pictures: Pictures,
    *,
    at: tuple[float, float],
    size: float,
    align: Align = "right",
    widest: float = WIDEST_LOGO,
    plate: bool = False,
) -> Mark:
    """Where the tile or logo will stand, so that the text beside it can keep clear.

    Args:
        pen: whose warnings tell of a logo that cannot be read.
        logo: a picture, or None for the tile.
        pictures: the file's pictures.
        at: left and upper edge of the tile.
        size: of the tile.
        align: which edge of the tile's place a logo keeps to.
        widest: how wide a logo of more than 2:1 may be.
        plate: there will be a white plate behind the logo, which is part of the box.
    """
    x, y = at
    picture = pictures.form_of(logo) if logo is not None else None
    if logo is not None and picture is None:
        pen.warn(PaperProblem.PICTURE, "")
    if picture is None:
        return Mark(x, y, size, size, None)
    room = max(size, widest) if picture.width > _WIDE * picture.height else size
    around = 2 * _PLATE_INSET if plate else 0.0
    scale = min((room - around) / picture.width, (size - around) / picture.height)
    width, height = picture.width * scale + around, picture.height * scale + around
    left = {"left": x, "right": x + size - width, "centre": x + (size - width) / 2}[align]
    return Mark(left, y + (size - height) / 2, width, height, picture)


def draw_mark(pen: Pen, mark: Mark, name: str, colour: str, *, plate: bool = False) -> None:
    """Draws the tile or logo.

    Args:
        pen: for the box that it stands in.
        mark: where.
        name: whose first letter the tile shows.
        colour: of the tile.
        plate: a white tile with a coloured letter; a logo gets white behind it. As it was planned.
    """
    if mark.picture is not None:
        _draw_logo(pen, mark, mark.picture, plate=plate)
        return
    ground, ink = (WHITE, pen.colour(colour)) if plate else (pen.colour(colour), WHITE)
    path = pen.rounded(mark.x, mark.y, mark.width, mark.height, radius=_CORNER * mark.width)
    pen.fill(path, ground)
    letter = first_letter(name)
    if letter:
        middle = (mark.x + mark.width / 2, mark.y + mark.height / 2)
        pen.letter(letter, *middle, _TYPE_PER_MM * mark.width, ink)


def warn_of_dots(pen: Pen, picture: Picture, scale: float) -> None:
    """Warns of a picture that has fewer than 300 dots an inch when it is drawn at *scale*."""
    if picture.pixels:
        dots = picture.pixels / (picture.width * scale / 25.4)
        if dots < _FINE - 0.5:
            pen.warn(PaperProblem.COARSE, f"{dots:.0f}")


def _draw_logo(pen: Pen, mark: Mark, picture: Picture, *, plate: bool) -> None:
    inset = _PLATE_INSET if plate else 0.0
    if plate:
        radius = _CORNER * mark.height
        path = pen.rounded(
            mark.x, mark.y, mark.width, mark.height, radius=min(radius, mark.width / 2)
        )
        pen.fill(path, WHITE)
    scale = (mark.width - 2 * inset) / picture.width
    warn_of_dots(pen, picture, scale)
    pen.place(picture.name, mark.x + inset, mark.y + mark.height - inset, scale=scale)
