"""The operations of an exchange between own devices: ``ops.jsonl`` (FORMATS.md 3).

A line is ``[table, row id, field, value, hlc, device, seq]``; the lines are sorted by (hlc, device,
seq). A removed row is the field ``_del`` with the value true.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, NoReturn

from handslag.exchange.strict_json import damaged

Value = bool | int | str | list[Any] | dict[str, Any] | None
Operation = tuple[str, str, str, Value, int, int, int]
"""Table, row id, field, value, hlc, device, seq."""

LONGEST_LINE = 1_000_000
LONGEST_NAME = 24
LONGEST_ID = 64
_LAST = 2**63
_PIECE = 1 << 16
"""Bytes of whole lines that are read in one go."""
_TWO_LISTS = re.compile(rb"\][ \t\r]*,[ \t\r]*\[")
_SURROGATES = range(0xD800, 0xE000)


def write_operations(operations: Iterable[Operation]) -> bytes:
    """The content of ``ops.jsonl``: the same bytes for the same operations in any order.

    Raises:
        FileTrouble: DAMAGED: a value is longer than our own reader would take.
    """
    encode = json.JSONEncoder(
        ensure_ascii=False, separators=(",", ":"), allow_nan=False, sort_keys=True
    ).encode
    lines = [(one[4:], encode(one).encode()) for one in operations]
    lines.sort()
    if any(len(line) > LONGEST_LINE for _, line in lines):
        raise damaged("ops.jsonl")
    return b"".join([part for _, line in lines for part in (line, b"\n")])


def read_operations(content: bytes) -> Iterator[Operation]:
    """The operations of ``ops.jsonl``, piece by piece.

    Raises:
        FileTrouble: DAMAGED, with the number of the line: too long, not JSON, a name twice in one
            object, a fraction, a NUL or lone surrogate, a part missing or out of bounds, or out of
            order.
    """
    last = (0, 0, 0)
    start = number = 0
    while start < len(content):
        end = content.rfind(b"\n", start, start + _PIECE)
        if end < 0:
            end = content.find(b"\n", start, start + LONGEST_LINE + 1)
        if end < 0:
            raise damaged(f"ops.jsonl:{number + 1}")
        piece = content[start:end]
        start = end + 1
        found = _together(piece)
        if found is None or found[0][4:] < last:
            found = list(_one_by_one(piece.split(b"\n"), number, last))
        number += len(found)
        last = found[-1][4:]
        yield from found


def _together(piece: bytes) -> list[Operation] | None:
    """What lines say, read and judged in one go, in half the time; None: look at each alone.

    Joined lines say the same as each alone when none leaves a text or a list open for the next:
    without a backslash every quotation mark begins or ends a text, and one line holds two rows only
    where one list ends and the next begins.
    """
    if b"\\" in piece or _TWO_LISTS.search(piece):
        return None
    lines = piece.split(b"\n")
    if any(line.count(b'"') % 2 for line in lines):
        return None
    try:
        rows: list[Any] = _DECODER.decode(f"[{b','.join(lines).decode()}]")
        if len(rows) != len(lines) or not all(type(row) is list for row in rows):
            return None
        columns = list(zip(*rows, strict=True))
        found: list[Operation] = list(zip(*columns, strict=True))
        return found if _sound(columns) else None
    except (ValueError, TypeError, RecursionError):
        return None


def _sound(columns: list[tuple[Any, ...]]) -> bool:
    """Whether the parts of operations are of the right kinds, within bounds and in order."""
    tables, ids, fields, values, *stamps = columns
    bounds = ((tables, LONGEST_NAME), (ids, LONGEST_ID), (fields, LONGEST_NAME))
    for texts, longest in bounds:
        told = {*texts}
        if {*map(type, told)} != {str} or not 0 < min(map(len, told)) <= max(
            map(len, told)
        ) <= longest:
            return False
    for numbers in stamps:
        if {*map(type, numbers)} != {int} or not 0 < min(numbers) <= max(numbers) < _LAST:
            return False
    whole = [value for value in values if type(value) is int]
    if whole and not -_LAST <= min(whole) <= max(whole) < _LAST:
        return False
    order = list(zip(*stamps, strict=True))
    return len(stamps) == 3 and order == sorted(order)


def _one_by_one(
    lines: Iterable[bytes], number: int, last: tuple[int, int, int]
) -> Iterator[Operation]:
    for line in lines:
        number += 1
        if len(line) > LONGEST_LINE:
            raise damaged(f"ops.jsonl:{number}")
        try:
            operation = _operation(_DECODER.decode(line.decode()), plain=b"\\u" not in line)
        except (ValueError, RecursionError) as error:
            raise damaged(f"ops.jsonl:{number}") from error
        if operation[4:] < last:
            raise damaged(f"ops.jsonl:{number}")
        last = operation[4:]
        yield operation


def _operation(row: Any, *, plain: bool) -> Operation:
    if type(row) is not list or len(row) != 7:
        raise ValueError
    table, id, field, value, hlc, device, seq = row
    if not (type(table) is type(id) is type(field) is str):
        raise ValueError
    if not (0 < len(table) <= LONGEST_NAME and 0 < len(id) <= LONGEST_ID):
        raise ValueError
    if not 0 < len(field) <= LONGEST_NAME:
        raise ValueError
    if not (type(hlc) is type(device) is type(seq) is int):
        raise ValueError
    if not (0 < hlc < _LAST and 0 < device < _LAST and 0 < seq < _LAST):
        raise ValueError
    # a NUL and half a pair can only be written as escapes, which our own writer never needs for them
    if not plain and not all(map(_whole, _texts(row))):
        raise ValueError
    if type(value) is int and not -_LAST <= value < _LAST:
        raise ValueError
    return table, id, field, value, hlc, device, seq


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from _texts(item)


def _whole(text: str) -> bool:
    return "\0" not in text and not any(ord(c) in _SURROGATES for c in text)


def _object(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    if any(one == other for (one, _), (other, _) in pairwise(sorted(pairs, key=_name))):
        raise ValueError
    return dict(pairs)


def _name(pair: tuple[str, Any]) -> str:
    return pair[0]


def _refuse(_text: str) -> NoReturn:
    raise ValueError


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_float=_refuse, parse_constant=_refuse)
