"""Chips: choices beside each other, of which one or several are chosen."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from handslag.ui import fonts


class Chip(QPushButton):
    """A choice of 28 px; chosen where it is checked. Put those of one choice in a QButtonGroup."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()

    def set_words(self, text: str) -> None:
        """Shows *text*; an ampersand in it is one."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def _restyle(self) -> None:
        self.setFont(fonts.font("table_head"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()
