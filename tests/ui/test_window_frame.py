from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.audit import (
    clashing_mnemonics,
    left_in_english,
    rich_labels,
    unnamed_controls,
    visible_words,
)
from tests.ui.office import open_window

from handslag.domain.changes import Changes
from handslag.domain.partners import Partner
from handslag.services import partners
from handslag.services.partners import PartnerEntry
from handslag.ui.business import own_business
from handslag.ui.crash import CrashDialog, report
from handslag.ui.feed import EVERYTHING
from handslag.ui.first_start import FirstStart
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.parts.label import Label
from handslag.ui.scanner import Scan
from handslag.ui.seat import Handed
from handslag.ui.settings_page import SettingsPage
from handslag.ui.window import Window
from handslag.words.catalogue import translate


class First(Page):
    name, icon, group = "partners", "store", 1
    file_kinds: ClassVar[tuple[str, ...]] = (".vcf",)
    made = 0

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        type(self).made += 1
        self.heard: list[Changes] = []
        self.opened: list[str] = []
        self.files: list[Path] = []
        self.greeted = 0
        self.add_action(lambda: translate("ui-frame", "Cancel"), "plus", self.greet, role="primary")
        self.retranslate()

    @classmethod
    def words(cls) -> str:
        return translate("ui-frame", "Page")

    @classmethod
    def waiting(cls, office: Office) -> int:
        return 3

    def greet(self) -> None:
        self.greeted += 1

    def refresh(self, changes: Changes) -> None:
        super().refresh(changes)
        self.heard.append(changes)

    def open_record(self, id: str) -> None:
        self.opened.append(id)

    def take_files(self, paths: Sequence[Path]) -> None:
        self.files += paths


class Second(First):
    name, icon, group = "redeem", "scan-line", 1
    file_kinds = ()


PAGES = (First, Second, SettingsPage)


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[Window]:
    with open_window(tmp_path, PAGES) as made:
        qtbot.waitExposed(made)
        yield made


def first(window: Window) -> First:
    assert isinstance(window.page, First)
    return window.page


def test_a_page_is_made_when_it_is_first_shown(window: Window) -> None:
    made = Second.made

    window.go("partners")
    assert Second.made == made
    window.go("redeem")

    assert Second.made == made + 1


def test_a_hidden_page_hears_at_its_next_showing(window: Window, qtbot: QtBot) -> None:
    page = first(window)
    window.go("redeem")
    heard = len(page.heard)

    partners.add(window.office.desk, PartnerEntry(name="Ny"))
    qtbot.waitUntil(lambda: first(window).heard[-1] is not EVERYTHING)
    assert len(page.heard) == heard
    window.go("partners")

    assert page.heard[-1].touches(Partner)


def test_a_page_opens_at_the_record_that_was_asked_for(window: Window) -> None:
    window.office.go("redeem", "abc")

    assert first(window).opened == ["abc"]


def test_nobody_can_open_a_page_that_is_not_there(window: Window) -> None:
    shown = window.page

    window.office.go("reports")

    assert window.page is shown


def test_a_scan_opens_the_redeem_page(window: Window) -> None:
    window.take_scan(Scan("AS0GXG"))

    assert first(window).name == "redeem"
    assert first(window).opened == ["AS0GXG"]


def test_a_scan_waits_until_the_dialog_above_the_window_is_closed(window: Window) -> None:
    dialog = QDialog(window)
    dialog.open()

    window.take_scan(Scan("AS0GXG"))

    assert first(window).name == "partners"
    said = {label.text() for label in first(window).messages.findChildren(QLabel)}
    assert "Close the dialog, and scan the voucher once more." in said
    dialog.close()
    window.take_scan(Scan("AS0GXG"))
    assert first(window).opened == ["AS0GXG"]


def test_a_second_start_brings_its_files_to_the_page_that_takes_them(window: Window) -> None:
    window.go("redeem")

    window.take_handed(Handed((Path("a.vcf"), Path("b.exe"))))

    assert first(window).name == "partners"
    assert first(window).files == [Path("a.vcf")]


def test_a_file_can_be_dropped_on_the_page_that_takes_it(window: Window, tmp_path: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "x.vcf"))])
    place = QPointF(10, 10)
    how = (Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier

    QApplication.sendEvent(first(window), QDragEnterEvent(place.toPoint(), *how, none))
    QApplication.sendEvent(first(window), QDropEvent(place, *how, none))

    assert first(window).files == [tmp_path / "x.vcf"]


def test_a_message_offers_undo_and_undo_takes_it_back(window: Window, qtbot: QtBot) -> None:
    value = ["after"]
    office = window.office
    office.history.push(
        "it", lambda: value.__setitem__(0, "before"), lambda: value.__setitem__(0, "after")
    )
    office.tell("It was done", undo=True)
    bar = first(window).messages
    assert bar.isVisible()
    undo = next(b for b in bar.findChildren(QPushButton) if b.text() == "Undo")

    with qtbot.waitSignal(office.history.undone):
        undo.click()

    assert value == ["before"]
    said = [label.text() for label in bar.findChildren(QLabel)]
    assert "Undone: it" in said


def test_an_undo_that_would_undo_something_else_is_withdrawn(window: Window) -> None:
    office = window.office
    office.history.push("one", lambda: None, lambda: None)
    office.tell("One was done", undo=True)
    bar = first(window).messages
    undo = next(b for b in bar.findChildren(QPushButton) if b.text() == "Undo")

    office.history.push("two", lambda: None, lambda: None)

    assert not undo.isVisible()


def test_the_palette_finds_partners_pages_and_actions(window: Window, qtbot: QtBot) -> None:
    def search(text: str) -> None:
        QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    window.activateWindow()
    search("petters")
    assert first(window).opened != []

    search("setti")
    assert isinstance(window.page, SettingsPage)

    search("canc")
    assert first(window).greeted == 1


def test_what_waits_stands_beside_the_page(window: Window, qtbot: QtBot) -> None:
    names = {button.accessibleName() for button in window.findChildren(QPushButton)}

    assert "Page, 3 waiting" in names


def test_every_control_of_the_frame_has_a_name(window: Window) -> None:
    window.go("settings")

    assert unnamed_controls(window) == []


def test_no_two_controls_of_the_frame_share_a_mnemonic(window: Window) -> None:
    window.go("settings")

    assert clashing_mnemonics(window) == []


def test_no_label_reads_markup(window: Window) -> None:
    window.go("settings")

    assert rich_labels(window) == []


def test_a_users_text_is_shown_as_it_is(qtbot: QtBot) -> None:
    label = Label(text="<b>Bo & Co</b>")
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText


def test_another_language_leaves_nothing_in_english(window: Window) -> None:
    window.go("settings")
    english = visible_words(window)

    window.office.tongue.choose("sv")

    own = own_business(window.office.desk)
    assert own is not None
    assert left_in_english(window, english, same=frozenset({own.name})) == set()


def test_the_window_remembers_language_and_size(tmp_path: Path, qtbot: QtBot) -> None:
    with open_window(tmp_path, PAGES) as window:
        window.resize(1100, 720)
        window.office.tongue.choose("sv")
        window.close()

        assert window.office.settings.value("language") == "sv"
        assert window.office.settings.value("geometry")


def test_a_field_of_the_settings_is_saved_when_it_is_left(window: Window, qtbot: QtBot) -> None:
    window.go("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    field = page._fields["town"]
    assert isinstance(field.editor, QLineEdit)
    field.editor.setText("Hamnby")

    with qtbot.waitSignal(window.office.feed.changed):
        QTest.keyClick(field.editor, Qt.Key.Key_Return)

    own = own_business(window.office.desk)
    assert own is not None
    assert own.town == "Hamnby"
    qtbot.waitUntil(lambda: window.office.history.undo_text != "")
    with qtbot.waitSignal(window.office.history.undone):
        window.office.history.undo()
    qtbot.waitUntil(lambda: field.value == "Lindhamn")


def test_what_cannot_be_saved_is_said_below_the_field(window: Window, qtbot: QtBot) -> None:
    window.go("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    field = page._fields["name"]
    assert isinstance(field.editor, QLineEdit)
    field.editor.setText("")

    with qtbot.waitSignal(window.office.jobs.idle):
        QTest.keyClick(field.editor, Qt.Key.Key_Return)

    assert field.error
    assert field.editor.accessibleDescription() == field.error


def first_start(window: Window) -> FirstStart:
    shown = window._first
    assert isinstance(shown, FirstStart)
    return shown


def begin(window: Window, button: str) -> None:
    next(b for b in window.findChildren(QPushButton) if b.text() == button).click()


def test_a_business_is_started_in_a_minute(tmp_path: Path, qtbot: QtBot) -> None:
    with open_window(tmp_path, PAGES, role="") as window:
        assert window.page is None
        begin(window, "Start")
        form = first_start(window)._form
        begin(window, "Start my business")
        assert form._fields["name"].error
        for name, text in (("name", "Sjöbergs Bageri"), ("trade", "Bakery")):
            editor = form._fields[name].editor
            assert isinstance(editor, QLineEdit)
            editor.setText(text)

        with qtbot.waitSignal(form.done, timeout=20_000):
            begin(window, "Start my business")

        own = own_business(window.office.desk)
        assert own is not None
        assert own.name == "Sjöbergs Bageri"
        assert isinstance(window.page, First)


def test_one_can_look_around_in_the_demonstration(tmp_path: Path, qtbot: QtBot) -> None:
    with open_window(tmp_path, PAGES, role="") as window:
        begin(window, "Try it")
        roles = first_start(window)._roles

        with qtbot.waitSignal(roles.done, timeout=20_000):
            roles._buttons[1].click()

        own = own_business(window.office.desk)
        assert own is not None
        assert own.name == "Pettersons Rör"


def test_the_first_start_is_named_and_whole_in_swedish(tmp_path: Path, qtbot: QtBot) -> None:
    with open_window(tmp_path, PAGES, role="") as window:
        assert window._first is not None
        assert unnamed_controls(window._first) == []
        english = visible_words(window._first)

        window.office.tongue.choose("sv")

        same = frozenset({"Lindhamn", "Andersson Fastighetsförmedling", "Pettersons Rör"})
        same |= {"Lundströms Bilverkstad"}
        assert left_in_english(window._first, english, same=same) == set()


def test_a_fault_becomes_a_report_that_names_nobody(qtbot: QtBot) -> None:
    def fail(name: str) -> None:
        raise RuntimeError(name)

    with pytest.raises(RuntimeError) as caught:
        fail("Familjen Johansson")
    text = report(caught.value, caught.tb)

    dialog = CrashDialog(text)
    qtbot.addWidget(dialog)
    assert "RuntimeError" in text
    assert "Johansson" not in text
    assert str(Path.home()) not in text
    assert unnamed_controls(dialog) == []


@pytest.mark.parametrize("words", ["Undo", "Close message"])
def test_the_message_bar_can_be_used_by_a_screen_reader(window: Window, words: str) -> None:
    window.office.tell("Done", undo=True)

    names = [b.accessibleName() for b in first(window).messages.findChildren(QPushButton)]

    assert words in names


def test_a_message_stays_while_the_pointer_is_in_it(window: Window) -> None:
    window.office.tell("Done")
    bar = first(window).messages
    assert bar._clock.isActive()

    bar.leaveEvent(QEvent(QEvent.Type.Leave))
    assert bar._clock.isActive()
    bar._clock.timeout.emit()

    assert not bar.isVisible()
