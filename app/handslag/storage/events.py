"""Questions about the chronicle of signed events."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import insert, select, update

from handslag.domain.ids import BusinessId, VoucherId
from handslag.domain.vouchers import EventKind, VoucherEvent
from handslag.storage.stamping import stamp_fields
from handslag.storage.tables import voucher_event, voucher_step
from handslag.storage.work import Work


def last_of_chain(work: Work, device: int, counterparty: BusinessId) -> VoucherEvent | None:
    """The newest event that a device wrote for a counterparty, or None for none."""
    return work.session.scalars(
        select(VoucherEvent)
        .where(
            voucher_event.c.author_device == device,
            voucher_event.c.counterparty == counterparty,
        )
        .order_by(voucher_event.c.number.desc())
        .limit(1)
    ).first()


def append(work: Work, event: VoucherEvent, vouchers: Sequence[VoucherId]) -> None:
    """Stores an event and which vouchers it is about."""
    work.add(event)
    work.flush()
    work.session.execute(
        insert(voucher_step), [{"voucher_id": id, "event_id": event.id} for id in vouchers]
    )


def of_voucher(work: Work, id: VoucherId) -> list[VoucherEvent]:
    """What happened to a voucher, in order."""
    return list(
        work.session.scalars(
            select(VoucherEvent)
            .join(voucher_step, voucher_step.c.event_id == voucher_event.c.id)
            .where(voucher_step.c.voucher_id == id)
            .order_by(voucher_event.c.moment, voucher_event.c.number, voucher_event.c.id)
        )
    )


def kinds_of(work: Work, id: VoucherId) -> list[EventKind]:
    """What happened to a voucher, in order."""
    return [event.kind for event in of_voucher(work, id)]


def newest_own(work: Work, author: BusinessId) -> datetime | None:
    """The moment of a business's newest event, or None for none."""
    query = (
        select(VoucherEvent)
        .where(voucher_event.c.author == author)
        .order_by(voucher_event.c.moment.desc())
        .limit(1)
    )
    newest = work.session.scalars(query).first()
    return newest.moment if newest else None


def forget_reasons(work: Work, vouchers: Sequence[VoucherId]) -> None:
    """Removes what was typed as the reason of these vouchers' events; it may name somebody."""
    steps = select(voucher_step.c.event_id).where(voucher_step.c.voucher_id.in_(vouchers))
    told = voucher_event.c.id.in_(steps), voucher_event.c.reason.is_not(None)
    connection = work.session.connection()
    ids = connection.scalars(select(voucher_event.c.id).where(*told)).all()
    # past the guard of what never changes: the reason is no part of the signed event
    connection.execute(update(voucher_event).where(*told).values(reason=None))
    stamp_fields(work.session, [(voucher_event, id, "reason") for id in ids])
    work.session.expire_all()


def in_chains(work: Work) -> Iterator[VoucherEvent]:
    """Every event, chain by chain, in the order of each; read in parts."""
    yield from work.session.scalars(
        select(VoucherEvent)
        .order_by(
            voucher_event.c.author_device, voucher_event.c.counterparty, voucher_event.c.number
        )
        .execution_options(yield_per=500)
    )
