"""Contacts: a business as an address book's file tells it, vCard, CSV or XLSX alike."""

from dataclasses import dataclass
from datetime import datetime

from handslag.domain.ids import BusinessId
from handslag.domain.partners import ExtraField, Phone

__all__ = ["Contact", "ContactLogo", "ExtraField", "Unread"]


@dataclass(frozen=True)
class ContactLogo:
    """A picture that stands in the file whole."""

    media_type: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Contact:
    r"""What a file tells of a business; "" and None are both "says nothing".

    Attributes:
        name: of the business; where the file tells only a person, that one's name.
        contact: the person to ask for.
        trade: in words, or a code of the trade list.
        categories: my tags.
        notes: my notes, lines parted by "\n".
        status: a word of ``Membership``, from a file that we wrote.
        language: "sv" or "en".
        colour: "#RRGGBB".
        template: code of the card design.
        uid: what the address book knows it by.
        revised: when it last changed.
        line: where it begins in its file, from 1; 0 is unknown.
        extras: everything else that the file tells of it, in its order.
    """

    name: str = ""
    business_id: BusinessId | None = None
    contact: str | None = None
    trade: str = ""
    phones: tuple[Phone, ...] = ()
    email: str | None = None
    web: str | None = None
    address: str | None = None
    postcode: str | None = None
    town: str | None = None
    organisation_number: str | None = None
    categories: tuple[str, ...] = ()
    notes: str = ""
    status: str | None = None
    language: str | None = None
    regulated: bool | None = None
    colour: str | None = None
    template: str | None = None
    logo: ContactLogo | None = None
    uid: str | None = None
    revised: datetime | None = None
    line: int = 0
    extras: tuple[ExtraField, ...] = ()


@dataclass(frozen=True)
class Unread:
    """A card or row that could not be read.

    Attributes:
        line: where it begins, from 1.
        reason: a short code word, such as "no_name" or "cut_off"; words turns it into a sentence.
        detail: what stands there, cut to 80 characters.
    """

    line: int
    reason: str
    detail: str = ""
