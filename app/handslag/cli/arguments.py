"""The parser's building blocks: commands, their common options, and how values are read."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn, TypeAlias

from handslag.cli.output import Output
from handslag.domain.errors import Invalid, StoreTrouble
from handslag.domain.money import hundredths
from handslag.services.desk import Desk
from handslag.words.catalogue import translate

Arguments = argparse.Namespace
Handler = Callable[[Desk, Arguments], Output]
BareHandler = Callable[[Arguments], Output]
TroubleHandler = Callable[[StoreTrouble], Output]
"""Answers for a command whose profile cannot even be opened, where its report tells that itself."""


_MOST = 999_999_999
_DIGITS = 100
"""Of a number; with more it is out of all bounds as well."""


class UsageError(Exception):
    """The command line is not of the form that the program takes; the parser's own words."""


class Parser(argparse.ArgumentParser):
    """An argument parser that raises instead of leaving, so that the caller can say it kindly."""

    def error(self, message: str) -> NoReturn:
        """Raises UsageError with what is wrong."""
        raise UsageError(message)


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 - it has no public name


def day(text: str) -> date:
    """An ISO date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            translate("cli", "“{text}” is not a date; write it as 2026-11-23").format(text=text)
        ) from None


def amount(text: str) -> int:
    """Major units or per cent with at most two decimals, as hundredths."""
    try:
        return hundredths(text, field="amount")
    except Invalid:
        raise argparse.ArgumentTypeError(
            translate("cli", "“{text}” is not a number; write it as 1000 or 12,50").format(
                text=text
            )
        ) from None


def count(text: str) -> int:
    """A whole number that is not negative."""
    number = whole(text)
    if not 0 <= number <= _MOST:
        raise argparse.ArgumentTypeError(
            translate("cli", "{text} is out of bounds; write a number from 0 to {most}").format(
                text=text, most=_MOST
            )
        )
    return number


def whole(text: str) -> int:
    """A whole number, for which the command itself knows the bounds."""
    sign, digits = (-1, text[1:]) if text[:1] in ("-", "\N{MINUS SIGN}") else (1, text)
    if not (digits.isascii() and digits.isdecimal()):
        raise argparse.ArgumentTypeError(
            translate("cli", "“{text}” is not a whole number").format(text=text)
        )
    return sign * int(digits[:_DIGITS])


def numbered(text: str) -> tuple[str, int]:
    """A name with its number: ``P=N``; the name itself may hold the sign."""
    name, sign, number = text.rpartition("=")
    if not (sign and name.strip()):
        raise argparse.ArgumentTypeError(
            translate("cli", "“{text}” is not a name with a number; write it as Name=24").format(
                text=text
            )
        )
    return name.strip(), count(number.strip())


def millimetres(text: str) -> float:
    """A length in mm, with point or comma."""
    try:
        return hundredths(text, field="length") / 100
    except Invalid:
        raise argparse.ArgumentTypeError(
            translate(
                "cli", "“{text}” is not a length in millimetres; write it as 85 or 85,5"
            ).format(text=text)
        ) from None


def common_options(parser: argparse.ArgumentParser, *, root: bool = False) -> None:
    """Adds the options that every command takes, before or after its name."""
    missing = None if root else argparse.SUPPRESS
    parser.add_argument(
        "--profile",
        type=Path,
        metavar="DIR",
        default=missing,
        help=translate("cli", "folder that holds your data"),
    )
    parser.add_argument(
        "--db",
        metavar="URL",
        default=missing,
        help=translate("cli", "database, for an office with a server"),
    )
    parser.add_argument(
        "--lang",
        choices=("sv", "en"),
        default=missing,
        help=translate("cli", "language of the answers"),
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if root else argparse.SUPPRESS,
        help=translate("cli", "answer as JSON, for scripts"),
    )


def topic(commands: Commands, name: str, help: str) -> Commands:
    """Adds a word that has commands under it, such as ``partners``."""
    parser = commands.add_parser(name, help=help, description=help, allow_abbrev=False)
    return parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)


def command(commands: Commands, name: str, help: str, handler: Handler) -> Parser:
    """Adds a command that works in a profile; its parser, for the options of its own."""
    parser = _command(commands, name, help)
    parser.set_defaults(handler=handler, bare_handler=None, trouble_handler=None)
    return parser


def bare_command(commands: Commands, name: str, help: str, handler: BareHandler) -> Parser:
    """Adds a command that needs no profile; its parser, for the options of its own."""
    parser = _command(commands, name, help)
    parser.set_defaults(handler=None, bare_handler=handler)
    return parser


def _command(commands: Commands, name: str, help: str) -> Parser:
    parser = commands.add_parser(name, help=help, description=help, allow_abbrev=False)
    common_options(parser)
    return parser
