"""Questions that the reports ask: sums over vouchers and redemptions, and who is in the network.

All of them about columns, so that ``Store.peek`` is enough for them. Amounts are sums of SEK, the
only currency of an offer.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, case, func, or_, select

from handslag.domain.exchanges import Direction, Exchange
from handslag.domain.ids import BusinessId, PartnerId
from handslag.domain.money import SEK
from handslag.domain.partners import Membership
from handslag.domain.vouchers import OPEN, VoucherState
from handslag.storage.list_filters import in_area, postcode_of
from handslag.storage.tables import TABLES, document, opinion, partner, redemption, voucher
from handslag.storage.work import Glance

MEMBERS = (Membership.TRIAL, Membership.ACTIVE)
"""Who belongs to the network; the others have asked to, or belong to it no more."""

_GONE = (VoucherState.VOIDED, VoucherState.REPLACED)
_PART = 500
_exchange = TABLES[Exchange]


@dataclass(frozen=True)
class Issued:
    """What became of the vouchers that I issued for one redeemer.

    Attributes:
        word_of: the partner without the program that they are for, or None.
        expired: never used, and past their last day.
        open: can still be used.
    """

    redeemer: BusinessId
    word_of: PartnerId | None
    issued: int
    redeemed: int
    expired: int
    open: int


@dataclass(frozen=True)
class TakenIn:
    """Vouchers of one issuer that I redeemed, and the sales with them in öre, VAT included."""

    issuer: BusinessId
    vouchers: int
    sales: int
    discounts: int


@dataclass(frozen=True)
class Standing:
    """A member of the network, as far as its row shows it."""

    id: PartnerId
    business_id: BusinessId | None
    name: str
    colour: str | None
    trade: str
    postcode: str
    status: Membership
    sponsor: BusinessId | None


def issued(
    work: Glance,
    issuer: BusinessId,
    *,
    start: datetime | None,
    end: datetime | None,
    today: date,
) -> list[Issued]:
    """The vouchers that *issuer* issued for others from *start* until before *end*, by redeemer.

    Voided and replaced ones are no promise any more and are left out.
    """
    is_open = voucher.c.state.in_(OPEN)
    query = (
        select(
            voucher.c.redeemer,
            voucher.c.word_of,
            func.count().label("issued"),
            _count_where(voucher.c.state == VoucherState.REDEEMED).label("redeemed"),
            _count_where(is_open & (voucher.c.valid_through < today)).label("expired"),
            _count_where(is_open & (voucher.c.valid_through >= today)).label("open"),
        )
        .where(
            voucher.c.issuer == issuer,
            or_(voucher.c.redeemer != issuer, voucher.c.word_of.is_not(None)),
            voucher.c.state.not_in(_GONE),
            *_between(voucher.c.issued, start, end),
        )
        .group_by(voucher.c.redeemer, voucher.c.word_of)
    )
    return [Issued(*row) for row in work.session.execute(query)]


def taken_in(
    work: Glance, redeemer: BusinessId, *, first: date | None, last: date | None
) -> list[TakenIn]:
    """What *redeemer* redeemed of others' vouchers and did not take back, by issuer.

    Args:
        work: the unit of work.
        redeemer: my own business.
        first: the first day that redemptions count for; None is without end.
        last: the last one, likewise.
    """
    in_sek = redemption.c.currency == SEK
    query = (
        select(
            voucher.c.issuer,
            func.count(voucher.c.id.distinct()).label("vouchers"),
            func.coalesce(func.sum(case((in_sek, redemption.c.sale))), 0).label("sales"),
            func.coalesce(func.sum(case((in_sek, redemption.c.discount))), 0).label("discounts"),
        )
        .select_from(redemption)
        .join(voucher, voucher.c.id == redemption.c.voucher_id)
        .where(
            redemption.c.by == redeemer,
            redemption.c.reversed_at.is_(None),
            voucher.c.issuer != redeemer,
            *([redemption.c.on >= first] if first else []),
            *([redemption.c.on <= last] if last else []),
        )
        .group_by(voucher.c.issuer)
    )
    return [
        TakenIn(row.issuer, row.vouchers, int(row.sales), int(row.discounts))
        for row in work.session.execute(query)
    ]


def members_by_trade(work: Glance) -> dict[str, int]:
    """How many members have each trade; "" is none. Counted on the index of trades."""
    query = select(partner.c.trade, func.count().label("members")).where(
        partner.c.deleted.is_(None)
    )
    return _without_strangers(work, query.group_by(partner.c.trade), partner.c.trade)


def members_by_postcode(work: Glance) -> dict[str, int]:
    """How many members have each postcode, without its space; "" is none."""
    postcode = func.coalesce(postcode_of(partner), "")
    query = select(postcode_of(partner), func.count().label("members")).where(
        partner.c.deleted.is_(None)
    )
    return _without_strangers(work, query.group_by(postcode_of(partner)), postcode)


def members(work: Glance, own: PartnerId, *, by_name: bool) -> list[PartnerId]:
    """All members but my own business: as the Swedish alphabet has them, or the newest first."""
    order = (partner.c.sort_key, partner.c.id) if by_name else (partner.c.id.desc(),)
    strangers = select(opinion.c.id).where(opinion.c.status.not_in(MEMBERS))
    query = (
        select(partner.c.id)
        .where(partner.c.deleted.is_(None), partner.c.id != own, partner.c.id.not_in(strangers))
        .order_by(*order)
    )
    return [PartnerId(id) for id in work.session.scalars(query)]


def at_postcodes(work: Glance, area: str) -> set[PartnerId]:
    """All partners whose postcode begins with *area*, digits without a space."""
    query = select(partner.c.id).where(partner.c.deleted.is_(None), *in_area(work, partner, area))
    return {PartnerId(id) for id in work.session.scalars(query)}


def of_members(work: Glance, ids: Collection[PartnerId]) -> list[Standing]:
    """The rows of these members, in no order."""
    found: list[Standing] = []
    for part in _parts(ids):
        query = (
            select(
                partner.c.id,
                partner.c.business_id,
                partner.c.name,
                partner.c.colour,
                partner.c.trade,
                func.coalesce(postcode_of(partner), "").label("postcode"),
                opinion.c.status,
                opinion.c.sponsor,
            )
            .join(opinion, opinion.c.id == partner.c.id)
            .where(partner.c.id.in_(part))
        )
        found += [Standing(*row) for row in work.session.execute(query)]
    return found


def with_program(work: Glance, own: PartnerId) -> dict[PartnerId, BusinessId]:
    """The members that have the program, but my own business."""
    query = (
        select(partner.c.id, partner.c.business_id)
        .join(opinion, opinion.c.id == partner.c.id)
        .where(
            partner.c.business_id.is_not(None),
            partner.c.deleted.is_(None),
            partner.c.id != own,
            opinion.c.status.in_(MEMBERS),
        )
    )
    return {row.id: row.business_id for row in work.session.execute(query)}


def last_heard(work: Glance, businesses: Collection[BusinessId]) -> dict[BusinessId, datetime]:
    """When something of each came here last: a file of its own, or what it signed last."""
    heard: dict[BusinessId, datetime] = {}
    for part in _parts(businesses):
        came = (
            select(_exchange.c.business, func.max(_exchange.c.at).label("at"))
            .where(_exchange.c.business.in_(part), _exchange.c.direction == Direction.IN)
            .group_by(_exchange.c.business)
        )
        signed = (
            select(document.c.author, func.max(document.c.moment).label("at"))
            .where(document.c.author.in_(part))
            .group_by(document.c.author)
        )
        for query in (came, signed):
            for business, at in work.session.execute(query):
                heard[business] = max(heard.get(business, at), at)
    return heard


def _without_strangers(
    work: Glance, query: Select[str, int], key: ColumnElement[str]
) -> dict[str, int]:
    """The counts of all partners, less those who are no members: they are few, as a rule."""
    counts: dict[str, int] = {}
    for value, count in work.session.execute(query):
        counts[value or ""] = counts.get(value or "", 0) + count
    strangers = (
        select(key, func.count())
        .join(opinion, opinion.c.id == partner.c.id)
        .where(partner.c.deleted.is_(None), opinion.c.status.not_in(MEMBERS))
        .group_by(key)
    )
    for value, count in work.session.execute(strangers):
        counts[value or ""] -= count
    return {value: count for value, count in counts.items() if count}


def _count_where(test: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((test, 1), else_=0)), 0)


def _between(
    column: ColumnElement[datetime], start: datetime | None, end: datetime | None
) -> list[ColumnElement[bool]]:
    tests = [column >= start] if start else []
    return [*tests, column < end] if end else tests


def _parts(ids: Collection[str]) -> Iterator[list[str]]:
    listed = list(ids)
    for start in range(0, len(listed), _PART):
        yield listed[start : start + _PART]
