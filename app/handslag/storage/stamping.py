"""The one place that stamps: who wrote which field when, for merging between my own devices.

A session's flush passes through here, and so does every bulk write. A unit of work has one stamp;
it is taken from ``clock_state`` in the unit's own transaction, so a rollback takes it back.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Delete,
    Insert,
    Table,
    Update,
    bindparam,
    delete,
    event,
    inspect,
    select,
    update,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import ORMExecuteState, Session, SessionTransaction
from sqlalchemy.orm.attributes import set_committed_value

from handslag.domain.ids import DeviceId, PartnerId
from handslag.domain.partners import Business, Customer, Opinion, Partner, PartnerNote
from handslag.domain.stamps import Record, Stamp, tick
from handslag.storage.alphabet import search_values
from handslag.storage.tables import (
    DERIVED,
    IMMUTABLE,
    STAMP,
    SYNCED,
    TABLES,
    business,
    clock_state,
    field_clock,
    kept_operation,
    merge_conflict,
    merge_step,
    partner_note,
)

REMOVED = "_del"
"""The field whose stamp tells when a row was removed."""

_PART = 500
_OF_PARTNER = partner_note.c.partner_id


def wall_clock() -> datetime:
    """The moment now, by this computer's clock."""
    return datetime.now(UTC)


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


def stamp_fields(session: UnitSession, cells: list[tuple[Table, str, str]]) -> None:
    """Stamps edited fields, each named by table, row id and field."""
    if not cells:
        return
    stamp = session.next_stamp()
    connection = session.connection()
    fresh: Any = sqlite.insert(field_clock)
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - 40 ms, for offices only

        fresh = postgresql.insert(field_clock)
    upsert = fresh.on_conflict_do_update(
        index_elements=["tbl", "row_id", "field"],
        set_={name: fresh.excluded[name] for name in STAMP},
    )
    stamps = {"hlc": stamp.hlc, "device": stamp.device, "seq": stamp.seq}
    connection.execute(
        upsert,
        [{"tbl": table.name, "row_id": id, "field": field, **stamps} for table, id, field in cells],
    )


def stamp_removals(session: UnitSession, rows: list[tuple[Table, str]]) -> None:
    """Stamps removed rows, each named by table and id; the stamps of their fields go with them."""
    if not rows:
        return
    session.connection().execute(
        delete(field_clock).where(
            field_clock.c.tbl == bindparam("of_table"), field_clock.c.row_id == bindparam("of_row")
        ),
        [{"of_table": table.name, "of_row": id} for table, id in rows],
    )
    for name in {table.name for table, _ in rows}:
        ids = [id for table, id in rows if table.name == name]
        for start in range(0, len(ids), _PART):
            forget_exchanged(session.connection(), name, ids[start : start + _PART])
    stamp_fields(session, [(table, id, REMOVED) for table, id in rows])


def forget_exchanged(connection: Connection, name: str, ids: Collection[str]) -> None:
    """Lets go of every value of removed rows that an exchange has kept beside them."""
    for table in (kept_operation, merge_step, merge_conflict):
        connection.execute(delete(table).where(table.c.tbl == name, table.c.row_id.in_(ids)))


def refuse_immutable(record: type) -> None:
    """Raises ImmutableChanged for a class whose stored records stay as they are."""
    if issubclass(record, IMMUTABLE):
        raise ImmutableChanged(record.__name__)


@event.listens_for(UnitSession, "before_flush")
def _before_flush(session: UnitSession, _context: object, _instances: object) -> None:
    if not session.writes:
        raise RuntimeError("a reading unit of work tried to write")
    for record in session.new:
        if isinstance(record, Business):
            _adopt(session, DeviceId(record.device))
    _refresh_search(session)
    cells: list[tuple[Table, str, str]] = []
    for record in session.dirty:
        if isinstance(record, Record):
            cells += _edited_cells(session, record)
    gone: list[tuple[Table, str]] = []
    for record in session.deleted:
        refuse_immutable(type(record))
        if isinstance(record, Record) and not _made_here(session, record):
            gone.append((TABLES[type(record)], inspect(record).identity[0]))
    for record in session.new:
        if isinstance(record, Record):
            stamp = session.next_stamp()
            record.hlc, record.device, record.seq = stamp.hlc, stamp.device, stamp.seq
    stamp_fields(session, cells)
    stamp_removals(session, gone)


def _adopt(session: UnitSession, device: DeviceId) -> None:
    """Gives what was written before there was a business to the device that it names."""
    for table in [field_clock, *(TABLES[record] for record in SYNCED.values())]:
        session.connection().execute(update(table).where(table.c.device == 0).values(device=device))
    for record in session.identity_map.values():
        if isinstance(record, Record) and record.device == 0:
            set_committed_value(record, "device", device)
    if session.stamp is not None:
        session.stamp = replace(session.stamp, device=device)


def _refresh_search(session: UnitSession) -> None:
    """Keeps the searched fields of every partner and customer that this flush touches."""
    opinions: dict[PartnerId, Opinion] = {}
    found: dict[str, Partner | Customer] = {}
    for record in [*session.new, *session.dirty]:
        if isinstance(record, Opinion):
            opinions[record.id] = record
        elif isinstance(record, Partner | Customer):
            found[record.id] = record
    for id in (opinions.keys() | _noted(session)) - found.keys():
        if (partner := session.get(Partner, id)) is not None:
            found[id] = partner
    fresh = {record.id for record in session.new if isinstance(record, Partner)}
    old = {id for id, record in found.items() if isinstance(record, Partner)} - fresh
    notes = notes_of(session, old)
    for record in found.values():
        if isinstance(record, Partner) and record.id not in opinions:
            opinion = session.get(Opinion, record.id)
            opinions |= {record.id: opinion} if opinion else {}
        if record not in session.deleted:
            set_search(record, search_values(record, opinions, notes.get(record.id, ())))


def _noted(session: UnitSession) -> set[PartnerId]:
    """The partners whose notes this flush touches; also whom a note is taken away from."""
    ids: set[PartnerId] = set()
    for record in [*session.new, *session.dirty, *session.deleted]:
        if isinstance(record, PartnerNote):
            ids.update([record.partner_id, *inspect(record).attrs.partner_id.history.deleted])
    return ids


def notes_of(session: UnitSession, ids: Collection[str]) -> dict[str, list[PartnerNote]]:
    """What I noted of partners, by their id, as this unit of work leaves it."""
    known = {record for record in session.identity_map.values() if isinstance(record, PartnerNote)}
    known.update(record for record in session.new if isinstance(record, PartnerNote))
    every = sorted(ids)
    with session.no_autoflush:
        for start in range(0, len(every), _PART):
            part = every[start : start + _PART]
            known.update(session.scalars(select(PartnerNote).where(_OF_PARTNER.in_(part))))
    found: dict[str, list[PartnerNote]] = {}
    for note in known.difference(session.deleted):
        found.setdefault(note.partner_id, []).append(note)
    return found


def set_search(record: Partner | Customer, values: Mapping[str, str]) -> None:
    """Sets the searched fields that differ, so that only a real change is written."""
    for field, value in values.items():
        if getattr(record, field, None) != value:
            setattr(record, field, value)  # the class itself knows of ``folded`` alone


def _made_here(session: UnitSession, record: Record) -> bool:
    stamp = session.stamp
    return stamp is not None and (record.seq, record.device) == (stamp.seq, stamp.device)


def _edited_cells(session: UnitSession, record: Record) -> list[tuple[Table, str, str]]:
    table = TABLES[type(record)]
    changed = [part.key for part in inspect(record).attrs if part.history.has_changes()]
    if not changed:
        return []
    refuse_immutable(type(record))
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
        fields = {getattr(column, "key", column) for column in statement._values or {}}  # noqa: SLF001 - as said
        if isinstance(state.parameters, dict):
            fields |= state.parameters.keys()
        if fields and all((name, field) in DERIVED for field in fields):
            return
    raise RuntimeError(
        f"{name} is synced: write it by Work.add, change_all, remove_all or bulk_add"
    )
