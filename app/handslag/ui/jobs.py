"""Jobs: work that must not hold the window, one after the other on one worker thread."""

import gc
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from queue import SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from handslag.domain.errors import HandslagError
from handslag.domain.progress import Cancelled, Progress

T = TypeVar("T")

_STEP_PAUSE = 0.05
"""Seconds between two steps that the window hears of; work tells them far more often."""

_TURN = 0.0002
"""Seconds that a thread keeps the interpreter while the other wants it; Python's own are 5 ms, which
the window waits many times over for one painting."""

_YOUNG = (10_000, 1_000, 1_000)
"""When the collector looks through what is new while a job runs. Everything (the third) is not looked
through then: among 10,000 new partners that holds the window for 300 ms."""


class Job:
    """Work that was asked for.

    Attributes:
        over: it has been answered: done, failed or cancelled.
    """

    def __init__(self) -> None:
        self.over = False
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Stops the work at its next step, or before it begins; nothing of it is kept."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._stop.is_set()


@dataclass(frozen=True)
class _Order:
    """A job with its work; *answer* makes the call that the GUI thread shall make."""

    job: Job
    work: Callable[[Progress], Callable[[], None]]
    failed: Callable[[HandslagError], None]
    stepped: Callable[[int, int], None] | None
    cancelled: Callable[[], None] | None


@dataclass(frozen=True)
class _Letter:
    """What the worker sends to the GUI thread: a call, and whether it is the job's last."""

    job: Job
    call: Callable[[], None]
    last: bool = True


class _Steps:
    """The progress of one job: stops it when asked to, and tells not every step."""

    def __init__(self, order: _Order, send: Callable[[_Letter], None]) -> None:
        self._order = order
        self._send = send
        self._told = 0.0

    def step(self, done: int, total: int) -> None:
        """Tells that *done* of *total* are done; raises Cancelled when the user has stopped it."""
        self.stop_if_cancelled()
        now = time.monotonic()
        order, stepped = self._order, self._order.stepped
        if stepped is None or (now - self._told < _STEP_PAUSE and done < total):
            return
        self._told = now
        self._send(_Letter(order.job, lambda: stepped(done, total), last=False))

    def stop_if_cancelled(self) -> None:
        """Raises Cancelled when the user has stopped the work."""
        if self._order.job.cancelled:
            raise Cancelled


class Jobs(QObject):
    """The one worker. Whatever writes to the store goes through it, and whatever takes long.

    Signals:
        idle: every job so far has been answered. GUI thread.
        _posted: a letter from the worker; queued, always.
    """

    idle = Signal()
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders: SimpleQueue[_Order | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._open = 0
        self._closed = False
        self._posted.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a job is still to be answered."""
        return self._open > 0

    def run(
        self,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[HandslagError], None],
        stepped: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Has *work* done on the worker, after all that was asked for before.

        Args:
            work: does it, telling its progress; touches no widget.
            done: gets what *work* returned. This and the others are called later, in the GUI thread.
            failed: gets the expected error; the store is as it was before. A bug goes to the crash
                dialog instead.
            stepped: gets the steps done and in all, at most twenty times a second.
            cancelled: told when the job was stopped and nothing of it was kept.
        """

        def answered(progress: Progress) -> Callable[[], None]:
            value = work(progress)
            return lambda: done(value)

        order = _Order(Job(), answered, failed, stepped, cancelled)
        if self._closed:  # a clock of a window that is going: nobody waits for the answer
            order.job.cancel()
            return order.job
        self._open += 1
        if self._thread is None:
            sys.setswitchinterval(_TURN)
            self._thread = threading.Thread(target=self._work, name="handslag-worker")
            self._thread.start()
        self._orders.put(order)
        return order.job

    def close(self) -> None:
        """Waits until the worker has done what was asked for; its answers are not delivered.

        What is asked for from now on is not done.
        """
        self._closed = True
        if self._thread is None:
            return
        self._posted.disconnect(self._take)
        self._orders.put(None)
        self._thread.join()
        self._thread = None

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            self._posted.emit(_Letter(order.job, _answer(order, self._posted.emit)))

    @Slot(object)
    def _take(self, letter: _Letter) -> None:
        if self._closed:  # it was on its way already
            return
        if not letter.last:
            if not letter.job.cancelled:
                letter.call()
            return
        letter.job.over = True
        self._open -= 1
        try:
            letter.call()
        finally:
            if not self._open:
                self.idle.emit()


def _answer(order: _Order, send: Callable[[_Letter], None]) -> Callable[[], None]:
    """Does the work on this thread; the call that tells how it went."""
    steps = _Steps(order, send)
    try:
        steps.stop_if_cancelled()
        with _collecting_little():
            return order.work(steps)
    except Cancelled:
        return order.cancelled or _nothing
    except HandslagError as error:
        expected = error
        return lambda: order.failed(expected)
    except Exception as error:  # a bug: told where the net hangs
        bug = error
        return lambda: _crash(bug)


@contextmanager
def _collecting_little() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(*_YOUNG)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _crash(bug: BaseException) -> None:
    sys.excepthook(type(bug), bug, bug.__traceback__)


def _nothing() -> None:
    pass
