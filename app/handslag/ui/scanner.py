"""A scanner that types like a keyboard: its bursts open the redeem page, wherever the focus is."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

FASTEST_TYPIST = 35
"""Milliseconds between two keys; nobody types faster, every scanner does."""

_SHORTEST = 6
"""Characters; fewer are a person who was quick to press Enter."""

_CERTAIN = 3
"""Characters after which a burst is held back until it is known what it is."""

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CHORDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True)
class Scan:
    """What a scanner read."""

    text: str


@dataclass
class _Burst:
    """Keys that came faster than a hand; *before* and *cursor* are the field's, to put back."""

    target: QWidget
    before: str
    cursor: int
    text: str = ""
    held: str = ""


class Scanner(QObject):
    """Listens to every key of the application while it is installed.

    The characters of a scan do not stay in the field that had the focus. A person's typing comes
    through unchanged.

    Signals:
        scanned: a burst ended with Enter; carries a Scan. GUI thread.
    """

    scanned = Signal(object)

    def __init__(
        self, parent: QObject | None = None, *, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._burst: _Burst | None = None
        self._last = 0.0
        self._patience = QTimer(self, singleShot=True, interval=4 * FASTEST_TYPIST)
        self._patience.timeout.connect(self._give_back)

    def install(self) -> None:
        """Begins to listen."""
        application = QApplication.instance()
        assert application is not None  # the scanner is made after it
        application.installEventFilter(self)

    def remove(self) -> None:
        """Stops listening."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def _key(self, target: QWidget, event: QKeyEvent) -> bool:
        """Whether the scanner keeps the key for itself."""
        if event.key() in _ENTER:
            return self._enter(self._moment(event))
        text = event.text()
        if not text or not text.isprintable() or event.modifiers() & _CHORDS:
            if text:
                self._give_back()
            return False  # Shift alone is part of a burst
        now = self._moment(event)
        fast = now - self._last <= FASTEST_TYPIST
        self._last = now
        if not fast or self._burst is None:
            self._give_back()
            self._burst = _Burst(target, *_standing(target))
        elif self._burst.target is not target:
            self._burst = _moved(self._burst, target)
        self._burst.text += text
        self._patience.start()
        if len(self._burst.text) <= _CERTAIN:
            return False
        self._burst.held += text
        return True

    def _enter(self, now: float) -> bool:
        burst = self._burst
        if (
            burst is None
            or now - self._last > FASTEST_TYPIST
            or len(burst.text) < _SHORTEST
            or not isValid(burst.target)
        ):
            self._give_back()
            return False
        self._forget()
        _put_back(burst)
        self.scanned.emit(Scan(burst.text))
        return True

    def _give_back(self) -> None:
        """It was a person after all: what was held back comes where it belongs."""
        burst = self._burst
        self._forget()
        if burst is None or not burst.held or not isValid(burst.target):
            return
        if isinstance(burst.target, QLineEdit):
            burst.target.insert(burst.held)
        elif isinstance(burst.target, QPlainTextEdit):
            burst.target.insertPlainText(burst.held)

    def _forget(self) -> None:
        self._burst = None
        self._patience.stop()

    def _moment(self, event: QKeyEvent) -> float:
        """Milliseconds; the keyboard's own, so that a busy window does not look like a scanner."""
        return float(event.timestamp()) or self._clock() * 1000

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # a key travels from the window to the widget and up its parents: it counts once
        if (
            event.type() is not QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
            or not isinstance(watched, QWidget)
            or watched is not (QApplication.focusWidget() or QApplication.activeWindow())
        ):
            return False
        return self._key(watched, event)


def _moved(burst: _Burst, target: QWidget) -> _Burst:
    """The burst after its first keys moved the focus to *target*, and with it themselves."""
    before, cursor = _standing(target)
    passed = burst.text.removesuffix(burst.held)
    if passed and before[:cursor].endswith(passed):
        before = before[: cursor - len(passed)] + before[cursor:]
        cursor -= len(passed)
    return _Burst(target, before, cursor, burst.text, burst.held)


def _standing(target: QWidget) -> tuple[str, int]:
    if isinstance(target, QLineEdit):
        return target.text(), target.cursorPosition()
    if isinstance(target, QPlainTextEdit):
        return target.toPlainText(), target.textCursor().position()
    return "", 0


def _put_back(burst: _Burst) -> None:
    if isinstance(burst.target, QLineEdit):
        burst.target.setText(burst.before)
        burst.target.setCursorPosition(burst.cursor)
    elif isinstance(burst.target, QPlainTextEdit):
        burst.target.setPlainText(burst.before)
