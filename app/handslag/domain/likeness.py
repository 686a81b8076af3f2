"""When two entries may be the same business: by number, by name, by town."""

import re
from enum import StrEnum
from functools import lru_cache

from handslag.domain.text import fold, words

_FORMS = frozenset({"ab", "aktiebolag", "aktiebolaget", "hb", "kb", "handelsbolag", "ek", "for"})
"""Words of a name that only tell the form of the company."""

_DIGITS = 10
_FIRST_OF_LEGAL = 2
_SHORTEST_NAME = 5
_SHORTEST_NUMBER = 5


class Likeness(StrEnum):
    """Why two entries may be the same business, the surest reason first.

    Attributes:
        TWICE: the file has told it before.
    """

    ORGANISATION_NUMBER = "organisation_number"
    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"
    TWICE = "twice"


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """What is left of *name* for comparing: its words, folded and sorted, without "AB" and such."""
    every = sorted(words(name))
    telling = [word for word in every if word not in _FORMS]
    return " ".join(telling or every) or fold(name).strip()


def number_key(organisation_number: str) -> str:
    """The ten digits of a Swedish organisation number however it is written, or "".

    "16" or a century before it (personal numbers), and the "SE…01" of a VAT number are left out.
    """
    digits = "".join(c for c in organisation_number if c in "0123456789")
    vat = organisation_number.strip().upper().startswith("SE") and digits.endswith("01")
    if vat and len(digits) == _DIGITS + 2:
        digits = digits[:_DIGITS]
    elif len(digits) == _DIGITS + 2 and digits[:2] in {"16", "18", "19", "20"}:
        digits = digits[2:]
    return digits if len(digits) == _DIGITS and len(set(digits)) > 1 else ""


def is_personal(organisation_number: str) -> bool:
    """Whether the number may be a person's (a sole trader's), and so stays at home.

    A legal entity's third digit is 2 or more, where a person has the month of birth (Swedish Tax
    Agency, SKV 709). What is not understood counts as personal.
    """
    digits = number_key(organisation_number)
    return not digits or int(digits[2]) < _FIRST_OF_LEGAL


def email_key(email: str) -> str:
    """An e-mail address for comparing, or "" for what is none."""
    return fold(email).strip() if "@" in email else ""


def phone_key(text: str, e164: str | None) -> str:
    """A telephone number for comparing, or "" for what is none."""
    if e164 is not None:
        return e164
    digits = re.sub(r"\D", "", text)
    return digits if len(digits) >= _SHORTEST_NUMBER else ""


def town_key(town: str | None) -> str:
    """A town for comparing; "" is unknown."""
    return " ".join(words(town or ""))


def spellings(key: str) -> set[str]:
    """*key* and what is left of it without any one letter; digits stay.

    Two keys of which some spelling is the same are at most two slips apart: a letter too many, too
    few, another one, or two that changed places. A short key has itself alone.
    """
    if len(key) < _SHORTEST_NAME:
        return {key}
    letters = (place for place, c in enumerate(key) if not c.isdigit())
    return {key, *(key[:place] + key[place + 1 :] for place in letters)}
