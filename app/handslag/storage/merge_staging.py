"""Where operations wait while they are merged: temporary tables, gone with the unit of work."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain, islice
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    MetaData,
    String,
    Table,
    delete,
    insert,
    select,
    tuple_,
)
from sqlalchemy.dialects import sqlite

from handslag.storage.cells import (
    BY_DIGEST,
    Json,
    Link,
    bad_cell,
    fields,
    from_bytes,
    is_bytes,
    is_removal,
    links,
    reader,
    synced,
    to_bytes,
    writer,
)
from handslag.storage.columns import BIG, BYTES, DIGEST, STAMP, TEXT
from handslag.storage.tables import field_clock, kept_operation

Operation = tuple[str, str, str, Json, int, int, int]
"""Table, row id, field, value, hlc, device, seq."""

Cell = tuple[str, str, str, str | None, bytes | None, int, int, int]
"""Table, field, row id, text, bytes, hlc, device, seq."""

NOTED = "_noted"
"""In ``gone``: a partner whose note was removed."""

_AT_ONCE = 8_000
_TOGETHER = 100
"""Cells that one statement of SQLite puts: a sixth faster than one by one."""
_KEY = ("tbl", "field", "row_id")
_PLACES = (*_KEY, "value", "content", *STAMP)

_PLACE = itemgetter(0, 1, 2)
_CLOCK = itemgetter(4)

_Maker = Callable[[str, Json], tuple[str | None, bytes | None]]

metadata = MetaData()


def _cells(name: str, *more: Column[Any]) -> Table:
    return Table(
        name,
        metadata,
        *(Column(one, String(64), primary_key=True) for one in ("tbl", "field", "row_id")),
        Column("value", TEXT),
        Column("content", BYTES),
        *(Column(one, BIG, nullable=False) for one in STAMP),
        *more,
        prefixes=["TEMPORARY"],
        sqlite_with_rowid=False,
    )


staged = _cells("merge_staged")
"""What came, one operation a cell, the newest."""

met = _cells(
    "merge_met",
    Column("before", TEXT),
    Column("my_hlc", BIG, nullable=False),
    Column("my_device", BIG, nullable=False),
    Column("won", Boolean, nullable=False),
    Column("differs", Boolean, nullable=False),
    Column("clash", Boolean, nullable=False),
)
"""What came for rows that are here: the cells that win, or clash."""

fresh = Table(
    "merge_fresh",
    metadata,
    Column("tbl", String(64), primary_key=True),
    Column("row_id", DIGEST, primary_key=True),
    *(Column(one, BIG, nullable=False) for one in STAMP),
    prefixes=["TEMPORARY"],
    sqlite_with_rowid=False,
)
"""Rows that this merge has made, with the oldest stamp that came for each."""

gone = Table(
    "merge_gone",
    metadata,
    Column("tbl", String(64), primary_key=True),
    Column("row_id", DIGEST, primary_key=True),
    prefixes=["TEMPORARY"],
    sqlite_with_rowid=False,
)
"""Rows that this merge has taken away."""


sought = Table(
    "merge_sought",
    metadata,
    Column("tbl", String(64), primary_key=True),
    Column("row_id", DIGEST, primary_key=True),
    prefixes=["TEMPORARY"],
    sqlite_with_rowid=False,
)
"""Rows of which something changed by which they are found."""


@contextmanager
def opened(connection: Connection) -> Iterator[None]:
    """The temporary tables, empty; thrown away at the end."""
    for table in metadata.sorted_tables:  # what a unit that was rolled back left behind
        table.drop(connection, checkfirst=True)
        table.create(connection)
    yield
    for table in metadata.sorted_tables:
        table.drop(connection)


def stage(
    connection: Connection, operations: Iterable[Operation], contents: Mapping[str, bytes]
) -> int:
    """Puts operations into ``staged``; what only a newer program understands is kept aside.

    Args:
        connection: the unit of work's.
        operations: from a file, not believed.
        contents: bytes of documents and pictures, by SHA-256.

    Returns:
        The newest clock among them.

    Raises:
        FileTrouble: DAMAGED: a field cannot hold a value.
    """
    dialect, newest = connection.dialect.name, 0
    put = newer_wins(connection, staged)
    makers: dict[tuple[str, str], _Maker | None] = {}
    waiting = iter(operations)
    while part := list(islice(waiting, _AT_ONCE)):
        newest = max(newest, *map(_CLOCK, part))
        cells: list[Cell] = []
        unknown: list[Cell] = []
        for table, id, field, value, hlc, device, seq in part:
            try:
                make = makers[table, field]
            except KeyError:
                make = makers[table, field] = _maker(table, field, contents, dialect)
            if make is None:
                unknown.append(unknown_cell((table, id, field, value, hlc, device, seq)))
                continue
            try:
                text, content = make(id, value)
            except (ValueError, OverflowError) as error:
                raise bad_cell(table, field) from error
            cells.append((table, field, id, text, content, hlc, device, seq))
        cells.sort(key=_PLACE)  # in the table's own order: half the time
        _put(connection, put, cells)
        keep(connection, unknown)
    return newest


def stage_kept(connection: Connection) -> None:
    """Adds what was kept aside earlier and may fit now."""
    if connection.scalar(select(kept_operation.c.tbl).limit(1)) is None:
        return
    for name, table in synced().items():
        query = select(*(kept_operation.c[one] for one in _PLACES)).where(
            kept_operation.c.tbl == name, kept_operation.c.field.in_(fields(table))
        )
        found = connection.execute(query).all()
        contents = {row.row_id: row.content for row in found if row.content is not None}
        stage(connection, (kept_row(row) for row in found), contents)


def keep_rest(connection: Connection) -> None:
    """Keeps aside what found no place; what was kept and found one is let go."""
    for name, table in synced().items():
        connection.execute(
            delete(kept_operation).where(
                kept_operation.c.tbl == name, kept_operation.c.field.in_(fields(table))
            )
        )
        homeless = staged.c.tbl == name, staged.c.row_id.not_in(select(table.c.id))
        rows = [*connection.execute(select(staged).where(*homeless)), *_waiting(connection, table)]
        keep(connection, [_kept_cell(table, row) for row in rows])


def keep(connection: Connection, cells: list[Cell]) -> None:
    """Keeps cells aside; their values are JSON text."""
    if cells:
        _put(connection, newer_wins(connection, kept_operation), cells)


def kept_row(row: Any) -> Operation:
    """What was kept aside, as it came."""
    return (row.tbl, row.row_id, row.field, json.loads(row.value), row.hlc, row.device, row.seq)


def waits(table: Table, link: Link) -> Any:
    """The condition for a reference to a row that is not here (yet)."""
    return (
        (staged.c.tbl == table.name)
        & (staged.c.field == link.field)
        & staged.c.value.is_not(None)
        & staged.c.value.not_in(select(link.parent.c.id))
    )


def _waiting(connection: Connection, table: Table) -> list[Any]:
    """New references of rows that are here to rows that are not."""
    found: list[Any] = []
    for link in links(table):
        here = staged.c.row_id.in_(select(table.c.id))
        found += connection.execute(select(staged).where(waits(table, link), here))
    return found


def _kept_cell(table: Table, row: Any) -> Cell:
    content: bytes | None = None
    if is_removal(row.field):
        value: Json = True
    elif BY_DIGEST.get(table.name) == row.field:
        value, content = row.row_id, row.content
    elif is_bytes(table, row.field):
        value = from_bytes(row.content)
    else:
        value = writer(table, row.field)(row.value)
    text = _as_json(value)
    return row.tbl, row.field, row.row_id, text, content, row.hlc, row.device, row.seq


def _as_json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def newer_wins(connection: Connection, table: Table) -> str:
    """SQL that puts a cell in its place unless a newer one is there."""
    fresh_rows: Any = sqlite.insert(table)
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - 40 ms, for offices only

        fresh_rows = postgresql.insert(table)
    other = fresh_rows.excluded
    statement = fresh_rows.on_conflict_do_update(
        index_elements=[*_KEY],
        set_={name: other[name] for name in _PLACES[len(_KEY) :]},
        where=tuple_(other.hlc, other.device) > tuple_(table.c.hlc, table.c.device),
    )
    return str(statement.compile(dialect=connection.dialect, column_keys=[*_PLACES]))


def put_clocks(connection: Connection, rows: Any) -> None:
    """Writes stamps of fields from a query for (tbl, row_id, field, hlc, device, seq)."""
    fresh_rows: Any = sqlite.insert(field_clock)
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - 40 ms, for offices only

        fresh_rows = postgresql.insert(field_clock)
    source = fresh_rows.from_select(["tbl", "row_id", "field", *STAMP], rows)
    other = source.excluded
    connection.execute(
        source.on_conflict_do_update(
            index_elements=["tbl", "row_id", "field"],
            set_={name: other[name] for name in STAMP},
            where=tuple_(other.hlc, other.device) > tuple_(field_clock.c.hlc, field_clock.c.device),
        )
    )


def unknown_cell(one: Operation) -> Cell:
    """An operation as it is kept for a newer program: its JSON value as JSON text."""
    table, id, field, value, *stamp = one
    return (table, field, id, _as_json(value), None, *stamp)  # type: ignore[return-value]  # three numbers


def rows_of(connection: Connection, table: Table) -> dict[str, set[str]]:
    """The ids in ``fresh`` or ``gone``, by table."""
    found: dict[str, set[str]] = {}
    rows = select(table.c.tbl, table.c.row_id).where(table.c.tbl != NOTED)
    for name, id in connection.execute(rows):
        found.setdefault(name, set()).add(id)
    return found


def add_row(connection: Connection, table: Table, name: str, ids: Iterable[str]) -> None:
    """Notes rows in ``fresh`` or ``gone``."""
    rows = [{"tbl": name, "row_id": id} for id in ids]
    if rows:
        connection.execute(insert(table), rows)


def _put(connection: Connection, statement: str, cells: list[Cell]) -> None:
    """Runs what ``newer_wins`` made for all cells."""
    if connection.dialect.name != "sqlite":
        if cells:
            named = [dict(zip(_PLACES, cell, strict=True)) for cell in cells]
            connection.exec_driver_sql(statement, named)
        return
    one = f"({', '.join('?' * len(_PLACES))})"
    many = statement.replace(one, ", ".join([one] * _TOGETHER))
    whole = len(cells) - len(cells) % _TOGETHER
    values = chain.from_iterable(cells[:whole])
    for sql, rows in (
        (many, list(zip(*[values] * (len(_PLACES) * _TOGETHER), strict=True))),
        (statement, cells[whole:]),
    ):
        if rows:
            connection.exec_driver_sql(sql, rows)


def _maker(name: str, field: str, contents: Mapping[str, bytes], dialect: str) -> _Maker | None:
    """What makes a field's text and bytes of the row's id and a JSON value; None for no field of ours.

    It raises ValueError or OverflowError for a value that the field cannot hold.
    """
    table = synced().get(name)
    if table is None:
        return None
    if is_removal(field):
        return _removal
    if field not in fields(table):
        return None
    if not is_bytes(table, field):
        read = reader(table, field, dialect)
        return lambda _, value: (read(value), None)
    if BY_DIGEST.get(name) == field:
        return lambda row, value: (None, _beside(row, value, contents))
    may_be_empty = bool(table.c[field].nullable)

    def octets(_: str, value: Json) -> tuple[None, bytes | None]:
        content = to_bytes(value)
        if content is None and not may_be_empty:
            raise ValueError
        return None, content

    return octets


def _removal(_: str, value: Json) -> tuple[None, None]:
    if value is not True:
        raise ValueError
    return None, None


def _beside(id: str, value: Json, contents: Mapping[str, bytes]) -> bytes:
    if value != id or id not in contents:
        raise ValueError
    return contents[id]
