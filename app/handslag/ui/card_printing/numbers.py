"""How many cards each of several partners gets."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from handslag.ui.parts.choice import Number
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate

MOST = 1000
"""Cards of a partner."""

_ROW, _GAP = 40, 6
_SEEN = 4.5
"""Rows that are seen of a longer list; the half one tells that there are more."""


class CardNumbers(QScrollArea):
    """The partners with a number each, one below the other; 0 leaves a partner out.

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
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        #: Screen reader: the partners with a number of visiting cards each.
        self.setAccessibleName(translate("ui-cards", "Cards of each partner, one by one"))
        for name, field in zip(self._names, self.fields, strict=True):
            #: Screen reader: a number of cards.
            told = translate("ui-packs", "Cards of {partner}").format(partner=name)
            field.setAccessibleName(told)
            field.lineEdit().setAccessibleName(told)

    def _lay_out(self) -> None:
        rows = QWidget()
        box = QVBoxLayout(rows)
        box.setContentsMargins(0, 4, 12, 4)
        box.setSpacing(_GAP)
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
        box.addStretch(1)
        self.setWidget(rows)
        for part in (self.viewport(), rows):
            part.setAutoFillBackground(False)
        seen = min(len(self.fields), _SEEN)
        self.setFixedHeight(round(seen * (_ROW + _GAP)) + 8)
