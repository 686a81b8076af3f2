"""Removed rows: the field ``_del`` like any other, and what follows from it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Table,
    and_,
    delete,
    exists,
    insert,
    literal,
    or_,
    select,
    tuple_,
    update,
)

from handslag.domain.ids import DeviceId
from handslag.storage import merge_staging as staging
from handslag.storage import outgoing
from handslag.storage.cells import LAST_WORD, Link, links, synced
from handslag.storage.columns import STAMP
from handslag.storage.merge_staging import gone, staged
from handslag.storage.stamping import REMOVED, forget_exchanged
from handslag.storage.tables import field_clock, merge_conflict, partner_note

_removal = field_clock.alias()
"""Stamps of removals."""


def remove(connection: Connection, run_id: str, at: datetime, mine: Mapping[DeviceId, int]) -> None:
    """Takes the removals out of ``staged``, and away what they remove.

    Args:
        connection: the unit of work's.
        run_id: of this merging.
        at: now.
        mine: how far this device knew each before.
    """
    came = select(*(staged.c[one] for one in ("tbl", "row_id", "field", *STAMP)))
    removals = staged.c.tbl.in_(synced()), staged.c.field == REMOVED
    staging.put_clocks(connection, came.where(*removals))
    for table in synced().values():
        removed = select(literal(1)).where(
            field_clock.c.tbl == table.name, field_clock.c.field == REMOVED
        )
        for link in links(table):
            _follow(connection, table, link)
        if connection.scalar(removed.limit(1)) is not None:
            _bury(connection, table)
            _note_survivors(connection, table, run_id, at, mine)
    connection.execute(delete(staged).where(*removals))
    for table in synced().values():
        for link in links(table):
            if link.parent.name not in LAST_WORD:
                _demote(connection, table, link)


def _follow(connection: Connection, table: Table, link: Link) -> None:
    """What belongs to somebody who was erased is erased too; other references are emptied."""
    parent = link.parent.name
    if parent not in LAST_WORD:
        return
    erased = select(_removal.c.row_id).where(_removal.c.tbl == parent, _removal.c.field == REMOVED)
    if connection.scalar(erased.limit(1)) is None:
        return
    about = and_(staged.c.tbl == table.name, staged.c.field == link.field)
    if link.may:
        connection.execute(
            update(staged).where(about, staged.c.value.in_(erased)).values(value=None)
        )
        column = table.c[link.field]
        connection.execute(update(table).where(column.in_(erased)).values({column: None}))
        return
    for id, refers, condition in (
        (table.c.id, table.c[link.field], literal(1) == 1),
        (staged.c.row_id, staged.c.value, about),
    ):
        rows = select(
            literal(table.name), id, literal(REMOVED), *(_removal.c[one] for one in STAMP)
        ).where(
            condition,
            _removal.c.tbl == parent,
            _removal.c.field == REMOVED,
            _removal.c.row_id == refers,
        )
        staging.put_clocks(connection, rows)


def _bury(connection: Connection, table: Table) -> None:
    """Takes away the rows that were not edited after their removal, and all that came for them."""
    name = table.name
    removed = and_(_removal.c.tbl == name, _removal.c.field == REMOVED)
    told = select(staged.c.row_id).where(staged.c.tbl == name)
    dead = select(_removal.c.row_id).where(removed)
    if name not in LAST_WORD:
        then = tuple_(_removal.c.hlc, _removal.c.device)
        clock = field_clock.alias()
        dead = dead.where(
            _removal.c.row_id.in_(told),
            ~_later(staged, then, staged.c.tbl == name, staged.c.row_id, staged.c.field),
            ~_later(clock, then, clock.c.tbl == name, clock.c.row_id, clock.c.field),
            ~exists().where(
                table.c.id == _removal.c.row_id, tuple_(table.c.hlc, table.c.device) > then
            ),
        )
    ids = list(connection.scalars(dead))
    for start in range(0, len(ids), 500):
        _take_away(connection, table, ids[start : start + 500])


def _later(source: Any, then: Any, ours: Any, row_id: Any, field: Any) -> Any:
    return exists().where(
        ours,
        row_id == _removal.c.row_id,
        field != REMOVED,
        tuple_(source.c.hlc, source.c.device) > then,
    )


def _take_away(connection: Connection, table: Table, ids: list[str]) -> None:
    name = table.name
    here = list(connection.scalars(select(table.c.id).where(table.c.id.in_(ids))))
    staging.add_row(connection, gone, name, here)
    if table is partner_note:
        told = select(partner_note.c.partner_id).where(partner_note.c.id.in_(here))
        staging.add_row(connection, gone, staging.NOTED, set(connection.scalars(told)))
    connection.execute(delete(table).where(table.c.id.in_(here)))
    connection.execute(delete(staged).where(staged.c.tbl == name, staged.c.row_id.in_(ids)))
    connection.execute(
        delete(field_clock).where(
            field_clock.c.tbl == name,
            field_clock.c.row_id.in_(ids),
            field_clock.c.field != REMOVED,
        )
    )
    forget_exchanged(connection, name, ids)


def _note_survivors(
    connection: Connection,
    table: Table,
    run_id: str,
    at: datetime,
    mine: Mapping[DeviceId, int],
) -> None:
    """A row that somebody removed and somebody else edited later stays, and is listed."""
    query = select(
        staged.c.row_id, staged.c.hlc, staged.c.device, staged.c.seq,
        table.c.hlc.label("my_hlc"), table.c.device.label("my_device"),
    ).join(table, table.c.id == staged.c.row_id)  # fmt: skip
    found = connection.execute(
        query.where(staged.c.tbl == table.name, staged.c.field == REMOVED)
    ).all()
    rows = [
        {
            "run_id": run_id, "tbl": table.name, "field": REMOVED, "row_id": row.row_id,
            "mine": None, "theirs": None, "my_hlc": row.my_hlc, "my_device": row.my_device,
            "their_hlc": row.hlc, "their_device": row.device, "they_won": False,
            "settled": False, "at": at,
        }
        for row in found
        if row.seq > mine.get(DeviceId(row.device), 0)
    ]  # fmt: skip
    if rows:
        connection.execute(insert(merge_conflict), rows)


def _demote(connection: Connection, table: Table, link: Link) -> None:
    """A row whose parent was removed waits aside, in case the parent comes back."""
    taken = select(gone.c.row_id).where(gone.c.tbl == link.parent.name)
    loose = or_(table.c.id if link.field == "id" else table.c[link.field]).in_(taken)
    ids = list(connection.scalars(select(table.c.id).where(loose)))
    if not ids:
        return
    staging.keep(connection, outgoing.cells_of(connection, table, ids))
    staging.add_row(connection, gone, table.name, ids)
    connection.execute(delete(table).where(table.c.id.in_(ids)))
    connection.execute(
        delete(field_clock).where(
            field_clock.c.tbl == table.name,
            field_clock.c.row_id.in_(ids),
            field_clock.c.field != REMOVED,
        )
    )
