"""Lists of partners and customers: filtered, searched and in any order.

Up to ``RANKED`` hits of a search are ordered by where they are found, beginnings of words first, and
a list so short is read whole and sorted here. A longer one is walked in its order as far as a page
needs, and counted up to ``search.MOST``: group by group where the database cannot know the order (a
town's place in the Swedish alphabet, a trade's word in the language asked for).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Table, case, func, select
from sqlalchemy.sql.elements import ColumnElement as Condition

from handslag.domain.lists import CustomerSort, Page, PartnerSort, Term
from handslag.domain.partners import Customer, Membership, Partner
from handslag.domain.trades import Language, trade_word
from handslag.storage import list_changes, search
from handslag.storage.alphabet import sort_key
from handslag.storage.list_filters import distinct, numbers_in, postcode_of, unindexed
from handslag.storage.tables import TABLES, opinion
from handslag.storage.work import Work

RANKED = 2_000
"""As far as hits are ordered by where they are found, and a list is sorted here."""

Sort = PartnerSort | CustomerSort
_Tests = Sequence[Condition[bool]]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A list as it is asked for.

    Attributes:
        terms: each has to be found somewhere in a record's text.
        tests: of the filters, from ``list_filters``.
        status: how the partners stand with me, or None.
        descending: the order, but for who has nothing to be ordered by: they come last either way.
        language: of the trades' words.
        met: hits of a search, few enough to begin with them.
    """

    record: type[Partner] | type[Customer]
    terms: Sequence[Term] = ()
    tests: _Tests = ()
    status: Membership | None = None
    sort: Sort = PartnerSort.NAME
    descending: bool = False
    language: Language = "sv"
    met: bool = False

    @property
    def table(self) -> Table:
        """The records' table."""
        return TABLES[self.record]

    @property
    def by_name(self) -> bool:
        """It is the plain order of names."""
        return self.sort in {PartnerSort.NAME, CustomerSort.NAME}


def page(work: Work, asked: Asked, *, limit: int) -> Page:
    """The first *limit* of a list, and how many it holds."""
    if asked.by_name and not asked.descending and not asked.tests and asked.status is None:
        found = search.find_ids(work, asked.record, asked.terms, limit=limit)
        count = found.count or 0
        if not asked.terms or count > RANKED or not count:
            return Page(found.ids, count, found.more)
    searched = _searched(work, asked)
    if searched is None:
        return Page((), 0, more=False)
    asked, tests = searched, searched.tests
    count = _count(work, asked, tests)
    if count <= RANKED or _is_thin(work, asked, count, limit):
        ids = _whole(work, asked, tests, ranked=count <= RANKED)[:limit]
    else:
        ids = _walk(work, asked, tests, limit)
    return Page(tuple(ids), min(count, search.MOST), count > search.MOST)


def ids(work: Work, asked: Asked) -> list[str]:
    """The whole list."""
    if not asked.terms:
        return _whole(work, asked, asked.tests, ranked=False)
    searched = _searched(work, asked)
    if searched is None:
        return []
    ranked = _count(work, searched, searched.tests) <= RANKED
    return _whole(work, searched, searched.tests, ranked=ranked)


def _searched(work: Work, asked: Asked) -> Asked | None:
    """The list with what is searched among its tests; None where nothing fits that."""
    if not asked.terms:
        return asked
    hits = search.hits(work, asked.record, asked.terms)
    if hits.numbers is None:
        return None
    if hits.count > search.MOST:
        found = search.conditions(work, asked.record, asked.terms, starts=False)
        return replace(asked, tests=(*asked.tests, *found))
    few = hits.count <= RANKED or not (asked.tests or asked.status)
    test = numbers_in(asked.table, hits.numbers, few=few)
    return replace(asked, tests=(*asked.tests, test), met=few)


def _is_thin(work: Work, asked: Asked, count: int, limit: int) -> bool:
    """Whether walking to a page would meet more records than the list has."""
    every = work.session.scalar(select(func.max(asked.table.c.number))) or 0
    return count <= search.MOST and every * limit > count * count


def _select(
    asked: Asked, tests: _Tests, *columns: ColumnElement[Any], walked: bool = False
) -> Select[Any]:
    """The ids of a list; *walked* in the order of an index of the records, not of my opinions."""
    table = asked.table
    query = select(table.c.id, *columns).where(table.c.deleted.is_(None), *tests)
    if asked.status is None:
        return query
    status = unindexed(opinion.c.status) if walked or asked.met else opinion.c.status
    joined = table.join(opinion, opinion.c.id == table.c.id)
    return query.select_from(joined).where(status == asked.status)


def _count(work: Work, asked: Asked, tests: _Tests) -> int:
    some = _select(asked, tests).limit(search.MOST + 1).subquery()
    return work.session.scalar(select(func.count()).select_from(some)) or 0


def _whole(work: Work, asked: Asked, tests: _Tests, *, ranked: bool) -> list[str]:
    """All ids, sorted here."""
    starts = search.conditions(work, asked.record, asked.terms, starts=True) if ranked else []
    rank = [case((test, 0), else_=1) for test in starts]
    if asked.by_name:
        table = asked.table
        columns = (table.c.sort_key, table.c.id)
        order = [part.desc() for part in columns] if asked.descending else columns
        query = _select(asked, tests).order_by(*rank, *order)
        return list(work.session.scalars(query))
    value = _value(asked)
    query = _select(asked, tests, *(one.label(f"rank_{n}") for n, one in enumerate(rank)), *value)
    rows = work.session.execute(query.order_by(asked.table.c.sort_key, asked.table.c.id)).all()
    ordered = _ordered(asked, rows, first=1 + len(rank))
    if rank:
        ordered.sort(key=lambda row: tuple(row[1 : 1 + len(rank)]))
    return [row[0] for row in ordered]


def _value(asked: Asked) -> list[ColumnElement[Any]]:
    """The columns that a list is ordered by, but for names."""
    match asked.sort:
        case PartnerSort.CHANGED | CustomerSort.CHANGED:
            return list_changes.columns(asked.record)
        case PartnerSort.STATUS:
            mine = opinion.alias()
            status = select(mine.c.status).where(mine.c.id == asked.table.c.id)
            return [status.scalar_subquery()]
        case PartnerSort.POSTCODE | CustomerSort.POSTCODE:
            return [postcode_of(asked.table)]
        case _:
            return [asked.table.c[str(asked.sort)]]


def _ordered(asked: Asked, rows: Sequence[Row[Any]], *, first: int) -> list[Row[Any]]:
    """*rows* in name order brought into the order asked for; the value begins at *first*."""
    if asked.sort in {PartnerSort.CHANGED, CustomerSort.CHANGED}:
        return sorted(
            rows, key=lambda row: (list_changes.latest(row[first:]), row[0]),
            reverse=asked.descending,
        )  # fmt: skip
    place = _place(asked)
    filled = [row for row in rows if row[first] not in {None, ""}]
    empty = [row for row in rows if row[first] in {None, ""}]
    return sorted(filled, key=lambda row: place(row[first]), reverse=asked.descending) + empty


def _place(asked: Asked) -> Callable[[Any], Any]:
    """Where a value stands in the order."""
    match asked.sort:
        case PartnerSort.TRADE:
            return lambda code: (sort_key(trade_word(code, asked.language)), code)
        case PartnerSort.TOWN | CustomerSort.TOWN:
            return lambda town: (sort_key(town), town)
        case PartnerSort.STATUS:
            return list(Membership).index
        case _:
            return lambda value: value


def _walk(work: Work, asked: Asked, tests: _Tests, limit: int) -> list[str]:
    """The first *limit* ids, met in their order."""
    table = asked.table
    if asked.sort in {PartnerSort.CHANGED, CustomerSort.CHANGED}:
        met = list_changes.walk(work, asked.record, descending=asked.descending)
        wanted = _select(asked, tests, walked=True)
        return list_changes.kept(work, met, wanted, table.c.id, limit)
    names = (table.c.sort_key, table.c.id)
    if asked.by_name:
        order = [part.desc() for part in names] if asked.descending else list(names)
        query = _select(asked, tests, walked=True).order_by(*order)
        return list(work.session.scalars(query.limit(limit)))
    found: list[str] = []
    if asked.sort is PartnerSort.STATUS:
        return _walk_by_status(work, asked, tests, limit)
    for group, before in _groups(work, asked):
        query = _select(asked, [*tests, group], walked=True).order_by(*before, *names)
        found += work.session.scalars(query.limit(limit - len(found)))
        if len(found) >= limit:
            break
    return found


def _walk_by_status(work: Work, asked: Asked, tests: _Tests, limit: int) -> list[str]:
    standings = [asked.status] if asked.status is not None else list(Membership)
    if asked.descending:
        standings.reverse()
    found: list[str] = []
    for status in standings:
        part = replace(asked, status=status, sort=PartnerSort.NAME, descending=False)
        count = _count(work, part, tests)
        left = limit - len(found)
        if count and _is_thin(work, part, count, left):
            found += _whole(work, part, tests, ranked=False)[:left]
        elif count:
            found += _walk(work, part, tests, left)
        if len(found) >= limit:
            break
    return found


def _groups(
    work: Work, asked: Asked
) -> Sequence[tuple[Condition[bool], Sequence[ColumnElement[Any]]]]:
    """The parts of a list in their order, and by what each is ordered before names."""
    match asked.sort:
        case PartnerSort.TRADE | PartnerSort.TOWN | CustomerSort.TOWN:
            column = asked.table.c[str(asked.sort)]
            found = [value for value in distinct(work, column, asked.table) if value]
            found.sort(key=_place(asked), reverse=asked.descending)
            return [*((column == value, ()) for value in found), (_is_empty(column), ())]
        case _:
            (value,) = _value(asked)
            order = value.desc() if asked.descending else value.asc()
            if asked.sort is CustomerSort.RETAIN_UNTIL:
                return [(value.is_not(None), (order,)), (value.is_(None), ())]
            return [(value > "", (order,)), (_is_empty(value), ())]


def _is_empty(column: ColumnElement[Any]) -> Condition[bool]:
    return func.coalesce(column, "") == ""
