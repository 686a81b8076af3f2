"""Welcome packs for all customers of a table: a file for each, and all of them or none."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from handslag.domain.card_runs import CardOptions, CardRun, RunLine, written
from handslag.domain.errors import HandslagError, RowRefused
from handslag.domain.files import Draft, trouble_with
from handslag.domain.ids import new_id
from handslag.domain.packs import FRONTS_ALONE
from handslag.domain.partners import Customer
from handslag.domain.progress import Progress, Silent
from handslag.domain.sheets import CardSheet
from handslag.domain.text import fold
from handslag.domain.text import words as words_of
from handslag.printing.cards import print_job
from handslag.printing.faces import CardFace, Placements
from handslag.services import (
    customers,
    pack_papers,
    pack_tables,
    packs,
    part_used,
    sheet_library,
)
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk, me
from handslag.services.pack_tables import Row
from handslag.services.packs import PackOrder
from handslag.services.paperwork import Made, Remark, WordsFor, made
from handslag.services.vouchers import views
from handslag.storage import customers as stored_customers
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work

_NOT_IN_NAMES = '<>:"/\\|?*'
"""Windows, Naming Files, Paths, and Namespaces: reserved characters."""

_LONGEST_NAME = 80


def print_out(
    desk: Desk,
    table: Path,
    order: PackOrder,
    *,
    words: WordsFor,
    together: bool = False,
    progress: Progress | None = None,
) -> tuple[Made, ...]:
    """Makes a pack for each row of a table, in its order: all files and vouchers, or none of them.

    Each pack is a file of its own. With *together* that holds letter and vouchers alone, and the
    visiting cards of all packs run on over the card sheets, in the order of the table, in one further
    file: the last one, which has the number after theirs. It is remembered among the runs of cards,
    to be printed again.

    All PDFs are on the disk before anything is issued, and only their names are left to be given
    then; one whose name has been taken meanwhile gets another.

    A customer of that name and address is that one and stays as it is; others are taken up. The
    files are called after the row and the customer.

    Args:
        desk: the open profile.
        table: a file with heads; those of ``pack_tables.COLUMNS`` are read, and what other heads there
            are is a remark of the first pack.
        order: of every pack, its path a folder, which is made where it is missing. Its partners are
            for the rows that name none; its first place is for the first pack, since the next
            ones begin on sheets of their own, unless they fill part-used ones.
        words: gives the words of a language.
        together: the cards of all packs share their sheets.
        progress: is told how many packs are drawn.

    Raises:
        RowRefused: something is wrong with a row: a name that fits no partner, for example.
        NotFound, Ambiguous: the sheet or the printer is not there.
        Invalid: a number is out of bounds, or the table has no names.
        NotAllowed: the table has no rows.
        FileTrouble: the table cannot be read, or a pack cannot be written.
        Cancelled: the user stopped it.
    """
    told = progress or Silent()
    sheet = sheet_library.find(desk, order.sheet)
    packs.check(order, sheet)
    read = pack_tables.read(table)
    unread = tuple(Remark(table.name, "head_unread", head) for head in read.unread)
    with ExitStack() as at_end:
        drafts, finished = [], []
        with desk.store.write() as work:
            _make_folder(order.path)
            papers = _papers(desk, work, order, sheet, read.rows, words, told, together=together)
            for one, pdf in papers:
                drafts.append(at_end.enter_context(Draft(one.path, pdf)))
                finished.append(one)
        kept = [draft.keep_or_beside() for draft in drafts]
    first, *others = (replace(one, path=path) for one, path in zip(finished, kept, strict=True))
    return replace(first, remarks=(*unread, *first.remarks)), *others


def _papers(
    desk: Desk,
    work: Work,
    order: PackOrder,
    sheet: CardSheet,
    rows: Sequence[Row],
    words: WordsFor,
    told: Progress,
    *,
    together: bool,
) -> Iterator[tuple[Made, bytes]]:
    """The packs row by row, each issued when its paper is drawn, and what is in their files.

    With *together* they are without their cards, and last come the cards of all.
    """
    me(work)
    recipe = packs.recipe_of(work, order)
    cards: list[tuple[CardFace, int]] = []
    packed: list[tuple[RunLine, ...]] = []
    each = replace(order, part_used=False, start_slot=1) if together else order
    for number, row in enumerate(rows, start=1):
        start_slot = each.start_slot if number == 1 else 1
        with _told_by_line(row.line):
            wanted = _order_of(desk, work, row, each, place=(number, len(rows)))
            plan = packs.plan_of(desk, work, wanted, recipe)
            spoken = words(plan.customer.language)
            paper, remarks = pack_papers.draw(
                desk, work, plan, sheet, start_slot, spoken, cards_apart=together
            )
            packs.issue(desk, work, plan, sheet, start_slot, paper)
        if together:
            placed, lacking = pack_papers.placements(desk, work, plan, spoken)
            cards.extend(placed)
            packed.append(pack_papers.run_lines(desk, work, plan))
            remarks = (*remarks, *lacking)
        yield made(wanted.path, paper, views(desk, work, plan.vouchers), remarks), paper.pdf
        told.step(number, len(rows))
    if cards:
        yield _together(desk, work, order, sheet, cards, packed, words)


def _together(
    desk: Desk,
    work: Work,
    order: PackOrder,
    sheet: CardSheet,
    cards: Placements,
    packed: Sequence[tuple[RunLine, ...]],
    words: WordsFor,
) -> tuple[Made, bytes]:
    """The cards of all packs on the sheets that they share, and their file; *packed* is who is in.

    What is left of the sheets has a moment of its own: a pack that is printed again stands in for
    its own sheets, and these are not its own.
    """
    issuer = stored_partners.need(work, me(work).partner_id)
    spoken = words(issuer.language)
    title = spoken.title(of="cards", name=issuer.name)
    begun = packs.begun_by(work, order)
    backs, printer = order.backs or FRONTS_ALONE, order.printed_on
    edge = backs.edge
    job = pack_papers.card_job(work, sheet, cards, order.start_slot, printer, begun, edge=edge)
    paper = print_job(job, labels=spoken.labels, title=title)
    at = desk.clock() + timedelta(microseconds=1)
    part_used.settle(work, sheet, paper.filled, at=at, ids=begun, start_slot=order.start_slot)
    alike = len(set(packed)) == 1
    run = CardRun(
        id=new_id(),
        at=at,
        lines=tuple(line for pack in (packed[:1] if alike else packed) for line in pack),
        packs=len(packed) if alike else 1,
        by_pack=True,
        sheet=sheet.name,
        start_slot=order.start_slot,
        begun=job.begun,
        options=written(CardOptions(backs=edge, back=backs.look, printer=printer)),
        cards=paper.cards,
        sheets=paper.sheets,
    )
    work.add(run)
    work.flush()
    path = order.path / _file_name(len(packed) + 1, len(packed) + 1, title)
    remarks = pack_papers.sheet_remarks(work, sheet, printer, backs=edge is not None)
    return replace(made(path, paper, remarks=remarks), run=run.id), paper.pdf


def _order_of(
    desk: Desk, work: Work, row: Row, order: PackOrder, *, place: tuple[int, int]
) -> PackOrder:
    """The order of a row; *place* is its number, from 1, and how many there are."""
    customer = _customer(desk, work, row.entry)
    return replace(
        order,
        customer=customer.id,
        path=order.path / _file_name(*place, customer.name),
        partners=row.partners or order.partners,
    )


def _customer(desk: Desk, work: Work, entry: CustomerEntry) -> Customer:
    """The customer of that name, and of that address where one is given; else a new one."""
    name = words_of(entry.name or "")
    for known in stored_customers.named(work, name) if name else ():
        same_home = entry.address is None or fold(known.address or "") == fold(entry.address)
        if words_of(known.name) == name and same_home:
            return known
    return customers.take_up(desk, work, entry)


def _file_name(number: int, total: int, name: str) -> str:
    digits = max(2, len(str(total)))
    kept = "".join(
        sign if sign.isprintable() and sign not in _NOT_IN_NAMES else "-" for sign in name
    )
    return f"{number:0{digits}} {kept[:_LONGEST_NAME].strip(' .')}.pdf"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise trouble_with(folder, error) from error


@contextmanager
def _told_by_line(line: int) -> Iterator[None]:
    """Says in which line of the table it was that something went wrong."""
    try:
        yield
    except HandslagError as trouble:
        raise RowRefused(line, trouble) from trouble
