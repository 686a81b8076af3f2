"""A file of any released version opens; a newer one is left alone."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Inspector, inspect
from tests.storage.conftest import POSTGRESQL
from tests.storage.make_golden import golden, make
from tests.storage.programs import surroundings
from tests.storage.records import add, clock_of, partner

from handslag.domain.errors import Kind, StoreProblem, StoreTrouble
from handslag.domain.partners import Partner, Phone
from handslag.storage import backup, migrations, search
from handslag.storage.engine import driver, open_engine
from handslag.storage.places import look_at
from handslag.storage.store import Store

GOLDEN_PARTNER = "0" * 31 + "1"


OLD = migrations.VERSIONS[:-1]


@pytest.fixture(params=OLD)
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def old_file(tmp_path: Path, version: str) -> Path:
    path = tmp_path / "gammal.db"
    shutil.copy(golden(version), path)
    return path


def schema_of(path: Path) -> set[tuple[str, str, str]]:
    """Every object of a database, its text without the spaces."""
    connection = driver.connect(str(path))
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    connection.close()
    return {(type, name, "".join((sql or "").split())) for type, name, sql in rows}


def test_a_golden_file_of_any_schema_opens_and_is_searchable(old_file: Path) -> None:
    store = Store.open(old_file)

    with store.read() as work:
        them = work.need(Partner, GOLDEN_PARTNER, Kind.PARTNER, "")
        assert (them.name, them.phones, them.device) == ("Östra Rör", (Phone("070-1"),), 7)
        assert search.find_ids(work, Partner, ["lindhamn"]).ids == (GOLDEN_PARTNER,)
    assert clock_of(store) == (65536, 1)
    store.close()
    assert look_at(old_file) == int(migrations.VERSIONS[-1])


def test_an_upgraded_file_is_like_a_new_one(tmp_path: Path, old_file: Path) -> None:
    Store.open(tmp_path / "ny.db").close()
    Store.open(old_file).close()

    assert schema_of(old_file) == schema_of(tmp_path / "ny.db")


@pytest.mark.skipif(POSTGRESQL is None, reason="HANDSLAG_TEST_POSTGRES names no database")
def test_an_upgraded_postgresql_database_is_like_a_new_one() -> None:
    engine = open_engine(POSTGRESQL or "")
    found = []
    for make_schema in (migrations.create, migrations.upgrade):
        with engine.begin() as connection:
            connection.exec_driver_sql("DROP SCHEMA public CASCADE")
            connection.exec_driver_sql("CREATE SCHEMA public")
            make_schema(connection)
            found.append(described(inspect(connection)))
    engine.dispose()

    assert found[0] == found[1]


def described(inspector: Inspector) -> dict[str, list[str]]:
    """Tables with their columns, keys and indexes."""
    return {
        table: [
            str([(one["name"], str(one["type"])) for one in inspector.get_columns(table)]),
            str([one["nullable"] for one in inspector.get_columns(table)]),
            str(inspector.get_pk_constraint(table)),
            str(sorted(map(str, inspector.get_foreign_keys(table)))),
            str(sorted(map(str, inspector.get_indexes(table)))),
        ]
        for table in inspector.get_table_names()
    }


def test_the_golden_files_are_what_the_migrations_make(tmp_path: Path, version: str) -> None:
    make(tmp_path / "again.db", version)

    assert schema_of(tmp_path / "again.db") == schema_of(golden(version))


def test_an_old_file_is_backed_up_before_it_is_upgraded(old_file: Path, version: str) -> None:
    before = schema_of(old_file)

    Store.open(old_file).close()

    kept = list((old_file.parent / "backups").iterdir())
    assert len(kept) == 1
    assert kept[0].name.startswith(f"gammal-schema-{version}-")
    assert schema_of(kept[0]) == before
    assert backup.verify(kept[0]).schema == int(version)


def test_a_file_of_today_is_not_backed_up(tmp_path: Path) -> None:
    for _ in range(2):
        Store.open(tmp_path / "ny.db").close()

    assert [one.name for one in tmp_path.iterdir()] == ["ny.db"]


def test_an_upgrade_that_fails_leaves_the_old_file(
    old_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = schema_of(old_file)
    real = migrations.upgrade

    def upgrade_and_break(connection: object) -> None:
        real(connection)  # type: ignore[arg-type]  # a Connection
        raise RuntimeError("power cut")

    monkeypatch.setattr(migrations, "upgrade", upgrade_and_break)
    with pytest.raises(RuntimeError, match="power cut"):
        Store.open(old_file)

    assert schema_of(old_file) == before
    monkeypatch.undo()
    Store.open(old_file).close()
    assert look_at(old_file) == int(migrations.VERSIONS[-1])


def test_a_newer_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "framtid.db"
    store = Store.open(path)
    add(store, partner())
    store.close()
    connection = driver.connect(str(path))
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = path.read_bytes()

    with pytest.raises(StoreTrouble) as caught:
        Store.open(path)

    assert caught.value.problem is StoreProblem.NEWER
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_newer_database_is_refused_wherever_it_is(store: Store, target: Path | str) -> None:
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(StoreTrouble) as caught:
        Store.open(target)

    assert caught.value.problem is StoreProblem.NEWER


def test_a_new_file_is_made_without_alembic(tmp_path: Path) -> None:
    script = (
        "import sys; from handslag.storage.store import Store; Store.open(sys.argv[1]).close();"
        "sys.exit('alembic' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "ny.db")],
        env=surroundings(),
        check=False,
    )

    assert done.returncode == 0
