"""Stores of several devices of one business, and exchange between them without files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import select
from tests.storage.records import ME, NOON

from handslag.domain.ids import DeviceId, PartnerId, new_id
from handslag.domain.partners import Business, Partner
from handslag.domain.stamps import Record
from handslag.storage import merge_log, vectors
from handslag.storage.merge import Merged, Origin, merge
from handslag.storage.merge_staging import Operation
from handslag.storage.outgoing import Outgoing
from handslag.storage.store import Store
from handslag.storage.tables import STAMP, TABLES

OWN = PartnerId("0" * 31 + "1")
Parcel = tuple[list[Operation], dict[str, bytes], dict[str, object]]


def first_device(path: Path, *, clock: Callable[[], object]) -> Store:
    """A store with a business, on device 1."""
    store = Store.open(path, clock=clock)  # type: ignore[arg-type]  # a clock of the tests
    with store.write() as work:
        work.add(Partner(id=OWN, name="Vi", business_id=ME))
        work.add(Business(id=ME, partner_id=OWN, device=1, language="sv", created=NOON))
    return store


def next_device(path: Path, number: int, first: Store, *, clock: Callable[[], object]) -> Store:
    """A store that has everything that *first* has, as another device."""
    store = Store.open(path, clock=clock)  # type: ignore[arg-type]  # as above
    take(store, parcel(first))
    with store.write() as work:
        work.add(Business(id=ME, partner_id=OWN, device=number, language="sv", created=NOON))
    return store


def parcel(store: Store, since: dict[DeviceId, int] | None = None) -> Parcel:
    """What a device would write to another that has *since*."""
    with store.read() as work:
        outgoing = Outgoing(work.session.connection(), since or {})
        operations = sorted(outgoing.operations(), key=lambda one: one[4:])
        known = vectors.known(work)
        facts: dict[str, object] = {
            "device": vectors.own_device(work),
            "since": since or {},
            "upto": {device: seq for device, (seq, _) in known.items()},
            "clocks": {device: hlc for device, (_, hlc) in known.items()},
        }
    return operations, {**outgoing.documents, **outgoing.pictures}, facts


def take(store: Store, given: Parcel, *, run_id: str | None = None) -> Merged:
    """Merges it."""
    operations, contents, facts = given
    origin = Origin(
        run_id=run_id or new_id(), bundle_id=new_id(), at=NOON, file="a.handslag", **facts,  # type: ignore[arg-type]  # as parcel has it
    )  # fmt: skip
    with store.write() as work:
        merge_log.begin(
            work, origin.run_id, origin.bundle_id, origin.device, origin.at, origin.file
        )
        return merge(work, operations, contents, origin, vouchers_of=nobody)


def nobody(_signed: bytes) -> Sequence[str]:
    """No event of these tests is about a voucher."""
    return ()


def delta(store: Store, to: Store) -> Parcel:
    """What *to* does not have of *store*."""
    with to.read() as work:
        since = vectors.numbers(work)
    return parcel(store, since)


def values(store: Store) -> dict[tuple[str, str], dict[str, object]]:
    """Every value of every synced row, without the stamps."""
    found = {}
    with store.read() as work:
        for record, table in TABLES.items():
            if issubclass(record, Record):
                for row in work.session.execute(select(table)):
                    cells = dict(row._mapping)
                    if "sort_key" in cells:
                        del cells["number"]
                    for name in STAMP:
                        del cells[name]
                    found[table.name, row.id] = cells
    return found
