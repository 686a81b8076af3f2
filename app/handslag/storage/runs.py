"""What can be taken back whole: runs, and what each did to which row.

A run belongs to this device alone. Taking it back, and doing it again, are new edits with new
stamps. A partner that a run added goes to the trash and comes out of it again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Row, delete, insert, select, update

from handslag.domain.ids import new_id
from handslag.domain.partners import Partner
from handslag.domain.stamps import Record
from handslag.storage.plain import as_json, from_json
from handslag.storage.tables import SYNCED, TABLES, import_run, import_step
from handslag.storage.work import Work

_PART = 500


@dataclass(frozen=True)
class Step:
    """A run's work on one row.

    Attributes:
        record: the row's class.
        before, after: the changed fields; None for a row that the run added.
    """

    record: type[Record]
    id: str
    before: Mapping[str, object] | None = None
    after: Mapping[str, object] | None = None


@dataclass(frozen=True)
class Run:
    """Something that was done as a whole: *what* ("import", "merge"), from which files, when."""

    id: str
    at: datetime
    what: str
    files: tuple[str, ...]
    undone: bool


class Recorder:
    """Writes down a run's steps as they are done."""

    def __init__(self, work: Work, *, what: str, files: Sequence[str], at: datetime) -> None:
        self.id = new_id()
        self.count = 0
        self._work = work
        self._run = {"id": self.id, "at": at, "what": what, "files": tuple(files), "undone": False}

    def note(self, steps: Iterable[Step]) -> None:
        """Notes further steps, in their order; a run without any is never stored."""
        rows = [
            {
                "run_id": self.id,
                "number": number,
                "tbl": TABLES[step.record].name,
                "row_id": step.id,
                "before": None if step.before is None else as_json(step.before, step.record),
                "after": None if step.after is None else as_json(step.after, step.record),
            }
            for number, step in enumerate(steps, start=self.count + 1)
        ]
        if not rows:
            return
        connection = self._work.session.connection()
        if not self.count:
            connection.execute(insert(import_run), self._run)
        connection.execute(insert(import_step), rows)
        self.count += len(rows)


def set_fields(record: Record, values: Mapping[str, object]) -> list[Step]:
    """Sets those fields of a record that differ; the step that this is, or none."""
    before = {name: getattr(record, name) for name in values}
    changed = {name: value for name, value in values.items() if before[name] != value}
    for name, value in changed.items():
        setattr(record, name, value)
    if not changed:
        return []
    id = str(vars(record)["id"])
    return [Step(type(record), id, {name: before[name] for name in changed}, changed)]


def find(work: Work, id: str) -> Run | None:
    """The run with that id."""
    row = work.session.execute(select(import_run).where(import_run.c.id == id)).one_or_none()
    return Run(*row) if row is not None else None


def recent(work: Work, *, limit: int) -> list[Run]:
    """The latest runs, the newest first."""
    query = select(import_run).order_by(import_run.c.at.desc(), import_run.c.id.desc())
    return [Run(*row) for row in work.session.execute(query.limit(limit))]


def forget(work: Work, *, before: datetime) -> None:
    """Forgets runs of before that moment: the trash is emptied too, and values should not linger."""
    connection = work.session.connection()
    old = select(import_run.c.id).where(import_run.c.at < before)
    connection.execute(delete(import_step).where(import_step.c.run_id.in_(old)))
    connection.execute(delete(import_run).where(import_run.c.at < before))


def steps_of(work: Work, id: str) -> list[Step]:
    """All steps of a run, the last one first."""
    query = select(import_step).where(import_step.c.run_id == id)
    found: list[Step] = []
    for row in work.session.execute(query.order_by(import_step.c.number.desc())):
        record = SYNCED[row.tbl]
        before, after = (
            None if text is None else from_json(text, record) for text in (row.before, row.after)
        )
        found.append(Step(record, row.row_id, before, after))
    return found


def mark_undone(work: Work, id: str) -> None:
    """Notes that a run was taken back by other means than ``take_back``."""
    _mark(work, id, undone=True)


def take_back(work: Work, id: str, *, at: datetime, stepped: Callable[[int, int], None]) -> None:
    """Puts back what a run changed, where it has not been changed again since.

    Args:
        work: the unit of work.
        id: the run's.
        at: when what it added goes to the trash.
        stepped: told how many of how many steps are done.
    """
    for rows, record in _steps(work, id, stepped, backwards=True):
        added = [row.row_id for row in rows if row.after is None]
        if added:
            work.change_all(record, _living(work, added), deleted=at)
        _exchange(work, record, [row for row in rows if row.after is not None], ("after", "before"))
    _mark(work, id, undone=True)


def do_again(work: Work, id: str, *, stepped: Callable[[int, int], None]) -> None:
    """Does again what was taken back, under the same condition."""
    for rows, record in _steps(work, id, stepped, backwards=False):
        added = [row.row_id for row in rows if row.after is None]
        if added:
            work.change_all(record, added, deleted=None)
        _exchange(work, record, [row for row in rows if row.after is not None], ("before", "after"))
    _mark(work, id, undone=False)


def _mark(work: Work, id: str, *, undone: bool) -> None:
    query = update(import_run).where(import_run.c.id == id).values(undone=undone)
    work.session.connection().execute(query)


def _steps(
    work: Work, id: str, stepped: Callable[[int, int], None], *, backwards: bool
) -> Iterator[tuple[list[Row[Any]], type[Record]]]:
    """Steps that follow each other and are about one class, at most 500 at once."""
    number = import_step.c.number
    total = work.session.scalar(
        select(number).where(import_step.c.run_id == id).order_by(number.desc()).limit(1)
    )
    done, last = 0, total or 0
    while done < last:
        part = number.between(last - done - _PART + 1, last - done)
        if not backwards:
            part = number.between(done + 1, done + _PART)
        query = select(import_step).where(import_step.c.run_id == id, part)
        rows = work.session.execute(query.order_by(number.desc() if backwards else number)).all()
        for table in dict.fromkeys(row.tbl for row in rows):
            stepped(done, last)
            yield [row for row in rows if row.tbl == table], SYNCED[table]
        done += _PART


def _living(work: Work, ids: Sequence[str]) -> list[str]:
    table = TABLES[Partner]
    query = select(table.c.id).where(table.c.id.in_(ids), table.c.deleted.is_(None))
    return list(work.session.scalars(query))


def _exchange(
    work: Work, record: type[Record], rows: Sequence[Row[Any]], names: tuple[str, str]
) -> None:
    """Sets what is still as the first of *names* says to what the second says."""
    if not rows:
        return
    table = TABLES[record]
    ids = [row.row_id for row in rows]
    query = select(record).where(table.c.id.in_(ids))
    found = {cast("Any", one).id: one for one in work.session.scalars(query)}
    for row in rows:
        one = found.get(row.row_id)
        old, new = (from_json(getattr(row, name), record) for name in names)
        for field in old if one is not None else ():
            if getattr(one, field) == old[field]:
                setattr(one, field, new[field])
    work.flush()
    work.session.expunge_all()
