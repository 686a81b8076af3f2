"""How many cards each of several partners gets."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.ui.parts.choice import Number
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate

MOST = 1000
"""Cards of a partner."""

_ROW, _GAP = 40, 6


class CardNumbers(QWidget):
    """The partners with a number each, one below the other; 0 leaves a partner out.

    It is as high as they need: what it stands in scrolls.

    Signals:
        changed: the user gave a partner another number. GUI thread.

    Attributes:
        fields: the numbers, in the order of the partners.
    """

    changed = Signal()

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.fields = [Number() for _ in names]
        self._names = tuple(names)
        self._heading = Label("strong")
        self._lay_out()
        self._say()

    @property
    def values(self) -> tuple[int, ...]:
        """The numbers, in the order of the partners."""
        return tuple(field.value() for field in self.fields)

    @property
    def common(self) -> int | None:
        """The number of all partners; None where they differ."""
        values = set(self.values)
        return values.pop() if len(values) == 1 else None

    def set_all(self, number: int) -> None:
        """Gives every partner the same number, without telling."""
        for field in self.fields:
            before = field.blockSignals(True)
            field.setValue(number)
            field.blockSignals(before)

    def _say(self) -> None:
        #: Above the partners with a number of visiting cards each.
        self._heading.setText(translate("ui-cards", "Cards of each partner, one by one"))
        self.setAccessibleName(self._heading.text())
        for name, field in zip(self._names, self.fields, strict=True):
            #: Screen reader: a number of cards.
            told = translate("ui-packs", "Cards of {partner}").format(partner=name)
            field.setAccessibleName(told)
            field.lineEdit().setAccessibleName(told)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 16, 0, 0)
        box.setSpacing(_GAP)
        box.addWidget(self._heading)
        for name, field in zip(self._names, self.fields, strict=True):
            field.setRange(0, MOST)
            field.setFixedSize(96, _ROW)
            field.lineEdit().setTextMargins(11, 0, 0, 0)
            field.valueChanged.connect(lambda _: self.changed.emit())
            label = Label("body", text=name, elides=True)
            label.setBuddy(field)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(label, 1)
            row.addWidget(field)
            box.addLayout(row)
