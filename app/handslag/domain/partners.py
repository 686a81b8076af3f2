"""Partners: the businesses of the network, my own among them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from operator import attrgetter

from handslag.domain.errors import Invalid, Problem
from handslag.domain.ids import BusinessId, CustomerId, PartnerId
from handslag.domain.stamps import Record
from handslag.domain.text import fold
from handslag.domain.trades import Language, trade_word

LANGUAGES: tuple[Language, ...] = ("sv", "en")


class Membership(StrEnum):
    """My opinion of a partner's standing; it is never exported."""

    APPLIED = "applied"
    TRIAL = "trial"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    LEFT = "left"


@dataclass(frozen=True)
class Phone:
    """A telephone number: *text* as typed, *e164* where it could be understood."""

    text: str
    e164: str | None = None


@dataclass(frozen=True)
class ExtraField:
    """What a file tells and we have no place for; kept as it was, and exported again.

    Attributes:
        name: of a vCard's property in capitals ("BDAY"), or the head of a table's column.
        value: in full: a vCard's still escaped as it stood after unfolding and decoding, a
            column's as text.
        parameters: of a vCard's property, name in capitals and value; none for a column.
        group: of a vCard's property ("item1"), or "".
        column: it came from a table.
    """

    name: str
    value: str
    parameters: tuple[tuple[str, str], ...] = ()
    group: str = ""
    column: bool = False


@dataclass(eq=False, kw_only=True)
class Partner(Record):
    """A business as its visiting card tells it.

    Attributes:
        business_id: None while the partner has no program, only a place in my address book.
        trade: a code of the trade list, or free text.
        organisation_number: as typed; never printed or exported, it may be a personal number.
        regulated: the trade may take no reward for a recommendation (estate agents).
        colour: "#RRGGBB", or None for the colour that goes with the name.
        template: code of the card design, or None for the default.
        logo: SHA-256 of the stored picture, or None.
        card_front: SHA-256 of the stored picture (or PDF) that is the whole front of the visiting
            card, made elsewhere; None where a design makes it.
        card_back: the same of its back.
        card_revision: revision of the signed card that this was taken from; 0 for none.
        folded: all searchable text, folded; kept by the store.
        deleted: when it went to the trash, or None.
    """

    id: PartnerId
    name: str
    business_id: BusinessId | None = None
    trade: str = ""
    organisation_number: str | None = None
    contact: str | None = None
    phones: tuple[Phone, ...] = ()
    email: str | None = None
    web: str | None = None
    address: str | None = None
    postcode: str | None = None
    town: str | None = None
    language: Language = "sv"
    regulated: bool = False
    colour: str | None = None
    template: str | None = None
    logo: str | None = None
    card_front: str | None = None
    card_back: str | None = None
    card_revision: int = 0
    folded: str = ""
    deleted: datetime | None = None

    def searchable(self, opinion: "Opinion | None", notes: "Iterable[PartnerNote]" = ()) -> str:
        """All text that a search should find, folded, one line."""
        parts = [
            self.name, self.contact, trade_word(self.trade, "sv"), trade_word(self.trade, "en"),
            self.town, self.address, self.postcode, self.email, self.web,
        ]  # fmt: skip
        parts += [spelling for phone in self.phones for spelling in (phone.text, phone.e164)]
        if opinion is not None:
            parts += [*opinion.tags, opinion.notes]
        parts += [note.text for note in sorted(notes, key=attrgetter("id"))]
        return fold(" ".join(part for part in parts if part)).replace("\n", " ")


@dataclass(eq=False, kw_only=True)
class Opinion(Record):
    """What I think and note of a partner. Private: no exchange with others ever reads it.

    Attributes:
        id: the partner's id.
        sponsor: who passed the partner's card on to me, or None.
        extras: what the partner's address book told and no field is there for.
        uid: what that address book knows the partner by, or None.
    """

    id: PartnerId
    status: Membership = Membership.ACTIVE
    tags: tuple[str, ...] = ()
    notes: str = ""
    sponsor: BusinessId | None = None
    extras: tuple[ExtraField, ...] = ()
    uid: str | None = None


@dataclass(eq=False, kw_only=True)
class PartnerNote(Record):
    """Something that I noted of a partner one day. As private as my opinion of it."""

    id: str
    partner_id: PartnerId
    on: date
    text: str


@dataclass(eq=False, kw_only=True)
class PartnerKey(Record):
    """A pair of public keys that a business has, or had.

    Attributes:
        id: 32 hex digits of the signing key's SHA-256, which makes a repeated import the same row.
        signing_key: Ed25519, 64 hex digits.
        box_key: X25519, 64 hex digits.
        since: moment of the document that told it.
        retired: when a newer key took its place, or None. It still verifies what it signed.
    """

    id: str
    business_id: BusinessId
    signing_key: str
    box_key: str
    since: datetime
    retired: datetime | None = None


def partner_key(id: BusinessId, signing: bytes, box: bytes, since: datetime) -> PartnerKey:
    """The record of a business's pair of public keys, 32 bytes each."""
    return PartnerKey(
        id=sha256(signing).hexdigest()[:32],
        business_id=id,
        signing_key=signing.hex(),
        box_key=box.hex(),
        since=since,
    )


@dataclass(eq=False, kw_only=True)
class Business:
    """My own business in this profile: one row, not sent to anybody.

    Attributes:
        id: the business id.
        device: this device's number.
        demonstration: made by the demonstration; only then are the demonstration's keys accepted.
    """

    id: BusinessId
    partner_id: PartnerId
    device: int
    language: Language
    created: datetime
    demonstration: bool = False


@dataclass(eq=False, kw_only=True)
class Customer(Record):
    """A household or person whom my business serves. Stays on my own devices.

    Attributes:
        retain_until: the day after which the record should be purged, or None.
        folded: all searchable text, folded; kept by the store.
        deleted: when it went to the trash, or None.
    """

    id: CustomerId
    name: str
    address: str | None = None
    postcode: str | None = None
    town: str | None = None
    phones: tuple[Phone, ...] = ()
    email: str | None = None
    language: Language = "sv"
    retain_until: date | None = None
    folded: str = ""
    deleted: datetime | None = None

    def searchable(self) -> str:
        """All text that a search should find, folded, one line."""
        parts = [self.name, self.address, self.postcode, self.town, self.email]
        parts += [spelling for phone in self.phones for spelling in (phone.text, phone.e164)]
        return fold(" ".join(part for part in parts if part)).replace("\n", " ")


@dataclass(eq=False, kw_only=True)
class Consent(Record):
    """What a customer agreed to (GDPR art. 7): the wording, and from when to when."""

    id: str
    customer_id: CustomerId
    wording: str
    on: date
    withdrawn: date | None = None


def read_language(text: str) -> Language:
    """*text* as a language.

    Raises:
        Invalid: it is neither "sv" nor "en".
    """
    for language in LANGUAGES:
        if text == language:
            return language
    raise Invalid("language", Problem.UNKNOWN, text, "sv, en")


COLOURS = (
    "#1C5566", "#1F5A8C", "#8E3B2B", "#4A6637", "#8A5417",
    "#6A5212", "#8A3E68", "#5A4A86", "#6B4A2E", "#2F6B4A",
)  # fmt: skip
"""The ready choices of a partner's colour; each has 6.2:1 or more on white."""


def colour_of(partner: Partner) -> str:
    """The partner's own colour, or one of the ready ones that its name always leads to."""
    return partner.colour or ready_colour(partner.name)


def ready_colour(name: str) -> str:
    """The ready colour that a name always leads to."""
    return COLOURS[sum(name.encode()) % len(COLOURS)]
