"""The palette (Ctrl+K): finds any partner, customer, voucher, page and action. LOOK.md 7."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from handslag.ui import fonts, icons, tokens
from handslag.ui.parts.panel import divider
from handslag.words.catalogue import translate

_WIDE, _TOP, _ROW, _ROWS = 640, 96, 44, 8

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_HIT_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Hit:
    """One thing that was found.

    Attributes:
        icon: its name.
        name: what it is called.
        kind: what it is, at the right.
        run: opens or does it.
    """

    icon: str
    name: str
    kind: str
    run: Callable[[], object]


class Palette(QFrame):
    """Lies over the window until something is chosen, Escape is pressed or the focus leaves.

    Args:
        window: that it lies over.
        find: what fits a text, best first; at once, for every key.
    """

    def __init__(self, window: QWidget, find: Callable[[str], Sequence[Hit]]) -> None:
        super().__init__(window)
        self._window = window
        self._find = find
        self._before: QWidget | None = None
        self.setProperty("role", "palette")
        self._field = QLineEdit()
        self._field.setProperty("role", "palette")
        self._hits = _Hits()
        self._list = QListView()
        self._list.setModel(self._hits)
        self._list.setItemDelegate(_HitDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 8)
        box.setSpacing(0)
        box.addWidget(self._field)
        box.addWidget(divider())
        box.addWidget(self._list)
        self._field.textChanged.connect(self._look)
        self._field.installEventFilter(self)
        self._list.clicked.connect(self._run)
        self.retranslate()
        self.hide()

    def open_over(self) -> None:
        """Shows it, empty."""
        self._before = self._window.focusWidget()
        self._field.clear()
        self._look()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Reads the words again."""
        words = translate("ui-frame", "Search or do")
        self._field.setPlaceholderText(words)
        self._field.setAccessibleName(words)
        self._list.setAccessibleName(translate("ui-frame", "Found"))
        self._field.setFont(fonts.font("find"))

    def _look(self) -> None:
        self._hits.show(self._find(self._field.text().strip()))
        self._list.setCurrentIndex(self._hits.index(0))
        rows = min(self._hits.rowCount(), _ROWS)
        self._list.setFixedHeight(rows * fonts.scaled(_ROW))
        self.setFixedSize(_WIDE, self.sizeHint().height())
        self.move((self._window.width() - _WIDE) // 2, _TOP)

    def _run(self) -> None:
        hit = self._list.currentIndex().data(_HIT_ROLE)
        if isinstance(hit, Hit):
            self._close()
            hit.run()

    def _close(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def _step(self, by: int) -> None:
        rows = self._hits.rowCount()
        if rows:
            self._list.setCurrentIndex(
                self._hits.index((self._list.currentIndex().row() + by) % rows)
            )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.StyleChange}:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.hide()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down:
                    self._step(1)
                case Qt.Key.Key_Up:
                    self._step(-1)
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._run()
                case Qt.Key.Key_Escape:
                    self._close()
                case _:
                    return False
            return True
        return False


class _Hits(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[Hit, ...] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == _HIT_ROLE:
            return hit
        return f"{hit.name}, {hit.kind}" if role == Qt.ItemDataRole.DisplayRole else None


class _HitDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit = index.data(_HIT_ROLE)
        area: QRect = option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "soft" if chosen else "sunken" if hovered else "surface"
        painter.fillRect(area, tokens.colour(ground))
        picture = icons.pixmap(hit.icon, "primary" if chosen else "ink2", 20)
        painter.drawPixmap(area.left() + 16, area.center().y() - 9, picture)
        font = fonts.font("body")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignVCenter
        inside = area.adjusted(48, 0, -16, 0)
        painter.setPen(tokens.colour("ink3"))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, hit.kind)
        width = inside.width() - metrics.horizontalAdvance(hit.kind) - 16
        painter.setPen(tokens.colour("ink"))
        name = metrics.elidedText(hit.name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(inside, middle, name)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(_WIDE - 2, fonts.scaled(_ROW))
