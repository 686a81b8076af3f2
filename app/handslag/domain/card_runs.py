"""Runs of visiting cards: what was printed for whom, when and how."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Literal

from handslag.domain.ids import PartnerId
from handslag.domain.printers import PrinterChoice
from handslag.domain.trades import Language


@dataclass(frozen=True)
class RunLine:
    """One partner in a run and how many of its cards each pack has.

    Attributes:
        offer: id of the terms that stand on the backs; None is the partner's first live offer.
        language: what the cards speak; None is my business's language.
    """

    partner_id: PartnerId
    cards: int
    offer: str | None = None
    language: Language | None = None


@dataclass(frozen=True, kw_only=True)
class CardOptions:
    """How cards are printed.

    Attributes:
        cut_marks: for stock without perforation: marks outside the grid, and bleed.
        outlines: each card's edge as a hairline.
        backs: the paper's edge about which it is turned for the backs; None prints fronts alone.
        sides: both after each other, or one alone for a printer that cannot turn the paper.
        back: what the backs show: "empty", "pair", "offer", "code", "logo" or "artwork"; None is
            the partner's artwork, else the pair.
        template: a design that overrules the partners' own, or None.
        black: every colour as ink.
        printer: whose correction is wanted, or None.
    """

    cut_marks: bool = False
    outlines: bool = False
    backs: Literal["long", "short"] | None = None
    sides: Literal["together", "fronts", "backs"] = "together"
    back: str | None = None
    template: str | None = None
    black: bool = False
    printer: PrinterChoice | None = None


PLAIN = CardOptions()
"""Fronts on perforated stock."""


@dataclass(eq=False, kw_only=True)
class CardRun:
    """A run that was printed here; this computer's alone, so that it can be printed again.

    Attributes:
        lines: the partners in order.
        packs: how many times.
        by_pack: the cards lie pack by pack, else partner by partner.
        sheet: the product's name.
        start_slot: first place of the first whole sheet.
        begun: places of part-used sheets that were filled first.
        options: as ``written`` writes them.
        cards, sheets: how many.
    """

    id: str
    at: datetime
    lines: tuple[RunLine, ...]
    packs: int
    by_pack: bool
    sheet: str
    start_slot: int
    begun: tuple[tuple[int, ...], ...]
    options: str
    cards: int
    sheets: int


def written(options: CardOptions) -> str:
    """*options* as JSON, for keeping."""
    return json.dumps(asdict(options), ensure_ascii=False)


def options_of(run: CardRun) -> CardOptions:
    """How *run* was printed; what this version does not know is left out."""
    known = {each.name for each in fields(CardOptions)}
    values = {name: value for name, value in json.loads(run.options).items() if name in known}
    printer = values.pop("printer", None)
    return CardOptions(**values, printer=PrinterChoice(**printer) if printer else None)
