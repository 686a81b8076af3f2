"""Every page in each of its states, reached as a user reaches them."""

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.builders import NOON, business_desk, demonstration_desk

from handslag.domain.ids import PartnerId
from handslag.domain.packs import PackLine
from handslag.services import (
    introductions,
    pack_history,
    packs,
    partner_notes,
    partners,
    previews,
    recipes,
    referrals,
    vouchers,
)
from handslag.services.packs import PackOrder
from handslag.services.recipes import Contents
from handslag.services.vouchers import IssueOrder
from handslag.ui.page import Page
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.parts.search_field import SearchField
from handslag.ui.parts.table import Table
from handslag.ui.registered import PAGES
from handslag.ui.window import Window
from handslag.words.paper import paper_words

Reach = Callable[["Visitor"], None]


class Visitor:
    """Whoever sits before the window, and goes through all that it shows."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.code = ""
        self.others = ""
        self.file = Path()
        self.bring_up(window)

    def bring_up(self, shown: QWidget) -> None:
        """Gives the keyboard to the window or dialog, as a screen would."""
        shown.activateWindow()
        self.qtbot.waitUntil(shown.isActiveWindow)

    @property
    def page(self) -> Page:
        assert self.window.page is not None
        return self.window.page

    @property
    def dialog(self) -> QDialog | None:
        shown = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        return shown[-1] if shown else None

    def go(self, page: str, *, id: str = "") -> None:
        self.window.go(page, id)
        self.settle()

    def settle(self) -> None:
        """Waits for what was asked for, and for what that brought about."""
        for _ in range(2):
            QCoreApplication.processEvents()
            self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy, timeout=20_000)
        QCoreApplication.processEvents()

    def press(self, keys: str) -> None:
        focused = cast("QWidget | None", self.window.focusWidget())
        QTest.keySequence(self.window if focused is None else focused, keys)
        self.settle()

    def do(self, icon: str) -> None:
        """Triggers the page's action with that icon; words change with the language."""
        found = [one for one in self.page.actions() if one.data() == icon and one.isEnabled()]
        found[0].trigger()
        self.settle()

    @property
    def chosen(self) -> str:
        """The id of the record that is chosen in the page's list."""
        return self.table().current_id

    def table(self) -> Table:
        return next(one for one in self.page.findChildren(Table) if one.isVisible())

    def search(self, text: str) -> None:
        field = self.page.findChildren(SearchField)[0]
        field.setFocus()
        field.setText(text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.settle()

    def leave(self) -> None:
        """Closes what is open over the page, and what was searched for."""
        while (dialog := self.dialog) is not None:
            dialog.reject()
            self.settle()
        for field in self.page.findChildren(SearchField):
            if field.isVisible() and field.text():
                QTest.keyClick(field, Qt.Key.Key_Escape)
        for table in self.page.findChildren(QTableView):
            if len(table.selectionModel().selectedRows()) > 1:
                table.selectRow(0)
        self.press("Esc")


def code_for_andersson(folder: Path) -> str:
    """The code of a voucher that Andersson may redeem."""
    desk = demonstration_desk(folder, "petterson", clock=lambda: NOON)
    try:
        return vouchers.issue(desk, IssueOrder(partners=("Andersson",)))[0].code
    finally:
        desk.store.close()


def stranger(folder: Path) -> Path:
    """The card of a business that nobody knows yet."""
    desk = business_desk(folder, "Nova Måleri", trade="painter")
    path = folder / "nova.handslag"
    introductions.export_card(desk, path)
    desk.store.close()
    return path


def fill(visitor: Visitor) -> None:
    """Makes the demonstration's records show all that a record can have."""
    desk = visitor.desk
    issued = vouchers.issue(
        desk, IssueOrder(partners=("Petterson", "Lundström"), customer="Johansson")
    )
    petterson = partners.show(desk, "Petterson")
    partner_notes.add(desk, PartnerId(petterson.id), "Ringer helst på morgonen")
    referrals.add(desk, "Johansson", to="Petterson", consent="Ja, gärna", message="Droppar")
    visitor.others = issued[0].code
    visitor.file = stranger(visitor.desk.profile.parent / "stranger")


def _read(visitor: Visitor, code: str) -> None:
    visitor.go("redeem", id=code)


def _form(visitor: Visitor, page: str, icon: str) -> None:
    visitor.go(page)
    visitor.table().selectRow(0)
    visitor.settle()
    visitor.do(icon)


def _search(visitor: Visitor, page: str) -> None:
    visitor.go(page)
    visitor.search("qqqq")


def _several(visitor: Visitor, page: str) -> None:
    visitor.go(page)
    table = visitor.table()
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    visitor.settle()


def _consent(visitor: Visitor) -> None:
    visitor.go("customers")
    visitor.table().selectRow(0)
    visitor.settle()
    wanted = ("Note a consent", "Skriv upp ett samtycke", "Anteckna ett samtycke")
    for button in visitor.page.findChildren(QPushButton):
        if button.isVisible() and button.text() in wanted:
            button.click()
    visitor.settle()


def _part(visitor: Visitor, part: str) -> None:
    visitor.go("exchange", id=part)


def _printed(visitor: Visitor) -> None:
    path = visitor.desk.profile.parent / "pack.pdf"
    order = PackOrder(
        customer="Johansson", sheet="Avery C32011-10", path=path, partners=("Petterson",)
    )
    if not pack_history.find_ids(visitor.desk):
        packs.print_out(visitor.desk, order, words=paper_words)
    visitor.go("packs")
    visitor.do("clock")


def _recipe(visitor: Visitor, key: str) -> None:
    visitor.go("packs")
    page = cast("PacksPage", visitor.page)
    everybody = previews.find_partners(visitor.desk, "", without=(), limit=2)
    lines = tuple(PackLine(one.id, 1, None) for one in everybody)
    page.form.show_lines(lines)
    match key:
        case "save":
            page.recipes.ask_save()
        case _:
            kept = Contents(lines=lines, sheet="Avery C32011-10")
            page.recipes.ask_rename(recipes.save(visitor.desk, "Nyinflyttade", kept).after)
    visitor.settle()


def _arrived(visitor: Visitor) -> None:
    visitor.go("exchange")
    visitor.page.take_files([visitor.file])
    visitor.settle()


FILLED: dict[str, Reach] = {
    **{page.name: lambda visitor, name=page.name: visitor.go(name) for page in PAGES},  # type: ignore[misc]  # a default of a lambda has no type
    "a voucher that is good": lambda visitor: _read(visitor, visitor.code),
    "a voucher that is none": lambda visitor: _read(visitor, "ABCDEF-GHJKMN-PQRSTV"),
    "another partner's voucher": lambda visitor: _read(visitor, visitor.others),
    "a partner's form": lambda visitor: _form(visitor, "partners", "pencil"),
    "a new partner": lambda visitor: _form(visitor, "partners", "plus"),
    "no partner fits": lambda visitor: _search(visitor, "partners"),
    "several partners": lambda visitor: _several(visitor, "partners"),
    "several vouchers": lambda visitor: _several(visitor, "vouchers"),
    "the booklet": lambda visitor: _form(visitor, "partners", "printer"),
    "a customer's form": lambda visitor: _form(visitor, "customers", "pencil"),
    "a new customer": lambda visitor: _form(visitor, "customers", "plus"),
    "no customer fits": lambda visitor: _search(visitor, "customers"),
    "a fair": lambda visitor: _form(visitor, "customers", "users"),
    "a consent": _consent,
    "new terms": lambda visitor: _form(visitor, "offers", "pencil"),
    "a new offer": lambda visitor: _form(visitor, "offers", "plus"),
    "no offer fits": lambda visitor: _search(visitor, "offers"),
    "withdrawing": lambda visitor: _form(visitor, "offers", "ban"),
    "voiding": lambda visitor: _form(visitor, "vouchers", "octagon-x"),
    "replacing": lambda visitor: _form(visitor, "vouchers", "refresh"),
    "sending a customer": lambda visitor: _form(visitor, "referrals", "send"),
    "no voucher fits": lambda visitor: _search(visitor, "vouchers"),
    "saving a recipe": lambda visitor: _recipe(visitor, "save"),
    "renaming a recipe": lambda visitor: _recipe(visitor, "rename"),
    "what was printed": _printed,
    "a file that arrived": _arrived,
    "my computers": lambda visitor: _part(visitor, "devices"),
    "introducing myself": lambda visitor: _part(visitor, "introduce"),
    "the folder and the log": lambda visitor: _part(visitor, "log"),
    "a report of vouchers": lambda visitor: visitor.go("reports", id="vouchers"),
    "a report of the network": lambda visitor: visitor.go("reports", id="network"),
    "the palette": lambda visitor: visitor.press("Ctrl+K"),
    "a message": lambda visitor: visitor.window.tell("Sjöbergs Bageri", undo=True),
}
"""The states of a profile with records."""

EMPTY = (
    "home",
    "redeem",
    "partners",
    "customers",
    "offers",
    "packs",
    "vouchers",
    "exchange",
    "reports",
    "referrals",
)
"""The pages of a business that has just begun."""


def texts(page: QWidget) -> set[str]:
    """Everything that can be read on *page*: labels, buttons, fields, and the rows of its tables."""
    found: set[str] = set()
    for part in page.findChildren(QWidget):
        if not part.isVisible():
            continue
        if isinstance(part, QLabel | QAbstractButton | QLineEdit):
            found.add(part.text())
        if isinstance(part, Table) and (model := part.model()) is not None:
            cells = range(model.rowCount()), range(model.columnCount())
            found.update(str(model.index(row, column).data()) for row, column in product(*cells))
    return found
