"""The tables that stay on this computer: printers, card sheets and runs of cards.

They are never stamped and never sent: another device has another printer and another drawer. Only
who prints imports them, which spares the start of the program 10 ms.
"""

from collections.abc import Mapping

from sqlalchemy import Column, Float, Index, Table

from handslag.domain.card_runs import CardRun, RunLine
from handslag.domain.printers import PrinterSetting, Side
from handslag.domain.sheets import OwnSheet, PartUsedSheet, SheetMark
from handslag.storage.columns import INT, MOMENT, TEXT, YES, id_column, may, must
from handslag.storage.mapping import mappers
from handslag.storage.tables import metadata
from handslag.storage.types import Several, Word

__all__ = ["LOCAL", "metadata"]


def _printer_setting() -> Table:
    return Table(
        "printer_setting",
        metadata,
        id_column(),
        *must(TEXT, "printer", "tray"),
        *must(Word(Side), "side"),
        *must(TEXT, "stock"),
        *must(Float(53), "offset_x", "offset_y", "scale_x", "scale_y", "skew"),
        *must(MOMENT, "at"),
    )


def _own_sheet() -> Table:
    return Table("own_sheet", metadata, id_column(), *must(TEXT, "content"))


def _sheet_mark() -> Table:
    return Table(
        "sheet_mark",
        metadata,
        Column("id", TEXT, primary_key=True),
        *must(YES, "favourite"),
        *may(MOMENT, "used"),
    )


def _part_used_sheet() -> Table:
    return Table(
        "part_used_sheet",
        metadata,
        id_column(),
        *must(TEXT, "sheet"),
        *must(Several("places", int, int), "free"),
        *must(MOMENT, "at"),
        Index(None, "sheet"),
    )


def _card_run() -> Table:
    return Table(
        "card_run",
        metadata,
        id_column(),
        *must(MOMENT, "at"),
        *must(_lines(), "lines"),
        *must(INT, "packs"),
        *must(YES, "by_pack"),
        *must(TEXT, "sheet"),
        *must(INT, "start_slot"),
        *must(Several("begun", list, tuple), "begun"),
        *must(TEXT, "options"),
        *must(INT, "cards", "sheets"),
        Index(None, "at"),
    )


def _lines() -> Several:
    return Several("run_lines", _parts_of, lambda parts: RunLine(*parts))


def _parts_of(line: RunLine) -> list[object]:
    """What is said of a line; one that says nothing more is a pair, as all of them were at first."""
    more = [] if line.offer is None and line.language is None else [line.offer, line.language]
    return [line.partner_id, line.cards, *more]


LOCAL: Mapping[type, Table] = {
    PrinterSetting: _printer_setting(),
    OwnSheet: _own_sheet(),
    SheetMark: _sheet_mark(),
    PartUsedSheet: _part_used_sheet(),
    CardRun: _card_run(),
}
"""The tables by the class that each holds; ``metadata`` has them from here on."""

for _record, _table in LOCAL.items():
    mappers.map_imperatively(_record, _table)
