"""How it stands with everybody I exchange with: when last sent, when last heard of, what is missing."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handslag.domain.exchanges import Direction
from handslag.domain.ids import BusinessId, DeviceId
from handslag.services import drop_state, partner_events
from handslag.services.desk import Desk, me
from handslag.services.exchange_items import Gap
from handslag.services.views import Ref
from handslag.storage import devices as stored_devices
from handslag.storage import exchanges, merge_log, vectors
from handslag.storage.work import Work


@dataclass(frozen=True, kw_only=True)
class DeviceStanding:
    """How it stands with one of my other devices.

    Attributes:
        sent: when a file for my devices was last written here; None for never.
        received: when a file of it was last taken in here.
        missing: how many units of its work others have told of that have not come here.
        confirmed: it has said that it has everything of mine.
    """

    device: Ref
    sent: datetime | None
    received: datetime | None
    missing: int
    confirmed: bool


@dataclass(frozen=True, kw_only=True)
class PartnerStanding:
    """How it stands with a partner.

    Attributes:
        sent, received: when a file for it was last written here, and one of it taken in.
        missing: what it wrote and has not come.
    """

    partner: Ref
    sent: datetime | None
    received: datetime | None
    missing: tuple[Gap, ...]


@dataclass(frozen=True)
class Standing:
    """How it stands with all of them: my devices in the order they joined, partners by name."""

    devices: Sequence[DeviceStanding]
    partners: Sequence[PartnerStanding]


def standing(desk: Desk) -> Standing:
    """How it stands with my other devices, and with the partners who have the program.

    Raises:
        NoBusiness: the profile has none yet.
    """
    sent = drop_state.load(desk.profile).devices_sent
    with desk.store.read() as work:
        return Standing(_devices(work, sent), _partners(work))


def _devices(work: Work, sent: datetime | None) -> list[DeviceStanding]:
    own = DeviceId(me(work).device)
    mine, told = vectors.numbers(work), vectors.told(work)
    heard = merge_log.last_runs(work)
    found = []
    for one in stored_devices.everyone(work):
        if one.number == own or one.revoked is not None or one.became is not None:
            continue
        furthest = max((upto.get(one.number, 0) for upto in told.values()), default=0)
        found.append(
            DeviceStanding(
                device=Ref(one.id, one.name),
                sent=sent,
                received=heard.get(one.number),
                missing=max(0, furthest - mine.get(one.number, 0)),
                confirmed=_covers(told.get(one.number, {}), mine),
            )
        )
    return found


def _covers(theirs: Mapping[DeviceId, int], mine: Mapping[DeviceId, int]) -> bool:
    return all(theirs.get(device, 0) >= seq for device, seq in mine.items())


def _partners(work: Work) -> list[PartnerStanding]:
    own = me(work)
    last = exchanges.last_by_business(work)
    found = []
    for id, name in exchanges.with_program(work):
        if id == own.id:
            continue
        came = last.get((id, Direction.IN))
        went = last.get((id, Direction.OUT))
        found.append(
            PartnerStanding(
                partner=Ref(id, name),
                sent=went.at if went else None,
                received=came.at if came else None,
                missing=_missing(work, own.id, id, name, came.upto if came else "{}"),
            )
        )
    return found


def _missing(
    work: Work, own: BusinessId, author: BusinessId, name: str, upto: str
) -> tuple[Gap, ...]:
    """What a partner's last file told of its chains for me, without what is here."""
    here: dict[int, set[int]] = {}
    for event in exchanges.events(work, author, own):
        here.setdefault(event.author_device, set()).add(event.number)
    told = {int(device): int(last) for device, last in json.loads(upto).items()}
    ref = Ref(author, name)
    return tuple(
        Gap(ref, device, first, last)
        for device in sorted({*here, *told})
        for first, last in partner_events.stretches(
            here.get(device, set()), max([told.get(device, 0), *here.get(device, ())])
        )
    )
