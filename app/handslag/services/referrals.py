"""Referrals: my customer to a partner with consent, the partner's answer, and thanks."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from handslag.domain.errors import Invalid, NotAllowed, Problem, Rule
from handslag.domain.ids import BusinessId, new_id
from handslag.domain.money import SEK, Money
from handslag.domain.partners import Business, Customer, Partner
from handslag.domain.referrals import ANSWERS, Referral, ReferralStatus, Visible, status_of
from handslag.domain.vouchers import OPEN, Voucher, VoucherState
from handslag.exchange.answer import answer_body, read_answer_body
from handslag.exchange.referral import ReferralContent, read_referral_body, referral_body
from handslag.exchange.thanks import ThanksContent, read_thanks_body, thanks_body
from handslag.services import consents, finding, statements
from handslag.services.desk import Desk, me
from handslag.services.views import Ref
from handslag.storage import exchanges
from handslag.storage import partners as stored_partners
from handslag.storage import referrals as stored
from handslag.storage import vouchers as stored_vouchers
from handslag.storage.work import Work
from handslag.trust.cbor import Plain
from handslag.trust.documents import DocumentType, SignedDocument, read_document, write_document


@dataclass(frozen=True, kw_only=True)
class ReferralView:
    """A referral as both sides' documents tell it.

    Attributes:
        mine: I sent it.
        customer: the name that was told, with my customer's id where it is mine; None when erased.
        phones: of the customer, as typed.
        consent: the wording that the customer agreed to; None when erased.
        voucher: id of the voucher that the customer was given, or None.
        amount: what it was worth, where I may know it.
        visible: who may see the amount; None before the thanks.
    """

    id: str
    sender: Ref
    receiver: Ref
    mine: bool
    at: datetime
    customer: Ref | None
    phones: tuple[str, ...]
    consent: str | None
    voucher: str | None
    status: ReferralStatus
    amount: Money | None
    visible: Visible | None


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
        name = _thanks_id(referral.id)
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
        return [_view(work, business, one) for one in stored.every(work)]


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


def _thanks_id(referral: str) -> str:
    return hashlib.sha256(f"thanks {referral}".encode("ascii")).hexdigest()[:32]


def _view(work: Work, business: Business, referral: Referral) -> ReferralView:
    names = stored_partners.names_of(work, {referral.sender, referral.receiver})
    sender, receiver = (Ref(id, names.get(id, id)) for id in (referral.sender, referral.receiver))
    content = _content(referral)
    answers = exchanges.of_object(work, referral.receiver, referral.id)
    thanks = exchanges.of_object(work, referral.receiver, _thanks_id(referral.id))
    told = read_thanks_body(read_document(thanks[0].signed).document.body) if thanks else None
    voucher = stored_vouchers.by_id(work, referral.voucher_id) if referral.voucher_id else None
    answered = read_answer_body(read_document(answers[0].signed).document.body) if answers else None
    return ReferralView(
        id=referral.id,
        sender=sender,
        receiver=receiver,
        mine=referral.sender == business.id,
        at=referral.moment,
        customer=Ref(referral.customer_id or "", content.name) if content else None,
        phones=tuple(phone.text for phone in content.phones) if content else (),
        consent=content.consent if content else None,
        voucher=voucher.id if voucher else None,
        status=status_of(
            answer=answered,
            thanked=bool(thanks),
            redeemed=voucher is not None
            and voucher.redeemer == referral.receiver
            and voucher.state is VoucherState.REDEEMED,
        ),
        amount=_amount(referral, told),
        visible=told.visible if told else None,
    )


def _content(referral: Referral) -> ReferralContent | None:
    if referral.signed is None:
        return None
    return read_referral_body(read_document(referral.signed).document.body)


def _amount(referral: Referral, told: ThanksContent | None) -> Money | None:
    if referral.amount is not None:
        return Money(referral.amount, referral.currency or SEK)
    if told is None or told.amount is None or told.visible is not Visible.PAIR:
        return None
    return Money(told.amount, told.currency)
