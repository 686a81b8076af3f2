"""The schema's versions: which one a database has, how a new one is made, how an old one catches up.

A new database is made from ``tables`` in one go, without Alembic (its import takes 276 ms); a test
holds the two ways equal. A released file under ``versions`` is never changed again.
"""

from pathlib import Path

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    insert,
    inspect,
    select,
)

from handslag.storage import list_indexes
from handslag.storage.migrations import search_index
from handslag.storage.tables import clock_state, metadata

VERSIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011")
"""Every released version of the schema, the oldest first."""

_stamp = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def version_of(connection: Connection) -> str | None:
    """The version that a database says it has, or None when it has no schema yet."""
    if not inspect(connection).has_table(_stamp.name):
        return None
    return connection.scalar(select(_stamp.c.version_num))


def create(connection: Connection) -> None:
    """Makes the schema of today in an empty database, inside the connection's transaction."""
    from handslag.storage.local_tables import (  # noqa: PLC0415 - 10 ms, for a new file alone
        metadata as whole,
    )

    whole.create_all(connection, checkfirst=False)
    search_index.create(connection)
    list_indexes.create(connection)
    connection.execute(insert(clock_state).values(id=1, hlc=0, seq=0))
    _stamp.create(connection, checkfirst=False)
    connection.execute(insert(_stamp).values(version_num=VERSIONS[-1]))
    _number_file(connection)


def is_taken(connection: Connection) -> bool:
    """Whether tables of somebody else stand where ours should go."""
    return not set(inspect(connection).get_table_names()).isdisjoint(metadata.tables)


def upgrade(connection: Connection) -> None:
    """Brings an older schema to today's, inside the connection's transaction."""
    from alembic import command  # noqa: PLC0415 - 276 ms, and only an old file needs it
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    _number_file(connection)


def _number_file(connection: Connection) -> None:
    """Writes the version into the file's first bytes too, where it is seen without opening it."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA user_version={int(VERSIONS[-1])}")
