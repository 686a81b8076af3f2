"""Files to import: asked for with a dialog, in the folder of the last time."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from handslag.services.contact_kinds import KINDS
from handslag.ui.office import Office
from handslag.words.catalogue import translate

_FOLDER = "partners/folder"


def ask(office: Office, parent: QWidget, chosen: Callable[[list[Path]], None]) -> QFileDialog:
    """Asks for files; *chosen* gets them."""
    #: Title of the dialog that asks for files with contacts.
    dialog = QFileDialog(parent, translate("ui-import", "Choose files with contacts"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    #: The kinds of files in that dialog.
    kinds = translate("ui-import", "Contacts, tables and workbooks ({kinds})")
    every = translate("ui-import", "All files (*)")
    dialog.setNameFilters([kinds.format(kinds=" ".join(f"*{kind}" for kind in KINDS)), every])
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    kept = str(office.settings.value(_FOLDER, "")) or QStandardPaths.writableLocation(documents)
    dialog.setDirectory(kept)

    def take(files: list[str]) -> None:
        office.settings.setValue(_FOLDER, str(Path(files[0]).parent))
        chosen([Path(file) for file in files])

    dialog.filesSelected.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
