"""The sentence for every expected error: what happened, where, and what to do."""

import re
from datetime import date
from typing import assert_never

from handslag.domain.devices import DeviceTrouble
from handslag.domain.errors import (
    Ambiguous,
    BusinessExists,
    ChangedSince,
    FileTrouble,
    HandslagError,
    Invalid,
    KeyTrouble,
    Kind,
    NoBusiness,
    NotAllowed,
    NotFound,
    OfferTrouble,
    PrintTrouble,
    Problem,
    RowRefused,
    StoreTrouble,
    VoucherRefused,
)
from handslag.words import devices, files, printers, troubles
from handslag.words.catalogue import translate
from handslag.words.fields import field_name
from handslag.words.formats import listed, money_figures, quoted, short_day
from handslag.words.verdicts import Verdict, verdict

__all__ = ["Verdict", "sentence", "verdict"]

_IN_HUNDREDTHS = {"value", "cap", "minimum", "sale", "amount"}
"""The domain bounds these in öre and basis points; people write kronor and per cent."""


def sentence(error: HandslagError) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a class
    """What happened, where, and what to do: one or a few whole sentences."""
    match error:
        case Invalid():
            return _invalid(error)
        case NotFound():
            return _not_found(error)
        case Ambiguous():
            return _ambiguous(error)
        case VoucherRefused():
            said = verdict(error.reason, error.detail)
            return f"{said.headline}. {said.advice}"
        case OfferTrouble():
            return troubles.with_offer(error)
        case ChangedSince():
            return _changed_since(error)
        case NotAllowed():
            return troubles.with_rule(error)
        case KeyTrouble():
            return troubles.with_key(error)
        case FileTrouble():
            return files.with_file(error)
        case PrintTrouble():
            return printers.with_printer(error)
        case StoreTrouble():
            return files.with_store(error)
        case DeviceTrouble():
            return devices.with_device(error)
        case RowRefused():
            #: {sentence} tells what is wrong with that line of a file.
            text = translate("errors", "Line {line} of the file: {sentence}")
            return text.format(line=error.line, sentence=sentence(error.trouble))
        case NoBusiness():
            return translate(
                "errors",
                "There is no business here yet. Start by setting up yours, or try the demonstration.",
            )
        case BusinessExists():
            return translate(
                "errors",
                "There is a business here already. Choose another profile to set up one more.",
            )
        case _:
            return translate("errors", "That did not work, and nothing was changed.")


def _invalid(error: Invalid) -> str:
    value, allowed = _shown(error.field, error.value), _allowed(error.field, error.allowed)
    text = _problem(error.problem, has_value=bool(value))
    filled = text.format(field=field_name(error.field), value=value)
    return f"{filled} {_hint(error.problem, allowed)}".rstrip()


def _problem(problem: Problem, *, has_value: bool) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a member
    match problem:
        case Problem.EMPTY:
            return translate("errors", "The {field} is empty. Please fill it in.")
        case Problem.MISSING:
            return translate("errors", "The {field} is missing. Please give it and try again.")
        case Problem.TOO_LONG:
            return translate("errors", "The text for the {field} is too long.")
        case Problem.NOT_A_NUMBER if has_value:
            return translate("errors", "“{value}” cannot be read as a number for the {field}.")
        case Problem.NOT_A_NUMBER:
            return translate("errors", "The {field} has to be a number.")
        case Problem.NOT_A_DATE if has_value:
            return translate("errors", "“{value}” cannot be read as a date for the {field}.")
        case Problem.NOT_A_DATE:
            return translate("errors", "The {field} has to be a date.")
        case Problem.OUT_OF_RANGE if has_value:
            return translate("errors", "{value} does not work as the {field}.")
        case Problem.OUT_OF_RANGE:
            return translate("errors", "The {field} is too small or too large.")
        case Problem.UNKNOWN if has_value:
            return translate("errors", "“{value}” is not known as the {field}.")
        case Problem.UNKNOWN:
            return translate("errors", "The {field} is not known here.")
        case Problem.WRONG_ORDER if has_value:
            return translate("errors", "{value} is too early as the {field}.")
        case Problem.WRONG_ORDER:
            return translate("errors", "The {field} comes too early.")
        case Problem.MALFORMED if has_value:
            return translate("errors", "“{value}” cannot be read as the {field}.")
        case Problem.MALFORMED:
            return translate("errors", "The {field} holds characters that cannot be kept.")
        case _:
            assert_never(problem)


def _hint(problem: Problem, allowed: str) -> str:  # noqa: C901, PLR0911 - one case a member
    """The sentence that says what would have been taken, or ""."""
    match problem:
        case Problem.EMPTY | Problem.MISSING if allowed:
            return translate("errors", "You can choose {allowed}.").format(allowed=allowed)
        case Problem.EMPTY | Problem.MISSING:
            return ""
        case Problem.TOO_LONG if allowed:
            return translate("errors", "There is room for {allowed} characters.").format(
                allowed=allowed
            )
        case Problem.TOO_LONG:
            return translate("errors", "Please shorten it.")
        case Problem.NOT_A_NUMBER:
            return translate("errors", "Write it in digits, for example 250 or 12.50.")
        case Problem.NOT_A_DATE:
            return translate("errors", "Write year, month and day, for example 2027-05-30.")
        case Problem.OUT_OF_RANGE | Problem.UNKNOWN | Problem.WRONG_ORDER if allowed:
            return translate("errors", "You can choose {allowed}.").format(allowed=allowed)
        case Problem.OUT_OF_RANGE | Problem.UNKNOWN:
            return translate("errors", "Please choose another.")
        case Problem.WRONG_ORDER:
            return translate("errors", "Please choose a later one.")
        case Problem.MALFORMED if allowed:
            return translate("errors", "Write it like this: {allowed}.").format(allowed=allowed)
        case Problem.MALFORMED:
            return translate("errors", "Please see how it is written.")
        case _:
            assert_never(problem)


def _shown(field: str, value: str) -> str:
    """One value or bound as people write it."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return short_day(date.fromisoformat(value))
        except ValueError:
            return value
    if field in _IN_HUNDREDTHS and value.isascii() and value.isdecimal():
        return money_figures(int(value))
    return value


def _allowed(field: str, allowed: str) -> str:
    """What would have been taken: "1..63" becomes "1–63" and "2026-11-23.." "23 november 2026 …"."""
    first, dots, last = allowed.partition("..")
    if not dots:
        return allowed
    low, high = _shown(field, first), _shown(field, last)
    if not high:
        #: What can be chosen: this or anything later or larger.
        return translate("errors", "{low} or later").format(low=low)
    if not low:
        #: What can be chosen: anything up to and including this.
        return translate("errors", "up to {high}").format(high=high)
    #: What can be chosen: everything between two bounds, both included.
    return translate("errors", "{low} to {high}").format(low=low, high=high)


def _changed_since(error: ChangedSince) -> str:
    if not error.fields:
        #: In the message bar after Undo or Redo that was not done; {name} is a partner, customer or printer.
        text = translate(
            "errors", "{name} has been changed elsewhere since then, and stays as it is."
        )
        return text.format(name=error.name)
    #: The same; {fields} are what was changed there, such as "town".
    text = translate(
        "errors", "{name} has been changed elsewhere since then ({fields}), and stays as it is."
    )
    return text.format(
        name=error.name, fields=listed([field_name(field) for field in error.fields])
    )


def _not_found(error: NotFound) -> str:
    if not error.text:
        return translate("errors", "There is nothing here that fits yet.")
    return _no_such(error.kind).format(text=quoted(error.text))


def _no_such(kind: Kind) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a member
    match kind:
        case Kind.PARTNER:
            return translate(
                "errors",
                "There is no partner called {text}. Check the spelling, or give only the beginning of the name.",
            )
        case Kind.CUSTOMER:
            return translate(
                "errors",
                "There is no customer called {text}. Check the spelling, or give only the beginning of the name.",
            )
        case Kind.OFFER:
            return translate(
                "errors", "There is no offer {text}. The list of offers shows which there are."
            )
        case Kind.VOUCHER:
            return translate(
                "errors",
                "There is no voucher {text} here. Check the code, all 18 characters of it.",
            )
        case Kind.REDEMPTION:
            return translate(
                "errors",
                "There is no redemption for {text} here. Look for the voucher in the list of redeemed ones.",
            )
        case Kind.SHEET:
            return translate(
                "errors",
                "There is no card sheet called {text}. Look on the box, or in the list of card sheets.",
            )
        case Kind.TEMPLATE:
            return translate(
                "errors",
                "There is no card template called {text}. Choose one of those in the list.",
            )
        case Kind.PRINTER:
            return translate(
                "errors",
                "No printer called {text} has been measured here. Print the calibration page on it and type what you measure.",
            )
        case Kind.PACK:
            return translate(
                "errors", "There is no welcome pack called {text}. Choose one of those in the list."
            )
        case Kind.CARD_RUN:
            return translate(
                "errors",
                "No cards {text} are remembered as printed. Choose some of those in the list.",
            )
        case Kind.RECIPE:
            return translate(
                "errors",
                "There is no recipe called {text}. Choose one of those in the list of recipes.",
            )
        case Kind.REFERRAL:
            return translate(
                "errors",
                "There is no referral {text} here. The list of referrals shows which there are.",
            )
        case Kind.IMPORT:
            return translate(
                "errors",
                "There is nothing called {text} that could be taken back. Imports and mergings can be taken back once, for 30 days.",
            )
        case _:
            assert_never(kind)


def _ambiguous(error: Ambiguous) -> str:
    candidates = listed([quoted(name) for name in error.candidates])
    text = _several(error.kind)
    return text.format(text=quoted(error.text), candidates=candidates)


def _several(kind: Kind) -> str:
    match kind:
        case Kind.PARTNER | Kind.CUSTOMER:
            return translate(
                "errors",
                "{text} fits several: {candidates}. Give more of the name, so that only one is left.",
            )
        case Kind.VOUCHER | Kind.REDEMPTION | Kind.OFFER | Kind.REFERRAL:
            return translate(
                "errors", "{text} fits several: {candidates}. Give the whole code or number."
            )
        case (
            Kind.SHEET | Kind.TEMPLATE | Kind.PRINTER | Kind.PACK | Kind.CARD_RUN | Kind.RECIPE
            | Kind.IMPORT
        ):  # fmt: skip
            return translate(
                "errors", "{text} fits several: {candidates}. Give the whole name of the right one."
            )
        case _:
            assert_never(kind)
