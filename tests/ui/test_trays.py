"""A printer with several trays: each paper from its own, corrected as that tray was measured."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.print_system import PrintSystem, posix_only, red_fields
from tests.ui.audit import unnamed_controls
from tests.ui.office import open_window

from handslag.domain.packs import PackLine
from handslag.domain.printers import CARDS, Deviation
from handslag.domain.sheets import find_sheet
from handslag.services import customers, partners, previews, printers
from handslag.services.printers import PrinterEntry
from handslag.ui.card_printing.dialog import CardDialog
from handslag.ui.card_printing.opening import open_cards
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.print_out.dialog import PrintDialog
from handslag.ui.print_out.step import PrintStep
from handslag.ui.print_out.trays import TrayChoice
from handslag.ui.window import Window

# a dialog asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHEET = find_sheet("Avery C32011-10")


class Setting:
    """The page of packs with a pack put together, and the dialogs that print."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.page = cast("PacksPage", window.page)
        partner = previews.find_partners(self.desk, "Lundstr", without=(), limit=1)[0]
        self.page.form.show_lines((PackLine(partner.id, SHEET.slots, 1),))
        self.page.form.show_sheet(SHEET)
        self.page._choose(customers.show(self.desk, "Johansson").id)

    def measure(self, tray: str, right: float, *, stock: str = CARDS) -> None:
        entry = PrinterEntry(
            printer="Hall", tray=tray, stock=stock, deviation=Deviation(offset_x=right)
        )
        printers.save(self.desk, entry)

    def begin(self) -> PrintDialog:
        self.page.print.trigger()
        self.wait()
        return self.page.findChildren(PrintDialog)[-1]

    def cards(self) -> PrintStep:
        step = self.begin().cards
        assert step is not None
        return step

    def print_on(self, step: PrintStep) -> None:
        button = step.later if step.first.isHidden() else step.first
        assert button.isEnabled()
        button.click()
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)

    def close(self) -> None:
        self.page.findChildren(PrintDialog)[-1].reject()
        self.qtbot.waitUntil(lambda: not self.page.findChildren(PrintDialog))


def offered(trays: TrayChoice) -> list[str]:
    return [trays.itemText(place) for place in range(trays.count())]


def moved_right(told: str) -> float:
    """mm by which the first sheet of cards in a job lies right of where the sheet has it."""
    return red_fields(Path(told.split(" -- ")[1]), 3, SHEET)[0][0] - SHEET.x0


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintSystem:
    made = PrintSystem(tmp_path / "programs", monkeypatch)
    made.install(["Hall", "Office"], default="Hall")
    return made


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path, system: PrintSystem) -> Iterator[Setting]:
    with open_window(tmp_path / "profile", (PacksPage,)) as window:
        yield Setting(qtbot, window)


@posix_only()
def test_a_printer_with_one_way_to_take_paper_shows_no_trays(
    shop: Setting, system: PrintSystem
) -> None:
    step = shop.cards()

    shop.print_on(step)

    assert not step.trays.isVisible()
    assert "InputSlot" not in system.jobs[0]
    shop.close()


@posix_only()
def test_each_paper_has_its_tray_and_remembers_it(shop: Setting, system: PrintSystem) -> None:
    system.name_trays("Auto", "Tray1", "Manual")
    dialog = shop.begin()
    assert dialog.cards is not None
    assert offered(dialog.plain.trays) == ["The usual tray", "Tray1", "Manual"]
    assert unnamed_controls(dialog) == []

    dialog.plain.trays.setCurrentIndex(1)
    dialog.cards.trays.setFocus()
    QTest.keyClick(dialog.cards.trays, Qt.Key.Key_End)
    shop.print_on(dialog.plain)
    shop.print_on(dialog.cards)
    shop.close()
    dialog = shop.begin()

    assert dialog.cards is not None
    assert [("Tray1" in told, "Manual" in told) for told in system.jobs] == [
        (True, False), (False, True)
    ]  # fmt: skip
    assert (dialog.plain.trays.tray, dialog.cards.trays.tray) == ("Tray1", "Manual")
    shop.close()


@posix_only()
def test_cards_are_corrected_as_their_tray_was_measured(shop: Setting, system: PrintSystem) -> None:
    system.name_trays("Tray1", "Manual")
    shop.measure("Tray1", 2.0)
    shop.measure("Manual", -1.5)
    shop.measure("Manual", 9.0, stock="plain")
    step = shop.cards()
    assert step.trays.tray in {"Tray1", "Manual"}

    for tray, right in (("Manual", 1.5), ("Tray1", -2.0), ("", 0.0)):
        step.trays.setCurrentIndex(step.trays.findData(tray))
        shop.print_on(step)
        assert moved_right(system.jobs[-1]) == pytest.approx(right, abs=0.1)

    assert [told.count("InputSlot=") for told in system.jobs] == [1, 1, 0]
    shop.close()


@posix_only()
def test_a_tray_of_the_users_own_word_corrects_and_is_not_asked_of_the_printer(
    shop: Setting, system: PrintSystem
) -> None:
    shop.measure("Lower tray", 2.0, stock=SHEET.name)
    step = shop.cards()
    assert offered(step.trays) == ["The usual tray", "Lower tray"]

    shop.print_on(step)

    assert moved_right(system.jobs[0]) == pytest.approx(-2.0, abs=0.1)
    assert "InputSlot" not in system.jobs[0]
    shop.close()


@posix_only()
def test_another_printer_has_its_own_trays(shop: Setting, system: PrintSystem) -> None:
    shop.measure("Lower tray", 2.0)
    step = shop.cards()

    step.printer.setFocus()
    QTest.keyClick(step.printer, Qt.Key.Key_Down)
    shop.wait()

    assert step.printer.currentData() == "Office"
    assert step.trays.tray == ""
    assert not step.trays.isVisible()
    shop.close()


@posix_only()
def test_the_dialog_of_cards_alone_has_the_trays_too(shop: Setting, system: PrintSystem) -> None:
    system.name_trays("Tray1", "Manual")
    shop.measure("Manual", 2.0)
    ids = [partners.show(shop.desk, "Petters").id]
    open_cards(shop.window.office, ids, shop.page)
    shop.wait()
    [dialog] = shop.window.findChildren(CardDialog)
    shop.qtbot.waitUntil(dialog.print.isEnabled)
    assert dialog.trays.isVisible()
    assert dialog.trays.tray == "Manual"
    assert unnamed_controls(dialog) == []

    dialog.print.click()
    shop.wait()

    assert "InputSlot=Manual" in system.jobs[0]
    file = Path(system.jobs[0].split(" -- ")[1])
    assert file.name == "corrected.pdf"
    dialog.reject()
    shop.qtbot.waitUntil(lambda: not shop.window.findChildren(CardDialog))
