"""After the print: one spoilt sheet alone, once more; of cards printed earlier, also all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from handslag.services.card_runs import RunView
from handslag.ui.card_printing import words
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate


class AgainRow(QWidget):
    """Asks which sheet was spoilt.

    Signals:
        wanted: the user wants ``sheet`` once more. GUI thread.
        all_wanted: he wants the whole run once more. GUI thread.

    Attributes:
        button: for the sheet.
        whole: for all of them; shown where the run was printed earlier.
    """

    wanted = Signal()
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._number = QSpinBox()
        self._number.setFixedSize(96, 40)
        self._number.lineEdit().setTextMargins(11, 0, 0, 0)
        self._of = Label("body", "ink2")
        self._heading = Label("strong", elides=True)
        self._more = Label("caption", "ink2", wraps=True)
        self.button, self.whole = Button("outlined", "rotate-ccw"), Button("outlined", "printer")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._heading)
        texts.addWidget(self._more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 16)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(self.whole)
        row.addWidget(self._of)
        row.addWidget(self._number)
        row.addWidget(self.button)
        self.button.clicked.connect(self.wanted)
        self.whole.clicked.connect(self.all_wanted)
        #: Before the number of a spoilt card sheet.
        name = translate("ui-cards", "Sheet number")
        self._of.setText(name)
        self._number.setAccessibleName(name)
        self._number.lineEdit().setAccessibleName(name)
        self._say(printed=True)

    @property
    def sheet(self) -> int:
        """Which sheet, from 1."""
        return self._number.value()

    def show_sheets(self, count: int, *, printed: bool) -> None:
        """Offers the sheets of a run, which was *printed* or saved."""
        self._heading.setText(words.went_wrong())
        self._more.setText(words.went_wrong_more())
        self._show(count, printed=printed, earlier=False)

    def show_earlier(self, view: RunView, *, printed: bool) -> None:
        """Offers a run of an earlier time, which will be *printed* or saved, and its sheets."""
        self._heading.setText(words.for_whom(view))
        self._more.setText(f"{words.when(view)}: {words.what(view)}")
        self._show(view.sheets, printed=printed, earlier=True)

    def set_count(self, count: int) -> None:
        """Offers so many sheets."""
        self._number.setRange(1, count)

    def _show(self, count: int, *, printed: bool, earlier: bool) -> None:
        self.set_count(count)
        self._say(printed=printed)
        self.whole.setVisible(earlier)
        self.show()

    def _say(self, *, printed: bool) -> None:
        #: Buttons that make one spoilt card sheet again.
        self.button.set_words(
            translate("ui-cards", "Print the sheet again")
            if printed
            else translate("ui-cards", "Save the sheet again")
        )
        #: Buttons that make all cards again that were printed earlier.
        self.whole.set_words(
            translate("ui-cards", "Print all again")
            if printed
            else translate("ui-cards", "Save all again")
        )
