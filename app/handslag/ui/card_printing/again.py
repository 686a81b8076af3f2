"""After the print: one spoilt sheet alone, once more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from handslag.ui.card_printing import words
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate


class AgainRow(QWidget):
    """Asks which sheet was spoilt.

    Signals:
        wanted: the user wants ``sheet`` once more. GUI thread.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._number = QSpinBox()
        self._number.setFixedSize(96, 40)
        self._number.lineEdit().setTextMargins(11, 0, 0, 0)
        self._of = Label("body", "ink2")
        self.button = Button("outlined", "rotate-ccw")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label("strong", text=words.went_wrong()))
        texts.addWidget(Label("caption", "ink2", text=words.went_wrong_more(), wraps=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 16)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(self._of)
        row.addWidget(self._number)
        row.addWidget(self.button)
        self.button.clicked.connect(self.wanted)
        self._say(printed=True)
        #: Before the number of a spoilt card sheet.
        name = translate("ui-cards", "Sheet number")
        self._of.setText(name)
        self._number.setAccessibleName(name)
        self._number.lineEdit().setAccessibleName(name)

    @property
    def sheet(self) -> int:
        """Which sheet, from 1."""
        return self._number.value()

    def show_sheets(self, count: int, *, printed: bool) -> None:
        """Offers the sheets of a run, which was *printed* or saved."""
        self._number.setRange(1, count)
        self._say(printed=printed)
        self.show()

    def _say(self, *, printed: bool) -> None:
        #: Buttons that make one spoilt card sheet again.
        self.button.set_words(
            translate("ui-cards", "Print the sheet again")
            if printed
            else translate("ui-cards", "Save the sheet again")
        )
