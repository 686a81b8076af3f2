"""Questions about vouchers."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select, update

from handslag.domain.errors import Kind
from handslag.domain.ids import BusinessId, CustomerId, PartnerId, VoucherId
from handslag.domain.partners import Partner
from handslag.domain.vouchers import OPEN, Voucher, VoucherState
from handslag.storage.tables import voucher
from handslag.storage.work import Work


def by_id(work: Work, id: VoucherId) -> Voucher | None:
    """The voucher with that id."""
    return work.get(Voucher, id)


def need(work: Work, id: VoucherId) -> Voucher:
    """The voucher with that id.

    Raises:
        NotFound: there is none here.
    """
    return work.need(Voucher, id, Kind.VOUCHER, id)


def by_code(work: Work, code: str) -> Voucher | None:
    """The voucher with that typed code, written as it is printed."""
    return work.session.scalars(select(Voucher).where(voucher.c.code == code)).first()


def on_word(work: Work, offer_number: int, serial: int) -> Voucher | None:
    """The voucher on a partner's word with that number, which I gave it myself."""
    return work.session.scalars(
        select(Voucher).where(
            voucher.c.offer_number == offer_number,
            voucher.c.serial == serial,
            voucher.c.word_of.is_not(None),
        )
    ).first()


def on_word_of(work: Work, partner: PartnerId) -> list[Voucher]:
    """The vouchers that were given on a partner's word."""
    query = select(Voucher).where(voucher.c.word_of == partner).order_by(voucher.c.id)
    return list(work.session.scalars(query))


def by_ids(work: Work, ids: Sequence[VoucherId]) -> list[Voucher]:
    """The vouchers of *ids*, in that order."""
    found: dict[VoucherId, Voucher] = {}
    for start in range(0, len(ids), 500):
        part = ids[start : start + 500]
        rows = work.session.scalars(select(Voucher).where(voucher.c.id.in_(part)))
        found.update((row.id, row) for row in rows)
    return [found[id] for id in ids]


def of_customer(work: Work, customer: CustomerId) -> list[Voucher]:
    """What a customer was given, the oldest first."""
    return list(
        work.session.scalars(
            select(Voucher)
            .where(voucher.c.customer_id == customer)
            .order_by(voucher.c.issued, voucher.c.id)
        )
    )


def replacement_of(work: Work, id: VoucherId) -> Voucher | None:
    """The voucher that stands in for another one, or None."""
    return work.session.scalars(select(Voucher).where(voucher.c.replaces == id)).first()


def last_serial(work: Work, issuer: BusinessId, redeemer: BusinessId, offer_number: int) -> int:
    """The highest serial given between the two on that offer, 0 for none."""
    highest = select(func.max(voucher.c.serial)).where(
        voucher.c.issuer == issuer,
        voucher.c.redeemer == redeemer,
        voucher.c.offer_number == offer_number,
    )
    return work.session.scalar(highest) or 0


def find(
    work: Work,
    *,
    state: VoucherState | None,
    partner: Partner | None,
    customer: CustomerId | None,
    today: date,
    limit: int | None,
) -> tuple[list[Voucher], int]:
    """Vouchers, the newest first, and how many there are in all.

    Args:
        work: the unit of work.
        state: as a person sees it on *today*.
        partner: who issued them, or takes them in.
        customer: who was given them.
        today: the day in Sweden.
        limit: how many to return at most.
    """
    tests: list[ColumnElement[bool]] = []
    if state is not None:
        tests += _shown_as(state, today)
    if partner is not None:
        tests.append(_with(partner))
    if customer is not None:
        tests.append(voucher.c.customer_id == customer)
    total = work.session.scalar(select(func.count()).select_from(voucher).where(*tests)) or 0
    query = select(Voucher).where(*tests).order_by(voucher.c.hlc.desc(), voucher.c.serial.desc())
    if limit is not None:
        query = query.limit(limit)
    return list(work.session.scalars(query)), total


def insert_if_absent(work: Work, fresh: Voucher) -> None:
    """Stores a voucher that was read from its token or code, unless it is here already."""
    if work.get(Voucher, fresh.id) is None:
        work.add(fresh)
        work.flush()


def close_if_open(work: Work, id: VoucherId, state: VoucherState) -> bool:
    """Moves an open voucher to *state*; False when somebody else was first.

    The condition stands in the UPDATE itself, beside the write lock: of any number of tills on one
    database exactly one gets True.
    """
    result = work.session.execute(
        update(voucher)
        .where(voucher.c.id == id, voucher.c.state.in_(OPEN))
        .values({voucher.c.state: state})
        .returning(voucher.c.id)
    )
    changed = result.first() is not None
    if changed:
        work.touched(Voucher, {id})
        kept = work.get(Voucher, id)
        if kept is not None:
            work.session.refresh(kept)
    return changed


def _with(partner: Partner) -> ColumnElement[bool]:
    on_word = voucher.c.word_of == partner.id
    if partner.business_id is None:
        return on_word
    id = partner.business_id
    taken_in = and_(voucher.c.redeemer == id, voucher.c.word_of.is_(None))
    return or_(voucher.c.issuer == id, taken_in, on_word)


def _shown_as(state: VoucherState, today: date) -> list[ColumnElement[bool]]:
    match state:
        case VoucherState.EXPIRED:
            return [voucher.c.state.in_(OPEN), voucher.c.valid_through < today]
        case VoucherState.ISSUED | VoucherState.HANDED_OUT:
            return [voucher.c.state == state, voucher.c.valid_through >= today]
        case VoucherState.REDEEMED | VoucherState.VOIDED | VoucherState.REPLACED:
            return [voucher.c.state == state]
