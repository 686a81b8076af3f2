"""Making a pack into a file: what it is called, where it goes, and what is said of it."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, QTemporaryDir
from PySide6.QtWidgets import QFileDialog, QWidget

from handslag.services.paperwork import Made
from handslag.services.views import CustomerView
from handslag.words.catalogue import translate

_FOLDER = "packs/folder"
_NOT_IN_NAMES = r'[<>:"/\\|?*\x00-\x1f]'
"""Windows, Naming Files, Paths, and Namespaces: reserved characters."""


class Scratch:
    """A place for files that are only looked at; they go when the program ends."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None

    def path(self, customer: CustomerView | None) -> Path:
        """Where *customer*'s pack may be written."""
        if self._folder is None or not self._folder.isValid():
            self._folder = QTemporaryDir()
        return Path(self._folder.path()) / file_name(customer)


def file_name(customer: CustomerView | None) -> str:
    """What the file is called unless the user says otherwise: "Welcome pack Johansson.pdf"."""
    name = customer.name.split()[-1] if customer else ""
    #: Name of a file, without its ending; {customer} is a family name.
    text = translate("ui-packs", "Welcome pack {customer}").format(customer=name)
    return re.sub(_NOT_IN_NAMES, "-", text).strip(" .") + ".pdf"


def ask_path(
    parent: QWidget, settings: QSettings, suggested: str, save: Callable[[Path], None]
) -> None:
    """Asks where to save, in the folder of the last time; calls *save* when the user has chosen."""
    #: Title of the dialog that asks for a file.
    dialog = QFileDialog(parent, translate("ui-packs", "Save the pack as PDF"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    kept = str(settings.value(_FOLDER, "")) or QStandardPaths.writableLocation(documents)
    dialog.setDirectory(kept)
    dialog.selectFile(suggested)

    def chosen(file: str) -> None:
        settings.setValue(_FOLDER, str(Path(file).parent))
        save(Path(file))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def step_words(done: int, total: int) -> str:
    """How far the making of a pack is."""
    #: Beside a progress bar while a welcome pack is made.
    text = translate("ui-packs", "Making the pack, step {done} of {total}")
    return text.format(done=done, total=total)


def made_words(made: Made) -> str:
    """What the message bar says when the pack is made."""
    name = made.path.name
    if not made.vouchers:
        #: Message after a pack without vouchers was made; {file} is its name.
        return translate("ui-packs", "{file} is ready.").format(file=name)
    #: Message after a pack was made; {file} is its name.
    text = translate("ui-packs", "%n vouchers were issued. {file} is ready.", n=len(made.vouchers))
    return text.format(file=name)
