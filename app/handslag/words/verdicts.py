"""The answer when a voucher is not accepted: the band's words, what to do, what to say aloud."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple, assert_never

from handslag.domain.errors import Reason
from handslag.domain.money import Money
from handslag.words.catalogue import translate
from handslag.words.formats import day, moment, money


class Verdict(NamedTuple):
    """The answer at the counter.

    Attributes:
        headline: one to three words for the band, without a full stop.
        advice: whole sentences that say what to do.
    """

    headline: str
    advice: str


def verdict(reason: Reason, detail: Mapping[str, object] | None = None) -> Verdict:
    """The words for a refusal.

    Args:
        reason: why.
        detail: facts that make the advice exact, each optional: "redeemer" (name), "day" (date or
            moment: last day of an expired voucher, time of an earlier redemption), "minimum"
            (Money), "invoice" (number). Others are left alone.
    """
    known = {name: _fact(value) for name, value in (detail or {}).items()}
    return Verdict(_headline(reason), _exact(reason, known) or _advice(reason))


def _fact(value: object) -> str:
    if isinstance(value, Money):
        return money(value)
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    return value if isinstance(value, str) else ""


def _headline(reason: Reason) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a member
    #: The band at the till: one or two words, no full stop.
    match reason:
        case Reason.UNKNOWN_ISSUER:
            return translate("verdict", "Unknown issuer")
        case Reason.BAD_SIGNATURE:
            return translate("verdict", "Does not match")
        case Reason.OTHER_PARTNER:
            return translate("verdict", "Another partner’s voucher")
        case Reason.EXPIRED:
            return translate("verdict", "Expired")
        case Reason.ALREADY_REDEEMED:
            return translate("verdict", "Already redeemed")
        case Reason.VOIDED:
            return translate("verdict", "Voided")
        case Reason.REPLACED:
            return translate("verdict", "Replaced")
        case Reason.OVER_QUOTA:
            return translate("verdict", "Over the limit")
        case Reason.OFFER_WITHDRAWN:
            return translate("verdict", "Offer withdrawn")
        case Reason.BELOW_MINIMUM:
            return translate("verdict", "Below the minimum")
        case Reason.NOT_COMBINABLE:
            return translate("verdict", "One per invoice")
        case Reason.NOT_YET_VALID:
            return translate("verdict", "Check the clock")
        case Reason.MALFORMED:
            return translate("verdict", "Unreadable")
        case Reason.MEMBER_SUSPENDED:
            return translate("verdict", "Partner suspended")
        case _:
            assert_never(reason)


def _exact(reason: Reason, known: Mapping[str, str]) -> str:
    """The advice with the facts that are *known*, or "" where they are not needed or not there."""
    texts = {
        (Reason.OTHER_PARTNER, "redeemer"): translate(
            "verdict", "This voucher is for {redeemer}. Please show the customer the way there."
        ),
        (Reason.EXPIRED, "day"): translate(
            "verdict", "Its last day was {day}. The customer can ask the issuer for a new one."
        ),
        (Reason.ALREADY_REDEEMED, "day"): translate(
            "verdict", "This voucher was used on {day}. Give no discount."
        ),
        (Reason.BELOW_MINIMUM, "minimum"): translate(
            "verdict",
            "The purchase has to be at least {minimum}. The voucher stays valid for a larger one.",
        ),
        (Reason.NOT_COMBINABLE, "invoice"): translate(
            "verdict",
            "Invoice {invoice} already has a voucher, and two cannot be combined. This one stays valid for another purchase.",
        ),
    }
    for (of, fact), text in texts.items():
        if of is reason and known.get(fact):
            return text.format(**{fact: known[fact]})
    return ""


def _advice(reason: Reason) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a member
    match reason:
        case Reason.UNKNOWN_ISSUER:
            return translate(
                "verdict",
                "The issuer is not among your partners. Read in their partner card and try again, or ring them.",
            )
        case Reason.BAD_SIGNATURE:
            return translate(
                "verdict",
                "Read the voucher once more. If it still does not match, it is for another till or not genuine: give no discount.",
            )
        case Reason.OTHER_PARTNER:
            return translate(
                "verdict", "This voucher is for another partner. The name is printed on it."
            )
        case Reason.EXPIRED:
            return translate(
                "verdict", "Its last day has passed. The customer can ask the issuer for a new one."
            )
        case Reason.ALREADY_REDEEMED:
            return translate("verdict", "This voucher has been used. Give no discount.")
        case Reason.VOIDED:
            return translate(
                "verdict",
                "The issuer has voided this voucher. Give no discount; the customer can ask the issuer.",
            )
        case Reason.REPLACED:
            return translate(
                "verdict",
                "A new voucher has taken the place of this one. Please ask for the new one.",
            )
        case Reason.OVER_QUOTA:
            return translate(
                "verdict",
                "More vouchers are out than your offer allows. If you want to take it anyway, raise the number in the offer first.",
            )
        case Reason.OFFER_WITHDRAWN:
            return translate(
                "verdict",
                "The offer is withdrawn, or this computer has not heard of it. If another of your computers has it, make an exchange and try again.",
            )
        case Reason.BELOW_MINIMUM:
            return translate(
                "verdict",
                "The purchase is smaller than the voucher asks for. It stays valid for a larger one.",
            )
        case Reason.NOT_COMBINABLE:
            return translate(
                "verdict",
                "The invoice already has a voucher, and two cannot be combined. This one stays valid for another purchase.",
            )
        case Reason.NOT_YET_VALID:
            return translate(
                "verdict",
                "The computer’s clock does not agree with the vouchers. Set its date and time right, and try again.",
            )
        case Reason.MALFORMED:
            return translate(
                "verdict",
                "Scan the voucher again, or type its 18 characters by hand.",
            )
        case Reason.MEMBER_SUSPENDED:
            return translate(
                "verdict",
                "You have suspended the partner who issued it. Give no discount as long as that holds.",
            )
        case _:
            assert_never(reason)
