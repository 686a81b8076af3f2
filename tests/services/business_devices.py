"""Devices of one business for the tests: an invitation is costly, so a copy is joined without one."""

from pathlib import Path

from sqlalchemy import select
from tests.builders import Clock, introduce, open_desk, percent_offer

from handslag.domain.ids import DeviceId
from handslag.domain.stamps import Record
from handslag.exchange.bundle import read_bundle
from handslag.services import businesses, device_exchange, device_invitations, devices
from handslag.services.desk import Desk
from handslag.services.device_exchange import DeviceReport
from handslag.services.partners import PartnerEntry
from handslag.storage.tables import STAMP, TABLES
from handslag.trust import keystore


def started(folder: Path, name: str, clock: Clock) -> Desk:
    """A business on its first device; its stamps too follow the clock of the test."""
    desk = open_desk(folder, clock=clock)
    businesses.start(desk, PartnerEntry(name=name, trade="plumber"))
    with desk.store.write() as work:
        devices.register(desk, work, name="Kassan")
    return desk


def joined(first: Desk, folder: Path, name: str, clock: Clock) -> Desk:
    """A further device, as after an invitation; without the second that its passphrase takes."""
    desk = open_desk(folder, clock=clock)
    with first.store.read() as work:
        entry = device_invitations.entry_of(first, work)
        content, _ = device_exchange.packed(first, work, {}, {device_invitations.INVITATION: entry})
    device_invitations.join_by(desk, read_bundle(content), folder / "in", name=name)
    return desk


def sent(one: Desk, *, full: bool = False) -> Path:
    """A file of a device for the others."""
    number = len(list(one.profile.glob("ut*.handslag")))
    return device_exchange.export(one, one.profile / f"ut{number}.handslag", full=full).path


def give(one: Desk, to: Desk, *, full: bool = False) -> DeviceReport:
    """Brings a file of one device to another."""
    return device_exchange.apply(to, sent(one, full=full))


def partnered(one: Desk, folder: Path, clock: Clock, *, quota: int | None = None) -> Desk:
    """A business that *one* can issue vouchers for; both know each other."""
    other = open_desk(folder, clock=clock)
    businesses.start(other, PartnerEntry(name="Mekaniska", trade="mechanic"))
    percent_offer(other, 1000, quota=quota)
    introduce(other, to=one)
    introduce(one, to=other)
    return other


def logical(desk: Desk) -> dict[tuple[str, str], dict[str, object]]:
    """All values of live rows, without stamps."""
    found = {}
    with desk.store.read() as work:
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


def number_of(desk: Desk) -> DeviceId:
    """A device's number."""
    return DeviceId(businesses.identity(desk).device)


def keys_are_shared(one: Desk, other: Desk) -> bool:
    """Whether two profiles hold the same private keys."""
    return keystore.load_all(one.profile) == keystore.load_all(other.profile)
