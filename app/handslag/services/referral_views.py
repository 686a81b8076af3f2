"""Referrals as they are read: what both businesses have signed, put together."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from handslag.domain.ids import BusinessId
from handslag.domain.money import SEK, Money
from handslag.domain.referrals import Referral, ReferralStatus, Visible, status_of
from handslag.exchange.answer import read_answer_body
from handslag.exchange.referral import ReferralContent, read_referral_body
from handslag.exchange.thanks import ThanksContent, read_thanks_body
from handslag.services.views import Ref
from handslag.storage import partners as stored_partners
from handslag.storage import referrals as stored
from handslag.storage.work import Glance
from handslag.trust.documents import DocumentType, read_document

_KEPT = 4096
"""Answers and thanks that are read once in a session: what is signed never changes."""


@dataclass(frozen=True, kw_only=True)
class ReferralView:
    """A referral as both sides' documents tell it.

    Attributes:
        mine: I sent it.
        customer: the name that was told, with my customer's id where it is mine; None when erased.
        phones: of the customer, as typed.
        email, address, message: as told; "" where nothing is.
        consent: the wording that the customer agreed to; None when erased.
        voucher: id of the voucher that the customer was given, or None.
        redeemed: that voucher has been redeemed by the receiver.
        answered: when the receiver answered last, or None.
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
    email: str
    address: str
    message: str
    consent: str | None
    voucher: str | None
    redeemed: bool
    status: ReferralStatus
    answered: datetime | None
    thanked: datetime | None
    amount: Money | None
    visible: Visible | None


@dataclass(frozen=True)
class Summary:
    """A referral without what tells of the customer."""

    id: str
    other: BusinessId
    mine: bool
    at: datetime
    status: ReferralStatus
    redeemed: bool


@dataclass(frozen=True)
class Worth:
    """What a referral was worth, in öre; *shared*: the amount may be shown by itself too."""

    amount: int
    shared: bool


def thanks_id(referral: str) -> str:
    """The name under which a referral's receiver signs the thanks for it."""
    return hashlib.sha256(f"thanks {referral}".encode("ascii")).hexdigest()[:32]


def summaries(work: Glance, own: BusinessId) -> list[Summary]:
    """All referrals, given and received, the newest first; a question about columns."""
    facts = stored.facts(work)
    letters = _Letters(work, own, {one.receiver for one in facts})
    return [
        Summary(
            one.id,
            one.receiver if one.sender == own else one.sender,
            one.sender == own,
            one.moment,
            letters.status(one),
            one.redeemed,
        )
        for one in facts
    ]


def worths(work: Glance, own: BusinessId) -> dict[str, Worth]:
    """What referrals were worth that somebody thanked for, by their ids.

    Those that I sent are in it when their receiver told me the amount, or let it be counted in
    sums; those that I got when I noted it. Only amounts in SEK: others cannot be added to them.
    """
    facts = stored.facts(work)
    letters = _Letters(work, own, {one.receiver for one in facts})
    found: dict[str, Worth] = {}
    for one in facts:
        thanks = letters.thanks(one.receiver, one.id)
        if thanks is None:
            continue
        if one.receiver == own:
            if one.amount is not None and one.currency == SEK:
                found[one.id] = Worth(one.amount, shared=True)
            continue
        told = _told(thanks.signed)
        if told.amount is not None and told.currency == SEK:
            found[one.id] = Worth(told.amount, shared=told.visible is Visible.PAIR)
    return found


def views(work: Glance, own: BusinessId, referrals: Sequence[Referral]) -> list[ReferralView]:
    """These referrals, in that order."""
    facts = {one.id: one for one in stored.facts(work, [one.id for one in referrals])}
    everybody = {id for one in referrals for id in (one.sender, one.receiver)}
    names = stored_partners.names_of(work, everybody)
    letters = _Letters(work, own, {one.receiver for one in referrals})
    return [_view(one, own, facts[one.id], names, letters) for one in referrals]


class _Letters:
    """The answers and thanks that there are."""

    def __init__(self, work: Glance, own: BusinessId, authors: Collection[BusinessId]) -> None:
        self._answers = stored.letters(work, DocumentType.ANSWER, own, authors)
        self._thanks = stored.letters(work, DocumentType.THANKS, own, authors)

    def answer(self, receiver: BusinessId, id: str) -> stored.Letter | None:
        return self._answers.get((receiver, id))

    def thanks(self, receiver: BusinessId, id: str) -> stored.Letter | None:
        return self._thanks.get((receiver, thanks_id(id)))

    def status(self, of: stored.Fact) -> ReferralStatus:
        answer = self.answer(of.receiver, of.id)
        return status_of(
            answer=_answered(answer.signed) if answer else None,
            thanked=self.thanks(of.receiver, of.id) is not None,
            redeemed=of.redeemed,
        )


@lru_cache(_KEPT)
def _answered(signed: bytes) -> ReferralStatus:
    return read_answer_body(read_document(signed).document.body)


@lru_cache(_KEPT)
def _told(signed: bytes) -> ThanksContent:
    return read_thanks_body(read_document(signed).document.body)


def _view(
    referral: Referral,
    own: BusinessId,
    fact: stored.Fact,
    names: Mapping[BusinessId, str],
    letters: _Letters,
) -> ReferralView:
    sender, receiver = (Ref(id, names.get(id, id)) for id in (referral.sender, referral.receiver))
    content = _content(referral)
    answer = letters.answer(referral.receiver, referral.id)
    thanks = letters.thanks(referral.receiver, referral.id)
    told = _told(thanks.signed) if thanks else None
    return ReferralView(
        id=referral.id,
        sender=sender,
        receiver=receiver,
        mine=referral.sender == own,
        at=referral.moment,
        customer=Ref(referral.customer_id or "", content.name) if content else None,
        phones=tuple(phone.text for phone in content.phones) if content else (),
        email=(content.email or "") if content else "",
        address=_address(content) if content else "",
        message=(content.message or "") if content else "",
        consent=content.consent if content else None,
        voucher=referral.voucher_id,
        redeemed=fact.redeemed,
        status=letters.status(fact),
        answered=answer.moment if answer else None,
        thanked=thanks.moment if thanks else None,
        amount=_amount(referral, told),
        visible=told.visible if told else None,
    )


def _content(referral: Referral) -> ReferralContent | None:
    if referral.signed is None:
        return None
    return read_referral_body(read_document(referral.signed).document.body)


def _address(content: ReferralContent) -> str:
    place = " ".join(part for part in (content.postcode, content.town) if part)
    return ", ".join(part for part in (content.address, place) if part)


def _amount(referral: Referral, told: ThanksContent | None) -> Money | None:
    if referral.amount is not None:
        return Money(referral.amount, referral.currency or SEK)
    if told is None or told.amount is None or told.visible is not Visible.PAIR:
        return None
    return Money(told.amount, told.currency)
