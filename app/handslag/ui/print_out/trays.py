"""The choice of a tray: what the printer itself names, and what was measured of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy
from shiboken6 import isValid

from handslag.ui.jobs import Jobs
from handslag.ui.parts.choice import Choice
from handslag.ui.parts.label import Label
from handslag.ui.print_out.queue import Queue
from handslag.words.catalogue import translate


def usual_tray() -> str:
    """What the printer's own choice of a tray is called."""
    #: The first of a printer's trays: whichever the printer takes by itself.
    return translate("ui-print", "The usual tray")


class TrayChoice(Choice):
    """The trays of one printer; hidden with its name where there is nothing to choose.

    Signals:
        shown: other trays are offered, or none. GUI thread.

    Attributes:
        name: the label; whoever lays out the choice lays it out too.
    """

    shown = Signal()

    def __init__(self, jobs: Jobs, way: Queue) -> None:
        super().__init__()
        self._jobs, self._way = jobs, way
        self._printer = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name = Label("body")
        self.name.setBuddy(self)
        for part in (self.name, self):
            part.hide()

    def set_words(self, name: str, paper: str = "") -> None:
        """Names the choice; *paper* says to a screen reader for what, where there are several."""
        self.name.setText(name)
        self.setAccessibleName(f"{name}: {paper}" if paper else name)

    @property
    def tray(self) -> str:
        """What is chosen; "" leaves it to the printer."""
        return str(self.currentData() or "")

    def look(self, printer: str, *, measured: Sequence[str], chosen: str | None) -> None:
        """Offers the trays of *printer*, and asks it which it has.

        Args:
            printer: its name for the system.
            measured: the user's own trays of it, the newest first; "" is the usual one.
            chosen: the tray to begin with; None is the newest of those that were measured.
        """
        self._printer = printer
        first = chosen if chosen is not None else next(iter(measured), "")
        own = [tray for tray in dict.fromkeys((*measured, first)) if tray]
        self._offer(own, first)

        def done(named: tuple[str, ...]) -> None:
            if isValid(self) and self._printer == printer:  # else closed, or another was chosen
                more = [tray for tray in own if tray not in named]
                self._offer([*named, *more], self.tray)

        self._jobs.run(lambda _: self._way.trays(printer), done=done, failed=lambda _: None)

    def _offer(self, trays: Sequence[str], chosen: str) -> None:
        self.clear()
        for tray in ("", *trays):
            self.addItem(tray or usual_tray(), tray)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        for part in (self.name, self):
            part.setVisible(len(trays) > 0)
        self.shown.emit()
