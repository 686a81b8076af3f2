import hashlib
import hmac
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.trust.golden import (
    A_ID,
    CLAIMS_1,
    CLAIMS_2,
    CODE_1,
    CODE_2,
    FIELDS_1,
    FIELDS_2,
    K_1,
    K_2,
    P_ID,
    A,
    L,
    P,
)

from handslag.domain.errors import Reason, VoucherRefused
from handslag.domain.ids import BusinessId, VoucherId
from handslag.trust.codes import (
    ALPHABET,
    PairKey,
    matches,
    pack_fields,
    pair_key,
    read_code,
    write_code,
)
from handslag.trust.keys import Keys
from handslag.trust.reed_solomon import check_symbols, correct, multiply
from handslag.trust.tokens import Claims

SYMBOLS_1 = CODE_1.replace("-", "")


@pytest.mark.parametrize(
    ("claims", "redeemer", "key", "fields", "code"),
    [(CLAIMS_1, P, K_1, FIELDS_1, CODE_1), (CLAIMS_2, L, K_2, FIELDS_2, CODE_2)],
)
def test_a_code_is_that_of_the_vector_to_the_letter(
    claims: Claims, redeemer: Keys, key: bytes, fields: bytes, code: str
) -> None:
    issuers = pair_key(A, redeemer.box_public, issuer=A_ID, redeemer=claims.redeemer)
    redeemers = pair_key(redeemer, A.box_public, issuer=A_ID, redeemer=claims.redeemer)

    packed = pack_fields(
        issuer=A_ID, offer_number=claims.offer_number, week=claims.week, serial=claims.serial
    )
    voucher_id = issuers.voucher_id(packed, claims.revision)

    assert issuers.key == redeemers.key == key
    assert packed == fields
    assert voucher_id == claims.voucher_id
    assert write_code(packed, voucher_id) == code

    read = read_code(code)

    assert (read.text, read.corrected, read.fields) == (code, False, fields)
    assert (read.offer_number, read.week, read.serial) == (
        claims.offer_number,
        claims.week,
        claims.serial,
    )
    assert matches(read, redeemers, claims.revision) == claims.voucher_id
    assert matches(read, redeemers, claims.revision - 1) is None


def test_the_key_of_one_direction_is_not_that_of_the_other() -> None:
    there = pair_key(A, P.box_public, issuer=A_ID, redeemer=P_ID)
    back = pair_key(A, P.box_public, issuer=P_ID, redeemer=A_ID)

    assert there != back


def test_a_business_has_a_key_with_itself() -> None:
    own = pair_key(A, A.box_public, issuer=A_ID, redeemer=A_ID)
    voucher_id = own.voucher_id(FIELDS_1, 1)

    assert matches(read_code(write_code(FIELDS_1, voucher_id)), own, 1) == voucher_id


def test_a_code_names_the_first_ten_bits_of_its_issuer() -> None:
    read = read_code(CODE_1)

    assert read.may_be_from(A_ID)
    assert read.may_be_from(BusinessId("5640000000000000"))
    assert not read.may_be_from(BusinessId("5680000000000000"))
    assert not read.may_be_from(P_ID)


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=40), st.integers(0, 65535))
def test_a_voucher_id_is_the_hmac_of_fields_and_revision(
    key: bytes, fields: bytes, revision: int
) -> None:
    mac = hmac.new(key, fields + revision.to_bytes(2, "big"), hashlib.sha256).hexdigest()

    assert PairKey(key).voucher_id(fields, revision) == mac[:32]


def test_a_key_does_not_show_itself_in_a_log() -> None:
    assert repr(PairKey(K_1)) == "PairKey()"


@given(st.binary(min_size=5, max_size=5), st.binary(min_size=16, max_size=16))
def test_a_written_code_is_read_back(fields: bytes, voucher: bytes) -> None:
    code = write_code(fields, VoucherId(voucher.hex()))

    read = read_code(code)

    assert (read.text, read.corrected) == (code, False)
    assert (read.fields, read.mac) == (fields, voucher[:5])


@pytest.mark.parametrize(
    "typed",
    [
        "as0gxg-01zex1-neyvnb",
        "ASOGXG-OIZEXL-NEYUNB",
        " as0gxg 01zex1\tneyvnb\n",
        "AS0.GXG–01Z.EX1—NEY−VNB",  # en dash, em dash, minus sign
        "A S 0 G X G\u00a001ZEX1\u2011NEYVNB",  # no-break space, no-break hyphen
        "as\u00ado\u202fgxg‐o1zexi﹣neyvnb．"[
            :-1
        ],  # soft hyphen, narrow space, hyphen, small hyphen
    ],
)
def test_a_code_is_read_as_people_type_it(typed: str) -> None:
    read = read_code(typed)

    assert (read.text, read.corrected) == (CODE_1, False)


@pytest.mark.parametrize(
    "typed",
    ["", " ", "-", CODE_1[:-1], CODE_1 + "0", CODE_1.replace("G", "*"), "Ä" + CODE_1[1:], "٠" * 18],
)
def test_text_that_is_no_code_is_malformed(typed: str) -> None:
    with pytest.raises(VoucherRefused) as refused:
        read_code(typed)

    assert refused.value.reason is Reason.MALFORMED


def test_check_symbols_are_those_of_the_examples() -> None:
    assert check_symbols([0] * 15 + [1]) == (6, 8)
    assert check_symbols(range(16)) == (11, 31)


def test_the_field_is_that_of_its_polynomial() -> None:
    assert multiply(16, 2) == 0b00101
    assert multiply(0, 7) == multiply(7, 0) == 0
    assert all(len({multiply(one, other) for other in range(32)}) == 32 for one in range(1, 32))


@given(st.lists(st.integers(0, 31), min_size=16, max_size=16))
def test_a_codeword_needs_no_correction(data: list[int]) -> None:
    codeword = (*data, *check_symbols(data))

    assert correct(codeword) == codeword


def test_all_558_single_errors_are_put_right() -> None:
    key = PairKey(K_1)
    tried = 0
    for place, right in enumerate(SYMBOLS_1):
        for wrong in ALPHABET.replace(right, ""):
            read = read_code(SYMBOLS_1[:place] + wrong + SYMBOLS_1[place + 1 :])
            tried += 1

            assert read.corrected
            assert read.text == CODE_1
            assert matches(read, key, 1) == CLAIMS_1.voucher_id

    assert tried == 558


@pytest.mark.slow
def test_all_147033_double_errors_are_refused() -> None:
    key = PairKey(K_1)
    outcomes: Counter[str] = Counter()
    for first, second in combinations(range(len(SYMBOLS_1)), 2):
        before, between, after = (
            SYMBOLS_1[:first],
            SYMBOLS_1[first + 1 : second],
            SYMBOLS_1[second + 1 :],
        )
        for one in ALPHABET.replace(SYMBOLS_1[first], ""):
            for other in ALPHABET.replace(SYMBOLS_1[second], ""):
                try:
                    read = read_code(f"{before}{one}{between}{other}{after}")
                except VoucherRefused:
                    outcomes["no codeword near"] += 1
                else:
                    taken = matches(read, key, 1) is not None
                    outcomes["taken" if taken else "another codeword, no fitting key"] += 1
                    assert read.corrected

    assert outcomes.total() == 147033
    assert outcomes["taken"] == 0
    # FORMATS.md 1: 52 % of double errors lie one step from another codeword
    assert outcomes["no codeword near"] > 65000
    assert outcomes["another codeword, no fitting key"] > 70000
    assert round(100 * outcomes["another codeword, no fitting key"] / 147033) == 52
