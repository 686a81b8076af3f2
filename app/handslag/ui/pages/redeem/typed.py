"""What is typed at the counter: codes in groups of six, amounts as people write them."""

import re
import unicodedata

from handslag.domain.money import hundredths
from handslag.words.numbers import HARD_SPACE

_TOKEN = re.compile(r"\s*HS1\s*\.", re.IGNORECASE)
_SYMBOLS = 18
_DIGITS = 12
_GROUP = 6
_THOUSANDS = re.compile(r"[\s.,'’](?=\d{3}(?!\d))")
_UNIT = re.compile(r"^(?:sek|kr)?\s*(.*?)\s*(?:kr|kronor|sek|:-|,-|:–|,–)?\.?$", re.IGNORECASE)


def in_groups(text: str) -> str:
    """*text* in capitals and groups of six while it may be a typed code, else as it is."""
    symbols = "".join(c for c in text if not _parts(c))
    if _TOKEN.match(text) or len(symbols) > _SYMBOLS or not (symbols + "0").isalnum():
        return text
    symbols = symbols.upper()
    groups = [symbols[at : at + _GROUP] for at in range(0, len(symbols), _GROUP)]
    return "-".join(groups)


def place_after(text: str, symbols: int) -> int:
    """Where the cursor stands in a grouped code behind so many *symbols*."""
    if symbols <= 0:
        return 0
    seen = 0
    for place, character in enumerate(text, start=1):
        seen += not _parts(character)
        if seen == symbols:
            return place
    return len(text)


def symbols_before(text: str, place: int) -> int:
    """How many symbols of a code stand before the *place* of the cursor."""
    return sum(not _parts(character) for character in text[:place])


def in_thousands(text: str) -> str:
    """*text* with hard spaces between its thousands while it is a whole number, else as it is."""
    digits = "".join(text.split())
    if not (digits.isascii() and digits.isdecimal()):
        return text
    return f"{int(digits):,}".replace(",", HARD_SPACE) if len(digits) <= _DIGITS else text


def amount(text: str) -> int | None:
    """Reads "2000", "2 000,50", "2.000 kr" as minor units; None where nothing stands.

    Raises:
        Invalid: it is no amount; its field is "sale".
    """
    figures = _UNIT.sub(r"\1", text.strip())
    if not figures:
        return None
    return hundredths(_THOUSANDS.sub("", figures), field="sale")


def _parts(character: str) -> bool:
    """Whether it only parts the groups: a space, a dot or any dash."""
    return character in "._" or character.isspace() or unicodedata.category(character) == "Pd"
