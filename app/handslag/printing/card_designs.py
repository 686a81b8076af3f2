"""The six card designs (PAPER.md 3): lengths in mm for 85 x 54; the middle grows and shrinks."""

from collections.abc import Callable

from handslag.printing import fonts, qr, text
from handslag.printing.card_space import (
    DESIGN_WIDTH,
    MARGIN,
    PERSON,
    PHONE,
    Entry,
    NamePlace,
    Space,
    draw_entries,
    draw_name,
    has_room,
    joined,
    small,
)
from handslag.printing.colours import BAND, INK, INK2, WHITE
from handslag.printing.faces import PaperProblem, Template
from handslag.printing.fonts import Weight, cap_height
from handslag.printing.pair import draw_pair
from handslag.printing.pen import Spot
from handslag.printing.text import Type
from handslag.printing.tile import draw_mark
from handslag.printing.vcard import card_symbol

_TRADE = Type(Weight.SEMIBOLD, 9.5)
_THREE = (11.5, 15.6, 19.7)
"""Baselines of a name on three lines."""

_CLOSE = (10.2, 14.3)
"""Baselines of a name on two lines on a low card; of ``_CLOSE_SIZE`` at most."""

_CLOSE_SIZE = 9.5
_LOW = -4.2
"""How much lower than the designs a card is on which such a name still has room."""

_CLEAR = 2.0
"""mm between the text and the tile beside it."""

_FOOT = 5.6
"""mm from the last baseline of Kontor to the card's edge, at least; its descenders keep 5."""

_LEAST_PERSON = 15.0
"""mm; in less room a person's name says nothing."""


def draw_design(space: Space, template: Template) -> None:
    """Draws the front of a card in one of the designs."""
    _DESIGNS[template](space)


def _klar(space: Space) -> None:
    face, drop, x = space.face, space.drop, 11.0
    mark = space.mark(13, 7)
    space.pen.box(MARGIN, 7, 1.2, 40 + drop, space.colour)
    draw_mark(space.pen, mark, face.name, face.colour)
    width = mark.x - _CLEAR - x
    block = [y + drop for y in (33.5, 38, 42.5, 46.6)]
    place = NamePlace(
        x=x, y=11.5, size=14, width=width,
        pair=(11.5, 17) if has_room(22, _first(block, face.contact)) else (),
        three=_THREE if has_room(24, _first(block, face.contact)) else (),
    )  # fmt: skip
    trade = (17.0, 22.0, 24.0)[draw_name(space, place) - 1]
    space.pen.line(face.trade, Spot(x, trade, width), _TRADE, colour=space.colour)
    entries = (
        Entry(face.contact, PERSON),
        Entry(face.phone, PHONE, whole=True),
        small(face.email),
        small(face.whole_address),
    )
    draw_entries(space, entries, block, x=x, width=space.right - x)


def _skylt(space: Space) -> None:
    face, drop = space.face, space.drop
    space.field(0, 33 + drop, space.colour)
    mark = space.mark(9, 6, plate=True)
    draw_mark(space.pen, mark, face.name, face.colour, plate=True)
    beside = mark.x - _CLEAR - MARGIN
    wide = space.right - MARGIN
    clear = 23 + drop - cap_height(17) > mark.y + mark.height + 1
    place = NamePlace(
        x=MARGIN, y=23 + drop, size=17, width=wide if clear else beside, shrink_to=10,
        pair=(17 + drop, 23 + drop) if drop > _LOW else (), pair_size=14, pair_width=beside,
        colour=WHITE,
    )  # fmt: skip
    draw_name(space, place)
    trade = face.trade
    if trade and face.town:
        trade = space.labels.trade_in_town.format(trade=trade, town=face.town)
    spot = Spot(MARGIN, 28.8 + drop, wide)
    space.pen.line(trade or face.town, spot, Type(Weight.REGULAR, 9.5), colour=WHITE)
    entries = (
        Entry(face.phone, Type(Weight.BOLD, 11, 8), whole=True),
        small(face.email),
        small(face.whole_address),
    )
    draw_entries(space, entries, [y + drop for y in (39.5, 44.2, 48.4)], x=MARGIN, width=wide)


def _telefon(space: Space) -> None:
    face, drop = space.face, space.drop
    mark = space.mark(9, 6)
    draw_mark(space.pen, mark, face.name, face.colour)
    width = mark.x - _CLEAR - MARGIN
    low = drop < -1
    place = NamePlace(
        x=MARGIN, y=11.2, size=12, width=width, shrink_to=10,
        pair=(() if drop <= _LOW else _CLOSE) if low else (11.2, 16),
        pair_size=_CLOSE_SIZE if low else 10.5,  # larger, it would crowd the trade below
    )  # fmt: skip
    trade = (17.9 if low else 19.6) if draw_name(space, place) > 1 else 16.0
    space.pen.line(face.trade, Spot(MARGIN, trade, width), _TRADE, colour=space.colour)
    wide = space.right - MARGIN
    if face.phone:  # the two lines stay 13 apart, in the middle of what grows and shrinks
        lowest = 41 + drop - 13 - 3.6  # the person's name below keeps clear of the second line
        top = max(21 + drop / 2, min(trade + 2.4, lowest), trade + 1.4)
        for y in (top, top + 13):
            space.pen.rule((MARGIN, y), (space.right, y), space.colour)
        type = Type(Weight.BOLD, 24, 14)
        cleaned = space.pen.clean(face.phone, type)
        smaller = cap_height(24 - text.fit_whole(cleaned, type, wide).size) / 2
        spot = Spot(MARGIN, top + 9.8 - smaller, wide)
        space.pen.whole(face.phone, spot, type, colour=space.colour)
    entries = (Entry(face.contact, PERSON), small(face.email), small(face.whole_address))
    draw_entries(space, entries, [y + drop for y in (41, 45, 48.6)], x=MARGIN, width=wide)


def _kontor(space: Space) -> None:
    face, drop, middle = space.face, space.drop, space.width / 2
    wide = space.right - MARGIN
    squeeze = max(-drop, 0)  # a lower card takes from the gaps above and below the short line
    up = 0.45 * squeeze
    draw_mark(space.pen, space.mark(9, 6 - min(up, 1), align="centre"), face.name, face.colour)
    place = NamePlace(
        x=middle, y=22.5 - up, size=13, width=wide, align="centre",
        pair=(19.9 - up, 24.0 - up), pair_size=9.5,
    )  # fmt: skip
    trade, line = (28.3, 31.0) if draw_name(space, place) > 1 else (27.3, 30.4)
    trade, line = trade - up, line - up
    spot = Spot(middle, trade, wide, "centre")
    space.pen.line(face.trade, spot, Type(Weight.REGULAR, 9), colour=INK2)
    space.pen.rule((middle - 6, line), (middle + 6, line), space.colour)
    _kontor_block(space, max(drop, 0) - 0.55 * squeeze)


def _kontor_block(space: Space, down: float) -> None:
    face, wide = space.face, space.right - MARGIN
    reach = joined(face.phone, face.email)
    type = Type(Weight.REGULAR, 8.5, 8.0)
    cleaned = space.pen.clean(reach, type)
    apart = text.fit(cleaned, type, wide).cut and bool(face.phone and face.email)
    entries = [
        Entry(face.contact, PERSON),
        Entry(face.phone if apart else reach, type, INK2, whole=bool(face.phone)),
        *([small(face.email)] if apart else []),
        small(face.whole_address),
    ]
    block = (35.2, 39.4, 43.2, 47.0) if apart else (36.6, 41.2, 45.4)
    over = max(block[-1] + down - space.height + _FOOT, 0)  # the lines of a low card stand closer
    closer = over / (len(block) - 1)
    baselines = [y + down - closer * number for number, y in enumerate(block)]
    draw_entries(space, entries, baselines, x=space.width / 2, width=wide, align="centre")


def _kod(space: Space) -> None:
    face, drop = space.face, space.drop
    space.field(space.height - 2, 2, space.colour)
    left = space.width - DESIGN_WIDTH + 56
    symbol = card_symbol(face)
    if symbol is None:
        space.pen.warn(PaperProblem.NO_CODE, face.name)
    else:
        qr.draw(space.pen, symbol, left, 8, 23)
        spot = Spot(left + 11.5, 36.2, 26, "centre")
        space.pen.line(space.labels.save_in_phone, spot, Type(Weight.REGULAR, 7.5))
    width = left - _CLEAR - MARGIN
    block = [y + drop for y in (36.5, 41, 45, 48.6)]
    place = NamePlace(
        x=MARGIN, y=11.5, size=13, width=width,
        pair=(11.5, 17) if has_room(22, _first(block, face.contact)) else (),
        three=_THREE if has_room(24, _first(block, face.contact)) else (),
    )  # fmt: skip
    trade = (16.8, 22.0, 24.0)[draw_name(space, place) - 1]
    space.pen.line(face.trade, Spot(MARGIN, trade, width), _TRADE, colour=space.colour)
    entries = (
        Entry(face.contact, PERSON),
        Entry(face.phone, PHONE, whole=True),
        small(face.email, size=7.5),
        small(face.address, size=8),
    )
    draw_entries(space, entries, block, x=MARGIN, width=width)


def _halsning(space: Space) -> None:
    face, drop = space.face, space.drop
    mark = space.mark(10, 6)
    draw_mark(space.pen, mark, face.name, face.colour)
    width = mark.x - _CLEAR - MARGIN
    block = [y + drop for y in (27, 31.4, 35.4)]
    wide_apart = has_room(21.6, block[0])
    place = NamePlace(
        x=MARGIN, y=11.5, size=14, width=width,
        pair=(11.5, 17) if wide_apart else _CLOSE if has_room(18.4, block[0]) else (),
        pair_size=14 if wide_apart else _CLOSE_SIZE,
    )  # fmt: skip
    below = 21.6 if wide_apart else 18.4
    trade = below if draw_name(space, place) > 1 else 16.8
    space.pen.line(face.trade, Spot(MARGIN, trade, width), _TRADE, colour=space.colour)
    wide = space.right - MARGIN
    reach = _person_and_phone(space, wide)
    draw_entries(
        space, (reach, small(face.email), small(face.whole_address)),
        [block[0] - 4.4, *block], x=MARGIN, width=wide,
    )  # fmt: skip
    if face.issuer_name:
        _halsning_band(space)


def _person_and_phone(space: Space, width: float) -> Entry:
    """Both on one line; the person gives way, since a phone number is never cut."""
    face, type = space.face, Type(Weight.SEMIBOLD, 9.5, 8.0)
    person, phone = space.pen.clean(face.contact, type), space.pen.clean(face.phone, type)
    if person and phone and text.fit(joined(person, phone), type, width).cut:
        space.pen.warn(PaperProblem.CUT, face.contact)
        floor = Type(type.weight, type.floor, type.floor)
        room = width - fonts.width(joined(" ", phone), type.weight, type.floor)
        person = text.fit(person, floor, room).text if room > _LEAST_PERSON else ""
        return Entry(joined(person, phone), floor, whole=True)
    return Entry(joined(person, phone), type, whole=bool(phone))


def _halsning_band(space: Space) -> None:
    face, drop, pen = space.face, space.drop, space.pen
    top = space.height - 14
    if pen.black:
        pen.rule((0, top), (space.width, top), INK, width=0.25)
    else:
        space.field(top, 14, BAND)
    draw_pair(
        pen, MARGIN, 43 + drop, 3.5,
        issuer=(face.issuer_name, face.issuer_colour), redeemer=(face.name, face.colour),
        letters=False,
    )  # fmt: skip
    width = space.right - 16 - 1
    pen.line(
        space.labels.recommended_by, Spot(16, 46.4 + drop, width), Type(Weight.REGULAR, 7.5),
        colour=INK2,
    )  # fmt: skip
    pen.line(face.issuer_name, Spot(16, 50.2 + drop, width), PERSON)


def _first(block: list[float], contact: str) -> float:
    """The first baseline that the block uses; without a person it starts lower."""
    return block[0] if contact else block[1]


_DESIGNS: dict[Template, Callable[[Space], None]] = {
    Template.KLAR: _klar,
    Template.SKYLT: _skylt,
    Template.TELEFON: _telefon,
    Template.KONTOR: _kontor,
    Template.KOD: _kod,
    Template.HALSNING: _halsning,
}
