"""The catalogue: which language is spoken, and its text for an English one.

The files are Qt's own (TS 2.1), so that Qt Linguist opens them; they are read here without Qt.
English is the text in the code itself and the answer where Swedish is missing; ``en.ts`` holds
nothing but the two forms of texts with a number.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from xml.parsers import expat

from handslag import resources
from handslag.domain.trades import Language
from handslag.words.numbers import grouped

_log = logging.getLogger(__name__)

_Key = tuple[str, str, str]
_Forms = tuple[str, ...]

_CONTEXT = re.compile(rb"<context>\s*<name>([^<]*)</name>.*?</context>", re.DOTALL)

_program: list[Language] = ["en"]
_spoken: ContextVar[Language | None] = ContextVar("spoken", default=None)


def set_language(language: Language) -> None:
    """Sets the program's language, for every thread; before that it is English."""
    _program[0] = language


def language() -> Language:
    """The language that is spoken here and now."""
    return _spoken.get() or _program[0]


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speaks *language* inside the block, in this thread or task only: paper for a customer."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """The words for *text* in the language that is spoken, or *text* where there are none.

    The first three have to be literals: ``packaging/translations.py`` collects them. ``{names}``
    are filled in afterwards, with ``str.format``. A line ``#:`` above the call tells the translator
    where the text stands.

    Args:
        context: the room or page that the text belongs to.
        text: in English; in the plural where there is a number, written ``%n``.
        comment: tells two equal texts apart.
        n: 0 or more picks the singular (1) or the plural, and takes the place of ``%n``.
    """
    spoken = language()
    forms = _texts(spoken, context).get((context, text, comment), (text,))
    if n < 0:
        return forms[0]
    return forms[0 if n == 1 else -1].replace("%n", grouped(n, spoken))


@cache
def _texts(language: Language, context: str) -> dict[_Key, _Forms]:
    try:
        return read(_catalogue(language).get(context, b"<context/>"))
    except expat.ExpatError:
        _log.warning("the words of %s in %s cannot be read, English is used", context, language)
        return {}


@cache
def _catalogue(language: Language) -> dict[str, bytes]:
    """The contexts as they stand in the file: a start needs a tenth of them."""
    try:
        content = resources.read_bytes(f"translations/{language}.ts")
    except OSError:
        _log.warning("the words in %s cannot be read, English is used", language)
        return {}
    return {found[1].decode(): found[0] for found in _CONTEXT.finditer(content)}


def read(content: bytes) -> dict[_Key, _Forms]:
    """The finished texts of a TS file, or of one context of it, by context, text and comment.

    By expat itself: 1,500 texts in 10 ms, import included; ElementTree took 18 ms.

    Raises:
        expat.ExpatError: it is not well-formed.
    """
    found: dict[_Key, _Forms] = {}
    parts: list[str] = []
    forms: list[str] = []
    fields: dict[str, str] = {}
    unfinished = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal unfinished
        parts.clear()
        if tag == "message":
            forms.clear()
            fields.pop("comment", None)
        elif tag == "translation":
            unfinished = "type" in attributes

    def end(tag: str) -> None:
        if tag == "numerusform":
            forms.append("".join(parts))
        elif tag != "message":
            fields[tag] = "".join(parts)
        elif not unfinished:
            key = fields["name"], fields["source"], fields.get("comment", "")
            found[key] = tuple(forms) or (fields["translation"],)
        parts.clear()

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = parts.append
    parser.Parse(content, True)  # noqa: FBT003 - expat takes isfinal by place only
    return found
