"""What the drivers say, as the errors that a user can be told."""

import os
import shutil
import sqlite3  # for the names of its codes, which are the same for every SQLite driver
from pathlib import Path

from sqlalchemy import URL

from handslag.domain.errors import StoreProblem, StoreTrouble
from handslag.storage.places import name_of

_SQLITE_PROBLEMS = {
    sqlite3.SQLITE_NOTADB: StoreProblem.NOT_A_DATABASE,
    sqlite3.SQLITE_READONLY: StoreProblem.READ_ONLY,
    sqlite3.SQLITE_PERM: StoreProblem.READ_ONLY,
    sqlite3.SQLITE_FULL: StoreProblem.FULL,
    sqlite3.SQLITE_BUSY: StoreProblem.BUSY,
    sqlite3.SQLITE_LOCKED: StoreProblem.BUSY,
    sqlite3.SQLITE_PROTOCOL: StoreProblem.BUSY,
    sqlite3.SQLITE_CORRUPT: StoreProblem.DAMAGED,
    sqlite3.SQLITE_CANTOPEN: StoreProblem.UNREACHABLE,
    sqlite3.SQLITE_IOERR: StoreProblem.UNREACHABLE,
}


_LITTLE = 1 << 16
"""Bytes; with less than this free SQLite cannot even make its shared memory file."""


def is_a_write(error: BaseException) -> bool:
    """Whether a driver says that a transaction which only reads tried to write."""
    code = getattr(error, "sqlite_errorcode", None)
    return code == sqlite3.SQLITE_READONLY or getattr(error, "sqlstate", None) == "25006"


def trouble_with(error: BaseException, place: Path | URL) -> StoreTrouble | None:
    """The user's error for what a driver said, or None when the program is to blame."""
    if isinstance(place, Path):
        problem = _sqlite_problem(error, place)
    else:
        problem = _postgresql_problem(error)
    return StoreTrouble(problem, name_of(place), str(error).strip()) if problem else None


def _sqlite_problem(error: BaseException, path: Path) -> StoreProblem | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    code &= 0xFF  # the rest tells which kind of it (https://sqlite.org/rescode.html)
    if code in {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN} and _is_full(path.parent):
        return StoreProblem.FULL  # not even the files beside the database can be made
    if code == sqlite3.SQLITE_CANTOPEN and path.is_file() and os.access(path, os.R_OK):
        return StoreProblem.READ_ONLY  # no journal can be made in the folder
    return _SQLITE_PROBLEMS.get(code)


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LITTLE
    except OSError:
        return False


def _postgresql_problem(error: BaseException) -> StoreProblem | None:
    """By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""
    state: str | None = getattr(error, "sqlstate", None)
    if state is None:  # never reached the server, or lost it
        lost = type(error).__name__ in {"OperationalError", "ConnectionTimeout"}
        return StoreProblem.UNREACHABLE if lost else None
    if state in {"55P03", "40P01", "40001", "53300"}:
        return StoreProblem.BUSY
    if state in {"25006", "42501"}:
        return StoreProblem.READ_ONLY
    if state in {"53100", "53200"}:
        return StoreProblem.FULL
    if state.startswith("XX"):
        return StoreProblem.DAMAGED
    if state.startswith(("08", "28", "3D", "57P")):
        return StoreProblem.UNREACHABLE
    return None
