from dataclasses import replace
from datetime import date

import pytest

from handslag.domain.trades import Language
from handslag.services.paperwork import Disclosed, DisclosureFacts, DisclosureText
from handslag.words.paper import paper_words

PLUMBER = Disclosed(
    name="Pettersons Rör", trade="plumber", regulated=False, recommends=False, thanks=False
)
FACTS = DisclosureFacts(
    customer="Familjen Johansson",
    issuer="Andersson Fastighetsförmedling",
    issuer_trade="estate_agent",
    issuer_regulated=True,
    town="Lindhamn",
    today=date(2026, 11, 23),
    partners=(PLUMBER, replace(PLUMBER, name="Dahls", recommends=True)),
    vouchers=2,
)


def page(facts: DisclosureFacts, language: Language = "sv") -> DisclosureText:
    return paper_words(language).disclosure(facts)


def test_the_page_in_swedish() -> None:
    text = page(FACTS)

    assert text.place_and_date == "Lindhamn, måndag 23 november 2026"
    assert text.heading == "Om våra rekommendationer"
    assert text.lead == (
        "Andersson Fastighetsförmedling rekommenderar företagen nedan till familjen Johansson.",
    )
    assert text.in_return == ("Inget antecknat", "Har rekommenderat oss")
    assert text.after[0] == (
        "Andersson Fastighetsförmedling har ingen betalning antecknad för de här rekommendationerna."
    )
    assert any(sentence.startswith("Ni väljer fritt") for sentence in text.after)
    assert text.after[-1].endswith(": Andersson Fastighetsförmedling (Mäklare).")


def test_the_page_in_english() -> None:
    text = page(replace(FACTS, partners=(replace(PLUMBER, thanks=True),)), "en")

    assert "recommends the business below" in text.lead[0]
    assert text.in_return == ("Has thanked us for customers",)
    assert any(sentence.startswith("Thanks are noted") for sentence in text.after)
    assert any("free to choose" in sentence for sentence in text.after)
    assert text.after[-1].endswith(": Andersson Fastighetsförmedling (Estate agent).")


def test_nothing_is_said_of_what_is_not_there() -> None:
    text = page(replace(FACTS, issuer_regulated=False, vouchers=0))
    whole = " ".join(text.after)

    for absent in ("tack", "rabatt", "reglerad"):
        assert absent not in whole.lower()


def test_one_person_is_spoken_to_as_one() -> None:
    text = page(replace(FACTS, customer="Lena Ek"))

    assert any(sentence.startswith("Du väljer fritt") for sentence in text.after)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_business_of_free_or_no_trade_is_named(language: Language) -> None:
    partners = (
        replace(PLUMBER, name="A", trade="Aktiemäklare", regulated=True),
        replace(PLUMBER, name="B", trade="", regulated=True),
    )

    assert (
        page(replace(FACTS, issuer_regulated=False, partners=partners), language)
        .after[-1]
        .endswith(": A (Aktiemäklare), B.")
    )
