"""What the parts of the page have in common: rows, wells, and asking for a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.picture import Picture
from handslag.words.catalogue import translate

KIND = ".handslag"

_FOLDER = "exchange/folder"
_NOT_IN_NAMES = '\\/:*?"<>|'


class Notice(QWidget):
    """A sentence behind an icon, in one colour."""

    def __init__(self, icon: str, tone: str, text: str = "") -> None:
        super().__init__()
        self._icon = Picture(icon, tone, 20)
        self._text = Label("body", "ink", text=text, wraps=True)
        picture = QVBoxLayout()
        picture.setContentsMargins(0, 1, 0, 0)
        picture.addWidget(self._icon)
        picture.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        row.addLayout(picture)
        row.addWidget(self._text, 1)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def tell(self, text: str, *, icon: str = "", tone: str = "") -> None:
        """Says another sentence, behind another icon where one is named."""
        if icon:
            self._icon.set_icon(icon, tone)
        self._text.setText(text)
        self._text.setAccessibleName(text)


class Well(Panel):
    """A sunken panel with a small heading."""

    def __init__(self) -> None:
        super().__init__("well")
        self.box.setContentsMargins(16, 12, 16, 14)
        self._head = Label("caption", "ink2", wraps=True)
        self._text = Label("body", wraps=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.box.addWidget(self._head)
        self.box.addSpacing(4)
        self.box.addWidget(self._text)

    @property
    def text(self) -> str:
        """What stands in it."""
        return self._text.text()

    def tell(self, head: str, text: str, *, role: str = "body") -> None:
        """Shows *text* under *head*."""
        self._head.setText(head)
        self._text.set_role(role)
        self._text.setText(text)
        self._text.setAccessibleName(f"{head}: {text}")


class Deed(QWidget):
    """Something that can be done: an icon, what it is, a sentence, and one button."""

    def __init__(
        self, icon: str, button: Button, run: Callable[[], object], *, tone: str = "primary"
    ) -> None:
        super().__init__()
        self.button = button
        self._title = Label("strong", wraps=True)
        self._text = Label("body", "ink2", wraps=True)
        button.clicked.connect(lambda _=False: run())
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._title)
        lines.addWidget(self._text)
        picture = QVBoxLayout()
        picture.addWidget(Picture(icon, tone, 24))
        picture.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(16)
        row.addLayout(picture)
        row.addLayout(lines, 1)
        row.addWidget(button)

    def set_words(self, title: str, text: str, button: str) -> None:
        """Says what it is, what it is good for, and what the button does."""
        self._title.setText(title)
        self._text.setText(text)
        self.button.set_words(button)
        self.button.setAccessibleName(f"{button}: {title}")


def ask_save(
    parent: QWidget, settings: QSettings, title: str, name: str, kinds: str
) -> Path | None:
    """Where a file called *name* shall lie; None where the user leaves it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(_folder(settings) / name), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    if not path.suffix:
        path = path.with_suffix(Path(name).suffix)
    settings.setValue(_FOLDER, str(path.parent))
    return path


def ask_folder(parent: QWidget, settings: QSettings, title: str) -> Path | None:
    """A folder; None where the user leaves it."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(_folder(settings)))
    if not chosen:
        return None
    settings.setValue(_FOLDER, chosen)
    return Path(chosen)


def ask_open(parent: QWidget, settings: QSettings, title: str) -> Path | None:
    """A file of Handslag's; None where the user leaves it."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(_folder(settings)), handslag_files())
    if not chosen:
        return None
    settings.setValue(_FOLDER, str(Path(chosen).parent))
    return Path(chosen)


def handslag_files() -> str:
    """The kind of file, for a file dialog."""
    return translate("ui-exchange", "Files from Handslag (*.handslag)")


def show_folder(path: Path) -> bool:
    """Opens the folder that *path* lies in; whether something opened it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def in_a_name(text: str) -> str:
    """*text* as a part of a file's name on every system."""
    kept = "".join(
        " " if sign in _NOT_IN_NAMES or not sign.isprintable() else sign for sign in text
    )
    return " ".join(kept.split()).strip(". ")[:60]


def _folder(settings: QSettings) -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    known = Path(str(settings.value(_FOLDER, "")) or QStandardPaths.writableLocation(place))
    return known if known.is_dir() else Path.home()
