"""What a user types, made ready for keeping."""

from handslag.domain.errors import Invalid, Problem
from handslag.domain.partners import Phone
from handslag.domain.text import clean


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
    import phonenumbers  # noqa: PLC0415 - 60 ms, and only who types a number needs it

    kept = clean(text, field="phone")
    if not kept:
        return None
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
