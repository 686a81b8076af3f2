"""Runs of visiting cards: for several packs at once, on part-used sheets first, and once more."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from handslag.domain.card_runs import PLAIN, CardOptions, CardRun, RunLine, options_of, written
from handslag.domain.errors import Invalid, Kind, NotAllowed, NotFound, Problem, Rule
from handslag.domain.files import Draft
from handslag.domain.ids import PartnerId, new_id
from handslag.domain.offers import OfferRevision
from handslag.domain.partners import Partner
from handslag.domain.progress import Progress, Silent
from handslag.domain.sheets import CardSheet, Filled
from handslag.printing.cards import print_job
from handslag.printing.faces import Back, CardFace, CardJob, Paper, Sides
from handslag.services import card_backs, faces, part_used, printers, sheet_library
from handslag.services.desk import Desk, me
from handslag.services.paperwork import Made, Remark, WordsFor, check_pdf, made, remarks_of
from handslag.services.partners import TEMPLATES
from handslag.services.views import Ref
from handslag.storage import paper as stored
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work

MOST_COPIES = 10_000
MOST_CARDS = 100_000

_LOOKED_AT = 50
"""Runs among which the fronts of a second pass are looked for."""


@dataclass(frozen=True, kw_only=True)
class RunOrder:
    """Visiting cards as a user wants them printed.

    Attributes:
        sheet: code, or maker and code.
        lines: the partners in order, each with how many cards a pack has of it.
        packs: how many packs.
        by_pack: the cards lie pack by pack, else partner by partner.
        start_slot: first place of the first whole sheet, from 1, row by row.
        part_used: ids of part-used sheets that are filled first, in this order.
        behind: id of a run that was printed before: the cards lie in its places, such as backs on
            the fronts; what else the order says of partners, sheet and places is passed over.
    """

    sheet: str
    lines: tuple[RunLine, ...]
    packs: int = 1
    by_pack: bool = True
    start_slot: int = 1
    part_used: tuple[str, ...] = ()
    behind: str = ""
    options: CardOptions = PLAIN


@dataclass(frozen=True, kw_only=True)
class RunPreview:
    """A run as it would be printed now.

    Attributes:
        sheet: what it is printed on.
        filled: its sheets with the places that are used and left, in order.
    """

    pdf: bytes
    pages: int
    cards: int
    sheets: int
    free_slots: int
    sheet: CardSheet
    filled: tuple[Filled, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, kw_only=True)
class RunView:
    """A run that was printed: when, on what, for whom (in order, each with its cards)."""

    id: str
    at: datetime
    sheet: str
    partners: tuple[tuple[Ref, int], ...]
    packs: int
    cards: int
    sheets: int
    options: CardOptions


def preview(
    desk: Desk, order: RunOrder, *, words: WordsFor, progress: Progress | None = None
) -> RunPreview:
    """The run as it would be printed now; nothing is written or remembered.

    Raises:
        NotFound, Ambiguous: the sheet, a partner, a part-used sheet or the printer is not there.
        Invalid: a number is out of bounds, or a place is not on the sheet.
        NotAllowed: there is nothing to print.
        Cancelled: the user stopped it.
    """
    plan, paper = _drawn(desk, order, words, progress)
    return RunPreview(
        pdf=paper.pdf,
        pages=paper.pages,
        cards=paper.cards,
        sheets=paper.sheets,
        free_slots=paper.free_slots,
        sheet=plan.job.sheet,
        filled=paper.filled,
        remarks=(*plan.remarks, *remarks_of(paper)),
    )


def make(
    desk: Desk, order: RunOrder, path: Path, *, words: WordsFor, progress: Progress | None = None
) -> Made:
    """Writes the run as PDF, and remembers it and what is left of its sheets; all of it or nothing.

    Backs alone are remembered as no run: the sheets were counted when their fronts were printed.

    Raises:
        NotFound, Ambiguous, Invalid, NotAllowed, Cancelled: as ``preview``.
        FileTrouble: the file cannot be written, or is not called .pdf.
    """
    check_pdf(path)
    plan, paper = _drawn(desk, order, words, progress)
    id = new_id()
    remembered = order.options.sides != "backs"
    with ExitStack() as at_end:
        draft = at_end.enter_context(Draft(path, paper.pdf))
        if remembered:
            with desk.store.write() as work:
                run = _run(desk, order, plan, paper, id)
                work.add(run)
                part_used.settle(
                    work, plan.job.sheet, paper.filled,
                    at=run.at, ids=order.part_used, start_slot=order.start_slot,
                )  # fmt: skip
        draft.keep()
    return replace(made(path, paper, remarks=plan.remarks), run=id if remembered else None)


def runs(desk: Desk, *, limit: int = 50) -> tuple[RunView, ...]:
    """The newest runs, the newest first."""
    with desk.store.read() as work:
        found = stored.card_runs(work, limit=limit)
        ids = sorted({line.partner_id for run in found for line in run.lines})
        names = {one.id: one.name for one, _ in stored_partners.with_opinions(work, ids)}
        return tuple(_view(run, names) for run in found)


def fronts_of(desk: Desk, order: RunOrder) -> RunView | None:
    """The newest run of these cards on this sheet whose backs are still empty, or None.

    For the second pass of a printer that cannot turn the paper: its backs lie ``behind`` that run.
    """
    with desk.store.read() as work:
        for run in stored.card_runs(work, limit=_LOOKED_AT):
            options = options_of(run)
            empty = options.backs is None or options.sides == "fronts"
            same = (run.sheet, run.packs) == (order.sheet, order.packs)
            same = same and _cards(run.lines) == _cards(order.lines)
            if empty and same:
                return _view(run, {})
    return None


def again(
    desk: Desk,
    id: str,
    path: Path,
    *,
    words: WordsFor,
    sheets: Sequence[int] = (),
    sides: Sides | None = None,
    options: CardOptions | None = None,
    progress: Progress | None = None,
) -> Made:
    """Prints a run once more: the whole of it on fresh sheets, spoilt sheets alone, or its backs.

    A spoilt sheet is printed with the cards and places that it had, on a fresh sheet of stock; backs
    lie behind the fronts that were printed. The drawer then has the fresh sheet in the spoilt one's
    place, with those places left that it alone has not used. Partners who are gone are left out of
    a whole run; else they must be there still, since the places follow from them. The backs show the
    offers that they had; in a whole run only such that are open still, in their newest terms.

    Args:
        desk: the open profile.
        id: of the run.
        path: a .pdf file.
        words: gives the words of a language.
        sheets: numbers of the spoilt sheets in the run, from 1; none is all of them.
        sides: "backs" for the second pass of a printer that cannot turn the paper, "fronts" for the
            first alone; None is as the options have it.
        options: how it is printed now; None is as the run was.
        progress: is told how far it is.

    Raises:
        NotFound: the run, its sheet, its printer or a partner is gone.
        Invalid: the run has no sheet of that number, or has no backs.
        NotAllowed: there is nothing to print.
        FileTrouble: the file cannot be written, or is not called .pdf.
        Cancelled: the user stopped it.
    """
    check_pdf(path)
    as_it_was = bool(sheets) or sides == "backs"
    with desk.store.read() as work:
        run = work.need(CardRun, id, Kind.CARD_RUN, id)
        how = options or options_of(run)
        lines = run.lines if as_it_was else _still_there(desk, work, run.lines)
        order = _once_more(run, lines, replace(how, sides=sides or how.sides), moved=not as_it_was)
        begun = run.begun
    if not as_it_was:
        return make(desk, order, path, words=words, progress=progress)
    _check_sheets(run, sheets)
    plan, paper = _drawn(desk, order, words, progress, begun=begun, only=frozenset(sheets))
    spoilt = () if order.options.sides == "backs" else sorted(set(sheets))
    with Draft(path, paper.pdf) as draft:
        with desk.store.write() as work:
            again_on = [paper.filled[number - 1] for number in spoilt]
            part_used.settle_spoilt(work, plan.job.sheet, again_on, run.at)
        draft.keep()
    return made(path, paper, remarks=plan.remarks)


def _once_more(
    run: CardRun, lines: tuple[RunLine, ...], options: CardOptions, *, moved: bool
) -> RunOrder:
    """The order of *run*, in its places or *moved* to the first ones."""
    return RunOrder(
        sheet=run.sheet,
        lines=lines,
        packs=run.packs,
        by_pack=run.by_pack,
        start_slot=1 if moved else run.start_slot,
        options=options,
    )


def _check_sheets(run: CardRun, numbers: Sequence[int]) -> None:
    for number in numbers:
        if not 1 <= number <= run.sheets:
            raise Invalid("sheet", Problem.OUT_OF_RANGE, str(number), f"1..{run.sheets}")


@dataclass(frozen=True)
class _Plan:
    job: CardJob
    lines: tuple[RunLine, ...]
    remarks: tuple[Remark, ...]


def _drawn(
    desk: Desk,
    order: RunOrder,
    words: WordsFor,
    progress: Progress | None,
    *,
    begun: tuple[tuple[int, ...], ...] = (),
    only: frozenset[int] = frozenset(),
) -> tuple[_Plan, Paper]:
    if order.behind:
        order, begun = _behind(desk, order)
    _check(order)
    with desk.store.read() as work:
        issuer = stored_partners.need(work, me(work).partner_id)
        paper_words = words(issuer.language)
        sheet = sheet_library.need(work, order.sheet)
        options = order.options
        front, back = printers.corrections(work, options.printer, stock=sheet.name)
        untried = sheet_library.remarks(work, sheet)
        unmeasured = printers.remarks(
            work, options.printer, stock=sheet.name, backs=options.backs is not None
        )
        drawn, lines, remarks = _faces(desk, work, order, issuer, words)
        job = CardJob(
            sheet=sheet,
            placements=_in_order(drawn, order),
            start_slot=order.start_slot,
            begun=begun or part_used.begun(work, sheet, order.part_used),
            only=only,
            cut_marks=options.cut_marks,
            outlines=options.outlines,
            backs=options.backs,
            sides=options.sides,
            black=options.black,
            correction=front,
            back_correction=back,
        )
    title = paper_words.title(of="cards", name=issuer.name)
    paper = print_job(job, labels=paper_words.labels, title=title, progress=progress or Silent())
    return _Plan(job, lines, (*untried, *unmeasured, *remarks)), paper


def _faces(
    desk: Desk, work: Work, order: RunOrder, issuer: Partner, words: WordsFor
) -> tuple[list[tuple[CardFace, int]], tuple[RunLine, ...], tuple[Remark, ...]]:
    """The cards line by line, the lines with the offers on the backs, and whose back is empty."""
    drawn, lines = [], []
    remarks: list[Remark] = []
    back = order.options.back if order.options.backs else None
    for line in order.lines:
        partner = _partner(work, line.partner_id)
        known = work.get(OfferRevision, line.offer) if line.offer else None
        offer = card_backs.offer_for(desk, work, partner, back=back, known=known)
        face = faces.card(
            work, partner, issuer, words(line.language or issuer.language),
            template=order.options.template, back=order.options.back, offer=offer,
        )  # fmt: skip
        drawn.append((face, line.cards))
        lines.append(replace(line, offer=offer.id if offer else None))
        remarks.extend(card_backs.lacking(partner, back=back, offer=offer))
    return drawn, tuple(lines), tuple(dict.fromkeys(remarks))


def _behind(desk: Desk, order: RunOrder) -> tuple[RunOrder, tuple[tuple[int, ...], ...]]:
    """*order* in the places of the run that it lies behind, and which of them were begun."""
    with desk.store.read() as work:
        run = work.need(CardRun, order.behind, Kind.CARD_RUN, order.behind)
        placed = replace(
            order, sheet=run.sheet, lines=run.lines, packs=run.packs, by_pack=run.by_pack,
            start_slot=run.start_slot, part_used=(),
        )  # fmt: skip
        return placed, run.begun


def _check(order: RunOrder) -> None:
    options = order.options
    if not 1 <= order.packs <= MOST_COPIES:
        raise Invalid("packs", Problem.OUT_OF_RANGE, str(order.packs), f"1..{MOST_COPIES}")
    for line in order.lines:
        if not 0 <= line.cards <= MOST_COPIES:
            raise Invalid("copies", Problem.OUT_OF_RANGE, str(line.cards), f"0..{MOST_COPIES}")
    total = order.packs * sum(line.cards for line in order.lines)
    if total == 0:
        raise NotAllowed(Rule.NOTHING_TO_PRINT)
    if total > MOST_CARDS:
        raise Invalid("cards", Problem.OUT_OF_RANGE, str(total), f"1..{MOST_CARDS}")
    if options.template is not None and options.template not in TEMPLATES:
        raise NotFound(Kind.TEMPLATE, options.template)
    if options.back is not None and options.back not in tuple(Back):
        raise Invalid("back", Problem.UNKNOWN, options.back, ", ".join(Back))
    if options.sides == "backs" and options.backs is None:
        raise Invalid("backs", Problem.MISSING, "", "long, short")


def _in_order(
    drawn: Sequence[tuple[CardFace, int]], order: RunOrder
) -> Sequence[tuple[CardFace, int]]:
    if order.by_pack:
        return list(drawn) * order.packs
    return [(face, cards * order.packs) for face, cards in drawn]


def _partner(work: Work, id: PartnerId) -> Partner:
    partner = stored_partners.by_id(work, id)
    if partner is None:
        raise NotFound(Kind.PARTNER, "")
    return partner


def _still_there(desk: Desk, work: Work, lines: tuple[RunLine, ...]) -> tuple[RunLine, ...]:
    """The lines whose partners are there, with those of their offers that are open."""
    pairs = stored_partners.with_opinions(work, [line.partner_id for line in lines])
    there = {one.id: one for one, _ in pairs if one.deleted is None}
    return tuple(
        replace(line, offer=_open_offer(desk, work, there[line.partner_id], line))
        for line in lines
        if line.partner_id in there
    )


def _open_offer(desk: Desk, work: Work, partner: Partner, line: RunLine) -> str | None:
    known = work.get(OfferRevision, line.offer) if line.offer else None
    return card_backs.still_open(desk, work, partner, known) if known else None


def _cards(lines: tuple[RunLine, ...]) -> list[tuple[PartnerId, int]]:
    """Whose cards they are and how many; what stands on the backs is no matter."""
    return [(line.partner_id, line.cards) for line in lines]


def _run(desk: Desk, order: RunOrder, plan: _Plan, paper: Paper, id: str) -> CardRun:
    return CardRun(
        id=id,
        at=desk.clock(),
        lines=plan.lines,
        packs=order.packs,
        by_pack=order.by_pack,
        sheet=plan.job.sheet.name,
        start_slot=order.start_slot,
        begun=plan.job.begun,
        options=written(order.options),
        cards=paper.cards,
        sheets=paper.sheets,
    )


def _view(run: CardRun, names: dict[PartnerId, str]) -> RunView:
    return RunView(
        id=run.id,
        at=run.at,
        sheet=run.sheet,
        partners=tuple(
            (Ref(line.partner_id, names.get(line.partner_id, "")), line.cards) for line in run.lines
        ),
        packs=run.packs,
        cards=run.cards,
        sheets=run.sheets,
        options=options_of(run),
    )
