"""The last net: a bug becomes a dialog with a report to send, never a silent end."""

import logging
import platform
import sys
import threading
import traceback
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from handslag import __version__
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Report:
    """What a developer needs to know of a fault."""

    text: str


class CrashNet(QObject):
    """Catches what nobody expected, on every thread, while it is hung up.

    Signals:
        _caught: carries a Report; queued, for the fault may be on the worker.
    """

    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: CrashDialog | None = None
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def hang(self) -> None:
        """Hangs the net up for this process."""
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread

    def take_down(self) -> None:
        """Gives Python's own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        _log.error("a fault in the program: %s", kind.__name__)
        self._caught.emit(Report(report(error, trace)))

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._catch(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(object)
    def _show(self, told: Report) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            return  # the first fault is the cause; one dialog is enough
        self._dialog = CrashDialog(told.text, QApplication.activeWindow())
        self._dialog.open()


class CrashDialog(QDialog):
    """Says that it was our fault and what to do; the report can be copied, nothing is sent."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setFixedWidth(480)
        self._heading = Label("heading", wraps=True)
        self._sentence = Label("body", "ink2", wraps=True)
        self._report = QPlainTextEdit(text)
        self._report.setReadOnly(True)
        self._report.setFixedHeight(160)
        self._copy = Button("outlined", "copy")
        self._close = Button("primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._close)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        for part in (self._heading, self._sentence, self._report):
            box.addWidget(part)
        box.addLayout(buttons)
        self._copy.clicked.connect(self._copy_report)
        self._close.clicked.connect(self.accept)
        self._close.setDefault(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        title = translate("ui-frame", "Something went wrong in Handslag")
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._sentence.setText(
            translate(
                "ui-frame",
                "It is not your fault, and what was saved before is safe. You can go on working. "
                "Please send us the report; it names no customers and no keys.",
            )
        )
        self._report.setAccessibleName(translate("ui-frame", "Report"))
        self._copy.set_words(translate("ui-frame", "Copy report"))
        self._close.set_words(translate("ui-frame", "Go on working"))

    def _copy_report(self) -> None:
        QApplication.clipboard().setText(self._text)
        self._copy.set_words(translate("ui-frame", "Copied"))


def report(error: BaseException, trace: TracebackType | None) -> str:
    """What a developer needs: versions, and where it happened; the values of nothing."""
    frames = traceback.extract_tb(trace)
    places = "".join(
        f"  {_short(frame.filename)}:{frame.lineno} {frame.name}\n" for frame in frames
    )
    return (
        f"Handslag {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}\n{type(error).__name__}\n{places}"
    )


def _short(path: str) -> str:
    """The path below the program's folder: no user name of the computer stands in a report."""
    return "/".join(path.replace("\\", "/").split("/")[-3:])
