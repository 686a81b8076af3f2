"""The list of card sheets: each with its picture, its facts, a star and what is doubtful."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPixmap,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from handslag.services.sheet_library import SheetView
from handslag.ui import fonts, icons, tokens
from handslag.ui.card_sheets.drawing import drawing
from handslag.ui.card_sheets.words import sheet_facts
from handslag.ui.painting import paint_ring
from handslag.words.catalogue import translate

VIEW = Qt.ItemDataRole.UserRole + 1

_ROW, _SIDE, _GAP, _ICON = 64, 16, 14, 18
_PICTURE = QSize(34, 48)

Index = QModelIndex | QPersistentModelIndex


class SheetList(QListView):
    """Shows SheetViews; arrows move, Enter and a double click take one.

    Signals:
        taken: the user wants the current one. GUI thread.
    """

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QStandardItemModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _: self.taken.emit())
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    @property
    def current(self) -> SheetView | None:
        """The sheet that the keyboard is on, or None."""
        view = self.currentIndex().data(VIEW)
        return view if isinstance(view, SheetView) else None

    def show_views(self, views: list[SheetView], name: str) -> None:
        """Shows these; the one called *name* is the current one, else the first."""
        self.rows.clear()
        chosen = 0
        for row, view in enumerate(views):
            item = QStandardItem(view.sheet.name)
            item.setData(view, VIEW)
            item.setData(spoken(view), Qt.ItemDataRole.AccessibleTextRole)
            self.rows.appendRow(item)
            if view.sheet.name == name:
                chosen = row
        if views:
            self.setCurrentIndex(self.rows.index(chosen, 0))
            self.scrollTo(self.rows.index(chosen, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.taken.emit()
        else:
            super().keyPressEvent(event)


def spoken(view: SheetView) -> str:
    """All of a row, for a screen reader."""
    return ", ".join([view.sheet.name, sheet_facts(view.sheet), *notes(view)])


def notes(view: SheetView) -> list[str]:
    """What is particular about a sheet, each in a few words."""
    found = []
    if view.favourite:
        #: A card sheet that the user has marked with a star.
        found.append(translate("ui-sheets", "Favourite"))
    if view.own:
        #: A card sheet that the user added.
        found.append(translate("ui-sheets", "Your own"))
    if view.part_used:
        #: How many card sheets of a product lie in the drawer with places left.
        found.append(translate("ui-sheets", "%n part-used", n=view.part_used))
    if view.doubts:
        #: A card sheet whose measures may be wrong.
        found.append(translate("ui-sheets", "Make a test print first"))
    return found


class _Rows(QStyledItemDelegate):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures: dict[str, QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, max(fonts.scaled(_ROW), _PICTURE.height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = index.data(VIEW)
        if not isinstance(view, SheetView):
            return
        painter.save()
        area = QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "soft" if chosen else "sunken" if hovered else "surface"
        painter.fillRect(area, tokens.colour(ground))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, tokens.colour("line"))
        if chosen:
            bar = QRect(area.left(), area.top(), 3, area.height() - 1)
            painter.fillRect(bar, tokens.colour("primary"))
        inside = area.adjusted(_SIDE, 0, -_SIDE, -1)
        self._paint_picture(painter, inside, view)
        self._paint_marks(painter, inside, view)
        _paint_lines(painter, inside, view)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, area.toRectF().adjusted(2, 2, -2, -3), radius=6)
        painter.restore()

    def _paint_picture(self, painter: QPainter, area: QRect, view: SheetView) -> None:
        key = f"{view.sheet.name}{view.own}"
        if key not in self._pictures:
            self._pictures[key] = drawing(view.sheet, _PICTURE)
        top = area.center().y() - _PICTURE.height() // 2
        painter.drawPixmap(area.left(), top, self._pictures[key])
        area.setLeft(area.left() + _PICTURE.width() + _GAP)

    def _paint_marks(self, painter: QPainter, area: QRect, view: SheetView) -> None:
        marks = [("star", "accent")] if view.favourite else []
        if view.doubts:
            marks.insert(0, ("triangle-alert", "warn"))
        for icon, tone in reversed(marks):
            top = area.center().y() - _ICON // 2
            painter.drawPixmap(area.right() - _ICON, top, icons.pixmap(icon, tone, _ICON))
            area.setRight(area.right() - _ICON - 10)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.StyleChange:
            self._pictures.clear()
        return super().event(event)


def _paint_lines(painter: QPainter, area: QRect, view: SheetView) -> None:
    first, second = fonts.line("strong"), fonts.line("caption")
    top = area.top() + (area.height() - first - second) // 2
    facts = ". ".join([sheet_facts(view.sheet), *notes(view)])
    for role, tone, text, place in (
        ("strong", "ink", view.sheet.name, QRect(area.left(), top, area.width(), first)),
        ("caption", "ink2", facts, QRect(area.left(), top + first, area.width(), second)),
    ):
        font = fonts.font(role)
        painter.setFont(font)
        painter.setPen(tokens.colour(tone))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
