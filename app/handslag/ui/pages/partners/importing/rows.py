"""The rows of the table that tells what an import would do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handslag.services.import_items import Item
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column
from handslag.ui.pages.partners.importing import saying
from handslag.words.catalogue import translate


@dataclass(frozen=True)
class ContactRow:
    """A contact, and the name of its file where there are several."""

    item: Item
    file: str


def columns() -> list[Column[ContactRow]]:
    """What becomes of it, the contact, and where it stands."""
    return [
        #: Heads of the table that tells what an import would do.
        Column(lambda: translate("ui-import", "Contact"), _what),
        Column(lambda: translate("ui-import", "What happens"), _verdict, right=True, width=196),
    ]


def where(row: ContactRow) -> str:
    """File and line, as far as they are known."""
    if not row.item.line:
        return row.file
    if not row.file:
        #: Where a contact begins in its file.
        return translate("ui-import", "line {line}").format(line=row.item.line)
    #: Where a contact begins; {file} is a name.
    text = translate("ui-import", "{file}, line {line}")
    return text.format(file=row.file, line=row.item.line)


def name_of(item: Item) -> str:
    """The contact's name, or that it has none."""
    #: In place of the name of a contact that could not be read.
    return item.name or translate("ui-import", "Without a name")


def _verdict(row: ContactRow) -> Cell:
    return Cell(standing=saying.standing(row.item))


def _what(row: ContactRow) -> Cell:
    second = saying.what_happens(row.item)
    if row.item.problem is not None:
        place = where(row)
        second = f"{place[:1].upper()}{place[1:]}: {second}" if place else second
    return Cell(name_of(row.item), second, strong=True)


def fetched(found: Sequence[tuple[str, Item]], files: Sequence[str]) -> Mapping[str, ContactRow]:
    """The rows of these contacts, by id."""
    several = len(files) > 1
    return {id: ContactRow(item, files[item.place[0]] if several else "") for id, item in found}
