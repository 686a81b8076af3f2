"""The dialog that asks where a file is to be saved."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

PDF: Mapping[str, str] = {"pdf": "PDF (*.pdf)"}


def ask_where(
    parent: QWidget,
    settings: QSettings,
    kept: str,
    then: Callable[[Path], None],
    *,
    title: str,
    name: str = "",
    kinds: Mapping[str, str] = PDF,
) -> None:
    """Asks for a file in the folder of the last time; calls *then* when the user has chosen.

    Args:
        parent: over which the dialog stands.
        settings: keep the folder,
        kept: under this key.
        then: gets the path.
        title: of the dialog.
        name: what the file is called unless the user says otherwise.
        kinds: of file that can be chosen, by their endings; the first one unless he wants another.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([*kinds.values()])
    dialog.setDefaultSuffix(next(iter(kinds)))
    endings = {words: ending for ending, words in kinds.items()}
    dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(endings[words]))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(str(settings.value(kept, "")) or documents)
    dialog.selectFile(name)

    def chosen(file: str) -> None:
        settings.setValue(kept, str(Path(file).parent))
        then(Path(file))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
