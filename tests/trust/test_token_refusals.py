import base64

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.trust.golden import A_ID, CLAIMS_1, P_ID, TOKEN_1, A

from handslag.domain.errors import Reason, VoucherRefused
from handslag.trust.base32 import read_base32, write_base32
from handslag.trust.tokens import Claims, read_token, verify_token, write_token

BYTES_1 = read_base32(TOKEN_1.removeprefix("HS1.")) or b""
PROTECTED = b"\xa2\x01\x27\x04\x48" + bytes.fromhex(A_ID)
PRIVATE = [bytes.fromhex(P_ID), 1, 1, 1, 1000, 1]
CLAIMS = {
    4: CLAIMS_1.expires,
    6: CLAIMS_1.issued,
    7: bytes.fromhex(CLAIMS_1.voucher_id),
    -65537: PRIVATE,
}


def refuse(text: str) -> None:
    with pytest.raises(VoucherRefused) as refused:
        read_token(text)
    assert refused.value.reason is Reason.MALFORMED


def signed(payload: bytes, *, protected: bytes = PROTECTED, unprotected: object = None) -> str:
    """A token with a good signature of ours around whatever a forger likes."""
    structure = cbor2.dumps(["Signature1", protected, b"", payload])
    parts = [protected, {} if unprotected is None else unprotected, payload, A.sign(structure)]
    return text_of(cbor2.dumps(cbor2.CBORTag(18, parts)))


def text_of(content: bytes) -> str:
    return "HS1." + base64.b32encode(content).decode().rstrip("=")


def test_the_tool_of_these_tests_writes_the_vector() -> None:
    assert signed(cbor2.dumps(CLAIMS)) == TOKEN_1


@pytest.mark.slow
def test_all_35190_changes_of_one_byte_are_refused() -> None:
    refused = malformed = 0
    for place, right in enumerate(BYTES_1):
        for wrong in set(range(256)) - {right}:
            changed = BYTES_1[:place] + bytes((wrong,)) + BYTES_1[place + 1 :]
            try:
                read = read_token("HS1." + write_base32(changed))
            except VoucherRefused:
                malformed += 1
            else:
                refused += not verify_token(read, [A.signing_public])

    assert malformed + refused == 35190
    assert malformed > 5000
    assert refused > 20000


@pytest.mark.parametrize("unprotected", [[], "", b"", 0, False, {1: -8}, {4: b"a"}])
def test_another_unprotected_header_is_malformed(unprotected: object) -> None:
    refuse(signed(cbor2.dumps(CLAIMS), unprotected=unprotected))


@pytest.mark.parametrize(
    "protected",
    [
        b"",
        b"\xa0",
        b"\xa1\x01\x27",
        b"\xa2\x04\x48" + bytes.fromhex(A_ID) + b"\x01\x27",
        b"\xa2\x01\x38\x07\x04\x48" + bytes.fromhex(A_ID),
        b"\xa2\x01\x26\x04\x48" + bytes.fromhex(A_ID),
        b"\xa2\x01\x27\x04\x47" + bytes.fromhex(A_ID)[:7],
        b"\xa3\x01\x27\x04\x48" + bytes.fromhex(A_ID) + b"\x18\x20\x00",
    ],
)
def test_another_protected_header_is_malformed(protected: bytes) -> None:
    refuse(signed(cbor2.dumps(CLAIMS), protected=protected))


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\xa0",
        cbor2.dumps({**CLAIMS, 8: 1}),
        cbor2.dumps(dict(reversed(CLAIMS.items()))),
        cbor2.dumps({key: value for key, value in CLAIMS.items() if key != 7}),
        cbor2.dumps(CLAIMS) + b"\x00",
        cbor2.dumps(CLAIMS)[:-1],
        cbor2.dumps({**CLAIMS, 7: "16 letters in it"}),
        cbor2.dumps({**CLAIMS, 7: bytes(15)}),
        cbor2.dumps({**CLAIMS, 4: str(CLAIMS_1.expires)}),
        cbor2.dumps({**CLAIMS, 4: -CLAIMS_1.expires}),
        cbor2.dumps({**CLAIMS, 4: float(CLAIMS_1.expires)}),
        cbor2.dumps({**CLAIMS, 4: CLAIMS_1.expires - 1}),
        cbor2.dumps({**CLAIMS, 4: CLAIMS_1.expires + 24 * 3600}),
        cbor2.dumps({**CLAIMS, 4: 2**64 - 1}),
        cbor2.dumps({**CLAIMS, 4: 1768172399 - 7 * 24 * 3600}),
        cbor2.dumps({**CLAIMS, 4: 2386879199 + 7 * 24 * 3600}),
        cbor2.dumps({**CLAIMS, 6: 2**32}),
        cbor2.dumps({**CLAIMS, 6: -1}),
        cbor2.dumps({**CLAIMS, -65537: [*PRIVATE, 0]}),
        cbor2.dumps({**CLAIMS, -65537: PRIVATE[:5]}),
        cbor2.dumps({**CLAIMS, -65537: [P_ID, *PRIVATE[1:]]}),
        # numbers longer than needed: offer 1, and the whole payload's map head
        cbor2.dumps(CLAIMS).replace(
            bytes.fromhex(P_ID) + b"\x01", bytes.fromhex(P_ID) + b"\x18\x01"
        ),
        b"\xb8\x04" + cbor2.dumps(CLAIMS)[1:],
        # a map and an array of unknown length
        b"\xbf" + cbor2.dumps(CLAIMS)[1:] + b"\xff",
    ],
)
def test_another_payload_is_malformed_though_signed(payload: bytes) -> None:
    refuse(signed(payload))


@pytest.mark.parametrize(
    ("place", "number"),
    [(1, 0), (1, 64), (2, 0), (2, 65536), (3, 0), (3, 5), (4, 2**32), (5, 0), (5, 16384), (4, -1)],
)
def test_a_number_out_of_its_bounds_is_malformed_though_signed(place: int, number: int) -> None:
    private = [number if at == place else value for at, value in enumerate(PRIVATE)]

    refuse(signed(cbor2.dumps({**CLAIMS, -65537: private})))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        BYTES_1[1:],
        BYTES_1 + b"\x00",
        BYTES_1[:-1],
        b"\xd8\x3d" + BYTES_1,
        b"\xd8\x12" + BYTES_1[1:],
        BYTES_1.replace(b"\x4d\xa2", b"\x58\x0d\xa2", 1),
        BYTES_1.replace(b"\xa0", b"\xb8\x00", 1),
        BYTES_1.replace(b"\x58\x40", b"\x59\x00\x40"),
        BYTES_1[:2] + BYTES_1[3:],
    ],
)
def test_another_envelope_is_malformed(content: bytes) -> None:
    refuse(text_of(content))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "HS1.",
        "HS1",
        "HS2" + TOKEN_1[3:],
        TOKEN_1[4:],
        TOKEN_1 + "=",
        TOKEN_1 + "=" * 3,
        TOKEN_1 + "A",
        TOKEN_1[:-1],
        TOKEN_1.replace("A", "0"),
        TOKEN_1.replace("A", "Å", 1),
        TOKEN_1.replace("HS1.", "HS1.-"),
        "HS1." + "A" * 397,
        "HS1." + "A" * 10_000_000,
    ],
)
def test_text_that_is_no_token_is_malformed(text: str) -> None:
    refuse(text)


def test_an_unused_bit_that_is_not_zero_is_malformed() -> None:
    last = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".index(TOKEN_1[-1])
    # 138 bytes are 1,104 bits; the 221st symbol has one bit to spare
    assert last % 2 == 0

    refuse(TOKEN_1[:-1] + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[last + 1])


@pytest.mark.parametrize(
    "text",
    [
        TOKEN_1.lower(),
        f" {TOKEN_1}\r\n",
        "\n ".join(TOKEN_1),
        f"{TOKEN_1[:100]}\u00a0\t{TOKEN_1[100:]}" + " " * 400,
    ],
)
def test_case_and_white_space_do_not_count(text: str) -> None:
    assert read_token(text) == read_token(TOKEN_1)


def test_the_signature_of_a_document_cannot_pass_for_a_token() -> None:
    read = read_token(TOKEN_1)

    assert not read.envelope.signed_by([A.signing_public], external_aad=b"handslag document 1")


@pytest.mark.parametrize(
    "claims",
    [
        Claims(**{**vars(CLAIMS_1), "offer_number": 64}),
        Claims(**{**vars(CLAIMS_1), "serial": 0}),
        Claims(**{**vars(CLAIMS_1), "expires": CLAIMS_1.expires + 1}),
    ],
)
def test_a_token_that_nobody_could_read_is_not_written(claims: Claims) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        write_token(claims, A)


@given(st.text(max_size=500))
def test_any_text_is_a_token_or_malformed(text: str) -> None:
    refuse(text)
    refuse("HS1." + text)


@given(st.binary(max_size=240))
def test_any_bytes_are_malformed(content: bytes) -> None:
    refuse("HS1." + write_base32(content))


@given(st.data())
def test_a_token_cut_and_pasted_is_never_taken_for_another(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(BYTES_1)))
    end = data.draw(st.integers(start, len(BYTES_1)))
    inserted = data.draw(st.binary(max_size=20))
    changed = BYTES_1[:start] + inserted + BYTES_1[end:]

    try:
        read = read_token("HS1." + write_base32(changed))
    except VoucherRefused:
        assert changed != BYTES_1
    else:
        assert verify_token(read, [A.signing_public]) == (changed == BYTES_1)
