"""Questions about partners, their keys, and my own business."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from handslag.domain.errors import Kind
from handslag.domain.ids import BusinessId, PartnerId
from handslag.domain.lists import Page, PartnerFilter, PartnerList
from handslag.domain.partners import Business, Membership, Opinion, Partner, PartnerKey
from handslag.domain.vouchers import Voucher
from handslag.storage import list_changes, list_filters, lists, search
from handslag.storage.tables import opinion, partner, partner_key
from handslag.storage.work import Glance, Work

_ID_BITS = 64
_CODE_BITS = 10
_PART = 500


@dataclass(frozen=True)
class Shares:
    """How many partners there are of each kind; *tags* by the whole set of a partner's tags."""

    trades: Mapping[str, int]
    areas: Mapping[str, int]
    statuses: Mapping[Membership, int]
    tags: Mapping[tuple[str, ...], int]


def own_business(work: Work) -> Business | None:
    """My own business, or None while the profile has none."""
    return work.session.scalars(select(Business)).one_or_none()


def by_id(work: Work, id: PartnerId) -> Partner | None:
    """The partner with that id, unless it is in the trash."""
    return work.session.scalars(
        select(Partner).where(partner.c.id == id, partner.c.deleted.is_(None))
    ).one_or_none()


def need(work: Work, id: PartnerId) -> Partner:
    """The partner with that id, in the trash or not.

    Raises:
        NotFound: there is none.
    """
    return work.need(Partner, id, Kind.PARTNER, id)


def of_business(work: Work, id: BusinessId) -> Partner | None:
    """The partner that is the business *id*, in the trash or not; the live one first."""
    return work.session.scalars(
        select(Partner)
        .where(partner.c.business_id == id)
        .order_by(partner.c.deleted.is_not(None), partner.c.id)
    ).first()


def redeemer_of(work: Work, voucher: Voucher) -> Partner | None:
    """The partner who takes a voucher in, in the trash or not."""
    if voucher.word_of is not None:
        return by_id(work, voucher.word_of)
    return of_business(work, voucher.redeemer)


def by_business(work: Work, id: BusinessId) -> Partner | None:
    """The partner that is the business *id*, unless it is in the trash."""
    return work.session.scalars(
        select(Partner).where(partner.c.business_id == id, partner.c.deleted.is_(None))
    ).first()


def opinion_of(work: Work, id: PartnerId) -> Opinion:
    """What I think of a partner; every partner has an opinion from the start."""
    return work.need(Opinion, id, Kind.PARTNER, id)


def with_opinions(work: Work, ids: Sequence[PartnerId]) -> list[tuple[Partner, Opinion]]:
    """The partners of *ids* with my opinions, in that order; those not there are left out."""
    found: dict[PartnerId, tuple[Partner, Opinion]] = {}
    for start in range(0, len(ids), _PART):
        rows = work.session.execute(
            select(Partner, Opinion)
            .join(Opinion, opinion.c.id == partner.c.id)
            .where(partner.c.id.in_(ids[start : start + _PART]))
        )
        found.update((row[0].id, (row[0], row[1])) for row in rows)
    return [found[id] for id in ids if id in found]


def living(work: Work, ids: Sequence[PartnerId]) -> list[PartnerId]:
    """Those of *ids* that are not in the trash, in that order."""
    found: set[str] = set()
    for start in range(0, len(ids), _PART):
        part = partner.c.id.in_(ids[start : start + _PART])
        found.update(
            work.session.scalars(select(partner.c.id).where(part, partner.c.deleted.is_(None)))
        )
    return [id for id in ids if id in found]


def with_trash(work: Work, ids: Sequence[str]) -> list[Partner]:
    """The partners of *ids*, those in the trash too."""
    return list(work.session.scalars(select(Partner).where(partner.c.id.in_(ids))))


def changed(work: Work, ids: Sequence[PartnerId]) -> dict[str, datetime]:
    """When the partners of *ids* were changed last."""
    return list_changes.moments(work, Partner, ids)


def numbers_of_each(work: Work) -> Shares:
    """How many partners outside the trash have which trade, postcode area, standing and tags."""
    return Shares(
        trades=list_filters.counts(work, lambda table: table.c.trade, partner),
        areas=list_filters.counts(work, list_filters.area_of, partner),
        statuses=list_filters.status_counts(work),
        tags=list_filters.tag_counts(work),
    )


def keys_of(work: Work, id: BusinessId) -> list[PartnerKey]:
    """The keys of a business, the current pair first, then the former ones; none if unknown."""
    return list(
        work.session.scalars(
            select(PartnerKey)
            .where(partner_key.c.business_id == id)
            .order_by(partner_key.c.retired.is_not(None), partner_key.c.since.desc())
        )
    )


def issuers_starting(work: Work, bits: int) -> dict[BusinessId, list[PartnerKey]]:
    """The known businesses whose id begins with these 10 bits, each with all its keys."""
    shift = _ID_BITS - _CODE_BITS
    first, last = f"{bits << shift:016x}", f"{(bits + 1 << shift) - 1:016x}"
    found: dict[BusinessId, list[PartnerKey]] = {}
    for key in work.session.scalars(
        select(PartnerKey)
        .where(partner_key.c.business_id.between(first, last))
        .order_by(partner_key.c.business_id, partner_key.c.since.desc())
    ):
        found.setdefault(key.business_id, []).append(key)
    return found


def names_of(work: Glance, businesses: Collection[BusinessId]) -> dict[BusinessId, str]:
    """The names of businesses that are known here, by business id."""
    rows = work.session.execute(
        select(partner.c.business_id, partner.c.name)
        .where(partner.c.business_id.in_(businesses))
        .order_by(partner.c.deleted.is_(None))
    )
    return {row.business_id: row.name for row in rows}


def names_by_id(work: Glance, ids: Collection[PartnerId]) -> dict[PartnerId, str]:
    """The names of partners that are known here, in the trash or not."""
    if not ids:
        return {}
    rows = work.session.execute(select(partner.c.id, partner.c.name).where(partner.c.id.in_(ids)))
    return {row.id: row.name for row in rows}


def everyone(work: Work) -> list[tuple[Partner, Opinion]]:
    """Every partner that is not in the trash, with my opinion, in name order."""
    rows = work.session.execute(
        select(Partner, Opinion)
        .join(Opinion, opinion.c.id == partner.c.id)
        .where(partner.c.deleted.is_(None))
        .order_by(partner.c.sort_key, partner.c.id)
    )
    return [(row[0], row[1]) for row in rows]


def find(
    work: Work,
    *,
    words: Sequence[str],
    trade: str | None,
    tag: str | None,
    limit: int | None,
) -> tuple[list[PartnerId], int]:
    """Partners that are not in the trash, in name order, and how many there are in all.

    Args:
        work: the unit of work.
        words: folded; each must be found somewhere in the partner's text.
        trade: as it is stored.
        tag: one of my tags, in any case.
        limit: how many to return at most.
    """
    tests = list_filters.of_partners(work, PartnerFilter(trade=trade, tag=tag))
    tests += search.conditions(work, Partner, [(word,) for word in words], starts=False)
    live = select(partner.c.id).where(partner.c.deleted.is_(None), *tests)
    query = live.order_by(partner.c.sort_key, partner.c.id)
    if limit is None:
        found = list(work.session.scalars(query))
        return found, len(found)
    total = work.session.scalar(select(func.count()).select_from(live.subquery())) or 0
    return list(work.session.scalars(query.limit(limit))), total


def page(work: Work, asked: PartnerList, *, limit: int) -> Page:
    """The beginning of a list of partners, and how many it holds."""
    return lists.page(work, _asked(work, asked), limit=limit)


def ids(work: Work, asked: PartnerList) -> list[PartnerId]:
    """A whole list of partners."""
    return [PartnerId(id) for id in lists.ids(work, _asked(work, asked))]


def _asked(work: Work, asked: PartnerList) -> lists.Asked:
    return lists.Asked(
        record=Partner,
        terms=asked.terms,
        tests=list_filters.of_partners(work, asked.kept),
        status=asked.kept.status,
        sort=asked.sort,
        descending=asked.descending,
        language=asked.language,
    )


def named(work: Work, starts: Sequence[str]) -> list[Partner]:
    """Partners of which words of the name begin with all of *starts*, in name order, at most 11."""
    ids = search.by_name_prefix(work, Partner, starts)
    rows = work.session.scalars(select(Partner).where(partner.c.id.in_(ids)))
    found: dict[str, Partner] = {one.id: one for one in rows}
    return [found[id] for id in ids]
