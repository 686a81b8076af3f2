"""Backups: whole copies of the database in one file, looked over before they count.

Never a copy of the file (57 of 60 such copies were stale or broken): SQLite writes it itself, and
leaves out what was erased. A backup is written under another name, verified, and then renamed.
"""

import os
import tempfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Engine

from handslag.domain import files
from handslag.domain.errors import FileProblem, FileTrouble, StoreProblem, StoreTrouble
from handslag.storage import migrations
from handslag.storage.engine import WRITE, driver
from handslag.storage.places import look_at, name_of, place_of
from handslag.storage.troubles import trouble_with


class Kept(Protocol):
    """What has a database: the store, which itself needs this module before an upgrade."""

    engine: Engine


@dataclass(frozen=True)
class Verified:
    """A backup that was read through and found whole.

    Attributes:
        schema: number of its schema.
        rows: how many rows each table has.
    """

    schema: int
    rows: Mapping[str, int]


def backup_to(store: Kept, path: Path) -> Verified:
    """Writes a verified backup of an open store to *path*; writers wait meanwhile.

    Raises:
        FileTrouble: it cannot be written there; what was there stays.
        StoreTrouble: BUSY, or the database cannot be read; NO_DRIVER, it is no SQLite database and
            its own server makes its backups.
    """
    return copy(store.engine, path)


def copy(engine: Engine, path: Path) -> Verified:
    """As ``backup_to``, of the database behind an engine."""
    if engine.dialect.name != "sqlite":
        raise StoreTrouble(StoreProblem.NO_DRIVER, name_of(engine.url), "backup")
    try:
        descriptor, name = tempfile.mkstemp(
            prefix=f".{path.name}.", suffix=".part", dir=path.parent
        )
    except OSError as error:
        raise files.trouble_with(path, error) from error
    os.close(descriptor)
    part = Path(name)
    try:
        with engine.execution_options(**WRITE).begin() as frozen:  # nobody writes meanwhile
            rows = _count(frozen.connection.driver_connection)
            _vacuum_into(engine, part, path)
        verified = verify(part)
        if dict(verified.rows) != rows:
            raise StoreTrouble(StoreProblem.DAMAGED, str(path))
        _put_in_place(part, path)
    finally:
        part.unlink(missing_ok=True)
    return verified


def verify(path: Path) -> Verified:
    """Reads a backup from end to end without changing it.

    Raises:
        StoreTrouble: NOT_A_DATABASE, NEWER, DAMAGED or UNREACHABLE.
    """
    number = look_at(path)
    if number is None:
        raise StoreTrouble(StoreProblem.UNREACHABLE, str(path))
    if number > int(migrations.VERSIONS[-1]):
        raise StoreTrouble(StoreProblem.NEWER, str(path))
    try:
        with closing(driver.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            faults = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
            if faults != ["ok"]:
                raise StoreTrouble(StoreProblem.DAMAGED, str(path), "; ".join(faults))
            return Verified(number, _count(connection))
    except driver.Error as error:
        trouble = trouble_with(error, path)
        raise trouble or StoreTrouble(StoreProblem.DAMAGED, str(path), str(error)) from error


def _count(connection: Any) -> dict[str, int]:
    """Rows of each table; the search index is no table of its own."""
    tables = connection.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
        " AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - own
        for (name,) in tables
    }


def _vacuum_into(engine: Engine, part: Path, path: Path) -> None:
    source = place_of(str(engine.url.database))
    pooled = engine.raw_connection()
    connection: Any = pooled.driver_connection
    try:
        connection.execute("PRAGMA query_only=0")  # what only read before cannot even write a copy
        connection.execute("VACUUM INTO ?", (str(part),))
    except driver.Error as error:
        match getattr(error, "sqlite_errorcode", 0) & 0xFF:
            case driver.SQLITE_FULL | driver.SQLITE_IOERR:
                raise FileTrouble(FileProblem.FULL, str(path), str(error)) from error
            case driver.SQLITE_CANTOPEN | driver.SQLITE_READONLY:
                raise FileTrouble(FileProblem.NOT_WRITABLE, str(path), str(error)) from error
            case _:
                trouble = trouble_with(error, source)
                raise trouble or error from error
    finally:
        pooled.close()


def _put_in_place(part: Path, path: Path) -> None:
    try:
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
        if os.name != "nt":  # Windows has no handle to sync a folder by
            folder = os.open(path.parent, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)
    except OSError as error:
        raise files.trouble_with(path, error) from error
