"""Questions about printers, card sheets and runs of cards; all of it this computer's alone."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import select

from handslag.domain.card_runs import CardRun
from handslag.domain.printers import PrinterSetting
from handslag.domain.sheets import OwnSheet, PartUsedSheet, SheetMark
from handslag.storage.local_tables import LOCAL
from handslag.storage.work import Work

Stored = TypeVar("Stored")


def printer_settings(work: Work) -> Sequence[PrinterSetting]:
    """All measured printers, the newest measuring first."""
    return _all(work, PrinterSetting, "at", newest=True)


def own_sheets(work: Work) -> Sequence[OwnSheet]:
    """The sheets that a user added, the oldest first."""
    return _all(work, OwnSheet, "id")


def sheet_marks(work: Work) -> Sequence[SheetMark]:
    """What is known of sheet products here."""
    return _all(work, SheetMark, "id")


def part_used(work: Work, sheet: str | None = None) -> Sequence[PartUsedSheet]:
    """The part-used sheets of a product or of all, the oldest first."""
    table = LOCAL[PartUsedSheet]
    query = select(PartUsedSheet).order_by(table.c.at, table.c.id)
    return work.session.scalars(
        query if sheet is None else query.where(table.c.sheet == sheet)
    ).all()


def card_runs(work: Work, *, limit: int) -> Sequence[CardRun]:
    """The newest runs of cards, the newest first."""
    table = LOCAL[CardRun]
    query = select(CardRun).order_by(table.c.at.desc(), table.c.id.desc()).limit(limit)
    return work.session.scalars(query).all()


def _all(work: Work, record: type[Stored], by: str, *, newest: bool = False) -> Sequence[Stored]:
    table = LOCAL[record]
    column: Any = table.c[by]
    query = select(record).order_by(column.desc() if newest else column, table.c.id)
    return work.session.scalars(query).all()
