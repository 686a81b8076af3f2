"""What Home is built of: things that wait, the latest, and the bars from a shared centre line."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from handslag.services.overview import Balance, Latest
from handslag.ui import fonts, tokens
from handslag.ui.pages.home import saying
from handslag.ui.pages.home.saying import Todo
from handslag.ui.painting import TileLook
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import divider
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.tile import Tile
from handslag.words import formats

_BAR, _LONGEST, _BETWEEN = 16, 130, 8


class TodoRow(QWidget):
    """Something that waits: an icon, two lines, one outlined button."""

    def __init__(self, todo: Todo, opened: Callable[[Todo], None]) -> None:
        super().__init__()
        title = Label("strong", text=todo.title, elides=True)
        detail = Label("body", "ink2", text=todo.detail, elides=True)
        self.button = Button("outlined")
        self.button.set_words(todo.button)
        self.button.setAccessibleName(f"{todo.button}: {todo.title}")
        self.button.clicked.connect(lambda: opened(todo))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(title)
        lines.addWidget(detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        row.addWidget(Picture(todo.icon, "primary", 24))
        row.addLayout(lines, 1)
        row.addWidget(self.button)


class LatestRow(QWidget):
    """Something that happened, and when."""

    def __init__(self, latest: Latest, when: str) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(divider())
        box.addSpacing(8)
        box.addWidget(Label("body", text=saying.news(latest), wraps=True))
        box.addWidget(Label("caption", "ink2", text=when))
        box.addSpacing(10)


class BalanceRow(QWidget):
    """A partner with its two bars; *most* is the largest number of all partners."""

    def __init__(self, balance: Balance, most: int) -> None:
        super().__init__()
        self.setFixedHeight(fonts.scaled(42))
        name = Label("body", text=balance.partner.name, elides=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Tile(TileLook(balance.partner.name, balance.colour), 28))
        row.addWidget(name, 1)
        row.addWidget(_Bars(balance, most))
        self.setAccessibleName(balance.partner.name)


class Head(QWidget):
    """A heading with what explains it at the right, or below it where both do not fit."""

    def __init__(self, heading: str, legend: QWidget) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._parts = (Label("heading", text=heading), legend)
        self._row.addWidget(self._parts[0])
        self._row.addWidget(legend, 1)
        self.setMinimumWidth(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = sum(part.sizeHint().width() for part in self._parts) + self._row.spacing()
        fits = wanted <= self.width()
        side = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not side:
            self._row.setDirection(side)


class Legend(QWidget):
    """What the two halves are."""

    def __init__(self, given: str, received: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addStretch(1)
        row.addWidget(_Half("primary", left=True))
        row.addWidget(Label("caption", "ink2", text=given))
        row.addSpacing(6)
        row.addWidget(_Half("accent", left=False))
        row.addWidget(Label("caption", "ink2", text=received))


class _Bars(QWidget):
    """Given to the left of the centre line, received to the right."""

    def __init__(self, balance: Balance, most: int) -> None:
        super().__init__()
        self._balance = balance
        self._most = max(most, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(saying.balance(balance.given, balance.received))

    def sizeHint(self) -> QSize:
        number = QFontMetrics(fonts.font("body")).horizontalAdvance("9 999")
        return QSize(2 * (_LONGEST + _BETWEEN + number) + 2, 42)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font("body"))
        middle, top = self.width() / 2, (self.height() - _BAR) / 2
        for value, tone, left in (
            (self._balance.given, "primary", True),
            (self._balance.received, "accent", False),
        ):
            length = max(_BAR / 2, _LONGEST * value / self._most) if value else 0
            start = middle - 1 - length if left else middle + 1
            if value:
                shape = _half(QRectF(start, top, length, _BAR), left=left)
                painter.fillPath(shape, tokens.colour(tone))
            painter.setPen(tokens.colour("ink2"))
            side = Qt.AlignmentFlag.AlignRight if left else Qt.AlignmentFlag.AlignLeft
            edge = middle - 1 - length - _BETWEEN if left else middle + 1 + length + _BETWEEN
            area = QRectF(edge - 80 if left else edge, 0, 80, self.height())
            painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, formats.number(value))


class _Half(QWidget):
    """A small half of the figure, for the legend."""

    def __init__(self, tone: str, *, left: bool) -> None:
        super().__init__()
        self._tone, self._left = tone, left
        self.setFixedSize(12, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(_half(QRectF(self.rect()), left=self._left), tokens.colour(self._tone))


def _half(area: QRectF, *, left: bool) -> QPainterPath:
    """A bar that is round at its outer end and straight at the centre line."""
    radius = min(area.height() / 2, area.width())
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    straight = QPainterPath()
    inner = area.right() - area.width() / 2 if left else area.left()
    straight.addRect(QRectF(inner, area.top(), area.width() / 2, area.height()))
    return path.united(straight)
