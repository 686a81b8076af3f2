"""Vouchers and their events: a voucher's state is what its events make of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from handslag.domain.ids import BusinessId, CustomerId, PartnerId, VoucherId
from handslag.domain.moments import end_of_day
from handslag.domain.offers import Benefit, BenefitKind, on_word
from handslag.domain.partners import Partner
from handslag.domain.stamps import Record


class VoucherState(StrEnum):
    """How a voucher stands. *Expired* is never stored: the calendar tells it."""

    ISSUED = "issued"
    HANDED_OUT = "handed_out"
    REDEEMED = "redeemed"
    VOIDED = "voided"
    REPLACED = "replaced"
    EXPIRED = "expired"


OPEN = (VoucherState.ISSUED, VoucherState.HANDED_OUT)
"""The states in which a voucher can be redeemed, voided or replaced."""


class EventKind(StrEnum):
    """What can happen to a voucher."""

    ISSUED = "issued"
    HANDED_OUT = "handed_out"
    REDEEMED = "redeemed"
    REVERSED = "reversed"
    VOIDED = "voided"
    REPLACED = "replaced"


@dataclass(eq=False, kw_only=True)
class Voucher(Record):
    """A promise of a discount to one customer, which one partner alone may redeem.

    Attributes:
        issuer, redeemer: who gives it, and who takes it in: on a partner's word the issuer, since
            only its own notes tell that it was used.
        serial: 1..16383 per issuer, redeemer and offer number.
        issued: None where only its typed code is known here.
        valid_through: the last day, inclusive.
        token: what its QR code holds; None where only its typed code is known here, or on his word.
        code: its typed code, 18 symbols without hyphens; "" on his word.
        customer_id: known to the issuer alone.
        replaces: the voucher that it stands in for, or None.
        state: the projection of its events, written with them.
        word_of: the partner without the program on whose word it was given, or None.
    """

    id: VoucherId
    issuer: BusinessId
    redeemer: BusinessId
    offer_number: int
    revision: int
    serial: int
    kind: BenefitKind
    value: int
    currency: str
    issued: datetime | None
    valid_through: date
    token: str | None
    code: str
    customer_id: CustomerId | None = None
    replaces: VoucherId | None = None
    state: VoucherState = VoucherState.ISSUED
    word_of: PartnerId | None = None

    @property
    def number(self) -> str:
        """Its number as printed and said."""
        return voucher_number(self.offer_number, self.serial)

    @property
    def called(self) -> str:
        """What it is called where one is spoken of: its code, or the number where it has none."""
        return printed_code(self.code) if self.code else self.number

    def for_partner(self, partner: Partner) -> bool:
        """Whether *partner* is who takes it in."""
        if self.word_of is not None:
            return partner.id == self.word_of
        return partner.business_id == self.redeemer

    @property
    def benefit(self) -> Benefit:
        """What it gives."""
        return Benefit(self.kind, self.value, self.currency)

    def shown_state(self, now: datetime) -> VoucherState:
        """Its state as a person sees it at *now*: an open voucher whose last day has gone is expired."""
        gone = now.timestamp() > end_of_day(self.valid_through)
        return VoucherState.EXPIRED if gone and self.state in OPEN else self.state


@dataclass(eq=False, kw_only=True)
class VoucherEvent(Record):
    """Something that happened to vouchers of one counterparty; never changed, never removed.

    Attributes:
        author: the business that says so.
        author_device: the device that wrote it.
        counterparty: the other business; events are chained per device and counterparty.
        number: place in that chain, from 1.
        previous: SHA-256 of the event before it in the chain, or None for the first.
        signed: the signed bytes, of which everything else here is a copy.
    """

    id: str
    kind: EventKind
    author: BusinessId
    author_device: int
    counterparty: BusinessId
    number: int
    previous: str | None
    moment: datetime
    reason: str | None
    signed: bytes


@dataclass(eq=False, kw_only=True)
class Redemption(Record):
    """The private side of a redemption; the event beside it tells nobody of money.

    Attributes:
        on: the day that it counts for; earlier than *at* when it was written in afterwards.
        sale, discount, to_pay, vat: minor units of *currency*, or None without a sale.
        vat_rate: per cent, or None.
        grace: it was taken in the day after it expired.
        corrected: the code as typed had an error that was put right.
        reversed_at: when it was taken back, or None.
    """

    id: str
    voucher_id: VoucherId
    event_id: str
    by: BusinessId
    at: datetime
    on: date
    currency: str
    sale: int | None = None
    discount: int | None = None
    to_pay: int | None = None
    vat: int | None = None
    vat_rate: int | None = None
    invoice: str | None = None
    grace: bool = False
    corrected: bool = False
    reversed_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class RefusedAttempt(Record):
    """A voucher that was shown here and not accepted; *reason* is its number."""

    id: str
    at: datetime
    reason: int
    voucher_id: VoucherId | None = None
    issuer: BusinessId | None = None


def voucher_number(offer: int, serial: int) -> str:
    """A number as printed and said: "17"; on a partner's word, where no code tells it, "64-17"."""
    return f"{offer}-{serial}" if on_word(offer) else str(serial)


def printed_code(code: str) -> str:
    """A typed code as it is printed and said: "AS0GXG-01ZEX1-NEYVNB"."""
    return f"{code[:6]}-{code[6:12]}-{code[12:]}"


def state_after(kinds: Iterable[EventKind]) -> VoucherState:
    """The state that a voucher's events lead to, in the order in which they happened.

    While a redemption stands the voucher is redeemed, whatever else is said of it: its redeemer
    alone decides that. When all are taken back it is what it was beneath: a void or replacement
    that came meanwhile counts then.
    """
    beneath = VoucherState.ISSUED
    standing = 0
    for kind in kinds:
        match kind:
            case EventKind.REDEEMED:
                standing += 1
            case EventKind.REVERSED:
                standing = max(0, standing - 1)
            case EventKind.HANDED_OUT if beneath is VoucherState.ISSUED:
                beneath = VoucherState.HANDED_OUT
            case EventKind.VOIDED if beneath in OPEN:
                beneath = VoucherState.VOIDED
            case EventKind.REPLACED if beneath in OPEN:
                beneath = VoucherState.REPLACED
            case EventKind.ISSUED | EventKind.HANDED_OUT | EventKind.VOIDED | EventKind.REPLACED:
                pass
    return VoucherState.REDEEMED if standing else beneath
