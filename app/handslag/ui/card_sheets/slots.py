"""The chosen card sheet, small, where the first free place is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from handslag.domain.sheets import CardSheet
from handslag.ui.card_sheets.drawing import page_area, paint_sheet, slot_area
from handslag.ui.painting import paint_ring
from handslag.ui.plain import tooltip
from handslag.words.catalogue import translate


class SlotChooser(QWidget):
    """The sheet, small: a click or the arrow keys choose the first free place.

    Signals:
        changed: the user chose another place; read ``slot``. GUI thread.
    """

    changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: CardSheet | None = None
        self._free: tuple[int, ...] | None = None
        self.slot = 1
        self.setFixedSize(74, 104)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def show_sheet(self, sheet: CardSheet, slot: int, *, free: Sequence[int] | None = None) -> None:
        """Shows a sheet with its first free place, from 1.

        Args:
            sheet: the product.
            slot: the first free place.
            free: the places of the part-used sheet that is filled first, where there is one;
                nothing can be chosen on it.
        """
        self._sheet, self.slot = sheet, slot
        self._free = tuple(free) if free is not None else None
        self.setCursor(
            Qt.CursorShape.ArrowCursor if free is not None else Qt.CursorShape.PointingHandCursor
        )
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Reads the words again."""
        slots = self._sheet.slots if self._sheet else 1
        if self._free is None:
            #: Screen reader and tooltip of a small drawn card sheet.
            text = translate(
                "ui-packs", "First free place: {slot} of {slots}. Click a place to choose it."
            ).format(slot=self.slot, slots=slots)
        else:
            #: Screen reader and tooltip of a small drawn card sheet that is part-used.
            text = translate("ui-sheets", "The part-used sheet: {free} of %n places left", n=slots)
            text = text.format(free=len(self._free))
        self.setAccessibleName(text)
        self.setToolTip(tooltip(text))

    def _choose(self, slot: int) -> None:
        fixed = self._sheet is None or self._free is not None
        if fixed or self._sheet is None or not 1 <= slot <= self._sheet.slots or slot == self.slot:
            return
        self.slot = slot
        self.retranslate()
        self.update()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._sheet.columns if self._sheet else 1
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self.slot + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._sheet is None:
            return
        area = page_area(self._sheet, self._inside)
        for index in range(self._sheet.slots):
            if slot_area(self._sheet, index, area).contains(event.position()):
                self._choose(index + 1)

    @property
    def _inside(self) -> QRectF:
        return QRectF(self.rect()).adjusted(4, 4, -4, -4)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheet is None:
            return
        painter = QPainter(self)
        if self._free is None:
            used, first = frozenset(range(1, self.slot)), self.slot
        else:
            used = frozenset(range(1, self._sheet.slots + 1)) - frozenset(self._free)
            first = self._free[0]
        paint_sheet(painter, self._sheet, self._inside, used=used, first=first)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), radius=5)
