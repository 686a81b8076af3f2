"""A partner's promise in a sentence."""

from datetime import UTC, datetime

from handslag.domain.ids import OfferId
from handslag.domain.offers import OfferRevision
from handslag.services.views import Terms
from handslag.words.catalogue import translate
from handslag.words.formats import benefit
from handslag.words.offers import applies_to


def promise(terms: Terms) -> str:
    """The terms as they are told: "15 % på första jobbet, högst 1 500 kr. Gäller nya kunder."."""
    line = f"{benefit(terms.benefit)} {applies_to(_revision(terms))}".rstrip()
    if not terms.new_customers:
        return line
    #: Follows an offer: "15 % på första jobbet. Gäller nya kunder."
    return translate("ui-partners", "{offer}. For new customers.").format(offer=line)


def _revision(of: Terms) -> OfferRevision:
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
        cap=of.cap,
        minimum=of.minimum,
        moment=datetime(2026, 1, 1, tzinfo=UTC),
    )
