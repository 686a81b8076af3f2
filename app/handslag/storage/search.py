"""Finding partners and customers by what is typed, while it is typed.

Every word must be found somewhere in the record's folded text. Three ways lead there, and the first
thousand records in name order tell which is short:

- walking the name order (a covering index) and looking at each text: for what many have;
- the trigram index (FTS5) for words of three letters or more: for what few have;
- for one or two letters the trigrams that begin with them, as the index's vocabulary lists them.
  Two spaces after each text see to it that every letter begins a trigram.

Measured with SQLite 3.53 on two shared cores with other work on them, whole unit of work, median
milliseconds at 100,000 / 1,000,000 partners of 150 letters (tests/benchmarks/test_storage_speed.py;
the limits are 16 / 50): half of all 4 / 9, three hits 3 / 6, none 6 / 6, one letter 10 / 10, two
letters 6 / 11, a rare pair 3 / 6, two common words 11 / 30, a word and a letter 10 / 38. Without an
index, looking at every text takes 25 / 900. The index takes 45 MB for 100,000 partners; one without
positions (detail=none) takes 16, but then 10,000 hits have to be looked at again, 10 ms more. Slow
is only what many records have of which none stands early in the alphabet: all hits are sorted then,
2 microseconds each.

PostgreSQL is asked plainly; the extension pg_trgm helps it where it is there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Row,
    Select,
    Table,
    Text,
    column,
    func,
    literal_column,
    or_,
    select,
    true,
    tuple_,
)
from sqlalchemy import table as table_of

from handslag.domain.lists import Term
from handslag.domain.partners import Customer, Partner
from handslag.storage.tables import TABLES
from handslag.storage.work import Glance, Work

MOST = 10_000
"""As far as hits are counted."""

PAGE = 100
"""Records on a page."""

NAMED = 11
"""As many names as it takes to say "ten, and more"."""

_TRIGRAM = 3
_LAST_LETTER = "\U0010ffff"
_WINDOW = 1_000
_COMMON = 0.25
"""A share of the window from which on a short word is looked for by walking."""
_DENSE = 0.1
"""A share of the page that the window must have for the rest to be met by walking, not sorting."""


@dataclass(frozen=True)
class Found:
    """What a search found.

    Attributes:
        ids: one page of them, in name order.
        count: how many there are, at most ``MOST``; None on a later page.
        more: there are more than ``MOST``.
    """

    ids: tuple[str, ...]
    count: int | None
    more: bool


@dataclass(frozen=True)
class Hits:
    """Where the hits of a search are.

    Attributes:
        numbers: a query for their numbers; None where there are none.
        count: how many there are, at most one more than ``MOST``.
    """

    numbers: Select[Any] | None
    count: int


def find_ids(
    work: Work,
    record: type[Partner] | type[Customer],
    words: Sequence[str | Term],
    *,
    limit: int = PAGE,
    after: str | None = None,
) -> Found:
    """The records outside the trash in whose folded text every word is found, in name order.

    Args:
        work: the unit of work.
        record: Partner or Customer.
        words: folded (``domain.text.words``), or terms; none finds everybody.
        limit: records on a page.
        after: id of the last record of the page before; None asks for the first page.
    """
    asked = _asked(work, record, words)
    start = asked.behind(after)
    if work.dialect.name != "sqlite":
        return asked.plainly(limit, start, counted=after is None)
    window = asked.window(start)
    ids = [row.id for row in window if all(row[1:])]
    first = after is None
    if len(window) < _WINDOW:  # that was everything
        return _found(ids, limit, len(ids) if first else None)
    if len(ids) >= limit and not first:
        return _found(ids, limit, None)
    source = asked.source(window)
    if source is None:
        return _found([], limit, 0 if first else None)
    if len(ids) >= limit * _DENSE:
        count = asked.count(source)
        ids = ids if len(ids) >= limit else asked.walk(limit, start)
    else:
        ids, count = asked.sorted_hits(source, limit, start)
    return _found(ids, limit, count if first else None)


def hits(work: Work, record: type[Partner] | type[Customer], terms: Sequence[Term]) -> Hits:
    """The records outside the trash in whose text every term is found, by the shortest way."""
    asked = _asked(work, record, terms)
    if work.dialect.name != "sqlite":
        numbers = select(asked.table.c.number).where(asked.live(), *asked.conditions())
        return Hits(numbers, asked.at_most(numbers))
    source = asked.source(asked.window(true()))
    if source is None:
        return Hits(None, 0)
    return Hits(asked.hits(source), asked.count(source))


def conditions(
    work: Work,
    record: type[Partner] | type[Customer],
    terms: Sequence[Term],
    *,
    starts: bool = False,
) -> list[ColumnElement[bool]]:
    """For each term whether it is in a record's text; *starts*: at the start of a word there."""
    return _asked(work, record, terms).conditions(starts=starts)


def by_name_prefix(
    work: Work,
    record: type[Partner] | type[Customer],
    starts: Sequence[str],
    *,
    limit: int = NAMED,
) -> list[str]:
    """Ids of the records outside the trash whose name has a word beginning with each of *starts*.

    Walks the name order: 29 ms where nothing fits among 100,000, 420 ms among 1,000,000, which a
    command line can wait for.

    Args:
        work: the unit of work.
        record: Partner or Customer.
        starts: folded (``domain.text.words``); none finds nobody.
        limit: ids at most, in name order.
    """
    if not starts:
        return []
    table = TABLES[record]
    padded = literal_column("' '", Text) + table.c.name_words
    tests = [holds(work, padded, f" {start}") for start in starts]
    query = select(table.c.id).where(table.c.deleted.is_(None), *tests)
    return list(work.session.scalars(query.order_by(table.c.sort_key, table.c.id).limit(limit)))


def forget_removed(work: Work, record: type[Partner] | type[Customer]) -> None:
    """Takes what was removed out of the index's own pages too, where it lies until they are merged.

    For an erasure (GDPR art. 17), after the removal is flushed; a second for 100,000 records.
    """
    if work.dialect.name == "sqlite":
        name = f"{TABLES[record].name}_search"
        work.session.connection().exec_driver_sql(
            f"INSERT INTO {name}({name}) VALUES ('optimize')"  # noqa: S608 - our own names
        )


def holds(work: Glance, text: ColumnElement[str], part: str) -> ColumnElement[bool]:
    """Whether *text* has *part* in it, letter by letter (SQLite's LIKE would not mind the case)."""
    if work.dialect.name != "sqlite":
        return text.contains(part, autoescape=True)
    plain = "".join(f"[{c}]" if c in "*?[" else c for c in part)
    return text.op("GLOB", is_comparison=True, return_type=Boolean())(f"*{plain}*")


@dataclass(frozen=True)
class _Source:
    """Where hits come from: the trigram index, where *match* is one, and what else must hold."""

    match: str | None
    tests: tuple[ColumnElement[bool], ...]


def _asked(
    work: Work, record: type[Partner] | type[Customer], words: Sequence[str | Term]
) -> "_Asked":
    terms = tuple((word,) if isinstance(word, str) else word for word in words)
    return _Asked(work, TABLES[record], terms)


@dataclass(frozen=True)
class _Asked:
    """A question: in which records of *table* are all *terms*?"""

    work: Glance
    table: Table
    terms: tuple[Term, ...]

    def behind(self, id: str | None) -> ColumnElement[bool]:
        """The condition for standing behind the record *id* in name order."""
        if id is None:
            return true()
        place = select(self.table.c.sort_key).where(self.table.c.id == id)
        key = self.work.session.scalar(place)
        return self._place() > tuple_(key, id)

    def window(self, start: ColumnElement[bool]) -> Sequence[Row[Any]]:
        """The first records in name order: id, and for each word whether it is there."""
        flags = [test.label(f"word_{n}") for n, test in enumerate(self.conditions())]
        query = select(self.table.c.id, *flags).where(self.live(), start)
        return self.work.session.execute(self._in_order(query).limit(_WINDOW)).all()

    def source(self, window: Sequence[Row[Any]]) -> _Source | None:
        """The cheapest way to the hits; None when the vocabulary knows that there are none."""
        parts: list[str] = []
        tests: list[ColumnElement[bool]] = []
        for n, (term, test) in enumerate(zip(self.terms, self.conditions(), strict=True)):
            common = sum(row[n + 1] for row in window) >= _COMMON * len(window)
            if common and min(map(len, term)) < _TRIGRAM:
                tests.append(test)
                continue
            spelled = [part for word in term for part in self._trigrams(word)]
            if not spelled:
                return None
            parts.append("(" + " OR ".join(map(_quoted, spelled)) + ")")
        return _Source(" AND ".join(parts) or None, tuple(tests))

    def count(self, source: _Source) -> int:
        """How many hits there are, at most one more than ``MOST``."""
        return self.at_most(self.hits(source))

    def walk(self, limit: int, start: ColumnElement[bool]) -> list[str]:
        """The first hits in name order, met on the way."""
        query = select(self.table.c.id).where(self.live(), start, *self.conditions())
        return list(self.work.session.scalars(self._in_order(query).limit(limit)))

    def sorted_hits(
        self, source: _Source, limit: int, start: ColumnElement[bool]
    ) -> tuple[list[str], int]:
        """The first hits in name order, sorted, and how many there are, looked for but once."""
        some = self.hits(source).limit(MOST + 1).cte().prefix_with("MATERIALIZED")
        count = select(func.count()).select_from(some).scalar_subquery()
        query = select(self.table.c.id, count).join(some, some.c.number == self.table.c.number)
        rows = self.work.session.execute(self._in_order(query.where(start)).limit(limit)).all()
        if rows and rows[0][1] <= MOST:
            return [row[0] for row in rows], rows[0][1]
        every = self.hits(source).subquery()
        query = select(self.table.c.id).join(every, every.c.number == self.table.c.number)
        page = self.work.session.scalars(self._in_order(query.where(start)).limit(limit))
        return list(page), self.count(source)

    def plainly(self, limit: int, start: ColumnElement[bool], *, counted: bool) -> Found:
        """Asks a database that has its own index for such questions, or none."""
        every = select(self.table.c.id).where(self.live(), *self.conditions())
        page = self._in_order(every.where(start)).limit(limit)
        count = self.at_most(every) if counted else None
        return _found([*self.work.session.scalars(page)], limit, count)

    def hits(self, source: _Source) -> Select[Any]:
        """The numbers of all hits."""
        number = self.table.c.number
        if source.match is None:
            return select(number).where(self.live(), *source.tests)
        index = table_of(f"{self.table.name}_search", column("rowid"))
        name: ColumnElement[str] = literal_column(index.name)
        matches = name.op("MATCH", is_comparison=True, return_type=Boolean())(source.match)
        if not source.tests:
            return select(index.c.rowid.label("number")).where(matches)
        joined = index.join(self.table, number == index.c.rowid)
        return select(number).select_from(joined).where(matches, *source.tests)

    def _trigrams(self, word: str) -> list[str]:
        """What to ask the index for: the word, or all that begins with a short one."""
        if len(word) >= _TRIGRAM:
            return [word]
        listed = table_of(f"{self.table.name}_vocabulary", column("term"))
        query = select(listed.c.term).where(
            listed.c.term >= word, listed.c.term < word + _LAST_LETTER
        )
        return list(self.work.session.scalars(query))

    def at_most(self, hits: Select[Any]) -> int:
        """How many there are, at most one more than ``MOST``."""
        some = hits.limit(MOST + 1).subquery()
        return self.work.session.scalar(select(func.count()).select_from(some)) or 0

    def conditions(self, *, starts: bool = False) -> list[ColumnElement[bool]]:
        """For each term whether it is there; *starts*: at the start of a word."""
        text: ColumnElement[str] = self.table.c.folded
        if starts:
            text = literal_column("' '", Text) + text
        mark = " " if starts else ""
        return [or_(*(holds(self.work, text, mark + word) for word in term)) for term in self.terms]

    def live(self) -> ColumnElement[bool]:
        """Whether a record is outside the trash."""
        return self.table.c.deleted.is_(None)

    def _place(self) -> ColumnElement[Any]:
        return tuple_(self.table.c.sort_key, self.table.c.id)

    def _in_order(self, query: Select[Any]) -> Select[Any]:
        return query.order_by(self.table.c.sort_key, self.table.c.id)


def _found(ids: Sequence[str], limit: int, count: int | None) -> Found:
    if count is None:
        return Found(tuple(ids[:limit]), None, more=False)
    return Found(tuple(ids[:limit]), min(count, MOST), count > MOST)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
