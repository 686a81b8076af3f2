"""What a page shows, held against what the services say at that moment."""

from typing import Any

from PySide6.QtWidgets import QLineEdit
from tests.ui.page_states import Visitor

from handslag.services import customers, offers, partners, vouchers
from handslag.ui.models.paged_table import PagedTableModel
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.label import Label
from handslag.ui.parts.table import Table

LISTS = ("partners", "customers", "offers", "vouchers")
"""The pages that have a list."""


def shown_table(visitor: Visitor) -> Table | None:
    """The list that can be seen; None where the page has none, or nothing fits."""
    shown = [one for one in visitor.page.findChildren(Table) if one.isVisible()]
    return shown[0] if shown else None


def model_of(table: Table) -> PagedTableModel[Any]:
    model = table.model()
    assert isinstance(model, PagedTableModel)
    return model


def agree(visitor: Visitor) -> None:
    """Compares the list, the record beside it, the page's second line and Undo."""
    said = texts(visitor)
    assert visitor.page.subtitle() in {*said, ""}
    office = visitor.window.office
    bar = visitor.page.messages
    assert not (bar.isVisible() and bar._undo.isVisible()) or office.history.undo_text
    if visitor.page.name not in LISTS or (table := shown_table(visitor)) is None:
        return
    model = model_of(table)
    compare_rows(model)
    wanted = wanted_ids(visitor)
    assert wanted is None or sorted(model.ids) == sorted(wanted), visitor.page.name
    if table.current_id and not writes_a_new_one(visitor):
        cell = model.columns[0].cell(model._fetch([table.current_id])[table.current_id])
        assert cell.text in said, (cell.text, said)


def writes_a_new_one(visitor: Visitor) -> bool:
    """Whether the form of a record that is not there yet stands beside the list."""
    editor = getattr(visitor.page, "_editor", None)  # the page of vouchers has none
    return editor is not None and editor.isVisible() and not editor.id


def texts(visitor: Visitor) -> set[str]:
    """What stands on the page beside its lists."""
    labels = visitor.page.findChildren(Label)
    return {label.text() for label in labels if label.isVisible()}


def compare_rows(model: PagedTableModel[Any]) -> None:
    ids = model.ids[:100]
    fresh = model._fetch(ids)
    for id in ids:
        assert id in fresh, f"{id} is shown and gone"
        for number, column in enumerate(model.columns):
            place = model.index(model.row_of(id), number)
            assert place.data() == column.cell(fresh[id]).spoken


def wanted_ids(visitor: Visitor) -> list[str] | None:
    """The ids that the page has to list; None where more than the search narrows it."""
    page, desk = visitor.page, visitor.desk
    chips = [one for one in page.findChildren(Chip) if one.isVisible() and one.isCheckable()]
    if page.name in {"offers", "vouchers"}:
        chips = chips[1:]  # the first one is "All"
    if any(one.isChecked() for one in chips):
        return None
    text = next(one.text() for one in page.findChildren(QLineEdit))
    match page.name:
        case "partners":
            return [*partners.find_ids(desk, search=text)]
        case "customers":
            return [*customers.find_ids(desk, search=text)]
        case "vouchers":
            return [*vouchers.find_ids(desk, search=text)]
        case _:
            found = offers.listing(desk)
            return [f"{one.owner.id}/{one.number}" for one in found] if not text else None
