"""The session that keeps records: it stamps what it writes and knows what it changed.

It brings SQLAlchemy's ORM with it, which takes 35 ms: ``Store`` imports it when a unit of work is
about records, and asks about columns without.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Table, Update, event, inspect, select, update
from sqlalchemy.orm import ORMExecuteState, Session, SessionTransaction
from sqlalchemy.orm.attributes import set_committed_value

from handslag.domain.ids import DeviceId, PartnerId
from handslag.domain.partners import Business, Customer, Opinion, Partner, PartnerNote
from handslag.domain.stamps import Record, Stamp, tick
from handslag.storage.alphabet import search_values
from handslag.storage.stamping import (
    notes_of,
    refuse_immutable,
    set_search,
    stamp_fields,
    stamp_removals,
)
from handslag.storage.tables import (
    DERIVED,
    STAMP,
    SYNCED,
    TABLES,
    business,
    clock_state,
    field_clock,
)


class RecordSession(Session):
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

    def known(self) -> Iterable[object]:
        """The stored records that it holds so far."""
        return self.identity_map.values()

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


@event.listens_for(RecordSession, "before_flush")
def _before_flush(session: RecordSession, _context: object, _instances: object) -> None:
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


def _adopt(session: RecordSession, device: DeviceId) -> None:
    """Gives what was written before there was a business to the device that it names."""
    for table in [field_clock, *(TABLES[record] for record in SYNCED.values())]:
        session.connection().execute(update(table).where(table.c.device == 0).values(device=device))
    for record in session.known():
        if isinstance(record, Record) and record.device == 0:
            set_committed_value(record, "device", device)
    if session.stamp is not None:
        session.stamp = replace(session.stamp, device=device)


def _refresh_search(session: RecordSession) -> None:
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


def _noted(session: RecordSession) -> set[PartnerId]:
    """The partners whose notes this flush touches; also whom a note is taken away from."""
    ids: set[PartnerId] = set()
    for record in [*session.new, *session.dirty, *session.deleted]:
        if isinstance(record, PartnerNote):
            ids.update([record.partner_id, *inspect(record).attrs.partner_id.history.deleted])
    return ids


def _made_here(session: RecordSession, record: Record) -> bool:
    stamp = session.stamp
    return stamp is not None and (record.seq, record.device) == (stamp.seq, stamp.device)


def _edited_cells(session: RecordSession, record: Record) -> list[tuple[Table, str, str]]:
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


@event.listens_for(RecordSession, "after_flush")
def _after_flush(session: RecordSession, _context: object) -> None:
    for record in [*session.new, *session.deleted]:
        session.touch(type(record), [record.id])
    for record in session.dirty:
        if session.is_modified(record):
            session.touch(type(record), [record.id])


@event.listens_for(RecordSession, "after_soft_rollback")
def _after_rollback(session: RecordSession, _previous: SessionTransaction) -> None:
    session.stamp = None  # its row in clock_state went back with the rest


@event.listens_for(RecordSession, "do_orm_execute")
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
