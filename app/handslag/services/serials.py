"""Serials: which numbers this device may give to vouchers (FORMATS.md 1, two devices of one issuer).

They come from the till PC. Another device issues only from a block that the till PC gave it.
"""

from collections.abc import Sequence

from handslag.domain.devices import Device, SerialBlock
from handslag.domain.errors import OfferProblem, OfferTrouble
from handslag.domain.ids import BusinessId, DeviceId, new_id
from handslag.domain.offers import LAST_SERIAL
from handslag.domain.partners import Business
from handslag.services.desk import Desk
from handslag.services.promises import Promise
from handslag.storage import devices as stored
from handslag.storage import vouchers as stored_vouchers
from handslag.storage.work import Work

JUMP = 100
"""Serials that are left out where some may have been given that nobody here knows of."""


def take(
    work: Work, business: Business, promise: Promise, count: int, *, before: int = 0
) -> Sequence[int]:
    """The next *count* serials of a promise, behind *before* that are prepared already.

    Raises:
        OfferTrouble: the offer has not so many left, or this device has no block of them.
    """
    redeemer = promise.redeemer
    if decides(work, business):
        first = last(work, business, redeemer, promise.number) + before + 1
        check_left(promise, first, count)
        return range(first, first + count)
    free: list[int] = []
    for block in stored.open_blocks(work, own(business), redeemer, promise.number):
        start = stored.last_serial_in(work, business.id, block) + 1
        free += range(start, block.last + 1)
    if len(free) < before + count:
        name = f"{promise.partner.name}/{promise.number}"
        left = max(0, len(free) - before)
        raise OfferTrouble(
            OfferProblem.NEEDS_SERIAL_BLOCK, promise.partner.name, (name,), left=left
        )
    return free[before : before + count]


def last(work: Work, business: Business, redeemer: BusinessId, number: int) -> int:
    """The highest serial of an offer that is given, one by one or in a block."""
    return max(
        stored_vouchers.last_serial(work, business.id, redeemer, number),
        stored.last_of_blocks(work, redeemer, number),
    )


def check_left(promise: Promise, first: int, count: int) -> None:
    """Sees that the offer has *count* vouchers left for us, from serial *first* on.

    Raises:
        OfferTrouble: it has not.
    """
    bounds = (promise.revision.quota, promise.revision.quota_per_issuer)
    quota = min((bound for bound in bounds if bound is not None), default=LAST_SERIAL)
    if first + count - 1 > quota:
        problem = OfferProblem.SERIALS_USED if quota == LAST_SERIAL else OfferProblem.QUOTA_USED
        name = f"{promise.partner.name}/{promise.number}"
        raise OfferTrouble(problem, promise.partner.name, (name,), left=max(0, quota - first + 1))


def till_of(work: Work) -> Device | None:
    """The till PC; None where there is one device alone, or the till PC was lost."""
    found = [one for one in stored.everyone(work) if one.till]
    newest = max(found, key=lambda one: (one.till, one.number), default=None)
    if newest is None or newest.revoked is not None or newest.became is not None:
        return None
    return newest


def decides(work: Work, business: Business) -> bool:
    """Whether this device gives serials and takes vouchers in: the till PC, or the only device."""
    if not any(one.till for one in stored.everyone(work)):
        return True
    till = till_of(work)
    return till is not None and till.number == business.device


def close_off(desk: Desk, work: Work, business: Business, *, skip: int) -> None:
    """Notes all serials up to now, and *skip* more, as given, so that another till goes on behind.

    The next till may not have all vouchers of this one yet; it has these notes for certain.
    """
    now = desk.clock().replace(microsecond=0)
    for redeemer, number, highest in stored.used_offers(work, business.id):
        work.add(
            SerialBlock(
                id=new_id(),
                for_device=business.device,
                redeemer=redeemer,
                offer_number=number,
                first=min(highest, LAST_SERIAL),
                last=min(highest + skip, LAST_SERIAL),
                given=now,
                closed=now,
            )
        )
    work.flush()


def own(business: Business) -> DeviceId:
    """This device's number."""
    return DeviceId(business.device)
