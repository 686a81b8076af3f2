"""Saving a report: asked for like any file, then written on the worker."""

from collections.abc import Callable
from pathlib import Path

from handslag.services import reports
from handslag.services.reports import SheetWords
from handslag.ui.page import Page
from handslag.ui.parts.saving import ask_where
from handslag.words.catalogue import language, translate

_FOLDER = "reports/folder"


def ask(page: Page, name: str, sheet: Callable[[], SheetWords]) -> None:
    """Asks where to save a report, in the folder of the last time, and writes it there.

    Args:
        page: the page of reports.
        name: suggested for the file, without its ending.
        sheet: makes the report's words, on the worker.
    """
    ask_where(
        page,
        page.office.settings,
        _FOLDER,
        lambda path: _write(page, path, sheet),
        #: Title of the dialog that asks for a file, and the kinds of files in it.
        title=translate("ui-reports", "Save the report"),
        name=name,
        kinds={
            "pdf": translate("ui-reports", "To be read and printed (*.pdf)"),
            "xlsx": translate("ui-reports", "Excel (*.xlsx)"),
            "csv": translate("ui-reports", "Table as text (*.csv)"),
        },
    )


def _write(page: Page, path: Path, sheet: Callable[[], SheetWords]) -> None:
    desk, spoken = page.office.desk, language()
    #: Message after a file was written; {file} is its name.
    said = translate("ui-reports", "{file} is ready.").format(file=path.name)
    page.office.jobs.run(
        lambda _: reports.save(desk, path, words=sheet(), language=spoken),
        done=lambda _: page.messages.show_message(said, undo=False),
        failed=page.tell_error,
    )
