"""The menu of saved recipes, and the list of packs that were printed."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.office import open_window

from handslag.domain.ids import PartnerId
from handslag.domain.packs import (
    FRONTS_ALONE,
    USUAL_DISCLOSING,
    Backs,
    Disclosing,
    OwnLetter,
    PackLine,
)
from handslag.services import customers, pack_history, packs, partners, recipes, vouchers
from handslag.services.packs import PackOrder
from handslag.services.recipes import Contents
from handslag.ui.pages.packs.backs import BacksChoice
from handslag.ui.pages.packs.disclosure import DisclosureChoice
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.print_out.dialog import PrintDialog
from handslag.ui.window import Window
from handslag.words.paper import paper_words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHEET = "Avery C32011-10"


class Setting:
    """The page in a window."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.page = cast("PacksPage", window.page)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    def line(self, name: str, cards: int = 1) -> PackLine:
        return PackLine(PartnerId(partners.show(self.desk, name).id), cards, 1)

    @property
    def names(self) -> list[str]:
        return [one.name for one in recipes.listing(self.desk)]

    @property
    def said(self) -> str:
        return self.page.messages.accessibleName()

    def menu(self) -> QMenu:
        self.page.form.recipes.click()
        menu = self.page.recipes.menu_shown
        assert menu is not None
        return menu

    def pick(self, *path: str) -> None:
        menu = self.menu()
        step = menu
        for text in path[:-1]:
            step = cast("QMenu", _named(step, text).menu())
        _named(step, path[-1]).trigger()
        menu.close()
        self.wait()

    def answer(self, name: str) -> None:
        dialog = self.page.recipes.dialog
        assert dialog is not None
        dialog.field.set_value(name)
        dialog.agree.click()
        self.wait()

    def step(self, *, back: bool) -> None:
        history = self.window.office.history
        if back:
            history.undo()
        else:
            history.redo()
        self.wait()

    def print_pack(self, customer: str, path: Path) -> None:
        order = PackOrder(customer=customer, sheet=SHEET, path=path, partners=("petterson",))
        packs.print_out(self.desk, order, words=paper_words)

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy, timeout=20_000)
        QApplication.processEvents()


def _named(menu: QMenu, text: str) -> QAction:
    return next(one for one in menu.actions() if one.text() == text)


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with open_window(tmp_path / "profile", (PacksPage,)) as window:
        yield Setting(qtbot, window)
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()


def test_the_pack_is_saved_under_a_name_and_undone(shop: Setting) -> None:
    shop.page.form.show_lines([shop.line("lundst", 3), shop.line("petterson")])
    shop.page.letter.show_letter(OwnLetter("Hej", "Hello"))

    shop.pick("Save the pack as a recipe…")
    shop.answer("Nya bilägare")

    (saved,) = recipes.listing(shop.desk)
    assert saved.name == "Nya bilägare"
    assert saved.contents.lines == (shop.line("lundst", 3), shop.line("petterson"))
    assert saved.contents.letter == OwnLetter("Hej", "Hello")
    assert saved.contents.per_page == shop.page.well.per_page.number
    assert saved.contents.disclosing == shop.page.well.disclosure.choice
    assert saved.contents.backs == FRONTS_ALONE
    assert "Nya bilägare" in shop.said
    shop.step(back=True)
    assert shop.names == []
    shop.step(back=False)
    assert shop.names == ["Nya bilägare"]
    shop.step(back=True)
    assert shop.names == []


def test_an_empty_pack_is_no_recipe_and_a_name_is_needed(shop: Setting) -> None:
    shop.page.form.show_lines([])
    menu = shop.menu()
    assert not any(one.isEnabled() for one in menu.actions() if not one.isSeparator())
    menu.close()

    shop.page.form.show_lines([shop.line("lundst")])
    shop.pick("Save the pack as a recipe…")
    shop.answer("   ")

    dialog = shop.page.recipes.dialog
    assert dialog is not None
    assert dialog.field.error
    assert shop.names == []
    dialog.reject()


def test_a_recipe_is_chosen_again_with_all_that_it_holds(shop: Setting) -> None:
    kept = Contents(
        lines=(shop.line("lundst", 4), shop.line("petterson", 2)),
        sheet="Avery C32015",
        letter=OwnLetter("Hej", "Hello"),
        per_page=8,
        disclosing=Disclosing(regulated=False, others=True),
        backs=Backs("short", "offer"),
    )
    recipes.save(shop.desk, "Kök & bad", kept)
    recipes.save(shop.desk, "Vanligt", Contents(lines=kept.lines, sheet=kept.sheet))
    box = shop.page.well.disclosure
    shop.page.open_record(customers.listing(shop.desk)[0][0].id)

    shop.pick("Vanligt")
    shop.qtbot.waitUntil(box.isChecked, timeout=20_000)
    shop.pick("Kök && bad")

    assert shop.page.form.lines.lines == kept.lines
    assert shop.page.form.sheet.name == kept.sheet
    assert shop.page.letter.letter == kept.letter
    assert shop.page.well.per_page.number == 8
    assert not box.isChecked()
    assert box.choice == kept.disclosing
    assert shop.page.well.backs.backs == kept.backs
    assert BacksChoice(shop.window.office.settings).backs == FRONTS_ALONE
    assert DisclosureChoice(shop.window.office.settings).choice == USUAL_DISCLOSING


def test_a_recipe_is_renamed_and_deleted_with_a_way_back(shop: Setting) -> None:
    for name in ("Nyinflyttade", "Bilar"):
        recipes.save(shop.desk, name, Contents(lines=(shop.line("lundst"),), sheet=SHEET))

    shop.pick("Rename", "Bilar")
    shop.answer("nyinflyttade")
    dialog = shop.page.recipes.dialog
    assert dialog is not None
    assert dialog.field.error
    shop.answer("Nya bilägare")
    assert shop.names == ["Nya bilägare", "Nyinflyttade"]
    shop.step(back=True)
    assert shop.names == ["Bilar", "Nyinflyttade"]

    shop.pick("Delete", "Nyinflyttade")
    assert shop.names == ["Bilar"]
    for _ in range(2):
        shop.step(back=True)
        assert shop.names == ["Bilar", "Nyinflyttade"]
        shop.step(back=False)
        assert shop.names == ["Bilar"]


def test_a_name_written_otherwise_comes_back_with_the_recipe(shop: Setting) -> None:
    recipes.save(shop.desk, "nya bilagare", Contents(lines=(shop.line("lundst"),), sheet=SHEET))
    shop.page.form.show_lines([shop.line("petterson")])

    shop.pick("Save the pack as a recipe…")
    shop.answer("Nya bilägare")

    assert shop.names == ["Nya bilägare"]
    shop.step(back=True)
    assert shop.names == ["nya bilagare"]
    shop.step(back=False)
    assert shop.names == ["Nya bilägare"]


def test_what_was_printed_is_listed_searched_and_saved_again(
    shop: Setting, tmp_path: Path, qtmodeltester: ModelTester
) -> None:
    view = shop.page.printed
    shop.page.look_back.trigger()
    assert view.isVisible()
    assert not view.table.isVisible()
    shop.print_pack("johansson", tmp_path / "one.pdf")
    shop.print_pack("wikström", tmp_path / "two.pdf")
    shop.qtbot.waitUntil(lambda: view.model.rowCount() == 2)
    qtmodeltester.check(view.model)  # type: ignore[no-untyped-call]  # pytest-qt
    assert view.model.index(0, 1).data() == "Lena Wikström"
    assert view.model.index(0, 2).data() == "Pettersons Rör, 1 card, 1 voucher"

    chosen = view.model.ids[1]
    view.table.choose(chosen)
    shop.print_pack("johansson", tmp_path / "three.pdf")
    shop.qtbot.waitUntil(lambda: view.model.rowCount() == 3)
    assert view.table.current_id == chosen

    issued = vouchers.listing(shop.desk)[1]
    view.save.click()
    dialog = view.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(tmp_path / "again.pdf"))
    dialog.reject()
    shop.wait()
    assert (tmp_path / "again.pdf").read_bytes().startswith(b"%PDF")
    assert vouchers.listing(shop.desk)[1] == issued
    assert "nothing new" in shop.said

    view.search.setFocus()
    view.search.setText("qqqq")
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    assert not view.table.isVisible()
    QTest.keyClick(view.search, Qt.Key.Key_Escape)
    shop.qtbot.waitUntil(view.table.isVisible)


def test_an_earlier_pack_is_printed_again_and_the_pack_comes_back(
    shop: Setting, tmp_path: Path
) -> None:
    shop.print_pack("johansson", tmp_path / "one.pdf")
    issued = vouchers.listing(shop.desk)[1]
    shop.page.look_back.trigger()
    assert not shop.page.save.isEnabled()

    shop.page.printed.print.click()
    shop.wait()

    (dialog,) = shop.page.findChildren(PrintDialog)
    dialog.reject()
    assert vouchers.listing(shop.desk)[1] == issued
    shop.page.printed.back.click()
    assert shop.page.form.isVisible()
    assert not shop.page.printed.isVisible()
    shop.page.look_back.trigger()
    QTest.keyClick(shop.page.printed.table, Qt.Key.Key_Escape)
    assert shop.page.form.isVisible()


def test_an_erased_customer_leaves_the_list(shop: Setting, tmp_path: Path) -> None:
    shop.print_pack("johansson", tmp_path / "one.pdf")
    shop.page.look_back.trigger()
    (one,) = pack_history.listing(shop.desk)
    assert one.customer is not None

    customers.erase(shop.desk, one.customer.id, confirmed=True)

    shop.qtbot.waitUntil(lambda: shop.page.printed.model.rowCount() == 0)
    assert not shop.page.printed.save.isVisible()
