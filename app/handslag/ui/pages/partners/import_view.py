"""A view that takes the content of the page of partners for a while."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.ui.parts.buttons import Button


class View(QWidget):
    """What the import and the duplicates have in common: a way back, and steps below it.

    Attributes:
        back: the button above everything.
        column: its layout; the message bar goes to its end.

    Signals:
        moved: another step is shown, or a count has changed; read ``title`` and ``subtitle``. GUI
            thread.
        left: the list shall be shown again. GUI thread.
    """

    moved = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = Button("quiet", "arrow-left")
        self.back.clicked.connect(self.go_back)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.back)
        self.column.addSpacing(8)

    @property
    def busy(self) -> bool:
        """Whether it writes something that must not be left alone."""
        return False

    def title(self) -> str:
        """The page's title while this is shown."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """The line under the title."""
        return ""

    def begin(self, paths: Sequence[Path] = ()) -> None:
        """Starts anew, with these files where it takes any."""

    def stop(self) -> None:
        """Stops what is under way; nothing of it is kept."""

    def go_back(self) -> None:
        """Goes one step back, at last to the list."""
        self.left.emit()

    def refresh(self) -> None:
        """Partners have changed."""

    def retranslate(self) -> None:
        """Reads the words again."""


def at_left(button: Button) -> QWidget:
    """A button that keeps its width where progress, which is wider, takes its place."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return made
