"""The history: undo and redo by ids, never by objects."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from handslag.domain.errors import ChangedSince, HandslagError
from handslag.ui.jobs import Jobs

_LONGEST = 100


@dataclass(frozen=True)
class UndoFailed:
    """Undoing or redoing *text* met *error*."""

    text: str
    error: HandslagError


class _Step(QUndoCommand):
    """One thing that the user did; already done when it is pushed."""

    def __init__(self, text: str, back: Callable[[], None], again: Callable[[], None]) -> None:
        super().__init__(text)
        self._back = back
        self._again = again
        self._pushed = False

    def undo(self) -> None:
        self._back()

    def redo(self) -> None:
        if self._pushed:
            self._again()
        self._pushed = True


class History(QObject):
    """What can be undone and redone in this session.

    Issuing and redeeming never come here: they are voided or reversed by a new record.

    Signals:
        changed: another step can be undone or redone now.
        undone, redone: the store is as before, or as after, again.
        failed: carries UndoFailed. Where another has changed it since, that step alone is forgotten;
            else every step is.
    All on the GUI thread.
    """

    changed = Signal()
    undone = Signal()
    redone = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(_LONGEST)
        self._stack.indexChanged.connect(self._tell)
        self.last = ""

    def push(self, text: str, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        """Remembers what the user has just done.

        Args:
            text: what was done, as it follows "Undo: ", in the spoken language.
            undo: takes it back; calls a service with ids and plain values, on the worker. What
                another has changed since is not overwritten: ChangedSince.
            redo: does it again, likewise.
        """
        step = _Step(
            text,
            lambda: self._run(step, undo, self.undone.emit),
            lambda: self._run(step, redo, self.redone.emit),
        )
        self._stack.push(step)

    def undo(self) -> None:
        """Takes the last step back; nothing where there is none."""
        self._stack.undo()
        self._leave_out()

    def redo(self) -> None:
        """Does the step again that was taken back last; nothing where there is none."""
        self._stack.redo()
        self._leave_out()

    def clear(self) -> None:
        """Forgets every step: after an import, or when another device has changed the records."""
        self._stack.clear()

    @property
    def undo_text(self) -> str:
        """What would be undone, or ""."""
        return self._stack.undoText()

    @property
    def redo_text(self) -> str:
        """What would be redone, or ""."""
        return self._stack.redoText()

    def _run(self, step: _Step, work: Callable[[], object], tell: Callable[[], None]) -> None:
        text = step.text()

        def done(_: object) -> None:
            self.last = text
            tell()

        def failed(error: HandslagError) -> None:
            if isinstance(error, ChangedSince):
                self._forget(step)
            else:
                # what came before it may rest on what could not be undone
                self._stack.clear()
            self.failed.emit(UndoFailed(text, error))

        self._jobs.run(lambda _: work(), done=done, failed=failed)

    def _forget(self, step: _Step) -> None:
        if any(self._stack.command(place) is step for place in range(self._stack.count())):
            step.setObsolete(True)
            self._leave_out()
            self.changed.emit()

    def _leave_out(self) -> None:
        """Has Qt drop forgotten steps, which it does when it comes by, without running them."""
        stack = self._stack
        while stack.index() and stack.command(stack.index() - 1).isObsolete():
            stack.undo()
        while stack.index() < stack.count() and stack.command(stack.index()).isObsolete():
            stack.redo()

    def _tell(self) -> None:
        self.changed.emit()
