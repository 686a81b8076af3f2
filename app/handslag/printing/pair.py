"""The pair: two half discs that meet, the issuer's left, the redeemer's right and a little lower."""

from handslag.printing.colours import WHITE
from handslag.printing.fonts import MM
from handslag.printing.pen import Pen
from handslag.printing.tile import first_letter

GAP = 1.0


def draw_pair(
    pen: Pen,
    x: float,
    top: float,
    radius: float,
    *,
    issuer: tuple[str, str],
    redeemer: tuple[str, str],
    letters: bool,
) -> None:
    """Draws the pair.

    Args:
        pen: for the box that it stands in.
        x: its left edge, mm.
        top: its upper edge, mm.
        radius: of the half discs, mm.
        issuer: name and colour of the left half.
        redeemer: name and colour of the right half.
        letters: whether each half shows its first letter.
    """
    middle = top + radius
    halves = (
        (issuer, x + radius, middle, -1),
        (redeemer, x + radius + GAP, middle + radius / 4, 1),
    )
    for (name, colour), flat, y, side in halves:
        pen.fill(pen.half_disc(flat, y, radius, side=side), pen.colour(colour))
        letter = first_letter(name)
        if letters and letter:
            inward = flat + side * radius * (1 - 0.58)
            pen.letter(letter, inward, y, 0.75 * radius * MM, WHITE)


def pair_width(radius: float) -> float:
    """How wide a pair is, mm."""
    return 2 * radius + GAP
