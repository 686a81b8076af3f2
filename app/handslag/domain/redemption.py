"""Redemption: the refusals in their order, and the arithmetic at the counter."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from handslag.domain.errors import Invalid, Problem, Reason
from handslag.domain.moments import end_of_day, from_unix
from handslag.domain.money import divide_half_up
from handslag.domain.offers import WHOLE, Benefit, BenefitKind
from handslag.domain.vouchers import VoucherState

VAT_RATES = (25, 12, 6, 0)
"""Per cent (mervärdesskattelagen 2023:200, 9 kap.)."""

GRACE = timedelta(hours=24)
CLOCK_TOLERANCE = timedelta(hours=24)
LARGEST_SALE = 10**12
"""Ten thousand million kronor, in öre."""


@dataclass(frozen=True)
class Settlement:
    """What a sale comes to, in minor units: *discount* off it, *to_pay*, and the *vat* in that."""

    discount: int
    to_pay: int
    vat: int


def settle(benefit: Benefit, *, sale: int, vat_rate: int, cap: int | None) -> Settlement:
    """Works out a sale that includes VAT, in minor units; half an öre rounds away from zero.

    Raises:
        Invalid: a rate that Swedish VAT does not have, or a sale that is none.
    """
    if vat_rate not in VAT_RATES:
        raise Invalid("vat", Problem.OUT_OF_RANGE, str(vat_rate), "25, 12, 6, 0")
    if not 0 < sale <= LARGEST_SALE:
        raise Invalid("sale", Problem.OUT_OF_RANGE, str(sale))
    match benefit.kind:
        case BenefitKind.PERCENT:
            discount = divide_half_up(sale * benefit.value, WHOLE)
        case BenefitKind.AMOUNT:
            discount = benefit.value
        case BenefitKind.PRICE:
            discount = max(0, sale - benefit.value)
        case BenefitKind.ITEM:
            discount = 0
    if cap is not None:
        discount = min(discount, cap)
    discount = min(discount, sale)
    to_pay = sale - discount
    return Settlement(discount, to_pay, divide_half_up(to_pay * vat_rate, 100 + vat_rate))


@dataclass(frozen=True, kw_only=True)
class Case:
    """The facts about a genuine voucher on which a redeemer decides.

    Attributes:
        for_me: it names me as redeemer.
        issuer_suspended: I have suspended its issuer.
        issued: None for a typed code, which does not tell.
        newest_event: moment of my newest own event, or None.
        judged_on: the day that counts for the expiry; today unless dated back.
        state: the stored state; ISSUED when it is not known here yet.
        offer_known: I have its offer and revision.
        honoured_through: last day of a withdrawn offer's vouchers, or None while it is not withdrawn.
        serial, quota_per_issuer: its number and the bound on it.
        redeemed_in_all, quota: my redemptions of the offer so far and the bound on them.
        sale, minimum: minor units; None without a sale or a bound.
        shares_invoice: the sale's invoice already has another voucher.
    """

    for_me: bool
    issuer_suspended: bool
    issued: datetime | None
    now: datetime
    newest_event: datetime | None
    judged_on: date
    valid_through: date
    state: VoucherState
    offer_known: bool
    honoured_through: date | None
    serial: int
    quota_per_issuer: int | None
    redeemed_in_all: int
    quota: int | None
    sale: int | None
    minimum: int | None
    shares_invoice: bool


@dataclass(frozen=True)
class Verdict:
    """Whether a voucher is accepted: *reason* is None when it is; *grace* in the day after expiry."""

    reason: Reason | None
    grace: bool = False


def judge(case: Case) -> Verdict:
    """The first reason against a genuine voucher, in the fixed order 3, 14, 12, 4, 5, 6, 7, 9, 8, 10, 11."""
    if not case.for_me:
        return Verdict(Reason.OTHER_PARTNER)
    if case.issuer_suspended:
        return Verdict(Reason.MEMBER_SUSPENDED)
    if _clock_is_wrong(case):
        return Verdict(Reason.NOT_YET_VALID)
    expiry = from_unix(end_of_day(case.valid_through))
    judged = _judged_at(case)
    if judged > expiry + GRACE:
        return Verdict(Reason.EXPIRED)
    reason = _state_reason(case.state) or _offer_reason(case) or _sale_reason(case)
    return Verdict(reason, grace=reason is None and judged > expiry)


def _clock_is_wrong(case: Case) -> bool:
    issued_ahead = case.issued is not None and case.issued > case.now + CLOCK_TOLERANCE
    newest = case.newest_event
    return issued_ahead or (newest is not None and case.now < newest - CLOCK_TOLERANCE)


def _judged_at(case: Case) -> datetime:
    return min(case.now, datetime.fromtimestamp(end_of_day(case.judged_on), UTC))


def _state_reason(state: VoucherState) -> Reason | None:
    match state:
        case VoucherState.REDEEMED:
            return Reason.ALREADY_REDEEMED
        case VoucherState.VOIDED:
            return Reason.VOIDED
        case VoucherState.REPLACED:
            return Reason.REPLACED
        case VoucherState.ISSUED | VoucherState.HANDED_OUT | VoucherState.EXPIRED:
            return None


def _offer_reason(case: Case) -> Reason | None:
    beyond = case.honoured_through is not None and case.valid_through > case.honoured_through
    if not case.offer_known or beyond:
        return Reason.OFFER_WITHDRAWN
    per_issuer = case.quota_per_issuer is not None and case.serial > case.quota_per_issuer
    if per_issuer or (case.quota is not None and case.redeemed_in_all >= case.quota):
        return Reason.OVER_QUOTA
    return None


def _sale_reason(case: Case) -> Reason | None:
    if case.sale is not None and case.minimum is not None and case.sale < case.minimum:
        return Reason.BELOW_MINIMUM
    return Reason.NOT_COMBINABLE if case.shares_invoice else None
