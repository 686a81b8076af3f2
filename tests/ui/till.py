"""A till in a window, with the hands of who stands at it, and vouchers to bring to it."""

from pathlib import Path
from typing import cast

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from handslag.services import voucher_sheets, vouchers
from handslag.services.desk import Desk
from handslag.services.views import VoucherView
from handslag.services.vouchers import IssueOrder
from handslag.ui.pages.redeem.habits import SOUND
from handslag.ui.pages.redeem.page import DEAF, RedeemPage
from handslag.ui.pages.redeem.till import Stage
from handslag.ui.window import Window
from handslag.words.paper import paper_words


class Counter:
    """Petterson's till, with the hands of who stands at it."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.page = cast("RedeemPage", window.page)
        window.office.settings.setValue(SOUND, "off")
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def stage(self) -> Stage:
        return self.page.till.stage

    def at(self, stage: Stage) -> bool:
        return self.stage is stage

    @property
    def texts(self) -> set[str]:
        labels = self.page.findChildren(QLabel)
        return {label.text().replace("\u00a0", " ") for label in labels if label.isVisible()}

    @property
    def sums(self) -> tuple[str, ...]:
        return tuple(text.replace("\u00a0", " ") for text in self.page.sale.sums.texts)

    @property
    def focus(self) -> QWidget | None:
        return self.window.focusWidget()

    def type(self, text: str, *, enter: bool = False) -> None:
        assert self.focus is not None
        self.qtbot.keyClicks(self.focus, text)  # type: ignore[no-untyped-call]  # pytest-qt
        if enter:
            self.press(Qt.Key.Key_Return)

    def press(self, key: Qt.Key) -> None:
        assert self.focus is not None
        self.qtbot.keyClick(self.focus, key)  # type: ignore[no-untyped-call]  # pytest-qt

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)

    def wait_out_a_bounce(self) -> None:
        shown = self.page._shown
        self.qtbot.waitUntil(lambda: shown.elapsed() > DEAF)

    def redeem(self, code: str, amount: str) -> None:
        self.type(code, enter=True)
        self.type(amount, enter=True)
        self.wait()


def issue(issuer: Desk, to: str = "Petterson", *, count: int = 1) -> list[VoucherView]:
    return vouchers.issue(issuer, IssueOrder(partners=(to,), count=count))


def picture(issuer: Desk, issued: list[VoucherView], folder: Path) -> Path:
    """The printed sheet as a scanner saves it."""
    sheet, path = folder / "sheet.pdf", folder / "sheet.png"
    ids = tuple(voucher.id for voucher in issued)
    voucher_sheets.export(issuer, sheet, vouchers=ids, customer=None, words=paper_words)
    document = pypdfium2.PdfDocument(sheet)
    document[0].render(scale=300 / 72).to_pil().save(path)
    document.close()
    return path
