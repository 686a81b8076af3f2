"""Referrals: my customer to a partner with consent, the partner's answer, and thanks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handslag.domain.documents import Document
from handslag.domain.errors import Invalid, NotAllowed, Problem, Rule
from handslag.domain.ids import BusinessId, new_id
from handslag.domain.money import SEK
from handslag.domain.partners import Business, Customer, Partner
from handslag.domain.referrals import ANSWERS, Referral, ReferralStatus, Visible
from handslag.domain.text import fold, words
from handslag.domain.vouchers import OPEN, Voucher
from handslag.exchange.answer import answer_body
from handslag.exchange.referral import ReferralContent, referral_body
from handslag.exchange.thanks import ThanksContent, thanks_body
from handslag.services import consents, finding, statements
from handslag.services.desk import Desk, me
from handslag.services.referral_views import (
    ReferralView,
    Summary,
    summaries,
    thanks_id,
    views,
)
from handslag.storage import devices as stored_devices
from handslag.storage import exchanges
from handslag.storage import partners as stored_partners
from handslag.storage import referrals as stored
from handslag.storage import vouchers as stored_vouchers
from handslag.storage.work import Work
from handslag.trust.cbor import Plain
from handslag.trust.documents import DocumentType, SignedDocument, write_document


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which referrals a list shows.

    Attributes:
        mine: True those that I sent, False those that I got, None both.
        status: how they stand, or None.
        search: words that begin words of the names, of customer or partner; "" fits all.
    """

    mine: bool | None = None
    status: ReferralStatus | None = None
    search: str = ""


def add(desk: Desk, customer: str, *, to: str, consent: str, message: str = "") -> ReferralView:
    """Sends a customer to a partner at the next exchange; notes the consent.

    The newest open voucher that the customer has for the partner's till goes with it.

    Args:
        desk: the open profile.
        customer: as the user names it.
        to: the partner, as the user names it.
        consent: the wording that the customer agreed to.
        message: to the partner.

    Raises:
        NotFound, Ambiguous: a name fits nobody, or several.
        NotAllowed: the partner is my own business, or has no program.
        Invalid: the consent is empty, or a text too long.
    """
    if not consent.strip():
        raise Invalid("consent", Problem.EMPTY)
    with desk.store.write() as work:
        business = me(work)
        whom = finding.customer(work, customer)
        partner = finding.partner(work, to)
        receiver = _receiver(business, partner)
        voucher = _voucher(work, business, whom, receiver)
        now = desk.clock().replace(microsecond=0)
        consents.give(work, whom.id, consent, on=desk.today())
        content = ReferralContent(
            name=whom.name,
            consent=consent,
            consented=desk.today(),
            phones=whom.phones,
            email=whom.email,
            address=whom.address,
            postcode=whom.postcode,
            town=whom.town,
            voucher=voucher.id if voucher else None,
            message=message,
        )
        id = new_id()
        document = _document(
            DocumentType.REFERRAL, business, id, 1, now, receiver, referral_body(content)
        )
        referral = Referral(
            id=id,
            sender=business.id,
            receiver=receiver,
            moment=now,
            customer_id=whom.id,
            voucher_id=content.voucher,
            signed=write_document(document, desk.keys),
        )
        work.add(referral)
        work.flush()
        return _view(work, business, referral)


def answer(desk: Desk, id: str, status: ReferralStatus) -> ReferralView:
    """Tells the sender of a referral how it stands.

    Raises:
        NotFound: there is no such referral.
        NotAllowed: it was sent to another.
        Invalid: *status* is no answer.
    """
    if status not in ANSWERS:
        raise Invalid("status", Problem.UNKNOWN, status.value, ", ".join(ANSWERS))
    with desk.store.write() as work:
        business, referral = _received(work, id)
        known = exchanges.of_object(work, business.id, referral.id)
        document = _document(
            DocumentType.ANSWER,
            business,
            referral.id,
            known[0].revision + 1 if known else 1,
            desk.clock(),
            referral.sender,
            answer_body(status),
        )
        statements.keep(work, document, write_document(document, desk.keys))
        return _view(work, business, referral)


def thank(
    desk: Desk, id: str, *, amount: int | None = None, visible: Visible = Visible.PRIVATE
) -> ReferralView:
    """Thanks the sender of a referral for the business.

    Args:
        desk: the open profile.
        id: the referral's.
        amount: what it was worth, in öre; a private one stays here.
        visible: who may see the amount.

    Raises:
        NotFound: there is no such referral.
        NotAllowed: it was sent to another.
        Invalid: the amount is too large.
    """
    with desk.store.write() as work:
        business, referral = _received(work, id)
        name = thanks_id(referral.id)
        known = exchanges.of_object(work, business.id, name)
        content = ThanksContent(referral=referral.id, visible=visible, amount=amount)
        document = _document(
            DocumentType.THANKS,
            business,
            name,
            known[0].revision + 1 if known else 1,
            desk.clock(),
            referral.sender,
            thanks_body(content),
        )
        statements.keep(work, document, write_document(document, desk.keys))
        referral.amount, referral.currency = amount, SEK if amount is not None else None
        work.flush()
        return _view(work, business, referral)


def listing(desk: Desk) -> list[ReferralView]:
    """All referrals, given and received, the newest first."""
    with desk.store.read() as work:
        business = me(work)
        ids = [one.id for one in stored.facts(work)]
        return views(work, business.id, stored.by_ids(work, ids))


def summed(desk: Desk) -> list[Summary]:
    """All referrals, the newest first, without what tells of the customers."""
    with desk.store.read() as work:
        return summaries(work, me(work).id)


def find_ids(desk: Desk, wanted: Wanted) -> list[str]:
    """The referrals that are wanted, the newest first."""
    with desk.store.read() as work:
        own = me(work).id
        found = [
            one.id
            for one in summaries(work, own)
            if wanted.mine in {None, one.mine} and wanted.status in {None, one.status}
        ]
        looked_for = words(wanted.search)
        if not looked_for:
            return found
        return [
            one.id
            for one in views(work, own, stored.by_ids(work, found))
            if _named(one, looked_for)
        ]


def rows(desk: Desk, ids: Sequence[str]) -> list[ReferralView]:
    """The referrals of *ids* that there are, in that order."""
    with desk.store.read() as work:
        return views(work, me(work).id, stored.by_ids(work, ids))


def receivers(desk: Desk) -> list[str]:
    """The names of those to whom customers can be sent: partners with the program, by name."""
    with desk.store.read() as work:
        own = me(work).id
        return [name for id, name in exchanges.with_program(work) if id != own]


def to_be_thanked_for(desk: Desk) -> int:
    """How many customers that I was sent have become mine without a word of thanks."""
    with desk.store.read() as work:
        won = ReferralStatus.WON
        return sum(not one.mine and one.status is won for one in summaries(work, me(work).id))


def take_back(desk: Desk, id: str) -> None:
    """Takes a referral back that I sent and that no file has told of yet.

    Raises:
        NotFound: there is no such referral.
        NotAllowed: it is another's, or the partner may know of it already.
    """
    with desk.store.write() as work:
        business, referral = me(work), stored.need(work, id)
        if referral.sender != business.id:
            raise NotAllowed(Rule.NOT_THE_ISSUER, referral.id)
        _check_untold(work, referral.receiver, referral.moment)
        work.remove(referral)


def take_back_answer(desk: Desk, id: str) -> ReferralView:
    """Makes it as if my last answer to a referral had not been given.

    Raises:
        NotFound: there is no such referral.
        NotAllowed: it was sent to another, or the sender may know of the answer already.
    """
    with desk.store.write() as work:
        business, referral = _received(work, id)
        _unsay(work, business, referral, referral.id)
        return _view(work, business, referral)


def take_back_thanks(desk: Desk, id: str, *, amount: int | None) -> ReferralView:
    """Makes it as if my last thanks for a referral had not been said.

    Args:
        desk: the open profile.
        id: the referral's.
        amount: what was noted before them, in öre, or None.

    Raises:
        NotFound: there is no such referral.
        NotAllowed: it was sent to another, or the sender may know of the thanks already.
    """
    with desk.store.write() as work:
        business, referral = _received(work, id)
        _unsay(work, business, referral, thanks_id(referral.id))
        referral = stored.need(work, id)
        referral.amount, referral.currency = amount, SEK if amount is not None else None
        work.flush()
        return _view(work, business, referral)


def show(desk: Desk, id: str) -> ReferralView:
    """The referral with that id.

    Raises:
        NotFound: there is none.
    """
    with desk.store.read() as work:
        return _view(work, me(work), stored.need(work, id))


def _receiver(business: Business, partner: Partner) -> BusinessId:
    if partner.id == business.partner_id:
        raise NotAllowed(Rule.TO_ONESELF, partner.name)
    if partner.business_id is None:
        raise NotAllowed(Rule.NO_PROGRAM, partner.name)
    return partner.business_id


def _received(work: Work, id: str) -> tuple[Business, Referral]:
    business, referral = me(work), stored.need(work, id)
    if referral.receiver != business.id:
        names = stored_partners.names_of(work, {referral.receiver})
        raise NotAllowed(Rule.NOT_THE_RECEIVER, names.get(referral.receiver, referral.receiver))
    return business, referral


def _voucher(
    work: Work, business: Business, customer: Customer, receiver: BusinessId
) -> Voucher | None:
    given = [
        one
        for one in stored_vouchers.of_customer(work, customer.id)
        if one.redeemer == receiver and one.issuer == business.id and one.state in OPEN
    ]
    return given[-1] if given else None


def _document(
    kind: DocumentType,
    business: Business,
    id: str,
    revision: int,
    moment: datetime,
    to: BusinessId,
    body: Mapping[str, Plain],
) -> SignedDocument:
    return SignedDocument(
        type=kind,
        author=business.id,
        id=id,
        revision=revision,
        moment=int(moment.timestamp()),
        to=to,
        body=body,
    )


def _unsay(work: Work, business: Business, referral: Referral, object_id: str) -> None:
    """Takes out what I signed last about something, unless it may have been read."""
    said = stored.newest_document(work, business.id, object_id)
    if said is None:
        raise NotAllowed(Rule.TOLD_ALREADY, referral.sender)
    _check_untold(work, referral.sender, said.moment)
    exchanges.take_out(work, Document, [said.id])


def _check_untold(work: Work, other: BusinessId, moment: datetime) -> None:
    """Sees that nobody can know of what was signed at *moment*: my other devices tell it too."""
    others = [one for one in stored_devices.everyone(work) if one.became is None]
    if len(others) > 1 or stored.told_since(work, other, moment):
        names = stored_partners.names_of(work, {other})
        raise NotAllowed(Rule.TOLD_ALREADY, names.get(other, other))


def _named(view: ReferralView, looked_for: Sequence[str]) -> bool:
    names = (view.sender.name, view.receiver.name, view.customer.name if view.customer else "")
    parts = fold(" ".join(names)).split()
    return all(any(part.startswith(word) for part in parts) for word in looked_for)


def _view(work: Work, business: Business, referral: Referral) -> ReferralView:
    return views(work, business.id, [referral])[0]
