"""What packaging/dev.py decides; what it does to a machine is seen on a bare one."""

import ast
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Collection
from pathlib import Path
from subprocess import PIPE

import pytest

import dev
import system_parts

PACKAGING = Path(dev.__file__).parent


def nothing_but(present: Collection[str]) -> Callable[[str], bool]:
    return lambda name: name in present


def all_but(missing: Collection[str]) -> Callable[[str], bool]:
    return lambda name: name not in missing


def checkout(root: Path) -> Path:
    """A checkout with pins and an interpreter that nobody starts."""
    for name in {name for names in dev.PINS.values() for name in names}:
        pins = root / "packaging" / name
        pins.parent.mkdir(exist_ok=True)
        pins.write_text(f"of {name}", "utf-8")
    python = dev.python_of(root)
    python.parent.mkdir(parents=True)
    python.write_text("", "utf-8")
    return root


# ---- system libraries


def test_a_machine_with_everything_lacks_nothing() -> None:
    displays = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}

    missing = system_parts.missing_libraries("run", displays, all_but([]))

    assert missing == []


def test_without_a_display_no_library_for_windows_is_asked_for() -> None:
    missing = system_parts.missing_libraries("run", {"DISPLAY": ""}, nothing_but([]))

    assert missing == list(system_parts.QT)


def test_the_tests_ask_for_no_window_even_on_a_desktop() -> None:
    missing = system_parts.missing_libraries("test", {"DISPLAY": ":0"}, nothing_but([]))

    assert missing == list(system_parts.QT)


def test_an_x11_desktop_asks_for_what_its_windows_lack() -> None:
    loads = all_but(["libxcb-cursor.so.0"])

    missing = system_parts.missing_libraries("run", {"DISPLAY": ":0"}, loads)

    assert missing == ["libxcb-cursor.so.0"]


def test_a_wayland_desktop_does_not_mind_that_x11_is_incomplete() -> None:
    displays = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}

    missing = system_parts.missing_libraries("run", displays, all_but(["libxcb-cursor.so.0"]))

    assert missing == []


def test_of_two_incomplete_displays_the_nearer_one_is_completed() -> None:
    displays = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    loads = all_but(["libxcb-cursor.so.0", *system_parts.WAYLAND])

    missing = system_parts.missing_libraries("run", displays, loads)

    assert missing == ["libxcb-cursor.so.0"]


@pytest.mark.parametrize(
    ("known", "name"), [(["libglib2.0-0t64"], "libglib2.0-0t64"), ([], "libglib2.0-0")]
)
def test_apt_is_asked_by_the_name_that_it_knows_and_once(known: list[str], name: str) -> None:
    sonames = ["libGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"]

    names = system_parts.packages("apt-get", sonames, nothing_but(known))

    assert names == ["libgl1", name]


def test_pacman_has_one_package_for_both_gl_libraries() -> None:
    names = system_parts.packages("pacman", ["libGL.so.1", "libEGL.so.1"], nothing_but([]))

    assert names == ["libglvnd"]


@pytest.mark.parametrize(
    ("prefix", "line"),
    [
        ("", "apt-get update && apt-get install -y --no-install-recommends libgl1"),
        ("sudo", "sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1"),
        ("su", "su -c 'apt-get update && apt-get install -y --no-install-recommends libgl1'"),
    ],
)
def test_the_line_to_type_fits_who_types_it(prefix: str, line: str) -> None:
    assert system_parts.install_command("apt-get", ["libgl1"], prefix) == line


def test_brackets_in_a_name_survive_two_shells() -> None:
    line = system_parts.install_command("dnf", ["libGL.so.1()(64bit)"], "su")

    inner = shlex.split(line)[2]

    assert shlex.split(inner) == ["dnf", "install", "-y", "libGL.so.1()(64bit)"]


def advice(manager: str | None, sonames: list[str], venv_package: str | None) -> str:
    return system_parts.advice(
        manager, sonames, venv_package=venv_package, prefix="sudo", known=nothing_but([])
    )


def test_libraries_and_ensurepip_are_one_command_on_debian() -> None:
    text = advice("apt-get", ["libGL.so.1"], "python3.11-venv")

    lines = [line.strip() for line in text.splitlines() if line.startswith("    ")]
    install = "sudo apt-get install -y --no-install-recommends libgl1 python3.11-venv"
    assert lines == [f"sudo apt-get update && {install}"]


@pytest.mark.parametrize("manager", ["dnf", "zypper", "pacman"])
def test_other_systems_get_a_command_of_their_own(manager: str) -> None:
    text = advice(manager, ["libGL.so.1"], None)

    assert f"    sudo {manager} " in text


@pytest.mark.parametrize("manager", [None, "dnf"])
def test_where_no_command_is_known_the_missing_parts_are_named(manager: str | None) -> None:
    text = advice(manager, ["libGL.so.1"], "python3.11-venv")

    assert "libGL.so.1, Python's module ensurepip" in text
    assert "sudo" not in text


# ---- the environment


def test_a_checkout_without_an_environment_is_not_ready(tmp_path: Path) -> None:
    assert not dev.is_ready(tmp_path, "run")


def test_an_environment_made_by_others_is_not_ready(tmp_path: Path) -> None:
    root = checkout(tmp_path)

    assert not dev.is_ready(root, "run")


@pytest.mark.parametrize(
    ("installed", "asked", "ready"),
    [
        ("run", "run", True),
        ("test", "test", True),
        ("test", "run", True),
        ("run", "test", False),
    ],
)
def test_what_the_tests_need_also_serves_the_program(
    tmp_path: Path, installed: str, asked: str, *, ready: bool
) -> None:
    root = checkout(tmp_path)
    dev.state_file(root).write_text(dev.key(root, installed), "utf-8")

    assert dev.is_ready(root, asked) is ready


@pytest.mark.parametrize("asked", ["run", "test"])
def test_new_pins_of_the_program_are_installed_for_both_commands(
    tmp_path: Path, asked: str
) -> None:
    root = checkout(tmp_path)
    dev.state_file(root).write_text(dev.key(root, "test"), "utf-8")

    (root / "packaging" / "requirements.txt").write_text("newer", "utf-8")

    assert not dev.is_ready(root, asked)


def test_another_interpreter_in_the_environment_is_noticed(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    before = dev.key(root, "run")

    (dev.environment(root) / "pyvenv.cfg").write_text("version = 3.13.0", "utf-8")

    assert dev.key(root, "run") != before


def test_an_interrupted_set_up_is_begun_afresh(tmp_path: Path) -> None:
    root = checkout(tmp_path)

    dev.state_file(root).write_text(dev.UNFINISHED, "utf-8")

    assert not dev.is_ready(root, "run")
    assert not dev.is_sound(root)


def test_an_interpreter_that_cannot_be_started_is_not_sound(tmp_path: Path) -> None:
    assert not dev.is_sound(checkout(tmp_path))


def test_only_one_set_up_works_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "lock"

    with path.open("a+b") as other:
        with dev.alone(path):
            taken_meanwhile = dev.try_lock(other)
        taken_afterwards = dev.try_lock(other)

    assert (taken_meanwhile, taken_afterwards) == (False, True)


def test_a_set_up_waits_for_another_until_that_one_ends_or_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "lock"
    script = (
        "import sys, dev; from pathlib import Path\n"
        f"with dev.alone(Path({str(path)!r})): print(flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, cwd=PACKAGING, stdin=PIPE, stdout=PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        monkeypatch.setattr(time, "sleep", lambda _: other.kill())

        with dev.alone(path):
            pass

    assert "waiting" in capsys.readouterr().err


# ---- commands


def test_the_checkout_comes_before_what_the_user_has_in_pythonpath(tmp_path: Path) -> None:
    environ = dev.program_environment(tmp_path, {"PYTHONPATH": "theirs", "HOME": "home"})

    assert environ["PYTHONPATH"] == os.pathsep.join([str(tmp_path / "app"), "theirs"])
    assert environ["HOME"] == "home"


def test_an_empty_pythonpath_does_not_let_the_present_folder_in(tmp_path: Path) -> None:
    environ = dev.program_environment(tmp_path, {"PYTHONPATH": ""})

    assert environ["PYTHONPATH"] == str(tmp_path / "app")


def test_the_checks_run_from_the_quickest_to_the_words() -> None:
    assert list(dev.checks(dev.ROOT)) == [
        "ruff format --check",
        "ruff check",
        "mypy",
        "lint-imports",
        "translations --check",
    ]


def test_a_step_that_fails_shows_its_last_lines_and_what_to_do() -> None:
    script = "import sys; print('first'); [print(n) for n in range(12)]; sys.exit(3)"

    with pytest.raises(dev.Trouble) as trouble:
        dev.quietly([sys.executable, "-c", script], "Do this.")

    assert str(trouble.value).splitlines() == [*map(str, range(12)), "Do this."]


@pytest.mark.parametrize("arguments", [[], ["build"]])
def test_without_a_command_it_says_which_there_are(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code = dev.main(arguments)

    assert code == 2
    assert "dev.py run" in capsys.readouterr().err


def test_help_was_asked_for_and_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    code = dev.main(["--help"])

    assert code == 0
    assert "dev.py test" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("platform", "word"), [("darwin", "brew"), ("win32", "winget"), ("linux", "package manager")]
)
def test_an_old_python_is_told_what_to_install(platform: str, word: str) -> None:
    text = dev.old_python_advice(platform)

    assert "3.11 or newer" in text
    assert word in text


@pytest.mark.parametrize("name", ["dev.py", "system_parts.py"])
def test_an_old_python_can_read_it_and_no_library_is_needed(name: str) -> None:
    source = (PACKAGING / name).read_text("utf-8")

    tree = ast.parse(source, feature_version=(3, 7))

    imported = {
        (node.module or "" if isinstance(node, ast.ImportFrom) else alias.name).split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert imported <= sys.stdlib_module_names | {"system_parts"}
