"""A button that names the key which presses it: "Redeem  Enter"."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from handslag.ui import fonts, icons, tokens
from handslag.ui.parts.buttons import Button, ButtonRole

_APART = {"gap": 8, "hint": 16}


class KeyButton(Button):
    """As wide as its panel: the counter's 56 px for the main thing, 48 for the other one."""

    def __init__(
        self,
        role: ButtonRole = "outlined",
        icon: str = "",
        *,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(role, icon, parent=parent)
        self._picture = icon
        self._tone = "on_primary" if role == "primary" else "ink"
        self._large = large
        self._said = ""
        self._key = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if large:
            self.setProperty("scale", "counter")

    def say(self, text: str, key: str = "") -> None:
        """Shows *text*, and the name of the *key* smaller behind it."""
        self.set_words(text)
        self._said, self._key = text, key
        #: a screen reader hears the key too
        self.setAccessibleDescription(key)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 56 if self._large else 48)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # the page answers Enter wherever the focus is, and is deaf to one that was pressed twice
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.icon = icons.NONE
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        tone = self._tone if self.isEnabled() else "disabled"
        text, hint = fonts.font("lead_strong" if self._large else "strong"), fonts.font("caption")
        size = 24 if self._large else 20
        picture = size + _APART["gap"] if self._picture else 0
        words = QFontMetrics(text).horizontalAdvance(self._said)
        key = QFontMetrics(hint).horizontalAdvance(self._key) + _APART["hint"] if self._key else 0
        left = (self.width() - picture - words - key) // 2
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(tokens.colour(tone))
        if self._picture:
            top = (self.height() - size) // 2
            painter.drawPixmap(left, top, icons.pixmap(self._picture, tone, size))
        painter.setFont(text)
        painter.drawText(QRect(left + picture, 0, words + 2, self.height()), middle, self._said)
        painter.setFont(hint)
        behind = left + picture + words + _APART["hint"]
        painter.drawText(QRect(behind, 0, key, self.height()), middle, self._key)
