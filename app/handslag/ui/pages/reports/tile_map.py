"""The map: an area of postcodes a tile, ten in a row, neighbours in number beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QSizePolicy, QWidget

from handslag.services.network import Area
from handslag.ui import fonts, tokens
from handslag.words import formats, reports
from handslag.words.catalogue import translate

_COLUMNS = 10
_GAP, _SMALLEST, _LARGEST = 4, 26, 48
_HEAD, _SIDE = 22, 56


class TileMap(QWidget):
    """The areas in which there are members, each a button; an empty place is an outline.

    The more members, the darker the tile, and the number stands in it. Tab comes to the map, the
    arrow keys go from tile to tile, and Space chooses one or lets it go.

    Signals:
        chosen: another area is chosen, or none; read ``area``. GUI thread.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._areas: tuple[Area, ...] = ()
        self._heads: tuple[str, ...] = ()
        self._tiles: list[_Tile] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # one at most, and that one can be let go
        self._group.buttonClicked.connect(self._choose)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_SIDE + _COLUMNS * (_SMALLEST + _GAP))

    @property
    def area(self) -> str:
        """The digits of the chosen area; "" for none."""
        return next((one.area.digits for one in self._tiles if one.isChecked()), "")

    @property
    def tiles(self) -> Sequence[QAbstractButton]:
        """The buttons, in the order of their digits."""
        return self._tiles

    def show_areas(self, areas: Sequence[Area]) -> None:
        """Shows other areas; the chosen one stays chosen while it is there."""
        if tuple(areas) == self._areas:
            return
        kept = self.area
        for tile in self._tiles:
            self._group.removeButton(tile)
            tile.hide()
            tile.setParent(None)
            tile.deleteLater()
        self._areas = tuple(areas)
        self._heads = tuple(sorted({one.digits[:-1] for one in areas}))
        most = max((one.members for one in areas), default=1)
        self._tiles = [_Tile(one, _shade(one.members, most), self) for one in areas]
        for tile in self._tiles:
            self._group.addButton(tile)
            tile.setChecked(tile.area.digits == kept)
            tile.show()
        self.retranslate()
        self._place()
        self.updateGeometry()
        self.update()

    def let_go(self) -> None:
        """Chooses no area, without telling."""
        for tile in self._tiles:
            tile.setChecked(False)

    def _choose(self, chosen: QAbstractButton) -> None:
        for tile in self._tiles:
            if tile is not chosen:
                tile.setChecked(False)
        self.chosen.emit()

    def retranslate(self) -> None:
        """Reads the words again."""
        self.setAccessibleName(translate("ui-reports", "Map of postcodes"))
        for tile in self._tiles:
            tile.retranslate()

    def sizeHint(self) -> QSize:
        width = _SIDE + _COLUMNS * (_LARGEST + _GAP)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _HEAD + max(1, len(self._heads)) * (_edge(width) + _GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font("caption"))
        painter.setPen(tokens.colour("ink2"))
        edge = _edge(self.width())
        middle = Qt.AlignmentFlag.AlignCenter
        for column in range(_COLUMNS if self._heads else 0):
            place = self._at(0, column)
            painter.drawText(QRect(place.x(), 0, edge, _HEAD - 2), middle, str(column))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        there = {one.digits for one in self._areas}
        for row, head in enumerate(self._heads):
            painter.setPen(tokens.colour("ink2"))
            top = self._at(row, 0).y()
            painter.drawText(QRect(0, top, _SIDE - 6, edge), left, _row_words(head))
            painter.setPen(QPen(tokens.colour("line"), 1))
            for column in range(_COLUMNS):
                if f"{head}{column}" not in there:
                    gap = QRectF(self._at(row, column), QSize(edge, edge))
                    painter.drawRoundedRect(gap.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _place(self) -> None:
        edge = _edge(self.width())
        for tile in self._tiles:
            row = self._heads.index(tile.area.digits[:-1])
            tile.setGeometry(QRect(self._at(row, int(tile.area.digits[-1])), QSize(edge, edge)))

    def _at(self, row: int, column: int) -> QPoint:
        step = _edge(self.width()) + _GAP
        return QPoint(_SIDE + column * step, _HEAD + row * step)


class _Tile(QPushButton):
    """An area with its members."""

    def __init__(self, area: Area, shade: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.area = area
        self._shade = shade
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.retranslate()

    def retranslate(self) -> None:
        name = reports.area(self.area.digits)
        #: A tile of the map, for a screen reader and the tooltip; {area} is a postcode.
        told = translate("ui-reports", "{area}: %n members", "", self.area.members)
        self.setAccessibleName(told.format(area=name))
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        return QSize(_LARGEST, _LARGEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        soft, strong = tokens.colour("soft"), tokens.colour("primary")
        ground = soft
        ground.setRgbF(
            soft.redF() + (strong.redF() - soft.redF()) * self._shade,
            soft.greenF() + (strong.greenF() - soft.greenF()) * self._shade,
            soft.blueF() + (strong.blueF() - soft.blueF()) * self._shade,
        )
        painter.setBrush(ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, 6, 6)
        dark = self._shade > 0.5
        if self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.colour("on_primary" if dark else "primary"), 2))
            painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), 4, 4)
        painter.setFont(fonts.font("strong"))
        painter.setPen(tokens.colour("on_primary" if dark else "ink"))
        number = formats.number(self.area.members)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, number)


def _shade(members: int, most: int) -> float:
    """The step of the scale for *members*; nothing between 0.25 and 0.75, where no ink is readable."""
    if most <= 1:
        return 0.0
    return (0.0, 0.12, 0.25, 1.0)[min(3, (members - 1) * 4 // most)]


def _edge(width: int) -> int:
    wide = (width - _SIDE) // _COLUMNS - _GAP
    return max(_SMALLEST, min(_LARGEST, wide))


def _row_words(head: str) -> str:
    return f"{head[:3]} {head[3:]}_".strip() if len(head) >= 3 else f"{head}_"
