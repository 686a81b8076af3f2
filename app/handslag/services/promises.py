"""Promises: the offers that we may issue vouchers on today."""

from dataclasses import dataclass
from datetime import date

from handslag.domain.errors import OfferProblem, OfferTrouble
from handslag.domain.ids import BusinessId, PartnerId
from handslag.domain.offers import OfferRevision, on_word
from handslag.domain.partners import Business, Partner
from handslag.storage import offers as stored_offers
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work


@dataclass(frozen=True)
class Promise:
    """A live offer that vouchers are issued on, with its owner.

    Attributes:
        redeemer: who tells that such a voucher was used: the owner, or I on the owner's word.
    """

    partner: Partner
    number: int
    revision: OfferRevision
    redeemer: BusinessId

    @property
    def on_word(self) -> bool:
        """Whether it is the word of a partner who does not have the program."""
        return on_word(self.number)


def live_offer(
    work: Work, business: Business, partner_id: PartnerId, number: int | None, *, on: date
) -> Promise:
    """The partner's offer with *number*, or its only live one, ready for issuing.

    Raises:
        OfferTrouble: there is none, there are several, or it may not be used now or by us.
    """
    partner = stored_partners.need(work, partner_id)
    if number is not None:
        return _named_offer(work, business, partner, number, on)
    live = live_offers(work, business, partner, on=on)
    if not live:
        bare = partner.business_id is None
        raise OfferTrouble(
            OfferProblem.NO_PROGRAM if bare else OfferProblem.NONE_LIVE, partner.name
        )
    if len(live) > 1:
        names = tuple(f"{partner.name}/{promise.number}" for promise in live)
        raise OfferTrouble(OfferProblem.SEVERAL_LIVE, partner.name, names)
    return live[0]


def live_offers(work: Work, business: Business, partner: Partner, *, on: date) -> list[Promise]:
    """The partner's offers that we may issue on that day, by number."""
    return [
        promise_of(business, partner, offer.number, revision)
        for offer, revision in stored_offers.newest(work, partner.id)
        if offer.withdrawn is None
        and revision.open_on(on)
        and revision.open_to(business.id)
        and not _overtaken(partner, offer.number)
    ]


def promise_of(
    business: Business, partner: Partner, number: int, revision: OfferRevision
) -> Promise:
    """What *partner* promises in one revision of its offer with that number."""
    if on_word(number):  # I alone know when it is used
        return Promise(partner, number, revision, business.id)
    assert partner.business_id is not None  # only who has the program signs an offer
    return Promise(partner, number, revision, partner.business_id)


def _overtaken(partner: Partner, number: int) -> bool:
    """Whether an offer was the word of one who has signed offers of his own by now."""
    return on_word(number) and partner.business_id is not None


def _named_offer(
    work: Work, business: Business, partner: Partner, number: int, on: date
) -> Promise:
    name = f"{partner.name}/{number}"
    offer = stored_offers.by_number(work, partner.id, number)
    if offer is None or _overtaken(partner, number):
        raise OfferTrouble(OfferProblem.NONE_LIVE, partner.name, (name,))
    revision = stored_offers.newest_revision(work, offer.id)
    if offer.withdrawn is not None:
        raise OfferTrouble(OfferProblem.WITHDRAWN, partner.name, (name,))
    if not revision.open_on(on):
        raise OfferTrouble(OfferProblem.NOT_NOW, partner.name, (name,))
    if not revision.open_to(business.id):
        raise OfferTrouble(OfferProblem.NOT_FOR_US, partner.name, (name,))
    return promise_of(business, partner, number, revision)
