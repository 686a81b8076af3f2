"""Whole numbers with their thousands apart."""

from handslag.domain.trades import Language

HARD_SPACE = "\u00a0"
MINUS = "\u2212"


def grouped(value: int, language: Language) -> str:
    """*value* as "12 500" (hard space) in Swedish and "12,500" in English; a real minus sign."""
    digits = f"{abs(value):,}"
    text = digits.replace(",", HARD_SPACE) if language == "sv" else digits
    return f"{MINUS}{text}" if value < 0 else text
