"""An icon as a label, and a state: icon, word and colour together."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from handslag.ui import icons
from handslag.ui.parts.label import Label
from handslag.ui.parts.showing import set_shown
from handslag.ui.states import Standing


class Picture(QLabel):
    """An icon of *size* px beside a text; decoration for a screen reader."""

    def __init__(
        self, icon: str, tone: str = "ink2", size: int = 18, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._size = icon, tone, size
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFixedSize(size, size)
        self._restyle()

    def set_icon(self, icon: str, tone: str) -> None:
        """Shows another icon, in another colour token."""
        self._icon, self._tone = icon, tone
        self._restyle()

    def _restyle(self) -> None:
        self.setPixmap(icons.pixmap(self._icon, self._tone, self._size))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()


class StateLabel(QWidget):
    """How something stands."""

    def __init__(self, standing: Standing | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = standing
        self._picture = Picture("circle-check")
        self._word = Label("state")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._picture)
        row.addWidget(self._word)
        row.addStretch(1)
        self.retranslate()

    def show_standing(self, standing: Standing | None) -> None:
        """Shows another state, or nothing."""
        self._standing = standing
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        set_shown(self, shown=self._standing is not None)
        if self._standing is not None:
            self._picture.set_icon(self._standing.icon, self._standing.tone)
            self._word.set_tone(self._standing.tone)
            self._word.setText(self._standing.text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
