from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handslag.domain.errors import Invalid, Problem
from handslag.domain.offers import LARGEST_VALUE, WHOLE, Benefit, BenefitKind
from handslag.domain.redemption import LARGEST_SALE, VAT_RATES, Settlement, settle

SALES = st.integers(1, LARGEST_SALE)
RATES = st.sampled_from(VAT_RATES)
CAPS = st.none() | st.integers(1, LARGEST_VALUE)
PERCENTAGES = st.builds(Benefit, st.just(BenefitKind.PERCENT), st.integers(1, WHOLE))
OTHERS = st.builds(
    Benefit,
    st.sampled_from([BenefitKind.AMOUNT, BenefitKind.ITEM, BenefitKind.PRICE]),
    st.integers(0, LARGEST_VALUE),
)


def percent(basis_points: int) -> Benefit:
    return Benefit(BenefitKind.PERCENT, basis_points)


def discount_of(benefit: Benefit, sale: int, *, cap: int | None = None) -> int:
    return settle(benefit, sale=sale, vat_rate=25, cap=cap).discount


def half_away_from_zero(exact: Fraction) -> int:
    """Exact rounding without the program's way of doing it."""
    whole, rest = divmod(exact, 1)
    return int(whole) + (rest >= Fraction(1, 2))


def exact_settlement(
    benefit: Benefit, *, sale: int, vat_rate: int, cap: int | None
) -> tuple[int, int, int]:
    """FORMATS.md 5, word by word."""
    exact = {
        BenefitKind.PERCENT: Fraction(sale) * benefit.value / 10000,
        BenefitKind.AMOUNT: Fraction(benefit.value),
        BenefitKind.PRICE: Fraction(max(0, sale - benefit.value)),
        BenefitKind.ITEM: Fraction(0),
    }[benefit.kind]
    discount = half_away_from_zero(exact)
    if cap is not None:
        discount = min(discount, cap)
    discount = min(discount, sale)
    to_pay = sale - discount
    return discount, to_pay, half_away_from_zero(Fraction(to_pay * vat_rate, 100 + vat_rate))


def test_ten_per_cent_off_a_thousand_kronor() -> None:
    settlement = settle(percent(1000), sale=100_000, vat_rate=25, cap=None)

    assert settlement == Settlement(discount=10_000, to_pay=90_000, vat=18_000)


@pytest.mark.parametrize(
    ("basis_points", "sale", "discount"),
    [
        (1000, 104, 10),  # 10.4
        (1000, 105, 11),  # 10.5, where the even neighbour is 10
        (1000, 115, 12),  # 11.5
        (1000, 106, 11),  # 10.6
        (1250, 4, 1),  # 0.5
        (1, 5000, 1),  # 0.5
        (1, 4999, 0),
        (WHOLE, 1, 1),
        (1, LARGEST_SALE, 10**8),
    ],
)
def test_half_an_ore_of_a_percentage_rounds_away_from_zero(
    basis_points: int, sale: int, discount: int
) -> None:
    assert discount_of(percent(basis_points), sale) == discount


def test_an_amount_is_taken_off_as_it_is() -> None:
    assert discount_of(Benefit(BenefitKind.AMOUNT, 20_000), 100_000) == 20_000


def test_an_amount_larger_than_the_sale_makes_it_free_and_pays_nothing_out() -> None:
    settlement = settle(Benefit(BenefitKind.AMOUNT, 20_000), sale=15_000, vat_rate=25, cap=None)

    assert settlement == Settlement(discount=15_000, to_pay=0, vat=0)


@pytest.mark.parametrize(
    ("sale", "discount"), [(100_000, 20_100), (79_901, 1), (79_900, 0), (79_899, 0), (1, 0)]
)
def test_a_fixed_price_is_what_is_paid_unless_the_sale_is_smaller(sale: int, discount: int) -> None:
    assert discount_of(Benefit(BenefitKind.PRICE, 79_900), sale) == discount


@pytest.mark.parametrize("worth", [0, 9_900, LARGEST_VALUE])
def test_a_free_item_takes_nothing_off_the_sale_whatever_it_is_worth(worth: int) -> None:
    assert discount_of(Benefit(BenefitKind.ITEM, worth), 100_000) == 0


@pytest.mark.parametrize(
    "benefit",
    [percent(5000), Benefit(BenefitKind.AMOUNT, 50_000), Benefit(BenefitKind.PRICE, 50_000)],
    ids=lambda benefit: benefit.kind,
)
@pytest.mark.parametrize(
    ("cap", "discount"), [(49_999, 49_999), (50_000, 50_000), (50_001, 50_000)]
)
def test_a_cap_bounds_the_discount_of_every_kind(benefit: Benefit, cap: int, discount: int) -> None:
    assert discount_of(benefit, 100_000, cap=cap) == discount


def test_a_cap_above_the_sale_does_not_pay_out_either() -> None:
    assert discount_of(Benefit(BenefitKind.AMOUNT, 90_000), 10_000, cap=50_000) == 10_000


@pytest.mark.parametrize(
    ("vat_rate", "vat"),
    [(25, 2_000), (12, 1_071), (6, 566), (0, 0)],
)
def test_the_tax_of_every_rate_is_inside_what_is_paid(vat_rate: int, vat: int) -> None:
    settlement = settle(Benefit(BenefitKind.ITEM, 0), sale=10_000, vat_rate=vat_rate, cap=None)

    assert settlement == Settlement(discount=0, to_pay=10_000, vat=vat)


def test_half_an_ore_of_tax_rounds_away_from_zero() -> None:
    # 14 öre at 12 per cent hold exactly 1.5 öre of tax; at 25 and 6 per cent there is no such half
    settlement = settle(Benefit(BenefitKind.ITEM, 0), sale=14, vat_rate=12, cap=None)

    assert settlement.vat == 2


def test_the_tax_is_worked_out_from_the_rounded_price() -> None:
    # 10 per cent of 15.45 kr leave 13.905, rounded to 13.90 kr: 2.78 kr of tax, not 2.781
    settlement = settle(percent(1000), sale=1545, vat_rate=25, cap=None)

    assert settlement == Settlement(discount=155, to_pay=1390, vat=278)


@pytest.mark.parametrize("vat_rate", [-25, 1, 5, 7, 20, 24, 26, 100])
def test_a_rate_that_the_law_does_not_have_is_refused(vat_rate: int) -> None:
    with pytest.raises(Invalid) as refused:
        settle(percent(1000), sale=100_000, vat_rate=vat_rate, cap=None)

    assert (refused.value.field, refused.value.problem) == ("vat", Problem.OUT_OF_RANGE)


@pytest.mark.parametrize("sale", [-1, 0, LARGEST_SALE + 1])
def test_a_sale_that_is_none_is_refused(sale: int) -> None:
    with pytest.raises(Invalid) as refused:
        settle(percent(1000), sale=sale, vat_rate=25, cap=None)

    assert (refused.value.field, refused.value.problem) == ("sale", Problem.OUT_OF_RANGE)


@given(benefit=PERCENTAGES | OTHERS, sale=SALES, vat_rate=RATES, cap=CAPS)
def test_every_sale_comes_out_as_exact_fractions_say(
    benefit: Benefit, sale: int, vat_rate: int, cap: int | None
) -> None:
    settlement = settle(benefit, sale=sale, vat_rate=vat_rate, cap=cap)

    exact = exact_settlement(benefit, sale=sale, vat_rate=vat_rate, cap=cap)
    assert (settlement.discount, settlement.to_pay, settlement.vat) == exact


@given(benefit=PERCENTAGES | OTHERS, sale=st.integers(1, 5_000), vat_rate=RATES, cap=CAPS)
def test_small_sales_where_the_halves_are_come_out_as_exact_fractions_say(
    benefit: Benefit, sale: int, vat_rate: int, cap: int | None
) -> None:
    settlement = settle(benefit, sale=sale, vat_rate=vat_rate, cap=cap)

    exact = exact_settlement(benefit, sale=sale, vat_rate=vat_rate, cap=cap)
    assert (settlement.discount, settlement.to_pay, settlement.vat) == exact


@given(benefit=PERCENTAGES | OTHERS, sale=SALES, vat_rate=RATES, cap=CAPS)
def test_discount_and_price_always_make_up_the_sale(
    benefit: Benefit, sale: int, vat_rate: int, cap: int | None
) -> None:
    settlement = settle(benefit, sale=sale, vat_rate=vat_rate, cap=cap)

    assert 0 <= settlement.discount <= sale
    assert settlement.discount + settlement.to_pay == sale
    assert 0 <= settlement.vat <= settlement.to_pay
    assert cap is None or settlement.discount <= cap


@given(basis_points=st.integers(1, WHOLE), sale=st.integers(1, LARGEST_SALE - 1))
def test_a_larger_sale_never_gets_a_smaller_percentage_off(basis_points: int, sale: int) -> None:
    smaller = discount_of(percent(basis_points), sale)
    larger = discount_of(percent(basis_points), sale + 1)

    assert larger - smaller in (0, 1)
