"""The field of the card sheet: what is typed finds one, and a click or Enter opens the picker."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from handslag.services.desk import Desk
from handslag.services.sheet_library import SheetSearch
from handslag.ui.card_sheets.drawing import drawing
from handslag.ui.card_sheets.finding import ordered
from handslag.ui.card_sheets.words import sheet_facts
from handslag.ui.pages.packs.finder import Choice, Finder

_MOST_FOUND = 40
_ICON = QSize(28, 38)


class SheetField(Finder):
    """Finds a sheet while one types; all of them, with pictures and filters, are a click away.

    Signals:
        browse_wanted: the user wants to see all sheets. GUI thread.
    """

    browse_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(lambda typed: _found(desk, typed), "card")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not self.list.isVisible():
            self.browse_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # Finder's own would open its short list
        self.browse_wanted.emit()


def _found(desk: Desk, typed: str) -> list[Choice]:
    return [
        Choice(one.sheet.name, one.sheet.name, sheet_facts(one.sheet), drawing(one.sheet, _ICON))
        for one in ordered(desk, SheetSearch(text=typed))[:_MOST_FOUND]
    ]
