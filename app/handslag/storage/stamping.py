"""The one place that stamps: who wrote which field when, for merging between my own devices.

A session's flush passes through here, and so does every bulk write. A unit of work has one stamp;
it is taken from ``clock_state`` in the unit's own transaction, so a rollback takes it back.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any
from unicodedata import normalize

from sqlalchemy import (
    Connection,
    Delete,
    Insert,
    Table,
    Update,
    delete,
    event,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import ORMExecuteState, Session, SessionTransaction

from handslag.domain.ids import DeviceId
from handslag.domain.partners import Business, Customer, Opinion, Partner
from handslag.domain.stamps import Record, Stamp, tick
from handslag.domain.text import fold, words
from handslag.storage.tables import (
    DERIVED,
    IMMUTABLE,
    STAMP,
    SYNCED,
    TABLES,
    business,
    clock_state,
    field_clock,
)

REMOVED = "_del"
"""The field whose stamp tells when a row was removed."""

_AFTER_Z = str.maketrans(
    {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y", "{": " ", "|": " ", "}": " "}
)


def wall_clock() -> datetime:
    """The moment now, by this computer's clock."""
    return datetime.now(UTC)


def sort_key(name: str) -> str:
    """Where *name* stands in the Swedish alphabet, to be compared byte by byte.

    Words without case, accents and marks; å ä ö after z; ü as y (SAOL, CLDR "sv").
    """
    letters = fold(normalize("NFC", name).casefold().translate(_AFTER_Z))
    return " ".join("".join(c if c.isalnum() or c in "{|}" else " " for c in letters).split())


class ImmutableChanged(RuntimeError):
    """The program tried to change or remove a stored record of a class that never changes."""


class UnitSession(Session):
    """A session that is one unit of work: it stamps what it writes and knows what it changed.

    Attributes:
        writes: False for a unit that must not change anything.
        clock: tells the moment now.
        changed: ids of what was added, changed or removed, by class.
        stamp: this unit's stamp, or None before the first stamped write.
    """

    def __init__(self, bind: Any, *, writes: bool, clock: Callable[[], datetime]) -> None:
        super().__init__(bind=bind, expire_on_commit=False)
        self.writes = writes
        self.clock = clock
        self.changed: dict[type, set[str]] = {}
        self.stamp: Stamp | None = None

    def touch(self, record: type, ids: Iterable[str]) -> None:
        """Notes that records of a class changed."""
        self.changed.setdefault(record, set()).update(ids)

    def next_stamp(self) -> Stamp:
        """This unit's stamp, the same at every call."""
        if self.stamp is None:
            self.stamp = _take_stamp(self.connection(), self._device(), self.clock())
        return self.stamp

    def _device(self) -> DeviceId:
        for record in self.new:
            if isinstance(record, Business):
                return DeviceId(record.device)
        return DeviceId(self.connection().scalar(select(business.c.device)) or 0)


def _take_stamp(connection: Connection, device: DeviceId, now: datetime) -> Stamp:
    last = connection.execute(select(clock_state.c.hlc, clock_state.c.seq)).one()
    stamp = Stamp(tick(last.hlc, now), device, last.seq + 1)
    connection.execute(update(clock_state).values(hlc=stamp.hlc, seq=stamp.seq))
    return stamp


def bulk_insert(session: UnitSession, records: Iterable[Record]) -> None:
    """Inserts new records, stamped, by one executemany a class; the session does not keep them."""
    by_class: dict[type[Record], list[Record]] = {}
    for record in records:
        by_class.setdefault(type(record), []).append(record)
    if not by_class:
        return
    stamp = session.next_stamp()
    stamps = {"hlc": stamp.hlc, "device": stamp.device, "seq": stamp.seq}
    new_opinions = {one.id: one for one in by_class.get(Opinion, []) if isinstance(one, Opinion)}
    for kind, several in by_class.items():
        table = TABLES[kind]
        names = [name for name in table.c.keys() if name != "number"]  # noqa: SIM118 - no mapping
        rows = []
        for record in several:
            values = vars(record) | stamps
            if isinstance(record, Partner):
                values["folded"] = record.searchable(new_opinions.pop(record.id, None))
            elif isinstance(record, Customer):
                values["folded"] = record.searchable()
            if "sort_key" in names:
                values["sort_key"] = sort_key(values["name"])
                values["name_words"] = " ".join(words(values["name"]))
            rows.append({name: values[name] for name in names})
        session.connection().execute(insert(table), rows)
        session.touch(kind, [row["id"] for row in rows])
    for opinion in new_opinions.values():  # of partners that were there already
        partner = session.get(Partner, opinion.id)
        if partner is not None:
            partner.folded = partner.searchable(opinion)


def bulk_update(
    session: UnitSession, record: type[Record], ids: Iterable[str], values: dict[str, object]
) -> None:
    """Sets fields of many records to the same values, stamped field by field."""
    table = TABLES[record]
    known = set(ids)
    _refuse_immutable(record)
    connection = session.connection()
    for part in _parts(known):
        connection.execute(update(table).where(table.c.id.in_(part)).values(**values))
    fields = [name for name in values if (table.name, name) not in DERIVED]
    _stamp_fields(session, [(table, id, name) for id in known for name in fields])
    session.touch(record, known)


def bulk_delete(session: UnitSession, record: type[Record], ids: Iterable[str]) -> None:
    """Removes many records and leaves the stamp of their removal."""
    table = TABLES[record]
    known = set(ids)
    _refuse_immutable(record)
    connection = session.connection()
    for part in _parts(known):
        connection.execute(delete(table).where(table.c.id.in_(part)))
    _stamp_removals(session, [(table, id) for id in known])
    session.touch(record, known)


def _parts(ids: Iterable[str]) -> Iterable[list[str]]:
    every = sorted(ids)
    return (every[start : start + 500] for start in range(0, len(every), 500))


def _stamp_fields(session: UnitSession, cells: list[tuple[Table, str, str]]) -> None:
    if not cells:
        return
    stamp = session.next_stamp()
    connection = session.connection()
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    fresh = dialect.insert(field_clock)
    upsert = fresh.on_conflict_do_update(
        index_elements=["tbl", "row_id", "field"],
        set_={name: fresh.excluded[name] for name in STAMP},
    )
    stamps = {"hlc": stamp.hlc, "device": stamp.device, "seq": stamp.seq}
    connection.execute(
        upsert,
        [{"tbl": table.name, "row_id": id, "field": field, **stamps} for table, id, field in cells],
    )


def _stamp_removals(session: UnitSession, rows: list[tuple[Table, str]]) -> None:
    for table, id in rows:
        session.connection().execute(
            delete(field_clock).where(field_clock.c.tbl == table.name, field_clock.c.row_id == id)
        )
    _stamp_fields(session, [(table, id, REMOVED) for table, id in rows])


def _refuse_immutable(record: type) -> None:
    if issubclass(record, IMMUTABLE):
        raise ImmutableChanged(record.__name__)


@event.listens_for(UnitSession, "before_flush")
def _before_flush(session: UnitSession, _context: object, _instances: object) -> None:
    if not session.writes:
        raise RuntimeError("a reading unit of work tried to write")
    _refresh_search(session)
    cells: list[tuple[Table, str, str]] = []
    for record in session.dirty:
        if isinstance(record, Record):
            cells += _edited_cells(session, record)
    gone: list[tuple[Table, str]] = []
    for record in session.deleted:
        _refuse_immutable(type(record))
        if isinstance(record, Record) and not _made_here(session, record):
            gone.append((TABLES[type(record)], inspect(record).identity[0]))
    for record in session.new:
        if isinstance(record, Record):
            stamp = session.next_stamp()
            record.hlc, record.device, record.seq = stamp.hlc, stamp.device, stamp.seq
    _stamp_fields(session, cells)
    _stamp_removals(session, gone)


def _refresh_search(session: UnitSession) -> None:
    """Keeps ``folded`` and ``sort_key`` of every partner and customer that this flush touches."""
    opinions: dict[str, Opinion] = {}
    partners: dict[str, Partner] = {}
    for record in [*session.new, *session.dirty]:
        if isinstance(record, Opinion):
            opinions[record.id] = record
        elif isinstance(record, Partner):
            partners[record.id] = record
        elif isinstance(record, Customer):
            _set_search(record, record.searchable())
    for id in opinions.keys() - partners.keys():
        if (partner := session.get(Partner, id)) is not None:
            partners[id] = partner
    for id, partner in partners.items():
        if partner in session.deleted:
            continue
        opinion = opinions.get(id) or session.get(Opinion, id)
        _set_search(partner, partner.searchable(opinion))


def _set_search(record: Partner | Customer, folded: str) -> None:
    name_words = " ".join(words(record.name))
    for field, value in (
        ("folded", folded), ("sort_key", sort_key(record.name)), ("name_words", name_words)
    ):  # fmt: skip
        if getattr(record, field, None) != value:
            setattr(record, field, value)  # the class itself knows of the first alone


def _made_here(session: UnitSession, record: Record) -> bool:
    stamp = session.stamp
    return stamp is not None and (record.seq, record.device) == (stamp.seq, stamp.device)


def _edited_cells(session: UnitSession, record: Record) -> list[tuple[Table, str, str]]:
    table = TABLES[type(record)]
    changed = [part.key for part in inspect(record).attrs if part.history.has_changes()]
    if not changed:
        return []
    _refuse_immutable(type(record))
    if not set(changed).isdisjoint({"id", *STAMP}):
        raise RuntimeError(f"id and stamp of a {table.name} are set once, by the store")
    if _made_here(session, record):  # its creation stamp says the same
        return []
    id = inspect(record).identity[0]
    return [(table, id, name) for name in changed if (table.name, name) not in DERIVED]


@event.listens_for(UnitSession, "after_flush")
def _after_flush(session: UnitSession, _context: object) -> None:
    for record in [*session.new, *session.deleted]:
        session.touch(type(record), [record.id])
    for record in session.dirty:
        if session.is_modified(record):
            session.touch(type(record), [record.id])


@event.listens_for(UnitSession, "after_soft_rollback")
def _after_rollback(session: UnitSession, _previous: SessionTransaction) -> None:
    session.stamp = None  # its row in clock_state went back with the rest


@event.listens_for(UnitSession, "do_orm_execute")
def _refuse_unstamped(state: ORMExecuteState) -> None:
    """Stops SQL that would change synced fields past the stamps."""
    statement = state.statement
    if not isinstance(statement, Insert | Update | Delete):
        return
    table = statement.table
    name = table.name if isinstance(table, Table) else ""
    if name not in SYNCED:
        return
    if isinstance(statement, Update):
        # there is no public way to ask an UPDATE which columns it sets
        fields = {getattr(column, "key", column) for column in statement._values or {}}  # noqa: SLF001
        if isinstance(state.parameters, dict):
            fields |= state.parameters.keys()
        if fields and all((name, field) in DERIVED for field in fields):
            return
    raise RuntimeError(
        f"{name} is synced: write it by Work.add, change_all, remove_all or bulk_add"
    )
