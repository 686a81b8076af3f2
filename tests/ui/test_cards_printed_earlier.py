"""Visiting cards that were printed before the dialog was opened: again, or a sheet of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.print_system import PrintSystem, posix_only
from tests.printing.reading import texts
from tests.ui.audit import left_in_english, unnamed_controls, visible_words
from tests.ui.card_dialogs import CardDialogs
from tests.ui.office import open_window

from handslag.domain.card_runs import CardOptions, RunLine
from handslag.domain.ids import PartnerId
from handslag.printing.preview import page_count
from handslag.services import card_runs, part_used, partners
from handslag.services.card_runs import RunOrder
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.window import Window
from handslag.words.paper import paper_words

# a dialog asks for more than a window without a screen can do
pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), posix_only()]


class Setting(CardDialogs):
    """The dialog that prints cards, and what was printed before."""

    def __init__(self, qtbot: QtBot, window: Window, folder: Path) -> None:
        super().__init__(qtbot, window)
        self.folder = folder

    def printed(self, *names: str, options: CardOptions, cards: int = 12) -> str:
        """Prints cards as it was done at an earlier time; the file's text."""
        ids = [PartnerId(partners.show(self.desk, name).id) for name in names]
        lines = tuple(RunLine(id, cards) for id in ids)
        path = self.folder / "before.pdf"
        order = RunOrder(sheet="Avery C32011-10", lines=lines, start_slot=4, options=options)
        card_runs.make(self.desk, order, path, words=paper_words)
        return "\f".join(texts(path.read_bytes()))

    def lines(self) -> list[QAction]:
        """The lines of the menu, which is left open."""
        self.dialog.earlier.button.click()
        menu = self.dialog.earlier.menu_shown
        assert menu is not None
        return menu.actions()

    def choose(self, number: int) -> None:
        self.lines()[number].trigger()
        menu = self.dialog.earlier.menu_shown
        assert menu is not None
        menu.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintSystem:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    made = PrintSystem(tmp_path / "programs", monkeypatch)
    made.install(["Hall"], default="Hall")
    return made


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path, system: PrintSystem) -> Iterator[Setting]:
    with open_window(tmp_path / "profile", (PartnersPage,)) as window:
        yield Setting(qtbot, window, tmp_path)


def sent(system: PrintSystem) -> str:
    """The text of what was sent last."""
    return "\f".join(texts(Path(system.jobs[-1].split(" -- ")[1]).read_bytes()))


def test_a_run_of_earlier_is_chosen_and_a_sheet_of_it_printed_as_it_was(
    shop: Setting, system: PrintSystem
) -> None:
    backs = CardOptions(backs="short", back="code", sides="fronts")
    before = shop.printed("Petters", "Lundstr", options=backs)
    dialog = shop.open("Dahls")
    assert not dialog.again.isVisible()
    (line,) = shop.lines()
    assert "24 cards on Avery C32011-10" in line.text()
    assert "Pettersons Rör and Lundströms Bilverkstad" in line.text()

    shop.choose(0)
    assert dialog.again.isVisible()
    dialog.again._number.setValue(3)
    shop.press(dialog.again.button)

    assert sent(system) == before.split("\f")[2]
    assert len(card_runs.runs(shop.desk)) == 1
    dialog.options.backs.turning.setCurrentIndex(1)
    dialog.options.backs.side.setCurrentIndex(2)
    shop.press(dialog.again.whole)
    assert page_count(Path(system.jobs[-1].split(" -- ")[1]).read_bytes()) == 3
    assert len(card_runs.runs(shop.desk)) == 1
    assert unnamed_controls(dialog) == []
    shop.close()


def test_all_of_it_is_printed_again_and_counted_once_where_the_printer_refuses(
    shop: Setting, system: PrintSystem
) -> None:
    shop.printed("Petters", options=CardOptions())
    left = len(part_used.listed(shop.desk))
    dialog = shop.open("Dahls")
    shop.choose(0)
    system.refuse('lp: Destination "Hall" is not accepting jobs.')
    shop.press(dialog.again.whole)
    assert "takes no jobs now" in dialog.outcome

    system.take()
    shop.press(dialog.again.whole)

    assert dialog.outcome == "2 pages were sent to Hall."
    assert [run.cards for run in card_runs.runs(shop.desk)] == [12, 12]
    assert len(part_used.listed(shop.desk)) == left + 1
    shop.close()


def test_without_a_printer_it_is_saved_and_before_any_print_nothing_is_offered(
    shop: Setting, system: PrintSystem
) -> None:
    system.install([])
    assert not shop.open("Dahls").earlier.button.isVisible()
    shop.close()
    shop.printed("Petters", "Lundstr", "Dahls", options=CardOptions(), cards=4)
    english = visible_words(shop.open("Dahls"))
    shop.choose(0)
    assert "Pettersons Rör and 2 more" in visible_words(shop.dialog)
    shop.save(shop.dialog.again.whole, shop.folder / "all.pdf")
    english |= visible_words(shop.dialog)

    assert page_count((shop.folder / "all.pdf").read_bytes()) == 2
    assert shop.dialog.outcome.startswith("all.pdf is saved.")
    shop.close()
    shop.window.office.tongue.choose("sv")
    shop.open("Dahls")
    shop.choose(0)
    same = frozenset({"Pettersons Rör", "Dahls Städ & Fönster"})
    assert left_in_english(shop.dialog, english, same=same) == set()
    shop.close()
