"""The papers of a welcome pack that is planned: what is drawn, before anything counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from handslag.domain.card_runs import RunLine
from handslag.domain.packs import (
    FRONTS_ALONE,
    READY_LETTER,
    USUAL_DISCLOSING,
    USUAL_PER_PAGE,
    Backs,
    Disclosing,
    OwnLetter,
    PackLine,
)
from handslag.domain.partners import Customer, Partner
from handslag.domain.printers import PrinterChoice
from handslag.domain.sheets import CardSheet
from handslag.domain.vouchers import Voucher
from handslag.printing.faces import CardFace, CardJob, Edge, Paper, Placements
from handslag.printing.pack import print_pack
from handslag.services import (
    card_backs,
    disclosures,
    faces,
    pack_cards,
    part_used,
    printers,
    sheet_library,
)
from handslag.services.desk import Desk
from handslag.services.faces import PackItem
from handslag.services.issuing import Batch
from handslag.services.paperwork import LetterFacts, PaperWords, Remark
from handslag.storage import offers as stored_offers
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work


@dataclass(frozen=True)
class Plan:
    """What goes into a pack, before anything is drawn.

    Attributes:
        printer: whose correction the cards want.
        part_used: ids of part-used sheets that the cards fill first.
        per_page: how many vouchers share an A4.
        disclosing: in which packs there is a page on recommendations.
        backs: of the cards.
    """

    customer: Customer
    issuer: Partner
    lines: tuple[PackLine, ...]
    batches: tuple[Batch, ...]
    vouchers: tuple[Voucher, ...]
    remarks: tuple[Remark, ...] = ()
    letter: OwnLetter = READY_LETTER
    printer: PrinterChoice | None = None
    part_used: tuple[str, ...] = ()
    per_page: int = USUAL_PER_PAGE
    disclosing: Disclosing = USUAL_DISCLOSING
    backs: Backs = FRONTS_ALONE


def draw(
    desk: Desk,
    work: Work,
    plan: Plan,
    sheet: CardSheet,
    start_slot: int,
    words: PaperWords,
    *,
    cards_apart: bool = False,
) -> tuple[Paper, tuple[Remark, ...]]:
    """The papers of a planned pack, in the customer's language, and what is to be said of them.

    With *cards_apart* the visiting cards are left to another file, and so is what is to be said of
    their sheet.
    """
    items = [_item(work, line, plan.vouchers) for line in plan.lines]
    letter = words.letter(letter_facts(desk, plan), own=plan.letter.text(plan.customer.language))
    empty = (Remark(plan.customer.name, "blank_empty", blank) for blank in letter.missing)
    cards, lacking = ([], ()) if cards_apart else _cards(desk, work, plan, items, words)
    job = (
        card_job(work, sheet, cards, start_slot, plan.printer, plan.part_used, edge=plan.backs.edge)
        if cards
        else None
    )
    letter_face = faces.letter(work, plan.issuer, plan.customer, items, letter, words)
    disclosure = disclosures.of_pack(
        work, letter_face, plan.issuer, plan.customer, [item.partner for item in items], words,
        disclosing=plan.disclosing, vouchers=len(plan.vouchers), today=desk.today(),
    )  # fmt: skip
    paper = print_pack(
        letter_face,
        [
            faces.voucher(work, voucher, customer=plan.customer, words=words)
            for voucher in plan.vouchers
        ],
        job,
        labels=words.labels,
        title=words.title(of="pack", name=plan.issuer.name),
        per_page=plan.per_page,
        disclosure=disclosure,
    )
    of_sheet = (
        ()
        if cards_apart
        else sheet_remarks(work, sheet, plan.printer, backs=plan.backs.edge is not None)
    )
    return paper, (*plan.remarks, *of_sheet, *lacking, *empty)


def placements(
    desk: Desk, work: Work, plan: Plan, words: PaperWords
) -> tuple[list[tuple[CardFace, int]], tuple[Remark, ...]]:
    """The visiting cards of a planned pack with how many of each, and whose back stays empty."""
    items = [_item(work, line, plan.vouchers) for line in plan.lines]
    return _cards(desk, work, plan, items, words)


def run_lines(desk: Desk, work: Work, plan: Plan) -> tuple[RunLine, ...]:
    """The visiting cards of a planned pack as a run keeps them."""
    lines = []
    for line in plan.lines:
        item = _item(work, line, plan.vouchers)
        offer = card_backs.offer_for(
            desk, work, item.partner, back=_look(plan), known=item.revision
        )
        lines.append(
            RunLine(
                line.partner_id, line.cards, offer.id if offer else None, plan.customer.language
            )
        )
    return tuple(line for line in lines if line.cards)


def sheet_remarks(
    work: Work, sheet: CardSheet, printer: PrinterChoice | None, *, backs: bool = False
) -> tuple[Remark, ...]:
    """What is to be said of cards on that sheet, from that printer."""
    untried = sheet_library.remarks(work, sheet)
    return (*untried, *printers.remarks(work, printer, stock=sheet.name, backs=backs))


def card_job(
    work: Work,
    sheet: CardSheet,
    cards: Placements,
    start_slot: int,
    printer: PrinterChoice | None,
    ids: Sequence[str],
    *,
    edge: Edge | None = None,
) -> CardJob:
    """*cards* as the printing room takes them.

    Args:
        work: the unit of work.
        sheet: what they are printed on.
        cards: with how many of each.
        start_slot: first place of the first whole sheet.
        printer: whose correction they want.
        ids: of part-used sheets to fill first.
        edge: about which the paper is turned for the backs; None prints fronts alone.

    Raises:
        NotFound: the printer or a part-used sheet is gone.
    """
    front, back = printers.corrections(work, printer, stock=sheet.name)
    return CardJob(
        sheet=sheet,
        placements=cards,
        start_slot=start_slot,
        backs=edge,
        begun=part_used.begun(work, sheet, ids),
        correction=front,
        back_correction=back,
    )


def letter_facts(desk: Desk, plan: Plan) -> LetterFacts:
    """What the letter of a planned pack speaks of."""
    return LetterFacts(
        customer=plan.customer.name,
        street=_street(plan.customer.address),
        town=plan.issuer.town,
        today=desk.today(),
        partners=len(plan.lines),
        vouchers=len(plan.vouchers),
        last_days=tuple(voucher.valid_through for voucher in plan.vouchers),
        per_page=plan.per_page,
    )


def _cards(
    desk: Desk, work: Work, plan: Plan, items: Sequence[PackItem], words: PaperWords
) -> tuple[list[tuple[CardFace, int]], tuple[Remark, ...]]:
    wanted = [(item, line.cards) for item, line in zip(items, plan.lines, strict=True)]
    return pack_cards.of_pack(desk, work, plan.issuer, wanted, words, back=_look(plan))


def _look(plan: Plan) -> str | None:
    """What stands on the backs; None where there are none."""
    return plan.backs.look if plan.backs.edge else None


def _item(work: Work, line: PackLine, vouchers: Sequence[Voucher]) -> PackItem:
    partner = stored_partners.need(work, line.partner_id)
    for voucher in vouchers:
        if voucher.for_partner(partner):
            revision = stored_offers.revision(
                work, partner.id, voucher.offer_number, voucher.revision
            )
            return PackItem(partner, revision)
    return PackItem(partner, None)


def _street(address: str | None) -> str | None:
    """The street of an address, without the house number: "Björkvägen 7" is "Björkvägen"."""
    if address is None:
        return None
    words = [word for word in address.split() if not word[0].isdigit()]
    return " ".join(words) or None
