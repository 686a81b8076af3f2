from contextlib import suppress
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handslag.domain.errors import Invalid, Problem
from handslag.domain.partners import Phone
from handslag.domain.text import LONGEST_LINE, clean
from handslag.exchange.card import (
    MOST_FORMER_KEYS,
    MOST_PHONES,
    CardContent,
    Logo,
    PublicKeys,
    card_body,
    read_card_body,
)
from handslag.trust.cbor import decode, encode

SIGNING, BOX = bytes(range(32)), bytes(range(32, 64))
CARD = CardContent(
    name="Anderssons Måleri & Tapet AB",
    trade="painter",
    town="Malmö",
    contact="Åsa Andersson",
    phones=(Phone("040-12 34 56", "+4640123456"), Phone("växeln")),
    email="asa@andersson.example",
    web="www.andersson.example:8080/måleri",
    address="Östra Förstadsgatan 1",
    postcode="211 31",
    language="en",
    regulated=True,
    colour="#1C5566",
    template="classic-2",
    logo=Logo("ab" * 32, "image/svg+xml"),
    signing_key=SIGNING,
    box_key=BOX,
    former_keys=(PublicKeys(BOX, SIGNING),),
)
SMALLEST = CardContent(name="A", signing_key=SIGNING, box_key=BOX)

keys = st.binary(min_size=32, max_size=32)


def clean_or_nothing(text: str) -> str:
    try:
        return clean(text, field="text")
    except Invalid:
        return ""


lines = st.text(max_size=40).map(clean_or_nothing)
cards = st.builds(
    CardContent,
    name=lines.filter(bool),
    trade=lines,
    town=lines.filter(bool) | st.none(),
    contact=lines.filter(bool) | st.none(),
    phones=st.lists(
        st.builds(Phone, lines.filter(bool), st.none() | st.just("+46701234567")), max_size=3
    ).map(tuple),
    address=lines.filter(bool) | st.none(),
    language=st.sampled_from(["sv", "en"]),
    regulated=st.booleans(),
    signing_key=keys,
    box_key=keys,
    former_keys=st.lists(st.builds(PublicKeys, keys, keys), max_size=2).map(tuple),
)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.binary(max_size=40),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(cards)
def test_a_card_is_read_as_it_was_written(card: CardContent) -> None:
    assert read_card_body(card_body(card)) == card


@pytest.mark.parametrize("card", [CARD, SMALLEST])
def test_a_card_goes_through_the_signed_documents_own_encoding(card: CardContent) -> None:
    body = decode(encode(card_body(card)))

    assert isinstance(body, dict)
    assert read_card_body(body) == card


def test_a_card_holds_these_entries_and_no_others() -> None:
    assert set(card_body(CARD)) == {
        "name", "trade", "town", "contact", "phones", "email", "web", "address", "postcode",
        "language", "regulated", "colour", "template", "logo", "signing_key", "box_key",
        "former_keys",
    }  # fmt: skip
    assert "organisation_number" not in {field.name for field in fields(CardContent)}


def test_what_a_business_does_not_tell_is_not_in_its_card() -> None:
    assert card_body(SMALLEST) == {
        "name": "A", "language": "sv", "regulated": False, "signing_key": SIGNING, "box_key": BOX,
    }  # fmt: skip


def test_entries_of_a_newer_version_are_passed_over() -> None:
    body = card_body(CARD) | {"opening_hours": [{"day": 1}], "organisation_number": "8001011234"}

    assert read_card_body(body) == CARD


def test_text_is_cleaned_of_what_could_deceive() -> None:
    body = card_body(CARD) | {"name": " Lundstro\u0308ms\u202e\x00  Bil\n"}

    assert read_card_body(body).name == "Lundströms Bil"


def test_colours_are_written_in_capitals() -> None:
    assert read_card_body(card_body(CARD) | {"colour": "#abcdef"}).colour == "#ABCDEF"


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("name", None, Problem.EMPTY),
        ("name", "\u200b ", Problem.EMPTY),
        ("name", 7, Problem.MALFORMED),
        ("name", b"A", Problem.MALFORMED),
        ("name", "\ud800", Problem.MALFORMED),
        ("name", "a" * (LONGEST_LINE + 1), Problem.TOO_LONG),
        ("name", "a" * 10_000_000, Problem.TOO_LONG),
        ("contact", ["Åsa"], Problem.MALFORMED),
        ("phones", "040", Problem.MALFORMED),
        ("phones", ["040"], Problem.MALFORMED),
        ("phones", [{}], Problem.EMPTY),
        ("phones", [{"text": "040"}] * (MOST_PHONES + 1), Problem.TOO_LONG),
        ("e164", [{"text": "040", "e164": "tel:040"}], Problem.MALFORMED),
        ("web", "javascript:alert(1)", Problem.MALFORMED),
        ("web", "FILE:///etc/passwd", Problem.MALFORMED),
        ("web", "smb://server/share", Problem.MALFORMED),
        ("language", "fi", Problem.UNKNOWN),
        ("regulated", 1, Problem.MALFORMED),
        ("regulated", "yes", Problem.MALFORMED),
        ("colour", "red", Problem.MALFORMED),
        ("colour", "#12345", Problem.MALFORMED),
        ("template", "../../classic", Problem.MALFORMED),
        ("logo", "logo.png", Problem.MALFORMED),
        ("logo", {"sha256": bytes(32), "media_type": "image/webp"}, Problem.UNKNOWN),
        ("sha256", {"sha256": bytes(31), "media_type": "image/png"}, Problem.MALFORMED),
        ("sha256", {"media_type": "image/png"}, Problem.MISSING),
        ("signing_key", None, Problem.MISSING),
        ("signing_key", bytes(31), Problem.MALFORMED),
        ("box_key", "0" * 32, Problem.MALFORMED),
        ("former_keys", {}, Problem.MALFORMED),
        ("former_keys", [{"signing_key": SIGNING, "box_key": BOX}] * (MOST_FORMER_KEYS + 1),
         Problem.TOO_LONG),
    ],
    ids=lambda value: str(value)[:24],
)  # fmt: skip
def test_an_impossible_entry_is_named(field: str, value: object, problem: Problem) -> None:
    entry = {"e164": "phones", "sha256": "logo"}.get(field, field)

    with pytest.raises(Invalid) as caught:
        read_card_body({**card_body(CARD), entry: value})

    assert (caught.value.field, caught.value.problem) == (field, problem)


def test_a_long_run_of_marks_is_refused_before_it_is_put_in_order() -> None:
    marks = "a" + "\u0301\u0316" * 500_000

    with pytest.raises(Invalid):
        read_card_body({**card_body(CARD), "name": marks})


@pytest.mark.parametrize(
    "change",
    [{"name": ""}, {"colour": "blue"}, {"box_key": b""}, {"phones": (Phone("0"),) * 11}],
    ids=str,
)
def test_a_card_that_partners_would_refuse_is_not_made(change: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        card_body(replace(CARD, **change))


@given(st.dictionaries(st.sampled_from(sorted(card_body(CARD))), plain))
def test_any_entries_are_read_or_refused(entries: dict[str, object]) -> None:
    with suppress(Invalid):
        read_card_body(card_body(SMALLEST) | entries)
