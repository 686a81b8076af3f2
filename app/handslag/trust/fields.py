"""The fields of a signed map, each read as the type that it must have."""

from enum import StrEnum
from typing import TypeVar

from handslag.trust.cbor import Malformed, Plain

LARGEST = 2**63 - 1
"""What the store's BIGINT holds."""

LAST_MOMENT = 253402300799
"""The last second of the year 9999, after which a date cannot be written."""

_LONGEST_WORD = 40

Choice = TypeVar("Choice", bound=StrEnum)


class Fields:
    """A map as read, of which every field is to be taken; each reader raises ``Malformed``."""

    def __init__(self, read: Plain) -> None:
        if not isinstance(read, dict):
            raise Malformed("not a map")
        self._fields: dict[str, Plain] = read
        self._taken: set[str] = set()

    def nothing_else(self) -> None:
        """Refuses fields that were not taken."""
        if self._fields.keys() - self._taken:
            raise Malformed("fields too many")

    def is_null(self, name: str) -> bool:
        """Whether the field is there and null."""
        return self._take(name) is None

    def hex(self, name: str, length: int) -> str:
        """*length* bytes, as hex digits."""
        return _hex(self._take(name), length, name)

    def hexes(self, name: str, length: int) -> list[str]:
        """An array, not empty, without repetition, of *length* bytes each, as hex digits."""
        value = self._take(name)
        if not isinstance(value, list) or not value:
            raise Malformed(name)
        read = [_hex(each, length, name) for each in value]
        if len(set(read)) != len(read):
            raise Malformed(name)
        return read

    def number(self, name: str, *, first: int = 0, last: int = LARGEST) -> int:
        """A whole number *first*..*last*."""
        value = self._take(name)
        if not isinstance(value, int) or isinstance(value, bool) or not first <= value <= last:
            raise Malformed(name)
        return value

    def moment(self, name: str) -> int:
        """Unix seconds that are a date."""
        return self.number(name, last=LAST_MOMENT)

    def text(self, name: str) -> str:
        """Text, of any length."""
        value = self._take(name)
        if not isinstance(value, str):
            raise Malformed(name)
        return value

    def word(self, name: str) -> str:
        """A word of ours: lower-case letters and underscores."""
        value = self.text(name)
        if not value.isascii() or not value.replace("_", "a").isalpha() or not value.islower():
            raise Malformed(name)
        if len(value) > _LONGEST_WORD:
            raise Malformed(name)
        return value

    def one_of(self, name: str, choices: type[Choice]) -> Choice:
        """One of *choices*."""
        try:
            return choices(self.text(name))
        except ValueError:
            raise Malformed(name) from None

    def map(self, name: str) -> dict[str, Plain]:
        """A map, kept as it is."""
        value = self._take(name)
        if not isinstance(value, dict):
            raise Malformed(name)
        return value

    def _take(self, name: str) -> Plain:
        if name not in self._fields:
            raise Malformed(name)
        self._taken.add(name)
        return self._fields[name]


def _hex(value: Plain, length: int, name: str) -> str:
    if not isinstance(value, bytes) or len(value) != length:
        raise Malformed(name)
    return value.hex()
