from datetime import UTC, date, datetime

import pytest

from handslag.domain.money import Money
from handslag.domain.offers import Benefit, BenefitKind
from handslag.domain.trades import Language
from handslag.words import formats
from handslag.words.catalogue import speaking

SUNDAY = date(2027, 5, 30)


@pytest.mark.parametrize(
    ("spoken", "minor", "said"),
    [
        ("sv", 150000, "1\u00a0500\u00a0kr"),
        ("sv", 123450, "1\u00a0234,50\u00a0kr"),
        ("sv", 5, "0,05\u00a0kr"),
        ("sv", 0, "0\u00a0kr"),
        ("sv", -126000, "\u22121\u00a0260\u00a0kr"),
        ("sv", 123456789000, "1\u00a0234\u00a0567\u00a0890\u00a0kr"),
        ("en", 150000, "SEK\u00a01,500"),
        ("en", 123450, "SEK\u00a01,234.50"),
        ("en", -126000, "\u2212SEK\u00a01,260"),
    ],
)
def test_money_has_hard_spaces_and_no_needless_decimals(
    spoken: Language, minor: int, said: str
) -> None:
    with speaking(spoken):
        assert formats.money(Money(minor)) == said


def test_another_currency_keeps_its_code() -> None:
    with speaking("sv"):
        assert formats.money(Money(199000, "EUR")) == "1\u00a0990\u00a0EUR"
    with speaking("en"):
        assert formats.money(Money(199000, "EUR")) == "EUR\u00a01,990"


@pytest.mark.parametrize(
    ("basis_points", "swedish", "english"),
    [
        (1000, "10\u00a0%", "10%"),
        (1250, "12,5\u00a0%", "12.5%"),
        (1205, "12,05\u00a0%", "12.05%"),
        (1, "0,01\u00a0%", "0.01%"),
        (10000, "100\u00a0%", "100%"),
        (-50, "\u22120,5\u00a0%", "\u22120.5%"),
    ],
)
def test_percent_is_written_from_basis_points(
    basis_points: int, swedish: str, english: str
) -> None:
    with speaking("sv"):
        assert formats.percent(basis_points) == swedish
    with speaking("en"):
        assert formats.percent(basis_points) == english


def test_days_are_written_out_in_both_languages() -> None:
    with speaking("sv"):
        assert formats.day(SUNDAY) == "söndag 30 maj 2027"
        assert formats.short_day(SUNDAY) == "30 maj 2027"
        assert formats.day_of_year(SUNDAY) == "30 maj"
        assert formats.month(SUNDAY) == "maj 2027"
    with speaking("en"):
        assert formats.day(SUNDAY) == "Sunday 30 May 2027"
        assert formats.short_day(SUNDAY) == "30 May 2027"
        assert formats.day_of_year(SUNDAY) == "30 May"
        assert formats.month(SUNDAY) == "May 2027"


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_and_weekday_has_its_word(month: int) -> None:
    for spoken in ("sv", "en"):
        with speaking(spoken):
            said = {formats.day(date(2026, month, number)) for number in range(1, 29)}
        assert len(said) == 28
        assert len({text.split()[0] for text in said}) == 7


@pytest.mark.parametrize(
    ("utc", "swedish", "english"),
    [
        (
            datetime(2026, 11, 12, 13, 32, tzinfo=UTC),
            "torsdag 12 november 2026 kl. 14.32",
            "Thursday 12 November 2026 at 14:32",
        ),
        (
            datetime(2026, 7, 1, 6, 5, tzinfo=UTC),
            "onsdag 1 juli 2026 kl. 8.05",
            "Wednesday 1 July 2026 at 08:05",
        ),
        (
            datetime(2026, 12, 31, 23, 30, tzinfo=UTC),
            "fredag 1 januari 2027 kl. 0.30",
            "Friday 1 January 2027 at 00:30",
        ),
    ],
)
def test_a_moment_is_told_in_swedish_time(utc: datetime, swedish: str, english: str) -> None:
    with speaking("sv"):
        assert formats.moment(utc) == swedish
    with speaking("en"):
        assert formats.moment(utc) == english


def test_numbers_and_measures_follow_the_language() -> None:
    with speaking("sv"):
        assert formats.number(12500) == "12\u00a0500"
        assert [formats.decimal(x) for x in (12.5, 85.0, 3.175, -0.001)] == [
            "12,5", "85", "3,17", "0",
        ]  # fmt: skip
    with speaking("en"):
        assert formats.number(12500) == "12,500"
        assert formats.decimal(-12.5) == "\u221212.5"


@pytest.mark.parametrize(
    ("benefit", "swedish", "english"),
    [
        (Benefit(BenefitKind.PERCENT, 1500), "15\u00a0%", "15%"),
        (Benefit(BenefitKind.AMOUNT, 50000), "500\u00a0kr", "SEK\u00a0500"),
        (Benefit(BenefitKind.ITEM, 4500), "Gratis", "Free"),
        (
            Benefit(BenefitKind.PRICE, 199000),
            "Fast pris 1\u00a0990\u00a0kr",
            "Fixed price SEK\u00a01,990",
        ),
    ],
)
def test_a_benefit_is_said_in_big_words(benefit: Benefit, swedish: str, english: str) -> None:
    with speaking("sv"):
        assert formats.benefit(benefit) == swedish
    with speaking("en"):
        assert formats.benefit(benefit) == english


def test_a_list_ends_in_and() -> None:
    with speaking("sv"):
        assert formats.listed([]) == ""
        assert formats.listed(["A"]) == "A"
        assert formats.listed(["A", "B"]) == "A och B"
        assert formats.listed(["A", "B", "C {x}"]) == "A, B och C {x}"


def test_a_code_is_parted_and_other_text_is_not() -> None:
    assert formats.typed_code("AS0GXG01ZEX1NEYVNB") == "AS0GXG-01ZEX1-NEYVNB"
    assert formats.typed_code("Pettersons Rör & Vär") == "Pettersons Rör & Vär"
