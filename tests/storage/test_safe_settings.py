"""Every connection to a file is set up so that no power cut loses a sale."""

import sqlite3
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from tests.storage.records import add, partner

from handslag.domain.errors import StoreProblem, StoreTrouble
from handslag.storage import engine as module
from handslag.storage.engine import open_engine, pragmas, wal_is_safe
from handslag.storage.places import APPLICATION_ID
from handslag.storage.store import Store

SETTINGS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "secure_delete": 1,
    "temp_store": 2,
}


def settings_of(engine: Engine) -> dict[str, object]:
    with engine.connect() as connection:
        return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in SETTINGS}


def test_every_connection_has_the_safe_settings(file_store: Store) -> None:
    engine = file_store.engine
    with engine.execution_options(unit="read").connect() as held:
        held.exec_driver_sql("SELECT 1")

        assert settings_of(engine.execution_options(unit="read")) == SETTINGS

    assert settings_of(engine) == SETTINGS


def test_a_setting_that_does_not_hold_is_a_typed_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "pragmas", lambda **_: {"page_size": 1024, "synchronous": 7})
    engine = open_engine(tmp_path / "odd.db")

    with pytest.raises(StoreTrouble) as caught, engine.connect():
        pass

    assert caught.value.problem is StoreProblem.UNREACHABLE
    assert "synchronous" in caught.value.detail
    engine.dispose()


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
        ((4, 0, 0), True),
    ],
)
def test_wal_is_used_where_its_fault_is_mended(version: tuple[int, int, int], safe: bool) -> None:
    assert wal_is_safe(version) is safe
    assert pragmas(version=version)["journal_mode"] == ("wal" if safe else "truncate")


def test_the_interpreters_own_sqlite_serves_where_ours_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "driver", sqlite3)
    store = Store.open(tmp_path / "own.db")

    add(store, partner())

    mode = "wal" if wal_is_safe(sqlite3.sqlite_version_info) else "truncate"
    trusting = int(sqlite3.sqlite_version_info < (3, 44))  # its FTS5 is not for strange triggers
    wanted = SETTINGS | {"journal_mode": mode, "trusted_schema": trusting}
    assert settings_of(store.engine) == wanted
    store.close()


def test_a_new_file_is_known_as_ours_from_its_first_byte(file_store: Store) -> None:
    content = Path(file_store.name).read_bytes()[:100]

    assert int.from_bytes(content[68:72], "big") == APPLICATION_ID


def test_transactions_begin_when_we_say(file_store: Store) -> None:
    said: list[str] = []
    event.listen(
        file_store.engine,
        "before_cursor_execute",
        lambda _c, _u, statement, *_: said.append(statement),
    )

    with file_store.write():
        pass
    with file_store.read() as work:
        work.session.connection()

    assert said == ["PRAGMA query_only=0", "BEGIN IMMEDIATE", "PRAGMA query_only=1", "BEGIN"]


@pytest.mark.parametrize(
    "name", ["räksmörgås.db", "med mellanslag.db", "a#b.db", "a?b=c.db", "a%20b.db", "ö ä/å.db"]
)
def test_any_path_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)

    for target in (path, str(path)):
        store = Store.open(target)
        add(store, partner())
        store.close()

    assert path.is_file()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_an_sqlite_url_is_a_path(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path}/url.db")
    store.close()

    assert (tmp_path / "url.db").is_file()


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("mysql://localhost/handslag", StoreProblem.BAD_URL),
        ("sqlite://", StoreProblem.BAD_URL),
        ("sqlite:///:memory:", StoreProblem.BAD_URL),
        ("postgresql+asyncpg://localhost/handslag", StoreProblem.BAD_URL),
        ("http://[", StoreProblem.BAD_URL),
        ("postgresql://host:port/x", StoreProblem.BAD_URL),
    ],
)
def test_other_urls_are_refused(url: str, problem: StoreProblem) -> None:
    with pytest.raises(StoreTrouble) as caught:
        Store.open(url)

    assert caught.value.problem is problem


def test_a_password_is_never_told() -> None:
    with pytest.raises(StoreTrouble) as caught:
        Store.open("mysql://me:hemligt@localhost/handslag")

    assert "hemligt" not in str(caught.value)


def test_postgresql_needs_its_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(StoreTrouble) as caught:
        Store.open("postgresql://localhost/handslag")

    assert caught.value.problem is StoreProblem.NO_DRIVER
