"""The dialog in which a card sheet is found, by maker, code, size or kind, and chosen."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.domain.sheets import CardSheet, Page
from handslag.services import sheet_library
from handslag.services.sheet_library import SheetSearch, SheetView
from handslag.ui.card_sheets.finding import first_sheet, ordered
from handslag.ui.card_sheets.own import OwnSheetDialog
from handslag.ui.card_sheets.rows import SheetList
from handslag.ui.card_sheets.trial import try_out
from handslag.ui.office import Office
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.focus_ring import FocusRing
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.search_field import SearchField
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import translate
from handslag.words.errors import sentence
from handslag.words.sheets import doubts_sentence

_SIZE = QSize(760, 600)
_MEASURE = 92
_KINDS = {"cards": "business-card", "labels": "voucher"}


class SheetPicker(QDialog):
    """Finds a card sheet; Enter or a double click takes it.

    Signals:
        chosen: the user took ``sheet``. GUI thread.

    Attributes:
        sheet: what was taken, or None.
        list: what fits.
        star: makes the current sheet a favourite, or no favourite any more.
        trial: opens the dialog that prints its outlines.
        add, change: open the measures of a new own sheet, or of the current one, which is own.
    """

    chosen = Signal()

    def __init__(self, office: Office, scratch: Scratch, name: str, *, parent: QWidget) -> None:
        """*name* is the sheet that is chosen now, maker and code."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._office, self._scratch, self._name = office, scratch, name
        self._desk, self._jobs = office.desk, office.jobs
        self.sheet: CardSheet | None = None
        self._sought = ""
        self.search = SearchField()
        self.width_field, self.height_field = QLineEdit(), QLineEdit()
        self.chips = {name: Chip() for name in ("A4", "Letter", *_KINDS, "favourites", "used")}
        self.list = SheetList()
        self._count = Label("caption", "ink2")
        self._none = Label("body", "ink2", wraps=True)
        self._doubt_row = QWidget()
        self._doubt = Label("body", wraps=True)
        self.star, self.trial = Button("quiet", "star"), Button("quiet", "printer")
        self.add, self.change = Button("quiet", "plus"), Button("quiet", "pencil")
        self._cancel, self.take = Button("outlined"), Button("primary", "check")
        self._measures = Label("body", "ink2")
        self._times = Label("body", "ink2", text="×")
        self._lay_out()
        self._ring = FocusRing(self)
        self._listen()
        self._say()
        self._find()
        self.search.setFocus()

    def _lay_out(self) -> None:
        self._heading = Label("heading")
        finding = QHBoxLayout()
        finding.setSpacing(8)
        finding.addWidget(self.search, 1)
        finding.addSpacing(8)
        finding.addWidget(self._measures)
        for part in (self.width_field, self._times, self.height_field):
            finding.addWidget(part)
        for field in (self.width_field, self.height_field):
            field.setFixedWidth(_MEASURE)
            field.setMaxLength(6)
        chips = QWidget()
        row = FlowLayout(chips)
        for chip in self.chips.values():
            row.addWidget(chip)
        panel = Panel()
        panel.box.setContentsMargins(1, 6, 1, 6)  # the list stays inside the round corners
        panel.box.addWidget(self.list)
        panel.box.addWidget(self._none)
        self._none.setContentsMargins(24, 20, 24, 20)
        doubt = QHBoxLayout(self._doubt_row)
        doubt.setContentsMargins(0, 12, 0, 0)
        doubt.setSpacing(8)
        doubt.addWidget(Picture("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        doubt.addWidget(self._doubt, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.star)
        foot.addWidget(self.trial)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.take)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.change)
        head.addWidget(self.add)
        box.addLayout(head)
        box.addSpacing(8)
        box.addLayout(finding)
        box.addSpacing(12)
        box.addWidget(chips)
        box.addSpacing(12)
        box.addWidget(panel, 1)
        box.addWidget(self._doubt_row)
        box.addSpacing(16)
        box.addLayout(foot)
        self.resize(_SIZE)

    def _listen(self) -> None:
        self.search.searched.connect(self._find)
        for field in (self.width_field, self.height_field):
            field.textChanged.connect(self._find)
        for name, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, name=name: self._narrow(name))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.list.taken.connect(self._take)
        self.take.clicked.connect(self._take)
        self._cancel.clicked.connect(self.reject)
        self.star.clicked.connect(self._favour)
        self.trial.clicked.connect(self._try_out)
        self.add.clicked.connect(lambda: self._measure(own=False))
        self.change.clicked.connect(lambda: self._measure(own=True))

    def _say(self) -> None:
        #: Title of the dialog in which a card sheet is chosen.
        title = translate("ui-sheets", "Choose a card sheet")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._heading.setText(title)
        self.search.set_words(translate("ui-sheets", "Maker or code, as on the box"))
        #: Before two fields: the width and height of a card as measured.
        self._measures.setText(translate("ui-sheets", "Card in mm"))
        for field, name, hint in (
            (
                self.width_field,
                translate("ui-sheets", "Width of a card in millimetres"),
                #: Inside an empty field for a length.
                translate("ui-sheets", "Width"),
            ),
            (
                self.height_field,
                translate("ui-sheets", "Height of a card in millimetres"),
                #: Inside an empty field for a length.
                translate("ui-sheets", "Height"),
            ),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
        self.chips["A4"].set_words("A4")
        self.chips["Letter"].set_words("Letter")
        #: Chips that narrow a list of card sheets.
        self.chips["cards"].set_words(translate("ui-sheets", "Cards"))
        self.chips["labels"].set_words(translate("ui-sheets", "Labels"))
        self.chips["favourites"].set_words(translate("ui-sheets", "Favourites"))
        self.chips["used"].set_words(translate("ui-sheets", "Used before"))
        self.list.setAccessibleName(translate("ui-sheets", "Card sheets"))
        self._none.setText(
            translate("ui-sheets", "No card sheet fits. Search for less, or measure a card.")
        )
        #: Opens the dialog that prints the outlines of a card sheet's cards.
        self.trial.set_words(translate("ui-sheets", "Test print the outlines"))
        #: Open a dialog with the measures of an own card sheet.
        self.add.set_words(translate("ui-sheets", "Your own sheet"))
        self.change.set_words(translate("ui-sheets", "Change the sheet"))
        self._cancel.set_words(translate("ui-frame", "Cancel"))
        #: The button that takes the chosen card sheet.
        self.take.set_words(translate("ui-sheets", "Choose the sheet"))

    def _narrow(self, name: str) -> None:
        """One page format and one kind at a time; the same chip again takes the filter away."""
        for group in (("A4", "Letter"), tuple(_KINDS)):
            if name in group and self.chips[name].isChecked():
                for other in group:
                    self.chips[other].setChecked(other == name)
        self._find()

    def _wanted(self) -> SheetSearch:
        on = {name for name, chip in self.chips.items() if chip.isChecked()}
        kinds = [kind for name, kind in _KINDS.items() if name in on]
        return replace(
            SheetSearch(text=self.search.text()),
            width=_length(self.width_field.text()),
            height=_length(self.height_field.text()),
            page=next((page for page in Page if page.value in on), None),
            kind=kinds[0] if kinds else None,
            favourites="favourites" in on,
        )

    def _find(self) -> None:
        views = ordered(self._desk, self._wanted())
        if self.chips["used"].isChecked():
            views = [view for view in views if view.used is not None]
        self.list.show_views(views, self._current(views))
        self.list.setVisible(bool(views))
        self._none.setVisible(not views)
        self._tell()

    def _current(self, views: Sequence[SheetView]) -> str:
        """The sheet to put the keyboard on: the first where another text fits it better than before."""
        typed, before = self.search.text(), self._sought
        self._sought = typed
        if typed == before or not views:
            return self._name
        fits = {one.sheet.name: sheet_library.rank(one.sheet, typed) for one in views}
        first = views[0].sheet.name
        return first if fits[first] < fits.get(self._name, 2) else self._name

    def _tell(self) -> None:
        """Says what is true of the current sheet."""
        view = self.list.current
        self._name = view.sheet.name if view is not None else self._name
        for button in (self.star, self.trial, self.take):
            button.setEnabled(view is not None)
        self.change.setVisible(view is not None and view.own)
        self._doubt_row.setVisible(view is not None and bool(view.doubts))
        self._doubt.setText(doubts_sentence(view.doubts) if view else "")
        if view is not None and view.favourite:
            self.star.set_words(translate("ui-sheets", "No favourite any more"))
        else:
            self.star.set_words(translate("ui-sheets", "Make it a favourite"))

    def _take(self) -> None:
        if (view := self.list.current) is not None:
            self.sheet = view.sheet
            self.chosen.emit()
            self.accept()

    def _favour(self) -> None:
        if (view := self.list.current) is None:
            return
        desk, name, favourite = self._desk, view.sheet.name, not view.favourite
        self._jobs.run(
            lambda _: sheet_library.set_favourite(desk, name, favourite=favourite),
            done=self._show_again,
            failed=self._tell_error,
        )

    def _show_again(self, view: SheetView) -> None:
        self._name = view.sheet.name
        self._find()

    def _measure(self, *, own: bool) -> None:
        """Opens the measures of the current sheet: to change them, or as the start of another."""
        view = self.list.current
        like = view.sheet if view is not None else first_sheet(self._desk)
        dialog = OwnSheetDialog(self._desk, self._jobs, like, own=own, parent=self)

        def saved() -> None:
            if dialog.view is not None:
                self.search.setText("")
                for chip in self.chips.values():
                    chip.setChecked(False)
                self._show_again(dialog.view)

        dialog.saved.connect(saved)
        dialog.removed.connect(self._find)
        dialog.open()

    def _try_out(self) -> None:
        if (view := self.list.current) is not None:
            try_out(
                self._office, self, self._scratch, view.sheet,
                told=self._tell_below, failed=self._tell_error,
            )  # fmt: skip

    def _tell_error(self, error: HandslagError) -> None:
        self._tell_below(sentence(error))

    def _tell_below(self, text: str) -> None:
        self._doubt.setText(text)
        self._doubt_row.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and not self.list.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


def _length(typed: str) -> float | None:
    """Millimetres as typed, with a point or a comma; None where it is none yet."""
    try:
        length = float(typed.strip().replace(",", "."))
    except ValueError:
        return None
    return length if 0 < length < 1000 else None
