"""The dialog that makes the directory booklet: its title, its paper, who stands in it, a preview."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from handslag.domain.errors import HandslagError, Invalid
from handslag.domain.ids import PartnerId
from handslag.domain.progress import Progress
from handslag.domain.trades import Language
from handslag.services import booklets
from handslag.services.booklets import LONGEST_TITLE, BookletGroupShare, BookletOrder, Pages
from handslag.services.paperwork import Made
from handslag.ui import fonts
from handslag.ui.card_sheets.trial import show_file
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.pages.partners import booklet_out
from handslag.ui.pages.partners.booklet_preview import BookletWell
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.choice import Choice
from handslag.ui.parts.field import Field
from handslag.ui.parts.focus_ring import FocusRing
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.progress import ProgressInPlace
from handslag.ui.print_out.dialog import PrintDialog
from handslag.ui.scratch import Scratch
from handslag.words.booklet import booklet_words
from handslag.words.catalogue import language, translate
from handslag.words.errors import sentence
from handslag.words.formats import number

_LEFT = 336
_HIGHEST = 560
"""Of the fields, px; more of them scroll."""

_SPARE = 28
"""px that the fields take more once they have their style."""

_RING = 4
"""Of the focus ring, outside a field."""


def add_action(page: Page) -> QAction:
    """Lets the user make the booklet from *page*, by a button and by the palette."""
    scratch = Scratch()
    return page.add_action(
        #: Opens the dialog that makes a printed directory of the network.
        lambda: translate("ui-booklet", "Booklet"),
        "printer",
        lambda: open_booklet(page.office, page, page.tell_error, scratch=scratch),
        role="quiet",
    )


def open_booklet(
    office: Office,
    parent: QWidget,
    failed: Callable[[HandslagError], None],
    *,
    scratch: Scratch,
    chosen: tuple[PartnerId, ...] | None = None,
) -> None:
    """Opens the dialog over *parent*.

    Args:
        office: the window's.
        parent: over which it stands.
        failed: is told what stood in the way.
        scratch: where a booklet may lie while it is printed, and looked at in another program.
        chosen: who stands in the booklet; all active partners for None.
    """
    desk = office.desk

    def work(_: Progress) -> tuple[Language, str, tuple[BookletGroupShare, ...]]:
        title = booklets.usual_title(desk, words=booklet_words)
        return booklets.own_language(desk), title, booklets.groups(desk, partners=chosen)

    def done(found: tuple[Language, str, tuple[BookletGroupShare, ...]]) -> None:
        BookletDialog(office, *found, scratch=scratch, chosen=chosen, parent=parent).open()

    office.jobs.run(work, done=done, failed=failed)


class BookletDialog(QDialog):
    """Asks for the booklet's title, paper and trades, and prints it or saves it as PDF.

    It is of all active partners, or of *chosen* ones alone.

    Attributes:
        title: the field of the title; empty means the usual one.
        paper: the choice of A5 or folded A4.
        language: the choice of the booklet's language.
        trades: a box for each group of trades, by its code.
        well: the preview.
        save: asks for a file and writes it.
        print: opens the dialog that prints it.
    """

    def __init__(
        self,
        office: Office,
        spoken: Language,
        title: str,
        groups: Sequence[BookletGroupShare],
        *,
        scratch: Scratch,
        chosen: tuple[PartnerId, ...] | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._office = office
        self._of, self._scratch = chosen, scratch
        self._spoken = spoken
        self._working = self._closing = False
        line = QLineEdit(title)
        line.setMaxLength(LONGEST_TITLE)
        self._usual = title
        self.title = Field(line)
        self.paper = Choice()
        self._paper_field = Field(self.paper)
        self.language = Choice()
        self._language_field = Field(self.language)
        self.trades = {one.code: _box(one) for one in groups}
        self.well = BookletWell(office.desk, office.jobs, self.order)
        self.save, self.print = Button("outlined", "file-text"), Button("primary", "printer")
        self._close = Button("quiet")
        self._result, self._outcome = Picture("octagon-x", "bad"), Label("body", wraps=True)
        self._lay_out()
        self._ring = FocusRing(self)
        self._listen()
        self._say()
        self._tell("")
        self.well.draw()

    @property
    def outcome(self) -> str:
        """What is said to stand in the way, or ""."""
        return self._outcome.text()

    def order(self) -> BookletOrder:
        """The booklet as the fields stand; an order of no trade at all is one of nobody."""
        chosen = tuple(code for code, box in self.trades.items() if box.isChecked())
        everybody = len(chosen) == len(self.trades)
        return BookletOrder(
            pages=Pages(str(self.paper.currentData())),
            title=self.title.value,
            trades=() if everybody else chosen,
            partners=() if not chosen else self._of,
            language="en" if self.language.currentData() == "en" else "sv",
        )

    @property
    def _file_name(self) -> str:
        return booklet_out.file_name(self.title.value.strip() or self._usual)

    def _save(self) -> None:
        def saved(made: Made, pages: Pages) -> None:
            self._office.tell(booklet_out.saved_words(made, pages))
            self._leave()

        booklet_out.ask_path(
            self, self._office.settings, self._file_name, lambda path: self._make(path, saved)
        )

    def _print(self) -> None:
        self._make(self._scratch.file(f"{self._file_name}.pdf"), self._open_print)

    def _open_print(self, made: Made, pages: Pages) -> None:
        if self._closing:
            return
        office = self._office
        dialog = PrintDialog(
            booklet_out.printout(made, pages),
            desk=office.desk, jobs=office.jobs, settings=office.settings, parent=self,
        )  # fmt: skip
        dialog.open_wanted.connect(lambda: self._tell(show_file(made.path)))
        dialog.open()

    def _make(self, path: Path, then: Callable[[Made, Pages], None]) -> None:
        """Writes the booklet as the fields stand; *then* is told of it."""
        if self._working or self._closing:
            return
        desk, order = self._office.desk, self.order()

        def done(made: Made) -> None:
            self._end()
            then(made, order.pages)

        def failed(error: HandslagError) -> None:
            self._end()
            if isinstance(error, Invalid) and error.field == "title":
                self.title.set_error(error)
            else:
                self._tell(sentence(error))

        self._working = True
        self._tell("")
        self._tell_possible()
        self._progress.run(
            self._office.jobs,
            lambda progress: booklets.make(
                desk, order, path, words=booklet_words, progress=progress
            ),
            done=done,
            failed=failed,
        )

    def _end(self) -> None:
        self._working = False
        self._tell_possible()

    def _settle_cancelled(self) -> None:
        """Every job is answered: also one that was stopped, which tells nobody else."""
        if self._working:
            self._end()
        if self._closing:
            self._leave()

    def _leave(self) -> None:
        self._closing = True
        self.well.stop()
        super().reject()

    def _tell(self, text: str) -> None:
        self._result.setVisible(bool(text))
        self._outcome.setText(text)
        self._outcome.setAccessibleName(text)

    def _tell_possible(self) -> None:
        for button in (self.save, self.print):
            button.setEnabled(not self._working and self.well.shown is not None)
        for part in (self.title, self._paper_field, self._language_field, *self.trades.values()):
            part.setEnabled(not self._working)

    def _change(self) -> None:
        self.title.set_error("")
        self._tell("")
        self._advise()
        self.well.draw_soon()

    def _change_language(self) -> None:
        """The usual title follows; one that the user wrote stays."""
        wanted = self.order().language
        usual = booklets.usual_title(self._office.desk, words=booklet_words, language=wanted)
        if self.title.value == self._usual:
            self.title.set_value(usual)
        self._usual = usual
        self._say()
        self._change()

    def _advise(self) -> None:
        self._advice.setText(booklet_out.how_to_print(self.order().pages))

    def _listen(self) -> None:
        assert isinstance(self.title.editor, QLineEdit)  # made so above
        self.title.editor.textChanged.connect(self._change)
        # Escape closes: a title that waited would be taken back, with the preview still showing it
        self.title.editor.textChanged.connect(self.title.commit)
        self.paper.currentIndexChanged.connect(self._change)
        self.language.currentIndexChanged.connect(self._change_language)
        for box in self.trades.values():
            box.toggled.connect(self._change)
        self.well.drawn.connect(self._tell_possible)
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self._close.clicked.connect(self.reject)
        self._office.jobs.idle.connect(self._settle_cancelled)

    def _say(self) -> None:
        #: Field of the dialog that makes the directory booklet; it stands on its first page.
        self.title.set_words(translate("ui-booklet", "Title"), self._usual)
        #: Field of the dialog: the choice of paper.
        self._paper_field.set_words(translate("ui-booklet", "Pages"))
        #: Field of the dialog: the language of the booklet.
        self._language_field.set_words(translate("ui-booklet", "Language"))
        #: Heading over the boxes of trades.
        self._trades_head.setText(translate("ui-booklet", "Trades"))
        #: Asks for a file and writes the booklet there.
        self.save.set_words(translate("ui-booklet", "Save PDF…"))
        #: Makes the booklet and opens the dialog that prints it.
        self.print.set_words(translate("ui-booklet", "Print…"))
        self._close.set_words(translate("ui-booklet", "Close"))

    def _lay_out(self) -> None:
        #: Title of the dialog that makes the directory booklet.
        heading = translate("ui-booklet", "Directory booklet")
        self.setWindowTitle(heading)
        self.setAccessibleName(heading)
        #: Kinds of pages of the booklet.
        self.paper.addItem(translate("ui-booklet", "A5, a page each"), str(Pages.A5))
        self.paper.addItem(translate("ui-booklet", "A4 to fold, two to a side"), str(Pages.FOLDED))
        for spoken, name in (("sv", "Svenska"), ("en", "English")):
            self.language.addItem(name, spoken)
        self.language.setCurrentIndex(self.language.findData(self._spoken))
        self._advice = Label("caption", "ink2", wraps=True)
        self._advise()
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(self._left(heading))
        columns.addWidget(self.well)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(20)
        box.addLayout(columns, 1)
        box.addLayout(self._foot())

    def _left(self, heading: str) -> QWidget:
        self._trades_head = Label("strong")
        self._advice.setMinimumHeight(2 * fonts.line("caption"))  # nothing moves when it changes
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(_RING, 0, 3 * _RING, _RING)
        column.setSpacing(0)
        column.addWidget(Label("heading", text=heading))
        column.addSpacing(20)
        column.addWidget(self.title)
        column.addSpacing(16)
        column.addWidget(self._paper_field)
        column.addSpacing(6)
        column.addWidget(self._advice)
        column.addSpacing(10)
        column.addWidget(self._language_field)
        column.addSpacing(16)
        column.addWidget(self._trades_head)
        column.addSpacing(6)
        for box in self.trades.values():
            column.addWidget(box)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(left)
        for part in (scroll.viewport(), left):
            part.setAutoFillBackground(False)
        scroll.setFixedWidth(_LEFT)
        scroll.setMinimumHeight(min(left.sizeHint().height() + _SPARE, _HIGHEST))
        return scroll

    def _foot(self) -> QHBoxLayout:
        holder = QWidget()
        buttons = QHBoxLayout(holder)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        buttons.addWidget(self.print)
        self._progress = ProgressInPlace(holder, booklet_out.step_words)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._result, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._outcome, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._close)
        foot.addWidget(self._progress)
        return foot

    def reject(self) -> None:
        if not self._working:
            self._leave()
            return
        self._closing = True  # when the job has answered
        self._progress.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._working:
            event.ignore()
            self.reject()
        else:
            self.well.stop()
            super().closeEvent(event)


def _box(share: BookletGroupShare) -> QCheckBox:
    name = booklet_words(language()).group(share.code)
    box = QCheckBox(f"{name.replace('&', '&&')} ({number(share.count)})")
    box.setChecked(True)
    return box
