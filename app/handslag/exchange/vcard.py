"""A visiting card as a vCard that any telephone reads: 3.0 (RFC 2426) and 4.0 (RFC 6350)."""

import base64
import re
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from urllib.parse import quote

from handslag.domain.contacts import Contact, ContactLogo
from handslag.domain.ids import as_id
from handslag.domain.partners import Phone
from handslag.exchange.vcard_texts import components, escaped, folded, unescaped

PREFIX = "X-HANDSLAG-"
"""Of the properties for what the standards have none for."""

_NOT_IN_URI = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\"<>\\^`{|},;]")
"""Comma and semicolon are allowed in a URI, but readers part values there (vobject does)."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_SWEDISH_MOBILE = re.compile(r"\+467[02369]\d{7}")
"""PTS, Svensk nummerplan för telefoni enligt ITU-T E.164."""


class VcardVersion(StrEnum):
    """A version of the format. Telephones all read 3.0."""

    V3 = "3.0"
    V4 = "4.0"


def write_vcard(contact: Contact, version: VcardVersion) -> bytes:
    """One vCard in UTF-8 with only what stands on a visiting card, whatever *contact* knows.

    It ends in a line break, so several may stand behind each other in a file. Without a uid it
    takes one that follows from the business id, so that a later card takes an earlier one's place.
    """
    lines = ["BEGIN:VCARD", f"VERSION:{version.value}", *_lines(contact, version), "END:VCARD"]
    return b"".join(folded(line) for line in lines)


def _lines(contact: Contact, version: VcardVersion) -> Iterator[str]:
    yield from _names(contact, version)
    yield from _ways(contact, version)
    if contact.logo:
        yield logo_line(contact.logo, version)
    yield from _origin(contact, version)


def _names(contact: Contact, version: VcardVersion) -> Iterator[str]:
    if version is VcardVersion.V4:
        yield "KIND:org"
    yield f"FN:{escaped(contact.name)}"
    if contact.contact or version is VcardVersion.V3:  # which demands it
        yield f"N:{person(contact.contact or '')}"
    yield f"ORG:{escaped(contact.name)}"
    if version is VcardVersion.V3:
        yield "X-ABSHOWAS:COMPANY"  # what Apple's address book has in place of KIND
    if contact.trade:
        yield f"ROLE:{escaped(contact.trade)}"


def _ways(contact: Contact, version: VcardVersion) -> Iterator[str]:
    """The ways to reach it."""
    for place, phone in enumerate(contact.phones):
        yield _telephone(phone, version, preferred=place == 0 and len(contact.phones) > 1)
    if contact.email:
        kind = "INTERNET" if version is VcardVersion.V3 else "work"
        yield f"EMAIL;TYPE={kind}:{escaped(contact.email)}"
    if contact.web:
        yield f"URL:{web_address(contact.web)}"
    if contact.address or contact.postcode or contact.town:
        parts = ("", "", contact.address, contact.town, "", contact.postcode, "")
        yield "ADR;TYPE=WORK:" + ";".join(escaped(part or "") for part in parts)


def _origin(contact: Contact, version: VcardVersion) -> Iterator[str]:
    uid = _uid(contact)
    if uid:
        plain = version is VcardVersion.V4 and not uid.startswith("urn:")
        yield f"UID{';VALUE=text' * plain}:{escaped(uid)}"
    if contact.revised:
        yield f"REV:{moment(contact.revised, version)}"
    if contact.business_id:
        yield f"{PREFIX}ID:{escaped(contact.business_id)}"


def _uid(contact: Contact) -> str | None:
    if contact.uid:
        digits = as_id(contact.uid)
        return uuid.UUID(digits).urn if digits else contact.uid
    if contact.business_id:
        return uuid.uuid5(uuid.NAMESPACE_URL, f"handslag:{contact.business_id}").urn
    return None


def _telephone(phone: Phone, version: VcardVersion, *, preferred: bool) -> str:
    kind = "cell" if phone.e164 and _SWEDISH_MOBILE.fullmatch(phone.e164) else "voice"
    if version is VcardVersion.V3:
        types = f"WORK,{kind.upper()}" + ",PREF" * preferred
        return f"TEL;TYPE={types}:{escaped(phone.e164 or phone.text)}"
    types = f"work,{kind}" + ";PREF=1" * preferred
    if phone.e164:
        return f"TEL;VALUE=uri;TYPE={types}:tel:{_uri_part(phone.e164)}"
    return f"TEL;TYPE={types}:{escaped(phone.text)}"


def person(name: str) -> str:
    """N's value: family name, given names, and nothing more.

    The last word is taken for the family name.
    """
    words = name.split()
    return f"{escaped(words[-1]) if words else ''};{escaped(' '.join(words[:-1]))};;;"


def spelled(value: str) -> str:
    """N's value as a name: given, further and family names."""
    family, given, further, *_ = [*map(unescaped, components(value)), "", "", ""]
    return " ".join(f"{given} {further} {family}".split())


def moment(revised: datetime, version: VcardVersion) -> str:
    """REV's value, to the second."""
    text = revised.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
    return (text if version is VcardVersion.V3 else re.sub("[:-]", "", text)) + "Z"


def logo_line(logo: ContactLogo, version: VcardVersion) -> str:
    """The whole property."""
    content = base64.b64encode(logo.content).decode()
    if version is VcardVersion.V3:
        kind = _uri_part(logo.media_type.rpartition("/")[2]).upper()
        return f"LOGO;ENCODING=b;TYPE={kind}:{content}"
    return f"LOGO:data:{_uri_part(logo.media_type)};base64,{content}"


def web_address(web: str) -> str:
    """*web* as URL's value."""
    return _uri_part(web if _SCHEME.match(web) else f"https://{web}")


def _uri_part(text: str) -> str:
    return _NOT_IN_URI.sub(lambda match: quote(match[0], safe=""), text)
