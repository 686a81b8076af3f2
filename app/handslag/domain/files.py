"""Writing files so that a full disk or a power cut never harms what was there before."""

import contextlib
import errno
import os
import tempfile
import time
from pathlib import Path
from typing import Self

from handslag.domain.errors import FileProblem, FileTrouble

_MASK = os.umask(0o077)  # can be read only by changing it: once, before there are threads
os.umask(_MASK)

_TRIES = 10
_NAMES = 100
_PAUSE = 0.2
"""Seconds; a virus scanner may hold a new file for a while (Windows error 5)."""


class Draft:
    """A new version of a file, whole and on the disk, that has not taken the old one's place yet.

    Use it in a ``with`` block: what was not kept by then is thrown away.
    """

    def __init__(self, path: Path, content: bytes, *, mode: int | None = None) -> None:
        """Writes *content* beside *path*.

        Raises:
            FileTrouble: the folder is missing, not writable, or the disk is full; a folder has the
                file's name; another program holds the old file (Windows).
        """
        self._path = path
        try:
            _check_place(path)
            self._part = _write_part(path, content, _mode_for(path) if mode is None else mode)
        except OSError as error:
            raise trouble_with(path, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._part.unlink(missing_ok=True)

    def keep(self) -> None:
        """Puts the new version in the old one's place.

        Raises:
            FileTrouble: the old one cannot be replaced; it stays.
        """
        try:
            _replace(self._part, self._path)
        except OSError as error:
            raise trouble_with(self._path, error) from error
        with contextlib.suppress(OSError):  # it is in place, also where a folder cannot be opened
            _sync_folder(self._path.parent)

    def keep_or_beside(self) -> Path:
        """As ``keep``, but under another name where the old file has come to be held meanwhile.

        For what counts already, so that its paper must not be lost: "Pack.pdf" is then
        "Pack (2).pdf".

        Returns:
            Where it is.

        Raises:
            FileTrouble: it cannot be put beside the old one either.
        """
        try:
            self.keep()
        except FileTrouble:
            for number in range(2, _NAMES):
                beside = self._path.with_stem(f"{self._path.stem} ({number})")
                if not beside.exists():
                    self._path = beside
                    self.keep()
                    return beside
            raise
        return self._path


def atomic_write(path: Path, content: bytes, *, mode: int | None = None) -> None:
    """Writes *content* to *path*: the whole of it, or nothing and the old file stays.

    Args:
        path: where; its folder must be there.
        content: the bytes.
        mode: POSIX permission bits; None keeps those of the old file, or the usual ones.

    Raises:
        FileTrouble: the folder is missing, not writable, or the disk is full.
    """
    with Draft(path, content, mode=mode) as draft:
        draft.keep()


def trouble_with(path: Path, error: OSError) -> FileTrouble:
    """The user's error for what the system said about writing *path*."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return FileTrouble(FileProblem.FULL, str(path))
        case errno.ENOENT | errno.ENOTDIR:
            return FileTrouble(FileProblem.NO_FOLDER, str(path))
        case _:
            return FileTrouble(FileProblem.NOT_WRITABLE, str(path), error.strerror or "")


def _write_part(path: Path, content: bytes, mode: int) -> Path:
    descriptor, name = tempfile.mkstemp(
        prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent
    )
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _check_length(part, len(content))
        part.chmod(mode)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


def _check_place(path: Path) -> None:
    """Raises OSError where it is known before that the file could not take its place."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if os.name == "nt" and path.exists():
        path.open("r+b").close()  # a program that shows a PDF lets nobody else have it


def _check_length(part: Path, length: int) -> None:
    if part.stat().st_size != length:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _mode_for(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    return 0o666 & ~_MASK


def _replace(part: Path, path: Path) -> None:
    for _ in range(_TRIES - 1):
        try:
            part.replace(path)
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(_PAUSE)
        else:
            return
    part.replace(path)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no handle to sync a folder by
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
