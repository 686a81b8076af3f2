"""What a list shows when there is nothing in it: what belongs here, and one clear button."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.ui import fonts, tokens
from handslag.ui.painting import paint_mark
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture

_WIDE, _SIDE = 480, 16
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(QWidget):
    """Drawing, heading, sentence, at most two buttons, and a promise where it is about privacy."""

    def __init__(
        self,
        primary: Button | None = None,
        quiet: Button | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._heading = Label("empty")
        self._sentence = Label("body", "ink2", wraps=True)
        self._promise = Label("body", "ink2")
        self._promised = QWidget()
        for label in (self._heading, self._sentence):
            label.setAlignment(_CENTRE)
        inner = self._inner = QWidget()
        self._restyle()
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(_Drawing(), 0, _CENTRE)
        box.addSpacing(16)
        box.addWidget(self._heading)
        box.addSpacing(8)
        box.addWidget(self._sentence)
        box.addSpacing(24)
        box.addLayout(_side_by_side([button for button in (primary, quiet) if button]))
        box.addWidget(self._promised)
        self._lay_out_promise()
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(inner, 0, _CENTRE)
        outer.addStretch(1)

    def set_words(self, heading: str, sentence: str, promise: str = "") -> None:
        """Says what belongs here, how it comes here, and what is promised about it."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._promise.setText(promise)
        self._promised.setVisible(bool(promise))

    def _restyle(self) -> None:
        wide = fonts.scaled(_WIDE)
        self._inner.setFixedWidth(max(_WIDE, min(wide, self.contentsRect().width() - 2 * _SIDE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()

    def _lay_out_promise(self) -> None:
        row = QHBoxLayout(self._promised)
        row.setContentsMargins(0, 36, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(Picture("lock", "ink2"))
        row.addWidget(self._promise)
        row.addStretch(1)


def _side_by_side(buttons: list[Button]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


class _Drawing(QWidget):
    """Two cards and the mark, lines only; 232 x 132."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(232, 132))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dashed = QPen(tokens.colour("control"), 1)
        dashed.setDashPattern([4, 3])
        painter.setPen(dashed)
        painter.drawRoundedRect(QRectF(20.5, 33.5, 112, 74), 8, 8)
        card = QRectF(100.5, 17.5, 112, 74)
        shape = QPainterPath()
        shape.addRoundedRect(card, 8, 8)
        painter.fillPath(shape, tokens.colour("surface"))
        painter.setPen(QPen(tokens.colour("control"), 1))
        painter.drawPath(shape)
        paint_mark(painter, QRectF(105, 30, 46, 46))
        line = QPen(tokens.colour("line"), 4)
        line.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(line)
        for row, width in enumerate((36, 28, 32)):
            y = 43.5 + 12 * row
            painter.drawLine(QPointF(161, y), QPointF(161 + width, y))
