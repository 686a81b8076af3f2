"""The cards that were printed earlier: a menu of the newest runs, to print one of them again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from handslag.services import card_runs
from handslag.services.card_runs import RunView
from handslag.services.desk import Desk
from handslag.ui.card_printing import words
from handslag.ui.parts.buttons import Button
from handslag.words.catalogue import translate

_MOST = 10
_WIDEST = 720
"""Of a line of the menu, in px."""


class EarlierRuns(QObject):
    """A button that opens the menu; hidden until there is a run.

    Signals:
        chosen: a RunView, which the user wants again. GUI thread.

    Attributes:
        menu_shown: the menu that was opened last.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.button = Button("quiet", "rotate-ccw")
        self.menu_shown: QMenu | None = None
        #: A button: opens a menu of the visiting cards that were printed last.
        self.button.set_words(translate("ui-cards", "Printed earlier"))
        self.button.clicked.connect(self.open)
        self.button.hide()

    def look(self) -> None:
        """Shows the button where anything was printed."""
        self.button.setVisible(bool(card_runs.runs(self._desk, limit=1)))

    def open(self) -> None:
        """Opens the menu, with the runs as they are now."""
        menu = QMenu(self.button)
        self._fill(menu, card_runs.runs(self._desk, limit=_MOST))
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu_shown = menu
        high = menu.sizeHint().height() + 4
        menu.popup(self.button.mapToGlobal(QPoint(0, -high)))  # it stands at the dialog's foot

    def _fill(self, menu: QMenu, found: Sequence[RunView]) -> None:
        for view in found:
            text = f"{words.when(view)}: {words.what(view)}, {words.for_whom(view)}"
            shown = menu.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST)
            action = QAction(shown.replace("&", "&&"), menu)
            action.triggered.connect(partial(self._choose, view))
            menu.addAction(action)

    def _choose(self, view: RunView, _: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self.chosen.emit(view)
