"""A card sheet drawn small: its page and its places, white in the dark too."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPen, QPixmap

from handslag.domain.sheets import CardSheet
from handslag.ui import tokens

_EDGE, _USED, _FIRST = "#858273", "#DCD8CD", "#1C5566"
"""Of the light set: paper is white in the dark too."""


def drawing(sheet: CardSheet, size: QSize) -> QPixmap:
    """The sheet's grid as a picture of *size*."""
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)  # pages are made after it
    ratio = application.devicePixelRatio()
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint_sheet(painter, sheet, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return made


def paint_sheet(
    painter: QPainter,
    sheet: CardSheet,
    inside: QRectF,
    *,
    used: Collection[int] = (),
    first: int = 0,
) -> None:
    """Paints the sheet as large as it fits.

    Places are counted from 1: those in *used* are grey, *first* is marked (0 marks none).
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = page_area(sheet, inside)
    painter.fillRect(area, tokens.colour("#FFFFFF"))
    painter.setPen(QPen(tokens.colour(_EDGE), 1))
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
    for index in range(sheet.slots):
        place = slot_area(sheet, index, area).adjusted(0.5, 0.5, -0.5, -0.5)
        if index + 1 in used:
            painter.fillRect(place, tokens.colour(_USED))
        elif index + 1 == first:
            painter.fillRect(place, tokens.colour(_FIRST))
        painter.setPen(QPen(tokens.colour(_EDGE), 0.75))
        painter.drawRect(place)


def page_area(sheet: CardSheet, inside: QRectF) -> QRectF:
    """Where the page lies in the middle of *inside*."""
    width, height = sheet.page.size
    scale = min(inside.width() / width, inside.height() / height)
    area = QRectF(0, 0, width * scale, height * scale)
    area.moveCenter(inside.center())
    return area


def slot_area(sheet: CardSheet, index: int, page: QRectF) -> QRectF:
    """Where place *index* (from 0) lies on *page*."""
    scale = page.width() / sheet.page.size[0]
    box = sheet.slot(index)
    return QRectF(
        page.left() + box.x * scale,
        page.top() + box.y * scale,
        box.width * scale,
        box.height * scale,
    )
