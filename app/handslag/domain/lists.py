"""How lists of partners and customers are narrowed and ordered, and what is typed to search them."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handslag.domain.partners import Membership
from handslag.domain.text import fold, words
from handslag.domain.trades import Language

Term = tuple[str, ...]
"""Folded spellings; one of them has to be found."""

_NUMBER = re.compile(r"(?<![\w+])(?:\+|0)[\d\s()./\u2010-\u2013-]*\d(?!\w)")
_LEAST_DIGITS = 4
_SWEDEN = "46"


class PartnerSort(StrEnum):
    """What a list of partners is ordered by; within the same, by name."""

    NAME = "name"
    TRADE = "trade"
    TOWN = "town"
    POSTCODE = "postcode"
    STATUS = "status"
    CHANGED = "changed"


class CustomerSort(StrEnum):
    """What a list of customers is ordered by; within the same, by name."""

    NAME = "name"
    TOWN = "town"
    POSTCODE = "postcode"
    RETAIN_UNTIL = "retain_until"
    CHANGED = "changed"


class ConsentState(StrEnum):
    """How a customer stands with consents."""

    GIVEN = "given"
    WITHDRAWN = "withdrawn"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class PartnerFilter:
    """Whom a list of partners holds; None lets everybody through.

    Attributes:
        trade: as it is stored, code or free text.
        tag: one of my tags, in any case.
        area: the first digits of the postcode.
    """

    trade: str | None = None
    tag: str | None = None
    status: Membership | None = None
    area: str | None = None


@dataclass(frozen=True, kw_only=True)
class CustomerFilter:
    """Whom a list of customers holds; None lets everybody through.

    Attributes:
        area: the first digits of the postcode.
        due: the retention date is before that day.
    """

    consent: ConsentState | None = None
    language: Language | None = None
    area: str | None = None
    due: date | None = None


@dataclass(frozen=True)
class Page:
    """The beginning of a list.

    Attributes:
        ids: in the order of the list.
        count: how many the list holds, at most 10,000.
        more: it holds more than that.
    """

    ids: tuple[str, ...]
    count: int
    more: bool


EVERYBODY = PartnerFilter()
"""No partner is left out."""

EVERY_CUSTOMER = CustomerFilter()
"""No customer is left out."""


@dataclass(frozen=True, kw_only=True)
class PartnerList:
    """A list of partners as it is asked for.

    Attributes:
        terms: each has to be found somewhere in a partner's text.
        kept: whom it holds.
        descending: the other way round; who has nothing to be ordered by comes last either way.
        language: of the trades' words, for ordering by them.
    """

    terms: tuple[Term, ...] = ()
    kept: PartnerFilter = EVERYBODY
    sort: PartnerSort = PartnerSort.NAME
    descending: bool = False
    language: Language = "sv"


@dataclass(frozen=True, kw_only=True)
class CustomerList:
    """A list of customers as it is asked for; the attributes are as a ``PartnerList``'s."""

    terms: tuple[Term, ...] = ()
    kept: CustomerFilter = EVERY_CUSTOMER
    sort: CustomerSort = CustomerSort.NAME
    descending: bool = False


def terms(text: str) -> tuple[Term, ...]:
    """What has to be found for *text* as typed in a search field.

    A telephone number counts in any spelling: "070-123 45 67" also as +46701234567.
    """
    found: list[Term] = []

    def take(number: re.Match[str]) -> str:
        digits = "".join(c for c in number[0] if c.isdigit())
        if len(digits) < _LEAST_DIGITS:
            return number[0]
        found.append((_international(number[0], digits), " ".join(fold(number[0]).split())))
        return " "

    rest = _NUMBER.sub(take, text)
    return (*((word,) for word in words(rest)), *found)


def _international(typed: str, digits: str) -> str:
    if typed.startswith("+"):
        # "+46 (0)70" is often written, and never meant
        national = digits.removeprefix(_SWEDEN)
        return f"+{_SWEDEN}{national.lstrip('0')}" if digits != national else f"+{digits}"
    if digits.startswith("00"):
        return _international(f"+{digits[2:]}", digits[2:])
    return f"+{_SWEDEN}{digits[1:]}"
