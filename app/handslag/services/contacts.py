"""Contacts of a file and partners of the address book, each as the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import UUID

from handslag.domain.contacts import Contact, ContactLogo, ExtraField
from handslag.domain.documents import Picture
from handslag.domain.errors import FileTrouble, Invalid, Problem
from handslag.domain.ids import BusinessId, PartnerId, as_id
from handslag.domain.likeness import is_personal
from handslag.domain.partners import Membership, Opinion, Partner, read_language
from handslag.domain.text import LONGEST_TEXT, clean, fold
from handslag.domain.trades import trade_code
from handslag.exchange.pictures import check_picture
from handslag.services import entries, partners
from handslag.services.partners import PartnerEntry

FACTS = (
    "name", "contact", "trade", "phones", "email", "web", "address", "postcode", "town",
    "organisation_number", "language", "regulated", "colour", "template", "logo",
)  # fmt: skip
"""A partner's fields that a file can tell."""

PRIVATE = ("status", "tags", "notes", "extras", "uid")
"""The same of my opinion."""

MOST_EXTRAS = 200
LONGEST_EXTRA = 20_000
_LINES = ("contact", "email", "web", "address", "postcode", "town", "organisation_number")
_TEXTS = ("name", *_LINES, "trade", "language", "colour", "template", "notes", "uid")


@dataclass(frozen=True)
class Told:
    """What a contact tells, made ready for keeping.

    Attributes:
        facts: of FACTS and PRIVATE, only what it tells.
        logo: the picture that ``facts["logo"]`` names.
        left_out: fields that could not be taken, where the rest could: a logo.
    """

    name: str
    business_id: BusinessId | None
    facts: Mapping[str, object]
    logo: ContactLogo | None = field(default=None, repr=False)
    left_out: tuple[str, ...] = ()


def told(contact: Contact) -> Told:
    """What *contact* tells.

    Raises:
        Invalid: naming the field that cannot be taken.
    """
    _check_texts(contact)
    name = entries.name(contact.name)
    facts = {"name": name, **_facts(contact), **_private(contact)}
    if contact.regulated is not None:
        facts["regulated"] = contact.regulated
    logo, left_out = _logo(contact.logo)
    if logo is not None:
        facts["logo"] = sha256(logo.content).hexdigest()
    return Told(name, contact.business_id, facts, logo, left_out)


def contact_of(partner: Partner, opinion: Opinion, logo: Picture | None) -> Contact:
    """A partner as a file of my own tells it, with what I note of it.

    An organisation number that may be a person's stays here.
    """
    number = partner.organisation_number
    return Contact(
        name=partner.name,
        business_id=partner.business_id,
        contact=partner.contact,
        trade=partner.trade,
        phones=partner.phones,
        email=partner.email,
        web=partner.web,
        address=partner.address,
        postcode=partner.postcode,
        town=partner.town,
        organisation_number=number if number and not is_personal(number) else None,
        categories=opinion.tags,
        notes=opinion.notes,
        status=str(opinion.status),
        language=partner.language,
        regulated=partner.regulated,
        colour=partner.colour,
        template=partner.template,
        logo=ContactLogo(logo.media_type, logo.content) if logo is not None else None,
        uid=opinion.uid or uid_of(partner.id),
        extras=opinion.extras,
    )


def uid_of(id: str) -> str:
    """What other address books know a partner by whom none has given a name (RFC 9562, 4)."""
    return f"urn:uuid:{UUID(id)}"


def id_in(uid: str) -> PartnerId | None:
    """The partner's id that ``uid_of`` was made from, or None for any other."""
    scheme, _, rest = uid.partition("urn:uuid:")
    found = as_id(rest) if not scheme and rest else None
    return PartnerId(found) if found is not None else None


def united(ours: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    """Both lists of tags, ours first, no tag twice in any case."""
    found: dict[str, str] = {}
    for tag in (*ours, *theirs):
        found.setdefault(fold(tag), tag)
    return tuple(found.values())


def _facts(contact: Contact) -> dict[str, object]:
    found: dict[str, object] = {
        name: entries.optional(getattr(contact, name), field=name) for name in _LINES
    }
    found["trade"] = trade_code(clean(contact.trade, field="trade"))
    found["phones"] = entries.phones(tuple(phone.text for phone in contact.phones))
    if contact.language:
        found["language"] = read_language(contact.language.strip().lower())
    if contact.colour or contact.template:
        them = Partner(id=PartnerId(""), name="")
        partners.apply(them, PartnerEntry(colour=contact.colour, template=contact.template))
        found |= {"colour": them.colour, "template": them.template}
    return {name: value for name, value in found.items() if value}


def _private(contact: Contact) -> dict[str, object]:
    found: dict[str, object] = {
        "tags": united((), filter(None, (clean(tag, field="tag") for tag in contact.categories))),
        "notes": clean(contact.notes, field="notes", longest=LONGEST_TEXT, lines=True),
        "uid": clean(contact.uid or "", field="uid", longest=LONGEST_TEXT),
        "extras": _extras(contact.extras),
    }
    if contact.status:
        found["status"] = _status(contact.status)
    return {name: value for name, value in found.items() if value}


def _status(text: str) -> Membership:
    try:
        return Membership(text.strip().lower())
    except ValueError:
        raise Invalid("status", Problem.UNKNOWN, text, ", ".join(Membership)) from None


def _extras(extras: tuple[ExtraField, ...]) -> tuple[ExtraField, ...]:
    if len(extras) > MOST_EXTRAS:
        raise Invalid("extras", Problem.TOO_LONG, "", str(MOST_EXTRAS))
    for extra in extras:
        texts = (
            extra.name,
            extra.value,
            extra.group,
            *(t for pair in extra.parameters for t in pair),
        )
        if sum(map(len, texts)) > LONGEST_EXTRA:
            raise Invalid("extras", Problem.TOO_LONG, extra.name[:40], str(LONGEST_EXTRA))
        for text in texts:
            _check_text("extras", text)
    return tuple(dict.fromkeys(extras))


def _check_texts(contact: Contact) -> None:
    for name in _TEXTS:
        text = getattr(contact, name)
        if text is not None:
            _check_text(name, text)
    for phone in contact.phones:
        _check_text("phone", phone.text)
    for tag in contact.categories:
        _check_text("tag", tag)


def _check_text(field: str, text: str) -> None:
    """Refuses what no database keeps."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Invalid(field, Problem.MALFORMED) from None
    if "\0" in text:
        raise Invalid(field, Problem.MALFORMED)


def _logo(logo: ContactLogo | None) -> tuple[ContactLogo | None, tuple[str, ...]]:
    if logo is None:
        return None, ()
    try:
        check_picture(logo.content, logo.media_type)
    except FileTrouble:
        return None, ("logo",)
    return logo, ()
