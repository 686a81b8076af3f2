"""When a partner or customer changed last, and lists in that order.

What counts is every stamped edit: of the record, and of my opinion for a partner.
"""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, func, select

from handslag.domain.partners import Customer, Opinion, Partner
from handslag.domain.stamps import COUNTER_BITS
from handslag.storage.tables import TABLES, field_clock
from handslag.storage.work import Work

_PART = 500
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def columns(record: type[Partner] | type[Customer]) -> list[ColumnElement[Any]]:
    """Stamps of a record's last changes, of which the latest counts."""
    table, *others = _tables(record)
    found: list[ColumnElement[Any]] = [table.c.hlc]
    found += [
        select(other.c.hlc).where(other.c.id == table.c.id).scalar_subquery()
        for other in (one.alias() for one in others)
    ]
    for one in (table, *others):
        edits = select(func.max(field_clock.c.hlc)).where(
            field_clock.c.tbl == one.name, field_clock.c.row_id == table.c.id
        )
        found.append(edits.scalar_subquery())
    return found


def latest(stamps: Iterable[int | None]) -> int:
    """The last of the stamps of one record."""
    return max(stamp for stamp in stamps if stamp is not None)


def moments(
    work: Work, record: type[Partner] | type[Customer], ids: Sequence[str]
) -> dict[str, datetime]:
    """When the records of *ids* changed last, to the millisecond."""
    table = TABLES[record]
    query = select(table.c.id, *columns(record)).where(table.c.id.in_(ids))
    return {
        row[0]: _EPOCH + timedelta(milliseconds=latest(row[1:]) >> COUNTER_BITS)
        for row in work.session.execute(query)
    }


def walk(work: Work, record: type[Partner] | type[Customer], *, descending: bool) -> Iterator[str]:
    """Ids by their last change, each once; some may be in the trash."""
    return _newest(work, record) if descending else _oldest(work, record)


def kept(
    work: Work, met: Iterator[str], wanted: Select[Any], id: ColumnElement[str], limit: int
) -> list[str]:
    """The first *limit* of those met that *wanted* lets through."""
    found: list[str] = []
    while len(found) < limit and (part := list(islice(met, _PART))):
        fits = set(work.session.scalars(wanted.where(id.in_(part))))
        found += [one for one in part if one in fits]
    return found[:limit]


def _newest(work: Work, record: type[Partner] | type[Customer]) -> Iterator[str]:
    """Every edit met backwards in time; the first that tells of a record is its last change."""
    tables = _tables(record)
    queries = [select(table.c.hlc, table.c.id).where(*_live(table)) for table in tables]
    names = [table.name for table in tables]
    edits = select(field_clock.c.hlc, field_clock.c.row_id)
    queries.append(edits.where(field_clock.c.tbl.in_(names)))
    streams = [_stream(work, query, descending=True) for query in queries]
    seen: set[str] = set()
    for _, id in heapq.merge(*streams, reverse=True):
        if id not in seen:
            seen.add(id)
            yield id


def _oldest(work: Work, record: type[Partner] | type[Customer]) -> Iterator[str]:
    """Records by their creation; one that was edited since waits until its time has come."""
    table = _tables(record)[0]
    query = select(table.c.hlc, table.c.id, *columns(record)).where(table.c.deleted.is_(None))
    waiting: list[tuple[int, str]] = []
    for row in _stream(work, query, descending=False):
        while waiting and waiting[0] < (row[0], row[1]):
            yield heapq.heappop(waiting)[1]
        heapq.heappush(waiting, (latest(row[2:]), row[1]))
    while waiting:
        yield heapq.heappop(waiting)[1]


def _stream(work: Work, query: Select[Any], *, descending: bool) -> Iterator[tuple[Any, ...]]:
    """Rows by their first two columns, read on as far as they are asked for."""
    first, second = list(query.selected_columns)[:2]
    order = (first.desc(), second.desc()) if descending else (first, second)
    ordered = query.order_by(*order).execution_options(yield_per=_PART)
    return (tuple(row) for row in work.session.execute(ordered))


def _live(table: Table) -> list[ColumnElement[bool]]:
    return [table.c.deleted.is_(None)] if "deleted" in table.c else []


def _tables(record: type[Partner] | type[Customer]) -> list[Table]:
    return [TABLES[Partner], TABLES[Opinion]] if record is Partner else [TABLES[Customer]]
