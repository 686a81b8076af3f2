"""The exchange folder while the window is open: what arrives is taken in, what is new is laid down."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from handslag.domain.changes import Changes
from handslag.domain.errors import HandslagError
from handslag.domain.progress import Progress
from handslag.services import drop_state
from handslag.services.desk import Desk
from handslag.services.drop_state import Happened, Line
from handslag.ui.feed import Feed
from handslag.ui.jobs import Jobs
from handslag.words.catalogue import translate
from handslag.words.errors import sentence

_IDLE = 60_000
"""Milliseconds without a change until what is new is laid down."""

_SETTLED = 2_000
"""Milliseconds without news of the folder until it is looked at: a cloud lays down many at once."""

_ROUND = 60_000
"""Milliseconds between two looks at a folder of which the system tells nothing, as of a stick."""


class DropFolder(QObject):
    """Watches the folder. All work is the worker's; a folder that is away is waited for.

    Signals:
        exchanged: something was sent, taken in or refused; a list of lines of the log, in order.
            GUI thread.
    """

    exchanged = Signal(object)

    def __init__(
        self,
        desk: Desk,
        feed: Feed,
        jobs: Jobs,
        tell: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._tell = desk, jobs, tell
        self._folder: Path | None = None
        self._running = False
        self._trouble = ""
        self._watcher = QFileSystemWatcher(self)
        self._idle = self._timer(_IDLE, self._lay_down)
        self._settled = self._timer(_SETTLED, self._take_in)
        self._round = QTimer(self)
        self._round.setInterval(_ROUND)
        self._round.timeout.connect(self._take_in)
        self._watcher.directoryChanged.connect(self._settled.start)
        feed.changed.connect(self._hear)
        self.follow()

    @property
    def folder(self) -> Path | None:
        """The folder that is watched; None while none is chosen."""
        return self._folder

    def follow(self) -> None:
        """Reads anew which folder is chosen: at the start, and after it was chosen or left."""
        self._folder = drop_state.load(self._desk.profile).folder
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        if self._folder is None:
            for timer in (self._idle, self._settled, self._round):
                timer.stop()
            return
        self._round.start()
        self._settled.start()
        self._idle.start()  # what was changed while no window was open

    def exchange_now(self) -> None:
        """Takes in and lays down at once, for a button."""
        self._idle.stop()
        self._take_in()
        self._write()

    def _timer(self, wait: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(then)
        return timer

    @Slot(object)
    def _hear(self, _: Changes) -> None:
        if self._folder is not None:
            self._idle.start()  # from the beginning: the minute is an idle one

    @Slot()
    def _take_in(self) -> None:
        if self._folder is None or self._running:
            return
        self._running = True

        def work(_: Progress) -> list[Line]:
            from handslag.services.drop_folder import take_in  # noqa: PLC0415 - 60 ms, on the worker

            return take_in(self._desk)

        self._jobs.run(work, done=self._taken, failed=self._failed, cancelled=self._stopped)

    @Slot()
    def _lay_down(self) -> None:
        if self._jobs.busy:  # not now: somebody waits for the worker
            self._idle.start()
            return
        self._write()

    def _write(self) -> None:
        if self._folder is None:
            return

        def work(_: Progress) -> list[Line]:
            from handslag.services.drop_folder import lay_down  # noqa: PLC0415 - as above

            return lay_down(self._desk)

        self._jobs.run(work, done=self._done, failed=self._failed)

    def _taken(self, lines: Sequence[Line]) -> None:
        self._running = False
        folder = self._folder
        if folder is not None and str(folder) not in self._watcher.directories():
            self._watcher.addPath(str(folder))  # it may have been away until now
        self._done(lines)

    def _done(self, lines: Sequence[Line]) -> None:
        self._trouble = ""
        if not lines:
            return
        self.exchanged.emit(list(lines))
        came = [line for line in lines if line.what is Happened.TAKEN]
        if came:
            names = sorted({line.other for line in came if line.other})
            #: In the message bar, after files arrived in the exchange folder.
            told = translate("ui-exchange-folder", "News came from {names}.")
            self._tell(told.format(names=", ".join(names)))

    def _failed(self, error: HandslagError) -> None:
        self._running = False
        told = sentence(error)
        if told != self._trouble:  # the same is said once, not every minute
            self._trouble = told
            self._tell(told)

    def _stopped(self) -> None:
        self._running = False
