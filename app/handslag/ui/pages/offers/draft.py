"""New terms while they are written: what is typed, and what the services take."""

import re
from datetime import UTC, datetime
from typing import Literal, get_args

from handslag.domain.errors import Invalid, Problem
from handslag.domain.ids import OfferId
from handslag.domain.money import hundredths
from handslag.domain.offers import BenefitKind, OfferRevision
from handslag.services.offers import OfferEntry
from handslag.services.views import Terms
from handslag.words.formats import money_figures

FieldName = Literal[
    "kind", "value", "title_sv", "title_en", "cap", "minimum", "lifetime", "terms_sv", "terms_en",
    "quota", "quota_per_issuer",
]  # fmt: skip
"""What is decided of an offer, in the order of the form; besides that it is for new customers."""

FIELDS: tuple[FieldName, ...] = get_args(FieldName)

Texts = dict[FieldName, str]

USUAL: Texts = {
    "kind": BenefitKind.PERCENT.value, "value": "", "title_sv": "", "title_en": "", "cap": "",
    "minimum": "", "lifetime": "180", "terms_sv": "", "terms_en": "", "quota": "",
    "quota_per_issuer": "",
}  # fmt: skip
"""The fields of a new offer."""

_SPACES = re.compile(r"\s")
_GROUPS = re.compile(r"(?<=\d)[\s.,](?=\d{3}(?!\d))")
"""Between the thousands of an amount, in any language: "1 500", "1,500", "1.500"."""


def texts_of(terms: Terms) -> Texts:
    """What stands in the fields of an offer as it is."""
    value = terms.benefit.value
    return {
        "kind": terms.benefit.kind.value,
        "value": money_figures(value) if value else "",
        "title_sv": terms.title_sv,
        "title_en": terms.title_en,
        "cap": _figures(terms.cap),
        "minimum": _figures(terms.minimum),
        "lifetime": str(terms.lifetime_days),
        "terms_sv": terms.terms_sv,
        "terms_en": terms.terms_en,
        "quota": str(terms.quota or ""),
        "quota_per_issuer": str(terms.quota_per_issuer or ""),
    }


def entry(texts: Texts, *, new_customers: bool) -> OfferEntry:
    """What is typed, for the services.

    Raises:
        Invalid: naming the field that cannot be read.
    """
    kind = BenefitKind(texts["kind"])
    return OfferEntry(
        kind=kind,
        value=read_value(texts["value"], kind),
        title_sv=texts["title_sv"],
        title_en=texts["title_en"],
        terms_sv=texts["terms_sv"],
        terms_en=texts["terms_en"],
        cap=_bound(texts["cap"], "cap") if kind is BenefitKind.PERCENT else 0,
        minimum=_bound(texts["minimum"], "minimum"),
        quota=_whole(texts["quota"], "quota"),
        quota_per_issuer=_whole(texts["quota_per_issuer"], "quota_per_issuer"),
        lifetime_days=_lifetime(texts["lifetime"]),
        new_customers=new_customers,
    )


def check(name: FieldName, texts: Texts) -> None:
    """Sees whether one field can be read.

    Raises:
        Invalid: it cannot.
    """
    match name:
        case "value":
            read_value(texts["value"], BenefitKind(texts["kind"]))
        case "cap" | "minimum":
            _bound(texts[name], name)
        case "quota" | "quota_per_issuer":
            _whole(texts[name], name)
        case "lifetime":
            _lifetime(texts[name])
        case "kind" | "title_sv" | "title_en" | "terms_sv" | "terms_en":
            pass


def revision(texts: Texts) -> OfferRevision:
    """What is typed, for the words; never stored.

    Raises:
        Invalid: naming the field that cannot be read.
    """
    kind = BenefitKind(texts["kind"])
    cap = _bound(texts["cap"], "cap") if kind is BenefitKind.PERCENT else 0
    return OfferRevision(
        id="",
        offer_id=OfferId(""),
        revision=1,
        kind=kind,
        value=read_value(texts["value"], kind),
        title_sv=texts["title_sv"].strip(),
        title_en=texts["title_en"].strip(),
        cap=cap or None,
        minimum=_bound(texts["minimum"], "minimum") or None,
        moment=datetime(2026, 1, 1, tzinfo=UTC),
    )


def read_value(text: str, kind: BenefitKind) -> int:
    """The discount: basis points of a percentage, else minor units.

    Raises:
        Invalid: it is no number, or missing where there has to be one.
    """
    plain = text.strip().removesuffix("%" if kind is BenefitKind.PERCENT else "kr").strip()
    if not plain:
        if kind is BenefitKind.ITEM:
            return 0
        raise Invalid("value", Problem.EMPTY)
    return hundredths(_GROUPS.sub("", plain), field="value")


def _bound(text: str, field: str) -> int:
    plain = text.strip().removesuffix("kr").strip()
    return hundredths(_GROUPS.sub("", plain), field=field) if plain else 0


def _whole(text: str, field: str) -> int:
    plain = _SPACES.sub("", text)
    if plain and not (plain.isascii() and plain.isdecimal() and len(plain) < 10):
        raise Invalid(field, Problem.NOT_A_NUMBER, text.strip())
    return int(plain or 0)


def _lifetime(text: str) -> int:
    if not text.strip():
        raise Invalid("lifetime", Problem.EMPTY)
    return _whole(text, "lifetime")


def _figures(minor: int | None) -> str:
    return money_figures(minor) if minor else ""
