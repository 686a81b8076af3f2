import json
from collections.abc import Iterator
from typing import Any

import pytest

from handslag import resources
from handslag.domain.trades import Trade, all_trades, trade_code, trade_word


def synonyms() -> Iterator[tuple[str, str]]:
    """Every other word of the list, with the code that it stands under."""
    content: dict[str, Any] = json.loads(resources.read_bytes("trades.json"))
    for row in content["trades"]:
        for language in ("sv", "en"):
            for word in row.get("also", {}).get(language, ()):
                yield word, row["code"]


def trade(code: str) -> Trade:
    return next(trade for trade in all_trades() if trade.code == code)


@pytest.mark.parametrize("code", ["plumber", "mechanic", "estate_agent"])
def test_the_trades_that_scripts_count_on_are_in_the_list(code: str) -> None:
    assert trade_code(code) == code


def test_every_trade_is_known_by_its_code() -> None:
    assert [trade_code(trade.code) for trade in all_trades()] == [t.code for t in all_trades()]


def test_every_trade_is_known_by_its_swedish_word() -> None:
    assert [trade_code(trade.sv) for trade in all_trades()] == [t.code for t in all_trades()]


def test_every_trade_is_known_by_its_english_word() -> None:
    assert [trade_code(trade.en) for trade in all_trades()] == [t.code for t in all_trades()]


def test_every_synonym_leads_to_its_trade() -> None:
    listed = list(synonyms())

    astray = [(word, code, trade_code(word)) for word, code in listed if trade_code(word) != code]

    assert len(listed) > 0
    assert astray == []


@pytest.mark.parametrize("change", [str.upper, str.title, lambda word: f"  {word}\t"])
def test_a_trade_is_known_in_any_case_and_between_spaces(change: Any) -> None:
    plumber = trade("plumber")

    for word in (plumber.code, plumber.sv, plumber.en):
        assert trade_code(change(word)) == "plumber"


def test_a_trade_is_known_without_its_dots_and_rings() -> None:
    undressed = str.maketrans("åäöÅÄÖé", "aaoAAOe")

    for one in all_trades():
        assert trade_code(one.sv.translate(undressed)) == one.code


@pytest.mark.parametrize("text", ["Drakflygare i Örebro", "  drakflygare i Örebro  ", ""])
def test_a_trade_that_the_list_does_not_have_stays_as_it_was_typed(text: str) -> None:
    assert trade_code(text) == text.strip()


def test_a_stored_trade_has_a_word_in_each_language() -> None:
    for one in all_trades():
        assert trade_word(one.code, "sv") == one.word("sv") == one.sv
        assert trade_word(one.code, "en") == one.word("en") == one.en


def test_free_text_is_its_own_word_in_both_languages() -> None:
    assert trade_word("Drakflygare", "sv") == "Drakflygare"
    assert trade_word("Drakflygare", "en") == "Drakflygare"
    assert trade_word("", "sv") == ""
