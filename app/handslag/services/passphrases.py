"""Passphrases that the program thinks up: words that can be read, said and typed."""

import secrets

from handslag.domain.trades import Language
from handslag.trust import fingerprint

WORDS = 7
"""Of 256 each, 56 bits; and every guess costs a second by the file's own arithmetic (scrypt)."""


def new(language: Language) -> str:
    """A passphrase of ``WORDS`` words with a blank between them."""
    return " ".join(fingerprint.words(secrets.token_bytes(WORDS), language))
