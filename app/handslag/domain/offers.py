"""Offers: what a partner promises to the others' customers."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from handslag.domain.errors import Invalid, Problem
from handslag.domain.ids import BusinessId, OfferId, PartnerId
from handslag.domain.money import SEK
from handslag.domain.stamps import Record

LAST_NUMBER = 63
FIRST_ON_WORD = 64
"""Of the numbers that I give to what partners without the program promise; no token bears one."""

LAST_REVISION = 65535
LAST_SERIAL = 16383
LARGEST_VALUE = 4294967295
LONGEST_LIFETIME = 3660
WHOLE = 10000
"""All of it, in basis points."""


class BenefitKind(StrEnum):
    """What kind of discount an offer gives."""

    PERCENT = "percent"
    AMOUNT = "amount"
    ITEM = "item"
    PRICE = "price"

    @property
    def number(self) -> int:
        """Its number in a voucher's token."""
        return list(BenefitKind).index(self) + 1

    @classmethod
    def numbered(cls, number: int) -> "BenefitKind | None":
        """The kind with a token's *number*, or None."""
        kinds = list(cls)
        return kinds[number - 1] if 1 <= number <= len(kinds) else None


@dataclass(frozen=True)
class Benefit:
    """A discount: *value* in basis points for a percentage, else in minor units of *currency*.

    A free item's value is its usual worth, or 0; a fixed price's is the price.
    """

    kind: BenefitKind
    value: int
    currency: str = SEK


@dataclass(eq=False, kw_only=True)
class Offer(Record):
    """A partner's offer through all its revisions.

    Attributes:
        number: 1..63, given by the owner in order and never used again; on his word from 64 on,
            given by me, and no two offers of my contacts have the same.
        withdrawn: the day from which nothing is issued on it, or None.
        honoured_through: the last day that a voucher of a withdrawn offer may be valid through.
    """

    id: OfferId
    owner: PartnerId
    number: int
    withdrawn: date | None = None
    honoured_through: date | None = None

    @property
    def on_word(self) -> bool:
        """Whether I noted it for a partner who does not have the program."""
        return on_word(self.number)


def on_word(number: int) -> bool:
    """Whether an offer's number is one of those on a partner's word."""
    return number >= FIRST_ON_WORD


@dataclass(eq=False, kw_only=True)
class OfferRevision(Record):
    """The terms of an offer as they stood from one moment on; never changed.

    Attributes:
        revision: 1..65535.
        title_sv, title_en: what the benefit applies to ("på första jobbet").
        cap: largest discount in minor units, or None.
        minimum: smallest sale in minor units, before the discount, or None.
        quota: vouchers in all over the offer's life, or None for no bound.
        quota_per_issuer: vouchers of each issuer over the offer's life, or None.
        lifetime_days: how long a voucher is valid.
        valid_from, valid_to: the days on which it may be issued, inclusive; None is open.
        new_customers: only for those who were no customers before.
        issuers: who may issue it; empty means every partner.
        document: SHA-256 of the signed document that holds it.
    """

    id: str
    offer_id: OfferId
    revision: int
    kind: BenefitKind
    value: int
    currency: str = SEK
    title_sv: str = ""
    title_en: str = ""
    terms_sv: str = ""
    terms_en: str = ""
    cap: int | None = None
    minimum: int | None = None
    quota: int | None = None
    quota_per_issuer: int | None = None
    lifetime_days: int = 180
    valid_from: date | None = None
    valid_to: date | None = None
    new_customers: bool = False
    issuers: tuple[BusinessId, ...] = ()
    moment: datetime
    document: str | None = None

    @property
    def benefit(self) -> Benefit:
        """What it gives."""
        return Benefit(self.kind, self.value, self.currency)

    def title(self, language: str) -> str:
        """What it applies to, in *language*, or in the other one where that is all there is."""
        first, second = self.title_sv, self.title_en
        return (first or second) if language == "sv" else (second or first)

    def terms(self, language: str) -> str:
        """Its terms in *language*, or in the other one where that is all there is."""
        first, second = self.terms_sv, self.terms_en
        return (first or second) if language == "sv" else (second or first)

    def following(self, *, id: str, moment: datetime) -> "OfferRevision":
        """The next revision with the same terms, not signed yet."""
        return replace(self, id=id, revision=self.revision + 1, moment=moment, document=None)

    def open_on(self, day: date) -> bool:
        """Whether a voucher may be issued on *day*."""
        started = self.valid_from is None or self.valid_from <= day
        return started and (self.valid_to is None or day <= self.valid_to)

    def open_to(self, issuer: BusinessId) -> bool:
        """Whether *issuer* may issue it."""
        return not self.issuers or issuer in self.issuers


def check_terms(revision: OfferRevision) -> None:
    """Sees that the terms can be kept.

    Raises:
        Invalid: naming the first field that cannot be taken.
    """
    largest = WHOLE if revision.kind is BenefitKind.PERCENT else LARGEST_VALUE
    smallest = 0 if revision.kind is BenefitKind.ITEM else 1
    _within("value", revision.value, smallest, largest)
    if not (revision.title_sv or revision.title_en):
        raise Invalid("title", Problem.EMPTY)
    _within("cap", revision.cap, 1, LARGEST_VALUE)
    _within("minimum", revision.minimum, 1, LARGEST_VALUE)
    _within("quota", revision.quota, 1, LAST_SERIAL)
    _within("quota_per_issuer", revision.quota_per_issuer, 1, LAST_SERIAL)
    _within("lifetime", revision.lifetime_days, 1, LONGEST_LIFETIME)
    _within("revision", revision.revision, 1, LAST_REVISION)
    if revision.valid_from and revision.valid_to and revision.valid_to < revision.valid_from:
        raise Invalid("valid_to", Problem.WRONG_ORDER, revision.valid_to.isoformat())


def _within(field: str, value: int | None, smallest: int, largest: int) -> None:
    if value is not None and not smallest <= value <= largest:
        raise Invalid(field, Problem.OUT_OF_RANGE, str(value), f"{smallest}..{largest}")
