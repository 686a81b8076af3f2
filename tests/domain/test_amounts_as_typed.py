from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handslag.domain.errors import Invalid, Problem
from handslag.domain.money import Money, divide_half_up, hundredths

NO_BREAK = "\u00a0"
NARROW_NO_BREAK = "\u202f"
THIN = "\u2009"


def minor_or_none(text: str) -> int | None:
    try:
        return hundredths(text, field="value")
    except Invalid:
        return None


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("0", 0),
        ("1", 100),
        ("1000", 100_000),
        ("1 000", 100_000),
        (f"1{NO_BREAK}000", 100_000),
        (f"1{NARROW_NO_BREAK}000{NARROW_NO_BREAK}000,50", 100_000_050),
        (f"1{THIN}000", 100_000),
        (" 12 ", 1200),
        ("12,5", 1250),
        ("12.5", 1250),
        ("12,50", 1250),
        ("12.05", 1205),
        ("0.05", 5),
        ("0,00", 0),
        ("007", 700),
        ("999999999999,99", 99_999_999_999_999),
    ],
)
def test_an_amount_is_read_as_people_write_it(text: str, minor: int) -> None:
    assert hundredths(text, field="sale") == minor


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        NO_BREAK,
        "1,234,5",
        "1.234,50",
        "1,234.50",
        "1,000",  # three decimals, or a thousand? ask again
        "12,505",
        "12,",
        ",5",
        ".",
        "-1",
        "\u22121",  # the real minus sign
        "+1",
        "1e3",
        "0x10",
        "1_000",
        "1'000",
        "tolv",
        "12 kr",
        "٣",
        "１２",
        "²",
        "½",
        "NaN",
        "inf",
        "1000000000000",
        "12\x00",
    ],
)
def test_what_is_no_plain_number_is_refused_and_named(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        hundredths(text, field="sale")

    assert refused.value == Invalid("sale", Problem.NOT_A_NUMBER, text)


@given(minor=st.integers(0, 10**14 - 1), comma=st.sampled_from(",."))
def test_an_amount_that_was_written_with_two_decimals_is_read_back(minor: int, comma: str) -> None:
    written = f"{minor // 100}{comma}{minor % 100:02}"

    assert hundredths(written, field="sale") == minor


@given(minor=st.integers(0, 10**14 - 1), space=st.sampled_from([" ", NO_BREAK, NARROW_NO_BREAK]))
def test_an_amount_that_was_grouped_by_thousands_is_read_back(minor: int, space: str) -> None:
    written = f"{minor // 100:,}".replace(",", space) + f",{minor % 100:02}"

    assert hundredths(written, field="sale") == minor


@given(text=st.text(alphabet="0123456789., \u00a0-+e٣", max_size=20) | st.text(max_size=20))
def test_any_text_is_a_whole_number_of_ore_or_refused(text: str) -> None:
    minor = minor_or_none(text)

    plain = "".join(text.split()).replace(",", ".")
    assert minor is None or minor == Fraction(plain) * 100


@given(numerator=st.integers(0, 10**20), denominator=st.integers(1, 10**6))
def test_a_quotient_is_rounded_half_up(numerator: int, denominator: int) -> None:
    exact = Fraction(numerator, denominator)

    assert divide_half_up(numerator, denominator) == floor(exact + Fraction(1, 2))


def test_an_amount_of_money_is_in_kronor_unless_it_says_otherwise() -> None:
    assert Money(10_000) == Money(10_000, "SEK")
    assert Money(10_000) != Money(10_000, "EUR")
