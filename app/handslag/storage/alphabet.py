"""By what a partner or customer is found, and where its name stands in the Swedish alphabet."""

import re
from collections.abc import Iterable, Mapping
from unicodedata import normalize

from handslag.domain.ids import PartnerId
from handslag.domain.partners import Customer, Opinion, Partner, PartnerNote
from handslag.domain.text import fold, words

_PLACES = (
    ("{", " "), ("|", " "), ("}", " "),
    ("å", "{"), ("ä", "|"), ("æ", "|"), ("ö", "}"), ("ø", "}"), ("ü", "y"),
)  # fmt: skip
"""What is written for what, in this order; ``str.translate`` takes twice as long."""

_LETTERS = re.compile(r"(?:[^\W_]|[{|}])+")
"""Letters and digits, and å ä ö as they are written above."""


def sort_key(name: str) -> str:
    """Where *name* stands in the Swedish alphabet, to be compared byte by byte.

    Words without case, accents and marks; å ä ö after z; ü as y (SAOL, CLDR "sv").
    """
    letters = normalize("NFC", name).casefold()
    for one, other in _PLACES:
        letters = letters.replace(one, other)
    return " ".join(_LETTERS.findall(fold(letters)))


def search_values(
    record: Partner | Customer,
    opinions: Mapping[PartnerId, Opinion],
    notes: Iterable[PartnerNote] = (),
) -> dict[str, str]:
    """The fields that the store keeps of a partner or customer to find and order it by.

    Args:
        record: whose.
        opinions: what I think of partners, by their id; a partner without one has no tags.
        notes: all that I noted of the partner.
    """
    if isinstance(record, Partner):
        folded = record.searchable(opinions.get(record.id), notes)
    else:
        folded = record.searchable()
    return named_values(record.name, folded)


def named_values(name: str, folded: str) -> dict[str, str]:
    """As ``search_values``, of a name and all that is searched, *folded*."""
    name_words = " ".join(words(name))
    return {"folded": folded, "sort_key": sort_key(name), "name_words": name_words}
