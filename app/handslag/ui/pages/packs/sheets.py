"""Card sheets on the screen: found by maker or code, drawn small, with the first free place."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSettings, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from handslag.domain.sheets import CardSheet, catalogue, find_sheet
from handslag.domain.text import fold
from handslag.ui import tokens
from handslag.ui.pages.packs.finder import Choice
from handslag.ui.painting import paint_ring
from handslag.ui.plain import tooltip
from handslag.words.catalogue import translate
from handslag.words.formats import decimal

FAVOURITES = ("Avery C32011-10", "Avery 32015", "Avery C32015", "Avery L7414")
"""What most shops sell; those that were used before come first."""

_MOST_FOUND = 40
_REMEMBERED = 5
_USED = "packs/sheets"
_ICON = QSize(28, 38)


class UsedSheets:
    """The sheets that were printed on last, remembered on this computer."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def names(self) -> list[str]:
        """Maker and code, the last one first; the favourites while there is none."""
        kept = str(self._settings.value(_USED, "")).split("|")
        known = {sheet.name for sheet in catalogue()}
        return [name for name in kept if name in known] or list(FAVOURITES)

    def remember(self, name: str) -> None:
        """Puts the sheet called *name* first from now on."""
        names = [name, *(other for other in self.names if other != name)]
        self._settings.setValue(_USED, "|".join(names[:_REMEMBERED]))


def ordered(used: Sequence[str]) -> list[CardSheet]:
    """Every sheet: those in *used* (maker and code) first, then the favourites, then by name."""
    names = tuple(dict.fromkeys((*used, *FAVOURITES)))
    first = {name: place for place, name in enumerate(names)}
    return sorted(catalogue(), key=lambda sheet: first.get(sheet.name, len(first)))


def matching(sheets: Sequence[CardSheet], typed: str) -> list[CardSheet]:
    """Those of which every word of *typed* is in the maker, the code or the description."""
    wanted = fold(typed).split()
    found = []
    for sheet in sheets:
        text = fold(f"{sheet.maker} {sheet.code} {sheet.description}")
        if all(word in text or word.replace("-", "") in text.replace("-", "") for word in wanted):
            found.append(sheet)
        if len(found) == _MOST_FOUND:
            break
    return found


def sheet_choice(sheet: CardSheet) -> Choice:
    """A sheet as it stands in the list."""
    return Choice(sheet.name, sheet.name, sheet_facts(sheet), drawing(sheet, _ICON))


def sheet_line(name: str) -> str:
    """A sheet in one line: "Avery 32015, 8 cards"."""
    sheet = find_sheet(name)
    #: A card sheet in one line; {sheet} is maker and code.
    text = translate("ui-packs", "{sheet}, %n cards", n=sheet.slots)
    return text.format(sheet=sheet.name)


def sheet_facts(sheet: CardSheet) -> str:
    """How many cards of which size on which paper."""
    #: A card sheet: number of cards, their size in mm, the paper's format.
    text = translate("ui-packs", "%n cards of {width} × {height} mm on {page}", n=sheet.slots)
    return text.format(
        width=decimal(round(sheet.width, 1)),
        height=decimal(round(sheet.height, 1)),
        page=sheet.page.value,
    )


def drawing(sheet: CardSheet, size: QSize) -> QPixmap:
    """The sheet's grid as a picture of *size*."""
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)  # pages are made after it
    ratio = application.devicePixelRatio()
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    _paint(painter, sheet, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return made


class SlotChooser(QWidget):
    """The sheet, small: a click or the arrow keys choose the first free place.

    Signals:
        changed: the user chose another place; read ``slot``. GUI thread.
    """

    changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: CardSheet | None = None
        self.slot = 1
        self.setFixedSize(74, 104)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def show_sheet(self, sheet: CardSheet, slot: int) -> None:
        """Shows a sheet with its first free place, from 1."""
        self._sheet, self.slot = sheet, slot
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Reads the words again."""
        slots = self._sheet.slots if self._sheet else 1
        #: Screen reader and tooltip of a small drawn card sheet.
        text = translate(
            "ui-packs", "First free place: {slot} of {slots}. Click a place to choose it."
        )
        self.setAccessibleName(text.format(slot=self.slot, slots=slots))
        self.setToolTip(tooltip(text.format(slot=self.slot, slots=slots)))

    def _choose(self, slot: int) -> None:
        if self._sheet is None or not 1 <= slot <= self._sheet.slots or slot == self.slot:
            return
        self.slot = slot
        self.retranslate()
        self.update()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._sheet.columns if self._sheet else 1
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self.slot + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._sheet is None:
            return
        area = _page_area(self._sheet, QRectF(self.rect()).adjusted(4, 4, -4, -4))
        for index in range(self._sheet.slots):
            if _slot_area(self._sheet, index, area).contains(event.position()):
                self._choose(index + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheet is None:
            return
        painter = QPainter(self)
        _paint(painter, self._sheet, QRectF(self.rect()).adjusted(4, 4, -4, -4), self.slot)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), radius=5)


def _paint(painter: QPainter, sheet: CardSheet, inside: QRectF, first: int = 0) -> None:
    """Paints the sheet; places before *first* are used, 0 marks none."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = _page_area(sheet, inside)
    painter.fillRect(area, tokens.colour("#FFFFFF"))
    painter.setPen(QPen(tokens.colour("#858273"), 1))
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
    for index in range(sheet.slots):
        place = _slot_area(sheet, index, area).adjusted(0.5, 0.5, -0.5, -0.5)
        if first and index + 1 < first:
            painter.fillRect(place, tokens.colour("#DCD8CD"))
        elif first and index + 1 == first:
            painter.fillRect(place, tokens.colour("#1C5566"))
        painter.setPen(QPen(tokens.colour("#858273"), 0.75))
        painter.drawRect(place)


def _page_area(sheet: CardSheet, inside: QRectF) -> QRectF:
    width, height = sheet.page.size
    scale = min(inside.width() / width, inside.height() / height)
    area = QRectF(0, 0, width * scale, height * scale)
    area.moveCenter(inside.center())
    return area


def _slot_area(sheet: CardSheet, index: int, page: QRectF) -> QRectF:
    scale = page.width() / sheet.page.size[0]
    box = sheet.slot(index)
    return QRectF(
        page.left() + box.x * scale,
        page.top() + box.y * scale,
        box.width * scale,
        box.height * scale,
    )
