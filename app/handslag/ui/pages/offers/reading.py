"""An offer in words: as its voucher reads, and term by term."""

from datetime import UTC, datetime

from handslag.domain.ids import OfferId
from handslag.domain.money import Money
from handslag.domain.offers import OfferRevision
from handslag.services.views import Terms
from handslag.words.catalogue import language, translate
from handslag.words.formats import benefit, money, short_day
from handslag.words.offers import applies_to, offer_line

_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def offer_title(terms: Terms) -> str:
    """The offer in a line: "15 % på första jobbet"."""
    return offer_line(terms.benefit, revision(terms).title(language()))


def voucher_line(of: OfferRevision) -> str:
    """The offer as its voucher reads: "15 % på första jobbet, högst 1 500 kr"."""
    return f"{benefit(of.benefit)} {applies_to(of)}".rstrip()


def facts(terms: Terms) -> list[tuple[str, str]]:
    """Icon and sentence of each term."""
    found: list[tuple[str, str]] = []
    if terms.cap is not None:
        #: Terms of an offer, one a line.
        text = translate("ui-offers", "{amount} at most")
        found.append(("banknote", text.format(amount=_money(terms, terms.cap))))
    if terms.minimum is not None:
        text = translate("ui-offers", "For purchases of at least {amount}")
        found.append(("banknote", text.format(amount=_money(terms, terms.minimum))))
    days = translate("ui-offers", "Each voucher is valid for %n days", n=terms.lifetime_days)
    found.append(("clock", days))
    if terms.new_customers:
        found.append(("user", translate("ui-offers", "For new customers only")))
    if terms.quota is not None:
        total = translate("ui-offers", "%n vouchers in all at most", n=terms.quota)
        found.append(("ticket", total))
    if terms.quota_per_issuer is not None:
        each = translate(
            "ui-offers", "%n vouchers from each partner at most", n=terms.quota_per_issuer
        )
        found.append(("ticket", each))
    if terms.valid_from is not None:
        text = translate("ui-offers", "Given out from {day}")
        found.append(("calendar", text.format(day=short_day(terms.valid_from))))
    if terms.valid_to is not None:
        text = translate("ui-offers", "Given out until {day}")
        found.append(("calendar", text.format(day=short_day(terms.valid_to))))
    return found


def revision(of: Terms) -> OfferRevision:
    """*of* as the words take it; never stored."""
    return OfferRevision(
        id="",
        offer_id=OfferId(""),
        revision=1,
        kind=of.benefit.kind,
        value=of.benefit.value,
        currency=of.benefit.currency,
        title_sv=of.title_sv,
        title_en=of.title_en,
        terms_sv=of.terms_sv,
        terms_en=of.terms_en,
        cap=of.cap,
        minimum=of.minimum,
        moment=_MOMENT,
    )


def _money(terms: Terms, minor: int) -> str:
    return money(Money(minor, terms.benefit.currency))
