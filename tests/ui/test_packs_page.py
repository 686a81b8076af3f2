import os
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window
from tests.ui.viewer import Viewer, open_viewer

from handslag.domain.packs import Disclosing, OwnLetter, PackLine
from handslag.printing.preview import opened, page_count
from handslag.services import customers, partners, previews, vouchers
from handslag.services.partners import PartnerEntry
from handslag.ui.pages.packs.disclosure import DisclosureChoice
from handslag.ui.pages.packs.finder import Finder
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.pages.packs.preview import CARDS, LETTER, VOUCHERS
from handslag.ui.print_out.per_page import PerPage
from handslag.ui.window import Window
from handslag.words.own_letter import Blank, written

# what opens below a field asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ALT = Qt.KeyboardModifier.AltModifier


class Setting:
    """The page in a window, used by its fields and keys."""

    def __init__(self, qtbot: QtBot, window: Window, viewer: Viewer) -> None:
        self.qtbot = qtbot
        self.window = window
        self.viewer = viewer
        self.desk = window.office.desk
        self.page = cast("PacksPage", window.page)
        self.form = self.page.form
        self.well = self.page.well
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def issued(self) -> int:
        return vouchers.listing(self.desk)[1]

    @property
    def names(self) -> list[str]:
        return [row.partner.name for row in self.form.lines.rows]

    def find(self, field: Finder, text: str) -> None:
        field.setFocus()
        QTest.keyClicks(field, text)
        self.qtbot.waitUntil(field.list.isVisible)
        QTest.keyClick(field.list, Qt.Key.Key_Return)

    def add(self, *names: str) -> None:
        for name in names:
            self.form.add.click()
            self.find(self.form.partner, name)

    def compose(self) -> None:
        self.find(self.form.customer, "johans")
        self.add("petters", "lundst")
        self.find(self.form.sheet_field, "avery c32011")

    def wait_for_preview(self) -> None:
        self.qtbot.waitUntil(lambda: self.well.picture is not None)

    def save(self, path: Path) -> None:
        self.page.save.trigger()
        dialog = self.page.findChildren(QFileDialog)[-1]
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(path.name)
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)


def page_text(path: Path) -> str:
    with opened(path.read_bytes()) as pdf:
        return str(pdf[0].get_textpage().get_text_range())


def leave_fields() -> None:
    """Takes the focus away before the window goes."""
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with open_viewer() as made:
        yield made


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path, viewer: Viewer) -> Iterator[Setting]:
    with open_window(tmp_path / "profile", (PacksPage,)) as window:
        yield Setting(qtbot, window, viewer)
        leave_fields()


def test_the_pack_is_seen_before_anything_is_issued(shop: Setting) -> None:
    assert not shop.page.save.isEnabled()

    shop.compose()
    shop.wait_for_preview()

    assert shop.names == ["Pettersons Rör", "Lundströms Bilverkstad"]
    assert [(line.cards, line.offer) for line in shop.form.lines.lines] == [(1, 1), (1, 1)]
    assert shop.form.sheet.name == "Avery C32011-10"
    assert shop.page.save.isEnabled()
    for tab, words in ((LETTER, "Page 1 of 2"), (VOUCHERS, "Page 1 of 1"), (CARDS, "Sheet 1 of 1")):
        shop.well.tabs.setCurrentIndex(tab)
        shop.wait_for_preview()
        assert shop.well.view.accessibleName().endswith(words)
    assert shop.issued == 0


def test_saving_writes_the_file_and_issues_its_vouchers(shop: Setting, tmp_path: Path) -> None:
    shop.compose()
    path = tmp_path / "Pack.pdf"

    shop.save(path)

    assert shop.issued == 2
    assert page_count(path.read_bytes()) == 4
    assert shop.page.messages.accessibleName() == "2 vouchers were issued. Pack.pdf is ready."


def test_the_file_is_called_after_the_customer(shop: Setting) -> None:
    shop.compose()

    shop.page.save.trigger()

    dialog = shop.page.findChildren(QFileDialog)[-1]
    assert Path(dialog.selectedFiles()[0]).name == "Welcome pack Johansson.pdf"
    dialog.reject()


def test_the_same_pack_once_more_issues_nothing(shop: Setting, tmp_path: Path) -> None:
    shop.compose()
    shop.save(tmp_path / "Pack.pdf")
    assert shop.issued == 2

    shop.save(tmp_path / "Once more.pdf")

    assert shop.issued == 2
    assert page_count((tmp_path / "Once more.pdf").read_bytes()) == 4
    assert "nothing new" in shop.page.messages.accessibleName()
    shop.form.lines.rows[0].cards.set_value(4)
    shop.save(tmp_path / "Pack.pdf")
    assert shop.issued == 4


def test_more_vouchers_share_a_page_and_nothing_is_issued_for_it(
    shop: Setting, tmp_path: Path
) -> None:
    shop.compose()
    shop.add("dahl", "vivis")
    shop.well.tabs.setCurrentIndex(VOUCHERS)
    shop.wait_for_preview()
    assert shop.well.view.accessibleName().endswith("Page 1 of 2")
    shop.save(tmp_path / "Pack.pdf")

    choice = shop.well.per_page
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    shop.qtbot.waitUntil(lambda: shop.well.view.accessibleName().endswith("Page 1 of 1"))
    shop.wait_for_preview()
    shop.save(tmp_path / "Five.pdf")

    assert choice.currentText() == "5 to a page"
    assert shop.issued == 4
    pages = [page_count((tmp_path / name).read_bytes()) for name in ("Pack.pdf", "Five.pdf")]
    assert pages == [5, 4]
    assert PerPage(shop.window.office.settings, "packs/vouchers_per_page").number == 5
    shop.well.tabs.setCurrentIndex(CARDS)
    assert not choice.isVisible()


def test_the_page_on_recommendations_is_switched_off_and_stays_so(
    shop: Setting, tmp_path: Path
) -> None:
    shop.compose()
    shop.well.tabs.setCurrentIndex(LETTER)
    shop.wait_for_preview()
    shop.well.turn(1)
    shop.wait_for_preview()
    choice = shop.well.disclosure
    assert choice.isVisible()
    assert choice.isChecked()
    assert shop.well.view.accessibleName() == "Letter, Page 2 of 2"
    shop.save(tmp_path / "Pack.pdf")

    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Space)
    shop.qtbot.waitUntil(lambda: shop.well.view.accessibleName() == "Letter, Page 1 of 1")
    shop.save(tmp_path / "Without.pdf")

    assert choice.isVisible()
    assert shop.issued == 2
    pages = [page_count((tmp_path / name).read_bytes()) for name in ("Pack.pdf", "Without.pdf")]
    assert pages == [4, 3]
    kept = DisclosureChoice(shop.window.office.settings).choice
    assert kept == Disclosing(regulated=False, others=False)
    shop.well.tabs.setCurrentIndex(CARDS)
    assert not choice.isVisible()


def test_the_folder_of_the_pack_can_be_shown(shop: Setting, tmp_path: Path) -> None:
    shop.compose()
    shop.save(tmp_path / "Pack.pdf")

    shop.page._given.folder.click()

    assert shop.viewer.opened == [tmp_path]


def test_a_folder_that_is_gone_issues_nothing_and_says_so(shop: Setting, tmp_path: Path) -> None:
    shop.compose()

    shop.save(tmp_path / "gone" / "Pack.pdf")

    assert shop.issued == 0
    assert "gone" in shop.page.messages.accessibleName()
    shop.save(tmp_path / "Pack.pdf")
    assert shop.issued == 2


def test_a_full_disk_issues_nothing_and_says_so(
    shop: Setting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.compose()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        shop.save(tmp_path / "Pack.pdf")
    assert shop.issued == 0
    assert not list(tmp_path.glob("*.p*"))
    assert shop.page.messages.isVisible()

    shop.save(tmp_path / "Pack.pdf")
    assert shop.issued == 2


def test_rows_move_by_keys_and_by_hand(shop: Setting) -> None:
    shop.add("petters", "lundst", "bergq")
    first = shop.form.lines.rows[0]
    first.check.setFocus()

    QTest.keyClick(first.check, Qt.Key.Key_Down, ALT)
    assert shop.names == ["Lundströms Bilverkstad", "Pettersons Rör", "Bergqvists Måleri"]
    assert first.check.hasFocus()

    first.handle.pointer = shop.form.lines.mapToGlobal(QPoint(0, shop.form.lines.height()))
    first.handle.dragged.emit()
    assert shop.names[-1] == "Pettersons Rör"


def test_a_partner_is_taken_out_and_can_come_back(shop: Setting) -> None:
    shop.add("petters", "lundst")

    shop.form.lines.rows[0].remove.click()
    assert shop.names == ["Lundströms Bilverkstad"]

    shop.add("petters")
    assert shop.names == ["Lundströms Bilverkstad", "Pettersons Rör"]


def test_where_there_are_several_offers_one_is_chosen(shop: Setting) -> None:
    shop.add("nystr")
    row = shop.form.lines.rows[0]
    assert row.offers.isVisible()

    row.offers.setFocus()
    QTest.keyClick(row.offers, Qt.Key.Key_Down)
    assert row.line.offer == 2

    row.check.setChecked(False)
    assert row.line == PackLine(row.partner.id, 1, None)
    assert not row.offers.isVisible()


def test_a_new_customer_is_taken_up_by_name(shop: Setting) -> None:
    shop.find(shop.form.customer, "Karin Holm")
    shop.wait()

    assert customers.show(shop.desk, "Karin Holm").name == "Karin Holm"
    assert shop.form.customer.text() == "Karin Holm"
    assert shop.window.office.history.undo_text == "Karin Holm is a customer now"


def test_a_change_from_outside_keeps_what_is_being_put_together(shop: Setting) -> None:
    shop.compose()
    shop.form.lines.rows[0].cards.set_value(4)
    shop.form.slot.setValue(3)

    partners.edit(shop.desk, "Lundstr", PartnerEntry(name="Lundströms Bil"))
    shop.qtbot.waitUntil(lambda: shop.names[1] == "Lundströms Bil")

    assert [line.cards for line in shop.form.lines.lines] == [4, 1]
    assert shop.form.slot.value() == 3
    assert shop.form.customer.text() == "Familjen Johansson"


def test_the_first_free_place_is_clicked_or_stepped_to(shop: Setting) -> None:
    shop.find(shop.form.sheet_field, "c32011")
    slots = shop.form.slots
    slots.setFocus()

    QTest.keyClick(slots, Qt.Key.Key_Down)
    assert shop.form.slot.value() == 3

    QTest.mouseClick(slots, Qt.MouseButton.LeftButton, pos=QPoint(54, 34))
    assert shop.form.slot.value() == 4
    shop.form.slot.setValue(10)
    assert slots.slot == 10


def test_a_sheet_is_found_by_maker_or_code_the_usual_ones_first(shop: Setting) -> None:
    field = shop.form.sheet_field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert [field.model.item(row).text() for row in (0, 1)] == ["Avery C32011-10", "Avery 32015"]

    QTest.keyClicks(field, "sigel")

    assert field.model.rowCount() > 0
    assert all("Sigel" in field.model.item(n).text() for n in range(field.model.rowCount()))
    QTest.keyClick(field.list, Qt.Key.Key_Escape)


def test_the_preview_zooms_and_turns_by_keys(shop: Setting) -> None:
    shop.compose()
    shop.form.lines.rows[0].cards.set_value(12)
    shop.page._changed()
    shop.wait_for_preview()
    shop.qtbot.waitUntil(lambda: shop.well.view.accessibleName().endswith("Sheet 1 of 2"))
    width = shop.well.view.width()

    QTest.keyClick(shop.well._scroll, Qt.Key.Key_PageDown)
    assert shop.well.view.accessibleName().endswith("Sheet 2 of 2")
    QTest.keyClick(shop.page, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)

    assert shop.well.view.width() > width


def test_finders_are_well_behaved_models(shop: Setting, qtmodeltester: ModelTester) -> None:
    shop.find(shop.form.customer, "johans")

    qtmodeltester.check(shop.form.customer.model)  # type: ignore[no-untyped-call]  # pytest-qt


def test_every_control_has_a_name_and_no_text_is_markup(shop: Setting) -> None:
    shop.compose()
    shop.add("nystr")

    assert unnamed_controls(shop.page) == []
    assert rich_labels(shop.page) == []


def test_the_letter_can_be_written_in_own_words(shop: Setting, tmp_path: Path) -> None:
    shop.compose()
    shop.wait_for_preview()
    shop.well.tabs.setCurrentIndex(LETTER)
    shop.well.write.click()
    assert "på {gata}" in shop.page.letter.text.toPlainText()

    shop.page.letter.text.setPlainText(
        "Hej på {gata}!\n\n{partnerlista}\n\nHör av er före {sista dag}."
    )
    shop.save(tmp_path / "Pack.pdf")

    assert "Hej på Björkvägen!" in page_text(tmp_path / "Pack.pdf")
    assert "Hör av er före söndag" in page_text(tmp_path / "Pack.pdf")
    assert previews.first_recipe(shop.desk).letter.sv.startswith("Hej på {gata}!")


def test_a_blank_that_is_none_is_told_and_the_ready_letter_comes_back(shop: Setting) -> None:
    shop.compose()
    shop.wait_for_preview()
    shop.page.letter.text.setPlainText("Hej {kudn}!")
    assert "{kudn}" in shop.page.letter.text.accessibleDescription()

    shop.page.letter.ready.click()

    assert shop.page.letter.letter == OwnLetter()
    assert not shop.page.letter.ready.isEnabled()
    assert shop.page.letter.text.accessibleDescription() == ""


def test_nothing_is_left_in_english(shop: Setting, tmp_path: Path) -> None:
    shop.compose()
    shop.save(tmp_path / "Pack.pdf")
    shop.wait_for_preview()
    english = visible_words(shop.page)

    shop.window.office.tongue.choose("sv")

    steps = {f"Making the pack, step {number} of 3" for number in (1, 2)}
    told = {shop.page.messages.accessibleName(), *steps}
    frame = {"Scroll Left", "Scroll Right", "Progress", "Cancel", "Close message", "Undo"}
    blanks = {written(blank, "sv") for blank in Blank}
    same = frozenset({*blanks, *shop.names, "Familjen Johansson", *told, *frame})
    assert left_in_english(shop.page, english, same=same) == set()
