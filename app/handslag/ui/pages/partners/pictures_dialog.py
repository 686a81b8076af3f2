"""The dialog in which a picture becomes a partner's: what it shall be, and which part of it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.domain.ids import PartnerId
from handslag.services import partner_pictures, picture_files
from handslag.services.partner_pictures import LEAST_DPI, Looked, Place, Taken
from handslag.services.picture_files import WHOLE, Dots
from handslag.services.views import PartnerView
from handslag.ui.jobs import Job
from handslag.ui.office import Office
from handslag.ui.pages.partners import pictures_frame as frames
from handslag.ui.pages.partners import pictures_words as words
from handslag.ui.pages.partners.pictures_crop import CropView
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.focus_ring import FocusRing
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.stepper import Stepper
from handslag.words.catalogue import translate

_WIDTH = 560
_HIGH = 280
_PIXELS = 1024
"""Of the longer side of what is shown: 512 px at 200 %."""


@dataclass(frozen=True)
class Source:
    """Where a picture comes from: *name* for the user, and how to *read* it, on the worker."""

    name: str
    read: Callable[[], bytes]


@dataclass(frozen=True)
class _Loaded:
    content: bytes
    looked: Looked
    image: QImage
    dots: Dots | None


class PictureDialog(QDialog):
    """Shows a picture as soon as it is read, or says why it cannot be used.

    Signals:
        saved: the partner has it; read ``taken``. GUI thread.
        other_wanted: the user wants to choose another file; the dialog is closed. GUI thread.

    Attributes:
        taken: what was saved, or None.
        crop: the picture with its frame.
    """

    saved = Signal()
    other_wanted = Signal()

    def __init__(
        self,
        office: Office,
        parent: QWidget,
        view: PartnerView,
        source: Source,
        place: Place | None,
    ) -> None:
        """*place* is what the picture shall be; None lets its shape propose it."""
        super().__init__(parent)
        self._office, self._view, self._source = office, view, source
        self._guesses = place is None
        self._loaded: _Loaded | None = None
        self._job: Job | None = None
        self._saving = False
        self._closed = False
        self.taken: Taken | None = None
        self.setFixedWidth(_WIDTH)
        self._heading = Label("heading", wraps=True)
        self.crop = CropView(height=_HIGH)
        self._hint = Label("body", "ink2", wraps=True)
        self._choices = QButtonGroup(self)
        self.chips = {each: Chip() for each in Place}
        self._choice_head = Label("strong")
        self.page = Stepper(1, 1)
        self._page_row = QWidget()
        self._page_head = Label("strong")
        self.sharp = _Line()
        self.trouble = _Line()
        self.all = Button("quiet", "rotate-ccw")
        self.other = Button("quiet", "folder-open")
        self.cancel = Button("outlined")
        self.save = Button("primary", "check")
        self.chips[place or Place.LOGO].setChecked(True)
        self._lay_out()
        self._ring = FocusRing(self)
        self._listen()
        self._say()
        self._show()
        self._load(source.read)

    @property
    def place(self) -> Place:
        """What the picture shall be."""
        return next(place for place, chip in self.chips.items() if chip.isChecked())

    def _load(self, read: Callable[[], bytes]) -> None:
        """Reads the picture, or another page of it, on the worker."""
        if self._job is not None:
            self._job.cancel()
        name, place, page = self._source.name, self.place, self.page.value

        def work() -> _Loaded:
            content = read()
            looked = partner_pictures.look(content, name, place, page=page, pixels=_PIXELS)
            dots = picture_files.dots(content, name, page=page)
            image = QImage.fromData(looked.png, "PNG")  # type: ignore[arg-type]  # its stub says bytes
            return _Loaded(content, looked, image, dots)

        self._job = self._office.jobs.run(lambda _: work(), done=self._take, failed=self._refuse)

    def _take(self, loaded: _Loaded) -> None:
        if self._closed:
            return
        first, self._loaded = self._loaded is None, loaded
        self.page.set_bounds(1, loaded.looked.pages)
        self.crop.show_image(loaded.image)
        if first and self._guesses and _looks_like_a_card(loaded.image):
            self.chips[Place.CARD_FRONT].setChecked(True)
        self.trouble.hide()
        self._choose()
        if first:
            self.crop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, error: HandslagError) -> None:
        if self._closed:
            return
        self._saving = False
        self.trouble.show_text("octagon-x", "bad", words.trouble(error))
        self.trouble.show()
        self._show()
        self.save.setEnabled(False)
        if self._loaded is None:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        """Another place was chosen: the frame begins anew in its shape."""
        if self._loaded is not None:
            image = self._loaded.image
            self.crop.show_frame(frames.whole(self.place, (image.width(), image.height())))
        self._tell_frame()
        self._say()
        self._show()

    def _tell_frame(self) -> None:
        if (loaded := self._loaded) is None:
            return
        crop = self.crop.frame.crop or WHOLE
        dpi = loaded.dots.an_inch(self.place, crop) if loaded.dots is not None else None
        if dpi is not None and dpi < LEAST_DPI:
            self.sharp.show_text("triangle-alert", "warn", words.sharpness(dpi, self.place))
        else:
            self.sharp.show_text("circle-check", "ok", words.sharpness(dpi, self.place))

    def _save(self) -> None:
        if (loaded := self._loaded) is None or self._saving:
            return
        desk, id = self._office.desk, PartnerId(self._view.id)
        name, place = self._source.name, self.place
        crop, page = self.crop.frame.crop, self.page.value
        self._saving = True
        self._show()

        def done(taken: Taken) -> None:
            self.taken = taken
            self._saving = False
            self.saved.emit()
            self.accept()

        self._office.jobs.run(
            lambda _: partner_pictures.take(
                desk, id, loaded.content, name, place=place, crop=crop, page=page
            ),
            done=done,
            failed=self._refuse,
        )

    def _turn(self) -> None:
        """Another page of the PDF is wanted."""
        if (loaded := self._loaded) is not None:
            self._load(lambda: loaded.content)

    def _want_other(self) -> None:
        self.reject()
        self.other_wanted.emit()

    def _show(self) -> None:
        """What can be done now."""
        there = self._loaded is not None
        failed = not self.trouble.isHidden()
        for part in (self.crop, self._hint, self._choice_row, self.sharp, self.all):
            part.setVisible(there or not failed)
        self._page_row.setVisible(there and self._loaded.looked.pages > 1)  # type: ignore[union-attr]  # it is there
        self.save.setVisible(there or not failed)
        self.save.setEnabled(there and not self._saving)
        self.all.setEnabled(there and not self._saving)
        self.other.setVisible(not there and failed)
        self.cancel.setEnabled(not self._saving)
        self._fit()

    def _say(self) -> None:
        #: Title of a dialog; {name} is a partner.
        heading = translate("ui-partners", "Picture for {name}").format(name=self._view.name)
        self.setWindowTitle(heading)
        self.setAccessibleName(heading)
        self._heading.setText(heading)
        #: Screen reader: the picture with a frame on it.
        self.crop.setAccessibleName(translate("ui-partners", "The part that is kept"))
        #: Below a picture with a frame on it.
        hint = translate(
            "ui-partners",
            "Drag the frame, or move it with the arrow keys; with Shift they change its size.",
        )
        self._hint.setText(hint)
        #: Before the choices logo, front and back.
        self._choice_head.setText(translate("ui-partners", "Use it as"))
        for place, chip in self.chips.items():
            chip.set_words(words.place_word(place))
        #: Before the number of a PDF's page.
        page = translate("ui-partners", "Page")
        self._page_head.setText(page)
        self.page.set_name(page)
        #: Takes the frame around a picture as large as it goes.
        self.all.set_words(translate("ui-partners", "As much as possible"))
        self.other.set_words(translate("ui-partners", "Choose another file"))
        self.cancel.set_words(translate("ui-partners", "Cancel"))
        self.save.set_words(words.verb(self.place))

    def _listen(self) -> None:
        self._choices.buttonClicked.connect(self._choose)
        self.crop.changed.connect(self._tell_frame)
        self.page.changed.connect(self._turn)
        self.all.clicked.connect(self.crop.reset)
        self.other.clicked.connect(self._want_other)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.save.setDefault(True)
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        self._choice_row = QWidget()
        choices = QHBoxLayout(self._choice_row)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(8)
        choices.addWidget(self._choice_head)
        choices.addSpacing(4)
        for chip in self.chips.values():
            self._choices.addButton(chip)
            choices.addWidget(chip)
        choices.addStretch(1)
        page = QHBoxLayout(self._page_row)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(self._page_head)
        page.addWidget(self.page)
        page.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.all)
        foot.addWidget(self.other)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        for part in (
            self._heading, self.crop, self._hint, self._choice_row, self._page_row, self.sharp,
            self.trouble,
        ):  # fmt: skip
            box.addWidget(part)
        box.addSpacing(8)
        box.addLayout(foot)
        self.trouble.hide()

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None  # made by _lay_out
        QTimer.singleShot(0, self, lambda: self.setFixedHeight(layout.totalHeightForWidth(_WIDTH)))

    def done(self, result: int) -> None:
        if self._saving:
            return  # a moment; what is saved has to be told
        self._closed = True
        super().done(result)


class _Line(QWidget):
    """An icon and a sentence that wraps."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._icon = Picture("circle-check")
        self._label = Label("body", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 2, 0, 0)
        beside.addWidget(self._icon)
        beside.addStretch(1)
        row.addLayout(beside)
        row.addWidget(self._label, 1)

    def show_text(self, icon: str, tone: str, text: str) -> None:
        """Shows *text* in a colour token, behind an icon."""
        self.text = text
        self._icon.set_icon(icon, tone)
        self._label.set_tone(tone)
        self._label.setText(text)


def _looks_like_a_card(image: QImage) -> bool:
    return frames.whole(Place.CARD_FRONT, (image.width(), image.height())).is_whole
