"""The store: opens a profile's database and hands out units of work on it."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Self

from sqlalchemy import Engine

from handslag.domain.changes import Changes
from handslag.domain.errors import StoreProblem, StoreTrouble
from handslag.storage.engine import PATIENCE, READ, WRITE
from handslag.storage.opening import open_current
from handslag.storage.places import name_of, place_of
from handslag.storage.sessions import UnitSession
from handslag.storage.work import Glance, Work

_log = logging.getLogger(__name__)
_turns: dict[str, "_Turn"] = {}
_turns_lock = threading.Lock()
_mapping = threading.Lock()


def wall_clock() -> datetime:
    """The moment now, by this computer's clock."""
    return datetime.now(UTC)


class _Turn:
    """One writer at a time in this process, for one database."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._owner: int | None = None

    @contextmanager
    def taken(self, name: str, patience: float) -> Iterator[None]:
        me = threading.get_ident()
        if self._owner == me:
            raise RuntimeError("a writing unit of work inside another")
        if not self._lock.acquire(timeout=patience):
            raise StoreTrouble(StoreProblem.BUSY, name)
        self._owner = me
        try:
            yield
        finally:
            self._owner = None
            self._lock.release()


class Store:
    """An open database; closed by ``close`` when the program ends.

    Attributes:
        engine: for the modules of this room.
        name: the database as a person knows it, without a password.
    """

    def __init__(
        self,
        engine: Engine,
        name: str,
        *,
        on_commit: Callable[[Changes], None] | None,
        patience: float,
        clock: Callable[[], datetime],
    ) -> None:
        self.engine = engine
        self.name = name
        self._on_commit = on_commit
        self._patience = patience
        self._clock = clock
        self._readers = engine.execution_options(**READ)
        self._writers = engine.execution_options(**WRITE)
        with _turns_lock:
            self._turn = _turns.setdefault(name, _Turn())

    @classmethod
    def open(
        cls,
        target: Path | str,
        *,
        on_commit: Callable[[Changes], None] | None = None,
        create: bool = True,
        patience: float = PATIENCE,
        clock: Callable[[], datetime] = wall_clock,
        records: bool = True,
    ) -> Self:
        """Opens a database; makes it where there is none, brings an older one up to date.

        Args:
            target: an SQLite file, or the URL of a PostgreSQL database.
            on_commit: told what a unit of work changed, after it is committed, on its thread.
            create: False refuses to make a database where there is none.
            patience: seconds to wait for another writer.
            clock: tells the moment now, for the stamps.
            records: False leaves it to the first ``read`` or ``write`` to make the domain's classes
                stored ones, which takes 65 ms; none of their objects may be made before.

        Raises:
            StoreTrouble: it cannot be opened, and why. A file that is not ours is left untouched.
        """
        if records:
            _ready_for_records()
        engine = open_current(target, create=create, patience=patience)
        name = name_of(place_of(target))
        return cls(engine, name, on_commit=on_commit, patience=patience, clock=clock)

    def close(self) -> None:
        """Gives all connections back; the last one to go writes the WAL into the file."""
        self.engine.dispose()

    @contextmanager
    def read(self) -> Iterator[Work]:
        """A unit of work that sees one moment of the store and cannot write.

        Raises:
            StoreTrouble: the database cannot be read.
        """
        with self._unit(self._readers, writes=False) as session:
            yield Work(session)
            if session.new or session.deleted or any(map(session.is_modified, session.dirty)):
                raise RuntimeError("a reading unit of work changed a record")

    @contextmanager
    def peek(self) -> Iterator[Glance]:
        """As ``read``, for questions about columns: no record can be had of it.

        Raises:
            StoreTrouble: the database cannot be read.
        """
        with self._readers.connect() as connection:
            yield Glance(connection, connection.dialect)

    @contextmanager
    def write(self) -> Iterator[Work]:
        """A unit of work that holds the write lock from its first moment to its last.

        It is committed when the block ends, and rolled back when an error leaves it. ``on_commit``
        hears of it after the commit, and only when something changed.

        Raises:
            StoreTrouble: BUSY when another writer does not finish; FULL and the like on the way.
        """
        with (
            self._turn.taken(self.name, self._patience),
            self._unit(self._writers, writes=True) as session,
        ):
            work = Work(session)  # takes the lock
            yield work
            session.flush()
            changes = work.changes()
            session.commit()
        if not changes.ids:
            return
        _log.info("committed %s", _summary(changes))
        if self._on_commit is not None:
            self._on_commit(changes)

    def _unit(self, bind: Engine, *, writes: bool) -> AbstractContextManager[UnitSession]:
        from handslag.storage.record_session import (  # noqa: PLC0415 - 35 ms, for SQLAlchemy's ORM
            RecordSession,
        )

        _ready_for_records()
        return RecordSession(bind, writes=writes, clock=self._clock)


def _ready_for_records() -> None:
    from handslag.storage.mapping import map_classes  # noqa: PLC0415 - 35 ms, for SQLAlchemy's ORM

    with _mapping:  # the window and its worker may come at once
        map_classes()


def _summary(changes: Changes) -> str:
    parts = []
    for record, ids in changes.ids.items():
        shown = ",".join(islice(ids, 3))  # whichever: ordering 100,000 holds the window up
        parts.append(f"{record.__name__} {shown}" + (f" +{len(ids) - 3}" if len(ids) > 3 else ""))
    return "; ".join(parts)
