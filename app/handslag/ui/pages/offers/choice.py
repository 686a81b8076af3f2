"""The chips above the list: all offers, mine, the partners'."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from handslag.ui.parts.chip import Chip
from handslag.words.catalogue import translate
from handslag.words.formats import number


class Whose(StrEnum):
    """Whose offers are listed."""

    ALL = "all"
    MINE = "mine"
    PARTNERS = "partners"


class Choice(QWidget):
    """Three chips with their counts.

    Signals:
        chosen: another one is chosen; read ``whose``. GUI thread.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counts = dict.fromkeys(Whose, 0)
        self._chips = {whose: Chip() for whose in Whose}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for chip in self._chips.values():
            self._group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self._chips[Whose.ALL].setChecked(True)
        self._group.buttonClicked.connect(self.chosen)
        self.retranslate()

    @property
    def whose(self) -> Whose:
        """What is chosen."""
        return next(whose for whose, chip in self._chips.items() if chip.isChecked())

    def clear(self) -> None:
        """Chooses all, without telling."""
        self._chips[Whose.ALL].setChecked(True)

    def show_counts(self, *, mine: int, partners: int) -> None:
        """Shows how many there are of each."""
        self._counts = {Whose.ALL: mine + partners, Whose.MINE: mine, Whose.PARTNERS: partners}
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Chips above the list of offers, before their number.
        words = {
            Whose.ALL: translate("ui-offers", "All"),
            Whose.MINE: translate("ui-offers", "Mine"),
            Whose.PARTNERS: translate("ui-offers", "The partners'"),
        }
        for whose, chip in self._chips.items():
            chip.set_words(f"{words[whose]} {number(self._counts[whose])}")
