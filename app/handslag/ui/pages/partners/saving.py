"""Partners into a file: asked for with a dialog, written on the worker."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from handslag.domain.ids import PartnerId
from handslag.services import exporting
from handslag.services.exporting import Exported
from handslag.ui.office import Office
from handslag.ui.pages.partners.writing import Failed
from handslag.words import contacts
from handslag.words.catalogue import translate

_FOLDER = "partners/folder"
_KINDS = (".xlsx", ".csv", ".vcf")


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
    #: Title of the dialog that asks for a file, and the kinds of files in it.
    dialog = QFileDialog(parent, translate("ui-partners", "Save partners to a file"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    filters = {
        ".xlsx": translate("ui-partners", "Excel (*.xlsx)"),
        ".csv": translate("ui-partners", "Table as text (*.csv)"),
        ".vcf": translate("ui-partners", "Contacts for phones and address books (*.vcf)"),
    }
    dialog.setNameFilters([filters[kind] for kind in _KINDS])
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    kept = str(office.settings.value(_FOLDER, "")) or QStandardPaths.writableLocation(documents)
    dialog.setDirectory(kept)
    dialog.setDefaultSuffix("xlsx")
    #: Name of a file, without its ending.
    dialog.selectFile(translate("ui-partners", "Partners"))
    dialog.filterSelected.connect(
        lambda chosen: dialog.setDefaultSuffix(
            next(kind for kind in _KINDS if filters[kind] == chosen).removeprefix(".")
        )
    )

    def chosen(file: str) -> None:
        office.settings.setValue(_FOLDER, str(Path(file).parent))
        _write(office, Path(file), search=search, ids=ids, failed=failed)

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


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
