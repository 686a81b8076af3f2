"""A signing key as eight words that two people compare over the telephone."""

import hashlib
import json
from functools import cache

from handslag import resources
from handslag.domain import text as plain_text

LENGTH = 8
"""Bytes, and so words."""

LANGUAGES = ("sv", "en")


def fingerprint(signing_public: bytes) -> bytes:
    """The first 8 bytes of SHA-256 of the key; of a business's first key they are its id."""
    return hashlib.sha256(signing_public).digest()[:LENGTH]


def words(fingerprint: bytes, language: str) -> tuple[str, ...]:
    """The 8 words of a fingerprint in *language*, "sv" or "en"."""
    listed = _lists()[language]
    return tuple(listed[byte] for byte in fingerprint)


def read_words(text: str) -> bytes | None:
    """The fingerprint that eight words write, all of one language; None when they do not.

    Case and accents do not count; anything but letters parts the words.
    """
    typed = plain_text.words(text)
    if len(typed) != LENGTH:
        return None
    for language in LANGUAGES:
        places = _places(language)
        if all(word in places for word in typed):
            return bytes(places[word] for word in typed)
    return None


@cache
def _lists() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = json.loads(resources.read_bytes("fingerprint_words.json"))
    return lists


@cache
def _places(language: str) -> dict[str, int]:
    return {plain_text.fold(word): place for place, word in enumerate(_lists()[language])}
