"""Writing many records at once, by SQL, with the same stamps as one by one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import cache
from itertools import repeat
from typing import Any, TypeVar

from sqlalchemy import Table, delete, insert, select, update

from handslag.domain.partners import Customer, Opinion, Partner, PartnerNote
from handslag.domain.stamps import Record
from handslag.storage.alphabet import search_values
from handslag.storage.sessions import UnitSession
from handslag.storage.stamping import (
    notes_of,
    refuse_immutable,
    set_search,
    stamp_fields,
    stamp_removals,
)
from handslag.storage.tables import DERIVED, STAMP, TABLES

OneClass = TypeVar("OneClass", bound=Record)


def insert_all(session: UnitSession, records: Iterable[Record]) -> None:
    """Inserts new records, stamped, by one executemany a class; the session does not keep them."""
    by_class: dict[type[Record], list[Record]] = {}
    for record in records:
        by_class.setdefault(type(record), []).append(record)
    opinions = {one.id: one for one in _only(Opinion, by_class)}
    notes: dict[str, list[PartnerNote]] = {}
    for note in _only(PartnerNote, by_class):
        notes.setdefault(note.partner_id, []).append(note)
    for kind, several in by_class.items():
        beside: dict[str, Iterable[object]] = {}
        if issubclass(kind, Partner | Customer):
            found = [
                search_values(one, opinions, notes.get(one.id, ())) for one in _only(kind, by_class)
            ]
            beside = {name: [values[name] for values in found] for name in found[0]}
        _insert_rows(session, TABLES[kind], [vars(record) for record in several], beside)
        session.touch(kind, [vars(record)["id"] for record in several])
    partners = {one.id for one in _only(Partner, by_class)}
    others = (opinions.keys() | notes.keys()) - partners
    noted = notes_of(session, others)
    for id in others:
        known, opinion = session.get(Partner, id), session.get(Opinion, id)
        if known is not None:
            mine = {known.id: opinion} if opinion is not None else {}
            set_search(known, search_values(known, mine, noted.get(id, ())))


def unfollowed(record: type[OneClass], values: Mapping[str, object]) -> OneClass:
    """A new record for ``insert_all`` alone: no session could follow it.

    What the ORM notes of each field of a new object takes half as long as writing it.
    """
    one = object.__new__(record)
    vars(one).update(_defaults(record))  # type: ignore[arg-type]  # a class has a hash
    vars(one).update(values)
    return one


@cache
def _defaults(record: type[Record]) -> dict[str, object]:
    return {one.name: one.default for one in fields(record) if one.default is not MISSING}


def insert_rows(
    session: UnitSession, record: type[Record], rows: Sequence[Mapping[str, object]]
) -> None:
    """Inserts new records of one class that were never made objects: value by field, all of them."""
    if issubclass(record, Partner | Customer):
        raise TypeError("a searchable record is added as an object")
    if rows:
        _insert_rows(session, TABLES[record], rows, {})
        session.touch(record, [str(row["id"]) for row in rows])


def _insert_rows(
    session: UnitSession,
    table: Table,
    given: Sequence[Mapping[str, object]],
    beside: Mapping[str, Iterable[object]],
) -> None:
    """One executemany, column by column: SQLAlchemy's own row by row takes twice as long."""
    stamp = session.next_stamp()
    dialect = session.connection().dialect
    compiled = insert(table).compile(
        dialect=dialect,
        column_keys=[name for name in table.c.keys() if name != "number"],  # noqa: SIM118 - a collection, no mapping
    )
    names = [*compiled.binds]
    columns: list[Iterable[object]] = []
    for name in names:
        if name in STAMP:
            columns.append(repeat(getattr(stamp, name), len(given)))
            continue
        values = beside.get(name) or [each[name] for each in given]
        process = table.c[name].type.dialect_impl(dialect).bind_processor(dialect)
        columns.append(map(process, values) if process else values)
    rows: list[Any] = list(zip(*columns, strict=True))
    if not compiled.positional:
        rows = [dict(zip(names, row, strict=True)) for row in rows]
    session.connection().exec_driver_sql(str(compiled), rows)


def update_all(
    session: UnitSession, record: type[Record], ids: Iterable[str], values: Mapping[str, object]
) -> None:
    """Sets fields of many records to the same values; only what differs is written and stamped."""
    refuse_immutable(record)
    table = TABLES[record]
    connection = session.connection()
    cells: list[tuple[Table, str, str]] = []
    for part in _parts(ids):
        for name, value in values.items():
            column = table.c[name]
            other = table.c.id.in_(part) & column.is_distinct_from(value)
            changed = connection.scalars(select(table.c.id).where(other)).all()
            connection.execute(update(table).where(other).values({column: value}))
            cells += [(table, id, name) for id in changed]
    stamp_fields(session, [cell for cell in cells if (table.name, cell[2]) not in DERIVED])
    session.touch(record, {id for _, id, _ in cells})


def delete_all(session: UnitSession, record: type[Record], ids: Iterable[str]) -> None:
    """Removes many records and leaves the stamp of their removal."""
    refuse_immutable(record)
    table = TABLES[record]
    gone: list[str] = []
    for part in _parts(ids):
        condition = table.c.id.in_(part)
        gone += session.connection().scalars(select(table.c.id).where(condition))
        session.connection().execute(delete(table).where(condition))
    stamp_removals(session, [(table, id) for id in gone])
    session.touch(record, gone)


def _parts(ids: Iterable[str]) -> Iterable[list[str]]:
    every = sorted(set(ids))
    return (every[start : start + 500] for start in range(0, len(every), 500))


def _only(kind: type[OneClass], by_class: Mapping[type[Record], list[Record]]) -> list[OneClass]:
    return [record for record in by_class.get(kind, ()) if isinstance(record, kind)]
