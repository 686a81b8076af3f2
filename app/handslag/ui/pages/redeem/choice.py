"""Several vouchers in one file: a list to choose from, each with its verdict."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.services.redeeming import Answer
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column, PagedTableModel
from handslag.ui.pages.redeem import saying
from handslag.ui.pages.redeem.key_button import KeyButton
from handslag.ui.pages.redeem.till import Stage
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.table import Table
from handslag.ui.states import Standing, State
from handslag.words.catalogue import translate


class Choice(QWidget):
    """The vouchers of one file.

    Signals:
        choice_made: read ``place``. GUI thread.
    """

    choice_made = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._answers: dict[str, Answer] = {}
        self._heading = Label("heading")
        columns = (
            #: Heads of the columns of vouchers that were found in one file.
            Column(lambda: translate("ui-redeem", "Voucher"), _cell),
            Column(lambda: translate("ui-redeem", "Answer"), _state, right=True, width=260),
        )
        self._model: PagedTableModel[Answer] = PagedTableModel(columns, self._rows, self)
        self.table = Table(self._model)
        self.open = KeyButton("primary", "check", large=True)
        self.open.setMaximumWidth(420)
        self.open.clicked.connect(self.choice_made)
        self.table.doubleClicked.connect(self.choice_made)
        panel = Panel(flush=True)
        panel.box.addWidget(self.table)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.open, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addWidget(self._heading)
        box.addWidget(panel, 1)
        box.addLayout(foot)

    @property
    def place(self) -> int:
        """Which one is chosen, from 0; -1 for none."""
        return self.table.currentIndex().row()

    def show_answers(self, answers: Sequence[Answer]) -> None:
        """Shows these, the first that is accepted chosen."""
        self._answers = {str(place): answer for place, answer in enumerate(answers)}
        self._model.show(tuple(self._answers))
        self._say_how_many()
        if self.place < 0 and answers:
            good = [place for place, answer in enumerate(answers) if answer.ok]
            self.table.choose(str(good[0] if good else 0))

    def retranslate(self) -> None:
        """Reads the words again."""
        self._say_how_many()
        self._model.refresh_words()
        self.table.setAccessibleName(translate("ui-redeem", "Vouchers in the file"))
        #: The button that shows the chosen voucher, and the key that does it.
        self.open.say(translate("ui-redeem", "Take this one"), translate("ui-redeem", "Enter"))

    def _say_how_many(self) -> None:
        count = len(self._answers)
        self._heading.setText(translate("ui-redeem", "%n vouchers. Choose one.", "", count))

    def _rows(self, ids: Sequence[str]) -> Mapping[str, Answer]:
        return {id: self._answers[id] for id in ids if id in self._answers}


def _cell(answer: Answer) -> Cell:
    first, second = saying.row_text(answer)
    return Cell(first, second)


def _state(answer: Answer) -> Cell:
    if answer.ok and not answer.grace:
        return Cell(standing=Standing(State.VALID))
    word = saying.band(answer, Stage.REFUSED).headline
    return Cell(standing=Standing(State.WAITING if answer.ok else State.REFUSED, word))
