"""The words of the counter for one answer: the band, the facts, what to say aloud."""

from dataclasses import dataclass
from datetime import UTC, datetime

from handslag.domain.errors import Reason
from handslag.domain.ids import OfferId
from handslag.domain.moments import day_of
from handslag.domain.money import Money
from handslag.domain.offers import BenefitKind, OfferRevision
from handslag.services.redeeming import Answer
from handslag.services.views import Terms, VoucherView
from handslag.ui.pages.redeem.facts import Fact
from handslag.ui.pages.redeem.till import Stage
from handslag.ui.parts.verdict_band import Verdict as Kind
from handslag.words import formats, offers
from handslag.words import redeem as words
from handslag.words.catalogue import language, translate
from handslag.words.verdicts import Verdict, verdict

_ENDS = (". ", "! ", "? ")
_ROOM = 75
"""Characters of 20 px beside the picture of the band, at 1280 px."""


@dataclass(frozen=True)
class Band:
    """The band's words: *advice* is one sentence, *more* what else there is to say."""

    kind: Kind
    headline: str
    advice: str
    more: str
    reason: str


def band(answer: Answer, stage: Stage) -> Band:
    """The words for the band."""
    if answer.reason is not None and stage is not Stage.REDEEMED:
        said = verdict(answer.reason, _detail(answer))
        #: Small at the right of the band: the number of the reason, 1 to 14.
        number = translate("ui-redeem", "Reason {number}").format(number=int(answer.reason))
        return Band("bad", said.headline, *_parted(said), number)
    if stage is Stage.REDEEMED:
        said = words.redeemed()
        return Band("ok", said.headline, *_parted(said), "")
    last_day = answer.voucher.valid_through if answer.grace and answer.voucher else None
    said = words.accepted(grace_after=last_day)
    if answer.grace:
        return Band("warn", said.headline, said.advice, "", "")
    return Band("ok", said.headline, *_parted(said), "")


def caption(voucher: VoucherView) -> str:
    """The small word above the benefit."""
    if voucher.benefit.kind is BenefitKind.PRICE:
        #: Small, above a large price on the counter.
        return translate("ui-redeem", "Fixed price")
    #: Small, above a large benefit on the counter.
    return translate("ui-redeem", "Discount")


def benefit(voucher: VoucherView) -> str:
    """The benefit in one or two words, for 72 px."""
    if voucher.benefit.kind is BenefitKind.PRICE:
        return formats.money(Money(voucher.benefit.value, voucher.benefit.currency))
    return formats.benefit(voucher.benefit)


def applies_to(terms: Terms | None) -> str:
    """What the benefit applies to, with cap and minimum, or ""."""
    return offers.applies_to(_revision(terms)) if terms else ""


def terms_text(terms: Terms | None) -> str:
    """The terms in the spoken language, or ""."""
    if terms is None:
        return ""
    swedish, english = terms.terms_sv, terms.terms_en
    text = (swedish or english) if language() == "sv" else (english or swedish)
    if not text and terms.new_customers:
        return translate("ui-redeem", "For new customers only.")
    return text


def facts(answer: Answer, stage: Stage, terms: Terms | None, where: str) -> list[Fact]:
    """What stands on the left, under the benefit or instead of it."""
    view = answer.voucher
    if view is None:
        return [Fact(translate("ui-redeem", "What was read"), _source(answer))]
    if stage is Stage.REFUSED:
        return [*_used(answer, where), *_whose(answer, view, terms)]
    return [
        Fact(translate("ui-redeem", "Issued by"), view.issuer.name),
        Fact(translate("ui-redeem", "Valid through"), formats.day(view.valid_through), wraps=True),
        Fact(translate("ui-redeem", "The voucher"), _number(view), wraps=True),
    ]


def say_aloud(answer: Answer) -> str:
    """A friendly sentence to the customer of a refused voucher."""
    assert answer.reason is not None  # only a refused one needs it
    voucher, on, minimum = answer.voucher, None, None
    if voucher is not None and answer.reason is Reason.EXPIRED:
        on = voucher.valid_through
    if answer.redeemed is not None and answer.reason is Reason.ALREADY_REDEEMED:
        on = answer.redeemed.on
    if voucher is not None and answer.minimum is not None:
        minimum = Money(answer.minimum, voucher.benefit.currency)
    redeemer = voucher.redeemer.name if voucher else ""
    return words.say_aloud(answer.reason, redeemer=redeemer, on=on, minimum=minimum)


def below_minimum(answer: Answer) -> str:
    """Beside the amount: the purchase is too small."""
    assert answer.reason is not None  # the till has just said so
    return verdict(answer.reason, _detail(answer)).advice


def row_text(answer: Answer) -> tuple[str, str]:
    """Two lines for the list of several vouchers: whose it is, and which."""
    view = answer.voucher
    if view is None:
        return translate("ui-redeem", "Unreadable code"), _source(answer)
    #: In a list: {benefit} is "15 %", {issuer} a business.
    first = translate("ui-redeem", "{benefit} from {issuer}")
    #: In a list, below the issuer: where the voucher is for, its number and code.
    second = translate("ui-redeem", "For {redeemer}, no. {serial}, {code}")
    return (
        first.format(benefit=formats.benefit(view.benefit), issuer=view.issuer.name),
        second.format(
            redeemer=view.redeemer.name, serial=formats.number(view.serial), code=view.code
        ),
    )


def _used(answer: Answer, where: str) -> list[Fact]:
    redeemed = answer.redeemed
    if redeemed is None or answer.reason is not Reason.ALREADY_REDEEMED:
        return []
    found = [
        #: On the counter, above the moment at which a voucher was used.
        Fact(translate("ui-redeem", "Redeemed"), formats.moment(redeemed.at), wraps=True),
    ]
    if where:
        #: On the counter, above the address at which a voucher was used.
        found.append(Fact(translate("ui-redeem", "Where"), where))
    #: On the counter, above the business that redeemed a voucher.
    found.append(Fact(translate("ui-redeem", "By"), redeemed.by.name))
    if redeemed.on != day_of(redeemed.at):
        counted = formats.day(redeemed.on)
        found.append(Fact(translate("ui-redeem", "Counts for"), counted, wraps=True))
    if redeemed.invoice:
        found.append(Fact(translate("ui-redeem", "Invoice number"), redeemed.invoice))
    return found


def _whose(answer: Answer, view: VoucherView, terms: Terms | None) -> list[Fact]:
    what = offers.offer_line(view.benefit, _title(terms))
    #: On the counter: {offer} is "15 % off the first job", {serial} its number.
    text = translate("ui-redeem", "{offer}, no. {serial}")
    said = text.format(offer=what, serial=formats.number(view.serial))
    found = [Fact(translate("ui-redeem", "The voucher"), said, wraps=True)]
    if answer.reason is Reason.OTHER_PARTNER:
        #: On the counter, above the business that may redeem a voucher.
        found.append(Fact(translate("ui-redeem", "Is redeemed by"), view.redeemer.name))
    if answer.reason is Reason.EXPIRED:
        last = formats.day(view.valid_through)
        found.append(Fact(translate("ui-redeem", "Valid through"), last, wraps=True))
    found.append(Fact(translate("ui-redeem", "Issued by"), _issuer(view), wraps=True))
    return found


def _issuer(view: VoucherView) -> str:
    if view.issued is None:
        return view.issuer.name
    #: On the counter: {issuer} is a business, {day} "2 november 2026".
    text = translate("ui-redeem", "{issuer}, {day}")
    return text.format(issuer=view.issuer.name, day=formats.short_day(day_of(view.issued)))


def _number(view: VoucherView) -> str:
    serial = formats.number(view.serial)
    if view.issued is None:
        return translate("ui-redeem", "No. {serial}").format(serial=serial)
    #: On the counter: "No. 14, issued 2 november 2026".
    text = translate("ui-redeem", "No. {serial}, issued {day}")
    return text.format(serial=serial, day=formats.short_day(day_of(view.issued)))


def _source(answer: Answer) -> str:
    return answer.source if len(answer.source) <= 60 else f"{answer.source[:60]}…"


def _title(terms: Terms | None) -> str:
    return _revision(terms).title(language()) if terms else ""


def _detail(answer: Answer) -> dict[str, object]:
    detail: dict[str, object] = {}
    if answer.voucher is not None:
        detail["redeemer"] = answer.voucher.redeemer.name
        if answer.reason is Reason.EXPIRED:
            detail["day"] = answer.voucher.valid_through
        if answer.minimum is not None:
            detail["minimum"] = Money(answer.minimum, answer.voucher.benefit.currency)
    return detail


def _parted(said: Verdict) -> tuple[str, str]:
    """What of the advice has room in the band, and the rest."""
    if len(said.advice) <= _ROOM:
        return said.advice, ""
    places = [at for end in _ENDS if (at := said.advice.find(end)) >= 0]
    if not places:
        return said.advice, ""
    at = min(places) + 1
    return said.advice[:at], said.advice[at:].strip()


def _revision(terms: Terms) -> OfferRevision:
    """The terms as words.offers reads them; never stored."""
    return OfferRevision(
        id="",
        offer_id=OfferId(""),
        revision=1,
        kind=terms.benefit.kind,
        value=terms.benefit.value,
        currency=terms.benefit.currency,
        title_sv=terms.title_sv,
        title_en=terms.title_en,
        cap=terms.cap,
        minimum=terms.minimum,
        moment=datetime.now(UTC),
    )
