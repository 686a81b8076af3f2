"""Runs one command line: parses it, opens the profile, calls the handler, says what came of it."""

import io
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib import import_module
from itertools import zip_longest
from pathlib import Path

from handslag import __version__
from handslag.cli import errors
from handslag.cli.arguments import (
    Arguments,
    BareHandler,
    Handler,
    Parser,
    TroubleHandler,
    UsageError,
    common_options,
)
from handslag.cli.output import Json, Output, as_json
from handslag.domain.errors import HandslagError, StoreTrouble
from handslag.domain.partners import LANGUAGES
from handslag.domain.trades import Language
from handslag.services.desk import Desk
from handslag.words.catalogue import set_language, translate
from handslag.words.system import system_language

DONE, REFUSED, WRONG_USAGE = 0, 1, 2

OpenDesk = Callable[[Arguments], AbstractContextManager[Desk]]
"""Opens the profile that the arguments name."""

Report = Callable[[Arguments, str], Path]
"""Keeps a report of a fault in the program, beside the profile that the arguments name."""


@dataclass(frozen=True)
class Program:
    """What the command line needs of the rest of the program.

    Attributes:
        open_desk: opens the profile.
        no_command: what happens where no command is named; the exit code.
        report: keeps a report of a fault.
    """

    open_desk: OpenDesk
    no_command: Callable[[Arguments], int]
    report: Report


_TOPICS = {
    "profile": ("demo", "init", "identity", "check"),
    "partners": ("partners",),
    "customers": ("customers",),
    "offers": ("offers",),
    "vouchers": ("vouchers",),
    "redeem": ("redeem",),
    "sheets": ("sheets",),
    "prints": ("cards", "pack"),
    "exchange": ("exchange",),
    "devices": ("devices",),
    "referrals": ("referrals",),
    "report": ("report",),
}
"""The modules of commands, and the words that they answer to."""

_OPENED = ".handslag"
"""The kind of file that the window opens where the program is started with it."""

_WITH_VALUE = ("--profile", "--db", "--lang")
"""The options that ``common_options`` adds and that take a value."""


def parse(words: Sequence[str]) -> Arguments:
    """What the command line says, after setting the language that it asks for.

    Raises:
        UsageError: it is not of the form that the program takes.
    """
    set_language(_language(words))
    parser = Parser(
        prog="handslag",
        description=translate("cli", "Handslag: local businesses that recommend each other."),
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Handslag {__version__}")
    common_options(parser, root=True)
    commands = parser.add_subparsers(metavar="COMMAND", dest="command", parser_class=Parser)
    for topic in _topics(words):
        # a module is loaded when it is asked for: all of them, with the paper, take 0.4 s
        import_module(f"handslag.cli.topics.{topic}").register(commands)
    return parser.parse_args(words)


def _topics(words: Sequence[str]) -> list[str]:
    """The modules that the command line may need: none, one, or all where it names none of them."""
    if _opens_the_window(words):
        return []
    for word in words:
        for topic, commands in _TOPICS.items():
            if word in commands:
                return [topic]
    return list(_TOPICS)


def _opens_the_window(words: Sequence[str]) -> bool:
    """Whether there is nothing but options with their values: no command, and no call for help."""
    left = iter(words)
    for word in left:
        if word in _WITH_VALUE:
            next(left, None)
        elif not word.startswith(tuple(f"{option}=" for option in _WITH_VALUE)):
            return False
    return True


def _parted(words: Sequence[str]) -> tuple[Sequence[str], list[Path]]:
    """The words without the files that a double-click gives to the program, and those files.

    Only where there is no command: a command's files are its own.
    """
    left: list[str] = []
    files: list[Path] = []
    for before, word in zip(["", *words], words, strict=False):
        if word.lower().endswith(_OPENED) and before not in _WITH_VALUE and word[0] != "-":
            files.append(Path(word))
        else:
            left.append(word)
    return (left, files) if files and _opens_the_window(left) else (words, [])


def run(words: Sequence[str], program: Program) -> int:
    """Runs a command line, *words* without the program's name.

    Returns:
        The exit code: 0 done, 1 refused or failed, 2 wrong usage.
    """
    _speak_unicode()
    try:
        return _run(words, program)
    except UsageError as error:
        hint = translate("cli", "Wrong usage: {what}. See “handslag --help”.")
        _say(hint.format(what=str(error).rstrip(".")))
        return WRONG_USAGE
    except BrokenPipeError:
        # who read the answer has seen enough; what is still in the buffer goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED


def _run(words: Sequence[str], program: Program) -> int:
    left, files = _parted(words)
    args = parse(left)
    if args.command is None:
        args.files = files
        return program.no_command(args)
    return answering(args, lambda: _call(args, program.open_desk), program.report)


def answering(args: Arguments, call: Callable[[], Output], report: Report) -> int:
    """Says what *call* answers, or the sentence for what went wrong; the exit code."""
    try:
        output = call()
    except (UsageError, BrokenPipeError):
        raise
    except HandslagError as error:
        return refused(args, error)
    except Exception:  # the last net: whatever it is, the user gets a sentence
        file = report(args, traceback.format_exc())
        text = translate(
            "cli",
            "Something went wrong inside Handslag. It is a fault of the program, not yours; "
            "the report for its makers is in {file}.",
        ).format(file=file)
        if args.json:
            _answer(as_json({"error": {"name": "Fault", "message": text, "reason": None}}))
        _say(text)
        return REFUSED
    if args.json:
        _answer(as_json(output.json))
    elif output.text:
        _answer(output.text)
    for note in output.notes:
        _say(note)
    return DONE if output.ok else REFUSED


def refused(args: Arguments, error: HandslagError) -> int:
    """Says the sentence for an expected error; the exit code."""
    message = errors.sentence(error)
    if args.json:
        _answer(as_json({"error": _shape(error, message)}))
    _say(message)
    return REFUSED


def _answer(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - the command's answer


def _call(args: Arguments, open_desk: OpenDesk) -> Output:
    bare: BareHandler | None = args.bare_handler
    if bare is not None:
        return bare(args)
    handler: Handler = args.handler
    trouble_handler: TroubleHandler | None = args.trouble_handler
    try:
        with open_desk(args) as desk:
            return handler(desk, args)
    except StoreTrouble as trouble:
        if trouble_handler is None:
            raise
        return trouble_handler(trouble)


def _shape(error: HandslagError, message: str) -> dict[str, Json]:
    reason = getattr(error, "reason", None)
    return {
        "name": type(error).__name__,
        "message": message,
        "reason": int(reason) if reason is not None else None,
    }


def _language(words: Sequence[str]) -> Language:
    for option, value in zip_longest(words, words[1:], fillvalue=""):
        given = value if option == "--lang" else option.removeprefix("--lang=")
        for spoken in LANGUAGES:
            if given != option and given == spoken:
                return spoken
    return system_language()


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)  # noqa: T201 - messages to the user


def _speak_unicode() -> None:
    """Lets å ä ö through where the terminal or pipe is set to something smaller (Windows)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
