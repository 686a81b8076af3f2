"""A small whole number between two buttons."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox, QWidget

from handslag.ui.parts.buttons import Button
from handslag.ui.parts.choice import Number
from handslag.words.catalogue import translate


class Stepper(QFrame):
    """Minus, number, plus; the arrow keys step too.

    Signals:
        changed: the user chose another number. GUI thread.
    """

    changed = Signal()

    def __init__(
        self, low: int = 0, high: int = 99, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "stepper")
        self._fewer, self._more = Button("step", "minus"), Button("step", "plus")
        self._number = _Number()
        self._number.setRange(low, high)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self._fewer, self._number, self._more):
            row.addWidget(part)
        self.setFixedSize(98, 36)
        self._fewer.clicked.connect(self._number.stepDown)
        self._more.clicked.connect(self._number.stepUp)
        self._number.valueChanged.connect(self._tell)
        self.setFocusProxy(self._number)
        self.set_name(name)
        self._tell_bounds()

    @property
    def value(self) -> int:
        """The number."""
        return self._number.value()

    def set_value(self, value: int) -> None:
        """Shows a number, without telling."""
        before = self._number.blockSignals(True)
        self._number.setValue(value)
        self._number.blockSignals(before)
        self._tell_bounds()

    def set_bounds(self, low: int, high: int) -> None:
        """Takes other numbers, without telling."""
        before = self._number.blockSignals(True)
        self._number.setRange(low, high)
        self._number.blockSignals(before)
        self._tell_bounds()

    def set_name(self, name: str) -> None:
        """Says what is counted, for a screen reader."""
        self._name = name
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        self._number.setAccessibleName(self._name)
        #: Buttons beside a number; {what} is what is counted.
        fewer = translate("ui-frame", "Fewer: {what}").format(what=self._name)
        #: Buttons beside a number; {what} is what is counted.
        more = translate("ui-frame", "More: {what}").format(what=self._name)
        self._fewer.set_name(fewer)
        self._more.set_name(more)

    def _tell(self) -> None:
        self._tell_bounds()
        self.changed.emit()

    def _tell_bounds(self) -> None:
        self._fewer.setEnabled(self._number.value() > self._number.minimum())
        self._more.setEnabled(self._number.value() < self._number.maximum())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


class _Number(Number):
    """The number between the buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "step")
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(32, 34)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        # the style sheet's arrows of other number fields would take this one's whole width
        self.lineEdit().setGeometry(self.rect())
