"""The answer at the counter: the band, the facts, the sums, and what to say aloud."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import assert_never

from handslag.domain.errors import Reason
from handslag.domain.moments import day_of
from handslag.domain.money import SEK, Money
from handslag.domain.redemption import Settlement
from handslag.services.redeeming import Answer
from handslag.services.views import RedeemedView, VoucherView
from handslag.words.catalogue import translate
from handslag.words.formats import (
    benefit,
    day,
    day_of_year,
    moment,
    money,
    number,
    short_day,
    typed_code,
)
from handslag.words.verdicts import Verdict, verdict

_LONGEST_SOURCE = 60
"""Characters of a file's name or a code worth repeating; a token is 225."""


def counter_text(answer: Answer, *, done: bool) -> str:
    """All that the till has to say of one voucher, in whole sentences; *done* after redeeming it."""
    said = [_band(answer, done=done)]
    if answer.reason is Reason.ALREADY_REDEEMED and answer.redeemed:
        said.append(_earlier(answer.redeemed))
    if answer.voucher:
        said.append(_facts(answer.voucher) if answer.ok else _name(answer.voucher))
        if answer.corrected:
            said.append(corrected(answer.voucher.code))
    elif len(answer.source) <= _LONGEST_SOURCE:
        said.append(_read_from(answer.source, answer.page))
    if answer.ok and answer.by_code:
        said.append(by_code_only())
    if done and answer.redeemed and answer.redeemed.on != day_of(answer.redeemed.at):
        said.append(counted_for(answer.redeemed.on))
    if answer.ok and answer.amount is not None and answer.settlement:
        currency = answer.voucher.benefit.currency if answer.voucher else SEK
        said.append(sums(answer.amount, answer.settlement, currency))
    return " ".join(said)


def accepted(*, grace_after: date | None = None) -> Verdict:
    """The band for a voucher that holds; *grace_after* is its last day when that has just gone."""
    if grace_after is None:
        return Verdict(
            #: The band at the till: one or two words, no full stop.
            translate("redeem", "Valid"),
            translate(
                "redeem", "The voucher is genuine, is yours to redeem and has not been used."
            ),
        )
    return Verdict(
        #: The band at the till for a voucher that expired less than a day ago.
        translate("redeem", "Still valid"),
        translate(
            "redeem", "Its last day was {day}, but a day of grace is given. Redeem it now."
        ).format(day=day(grace_after)),
    )


def redeemed() -> Verdict:
    """The band for a voucher that has just been redeemed."""
    #: The band at the till: one word, no full stop.
    headline = translate("redeem", "Redeemed")
    return Verdict(
        headline, translate("redeem", "The voucher has been taken in and cannot be used again.")
    )


def corrected(code: str) -> str:
    """A typed code had an error that was put right."""
    text = translate("redeem", "Read as {code}: one character was wrong and has been put right.")
    return text.format(code=typed_code(code))


def by_code_only() -> str:
    """Only the typed code is known, so the issuer's register has not confirmed it."""
    return translate("redeem", "It is checked against the register at the next exchange.")


def already_redeemed(at: datetime, by: str, invoice: str | None = None) -> str:
    """When a voucher was redeemed before, by whom, and on which invoice."""
    if invoice:
        text = translate("redeem", "It was redeemed on {moment} by {by}, invoice {invoice}.")
    else:
        text = translate("redeem", "It was redeemed on {moment} by {by}.")
    return text.format(moment=moment(at), by=by, invoice=invoice)


def can_be_reversed(on: date) -> str:
    """That a redemption made by mistake can be taken back."""
    text = translate(
        "redeem",
        "Was that a mistake? The redemption of {day} can be reversed, and then the voucher is valid again.",
    )
    return text.format(day=day_of_year(on))


def counted_for(on: date) -> str:
    """That a redemption was written in afterwards."""
    return translate("redeem", "It counts for {day}.").format(day=short_day(on))


def sums(sale: int, settlement: Settlement, currency: str = SEK) -> str:
    """What the sale (minor units, including VAT) comes to."""
    amounts = {
        "sale": money(Money(sale, currency)),
        "discount": money(Money(settlement.discount, currency)),
        "to_pay": money(Money(settlement.to_pay, currency)),
    }
    if settlement.discount:
        text = translate("redeem", "To pay: {to_pay}, after {discount} off {sale}.")
    else:
        text = translate("redeem", "To pay: {to_pay}.")
    said = text.format(**amounts)
    if settlement.vat:
        vat = translate("redeem", "VAT is {vat} of that.")
        said += " " + vat.format(vat=money(Money(settlement.vat, currency)))
    return said


def say_aloud(  # noqa: C901, PLR0911, PLR0912 - one case a member
    reason: Reason, *, redeemer: str = "", on: date | None = None, minimum: Money | None = None
) -> str:
    """A friendly sentence to a customer whose voucher is refused.

    Args:
        reason: why.
        redeemer: who takes it in, where that is somebody else.
        on: its last day where it has expired, the day of its use where it was redeemed.
        minimum: the smallest purchase, where that is the reason.
    """
    #: Said aloud to the customer at the counter: warm and short.
    match reason:
        case Reason.UNKNOWN_ISSUER:
            return translate(
                "aloud",
                "We do not know the business that gave you this yet. Let me find out for you.",
            )
        case Reason.BAD_SIGNATURE:
            return translate(
                "aloud",
                "I am afraid I cannot confirm this voucher. Could you ask the one who gave it to you?",
            )
        case Reason.OTHER_PARTNER if redeemer:
            return translate(
                "aloud", "This voucher is for {redeemer}. They will be glad to see you."
            ).format(redeemer=redeemer)
        case Reason.OTHER_PARTNER:
            return translate(
                "aloud", "This voucher is for another business; the name is printed on it, here."
            )
        case Reason.EXPIRED if on:
            return translate(
                "aloud",
                "This voucher was valid through {day}. Do ask the one who gave it to you for a new one.",
            ).format(day=short_day(on))
        case Reason.EXPIRED:
            return translate(
                "aloud",
                "This voucher has run out. Do ask the one who gave it to you for a new one.",
            )
        case Reason.ALREADY_REDEEMED if on:
            return translate(
                "aloud",
                "This voucher was used with us on {day}. Do you perhaps have another one at home?",
            ).format(day=day_of_year(on))
        case Reason.ALREADY_REDEEMED:
            return translate(
                "aloud",
                "This voucher has been used already. Do you perhaps have another one at home?",
            )
        case Reason.VOIDED:
            return translate(
                "aloud", "The one who gave you this voucher has taken it back. Do give them a call."
            )
        case Reason.REPLACED:
            return translate(
                "aloud",
                "You were given a new voucher in place of this one. Do you have it with you?",
            )
        case Reason.OVER_QUOTA:
            return translate("aloud", "I am sorry, all the vouchers of this offer have been used.")
        case Reason.OFFER_WITHDRAWN:
            return translate("aloud", "I am sorry, this offer has come to an end.")
        case Reason.BELOW_MINIMUM if minimum:
            return translate(
                "aloud",
                "The voucher is for purchases of at least {minimum}. Do keep it for another time.",
            ).format(minimum=money(minimum))
        case Reason.BELOW_MINIMUM:
            return translate(
                "aloud", "The voucher is for a larger purchase. Do keep it for another time."
            )
        case Reason.NOT_COMBINABLE:
            return translate(
                "aloud", "We take one voucher for each bill. Do keep this one for next time."
            )
        case Reason.NOT_YET_VALID:
            return translate(
                "aloud", "Our computer needs a moment. I will see to your voucher shortly."
            )
        case Reason.MALFORMED:
            return translate("aloud", "I cannot read the voucher. May I have another look at it?")
        case Reason.MEMBER_SUSPENDED:
            return translate(
                "aloud", "I am sorry, we cannot take vouchers from that business at the moment."
            )
        case _:
            assert_never(reason)


def _band(answer: Answer, *, done: bool) -> str:
    if answer.reason:
        band = verdict(answer.reason, _detail(answer))
    elif done:
        band = redeemed()
    else:
        last_day = answer.voucher.valid_through if answer.grace and answer.voucher else None
        band = accepted(grace_after=last_day)
    return f"{band.headline}. {band.advice}"


def _detail(answer: Answer) -> Mapping[str, object]:
    detail: dict[str, object] = {}
    if answer.voucher:
        detail["redeemer"] = answer.voucher.redeemer.name
        if answer.reason is Reason.EXPIRED:
            detail["day"] = answer.voucher.valid_through
        if answer.minimum is not None:
            detail["minimum"] = Money(answer.minimum, answer.voucher.benefit.currency)
    return detail


def _earlier(view: RedeemedView) -> str:
    return already_redeemed(view.at, view.by.name, view.invoice)


def _facts(view: VoucherView) -> str:
    text = translate(
        "redeem",
        "It gives {benefit}, is number {serial} from {issuer} and is valid through {day}. Its code is {code}.",
    )
    return text.format(
        benefit=benefit(view.benefit),
        serial=number(view.serial),
        issuer=view.issuer.name,
        day=day(view.valid_through),
        code=typed_code(view.code),
    )


def _name(view: VoucherView) -> str:
    text = translate("redeem", "It is number {serial} from {issuer}, code {code}.")
    return text.format(
        serial=number(view.serial), issuer=view.issuer.name, code=typed_code(view.code)
    )


def _read_from(source: str, page: int | None) -> str:
    if page is None:
        return translate("redeem", "What was read: {source}.").format(source=source)
    return translate("redeem", "What was read: {source}, page {page}.").format(
        source=source, page=page
    )
