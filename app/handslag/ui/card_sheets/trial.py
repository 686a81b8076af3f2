"""A test print: the outlines of a sheet's cards, to hold against the light with the sheet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from handslag.domain.errors import HandslagError
from handslag.services import sheet_library
from handslag.services.desk import Desk
from handslag.ui.jobs import Jobs
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import language, translate


def open_outlines(
    desk: Desk,
    jobs: Jobs,
    scratch: Scratch,
    name: str,
    *,
    told: Callable[[str], None],
    failed: Callable[[HandslagError], None],
) -> None:
    """Makes the outlines of the sheet called *name*, and opens them in the program for PDF files.

    Args:
        desk: the open profile.
        jobs: the worker.
        scratch: where the file may lie while it is looked at.
        name: maker and code.
        told: is given what to do with the page.
        failed: is told what stood in the way.
    """
    path, spoken = scratch.file(f"{_file_name(name)}.pdf"), language()
    jobs.run(
        lambda _: sheet_library.outline_page(desk, path, name, language=spoken),
        done=lambda made: told(show_file(made.path) or _advice()),
        failed=failed,
    )


def show_file(path: Path) -> str:
    """Opens *path* in the computer's program for it; what to say where there is none, else ""."""
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return ""
    #: Where the computer has no program for PDF files.
    text = translate("ui-sheets", "No program for PDF files was found. The page is {path}.")
    return text.format(path=path)


def _advice() -> str:
    #: After the page with the outlines of a card sheet was opened.
    return translate(
        "ui-sheets",
        "Print the page on plain paper at 100 %, lay the card sheet on it and hold both against the light.",
    )


def _file_name(name: str) -> str:
    return "".join(c if c.isalnum() or c in " -" else "-" for c in name)
