"""The operations of an exchange between own devices: ``ops.jsonl`` (FORMATS.md 3).

A line is ``[table, row id, field, value, hlc, device, seq]``; the lines are sorted by (hlc, device,
seq). A removed row is the field ``_del`` with the value true.
"""

import json
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
    """The operations of ``ops.jsonl``, line by line.

    Raises:
        FileTrouble: DAMAGED, with the number of the line: too long, not JSON, a name twice in one
            object, a fraction, a NUL or lone surrogate, a part missing or out of bounds, or out of
            order.
    """
    decode = _DECODER.decode
    last = (0, 0, 0)
    start = number = 0
    while start < len(content):
        number += 1
        end = content.find(b"\n", start)
        if end < 0 or end - start > LONGEST_LINE:
            raise damaged(f"ops.jsonl:{number}")
        line = content[start:end]
        start = end + 1
        try:
            operation = _operation(decode(line.decode()), plain=b"\\u" not in line)
        except (ValueError, RecursionError) as error:
            raise damaged(f"ops.jsonl:{number}") from error
        stamp = operation[4:]
        if stamp < last:
            raise damaged(f"ops.jsonl:{number}")
        last = stamp
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
