"""JSON that leaves no room for two readings: what Python's own reader lets pass is refused here."""

import json
from collections.abc import Mapping
from typing import NoReturn, TypeAlias

from handslag.domain.errors import FileProblem, FileTrouble

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
"""Numbers are whole and fit 64 bits with their sign."""

DEEPEST = 16
"""Lists and objects inside each other."""
_LONGEST_NUMBER = len(str(-(2**63)))


def damaged(detail: str) -> FileTrouble:
    """The user's error for content that is not as it was written; *detail* names the place."""
    return FileTrouble(FileProblem.DAMAGED, "", detail)


def read_json(content: bytes, *, longest: int) -> Json:
    """The value that *content* (UTF-8, at most *longest* bytes) holds.

    Raises:
        FileTrouble: TOO_LARGE; or DAMAGED: not JSON (RFC 8259), a name twice in one object, a
            fraction or NaN, a number beyond 64 bits, a NUL, a lone surrogate (RFC 7493, 2.1),
            or deeper than DEEPEST.
    """
    if len(content) > longest:
        raise FileTrouble(FileProblem.TOO_LARGE, "", "json")
    try:
        value: Json = _DECODER.decode(content.decode())
    except (ValueError, RecursionError) as error:
        raise damaged("json") from error
    _check(value, DEEPEST)
    return value


def write_json(value: Mapping[str, Json]) -> bytes:
    """*value* as UTF-8 bytes that are always the same for the same value."""
    text = json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )
    return text.encode()


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError
    return result


def _whole(text: str) -> int:
    # Python refuses only beyond 4,300 digits
    number = int(text) if len(text) <= _LONGEST_NUMBER else 2**63
    if not -(2**63) <= number < 2**63:
        raise ValueError
    return number


def _refuse(_text: str) -> NoReturn:
    raise ValueError


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_whole, parse_float=_refuse, parse_constant=_refuse
)


def _check(value: Json, levels: int) -> None:
    if isinstance(value, list | dict) and not levels:
        raise damaged("json")
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, list):
        for item in value:
            _check(item, levels - 1)
    elif isinstance(value, dict):
        for name, item in value.items():
            _check_text(name)
            _check(item, levels - 1)


def _check_text(text: str) -> None:
    if "\0" in text or any("\ud800" <= c <= "\udfff" for c in text):
        raise damaged("json")
