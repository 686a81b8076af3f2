r"""Runs Handslag, or its tests, on a machine that has Python and nothing else.

    python3 packaging/dev.py run [arguments of handslag]
    python3 packaging/dev.py test [--fast] [arguments of pytest]

On Windows: py packaging\dev.py run

Everything else is set up on the first start and looked after on later ones: the system libraries
that Qt needs on Linux, and the folder .venv with the pinned libraries. "run" starts the program in
your present folder; without arguments it opens the window. "test" looks at form, types, imports
and translations, then runs pytest, all in the checkout; --fast runs pytest alone.
"""

# Standard library only; and readable by Python 3.7, which must come as far as to say it is too old.
from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

import system_parts

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parents[1]
OLDEST = (3, 11)

PINS = {
    "run": ("requirements.txt",),
    "test": ("requirements-test.txt", "requirements.txt"),
}
"""For each command the pins that it stands on, the file to install from first."""

UNFINISHED = "unfinished"

WHOLE_SUITE = ("-q", "-n", "auto", "--dist", "worksteal")
"""How pytest runs when it is asked for nothing in particular: on every core, 4,500 tests."""


class Trouble(Exception):
    """The set-up cannot go on; the text tells the user what to do about it."""


def say(text: str) -> None:
    """Tells the user on stderr, which keeps stdout for the program."""
    print(text, file=sys.stderr, flush=True)


# ---- Python itself


def newer_python() -> list[str]:
    """The start of a command line for a Python on PATH that is new enough.

    Raises:
        Trouble: there is none.
    """
    names = [[f"python3.{minor}"] for minor in (13, 12, 11, 14)]
    question = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    for name, *options in [*names, ["py", "-3"]]:
        found = shutil.which(name)
        # asked, not believed: pyenv leaves commands for versions that are switched off
        if found and succeeds([found, *options, "-c", question]):
            return [found, *options]
    raise Trouble(old_python_advice(sys.platform))


def old_python_advice(platform: str) -> str:
    """What to tell a user whose newest Python is too old."""
    install = {
        "darwin": "for example: brew install python@3.13",
        "win32": "for example: winget install Python.Python.3.13",
    }.get(platform, "with your package manager")
    present, wanted = (".".join(map(str, version[:2])) for version in (sys.version_info, OLDEST))
    return (
        f"Handslag needs Python {wanted} or newer, and this is {present}. "
        f"Please install a newer one ({install}), then run the same command again."
    )


# ---- the operating system's part


def lacking(command: str) -> list[str]:
    """The system libraries that *command* lacks here; none off Linux, where wheels bring all."""
    linux = sys.platform == "linux"
    return system_parts.missing_libraries(command, os.environ) if linux else []


def provide_system_parts(root: Path, command: str) -> None:
    """Sees to what has to come from the operating system.

    Raises:
        Trouble: it is not there and only the user can install it; tells the command.
    """
    sonames, venv_package = lacking(command), missing_venv_package(root)
    manager = next((name for name in system_parts.INSTALLERS if shutil.which(name)), None)
    administrator = sys.platform != "win32" and os.geteuid() == 0
    if manager == "apt-get" and administrator and (sonames or venv_package):
        install_by_apt(command, sonames, venv_package)
        sonames, venv_package = lacking(command), missing_venv_package(root)
    if venv_package and shutil.which("uv"):
        venv_package = None
    if sonames or venv_package:
        prefix = "" if administrator else "sudo" if shutil.which("sudo") else "su"
        advice = system_parts.advice(
            manager, sonames, venv_package=venv_package, prefix=prefix, known=apt_knows
        )
        raise Trouble(advice)


def missing_venv_package(root: Path) -> str | None:
    """The package to install when no environment can be made; None when it can, or need not.

    Debian keeps ensurepip apart from Python.
    """
    importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") or is_sound(root):
        return None
    return f"python3.{sys.version_info.minor}-venv"


def install_by_apt(command: str, sonames: Sequence[str], venv_package: str | None) -> None:
    """Installs with apt-get, as root, without a question."""
    say("Installing system packages with apt-get ...")
    extra = [venv_package] if venv_package else []
    if command == "test":  # needs no window, but the next "run" may: 0.5 MB
        sonames = [*sonames, *(name for name in system_parts.X11 if not system_parts.loads(name))]
    update, install = (shlex.split(line) for line in system_parts.INSTALLERS["apt-get"])
    succeeds(update)  # one dead source of many is no reason to stop
    names = system_parts.packages("apt-get", sonames, apt_knows) + extra
    install += ["-o", "DPkg::Lock::Timeout=120"]  # a fresh desktop may be busy with its updates
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quietly([*install, *names], "apt-get failed; its last lines stand above.", environ)


def apt_knows(name: str) -> bool:
    """Whether apt's present lists hold a package of that name."""
    return succeeds(["apt-cache", "show", name])


# ---- the environment .venv


def environment(root: Path) -> Path:
    """The folder of the environment in the checkout *root*."""
    return root / ".venv"


def python_of(root: Path) -> Path:
    """The interpreter of the environment, there or not."""
    parts = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
    return environment(root).joinpath(*parts)


def state_file(root: Path) -> Path:
    """Where the environment says what it holds: a key, UNFINISHED, or no file if made by others."""
    return environment(root) / "handslag-setup.txt"


def lock_file(root: Path) -> Path:
    """What a set-up holds a lock on while it works."""
    return environment(root) / "handslag-setup.lock"


def state(root: Path) -> str:
    """What is in the state file; empty without one."""
    try:
        return state_file(root).read_text("utf-8")
    except FileNotFoundError:
        return ""


def key(root: Path, command: str) -> str:
    """What the state has to be for *command*: the pins and the interpreter in one hash."""
    digest = hashlib.sha256()
    for name in PINS[command]:
        digest.update((root / "packaging" / name).read_bytes())
    with contextlib.suppress(FileNotFoundError):
        digest.update((environment(root) / "pyvenv.cfg").read_bytes())
    digest.update(os.fsencode(os.path.realpath(python_of(root))))
    return digest.hexdigest()


def is_ready(root: Path, command: str) -> bool:
    """Whether *command* can start at once. What "test" installed also serves "run"."""
    if not python_of(root).exists():
        return False
    serving = ["run", "test"] if command == "run" else ["test"]
    return state(root) in [key(root, name) for name in serving]


def is_sound(root: Path) -> bool:
    """Whether pip can go on with the environment as it is, which costs a start of Python."""
    question = f"import pip, sys; sys.exit(sys.version_info < {OLDEST})"
    return state(root) != UNFINISHED and succeeds([str(python_of(root)), "-I", "-c", question])


def make_environment(root: Path) -> None:
    """Makes the environment afresh; what is left of an earlier one goes."""
    folder = environment(root)
    state_file(root).write_text(UNFINISHED, "utf-8")
    for child in set(folder.iterdir()) - {state_file(root), lock_file(root)}:
        if child.is_dir() and not child.is_symlink():
            shutil.rmtree(child)
        else:
            child.unlink()
    # the one that dev.py runs on may itself be that of the environment that just went
    python = str(getattr(sys, "_base_executable", None) or sys.executable)
    command = [python, "-I", "-m", "venv", str(folder)]
    if not importlib.util.find_spec("ensurepip"):
        uv = shutil.which("uv") or "uv"
        command = [uv, "venv", "--seed", "--allow-existing", "--python", python, str(folder)]
    quietly(command, f"The environment {folder} could not be made; see the lines above.")


def install(root: Path, command: str) -> None:
    """Installs the pinned libraries, each checked against its hash."""
    state_file(root).write_text(UNFINISHED, "utf-8")
    say("Installing the libraries (the first time 100 to 150 MB come over the network) ...")
    pins = root / "packaging" / PINS[command][0]
    # without -I a module in the present folder could pass for one of pip's
    pip = [str(python_of(root)), "-I", "-m", "pip", "install", "--quiet", "--no-input"]
    # the pins are complete; what is built from source would fetch tools that are not pinned
    options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(pins)]
    advice = (
        "pip could not install the libraries; its last lines stand above. If the network is well, "
        "this system may be older than their packages allow (Linux: glibc 2.34, on ARM 2.39; "
        "macOS 13). The same command tries again."
    )
    quietly([*pip, "--disable-pip-version-check", *options], advice)
    state_file(root).write_text(key(root, command), "utf-8")


def set_up(root: Path, command: str) -> None:
    """Makes the machine ready for *command*; one set-up at a time, others wait.

    Raises:
        Trouble: it is not, and what the user can do about it.
    """
    started = time.monotonic()
    environment(root).mkdir(exist_ok=True)
    with alone(lock_file(root)):
        provide_system_parts(root, command)
        if not is_ready(root, command):
            if not is_sound(root):
                say(f"Making the environment {environment(root)} ...")
                make_environment(root)
            install(root, command)
    say(f"Ready after {time.monotonic() - started:.0f} s.")


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Holds the lock on *path*; waits for whoever has it. The system frees it when we die."""
    with path.open("a+b") as file:
        if not try_lock(file):
            say("Another set-up is at work in this folder; waiting for it ...")
            while not try_lock(file):
                time.sleep(0.2)
        # pip inherits it: if dev.py alone is killed, the next set-up waits for the pip it left
        os.set_inheritable(file.fileno(), True)  # noqa: FBT003 - positional only
        try:
            yield
        finally:
            unlock(file)


def try_lock(file: IO[bytes]) -> bool:
    """Takes the lock if it is free."""
    try:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def unlock(file: IO[bytes]) -> None:
    """Gives the lock back, also for what inherited it."""
    if sys.platform == "win32":
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_UN)


# ---- other programs


def succeeds(command: Sequence[str]) -> bool:
    """Runs *command* in silence; whether it could be started and ended well."""
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, check=False)
    except OSError:
        return False
    return done.returncode == 0


def quietly(command: Sequence[str], advice: str, environ: Mapping[str, str] | None = None) -> None:
    """Runs a step of the set-up, of which the user hears only when it fails.

    Raises:
        Trouble: it failed; its last lines and *advice*.
    """
    code, words = heard(command, environ)
    if code:
        raise Trouble("\n".join([*words.splitlines()[-12:], advice]))


def heard(command: Sequence[str], environ: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Runs *command*; its exit code and all that it said."""
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=environ,
        close_fds=False,  # the lock goes with it; all else of ours is not inheritable
        check=False,
    )
    return done.returncode, done.stdout


def become(command: list[str], environ: Mapping[str, str]) -> int:  # noqa: RET503 - see execve
    """Goes on as *command*, so that its exit code and signals are ours."""
    if sys.platform == "win32":  # execve there returns to the shell at once
        return wait_for(subprocess.Popen(command, env=environ))
    os.execve(command[0], command, environ)  # noqa: S606 - no shell is the point


def wait_for(program: subprocess.Popen[bytes]) -> int:
    """The exit code of *program*, which decides alone what Ctrl+C means."""
    while True:
        with contextlib.suppress(KeyboardInterrupt):
            return program.wait()


# ---- the commands


def program_environment(root: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """The variables of *environ* with the source of Handslag first in Python's path."""
    paths = [str(root / "app"), environ.get("PYTHONPATH", "")]
    return {**environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}


def run(root: Path, arguments: Sequence[str]) -> int:
    """Becomes the program, in the user's folder; -P, or a module there could pass for one of ours."""
    command = [str(python_of(root)), "-Pm", "handslag", *arguments]
    return become(command, program_environment(root, os.environ))


def checks(root: Path) -> dict[str, list[str]]:
    """What "test" runs before pytest: arguments for Python by the name to show, in order."""
    steps = {
        "ruff format --check": ["-Pm", "ruff", "format", "--check"],
        "ruff check": ["-Pm", "ruff", "check"],
        "mypy": ["-Pm", "mypy"],
        "lint-imports": ["-Pc", "import importlinter.cli as c; c.lint_imports_command()"],
    }
    translations = root / "packaging" / "translations.py"
    if translations.exists():
        steps["translations --check"] = [str(translations), "--check"]
    return steps


def test(root: Path, arguments: Sequence[str]) -> int:
    """Runs the checks, then becomes pytest; nothing may be said after its summary."""
    os.chdir(root)
    environ = {**program_environment(root, os.environ), "QT_QPA_PLATFORM": "offscreen"}
    python = str(python_of(root))
    for name, step in {} if "--fast" in arguments else checks(root).items():
        started = time.monotonic()
        code, words = heard([python, *step], environ)
        seconds = f"{time.monotonic() - started:.1f} s"
        if code:
            say(f"{words}{name}: failed, {seconds}")
            return code
        say(f"{name}: ok, {seconds}")
    say("pytest:")
    others = [argument for argument in arguments if argument != "--fast"]
    return become([python, "-Pm", "pytest", *(others or WHOLE_SUITE)], environ)


def prepare(root: Path, command: str) -> None:
    """Sees that *command* can start; quick when nothing has changed since the last time.

    Raises:
        Trouble: it cannot, and what the user can do about it.
    """
    try:
        if lacking(command) or not is_ready(root, command):
            if sys.version_info < OLDEST:
                sys.exit(become([*newer_python(), *sys.argv], os.environ))
            set_up(root, command)
    except OSError as error:
        raise Trouble(f"The set-up stopped: {error}. The same command tries again.") from error


def main(arguments: Sequence[str]) -> int:
    """Does what the command line asks; the exit code."""
    command, *others = arguments or [""]
    if command in ("-h", "--help"):
        print(__doc__)
        return 0
    if command not in PINS:
        say(__doc__ or "")
        return 2
    try:
        prepare(ROOT, command)
        return run(ROOT, others) if command == "run" else test(ROOT, others)
    except Trouble as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        say("Stopped. Run the same command again to go on.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
