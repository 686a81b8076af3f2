"""A row of a table as a contact."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime

from handslag.domain.contacts import Contact, Unread
from handslag.domain.ids import as_business_id
from handslag.domain.partners import ExtraField, Membership, Phone
from handslag.domain.text import fold
from handslag.exchange.tables.cells import LIST_SEPARATOR, Item, items_of, tags_of
from handslag.exchange.tables.fields import Field, column_letters
from handslag.exchange.tables.shapes import POSTCODE_TOWN
from handslag.exchange.tables.text_rows import BrokenRow

_DETAIL = 80
_YES = frozenset({"true", "ja", "yes", "sant", "1", "x"})
_NO = frozenset({"false", "nej", "no", "falskt", "0"})
_LANGUAGES = {
    **dict.fromkeys(("sv", "swedish", "svenska", "sv se"), "sv"),
    **dict.fromkeys(("en", "english", "engelska", "en gb", "en us"), "en"),
}
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_BREAK = re.compile(r"\r\n?")


class _Row:
    """What is known of a row so far.

    Attributes:
        values: the text of each field that may stand once, by field.
        left: columns that no field took, in their order; they are extra fields.
    """

    def __init__(self) -> None:
        self.values: dict[Field, str] = {}
        self.phones: list[str] = []
        self.addresses: list[str] = []
        self.tags: list[str] = []
        self.left: list[ExtraField] = []
        self.items = ""

    def put(self, field: Field, text: str, cell: str, head: str) -> None:
        """Takes a cell; *text* is what it says without the space around it."""
        match field:
            case Field.PHONE:
                self.phones += filter(None, map(str.strip, text.split(LIST_SEPARATOR)))
            case Field.ADDRESS:
                self.addresses.append(text)
            case Field.TAGS:
                self.tags += tags_of(text)
            case Field.EXTRAS:
                self.items += cell
            case _ if field in self.values or not _fits(field, text):
                self.left.append(ExtraField(head, cell, column=True))
            case _:
                self.values[field] = text

    def put_whole(self, field: Field, value: str) -> None:
        """Takes a value that did not fit its cell."""
        match field:
            case Field.PHONE:
                self.phones.append(value)
            case Field.ADDRESS:
                self.addresses.append(value)
            case Field.TAGS:
                self.tags += tags_of(value)
            case _:
                self.values[field] = value


def contact_of(
    line: int, cells: Sequence[str], mapping: Mapping[int, Field], heads: Sequence[str]
) -> Contact | Unread | None:
    """A row as a contact; None where it is empty, Unread where it tells no name.

    Without the name of a business it is the person's that counts. What does not fit its field (a
    status that is none of ours) is kept as an extra field.

    Args:
        line: of the row in its file, from 1.
        cells: as ``TableFile.rows`` gives them.
        mapping: the field of each column by its number from 0; other columns are extra fields.
        heads: of all columns.
    """
    if isinstance(cells, BrokenRow):
        return Unread(line, cells.reason, _detail(cells))
    row = _Row()
    empty = True
    for number, cell in enumerate(cells):
        text = cell.strip()
        if not text:
            continue
        empty = False
        head = heads[number] if number < len(heads) else column_letters(number)
        field = mapping.get(number)
        if field is None:
            row.left.append(ExtraField(head, cell, column=True))
        else:
            row.put(field, text, cell, head)
    if empty:
        return None
    others = (heads[number] for number, field in mapping.items() if field is Field.EXTRAS)
    extras = tuple(_with_items(row, others))
    return _contact(line, row, extras) or Unread(line, "no_name", _detail(cells))


def _detail(cells: Sequence[str]) -> str:
    return next((cell.strip()[:_DETAIL] for cell in cells if cell.strip()), "")


def _with_items(row: _Row, heads: Iterable[str]) -> Iterator[ExtraField]:
    """The extra fields in their order, with what the cell of other fields holds."""
    items: list[Item] | None = items_of(row.items) if row.items else []
    if items is None:  # not ours
        row.left.append(ExtraField(next(iter(heads)), row.items, column=True))
        items = []
    ordered = {item for item in items if isinstance(item, str)}
    waiting = {extra.name: extra for extra in row.left if extra.name in ordered}
    if not ordered:
        yield from row.left
    for item in items:
        if isinstance(item, ExtraField):
            yield item
        elif not isinstance(item, str):
            row.put_whole(*((Field.PHONE, item.text) if isinstance(item, Phone) else item))
        elif item in waiting:
            yield waiting.pop(item)
    if ordered:  # someone has added columns since
        yield from (extra for extra in row.left if extra.name not in ordered)


def _contact(line: int, row: _Row, extras: tuple[ExtraField, ...]) -> Contact | None:
    values = row.values
    given = " ".join(filter(None, map(values.get, (Field.FIRST_NAME, Field.LAST_NAME))))
    person = values.get(Field.CONTACT) or given
    name = values.get(Field.NAME) or person
    if not name:
        return None
    postcode, town = values.get(Field.POSTCODE), values.get(Field.TOWN)
    if both := values.get(Field.POSTCODE_TOWN):
        match = POSTCODE_TOWN.fullmatch(both)
        postcode, town = (postcode or match[1], town or match[2]) if match else (postcode, both)
    regulated, business = values.get(Field.REGULATED), values.get(Field.BUSINESS_ID)
    revised = values.get(Field.REVISED)
    status, language = values.get(Field.STATUS), values.get(Field.LANGUAGE)
    return Contact(
        name=name,
        business_id=as_business_id(business) if business else None,
        contact=person if person and Field.NAME in values else None,
        trade=values.get(Field.TRADE, ""),
        phones=tuple(map(Phone, row.phones)),
        email=values.get(Field.EMAIL),
        web=values.get(Field.WEB),
        address=", ".join(row.addresses) or None,
        postcode=postcode,
        town=town,
        organisation_number=values.get(Field.ORGANISATION_NUMBER),
        categories=tuple(row.tags),
        notes=_BREAK.sub("\n", values.get(Field.NOTES, "")),
        status=status.lower() if status else None,
        language=_LANGUAGES.get(_folded(language)) if language else None,
        regulated=_folded(regulated) in _YES if regulated else None,
        colour=values.get(Field.COLOUR),
        template=values.get(Field.TEMPLATE),
        uid=values.get(Field.UID),
        revised=_moment(revised) if revised else None,
        line=line,
        extras=extras,
    )


def _fits(field: Field, text: str) -> bool:
    fits = _FITS.get(field)
    return fits is None or bool(fits(text))


def _folded(text: str) -> str:
    return fold(text).replace("-", " ").replace("_", " ").strip()


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


_FITS: dict[Field, Callable[[str], object]] = {
    Field.STATUS: lambda text: text.lower() in tuple(Membership),
    Field.LANGUAGE: lambda text: _folded(text) in _LANGUAGES,
    Field.REGULATED: lambda text: _folded(text) in _YES | _NO,
    Field.COLOUR: _COLOUR.fullmatch,
    Field.BUSINESS_ID: as_business_id,
    Field.REVISED: _moment,
}
