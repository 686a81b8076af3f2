import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.parcels import trouble

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.exchange.strict_json import DEEPEST, Json, read_json, write_json

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


def read(content: bytes) -> Json:
    return read_json(content, longest=2_000_000)


@given(st.dictionaries(texts, values, max_size=4))
def test_what_is_written_is_read_again(value: dict[str, Json]) -> None:
    assert read(write_json(value)) == value


@given(st.dictionaries(texts, values, max_size=6))
def test_the_order_of_the_entries_does_not_change_the_bytes(value: dict[str, Json]) -> None:
    turned = dict(reversed(value.items()))

    assert write_json(turned) == write_json(value)


@pytest.mark.parametrize(
    "content",
    [
        b'{"a":1,"a":1}',
        b'{"a":{"b":1,"b":2}}',
        b"NaN",
        b"[Infinity]",
        b"[-Infinity]",
        b"1.5",
        b"1e3",
        b"1e999",
        b"9223372036854775808",
        b"-9223372036854775809",
        b"9" * 5_000,
        b"9" * 1_000_000,
        b'"\\ud800"',
        b'{"\\udfff":1}',
        b'"\\u0000"',
        b'{"\\u0000":1}',
        b'"\x00"',
        b'"\xff"',
        b'"\xed\xa0\x80"',
        b"\xef\xbb\xbf{}",
        "{}".encode("utf-16"),
        b"",
        b"{",
        b"{} {}",
        b"{'a':1}",
        b'{"a":01}',
        b"[" * 1_000_000,
        b"[" * 400 + b"]" * 400,
        b'{"a":' * 200_000,
        b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1),
    ],
    ids=lambda content: repr(content[:16]),
)
def test_json_that_can_be_read_in_two_ways_is_damaged(content: bytes) -> None:
    assert trouble(read, content) is FileProblem.DAMAGED


def test_json_as_deep_as_the_bound_is_read() -> None:
    content = b"[" * DEEPEST + b"1" + b"]" * DEEPEST

    assert json.dumps(read(content)).encode() == content


def test_json_that_is_too_long_is_not_even_looked_at() -> None:
    assert trouble(lambda content: read_json(content, longest=3), b"null") is FileProblem.TOO_LARGE


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(FileTrouble):
        read(content)
