"""The chronicle: signed events, chained per device and counterparty."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handslag.domain.ids import BusinessId, VoucherId, new_id
from handslag.domain.partners import Business
from handslag.domain.vouchers import EventKind, VoucherEvent
from handslag.storage import events as stored
from handslag.storage.work import Work
from handslag.trust.documents import SignedEvent, signed_hash, write_event
from handslag.trust.keys import Keys


@dataclass(frozen=True)
class Author:
    """Who writes events in a unit of work, with what, and when."""

    business: Business
    keys: Keys
    moment: datetime


def write(
    work: Work,
    author: Author,
    kind: EventKind,
    *,
    counterparty: BusinessId,
    vouchers: Sequence[VoucherId],
    reason: str | None = None,
    replacements: Sequence[VoucherId] = (),
) -> VoucherEvent:
    """Adds the next event of a chain: one signature, however many vouchers it is about.

    Args:
        work: the unit of work that also changes the vouchers.
        author: my business and its signing keys.
        kind: what happened.
        counterparty: the other business; all *vouchers* are between the two of us.
        vouchers: the ids of the vouchers that it happened to.
        reason: as typed, or None; stays here, beside the signed bytes, and may name a customer.
        replacements: what stands in for *vouchers*, in the same order.
    """
    last = stored.last_of_chain(work, author.business.device, counterparty)
    signed = SignedEvent(
        type=kind,
        author=author.business.id,
        id=new_id(),
        device=author.business.device,
        to=counterparty,
        number=last.number + 1 if last else 1,
        previous=signed_hash(last.signed) if last else None,
        moment=int(author.moment.timestamp()),
        vouchers=tuple(vouchers),
        replacements=tuple(replacements) or None,
    )
    event = VoucherEvent(
        id=signed.id,
        kind=kind,
        author=signed.author,
        author_device=signed.device,
        counterparty=counterparty,
        number=signed.number,
        previous=signed.previous,
        moment=author.moment,
        reason=reason,
        signed=write_event(signed, author.keys),
    )
    stored.append(work, event, vouchers)
    return event
