"""The gate for logos: a picture that is not harmless to open never reaches whoever opens it.

Heads are read by hand, so that no decoder runs on what a stranger sent.
"""

import re
import struct
from collections.abc import Iterator, Mapping
from typing import NoReturn
from xml.parsers import expat

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.exchange.strict_json import damaged

SVG, PNG, JPEG = "image/svg+xml", "image/png", "image/jpeg"
MEDIA_TYPES = (SVG, PNG, JPEG)

LARGEST_SVG = 200_000
LARGEST_RASTER = 10_000_000
MOST_PIXELS = 25_000_000
DEEPEST_SVG = 64

_SVG_SPACE = "http://www.w3.org/2000/svg"
_XML_SPACE = "http://www.w3.org/xml/1998/namespace"  # as folded for comparing
_ACTIVE = frozenset({
    "script", "foreignobject", "handler", "listener", "iframe", "embed", "object", "audio", "video",
    "set", "animate", "animatemotion", "animatetransform", "animatecolor",
})  # fmt: skip
_CSS_LINK = re.compile(r"url\s*+\(\s*+['\"]?+\s*+(?!#)|@import|\\", re.IGNORECASE)
"""A link out of the picture, or a backslash, which could spell one."""

_PNG_HEAD = b"\x89PNG\r\n\x1a\n"
_JPEG_HEAD = b"\xff\xd8"
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_SCAN = 0xDA
_JPEG_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers without a length (ITU-T T.81, table B.1)."""


def check_picture(content: bytes, media_type: str, *, path: str = "") -> None:
    """Sees that a picture is what it says, not too large, and points nowhere.

    Args:
        content: the whole picture.
        media_type: one of MEDIA_TYPES.
        path: the user's file, named in the error; "" when it came inside another.

    Raises:
        FileTrouble: UNKNOWN_KIND (another kind of picture, or an SVG with a script, a document
            type or a link out of itself), TOO_LARGE (bytes or pixels), DAMAGED.
    """
    try:
        match media_type:
            case "image/svg+xml":
                _check_svg(content)
            case "image/png":
                _check_raster(content, _png_sizes(content))
            case "image/jpeg":
                _check_raster(content, _jpeg_sizes(content))
            case _:
                _refuse(media_type)
    except FileTrouble as trouble:
        raise FileTrouble(trouble.problem, path, trouble.detail) from trouble


def _check_raster(content: bytes, sizes: Iterator[tuple[int, int]]) -> None:
    if len(content) > LARGEST_RASTER:
        raise FileTrouble(FileProblem.TOO_LARGE, "", f"{len(content)} bytes")
    try:
        found = list(sizes)
    except (struct.error, IndexError):
        raise damaged("picture") from None
    if not found:
        raise damaged("picture")
    for width, height in found:
        if not width or not height:
            raise damaged("picture")
        if width * height > MOST_PIXELS:
            raise FileTrouble(FileProblem.TOO_LARGE, "", f"{width} x {height}")


def _png_sizes(content: bytes) -> Iterator[tuple[int, int]]:
    """Every size that the chunks before the picture itself tell: decoders believe the last one.

    PNG (Third Edition), 5.3 and 11.2.1.
    """
    if content[:16] != _PNG_HEAD + b"\x00\x00\x00\x0dIHDR":
        raise damaged("picture")
    at, kind = len(_PNG_HEAD), b""
    while kind != b"IDAT":
        length, kind = struct.unpack_from(">L4s", content, at)
        if kind == b"IHDR":
            yield struct.unpack_from(">2L", content, at + 8)
        at += 12 + length


def _jpeg_sizes(content: bytes) -> Iterator[tuple[int, int]]:
    """Every size that the frame headers before the first scan tell (ITU-T T.81, B.2.2)."""
    if not content.startswith(_JPEG_HEAD):
        raise damaged("picture")
    at, marker = len(_JPEG_HEAD), 0
    while marker != _JPEG_SCAN:
        if content[at] != 0xFF:
            raise damaged("picture")
        marker = content[at + 1]
        if marker == 0xFF:  # fill byte
            at += 1
            continue
        (length,) = (0,) if marker in _JPEG_BARE else struct.unpack_from(">H", content, at + 2)
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">2H", content, at + 5)
            yield width, height
        at += 2 + length


def _check_svg(content: bytes) -> None:
    if len(content) > LARGEST_SVG:
        raise FileTrouble(FileProblem.TOO_LARGE, "", f"{len(content)} bytes")
    gate = _SvgGate()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.ProcessingInstructionHandler = _refuse_instruction
    parser.StartElementHandler = gate.start
    parser.EndElementHandler = gate.end
    parser.CharacterDataHandler = gate.text
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat takes no keywords
    except (expat.ExpatError, ValueError, LookupError) as error:
        # ValueError and LookupError: an encoding that expat or Python does not know
        raise damaged("svg") from error


class _SvgGate:
    """Looks at each element of an SVG as it goes by."""

    def __init__(self) -> None:
        self._depth = 0
        self._styles = 0
        self._css: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self._depth and (local != "svg" or space not in {"", _SVG_SPACE}):
            raise damaged("svg")
        self._depth += 1
        if self._depth > DEEPEST_SVG:
            raise FileTrouble(FileProblem.TOO_LARGE, "", "svg")
        if local.lower() in _ACTIVE:
            _refuse(local)
        self._styles += local.lower() == "style"
        for attribute, value in attributes.items():
            _check_attribute(attribute, value)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._styles -= name.rpartition(" ")[2].lower() == "style"
        if not self._depth:
            _check_css("".join(self._css))

    def text(self, text: str) -> None:
        if self._styles:
            self._css.append(text)


def _check_attribute(attribute: str, value: str) -> None:
    space, _, name = attribute.lower().rpartition(" ")
    linked = name in {"href", "src"} and not value.strip().startswith("#")
    scripted = not space and name.startswith("on")
    if linked or scripted or (space == _XML_SPACE and name == "base"):
        _refuse(name)
    if not space and (name == "style" or "(" in value):
        _check_css(value)


def _check_css(text: str) -> None:
    if _CSS_LINK.search(text):
        _refuse("style")


def _refuse(detail: str) -> NoReturn:
    raise FileTrouble(FileProblem.UNKNOWN_KIND, "", detail)


def _refuse_doctype(*_: object) -> None:
    _refuse("DOCTYPE")


def _refuse_instruction(target: str, _text: str) -> None:
    _refuse(target)
