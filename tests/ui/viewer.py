"""The outside world of looking at files: what stands in for the computer's program for PDF files."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class Viewer(QObject):
    """Keeps the paths of the files that it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def look(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@contextmanager
def open_viewer() -> Iterator[Viewer]:
    """A viewer that every file goes to meanwhile."""
    made = Viewer()
    QDesktopServices.setUrlHandler("file", made, "look")  # type: ignore[arg-type]  # a name, not bytes
    try:
        yield made
    finally:
        QDesktopServices.unsetUrlHandler("file")
