"""Puts the house together: paths, log, store, services, faces; the only module that knows all rooms."""

import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from platformdirs import user_data_path

from handslag.cli import run, showing
from handslag.cli.arguments import Arguments
from handslag.domain.errors import FileProblem, FileTrouble
from handslag.domain.files import trouble_with
from handslag.services.desk import Desk
from handslag.storage.store import Store

DATABASE = "handslag.db"


def main(words: Sequence[str] | None = None) -> int:
    """Runs the program with *words*, or with what it was started with; the exit code."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    given = sys.argv[1:] if words is None else words
    return run.run(given, open_desk, lambda args: showing.show_around(args, open_desk))


@contextmanager
def open_desk(args: Arguments) -> Iterator[Desk]:
    """Opens the profile that the arguments name, and makes it where there is none.

    Raises:
        FileTrouble: its folder cannot be made.
        StoreTrouble: its database cannot be opened.
    """
    profile: Path = args.profile or user_data_path("handslag", appauthor=False)
    _make_folder(profile)
    store = Store.open(args.db or profile / DATABASE)
    try:
        yield Desk(store, profile)
    finally:
        store.close()


def _make_folder(profile: Path) -> None:
    try:
        profile.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise FileTrouble(FileProblem.NO_FOLDER, str(profile)) from None
    except OSError as error:
        raise trouble_with(profile, error) from error
