"""The dialog that prints visiting cards of chosen partners, or saves them as PDF."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from handslag.domain.errors import HandslagError
from handslag.domain.ids import PartnerId
from handslag.domain.progress import Progress
from handslag.domain.sheets import CardSheet
from handslag.services import card_runs, print_corrections, printers, sheet_library
from handslag.services.card_runs import RunOrder, RunView
from handslag.services.paperwork import Made
from handslag.services.print_jobs import Printers, PrintJob, Sent
from handslag.ui.card_printing import words
from handslag.ui.card_printing.again import AgainRow
from handslag.ui.card_printing.backs import Sides
from handslag.ui.card_printing.earlier import EarlierRuns
from handslag.ui.card_printing.once_more import OnceMore, Ways
from handslag.ui.card_printing.options import CardOptionsForm
from handslag.ui.card_printing.preview import RunWell
from handslag.ui.card_printing.run import MadeRun, PastRun, past_of, past_of_earlier
from handslag.ui.card_sheets.picker import SheetPicker
from handslag.ui.office import Office
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.focus_ring import FocusRing
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.progress import ProgressInPlace
from handslag.ui.parts.saving import ask_where
from handslag.ui.print_out.passes import Turned
from handslag.ui.print_out.queue import (
    Queue,
    Stock,
    last_printer,
    last_tray,
    queue,
    remember,
    remember_tray,
)
from handslag.ui.print_out.trays import TrayChoice
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import translate
from handslag.words.errors import sentence
from handslag.words.paper import paper_words

T = TypeVar("T")


_FOLDER = "cards/folder"
_SIZE = QSize(920, 704)
_LEFT = 348
_RING = 4
"""Of the focus ring, outside a field."""


class CardDialog(QDialog):
    """Prints cards; stays open, so that a spoilt sheet can be printed once more.

    Attributes:
        options: the fields.
        well: the preview.
        printer, trays: the choice of printer and of its tray.
        save, print: the two ways out where there is a printer.
        save_first: the one where there is none.
        again: prints one sheet of the last run alone, or a run of an earlier time; hidden until
            there is one.
        earlier: offers those of earlier times.
    """

    def __init__(
        self,
        office: Office,
        ids: Sequence[PartnerId],
        *,
        parent: QWidget,
        way: Queue | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._office = office
        self._way = way or queue()
        self._known = Printers(())
        self._scratch = Scratch()
        self._run: MadeRun | None = None
        self._working = self._closing = False
        self.options = CardOptionsForm(office.desk, ids)
        self._names = list(self.options.names)
        self.well = RunWell(office.desk, office.jobs, lambda: self.options.order)
        self.printer = QComboBox()
        self.trays = TrayChoice(office.jobs, self._way)
        self.again, self.earlier = AgainRow(), EarlierRuns(office.desk)
        self.save, self.print = Button("outlined", "file-text"), Button("primary", "printer")
        self.save_first = Button("primary", "file-text")
        self._close = Button("quiet")
        self._result, self._outcome = Picture("circle-check", "ok"), Label("body", wraps=True)
        self._name = Label("strong")
        self._lay_out()
        self._once_more = OnceMore(office.desk, self.again, self._ways())
        self._ring = FocusRing(self)
        self._listen()
        self._say()
        self.earlier.look()
        self._tell_possible()
        office.jobs.run(lambda _: self._way.printers(), done=self._found, failed=self._lacking)

    @property
    def outcome(self) -> str:
        """What is said to have come of the last press."""
        return self._outcome.text()

    def _found(self, known: Printers) -> None:
        if self._closing:
            return
        self._known = known
        if not known.all:
            self._tell(words.no_printer(), "info", "ink2")
        for printer in known.all:
            self.printer.addItem(printer.shown, printer.name)
        chosen = last_printer(self._office.settings, Stock.CARDS) or known.default
        self.printer.setCurrentIndex(max(self.printer.findData(chosen), 0))
        if known.all:
            self._look_for_trays()
            self.printer.activated.connect(self._look_for_trays)
        self._tell_possible()

    def _look_for_trays(self) -> None:
        """Offers the trays of the printer, and those that were measured for card sheets."""
        printer, settings = str(self.printer.currentData()), self._office.settings
        self.trays.look(
            printer,
            measured=printers.measured_trays(
                self._office.desk, printer, stock=self.options.sheet.name
            ),
            chosen=last_tray(settings, Stock.CARDS, printer),
        )

    def _lacking(self, error: HandslagError) -> None:
        if not self._closing:
            self._tell(sentence(error), "info", "ink2")
            self._tell_possible()

    def _print(self) -> None:
        """Makes the run unless it is made and never reached the printer; then sends it."""
        run, order = self._run, self.options.order
        if run is not None and not run.went and run.order == order:
            self._send_run(run)
            return
        path = self._scratch.file(words.file_name(self._names))
        self._make(order, path, self._send_run)

    def _make(self, order: RunOrder, path: Path, then: Callable[[MadeRun], None]) -> None:
        desk, sheet = self._office.desk, self.options.sheet

        def done(made: Made) -> None:
            self._run = MadeRun(order, sheet, made, went=False)
            then(self._run)

        self._work(
            lambda progress: card_runs.make(
                desk, order, path, words=paper_words, progress=progress
            ),
            done,
        )

    def _send_run(self, run: MadeRun) -> None:
        options = run.order.options
        then = partial(self._settle, printed=True)
        self._send(run.made, run.sheet, options.backs, options.sides, then)

    def _send(
        self, made: Made, sheet: CardSheet, edge: Turned, sides: Sides, then: Callable[[], None]
    ) -> None:
        """Prints *made*, which is *sides* of cards on *sheet*."""
        desk = self._office.desk
        job = PrintJob(
            path=made.path,
            pages=range(made.pages),
            page=sheet.page,
            printer=str(self.printer.currentData()),
            #: What the computer's print queue calls them.
            title=translate("ui-cards", "Visiting cards"),
            edge=edge if sides == "together" else None,
            tray=self.trays.tray,
        )
        copy = self._scratch.file("corrected.pdf")

        def work(progress: Progress) -> Sent:
            ready = print_corrections.corrected(
                desk, job, copy, stock=sheet.name, backs=edge, sides=sides
            )
            return self._way.send(ready, progress)

        def done(sent: Sent) -> None:
            remember(self._office.settings, Stock.CARDS, sent.printer)
            remember_tray(self._office.settings, Stock.CARDS, sent.printer, job.tray)
            tone = ("clock", "warn") if sent.waits else ("circle-check", "ok")
            self._tell(words.with_next(words.sent(sent, self._known), sides), *tone)
            then()

        self._work(work, done)

    def _ask_path(self) -> None:
        #: Title of the dialog that asks for a file.
        self._ask(translate("ui-cards", "Save the cards as PDF"), self._names, "", self._save_to)

    def _save_to(self, path: Path) -> None:
        def done(run: MadeRun) -> None:
            self._tell_saved(run.made, run.order.options.sides)
            self._settle(printed=False)

        self._make(self.options.order, path, done)

    def _settle(self, *, printed: bool) -> None:
        """The run went out: its sheets are used up, and one of them may be wanted again."""
        assert self._run is not None  # made before
        self._run = replace(self._run, went=True)
        self._once_more.offer(past_of(self._run, self._names), printed=printed)
        self._look_again()

    def _look_again(self) -> None:
        """The sheets in the drawer and what was printed are others now."""
        self.options.look_for_begun(take=False)
        self.options.look_for_fronts()
        self.earlier.look()
        self.well.draw_soon()

    def _offer_earlier(self, view: RunView) -> None:
        """Offers a run that was printed before, on the sheet that it was printed on."""
        try:
            sheet = sheet_library.find(self._office.desk, view.sheet)
        except HandslagError as error:
            self._tell(sentence(error), "octagon-x", "bad")
            return
        self._tell("", "info", "ink2")
        past = past_of_earlier(view, sheet)
        self._once_more.offer_earlier(past, view, printed=bool(self._known.all))

    def _ways(self) -> Ways:
        def send(made: Made, run: PastRun, sides: Sides, then: Callable[[], None]) -> None:
            self._send(made, run.sheet, run.options.backs, sides, then)

        return Ways(
            make=self._work,
            send=send,
            ask=self._ask,
            tell_saved=self._tell_saved,
            scratch=self._scratch,
            sides=lambda: self.options.backs.sides,
            used_up=self._look_again,
        )

    def _tell_saved(self, made: Made, sides: Sides) -> None:
        self._tell(words.with_next(words.saved(made), sides), "circle-check", "ok")

    def _ask(
        self, title: str, names: Sequence[str], more: str, then: Callable[[Path], None]
    ) -> None:
        name = words.file_name(list(names)).removesuffix(".pdf") + f"{more}.pdf"
        ask_where(self, self._office.settings, _FOLDER, then, title=title, name=name)

    def _work(self, work: Callable[[Progress], T], then: Callable[[T], None]) -> None:
        if self._working or self._closing:
            return

        def done(value: T) -> None:
            self._end()
            if not self._closing:
                then(value)

        def failed(error: HandslagError) -> None:
            self._tell(sentence(error), "octagon-x", "bad")
            self._end()

        self._working = True
        self._tell_possible()
        self._progress.run(self._office.jobs, work, done=done, failed=failed)

    def _end(self) -> None:
        self._working = False
        self._tell_possible()
        if self._closing:
            self._closing = False
            self.reject()

    def _settle_cancelled(self) -> None:
        """Every job is answered: also the one that was stopped, which tells nobody else."""
        if self._working:
            self._end()

    def _tell(self, text: str, icon: str, tone: str) -> None:
        self._result.set_icon(icon, tone)
        self._result.setVisible(bool(text))
        self._outcome.setText(text)
        self._outcome.setAccessibleName(text)

    def _tell_possible(self) -> None:
        there, possible = bool(self._known.all), not self._working
        makes_sense = possible and self.well.shown is not None
        for part in (self._name, self.printer):
            part.setVisible(there)
        for button in (self.print, self.save):
            button.setVisible(there)
            button.setEnabled(makes_sense and there)
        self.save_first.setVisible(not there)
        self.save_first.setEnabled(makes_sense)
        self.options.setEnabled(possible)
        self.again.setEnabled(possible)
        self.earlier.button.setEnabled(possible)

    def _browse(self) -> None:
        picker = SheetPicker(self._office, self._scratch, self.options.sheet.name, parent=self)

        def chosen() -> None:
            if picker.sheet is not None:
                self.options.take_sheet(picker.sheet)
                self.well.draw_soon()

        picker.chosen.connect(chosen)
        picker.open()

    def _listen(self) -> None:
        self.options.changed.connect(self.well.draw_soon)
        self.options.sheet_button.clicked.connect(self._browse)
        self.well.page.place_chosen.connect(lambda: self.options.choose_place(self.well.page.place))
        self.well.drawn.connect(self._tell_possible)
        self.print.clicked.connect(self._print)
        for button in (self.save, self.save_first):
            button.clicked.connect(self._ask_path)
        self.earlier.chosen.connect(self._offer_earlier)
        self._close.clicked.connect(self.reject)
        self._office.jobs.idle.connect(self._settle_cancelled)

    def _say(self) -> None:
        self.setWindowTitle(words.heading())
        self.setAccessibleName(words.heading())
        self._name.setText(translate("ui-print", "Printer"))
        self.printer.setAccessibleName(self._name.text())
        self._name.setBuddy(self.printer)
        self.trays.set_words(translate("ui-print", "Tray"))
        for button in (self.save, self.save_first):
            button.set_words(translate("ui-cards", "Save as PDF"))
        self.print.set_words(translate("ui-cards", "Print"))
        self._close.set_words(translate("ui-print", "Close"))

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(self._left())
        columns.addWidget(self.well, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(0)
        box.addLayout(columns, 1)
        box.addSpacing(16)
        box.addWidget(self.again)
        box.addLayout(self._foot())
        self._tell("", "info", "ink2")
        self.resize(_SIZE)

    def _left(self) -> QWidget:
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.options.setContentsMargins(_RING, 4, 3 * _RING, 4)
        self._scroll.setWidget(self.options)
        for part in (self._scroll.viewport(), self.options):
            part.setAutoFillBackground(False)
        heading = Label("heading", text=words.heading())
        whom = Label("body", "ink2", text=words.whom(self._names), elides=True)
        printer = QGridLayout()
        printer.setContentsMargins(_RING, 6, 3 * _RING, 4)
        printer.setHorizontalSpacing(12)
        printer.setVerticalSpacing(8)
        printer.setColumnStretch(1, 1)
        printer.addWidget(self.printer, 0, 0, 1, 2)
        printer.addWidget(self.trays.name, 1, 0)
        printer.addWidget(self.trays, 1, 1)
        for label in (heading, whom, self._name):
            label.setContentsMargins(_RING, 0, 0, 0)
        left = QWidget()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        left.setFixedWidth(max(_LEFT, self.options.minimumSizeHint().width() + bar))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addWidget(whom)
        column.addSpacing(12)
        column.addWidget(self._scroll, 1)
        column.addSpacing(12)
        column.addWidget(self._name)
        column.addLayout(printer)
        return left

    def _foot(self) -> QHBoxLayout:
        both = QWidget()
        buttons = QHBoxLayout(both)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(12)
        buttons.addStretch(1)
        for button in (self.save, self.save_first, self.print):
            buttons.addWidget(button)
        self._progress = ProgressInPlace(both, words.step)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.earlier.button)
        foot.addWidget(self._result, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._outcome, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._close)
        foot.addWidget(self._progress)
        return foot

    def reject(self) -> None:
        if self._working:
            self._closing = True
            self._progress.cancel()
            return
        self._closing = True
        self.well.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._working:
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)
