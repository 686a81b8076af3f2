"""How a partner's card looks: the ready designs and colours, as choices of a field."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox

from handslag.domain.partners import COLOURS
from handslag.services.partners import TEMPLATES
from handslag.ui.parts.field import Field
from handslag.words.catalogue import translate

_SWATCH = 16


def templates() -> list[tuple[str, str]]:
    """Code and name of each design, the usual one first."""
    names = {
        #: Designs of a visiting card; names of a product, kept short.
        "klar": translate("ui-partners", "Klar: for everyone"),
        "skylt": translate("ui-partners", "Skylt: a strong field of colour"),
        "telefon": translate("ui-partners", "Telefon: the number large"),
        "kontor": translate("ui-partners", "Kontor: centred and quiet"),
        "kod": translate("ui-partners", "Kod: a code for the phone's contacts"),
        "halsning": translate("ui-partners", "Hälsning: recommended by you"),
    }
    return [(code, names[code]) for code in TEMPLATES]


def fill_colours(field: Field, now: str) -> None:
    """Puts the ready colours into a field, and the partner's own where it is another."""
    box = field.editor
    assert isinstance(box, QComboBox)  # the editor makes it so
    colours = [*COLOURS, *([now] if now and now not in COLOURS else [])]
    if [box.itemData(place) for place in range(box.count())] != colours:
        kept = box.currentData()
        before = box.blockSignals(True)
        box.clear()
        for colour in colours:
            box.addItem(_swatch(colour), colour, colour)
        box.setCurrentIndex(max(0, box.findData(kept or now)))
        box.blockSignals(before)
        box.setIconSize(QSize(_SWATCH, _SWATCH))


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(_SWATCH, _SWATCH)
    pixmap.fill(QColor("transparent"))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colour))
    painter.setPen(QColor(colour))
    painter.drawRoundedRect(0, 0, _SWATCH - 1, _SWATCH - 1, 4, 4)
    painter.end()
    return QIcon(pixmap)
