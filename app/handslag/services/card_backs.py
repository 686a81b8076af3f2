"""What stands on the backs of visiting cards, and whose back stays empty."""

from handslag.domain.offers import OfferRevision
from handslag.domain.partners import Partner
from handslag.printing.faces import Back
from handslag.services import promises
from handslag.services.desk import Desk, me
from handslag.services.paperwork import Remark
from handslag.storage.work import Work


def offer_for(
    desk: Desk, work: Work, partner: Partner, *, back: str | None, known: OfferRevision | None
) -> OfferRevision | None:
    """The offer for a back that shows one: the *known* one, else the partner's first live one."""
    if back != Back.OFFER:
        return None
    if known is not None:
        return known
    live = promises.live_offers(work, me(work), partner, on=desk.today())
    return live[0].revision if live else None


def still_open(desk: Desk, work: Work, partner: Partner, known: OfferRevision) -> str | None:
    """The id of the terms that the offer of *known* has now; None when it is open no more."""
    for promise in promises.live_offers(work, me(work), partner, on=desk.today()):
        if promise.revision.offer_id == known.offer_id:
            return promise.revision.id
    return None


def lacking(
    partner: Partner, *, back: str | None, offer: OfferRevision | None
) -> tuple[Remark, ...]:
    """That a back which is to show the offer or the finished side stays empty, for want of it."""
    if back == Back.OFFER and offer is None:
        return (Remark(partner.name, "no_offer_for_back", ""),)
    if back == Back.ARTWORK and partner.card_back is None:
        return (Remark(partner.name, "no_artwork_for_back", ""),)
    return ()
