"""What a page shows, held against what the services say at that moment."""

from typing import Any

from tests.ui.page_states import Visitor

from handslag.domain.ids import CustomerId, PartnerId
from handslag.domain.trades import all_trades
from handslag.services import customers, offers, partners, vouchers
from handslag.services.views import CustomerView, PartnerView
from handslag.ui.models.paged_table import PagedTableModel
from handslag.ui.pages.customers.page import CustomersPage
from handslag.ui.pages.offers.choice import Whose
from handslag.ui.pages.offers.page import OffersPage
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.pages.vouchers.page import VouchersPage
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.label import Label
from handslag.ui.parts.search_field import SearchField
from handslag.ui.parts.table import Table
from handslag.words.catalogue import language

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
    assert wanted is None or [*model.ids] == wanted, visitor.page.name
    if table.current_id and not writes_a_new_one(visitor):
        cell = model.columns[0].cell(model._fetch([table.current_id])[table.current_id])
        assert cell.text in said, (cell.text, said)
        if is_read(visitor):
            assert told_of(visitor, table.current_id) <= said


def is_read(visitor: Visitor) -> bool:
    """Whether one record stands beside the list to be read, neither a form nor several."""
    panes = [getattr(visitor.page, pane, None) for pane in ("_editor", "_several")]
    return not any(pane is not None and pane.isVisible() for pane in panes)


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


def told_of(visitor: Visitor, id: str) -> set[str]:
    """What has to be read of the chosen partner or customer; of others nothing is looked for."""
    view: PartnerView | CustomerView
    if visitor.page.name == "partners":
        (view,) = partners.rows(visitor.desk, [PartnerId(id)])
        kept = {view.contact, view.notes}
        tags = {chip.text() for chip in visitor.page.findChildren(Chip) if chip.isVisible()}
        assert {tag.replace("&", "&&") for tag in view.tags} <= tags
    elif visitor.page.name == "customers":
        (view,) = customers.rows(visitor.desk, [CustomerId(id)])
        kept = {view.town}
    else:
        return set()
    return {one for one in (view.name, view.email, *kept, *(p.text for p in view.phones)) if one}


def wanted_ids(visitor: Visitor) -> list[str] | None:
    """The ids that the page has to list, in order; None where only the page could say."""
    page, desk = visitor.page, visitor.desk
    text = page.findChildren(SearchField)[0].text()
    match page:
        case PartnersPage():
            return fitting_partners(page, text)
        case CustomersPage():
            descending = page._model.descending
            return [*customers.find_ids(desk, search=text, descending=descending)]
        case VouchersPage():
            return [*vouchers.find_ids(desk, search=text, state=page.filters.state)]
        case OffersPage() if not text:
            whose = page._choice.whose
            own = {one.business_id or one.id for one in partners.listing(desk)[0] if one.own}
            found = [
                f"{one.owner.id}/{one.number}"
                for one in offers.listing(desk)
                if whose is Whose.ALL or (one.owner.id in own) is (whose is Whose.MINE)
            ]
            return found[::-1] if page._model.descending else found
        case _:
            return None


def fitting_partners(page: PartnersPage, text: str) -> list[str]:
    """Whom search, chip, menu and order let through."""
    desk, menu = page.office.desk, page._narrowing
    kind = next(kind for kind, chip in page._filters._chips.items() if chip.isChecked())
    groups = {trade.code: trade.group for trade in all_trades()}
    found = partners.find_ids(
        desk,
        search=text,
        trade=menu.kept.trade,
        tag=menu.kept.tag,
        status=menu.kept.status,
        area=menu.kept.area,
        sort=menu.sort,
        descending=menu.descending,
        language=language(),
    )
    return [
        one.id
        for one in partners.rows(desk, found)
        if kind in {"", groups.get(one.trade), "" if one.own else f"={one.status}"}
    ]
