"""A unit of work: what it reads is one moment of the store, what it writes is kept whole or not."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Dialect

from handslag.domain.changes import Changes
from handslag.domain.errors import Kind, NotFound
from handslag.domain.stamps import Record
from handslag.storage import bulk
from handslag.storage.sessions import Asking, UnitSession

Stored = TypeVar("Stored")


class Glance:
    """One moment of the store, from ``Store.peek``, for questions about columns; of no use after.

    Attributes:
        session: for the functions with SQL in this room alone, as is *dialect*.
        dialect: the database's way to speak SQL.
    """

    def __init__(self, session: Asking, dialect: Dialect) -> None:
        self.session = session
        self.dialect = dialect


class Work(Glance):
    """One unit of work, from ``Store.read`` or ``Store.write``; of no use after its ``with``.

    Attributes:
        session: for the functions with SQL in this room alone.
    """

    session: UnitSession

    def __init__(self, session: UnitSession) -> None:
        super().__init__(session, session.connection().dialect)

    def add(self, record: object) -> None:
        """Stores a new record at the next flush, at the latest at the end."""
        self._must_write()
        self.session.add(record)

    def get(self, record: type[Stored], id: str) -> Stored | None:
        """The record of a class with that id, or None."""
        return self.session.get(record, id)

    def need(self, record: type[Stored], id: str, kind: Kind, text: str) -> Stored:
        """The record of a class with that id.

        Raises:
            NotFound: there is none; it says *kind* and *text*, what the user asked for.
        """
        found = self.session.get(record, id)
        if found is None:
            raise NotFound(kind, text)
        return found

    def remove(self, record: object) -> None:
        """Removes a record at the next flush; my other devices learn of it by a stamp."""
        self._must_write()
        self.session.delete(record)

    def flush(self) -> None:
        """Sends what is pending to the database, so that SQL sees it; nothing is committed."""
        self.session.flush()

    def bulk_add(self, records: Iterable[Record]) -> None:
        """Inserts many new records at once, stamped; far faster than ``add``.

        They are not followed afterwards: to change one of them, ``get`` it.
        """
        self._must_write()
        self.session.flush()
        bulk.insert_all(self.session, records)

    def bulk_add_rows(self, record: type[Record], rows: Sequence[Mapping[str, object]]) -> None:
        """As ``bulk_add``, from values by field name: making 10,000 objects takes as long again.

        Args:
            record: the class; not one that is searched.
            rows: every field of each new record, but its stamp.
        """
        self._must_write()
        self.session.flush()
        bulk.insert_rows(self.session, record, rows)

    def change_all(self, record: type[Record], ids: Iterable[str], **values: object) -> None:
        """Sets the same fields of many records to the same values by SQL, stamped.

        Not for fields that are searched (their folded text would not follow).
        """
        self._must_write()
        self.session.flush()
        bulk.update_all(self.session, record, ids, values)
        self.session.expire_all()

    def remove_all(self, record: type[Record], ids: Iterable[str]) -> None:
        """Removes many records by SQL, and leaves the stamps of their removal."""
        self._must_write()
        self.session.flush()
        bulk.delete_all(self.session, record, ids)
        self.session.expire_all()

    def touched(self, record: type, ids: Iterable[str]) -> None:
        """Notes that SQL of this unit changed records, for who listens."""
        self._must_write()
        self.session.touch(record, ids)

    def changes(self) -> Changes:
        """What this unit has changed so far."""
        return Changes(
            {record: frozenset(ids) for record, ids in self.session.changed.items() if ids}
        )

    def _must_write(self) -> None:
        if not self.session.writes:
            raise RuntimeError("a reading unit of work tried to write")
