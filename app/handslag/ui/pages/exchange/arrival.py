"""A file that arrived: first told, then taken in or not."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError, Kind, NotFound
from handslag.services import exchange_arrivals
from handslag.services.device_exchange import DeviceReport
from handslag.services.exchange_arrivals import Arrival
from handslag.services.exchange_items import Report, Verdict
from handslag.ui.office import Office
from handslag.ui.pages.exchange import forecast, saying
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import Pane, empty
from handslag.ui.parts.progress import ProgressInPlace
from handslag.words.catalogue import translate

_WIDEST = 760


class ArrivalView(QWidget):
    """Takes the place of the page's parts while a file is looked at.

    Attributes:
        accept: takes the file in; hidden where it cannot be.
        back: leaves it.
        column: its layout; the message bar goes to its end.

    Signals:
        left: the user does not take it now, or it is taken in. GUI thread.
    """

    left = Signal()

    def __init__(self, office: Office, failed: Callable[[HandslagError], None]) -> None:
        super().__init__()
        self._office, self._failed = office, failed
        self._arrival: Arrival | None = None
        self._error: HandslagError | None = None
        self._waiting: list[Path] = []
        self.taken_from = ""
        self.back = Button("quiet", "arrow-left")
        self.back.clicked.connect(self._leave)
        self.accept = Button("primary", "check")
        self.accept.clicked.connect(self._take)
        self._undoable = Label("body", "ink2", wraps=True)
        self._pane = Pane()
        self._pane.setMaximumWidth(_WIDEST)
        self._pane.body.setSpacing(12)
        #: While a file is taken in.
        self._progress = ProgressInPlace(
            _at_left(self.accept), lambda _done, _total: translate("ui-exchange", "Taking it in")
        )
        self._lay_out()
        self.retranslate()

    def open_files(self, paths: list[Path]) -> None:
        """Looks at these files one after the other."""
        self._waiting = paths[1:]
        self._look(paths[0])

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Leaves a file that arrived as it is.
        self.back.set_words(translate("ui-exchange", "Not now"))
        self._undoable.setText(translate("ui-exchange", "Can be undone afterwards"))
        self._show()

    def _look(self, path: Path) -> None:
        desk = self._office.desk
        self._path = path
        self._arrival, self._error = None, None
        self._show()

        def done(arrival: Arrival) -> None:
            self._arrival = arrival
            self._show()

        def failed(error: HandslagError) -> None:
            self._error = error
            self._show()

        self._office.jobs.run(
            lambda _: exchange_arrivals.look(desk, path), done=done, failed=failed
        )

    def _show(self) -> None:
        empty(self._pane.body)
        for part in self._parts():
            self._pane.body.addWidget(part)
        self._pane.body.addStretch(1)
        self._pane.scroll_to_top()
        words = self._accept_words()
        self.accept.set_words(words)
        self._progress.setVisible(bool(words))
        self._undoable.setVisible(bool(words))
        if words and self.isVisible():
            self.accept.setFocus(Qt.FocusReason.OtherFocusReason)

    def _parts(self) -> list[QWidget]:
        if self._error is not None:
            return forecast.trouble(self._error, self._path.name)
        if self._arrival is None:
            return []
        if self._arrival.report is not None:
            return forecast.partner_file(self._arrival, self._arrival.report)
        if self._arrival.devices is not None:
            return forecast.device_file(self._arrival.devices)
        return forecast.invitation()

    def _accept_words(self) -> str:
        if self._arrival is None or self._arrival.invitation:
            return ""
        report, device = self._arrival.report, self._arrival.devices
        if device is not None:
            news = device.new + device.changed + device.removed
        else:
            assert report is not None  # it is one of the three
            news = report.count(Verdict.NEW) + report.count(Verdict.CHANGED)
            if not report.known:
                #: Accepts an unknown business's key and takes its file in.
                return translate("ui-exchange", "The words are right, take it in")
        if not news:
            #: Takes a file in that has no news: then it is noted what its sender knows.
            return translate("ui-exchange", "Take it in")
        #: Takes a file in.
        return translate("ui-exchange", "Take in %n news", n=news)

    def _take(self) -> None:
        arrival, desk = self._arrival, self._office.desk
        if arrival is None:
            return
        self._progress.run(
            self._office.jobs,
            lambda _: exchange_arrivals.take(desk, arrival),
            done=lambda report: self._taken(arrival, report),
            failed=self._failed,
        )

    def _taken(self, arrival: Arrival, report: Report | DeviceReport) -> None:
        if isinstance(report, DeviceReport):
            said, self.taken_from = saying.taken_from_device(report), ""
        else:
            said, self.taken_from = saying.taken(report), report.sender.id
        if report.undo_id is not None:
            self._remember(arrival, report.undo_id, said)
        self._leave()
        self._office.tell(said, undo=report.undo_id is not None)

    def _remember(self, arrival: Arrival, id: str, said: str) -> None:
        desk, ids = self._office.desk, [id]

        def again() -> None:
            report = exchange_arrivals.take(desk, arrival)
            if report.undo_id is None:
                raise NotFound(Kind.IMPORT, ids[-1])
            ids.append(report.undo_id)

        self._office.history.push(
            said.rstrip("."), lambda: exchange_arrivals.take_back(desk, ids[-1]), again
        )

    def _leave(self) -> None:
        if self._waiting:
            self.open_files(self._waiting)
        else:
            self.left.emit()

    def _lay_out(self) -> None:
        foot = QVBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._progress)
        foot.addWidget(self._undoable)
        self._pane.foot.addLayout(foot, 1)
        row = QHBoxLayout()
        row.addWidget(self._pane, 1)
        row.addStretch(0)
        row.setAlignment(self._pane, Qt.AlignmentFlag(0))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self.back)
        self.column.addLayout(row, 1)


def _at_left(button: Button) -> QWidget:
    """A button that keeps its width where progress, which is wider, takes its place."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return made
