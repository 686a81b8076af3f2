"""The side navigation: the mark, the way to everything, the pages, and my own business. LOOK.md 6."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from handslag.ui import fonts, icons, tokens
from handslag.ui.entry import Entry
from handslag.ui.painting import TileLook, paint_selection_bar
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import divider
from handslag.ui.parts.tile import Mark, Tile
from handslag.words import formats
from handslag.words.catalogue import translate

_WIDE = 232


@dataclass(frozen=True)
class Wish:
    """The user wants the page of that name."""

    page: str


class Navigation(QFrame):
    """The left side of the window.

    Signals:
        page_wanted: carries a Wish. GUI thread.
        palette_wanted: the search field was pressed. GUI thread.
    """

    page_wanted = Signal(object)
    palette_wanted = Signal()

    def __init__(self, pages: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setFixedWidth(_WIDE)
        self._buttons = {page.name: _PageButton(page) for page in pages if page.group}
        self._find = _FindButton()
        self._find.clicked.connect(self.palette_wanted)
        self._tile = Tile(size=36)
        self._name = Label("strong", elides=True)
        self._trade = Label("caption", "ink2", elides=True)
        self._settings = Button("icon", "settings")
        self._settings.clicked.connect(lambda: self.page_wanted.emit(Wish("settings")))
        self._lay_out([page for page in pages if page.group])
        self._settings.setVisible(any(page.name == "settings" for page in pages))
        self.retranslate()

    def show_current(self, page: str) -> None:
        """Marks the page that is shown."""
        for name, button in self._buttons.items():
            button.setChecked(name == page)

    def show_waiting(self, page: str, count: int) -> None:
        """Says how many things wait on a page; 0 says nothing."""
        if page in self._buttons:
            self._buttons[page].show_count(count)

    def show_business(self, look: TileLook, name: str, trade: str) -> None:
        """Shows whose program this is."""
        self._tile.show_look(look)
        self._name.setText(name)
        self._trade.setText(trade)

    def retranslate(self) -> None:
        """Reads the words again."""
        self.setAccessibleName(translate("ui-frame", "Pages"))
        self._settings.set_name(translate("ui-frame", "Settings"))
        self._find.retranslate()
        for button in self._buttons.values():
            button.retranslate()

    def _lay_out(self, pages: Sequence[Entry]) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 20, 12, 12)
        box.setSpacing(2)
        brand = QHBoxLayout()
        brand.setContentsMargins(8, 0, 0, 0)
        brand.setSpacing(10)
        brand.addWidget(Mark(30))
        brand.addWidget(Label("brand", text="Handslag"), 1)
        box.addLayout(brand)
        box.addSpacing(18)
        box.addWidget(self._find)
        box.addSpacing(14)
        group = pages[0].group if pages else 0
        for page in pages:
            if page.group != group:
                box.addLayout(_line())
                group = page.group
            box.addWidget(self._buttons[page.name])
        box.addStretch(1)
        box.addWidget(divider())
        box.addSpacing(10)
        box.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 0, 0, 3)
        texts.setSpacing(0)
        texts.addWidget(self._name)
        texts.addWidget(self._trade)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 0, 2)
        foot.setSpacing(10)
        foot.addWidget(self._tile)
        foot.addLayout(texts, 1)
        foot.addWidget(self._settings)
        return foot

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def _line() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(12, 8, 12, 6)
    row.addWidget(divider())
    return row


class _PageButton(QPushButton):
    """One page: icon, words, and how much waits there."""

    def __init__(self, page: Entry) -> None:
        super().__init__()
        self._page = page
        self._count = 0
        self.setProperty("role", "nav")
        self.setCheckable(True)
        self.setIconSize(QSize(28, 20))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._wish)
        self.toggled.connect(self._restyle)
        self._restyle()

    def show_count(self, count: int) -> None:
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        words = self._page.words()
        self.setText(words.replace("&", "&&"))
        #: A page of the side navigation, for a screen reader; %n is how many things wait there.
        waiting = translate("ui-frame", "{page}, %n waiting", "", self._count).format(page=words)
        self.setAccessibleName(waiting if self._count else words)
        self.update()

    def _wish(self) -> None:
        self.setChecked(True)  # a second click on the current page is not a way out of it
        side = self.parent()
        assert isinstance(side, Navigation)  # nobody else makes one
        side.page_wanted.emit(Wish(self._page.name))

    def _restyle(self) -> None:
        self.setFont(fonts.font("strong" if self.isChecked() else "body"))
        tone = "primary" if self.isChecked() else "ink2"
        self.setIcon(icons.icon(self._page.icon, tone, 20, gap=8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        if self.isChecked():
            bar = QRectF(0, (self.height() - 20) / 2, 3, 20)
            paint_selection_bar(painter, bar, radius=1.5)
        if self._count:
            painter.setFont(fonts.font("caption"))
            painter.setPen(tokens.colour("ink"))
            area = self.rect().adjusted(0, 0, -12, 0)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, side, formats.number(self._count))


class _FindButton(QPushButton):
    """Looks like a field and opens the palette."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "find")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(40)

    def retranslate(self) -> None:
        self.setAccessibleName(translate("ui-frame", "Search or do"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.drawPixmap(10, (self.height() - 20) // 2, icons.pixmap("search", "ink2", 20))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(tokens.colour("ink3"))
        painter.setFont(fonts.font("body"))
        painter.drawText(self.rect().adjusted(37, 0, -10, 0), middle, self.accessibleName())
        painter.setFont(fonts.font("caption"))
        area = self.rect().adjusted(0, 0, -11, 0)
        #: The keys that open the search, as they stand on the keyboard.
        keys = translate("ui-frame", "Ctrl K")
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, keys)
