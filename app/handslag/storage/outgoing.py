"""What goes to another device: every cell that it does not have, as operations.

A row's fields travel one by one. An empty field of a row that only one device can have made (its id
is random) is left out: the row's other fields of the same stamp tell that it is empty. A row that
was removed and came back travels whole every time, because another device may have thrown its values
away.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, case, or_, select, true

from handslag.domain.documents import Document, Picture
from handslag.domain.ids import DeviceId
from handslag.domain.partners import Opinion, PartnerKey
from handslag.domain.vouchers import Voucher
from handslag.storage import merge_staging as staging
from handslag.storage.cells import (
    BY_DIGEST,
    Json,
    as_text,
    fields,
    from_bytes,
    is_bytes,
    synced,
    writer,
)
from handslag.storage.columns import STAMP
from handslag.storage.merge_staging import Cell, Operation
from handslag.storage.stamping import REMOVED
from handslag.storage.tables import TABLES, field_clock, kept_operation

_MADE_BY_SEVERAL = frozenset(
    TABLES[record].name for record in (Opinion, PartnerKey, Voucher, Document, Picture)
)
"""Tables whose ids follow from what the rows are about, so that two devices can make the same row."""

_AT_ONCE = 500


class Outgoing:
    """Operations for a file, and the bytes that go beside them, by digest and kind of member.

    Attributes:
        documents, pictures: filled while the operations are read.
        newest: the newest clock among them so far.
    """

    def __init__(self, connection: Connection, since: Mapping[DeviceId, int]) -> None:
        self.documents: dict[str, bytes] = {}
        self.pictures: dict[str, bytes] = {}
        self.newest = 0
        self._connection = connection
        self._since = since

    def operations(self) -> Iterator[Operation]:
        """Every cell that is newer than what the other side has."""
        for one in self._every():
            self.newest = max(self.newest, one[4])
            yield one

    def _every(self) -> Iterator[Operation]:
        for table in synced().values():
            yield from self._made(table)
            yield from self._edited(table)
        removed = select(field_clock).where(
            field_clock.c.field == REMOVED, self._newer(field_clock)
        )
        for row in self._connection.execute(removed):
            yield (row.tbl, row.row_id, REMOVED, True, row.hlc, row.device, row.seq)
        kept = select(kept_operation).where(self._newer(kept_operation))
        for row in self._connection.execute(kept):
            if row.content is not None:
                self._beside(row.tbl, row.row_id, row.content)
            yield staging.kept_row(row)

    def _made(self, table: Table) -> Iterator[Operation]:
        back = came_back(table)
        query = select(*_texts(table), back.label("back")).where(or_(self._newer(table), back))
        rows = self._connection.execution_options(yield_per=_AT_ONCE).execute(query)
        for part in rows.partitions():
            edited = _edited_fields(self._connection, table, [row.id for row in part])
            for row in part:
                yield from self._cells(table, row, edited.get(row.id, frozenset()))

    def _cells(self, table: Table, row: Any, edited: frozenset[str]) -> Iterator[Operation]:
        values = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for it
        names = [name for name in fields(table) if name not in edited]
        filled = [name for name in names if values[name] is not None]
        if filled and not row.back and table.name not in _MADE_BY_SEVERAL:
            names = filled
        for name in names:
            value = self._value(table, name, row.id, values[name])
            yield (table.name, row.id, name, value, row.hlc, row.device, row.seq)

    def _edited(self, table: Table) -> Iterator[Operation]:
        ours = field_clock.c.tbl == table.name, field_clock.c.field != REMOVED
        newer = or_(self._newer(field_clock), came_back(table))
        names = self._connection.scalars(select(field_clock.c.field).where(*ours).distinct()).all()
        plain = [name for name in names if name in fields(table) and not is_bytes(table, name)]
        joined = field_clock.join(table, table.c.id == field_clock.c.row_id)
        key = [field_clock.c[one] for one in ("row_id", "field", *STAMP)]
        if plain:
            text = case(
                *((field_clock.c.field == name, as_text(table, name)) for name in plain),
                else_=None,
            )
            query = select(*key, text.label("text")).select_from(joined)
            write = {name: writer(table, name) for name in plain}
            rows = self._connection.execution_options(yield_per=5000).execute(
                query.where(*ours, newer, field_clock.c.field.in_(plain))
            )
            for row in rows:
                value = write[row.field](row.text)
                yield (table.name, row.row_id, row.field, value, row.hlc, row.device, row.seq)
        for name in set(names) - set(plain):
            if name in fields(table):
                query = select(*key, table.c[name].label("content")).select_from(joined)
                for row in self._connection.execute(
                    query.where(*ours, newer, field_clock.c.field == name)
                ):
                    value = self._value(table, name, row.row_id, row.content)
                    yield (table.name, row.row_id, name, value, row.hlc, row.device, row.seq)

    def _value(self, table: Table, field: str, id: str, stored: Any) -> Json:
        if not is_bytes(table, field):
            return writer(table, field)(stored)
        if BY_DIGEST.get(table.name) == field:
            self._beside(table.name, id, stored)
            return id
        return from_bytes(stored)

    def _beside(self, name: str, id: str, content: bytes) -> None:
        beside = self.documents if name == TABLES[Document].name else self.pictures
        beside[id] = content

    def _newer(self, source: Any) -> ColumnElement[bool]:
        if not self._since:
            return true()
        known = case(
            *((source.c.device == device, seq) for device, seq in self._since.items()), else_=0
        )
        newer: ColumnElement[bool] = source.c.seq > known
        return newer


def cells_of(connection: Connection, table: Table, ids: Sequence[str]) -> list[Cell]:
    """All cells of rows, as they are kept aside."""
    found: list[Cell] = []
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        clocks = {
            (row.row_id, row.field): (row.hlc, row.device, row.seq)
            for row in connection.execute(
                select(field_clock).where(
                    field_clock.c.tbl == table.name, field_clock.c.row_id.in_(part)
                )
            )
        }
        for row in connection.execute(select(*_texts(table)).where(table.c.id.in_(part))):
            values = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for it
            born = (row.hlc, row.device, row.seq)
            for name in fields(table):
                stamp = clocks.get((row.id, name), born)
                found.append(_kept(table, row.id, name, values[name], stamp))
    return found


def came_back(table: Table) -> ColumnElement[bool]:
    """Whether a row that is here was removed once."""
    clock = field_clock.alias()
    return (
        select(clock.c.row_id)
        .where(
            and_(
                clock.c.tbl == table.name,
                clock.c.row_id == table.c.id,
                clock.c.field == REMOVED,
            )
        )
        .exists()
    )


def _kept(table: Table, id: str, field: str, stored: Any, stamp: tuple[int, int, int]) -> Cell:
    content: bytes | None = None
    if BY_DIGEST.get(table.name) == field:
        value: Json = id
        content = stored
    elif is_bytes(table, field):
        value = from_bytes(stored)
    else:
        value = writer(table, field)(stored)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return (table.name, field, id, text, content, *stamp)


def _texts(table: Table) -> list[Any]:
    """The key and stamp of a row, and its fields as text, bytes as they are."""
    found: list[Any] = [table.c.id, *(table.c[one] for one in STAMP)]
    for name in fields(table):
        column: Column[Any] = table.c[name]
        found.append(column if is_bytes(table, name) else as_text(table, name).label(name))
    return found


def _edited_fields(
    connection: Connection, table: Table, ids: Sequence[str]
) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    query = select(field_clock.c.row_id, field_clock.c.field).where(
        field_clock.c.tbl == table.name, field_clock.c.row_id.in_(ids)
    )
    for row in connection.execute(query):
        found.setdefault(row.row_id, set()).add(row.field)
    return {id: frozenset(names) for id, names in found.items()}
