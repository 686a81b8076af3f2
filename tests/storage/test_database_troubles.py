"""What can be wrong with a database is told by a typed error, and harms nothing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.storage.programs import surroundings
from tests.storage.records import add, partner, voucher

from handslag.domain.errors import Kind, StoreProblem, StoreTrouble
from handslag.domain.partners import Partner
from handslag.domain.vouchers import Voucher
from handslag.storage.engine import driver
from handslag.storage.store import Store


def problem_of(path: Path | str, *, create: bool = True) -> StoreProblem:
    with pytest.raises(StoreTrouble) as caught:
        Store.open(path, create=create)
    return caught.value.problem


def other_database(path: Path) -> None:
    connection = driver.connect(str(path))
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE partner (id, name)")
    connection.execute("INSERT INTO partner VALUES (1, 'x')")
    connection.commit()
    connection.close()


def text_file(path: Path) -> None:
    path.write_text("Kära dagbok\n" * 100)


def pdf_file(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" + bytes(4000))


def short_file(path: Path) -> None:
    path.write_bytes(b"x")


@pytest.mark.parametrize("make", [other_database, text_file, pdf_file, short_file])
def test_a_file_that_is_not_ours_is_left_as_it_is(tmp_path: Path, make: object) -> None:
    path = tmp_path / "annat"
    assert callable(make)
    make(path)
    before = path.read_bytes()

    assert problem_of(path) is StoreProblem.NOT_A_DATABASE

    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["annat"]


def test_a_database_of_ours_in_a_foreign_one_is_refused(store: Store, target: Path | str) -> None:
    with store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")

    assert problem_of(target) is StoreProblem.NOT_A_DATABASE


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "tom.db"
    path.touch()

    Store.open(path).close()

    assert path.stat().st_size > 0


def test_a_file_that_was_only_begun_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "halv.db"
    Store.open(path).close()
    header = path.read_bytes()
    begun = driver.connect(str(tmp_path / "begun.db"), isolation_level=None)
    begun.execute("PRAGMA application_id=0x48736C67")
    begun.close()

    store = Store.open(tmp_path / "begun.db")
    add(store, partner())
    store.close()

    assert (tmp_path / "begun.db").read_bytes()[:16] == header[:16]


@pytest.mark.parametrize("name", ["finns inte/handslag.db", ".", "handslag.db/mer"])
def test_a_place_without_a_folder_is_unreachable(tmp_path: Path, name: str) -> None:
    if name.endswith("mer"):
        (tmp_path / "handslag.db").write_text("")

    assert problem_of(tmp_path / name) is StoreProblem.UNREACHABLE


def test_nothing_is_made_unless_wanted(tmp_path: Path) -> None:
    assert problem_of(tmp_path / "ny.db", create=False) is StoreProblem.UNREACHABLE

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kept", [20, 60, 500, 5000, 0.5, 0.9])
def test_a_file_that_was_cut_off_is_damaged(tmp_path: Path, kept: float) -> None:
    path = tmp_path / "kapad.db"
    store = Store.open(path)
    with store.write() as work:
        work.bulk_add([partner(f"Partner {n}") for n in range(500)])
    store.close()
    content = path.read_bytes()
    path.write_bytes(content[: int(kept if kept > 1 else kept * len(content))])

    assert problem_of(path) is StoreProblem.DAMAGED


def test_damage_that_is_met_on_the_way_is_told(tmp_path: Path) -> None:
    path = tmp_path / "trasig.db"
    store = Store.open(path)
    with store.write() as work:
        work.bulk_add([partner(f"Partner {n}") for n in range(500)])
    store.close()
    content = bytearray(path.read_bytes())
    page = content.index(b"Partner 250") // 4096
    content[4096 * page : 4096 * (page + 1)] = b"\xa5" * 4096
    path.write_bytes(content)

    store = Store.open(path)
    with pytest.raises(StoreTrouble) as caught, store.read() as work:
        work.session.scalars(select(Partner)).all()

    assert caught.value.problem is StoreProblem.DAMAGED
    store.close()


def test_a_full_disk_keeps_what_was_there(file_store: Store) -> None:
    them = partner()
    add(file_store, them)

    def fill() -> None:
        with file_store.write() as work:
            connection = work.session.connection()
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 5}")
            work.bulk_add([voucher() for _ in range(500)])

    with pytest.raises(StoreTrouble) as caught:
        fill()

    assert caught.value.problem is StoreProblem.FULL
    with file_store.read() as work:
        assert work.get(Partner, them.id) is not None
        assert len(work.session.scalars(select(Voucher)).all()) == 0


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="mounts a small disk")
def test_a_small_disk_that_fills_up_keeps_what_was_there(tmp_path: Path) -> None:
    mount = shutil.which("mount")
    disk = tmp_path / "disk"
    disk.mkdir()
    done = subprocess.run(
        [mount or "mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], check=False
    )
    if done.returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        store = Store.open(disk / "handslag.db")
        stored: list[Voucher] = []

        def fill() -> None:
            while True:
                several = [voucher() for _ in range(100)]
                with store.write() as work:
                    work.bulk_add(several)
                stored.extend(several)

        with pytest.raises(StoreTrouble) as caught:
            fill()
        with store.read() as work:
            assert len(work.session.scalars(select(Voucher)).all()) == len(stored) > 0
        assert caught.value.problem is StoreProblem.FULL
        store.close()
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_no_room_for_a_new_database_is_told(tmp_path: Path) -> None:
    script = (
        "import resource, signal, sys\n"
        "from handslag.domain.errors import StoreTrouble\n"
        "from handslag.storage.store import Store\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "try:\n"
        "    Store.open(sys.argv[1])\n"
        "except StoreTrouble as error:\n"
        "    print(error.problem)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "ny.db")],
        env=surroundings(),
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() in {"full", "unreachable"}


@contextmanager
def unwritable(path: Path) -> Iterator[None]:
    """Root may write whatever the mode says, but not what is immutable."""
    if sys.platform == "win32" or os.geteuid() != 0:
        mode = path.stat().st_mode
        path.chmod(mode & 0o555)
        yield
        path.chmod(mode)
        return
    done = subprocess.run(["chattr", "+i", str(path)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this file system knows no immutable files")
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", str(path)], check=True)


def test_a_file_that_is_read_only_is_told(tmp_path: Path) -> None:
    path = tmp_path / "handslag.db"
    Store.open(path).close()
    before = path.read_bytes()

    with unwritable(path):
        assert problem_of(path) is StoreProblem.READ_ONLY

    assert path.read_bytes() == before


def test_a_folder_that_is_read_only_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "mapp"
    folder.mkdir()
    Store.open(folder / "handslag.db").close()

    with unwritable(folder):
        assert problem_of(folder / "handslag.db") is StoreProblem.READ_ONLY
        assert problem_of(folder / "ny.db") is StoreProblem.UNREACHABLE


def test_another_program_that_writes_long_is_told(file_store: Store) -> None:
    impatient = Store.open(Path(file_store.name), patience=0.2)
    other = driver.connect(file_store.name, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreTrouble) as caught:
        add(impatient, partner())
    with impatient.read() as work:  # readers do not wait
        work.session.scalars(select(Partner)).all()
    other.execute("ROLLBACK")
    other.close()
    add(impatient, partner())

    assert caught.value.problem is StoreProblem.BUSY
    impatient.close()


CRASH = """
import os, signal, sys
from pathlib import Path
from handslag.domain.ids import new_id
from handslag.domain.partners import Partner
from handslag.storage.store import Store

path = Path(sys.argv[1])
Store.open(path).close()
for _ in range(30):
    id = new_id()
    child = os.fork()
    if child == 0:
        with Store.open(path).write() as work:
            work.add(Partner(id=id, name="Kvar"))
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    print(id)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="has no fork")
def test_what_was_committed_outlives_thirty_kills(tmp_path: Path) -> None:
    path = tmp_path / "handslag.db"

    done = subprocess.run(
        [sys.executable, "-c", CRASH, str(path)],
        env=surroundings(),
        capture_output=True,
        text=True,
        check=True,
    )

    ids = done.stdout.split()
    assert len(ids) == 30
    store = Store.open(path)
    with store.read() as work:
        assert [work.need(Partner, id, Kind.PARTNER, id).name for id in ids] == ["Kvar"] * 30
    store.close()
