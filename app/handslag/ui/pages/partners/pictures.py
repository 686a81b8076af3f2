"""Below a partner's card: its pictures, by menu, drop and clipboard; and its code for a telephone."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QStandardPaths, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from handslag.domain.ids import PartnerId
from handslag.services import partner_pictures, picture_files
from handslag.services.partner_pictures import Place, Taken
from handslag.services.picture_files import KINDS
from handslag.services.views import PartnerView
from handslag.ui.office import Office
from handslag.ui.pages.partners import contact_code
from handslag.ui.pages.partners import pictures_words as words
from handslag.ui.pages.partners.pictures_dialog import PictureDialog, Source
from handslag.ui.pages.partners.writing import Failed
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.flow import FlowLayout
from handslag.words.catalogue import translate

_FOLDER = "partners/pictures"


class PictureRow(QWidget):
    """Two quiet buttons: the pictures of the partner that is shown in *pane*, and its code.

    Signals:
        refused: a picture came for nobody, or there is none; read ``refusal``. GUI thread.

    Attributes:
        refusal: the sentence for it.
        dialog: the dialog that was opened last, or None.
        menu_shown: the menu that was opened last, or None.
    """

    refused = Signal()

    def __init__(self, office: Office, pane: QWidget, failed: Failed) -> None:
        super().__init__()
        self._office, self._pane, self._failed = office, pane, failed
        self._view: PartnerView | None = None
        self._waiting: list[Source] = []
        self.refusal = ""
        self.dialog: PictureDialog | None = None
        self.menu_shown: QMenu | None = None
        self.change, self.code = Button("quiet", "image"), Button("quiet", "qr-code")
        row = FlowLayout(self, gap=12)
        row.addWidget(self.change)
        row.addWidget(self.code)
        self.change.clicked.connect(self._open_menu)
        self.code.clicked.connect(self.show_code)
        self.retranslate()

    def show_partner(self, view: PartnerView) -> None:
        """Is about *view* from now on."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Button below a partner's card: opens a menu of its pictures.
        self.change.set_words(translate("ui-partners", "Change picture"))
        #: Button below a partner's card: its contact as a code for a telephone.
        self.code.set_words(translate("ui-partners", "Show code"))

    def open_files(self, paths: Sequence[Path]) -> None:
        """Opens pictures that were dropped, one after the other."""
        self._open([_of_file(path) for path in paths], None)

    def paste(self) -> None:
        """Opens the picture on the clipboard: itself, or a file of one."""
        data = QGuiApplication.clipboard().mimeData()
        found = _on_clipboard(data)
        if found is None:
            #: In the message bar, after Ctrl+V.
            text = translate("ui-partners", "There is no picture on the clipboard. Copy one first.")
            self._refuse(text)
        else:
            self._open([found], None)

    def ask(self, place: Place) -> None:
        """Asks for a file that shall be in *place*."""
        dialog = QFileDialog(self, words.place_word(place))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        #: Kinds of files in a dialog.
        kinds = translate("ui-partners", "Pictures and PDF")
        dialog.setNameFilter(f"{kinds} ({' '.join(f'*{kind}' for kind in KINDS)})")
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        kept = str(self._office.settings.value(_FOLDER, ""))
        dialog.setDirectory(kept or QStandardPaths.writableLocation(pictures))

        def chosen(file: str) -> None:
            self._office.settings.setValue(_FOLDER, str(Path(file).parent))
            self._open([_of_file(Path(file))], place)

        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self, place: Place) -> None:
        """Takes the picture in *place* away; it can be undone."""
        if (view := self._view) is None:
            return
        desk, id, office = self._office.desk, PartnerId(view.id), self._office

        def done(before: str | None) -> None:
            text = words.removed(place, view.name)
            office.history.push(
                text,
                lambda: partner_pictures.put_back(desk, id, place, before, seen=None),
                lambda: partner_pictures.put_back(desk, id, place, None, seen=before),
            )
            office.tell(text, undo=True)

        office.jobs.run(
            lambda _: partner_pictures.put(desk, id, place, None), done=done, failed=self._failed
        )

    def show_code(self) -> None:
        """Shows the partner's contact as a code."""
        if self._nobody():
            self._refuse_nobody()
        elif self._view is not None:
            contact_code.show(self._office, self, PartnerId(self._view.id), self._failed)

    def _open(self, sources: Sequence[Source], place: Place | None) -> None:
        view = self._view
        if view is None or self._nobody():
            self._refuse_nobody()
            return
        self._waiting = list(sources[1:])
        dialog = self.dialog = PictureDialog(self._office, self, view, sources[0], place)
        dialog.saved.connect(lambda: self._remember(view, dialog.taken))
        dialog.other_wanted.connect(lambda: self.ask(dialog.place))
        dialog.finished.connect(lambda: self._go_on(view, dialog.taken))
        dialog.open()

    def _go_on(self, view: PartnerView, taken: Taken | None) -> None:
        """The next of several; after a front its back."""
        if not self._waiting or self._view is None or self._view.id != view.id:
            return
        after_front = taken is not None and taken.place is Place.CARD_FRONT
        self._open(self._waiting, Place.CARD_BACK if after_front else None)

    def _remember(self, view: PartnerView, taken: Taken | None) -> None:
        if taken is None or taken.before == taken.after:
            return
        desk, place, whose = self._office.desk, taken.place, taken.partner

        def put_back(picture: str | None, seen: str | None) -> None:
            partner_pictures.put_back(desk, whose, place, picture, seen=seen)

        text = words.taken(place, view.name)
        self._office.history.push(
            text,
            lambda: put_back(taken.before, taken.after),
            lambda: put_back(taken.after, taken.before),
        )
        self._office.tell(text, undo=True)

    def _nobody(self) -> bool:
        """Whether several partners are chosen, or none, or one is being edited."""
        return self._view is None or self._pane.isHidden()

    def _refuse_nobody(self) -> None:
        #: In the message bar: something is wanted of one partner where none is shown.
        self._refuse(translate("ui-partners", "Choose one partner in the list first."))

    def _refuse(self, text: str) -> None:
        self.refusal = text
        self.refused.emit()

    def _look_left(self) -> None:
        # the pointer left the button while the menu held it, so that no event has said so
        self.change.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        self.change.update()

    def _open_menu(self) -> None:
        if (view := self._view) is None:
            return
        menu = QMenu(self)
        for place in Place:
            _add(menu, words.asking(place), partial(self.ask, place))
        #: Line of a menu.
        _add(menu, translate("ui-partners", "Paste from the clipboard"), self.paste)
        there = [place for place in Place if getattr(view, place)]  # a place is called as its field
        if there:
            menu.addSeparator()
        for place in there:
            _add(menu, words.removing(place), partial(self.remove, place))
        menu.aboutToHide.connect(self._look_left)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu_shown = menu
        menu.popup(self.change.mapToGlobal(QPoint(0, self.change.height() + 4)))


def _add(menu: QMenu, text: str, run: Callable[[], None]) -> None:
    action = QAction(text, menu)
    action.triggered.connect(lambda _=False: run())
    menu.addAction(action)


def _of_file(path: Path) -> Source:
    return Source(path.name, lambda: picture_files.read(path))


def _on_clipboard(data: QMimeData) -> Source | None:
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    for path in files:
        if path.suffix.lower() in KINDS:
            return _of_file(path)
    image = QGuiApplication.clipboard().image()
    if image.isNull():
        return None
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    width, height, dots = plain.width(), plain.height(), bytes(plain.constBits())
    #: The name of a picture that was copied, where the name of a file would stand.
    name = translate("ui-partners", "The copied picture")
    return Source(name, lambda: picture_files.from_dots(dots, width, height))
