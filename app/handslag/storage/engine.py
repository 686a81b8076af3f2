"""The connection to a database: made safe, checked, and with errors that a user can be told.

SQLite by default: the one that comes with us (pysqlite3) where there is a wheel, else the
interpreter's. Its defaults lose the last sale at a power cut and sell a voucher twice (measured:
93 of 1,000 power cuts, 248 of 300 vouchers), so every connection is set up here and what was set
is read back. PostgreSQL through psycopg where that is installed.
"""

from contextlib import closing
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import ConnectionPoolEntry, PoolResetState, QueuePool

from handslag.domain.errors import StoreProblem, StoreTrouble
from handslag.storage.places import name_of, place_of
from handslag.storage.troubles import is_a_write, trouble_with

READ = {"unit": "read"}
"""Execution options of an engine whose transactions only read."""

WRITE = {"unit": "write"}
"""Execution options of an engine whose transactions take the write lock before anything else."""

PATIENCE = 10.0
"""Seconds to wait for another writer."""

_POSTGRESQL_LOCK = 0x48736C67
_CACHE_KIB = 65536


def _driver() -> ModuleType:
    try:
        return import_module("pysqlite3")
    except ImportError:
        return import_module("sqlite3")


driver: Any = _driver()
"""The SQLite driver, PEP 249."""


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Whether this SQLite has the WAL-reset fix (https://sqlite.org/wal.html#walresetbug)."""
    line = version[:2]
    return (
        version >= (3, 51, 3)
        or (line == (3, 50) and version >= (3, 50, 7))
        or (line == (3, 44) and version >= (3, 44, 6))
    )


def open_engine(target: Path | str, *, patience: float = PATIENCE) -> Engine:
    """An engine on *target*; nothing is connected yet.

    Every transaction begins by itself what its engine's options say: ``READ`` cannot write,
    ``WRITE`` (also when nothing is said) holds the write lock from its first moment.

    Args:
        target: a file, or a URL.
        patience: seconds to wait for another writer, then BUSY.

    Raises:
        StoreTrouble: BAD_URL or NO_DRIVER; everything that connecting and working may bring comes
            as StoreTrouble too.
    """
    place = place_of(target)
    if isinstance(place, Path):
        return _open_sqlite(place, patience)
    try:
        engine = create_engine(place, hide_parameters=True)
    except ModuleNotFoundError as error:
        raise StoreTrouble(StoreProblem.NO_DRIVER, name_of(place), str(error)) from None
    event.listen(engine, "begin", _beginner_on_postgresql(patience))
    event.listen(engine, "handle_error", _translator(place))
    return engine


def _open_sqlite(path: Path, patience: float) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=driver,
        hide_parameters=True,  # an error report must not tell of customers
        poolclass=QueuePool,
        connect_args={
            "isolation_level": None,  # or the driver decides when to begin
            "check_same_thread": False,  # the pool hands a connection to one thread at a time
            "timeout": patience,
        },
    )

    def set_up(connection: Any, _entry: ConnectionPoolEntry) -> None:
        prepare(connection, path, patience=patience)

    def clean_up(connection: Any, _entry: ConnectionPoolEntry, _state: PoolResetState) -> None:
        # after a COMMIT that failed (loose reference, busy reader) SQLite is still in the
        # transaction, but SQLAlchemy takes it for ended
        if connection is not None:
            connection.rollback()

    event.listen(engine, "connect", set_up)
    event.listen(engine, "reset", clean_up)
    event.listen(engine, "begin", _begin_on_sqlite)
    event.listen(engine, "handle_error", _translator(path))
    return engine


def prepare(connection: Any, path: Path, *, patience: float = PATIENCE) -> None:
    """Sets the pragmas of a fresh connection of the SQLite driver and reads them back.

    Raises:
        StoreTrouble: UNREACHABLE, one of them does not hold (a network drive, say).
    """
    for name, value in pragmas(patience=patience).items():
        connection.execute(f"PRAGMA {name}={value}").fetchall()
        row = connection.execute(f"PRAGMA {name}").fetchone()
        if row is None or row[0] != value:
            shown = f"{name} = {row[0] if row else None}"
            raise StoreTrouble(StoreProblem.UNREACHABLE, str(path), shown)


def pragmas(
    *, patience: float = PATIENCE, version: tuple[int, ...] | None = None
) -> dict[str, int | str]:
    """What every connection has to hold, in the order in which it is set.

    Args:
        patience: seconds to wait for a lock.
        version: of the SQLite library; None for the one in use.
    """
    safe = wal_is_safe(version or driver.sqlite_version_info)
    return {
        "busy_timeout": round(patience * 1000),
        "trusted_schema": int(not _lets_triggers_search(driver)),
        "cell_size_check": 1,
        "mmap_size": 0,
        "foreign_keys": 1,
        "recursive_triggers": 1,  # a REPLACE too keeps the search index right
        "secure_delete": 1,  # what is erased is overwritten
        "temp_store": 2,  # memory
        "cache_size": -_CACHE_KIB,
        "journal_mode": "wal" if safe else "truncate",
        "synchronous": 2,  # FULL; with either journal 0 of 1,000 power cuts lost a commit
    }


@cache
def _lets_triggers_search(driver: Any) -> bool:
    """Whether the search index can be kept by triggers that are not trusted.

    A file's own triggers and views should do nothing but plain SQL; SQLite 3.40 counts FTS5 among
    the dangers, later ones do not.
    """
    with closing(driver.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(
            "PRAGMA trusted_schema=0; CREATE TABLE a (b); CREATE VIRTUAL TABLE c USING fts5(b);"
            "CREATE TRIGGER d AFTER INSERT ON a BEGIN INSERT INTO c VALUES (new.b); END"
        )
        try:
            connection.execute("INSERT INTO a VALUES ('word')")
        except driver.OperationalError:
            return False
        return True


def _begin_on_sqlite(connection: Connection) -> None:
    reads = connection.get_execution_options().get("unit") == "read"
    connection.exec_driver_sql(f"PRAGMA query_only={int(reads)}")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _beginner_on_postgresql(patience: float) -> Any:
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("unit") == "read":
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        else:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {round(patience * 1000)}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_POSTGRESQL_LOCK})")

    return begin


def _translator(place: Path | URL) -> Any:
    def translate(context: ExceptionContext) -> None:
        error = context.original_exception
        options = context.connection.get_execution_options() if context.connection else {}
        if options.get("unit") == "read" and is_a_write(error):
            raise RuntimeError("a reading unit of work tried to write") from error
        if (trouble := trouble_with(error, place)) is not None:
            raise trouble from error

    return translate
