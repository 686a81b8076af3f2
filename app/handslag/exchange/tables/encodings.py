"""The encoding that a text is in, found out.

Byte order mark, zero bytes of UTF-16, valid UTF-8, and at last the code pages, by how Swedish the
letters look in each. Detectors that count on long text guess wrong on an address book.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from typing import IO

from handslag.domain.errors import FileProblem, FileTrouble, Invalid, Problem
from handslag.exchange.vcard_texts import codec_of

ENCODINGS = (
    "utf-8",
    "cp1252",
    "cp850",
    "mac_roman",
    "cp437",
    "iso8859-15",
    "utf-16-le",
    "utf-16-be",
)
"""What is found out, the likeliest first. What a user asks for may be any other, too."""

_CODE_PAGES = ENCODINGS[1:6]
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BLOCK = 1 << 20
_HEAD = 4096
_MOST_TOKENS = 20_000
_TOKEN = re.compile(rb"[A-Za-z]?[\x80-\xff]{1,4}[A-Za-z]?")
_SEQUENCE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
_CONTROLS = bytes({*range(32)} - {9, 10, 12, 13, 26}) + b"\x7f"
_OTHER_KINDS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\x1f\x8b", b"7z\xbc")
_MARKUP = re.compile(rb"\s*+<(?:!doctype|!--|html|head|table|\?xml|meta)", re.IGNORECASE)

_SWEDISH = frozenset("åäöÅÄÖ")
_NEIGHBOURS = frozenset("éÉüÜæøÆØèàáíóúçñßëê")
_PLAIN_MARKS = frozenset("–—’‘“”„…€§°´½¼·«»®\xa0×")


@dataclass(frozen=True)
class TextFacts:
    """What a look through a text found.

    Attributes:
        encoding: Python's name of it.
        lines: breaks in it.
    """

    encoding: str
    lines: int


def asked_for(encoding: str) -> str:
    """Python's name of an encoding that a user asks for.

    Raises:
        Invalid: there is none of this name that is text in the world.
    """
    found = codec_of(encoding.strip())
    if not found:
        raise Invalid("encoding", Problem.UNKNOWN, encoding[:80], ", ".join(ENCODINGS))
    return {"utf-16": "utf-16-le", "utf-8-sig": "utf-8"}.get(found, found)


def look_through(file: IO[bytes], *, encoding: str | None = None) -> TextFacts:
    """Finds out a text's encoding, reading it once, or twice where it is in a code page.

    Args:
        file: at any place.
        encoding: what the user asks for; None finds out.

    Raises:
        FileTrouble: UNKNOWN_KIND: this is no text, or one of another kind, such as HTML.
        Invalid: *encoding* is unknown, or the text is not in it.
    """
    file.seek(0)
    head = file.read(_HEAD)
    told = _told(head)
    _check_kind(head, told)
    wanted = asked_for(encoding) if encoding else None
    if wanted in ("utf-16-le", "utf-16-be") and told.startswith("utf-16"):
        wanted = told  # by its mark; the user need not know the order of the bytes
    found = wanted or told or "utf-8"
    strict, lines = _decodes(file, found)
    if wanted and not strict:
        raise Invalid("encoding", Problem.MALFORMED, wanted, ", ".join(ENCODINGS))
    if not strict and not told:
        found = _likeliest(_tokens(file))
    return TextFacts(found, lines)


def _told(head: bytes) -> str:
    """What the mark says, or the zeros that ASCII has in UTF-16; "" for neither."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    first, second = head[::2].count(0), head[1::2].count(0)
    if second * 4 > len(head) and first * 4 < second:
        return "utf-16-le"
    if first * 4 > len(head) and second * 4 < first:
        return "utf-16-be"
    return ""


def _check_kind(head: bytes, told: str) -> None:
    if told.startswith("utf-16"):
        head = head.decode(told, "ignore").encode()
    head = head.removeprefix(codecs.BOM_UTF8)
    if head.startswith(_OTHER_KINDS):
        raise FileTrouble(FileProblem.UNKNOWN_KIND, "")
    if _MARKUP.match(head):
        raise FileTrouble(FileProblem.UNKNOWN_KIND, "", "HTML")
    if sum(head.count(code) for code in _CONTROLS) * 20 > len(head):
        raise FileTrouble(FileProblem.UNKNOWN_KIND, "")


def _decodes(file: IO[bytes], encoding: str) -> tuple[bool, int]:
    """Whether all of it is in *encoding*, and how many lines it has."""
    decoder = codecs.getincrementaldecoder(encoding)()
    strict, breaks, returns = True, 0, 0
    file.seek(0)
    while block := file.read(_BLOCK):
        breaks += block.count(b"\n")
        returns += block.count(b"\r")
        if strict:
            strict = _takes(decoder, block, final=False)
    strict = strict and _takes(decoder, b"", final=True)
    return strict, breaks or returns


def _takes(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeError:
        return False
    return True


def _tokens(file: IO[bytes]) -> Counter[bytes]:
    """What stands beyond ASCII, each with the letters beside it, and how often."""
    found: Counter[bytes] = Counter()
    file.seek(0)
    while len(found) < _MOST_TOKENS and (block := file.read(_BLOCK)):
        found.update(_TOKEN.findall(block))
    return found


def _likeliest(tokens: Counter[bytes]) -> str:
    right = sum(count * len(_SEQUENCE.findall(token)) for token, count in tokens.items())
    wrong = sum(
        count * len(re.sub(rb"[\x00-\x7f]", b"", _SEQUENCE.sub(b"", token)))
        for token, count in tokens.items()
    )
    if right > 10 * wrong:
        return "utf-8"  # with a few broken letters
    return max(_CODE_PAGES, key=lambda page: _score(tokens, page))


def _score(tokens: Counter[bytes], page: str) -> int:
    """How plausible the text is in a code page."""
    total = 0
    for token, count in tokens.items():
        text = token.decode(page, "replace")
        for place, letter in enumerate(text):
            if letter > "\x7f":
                total += count * _plausible(text[:place][-1:], letter, text[place + 1 :][:1])
    return total


def _plausible(before: str, letter: str, after: str) -> int:
    if not letter.isalpha():
        if letter not in _PLAIN_MARKS:
            return -10 if letter == "\ufffd" or not letter.isprintable() else -4
        return -3 if before.isalpha() and after.isalpha() and letter != "’" else 1
    shape = -3 if letter.isupper() and (before.islower() or (before and after.islower())) else 0
    if letter in _SWEDISH:
        return 4 + shape
    return (2 if letter in _NEIGHBOURS else -2) + shape
