"""What each merging did: to see its conflicts, and to take it back by new edits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Table,
    and_,
    func,
    insert,
    literal,
    select,
    tuple_,
    update,
)

from handslag.domain.devices import DeviceProblem, DeviceTrouble
from handslag.domain.errors import Kind, NotFound
from handslag.domain.ids import DeviceId
from handslag.domain.packs import Pack
from handslag.domain.partners import Customer, Opinion, Partner, PartnerNote
from handslag.storage import merge_staging as staging
from handslag.storage.bulk import delete_all, update_all
from handslag.storage.cells import Json, as_stored, synced, writer
from handslag.storage.columns import STAMP
from handslag.storage.merge_derived import refresh
from handslag.storage.merge_staging import fresh, met
from handslag.storage.stamping import REMOVED, stamp_fields
from handslag.storage.tables import (
    SYNCED,
    TABLES,
    field_clock,
    kept_operation,
    merge_conflict,
    merge_run,
    merge_step,
)
from handslag.storage.work import Work

MADE = "_new"
"""The step that tells of a row which a merging made."""

TAKEN_BACK = tuple(
    TABLES[record].name for record in (Partner, Opinion, PartnerNote, Customer, Pack)
)
"""Tables whose merged rows and fields can be taken back; what was issued or signed stays."""


@dataclass(frozen=True)
class Clash:
    """A field that two devices wrote without knowing of each other.

    Attributes:
        run_id: the merging that met it.
        table, row_id, field: which; the field is ``_del`` for a row that one removed and the other
            changed, which stays.
        mine, theirs: the two values, plain.
        device: who wrote theirs.
        they_won: which of them stands.
    """

    run_id: str
    table: str
    row_id: str
    field: str
    mine: Json
    theirs: Json
    device: DeviceId
    they_won: bool


def begin(
    work: Work, run_id: str, bundle_id: str, device: DeviceId, at: datetime, file: str
) -> None:
    """Notes that a file is being taken in."""
    row = {
        "id": run_id, "bundle_id": bundle_id, "device": device, "at": at, "file": file,
        "undone": False,
    }  # fmt: skip
    work.session.connection().execute(insert(merge_run), row)


def run_of(work: Work, bundle_id: str) -> str | None:
    """Under which id a file was taken in before, or None."""
    query = select(merge_run.c.id).where(merge_run.c.bundle_id == bundle_id)
    return work.session.connection().scalar(query)


def is_run(work: Work, id: str) -> bool:
    """Whether a merging has that id."""
    return work.session.connection().scalar(
        select(merge_run.c.id).where(merge_run.c.id == id)
    ) is not None  # fmt: skip


def last_runs(work: Work) -> dict[DeviceId, datetime]:
    """When a file of each device was last taken in."""
    query = select(merge_run.c.device, func.max(merge_run.c.at)).group_by(merge_run.c.device)
    return {DeviceId(device): at for device, at in work.session.execute(query)}


def note(work: Work, run_id: str, at: datetime) -> None:
    """Writes down what lies in ``met`` and ``fresh``."""
    connection = work.session.connection()
    run = literal(run_id)
    changed = select(
        run, met.c.tbl, met.c.field, met.c.row_id, met.c.before, *(met.c[one] for one in STAMP)
    ).where(met.c.won, met.c.differs, met.c.tbl.in_(TAKEN_BACK))
    into = ["run_id", "tbl", "field", "row_id", "before", *STAMP]
    connection.execute(insert(merge_step).from_select(into, changed))
    for name in TAKEN_BACK:
        table = synced()[name]
        made = (
            select(
                run, fresh.c.tbl, literal(MADE), fresh.c.row_id, literal(None),
                *(table.c[one] for one in STAMP),
            )
            .join(table, table.c.id == fresh.c.row_id)
            .where(fresh.c.tbl == name)
        )  # fmt: skip
        connection.execute(insert(merge_step).from_select(into, made))
    _note_conflicts(connection, run, at)


def _note_conflicts(connection: Connection, run: Any, at: datetime) -> None:
    clashes = connection.execute(select(met).where(met.c.clash)).all()
    rows = []
    for row in clashes:
        theirs = row.value
        rows.append(
            {
                "run_id": run.value, "tbl": row.tbl, "field": row.field, "row_id": row.row_id,
                "mine": row.before, "theirs": theirs, "my_hlc": row.my_hlc,
                "my_device": row.my_device, "their_hlc": row.hlc, "their_device": row.device,
                "they_won": row.won, "settled": False, "at": at,
            }
        )  # fmt: skip
    if rows:
        connection.execute(insert(merge_conflict), rows)


def count(connection: Connection, run_id: str) -> tuple[int, int]:
    """How many conflicts a merging met; and how many cells are kept aside in all."""
    clashes = select(func.count()).where(merge_conflict.c.run_id == run_id)
    kept = select(func.count()).select_from(kept_operation)
    return connection.scalar(clashes) or 0, connection.scalar(kept) or 0


def conflicts(work: Work, *, limit: int) -> list[Clash]:
    """The conflicts that nobody has looked at, the newest first."""
    query = (
        select(merge_conflict)
        .where(~merge_conflict.c.settled)
        .order_by(merge_conflict.c.at.desc(), merge_conflict.c.tbl, merge_conflict.c.row_id)
        .limit(limit)
    )
    return [_clash(row) for row in work.session.connection().execute(query)]


def _clash(row: Any) -> Clash:
    table = synced()[row.tbl]
    mine: Json = None
    theirs: Json = None
    if row.field != REMOVED:
        write = writer(table, row.field)
        mine, theirs = write(row.mine), write(row.theirs)
    device = DeviceId(row.their_device)
    return Clash(
        row.run_id, row.tbl, row.row_id, row.field, mine, theirs, device, bool(row.they_won)
    )


def settle(work: Work, clash: Clash, *, take_other: bool) -> None:
    """Lets a conflict rest; *take_other*: after setting the value that lost, as a new edit."""
    connection = work.session.connection()
    this = and_(
        merge_conflict.c.run_id == clash.run_id,
        merge_conflict.c.tbl == clash.table,
        merge_conflict.c.row_id == clash.row_id,
        merge_conflict.c.field == clash.field,
    )
    row = connection.execute(select(merge_conflict).where(this)).first()
    if row is None:
        raise NotFound(Kind.IMPORT, clash.run_id)
    connection.execute(update(merge_conflict).where(this).values(settled=True))
    if not take_other:
        return
    if clash.field == REMOVED:
        delete_all(work.session, SYNCED[clash.table], [clash.row_id])
        return
    text = row.mine if row.they_won else row.theirs
    with staging.opened(connection):
        _set(work, synced()[clash.table], clash.field, [(clash.row_id, text)])
        refresh(work, _no_vouchers)
    work.session.expire_all()


def undo(work: Work, run_id: str, at: datetime) -> int:
    """Takes a merging back by new edits, as far as its values still stand; how many cells.

    Partners and customers that it brought go to the trash. What it brought of issued vouchers,
    redemptions, signed documents, consents and devices stays, and what it removed stays removed.

    Raises:
        NotFound: there is no such merging.
        DeviceTrouble: ALREADY_TAKEN_BACK.
    """
    work.flush()
    connection = work.session.connection()
    run = connection.execute(select(merge_run).where(merge_run.c.id == run_id)).first()
    if run is None:
        raise NotFound(Kind.IMPORT, run_id)
    if run.undone:
        raise DeviceTrouble(DeviceProblem.ALREADY_TAKEN_BACK, run.file)
    connection.execute(update(merge_run).where(merge_run.c.id == run_id).values(undone=True))
    changed = 0
    with staging.opened(connection):
        for name in TAKEN_BACK:
            table = synced()[name]
            for field in _fields_of(connection, run_id, name):
                cells = _standing(connection, run_id, table, field)
                _set(work, table, field, cells)
                changed += len(cells)
        refresh(work, _no_vouchers)
    for name in TAKEN_BACK:
        changed += _unmake(work, run_id, name, at)
    work.session.expire_all()
    return changed


def _fields_of(connection: Connection, run_id: str, name: str) -> Sequence[str]:
    query = select(merge_step.c.field).where(
        merge_step.c.run_id == run_id, merge_step.c.tbl == name, merge_step.c.field != MADE
    )
    return connection.scalars(query.distinct()).all()


def _standing(
    connection: Connection, run_id: str, table: Table, field: str
) -> list[tuple[str, str | None]]:
    """The cells that still bear the stamp they were merged with, and the values before."""
    query = (
        select(merge_step.c.row_id, merge_step.c.before)
        .join(table, table.c.id == merge_step.c.row_id)
        .join(
            field_clock,
            and_(
                field_clock.c.tbl == table.name,
                field_clock.c.row_id == merge_step.c.row_id,
                field_clock.c.field == field,
            ),
        )
        .where(
            merge_step.c.run_id == run_id,
            merge_step.c.tbl == table.name,
            merge_step.c.field == field,
            tuple_(merge_step.c.hlc, merge_step.c.device)
            == tuple_(field_clock.c.hlc, field_clock.c.device),
        )
    )
    return [(row.row_id, row.before) for row in connection.execute(query)]


def _set(work: Work, table: Table, field: str, cells: list[tuple[str, str | None]]) -> None:
    """Sets a field of several rows to stored texts, as edits of this unit."""
    if not cells:
        return
    connection = work.session.connection()
    stamp = work.session.next_stamp()
    rows = [
        {
            "tbl": table.name, "field": field, "row_id": id, "value": text, "content": None,
            "hlc": stamp.hlc, "device": stamp.device, "seq": stamp.seq, "before": None,
            "my_hlc": 0, "my_device": 0, "won": True, "differs": True, "clash": False,
        }
        for id, text in cells
    ]  # fmt: skip
    connection.execute(insert(met), rows)
    stored = as_stored(table, field, met.c.value, connection.dialect.name)
    ours = met.c.tbl == table.name, met.c.field == field, met.c.row_id == table.c.id
    connection.execute(update(table).values({field: stored}).where(*ours))
    stamp_fields(work.session, [(table, id, field) for id, _ in cells])
    work.touched(SYNCED[table.name], [id for id, _ in cells])


def _unmake(work: Work, run_id: str, name: str, at: datetime) -> int:
    query = select(merge_step.c.row_id).where(
        merge_step.c.run_id == run_id, merge_step.c.tbl == name, merge_step.c.field == MADE
    )
    ids = work.session.connection().scalars(query).all()
    table, record = synced()[name], SYNCED[name]
    if "deleted" in table.c:
        update_all(work.session, record, ids, {"deleted": at})
    elif record is not Opinion:  # it stays with its partner
        delete_all(work.session, record, ids)
    return len(ids)


def _no_vouchers(_signed: bytes) -> Sequence[str]:
    return ()
