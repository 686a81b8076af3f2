import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.core import load_keyring
from keyring.errors import KeyringLocked, PasswordDeleteError
from tests.trust.golden import A, L, P

from handslag.domain.errors import FileProblem, FileTrouble, KeyProblem, KeyTrouble
from handslag.trust.keystore import MARKER, SECRET, Place, load, load_all, place_of, save, save_all


class Drawer(KeyringBackend):
    """A key store of the system, in memory; *locked* gives and takes nothing."""

    priority = 5

    locked = False

    @cached_property
    def entries(self) -> dict[tuple[str, str], str]:
        return {}

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        assert len(password) <= 1280
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError

    def _open(self) -> None:
        if self.locked:
            raise KeyringLocked


@pytest.fixture
def drawer() -> Iterator[Drawer]:
    before = keyring.get_keyring()
    drawer = Drawer()  # type: ignore[no-untyped-call]  # keyring's own __init__ has no types
    keyring.set_keyring(drawer)
    yield drawer
    keyring.set_keyring(before)


@pytest.fixture
def no_drawer() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(load_keyring("keyring.backends.fail.Keyring"))
    yield
    keyring.set_keyring(before)


def lost(profile: Path) -> None:
    with pytest.raises(KeyTrouble) as refused:
        load(profile)
    assert refused.value.problem is KeyProblem.LOST


def test_keys_in_a_file_come_back_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    place = save(tmp_path, A, in_file=True)

    assert place is place_of(tmp_path) is Place.FILE
    assert load(tmp_path) == A
    assert sorted(path.name for path in tmp_path.iterdir()) == [MARKER, SECRET]
    if os.name == "posix":
        assert (tmp_path / SECRET).stat().st_mode & 0o777 == 0o600


def test_former_keys_stay_behind_the_current_ones(tmp_path: Path) -> None:
    for keys in (A, P, L, P):
        save(tmp_path, keys, in_file=True)

    assert load(tmp_path) == P
    assert load_all(tmp_path) == (P, L, A)


def test_exactly_the_given_keys_are_kept_after_a_restore(tmp_path: Path) -> None:
    save(tmp_path, A, in_file=True)

    save_all(tmp_path, [L, P], in_file=True)

    assert load_all(tmp_path) == (L, P)


def test_keys_in_the_key_store_of_the_system_are_in_no_file(tmp_path: Path, drawer: Drawer) -> None:
    place = save(tmp_path, A, in_file=False)
    save(tmp_path, P, in_file=False)

    assert place is place_of(tmp_path) is Place.SYSTEM
    assert load_all(tmp_path) == (P, A)
    assert [path.name for path in tmp_path.iterdir()] == [MARKER]
    assert len(drawer.entries) == 2
    marker = (tmp_path / MARKER).read_text()
    assert not any(secret in marker for secret in drawer.entries.values())


def test_keys_can_move_from_one_place_to_the_other(tmp_path: Path, drawer: Drawer) -> None:
    save(tmp_path, A, in_file=True)

    save(tmp_path, A, in_file=False)

    assert load_all(tmp_path) == (A,)
    assert not (tmp_path / SECRET).exists()

    save(tmp_path, A, in_file=True)

    assert load_all(tmp_path) == (A,)
    assert drawer.entries == {}


@pytest.mark.usefixtures("no_drawer")
def test_without_a_key_store_of_the_system_keys_go_into_the_file(tmp_path: Path) -> None:
    assert save(tmp_path, A, in_file=False) is Place.FILE
    assert load(tmp_path) == A


def test_a_key_store_that_does_not_open_sends_keys_to_the_file(
    tmp_path: Path, drawer: Drawer
) -> None:
    drawer.locked = True

    assert save(tmp_path, A, in_file=False) is Place.FILE
    assert load(tmp_path) == A


def test_a_locked_or_emptied_key_store_is_told_as_lost_keys(tmp_path: Path, drawer: Drawer) -> None:
    save(tmp_path, A, in_file=False)

    drawer.locked = True
    lost(tmp_path)
    # nor may new keys push the ones out that only wait behind a lock
    with pytest.raises(KeyTrouble):
        save(tmp_path, P, in_file=True)

    drawer.locked = False
    assert load(tmp_path) == A

    drawer.entries.clear()
    lost(tmp_path)


@pytest.mark.parametrize(
    "marker",
    [
        "",
        "[]",
        "{}",
        "null",
        "\xff",
        '{"place": "moon", "entries": []}',
        '{"place": "file", "entries": 1}',
        "[" * 100_000,
    ],
)
def test_a_damaged_marker_is_told_as_lost_keys(tmp_path: Path, marker: str) -> None:
    save(tmp_path, A, in_file=True)
    (tmp_path / MARKER).write_text(marker, encoding="latin-1")

    lost(tmp_path)


@pytest.mark.parametrize("content", ["", "\n", "AAAA\n", "not base64", "Å", "A" * 88 + "\nx"])
def test_a_damaged_file_is_told_as_lost_keys(tmp_path: Path, content: str) -> None:
    save(tmp_path, A, in_file=True)
    (tmp_path / SECRET).write_text(content, encoding="utf-8")

    lost(tmp_path)


def test_a_profile_without_keys_is_told_as_lost_keys(tmp_path: Path) -> None:
    lost(tmp_path)
    lost(tmp_path / "nowhere")
    with pytest.raises(KeyTrouble):
        place_of(tmp_path)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as refused:
        save(tmp_path / "nowhere", A, in_file=True)

    assert refused.value.problem is FileProblem.NO_FOLDER


def test_a_folder_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / SECRET).mkdir()

    with pytest.raises(FileTrouble) as refused:
        save(tmp_path, A, in_file=True)

    assert refused.value.problem is FileProblem.NOT_WRITABLE
    assert refused.value.path == str(tmp_path / SECRET)
    assert [path.name for path in tmp_path.iterdir()] == [SECRET]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    save(tmp_path, A, in_file=True)
    tmp_path.chmod(0o500)

    with pytest.raises(FileTrouble) as refused:
        save(tmp_path, P, in_file=True)

    tmp_path.chmod(0o700)
    assert refused.value.problem is FileProblem.NOT_WRITABLE
    assert load(tmp_path) == A


def test_keyring_is_not_imported_for_keys_in_a_file(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib; from handslag.trust.keystore import load, save; "
        "from handslag.trust.keys import Keys; profile = pathlib.Path(sys.argv[1]); "
        "save(profile, Keys.new(), in_file=True); load(profile); "
        "sys.exit('keyring' in sys.modules)"
    )
    app = Path(__file__).parents[2] / "app"

    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(app)},
        check=False,
    )

    assert done.returncode == 0
