"""Text on the window: always plain, with a font by role and a colour by token."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from handslag.ui import fonts, tokens
from handslag.ui.plain import tooltip


class Label(QLabel):
    """A text in one of LOOK.md's roles.

    A user's text is never read as anything but text. With *elides* a long one is cut at its end,
    and the tooltip has the whole; with *wraps* it takes more lines.
    """

    def __init__(
        self,
        role: str = "body",
        tone: str = "ink",
        *,
        text: str = "",
        wraps: bool = False,
        elides: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._tone = tone
        self._elides = elides
        self._wraps = wraps
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if elides:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._restyle()
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Shows the text in another colour token."""
        self._tone = tone
        self._restyle()

    def set_role(self, role: str) -> None:
        """Shows the text in another role's font."""
        self._role = role
        self._restyle()

    def _broken(self, width: int) -> list[str]:
        """The text in lines: a QLabel would set them closer than LOOK.md 4 wants."""
        lines: list[str] = []
        for paragraph in self.text().split("\n"):
            layout = QTextLayout(paragraph, self.font())
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(width, 1))
                start = line.textStart()
                lines.append(paragraph[start : start + line.textLength()].rstrip())
            layout.endLayout()
            if not paragraph:
                lines.append("")
        return lines

    def _paint_lines(self, painter: QPainter) -> None:
        area = self.contentsRect()
        height = fonts.line(self._role)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        for number, text in enumerate(self._broken(area.width())):
            place = QRect(area.left(), area.top() + number * height, area.width(), height)
            painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _restyle(self) -> None:
        self.setFont(fonts.font(self._role))
        colours = QPalette(self.palette())
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
            colours.setColor(role, tokens.colour(self._tone))
        self.setPalette(colours)
        self.setMinimumHeight(fonts.line(self._role))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(0, hint.height()) if self._elides else hint

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(hint.width())) if self._wraps else hint

    def heightForWidth(self, width: int) -> int:
        if not self._wraps:
            return super().heightForWidth(width)
        margins = self.contentsMargins()
        inside = width - margins.left() - margins.right()
        lines = len(self._broken(inside))
        return lines * fonts.line(self._role) + margins.top() + margins.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._wraps:
            self._paint_lines(QPainter(self))
            return
        if not self._elides:
            super().paintEvent(event)
            return
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        self.setToolTip(tooltip(self.text() if shown != self.text() else ""))
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.contentsRect(), self.alignment(), shown)
