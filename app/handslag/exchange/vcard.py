"""A contact as a vCard that any telephone reads: 3.0 (RFC 2426) and 4.0 (RFC 6350)."""

import base64
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from urllib.parse import quote

from handslag.domain.ids import BusinessId, as_id
from handslag.domain.partners import Phone

LONGEST_LINE = 75
"""Octets, without the line break (RFC 2426, 2.6; RFC 6350, 3.2)."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_NOT_IN_URI = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\"<>\\^`{|},;]")
"""Comma and semicolon are allowed in a URI, but readers part values there (vobject does)."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_SWEDISH_MOBILE = re.compile(r"\+467[02369]\d{7}")
"""PTS, Svensk nummerplan för telefoni enligt ITU-T E.164."""


class VcardVersion(StrEnum):
    """A version of the format. Telephones all read 3.0."""

    V3 = "3.0"
    V4 = "4.0"


@dataclass(frozen=True)
class ContactLogo:
    """A picture that goes into the vCard whole."""

    media_type: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Contact:
    """What a vCard tells of a business: only what stands on its visiting card.

    Attributes:
        name: of the business.
        contact: the person to ask for.
        trade: in words, in the reader's language.
        categories: what the reader sorts by.
        uid: what an address book knows it by; None takes one that follows from *business_id*, so
            that a later card of the same business takes the place of an earlier one.
        revised: when it last changed.
    """

    name: str
    business_id: BusinessId | None = None
    contact: str | None = None
    trade: str = ""
    phones: tuple[Phone, ...] = ()
    email: str | None = None
    web: str | None = None
    address: str | None = None
    postcode: str | None = None
    town: str | None = None
    categories: tuple[str, ...] = ()
    logo: ContactLogo | None = None
    uid: str | None = None
    revised: datetime | None = None


def write_vcard(contact: Contact, version: VcardVersion) -> bytes:
    """One vCard in UTF-8, with its line breaks; several may stand behind each other in a file."""
    lines = ["BEGIN:VCARD", f"VERSION:{version.value}", *_lines(contact, version), "END:VCARD"]
    return b"".join(_folded(line) for line in lines)


def _lines(contact: Contact, version: VcardVersion) -> Iterator[str]:
    yield from _names(contact, version)
    yield from _ways(contact, version)
    if contact.logo:
        yield _logo(contact.logo, version)
    if contact.categories:
        yield "CATEGORIES:" + ",".join(map(_text, contact.categories))
    yield from _origin(contact, version)


def _names(contact: Contact, version: VcardVersion) -> Iterator[str]:
    if version is VcardVersion.V4:
        yield "KIND:org"
    yield f"FN:{_text(contact.name)}"
    if contact.contact or version is VcardVersion.V3:  # which demands it
        yield f"N:{_person(contact.contact or '')}"
    yield f"ORG:{_text(contact.name)}"
    if version is VcardVersion.V3:
        yield "X-ABSHOWAS:COMPANY"  # what Apple's address book has in place of KIND
    if contact.trade:
        yield f"ROLE:{_text(contact.trade)}"


def _ways(contact: Contact, version: VcardVersion) -> Iterator[str]:
    """The ways to reach it."""
    for place, phone in enumerate(contact.phones):
        yield _telephone(phone, version, preferred=place == 0 and len(contact.phones) > 1)
    if contact.email:
        kind = "INTERNET" if version is VcardVersion.V3 else "work"
        yield f"EMAIL;TYPE={kind}:{_text(contact.email)}"
    if contact.web:
        yield f"URL:{_uri(contact.web)}"
    if contact.address or contact.postcode or contact.town:
        parts = ("", "", contact.address, contact.town, "", contact.postcode, "")
        yield "ADR;TYPE=WORK:" + ";".join(_text(part or "") for part in parts)


def _origin(contact: Contact, version: VcardVersion) -> Iterator[str]:
    uid = _uid(contact)
    if uid:
        plain = version is VcardVersion.V4 and not uid.startswith("urn:")
        yield f"UID{';VALUE=text' * plain}:{_text(uid)}"
    if contact.revised:
        form = "%Y-%m-%dT%H:%M:%SZ" if version is VcardVersion.V3 else "%Y%m%dT%H%M%SZ"
        yield f"REV:{contact.revised.astimezone(UTC).strftime(form)}"
    if contact.business_id:
        yield f"X-HANDSLAG-ID:{_text(contact.business_id)}"


def _uid(contact: Contact) -> str | None:
    if contact.uid:
        digits = as_id(contact.uid)
        return uuid.UUID(digits).urn if digits else contact.uid
    if contact.business_id:
        return uuid.uuid5(uuid.NAMESPACE_URL, f"handslag:{contact.business_id}").urn
    return None


def _person(name: str) -> str:
    """Family name; given names; and nothing more. The last word is taken for the family name."""
    words = name.split()
    return f"{_text(words[-1]) if words else ''};{_text(' '.join(words[:-1]))};;;"


def _telephone(phone: Phone, version: VcardVersion, *, preferred: bool) -> str:
    kind = "cell" if phone.e164 and _SWEDISH_MOBILE.fullmatch(phone.e164) else "voice"
    if version is VcardVersion.V3:
        types = f"WORK,{kind.upper()}" + ",PREF" * preferred
        return f"TEL;TYPE={types}:{_text(phone.e164 or phone.text)}"
    types = f"work,{kind}" + ";PREF=1" * preferred
    if phone.e164:
        return f"TEL;VALUE=uri;TYPE={types}:tel:{_uri_part(phone.e164)}"
    return f"TEL;TYPE={types}:{_text(phone.text)}"


def _logo(logo: ContactLogo, version: VcardVersion) -> str:
    content = base64.b64encode(logo.content).decode()
    if version is VcardVersion.V3:
        kind = _uri_part(logo.media_type.rpartition("/")[2]).upper()
        return f"LOGO;ENCODING=b;TYPE={kind}:{content}"
    return f"LOGO:data:{_uri_part(logo.media_type)};base64,{content}"


def _uri(web: str) -> str:
    return _uri_part(web if _SCHEME.match(web) else f"https://{web}")


def _uri_part(text: str) -> str:
    return _NOT_IN_URI.sub(lambda match: quote(match[0], safe=""), text)


def _text(value: str) -> str:
    """*value* as a text value (RFC 6350, 3.4; RFC 2426, 4)."""
    value = _CONTROLS.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    for plain, escaped in (("\\", "\\\\"), ("\n", "\\n"), (",", "\\,"), (";", "\\;")):
        value = value.replace(plain, escaped)
    return value


def _folded(line: str) -> bytes:
    """*line* with its break, folded so that no character is parted."""
    octets = line.encode()
    pieces, start, room = [], 0, LONGEST_LINE
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0b1100_0000 == 0b1000_0000:
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, LONGEST_LINE - 1  # the space that begins each further line
    pieces.append(octets[start:])
    return b"\r\n ".join(pieces) + b"\r\n"
