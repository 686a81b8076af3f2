"""Bars, drawn by hand: from a shared centre line outwards, and in parts of a whole. LOOK.md 1."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from handslag.ui import fonts, tokens
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.words import formats

_BAR, _LONGEST, _BETWEEN = 16, 130, 8
_SMALLEST = 3
"""A part that there is, is seen; px."""


@dataclass(frozen=True)
class Part:
    """A part of a bar: its number and its colour token; *hollow* is drawn as an outline."""

    value: int
    tone: str
    hollow: bool = False


class BalanceBars(QWidget):
    """Given to the left of the centre line, received to the right; *most* is the longest of all."""

    def __init__(self, given: int, received: int, most: int, *, name: str) -> None:
        super().__init__()
        self._given, self._received = given, received
        self._most = max(most, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        number = QFontMetrics(fonts.font("body")).horizontalAdvance("9 999")
        return QSize(2 * (_LONGEST + _BETWEEN + number) + 2, 42)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font("body"))
        middle, top = self.width() / 2, (self.height() - _BAR) / 2
        for value, tone, left in (
            (self._given, "primary", True),
            (self._received, "accent", False),
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


class PartsBar(QWidget):
    """A whole in parts, as long as it is beside *most*; its number stands behind it."""

    def __init__(self, parts: Sequence[Part], most: int, *, name: str) -> None:
        super().__init__()
        self._parts = [part for part in parts if part.value]
        self._whole = sum(part.value for part in parts)
        self._most = max(most, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(120)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(320, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = fonts.font("body")
        room = QFontMetrics(font).horizontalAdvance("99 999") + _BETWEEN
        length = max((self.width() - room) * self._whole / self._most, _BAR / 2)
        top = (self.height() - _BAR) / 2
        if self._whole:
            self._paint_parts(painter, QRectF(0, top, length, _BAR))
        painter.setFont(font)
        painter.setPen(tokens.colour("ink2"))
        left = (length if self._whole else 0) + _BETWEEN
        area = QRectF(left, 0, room, self.height())
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, side, formats.number(self._whole))

    def _paint_parts(self, painter: QPainter, area: QRectF) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(area, _BAR / 2, _BAR / 2)
        painter.save()
        painter.setClipPath(shape)
        left = area.left()
        for part in self._parts:
            width = max(_SMALLEST, area.width() * part.value / self._whole)
            place = QRectF(left, area.top(), width, area.height())
            painter.fillRect(place, _ground(part))
            painter.fillRect(QRectF(left - 0.5, area.top(), 1, area.height()), _gap())
            left += width
        painter.restore()
        if any(part.hollow for part in self._parts):
            painter.setPen(QPen(tokens.colour("control"), 1))
            painter.drawPath(_inset(area))


class Legend(QWidget):
    """What the two halves of balance bars are."""

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


class PartsLegend(QWidget):
    """What the parts of a bar are; in as many lines as it needs."""

    def __init__(self, parts: Sequence[tuple[Part, str]]) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=16)
        for part, words in parts:
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(_Sample(part))
            row.addWidget(Label("caption", "ink2", text=words))
            flow.addWidget(pair)


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


class _Sample(QWidget):
    """A small disc in a part's colour."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part
        self.setFixedSize(12, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(tokens.colour("control"), 1) if self._part.hollow else Qt.PenStyle.NoPen
        )
        painter.setBrush(_ground(self._part))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))


def _ground(part: Part) -> QColor:
    return tokens.colour("surface" if part.hollow else part.tone)


def _gap() -> QColor:
    return tokens.colour("surface")


def _inset(area: QRectF) -> QPainterPath:
    path = QPainterPath()
    inner = area.adjusted(0.5, 0.5, -0.5, -0.5)
    path.addRoundedRect(inner, inner.height() / 2, inner.height() / 2)
    return path


def _half(area: QRectF, *, left: bool) -> QPainterPath:
    """A bar that is round at its outer end and straight at the centre line."""
    radius = min(area.height() / 2, area.width())
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    straight = QPainterPath()
    inner = area.right() - area.width() / 2 if left else area.left()
    straight.addRect(QRectF(inner, area.top(), area.width() / 2, area.height()))
    return path.united(straight)
