"""What is drawn by hand: the mark, tiles, the selection's bar. LOOK.md 1, 4, 5 and 9."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from handslag.ui import fonts, icons, tokens

_DARKEST = 0.10
_ENOUGH = 4.5
_STEP = 0.02


@dataclass(frozen=True)
class TileLook:
    """A partner's tile.

    Attributes:
        name: its first letter is shown where there is no logo.
        colour: "#RRGGBB", the user's own; darkened where white would not stand out.
        logo: a square picture, or None.
        icon: an icon instead of a letter, on a quiet ground, or "".
    """

    name: str
    colour: str = ""
    logo: QImage | None = None
    icon: str = ""


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two opaque colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def readable(colour: str) -> QColor:
    """The user's *colour*, darkened until white on it can be read (LOOK.md 2)."""
    made = QColor(colour)
    if not made.isValid():
        made = tokens.colour("primary")
    white = QColor("white")
    while contrast(made, white) < _ENOUGH and made.lightnessF() > _DARKEST:
        made = QColor.fromHslF(
            max(0.0, made.hslHueF()), made.hslSaturationF(), made.lightnessF() - _STEP
        )
    return made


def paint_tile(painter: QPainter, rect: QRectF, look: TileLook) -> None:
    """Paints a tile: logo, monogram or icon."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    radius = 8 if rect.width() < 60 else 10
    shape = QPainterPath()
    shape.addRoundedRect(rect, radius, radius)
    if look.icon:
        painter.fillPath(shape, tokens.colour("sunken"))
        picture = icons.pixmap(look.icon, "ink2", 20)
        painter.drawPixmap(rect.center() - QPointF(10, 10), picture)
    elif look.logo is not None:
        painter.fillPath(shape, QColor("white"))
        painter.setClipPath(shape)
        painter.drawImage(rect, look.logo)
        painter.setClipping(False)
    else:
        painter.fillPath(shape, readable(look.colour))
        letter = fonts.font("title")
        letter.setPixelSize(round(rect.height() * 0.45))
        painter.setFont(letter)
        painter.setPen(QColor("white"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, _monogram(look.name))
    if tokens.is_dark() and not look.icon:
        painter.setPen(QPen(QColor(255, 255, 255, 41), 1))  # 16 %
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


def paint_mark(painter: QPainter, rect: QRectF) -> None:
    """Paints the mark: two half discs, one a little lower than the other, inside a square *rect*."""
    unit = rect.width() / 30
    radius = 11.5 * unit
    middle = rect.left() + 14.5 * unit
    gap = 0.75 * unit
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for token, x, y, start in (("primary", -gap, 13.8, 90), ("accent", gap, 16.8, 270)):
        disc = QRectF(0, 0, 2 * radius, 2 * radius)
        disc.moveCenter(QPointF(middle + x, rect.top() + y * unit))
        painter.setBrush(tokens.colour(token))
        painter.drawPie(disc, start * 16, 180 * 16)
    painter.restore()


def paint_selection_bar(painter: QPainter, rect: QRectF, *, radius: float = 0) -> None:
    """Paints the bar of primary that marks what is chosen."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.colour("primary"))
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()


def paint_ring(painter: QPainter, rect: QRectF, *, radius: float) -> None:
    """Paints the focus ring, 2 px of primary, along the inside of *rect*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tokens.colour("primary"), 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def _monogram(name: str) -> str:
    return next((c.upper() for c in name if c.isalnum()), "?")


def _luminance(of: QColor) -> float:
    parts = (of.redF(), of.greenF(), of.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
