"""Money: whole minor units and a currency, never a float."""

import re
from dataclasses import dataclass

from handslag.domain.errors import Invalid, Problem

SEK = "SEK"

_GROUPED = re.compile(r"[\s\u00a0\u202f]")
_AMOUNT = re.compile(r"(\d{1,12})(?:[.,](\d{1,2}))?", re.ASCII)


@dataclass(frozen=True, order=True)
class Money:
    """An amount in *minor* units (öre) of an ISO 4217 *currency*."""

    minor: int
    currency: str = SEK


def divide_half_up(numerator: int, denominator: int) -> int:
    """The quotient of two non-negative integers; half a unit rounds away from zero."""
    return (2 * numerator + denominator) // (2 * denominator)


def hundredths(text: str, *, field: str) -> int:
    """Reads "1 000", "12,5" or "12.50" as hundredths: minor units of money, basis points.

    Raises:
        Invalid: not a plain number with at most two decimals; *field* is named in it.
    """
    match = _AMOUNT.fullmatch(_GROUPED.sub("", text))
    if match is None:
        raise Invalid(field, Problem.NOT_A_NUMBER, text)
    whole, part = match.groups(default="")
    return int(whole) * 100 + int(part.ljust(2, "0"))
