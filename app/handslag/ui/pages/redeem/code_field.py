"""The field for the code: 420 x 48, in groups of six while it is typed. LOOK.md 8."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from handslag.ui import fonts
from handslag.ui.pages.redeem.typed import in_groups, place_after, symbols_before
from handslag.ui.parts.picture import Picture

_SIZE = QSize(420, 48)
_ICON, _LEFT = 20, 14
_LONGEST = 600
"""A token has at most 236 characters, and people paste some white space with it."""


class CodeField(QLineEdit):
    """Takes a typed code or a pasted token.

    Attributes:
        fresh: something was typed that has not been read yet.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fresh = False
        self._picture = Picture("scan-line", "ink2", _ICON, parent=self)
        self.setMaxLength(_LONGEST)
        self.setTextMargins(_LEFT + _ICON - 4, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhPreferUppercase | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.textEdited.connect(self._group)
        self._restyle()

    def show_code(self, code: str) -> None:
        """Shows the code of what lies on the counter, or nothing."""
        self.setText(code)
        self.fresh = False

    def set_words(self, name: str, placeholder: str) -> None:
        """Names the field, and says what belongs there."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    def _group(self, text: str) -> None:
        self.fresh = bool(text.strip())
        grouped = in_groups(text)
        if grouped == text:
            return
        before = symbols_before(text, self.cursorPosition())
        self.setText(grouped)
        self.setCursorPosition(place_after(grouped, before))

    def _restyle(self) -> None:
        self.setFont(fonts.font("find"))

    def sizeHint(self) -> QSize:
        return QSize(_SIZE.width(), max(_SIZE.height(), fonts.line("find") + 14))

    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.scaled(240), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture.move(_LEFT, (self.height() - _ICON) // 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()
