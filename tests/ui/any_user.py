"""A user who does anything at the window, in any order."""

from collections.abc import Sequence
from typing import Any, cast

from hypothesis import strategies as st
from hypothesis.stateful import rule
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QMenu
from tests.ui.acts import Act, Acts
from tests.ui.agreement import LISTS, model_of
from tests.ui.others_meanwhile import NAMES, PLACES, TOWN, OthersMeanwhile, others_act

from handslag.services import customers, partners, vouchers
from handslag.ui.pages.offers.page import OffersPage
from handslag.ui.pages.offers.withdrawing import WithdrawDialog
from handslag.ui.pages.packs.finder import Finder
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.pages.partners.several import Several
from handslag.ui.pages.redeem.page import RedeemPage
from handslag.ui.pages.vouchers.asking import ReasonDialog
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.field import Field
from handslag.ui.registered import PAGES

RECORDS = st.sampled_from(("partners", "customers"))

_MOST_PACKS = 6
"""Of one user; each takes a quarter of a second."""


act = Acts()


class AnyUser(OthersMeanwhile):
    """What a user does."""

    packs = 0
    """How many the user has tried to make."""

    # ---- looking

    @act(page=st.sampled_from((*LISTS, *(page.name for page in PAGES))))
    def switch_page(self, page: str) -> None:
        self.visitor.go(page)

    @act(place=PLACES)
    def choose(self, place: int) -> None:
        self.be_on(*LISTS)
        if (table := self.table) is not None:
            model = model_of(table)
            table.choose(model.id_at(place % model.rowCount()))
            self.visitor.settle()

    @act(page=st.sampled_from(LISTS), text=st.sampled_from(("", "a", "Åsa", "15", "qqq")))
    def search(self, page: str, text: str) -> None:
        self.be_on(page)
        self.visitor.search(text)

    @act(page=st.sampled_from(LISTS), place=PLACES, line=PLACES)
    def filter(self, page: str, place: int, line: int) -> None:
        self.be_on(page)
        chips = [
            chip
            for chip in self.visitor.page.findChildren(Chip)
            if chip.isVisible() and chip.isCheckable()
        ]
        if chips:
            chips[place % len(chips)].click()
            self.visitor.settle()
        if isinstance(menu := QApplication.activePopupWidget(), QMenu):
            choices = lines_of(menu)
            choices[line % len(choices)].trigger()
            menu.close()
            self.visitor.settle()

    @act(page=st.sampled_from(LISTS), column=st.integers(0, 3))
    def sort(self, page: str, column: int) -> None:
        self.be_on(page)
        if (table := self.table) is not None:
            wanted = column % table.model().columnCount()
            table.horizontalHeader().sectionClicked.emit(wanted)
            self.visitor.settle()

    @act(language=st.sampled_from(("sv", "en")))
    def speak(self, language: Any) -> None:
        self.window.office.tongue.choose(language)
        self.visitor.settle()

    # ---- partners and customers

    @act(page=RECORDS, name=NAMES)
    def add(self, page: str, name: str) -> None:
        self.be_on(page)
        self.do("plus")
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit), (field, self.window.isActiveWindow())
        field.setText(name)
        before = len(self.names(page))
        self.enter(field)
        assert len(self.names(page)) == before + 1

    @act(page=RECORDS, which=PLACES, text=st.sampled_from(("Lindhamn", "A B", "x", "", "a@b.se")))
    def edit(self, page: str, which: int, text: str) -> None:
        self.be_on(page)
        lines = [one.editor for one in self.form() if isinstance(one.editor, QLineEdit)]
        if lines:
            line = lines[which % len(lines)]
            line.setFocus()
            line.setText(text)
            self.enter(line)

    @act(page=RECORDS, which=PLACES, place=PLACES)
    def pick(self, page: str, which: int, place: int) -> None:
        """A status, a language, a card's design."""
        self.be_on(page)
        boxes = [one.editor for one in self.form() if isinstance(one.editor, QComboBox)]
        if boxes:
            box = boxes[which % len(boxes)]
            box.setCurrentIndex(place % box.count())
            box.activated.emit(box.currentIndex())
            self.visitor.settle()

    @act()
    def leave_the_form(self) -> None:
        self.be_on("partners", "customers")
        self.visitor.press("Esc")

    @act(page=RECORDS)
    def delete(self, page: str) -> None:
        self.be_on(page)
        if self.table is not None:
            self.do("trash")

    @act(
        count=st.integers(1, 3), tag=st.sampled_from(("", "Hamnen", "ny, vän")), more=st.booleans()
    )
    def tag_by_hand(self, count: int, tag: str, more: bool) -> None:
        self.be_on("partners")
        if (table := self.table) is None:
            return
        table.setFocus()
        table.choose(model_of(table).id_at(0))
        for _ in range(count):
            QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        self.visitor.settle()
        several = self.visitor.page.findChildren(Several)[0]
        if several.isVisible():
            several.tag.setText(tag or self.a_tag_of(table.chosen_ids))
            (several.add if more else several.remove).click()
            self.visitor.settle()
            table.choose(model_of(table).id_at(0))
            self.visitor.settle()

    # ---- offers

    @act(icon=st.sampled_from(("plus", "pencil")), value=st.sampled_from(("10", "12,5", "x", "0")))
    def publish_terms(self, icon: str, value: str) -> None:
        self.be_on("offers")
        self.do(icon)
        editor = cast("OffersPage", self.visitor.page)._editor
        if editor.isVisible():
            for name, text in (("value", value), ("title_sv", "på första jobbet")):
                line = editor.field(cast("Any", name)).editor
                assert isinstance(line, QLineEdit)
                line.setText(text)
            editor.publish.click()
            self.visitor.settle()
            self.visitor.press("Esc")

    @act(sure=st.booleans())
    def withdraw(self, sure: bool) -> None:
        self.be_on("offers")
        self.do("ban")
        if isinstance(dialog := self.visitor.dialog, WithdrawDialog):
            if sure:
                dialog.withdraw.click()
            else:
                dialog.reject()
            self.back_to_the_window()

    # ---- packs and vouchers

    @act(partner=TOWN, once_more=st.booleans())
    def make_a_pack(self, partner: str, once_more: bool) -> None:
        if self.packs == _MOST_PACKS:
            return
        self.packs += 1
        self.visitor.go("packs")
        page = cast("PacksPage", self.visitor.page)
        self.find(page.form.customer, "a")
        page.form.add.click()
        self.find(page.form.partner, partner)
        before = vouchers.listing(self.desk)[1]
        if page.save.isEnabled():
            self.save_a_pack(page)
        made = vouchers.listing(self.desk)[1]
        assert made - before <= len(page.form.lines.lines)
        if once_more and page.save.isEnabled():
            self.save_a_pack(page)
            assert vouchers.listing(self.desk)[1] == made

    @act(icon=st.sampled_from(("send", "octagon-x", "refresh")), sure=st.booleans())
    def change_a_voucher(self, icon: str, sure: bool) -> None:
        self.be_on("vouchers")
        self.do(icon)
        if isinstance(dialog := self.visitor.dialog, ReasonDialog):
            if sure:
                dialog.agree.click()
            else:
                dialog.reject()
            self.back_to_the_window()

    @act(by_mistake=st.booleans())
    def redeem(self, by_mistake: bool) -> None:
        self.window.go("redeem", self.code)
        self.visitor.settle()
        self.visitor.press("1,0,0")
        self.visitor.press("Return")
        reverse = cast("RedeemPage", self.visitor.page).closing.reverse
        if by_mistake and reverse.isVisible() and reverse.isEnabled():
            reverse.click()
            self.visitor.settle()

    # ---- undo and redo

    @act()
    def undo(self) -> None:
        before, text = self.state(), self.history.undo_text
        past = self.pasts.get(self.step - 1)
        own = past is not None and past.foreign == self.foreign
        if self.press_in_history("Ctrl+Z", before) and self.history.redo_text == text:
            after = self.state()
            assert past is None or not own or after == past.state, f"undo of {text}"
            if self.press_in_history("Ctrl+Shift+Z", after):
                assert not own or self.state() == before, f"redo of {text}"
                if self.press_in_history("Ctrl+Z", before):
                    assert not own or self.state() == after, f"undo of {text}"

    @act()
    def redo(self) -> None:
        self.press_in_history("Ctrl+Shift+Z", self.state())

    @rule(own=act.any(), regret=st.booleans(), others=st.none() | others_act.any())
    def something_is_done(self, own: Act, regret: bool, others: Act | None) -> None:
        self.own += 1
        step = self.step
        self.perform(own)
        if regret and self.step > step:
            self.undo()
            self.look()
        if others is not None:
            self.perform(others)

    # ---- hands and eyes

    def a_tag_of(self, ids: Sequence[str]) -> str:
        """One that one of these partners has, or none."""
        found = [one.tags for one in partners.rows(self.desk, cast("Any", ids)) if one.tags]
        return found[0][0] if found else ""

    def names(self, page: str) -> list[str]:
        found = partners.listing(self.desk)[0] if page == "partners" else ()
        return [one.name for one in found or customers.listing(self.desk)[0]]

    def be_on(self, *pages: str) -> None:
        """Stays where one of them is shown, else opens the first."""
        if self.visitor.page.name not in pages:
            self.visitor.go(pages[0])

    def form(self) -> list[Field]:
        """The fields of the chosen record, opened."""
        if self.table is None:
            return []
        self.do("pencil")
        return [one for one in self.visitor.page.findChildren(Field) if one.isVisible()]

    def do(self, icon: str) -> None:
        if any(one.data() == icon and one.isEnabled() for one in self.visitor.page.actions()):
            self.visitor.do(icon)

    def enter(self, line: QLineEdit) -> None:
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.visitor.settle()
        self.forget_what_i_changed()

    def find(self, field: Finder, text: str) -> None:
        """Types into a field that finds, and takes the first that it finds."""
        field.setFocus()
        field.setText(text)
        field.textEdited.emit(text)
        self.visitor.settle()
        if field.list.isVisible() and field.model.rowCount():
            QTest.keyClick(field.list, Qt.Key.Key_Return)
        field.list.hide()
        self.visitor.settle()

    def save_a_pack(self, page: PacksPage) -> None:
        page.save.trigger()
        dialog = page.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(self.folder / f"pack {self.packs}.pdf"))
        dialog.reject()
        self.back_to_the_window()

    def back_to_the_window(self) -> None:
        """A dialog is closed; a screen gives the keyboard back by itself."""
        self.visitor.settle()
        self.visitor.bring_up(self.window)
        self.visitor.settle()

    def press_in_history(self, keys: str, before: object) -> bool:
        """Undoes or redoes; what cannot be taken back is told, and stays. Whether it was done."""
        self.refused.clear()
        QTest.keySequence(self.window, keys)
        self.visitor.settle()
        self.keep_what_is_theirs()
        if self.refused:
            assert self.state() == before
            assert self.visitor.page.messages.isVisible()
        return not self.refused

    def forget_what_i_changed(self) -> None:
        names = {one.id: one.name for one in partners.rows(self.desk, cast("Any", [*self.theirs]))}
        self.theirs = {id: name for id, name in self.theirs.items() if names.get(id, name) == name}


def lines_of(menu: QMenu) -> list[QAction]:
    """All that can be chosen in a menu, and in the menus that open from it."""
    found: list[QAction] = []
    for line in menu.actions():
        if isinstance(part := line.menu(), QMenu):
            found += lines_of(part)
        elif line.isEnabled() and not line.isSeparator():
            found.append(line)
    return found
