"""Questions about partners, their keys, and my own business."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, func, select

from handslag.domain.errors import Kind
from handslag.domain.ids import BusinessId, PartnerId
from handslag.domain.partners import Business, Opinion, Partner, PartnerKey
from handslag.domain.text import fold
from handslag.storage import search
from handslag.storage.tables import opinion, partner, partner_key
from handslag.storage.work import Work

_ID_BITS = 64
_CODE_BITS = 10


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
    rows = work.session.execute(
        select(Partner, Opinion)
        .join(Opinion, opinion.c.id == partner.c.id)
        .where(partner.c.id.in_(ids))
    )
    found = {row[0].id: (row[0], row[1]) for row in rows}
    return [found[id] for id in ids if id in found]


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


def names_of(work: Work, businesses: Collection[BusinessId]) -> dict[BusinessId, str]:
    """The names of businesses that are known here, by business id."""
    rows = work.session.execute(
        select(partner.c.business_id, partner.c.name)
        .where(partner.c.business_id.in_(businesses))
        .order_by(partner.c.deleted.is_(None))
    )
    return {row.business_id: row.name for row in rows}


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
    tests: list[ColumnElement[bool]] = [partner.c.deleted.is_(None)]
    tests += [partner.c.folded.contains(word, autoescape=True) for word in words]
    if trade is not None:
        tests.append(partner.c.trade == trade)
    query = select(partner.c.id).where(*tests).order_by(partner.c.sort_key, partner.c.id)
    if tag is not None:
        wanted = fold(tag)
        tagged = select(partner.c.id, opinion.c.tags).join(opinion, opinion.c.id == partner.c.id)
        rows = work.session.execute(tagged.where(*tests).order_by(partner.c.sort_key, partner.c.id))
        ids = [PartnerId(row.id) for row in rows if wanted in map(fold, row.tags)]
        return ids[:limit], len(ids)
    if limit is not None:
        total = work.session.scalar(select(func.count()).select_from(partner).where(*tests)) or 0
        return list(work.session.scalars(query.limit(limit))), total
    found = list(work.session.scalars(query))
    return found, len(found)


def named(work: Work, starts: Sequence[str]) -> list[Partner]:
    """Partners of which words of the name begin with all of *starts*, in name order, at most 11."""
    ids = search.by_name_prefix(work, Partner, starts)
    rows = work.session.scalars(select(Partner).where(partner.c.id.in_(ids)))
    found: dict[str, Partner] = {one.id: one for one in rows}
    return [found[id] for id in ids]
