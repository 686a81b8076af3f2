"""Welcome packs for all customers of a table: a file for each, and all of them or none."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from handslag.domain.errors import (
    HandslagError,
    Invalid,
    NotAllowed,
    Problem,
    RowRefused,
    Rule,
)
from handslag.domain.files import Draft, trouble_with
from handslag.domain.partners import Customer
from handslag.domain.progress import Progress, Silent
from handslag.domain.text import fold
from handslag.domain.text import words as words_of
from handslag.exchange.tables.fields import head_key
from handslag.exchange.tables.reading import open_table
from handslag.services import customers, packs, sheet_library
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk, me
from handslag.services.packs import PackOrder
from handslag.services.paperwork import Made, WordsFor, made
from handslag.services.vouchers import views
from handslag.storage import customers as stored_customers
from handslag.storage.work import Work

COLUMNS = ("name", "address", "postcode", "town", "email", "phone", "language", "partners")
"""The heads that are read; all but the name may be missing."""

MOST_PACKS = 1000

_NOT_IN_NAMES = '<>:"/\\|?*'
"""Windows, Naming Files, Paths, and Namespaces: reserved characters."""

_LONGEST_NAME = 80


@dataclass(frozen=True)
class _Row:
    """A line of the table with its number, and its cells by column."""

    line: int
    cells: dict[str, str]

    @property
    def entry(self) -> CustomerEntry:
        """The customer; what is empty is not told."""
        told = {name: text for name, text in self.cells.items() if text}
        phones = (told["phone"],) if "phone" in told else None
        return CustomerEntry(
            name=self.cells["name"],
            address=told.get("address"),
            postcode=told.get("postcode"),
            town=told.get("town"),
            email=told.get("email"),
            phones=phones,
            language=told.get("language"),
        )

    @property
    def partners(self) -> tuple[str, ...]:
        """Who goes into the pack, in order."""
        named = (part.strip() for part in self.cells["partners"].split(";"))
        return tuple(part for part in named if part)


def print_out(
    desk: Desk,
    table: Path,
    order: PackOrder,
    *,
    words: WordsFor,
    progress: Progress | None = None,
) -> tuple[Made, ...]:
    """Makes a pack for each row of a table, in its order: all files and vouchers, or none of them.

    All PDFs are on the disk before anything is issued, and only their names are left to be given
    then; one whose name has been taken meanwhile gets another.

    A customer of that name and address is that one and stays as it is; others are taken up. The
    files are called after the row and the customer.

    Args:
        desk: the open profile.
        table: a file with heads; those of ``COLUMNS`` are read.
        order: of every pack, its path a folder, which is made where it is missing. Its partners are
            for the rows that name none; its first place is for the first pack, since the next ones
            begin on sheets of their own.
        words: gives the words of a language.
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
    rows = _rows(table)
    finished: list[Made] = []
    with ExitStack() as at_end:
        drafts = []
        with desk.store.write() as work:
            me(work)
            recipe = packs.recipe_of(work, order)
            _make_folder(order.path)
            for number, row in enumerate(rows, start=1):
                with _told_by_line(row.line):
                    wanted = _order_of(desk, work, row, order, place=(number, len(rows)))
                    plan = packs.plan_of(desk, work, wanted, recipe)
                    paper, remarks = packs.draw(
                        desk, work, plan, sheet, wanted.start_slot, words(plan.customer.language)
                    )
                    packs.issue(desk, work, plan, sheet, wanted.start_slot, paper)
                drafts.append(at_end.enter_context(Draft(wanted.path, paper.pdf)))
                shown = views(desk, work, plan.vouchers)
                finished.append(made(wanted.path, paper, shown, remarks))
                told.step(number, len(rows))
        kept = [draft.keep_or_beside() for draft in drafts]
    return tuple(replace(one, path=path) for one, path in zip(finished, kept, strict=True))


def _rows(table: Path) -> Sequence[_Row]:
    opened = open_table(table, with_heads=True)
    places = {head_key(head): place for place, head in reversed([*enumerate(opened.heads)])}
    if "name" not in places:
        raise Invalid("name_column", Problem.MISSING)
    rows = []
    for line, cells in opened.rows():
        if not any(cell.strip() for cell in cells):
            continue
        found = {name: places.get(name, len(cells)) for name in COLUMNS}
        rows.append(
            _Row(
                line,
                {
                    name: cells[place].strip() if place < len(cells) else ""
                    for name, place in found.items()
                },
            )
        )
        if len(rows) > MOST_PACKS:
            raise Invalid("packs", Problem.OUT_OF_RANGE, f"{MOST_PACKS + 1}+", f"1..{MOST_PACKS}")
    if not rows:
        raise NotAllowed(Rule.NOTHING_TO_PRINT)
    return rows


def _order_of(
    desk: Desk, work: Work, row: _Row, order: PackOrder, *, place: tuple[int, int]
) -> PackOrder:
    """The order of a row; *place* is its number, from 1, and how many there are."""
    customer = _customer(desk, work, row.entry)
    return replace(
        order,
        customer=customer.id,
        path=order.path / _file_name(*place, customer.name),
        partners=row.partners or order.partners,
        start_slot=order.start_slot if place[0] == 1 else 1,
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
