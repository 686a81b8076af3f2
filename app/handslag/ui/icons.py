"""The bundled icons, in the text's colour and sharp on every screen."""

import re
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from handslag import resources
from handslag.ui import tokens

NONE = QIcon()
"""No icon."""

_STROKE = re.compile(r'stroke-width="[\d.]+"')


def icon(name: str, tone: str = "ink", size: int = 20, *, gap: int = 0) -> QIcon:
    """The icon called *name* for a button.

    Args:
        name: a file of resources/icons, without its ending.
        tone: colour token, or "#RRGGBB".
        size: px, both ways.
        gap: empty px at its right, where a style sheet leaves no other way to part it from the text.
    """
    made = QIcon()
    made.addPixmap(_with_gap(pixmap(name, tone, size), gap))
    made.addPixmap(_with_gap(pixmap(name, "disabled", size), gap), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, tone: str = "ink", size: int = 20) -> QPixmap:
    """The icon called *name* as a picture of *size* px for the sharpest screen there is."""
    ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]  # it is there
    return _rendered(name, tokens.colour(tone).name(), size, ratio)


@cache
def _rendered(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    text = _source(name).replace("currentColor", colour)
    text = _STROKE.sub(f'stroke-width="{_stroke(size)}"', text)
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


@cache
def _source(name: str) -> str:
    return resources.read_bytes(f"icons/{name}.svg").decode()


def _stroke(size: int) -> float:
    """LOOK.md 5: 1.75 on the grid of 24, heavier where small, lighter in the three choices."""
    return 2 if size < 20 else 1.5 if size == 40 else 1.75


def _with_gap(picture: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return picture
    ratio = picture.devicePixelRatio()
    made = QPixmap(picture.width() + round(gap * ratio), picture.height())
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return made
