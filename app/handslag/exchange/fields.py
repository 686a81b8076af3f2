"""Strict reading of a signed document's body, field by field.

A body comes from another business. What is missing or null is absent; what is there has the right
type and a possible value, or the document is refused with the field's name.
"""

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias, TypeVar

from handslag.domain.errors import Invalid, Problem
from handslag.domain.text import LONGEST_LINE, LONGEST_TEXT, clean

Plain: TypeAlias = "bool | int | str | bytes | list[Plain] | dict[str, Plain] | None"
"""What a document can hold (CBOR without floats, tags and other simple values)."""

T = TypeVar("T")


MOST_VALUES = 1_000_000
"""In all bodies of a file together: a value may be one byte there, and takes 64 in memory."""


def count_values(body: object) -> int:
    """How many values a body holds, maps and arrays and all that is in them."""
    count, left = 0, [body]
    while left:
        one = left.pop()
        count += 1
        if isinstance(one, Mapping):
            left += one.values()
        elif isinstance(one, list):
            left += one
    return count


def given(body: Mapping[str, Plain]) -> dict[str, Plain]:
    """*body* without the entries that say nothing: null, empty text, empty lists and maps."""
    return {name: value for name, value in body.items() if value not in (None, "", [], {})}


class Fields:
    """A body, or a part of one, that is read."""

    def __init__(self, body: Mapping[str, object]) -> None:
        self._body = body

    def line(self, name: str, *, longest: int = LONGEST_LINE) -> str:
        """One line of clean text, "" when absent."""
        return clean(self._text(name, longest), field=name, longest=longest)

    def optional_line(self, name: str, *, longest: int = LONGEST_LINE) -> str | None:
        """One line of clean text, None when absent or empty."""
        return self.line(name, longest=longest) or None

    def paragraphs(self, name: str) -> str:
        """Clean text with its line breaks, "" when absent."""
        return clean(self._text(name, LONGEST_TEXT), field=name, longest=LONGEST_TEXT, lines=True)

    def optional_number(self, name: str, smallest: int, largest: int) -> int | None:
        """A whole number from *smallest* to *largest*, None when absent."""
        value = self._typed(name, int)
        if value is not None and not smallest <= value <= largest:
            # a number of the widest size may have more digits than Python writes
            raise Invalid(name, Problem.OUT_OF_RANGE, "", f"{smallest}..{largest}")
        return value

    def number(self, name: str, smallest: int, largest: int) -> int:
        """A whole number from *smallest* to *largest*."""
        return self._there(name, self.optional_number(name, smallest, largest))

    def flag(self, name: str) -> bool:
        """Yes or no; absent is no."""
        return self._typed(name, bool) or False

    def optional_day(self, name: str) -> date | None:
        """A day as 2026-11-25, None when absent."""
        text = self.line(name)
        if not text:
            return None
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise Invalid(name, Problem.NOT_A_DATE, text) from None
        if day.isoformat() != text:  # ISO 8601's other spellings
            raise Invalid(name, Problem.NOT_A_DATE, text)
        return day

    def day(self, name: str) -> date:
        """A day as 2026-11-25."""
        return self._there(name, self.optional_day(name))

    def octets(self, name: str, length: int) -> bytes:
        """Exactly *length* bytes."""
        return _sized(name, self._there(name, self._typed(name, bytes)), length)

    def octets_list(self, name: str, length: int, *, most: int) -> list[bytes]:
        """At most *most* byte strings of exactly *length* bytes; none when absent."""
        return [_sized(name, _as(name, item, bytes), length) for item in self._items(name, most)]

    def part(self, name: str) -> "Fields | None":
        """A map inside this one, None when absent."""
        value = self._body.get(name)
        return None if value is None else Fields(_as_map(name, value))

    def parts(self, name: str, *, most: int) -> list["Fields"]:
        """At most *most* maps; none when absent."""
        return [Fields(_as_map(name, item)) for item in self._items(name, most)]

    def _text(self, name: str, longest: int) -> str:
        text = self._typed(name, str) or ""
        if len(text) > 4 * longest:  # composing and cleaning shorten, but cost time
            raise Invalid(name, Problem.TOO_LONG, "", str(longest))
        return text

    def _items(self, name: str, most: int) -> list[object]:
        items: list[object] = self._typed(name, list) or []
        if len(items) > most:
            raise Invalid(name, Problem.TOO_LONG, "", str(most))
        return items

    def _typed(self, name: str, kind: type[T]) -> T | None:
        value = self._body.get(name)
        return None if value is None else _as(name, value, kind)

    def _there(self, name: str, value: T | None) -> T:
        if value is None:
            raise Invalid(name, Problem.MISSING)
        return value


def _as(name: str, value: object, kind: type[T]) -> T:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise Invalid(name, Problem.MALFORMED)
    return value


def _as_map(name: str, value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise Invalid(name, Problem.MALFORMED)
    return value


def _sized(name: str, value: bytes, length: int) -> bytes:
    if len(value) != length:
        raise Invalid(name, Problem.MALFORMED, "", f"{length}")
    return value
