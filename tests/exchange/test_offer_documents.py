from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handslag.domain.errors import Invalid, Problem
from handslag.domain.ids import BusinessId, OfferId
from handslag.domain.moments import from_unix
from handslag.domain.offers import LARGEST_VALUE, LAST_NUMBER, LAST_REVISION, BenefitKind
from handslag.exchange.offer import (
    OfferContent,
    WithdrawalContent,
    offer_body,
    read_offer_body,
    read_withdrawal_body,
    revision_of,
    withdrawal_body,
)
from handslag.trust.cbor import decode, encode

OFFER = OfferContent(
    number=63,
    revision=65535,
    kind=BenefitKind.AMOUNT,
    value=LARGEST_VALUE,
    currency="EUR",
    cap=50_000,
    minimum=100_000,
    title_sv="på första jobbet",
    title_en="on the first job",
    terms_sv="Gäller ej material.\n\nEn per hushåll.",
    terms_en="Labour only.",
    quota=100,
    quota_per_issuer=10,
    lifetime_days=365,
    valid_from=date(2026, 11, 25),
    valid_to=date(2027, 12, 31),
    new_customers=True,
    issuers=(BusinessId("56475aa75463474c"), BusinessId("519cae93e93ad011")),
)
SMALLEST = OfferContent(number=1, revision=1, kind=BenefitKind.PERCENT, value=1000, title_sv="allt")
WITHDRAWAL = WithdrawalContent(
    number=63, withdrawn=date(2026, 12, 1), honoured_through=date(2027, 5, 30)
)

bounds = st.none() | st.integers(1, 16383)
offers = st.builds(
    OfferContent,
    number=st.integers(1, LAST_NUMBER),
    revision=st.integers(1, LAST_REVISION),
    kind=st.sampled_from(BenefitKind),
    value=st.integers(1, 10_000),
    currency=st.sampled_from(["SEK", "EUR"]),
    cap=bounds,
    minimum=bounds,
    title_sv=st.sampled_from(["", "på allt"]),
    title_en=st.just("on all"),
    terms_sv=st.sampled_from(["", "Ett.\nTvå."]),
    quota=bounds,
    quota_per_issuer=bounds,
    lifetime_days=st.integers(1, 3660),
    valid_from=st.none() | st.dates(max_value=date(2030, 1, 1)),
    valid_to=st.none() | st.dates(min_value=date(2030, 1, 1)),
    new_customers=st.booleans(),
    issuers=st.lists(st.binary(min_size=8, max_size=8).map(bytes.hex), max_size=3).map(tuple),
)
plain = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=12)
    | st.binary(max_size=9)
    | st.lists(st.binary(max_size=9), max_size=2)
    | st.dictionaries(st.sampled_from(["sv", "en"]), st.text(max_size=9) | st.integers())
)


@given(offers)
def test_an_offer_is_read_as_it_was_written(offer: OfferContent) -> None:
    assert read_offer_body(offer_body(offer)) == offer


@pytest.mark.parametrize("offer", [OFFER, SMALLEST])
def test_an_offer_goes_through_the_signed_documents_own_encoding(offer: OfferContent) -> None:
    body = decode(encode(offer_body(offer)))

    assert isinstance(body, dict)
    assert read_offer_body(body) == offer


def test_an_offer_says_its_kind_by_the_number_that_stands_in_the_token() -> None:
    kinds = [offer_body(replace(SMALLEST, kind=kind))["kind"] for kind in BenefitKind]

    assert kinds == [1, 2, 3, 4]


def test_a_small_offer_says_only_what_it_means() -> None:
    assert offer_body(SMALLEST) == {
        "number": 1, "revision": 1, "kind": 1, "value": 1000, "currency": "SEK",
        "title": {"sv": "allt"}, "lifetime_days": 180, "new_customers": False,
    }  # fmt: skip


def test_entries_of_a_newer_version_are_passed_over() -> None:
    body = offer_body(OFFER) | {"seasons": [1, 2]}

    assert read_offer_body(body) == OFFER


def test_the_record_that_keeps_an_offer_has_all_of_its_terms() -> None:
    moment = from_unix(1795564800)

    kept = revision_of(OFFER, id="r", offer_id=OfferId("o"), moment=moment, document="d")

    same = set(OfferContent.__dataclass_fields__) - {"number"}
    assert {name: getattr(kept, name) for name in same} == {
        name: getattr(OFFER, name) for name in same
    }
    assert (kept.id, kept.offer_id, kept.moment, kept.document) == ("r", "o", moment, "d")


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("number", None, Problem.MISSING),
        ("number", 0, Problem.OUT_OF_RANGE),
        ("number", 64, Problem.OUT_OF_RANGE),
        ("number", True, Problem.MALFORMED),
        ("number", "1", Problem.MALFORMED),
        ("number", 10**6000, Problem.OUT_OF_RANGE),
        ("revision", 0, Problem.OUT_OF_RANGE),
        ("revision", 65536, Problem.OUT_OF_RANGE),
        ("kind", 0, Problem.UNKNOWN),
        ("kind", 5, Problem.UNKNOWN),
        ("kind", "percent", Problem.MALFORMED),
        ("value", -1, Problem.OUT_OF_RANGE),
        ("value", 0, Problem.OUT_OF_RANGE),
        ("value", LARGEST_VALUE + 1, Problem.OUT_OF_RANGE),
        ("value", 10.0, Problem.MALFORMED),
        ("currency", "kr", Problem.MALFORMED),
        ("currency", "SEKK", Problem.MALFORMED),
        ("cap", 0, Problem.OUT_OF_RANGE),
        ("minimum", -1, Problem.OUT_OF_RANGE),
        ("quota", 16384, Problem.OUT_OF_RANGE),
        ("quota_per_issuer", 0, Problem.OUT_OF_RANGE),
        ("title", None, Problem.EMPTY),
        ("title", "på allt", Problem.MALFORMED),
        ("sv", {"sv": 1}, Problem.MALFORMED),
        ("terms", ["a"], Problem.MALFORMED),
        ("lifetime_days", None, Problem.MISSING),
        ("lifetime_days", 0, Problem.OUT_OF_RANGE),
        ("lifetime_days", 3661, Problem.OUT_OF_RANGE),
        ("valid_from", "20261125", Problem.NOT_A_DATE),
        ("valid_from", "2026-W48-3", Problem.NOT_A_DATE),
        ("valid_from", "2026-02-30", Problem.NOT_A_DATE),
        ("valid_from", 20261125, Problem.MALFORMED),
        ("valid_to", "2026-11-24", Problem.WRONG_ORDER),
        ("new_customers", 1, Problem.MALFORMED),
        ("issuers", "all", Problem.MALFORMED),
        ("issuers", ["56475aa75463474c"], Problem.MALFORMED),
        ("issuers", [bytes(7)], Problem.MALFORMED),
        ("issuers", [bytes(8)] * 1_001, Problem.TOO_LONG),
    ],
    ids=lambda value: str(value)[:24] if not isinstance(value, int) else hex(value)[:24],
)
def test_an_impossible_term_is_named(field: str, value: object, problem: Problem) -> None:
    entry = "title" if field == "sv" else field

    with pytest.raises(Invalid) as caught:
        read_offer_body({**offer_body(OFFER), entry: value})

    assert (caught.value.field, caught.value.problem) == (field, problem)


def test_a_percentage_of_more_than_the_whole_is_refused() -> None:
    with pytest.raises(Invalid):
        read_offer_body(offer_body(SMALLEST) | {"value": 10_001})


@pytest.mark.parametrize(
    "change", [{"number": 64}, {"value": 0}, {"title_sv": ""}, {"currency": ""}], ids=str
)
def test_an_offer_that_partners_would_refuse_is_not_made(change: dict[str, Any]) -> None:
    if change == {"currency": ""}:
        assert read_offer_body(offer_body(replace(SMALLEST, currency=""))).currency == "SEK"
        return
    with pytest.raises(Invalid):
        offer_body(replace(SMALLEST, **change))


@given(st.dictionaries(st.sampled_from(sorted(offer_body(OFFER))), plain))
def test_any_terms_are_read_or_refused(entries: dict[str, object]) -> None:
    with suppress(Invalid):
        read_offer_body(offer_body(OFFER) | entries)


def test_a_withdrawal_is_read_as_it_was_written() -> None:
    assert withdrawal_body(WITHDRAWAL) == {
        "number": 63, "withdrawn": "2026-12-01", "honoured_through": "2027-05-30",
    }  # fmt: skip
    assert read_withdrawal_body(withdrawal_body(WITHDRAWAL) | {"why": "new price"}) == WITHDRAWAL


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("number", 0, Problem.OUT_OF_RANGE),
        ("withdrawn", None, Problem.MISSING),
        ("withdrawn", "soon", Problem.NOT_A_DATE),
        ("honoured_through", None, Problem.MISSING),
        ("honoured_through", "2026-11-30", Problem.WRONG_ORDER),
    ],
)
def test_an_impossible_withdrawal_is_refused(field: str, value: object, problem: Problem) -> None:
    with pytest.raises(Invalid) as caught:
        read_withdrawal_body({**withdrawal_body(WITHDRAWAL), field: value})

    assert (caught.value.field, caught.value.problem) == (field, problem)
