"""The devices of my business: which there are, which one is the till PC, what each may issue."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handslag.domain.devices import Device, DeviceProblem, DeviceTrouble, SerialBlock
from handslag.domain.errors import Invalid, Problem
from handslag.domain.ids import DeviceId, new_id
from handslag.domain.offers import LAST_SERIAL
from handslag.domain.partners import Business
from handslag.domain.text import clean, fold, words
from handslag.services import finding, promises, serials
from handslag.services.desk import Desk, me
from handslag.services.views import Ref
from handslag.storage import devices as stored
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work


@dataclass(frozen=True, kw_only=True)
class BlockView:
    """Serials that a device may issue: all from *first* to *last*, of which *left* are free."""

    redeemer: Ref
    offer: int
    first: int
    last: int
    left: int


@dataclass(frozen=True, kw_only=True)
class DeviceView:
    """A device as the user sees it.

    Attributes:
        here: it is this one.
        till: it decides about redemptions.
        replaced: its number was used twice; it goes on under another.
    """

    id: str
    name: str
    joined: datetime
    here: bool
    till: bool
    revoked: datetime | None
    replaced: bool
    blocks: tuple[BlockView, ...]


def listing(desk: Desk) -> list[DeviceView]:
    """All devices, in the order in which they joined; empty while this one is the only one.

    Raises:
        NoBusiness: the profile has none yet.
    """
    with desk.store.read() as work:
        business = me(work)
        return [_view(work, business, one) for one in stored.everyone(work)]


def revoke(desk: Desk, text: str) -> DeviceView:
    """Shuts a device out: no file of it is taken in any more, and its serial blocks are void.

    It still has the keys of the business until they are changed.

    Raises:
        DeviceTrouble: UNKNOWN_DEVICE, SEVERAL_DEVICES, or THIS_DEVICE.
    """
    with desk.store.write() as work:
        business, device = _asked(desk, work, text)
        if device.number == business.device:
            raise DeviceTrouble(DeviceProblem.THIS_DEVICE, device.name)
        if device.revoked is None:
            device.revoked = desk.clock().replace(microsecond=0)
            for block in stored.blocks_of(work, device.number):
                block.closed = device.revoked
        work.flush()
        return _view(work, business, device)


def make_till(desk: Desk, text: str) -> DeviceView:
    """Makes a device the till PC: the present one hands over, and decides no more from then on.

    Where the present one is revoked or lost its number, any device may be named; a hundred serials
    of each offer are left out then, which it may have given.

    Raises:
        DeviceTrouble: UNKNOWN_DEVICE or SEVERAL_DEVICES; REVOKED; or NOT_THE_TILL, this is not the
            device that can hand over.
    """
    with desk.store.write() as work:
        business, device = _asked(desk, work, text)
        if device.revoked is not None or device.became is not None:
            raise DeviceTrouble(DeviceProblem.REVOKED, device.name)
        till = serials.till_of(work)
        if till is not None and till.number == device.number:
            return _view(work, business, device)
        if till is not None and till.number != business.device:
            raise DeviceTrouble(DeviceProblem.NOT_THE_TILL, till.name)
        serials.close_off(desk, work, business, skip=0 if till else serials.JUMP)
        device.till = 1 + max(one.till for one in stored.everyone(work))
        work.flush()
        return _view(work, business, device)


def give_block(desk: Desk, text: str, *, offer: str, count: int) -> BlockView:
    """Gives a device *count* serials of an offer, to issue from without asking the till PC.

    Args:
        desk: the open profile, of the till PC.
        text: the device.
        offer: as ``partner/number``.
        count: from 1.

    Raises:
        DeviceTrouble: UNKNOWN_DEVICE, SEVERAL_DEVICES, REVOKED, THIS_DEVICE or NOT_THE_TILL.
        OfferTrouble: the offer cannot be used, or has not so many left.
        NotFound, Ambiguous: there is no such offer, or several.
    """
    if not 1 <= count <= LAST_SERIAL:
        raise Invalid("count", Problem.OUT_OF_RANGE, str(count), f"1..{LAST_SERIAL}")
    with desk.store.write() as work:
        business, device = _asked(desk, work, text)
        if device.revoked is not None or device.became is not None:
            raise DeviceTrouble(DeviceProblem.REVOKED, device.name)
        if device.number == business.device:
            raise DeviceTrouble(DeviceProblem.THIS_DEVICE, device.name)
        check_till(work, business)
        found = finding.offer(work, offer)
        promise = promises.live_offer(work, business, found.owner, found.number, on=desk.today())
        given = serials.take(work, business, promise, count)
        block = SerialBlock(
            id=new_id(),
            for_device=device.number,
            redeemer=promise.redeemer,
            offer_number=found.number,
            first=given[0],
            last=given[-1],
            given=desk.clock().replace(microsecond=0),
        )
        work.add(block)
        work.flush()
        return _blocks(work, business, [block])[0]


def check_till(work: Work, business: Business) -> None:
    """Sees that this device decides about redemptions and serials.

    Raises:
        DeviceTrouble: NOT_THE_TILL, with the name of the one that does.
    """
    if not serials.decides(work, business):
        till = serials.till_of(work)
        raise DeviceTrouble(DeviceProblem.NOT_THE_TILL, till.name if till else "")


def register(desk: Desk, work: Work, *, name: str | None = None) -> Device:
    """The record of this device; made where it is missing, and the first one is the till PC."""
    business = me(work)
    known = stored.by_number(work, DeviceId(business.device))
    if known is not None:
        return known
    others = stored.everyone(work)
    given = clean(name, field="name") if name else ""
    device = Device(
        id=str(business.device),
        name=given or clean(platform.node(), field="name") or "Handslag",
        joined=desk.clock().replace(microsecond=0),
        till=0 if others else 1,
    )
    work.add(device)
    work.flush()
    return device


def name_of(work: Work, number: DeviceId) -> str:
    """A device's name, or its number where it is unknown here."""
    known = stored.by_number(work, number)
    return known.name if known else str(number)


def _asked(desk: Desk, work: Work, text: str) -> tuple[Business, Device]:
    business = me(work)
    register(desk, work)
    everyone = [one for one in stored.everyone(work) if one.became is None]
    by_id = [one for one in everyone if one.id == text.strip()]
    wanted = words(text)
    found = by_id or [one for one in everyone if wanted and _fits(one, wanted)]
    exact = [one for one in found if fold(one.name) == fold(text)]
    if len(exact) == 1:
        found = exact
    if not found:
        raise DeviceTrouble(DeviceProblem.UNKNOWN_DEVICE, text)
    if len(found) > 1:
        named = tuple(f"{one.name} ({one.id})" for one in found[:10])
        raise DeviceTrouble(DeviceProblem.SEVERAL_DEVICES, text, named)
    return business, found[0]


def _fits(device: Device, wanted: Sequence[str]) -> bool:
    parts = words(device.name)
    return all(any(part.startswith(word) for part in parts) for word in wanted)


def _view(work: Work, business: Business, device: Device) -> DeviceView:
    till = serials.till_of(work)
    return DeviceView(
        id=device.id,
        name=device.name,
        joined=device.joined,
        here=device.number == business.device,
        till=till is not None and till.id == device.id,
        revoked=device.revoked,
        replaced=device.became is not None,
        blocks=tuple(_blocks(work, business, stored.blocks_of(work, device.number))),
    )


def _blocks(work: Work, business: Business, blocks: Sequence[SerialBlock]) -> list[BlockView]:
    names = stored_partners.names_of(work, {block.redeemer for block in blocks})
    return [
        BlockView(
            redeemer=Ref(block.redeemer, names.get(block.redeemer, block.redeemer)),
            offer=block.offer_number,
            first=block.first,
            last=block.last,
            left=block.last - stored.last_serial_in(work, business.id, block),
        )
        for block in blocks
    ]
