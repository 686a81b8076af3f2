"""Copies of the database before something large is done to it."""

from handslag.domain import files
from handslag.domain.errors import StoreProblem, StoreTrouble
from handslag.services.desk import Desk
from handslag.storage import backup

KEPT = 5
"""As many copies stay as were made before the latest imports."""


def back_up(desk: Desk, *, before: str) -> None:
    """Writes a verified copy of the database beside it, and removes all but the latest five.

    A database on a server is left to that server's own backups.

    Args:
        desk: the open profile.
        before: what is going to be done, in one English word; part of the copy's name.

    Raises:
        FileTrouble: it cannot be written.
        StoreTrouble: the database cannot be read.
    """
    folder = desk.profile / "backups"
    moment = desk.clock().strftime("%Y%m%d-%H%M%S")
    try:
        folder.mkdir(exist_ok=True)
        backup.backup_to(desk.store, folder / f"handslag-{before}-{moment}.db")
    except StoreTrouble as trouble:
        if trouble.problem is not StoreProblem.NO_DRIVER:
            raise
        return
    except OSError as error:
        raise files.trouble_with(folder, error) from error
    for old in sorted(folder.glob(f"handslag-{before}-*.db"))[:-KEPT]:
        old.unlink(missing_ok=True)
