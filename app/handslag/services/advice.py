"""Advice on what is typed of a partner or customer: what looks wrong, is kept, and is told.

Nothing here refuses anything. What is checked is what paper, post and telephone need to work.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from handslag.domain.partners import Phone
from handslag.services.customers import CustomerEntry
from handslag.services.partners import PartnerEntry
from handslag.services.views import CustomerView, PartnerView

_COUNTRY = "SE"
_POSTCODE = re.compile(r"\d{3} \d{2}")
_PREFIX = re.compile(r"(?:SE|S)[- ]?(?=\d)", re.IGNORECASE)
_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_HOST = re.compile(rf"(?:{_LABEL}\.)+[^\W\d_][\w-]+")
_DIGITS = 10
_FIRST_OF_COMPANIES = "2"
"""Third figure of an organisation number at least; a personal number has its month there."""


class Doubt(StrEnum):
    """What looks wrong."""

    ORGANISATION_NUMBER_LENGTH = "organisation_number_length"
    ORGANISATION_NUMBER_FIGURES = "organisation_number_figures"
    PERSONAL_NUMBER = "personal_number"
    EMAIL = "email"
    PHONE_NO_NUMBER = "phone_no_number"
    PHONE_SHORT = "phone_short"
    PHONE_LONG = "phone_long"
    PHONE_UNKNOWN = "phone_unknown"
    POSTCODE_LENGTH = "postcode_length"
    POSTCODE_FORM = "postcode_form"
    WEB = "web"


@dataclass(frozen=True)
class Advice:
    """Something that looks wrong.

    Attributes:
        field: in snake_case, as in an entry.
        problem: what it is.
        detail: the text that it is about, or what was probably meant (``POSTCODE_FORM``); "" for a
            personal number, which is shown nowhere it need not be.
    """

    field: str
    problem: Doubt
    detail: str = ""


def of_partner(partner: PartnerEntry | PartnerView) -> tuple[Advice, ...]:
    """What looks wrong with a partner, in the order of the form; nothing of what is empty."""
    return (
        *_organisation_number(partner.organisation_number or ""),
        *_reached(partner.phones or (), partner.email or "", partner.postcode or ""),
        *_web(partner.web or ""),
    )


def of_customer(customer: CustomerEntry | CustomerView) -> tuple[Advice, ...]:
    """What looks wrong with a customer, in the order of the form; nothing of what is empty."""
    return tuple(_reached(customer.phones or (), customer.email or "", customer.postcode or ""))


def _reached(
    phones: tuple[str, ...] | tuple[Phone, ...], email: str, postcode: str
) -> Iterator[Advice]:
    for phone in phones:
        text = phone.text if isinstance(phone, Phone) else phone
        if (problem := _phone_doubt(text.strip())) is not None:
            yield Advice("phones", problem, text.strip())
    yield from _email(email.strip())
    yield from _postcode(postcode.strip())


def _organisation_number(text: str) -> Iterator[Advice]:
    """Swedish law on identity numbers of legal persons (1974:174), and SKV 704 of persons'."""
    if not text.strip():
        return
    from stdnum import luhn  # noqa: PLC0415 - 20 ms, and only who types such a number needs it

    digits = re.sub(r"[\s+-]", "", text)
    if len(digits) == _DIGITS + 2 and digits[:2] in {"16", "18", "19", "20"}:
        digits = digits[2:]
    if len(digits) != _DIGITS or not (digits.isascii() and digits.isdecimal()):
        yield Advice("organisation_number", Doubt.ORGANISATION_NUMBER_LENGTH, text.strip())
    elif not luhn.is_valid(digits):
        yield Advice("organisation_number", Doubt.ORGANISATION_NUMBER_FIGURES, text.strip())
    elif digits[2] < _FIRST_OF_COMPANIES:
        yield Advice("organisation_number", Doubt.PERSONAL_NUMBER)


def _phone_doubt(text: str) -> Doubt | None:
    import phonenumbers  # noqa: PLC0415 - 60 ms, and only who types a number needs it

    if not text:
        return None
    try:
        number = phonenumbers.parse(text, _COUNTRY)
    except phonenumbers.NumberParseException:
        return Doubt.PHONE_NO_NUMBER
    length = phonenumbers.is_possible_number_with_reason(number)
    if length == phonenumbers.ValidationResult.TOO_SHORT:
        return Doubt.PHONE_SHORT
    if length == phonenumbers.ValidationResult.TOO_LONG:
        return Doubt.PHONE_LONG
    return None if phonenumbers.is_valid_number(number) else Doubt.PHONE_UNKNOWN


def _email(text: str) -> Iterator[Advice]:
    if not text:
        return
    from email_validator import (  # noqa: PLC0415 - 30 ms, and only who types an address needs it
        EmailNotValidError,
        validate_email,
    )

    try:
        validate_email(text, check_deliverability=False)
    except EmailNotValidError:
        yield Advice("email", Doubt.EMAIL, text)


def _postcode(text: str) -> Iterator[Advice]:
    if not text or _POSTCODE.fullmatch(text):
        return
    digits = re.sub(r"[\s-]", "", _PREFIX.sub("", text, count=1))
    if len(digits) == 5 and digits.isascii() and digits.isdecimal():
        yield Advice("postcode", Doubt.POSTCODE_FORM, f"{digits[:3]} {digits[3:]}")
    else:
        yield Advice("postcode", Doubt.POSTCODE_LENGTH, text)


def _web(text: str) -> Iterator[Advice]:
    text = text.strip()
    if text and not _is_web(text):
        yield Advice("web", Doubt.WEB, text)


def _is_web(text: str) -> bool:
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host = parts.hostname or ""
        _ = parts.port  # raises for a port that is none
    except ValueError:
        return False
    named = parts.scheme in {"http", "https"} and "@" not in parts.netloc
    return named and not re.search(r"\s", text) and _HOST.fullmatch(host) is not None
