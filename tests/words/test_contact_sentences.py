"""Why a contact is skipped and why two are alike is said in whole sentences; heads come back."""

import pytest

from handslag.domain.contacts import Unread
from handslag.domain.errors import Invalid, Problem
from handslag.domain.likeness import Likeness
from handslag.domain.trades import Language
from handslag.exchange.tables import Field, field_of_head
from handslag.words import contacts
from handslag.words.catalogue import set_language

REASONS = ("no_name", "cut_off", "too_large", "open_quote", "something_new")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_reason_is_a_sentence_of_its_own(language: Language) -> None:
    set_language(language)

    said = [contacts.skipped(Unread(3, reason)) for reason in REASONS]
    said += [
        contacts.skipped(None),
        contacts.skipped(Invalid("email", Problem.TOO_LONG, "", "200")),
    ]

    assert len(set(said)) == len(said)
    assert all(text.endswith(".") and text[0].isupper() for text in said)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_stands_there_is_shown(language: Language) -> None:
    set_language(language)

    assert "ÅÄÖ" in contacts.skipped(Unread(3, "no_name", "ÅÄÖ"))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_likeness_has_words_of_its_own(language: Language) -> None:
    set_language(language)

    assert len({contacts.likeness(one) for one in Likeness}) == len(Likeness)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_heads_that_we_write_are_known_when_they_come_back(language: Language) -> None:
    set_language(language)

    heads = contacts.heads()

    assert {Field(name): field_of_head(head) for name, head in heads.items()} == {
        field: field for field in Field
    }
