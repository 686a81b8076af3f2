"""Version vectors: how far this device knows what each device wrote, and what the others know.

A device numbers its units of work; what is known of it is always everything up to one number. The
stamp of that number stands beside it: when somebody has the same number under another stamp, two
devices have written as one (a restored backup, a cloned disk).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select, union_all, update

from handslag.domain.ids import DeviceId, new_device_id
from handslag.domain.partners import Business
from handslag.storage.cells import synced
from handslag.storage.tables import (
    business,
    clock_state,
    field_clock,
    peer_vector,
    version_vector,
)
from handslag.storage.work import Work

Vector = Mapping[DeviceId, int]


@dataclass(frozen=True)
class Gap:
    """Units of work of a device that are missing here: behind number *after*, up to *upto*."""

    device: DeviceId
    after: int
    upto: int


def own_device(work: Work) -> DeviceId:
    """This device's number; 0 while there is no business."""
    return DeviceId(work.session.scalar(select(business.c.device)) or 0)


def known(work: Work) -> dict[DeviceId, tuple[int, int]]:
    """How far this device knows each, itself among them: the number and its stamp's clock."""
    rows = work.session.execute(select(version_vector))
    found = {DeviceId(row.device): (row.seq, row.hlc) for row in rows}
    device, (seq, hlc) = own_device(work), _state(work)
    if device and seq:
        found[device] = (seq, _own_clock(work, device, seq) or hlc)
    return found


def numbers(work: Work) -> dict[DeviceId, int]:
    """How far this device knows each, itself among them."""
    rows = work.session.execute(select(version_vector.c.device, version_vector.c.seq))
    found = {DeviceId(row.device): row.seq for row in rows}
    device, (seq, _) = own_device(work), _state(work)
    return {**found, device: seq} if device and seq else found


def gaps(mine: Vector, since: Vector) -> tuple[Gap, ...]:
    """What is missing between what I have and where a file begins."""
    return tuple(
        Gap(device, mine.get(device, 0), seq)
        for device, seq in sorted(since.items())
        if seq > mine.get(device, 0)
    )


def advance(
    work: Work, since: Vector, upto: Vector, clocks: Mapping[DeviceId, int], *, newest: int
) -> None:
    """Notes what a file brought, but of no device that it leaves a gap of; and its newest stamp."""
    mine, own = numbers(work), own_device(work)
    for device, seq in upto.items():
        if device == own or since.get(device, 0) > mine.get(device, 0):
            continue
        if seq > mine.get(device, 0):
            _set(work, device, seq, clocks.get(device, 0))
    work.session.connection().execute(
        update(clock_state).where(clock_state.c.hlc < newest).values(hlc=newest)
    )


def used_twice(work: Work, theirs: Mapping[DeviceId, tuple[int, int]]) -> bool:
    """Whether others know work of this device that it does not know itself.

    Args:
        work: the unit of work.
        theirs: how far they know each device: the number and its stamp's clock.
    """
    own = own_device(work)
    if own not in theirs:
        return False
    seq, hlc = theirs[own]
    if seq > _state(work)[0]:
        return True
    # clock and number of one device rise together
    before, after = _neighbours(work, own, seq)
    return before > hlc or (after != 0 and after < hlc)


def renumber(work: Work) -> tuple[DeviceId, DeviceId]:
    """Gives this device a new number; the former one, and the new one.

    What was written as the former stays under it, and from now on it is another device's.
    """
    work.flush()
    own = own_device(work)
    _set(work, own, *_state(work))
    fresh = new_device_id()
    work.session.connection().execute(update(business).values(device=fresh))
    id = work.session.scalar(select(business.c.id))
    work.session.expire_all()
    work.session.stamp = None  # what follows in this unit is the new number's
    work.touched(Business, [id or ""])
    return own, fresh


def note_peer(work: Work, device: DeviceId, bundle_id: str, upto: Vector) -> None:
    """Notes what another device has, unless a later file of it told already."""
    row = {str(one): seq for one, seq in upto.items()}
    connection = work.session.connection()
    last = connection.scalar(select(peer_vector.c.bundle_id).where(peer_vector.c.device == device))
    if last is not None and last >= bundle_id:
        return
    connection.execute(delete(peer_vector).where(peer_vector.c.device == device))
    values = {"device": device, "bundle_id": bundle_id, "upto": json.dumps(row)}
    connection.execute(insert(peer_vector), values)


def told(work: Work) -> dict[DeviceId, dict[DeviceId, int]]:
    """What each other device has, as it last told."""
    rows = work.session.execute(select(peer_vector.c.device, peer_vector.c.upto))
    return {
        DeviceId(row.device): {
            DeviceId(int(one)): int(seq) for one, seq in json.loads(row.upto).items()
        }
        for row in rows
    }


def common(work: Work, devices: Iterable[DeviceId]) -> dict[DeviceId, int] | None:
    """What all of *devices* have, as far as they told; None where one never said anything."""
    every = told(work)
    found: dict[DeviceId, int] | None = None
    for device in devices:
        if device not in every:
            return None
        theirs = every[device]
        if found is None:
            found = theirs
        found = {one: min(seq, theirs.get(one, 0)) for one, seq in found.items()}
    return found


def _state(work: Work) -> tuple[int, int]:
    """Number and clock of the last stamp given here; the clock may be further, by what came."""
    row = work.session.execute(select(clock_state.c.seq, clock_state.c.hlc)).one()
    return row.seq, row.hlc


def _set(work: Work, device: DeviceId, seq: int, hlc: int) -> None:
    connection = work.session.connection()
    connection.execute(delete(version_vector).where(version_vector.c.device == device))
    connection.execute(insert(version_vector), {"device": device, "seq": seq, "hlc": hlc})


def _own_clock(work: Work, device: DeviceId, seq: int) -> int | None:
    """The clock of one of this device's stamps, where a cell still bears it."""
    every = union_all(
        *(
            select(func.max(table.c.hlc).label("hlc")).where(
                table.c.device == device, table.c.seq == seq
            )
            for table in [field_clock, *synced().values()]
        )
    ).subquery()
    found: int | None = work.session.scalar(select(func.max(every.c.hlc)))
    return found


def _neighbours(work: Work, device: DeviceId, seq: int) -> tuple[int, int]:
    """The largest clock at or before a number of a device, and the smallest at or behind it."""
    parts = []
    for table in [field_clock, *synced().values()]:
        mine = table.c.device == device
        before = func.max(table.c.hlc).filter(mine, table.c.seq <= seq).label("before")
        after = func.min(table.c.hlc).filter(mine, table.c.seq >= seq).label("after")
        parts.append(select(before, after).where(mine))
    every = union_all(*parts).subquery()
    row = work.session.execute(select(func.max(every.c.before), func.min(every.c.after))).one()
    return row[0] or 0, row[1] or 0
