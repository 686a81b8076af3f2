import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.trust.golden import A_ID, L_ID, P_ID, A, L, P

from handslag.domain.errors import KeyProblem, KeyTrouble
from handslag.trust.keys import (
    Keys,
    age_identity,
    age_recipient,
    business_id,
    check_public,
    demonstration_keys,
    is_demonstration,
    verify,
    verify_any,
)

SMALL_ORDER_SIGNING = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "0000000000000000000000000000000000000000000000000000000000000080",
]
SMALL_ORDER_BOX = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]


@pytest.mark.parametrize(
    ("keys", "signing", "box", "id"),
    [
        (
            A,
            "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8",
            "358072d6365880d1aeea329adf9121383851ed21a28e3b75e965d0d2cd166254",
            A_ID,
        ),
        (
            P,
            "2543b92ff1095511476adc8369db6ddc933665a11978dda1404ee1066ca9559d",
            "675dd574ed7789310b3d2e7681f3790b466c773b1521fecf36577958371ea52f",
            P_ID,
        ),
        (
            L,
            "cd14b37f956e953194ff7fb73b3d81dcc561d61a7538094b7c3e1a643ee5f3aa",
            "605a725d2a4adfeeb1a29e17edd621c1b7593ee8cdbc44ac6c4ab6e2f805d23c",
            L_ID,
        ),
    ],
)
def test_public_keys_and_ids_are_those_of_the_vectors(
    keys: Keys, signing: str, box: str, id: str
) -> None:
    assert keys.signing_public.hex() == signing
    assert keys.box_public.hex() == box
    assert business_id(keys.signing_public) == id
    check_public(keys.signing_public, keys.box_public)


def test_age_is_told_the_keys_of_the_vector() -> None:
    assert (
        age_identity(A.box_private)
        == "AGE-SECRET-KEY-1YQSJYGEYY5NZW2PF9G4JCTFW9UCRZV3NXS6NVDEC8YARK0PA8CLSWXGG7Q"
    )
    assert (
        age_recipient(A.box_public)
        == "age1xkq8943ktzqdrth2x2ddlyfp8qu9rmfp528rka0fvhgd9ngkvf2qu2snyf"
    )


def test_new_keys_are_different_every_time_and_strong() -> None:
    one, other = Keys.new(), Keys.new()

    assert one != other
    check_public(one.signing_public, one.box_public)


def test_keys_do_not_show_themselves_in_a_log() -> None:
    assert A.signing_seed.hex() not in repr(A)
    assert repr(A) == "Keys()"


@given(st.binary(max_size=300))
def test_a_signature_holds_for_its_message_and_key_only(message: bytes) -> None:
    signature = A.sign(message)

    assert len(signature) == 64
    assert verify(A.signing_public, message, signature)
    assert not verify(P.signing_public, message, signature)
    assert not verify(A.signing_public, message + b"\0", signature)
    assert verify_any([P.signing_public, A.signing_public], message, signature)
    assert not verify_any([], message, signature)


@given(st.binary(max_size=80), st.binary(max_size=80))
def test_keys_and_signatures_of_any_length_are_only_untrue(public: bytes, signature: bytes) -> None:
    assert not verify(public, b"message", signature)


@pytest.mark.parametrize("public", [*SMALL_ORDER_SIGNING, "", "00", "02" * 31, "ff" * 32])
def test_a_weak_signing_key_is_refused(public: str) -> None:
    with pytest.raises(KeyTrouble) as refused:
        check_public(bytes.fromhex(public), A.box_public)

    assert refused.value.problem is KeyProblem.WEAK


@pytest.mark.parametrize("public", [*SMALL_ORDER_BOX, "", "09", "09" * 33])
def test_a_weak_box_key_is_refused(public: str) -> None:
    with pytest.raises(KeyTrouble) as refused:
        check_public(A.signing_public, bytes.fromhex(public))
    with pytest.raises(KeyTrouble):
        A.shared_secret(bytes.fromhex(public))

    assert refused.value.problem is KeyProblem.WEAK


def test_both_sides_come_to_the_same_secret() -> None:
    assert A.shared_secret(P.box_public) == P.shared_secret(A.box_public)


@pytest.mark.parametrize(("seed", "private"), [(b"", bytes(32)), (bytes(32), bytes(31))])
def test_private_keys_of_another_length_are_refused(seed: bytes, private: bytes) -> None:
    with pytest.raises(KeyTrouble):
        Keys(seed, private)


def test_the_demonstration_has_keys_that_everybody_can_compute() -> None:
    keys = demonstration_keys("andersson")

    assert keys.signing_seed == hashlib.sha256(b"handslag demonstration sign andersson").digest()
    assert keys.box_private == hashlib.sha256(b"handslag demonstration box andersson").digest()
    assert is_demonstration(keys.signing_public)
    assert is_demonstration(demonstration_keys("lundstrom").signing_public)
    assert not is_demonstration(A.signing_public)
