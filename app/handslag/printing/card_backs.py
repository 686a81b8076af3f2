"""Backs of cards (PAPER.md 3): the pair, the partner's offer, a code for the phone, or the logo."""

from handslag.printing import qr, text
from handslag.printing.card_space import MARGIN, Space
from handslag.printing.colours import INK2
from handslag.printing.faces import Back, CardFace, PaperProblem
from handslag.printing.fonts import Weight
from handslag.printing.pair import draw_pair, pair_width
from handslag.printing.pen import Spot
from handslag.printing.text import Type
from handslag.printing.tile import draw_mark, plan_mark
from handslag.printing.vcard import card_symbol

_CODE = 28.0
"""mm, where the card is high enough; the quiet zone of the least code then ends 5 mm off the edge."""

_CODE_MARGINS = 20.0
"""mm above and below a code, with the words under it."""

_LOGO = 26.0
_WIDEST_LOGO = 60.0


def back_of(face: CardFace) -> Back:
    """What a card's back shows: as its face says, else its artwork, else the pair.

    A back for which nothing is known (no offer, nobody who recommends) stays empty.
    """
    wanted = face.back_design
    if wanted is None:
        wanted = Back.ARTWORK if face.back is not None else Back.PAIR
    known = {
        Back.PAIR: bool(face.issuer_name),
        Back.OFFER: bool(face.benefit),
        Back.ARTWORK: face.back is not None,
    }
    return wanted if known.get(wanted, True) else Back.EMPTY


def draw_back(space: Space, back: Back) -> None:
    """Draws the back of a card in one of the ready ways."""
    match back:
        case Back.PAIR:
            _pair(space)
        case Back.OFFER:
            _offer(space)
        case Back.CODE:
            _code(space)
        case Back.LOGO:
            _logo(space)
        case Back.ARTWORK | Back.EMPTY:
            pass


def _pair(space: Space) -> None:
    face, radius = space.face, min(9.0, space.height / 6)
    top = space.height / 2 - radius - 2
    draw_pair(
        space.pen, (space.width - pair_width(radius)) / 2, top, radius,
        issuer=(face.issuer_name, face.issuer_colour), redeemer=(face.name, face.colour),
        letters=False,
    )  # fmt: skip
    words = space.labels.greetings_from.format(issuer=face.issuer_name)
    spot = Spot(space.width / 2, top + 2.25 * radius + 6, space.width - 2 * MARGIN, "centre")
    space.pen.line(words, spot, Type(Weight.REGULAR, 9))


def _offer(space: Space) -> None:
    face, pen, middle = space.face, space.pen, space.width / 2
    wide, half = space.width - 2 * MARGIN, space.height / 2
    pen.line(
        face.benefit, Spot(middle, half - 3.5, wide, "centre"), Type(Weight.BOLD, 28, 14),
        colour=space.colour,
    )  # fmt: skip
    type = Type(Weight.SEMIBOLD, 10, 8)
    lines = text.fit_lines(pen.clean(face.applies_to, type), type, wide, lines=2)
    if any(line.cut for line in lines):
        pen.warn(PaperProblem.CUT, face.applies_to)
    for number, line in enumerate(lines):
        spot = Spot(middle, half + 3.5 + 4.4 * number, wide, "centre")
        pen.line(line.text, spot, Type(type.weight, line.size, line.size))
    spot = Spot(middle, space.height - MARGIN - 2, wide, "centre")
    pen.line(face.name, spot, Type(Weight.REGULAR, 9), colour=INK2)


def _code(space: Space) -> None:
    symbol = card_symbol(space.face)
    if symbol is None:
        space.pen.warn(PaperProblem.NO_CODE, space.face.name)
        return
    size = min(_CODE, space.height - _CODE_MARGINS)
    top = (space.height - size) / 2 - 3
    qr.draw(space.pen, symbol, (space.width - size) / 2, top, size)
    under = top + size * (1 + qr.QUIET_ZONE / symbol.modules) + 3
    spot = Spot(space.width / 2, under, space.width - 2 * MARGIN, "centre")
    space.pen.line(space.labels.save_in_phone, spot, Type(Weight.REGULAR, 8))


def _logo(space: Space) -> None:
    face = space.face
    size = min(_LOGO, space.height - 2 * MARGIN)
    at = ((space.width - size) / 2, (space.height - size) / 2)
    mark = plan_mark(
        space.pen, face.logo, space.pictures, at=at, size=size, align="centre",
        widest=min(_WIDEST_LOGO, space.width - 2 * MARGIN),
    )  # fmt: skip
    draw_mark(space.pen, mark, face.name, face.colour)
