"""A place for files that are only looked at."""

from pathlib import Path

from PySide6.QtCore import QTemporaryDir


class Scratch:
    """A folder of its own for whoever holds it; it goes with it."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None

    def file(self, name: str) -> Path:
        """Where a file called *name* may be written."""
        # systems clear such folders away in time, and this program may stay open for weeks
        if self._folder is None or not Path(self._folder.path()).is_dir():
            self._folder = QTemporaryDir()
        return Path(self._folder.path()) / name
