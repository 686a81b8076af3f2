"""Puts the house together: paths, log, store, services, faces; the only module that knows all rooms."""

import gc
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from platformdirs import user_data_path

from handslag import __version__
from handslag.cli import display, run
from handslag.cli.arguments import Arguments
from handslag.cli.run import Program
from handslag.domain.changes import Changes
from handslag.domain.errors import FileProblem, FileTrouble, StoreProblem, StoreTrouble
from handslag.domain.files import trouble_with
from handslag.services.desk import Desk
from handslag.storage.store import Store

DATABASE = "handslag.db"
REPORT = "fault-report.txt"
INTERRUPTED = 130
"""Exit code after Ctrl+C, as shells have it."""


def main(words: Sequence[str] | None = None) -> int:
    """Runs the program with *words*, or with what it was started with; the exit code."""
    given = sys.argv[1:] if words is None else words
    gc.freeze()
    gc.enable()
    try:
        return run.run(given, Program(open_desk, _without_command, keep_report))
    except KeyboardInterrupt:
        return INTERRUPTED


def _without_command(args: Arguments) -> int:
    if not display.is_there():
        from handslag.cli import showing  # noqa: PLC0415 - paper takes 150 ms, and most do not print

        return showing.show_around(args, open_desk, keep_report)
    gc.disable()  # until the window is shown, as at the start of the program
    from handslag.ui.application import start  # noqa: PLC0415 - Qt takes 150 ms, and no command needs it

    profile = profile_of(args)
    try:
        _make_folder(profile)
    except FileTrouble as trouble:
        return run.refused(args, trouble)
    return start(
        profile, lambda on_commit: open_desk(args, on_commit), args.files, language=args.lang
    )


def keep_report(args: Arguments, report: str) -> Path:
    """Writes the report of a fault beside the data of the profile, or where files may be written."""
    for folder in (profile_of(args), Path(tempfile.gettempdir())):
        file = folder / REPORT
        with suppress(OSError):
            file.write_text(f"Handslag {__version__}, Python {sys.version}\n{report}", "utf-8")
            return file
    return Path(REPORT)


def profile_of(args: Arguments) -> Path:
    """The folder of the profile that the arguments name, or of the usual one."""
    profile: Path | None = args.profile
    return profile or user_data_path("handslag", appauthor=False)


@contextmanager
def open_desk(
    args: Arguments, on_commit: Callable[[Changes], None] | None = None
) -> Iterator[Desk]:
    """Opens the profile that the arguments name, and makes it where there is none.

    Args:
        args: the arguments.
        on_commit: told what each unit of work has changed, after it is in the store.

    Raises:
        FileTrouble: its folder cannot be made.
        StoreTrouble: its database cannot be opened.
    """
    profile = profile_of(args)
    _make_folder(profile)
    # a window shows its first page without a record, and makes ready for them afterwards
    store = Store.open(_database(args, profile), on_commit=on_commit, records=on_commit is None)
    try:
        yield Desk(store, profile)
    finally:
        store.close()


def _database(args: Arguments, profile: Path) -> Path | str:
    url: str | None = args.db
    if url is None:
        return profile / DATABASE
    if "://" not in url:  # a mistyped address must not become a file of that name
        raise StoreTrouble(StoreProblem.BAD_URL, url)
    return url


def _make_folder(profile: Path) -> None:
    try:
        profile.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError:
        raise FileTrouble(FileProblem.NO_FOLDER, str(profile)) from None
    except OSError as error:
        raise trouble_with(profile, error) from error
