"""A backup is whole, is looked over before it counts, and never harms what was there."""

from pathlib import Path

import pytest
from tests.storage.records import add, one_of_each, partner, voucher

from handslag.domain.errors import FileProblem, FileTrouble, Kind, StoreProblem, StoreTrouble
from handslag.domain.partners import Partner
from handslag.storage import backup
from handslag.storage.engine import driver
from handslag.storage.search import find_ids
from handslag.storage.store import Store


def test_a_backup_opens_as_a_store_with_everything_in_it(file_store: Store, tmp_path: Path) -> None:
    them = partner("Öbergs Rör")
    add(file_store, them, *one_of_each())
    target = tmp_path / "säkerhetskopia.db"

    verified = backup.backup_to(file_store, target)

    assert (verified.rows["partner"], verified.rows["voucher"]) == (2, 1)
    assert backup.verify(target) == verified
    copy = Store.open(target)
    with copy.read() as work:
        assert work.need(Partner, them.id, Kind.PARTNER, "").name == "Öbergs Rör"
        assert find_ids(work, Partner, ["oberg"]).ids == (them.id,)
    copy.close()


def test_a_backup_is_one_file_and_leaves_nothing_else(file_store: Store, tmp_path: Path) -> None:
    add(file_store, partner())
    folder = tmp_path / "kopior"
    folder.mkdir()

    backup.backup_to(file_store, folder / "a.db")
    backup.backup_to(file_store, folder / "a.db")

    assert [one.name for one in folder.iterdir()] == ["a.db"]


def test_a_backup_has_nothing_of_what_was_removed(file_store: Store, tmp_path: Path) -> None:
    them = partner("Hemligheten", town="Hemlighult")
    add(file_store, them)
    with file_store.write() as work:
        work.remove(work.need(Partner, them.id, Kind.PARTNER, ""))

    backup.backup_to(file_store, tmp_path / "a.db")

    assert b"emligh" not in (tmp_path / "a.db").read_bytes()


def test_a_folder_that_is_missing_is_told(file_store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as caught:
        backup.backup_to(file_store, tmp_path / "finns inte" / "a.db")

    assert caught.value.problem is FileProblem.NO_FOLDER


def test_a_backup_that_does_not_hold_does_not_replace_the_old_one(
    file_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kopior" / "a.db"
    target.parent.mkdir()
    backup.backup_to(file_store, target)
    before = target.read_bytes()
    add(file_store, partner())

    def broken(path: Path) -> backup.Verified:
        raise StoreTrouble(StoreProblem.DAMAGED, str(path))

    monkeypatch.setattr(backup, "verify", broken)
    with pytest.raises(StoreTrouble):
        backup.backup_to(file_store, target)

    assert target.read_bytes() == before
    assert [one.name for one in target.parent.iterdir()] == ["a.db"]


def test_nobody_writes_while_a_backup_is_made(file_store: Store, tmp_path: Path) -> None:
    other = driver.connect(file_store.name, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreTrouble) as caught:
        backup.backup_to(file_store, tmp_path / "a.db")
    other.execute("ROLLBACK")
    other.close()

    assert caught.value.problem is StoreProblem.BUSY


@pytest.mark.parametrize("where", [0.3, 0.5, 0.7])
def test_damage_is_found(file_store: Store, tmp_path: Path, where: float) -> None:
    with file_store.write() as work:
        work.bulk_add([voucher() for _ in range(2000)])
    target = tmp_path / "a.db"
    backup.backup_to(file_store, target)
    content = bytearray(target.read_bytes())
    start = int(len(content) * where) // 4096 * 4096
    content[start : start + 4096] = bytes(4096)
    target.write_bytes(content)

    with pytest.raises(StoreTrouble) as caught:
        backup.verify(target)

    assert caught.value.problem is StoreProblem.DAMAGED


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"Hej", StoreProblem.NOT_A_DATABASE),
        (b"SQLite format 3\0" + bytes(4080), StoreProblem.NOT_A_DATABASE),
        (b"", StoreProblem.UNREACHABLE),
    ],
)
def test_other_files_are_no_backups(tmp_path: Path, content: bytes, problem: StoreProblem) -> None:
    path = tmp_path / "annat"
    path.write_bytes(content)

    with pytest.raises(StoreTrouble) as caught:
        backup.verify(path)

    assert caught.value.problem is problem
    assert path.read_bytes() == content
