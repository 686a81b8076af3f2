"""Contacts as a table: a row each, all of it in cells that no spreadsheet computes."""

import csv
import io
import json
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import IO, Self, TypeVar

from handslag.domain.contacts import Contact
from handslag.domain.partners import ExtraField, Phone
from handslag.exchange.tables.cells import (
    LIST_SEPARATOR,
    LONGEST_CELL,
    Item,
    harmless,
    items_cell,
    marked,
    sound,
    tags_cell,
)
from handslag.exchange.tables.fields import Field, field_of_head, head_key

MOST_PHONES = 9
MOST_EXTRA_COLUMNS = 200
"""What is beyond stands in the column of other fields."""

_NEVER = frozenset({Field.FIRST_NAME, Field.LAST_NAME, Field.POSTCODE_TOWN})
"""Other programs part these; we write them whole."""
_LONGEST_HEAD = 100
_CUT = LONGEST_CELL // 2
"""Characters of the column of other fields, before it goes on in the next; each may be two units."""
_IN_MEMORY = 8_000_000
# XlsxWriter escapes only the first of two that share their underscore; XML has no U+FFFE, U+FFFF
_NOT_IN_SHEET = re.compile(r"_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_|[\ufffe\uffff]")
_WIDTHS = {
    Field.NAME: 30, Field.CONTACT: 24, Field.ADDRESS: 28, Field.EMAIL: 28, Field.WEB: 28,
    Field.NOTES: 40, Field.TAGS: 24, Field.POSTCODE: 12, Field.LANGUAGE: 10, Field.STATUS: 12,
}  # fmt: skip
_Cell = TypeVar("_Cell")
_WIDTH = 18  # of the others, in characters as Excel counts


def write_csv(contacts: Iterable[Contact], heads: Mapping[Field, str]) -> bytes:
    r"""Contacts as CSV: UTF-8 with its mark, semicolons, CRLF; what Excel opens by a click.

    A cell that a spreadsheet could take for a formula has an apostrophe before it (OWASP, "CSV
    Injection"), telephone numbers with their "+" among them. ``contact_of`` makes the same
    contacts of it again, but for logos and what is beside a number's text.

    Args:
        contacts: read once.
        heads: of the columns, in the user's language, each one that ``field_of_head`` knows.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    with _Spool(contacts, heads, in_sheet=False) as spool:
        writer.writerow(map(harmless, spool.heads()))
        for row in spool.rows():
            writer.writerow(map(harmless, row))
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def write_xlsx(contacts: Iterable[Contact], heads: Mapping[Field, str]) -> bytes:
    """Contacts as a workbook with one sheet, every cell a text, the heads frozen.

    ``contact_of`` makes the same contacts of it again, but for logos and what is beside a number's
    text.

    Args:
        contacts: read once.
        heads: of the columns, in the user's language, each one that ``field_of_head`` knows.
    """
    # 114 ms
    import xlsxwriter  # noqa: PLC0415

    content = io.BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_numbers": False,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with (
        _Spool(contacts, heads, in_sheet=True) as spool,
        xlsxwriter.Workbook(content, options) as book,
    ):
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 0)
        for number, width in enumerate(spool.widths()):
            sheet.set_column(number, number, width)
        bold = book.add_format({"bold": True})
        for number, head in enumerate(spool.heads()):
            sheet.write_string(0, number, marked(head), bold)
        for line, row in enumerate(spool.rows(), 1):
            for number, cell in enumerate(row):
                if cell:
                    sheet.write_string(line, number, marked(cell))
    return content.getvalue()


@dataclass(frozen=True)
class _Cells:
    """What the columns hold of one contact.

    Attributes:
        fixed: of the fields that stand once, in their columns' order.
        extras: of the columns of extra fields, by the column's number among them.
        others: the text of what has no column.
    """

    fixed: list[str]
    phones: list[str]
    extras: dict[int, str]
    others: str


class _Spool:
    """Contacts on their way into a table.

    How many columns there are is known only when the last contact is, so the rows wait in a file.
    """

    def __init__(
        self, contacts: Iterable[Contact], heads: Mapping[Field, str], *, in_sheet: bool
    ) -> None:
        self._heads = heads
        self._in_sheet = in_sheet
        fields = [field for field in Field if field in heads and field not in _NEVER]
        self._before = fields.index(Field.PHONE)  # columns to the left of the phones
        self._fixed = [field for field in fields if field not in (Field.PHONE, Field.EXTRAS)]
        self._phones = 1
        self._others = 1
        self._columns: dict[str, int] = {}
        self._taken = {head_key(head) for head in heads.values()}
        self._file: IO[str] = tempfile.SpooledTemporaryFile(  # noqa: SIM115 - closed by __exit__
            _IN_MEMORY, "w+", encoding="utf-8"
        )
        for contact in contacts:
            cells = self._cells(contact)
            json.dump(
                [cells.fixed, cells.phones, [*cells.extras.items()], cells.others], self._file
            )
            self._file.write("\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def heads(self) -> list[str]:
        fixed = [self._heads[field] for field in self._fixed]
        phones = _numbered(self._heads[Field.PHONE], self._phones)
        others = _numbered(self._heads[Field.EXTRAS], self._others)
        return [*self._around(fixed, phones), *self._columns, *others]

    def widths(self) -> list[int]:
        fixed = [_WIDTHS.get(field, _WIDTH) for field in self._fixed]
        rest = len(self._columns) + self._others
        return [*self._around(fixed, [_WIDTH] * self._phones), *[_WIDTH] * rest]

    def rows(self) -> Iterator[list[str]]:
        self._file.seek(0)
        for line in self._file:
            fixed, phones, extras, others = json.loads(line)
            phones += [""] * (self._phones - len(phones))
            there = dict(extras)
            yield [
                *self._around(fixed, phones),
                *(there.get(number, "") for number in range(len(self._columns))),
                *(others[n * _CUT : (n + 1) * _CUT] for n in range(self._others)),
            ]

    def _around(self, fixed: list[_Cell], phones: list[_Cell]) -> list[_Cell]:
        return [*fixed[: self._before], *phones, *fixed[self._before :]]

    def _cells(self, contact: Contact) -> _Cells:
        items: list[Item] = []
        values = _values(contact)
        fixed = []
        for field in self._fixed:
            value = sound(values.get(field) or "")
            if not self._holds(value):
                items.append((field, value))
                value = ""
            fixed.append(value)
        phones = [text for phone in contact.phones if (text := sound(phone.text)).strip()]
        whole = [LIST_SEPARATOR not in text and self._holds(text) for text in phones]
        shown = whole.index(False) if False in whole else len(whole)
        shown = min(shown, MOST_PHONES)
        items += map(Phone, phones[shown:])
        own = self._extras(contact.extras, items)
        others = items_cell(items)
        self._phones = max(self._phones, shown)
        self._others = max(self._others, -(-len(others) // _CUT))
        return _Cells(fixed, phones[:shown], own, others)

    def _extras(self, extras: Sequence[ExtraField], items: list[Item]) -> dict[int, str]:
        """What goes into columns of extra fields; the rest, and the order if need be, to *items*."""
        columns: dict[int, str] = {}
        order: list[Item] = []
        for extra in extras:
            sure = _sound_extra(extra)
            number = self._column(sure)
            if number is None or number in columns:
                order.append(sure)
            else:
                columns[number] = sure.value
                order.append(sure.name)
        names = [item for item in order if isinstance(item, str)]
        if order[: len(names)] == names and [*columns] == sorted(columns):
            order = order[len(names) :]  # as the columns stand, which needs no word
        items += order
        return columns

    def _column(self, extra: ExtraField) -> int | None:
        """The number of an extra field's own column; None where it cannot have one."""
        if not extra.column or extra.parameters or extra.group or not extra.value.strip():
            return None
        if not self._holds(extra.value):
            return None
        name = extra.name
        if name in self._columns:
            return self._columns[name]
        key = head_key(name)
        fit = (
            name == " ".join(name.split()) and 0 < len(name) <= _LONGEST_HEAD and self._holds(name)
        )
        if not fit or key in self._taken or field_of_head(name):
            return None
        if len(self._columns) >= MOST_EXTRA_COLUMNS:
            return None
        self._taken.add(key)
        self._columns[name] = len(self._columns)
        return self._columns[name]

    def _holds(self, text: str) -> bool:
        """Whether a cell gives *text* back."""
        if len(text) * 2 > LONGEST_CELL and len(text.encode("utf-16-le")) // 2 >= LONGEST_CELL:
            return False
        return not (self._in_sheet and _NOT_IN_SHEET.search(text))


def _values(contact: Contact) -> dict[Field, str | None]:
    revised = contact.revised.astimezone(UTC).isoformat(" ") if contact.revised else None
    regulated = None if contact.regulated is None else str(contact.regulated).lower()
    return {
        Field.NAME: contact.name,
        Field.CONTACT: contact.contact,
        Field.TRADE: contact.trade,
        Field.EMAIL: contact.email,
        Field.WEB: contact.web,
        Field.ADDRESS: contact.address,
        Field.POSTCODE: contact.postcode,
        Field.TOWN: contact.town,
        Field.ORGANISATION_NUMBER: contact.organisation_number,
        Field.TAGS: tags_cell(contact.categories),
        Field.NOTES: contact.notes,
        Field.STATUS: contact.status,
        Field.LANGUAGE: contact.language,
        Field.REGULATED: regulated,
        Field.COLOUR: contact.colour,
        Field.TEMPLATE: contact.template,
        Field.BUSINESS_ID: contact.business_id,
        Field.UID: contact.uid,
        Field.REVISED: revised,
    }


def _numbered(head: str, count: int) -> list[str]:
    return [head, *(f"{head} {number}" for number in range(2, count + 1))]


def _sound_extra(extra: ExtraField) -> ExtraField:
    return ExtraField(
        sound(extra.name),
        sound(extra.value),
        tuple((sound(name), sound(value)) for name, value in extra.parameters),
        sound(extra.group),
        column=extra.column,
    )
