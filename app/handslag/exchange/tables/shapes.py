"""What a cell looks like by itself, where no head tells."""

import re

from handslag.exchange.tables.fields import Field

POSTCODE_TOWN = re.compile(r"((?:SE?-?\s?)?\d{3}\s?\d{2})[\s,]+(\D.*)")
"""A Swedish postcode and a town behind it."""

_SHAPES = (
    (Field.EMAIL, re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]{2,}")),
    (Field.WEB, re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)),
    (Field.ORGANISATION_NUMBER, re.compile(r"(?:16|19|20)?\d{6}[-+]\d{4}")),
    (Field.POSTCODE, re.compile(r"(?:SE?-?\s?)?[1-9]\d{2}\s?\d{2}")),
    (Field.PHONE, re.compile(r"(?:\+|\(?0)[\d ()/.\-\u2010-\u2013\xa0]{5,24}")),
    (Field.POSTCODE_TOWN, POSTCODE_TOWN),
)
_DIGITS = re.compile(r"\d")


def looks_like(cell: str) -> Field | None:
    """The field that a cell's text has the shape of, or None."""
    if not 4 < len(cell) < 200:
        return None
    for field, shape in _SHAPES:
        if shape.fullmatch(cell):
            digits = len(_DIGITS.findall(cell))
            return field if field is not Field.PHONE or 7 <= digits <= 15 else None
    return None
