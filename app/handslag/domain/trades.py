"""The list of trades, in Swedish and English."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Literal

from handslag import resources
from handslag.domain.text import fold

Language = Literal["sv", "en"]

REGULATED = frozenset({"estate_agent", "insurance", "lawyer", "financial_adviser"})
"""Trades that owe their customers openness on what a recommendation gives (research/vouchers.md 5)."""


@dataclass(frozen=True)
class Trade:
    """What a business does.

    Attributes:
        code: its name in files and on the command line.
        sv, en: its word.
        group: code of the trade group that it stands under in a directory.
    """

    code: str
    sv: str
    en: str
    group: str

    def word(self, language: Language) -> str:
        """Its word in *language*."""
        return self.sv if language == "sv" else self.en


@dataclass(frozen=True)
class TradeGroup:
    """Trades that stand together in a directory: its code, and its name in both languages."""

    code: str
    sv: str
    en: str

    def word(self, language: Language) -> str:
        """Its name in *language*."""
        return self.sv if language == "sv" else self.en


@cache
def _lists() -> tuple[dict[str, Trade], dict[str, str]]:
    content = json.loads(resources.read_bytes("trades.json"))
    trades: dict[str, Trade] = {}
    spellings: dict[str, str] = {}
    for row in content["trades"]:
        trade = Trade(row["code"], row["sv"], row["en"], row["group"])
        trades[trade.code] = trade
        also = row.get("also", {})
        for word in (trade.code, trade.sv, trade.en, *also.get("sv", ()), *also.get("en", ())):
            spellings.setdefault(fold(word), trade.code)
    return trades, spellings


def all_trades() -> list[Trade]:
    """Every trade of the list, in its order."""
    return list(_lists()[0].values())


@cache
def trade_groups() -> tuple[TradeGroup, ...]:
    """The groups of trades, in their order."""
    content = json.loads(resources.read_bytes("trades.json"))
    return tuple(TradeGroup(row["code"], row["sv"], row["en"]) for row in content["groups"])


def trade_code(text: str) -> str:
    """The code for a trade given as code, Swedish or English word; unknown text stays as it is."""
    return _lists()[1].get(fold(text.strip()), text.strip())


def is_regulated(trade: str) -> bool:
    """Whether a stored trade, or what is typed as one, owes openness on recommendations."""
    return trade_code(trade) in REGULATED


def trade_word(code: str, language: Language) -> str:
    """The word for a stored trade in *language*; free text is its own word."""
    trade = _lists()[0].get(code)
    return trade.word(language) if trade else code
