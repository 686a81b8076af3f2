"""By what a partner or customer is found, and where its name stands in the Swedish alphabet."""

from collections.abc import Iterable, Mapping
from unicodedata import normalize

from handslag.domain.ids import PartnerId
from handslag.domain.partners import Customer, Opinion, Partner, PartnerNote
from handslag.domain.text import fold, words

_AFTER_Z = str.maketrans(
    {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y", "{": " ", "|": " ", "}": " "}
)


def sort_key(name: str) -> str:
    """Where *name* stands in the Swedish alphabet, to be compared byte by byte.

    Words without case, accents and marks; å ä ö after z; ü as y (SAOL, CLDR "sv").
    """
    letters = fold(normalize("NFC", name).casefold().translate(_AFTER_Z))
    return " ".join("".join(c if c.isalnum() or c in "{|}" else " " for c in letters).split())


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
    name_words = " ".join(words(record.name))
    return {"folded": folded, "sort_key": sort_key(record.name), "name_words": name_words}
