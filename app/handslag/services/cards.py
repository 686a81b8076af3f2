"""Visiting cards on perforated sheets."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from handslag.domain.errors import (
    FileProblem,
    FileTrouble,
    Invalid,
    Kind,
    NotAllowed,
    NotFound,
    Problem,
    Rule,
)
from handslag.domain.files import atomic_write
from handslag.domain.partners import Membership, Partner
from handslag.domain.sheets import find_sheet
from handslag.printing.cards import print_cards
from handslag.services import faces, finding
from handslag.services.desk import Desk, me
from handslag.services.paperwork import Made, WordsFor, made
from handslag.services.partners import TEMPLATES
from handslag.storage import partners as stored
from handslag.storage.work import Work

MOST_COPIES = 10000


@dataclass(frozen=True, kw_only=True)
class CardOrder:
    """Visiting cards as a user asks for them.

    Attributes:
        sheet: code, or maker and code.
        path: a .pdf file.
        partners: names; none means every active partner.
        copies: of each.
        start_slot: first place used on the first sheet, from 1, row by row.
        backs: the edge about which the printer turns the paper; None prints fronts alone.
        template: overrules the partners' own designs.
        printer: whose correction is wanted.
    """

    sheet: str
    path: Path
    partners: tuple[str, ...] = ()
    copies: int = 1
    start_slot: int = 1
    cut_marks: bool = False
    backs: Literal["long", "short"] | None = None
    template: str | None = None
    printer: str | None = None


def print_out(desk: Desk, order: CardOrder, *, words: WordsFor) -> Made:
    """Writes a PDF of visiting cards, in my business's language.

    Raises:
        NotFound, Ambiguous: a partner, the sheet or the printer is not there.
        Invalid: the start slot is not on the sheet, or the copies are out of bounds.
        NotAllowed: there is nothing to print.
        FileTrouble: the file cannot be written, or is not called .pdf.
    """
    check_pdf(order.path)
    sheet = find_sheet(order.sheet)
    sheet.check_start(order.start_slot)
    if not 1 <= order.copies <= MOST_COPIES:
        raise Invalid("copies", Problem.OUT_OF_RANGE, str(order.copies), f"1..{MOST_COPIES}")
    if order.template is not None and order.template not in TEMPLATES:
        raise NotFound(Kind.TEMPLATE, order.template)
    if order.printer is not None:
        raise NotFound(Kind.PRINTER, order.printer)
    with desk.store.read() as work:
        issuer = stored.need(work, me(work).partner_id)
        chosen = [finding.partner(work, text) for text in order.partners]
        partners = chosen or active_partners(work, issuer)
        if not partners:
            raise NotAllowed(Rule.NOTHING_TO_PRINT)
        paper_words = words(issuer.language)
        placements = [
            (
                faces.card(work, partner, issuer, paper_words, template=order.template),
                order.copies,
            )
            for partner in partners
        ]
    paper = print_cards(
        sheet,
        placements,
        start_slot=order.start_slot,
        labels=paper_words.labels,
        cut_marks=order.cut_marks,
        backs=order.backs,
        title=paper_words.title(of="cards", name=issuer.name),
    )
    atomic_write(order.path, paper.pdf)
    return made(order.path, paper)


def active_partners(work: Work, issuer: Partner) -> list[Partner]:
    """Every active partner but the issuer itself, in name order."""
    ids, _ = stored.find(work, words=[], trade=None, tag=None, limit=None)
    return [
        partner
        for partner, opinion in stored.with_opinions(work, ids)
        if partner.id != issuer.id and opinion.status is Membership.ACTIVE
    ]


def check_pdf(path: Path) -> None:
    """Raises FileTrouble when *path* is not called .pdf."""
    if path.suffix.lower() != ".pdf":
        raise FileTrouble(FileProblem.UNKNOWN_KIND, str(path), ".pdf")
