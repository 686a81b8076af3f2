"""How a printer deviates, in words."""

from handslag.domain.printers import CARDS, PLAIN, Deviation, Fit, Side
from handslag.domain.sheets import Page
from handslag.services.printers import PrinterView
from handslag.words.catalogue import translate
from handslag.words.fields import field_name
from handslag.words.formats import decimal, moment

LETTERS = {"top_left": "A", "top_right": "B", "bottom_left": "C", "bottom_right": "D"}
"""The crosses of the calibration page, by corner."""

_SEEN = 0.05
"""Millimetres and degrees; less is not told."""

_SEEN_SCALE = 0.0005


def deviation_words(of: Deviation, page: Page = Page.A4) -> str:
    """Where the print lies, how large and how straight it is."""
    sentences = [_place(of, page), *_size(of), *_turn(of)]
    told = " ".join(sentence for sentence in sentences if sentence)
    #: What a printer was measured to do.
    return told or translate("ui-printers", "The print lies where it should.")


def fit_words(fit: Fit) -> str:
    """What readings tell, with what they do not."""
    told = deviation_words(fit.deviation)
    if "offset_x" not in fit.measured or "offset_y" not in fit.measured:
        #: After what a printer was measured to do.
        more = translate("ui-printers", "Only one direction was measured.")
    elif "scale_x" not in fit.measured:
        #: After what a printer was measured to do.
        more = translate("ui-printers", "The size was not measured.")
    else:
        more = ""
    return f"{told} {more}".strip()


def suspect_words(fit: Fit) -> str:
    """Which reading to measure again, or ""."""
    if not fit.suspect:
        return ""
    #: {reading} is what was measured, such as "distance from cross A to the side".
    text = translate(
        "ui-printers", "Measure this again: {reading}. It differs {length} mm from all the others."
    )
    return text.format(reading=field_name(fit.suspect), length=decimal(round(fit.residual, 1)))


def measured_words(view: PrinterView) -> str:
    """For what and when a printer was measured."""
    side = (
        #: The side of the paper that a printer was measured for.
        translate("ui-printers", "Front")
        if view.side is Side.FRONT
        else translate("ui-printers", "Back")
    )
    parts = [side]
    if view.tray:
        #: After the side of the paper that a printer was measured for.
        parts.append(translate("ui-printers", "tray {tray}").format(tray=view.tray))
    if view.stock:
        parts.append(_stock(view.stock))
    #: {side} is the side of the paper, with the tray and what lies in it where that was said.
    text = translate("ui-printers", "{side}, measured {day}")
    return text.format(side=", ".join(part for part in parts if part), day=moment(view.at))


def stock_choice(stock: str) -> str:
    """A choice of what lies in a printer's tray; *stock* as in ``PrinterChoice``."""
    match stock:
        case "":
            #: A choice of what lies in a printer's tray.
            return translate("ui-printers", "Anything")
        case cards if cards == CARDS:
            #: A choice of what lies in a printer's tray: perforated card sheets of any maker.
            return translate("ui-printers", "Card sheets")
        case plain if plain == PLAIN:
            #: A choice of what lies in a printer's tray.
            return translate("ui-printers", "Plain paper")
        case _:
            return stock


def _stock(stock: str) -> str:
    match stock:
        case cards if cards == CARDS:
            #: For what a printer was measured, in a list: perforated card sheets of any maker.
            return translate("ui-printers", "card sheets")
        case plain if plain == PLAIN:
            #: For what a printer was measured, in a list.
            return translate("ui-printers", "plain paper")
        case _:
            return stock


def _place(of: Deviation, page: Page) -> str:
    """In the middle of the page, where a wrong size does not mix in."""
    width, height = page.size
    x, y = of.at(width / 2, height / 2)
    right, down = x - width / 2, y - height / 2
    parts = []
    if abs(right) >= _SEEN:
        #: How far a print lies off ("2.3 mm too far to the right").
        text = (
            translate("ui-printers", "{length} mm too far to the right")
            if right > 0
            else translate("ui-printers", "{length} mm too far to the left")
        )
        parts.append(text.format(length=decimal(round(abs(right), 1))))
    if abs(down) >= _SEEN:
        #: How far a print lies off ("1.2 mm too low").
        text = (
            translate("ui-printers", "{length} mm too low")
            if down > 0
            else translate("ui-printers", "{length} mm too high")
        )
        parts.append(text.format(length=decimal(round(abs(down), 1))))
    if len(parts) == 2:
        #: Where a print lies; {one} is "2.3 mm too far to the right", {other} is "1.2 mm too low".
        text = translate("ui-printers", "Everything lies {one} and {other}.")
        return text.format(one=parts[0], other=parts[1])
    if parts:
        #: Where a print lies; {one} is "2.3 mm too far to the right".
        return translate("ui-printers", "Everything lies {one}.").format(one=parts[0])
    return ""


def _size(of: Deviation) -> list[str]:
    across, down = of.scale_x - 1, of.scale_y - 1
    if abs(across - down) < _SEEN_SCALE:
        if abs(across) < _SEEN_SCALE:
            return []
        text = (
            translate("ui-printers", "It is printed {percent} % too large.")
            if across > 0
            else translate("ui-printers", "It is printed {percent} % too small.")
        )
        return [text.format(percent=_percent(across))]
    found = []
    if abs(across) >= _SEEN_SCALE:
        text = (
            translate("ui-printers", "It is {percent} % too wide.")
            if across > 0
            else translate("ui-printers", "It is {percent} % too narrow.")
        )
        found.append(text.format(percent=_percent(across)))
    if abs(down) >= _SEEN_SCALE:
        text = (
            translate("ui-printers", "It is {percent} % too long.")
            if down > 0
            else translate("ui-printers", "It is {percent} % too short.")
        )
        found.append(text.format(percent=_percent(down)))
    return found


def _turn(of: Deviation) -> list[str]:
    if abs(of.skew) < _SEEN:
        return []
    text = (
        translate("ui-printers", "It is turned {degrees}° clockwise.")
        if of.skew > 0
        else translate("ui-printers", "It is turned {degrees}° anticlockwise.")
    )
    return [text.format(degrees=decimal(round(abs(of.skew), 2)))]


def _percent(part: float) -> str:
    return decimal(round(abs(part) * 100, 2))
