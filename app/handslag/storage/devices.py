"""Questions about the devices of my business, and about the serials that each may give."""

from collections.abc import Sequence

from sqlalchemy import func, select

from handslag.domain.devices import Device, SerialBlock
from handslag.domain.ids import BusinessId, DeviceId
from handslag.storage.tables import TABLES, voucher
from handslag.storage.work import Work

_device = TABLES[Device]
_block = TABLES[SerialBlock]


def everyone(work: Work) -> list[Device]:
    """All devices, in the order in which they joined."""
    return list(work.session.scalars(select(Device).order_by(_device.c.joined, _device.c.id)))


def by_number(work: Work, number: DeviceId) -> Device | None:
    """The device with that number."""
    return work.get(Device, str(number))


def last_of_blocks(work: Work, redeemer: BusinessId, offer_number: int) -> int:
    """The highest serial that the till PC gave away as part of a block, 0 for none."""
    query = select(func.max(_block.c.last)).where(
        _block.c.redeemer == redeemer, _block.c.offer_number == offer_number
    )
    return work.session.scalar(query) or 0


def open_blocks(
    work: Work, device: DeviceId, redeemer: BusinessId, offer_number: int
) -> list[SerialBlock]:
    """The blocks that a device may issue from, the lowest serials first."""
    query = select(SerialBlock).where(
        _block.c.for_device == device,
        _block.c.redeemer == redeemer,
        _block.c.offer_number == offer_number,
        _block.c.closed.is_(None),
    )
    return list(work.session.scalars(query.order_by(_block.c.first)))


def blocks_of(work: Work, device: DeviceId) -> list[SerialBlock]:
    """The blocks that a device may issue from."""
    query = select(SerialBlock).where(_block.c.for_device == device, _block.c.closed.is_(None))
    return list(work.session.scalars(query.order_by(_block.c.redeemer, _block.c.first)))


def last_serial_in(work: Work, issuer: BusinessId, block: SerialBlock) -> int:
    """The highest serial of a block that is given, or the one before its first."""
    query = select(func.max(voucher.c.serial)).where(
        voucher.c.issuer == issuer,
        voucher.c.redeemer == block.redeemer,
        voucher.c.offer_number == block.offer_number,
        voucher.c.serial.between(block.first, block.last),
    )
    return work.session.scalar(query) or block.first - 1


def used_offers(work: Work, issuer: BusinessId) -> Sequence[tuple[BusinessId, int, int]]:
    """Redeemer, offer number and highest serial of every offer that serials were given of."""
    given = (
        select(voucher.c.redeemer, voucher.c.offer_number, func.max(voucher.c.serial))
        .where(voucher.c.issuer == issuer)
        .group_by(voucher.c.redeemer, voucher.c.offer_number)
    )
    blocks = select(_block.c.redeemer, _block.c.offer_number, func.max(_block.c.last)).group_by(
        _block.c.redeemer, _block.c.offer_number
    )
    highest: dict[tuple[BusinessId, int], int] = {}
    for query in (given, blocks):
        for redeemer, number, last in work.session.execute(query):
            key = (BusinessId(redeemer), number)
            highest[key] = max(last, highest.get(key, 0))
    return [(redeemer, number, last) for (redeemer, number), last in sorted(highest.items())]
