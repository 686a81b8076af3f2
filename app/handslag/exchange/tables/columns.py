"""Which column may hold what: a proposal for the user to look at."""

from collections import Counter
from collections.abc import Mapping

from handslag.exchange.tables.fields import SEVERAL, Field, head_rank, is_business_head
from handslag.exchange.tables.reading import TableFile
from handslag.exchange.tables.shapes import looks_like

_SHARE = 0.8
"""Of a column's cells that must have a shape for it to say what the column holds."""


def propose(table: TableFile) -> Mapping[int, Field]:
    """The field that each column may hold, by the column's number from 0.

    The heads go first. Where they say nothing the cells do, but in a file of our own, whose heads
    say it all. A column that is not named holds an extra field.
    """
    found = _by_heads(table) if table.head_line else {}
    if Field.EXTRAS not in found.values():
        found |= _by_shapes(table, found)
        if not table.head_line:
            found |= _by_place(table, found)
    return dict(sorted(found.items()))


def _by_heads(table: TableFile) -> dict[int, Field]:
    ranked = {n: rank for n, head in enumerate(table.heads) if (rank := head_rank(head))}
    found: dict[int, Field] = {}
    business = next((n for n in ranked if is_business_head(table.heads[n])), None)
    for number in sorted(ranked, key=lambda n: (ranked[n][1], n)):
        field, _ = ranked[number]
        if field is Field.NAME and business not in (None, number):
            field = Field.CONTACT  # "Name" beside "Company" is a person's
        if field is Field.ADDRESS and _shape(table, number) is Field.POSTCODE_TOWN:
            field = Field.POSTCODE_TOWN  # "Postadress" may be either
        if field in SEVERAL or field not in found.values():
            found[number] = field
    return found


def _by_shapes(table: TableFile, known: Mapping[int, Field]) -> dict[int, Field]:
    found: dict[int, Field] = {}
    for number, head in enumerate(table.heads):
        field = None if number in known else _shape(table, number)
        if field is None or field in known.values() or "fax" in head.lower():
            continue
        if field in SEVERAL or field not in found.values():
            found[number] = field
    return found


def _by_place(table: TableFile, known: Mapping[int, Field]) -> dict[int, Field]:
    """Name and town, where there are no heads: the first text, and the one behind a postcode."""
    free = [
        number
        for number in range(len(table.heads))
        if number not in known and any(c.isalpha() for cell in _cells(table, number) for c in cell)
    ]
    found: dict[int, Field] = {}
    if free:
        found[free.pop(0)] = Field.NAME
    for number in free:
        if known.get(number - 1) is Field.POSTCODE:
            found[number] = Field.TOWN
            if number - 2 in free:
                found[number - 2] = Field.ADDRESS
    return found


def _shape(table: TableFile, number: int) -> Field | None:
    cells = _cells(table, number)
    shapes = Counter(looks_like(cell) for cell in cells)
    shapes.pop(None, None)
    if not shapes:
        return None
    field, count = shapes.most_common(1)[0]
    return field if count >= _SHARE * len(cells) else None


def _cells(table: TableFile, number: int) -> list[str]:
    return [
        row[number].strip() for row in table.sample if number < len(row) and row[number].strip()
    ]
