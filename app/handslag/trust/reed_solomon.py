"""The check symbols of a typed code: Reed-Solomon over GF(32) (FORMATS.md 1, Typed code).

The field is x^5 + x^2 + 1 with α = 2. A codeword of 18 symbols, the first the coefficient of
x^17, is divisible by (x + α)(x + α²) = x² + 6x + 8; so one wrong symbol can be found and put right.
"""

from collections.abc import Sequence

LENGTH = 18
"""Symbols of a codeword; the last two check the others."""

DATA_LENGTH = LENGTH - 2
ORDER = 31
"""α^31 = 1."""

_POLYNOMIAL = 0b100101


def _powers() -> list[int]:
    powers, power = [], 1
    for _ in range(ORDER):
        powers.append(power)
        power <<= 1
        if power > ORDER:
            power ^= _POLYNOMIAL
    return powers


_EXP = _powers()
_LOG = {power: exponent for exponent, power in enumerate(_EXP)}


def multiply(one: int, other: int) -> int:
    """The product of two elements of GF(32)."""
    if one == 0 or other == 0:
        return 0
    return _EXP[(_LOG[one] + _LOG[other]) % ORDER]


_G1 = _EXP[1] ^ _EXP[2]
_G0 = multiply(_EXP[1], _EXP[2])


def check_symbols(data: Sequence[int]) -> tuple[int, int]:
    """The two symbols that make *data*, 16 symbols of 0..31, a codeword.

    They are the remainder of data·x² divided by g(x), the coefficient of x first.
    """
    high = low = 0
    for symbol in data:
        carry = symbol ^ high
        high = low ^ multiply(carry, _G1)
        low = multiply(carry, _G0)
    return high, low


def correct(symbols: Sequence[int]) -> tuple[int, ...] | None:
    """The codeword that is at most one symbol away from *symbols*; None when there is none."""
    first, second = _syndrome(symbols, 1), _syndrome(symbols, 2)
    if first == 0 and second == 0:
        return tuple(symbols)
    if first == 0 or second == 0:
        return None
    exponent = (_LOG[second] - _LOG[first]) % ORDER
    if exponent >= LENGTH:
        return None
    error = _EXP[(2 * _LOG[first] - _LOG[second]) % ORDER]
    place = LENGTH - 1 - exponent
    return (*symbols[:place], symbols[place] ^ error, *symbols[place + 1 :])


def _syndrome(symbols: Sequence[int], power: int) -> int:
    """The polynomial *symbols* at α^power, by Horner's rule."""
    value = 0
    for symbol in symbols:
        value = symbol ^ (_EXP[(_LOG[value] + power) % ORDER] if value else 0)
    return value
