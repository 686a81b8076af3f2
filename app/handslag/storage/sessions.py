"""What a unit of work does its work with, as far as this room needs to know.

SQLAlchemy's own session is one (``record_session``), and its connection answers questions about
columns. Named here by what they can do, so that who only asks need not load the ORM.
"""

from collections.abc import Callable, Collection, Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol, TypeVar, TypeVarTuple, overload

from sqlalchemy import Connection, Executable, Result, ScalarResult
from sqlalchemy.sql.selectable import TypedReturnsRows

from handslag.domain.stamps import Stamp

First = TypeVar("First")
Rest = TypeVarTuple("Rest")
Stored = TypeVar("Stored")


class Asking(Protocol):
    """Answers SQL; the signatures are SQLAlchemy's, where they are explained."""

    @overload
    def execute(
        self, statement: TypedReturnsRows[*Rest], parameters: Any = None, /
    ) -> Result[*Rest]: ...

    @overload
    def execute(
        self, statement: Executable, parameters: Any = None, /
    ) -> Result[*tuple[Any, ...]]: ...

    @overload
    def scalars(self, statement: TypedReturnsRows[First, *Rest], /) -> ScalarResult[First]: ...

    @overload
    def scalars(self, statement: Executable, /) -> ScalarResult[Any]: ...

    @overload
    def scalar(self, statement: TypedReturnsRows[First, *Rest], /) -> First | None: ...

    @overload
    def scalar(self, statement: Executable, /) -> Any: ...


class UnitSession(Asking, Protocol):
    """Keeps the records of one unit of work.

    Attributes:
        writes: False for a unit that must not change anything.
        clock: tells the moment now.
        changed: ids of what was added, changed or removed, by class.
        stamp: this unit's stamp, or None before the first stamped write.
    """

    writes: bool
    clock: Callable[[], datetime]
    changed: dict[type, set[str]]
    stamp: Stamp | None

    def connection(self) -> Connection:
        """What the unit speaks to the database through."""

    def touch(self, record: type, ids: Iterable[str]) -> None:
        """Notes that records of a class changed."""

    def next_stamp(self) -> Stamp:
        """This unit's stamp, the same at every call."""

    @property
    def new(self) -> Iterable[object]:
        """What the next flush inserts."""

    @property
    def dirty(self) -> Iterable[object]:
        """What may have been changed since the last flush."""

    @property
    def deleted(self) -> Collection[object]:
        """What the next flush removes."""

    def known(self) -> Iterable[object]:
        """The stored records that it holds so far."""

    @property
    def no_autoflush(self) -> AbstractContextManager[object]:
        """A block whose questions do not send what is pending first."""

    def is_modified(self, instance: object, /) -> bool:
        """Whether a record differs from what is stored."""

    def get(self, entity: type[Stored], ident: str, /) -> Stored | None:
        """The record with that id, or None."""

    def add(self, instance: object, /) -> None:
        """Inserts a record at the next flush."""

    def delete(self, instance: object, /) -> None:
        """Removes a record at the next flush."""

    def refresh(self, instance: object, /) -> None:
        """Reads a record once more."""

    def expunge(self, instance: object, /) -> None:
        """Lets go of a record."""

    def expunge_all(self) -> None:
        """Lets go of every record."""

    def expire_all(self) -> None:
        """Reads each record once more when it is asked for a value."""

    def flush(self) -> None:
        """Sends what is pending."""

    def commit(self) -> None:
        """Keeps what the unit wrote."""
