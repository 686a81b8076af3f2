"""Customers' names inside a sentence, and whether a name is one person's or several's."""

import re
from enum import Enum, auto

from handslag.domain.trades import Language

_LOWERED: dict[Language, tuple[str, ...]] = {
    "sv": ("Familjen ", "Fam. ", "Fam ", "Makarna ", "Syskonen ", "Systrarna ", "Bröderna "),
    "en": ("The ",),
}
"""The first words that are names only at the start of a line."""

_GROUP = re.compile(
    r"(?:familjen|fam|makarna|syskonen|systrarna|bröderna|the|family|brf|firma)\b", re.IGNORECASE
)
_JOINED = re.compile(r"\s(?:och|o|and|med|with)\s|[&+/,\d]", re.IGNORECASE)
_COMPANY = re.compile(r"\b(?:AB|HB|KB|Ltd|Inc|förening(?:en)?|family)$", re.IGNORECASE)
_FAMILY = re.compile(r"(?:familjen|fam|the|family|brf|firma)\b", re.IGNORECASE)


class Household(Enum):
    """Who a letter speaks to, for languages that tell one from several."""

    PERSON = auto()
    FAMILY = auto()
    SEVERAL = auto()


def in_a_sentence(name: str, language: Language) -> str:
    """A customer's name as it stands inside a sentence: "Familjen Ek" becomes "familjen Ek".

    A name in the other language stays as it is.
    """
    if name.startswith(_LOWERED[language]):
        return name[0].lower() + name[1:]
    return name


def kind_of(name: str) -> Household:
    """PERSON for a first name and a surname, SEVERAL for named people together, else FAMILY."""
    if _JOINED.search(name):
        return Household.SEVERAL
    if _GROUP.match(name):
        return Household.FAMILY if _FAMILY.match(name) else Household.SEVERAL
    if _COMPANY.search(name) or len(name.split()) < 2:
        return Household.FAMILY
    return Household.PERSON
