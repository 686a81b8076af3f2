"""The choice below the preview of the cards: whether they have backs, and what stands on them."""

from collections.abc import Sequence
from functools import partial
from typing import Literal, cast

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from handslag.domain.packs import Backs
from handslag.ui.card_printing import words
from handslag.ui.parts.choice import Choice
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate

_EDGE, _LOOK = "packs/backs_edge", "packs/backs_look"


class BacksChoice(QWidget):
    """Fronts alone until the user says otherwise, which is kept for the packs after this one.

    Attributes:
        turning: about which edge the paper is turned, or no backs.
        look: what stands on the backs; hidden where there are none.

    Signals:
        changed: the user chose otherwise. GUI thread.
    """

    changed = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._choices = self.turning, self.look = Choice(), Choice()
        self._labels = (Label("body"), Label("body"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (label, choice) in enumerate(zip(self._labels, self._choices, strict=True)):
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.activated.connect(partial(self._keep, choice))
            label.setBuddy(choice)
            grid.addWidget(label, row, 0)
            grid.addWidget(choice, row, 1)
        self.retranslate()
        _show(self.turning, str(settings.value(_EDGE, "")))
        _show(self.look, str(settings.value(_LOOK, "")))
        self._tell()

    @property
    def backs(self) -> Backs:
        """How the backs are printed."""
        edge = cast("Literal['long', 'short', '']", self.turning.currentData())
        return Backs(edge or None, (self.look.currentData() or None) if edge else None)

    def show_backs(self, backs: Backs) -> None:
        """Takes a recipe's choice, without telling; it is not kept for the packs after it."""
        _show(self.turning, backs.edge or "")
        if backs.edge is not None:
            _show(self.look, backs.look or "")
        self._tell()

    def retranslate(self) -> None:
        """Reads the words again."""
        said = (
            (translate("ui-cards", "Backs"), words.turnings()),
            (translate("ui-cards", "On the back"), words.looks()),
        )
        for label, choice, (name, entries) in zip(self._labels, self._choices, said, strict=True):
            label.setText(name)
            choice.setAccessibleName(name)
            _say(choice, entries)

    def _keep(self, choice: QComboBox, _: int) -> None:
        self._tell()
        self._settings.setValue(_EDGE if choice is self.turning else _LOOK, choice.currentData())
        self.changed.emit()

    def _tell(self) -> None:
        for part in (self.look, self._labels[1]):
            part.setVisible(bool(self.turning.currentData()))


def _show(choice: QComboBox, value: str) -> None:
    choice.setCurrentIndex(max(choice.findData(value), 0))


def _say(choice: QComboBox, entries: Sequence[tuple[str, str]]) -> None:
    for place, (value, text) in enumerate(entries):
        if place < choice.count():
            choice.setItemText(place, text)
        else:
            choice.addItem(text, value)
