"""The dialog that prints visiting cards, as its tests use it."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from handslag.services import partners
from handslag.ui.card_printing.dialog import CardDialog
from handslag.ui.card_printing.opening import open_cards
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.window import Window


class CardDialogs:
    """The page of partners, and the dialog that it opens."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot, self.window = qtbot, window
        self.desk = window.office.desk
        self.page = cast("PartnersPage", window.page)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def dialog(self) -> CardDialog:
        return self.window.findChildren(CardDialog)[-1]

    def open(self, *names: str) -> CardDialog:
        ids = [partners.show(self.desk, name).id for name in names]
        open_cards(self.window.office, ids, self.page)
        self.wait()
        return self.dialog

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)

    def press(self, button: QPushButton) -> None:
        assert button.isEnabled()
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        self.wait()

    def save(self, button: QPushButton, path: Path) -> None:
        button.click()
        asks = self.dialog.findChildren(QFileDialog)[-1]
        asks.fileSelected.emit(str(path))
        asks.reject()
        self.wait()

    def close(self) -> None:
        self.dialog.reject()
        self.qtbot.waitUntil(lambda: not self.window.findChildren(CardDialog))
