"""Collects the words of the program into resources/translations, and sees that none is missing.

    python packaging/translations.py             brings both files up to date with the code
    python packaging/translations.py --take F    the same, and takes translations from the JSON file F
    python packaging/translations.py --check     changes nothing; exit 1 unless all is well

F holds {"context": {"English text": "svensk text", "%n cards": ["%n kort", "%n kort"]}}, for the
language of ``--language`` (Swedish unless said). A text that has a comment is written "comment|text".

Own code on ``ast`` on purpose. lupdate 6.11 was tried: in Python it takes a number for a plural only
when it is a literal, and drops calls with ``n=`` or ``len(x)`` without a word. The files are Qt's
(TS 2.1), as lupdate writes them with ``-locations none``: Qt Linguist opens and saves them.
"""

import argparse
import ast
import json
import re
import sys
import tokenize
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("sv", "en")
PLURAL_ONLY = "en"
"""The source language: its file holds only what has two forms."""

FORMS = 2
"""Swedish and English both have one for 1 and one for all else."""

Key = tuple[str, str, str]
"""Context, comment, source: in this order they are sorted."""

_PLACE = re.compile(r"\{\w*\}|%n")


class Trouble(Exception):
    """The words cannot be collected; the text is the sentence for stderr."""


@dataclass(frozen=True)
class Message:
    """A text of the code. *notes* are its translator's comments, *number* that it has two forms."""

    notes: tuple[str, ...]
    number: bool


# ---- from the code


def messages(source: Path) -> dict[Key, Message]:
    """Every text that a ``translate`` call under *source* holds."""
    found: dict[Key, Message] = {}
    for path in sorted(source.rglob("*.py")):
        for key, message, line in _messages_of(path):
            known = found.setdefault(key, message)
            if known.number != message.number:
                raise Trouble(f"{path}:{line}: “{key[2]}” stands both with and without a number")
            notes = dict.fromkeys(known.notes + message.notes)
            found[key] = replace(known, notes=tuple(notes))
    return found


def _messages_of(path: Path) -> Iterator[tuple[Key, Message, int]]:
    content = path.read_bytes()
    if b"translate(" not in content:
        return
    try:
        tree = ast.parse(content, path)
    except SyntaxError as error:
        raise Trouble(f"{path}:{error.lineno}: not Python yet: {error.msg}") from None
    notes = _notes(path)
    for statement_line, call in _calls(tree, 0):
        texts = [_argument(call, 0, "context"), _argument(call, 1, "text")]
        if texts[1] is None:  # str.translate(table) is another thing
            continue
        comment = _argument(call, 2, "comment") or ast.Constant("")
        context, text, comment_text = (_literal(part, path, call) for part in (*texts, comment))
        lines = notes.get(call.lineno) or notes.get(statement_line) or ()
        number = _argument(call, 3, "n") is not None
        yield (context, comment_text, text), Message(lines, number), call.lineno


def _calls(node: ast.AST, statement_line: int) -> Iterator[tuple[int, ast.Call]]:
    for child in ast.iter_child_nodes(node):
        line = child.lineno if isinstance(child, ast.stmt) else statement_line
        if isinstance(child, ast.Call):
            name = getattr(child.func, "id", None) or getattr(child.func, "attr", None)
            if name == "translate":
                yield line, child
        yield from _calls(child, line)


def _argument(call: ast.Call, place: int, name: str) -> ast.expr | None:
    if place < len(call.args):
        return call.args[place]
    return next((word.value for word in call.keywords if word.arg == name), None)


def _literal(part: ast.expr | None, path: Path, call: ast.Call) -> str:
    if isinstance(part, ast.Constant) and isinstance(part.value, str):
        return part.value
    raise Trouble(f"{path}:{call.lineno}: context, text and comment of translate are literals")


def _notes(path: Path) -> dict[int, tuple[str, ...]]:
    """The block of ``#:`` lines above each line that has one, joined."""
    notes: dict[int, tuple[str, ...]] = {}
    with tokenize.open(path) as file:
        for number, line in enumerate(file, start=1):
            stripped = line.strip()
            if stripped.startswith("#:"):
                above = notes.pop(number, ("",))[0]
                notes[number + 1] = (f"{above} {stripped[2:].strip()}".strip(),)
    return notes


# ---- the files


def read(path: Path) -> dict[Key, tuple[str, ...]]:
    """The finished translations in a TS file; none when there is no such file."""
    if not path.exists():
        return {}
    try:
        root = ET.parse(path).getroot()  # noqa: S314 - our own file
    except ET.ParseError as error:
        raise Trouble(f"{path} is not well-formed: {error}") from None
    known: dict[Key, tuple[str, ...]] = {}
    for context in root.iterfind("context"):
        for message in context.iterfind("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            forms = tuple(form.text or "" for form in translation.iterfind("numerusform"))
            key = (
                context.findtext("name", ""),
                message.findtext("comment", ""),
                message.findtext("source", ""),
            )
            known[key] = forms or (translation.text or "",)
    return known


def render(language: str, found: dict[Key, Message], known: dict[Key, tuple[str, ...]]) -> str:
    """The TS file for *language*, with what is *known* of it."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    context = None
    for key in _wanted(language, found):
        if key[0] != context:
            lines += ["</context>"] * (context is not None)
            context = key[0]
            lines += ["<context>", f"    <name>{_xml(context)}</name>"]
        lines += _message(key, found[key], known.get(key, ()))
    lines += ["</context>"] * (context is not None)
    return "\n".join([*lines, "</TS>", ""])


def _wanted(language: str, found: dict[Key, Message]) -> list[Key]:
    return sorted(k for k, message in found.items() if message.number or language != PLURAL_ONLY)


def _message(key: Key, message: Message, forms: tuple[str, ...]) -> list[str]:
    expected = FORMS if message.number else 1
    finished = len(forms) == expected and all(forms)
    lines = ['    <message numerus="yes">' if message.number else "    <message>"]
    lines.append(f"        <source>{_xml(key[2])}</source>")
    if key[1]:
        lines.append(f"        <comment>{_xml(key[1])}</comment>")
    if message.notes:
        lines.append(f"        <extracomment>{_xml(' '.join(message.notes))}</extracomment>")
    opening = "<translation>" if finished else '<translation type="unfinished">'
    shown = forms if finished else ("",) * expected
    if message.number:
        lines.append(f"        {opening}")
        lines += [f"            <numerusform>{_xml(form)}</numerusform>" for form in shown]
        lines.append("        </translation>")
    else:
        lines.append(f"        {opening}{_xml(shown[0])}</translation>")
    return [*lines, "    </message>"]


def _xml(text: str) -> str:
    for plain, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(plain, entity)
    return text.replace("'", "&apos;").replace("\u00a0", "&#xa0;")


# ---- what has to hold


def faults(found: dict[Key, Message], known: dict[str, dict[Key, tuple[str, ...]]]) -> list[str]:
    """A sentence for every text without a translation, or with other places to fill than it has."""
    sentences = []
    for language in LANGUAGES:
        for key in _wanted(language, found):
            forms = known[language].get(key, ())
            where = f"{language}.ts, {key[0]}: “{key[2]}”"
            if len(forms) != (FORMS if found[key].number else 1) or not all(forms):
                sentences.append(f"{where} has no translation.")
            elif any(not _fits(key[2], forms, form) for form in forms):
                sentences.append(f"{where} and its translation differ in what is filled in.")
    return sentences


def _fits(source: str, forms: tuple[str, ...], form: str) -> bool:
    wanted, present = set(_PLACE.findall(source)), set(_PLACE.findall(form))
    singular = len(forms) == FORMS and form is forms[0]
    return wanted == present or (singular and wanted - present == {"%n"} and present <= wanted)


def _take(path: Path, found: dict[Key, Message]) -> dict[Key, tuple[str, ...]]:
    taken = {}
    content = json.loads(path.read_text("utf-8"))
    for context, texts in content.items():
        for source, given in texts.items():
            comment, bar, text = source.rpartition("|")
            plain = (context, "", source)
            key = (context, comment, text) if bar and plain not in found else plain
            if key not in found:
                raise Trouble(f"{path}: {context}: “{source}” is in no translate call")
            forms = (given,) if isinstance(given, str) else tuple(given)
            taken[key] = forms
    return taken


def main(arguments: list[str] | None = None) -> int:
    """Runs the command; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="change nothing, exit 1 unless fresh")
    parser.add_argument("--take", type=Path, metavar="FILE.json", help="translations to put in")
    parser.add_argument("--language", choices=LANGUAGES, default="sv", help="of --take")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    try:
        return _run(options)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1


def _run(options: argparse.Namespace) -> int:
    found = messages(options.root / "app" / "handslag")
    folder = options.root / "resources" / "translations"
    paths = {language: folder / f"{language}.ts" for language in LANGUAGES}
    known = {language: read(path) for language, path in paths.items()}
    if options.take:
        known[options.language] |= _take(options.take, found)
    sentences = faults(found, known)
    for language, path in paths.items():
        text = render(language, found, known[language])
        if not path.exists() or path.read_text("utf-8") != text:
            if options.check:
                sentences.append(f"{path} is not fresh: run python packaging/translations.py.")
            else:
                _report_dropped(path, found, known[language])
                _write(path, text)
    if not options.check:
        print(
            f"{len(sentences)} left to translate; --check names them." if sentences else "All said."
        )
        return 0
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return 1 if sentences else 0


def _report_dropped(
    path: Path, found: dict[Key, Message], known: dict[Key, tuple[str, ...]]
) -> None:
    for key in known.keys() - found.keys():
        print(f"{path.name}: dropped “{key[2]}” = {list(known[key])}")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_text(text, "utf-8", newline="\n")
    part.replace(path)


if __name__ == "__main__":
    sys.exit(main())
