"""What the page of exchanges shows: with whom, what waits to be sent, what went and came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from handslag.domain.exchanges import Direction, Exchange
from handslag.domain.ids import BusinessId, new_id
from handslag.domain.partners import colour_of
from handslag.services import (
    device_exchange,
    devices,
    drop_folder,
    exchange_standing,
    partner_export,
)
from handslag.services.desk import Desk, me
from handslag.services.device_exchange import Sent
from handslag.services.devices import DeviceView
from handslag.services.drop_folder import FolderView
from handslag.services.exchange_items import Leaving
from handslag.services.exchange_standing import DeviceStanding, PartnerStanding
from handslag.storage import exchange_book as stored
from handslag.storage import exchanges, runs
from handslag.storage import partners as stored_partners
from handslag.storage.merge_log import Clash
from handslag.storage.work import Work

_LINES = 200


@dataclass(frozen=True, kw_only=True)
class PartnerLine:
    """A partner with the program, or the whole network.

    Attributes:
        id: business id, or ``NETWORK``.
        waiting: news of mine that no file has told it yet.
        statements: my card or an offer is newer than the last file.
    """

    id: str
    name: str
    trade: str = ""
    town: str = ""
    colour: str = ""
    email: str = ""
    standing: PartnerStanding | None = None
    sent: datetime | None = None
    waiting: int = 0
    statements: bool = False


@dataclass(frozen=True, kw_only=True)
class DeviceLine:
    """One of my devices; *standing* is None for this one and for those that take no part."""

    view: DeviceView
    standing: DeviceStanding | None


@dataclass(frozen=True, kw_only=True)
class LogLine:
    """A file that was written or taken in.

    Attributes:
        name: of the other business or device; "" for everybody and for all my devices.
        devices: it went to, or came from, my own devices.
        undo_id: by which it can still be taken back, or None.
        undone: it was taken back.
    """

    id: str
    at: datetime
    came: bool
    name: str
    devices: bool
    file: str
    undo_id: str | None = None
    undone: bool = False


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """A field that two devices wrote without knowing of each other.

    Attributes:
        title: of the record, or "".
        device: the name of the other one.
    """

    clash: Clash
    title: str
    device: str


@dataclass(frozen=True, kw_only=True)
class Book:
    """All of it. Partners by name; devices in the order they joined; the log from the newest."""

    partners: Sequence[PartnerLine] = ()
    devices: Sequence[DeviceLine] = ()
    log: Sequence[LogLine] = ()
    conflicts: Sequence[Conflict] = ()
    folder: FolderView | None = None


def read(desk: Desk) -> Book:
    """Reads it; for the worker, since it counts and looks at the exchange folder.

    Raises:
        NoBusiness: the profile has none yet.
    """
    standing = exchange_standing.standing(desk)
    by_device = {one.device.id: one for one in standing.devices}
    clashes = device_exchange.conflicts(desk)
    listed = devices.listing(desk)
    with desk.store.read() as work:
        business = me(work)
        names = {one.id: one.name for one in listed}
        return Book(
            partners=_partners(work, business.id, standing.partners),
            devices=[DeviceLine(view=one, standing=by_device.get(one.id)) for one in listed],
            log=_log(work, business.id, names),
            conflicts=[
                Conflict(
                    clash=clash,
                    title=stored.title_of(work, clash.table, clash.row_id),
                    device=names.get(str(clash.device), str(clash.device)),
                )
                for clash in clashes
            ],
            folder=drop_folder.view(desk),
        )


def conflicts_waiting(desk: Desk) -> int:
    """How many conflicts nobody has looked at."""
    return len(device_exchange.conflicts(desk))


def leaving(desk: Desk, to: Sequence[str]) -> list[Leaving]:
    """What would leave for each of these partners, or for the network.

    Raises:
        NotFound, Ambiguous, NotAllowed: as ``partner_export.leaving``.
    """
    return [partner_export.leaving(desk, one) for one in to]


def send_to_devices(desk: Desk, path: Path, *, full: bool) -> Sent:
    """Writes a file for my other devices, and a line in the log.

    Raises:
        NoBusiness, KeyTrouble, FileTrouble: as ``device_exchange.export``.
    """
    done = device_exchange.export(desk, path, full=full)
    with desk.store.write() as work:
        id = new_id()
        work.add(
            Exchange(
                id=id,
                at=desk.clock(),
                direction=Direction.OUT,
                business=me(work).id,
                bundle_id=id,
                digest=sha256(path.read_bytes()).hexdigest(),
                path=str(path),
            )
        )
    return done


def _partners(
    work: Work, own: BusinessId, standings: Sequence[PartnerStanding]
) -> list[PartnerLine]:
    waiting = stored.waiting_letters(work, own)
    stated = stored.newest_statement(work, own)
    to_all = [
        one.at
        for one in exchanges.recent(work, limit=_LINES)
        if one.direction is Direction.OUT and one.business is None
    ]
    lines = [
        PartnerLine(
            id=partner_export.NETWORK,
            name="",
            sent=to_all[0] if to_all else None,
            statements=_newer(stated, to_all[0] if to_all else None),
        )
    ]
    for one in standings:
        id = BusinessId(one.partner.id)
        partner = stored_partners.by_business(work, id)
        if partner is None:
            continue
        lines.append(
            PartnerLine(
                id=id,
                name=partner.name,
                trade=partner.trade,
                town=partner.town or "",
                colour=colour_of(partner),
                email=partner.email or "",
                standing=one,
                sent=one.sent,
                waiting=waiting.get(id, 0),
                statements=_newer(stated, one.sent),
            )
        )
    return lines


def _newer(stated: datetime | None, sent: datetime | None) -> bool:
    return stated is not None and (sent is None or stated > sent)


def _log(work: Work, own: BusinessId, names: Mapping[str, str]) -> list[LogLine]:
    files = exchanges.recent(work, limit=_LINES)
    businesses = stored_partners.names_of(work, {one.business for one in files if one.business})
    lines = []
    for one in files:
        own_file = one.business == own
        run = runs.find(work, one.undo_id) if one.undo_id else None
        lines.append(
            LogLine(
                id=one.id,
                at=one.at,
                came=one.direction is Direction.IN,
                name="" if own_file else businesses.get(one.business or BusinessId(""), ""),
                devices=own_file,
                file=one.path,
                undo_id=run.id if run is not None and not run.undone else None,
                undone=run is not None and run.undone,
            )
        )
    lines += [
        LogLine(
            id=one.id,
            at=one.at,
            came=True,
            name=names.get(str(one.device), str(one.device)),
            devices=True,
            file=one.file,
            undo_id=None if one.undone else one.id,
            undone=one.undone,
        )
        for one in stored.mergings(work, limit=_LINES)
    ]
    lines.sort(key=lambda line: line.at, reverse=True)
    return lines[:_LINES]
