"""Welcome packs: letter, vouchers and visiting cards for one customer, in one file."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from handslag.domain.errors import Invalid, Kind, NotAllowed, NotFound, Problem, Rule
from handslag.domain.files import Draft
from handslag.domain.ids import VoucherId, new_id
from handslag.domain.packs import (
    FRONTS_ALONE,
    READY_LETTER,
    USUAL_DISCLOSING,
    USUAL_PER_PAGE,
    Backs,
    Disclosing,
    Pack,
    PackRun,
)
from handslag.domain.partners import Customer
from handslag.domain.printers import PrinterChoice
from handslag.domain.progress import Progress, Silent
from handslag.domain.sheets import CardSheet
from handslag.domain.vouchers import OPEN, Voucher, VoucherState
from handslag.printing.faces import Paper
from handslag.printing.voucher_forms import voucher_form
from handslag.services import finding, issuing, pack_cards, pack_lines, part_used, sheet_library
from handslag.services.desk import Desk, me
from handslag.services.pack_papers import Plan, draw
from handslag.services.paperwork import Made, Remark, WordsFor, check_pdf, made
from handslag.services.vouchers import views
from handslag.storage import packs as stored
from handslag.storage import partners as stored_partners
from handslag.storage import vouchers as stored_vouchers
from handslag.storage.work import Work

MOST_CARDS = 1000

_STEPS = 3
"""Of making a pack: read and sign, draw, write."""


@dataclass(frozen=True, kw_only=True)
class PackOrder:
    """A welcome pack as a user asks for it.

    Attributes:
        sheet: code of the card sheet, or maker and code; "" of a reprint is the one it was on.
        path: a .pdf file.
        partners: names in order; none means the recipe, else everyone with a live offer.
        recipe: name or id of a saved recipe; "" is the one that was printed last.
        offers: which of a partner's several offers, as ``partner/number``.
        cards: visiting cards of each partner; None is as in the recipe, else one.
        vouchers: issue a voucher for each partner that has a live offer.
        start_slot: first place used on the first card sheet, from 1.
        part_used: fill the remembered part-used sheets first; not of a reprint.
        start: planned day of handing over, or None for today.
        reprint: print the customer's last pack again; nothing is issued, and what that pack left of
            its card sheets goes: this one stands in for it.
        run: id of the pack that is printed again; "" is the customer's last.
        printer: whose correction the cards want; None is none.
        tray, stock: of it; "" for whichever.
        per_page: how many vouchers share an A4: one of ``VOUCHERS_PER_PAGE``. None of this and of
            the two below is as usual, and of a reprint as it was.
        disclosing: in which packs there is a page on recommendations.
        backs: of the cards.
    """

    customer: str
    sheet: str
    path: Path
    partners: tuple[str, ...] = ()
    recipe: str = ""
    offers: tuple[str, ...] = ()
    cards: int | None = None
    vouchers: bool = True
    start_slot: int = 1
    part_used: bool = False
    start: date | None = None
    reprint: bool = False
    run: str = ""
    printer: str | None = None
    tray: str = ""
    stock: str = ""
    per_page: int | None = None
    disclosing: Disclosing | None = None
    backs: Backs | None = None

    @property
    def printed_on(self) -> PrinterChoice | None:
        """The printer with tray and stock."""
        if self.printer is None:
            return None
        return PrinterChoice(self.printer, self.tray, self.stock)


def print_out(desk: Desk, order: PackOrder, *, words: WordsFor) -> Made:
    """Makes a welcome pack: its PDF and its vouchers, both or neither.

    The vouchers are signed, drawn and on the disk before they count as issued; when that succeeds
    the file takes its place. Repeating the order issues again, a reprint does not.

    Raises:
        NotFound, Ambiguous: the customer, a partner, the recipe, the sheet or the printer is not
            there.
        OfferTrouble: a named partner's offer cannot be used.
        Invalid: a number is out of bounds, or the start lies in the past.
        NotAllowed: there is nothing to print, or nothing to print again.
        FileTrouble: the file cannot be written.
    """
    check_pdf(order.path)
    if order.reprint:
        return _reprint(desk, order, words)
    sheet = sheet_library.find(desk, order.sheet)
    check(order, sheet)
    return make(
        desk,
        lambda work: plan_of(desk, work, order, recipe_of(work, order)),
        sheet,
        order.path,
        start_slot=order.start_slot,
        words=words,
    )


def check(order: PackOrder, sheet: CardSheet) -> None:
    """Raises Invalid when a number of *order* is out of bounds."""
    sheet.check_start(order.start_slot)
    if order.per_page is not None:
        voucher_form(order.per_page)
    if order.backs is not None:
        pack_cards.check_back(order.backs.look)
    if order.cards is not None and not 0 <= order.cards <= MOST_CARDS:
        raise Invalid("cards", Problem.OUT_OF_RANGE, str(order.cards), f"0..{MOST_CARDS}")


def recipe_of(work: Work, order: PackOrder) -> Pack | None:
    """The recipe that *order* names, else the one that was printed last, or None.

    Raises:
        NotFound, Ambiguous: none is called so, or several are.
    """
    return finding.recipe(work, order.recipe) if order.recipe else stored.last_recipe(work)


def make(
    desk: Desk,
    plan_in: Callable[[Work], Plan],
    sheet: CardSheet,
    path: Path,
    *,
    start_slot: int,
    words: WordsFor,
    progress: Progress | None = None,
) -> Made:
    """Makes the pack that *plan_in* lays out in the unit of work: its PDF and its vouchers.

    The whole PDF is on the disk before anything is issued, and only its name is left to be given
    then. Where that has become impossible meanwhile it gets another one: no voucher is without its
    paper, and no paper without its voucher.

    Raises:
        FileTrouble: the file cannot be written; nothing is issued.
        Cancelled: the user stopped it; nothing is issued.
    """
    told = progress or Silent()
    with ExitStack() as at_end:
        with desk.store.write() as work:
            plan = plan_in(work)
            told.step(1, _STEPS)
            paper, remarks = draw(
                desk, work, plan, sheet, start_slot, words(plan.customer.language)
            )
            told.step(2, _STEPS)
            issue(desk, work, plan, sheet, start_slot, paper)
            shown = views(desk, work, plan.vouchers)
            draft = at_end.enter_context(Draft(path, paper.pdf))
        kept = draft.keep_or_beside()
    return made(kept, paper, shown, remarks)


def issue(
    desk: Desk, work: Work, plan: Plan, sheet: CardSheet, start_slot: int, paper: Paper
) -> None:
    """Makes a drawn pack count: its vouchers, its recipe and run, and what its sheets have left."""
    issuing.store(desk, work, plan.batches)
    now = desk.clock()
    _remember(work, plan, sheet, start_slot, now, paper)
    if paper.filled:
        part_used.settle(
            work, sheet, paper.filled, at=now, ids=plan.part_used, start_slot=start_slot
        )
    work.flush()


def plan_of(desk: Desk, work: Work, order: PackOrder, recipe: Pack | None) -> Plan:
    """What *order* puts into the pack where *recipe* is the last one.

    Raises:
        NotFound, Ambiguous, OfferTrouble, Invalid, NotAllowed: as ``print_out``.
    """
    business = me(work)
    customer = finding.customer(work, order.customer)
    lines, remarks = pack_lines.of_order(desk, work, business, order, recipe)
    if not lines:
        raise NotAllowed(Rule.NOTHING_TO_PRINT)
    wants = [
        issuing.Want(line.partner_id, line.offer)
        for line in lines
        if order.vouchers and line.offer is not None
    ]
    batches = issuing.prepare(desk, work, wants, customer=customer.id, start=order.start)
    issuer = stored_partners.need(work, business.partner_id)
    vouchers = tuple(voucher for batch in batches for voucher in batch.vouchers)
    letter = recipe.letter if recipe else READY_LETTER
    return Plan(
        customer, issuer, lines, tuple(batches), vouchers, remarks, letter, order.printed_on,
        part_used=begun_by(work, order), per_page=order.per_page or USUAL_PER_PAGE,
        disclosing=order.disclosing or USUAL_DISCLOSING, backs=order.backs or FRONTS_ALONE,
    )  # fmt: skip


def begun_by(work: Work, order: PackOrder) -> tuple[str, ...]:
    """The ids of the part-used sheets that *order* fills first."""
    if not order.part_used:
        return ()
    return part_used.all_of(work, sheet_library.need(work, order.sheet))


def _remember(
    work: Work, plan: Plan, sheet: CardSheet, start_slot: int, now: datetime, paper: Paper
) -> None:
    """Keeps the recipe, and what was on the paper: no cards where they lie on sheets of their own."""
    pack = stored.recipe_with(work, plan.lines, sheet.name, plan.letter)
    if pack is None:
        pack = Pack(
            id=new_id(),
            name="",
            lines=plan.lines,
            sheet=sheet.name,
            letter_sv=plan.letter.sv,
            letter_en=plan.letter.en,
            used=now,
        )
        work.add(pack)
    pack.used = now
    work.flush()
    work.add(
        PackRun(
            id=new_id(),
            pack_id=pack.id,
            customer_id=plan.customer.id,
            at=now,
            lines=plan.lines
            if paper.filled
            else tuple(replace(line, cards=0) for line in plan.lines),
            sheet=sheet.name,
            start_slot=start_slot,
            vouchers=tuple(VoucherId(voucher.id) for voucher in plan.vouchers),
            per_page=plan.per_page,
            disclosed=paper.disclosure > 0,
            backs_edge=plan.backs.edge or "",
            backs_look=plan.backs.look if plan.backs.edge else None,
        )
    )


def _reprint(desk: Desk, order: PackOrder, words: WordsFor) -> Made:
    with desk.store.read() as work:
        issuer = stored_partners.need(work, me(work).partner_id)
        customer = finding.customer(work, order.customer)
        run = _run_of(work, order, customer)
        if run is None:
            raise NotAllowed(Rule.NOTHING_TO_REPRINT, customer.name)
        sheet = sheet_library.need(work, order.sheet or run.sheet)
        check(order, sheet)
        printed, remarks = _still_open(desk, work, stored_vouchers.by_ids(work, run.vouchers))
        recipe = stored.recipe_of(work, run)
        letter = recipe.letter if recipe else READY_LETTER
        plan = Plan(
            customer, issuer, run.lines, (), printed, remarks, letter, order.printed_on,
            per_page=order.per_page or run.per_page or USUAL_PER_PAGE,
            disclosing=order.disclosing or run.disclosing or USUAL_DISCLOSING,
            backs=order.backs or run.backs or FRONTS_ALONE,
        )  # fmt: skip
        paper_words = words(customer.language)
        paper, remarks = draw(desk, work, plan, sheet, order.start_slot, paper_words)
        shown = views(desk, work, plan.vouchers)
    with Draft(order.path, paper.pdf) as draft:
        if paper.filled:
            with desk.store.write() as work:
                part_used.settle(
                    work, sheet, paper.filled,
                    at=run.at, start_slot=order.start_slot,
                    instead_of=part_used.left_by(work, run.sheet, run.at),
                )  # fmt: skip
        draft.keep()
    return made(order.path, paper, shown, remarks)


def _run_of(work: Work, order: PackOrder, customer: Customer) -> PackRun | None:
    if not order.run:
        return stored.last_run(work, customer.id)
    run = work.need(PackRun, order.run, Kind.PACK, order.run)
    if run.customer_id != customer.id:
        raise NotFound(Kind.PACK, order.run)
    return run


def _still_open(
    desk: Desk, work: Work, vouchers: Sequence[Voucher]
) -> tuple[tuple[Voucher, ...], tuple[Remark, ...]]:
    """The vouchers that can be used, a replaced one by what stands in for it, and who has none."""
    kept: list[Voucher] = []
    remarks: list[Remark] = []
    for given in vouchers:
        voucher: Voucher | None = given
        while voucher is not None and voucher.state is VoucherState.REPLACED:
            voucher = stored_vouchers.replacement_of(work, voucher.id)
        if voucher is not None and voucher.shown_state(desk.clock()) in OPEN:
            kept.append(voucher)
        else:
            (shown,) = views(desk, work, [given])
            remarks.append(Remark(shown.redeemer.name, "voucher_closed", given.called))
    return tuple(kept), tuple(remarks)
