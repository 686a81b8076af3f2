"""Visiting cards on perforated sheets, as an order in words asks for them."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from handslag.domain.card_runs import CardOptions, RunLine
from handslag.domain.errors import Invalid, NotAllowed, Problem, Rule
from handslag.domain.ids import PartnerId
from handslag.domain.partners import Membership, Partner
from handslag.domain.printers import PrinterChoice
from handslag.domain.progress import Progress
from handslag.services import card_runs, finding, part_used, sheet_library
from handslag.services.card_runs import MOST_COPIES, RunOrder
from handslag.services.desk import Desk, me
from handslag.services.paperwork import Made, WordsFor
from handslag.storage import partners as stored
from handslag.storage.work import Work


@dataclass(frozen=True, kw_only=True)
class CardOrder:
    """Visiting cards as a user asks for them.

    Attributes:
        sheet: code, or maker and code.
        path: a .pdf file.
        partners: names; none means every active partner.
        copies: of each.
        copies_of: another number for some, by name; who is named here goes in, 0 leaves
            one out, and the last number of one counts.
        start_slot: first place used on the first whole sheet, from 1, row by row.
        part_used: fill the remembered part-used sheets first.
        cut_marks: for stock without perforation: marks, and bleed.
        outlines: each card's edge as a hairline.
        backs: the edge about which the printer turns the paper; None prints fronts alone.
        sides: both, or one alone for a printer that cannot turn the paper.
        back: what the backs show, as in ``CardOptions``.
        template: overrules the partners' own designs.
        printer: whose correction is wanted.
        tray, stock: of it; "" for whichever.
    """

    sheet: str
    path: Path
    partners: tuple[str, ...] = ()
    copies: int = 1
    copies_of: tuple[tuple[str, int], ...] = ()
    start_slot: int = 1
    part_used: bool = False
    cut_marks: bool = False
    outlines: bool = False
    backs: Literal["long", "short"] | None = None
    sides: Literal["together", "fronts", "backs"] = "together"
    back: str | None = None
    template: str | None = None
    printer: str | None = None
    tray: str = ""
    stock: str = ""


def print_out(
    desk: Desk, order: CardOrder, *, words: WordsFor, progress: Progress | None = None
) -> Made:
    """Writes a PDF of visiting cards, in my business's language, and remembers the run.

    Backs alone lie behind the newest fronts of the same cards, wherever their places were. Where
    none are remembered the order says the places, which part-used sheets alone cannot.

    Raises:
        NotFound, Ambiguous: a partner, the sheet or the printer is not there.
        Invalid: the start slot is not on the sheet, or the copies are out of bounds.
        NotAllowed: there is nothing to print, or backs are for part-used sheets with no fronts.
        FileTrouble: the file cannot be written, or is not called .pdf.
        Cancelled: the user stopped it.
    """
    if not 1 <= order.copies <= MOST_COPIES:
        raise Invalid("copies", Problem.OUT_OF_RANGE, str(order.copies), f"1..{MOST_COPIES}")
    with desk.store.read() as work:
        sheet = sheet_library.need(work, order.sheet)
        issuer = stored.need(work, me(work).partner_id)
        lines = _lines(work, order, issuer)
        if not lines:
            raise NotAllowed(Rule.NOTHING_TO_PRINT)
        run = RunOrder(
            sheet=sheet.name,
            lines=lines,
            by_pack=False,
            start_slot=order.start_slot,
            part_used=part_used.all_of(work, sheet) if order.part_used else (),
            options=_options(order),
        )
    if order.sides == "backs":
        run = _behind_fronts(desk, run, part_used=order.part_used)
    return card_runs.make(desk, run, order.path, words=words, progress=progress)


def _behind_fronts(desk: Desk, run: RunOrder, *, part_used: bool) -> RunOrder:
    fronts = card_runs.fronts_of(desk, run)
    if fronts is not None:
        return replace(run, behind=fronts.id)
    if part_used:  # what is left of them now is not what the fronts were printed on
        raise NotAllowed(Rule.NO_FRONTS)
    return run


def active_partners(work: Work, issuer: Partner) -> list[Partner]:
    """Every active partner but the issuer itself, in name order."""
    ids, _ = stored.find(work, words=[], trade=None, tag=None, limit=None)
    return [
        partner
        for partner, opinion in stored.with_opinions(work, ids)
        if partner.id != issuer.id and opinion.status is Membership.ACTIVE
    ]


def _lines(work: Work, order: CardOrder, issuer: Partner) -> tuple[RunLine, ...]:
    """The partners in the order in which they were named, each with its own number."""
    named = [finding.partner(work, text) for text in order.partners]
    numbers: dict[PartnerId, int] = {}
    for text, number in order.copies_of:
        partner = finding.partner(work, text)
        numbers[partner.id] = number
        if all(partner.id != one.id for one in named):
            named.append(partner)
    for number in numbers.values():
        if not 0 <= number <= MOST_COPIES:
            raise Invalid("copies", Problem.OUT_OF_RANGE, str(number), f"0..{MOST_COPIES}")
    chosen = named or active_partners(work, issuer)
    lines = (RunLine(one.id, numbers.get(one.id, order.copies)) for one in chosen)
    return tuple(line for line in lines if line.cards)


def _options(order: CardOrder) -> CardOptions:
    printer = (
        PrinterChoice(order.printer, order.tray, order.stock) if order.printer is not None else None
    )
    return CardOptions(
        cut_marks=order.cut_marks,
        outlines=order.outlines,
        backs=order.backs,
        sides=order.sides,
        back=order.back,
        template=order.template,
        printer=printer,
    )
