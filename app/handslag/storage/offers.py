"""Questions about offers and their revisions."""

from collections.abc import Sequence

from sqlalchemy import func, select

from handslag.domain.ids import OfferId, PartnerId
from handslag.domain.offers import FIRST_ON_WORD, Offer, OfferRevision
from handslag.storage.tables import offer, offer_revision, partner
from handslag.storage.work import Work


def by_id(work: Work, id: str) -> Offer | None:
    """The offer with that id."""
    return work.get(Offer, id)


def by_number(work: Work, owner: PartnerId, number: int) -> Offer | None:
    """The owner's offer with that number."""
    return work.session.scalars(
        select(Offer).where(offer.c.owner == owner, offer.c.number == number)
    ).first()


def of_owner(work: Work, owner: PartnerId) -> list[Offer]:
    """All offers of an owner, by number."""
    return list(
        work.session.scalars(
            select(Offer).where(offer.c.owner == owner).order_by(offer.c.number, offer.c.id)
        )
    )


def last_number(work: Work, owner: PartnerId) -> int:
    """The highest number that the owner has given, 0 for none."""
    highest = select(func.max(offer.c.number)).where(
        offer.c.owner == owner, offer.c.number < FIRST_ON_WORD
    )
    return work.session.scalar(highest) or 0


def last_number_on_word(work: Work) -> int:
    """The highest number that I have given to what anybody promised by word, or the one before."""
    highest = select(func.max(offer.c.number)).where(offer.c.number >= FIRST_ON_WORD)
    return work.session.scalar(highest) or FIRST_ON_WORD - 1


def newest(work: Work, owner: PartnerId | None = None) -> list[tuple[Offer, OfferRevision]]:
    """Offers in their newest revision, by the owner's name and the number.

    Args:
        work: the unit of work.
        owner: whose; None for everybody's who is not in the trash.
    """
    latest = (
        select(offer_revision.c.offer_id, func.max(offer_revision.c.revision).label("revision"))
        .group_by(offer_revision.c.offer_id)
        .subquery()
    )
    query = (
        select(Offer, OfferRevision)
        .join(latest, latest.c.offer_id == offer.c.id)
        .join(
            OfferRevision,
            (offer_revision.c.offer_id == latest.c.offer_id)
            & (offer_revision.c.revision == latest.c.revision),
        )
        .join(partner, partner.c.id == offer.c.owner)
        .order_by(partner.c.sort_key, offer.c.owner, offer.c.number)
    )
    if owner is None:
        query = query.where(partner.c.deleted.is_(None))
    else:
        query = query.where(offer.c.owner == owner)
    return [(row[0], row[1]) for row in work.session.execute(query)]


def newest_revision(work: Work, id: OfferId) -> OfferRevision:
    """The newest terms of an offer; an offer has one revision at least."""
    return work.session.scalars(
        select(OfferRevision)
        .where(offer_revision.c.offer_id == id)
        .order_by(offer_revision.c.revision.desc())
        .limit(1)
    ).one()


def revisions(work: Work, owner: PartnerId, number: int) -> list[OfferRevision]:
    """All revisions of the owner's offer with that number, the newest first."""
    return list(
        work.session.scalars(
            select(OfferRevision)
            .join(offer, offer.c.id == offer_revision.c.offer_id)
            .where(offer.c.owner == owner, offer.c.number == number)
            .order_by(offer_revision.c.revision.desc())
        )
    )


def revision(work: Work, owner: PartnerId, number: int, revision: int) -> OfferRevision | None:
    """One revision of the owner's offer with that number, or None when it is unknown here."""
    return work.session.scalars(
        select(OfferRevision)
        .join(offer, offer.c.id == offer_revision.c.offer_id)
        .where(
            offer.c.owner == owner,
            offer.c.number == number,
            offer_revision.c.revision == revision,
        )
    ).first()


def owners_among(work: Work, partners: Sequence[PartnerId]) -> list[PartnerId]:
    """Those of *partners* who have made an offer, withdrawn or not, in their order."""
    owners = set(
        work.session.scalars(select(offer.c.owner).where(offer.c.owner.in_(partners)).distinct())
    )
    return [id for id in partners if id in owners]
