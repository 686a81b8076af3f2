"""A list with what is chosen beside it; on a narrow window the one takes the other's place."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.ui.parts.buttons import Button
from handslag.words.catalogue import translate

_DETAIL, _GAP = 368, 24
_NARROW = 1160 - 232 - 64
"""Under this width the detail becomes a page of its own: the window is under 1160 then."""
_WIDE = 1600 - 232 - 64
"""Above this one, list and detail share what is more, 3 : 2."""


class ListDetail(QWidget):
    """Two columns: ``list_column`` (search, chips, table, message bar) and *detail*.

    On a narrow window the detail is shown instead of the list after ``open_detail``, with a back
    arrow above it.
    """

    def __init__(self, detail: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QWidget()
        self.list_column = QVBoxLayout(self._list)
        self.list_column.setContentsMargins(0, 0, 0, 0)
        self.list_column.setSpacing(0)
        self._back = Button("quiet", "arrow-left")
        self._back.clicked.connect(self.close_detail)
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._back)
        column.addWidget(detail, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._list, 1)
        row.addWidget(self._right)
        self._open = False
        self._empty = False
        self.retranslate()
        self._arrange()

    @property
    def is_narrow(self) -> bool:
        """Whether only one of the two is shown."""
        return self.width() < _NARROW

    def open_detail(self) -> None:
        """Shows the detail also on a narrow window; after the user has chosen a record."""
        self._open = True
        self._arrange()

    def close_detail(self) -> None:
        """Goes back to the list on a narrow window."""
        self._open = False
        self._arrange()

    def set_empty(self, empty: bool) -> None:  # noqa: FBT001 - reads as Qt's own setters
        """Gives the whole width to the list column while there is nothing to show beside it."""
        self._empty = empty
        self._arrange()

    def retranslate(self) -> None:
        """Reads the words again."""
        #: The button above a record, on a narrow window.
        self._back.set_words(translate("ui-frame", "Back to the list"))

    def _arrange(self) -> None:
        narrow = self.is_narrow
        self._back.setVisible(narrow)
        self._list.setVisible(self._empty or not (narrow and self._open))
        self._right.setVisible(not self._empty and (not narrow or self._open))
        if narrow:
            self._right.setMinimumWidth(0)
            self._right.setMaximumWidth(16_777_215)
        else:
            more = max(0, self.width() - _WIDE) * 2 // 5
            self._right.setFixedWidth(_DETAIL + more)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
