"""What an offer document and its withdrawal say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from handslag.domain.errors import Invalid, Problem
from handslag.domain.ids import BusinessId, OfferId
from handslag.domain.moments import from_unix
from handslag.domain.money import SEK
from handslag.domain.offers import (
    LARGEST_VALUE,
    LAST_NUMBER,
    LAST_REVISION,
    LAST_SERIAL,
    LONGEST_LIFETIME,
    BenefitKind,
    OfferRevision,
    check_terms,
)
from handslag.exchange.fields import Fields, Plain, given

MOST_ISSUERS = 1_000
_BUSINESS_ID = 8
_CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, kw_only=True)
class OfferContent:
    """The terms of one revision of an offer, as its owner signs them; see ``OfferRevision``.

    Attributes:
        number: 1..63, of the offer.
    """

    number: int
    revision: int
    kind: BenefitKind
    value: int
    currency: str = SEK
    cap: int | None = None
    minimum: int | None = None
    title_sv: str = ""
    title_en: str = ""
    terms_sv: str = ""
    terms_en: str = ""
    quota: int | None = None
    quota_per_issuer: int | None = None
    lifetime_days: int = 180
    valid_from: date | None = None
    valid_to: date | None = None
    new_customers: bool = False
    issuers: tuple[BusinessId, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WithdrawalContent:
    """The end of an offer: nothing is issued on it from *withdrawn* on.

    Attributes:
        number: 1..63, of the offer.
        honoured_through: the last day that a voucher already out may be valid through.
    """

    number: int
    withdrawn: date
    honoured_through: date


def offer_body(offer: OfferContent) -> dict[str, Plain]:
    """The body of the signed document for *offer*.

    Raises:
        Invalid: a partner's program would refuse it.
    """
    body = given({
        "number": offer.number,
        "revision": offer.revision,
        "kind": offer.kind.number,
        "value": offer.value,
        "currency": offer.currency,
        "cap": offer.cap,
        "minimum": offer.minimum,
        "title": given({"sv": offer.title_sv, "en": offer.title_en}),
        "terms": given({"sv": offer.terms_sv, "en": offer.terms_en}),
        "quota": offer.quota,
        "quota_per_issuer": offer.quota_per_issuer,
        "lifetime_days": offer.lifetime_days,
        "valid_from": offer.valid_from.isoformat() if offer.valid_from else None,
        "valid_to": offer.valid_to.isoformat() if offer.valid_to else None,
        "new_customers": offer.new_customers,
        "issuers": [bytes.fromhex(issuer) for issuer in offer.issuers],
    })  # fmt: skip
    read_offer_body(body)
    return body


def read_offer_body(body: Mapping[str, object]) -> OfferContent:
    """The offer that a signed document's body holds; unknown entries are passed over.

    Raises:
        Invalid: naming the first field that cannot be taken.
    """
    fields = Fields(body)
    titles, terms = fields.part("title") or Fields({}), fields.part("terms") or Fields({})
    offer = OfferContent(
        number=fields.number("number", 1, LAST_NUMBER),
        revision=fields.number("revision", 1, LAST_REVISION),
        kind=_kind(fields),
        value=fields.number("value", 0, LARGEST_VALUE),
        currency=_currency(fields),
        cap=fields.optional_number("cap", 1, LARGEST_VALUE),
        minimum=fields.optional_number("minimum", 1, LARGEST_VALUE),
        title_sv=titles.line("sv"),
        title_en=titles.line("en"),
        terms_sv=terms.paragraphs("sv"),
        terms_en=terms.paragraphs("en"),
        quota=fields.optional_number("quota", 1, LAST_SERIAL),
        quota_per_issuer=fields.optional_number("quota_per_issuer", 1, LAST_SERIAL),
        lifetime_days=fields.number("lifetime_days", 1, LONGEST_LIFETIME),
        valid_from=fields.optional_day("valid_from"),
        valid_to=fields.optional_day("valid_to"),
        new_customers=fields.flag("new_customers"),
        issuers=tuple(
            BusinessId(issuer.hex())
            for issuer in fields.octets_list("issuers", _BUSINESS_ID, most=MOST_ISSUERS)
        ),
    )
    # the domain's rules are about its own record; who and when play no part in them
    check_terms(revision_of(offer, id="", offer_id=OfferId(""), moment=from_unix(0)))
    return offer


def revision_of(
    offer: OfferContent,
    *,
    id: str,
    offer_id: OfferId,
    moment: datetime,
    document: str | None = None,
) -> OfferRevision:
    """The record that keeps *offer*; *moment* and *document* are those of the signed document."""
    return OfferRevision(
        id=id,
        offer_id=offer_id,
        revision=offer.revision,
        kind=offer.kind,
        value=offer.value,
        currency=offer.currency,
        title_sv=offer.title_sv,
        title_en=offer.title_en,
        terms_sv=offer.terms_sv,
        terms_en=offer.terms_en,
        cap=offer.cap,
        minimum=offer.minimum,
        quota=offer.quota,
        quota_per_issuer=offer.quota_per_issuer,
        lifetime_days=offer.lifetime_days,
        valid_from=offer.valid_from,
        valid_to=offer.valid_to,
        new_customers=offer.new_customers,
        issuers=offer.issuers,
        moment=moment,
        document=document,
    )


def withdrawal_body(withdrawal: WithdrawalContent) -> dict[str, Plain]:
    """The body of the signed document for *withdrawal*.

    Raises:
        Invalid: a partner's program would refuse it.
    """
    body: dict[str, Plain] = {
        "number": withdrawal.number,
        "withdrawn": withdrawal.withdrawn.isoformat(),
        "honoured_through": withdrawal.honoured_through.isoformat(),
    }
    read_withdrawal_body(body)
    return body


def read_withdrawal_body(body: Mapping[str, object]) -> WithdrawalContent:
    """The withdrawal that a signed document's body holds; unknown entries are passed over.

    Raises:
        Invalid: naming the first field that cannot be taken.
    """
    fields = Fields(body)
    withdrawal = WithdrawalContent(
        number=fields.number("number", 1, LAST_NUMBER),
        withdrawn=fields.day("withdrawn"),
        honoured_through=fields.day("honoured_through"),
    )
    if withdrawal.honoured_through < withdrawal.withdrawn:
        raise Invalid(
            "honoured_through", Problem.WRONG_ORDER, withdrawal.honoured_through.isoformat()
        )
    return withdrawal


def _kind(fields: Fields) -> BenefitKind:
    number = fields.number("kind", 0, 255)
    kind = BenefitKind.numbered(number)
    if kind is None:
        raise Invalid("kind", Problem.UNKNOWN, str(number), f"1..{len(BenefitKind)}")
    return kind


def _currency(fields: Fields) -> str:
    text = fields.line("currency") or SEK
    if not _CURRENCY.fullmatch(text):
        raise Invalid("currency", Problem.MALFORMED, text)
    return text
