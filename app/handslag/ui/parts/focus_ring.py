"""The focus ring: one overlay a window that follows the keyboard. LOOK.md 7 and 9."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from handslag.ui.painting import paint_ring

_FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
_OUTSIDE = 4
"""2 px of ring, 2 px apart from the control."""

_AROUND_TEXT = 10
"""For an area that scrolls: its text begins at its very edge."""

_MOVING = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}  # fmt: skip


class FocusRing(QWidget):
    """Shows where the focus is: with the keyboard everywhere, in fields always.

    Tables draw their own inside. It lets the mouse through and takes no place.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: list[QWidget] = []
        self._by_key = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # windows are made after it
        application.focusChanged.connect(self._follow)
        window.installEventFilter(self)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):  # the page that had the focus may just have gone
                widget.removeEventFilter(self)
        self._watched = []
        if now is None or now.window() is not self._window or isinstance(now, QAbstractItemView):
            self.hide()
            return
        moving: QWidget | None = _outer(now)
        while moving is not None and moving is not self._window:
            moving.installEventFilter(self)
            self._watched.append(moving)
            moving = moving.parentWidget()
        self._place()

    def _place(self) -> None:
        focused = self._watched[0] if self._watched else None
        if (
            focused is None
            or not isValid(focused)
            or not focused.isVisible()
            or focused.property("role") == "palette"
            or not (self._by_key or isinstance(focused, _FIELDS))
        ):
            self.hide()
            return
        area = QRect(focused.mapTo(self._window, QPoint(0, 0)), focused.size())
        apart = _AROUND_TEXT if isinstance(focused, QScrollArea) else _OUTSIDE
        ring = area.adjusted(-apart, -apart, apart, apart)
        self.setGeometry(ring)
        self.setMask(_seen(focused, self._window, ring).translated(-ring.topLeft()))
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in {
            QEvent.Type.KeyPress,
            QEvent.Type.ShortcutOverride,
            QEvent.Type.MouseButtonPress,
        }:
            by_key = kind is not QEvent.Type.MouseButtonPress
            if by_key is not self._by_key:
                self._by_key = by_key
                self._place()
        elif kind in _MOVING and watched is not self:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ring(QPainter(self), QRectF(self.rect()), radius=9)


def _outer(widget: QWidget) -> QWidget:
    """The control that *widget* is a part of: the line in a spin box or an open choice."""
    parent = widget.parentWidget()
    return parent if isinstance(parent, QAbstractSpinBox | QComboBox) else widget


def _seen(widget: QWidget, window: QWidget, ring: QRect) -> QRect:
    """What of *ring* no scrolling area cuts off."""
    seen = ring
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            seen &= QRect(parent.mapTo(window, QPoint(0, 0)), parent.size())
        parent = parent.parentWidget()
    return seen
