"""The counter: the band, the voucher at the left, what to do at the right. LOOK.md 8."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from handslag.services.redeeming import Answer
from handslag.services.views import Terms
from handslag.ui import fonts
from handslag.ui.pages.redeem import saying
from handslag.ui.pages.redeem.closing_panel import ClosingPanel
from handslag.ui.pages.redeem.sale_panel import SalePanel
from handslag.ui.pages.redeem.till import Stage
from handslag.ui.pages.redeem.voucher_panel import VoucherPanel
from handslag.ui.parts.verdict_band import VerdictBand

_RIGHT, _GAP = 420, 24


class Counter(QWidget):
    """Shows one answer."""

    def __init__(self, vat_rate: int) -> None:
        super().__init__()
        self.band = VerdictBand()
        self.voucher = VoucherPanel()
        self.sale = SalePanel(vat_rate)
        self.closing = ClosingPanel()
        self._right = QStackedWidget()
        for panel in (self.sale, self.closing):
            self._right.addWidget(panel)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(self.voucher, 1)
        row.addWidget(self._right)
        self._restyle()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(24)
        box.addWidget(self.band)
        box.addLayout(row, 1)

    def show_answer(self, answer: Answer, stage: Stage, terms: Terms | None, where: str) -> None:
        """Shows *answer*; the sale keeps what was typed."""
        said = saying.band(answer, stage)
        self.band.show_verdict(said.kind, said.headline, said.advice, said.reason)
        self.voucher.show_answer(answer, stage, terms, where)
        if stage is Stage.VALID:
            self.sale.show_answer(answer)
            self._right.setCurrentWidget(self.sale)
        else:
            self.closing.show_answer(answer, stage)
            self._right.setCurrentWidget(self.closing)

    def set_busy(self, *, busy: bool) -> None:
        """Takes nothing while a job of the till is on its way."""
        self.sale.set_busy(busy=busy)
        self.closing.set_busy(busy=busy)

    def retranslate(self) -> None:
        """Reads the words again."""
        for panel in (self.voucher, self.sale, self.closing):
            panel.retranslate()

    def _restyle(self) -> None:
        half = (self.width() - _GAP) // 2
        self._right.setFixedWidth(max(_RIGHT, min(fonts.scaled(_RIGHT), half)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()
