"""From a path or URL to an engine on a database of ours, of today's schema."""

import logging
import os
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, Connection, Engine

from handslag.domain.errors import StoreProblem, StoreTrouble
from handslag.storage import backup, migrations
from handslag.storage.engine import READ, WRITE, driver, open_engine
from handslag.storage.places import APPLICATION_ID, look_at, name_of, place_of
from handslag.storage.troubles import trouble_with

_log = logging.getLogger(__name__)


def open_current(target: Path | str, *, create: bool, patience: float) -> Engine:
    """An engine on *target*, which is made or brought up to date first where it has to be.

    Raises:
        StoreTrouble: it cannot be used, and why.
    """
    place = place_of(target)
    if isinstance(place, Path):
        _look_at(place, create=create)
    engine = open_engine(target, patience=patience)
    try:
        _settle(engine, place)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _look_at(path: Path, *, create: bool) -> None:
    """Sees that there is a file of ours at *path*, without touching any other."""
    number = look_at(path)
    if number is None:
        if not create:
            raise StoreTrouble(StoreProblem.UNREACHABLE, str(path))
        _claim(path)
    elif number > int(migrations.VERSIONS[-1]):
        raise StoreTrouble(StoreProblem.NEWER, str(path))
    elif not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise StoreTrouble(StoreProblem.READ_ONLY, str(path))


def _claim(path: Path) -> None:
    """Makes an empty database that is already known as ours, before there is a WAL beside it."""
    try:
        connection = driver.connect(str(path), isolation_level=None)
        try:
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        finally:
            connection.close()
    except driver.Error as error:
        trouble = trouble_with(error, path)
        raise trouble or StoreTrouble(StoreProblem.UNREACHABLE, str(path), str(error)) from error


def _settle(engine: Engine, place: Path | URL) -> None:
    with engine.execution_options(**READ).connect() as connection:
        version = migrations.version_of(connection)
    if version == migrations.VERSIONS[-1]:
        return
    if version is None:
        with engine.execution_options(**WRITE).begin() as connection:
            if migrations.version_of(connection) is None:  # nobody was faster
                _create(connection, place)
    elif version in migrations.VERSIONS:
        _upgrade(engine, place, version)
    else:
        raise StoreTrouble(StoreProblem.NEWER, name_of(place), version)


def _create(connection: Connection, place: Path | URL) -> None:
    if migrations.is_taken(connection):
        raise StoreTrouble(StoreProblem.NOT_A_DATABASE, name_of(place))
    migrations.create(connection)
    _log.info("made a new database, schema %s", migrations.VERSIONS[-1])


def _upgrade(engine: Engine, place: Path | URL, version: str) -> None:
    if isinstance(place, Path):
        moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        kept = place.parent / "backups" / f"{place.stem}-schema-{version}-{moment}.db"
        kept.parent.mkdir(exist_ok=True)
        backup.copy(engine, kept)
        _log.info("backed up to %s before the upgrade", kept)
    with engine.execution_options(**WRITE).connect() as connection:
        if isinstance(place, Path):
            # a batch migration drops tables and puts them back; nothing may follow the fall
            assert connection.connection.driver_connection is not None
            connection.connection.driver_connection.execute("PRAGMA foreign_keys=0")
        with connection.begin():
            if migrations.version_of(connection) == version:  # nobody was faster
                migrations.upgrade(connection)
                _check(connection, place)
    engine.dispose()  # the next connection is set up anew
    _log.info("upgraded the database from schema %s to %s", version, migrations.VERSIONS[-1])


def _check(connection: Connection, place: Path | URL) -> None:
    if isinstance(place, Path):
        loose = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if loose is not None:
            raise StoreTrouble(StoreProblem.DAMAGED, name_of(place), str(tuple(loose)))
