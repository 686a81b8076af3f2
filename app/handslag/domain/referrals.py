"""Referrals: customers whom one business sends to another, with their consent."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from handslag.domain.ids import BusinessId, CustomerId, VoucherId
from handslag.domain.stamps import Record


class ReferralStatus(StrEnum):
    """How a referral stands. It is read from the documents of both, never stored."""

    SENT = "sent"
    CONTACTED = "contacted"
    WON = "won"
    LOST = "lost"
    THANKED = "thanked"


ANSWERS = (ReferralStatus.CONTACTED, ReferralStatus.WON, ReferralStatus.LOST)
"""What the receiver may answer."""


class Visible(StrEnum):
    """Who may see what a referral was worth: nobody else, the two, or all as part of a sum."""

    PRIVATE = "private"
    PAIR = "pair"
    AGGREGATE = "aggregate"


@dataclass(eq=False, kw_only=True)
class Referral(Record):
    """A customer whom *sender* sends to *receiver*.

    Attributes:
        id: the signed document's id, 32 hex digits.
        customer_id: known to the sender alone.
        voucher_id: what the customer was given for the receiver's till, or None.
        signed: the sender's document, which holds the customer's name and consent; None after
            the customer was erased. It lies here and not among the documents, which never go.
        erased: when the customer was erased, or None.
        amount: what it was worth, minor units of *currency*; the receiver's own note.
    """

    id: str
    sender: BusinessId
    receiver: BusinessId
    moment: datetime
    customer_id: CustomerId | None = None
    voucher_id: VoucherId | None = None
    signed: bytes | None = None
    erased: datetime | None = None
    amount: int | None = None
    currency: str | None = None


def status_of(*, answer: ReferralStatus | None, thanked: bool, redeemed: bool) -> ReferralStatus:
    """How a referral stands by what both say of it; a redeemed voucher has won it."""
    if thanked:
        return ReferralStatus.THANKED
    if redeemed:
        return ReferralStatus.WON
    return answer or ReferralStatus.SENT
