"""What leaves a service: frozen views of the records, for a face to show."""

from dataclasses import dataclass
from datetime import date, datetime

from handslag.domain.offers import Benefit, OfferRevision, on_word
from handslag.domain.partners import Membership, Phone
from handslag.domain.trades import Language
from handslag.domain.vouchers import VoucherState, voucher_number


@dataclass(frozen=True)
class Ref:
    """Another thing, by id and name; a business by its business id where it has one."""

    id: str
    name: str


@dataclass(frozen=True, kw_only=True)
class PartnerView:
    """A partner with what I note of it; *own* marks my own business.

    Attributes:
        logo, card_front, card_back: ids of stored pictures, or None.
    """

    id: str
    business_id: str | None
    name: str
    trade: str
    town: str | None
    postcode: str | None
    address: str | None
    contact: str | None
    phones: tuple[Phone, ...]
    email: str | None
    web: str | None
    organisation_number: str | None
    status: Membership
    tags: tuple[str, ...]
    notes: str
    language: Language
    regulated: bool
    colour: str
    template: str | None
    logo: str | None
    card_front: str | None
    card_back: str | None
    own: bool


@dataclass(frozen=True)
class ConsentView:
    """What a customer agreed to, from when, and until when."""

    wording: str
    on: date
    withdrawn: date | None
    id: str


@dataclass(frozen=True, kw_only=True)
class CustomerView:
    """A customer with the consents given."""

    id: str
    name: str
    address: str | None
    postcode: str | None
    town: str | None
    phones: tuple[Phone, ...]
    email: str | None
    language: Language
    retain_until: date | None
    consents: tuple[ConsentView, ...]


@dataclass(frozen=True, kw_only=True)
class Terms:
    """The terms of an offer revision; the fields are those of domain.offers.OfferRevision."""

    benefit: Benefit
    title_sv: str
    title_en: str
    terms_sv: str
    terms_en: str
    cap: int | None
    minimum: int | None
    quota: int | None
    quota_per_issuer: int | None
    lifetime_days: int
    valid_from: date | None
    valid_to: date | None
    new_customers: bool
    issuers: tuple[str, ...]

    @classmethod
    def of(cls, revision: OfferRevision) -> "Terms":
        """The terms that *revision* holds."""
        return cls(
            benefit=revision.benefit,
            title_sv=revision.title_sv,
            title_en=revision.title_en,
            terms_sv=revision.terms_sv,
            terms_en=revision.terms_en,
            cap=revision.cap,
            minimum=revision.minimum,
            quota=revision.quota,
            quota_per_issuer=revision.quota_per_issuer,
            lifetime_days=revision.lifetime_days,
            valid_from=revision.valid_from,
            valid_to=revision.valid_to,
            new_customers=revision.new_customers,
            issuers=revision.issuers,
        )


@dataclass(frozen=True, kw_only=True)
class OfferView:
    """An offer as it stands in its newest revision."""

    owner: Ref
    number: int
    revision: int
    terms: Terms
    withdrawn: date | None

    @property
    def on_word(self) -> bool:
        """Whether it is noted for a partner without the program."""
        return on_word(self.number)


@dataclass(frozen=True, kw_only=True)
class VoucherView:
    """A voucher; *state* is as a person sees it today.

    Attributes:
        redeemer: who takes it in; on a partner's word that partner, by id.
        code, token: "" and None on a partner's word.
    """

    id: str
    serial: int
    issuer: Ref
    redeemer: Ref
    offer_number: int
    revision: int
    benefit: Benefit
    issued: datetime | None
    valid_through: date
    state: VoucherState
    code: str
    token: str | None
    customer: Ref | None

    @property
    def on_word(self) -> bool:
        """Whether it was given on the word of a partner without the program."""
        return on_word(self.offer_number)

    @property
    def number(self) -> str:
        """Its number as printed and said."""
        return voucher_number(self.offer_number, self.serial)

    @property
    def called(self) -> str:
        """What it is called where one is spoken of: its code, or the number where it has none."""
        return self.code or self.number


@dataclass(frozen=True, kw_only=True)
class RedeemedView:
    """When, where and by whom a voucher was redeemed."""

    id: str
    at: datetime
    on: date
    by: Ref
    invoice: str | None
