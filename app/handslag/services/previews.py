"""A pack while it is put together on the screen: what can go into it, its pages as pictures, and it.

The paper is that of ``packs``; only who is in the pack comes line by line from the screen instead of
from an order in words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from handslag.domain.errors import Invalid, NotAllowed, Problem, Rule
from handslag.domain.ids import CustomerId, PartnerId
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
from handslag.domain.partners import Membership, Partner, colour_of
from handslag.domain.printers import PrinterChoice
from handslag.domain.progress import Progress
from handslag.domain.sheets import Filled
from handslag.domain.text import LONGEST_TEXT, clean, words
from handslag.printing.preview import page_image
from handslag.services import (
    disclosures,
    finding,
    issuing,
    pack_papers,
    packs,
    promises,
    sheet_library,
)
from handslag.services.desk import Desk, me
from handslag.services.pack_cards import check_back
from handslag.services.pack_papers import Plan
from handslag.services.packs import MOST_CARDS
from handslag.services.paperwork import LetterFacts, Made, Remark, WordsFor, check_pdf, remarks_of
from handslag.services.views import Terms
from handslag.storage import packs as stored
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work


@dataclass(frozen=True, kw_only=True)
class Composition:
    """A pack as it stands on the screen.

    Attributes:
        lines: the partners in order, each with its cards and its offer's number or None.
        sheet: maker and code of the card sheet.
        start_slot: first place used on the first sheet, from 1.
        letter: the user's own text of the letter.
        printer: whose correction the cards want.
        part_used: ids of part-used sheets that the cards fill first.
        per_page: how many vouchers share an A4.
        disclosing: in which packs there is a page on recommendations.
        backs: of the cards.
    """

    customer: CustomerId
    lines: tuple[PackLine, ...]
    sheet: str
    start_slot: int = 1
    letter: OwnLetter = READY_LETTER
    printer: PrinterChoice | None = None
    part_used: tuple[str, ...] = ()
    per_page: int = USUAL_PER_PAGE
    disclosing: Disclosing = USUAL_DISCLOSING
    backs: Backs = FRONTS_ALONE


@dataclass(frozen=True, kw_only=True)
class PackPreview:
    """The pack's file as it would be made now, with its pages by paper, each from 0.

    Where the cards have backs every second page of the file is one; those of letter, vouchers and
    disclosure are empty, and left out of their pages here.

    Attributes:
        facts: what the letter speaks of.
        remarks: what to see to before printing.
        regulated: somebody in it is of a regulated trade.
        two_sided: the cards have backs: of their pages each second one.
        filled: the card sheets with the places that are used and left.
    """

    facts: LetterFacts
    remarks: tuple[Remark, ...]
    pdf: bytes
    letter: range
    vouchers: range
    disclosure: range
    cards: range
    regulated: bool
    two_sided: bool = False
    filled: tuple[Filled, ...] = ()


@dataclass(frozen=True)
class PagePicture:
    """A page as pixels: *rgb* holds three bytes for each, row by row from the top left."""

    width: int
    height: int
    rgb: bytes


@dataclass(frozen=True)
class PackOffer:
    """An offer that a voucher can be issued on today."""

    number: int
    terms: Terms


@dataclass(frozen=True, kw_only=True)
class PackPartner:
    """A partner as a pack's line shows it; *template* is a code or None for the usual card."""

    id: PartnerId
    name: str
    trade: str
    colour: str
    template: str | None
    offers: tuple[PackOffer, ...]


@dataclass(frozen=True)
class Recipe:
    """What a pack can begin with; *sheet* is "" where none was used yet."""

    lines: tuple[PackLine, ...]
    sheet: str
    letter: OwnLetter = READY_LETTER


@dataclass(frozen=True)
class LastPack:
    """The newest pack that a customer was given."""

    at: datetime
    sheet: str
    start_slot: int
    vouchers: int
    backs: Backs = FRONTS_ALONE


def preview(desk: Desk, of: Composition, *, words: WordsFor) -> PackPreview:
    """The pack as it would be made now; nothing is issued, written or remembered.

    Raises:
        NotFound: the customer, a partner or the sheet is gone.
        OfferTrouble: an offer cannot be used.
        Invalid: a number is out of bounds.
        NotAllowed: no partner is in it.
    """
    sheet = sheet_library.find(desk, of.sheet)
    sheet.check_start(of.start_slot)
    with desk.store.read() as work:
        plan = _plan(desk, work, of)
        paper, remarks = pack_papers.draw(
            desk, work, plan, sheet, of.start_slot, words(plan.customer.language)
        )
        facts = pack_papers.letter_facts(desk, plan)
        partners = [stored_partners.need(work, line.partner_id) for line in plan.lines]
        regulated = disclosures.regulated(plan.issuer, partners)
    sides = 2 if paper.sheets and plan.backs.edge else 1
    cards = paper.pages - paper.sheets * sides
    disclosure = cards - paper.disclosure
    vouchers = disclosure - sides * -(-len(plan.vouchers) // plan.per_page)
    return PackPreview(
        facts=facts,
        remarks=(*remarks, *remarks_of(paper)),
        pdf=paper.pdf,
        letter=range(0, vouchers, sides),
        vouchers=range(vouchers, disclosure, sides),
        disclosure=range(disclosure, cards, sides),
        cards=range(cards, paper.pages),
        regulated=regulated,
        two_sided=sides > 1,
        filled=paper.filled,
    )


def page_picture(pdf: bytes, page: int, *, dpi: float) -> PagePicture:
    """Page *page* (0 is the first) of *pdf* at *dpi* dots an inch, drawn from its very bytes.

    Raises:
        FileTrouble: it cannot be read.
    """
    image = page_image(pdf, page, dpi=dpi)
    return PagePicture(image.width, image.height, image.tobytes())


def make(
    desk: Desk, of: Composition, path: Path, *, words: WordsFor, progress: Progress | None = None
) -> Made:
    """Makes the pack: its PDF and its vouchers, both or neither; as ``packs.print_out``.

    Raises:
        NotFound, OfferTrouble, Invalid, NotAllowed: as ``preview``.
        FileTrouble: the file cannot be written, or is not called .pdf.
        Cancelled: the user stopped it; nothing was issued.
    """
    check_pdf(path)
    sheet = sheet_library.find(desk, of.sheet)
    sheet.check_start(of.start_slot)
    return packs.make(
        desk,
        lambda work: _plan(desk, work, of),
        sheet,
        path,
        start_slot=of.start_slot,
        words=words,
        progress=progress,
    )


def first_recipe(desk: Desk) -> Recipe:
    """What a new pack begins with: the last one's partners, or nobody."""
    with desk.store.read() as work:
        me(work)
        recipe = stored.last_recipe(work)
        if recipe is None:
            return Recipe((), "")
        known = _by_id(work, [line.partner_id for line in recipe.lines])
        lines = tuple(line for line in recipe.lines if line.partner_id in known)
        return Recipe(lines, recipe.sheet, recipe.letter)


def last_pack(desk: Desk, customer: CustomerId) -> LastPack | None:
    """The newest pack of a customer, which can be printed again, or None."""
    with desk.store.read() as work:
        run = stored.last_run(work, customer)
        if run is None:
            return None
        backs = run.backs or FRONTS_ALONE
        return LastPack(run.at, run.sheet, run.start_slot, len(run.vouchers), backs)


def pack_partners(desk: Desk, ids: Sequence[PartnerId]) -> list[PackPartner]:
    """The partners of *ids*, in that order, with their live offers; gone ones are left out."""
    with desk.store.read() as work:
        known = _by_id(work, ids)
        return [_pack_partner(desk, work, known[id]) for id in ids if id in known]


def find_partners(
    desk: Desk, search: str, *, without: Iterable[PartnerId], limit: int
) -> list[PackPartner]:
    """Partners that can go into a pack, in name order: active or on trial, and not *without*.

    Args:
        desk: the open profile.
        search: must fit some word of the partner's text; "" fits all.
        without: who is in the pack already.
        limit: how many to return at most.
    """
    left_out = set(without)
    with desk.store.read() as work:
        left_out.add(me(work).partner_id)
        wanted = words(search)
        ids, _ = stored_partners.find(
            work, words=wanted, trade=None, tag=None, limit=limit + len(left_out)
        )
        found = [
            partner
            for partner, opinion in stored_partners.with_opinions(work, ids)
            if partner.id not in left_out
            and opinion.status in (Membership.ACTIVE, Membership.TRIAL)
        ]
        return [_pack_partner(desk, work, partner) for partner in found[:limit]]


def _plan(desk: Desk, work: Work, of: Composition) -> Plan:
    business = me(work)
    customer = finding.customer(work, of.customer)
    if not of.lines:
        raise NotAllowed(Rule.NOTHING_TO_PRINT)
    check_back(of.backs.look)
    for line in of.lines:
        if not 0 <= line.cards <= MOST_CARDS:
            raise Invalid("cards", Problem.OUT_OF_RANGE, str(line.cards), f"0..{MOST_CARDS}")
    wants = [
        issuing.Want(line.partner_id, line.offer) for line in of.lines if line.offer is not None
    ]
    batches = tuple(issuing.prepare(desk, work, wants, customer=customer.id, start=None))
    issuer = stored_partners.need(work, business.partner_id)
    vouchers = tuple(voucher for batch in batches for voucher in batch.vouchers)
    return Plan(
        customer,
        issuer,
        of.lines,
        batches,
        vouchers,
        letter=_cleaned(of.letter),
        printer=of.printer,
        part_used=of.part_used,
        per_page=of.per_page,
        disclosing=of.disclosing,
        backs=of.backs,
    )


def _cleaned(letter: OwnLetter) -> OwnLetter:
    sv, en = (
        clean(text, field="letter", longest=LONGEST_TEXT, lines=True)
        for text in (letter.sv, letter.en)
    )
    return OwnLetter(sv, en)


def _by_id(work: Work, ids: Sequence[PartnerId]) -> dict[PartnerId, Partner]:
    pairs = stored_partners.with_opinions(work, list(ids))
    return {partner.id: partner for partner, _ in pairs if partner.deleted is None}


def _pack_partner(desk: Desk, work: Work, partner: Partner) -> PackPartner:
    live = promises.live_offers(work, me(work), partner, on=desk.today())
    return PackPartner(
        id=partner.id,
        name=partner.name,
        trade=partner.trade,
        colour=colour_of(partner),
        template=partner.template,
        offers=tuple(PackOffer(one.number, Terms.of(one.revision)) for one in live),
    )
