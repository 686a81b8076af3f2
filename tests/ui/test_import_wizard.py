from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import cast

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui import audit
from tests.ui.office import open_window

from handslag.services import importing, partners
from handslag.services.import_items import Verdict
from handslag.services.partners import PartnerEntry
from handslag.ui.pages.partners.importing.wizard import ImportView
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.window import Window

CARDS = Path(__file__).parents[1] / "data" / "contacts"
TABLE = (
    "Företag;Telefon;Ort;Ansvarig;Kund nr\n"
    "Åkessons Möbler;0980-555 11;Östersund;Åsa Ö;7\n"
    "Petterssons Rörmokeri;0980-319 214;Lindhamn;;8\n"
    ";0980-555 13;Lindhamn;;9\n"
    "Bergqvists Måleri;0980-319 233;Lindhamn;;10\n"
)

SAME = frozenset({"Status", "kunder.csv", "fler.csv", "Mac (Roman)", "ISO 8859-15"}) | {
    "Scroll Left",
    "Scroll Right",
}
"""What is the same in both languages."""


class Import:
    """The page in a window, and what the user sees of an import."""

    def __init__(self, qtbot: QtBot, window: Window, folder: Path) -> None:
        self.qtbot = qtbot
        self.window = window
        self.folder = folder
        self.desk = window.office.desk
        self.page = cast("PartnersPage", window.page)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def view(self) -> ImportView:
        view = self.page._aside.view
        assert isinstance(view, ImportView)
        return view

    @property
    def rows(self) -> dict[str, str]:
        """What happens with each contact, by what stands in its row."""
        model = self.view.result_step.model
        return {
            str(model.index(row, 0).data()): str(model.index(row, 1).data())
            for row in range(model.rowCount())
        }

    @property
    def count(self) -> int:
        return partners.listing(self.desk, limit=1)[1]

    @property
    def said(self) -> str:
        return self.page.messages.accessibleName()

    def file(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)
        QCoreApplication.processEvents()  # a layout shows what it was given a moment later

    def give(self, *paths: Path) -> None:
        """The files are given to the window, as dropped or at the start."""
        self.window.take_files(paths)
        self.wait()

    def tell(self) -> None:
        """From the columns to what happens."""
        self.view.file_step.next.click()
        self.wait()

    def take(self) -> None:
        self.view.result_step.take.click()
        self.wait()

    def set_column(self, head: str, field: str) -> None:
        step = self.view.file_step
        assert step.look is not None
        place = [column.head for column in step.look.columns].index(head)
        choose(step.columns.boxes[place], field)
        self.wait()

    def choose_contact(self, begins: str) -> None:
        model, table = self.view.result_step.model, self.view.result_step.table
        row = next(n for n, text in enumerate(self.rows) if text.startswith(begins))
        table.choose(model.ids[row])


def choose(box: QComboBox, data: str) -> None:
    """The user chooses in a list: the arrow keys and Enter end in this signal."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def town(qtbot: QtBot, tmp_path: Path) -> Iterator[Import]:
    with open_window(tmp_path / "profile", (PartnersPage,)) as window:
        yield Import(qtbot, window, tmp_path)


def test_cards_go_straight_to_what_happens_and_come_in_and_back(town: Import) -> None:
    before = town.count
    town.give(CARDS / "calcard/resources/vcard/004.vcf")
    assert town.page.title() == "Take in from a file"
    assert town.page.subtitle() == "3 contacts in 004.vcf. Nothing is changed yet."
    assert set(town.rows.values()) == {"New"}
    assert town.count == before
    assert town.view.result_step.take.text() == "Take in 3 partners"

    town.take()
    assert town.page._aside.view is None
    assert town.count == before + 3
    assert town.said == "3 partners are taken in"

    town.page.messages._undo.click()
    town.wait()
    assert town.count == before

    town.window.office.history.redo()
    town.wait()
    assert town.count == before + 3
    assert partners.show(town.desk, "Microsoft Corporation").contact == "Derik Stenerson"


def test_swedish_letters_of_an_old_file_and_a_corrected_column(town: Import) -> None:
    town.give(town.file("kunder.csv", TABLE.encode("cp1252")))
    step = town.view.file_step
    assert (step.encoding.value, step.separator.value) == ("cp1252", ";")
    assert "Åkessons Möbler" in texts(step._first)
    assert step.columns.mapping == {0: "name", 1: "phone", 2: "town"}
    assert "Own fields: Ansvarig, Kund nr" in texts(step._first)

    town.set_column("Ansvarig", "contact")
    assert "Åsa Ö" in texts(step._first)
    assert "Own fields: Kund nr" in texts(step._first)

    town.tell()
    town.take()
    taken = partners.show(town.desk, "Åkessons Möbler")
    assert (taken.contact, taken.town) == ("Åsa Ö", "Östersund")


def test_a_field_stands_once_and_a_missing_name_is_told(town: Import) -> None:
    town.give(town.file("kunder.csv", TABLE.encode()))
    town.set_column("Ansvarig", "name")
    assert town.view.file_step.columns.mapping == {1: "phone", 2: "town", 3: "name"}

    town.set_column("Ansvarig", "")
    assert "Say which column holds the name" in texts(town.view)


def test_another_encoding_shows_other_letters_and_one_that_cannot_be_is_told(town: Import) -> None:
    town.give(town.file("kunder.csv", TABLE.encode("cp1252")))
    step = town.view.file_step
    box = step.encoding.editor
    assert isinstance(box, QComboBox)

    choose(box, "cp850")
    town.wait()
    assert "┼kessons M÷bler" in texts(step._first)

    choose(box, "utf-8")
    town.wait()
    assert step.encoding.error
    assert step.encoding.value == "cp850"

    choose(box, "cp1252")
    town.wait()
    assert not step.encoding.error
    assert "Åkessons Möbler" in texts(step._first)


def test_a_workbook_is_read_from_the_sheet_that_is_chosen(town: Import) -> None:
    book = openpyxl.Workbook()
    book["Sheet"].append(["Företag", "Ort"])
    book["Sheet"].append(["Första Bladet", "Lindhamn"])
    other = book.create_sheet("Andra")
    other.append(["Företag", "Ort"])
    other.append(["Åttans Bageri", "Ås"])
    content = BytesIO()
    book.save(content)

    town.give(town.file("bok.xlsx", content.getvalue()))
    step = town.view.file_step
    assert not step.encoding.isVisible()
    box = step.sheet.editor
    assert isinstance(box, QComboBox)
    choose(box, "Andra")
    town.wait()
    town.tell()
    town.take()

    assert partners.show(town.desk, "Åttans Bageri").town == "Ås"
    assert partners.listing(town.desk, search="Första Bladet")[1] == 0


def test_verdicts_are_told_counted_and_filter_the_table(town: Import) -> None:
    town.give(town.file("kunder.csv", TABLE.encode()))
    town.tell()
    step = town.view.result_step
    words = {text.split(",")[0]: verdict for text, verdict in town.rows.items()}
    assert words["Åkessons Möbler"] == "New"
    assert words["Petterssons Rörmokeri"] == "Possible duplicate"
    assert words["Without a name"] == "Skipped"
    assert words["Bergqvists Måleri"] == "Changed"
    assert [chip.text() for chip in step.chips.values() if chip.isVisible()] == [
        "All 4", "New 1", "Changed 1", "Possible duplicate 1", "Skipped 1",
    ]  # fmt: skip

    step.chips[Verdict.SKIPPED].click()
    assert len(town.rows) == 1
    assert "Line 4: There is no name of a business or a person." in next(iter(town.rows))


def test_a_possible_duplicate_is_new_or_the_same_as_the_user_says(town: Import) -> None:
    before = town.count
    town.give(town.file("kunder.csv", TABLE.encode()))
    town.tell()
    town.choose_contact("Petterssons Rörmokeri")
    names = [radio.accessibleName() for radio in town.view.result_step.pane.radios]
    assert names == ["A new partner", "The same as Pettersons Rör", "Leave it out"]

    town.view.result_step.pane.radios[1].click()
    town.wait()
    assert town.view.result_step.take.text() == "Take in 3 partners"
    town.choose_contact("Åkessons")
    town.view.result_step.pane.radios[1].click()
    town.wait()
    assert town.rows["Åkessons Möbler, You left it out."] == "Skipped"

    town.take()
    assert town.count == before
    assert partners.listing(town.desk, search="Petterssons Rörmokeri")[1] == 0
    extras = importing.recent(town.desk)
    assert len(extras) == 1


def test_a_contact_may_be_one_of_the_same_file(town: Import) -> None:
    table = "Namn;Telefon\nAlfa Glas;0980-700 11\nBeta Fönster;0980-700 11\n"
    before = town.count
    town.give(town.file("kunder.csv", table.encode()))
    town.tell()
    town.choose_contact("Beta Fönster")
    town.view.result_step.pane.radios[1].click()
    town.wait()
    town.take()

    assert town.count == before + 1


def test_a_broken_file_is_told_and_the_good_one_beside_it_goes_on(town: Import) -> None:
    broken = town.file("trasig.xlsx", b"PK\x03\x04 this is no workbook")
    town.give(broken)
    assert "This cannot be read" in texts(town.view)
    assert "trasig.xlsx" in texts(town.view)
    assert town.view._others.isVisible()

    town.give(broken, town.file("kunder.csv", TABLE.encode()))
    assert "trasig.xlsx" in texts(town.view)
    town.tell()
    assert len(town.rows) == 4


def test_a_file_without_contacts_is_told(town: Import) -> None:
    town.give(town.file("tom.vcf", b"\r\n"))

    assert "No contacts here" in texts(town.view)


def test_a_cancelled_import_leaves_nothing(town: Import) -> None:
    before = town.count
    table = "Namn;Telefon\n" + "".join(f"Firma {n};070-{1000000 + n}\n" for n in range(3000))
    town.give(town.file("lang.csv", table.encode()))
    town.tell()

    town.view.result_step.take.click()
    began = town.view.busy
    town.view.back.click()
    town.wait()

    assert (began, town.view.busy) == (True, False)
    assert town.count == before
    assert importing.recent(town.desk) == []
    assert town.view.result_step.take.isVisible()


def test_the_second_time_there_is_nothing_new(town: Import) -> None:
    path = CARDS / "calcard/resources/vcard/004.vcf"
    town.give(path)
    town.take()
    town.give(path)

    assert set(town.rows.values()) == {"Unchanged"}
    assert "There is nothing new in the file." in texts(town.view)
    assert not town.view.result_step.take.isVisible()


def test_escape_goes_back_and_the_keys_of_the_list_are_at_rest(town: Import) -> None:
    before = town.count
    town.give(town.file("kunder.csv", TABLE.encode()))
    town.tell()
    table = town.view.result_step.table
    town.qtbot.keyClick(table, Qt.Key.Key_Delete)  # type: ignore[no-untyped-call]  # pytest-qt
    town.wait()
    assert town.count == before

    town.qtbot.keyClick(table, Qt.Key.Key_Escape)  # type: ignore[no-untyped-call]  # pytest-qt
    assert town.view.steps.currentWidget() is town.view.file_step
    town.qtbot.keyClick(town.view.file_step, Qt.Key.Key_Escape)  # type: ignore[no-untyped-call]  # pytest-qt
    assert town.page._aside.view is None
    assert town.page.title() == "Partners"


def test_a_change_meanwhile_does_not_end_the_import(town: Import) -> None:
    town.give(town.file("kunder.csv", TABLE.encode()))
    partners.edit(town.desk, "Vivis", PartnerEntry(town="Ås"))
    town.wait()
    town.tell()

    assert len(town.rows) == 4


def test_the_table_keeps_the_rules_of_qt_models(town: Import) -> None:
    town.give(town.file("kunder.csv", TABLE.encode()))
    town.tell()

    ModelTester(None).check(town.view.result_step.model)  # type: ignore[no-untyped-call]  # pytest-qt


@pytest.mark.parametrize("text", [100, 130])
def test_every_step_is_whole_named_and_in_both_languages(town: Import, text: int) -> None:
    town.window.office.theme.set_text_size(text)
    town.window.resize(1024, 700)
    two = town.file("kunder.csv", TABLE.encode()), town.file("fler.csv", b"Namn;Ort\nA;B\n")
    town.give(*two)
    for step in (1, 2):
        if step == 2:
            town.tell()
        town.window.office.tongue.choose("en")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        english = audit.visible_words(town.page)
        town.window.office.tongue.choose("sv")
        town.wait()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()  # the layouts follow the longer words
        left = audit.left_in_english(town.view, english, same=SAME)
        assert not {
            one for one in left if one not in TABLE and not set(one) & set("åäöÅÄÖ;0123456789")
        }
        assert not audit.unnamed_controls(town.page)
        assert not audit.rich_labels(town.page)
        assert not audit.cut_texts(town.view)
    town.window.office.theme.set_text_size(100)
