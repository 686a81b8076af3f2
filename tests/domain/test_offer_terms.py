from datetime import UTC, date, datetime
from typing import Any

import pytest

from handslag.domain.errors import Invalid, Problem
from handslag.domain.ids import BusinessId, OfferId
from handslag.domain.offers import Benefit, BenefitKind, OfferRevision, check_terms

ANDERSSON = BusinessId("56475aa75463474c")
LUNDSTROM = BusinessId("519cae93e93ad011")
LARGEST = 4294967295


def revision(**terms: Any) -> OfferRevision:
    defaults: dict[str, Any] = {
        "id": "0" * 32,
        "offer_id": OfferId("1" * 32),
        "revision": 1,
        "kind": BenefitKind.PERCENT,
        "value": 1000,
        "title_sv": "på första jobbet",
        "moment": datetime(2026, 11, 25, tzinfo=UTC),
    }
    return OfferRevision(**(defaults | terms))


def refusal(**terms: Any) -> Invalid:
    with pytest.raises(Invalid) as refused:
        check_terms(revision(**terms))
    return refused.value


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (BenefitKind.PERCENT, 1),
        (BenefitKind.PERCENT, 10_000),
        (BenefitKind.AMOUNT, 1),
        (BenefitKind.AMOUNT, LARGEST),
        (BenefitKind.ITEM, 0),
        (BenefitKind.ITEM, LARGEST),
        (BenefitKind.PRICE, 1),
        (BenefitKind.PRICE, LARGEST),
    ],
)
def test_a_benefit_within_its_bounds_is_taken(kind: BenefitKind, value: int) -> None:
    check_terms(revision(kind=kind, value=value))


@pytest.mark.parametrize(
    ("kind", "value", "allowed"),
    [
        (BenefitKind.PERCENT, 0, "1..10000"),
        (BenefitKind.PERCENT, 10_001, "1..10000"),
        (BenefitKind.AMOUNT, 0, "1..4294967295"),
        (BenefitKind.AMOUNT, LARGEST + 1, "1..4294967295"),
        (BenefitKind.ITEM, -1, "0..4294967295"),
        (BenefitKind.ITEM, LARGEST + 1, "0..4294967295"),
        (BenefitKind.PRICE, 0, "1..4294967295"),
        (BenefitKind.PRICE, LARGEST + 1, "1..4294967295"),
    ],
)
def test_a_benefit_out_of_bounds_is_refused_with_them(
    kind: BenefitKind, value: int, allowed: str
) -> None:
    refused = refusal(kind=kind, value=value)

    assert refused == Invalid("value", Problem.OUT_OF_RANGE, str(value), allowed)


BOUNDS = [
    ("cap", "cap", 1, LARGEST),
    ("minimum", "minimum", 1, LARGEST),
    ("quota", "quota", 1, 16383),
    ("quota_per_issuer", "quota_per_issuer", 1, 16383),
    ("lifetime_days", "lifetime", 1, 3660),
    ("revision", "revision", 1, 65535),
]
"""Attribute, name on the command line, smallest, largest."""


@pytest.mark.parametrize(("attribute", "field", "smallest", "largest"), BOUNDS)
def test_each_term_is_taken_at_its_bounds_and_refused_beyond_them(
    attribute: str, field: str, smallest: int, largest: int
) -> None:
    check_terms(revision(**{attribute: smallest}))
    check_terms(revision(**{attribute: largest}))

    for beyond in (smallest - 1, largest + 1):
        refused = refusal(**{attribute: beyond})
        assert refused == Invalid(
            field, Problem.OUT_OF_RANGE, str(beyond), f"{smallest}..{largest}"
        )


def test_terms_that_may_be_left_open_may_be_left_open() -> None:
    check_terms(
        revision(
            cap=None, minimum=None, quota=None, quota_per_issuer=None,
            valid_from=None, valid_to=None,
        )
    )  # fmt: skip


def test_an_offer_needs_a_title_in_one_of_the_languages() -> None:
    check_terms(revision(title_sv="", title_en="on the first job"))

    assert refusal(title_sv="", title_en="") == Invalid("title", Problem.EMPTY)


def test_an_offer_may_be_open_for_a_single_day() -> None:
    day = date(2026, 11, 25)

    check_terms(revision(valid_from=day, valid_to=day))


def test_an_offer_cannot_end_before_it_begins() -> None:
    refused = refusal(valid_from=date(2026, 11, 26), valid_to=date(2026, 11, 25))

    assert refused == Invalid("valid_to", Problem.WRONG_ORDER, "2026-11-25")


def test_the_first_field_that_cannot_be_taken_is_named() -> None:
    assert refusal(value=0, title_sv="", quota=0).field == "value"
    assert refusal(title_sv="", quota=0).field == "title"


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        (date(2026, 11, 24), False),
        (date(2026, 11, 25), True),
        (date(2026, 12, 1), True),
        (date(2026, 12, 24), True),
        (date(2026, 12, 25), False),
    ],
    ids=str,
)
def test_an_offer_may_be_issued_from_its_first_day_through_its_last(
    day: date, is_open: bool
) -> None:
    offer = revision(valid_from=date(2026, 11, 25), valid_to=date(2026, 12, 24))

    assert offer.open_on(day) is is_open


def test_an_offer_without_days_may_be_issued_on_any() -> None:
    assert revision().open_on(date.min)
    assert revision().open_on(date.max)


@pytest.mark.parametrize(
    ("bound", "before", "after"), [("valid_from", False, True), ("valid_to", True, False)]
)
def test_an_offer_with_one_day_is_open_to_the_other_side(
    bound: str, before: bool, after: bool
) -> None:
    offer = revision(**{bound: date(2026, 11, 25)})

    assert offer.open_on(date(2026, 11, 25))
    assert offer.open_on(date(2026, 11, 24)) is before
    assert offer.open_on(date(2026, 11, 26)) is after


def test_an_offer_that_names_no_issuers_is_open_to_every_partner() -> None:
    assert revision(issuers=()).open_to(ANDERSSON)


def test_an_offer_that_names_issuers_is_open_to_them_alone() -> None:
    offer = revision(issuers=(ANDERSSON,))

    assert offer.open_to(ANDERSSON)
    assert not offer.open_to(LUNDSTROM)


@pytest.mark.parametrize(
    ("swedish", "english", "shown_sv", "shown_en"),
    [
        ("på första jobbet", "on the first job", "på första jobbet", "on the first job"),
        ("på första jobbet", "", "på första jobbet", "på första jobbet"),
        ("", "on the first job", "on the first job", "on the first job"),
        ("", "", "", ""),
    ],
)
def test_title_and_terms_fall_back_on_the_other_language(
    swedish: str, english: str, shown_sv: str, shown_en: str
) -> None:
    offer = revision(title_sv=swedish, title_en=english, terms_sv=swedish, terms_en=english)

    assert (offer.title("sv"), offer.title("en")) == (shown_sv, shown_en)
    assert (offer.terms("sv"), offer.terms("en")) == (shown_sv, shown_en)


def test_a_revision_gives_the_benefit_of_its_terms() -> None:
    offer = revision(kind=BenefitKind.PRICE, value=79_900, currency="EUR")

    assert offer.benefit == Benefit(BenefitKind.PRICE, 79_900, "EUR")


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (BenefitKind.PERCENT, 1),
        (BenefitKind.AMOUNT, 2),
        (BenefitKind.ITEM, 3),
        (BenefitKind.PRICE, 4),
    ],
)
def test_a_kind_has_its_number_in_the_token(kind: BenefitKind, number: int) -> None:
    assert kind.number == number
    assert BenefitKind.numbered(number) is kind


@pytest.mark.parametrize("number", [-1, 0, 5, 256])
def test_no_kind_has_any_other_number(number: int) -> None:
    assert BenefitKind.numbered(number) is None
