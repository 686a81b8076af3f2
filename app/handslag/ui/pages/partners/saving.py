"""Partners into a file: asked for with a dialog, written on the worker."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from handslag.domain.ids import PartnerId
from handslag.services import exporting
from handslag.services.exporting import Exported
from handslag.ui.office import Office
from handslag.ui.pages.partners.writing import Failed
from handslag.ui.parts.saving import ask_where
from handslag.words import contacts
from handslag.words.catalogue import translate

_FOLDER = "partners/folder"


def ask(
    office: Office,
    parent: QWidget,
    *,
    search: str,
    ids: Sequence[PartnerId] | None,
    failed: Failed,
) -> None:
    """Asks where to save partners, in the folder of the last time, and writes them there.

    Args:
        office: what the page may use.
        parent: the page.
        search: what has to be found in a partner, or "".
        ids: these alone; None is all that *search* finds.
        failed: told what stood in the way.
    """
    ask_where(
        parent,
        office.settings,
        _FOLDER,
        lambda path: _write(office, path, search=search, ids=ids, failed=failed),
        #: Title of the dialog that asks for a file, and the kinds of files in it.
        title=translate("ui-partners", "Save partners to a file"),
        #: Name of a file, without its ending.
        name=translate("ui-partners", "Partners"),
        kinds={
            "xlsx": translate("ui-partners", "Excel (*.xlsx)"),
            "csv": translate("ui-partners", "Table as text (*.csv)"),
            "vcf": translate("ui-partners", "Contacts for phones and address books (*.vcf)"),
        },
    )


def _write(
    office: Office, path: Path, *, search: str, ids: Sequence[PartnerId] | None, failed: Failed
) -> None:
    desk, heads = office.desk, contacts.heads()

    def done(written: Exported) -> None:
        #: In the message bar; {file} is a name.
        text = translate("ui-partners", "%n partners are in {file}", n=written.count)
        office.tell(text.format(file=written.path.name))

    office.jobs.run(
        lambda progress: exporting.export(
            desk, path, heads=heads, search=search, ids=ids, progress=progress
        ),
        done=done,
        failed=failed,
    )
