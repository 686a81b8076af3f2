"""Offers on a partner's word: what somebody without the program promised, noted by me.

Nobody signs them, so they can be changed and taken back; their vouchers are a number and a text,
and I mark one as used when the partner tells me.
"""

from datetime import date

from handslag.domain.errors import Invalid, NotAllowed, Problem, Rule
from handslag.domain.ids import OfferId, VoucherId, new_id
from handslag.domain.moments import day_of
from handslag.domain.offers import BenefitKind, Offer, OfferRevision
from handslag.domain.vouchers import OPEN, EventKind, Redemption, VoucherState
from handslag.services import chronicle, finding, vouchers
from handslag.services.desk import Desk, me
from handslag.services.offers import OfferEntry, view, with_entry
from handslag.services.views import OfferView, VoucherView
from handslag.storage import offers as stored
from handslag.storage import vouchers as stored_vouchers
from handslag.storage.work import Work


def note(desk: Desk, partner: str, entry: OfferEntry) -> OfferView:
    """Notes what a partner without the program gave me his word on.

    Args:
        desk: the open profile.
        partner: as the user names him.
        entry: the terms; who may issue it and how many does not apply, I alone do.

    Raises:
        NotFound, Ambiguous: there is no such partner, or several are called so.
        NotAllowed: it is my own business, or a partner who signs offers himself.
        Invalid: naming the term that cannot be taken.
    """
    with desk.store.write() as work:
        business = me(work)
        owner = finding.partner(work, partner)
        if owner.id == business.partner_id:
            raise NotAllowed(Rule.TO_ONESELF, owner.name)
        if owner.business_id is not None:
            raise NotAllowed(Rule.HAS_THE_PROGRAM, owner.name)
        offer = Offer(
            id=OfferId(new_id()), owner=owner.id, number=stored.last_number_on_word(work) + 1
        )
        work.add(offer)
        revision = OfferRevision(
            id=new_id(),
            offer_id=offer.id,
            revision=1,
            kind=entry.kind or BenefitKind.PERCENT,
            value=0,
            moment=desk.clock(),
        )
        return _keep(work, offer, revision, entry)


def revise(desk: Desk, text: str, entry: OfferEntry) -> OfferView:
    """Gives an offer on his word new terms; vouchers that are out keep theirs.

    Raises:
        NotFound, Ambiguous: there is no such offer.
        NotAllowed: it is not on his word, or withdrawn.
        Invalid: naming the term that cannot be taken.
    """
    with desk.store.write() as work:
        offer = _on_word(work, text)
        if offer.withdrawn is not None:
            raise NotAllowed(Rule.ALREADY_WITHDRAWN, str(offer.number))
        newest = stored.newest_revision(work, offer.id)
        return _keep(work, offer, newest.following(id=new_id(), moment=desk.clock()), entry)


def withdraw(desk: Desk, text: str) -> OfferView:
    """Issues nothing more on an offer on his word; vouchers that are out stay as they are.

    Raises:
        NotFound, Ambiguous: there is no such offer.
        NotAllowed: it is not on his word.
    """
    return _end(desk, text, desk.today())


def reinstate(desk: Desk, text: str) -> OfferView:
    """Takes the withdrawal of an offer on his word back.

    Raises:
        NotFound, Ambiguous: there is no such offer.
        NotAllowed: it is not on his word.
    """
    return _end(desk, text, None)


def mark_used(desk: Desk, text: str, *, on: date | None = None) -> VoucherView:
    """Notes that a voucher on a partner's word was used, since he told me.

    ``redeeming.reverse`` takes it back.

    Args:
        desk: the open profile.
        text: the voucher's id, or its number as printed ("64-17").
        on: the day on which it was used, from that of issuing to today; None is today.

    Raises:
        NotFound, Ambiguous: there is no such voucher.
        NotAllowed: it has a code, which its redeemer's till reads; or it is not open.
        Invalid: that day cannot be.
    """
    with desk.store.write() as work:
        business = me(work)
        voucher = finding.voucher(work, text)
        if voucher.word_of is None:
            raise NotAllowed(Rule.NOT_ON_WORD, voucher.called)
        if voucher.state not in OPEN:
            raise NotAllowed(Rule.NOT_OPEN, voucher.called)
        today = desk.today()
        day = on or today
        first = day_of(voucher.issued) if voucher.issued else day
        if not first <= day <= today:
            allowed = f"{first.isoformat()}..{today.isoformat()}"
            raise Invalid("on", Problem.OUT_OF_RANGE, day.isoformat(), allowed)
        stored_vouchers.close_if_open(work, voucher.id, VoucherState.REDEEMED)
        author = chronicle.Author(business, desk.keys, desk.clock().replace(microsecond=0))
        event = chronicle.write(
            work, author, EventKind.REDEEMED, counterparty=business.id, vouchers=[voucher.id]
        )
        work.add(
            Redemption(
                id=new_id(),
                voucher_id=VoucherId(voucher.id),
                event_id=event.id,
                by=business.id,
                at=author.moment,
                on=day,
                currency=voucher.currency,
                grace=day > voucher.valid_through,
            )
        )
        work.flush()
        return vouchers.views(desk, work, [voucher])[0]


def _on_word(work: Work, text: str) -> Offer:
    me(work)
    offer = finding.offer(work, text)
    if not offer.on_word:
        raise NotAllowed(Rule.NOT_ON_WORD, str(offer.number))
    return offer


def _end(desk: Desk, text: str, on: date | None) -> OfferView:
    with desk.store.write() as work:
        offer = _on_word(work, text)
        offer.withdrawn = on
        work.flush()
        return view(work, offer, stored.newest_revision(work, offer.id))


def _keep(work: Work, offer: Offer, revision: OfferRevision, entry: OfferEntry) -> OfferView:
    work.add(with_entry(work, revision, entry))
    work.flush()
    return view(work, offer, revision)
