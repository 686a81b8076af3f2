"""The databases that the storage tests run on: SQLite files, and PostgreSQL when it is offered.

HANDSLAG_TEST_POSTGRES names a PostgreSQL database that the tests may empty again and again.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from handslag.storage.store import Store

POSTGRESQL = os.environ.get("HANDSLAG_TEST_POSTGRES")


@pytest.fixture(params=["sqlite", *(["postgresql"] if POSTGRESQL else [])])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """A database that is not made yet."""
    if request.param == "sqlite":
        return tmp_path / "handslag.db"
    assert POSTGRESQL is not None
    engine = create_engine(POSTGRESQL, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return POSTGRESQL


@pytest.fixture
def store(target: Path | str) -> Iterator[Store]:
    """An open store without anything in it."""
    opened = Store.open(target, patience=2)
    yield opened
    opened.close()


@pytest.fixture
def file_store(tmp_path: Path) -> Iterator[Store]:
    """An open store without anything in it, in an SQLite file."""
    opened = Store.open(tmp_path / "handslag.db", patience=2)
    yield opened
    opened.close()
