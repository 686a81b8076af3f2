"""A contact with all that my address book knows of it as a vCard, for the user's own export."""

import re
from collections.abc import Iterator

from handslag.domain.contacts import Contact, ExtraField
from handslag.exchange.vcard import (
    PREFIX,
    VcardVersion,
    logo_line,
    moment,
    person,
    spelled,
    web_address,
)
from handslag.exchange.vcard_texts import (
    caret_escaped,
    components,
    escaped,
    folded,
    one_line,
)

_RESERVED = ("BEGIN", "END", "VERSION")
_TOKEN = re.compile(r"[A-Za-z0-9_.+/-]+")
_TYPES = re.compile(r"[A-Za-z0-9_.+/-]+(,[A-Za-z0-9_.+/-]+)*")
_NOT_IN_NAME = re.compile(r"[^A-Za-z0-9-]+")
_INLINE = re.compile(r"data:image/([a-z0-9.+-]+);base64,([A-Za-z0-9+/=]*)")
_TOLD_APART = ("tel:", "mailto:")
"""What a reader would take for a URI, where the user has typed it."""


def write_contact(contact: Contact, version: VcardVersion) -> bytes:
    """One vCard in UTF-8, with its line breaks; several may stand behind each other in a file.

    What ``read_vcards`` makes of it is the same contact again: telephone numbers as typed, the
    moment of the last change to the second.
    """
    extras = list(contact.extras)
    lines = [
        "BEGIN:VCARD",
        f"VERSION:{version.value}",
        *_names(contact, extras, version),
        *_ways(contact, extras, version),
        *_notes(contact, version),
        *_own(contact),
        *(_extra(extra, version) for extra in extras if extra.name not in _RESERVED),
        "END:VCARD",
    ]
    return b"".join(folded(line) for line in lines)


def _names(contact: Contact, extras: list[ExtraField], version: VcardVersion) -> Iterator[str]:
    names = {extra.name for extra in extras}
    if version is VcardVersion.V4 and "KIND" not in names:
        yield "KIND:org"
    yield f"FN:{escaped(contact.name)}"
    known = next((spelled(extra.value) for extra in extras if extra.name == "N"), None)
    told = known is not None and known == (contact.contact or contact.name)
    # version 3 demands it
    if not told and (contact.contact or (version is VcardVersion.V3 and known is None)):
        yield f"N:{person(contact.contact or '')}"
    units = _rest(extras, "ORG", 0)
    yield f"ORG:{escaped(contact.name)}" + "".join(f";{unit}" for unit in units[1:])
    if version is VcardVersion.V3 and "X-ABSHOWAS" not in names:
        yield "X-ABSHOWAS:COMPANY"  # what Apple's address book has in place of KIND
    if contact.trade:
        yield f"ROLE:{escaped(contact.trade)}"


def _ways(contact: Contact, extras: list[ExtraField], version: VcardVersion) -> Iterator[str]:
    """The ways to reach it. The first before others of its kind, which are among the extras."""
    v3 = version is VcardVersion.V3
    pref = {
        name: (",PREF" if v3 else ";PREF=1") * any(extra.name == name for extra in extras)
        for name in ("EMAIL", "ADR")
    }
    for place, phone in enumerate(contact.phones):
        first = place == 0 and len(contact.phones) > 1
        types = ("WORK,VOICE" + ",PREF" * first) if v3 else ("work,voice" + ";PREF=1" * first)
        yield f"TEL;TYPE={types}{_as_text(phone.text)}:{escaped(phone.text)}"
    if contact.email:
        types = ("INTERNET" if v3 else "work") + pref["EMAIL"]
        yield f"EMAIL;TYPE={types}{_as_text(contact.email)}:{escaped(contact.email)}"
    if contact.web:
        yield f"URL:{web_address(contact.web)}"
    if contact.address or contact.postcode or contact.town:
        _, _, _, _, region, _, country = [*_rest(extras, "ADR", 2, 3, 5), *[""] * 7][:7]
        told = (contact.address, contact.town, contact.postcode)
        street, town, code = (escaped(text or "") for text in told)
        yield f"ADR;TYPE=WORK{pref['ADR']}:;;{street};{town};{region};{code};{country}"


def _notes(contact: Contact, version: VcardVersion) -> Iterator[str]:
    if contact.notes:
        yield f"NOTE:{escaped(contact.notes)}"
    if contact.categories:
        yield "CATEGORIES:" + ",".join(map(escaped, contact.categories))
    if contact.language:
        name = "LANG" if version is VcardVersion.V4 else f"{PREFIX}LANGUAGE"
        yield f"{name}:{escaped(contact.language)}"
    if contact.logo:
        yield logo_line(contact.logo, version)
    if contact.uid:
        plain = version is VcardVersion.V4 and not contact.uid.startswith("urn:")
        yield f"UID{';VALUE=text' * plain}:{escaped(contact.uid)}"
    if contact.revised:
        yield f"REV:{moment(contact.revised, version)}"


def _own(contact: Contact) -> Iterator[str]:
    """What the standards have no property for, or one that cannot tell it all."""
    regulated = None if contact.regulated is None else str(contact.regulated).lower()
    as_typed = contact.web if contact.web and web_address(contact.web) != contact.web else None
    told = {
        "ID": contact.business_id,
        "ORGANISATION-NUMBER": contact.organisation_number,
        "STATUS": contact.status,
        "REGULATED": regulated,
        "COLOUR": contact.colour,
        "TEMPLATE": contact.template,
        "WEB": as_typed,
        "CONTACT": contact.contact if contact.contact == contact.name else None,
    }
    for name, value in told.items():
        if value:
            yield f"{PREFIX}{name}:{escaped(value)}"
    fields = {
        "N": contact.contact,
        "ROLE": contact.trade,
        "EMAIL": contact.email,
        "URL": contact.web,
        "ADR": contact.address or contact.postcode or contact.town,
        "LANG": contact.language,
        "LOGO": contact.logo,
        "PHOTO": contact.logo,
        "UID": contact.uid,
        "REV": contact.revised,
    }
    there = {extra.name for extra in contact.extras if not extra.column}
    without = [name for name, value in fields.items() if not value and name in there]
    if without:  # or a reader would take one of the others for it
        yield f"{PREFIX}WITHOUT:" + ",".join(without)


def _extra(extra: ExtraField, version: VcardVersion) -> str:
    if extra.column:
        return f"{PREFIX}COLUMN:{escaped(extra.name)};{escaped(extra.value)}"
    name = _NOT_IN_NAME.sub("-", extra.name.upper()) or f"{PREFIX}EXTRA"
    group = _NOT_IN_NAME.sub("-", extra.group)
    head = f"{group}.{name}" if group else name
    inline = _INLINE.fullmatch(extra.value) if version is VcardVersion.V3 else None
    if inline and name in ("PHOTO", "LOGO"):
        head, value = f"{head};ENCODING=b;TYPE={inline[1].upper()}", inline[2]
    else:
        value = one_line(extra.value)
    return head + "".join(_parameters(extra)) + f":{value}"


def _parameters(extra: ExtraField) -> Iterator[str]:
    for name, value in extra.parameters:
        name = _NOT_IN_NAME.sub("-", name.upper())  # noqa: PLW2901 - the same, made fit
        if not name or name == "CHARSET" or (name == "ENCODING" and value != "b"):
            continue
        bare = _TYPES if name == "TYPE" else _TOKEN
        text = caret_escaped(value)
        yield f";{name}={text}" if bare.fullmatch(text) else f';{name}="{text}"'


def _rest(extras: list[ExtraField], name: str, *ours: int) -> list[str]:
    """Takes out what the reader left of a property that fills fields: the parts beside *ours*."""
    for place, extra in enumerate(extras):
        if extra.name == name and not extra.parameters and not extra.group and not extra.column:
            parts = components(one_line(extra.value))
            if not any(parts[number] for number in ours if number < len(parts)):
                del extras[place]
                return parts
            return []
    return []


def _as_text(typed: str) -> str:
    return ";VALUE=text" * typed.lower().startswith(_TOLD_APART)
