"""The contact that a card's QR code holds: vCard 3.0 (RFC 2426) in its short form."""

import re
from dataclasses import dataclass

from handslag.printing.faces import CardFace
from handslag.printing.qr import Symbol, encode

MOST_MODULES = 57
"""Version 10: at 23 mm a module is then 0.40 mm, the least that is printed."""

_SPECIAL = str.maketrans({"\\": r"\\", ",": r"\,", ";": r"\;"})
_DIALLED = re.compile(r"[^\d+]")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Fitted:
    """A contact's code, and what did not fit, of "email", "company" and "person"."""

    symbol: Symbol
    left_out: tuple[str, ...]


def card_symbol(face: CardFace) -> Symbol | None:
    """The QR code of a contact, as ``fitted``; None when even the shortest is too long."""
    found = fitted(face)
    return found.symbol if found is not None else None


def fitted(face: CardFace) -> Fitted | None:
    """The QR code of a contact; what is less needed is left out until it is at most 57 modules.

    The e-mail address goes first, then the company beside a person, then the person. None when
    even the shortest is too long.
    """
    person = bool(face.contact.strip())
    there = {"email": bool(face.email), "company": True, "person": person}
    for parts in (
        {"email": True, "company": True, "person": person},
        {"email": False, "company": True, "person": person},
        {"email": False, "company": not person, "person": person},
        {"email": False, "company": True, "person": False},
    ):
        symbol = encode(vcard(face, **parts), utf8=True, quick=True)
        if symbol is not None and symbol.modules <= MOST_MODULES:
            left_out = tuple(part for part, is_there in there.items() if is_there > parts[part])
            return Fitted(symbol, left_out)
    return None


def vcard(face: CardFace, *, email: bool, company: bool, person: bool) -> str:
    """The contact as text, with or without e-mail, company and person."""
    name = face.contact if person else face.name
    family, given = _parted(name) if person else (name, "")
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{_escaped(family)};{_escaped(given)}"]
    lines.append(f"FN:{_escaped(name)}")
    if company:
        lines.append(f"ORG:{_escaped(face.name)}")
    if face.phone:
        lines.append(f"TEL:{_dialled(face.phone)}")
    if email and face.email:
        lines.append(f"EMAIL:{_escaped(face.email)}")
    return "\r\n".join([*lines, "END:VCARD", ""])


def _parted(name: str) -> tuple[str, str]:
    given, _, family = name.strip().rpartition(" ")
    return family, given


def _escaped(text: str) -> str:
    return " ".join(text.split()).translate(_SPECIAL)


def _dialled(phone: str) -> str:
    return _escaped(phone) if _LETTERS.search(phone) else _DIALLED.sub("", phone)
