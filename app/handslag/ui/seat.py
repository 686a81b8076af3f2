"""The seat: the right to be a profile's one window, held by a lock file as long as the window lives.

Apart from ``single``, which speaks to the window that has it: QtNetwork takes 10 ms, and a start that
gets the seat need not wait for it.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

_FILE = "window.lock"


@dataclass(frozen=True)
class Handed:
    """The files of a second start; none of them only asks for the window."""

    files: tuple[Path, ...]


class Seat:
    """One window's claim to its profile.

    Attributes:
        taken: this window has it. So it has where no lock can be made: a folder that cannot be
            written is told by whoever writes first.
    """

    def __init__(self, profile: Path) -> None:
        self._lock = QLockFile(str(profile / _FILE))
        self._lock.setStaleLockTime(0)  # by the process alone: a window may be open for weeks
        got = self._lock.tryLock(0)
        self.taken = got or self._lock.error() is not QLockFile.LockError.LockFailedError

    def leave(self) -> None:
        """Lets another window have it."""
        self._lock.unlock()
