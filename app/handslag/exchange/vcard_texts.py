"""Text as a vCard holds it: escaped and folded, and back from every encoding that is met."""

import binascii
import codecs
import re
from functools import lru_cache

LONGEST_LINE = 75
"""Octets, without the line break (RFC 2426, 2.6; RFC 6350, 3.2)."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_BREAK = re.compile(r"\r\n?|\n")
_LONE_CR = re.compile(rb"\r(?!\n)")
_ESCAPE = re.compile(r'\\([\\,;:nN"])')
_COMPONENT = re.compile(r"((?:[^\\;]|\\.?)*+)(?:;|\Z)", re.DOTALL)
_ITEM = re.compile(r"((?:[^\\,]|\\.?)*+)(?:,|\Z)", re.DOTALL)
_CARET = re.compile(r"\^([n'^])")
_CHARSET = re.compile(r"[A-Za-z0-9_.-]{3,30}")
_CHARSETS = (
    "utf-8", "iso8859", "cp", "mac", "koi8", "shift", "euc", "gb", "big5", "ascii",
    "iso2022", "hz", "tis", "johab",
)  # fmt: skip
"""How Python's names of the charsets begin that are text in the world. Others are its own, some of
them slow on hostile input (punycode) or giving half characters (unicode_escape)."""
_ONE_BYTE = ("iso8859", "cp125", "mac", "koi8", "ascii")


def escaped(value: str) -> str:
    """*value* as a text value (RFC 6350, 3.4; RFC 2426, 4)."""
    value = one_line(value.replace("\\", "\\\\"))
    return value.replace(",", "\\,").replace(";", "\\;")


def one_line(value: str) -> str:
    """A value that is escaped already, with its line breaks escaped too and without controls."""
    # what is printable has none; asked first, since most is
    return value if value.isprintable() else _CONTROLS.sub("", _BREAK.sub(r"\\n", value))


def unescaped(value: str) -> str:
    r"""A text value as text. A backslash that escapes nothing stays ("C:\temp" in 2.1)."""
    if "\\" not in value:
        return value
    if "\\\\" in value:
        return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)
    # five times as fast, and the same as long as no backslash is escaped
    value = value.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",")
    return value.replace("\\;", ";").replace("\\:", ":").replace('\\"', '"')


def components(value: str) -> list[str]:
    """The parts of a structured value (N, ADR, ORG), still escaped."""
    return _parts(value, ";", _COMPONENT)


def items(value: str) -> list[str]:
    """The values of a list (CATEGORIES), still escaped."""
    return _parts(value, ",", _ITEM)


def _parts(value: str, separator: str, pattern: re.Pattern[str]) -> list[str]:
    if "\\" not in value:
        return value.split(separator)
    found = [match[1] for match in pattern.finditer(value)]
    # after a part that ends the value, the pattern finds the empty end once more
    return found if value.endswith(separator) and not _ends_escaped(value) else found[:-1] or [""]


def _ends_escaped(value: str) -> bool:
    before = value[:-1]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def caret_escaped(value: str) -> str:
    """The value of a parameter (RFC 6868)."""
    value = _CONTROLS.sub("", value.replace("^", "^^").replace('"', "^'"))
    return _BREAK.sub("^n", value)


def caret_unescaped(value: str) -> str:
    """The value of a parameter as text (RFC 6868)."""
    if "^" not in value:
        return value
    return _CARET.sub(lambda match: {"n": "\n", "'": '"', "^": "^"}[match[1]], value)


def folded(line: str) -> bytes:
    """*line* with its break, folded so that no character is parted."""
    octets = line.encode()
    pieces, start, room = [], 0, LONGEST_LINE
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0b1100_0000 == 0b1000_0000:
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, LONGEST_LINE - 1  # the space that begins each further line
    pieces.append(octets[start:])
    return b"\r\n ".join(pieces) + b"\r\n"


def decoded(octets: bytes, charset: str = "") -> str:
    """Octets as text, whatever they are.

    UTF-8 goes before a declared charset of one byte a character: what is valid UTF-8 beyond ASCII
    is hardly ever anything else, and programs declare what their text has long ceased to be.

    Args:
        octets: of a value, or of a parameter.
        charset: as declared, or "".
    """
    codec = codec_of(charset) if charset else ""
    tries = ["utf-8", codec] if codec.startswith(_ONE_BYTE) else [codec, "utf-8"]
    for name in filter(None, [*tries, "cp1252"]):
        try:
            return octets.decode(name)
        except UnicodeError:
            continue
    return octets.decode("latin-1")


@lru_cache(maxsize=64)
def codec_of(charset: str) -> str:
    """Python's name for a charset as a file declares it; "" for one that is no text in the world."""
    if not _CHARSET.fullmatch(charset):
        return ""
    try:
        name = codecs.lookup(charset).name
    except LookupError:
        return ""
    return name if name.startswith(_CHARSETS) else ""


def quoted_printable(octets: bytes, charset: str) -> str:
    """A quoted-printable value, its line breaks escaped."""
    return _BREAK.sub(r"\\n", decoded(binascii.a2b_qp(octets), charset))


def as_utf8(content: bytes) -> bytes:
    r"""A file's octets without mark and zeros, from UTF-16 too, "\n" being the only line break."""
    if content.startswith(codecs.BOM_UTF8):
        content = content[3:]
    wide = _utf16(content)
    if wide:
        content = content.decode(wide, "replace").encode()
    if b"\0" in content:
        content = content.replace(b"\0", b"")
    if not _LONE_CR.search(content):
        return content.replace(b"\r", b"")  # a third of the time that CR LF takes
    content = content.replace(b"\r\n", b"\n")
    # again, for breaks that were written twice: CR CR LF
    return content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _utf16(content: bytes) -> str:
    """The kind of UTF-16 that *content* is in, or "": told by its mark, or by the zeros of ASCII."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = content[:200]
    first, second = head[::2].count(0), head[1::2].count(0)
    if second * 4 > len(head) and first * 4 < second:
        return "utf-16-le"
    if first * 4 > len(head) and second * 4 < first:
        return "utf-16-be"
    return ""
