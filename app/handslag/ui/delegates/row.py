"""Rows of tables: tile, two lines, state, and their own hover, selection and focus. LOOK.md 7, 9."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from handslag.ui import fonts, icons, tokens
from handslag.ui.models.cell import NO_CELL, Cell
from handslag.ui.models.paged_table import CELL_ROLE
from handslag.ui.painting import paint_selection_bar, paint_tile
from handslag.ui.plain import tooltip

TWO_LINES, ONE_LINE = 56, 44
"""Heights of a row at 100 %."""

_SIDE, _TILE, _GAP, _BAR, _STATE = 16, 36, 12, 3, 18

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints every cell of every table.

    Attributes:
        height: of a row at 100 %.
        hovered: the row under the pointer, -1 for none; ``Table`` keeps it.
    """

    def __init__(self, parent: QObject | None = None, *, height: int = TWO_LINES) -> None:
        super().__init__(parent)
        self.height = height
        self.hovered = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRect(option.rect)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, self._ground(index.row(), chosen=chosen))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, tokens.colour("line"))
        if chosen and index.column() == 0:
            paint_selection_bar(painter, QRectF(area.left(), area.top(), _BAR, area.height() - 1))
        right = bool(_alignment(index) & Qt.AlignmentFlag.AlignRight)
        self._paint_cell(painter, _inside(area), _cell(index), right=right)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(2 * _SIDE, fonts.scaled(self.height))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        cell = _cell(index)
        if event.type() is not QEvent.Type.ToolTip or not self._elides(_inside(option.rect), cell):
            QToolTip.hideText()
            return False
        QToolTip.showText(event.globalPos(), tooltip(cell.spoken), view)
        return True

    def _ground(self, row: int, *, chosen: bool) -> QColor:
        if chosen:
            return tokens.colour("soft")
        return tokens.colour("sunken" if row == self.hovered else "surface")

    def _paint_cell(self, painter: QPainter, area: QRect, cell: Cell, *, right: bool) -> None:
        if cell.tile is not None:
            tile = QRect(area.left(), area.center().y() - _TILE // 2 + 1, _TILE, _TILE)
            paint_tile(painter, QRectF(tile), cell.tile)
            area.setLeft(tile.right() + 1 + _GAP)
        if cell.standing is not None:
            area = self._paint_state(painter, area, cell, right=right or bool(cell.text))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        for role, text, tone, place in _lines(area, cell):
            painter.setFont(fonts.font(role))
            painter.setPen(tokens.colour(tone))
            shown = text if cell.whole else _elided(role, text, place.width())
            painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_state(self, painter: QPainter, area: QRect, cell: Cell, *, right: bool) -> QRect:
        """Paints icon and word; what is left for the lines."""
        assert cell.standing is not None  # asked for by who saw one
        font = fonts.font("state")
        width = _STATE + 6 + QFontMetrics(font).horizontalAdvance(cell.standing.text)
        left = area.right() + 1 - width if right else area.left()
        picture = icons.pixmap(cell.standing.icon, cell.standing.tone, _STATE)
        painter.drawPixmap(left, area.center().y() - _STATE // 2 + 1, picture)
        painter.setFont(font)
        painter.setPen(tokens.colour(cell.standing.tone))
        word = QRect(left + _STATE + 6, area.top(), width, area.height())
        painter.drawText(word, Qt.AlignmentFlag.AlignVCenter, cell.standing.text)
        return area.adjusted(0, 0, -width - _GAP, 0) if right else area

    def _elides(self, area: QRect, cell: Cell) -> bool:
        if cell.tile is not None:
            area.setLeft(area.left() + _TILE + _GAP)
        if cell.standing is not None:
            width = QFontMetrics(fonts.font("state")).horizontalAdvance(cell.standing.text)
            area.setRight(area.right() - width - _STATE - 6 - _GAP)
        return any(
            _elided(role, text, place.width()) != text
            for role, text, _, place in _lines(area, cell)
        )


def _lines(area: QRect, cell: Cell) -> list[tuple[str, str, str, QRect]]:
    """Role, text, colour and place of the lines."""
    if not cell.second:
        return [("strong" if cell.strong else "body", cell.text, "ink", area)]
    first, second = fonts.line("strong"), fonts.line("caption")
    top = area.top() + (area.height() - first - second - 2) // 2 - 1
    return [
        ("strong", cell.text, "ink", QRect(area.left(), top, area.width(), first)),
        ("caption", cell.second, "ink2", QRect(area.left(), top + first + 2, area.width(), second)),
    ]


def _inside(area: QRect) -> QRect:
    return area.adjusted(_SIDE, 0, -_SIDE, -1)


def _elided(role: str, text: str, width: int) -> str:
    metrics = QFontMetrics(fonts.font(role))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _cell(index: Index) -> Cell:
    cell = index.data(CELL_ROLE)
    return cell if isinstance(cell, Cell) else NO_CELL


def _alignment(index: Index) -> Qt.AlignmentFlag:
    model: QAbstractItemModel = index.model()
    alignment = model.data(index, Qt.ItemDataRole.TextAlignmentRole)
    return Qt.AlignmentFlag(alignment or 0)
