"""The one place that stamps: who wrote which field when, for merging between my own devices.

A session's flush passes through here (``record_session``), and so does every bulk write. A unit of
work has one stamp.
"""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, select
from sqlalchemy.dialects import sqlite

from handslag.domain.partners import Customer, Partner, PartnerNote
from handslag.storage.sessions import UnitSession
from handslag.storage.tables import (
    IMMUTABLE,
    STAMP,
    field_clock,
    kept_operation,
    merge_conflict,
    merge_step,
    partner_note,
)

REMOVED = "_del"
"""The field whose stamp tells when a row was removed."""

_PART = 500
_OF_PARTNER = partner_note.c.partner_id


class ImmutableChanged(RuntimeError):
    """The program tried to change or remove a stored record of a class that never changes."""


def stamp_fields(session: UnitSession, cells: list[tuple[Table, str, str]]) -> None:
    """Stamps edited fields, each named by table, row id and field."""
    if not cells:
        return
    stamp = session.next_stamp()
    connection = session.connection()
    fresh: Any = sqlite.insert(field_clock)
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - 40 ms, for offices only

        fresh = postgresql.insert(field_clock)
    upsert = fresh.on_conflict_do_update(
        index_elements=["tbl", "row_id", "field"],
        set_={name: fresh.excluded[name] for name in STAMP},
    )
    stamps = {"hlc": stamp.hlc, "device": stamp.device, "seq": stamp.seq}
    connection.execute(
        upsert,
        [{"tbl": table.name, "row_id": id, "field": field, **stamps} for table, id, field in cells],
    )


def stamp_removals(session: UnitSession, rows: list[tuple[Table, str]]) -> None:
    """Stamps removed rows, each named by table and id; the stamps of their fields go with them."""
    if not rows:
        return
    session.connection().execute(
        delete(field_clock).where(
            field_clock.c.tbl == bindparam("of_table"), field_clock.c.row_id == bindparam("of_row")
        ),
        [{"of_table": table.name, "of_row": id} for table, id in rows],
    )
    for name in {table.name for table, _ in rows}:
        ids = [id for table, id in rows if table.name == name]
        for start in range(0, len(ids), _PART):
            forget_exchanged(session.connection(), name, ids[start : start + _PART])
    stamp_fields(session, [(table, id, REMOVED) for table, id in rows])


def forget_exchanged(connection: Connection, name: str, ids: Collection[str]) -> None:
    """Lets go of every value of removed rows that an exchange has kept beside them."""
    for table in (kept_operation, merge_step, merge_conflict):
        connection.execute(delete(table).where(table.c.tbl == name, table.c.row_id.in_(ids)))


def refuse_immutable(record: type) -> None:
    """Raises ImmutableChanged for a class whose stored records stay as they are."""
    if issubclass(record, IMMUTABLE):
        raise ImmutableChanged(record.__name__)


def notes_of(session: UnitSession, ids: Collection[str]) -> dict[str, list[PartnerNote]]:
    """What I noted of partners, by their id, as this unit of work leaves it."""
    known = {record for record in session.known() if isinstance(record, PartnerNote)}
    known.update(record for record in session.new if isinstance(record, PartnerNote))
    every = sorted(ids)
    with session.no_autoflush:
        for start in range(0, len(every), _PART):
            part = every[start : start + _PART]
            known.update(session.scalars(select(PartnerNote).where(_OF_PARTNER.in_(part))))
    found: dict[str, list[PartnerNote]] = {}
    for note in known.difference(session.deleted):
        found.setdefault(note.partner_id, []).append(note)
    return found


def set_search(record: Partner | Customer, values: Mapping[str, str]) -> None:
    """Sets the searched fields that differ, so that only a real change is written."""
    for field, value in values.items():
        if getattr(record, field, None) != value:
            setattr(record, field, value)  # the class itself knows of ``folded`` alone
