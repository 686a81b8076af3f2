"""A field that finds while one types: a list opens below it, arrows and Enter choose."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from handslag.ui import fonts, icons, tokens

_CHOICE = Qt.ItemDataRole.UserRole + 1
_ROW, _TALL = 44, 56
_SIDE, _GAP = 12, 12
_MOST_SEEN = 8


@dataclass(frozen=True)
class Choice:
    """Something that can be found.

    Attributes:
        key: its id.
        second: what tells it apart.
        picture, icon: before its name.
        typed: what stood in the field, where the choice is to make it new; else "".
    """

    key: str
    text: str
    second: str = ""
    picture: QPixmap | None = None
    icon: str = ""
    typed: str = ""

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return ", ".join(part for part in (self.text, self.second) if part)


class Finder(QLineEdit):
    """A line with a list of what fits.

    What was chosen stands in it until another is; leaving it without choosing changes nothing.

    Signals:
        chosen: the user took a Choice, which it carries. GUI thread.
    """

    chosen = Signal(object)

    def __init__(
        self,
        search: Callable[[str], Sequence[Choice]],
        icon: str = "search",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._icon = icon
        self._shown = self._second = ""
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.model = QStandardItemModel(self)
        self._list = _List()
        self._completer = QCompleter(self.model, self)
        self._completer.setWidget(self)
        self._completer.setPopup(self._list)
        self._list.setItemDelegate(_Rows(self._list))  # after the completer has set its own
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_SEEN)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # an overload that the stubs do not know
        self.textEdited.connect(self.look)
        self._restyle()

    def set_words(self, name: str, placeholder: str) -> None:
        """Names the field and says what to type."""
        self.setAccessibleName(name)
        self._glass.setText(name)
        self._list.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    def show_choice(self, text: str, second: str = "") -> None:
        """Shows what is chosen; *second* stands behind it, quieter."""
        self._shown, self._second = text, second
        self.setAccessibleDescription(second)
        self._revert()

    def look(self) -> None:
        """Opens the list with what fits the text; with everything while nothing was typed."""
        typed = self.text() if self.text() != self._shown else ""
        self.model.clear()
        for choice in self._search(typed):
            item = QStandardItem(choice.text)
            item.setData(choice, _CHOICE)
            item.setData(choice.spoken, Qt.ItemDataRole.AccessibleTextRole)
            item.setEditable(False)
            self.model.appendRow(item)
        if not self.model.rowCount():
            self._list.hide()
            return
        self._completer.complete(QRect(0, 4, self.width(), self.height()))
        self._list.setCurrentIndex(self._list.model().index(0, 0))

    @property
    def list(self) -> QListView:
        """The list below the field."""
        return self._list

    def _take(self, index: QModelIndex) -> None:
        choice = index.data(_CHOICE)
        if isinstance(choice, Choice):
            self._revert()
            self.chosen.emit(choice)

    def _revert(self) -> None:
        self.setText(self._shown)
        self.setCursorPosition(0)
        self.update()

    def _restyle(self) -> None:
        self._glass.setIcon(icons.icon(self._icon, "ink2", 20))
        for widget in (self, self._list):
            widget.setFont(fonts.font("body"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._revert()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_F4}:
            self.look()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self._revert()
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self._list.isVisible():
            self.look()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._second or self.hasFocus() or self.text() != self._shown:
            return
        left = self.cursorRect().left() + 12 + self.fontMetrics().horizontalAdvance(self.text())
        area = self.rect().adjusted(left, 0, -14, 0)
        painter = QPainter(self)
        painter.setPen(tokens.colour("ink2"))
        text = self.fontMetrics().elidedText(
            self._second, Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)


class _List(QListView):
    """What was found, in a border of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "popup")


class _Rows(QStyledItemDelegate):
    """Paints what can be chosen: picture, name, and below it what tells it apart."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        choice = index.data(_CHOICE)
        if not isinstance(choice, Choice):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, tokens.colour("soft" if chosen else "surface"))
        if chosen:
            bar = QRect(option.rect.topLeft(), QSize(3, option.rect.height()))
            painter.fillRect(bar, tokens.colour("primary"))
        area = QRect(option.rect).adjusted(_SIDE + 3, 0, -_SIDE, 0)
        self._paint_picture(painter, area, choice)
        first, second = _places(area, tall=bool(choice.second))
        self._paint_line(painter, first, choice.text, "strong" if choice.second else "body", "ink")
        self._paint_line(painter, second, choice.second, "caption", "ink2")
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        choice = index.data(_CHOICE)
        tall = isinstance(choice, Choice) and bool(choice.second)
        return QSize(200, fonts.scaled(_TALL if tall else _ROW))

    def _paint_picture(self, painter: QPainter, area: QRect, choice: Choice) -> None:
        picture = choice.picture
        if picture is None and choice.icon:
            picture = icons.pixmap(choice.icon, "primary", 20)
        if picture is None:
            return
        size = picture.deviceIndependentSize().toSize()
        painter.drawPixmap(QPoint(area.left(), area.center().y() - size.height() // 2 + 1), picture)
        area.setLeft(area.left() + max(size.width(), 28) + _GAP)

    def _paint_line(self, painter: QPainter, area: QRect, text: str, role: str, tone: str) -> None:
        font = fonts.font(role)
        painter.setFont(font)
        painter.setPen(tokens.colour(tone))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


def _places(area: QRect, *, tall: bool) -> tuple[QRect, QRect]:
    if not tall:
        return area, QRect()
    first, second = fonts.line("strong"), fonts.line("caption")
    top = area.top() + (area.height() - first - second) // 2 - 1
    return (
        QRect(area.left(), top, area.width(), first),
        QRect(area.left(), top + first, area.width(), second),
    )
