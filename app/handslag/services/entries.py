"""What a user types, made ready for keeping."""

import re
from collections.abc import Mapping

from handslag.domain.errors import ChangedSince, Invalid, Problem
from handslag.domain.partners import Phone
from handslag.domain.text import clean

_SWEDISH = re.compile(r"0[1-9](?:[ -]?[0-9])+")
_GAP = re.compile("[ -]")
_LENGTHS = frozenset({7, 8, 9, 10, 11, 13})
"""Of a possible Swedish number with its 0, as the library has it."""


def need_unchanged(name: str, now: Mapping[str, object], seen: Mapping[str, object]) -> None:
    """Sees that a record is still as it was left, before that is taken back.

    Args:
        name: of the record.
        now: its fields.
        seen: those that count, as they were left; None is not looked at.

    Raises:
        ChangedSince: one of them is another.
    """
    fields = (field for field, value in seen.items() if value is not None and now[field] != value)
    if changed := tuple(fields):
        raise ChangedSince(name, changed)


def name(text: str) -> str:
    """A name that is not empty.

    Raises:
        Invalid: nothing is left of it, or it is too long.
    """
    kept = clean(text, field="name")
    if not kept:
        raise Invalid("name", Problem.EMPTY)
    return kept


def optional(text: str | None, *, field: str) -> str | None:
    """A line that may be missing: empty counts as missing."""
    return clean(text, field=field) or None if text is not None else None


def phone(text: str) -> Phone | None:
    """A telephone number as typed, with its E.164 form where it is a possible number."""
    kept = clean(text, field="phone")
    if not kept:
        return None
    if _SWEDISH.fullmatch(kept) and len(digits := _GAP.sub("", kept)) in _LENGTHS:
        return Phone(kept, f"+46{digits[1:]}")  # as the library says too, 60 times as fast

    import phonenumbers  # noqa: PLC0415 - 60 ms, and only who types a number needs it

    try:
        number = phonenumbers.parse(kept, "SE")
    except phonenumbers.NumberParseException:
        return Phone(kept)
    if not phonenumbers.is_possible_number(number):
        return Phone(kept)
    return Phone(kept, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def phones(texts: tuple[str, ...]) -> tuple[Phone, ...]:
    """Several telephone numbers; empty ones are left out."""
    return tuple(number for text in texts if (number := phone(text)) is not None)
