from datetime import UTC, datetime

import pytest

from handslag.domain.ids import OfferId
from handslag.domain.offers import BenefitKind, OfferRevision
from handslag.domain.trades import Language
from handslag.words.catalogue import speaking
from handslag.words.offers import applies_to, offer_line

HARD = "\u00a0"


def revision(
    kind: str,
    value: int,
    title_sv: str = "",
    title_en: str = "",
    *,
    cap: int | None = None,
    minimum: int | None = None,
) -> OfferRevision:
    return OfferRevision(
        id="r",
        offer_id=OfferId("o"),
        revision=1,
        kind=BenefitKind(kind),
        value=value,
        title_sv=title_sv,
        title_en=title_en,
        cap=cap,
        minimum=minimum,
        moment=datetime(2026, 11, 23, tzinfo=UTC),
    )


def line(one: OfferRevision, spoken: Language = "sv") -> str:
    with speaking(spoken):
        return offer_line(one.benefit, one.title(spoken)).replace(HARD, " ")


def under(one: OfferRevision, spoken: Language = "sv") -> str:
    with speaking(spoken):
        return applies_to(one).replace(HARD, " ")


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (revision("percent", 1500, "på första jobbet"), "15 % på första jobbet"),
        (
            revision("amount", 50000, "på service för minst 2 500 kr"),
            "500 kr på service för minst 2 500 kr",
        ),
        (revision("item", 4500, "kaffe och bulle"), "Gratis kaffe och bulle"),
        (revision("price", 199000, "för service"), "Fast pris 1 990 kr för service"),
        (revision("percent", 1500), "15 %"),
    ],
)
def test_an_offer_in_a_line_is_benefit_and_title(one: OfferRevision, said: str) -> None:
    assert line(one) == said


@pytest.mark.parametrize(
    ("kind", "value", "title", "said"),
    [
        ("percent", 1000, "10 % på arbete", "10 % på arbete"),
        ("percent", 1000, "10% på arbete", "10 % på arbete"),
        ("percent", 1000, "10 procent på arbete", "10 % på arbete"),
        ("percent", 1250, "12,5\u00a0% på arbete", "12,5 % på arbete"),
        ("percent", 1000, "10 %", "10 %"),
        ("amount", 50000, "500 kr på service", "500 kr på service"),
        ("amount", 50000, "500:- på service", "500 kr på service"),
        ("amount", 150000, "1 500 kronor på service", "1 500 kr på service"),
        ("item", 0, "Gratis kaffe", "Gratis kaffe"),
        ("item", 0, "free coffee", "Gratis coffee"),
        ("price", 199000, "Fast pris 1990 kr för service", "Fast pris 1 990 kr för service"),
        ("price", 199000, "Fast pris på service", "Fast pris 1 990 kr på service"),
        ("price", 199000, "1 990 kr för service", "Fast pris 1 990 kr för service"),
    ],
)
def test_a_benefit_in_the_title_is_not_said_twice(
    kind: str, value: int, title: str, said: str
) -> None:
    assert line(revision(kind, value, title)) == said


@pytest.mark.parametrize(
    ("kind", "value", "title", "said"),
    [
        ("percent", 1000, "100 % ull", "10 % 100 % ull"),
        ("percent", 1000, "15 % på arbete", "10 % 15 % på arbete"),
        ("amount", 50000, "50 kr bonus", "500 kr 50 kr bonus"),
        ("item", 0, "Gratiskaffe", "Gratis Gratiskaffe"),
    ],
)
def test_another_figure_in_the_title_stays(kind: str, value: int, title: str, said: str) -> None:
    assert line(revision(kind, value, title)) == said


def test_amounts_in_a_title_get_hard_spaces() -> None:
    with speaking("sv"):
        said = applies_to(revision("amount", 50000, "på köp över 2 500 kr, 2 av 3"))

    assert said == "på köp över 2\u00a0500\u00a0kr, 2 av 3"


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (
            revision("percent", 1500, "på första jobbet", cap=150000),
            "på första jobbet, högst 1 500 kr",
        ),
        (
            revision("amount", 50000, "på service för minst 2 500 kr", minimum=250000),
            "på service för minst 2 500 kr",
        ),
        (
            revision("amount", 50000, "på service", minimum=250000),
            "på service, vid köp för minst 2 500 kr",
        ),
        (
            revision("percent", 1000, "på allt, upp till 500 kr", cap=50000, minimum=50000),
            "på allt, upp till 500 kr, vid köp för minst 500 kr",
        ),
        (
            revision("percent", 1000, "på service för minst 2 500 kr", minimum=300000),
            "på service för minst 2 500 kr, vid köp för minst 3 000 kr",
        ),
        (revision("percent", 1000, "10 %", cap=50000), "högst 500 kr"),
        (revision("percent", 1000, "10 % på arbete"), "på arbete"),
    ],
)
def test_a_voucher_names_cap_and_minimum_once(one: OfferRevision, said: str) -> None:
    assert under(one) == said


def test_english_names_cap_and_minimum_its_own_way() -> None:
    one = revision("percent", 1500, "på jobbet", "on the job", cap=150000, minimum=250000)

    assert under(one, "en") == "on the job, up to SEK 1,500, on purchases of at least SEK 2,500"


def test_an_english_title_that_names_the_minimum_is_understood() -> None:
    one = revision("amount", 50000, "", "on a service of at least SEK 2,500", minimum=250000)

    assert under(one, "en") == "on a service of at least SEK 2,500"
