"""Buttons by role: one primary a page, the others outlined, the least important quiet."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from handslag.ui import fonts, icons
from handslag.ui.parts.showing import set_shown
from handslag.ui.plain import tooltip

ButtonRole = Literal[
    "primary", "outlined", "quiet", "danger", "icon", "message", "message_icon", "step"
]

_TONES: dict[str, str] = {
    "primary": "on_primary", "outlined": "ink", "quiet": "primary", "danger": "bad", "icon": "ink2",
    "message": "bar_link", "message_icon": "window", "step": "ink",
}  # fmt: skip

_BARE = {"icon": (40, 40), "message_icon": (40, 40), "step": (32, 34)}
"""Icons alone: their targets in px. With a tooltip and an accessible name."""

_GAP = 6
"""A style sheet puts some 2 px between icon and text; LOOK.md wants 8."""


class Button(QPushButton):
    """A button with an icon in its text's colour.

    ``icon`` buttons have no text (settings, close, more): give them their name by ``set_name``.
    """

    def __init__(
        self, role: ButtonRole = "outlined", icon: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._icon_name = icon
        self._action: QAction | None = None
        self._words = ""
        self.setProperty("role", role)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if role in _BARE:
            self.setFixedSize(*_BARE[role])
        self._restyle()

    def set_words(self, text: str) -> None:
        """Shows *text*; an ampersand in it is one, not a mnemonic."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def set_name(self, name: str) -> None:
        """Names a button without a text: tooltip and screen reader."""
        self.setToolTip(tooltip(name))
        self.setAccessibleName(name)

    def set_icon(self, name: str) -> None:
        """Shows another icon; "" shows none."""
        self._icon_name = name
        self._restyle()

    def follow(self, action: QAction) -> None:
        """Shows *action*'s words and state, and triggers it; its icon's name is its data."""
        self._action = action
        self._icon_name = str(action.data() or "")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._restyle()
        self._follow()

    def _follow(self) -> None:
        assert self._action is not None  # connected by follow
        if self._role in _BARE:
            self.set_name(self._action.text())
        else:
            self.set_words(self._action.text())
        self.setEnabled(self._action.isEnabled())
        set_shown(self, shown=self._action.isVisible())

    def _restyle(self) -> None:
        self.setFont(fonts.font("strong"))
        if not self._icon_name:
            self.setIcon(icons.NONE)
            return
        gap = 0 if self._role in _BARE else _GAP
        self.setIconSize(QSize(20 + gap, 20))
        self.setIcon(icons.icon(self._icon_name, _TONES[self._role], 20, gap=gap))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt presses buttons by Enter in dialogs only
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
