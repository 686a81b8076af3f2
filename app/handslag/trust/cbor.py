"""Deterministic CBOR (RFC 8949, 4.2.1): one value, one way to write it.

Written by cbor2; read by our own reader, because cbor2's also takes tags (patterns, decimals,
references), and knows no way to refuse them or a second way of writing the same value. What we
write is maps with text keys, arrays, text, bytes, whole numbers of 64 bits, true, false and null.
"""

import struct
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import cbor2

from handslag.domain.errors import HandslagError

Plain: TypeAlias = "bool | int | bytes | str | Sequence[Plain] | Mapping[str, Plain] | None"
"""What can be written. An array is read as a list, a map as a dict."""

DEEPEST = 16
"""Arrays and maps inside each other."""

_LENGTHS = {24: ">B", 25: ">H", 26: ">I", 27: ">Q"}
_SIMPLE: dict[int, bool | None] = {20: False, 21: True, 22: None}


class Malformed(HandslagError):
    """Bytes that our formats would not have written; the text says where, for the log."""


def encode(value: Plain) -> bytes:
    """*value* as deterministic CBOR."""
    return cbor2.dumps(value, canonical=True)


def decode(content: bytes) -> Plain:
    """The one value that *content* is.

    Raises:
        Malformed: any other bytes than ``encode`` makes of that value.
    """
    value, end = _value(content, 0, DEEPEST)
    if end != len(content):
        raise Malformed(f"bytes after {end}")
    return value


def head(major: int, number: int) -> bytes:
    """The first bytes of a value: its *major* type (0..7) and *number* (0..2^64 - 1)."""
    if number < 24:
        return bytes((major << 5 | number,))
    if number < 0x100:
        return bytes((major << 5 | 24, number))
    if number < 0x10000:
        return struct.pack(">BH", major << 5 | 25, number)
    if number < 0x100000000:
        return struct.pack(">BI", major << 5 | 26, number)
    return struct.pack(">BQ", major << 5 | 27, number)


def read_head(content: bytes, at: int) -> tuple[int, int, int]:
    """The major type and number of the value at *at*, and where it goes on.

    Raises:
        Malformed: cut off, or the number is not written in its shortest form.
    """
    try:
        first = content[at]
        major, number = first >> 5, first & 31
        if number < 24:
            return major, number, at + 1
        shape = _LENGTHS[number]
        (long,) = struct.unpack_from(shape, content, at + 1)
    except (IndexError, KeyError, struct.error):
        raise Malformed(f"head at {at}") from None
    end = at + 1 + struct.calcsize(shape)
    if head(major, long) != content[at:end]:
        raise Malformed(f"longer than needed at {at}")
    return major, long, end


def read_bytes(content: bytes, at: int) -> tuple[bytes, int]:
    """The byte string at *at*, and where it ends.

    Raises:
        Malformed: something else stands there, or it is cut off.
    """
    major, length, start = read_head(content, at)
    if major != 2 or length > len(content) - start:
        raise Malformed(f"no bytes at {at}")
    return content[start : start + length], start + length


def _value(content: bytes, at: int, depth: int) -> tuple[Plain, int]:
    major, number, start = read_head(content, at)
    if depth == 0:
        raise Malformed(f"too deep at {at}")
    if number > len(content) - start and major in {2, 3, 4, 5}:
        raise Malformed(f"cut off at {at}")
    match major:
        case 0:
            return number, start
        case 1:
            return -1 - number, start
        case 2:
            return content[start : start + number], start + number
        case 3:
            return _text(content[start : start + number]), start + number
        case 4:
            return _array(content, start, number, depth - 1)
        case 5:
            return _map(content, start, number, depth - 1)
        case 7 if content[at] & 31 in _SIMPLE:
            return _SIMPLE[number], start
        case _:
            raise Malformed(f"unknown kind at {at}")


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise Malformed("text is not UTF-8") from None


def _array(content: bytes, at: int, length: int, depth: int) -> tuple[list[Plain], int]:
    values = []
    for _ in range(length):
        value, at = _value(content, at, depth)
        values.append(value)
    return values, at


def _map(content: bytes, at: int, length: int, depth: int) -> tuple[dict[str, Plain], int]:
    values: dict[str, Plain] = {}
    last = b""
    for _ in range(length):
        key, start = _value(content, at, depth)
        written = content[at:start]
        if not isinstance(key, str) or written <= last:
            raise Malformed(f"key at {at}")
        last = written
        values[key], at = _value(content, start, depth)
    return values, at
