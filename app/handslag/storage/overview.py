"""Questions that the first page asks: what waits, what came last, what went to and fro.

All of them about columns, so that ``Store.peek`` is enough for them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, or_, select

from handslag.domain.ids import BusinessId, CustomerId, PartnerId, VoucherId
from handslag.domain.vouchers import OPEN, EventKind, VoucherState
from handslag.storage.tables import (
    business,
    customer,
    offer,
    offer_revision,
    pack_run,
    partner,
    redemption,
    voucher,
    voucher_event,
    voucher_step,
)
from handslag.storage.work import Glance

_PART = 500


@dataclass(frozen=True)
class Own:
    """My own business, as the window shows it."""

    id: BusinessId
    partner_id: PartnerId
    name: str
    trade: str
    colour: str | None
    contact: str | None


@dataclass(frozen=True)
class Known:
    """A business that is known here as a partner."""

    id: PartnerId
    name: str
    colour: str | None


@dataclass(frozen=True)
class Step:
    """A newest event: *vouchers* says how many it is about, and *voucher* which is one of them.

    Attributes:
        word_of: the partner on whose word they were given, or None.
    """

    kind: EventKind
    author: BusinessId
    counterparty: BusinessId
    at: datetime
    vouchers: int
    voucher: VoucherId
    word_of: PartnerId | None


@dataclass(frozen=True)
class Run:
    """A newest pack, with what was issued for it."""

    customer: str
    at: datetime
    vouchers: Sequence[str]


@dataclass(frozen=True)
class Revised:
    """New terms of an offer that had terms before."""

    owner: PartnerId
    name: str
    at: datetime


@dataclass(frozen=True)
class Expiring:
    """Open vouchers of mine whose last day is near; *first* is the nearest, None without any."""

    count: int
    first: date | None


def own(work: Glance) -> Own | None:
    """My own business, or None while the profile has none."""
    query = select(
        business.c.id,
        business.c.partner_id,
        partner.c.name,
        partner.c.trade,
        partner.c.colour,
        partner.c.contact,
    ).join(partner, partner.c.id == business.c.partner_id)
    row = work.session.execute(query).one_or_none()
    return Own(*row) if row is not None else None


def known(work: Glance, keys: Collection[str]) -> dict[str, Known]:
    """The partners by their businesses' ids or their own, as *keys* has them; also in the trash.

    Of several that are one business the live one, and of these the oldest.
    """
    found: dict[str, Known] = {}
    every = sorted(keys)
    for start in range(0, len(every), _PART):
        part = every[start : start + _PART]
        rows = work.session.execute(
            select(partner.c.business_id, partner.c.id, partner.c.name, partner.c.colour)
            .where(or_(partner.c.business_id.in_(part), partner.c.id.in_(part)))
            .order_by(partner.c.deleted.is_(None), partner.c.id.desc())
        )
        for row in rows:
            one = Known(row.id, row.name, row.colour)
            found |= {key: one for key in (row.business_id, row.id) if key}
    return {key: one for key, one in found.items() if key in keys}


def has_offer(work: Glance, owner: PartnerId, today: date) -> bool:
    """Whether *owner* has an offer that holds *today*, by its newest terms."""
    newest = (
        select(func.max(offer_revision.c.revision))
        .where(offer_revision.c.offer_id == offer.c.id)
        .correlate(offer)
        .scalar_subquery()
    )
    holds = or_(offer_revision.c.valid_to.is_(None), offer_revision.c.valid_to >= today)
    query = (
        select(offer.c.id)
        .join(offer_revision, offer_revision.c.offer_id == offer.c.id)
        .where(
            offer.c.owner == owner,
            offer.c.withdrawn.is_(None),
            offer_revision.c.revision == newest,
            holds,
        )
    )
    return work.session.execute(query.limit(1)).first() is not None


def others(work: Glance, own: PartnerId) -> bool:
    """Whether there is another partner than my own business."""
    anyone = select(partner.c.id).where(partner.c.id != own, partner.c.deleted.is_(None))
    return work.session.execute(anyone.limit(1)).first() is not None


def customers_without_pack(work: Glance, *, among: int) -> list[tuple[CustomerId, str]]:
    """Who of the newest customers, *among* so many, has got no pack; the newest first.

    An old register that was read in is none of this question's business, and the bound keeps it
    quick whatever its size.
    """
    newest = (
        select(customer.c.id, customer.c.name)
        .where(customer.c.deleted.is_(None))
        .order_by(customer.c.id.desc())
        .limit(among)
        .subquery()
    )
    had = select(pack_run.c.id).where(pack_run.c.customer_id == newest.c.id).exists()
    rows = work.session.execute(
        select(newest.c.id, newest.c.name).where(~had).order_by(newest.c.id.desc())
    )
    return [(CustomerId(row.id), row.name) for row in rows]


def expiring(work: Glance, issuer: BusinessId, *, first: date, last: date) -> Expiring:
    """The open vouchers of *issuer* whose last day is *first* to *last*, both included."""
    query = select(func.count(), func.min(voucher.c.valid_through)).where(
        voucher.c.issuer == issuer,
        voucher.c.state.in_(OPEN),
        voucher.c.valid_through.between(first, last),
    )
    count, nearest = work.session.execute(query).one()
    return Expiring(count, nearest)


def newest_steps(work: Glance, kinds: Sequence[EventKind], limit: int) -> list[Step]:
    """The newest events of these kinds. By id, which grows with time and is indexed."""
    newest = (
        select(voucher_event)
        .where(voucher_event.c.kind.in_(kinds))
        .order_by(voucher_event.c.id.desc())
        .limit(limit)
        .subquery()
    )
    query = (
        select(
            newest.c.kind,
            newest.c.author,
            newest.c.counterparty,
            newest.c.moment,
            func.count().label("vouchers"),
            func.min(voucher_step.c.voucher_id).label("voucher"),
            func.min(voucher.c.word_of).label("word_of"),
        )
        .join(voucher_step, voucher_step.c.event_id == newest.c.id)
        .outerjoin(voucher, voucher.c.id == voucher_step.c.voucher_id)
        .group_by(
            newest.c.id, newest.c.kind, newest.c.author, newest.c.counterparty, newest.c.moment
        )
        .order_by(newest.c.id.desc())
    )
    return [
        Step(
            row.kind,
            row.author,
            row.counterparty,
            row.moment,
            row.vouchers,
            row.voucher,
            row.word_of,
        )
        for row in work.session.execute(query)
    ]


def newest_runs(work: Glance, limit: int) -> list[Run]:
    """The newest packs, with the customers' names."""
    query = (
        select(customer.c.name, pack_run.c.at, pack_run.c.vouchers)
        .join(customer, customer.c.id == pack_run.c.customer_id)
        .order_by(pack_run.c.id.desc())
        .limit(limit)
    )
    return [Run(row.name, row.at, row.vouchers) for row in work.session.execute(query)]


def newest_partners(work: Glance, own: PartnerId, limit: int) -> list[tuple[PartnerId, str]]:
    """The partners that were taken up last, but not my own business; the newest first."""
    query = (
        select(partner.c.id, partner.c.name)
        .where(partner.c.id != own, partner.c.deleted.is_(None))
        .order_by(partner.c.id.desc())
        .limit(limit)
    )
    return [(PartnerId(row.id), row.name) for row in work.session.execute(query)]


def newest_revisions(work: Glance, own: PartnerId, limit: int) -> list[Revised]:
    """The others' offers that were changed last."""
    query = (
        select(offer.c.owner, partner.c.name, offer_revision.c.moment)
        .join(offer, offer.c.id == offer_revision.c.offer_id)
        .join(partner, partner.c.id == offer.c.owner)
        .where(offer_revision.c.revision > 1, offer.c.owner != own, partner.c.deleted.is_(None))
        .order_by(offer_revision.c.id.desc())
        .limit(limit)
    )
    return [Revised(row.owner, row.name, row.moment) for row in work.session.execute(query)]


def given_since(work: Glance, issuer: BusinessId, since: datetime) -> dict[str, int]:
    """How many vouchers *issuer* has issued for others, without the voided ones.

    By the partner on whose word they were given, else by the business that redeems them.
    """
    gone = (VoucherState.VOIDED, VoucherState.REPLACED)
    other = func.coalesce(voucher.c.word_of, voucher.c.redeemer).label("other")
    query = (
        select(other, func.count().label("vouchers"))
        .where(
            voucher.c.issuer == issuer,
            or_(voucher.c.redeemer != issuer, voucher.c.word_of.is_not(None)),
            voucher.c.issued >= since,
            voucher.c.state.not_in(gone),
        )
        .group_by(other)
    )
    return {row.other: row.vouchers for row in work.session.execute(query)}


def received_since(work: Glance, redeemer: BusinessId, since: date) -> dict[str, int]:
    """How many vouchers of each other issuer *redeemer* has redeemed and not taken back."""
    query = (
        select(voucher.c.issuer, func.count(voucher.c.id.distinct()).label("vouchers"))
        .select_from(redemption)
        .join(voucher, voucher.c.id == redemption.c.voucher_id)
        .where(
            redemption.c.by == redeemer,
            redemption.c.reversed_at.is_(None),
            redemption.c.on >= since,
            voucher.c.issuer != redeemer,
        )
        .group_by(voucher.c.issuer)
    )
    return {row.issuer: row.vouchers for row in work.session.execute(query)}
