from collections.abc import Callable
from dataclasses import replace

import cbor2
import pytest
from cwt import COSE, COSEKey, VerifyError
from hypothesis import given
from hypothesis import strategies as st
from tests.trust.golden import A_ID, P_ID, A, P

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.domain.ids import VoucherId
from handslag.domain.vouchers import EventKind
from handslag.trust.cbor import Malformed, Plain, decode, encode
from handslag.trust.cose import read_sign1, sign1
from handslag.trust.documents import (
    DocumentType,
    SignedDocument,
    SignedEvent,
    read_document,
    read_event,
    signed_hash,
    verify_document,
    verify_event,
    write_document,
    write_event,
)
from handslag.trust.manifest import sign_manifest, verify_manifest

AAD = b"handslag document 1"
CARD = SignedDocument(
    type=DocumentType.CARD,
    author=A_ID,
    id="0193" + "00" * 14,
    revision=3,
    moment=1795564800,
    to=None,
    body={"name": "Anderssons Måleri", "phones": ["+46401234567"], "logo": None, "new": {"a": [1]}},
)
FIRST = SignedEvent(
    type=EventKind.ISSUED,
    author=A_ID,
    id="0194" + "00" * 14,
    device=2**63 - 1,
    to=P_ID,
    number=1,
    previous=None,
    moment=1795564800,
    vouchers=(VoucherId("11" * 16), VoucherId("22" * 16)),
)
SECOND = replace(
    FIRST,
    type=EventKind.REPLACED,
    number=2,
    previous=signed_hash(write_event(FIRST, A)),
    reason="vattenskadad",
    replacements=(VoucherId("33" * 16), VoucherId("44" * 16)),
)

plain: st.SearchStrategy[Plain] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**64), 2**64 - 1) | st.binary() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def document_fields(**other: object) -> bytes:
    """A document's payload with some fields other than they should be; ... leaves one out."""
    fields = cbor2.loads(read_sign1(write_document(CARD, A)).payload) | other
    kept = {name: value for name, value in fields.items() if value is not ...}
    return cbor2.dumps(kept, canonical=True)


def event_fields(**other: object) -> bytes:
    fields = cbor2.loads(read_sign1(write_event(SECOND, A)).payload) | other
    kept = {name: value for name, value in fields.items() if value is not ...}
    return cbor2.dumps(kept, canonical=True)


def refuse(read: Callable[[bytes], object], signed: bytes) -> None:
    with pytest.raises(FileTrouble) as refused:
        read(signed)
    assert refused.value.problem is FileProblem.DAMAGED


def test_a_document_is_read_as_it_was_written() -> None:
    signed = write_document(CARD, A)

    read = read_document(signed)

    assert read.document == CARD
    assert verify_document(read, [P.signing_public, A.signing_public])
    assert not verify_document(read, [P.signing_public])
    assert write_document(CARD, A) == signed


@given(st.dictionaries(st.text(), plain, max_size=5))
def test_any_body_comes_back_the_same(body: dict[str, Plain]) -> None:
    document = replace(CARD, body=body, to=P_ID, type="from_a_newer_version")

    assert read_document(write_document(document, A)).document == document


@pytest.mark.parametrize("event", [FIRST, SECOND])
def test_an_event_is_read_as_it_was_written(event: SignedEvent) -> None:
    signed = write_event(event, A)

    read = read_event(signed)

    assert read.event == event
    assert verify_event(read, [A.signing_public])
    assert not verify_event(read, [P.signing_public])


def test_another_library_verifies_a_document_for_its_purpose_only() -> None:
    signed = write_document(CARD, A)
    public = COSEKey.new({1: 1, 2: bytes.fromhex(A_ID), 3: -8, -1: 6, -2: A.signing_public})

    payload = COSE.new().decode(signed, public, external_aad=AAD)

    assert cbor2.loads(payload)["body"] == CARD.body
    with pytest.raises(VerifyError):
        COSE.new().decode(signed, public, external_aad=b"handslag event 1")


def test_a_document_an_event_and_a_token_cannot_pass_for_each_other() -> None:
    signed = sign1(A, A_ID, read_sign1(write_event(FIRST, A)).payload, external_aad=AAD)

    assert not verify_event(read_event(signed), [A.signing_public])
    refuse(read_document, write_event(FIRST, A))
    refuse(read_event, write_document(CARD, A))


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\xa0",
        cbor2.dumps([]),
        document_fields(extra=1),
        document_fields(type=...),
        document_fields(body=...),
        document_fields(type="Card"),
        document_fields(type=""),
        document_fields(type="a" * 41),
        document_fields(type=b"card"),
        document_fields(author=bytes.fromhex(P_ID)),
        document_fields(author=A_ID),
        document_fields(id=bytes(15)),
        document_fields(revision=-1),
        document_fields(revision=2**63),
        document_fields(revision=True),
        document_fields(revision="1"),
        document_fields(moment=-1),
        document_fields(moment=253402300800),
        document_fields(moment=1.5),
        document_fields(to=b""),
        document_fields(to="everybody"),
        document_fields(body=None),
        document_fields(body=[]),
        document_fields(body={1: 2}),
        document_fields(body={"a": 1.5}),
        document_fields(body={"a": cbor2.CBORTag(35, "(")}),
        document_fields(body={"a": 2**64}),
        cbor2.dumps(dict(reversed(cbor2.loads(document_fields()).items()))),
    ],
)
def test_a_document_with_a_wrong_field_is_damaged_though_signed(payload: bytes) -> None:
    refuse(read_document, sign1(A, A_ID, payload, external_aad=AAD))


@pytest.mark.parametrize(
    "payload",
    [
        event_fields(extra=1),
        event_fields(reason=...),
        event_fields(type="lost"),
        event_fields(type="redeemed"),  # which has no replacements
        event_fields(author=bytes.fromhex(P_ID)),
        event_fields(device=0),
        event_fields(device=2**63),
        event_fields(to=None),
        event_fields(number=0),
        event_fields(number=1),
        event_fields(previous=None),
        event_fields(previous=bytes(31)),
        event_fields(vouchers=[]),
        event_fields(vouchers=bytes(16)),
        event_fields(vouchers=[bytes(16), bytes(16)]),
        event_fields(vouchers=[bytes(17)]),
        event_fields(reason=1),
        event_fields(**{"with": []}),
    ],
)
def test_an_event_with_a_wrong_field_is_damaged_though_signed(payload: bytes) -> None:
    refuse(read_event, sign1(A, A_ID, payload, external_aad=b"handslag event 1"))


def test_the_error_names_the_file() -> None:
    with pytest.raises(FileTrouble) as refused:
        read_document(b"", source="sponsor.handslag")

    assert refused.value.path == "sponsor.handslag"


@given(st.binary(max_size=300), st.binary(max_size=30))
def test_an_envelope_is_what_cbor2_makes_of_it(payload: bytes, aad: bytes) -> None:
    protected = cbor2.dumps({1: -8, 4: bytes.fromhex(A_ID)}, canonical=True)
    signature = A.sign(cbor2.dumps(["Signature1", protected, aad, payload], canonical=True))
    envelope = cbor2.CBORTag(18, [protected, {}, payload, signature])

    signed = sign1(A, A_ID, payload, external_aad=aad)

    assert signed == cbor2.dumps(envelope, canonical=True)
    assert read_sign1(signed).payload == payload


@given(plain)
def test_plain_values_come_back_the_same(value: Plain) -> None:
    assert decode(encode(value)) == value


@pytest.mark.parametrize(
    "content",
    [
        "",
        "18",
        "1817",
        "190017",
        "1a00000017",
        "1b0000000000000017",
        "1c",
        "1f",
        "580161",
        "5f4161ff",
        "6180",
        "63eda080",
        "8101" + "00",
        "9b7fffffffffffffff",
        "5b7fffffffffffffff",
        "bbffffffffffffffff",
        "9fff",
        "a2616201616101",
        "a2616101616102",
        "a10101",
        "c100",
        "c249010000000000000000",
        "d81c81d81d00",
        "f7",
        "f814",
        "f90000",
        "fb3ff8000000000000",
        "ff",
        "81" * 17 + "00",
        "81" * 100_000,
    ],
)
def test_bytes_that_are_not_deterministic_or_not_plain_are_malformed(content: str) -> None:
    with pytest.raises(Malformed):
        decode(bytes.fromhex(content))


@given(st.binary(max_size=200))
def test_whatever_bytes_can_be_read_are_written_the_same(content: bytes) -> None:
    try:
        value = decode(content)
    except Malformed:
        return
    assert encode(value) == content


@given(st.binary(max_size=200))
def test_any_bytes_in_an_envelope_of_ours_are_damaged(payload: bytes) -> None:
    refuse(read_document, sign1(A, A_ID, payload, external_aad=AAD))
    refuse(read_event, sign1(A, A_ID, payload, external_aad=AAD))
    refuse(read_document, payload)
    refuse(read_event, payload)


@given(st.data())
def test_a_document_cut_and_pasted_is_damaged_or_forged(data: st.DataObject) -> None:
    signed = data.draw(st.sampled_from([write_document(CARD, A), write_event(SECOND, A)]))
    start = data.draw(st.integers(0, len(signed)))
    end = data.draw(st.integers(start, len(signed)))
    changed = signed[:start] + data.draw(st.binary(max_size=40)) + signed[end:]

    for passes in (_passes_as_document, _passes_as_event):
        assert not passes(changed) or changed == signed


@given(st.data())
def test_a_payload_cut_and_pasted_is_damaged_or_read(data: st.DataObject) -> None:
    payload = data.draw(st.sampled_from([document_fields(), event_fields()]))
    start = data.draw(st.integers(0, len(payload)))
    end = data.draw(st.integers(start, len(payload)))
    changed = payload[:start] + data.draw(st.binary(max_size=10)) + payload[end:]

    _passes_as_document(sign1(A, A_ID, changed, external_aad=AAD))
    _passes_as_event(sign1(A, A_ID, changed, external_aad=b"handslag event 1"))


def test_a_manifest_is_signed_for_its_purpose_only() -> None:
    manifest = b'{"format": 1}'
    signature = sign_manifest(A, manifest)

    assert signature == A.sign(b"handslag manifest 1\x00" + manifest)
    assert verify_manifest(A.signing_public, manifest, signature)
    assert not verify_manifest(P.signing_public, manifest, signature)
    assert not verify_manifest(A.signing_public, manifest + b" ", signature)
    assert not verify_manifest(A.signing_public, manifest, A.sign(manifest))
    assert not verify_manifest(A.signing_public, manifest, b"")


def _passes_as_document(signed: bytes) -> bool:
    try:
        return verify_document(read_document(signed), [A.signing_public])
    except FileTrouble as trouble:
        return trouble.problem is not FileProblem.DAMAGED


def _passes_as_event(signed: bytes) -> bool:
    try:
        return verify_event(read_event(signed), [A.signing_public])
    except FileTrouble as trouble:
        return trouble.problem is not FileProblem.DAMAGED
