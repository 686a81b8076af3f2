"""A file of vCards taken apart: into cards, and a card into properties. Nothing here ever raises.

The three versions differ less than the programs that write them, so one reader takes them all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from handslag.exchange.vcard_texts import (
    as_utf8,
    caret_unescaped,
    codec_of,
    decoded,
    escaped,
    quoted_printable,
)

LARGEST_CARD = 32_000_000
"""Octets: two pictures of the largest size."""
MOST_LINES = 5_000
MOST_PIECES = 400_000
"""Lines as they stand, which are many where a picture is not folded."""
LONGEST_HEAD = 2_000
LONGEST_VALUE = 100_000
"""Characters of a value that is no picture."""
NO_PREFERENCE = 101
"""Behind 100, the least that can be asked for (RFC 6350, 5.3)."""

_MARK = re.compile(rb"(?:\xef\xbb\xbf)?([ \t]*)(?:(BEGIN)|END)[ \t]*:[ \t]*VCARD[ \t]*(?=\n|\Z)")
_AGENT = re.compile(rb"\n[ \t]*(?:[\w-]+\.)?AGENT(?:;[^\n:]*)?:\s*\Z")
_AGENT_LINE = re.compile(rb"\nAGENT[^\n:]*:[ \t]*BEGIN:VCARD")
_HEAD = re.compile(r'((?:"[^"]*"|[^":])*+):')
_PARAMETER = re.compile(r'(?:"[^"]*+(?:"|\Z)|[^";])++')
_ENCODINGS = {"QUOTED-PRINTABLE": "q", "BASE64": "b", "B": "b"}
_BARE = {
    **dict.fromkeys(("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"), "ENCODING"),
    **dict.fromkeys(("URL", "URI", "INLINE", "CID", "CONTENT-ID"), "VALUE"),
}
"""What 2.1 lets stand without the parameter's name; everything else is a TYPE."""
_RUNS_ON = ("NOTE", "LABEL")
"""Where programs forget to escape a line break."""


class RawCard(NamedTuple):
    """What stands between BEGIN and END.

    Attributes:
        line: of BEGIN, from 1.
        content: without the two.
        quoted: some of it is quoted-printable.
        ended: the file goes on behind it.
        nested: another card stands in it.
    """

    line: int
    content: bytes
    quoted: bool
    ended: bool
    nested: bool


@dataclass(frozen=True)
class Head:
    """What stands before the colon.

    Attributes:
        name: in capitals.
        parameters: names in capitals; without charset and encoding, but for base64.
        encoding: "q", "b", or "".
        kind: VALUE, in small letters.
        types: in small letters.
        rank: 1 is preferred most, NO_PREFERENCE least.
        order: of a telephone number: telefax machines and pagers behind all others.
        plain: the value is text as it stands.
    """

    name: str
    group: str
    parameters: tuple[tuple[str, str], ...]
    encoding: str
    charset: str
    kind: str
    types: frozenset[str]
    rank: int
    order: tuple[bool, int]
    plain: bool


class Property:
    """A line of a card.

    Attributes:
        value: unfolded and decoded, but still escaped; base64 as it is.
        taken: a field of the contact holds it.
    """

    taken = False

    def __init__(self, head: Head, value: str) -> None:
        self.head = head
        self.value = value


class Heads(dict[str, Head | None]):
    """The heads of a file by their text: few are different, so each is read once.

    None stands for what is no head.
    """

    def __missing__(self, text: str) -> Head | None:
        head = _head(text)
        # a quote that is not closed may go on behind the colon of another line
        if len(self) < MOST_LINES and len(text) < 200 and text.count('"') % 2 == 0:
            self[text] = head
        return head


def cards(content: bytes) -> Iterator[RawCard]:
    """The cards of a file. One without an END ends where the next begins, or is not ended."""
    content = b"\n" + as_utf8(content)
    capitals = content.upper()
    line = counted = depth = 0
    opened: re.Match[bytes] | None = None
    nested = quoting = False
    for mark in _marks(capitals):
        indent, begins = mark.groups()
        if opened and indent and not depth and not quoting:
            quoting = _is_quoted(capitals, opened, mark)
        if quoting and indent:
            pass  # the folded rest of another card as a value
        elif begins and opened and _ends_in_agent(capitals, opened.end(), mark.start()):
            depth, nested = depth + 1, True
        elif depth and not begins:
            depth -= 1
        else:
            at = mark.start()
            if opened:
                yield RawCard(
                    line, *_text(content, capitals, opened, at - 1), ended=True, nested=nested
                )
            opened, depth, nested, quoting = mark if begins else None, 0, False, False
            line += content.count(b"\n", counted, at)
            counted = at
    if opened:
        yield RawCard(
            line, *_text(content, capitals, opened, len(content)), ended=False, nested=nested
        )


def _text(content: bytes, capitals: bytes, opened: re.Match[bytes], end: int) -> tuple[bytes, bool]:
    """What stands in a card, and whether some of it is quoted-printable."""
    start = opened.end()
    quoted = capitals.find(b"PRINTABLE", start, end) > 0
    if opened[1]:  # the whole card is indented, so nothing is folded by that much
        return content[start:end].replace(b"\n" + opened[1], b"\n"), quoted
    return content[start + 1 : end], quoted


def _marks(capitals: bytes) -> Iterator[re.Match[bytes]]:
    """Where lines say BEGIN:VCARD or END:VCARD: a search for the word takes half of re's time."""
    found = capitals.find(b"VCARD")
    while found > 0:
        mark = _MARK.match(capitals, capitals.rfind(b"\n", 0, found) + 1)
        if mark:
            yield mark
        end = capitals.find(b"\n", found)
        found = capitals.find(b"VCARD", end) if end > 0 else -1


def _is_quoted(capitals: bytes, opened: re.Match[bytes], mark: re.Match[bytes]) -> bool:
    if mark[1] == opened[1]:
        return False
    return _AGENT_LINE.search(capitals, opened.end(), mark.start()) is not None


def _ends_in_agent(content: bytes, start: int, end: int) -> bool:
    return _AGENT.search(content, max(start, end - 200), end) is not None


def properties(card: RawCard, heads: Heads) -> list[Property]:
    """The lines of a card that are properties.

    Args:
        card: as ``cards`` found it.
        heads: one for the whole file.
    """
    content = card.content if card.quoted else _unfolded(card.content)
    try:
        text, codec = content.decode(), "utf-8"
    except UnicodeDecodeError:
        text, codec = content.decode("latin-1"), "latin-1"
    lines = islice(_lines(card, text), MOST_PIECES)
    is_latin = codec == "latin-1"
    found: list[Property] = []
    strays: list[str] = []
    known = heads.get
    for line in lines:
        text, _, value = line.partition(":")
        head = known(text)
        if head is None:
            head, value = _parted(line, heads, codec)
        if head is None:
            strays.append(line)
            continue
        if strays:
            _join(found, strays)
        if not head.plain or (is_latin and not value.isascii()):
            value = _decoded(value, head, codec)
        if len(value) <= LONGEST_VALUE or head.name in ("PHOTO", "LOGO"):
            found.append(Property(head, value))
    _join(found, strays)
    return found


def _unfolded(content: bytes) -> bytes:
    """Octets, since some programs fold in the middle of a character."""
    content = content.replace(b"\n ", b"")
    return content.replace(b"\n\t", b"") if b"\t" in content else content


def _lines(card: RawCard, text: str) -> list[str]:
    lines = _softly_broken(text) if card.quoted else text.split("\n")
    return list(_without_nested(lines)) if card.nested else lines


def _parted(line: str, heads: Heads, codec: str) -> tuple[Head | None, str]:
    text, colon, value = line.partition(":")
    if not colon:
        return None, ""
    if '"' in text:
        whole = _HEAD.match(line, 0, LONGEST_HEAD)
        if whole:
            text, value = whole[1], line[whole.end() :]
    if codec == "latin-1" and not text.isascii():
        text = decoded(text.encode("latin-1"))
    return heads[text], value


def _head(text: str) -> Head | None:
    first, *rest = _PARAMETER.findall(text[:LONGEST_HEAD]) if '"' in text else text.split(";")
    group, _, name = first.strip().rpartition(".")
    if not name or len(text) > LONGEST_HEAD:
        return None
    parameters = [_parameter(part) for part in rest if part.strip()]
    told = dict(reversed(parameters))  # the first of two counts
    types = frozenset(
        word.strip().lower()
        for name, value in parameters
        if name == "TYPE"
        for word in value.split(",")
    )
    encoding = _ENCODINGS.get(told.get("ENCODING", "").upper(), "")
    charset = told.get("CHARSET", "")
    rank = _rank(told.get("PREF", ""), types)
    kept = [pair for pair in parameters if pair[0] not in ("ENCODING", "CHARSET")]
    if encoding == "b":
        kept.append(("ENCODING", "b"))
    return Head(
        name=name.strip().upper(),
        group=group.strip(),
        parameters=tuple(kept),
        encoding=encoding,
        charset=charset,
        kind=told.get("VALUE", "").lower(),
        types=types,
        rank=rank,
        order=("fax" in types or "pager" in types, rank),
        plain=not encoding and codec_of(charset) in ("", "utf-8", "ascii"),
    )


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        word = name.strip()
        return _BARE.get(word.upper(), "TYPE"), word
    return name.strip().upper(), caret_unescaped(value.strip().replace('"', ""))


def _rank(preference: str, types: frozenset[str]) -> int:
    if preference.isascii() and preference.isdigit() and len(preference) < 4:
        return int(preference)
    return 1 if "pref" in types else NO_PREFERENCE


def _decoded(value: str, head: Head, codec: str) -> str:
    if head.encoding == "b":
        return "".join(value.split()) if " " in value or "\t" in value else value
    if head.encoding == "q":
        return quoted_printable(value.encode(codec), head.charset)
    if codec == "utf-8" and max(value, default="") >= "\u0800":
        return value  # the file was converted, and still says what it was before
    return decoded(value.encode(codec), head.charset)


def _softly_broken(text: str) -> list[str]:
    """The lines of a card that holds quoted-printable ones: those go on behind an equals sign.

    Some programs fold them on top of that.
    """
    lines: list[list[str]] = []
    quoted = soft = False
    for line in text.split("\n"):
        blank = line[:1] in (" ", "\t")
        if lines and (soft or blank):
            lines[-1].append(line[1:] if blank else line)
        else:
            lines.append([line])
            quoted = "PRINTABLE" in line[:LONGEST_HEAD].partition(":")[0].upper()
        soft = quoted and line.rstrip().endswith("=")
        if soft:
            lines[-1][-1] = lines[-1][-1].rstrip()[:-1]
    return ["".join(pieces) for pieces in lines]


def _without_nested(lines: list[str]) -> Iterator[str]:
    """The lines with each nested card as the value of the line before it, as 3.0 has it."""
    head, depth = "", 0
    inner: list[str] = []
    for line in lines:
        mark = line.upper().replace(" ", "")
        depth += (mark == "BEGIN:VCARD") - (mark == "END:VCARD")
        if depth > 0 or inner:
            inner.append(line)
            if depth <= 0:
                yield head + escaped("\n".join(inner))
                head, inner, depth = "", [], 0
        elif line.strip():
            if head:
                yield head
            head = line
    if head or inner:
        yield head + escaped("\n".join(inner))


def _join(found: list[Property], strays: list[str]) -> None:
    """Gives lines that are no properties to the one before them, where they are its rest."""
    lines = [line for line in strays if line.strip()]
    strays.clear()
    if not lines or not found:
        return
    last = found[-1]
    if last.head.encoding == "b":
        last.value += "".join("".join(line.split()) for line in lines)
    elif last.head.name in _RUNS_ON:
        last.value = "\\n".join([last.value, *lines])[:LONGEST_VALUE]
