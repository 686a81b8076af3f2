"""A run of cards that was made, and where its file goes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from handslag.domain.sheets import CardSheet
from handslag.services.card_runs import RunOrder
from handslag.services.paperwork import Made
from handslag.ui.card_printing.backs import Sides

_FOLDER = "cards/folder"


@dataclass(frozen=True)
class MadeRun:
    """A run that was made as *order* wanted it; *went* where it reached paper or the user's file."""

    order: RunOrder
    sheet: CardSheet
    made: Made
    went: bool

    @property
    def id(self) -> str:
        """Of the remembered run; of backs alone that of their fronts, or "" where none is known."""
        return self.made.run or self.order.behind

    def sides_again(self, wanted: Sides) -> Sides:
        """Which sides of a spoilt sheet are printed: the *wanted* ones, where it has backs."""
        return wanted if self.order.options.backs else "together"


def ask_path(
    parent: QWidget, settings: QSettings, title: str, name: str, then: Callable[[Path], None]
) -> None:
    """Asks for a PDF in the folder of the last time, with *name* proposed; calls *then* with it."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(str(settings.value(_FOLDER, "")) or documents)
    dialog.selectFile(name)

    def chosen(file: str) -> None:
        settings.setValue(_FOLDER, str(Path(file).parent))
        then(Path(file))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
