"""Ways to print on both sides of paper: in one go, or the fronts first and the backs after them."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from handslag.words.catalogue import translate

Turned: TypeAlias = Literal["long", "short"] | None
"""The edge about which the paper is turned for its other side; None prints one side."""

Sides: TypeAlias = Literal["together", "fronts", "backs"]


@dataclass(frozen=True, kw_only=True)
class Way:
    """A way to print on a paper's sides.

    Attributes:
        code: what it is called where the choice is kept.
        words: what it is called in the choice.
        verb: the button's words for one side alone; "" where the paper's own say it.
        again: the same when it was printed.
        edge: about which the printer turns the paper; None where it prints one side.
        sides: which of the pages are printed, where each second one is a back.
        told: how the paper is put in, where that is to be said.
    """

    code: str
    words: str
    verb: str = ""
    again: str = ""
    edge: Turned = None
    sides: Sides = "together"
    told: str = ""


def one_side() -> Way:
    """Every page on a sheet of its own."""
    #: A choice of what is printed on.
    return Way(code="one", words=translate("ui-print", "One side of the paper"))


def both_sides(edge: Turned) -> Way:
    """Each second page on the back of the one before."""
    #: A choice of what is printed on.
    words = translate("ui-print", "Both sides of the paper")
    return Way(code=edge or "", words=words, edge=edge)


def fronts_and_backs(edge: Literal["long", "short"]) -> tuple[Way, ...]:
    """In one go, or one after the other with the paper turned about *edge* by hand between them."""
    codes: tuple[Sides, ...] = ("together", "fronts", "backs")
    said, verbs = dict(passes()), _verbs()
    return tuple(
        Way(
            code=code,
            words=said[code],
            verb=verbs[code][0],
            again=verbs[code][1],
            edge=edge if code == "together" else None,
            sides=code,
            told=how_to_lay(code, short=edge == "short"),
        )
        for code in codes
    )


def of_sides(pages: range, sides: Sides) -> range:
    """Those of *pages* that are printed, where each second one is a back."""
    start, step = {"together": (0, 1), "fronts": (0, 2), "backs": (1, 2)}[sides]
    return pages[start::step]


def passes() -> list[tuple[str, str]]:
    """Which sides can be printed in one go, each by its code."""
    return [
        #: Choices of which side of the paper is printed now: of card sheets, or of a booklet to fold.
        ("together", translate("ui-cards", "Both sides in one go")),
        ("fronts", translate("ui-cards", "Fronts only")),
        ("backs", translate("ui-cards", "Backs only")),
    ]


def how_to_lay(sides: str, *, short: bool) -> str:
    """How the paper is put in for *sides*, a code of ``passes``, where it is turned about that edge."""
    if sides == "together":
        #: Below the choice "Both sides in one go", for card sheets and for a booklet to fold.
        return translate(
            "ui-cards",
            "For printers that turn the paper by themselves. If yours does not, print the fronts first.",
        )
    if sides == "fronts":
        #: Below the choice "Fronts only"; "Backs only" is the choice after it. The sheets are card
        #: sheets, or those of a booklet to fold.
        return translate(
            "ui-cards",
            "Print these first. When the sheets have come out, choose “Backs only” and put them in again.",
        )
    if short:
        #: Below the choice "Backs only": how the printed sheets, card sheets or those of a booklet to
        #: fold, go back into the printer.
        text = translate(
            "ui-cards",
            "Put the printed sheets in again, turned over like a sheet of a wall calendar: the top edge becomes the bottom edge. Sheet 1 has to be printed first. Try one sheet alone before the others.",
        )
    else:
        #: Below the choice "Backs only": how the printed sheets, card sheets or those with the
        #: outlines of their cards, go back into the printer.
        text = translate(
            "ui-cards",
            "Put the printed sheets in again, turned over like a page of a book: the top edge stays at the top. Sheet 1 has to be printed first. Try one sheet alone before the others.",
        )
    return text


def _verbs() -> dict[Sides, tuple[str, str]]:
    """Verb and verb for again of the button that prints these sides."""
    return {
        "together": ("", ""),
        "fronts": (
            #: A button: prints the one side of the paper alone; the backs come after it.
            translate("ui-print", "Print the fronts"),
            translate("ui-print", "Print the fronts again"),
        ),
        "backs": (
            #: A button: prints the other side of paper whose fronts are printed.
            translate("ui-print", "Print the backs"),
            translate("ui-print", "Print the backs again"),
        ),
    }
