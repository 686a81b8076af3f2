import base64

import cbor2
import pytest
from cwt import COSE, COSEKey
from hypothesis import given
from hypothesis import strategies as st
from tests.trust.golden import CLAIMS_1, CLAIMS_2, TOKEN_1, TOKEN_2, A, P

from handslag.domain.ids import BusinessId, VoucherId
from handslag.domain.moments import end_of_day, sunday_of
from handslag.trust.base32 import read_base32, write_all_base32, write_base32
from handslag.trust.keys import Keys, business_id
from handslag.trust.tokens import (
    Claims,
    looks_like_token,
    payload,
    read_token,
    verify_token,
    write_token,
    write_tokens,
)


def _id(length: int) -> st.SearchStrategy[str]:
    return st.binary(min_size=length, max_size=length).map(bytes.hex)


any_claims = st.builds(
    Claims,
    issuer=_id(8).map(BusinessId),
    redeemer=_id(8).map(BusinessId),
    offer_number=st.integers(1, 63),
    revision=st.integers(1, 65535),
    kind=st.integers(1, 4),
    value=st.integers(0, 4294967295),
    serial=st.integers(1, 16383),
    voucher_id=_id(16).map(VoucherId),
    issued=st.integers(0, 0xFFFFFFFF),
    expires=st.integers(0, 1023).map(lambda week: end_of_day(sunday_of(week))),
)


@pytest.mark.parametrize(
    ("claims", "token", "size"), [(CLAIMS_1, TOKEN_1, 138), (CLAIMS_2, TOKEN_2, 145)]
)
def test_a_token_is_that_of_the_vector_to_the_letter(claims: Claims, token: str, size: int) -> None:
    assert write_token(claims, A) == token
    assert len(token) == 4 + -(-size * 8 // 5)

    read = read_token(token)

    assert read.claims == claims
    assert verify_token(read, [A.signing_public])
    assert not verify_token(read, [P.signing_public])
    assert not verify_token(read, [])


def test_weeks_run_from_0_to_1023_with_summer_and_winter() -> None:
    assert end_of_day(sunday_of(0)) == 1768172399
    assert CLAIMS_1.week == 59
    assert CLAIMS_2.week == 1023


@given(any_claims)
def test_the_week_of_a_token_is_that_of_its_last_day(claims: Claims) -> None:
    assert end_of_day(sunday_of(claims.week)) == claims.expires


@given(any_claims)
def test_what_is_written_is_read(claims: Claims) -> None:
    token = write_token(claims, P)

    read = read_token(token)

    assert read.claims == claims
    assert verify_token(read, [A.signing_public, P.signing_public])
    assert len(token) <= 236


@given(any_claims)
def test_claims_are_what_cbor2_makes_of_them(claims: Claims) -> None:
    private = [
        bytes.fromhex(claims.redeemer),
        claims.offer_number,
        claims.revision,
        claims.kind,
        claims.value,
        claims.serial,
    ]
    canonical = cbor2.dumps(
        {
            4: claims.expires,
            6: claims.issued,
            7: bytes.fromhex(claims.voucher_id),
            -65537: private,
        },
        canonical=True,
    )

    assert payload(claims) == canonical


@given(st.lists(st.binary(max_size=20), max_size=150))
def test_many_are_written_as_each_alone(contents: list[bytes]) -> None:
    assert write_all_base32(contents) == [write_base32(content) for content in contents]


def test_a_batch_of_tokens_is_each_token_in_order() -> None:
    assert write_tokens([CLAIMS_1, CLAIMS_2], A) == [TOKEN_1, TOKEN_2]
    assert write_tokens([], A) == []


@given(st.binary(max_size=400))
def test_base32_is_that_of_the_standard_library(content: bytes) -> None:
    text = base64.b32encode(content).decode().rstrip("=")

    assert write_base32(content) == text
    assert read_base32(text) == content


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", max_size=40) | st.text(max_size=20))
def test_base32_that_we_would_not_write_is_not_read(text: str) -> None:
    content = read_base32(text)

    assert content is None or write_base32(content) == text


@given(any_claims, st.binary(min_size=32, max_size=32))
def test_another_library_verifies_our_tokens(claims: Claims, seed: bytes) -> None:
    keys = Keys(seed, seed)
    content = read_base32(write_token(claims, keys).removeprefix("HS1."))
    assert content is not None
    public = COSEKey.new(
        {1: 1, 3: -8, -1: 6, -2: keys.signing_public, 2: bytes.fromhex(claims.issuer)}
    )

    verified = COSE.new(verify_kid=True).decode(content, public)

    assert verified == payload(claims)


def test_the_issuer_of_a_vector_is_found_from_its_key() -> None:
    assert read_token(TOKEN_1).claims.issuer == business_id(A.signing_public)


@pytest.mark.parametrize(
    "text", [TOKEN_1, TOKEN_1.lower(), f"  {TOKEN_1}\r\n", "\n".join(TOKEN_1), "h s1.", " HS1.x"]
)
def test_a_token_is_known_by_how_it_begins(text: str) -> None:
    assert looks_like_token(text)


@pytest.mark.parametrize("text", ["", "HS2.ABC", "HS1", "AS0GXG-01ZEX1-NEYVNB", "xHS1."])
def test_other_text_is_no_token(text: str) -> None:
    assert not looks_like_token(text)
