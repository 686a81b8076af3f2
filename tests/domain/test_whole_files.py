import json
import os
import shutil
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import handslag
from handslag.domain.errors import FileProblem, FileTrouble
from handslag.domain.files import Draft, atomic_write

POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX permission bits and limits")

PRELUDE = """
import json, os, resource, sys, tempfile
from pathlib import Path
from handslag.domain import files
from handslag.domain.errors import FileTrouble

def tried(path, content):
    try:
        files.atomic_write(path, content)
    except FileTrouble as trouble:
        return trouble.problem
    return None

def drop_root():
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
"""
"""A test that changes limits, user or umask does it in a child process, never in its own."""


def told_by_child(program: str, *arguments: str, before: tuple[str, ...] = ()) -> Any:
    """Runs *program* in a child process; what it printed as JSON."""
    app = Path(handslag.__file__).parents[1]
    finished = subprocess.run(
        [*before, sys.executable, "-W", "error", "-c", PRELUDE + program, *arguments],
        env=os.environ | {"PYTHONPATH": str(app)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return json.loads(finished.stdout)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("size", [0, 1, 65536, 3_000_001])
def test_a_file_is_written_whole_and_alone(tmp_path: Path, size: int) -> None:
    content = os.urandom(size)

    atomic_write(tmp_path / "new.pdf", content)

    assert (tmp_path / "new.pdf").read_bytes() == content
    assert names_in(tmp_path) == ["new.pdf"]


def test_a_shorter_file_takes_the_place_of_a_longer_one(tmp_path: Path) -> None:
    path = tmp_path / "kept.txt"
    path.write_bytes(b"old" * 10_000)

    atomic_write(path, b"new")

    assert path.read_bytes() == b"new"
    assert names_in(tmp_path) == ["kept.txt"]


@POSIX
def test_a_file_that_outgrows_the_limit_of_the_process_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "kept.txt"
    path.write_bytes(b"old")

    problem = told_by_child(
        """
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
print(json.dumps(tried(Path(sys.argv[1]), b"n" * 100_001)))
""",
        str(path),
    )

    assert problem == FileProblem.FULL
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["kept.txt"]


@POSIX
def test_a_new_file_that_outgrows_the_limit_leaves_nothing_at_all(tmp_path: Path) -> None:
    problem = told_by_child(
        """
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
print(json.dumps(tried(Path(sys.argv[1]), b"n" * 3_000_000)))
""",
        str(tmp_path / "new.txt"),
    )

    assert problem == FileProblem.FULL
    assert names_in(tmp_path) == []


def own_disk(folder: Path, options: str) -> tuple[str, ...]:
    """The start of a command line that mounts a small disk of its own on *folder*, no root needed."""
    if shutil.which("unshare") is None:
        pytest.skip("no unshare on this system")
    mount = f'mount -t tmpfs -o {options} none "$0" && exec "$@"'
    command = ("unshare", "--map-root-user", "--mount", "sh", "-c", mount, str(folder))
    if subprocess.run([*command, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("this system lets nobody mount a disk of his own")
    return command


@pytest.mark.parametrize(
    ("options", "size"), [("size=64k", 65_536), ("size=1m,nr_inodes=2", 10)], ids=["bytes", "files"]
)
def test_a_full_disk_leaves_the_old_file_and_no_litter(
    tmp_path: Path, options: str, size: int
) -> None:
    told = told_by_child(
        """
path = Path(sys.argv[1]) / "kept.txt"
path.write_bytes(b"old")
problem = tried(path, b"n" * int(sys.argv[2]))
print(json.dumps([problem, path.read_text(), os.listdir(path.parent)]))
""",
        str(tmp_path),
        str(size),
        before=own_disk(tmp_path, options),
    )

    assert told == [FileProblem.FULL, "old", ["kept.txt"]]


def test_a_missing_folder_is_told_and_not_made(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "new.txt"

    with pytest.raises(FileTrouble) as refused:
        atomic_write(path, b"new")

    assert refused.value.problem is FileProblem.NO_FOLDER
    assert refused.value.path == str(path)
    assert names_in(tmp_path) == []


def test_a_folder_that_is_a_file_is_told_and_not_touched(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")

    with pytest.raises(FileTrouble) as refused:
        atomic_write(tmp_path / "file" / "new.txt", b"new")

    assert refused.value.problem is FileProblem.NO_FOLDER
    assert (tmp_path / "file").read_bytes() == b"old"


def test_a_folder_in_the_files_place_is_told_and_stays(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "inside.txt").write_bytes(b"old")

    with pytest.raises(FileTrouble) as refused:
        atomic_write(tmp_path / "taken", b"new")

    assert refused.value.problem is FileProblem.NOT_WRITABLE
    assert names_in(tmp_path) == ["taken"]
    assert names_in(tmp_path / "taken") == ["inside.txt"]


@POSIX
def test_a_folder_that_nothing_may_be_written_into_is_told() -> None:
    told = told_by_child("""
drop_root()
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    (folder / "kept.txt").write_bytes(b"old")
    folder.chmod(0o500)
    problem = tried(folder / "kept.txt", b"new")
    folder.chmod(0o700)
    print(json.dumps([problem, (folder / "kept.txt").read_text(), os.listdir(folder)]))
""")

    assert told == [FileProblem.NOT_WRITABLE, "old", ["kept.txt"]]


@POSIX
def test_a_folder_that_may_be_written_but_not_listed_takes_the_file() -> None:
    # a letter-box folder: what is in place must not be told as not written
    told = told_by_child("""
drop_root()
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    (folder / "kept.txt").write_bytes(b"old")
    folder.chmod(0o300)
    problem = tried(folder / "kept.txt", b"new")
    folder.chmod(0o700)
    print(json.dumps([problem, (folder / "kept.txt").read_text(), os.listdir(folder)]))
""")

    assert told == [None, "new", ["kept.txt"]]


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o755])
def test_a_new_version_has_the_permissions_of_the_old_one(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "kept.txt"
    path.write_bytes(b"old")
    path.chmod(mode)

    atomic_write(path, b"new")

    assert mode_of(path) == mode


@POSIX
def test_a_new_file_has_the_permissions_of_any_other_new_file(tmp_path: Path) -> None:
    (tmp_path / "other.txt").touch()

    atomic_write(tmp_path / "new.txt", b"new")

    assert mode_of(tmp_path / "new.txt") == mode_of(tmp_path / "other.txt")


@POSIX
def test_permissions_that_are_asked_for_are_given(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    path.write_bytes(b"old")
    path.chmod(0o644)

    atomic_write(path, b"new", mode=0o600)

    assert mode_of(path) == 0o600


@POSIX
def test_a_draft_is_for_its_owners_eyes_until_it_is_whole(tmp_path: Path) -> None:
    with Draft(tmp_path / "keys", b"secret", mode=0o600):
        (part,) = tmp_path.iterdir()

        assert mode_of(part) == 0o600


@POSIX
def test_writing_a_file_never_changes_the_umask_not_even_for_a_moment() -> None:
    # it is the whole process's: files that other threads make meanwhile (SQLite's too) get 0666,
    # and of two threads that change it at once one leaves it at 0 for good (1 of 3 runs, measured)
    called = told_by_child("""
called = set()
def note(frame, event, function):
    if event == "c_call":
        called.add(function.__name__)
with tempfile.TemporaryDirectory() as name:
    sys.setprofile(note)
    files.atomic_write(Path(name, "new.txt"), b"new")
    sys.setprofile(None)
print(json.dumps(sorted(called)))
""")

    assert "fsync" in called  # so the watch sees what is called
    assert "umask" not in called


def test_a_draft_takes_the_old_files_place_when_it_is_kept_and_not_before(tmp_path: Path) -> None:
    path = tmp_path / "kept.txt"
    path.write_bytes(b"old")

    with Draft(path, b"new") as draft:
        before = path.read_bytes()
        draft.keep()
        after = path.read_bytes()

    assert (before, after) == (b"old", b"new")
    assert names_in(tmp_path) == ["kept.txt"]


def test_a_draft_that_was_not_kept_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "kept.txt"
    path.write_bytes(b"old")

    with Draft(path, b"new"), Draft(tmp_path / "other.txt", b"new"):
        pass

    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["kept.txt"]


def test_a_draft_whose_work_failed_leaves_nothing(tmp_path: Path) -> None:
    def fail() -> None:
        with Draft(tmp_path / "new.txt", b"new"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()

    assert names_in(tmp_path) == []


def test_a_draft_that_cannot_take_the_place_leaves_nothing_either(tmp_path: Path) -> None:
    with Draft(tmp_path / "taken", b"new") as draft:
        (tmp_path / "taken").mkdir()
        with pytest.raises(FileTrouble) as refused:
            draft.keep()

    assert refused.value.problem is FileProblem.NOT_WRITABLE
    assert names_in(tmp_path) == ["taken"]


def test_a_draft_of_what_counts_already_goes_beside_what_it_cannot_replace(tmp_path: Path) -> None:
    with Draft(tmp_path / "Pack.pdf", b"new") as draft:
        (tmp_path / "Pack.pdf").mkdir()
        (tmp_path / "Pack (2).pdf").write_bytes(b"another's")

        kept = draft.keep_or_beside()

    assert kept == tmp_path / "Pack (3).pdf"
    assert kept.read_bytes() == b"new"
    assert (tmp_path / "Pack (2).pdf").read_bytes() == b"another's"
    assert names_in(tmp_path) == ["Pack (2).pdf", "Pack (3).pdf", "Pack.pdf"]


def test_of_two_drafts_of_one_file_the_last_one_kept_stays(tmp_path: Path) -> None:
    path = tmp_path / "kept.txt"

    with Draft(path, b"first") as first, Draft(path, b"second") as second:
        second.keep()
        first.keep()

    assert path.read_bytes() == b"first"
    assert names_in(tmp_path) == ["kept.txt"]


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.txt"
    versions = [bytes([n]) * 50_000 for n in range(15)]
    atomic_write(path, versions[0])

    def write() -> None:
        for version in versions:
            atomic_write(path, version)

    with ThreadPoolExecutor(1) as threads:
        writing = threads.submit(write)
        seen = [path.read_bytes()]
        while not writing.done():
            seen.append(path.read_bytes())
        writing.result()

    assert set(seen) <= set(versions)
    assert names_in(tmp_path) == ["kept.txt"]


@pytest.mark.parametrize(
    "name",
    [
        "Åkes välkomstpaket för Öberg.pdf",
        "a\u030a.pdf",
        ".hidden",
        "two  spaces .pdf",
        "x" * 200,
        pytest.param("å" * 50 + "x" * 150, id="200 characters, 250 bytes"),
        pytest.param("🤝" * 50, id="50 characters, 200 bytes"),
    ],
)
def test_a_file_may_be_called_what_the_system_allows(tmp_path: Path, name: str) -> None:
    atomic_write(tmp_path / name, b"first")

    atomic_write(tmp_path / name, b"second")

    assert (tmp_path / name).read_bytes() == b"second"
    assert len(names_in(tmp_path)) == 1


def test_a_name_that_is_too_long_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / ("å" * 300)

    with pytest.raises(FileTrouble) as refused:
        atomic_write(path, b"new")

    assert refused.value.problem is FileProblem.NOT_WRITABLE
    assert names_in(tmp_path) == []
