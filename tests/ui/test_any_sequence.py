"""Whatever a user does, in whatever order: the screen tells what the store holds."""

import os
import random
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.office import open_window
from tests.ui.page_states import Visitor, code_for_andersson

from handslag.domain.errors import HandslagError
from handslag.services import customers, health, offers, partners, redeeming, vouchers
from handslag.services.customers import CustomerEntry
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder
from handslag.ui.models.paged_table import PagedTableModel
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.ui.parts.table import Table
from handslag.ui.registered import PAGES

STEPS = int(os.environ.get("HANDSLAG_STEPS", "200"))
RUNS = int(os.environ.get("HANDSLAG_RUNS", "1"))

LISTS = ("partners", "customers", "offers", "vouchers")
NAMES = ("Alfa Bygg", "Beta Plåt", "Gamma Tak", "Åsa Öberg", "Familjen Zetterlund")
TOWN = ("Petterson", "Lundström", "Bergqvist")

PLACES = range(41)


Action = Callable[..., None]

ACTIONS: list[tuple[Action, dict[str, Sequence[Any]], list[Callable[["Hands"], bool]]]] = []
"""Everything that can be done, what with, and when it can be."""


def rule(**choices: Sequence[Any]) -> Callable[[Action], Action]:
    """Adds an action, with what there is to choose from for each argument."""

    def add(action: Action) -> Action:
        ACTIONS.append((action, choices, []))
        return action

    return add


def precondition(holds: Callable[["Hands"], bool]) -> Callable[[Action], Action]:
    """When the action that was added last can be done."""

    def add(action: Action) -> Action:
        ACTIONS[-1][2].append(holds)
        return action

    return add


class Hands:
    """What a user does at a window, and what others do to the same store."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.foreign = 0
        self.pushed: dict[int, int] = {}
        self.opened = ExitStack()
        self.code = code_for_andersson(folder / "issuer")
        self.window = self.opened.enter_context(open_window(folder / "own", PAGES))
        self.visitor = Visitor(self.qtbot, self.window)
        self.desk = self.visitor.desk
        self.visitor.go("partners")

    def teardown(self) -> None:
        try:
            assert [one for one in health.check(self.desk) if one.severity == "error"] == []
        finally:
            if (focused := QApplication.focusWidget()) is not None:
                focused.clearFocus()
            self.opened.close()

    # ---- what a user does

    @rule(page=[page.name for page in PAGES])
    def switch_page(self, page: str) -> None:
        self.visitor.go(page)
        self.agree()

    @precondition(lambda self: self.listed)
    @rule(place=PLACES)
    def choose(self, place: int) -> None:
        if (table := self.shown_table()) is not None:
            model = table.model()
            assert isinstance(model, PagedTableModel)
            table.choose(model.id_at(place % model.rowCount()))
        self.done()

    @precondition(lambda self: self.page in {"partners", "customers"})
    @rule(name=NAMES)
    def add(self, name: str) -> None:
        self.do("plus")
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit), (field, self.window.isActiveWindow(), self.page)
        field.setText(name)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.done()

    @precondition(lambda self: self.page in {"partners", "customers"})
    @rule(which=range(7), text=("Lindhamn", "A B", "x", "", "a@b.se"))
    def edit(self, which: int, text: str) -> None:
        if self.shown_table() is None:
            return
        self.do("pencil")
        lines = [
            one.editor
            for one in self.visitor.page.findChildren(Field)
            if one.isVisible() and isinstance(one.editor, QLineEdit)
        ]
        if lines:
            line = lines[which % len(lines)]
            line.setFocus()
            line.setText(text)
            QTest.keyClick(line, Qt.Key.Key_Return)
        self.done()

    @precondition(lambda self: self.page in {"partners", "customers"})
    @rule()
    def leave_the_form(self) -> None:
        self.visitor.press("Esc")
        self.done()

    @precondition(lambda self: self.page in {"partners", "customers"})
    @rule()
    def delete(self) -> None:
        if self.shown_table() is not None:
            self.do("trash")
        self.done()

    @precondition(lambda self: self.listed)
    @rule(text=("", "a", "Åsa", "15", "qqq"))
    def search(self, text: str) -> None:
        self.visitor.search(text)
        self.done()

    @precondition(lambda self: self.listed)
    @rule(column=range(3))
    def sort(self, column: int) -> None:
        if (table := self.shown_table()) is not None:
            table.horizontalHeader().sectionClicked.emit(column % table.model().columnCount())
        self.done()

    @rule()
    def undo(self) -> None:
        before = self.state()
        text = self.window.office.history.undo_text
        # what another changed since the step is taken back with it, and does not come again
        own = self.pushed.get(self.step) == self.foreign
        self.keys("Ctrl+Z")
        self.done()
        if text and self.window.office.history.redo_text == text:
            after = self.state()
            self.keys("Ctrl+Shift+Z")
            self.done()
            assert not own or self.state() == before, f"redo of {text}"
            self.keys("Ctrl+Z")
            self.done()
            assert self.state() == after, f"undo of {text}"

    @rule()
    def redo(self) -> None:
        self.keys("Ctrl+Shift+Z")
        self.done()

    @precondition(lambda self: self.page == "vouchers")
    @rule(icon=("send", "octagon-x", "refresh"))
    def change_a_voucher(self, icon: str) -> None:
        self.do(icon)
        if (dialog := self.visitor.dialog) is not None:
            dialog.agree.click()  # type: ignore[attr-defined]  # the only dialog of that page
            self.visitor.bring_up(self.window)  # a screen does so by itself
        self.done()

    @rule()
    def redeem(self) -> None:
        self.window.go("redeem", self.code)
        self.visitor.settle()
        self.visitor.press("1,0,0")
        self.visitor.press("Return")
        self.done()

    @rule(language=("sv", "en"))
    def speak(self, language: Any) -> None:
        self.window.office.tongue.choose(language)
        self.done()

    # ---- what others do

    @rule(name=NAMES, place=PLACES)
    def a_partner_is_changed(self, name: str, place: int) -> None:
        self.foreign += 1
        ids = partners.find_ids(self.desk)
        one = partners.show(self.desk, ids[place % len(ids)])
        partners.edit(self.desk, one.id, PartnerEntry(name=name, tags=(name.split(maxsplit=1)[0],)))
        self.done(by_others=True)

    @rule(name=NAMES)
    def a_customer_comes(self, name: str) -> None:
        self.foreign += 1
        customers.add(self.desk, CustomerEntry(name=name, town="Lindhamn"))
        self.done(by_others=True)

    @rule(place=PLACES)
    def a_customer_goes(self, place: int) -> None:
        self.foreign += 1
        if ids := customers.find_ids(self.desk):
            customers.delete(self.desk, ids[place % len(ids)])
        self.done(by_others=True)

    @rule(partner=TOWN, place=PLACES)
    def vouchers_are_issued(self, partner: str, place: int) -> None:
        ids = customers.find_ids(self.desk)
        order = IssueOrder(
            partners=(partner,), customer=ids[place % len(ids)] if ids else None, count=2
        )
        try:
            vouchers.issue(self.desk, order)
        except HandslagError:
            return  # its name is another by now
        self.done(by_others=True)

    @rule(place=PLACES)
    def a_voucher_is_voided(self, place: int) -> None:
        if ids := vouchers.find_ids(self.desk):
            try:
                vouchers.void(self.desk, ids[place % len(ids)])
            except HandslagError:
                return
        self.done(by_others=True)

    @rule()
    def a_redemption_is_reversed(self) -> None:
        try:
            redeeming.reverse(self.desk, self.code)
        except HandslagError:
            return
        self.done(by_others=True)

    # ---- what has to be so

    @property
    def step(self) -> int:
        """How many steps of the history are done."""
        return self.window.office.history._stack.index()

    @property
    def page(self) -> str:
        return self.visitor.page.name

    @property
    def listed(self) -> bool:
        return self.page in LISTS

    def shown_table(self) -> Table | None:
        shown = [one for one in self.visitor.page.findChildren(Table) if one.isVisible()]
        return shown[0] if shown else None

    def keys(self, keys: str) -> None:
        """Presses them where no field takes them for its own text."""
        QTest.keySequence(self.window, keys)
        self.visitor.settle()

    def do(self, icon: str) -> None:
        if any(one.data() == icon and one.isEnabled() for one in self.visitor.page.actions()):
            self.visitor.do(icon)

    def done(self, *, by_others: bool = False) -> None:
        """Waits, and looks; what others do leaves the chosen record chosen while it is listed."""
        before = self.shown_table()
        chosen = before.current_id if before is not None else ""
        self.visitor.settle()
        self.pushed.setdefault(self.step, self.foreign)
        for step in [one for one in self.pushed if one > self.step]:
            del self.pushed[step]
        table = self.shown_table()
        if by_others and chosen and table is not None:
            model = table.model()
            assert isinstance(model, PagedTableModel)
            assert table.current_id == chosen or model.row_of(chosen) < 0
        self.agree()

    def state(self) -> tuple[object, ...]:
        """Everything that undo may change."""
        return (
            frozenset(map(repr, partners.listing(self.desk)[0])),
            frozenset(map(repr, customers.listing(self.desk)[0])),
        )

    def agree(self) -> None:
        """What the page shows is what the services say now."""
        if not self.listed:
            return
        table = self.shown_table()
        if table is None:
            return
        model = table.model()
        assert isinstance(model, PagedTableModel)
        self.compare(model)
        if table.current_id:
            self.compare_detail(model, table)

    def compare(self, model: PagedTableModel[Any]) -> None:
        fresh = model._fetch(model.ids[:100])
        for id in model.ids[:100]:
            assert id in fresh, f"{id} is shown and gone"
            for column in model.columns:
                place = model.index(model.row_of(id), model.columns.index(column))
                assert place.data() == column.cell(fresh[id]).spoken
        wanted = self.wanted()
        if wanted is not None:
            assert sorted(model.ids) == sorted(wanted)

    def wanted(self) -> list[str] | None:
        """The ids that the page has to list; None where chips narrow it."""
        text = next(one.text() for one in self.visitor.page.findChildren(QLineEdit))
        match self.page:
            case "partners":
                return [*partners.find_ids(self.desk, search=text)]
            case "customers":
                return [*customers.find_ids(self.desk, search=text)]
            case "vouchers":
                return [*vouchers.find_ids(self.desk, search=text)]
            case _:
                found = offers.listing(self.desk)
                return [f"{one.owner.id}/{one.number}" for one in found] if not text else None

    def compare_detail(self, model: PagedTableModel[Any], table: Table) -> None:
        """The record beside the list is the chosen one, as it is now."""
        cell = model.columns[0].cell(model._fetch([table.current_id])[table.current_id])
        said = {
            label.text() for label in self.visitor.page.findChildren(Label) if label.isVisible()
        }
        assert cell.text in said or not said, (cell.text, said)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(RUNS))
def test_two_hundred_actions_leave_store_and_screen_in_agreement(
    qtbot: QtBot, tmp_path: Path, seed: int
) -> None:
    dice, hands, trail = random.Random(seed), Hands(qtbot, tmp_path), []
    try:
        for _ in range(STEPS):
            possible = [one for one in ACTIONS if all(holds(hands) for holds in one[2])]
            action, choices, _ = dice.choice(possible)
            given = {name: dice.choice(values) for name, values in choices.items()}
            trail.append(f"{action.__name__}({given})")
            try:
                action(hands, **given)
            except AssertionError as error:
                error.add_note("after " + "\n".join(trail[-12:]))
                raise
    finally:
        hands.teardown()

    assert len(trail) == STEPS
