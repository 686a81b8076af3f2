"""Text as people type it: made clean for keeping, folded for finding."""

import re
import unicodedata

from handslag.domain.errors import Invalid, Problem

_BREAK = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")  # The Unicode Standard 5.8, table 5-1

_ACCENT = re.compile(r"[\u0300-\u0344\u0346-\u034e\u0350-\u036f]")  # U+0345 has a capital
_WORD = re.compile(r"[^\W_]+")

LONGEST_LINE = 200
LONGEST_TEXT = 4000

# letters that have no decomposition, but that people type without their stroke
_STROKES = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"}
)


def clean(text: str, *, field: str, longest: int = LONGEST_LINE, lines: bool = False) -> str:
    """*text* in NFC, without control and direction marks, trimmed.

    Args:
        text: as typed or read.
        field: named in the error.
        longest: in characters after cleaning.
        lines: keep line breaks.

    Raises:
        Invalid: longer than *longest*, or a lone surrogate.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Invalid(field, Problem.MALFORMED) from None
    # what is printable has nothing to take out, and letter by letter takes ten times as long
    kept = text if text.isprintable() else _without_marks(text)
    # now, not before: what stood between a letter and its accent is gone
    kept = unicodedata.normalize("NFC", kept)
    result = kept.strip() if lines else " ".join(kept.split())
    if len(result) > longest:
        raise Invalid(field, Problem.TOO_LONG, result[:40], f"{longest}")
    return result


def _without_marks(text: str) -> str:
    return "".join(
        c
        if unicodedata.category(c) not in {"Cc", "Cf", "Zl", "Zp"}
        else "\n"
        if c == "\n"
        else " " * (c == "\t")
        for c in _BREAK.sub("\n", text)
    )


def fold(text: str) -> str:
    """*text* without case and accents, for search: "Öberg" and "OBERG" both give "oberg"."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = _ACCENT.sub("", apart)
    if plain.isascii():  # nearly always, and in half the time
        return plain.lower()
    apart = unicodedata.normalize("NFKD", apart.casefold())  # "™" comes apart into capitals
    plain = _ACCENT.sub("", apart)
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return plain.translate(_STROKES)


def words(text: str) -> list[str]:
    """The folded words of *text*, parted at everything that is no letter or digit."""
    return _WORD.findall(fold(text))
