"""The dialog that prints a pack, or vouchers: each paper on its own printer, one after the other."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.domain.progress import Progress
from handslag.domain.sheets import CardSheet, Filled, Page
from handslag.services import print_corrections, printers
from handslag.services.desk import Desk
from handslag.services.paperwork import Made
from handslag.services.print_jobs import Printers, PrintJob, Sent
from handslag.ui.jobs import Jobs
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.focus_ring import FocusRing
from handslag.ui.parts.label import Label
from handslag.ui.print_out import words
from handslag.ui.print_out.queue import (
    Queue,
    Stock,
    last_printer,
    last_tray,
    queue,
    remember,
    remember_tray,
)
from handslag.ui.print_out.step import PrintStep
from handslag.ui.print_out.trays import TrayChoice
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import translate
from handslag.words.errors import sentence

_WIDTH = 480


@dataclass(frozen=True, kw_only=True)
class PackToPrint:
    """A pack that shall be printed, or vouchers alone.

    Attributes:
        make: makes it on the worker, once, when it is first needed; this issues its vouchers.
        made: it was made already.
        sheet: what its cards are printed on; None where they are vouchers alone.
        filled: the card sheets in order, with the places that are used and left.
        vouchers: how many are in it.
        cards: how many are in it.
    """

    make: Callable[[Progress], Made]
    made: Made | None = None
    sheet: CardSheet | None
    filled: tuple[Filled, ...] = ()
    vouchers: int
    cards: int = 0


class PrintDialog(QDialog):
    """Prints letter and vouchers on plain paper, then the cards on their sheet; or vouchers alone.

    Each can be printed alone, and again. The pack is made before the first page of it is printed,
    and never twice.

    Signals:
        made: the pack was made just now; read ``pack``. GUI thread.
        open_wanted: it shall be opened in the computer's program for PDF files; ``pack`` is made.
            GUI thread.

    Attributes:
        pack: the pack when it was made, else None.
        plain: letter and vouchers.
        cards: the visiting cards; None where there are none.
        lack: says why nothing can be printed here; hidden where something can.
    """

    made = Signal()
    open_wanted = Signal()

    def __init__(
        self,
        what: PackToPrint,
        *,
        desk: Desk,
        jobs: Jobs,
        settings: QSettings,
        parent: QWidget,
        way: Queue | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setFixedWidth(_WIDTH)
        self._what, self._desk, self._jobs, self._settings = what, desk, jobs, settings
        self._way = way or queue()
        self._known = Printers(())
        self._scratch = Scratch()
        self._working = False
        self._closing = False
        self.pack = what.made
        self.plain = self._plain_step()
        self.cards = self._card_step(what.sheet) if what.sheet and what.cards else None
        self._heading = Label("heading", wraps=True)
        self._text = Label("body", "ink2", wraps=True)
        self._papers = QWidget()
        self.lack = Label("body", wraps=True)
        self.lack.setContentsMargins(0, 0, 0, 8)
        self.file, self.close_button = Button("quiet", "external-link"), Button("outlined")
        self.file_first = Button("primary", "external-link")
        self._lay_out()
        self._ring = FocusRing(self)
        self._listen()
        self._say()
        self._look()

    @property
    def steps(self) -> list[PrintStep]:
        """The papers in order."""
        return [self.plain, *([self.cards] if self.cards else [])]

    def _plain_step(self) -> PrintStep:
        title, verb, again = (
            words.letter_words(self._what.vouchers) if self._what.sheet else words.voucher_words()
        )
        return PrintStep(
            Stock.PLAIN,
            trays=TrayChoice(self._jobs, self._way),
            number=1 if self._what.cards else 0,
            title=title,
            lay_in=words.plain_paper_words(),
            verb=verb,
            again=again,
        )

    def _card_step(self, sheet: CardSheet) -> PrintStep:
        title, verb, again = words.card_words()
        return PrintStep(
            Stock.CARDS,
            trays=TrayChoice(self._jobs, self._way),
            number=2,
            title=title,
            lay_in=words.card_paper_words(sheet, self._what.filled),
            verb=verb,
            again=again,
        )

    def _look(self) -> None:
        """Asks the computer for its printers; until it answers there is nothing to press."""
        self._tell_possible()
        self._jobs.run(lambda _: self._way.printers(), done=self._found, failed=self._lacking)

    def _found(self, known: Printers) -> None:
        if self._closing:
            return
        if not known.all:
            self._lack_printers(words.no_printer_words(pack=self._what.sheet is not None))
            return
        self._known = known
        for step in self.steps:
            step.show_printers(known, last_printer(self._settings, step.stock) or known.default)
            self._look_for_trays(step)
            step.printer.activated.connect(lambda _, step=step: self._look_for_trays(step))
        self._tell_possible()
        self._go_on()

    def _look_for_trays(self, step: PrintStep) -> None:
        """Offers the trays of the step's printer; for cards also those that were measured."""
        printer = str(step.printer.currentData() or "")
        sheet = self._what.sheet if step.stock is Stock.CARDS else None
        measured = printers.measured_trays(self._desk, printer, stock=sheet.name) if sheet else ()
        step.trays.look(
            printer, measured=measured, chosen=last_tray(self._settings, step.stock, printer)
        )

    def _lacking(self, error: HandslagError) -> None:
        if not self._closing:
            self._lack_printers(sentence(error))

    def _lack_printers(self, text: str) -> None:
        """Leaves one way: to open the file."""
        self.lack.setText(text)
        self.lack.show()
        self._text.setText(words.opening_words(self._what.vouchers))
        self._text.setVisible(self.pack is None and self._what.vouchers > 0)
        self._papers.hide()
        self.file.hide()
        self.file_first.show()
        self._fit()
        self.file_first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self, step: PrintStep) -> None:
        self._with_pack(step, lambda made: self._send(step, made))

    def _with_pack(self, step: PrintStep, then: Callable[[Made], None]) -> None:
        """Makes the pack unless it is made; a job of its own, so that what fails later keeps it."""
        if self._working:
            return
        if self.pack is not None:
            then(self.pack)
            return

        def done(made: Made) -> None:
            self.pack = made
            self._say()
            self._end()
            self.made.emit()
            then(made)

        self._begin(step, words.making_words())
        step.progress.run(
            self._jobs, self._what.make, done=done, failed=lambda error: self._fail(step, error)
        )

    def _send(self, step: PrintStep, made: Made) -> None:
        if self._closing:
            return
        sheet = self._what.sheet
        cards = made.pages - made.sheets if sheet else made.pages  # the first page of them
        on_cards = step.stock is Stock.CARDS and sheet is not None
        job = PrintJob(
            path=made.path,
            pages=range(cards, made.pages) if on_cards else range(cards),
            page=sheet.page if on_cards and sheet else Page.A4,
            printer=str(step.printer.currentData()),
            title=words.queue_words(pack=sheet is not None),
            tray=step.trays.tray,
        )

        def done(sent: Sent) -> None:
            remember(self._settings, step.stock, sent.printer)
            remember_tray(self._settings, step.stock, sent.printer, job.tray)
            step.tell_sent(words.sent_words(sent, self._known), waits=sent.waits)
            self._end()
            self._go_on()

        self._begin(step, words.printing_words())
        step.progress.run(
            self._jobs,
            lambda progress: self._way.send(self._corrected(job, step.stock), progress),
            done=done,
            failed=lambda error: self._fail(step, error),
        )

    def _corrected(self, job: PrintJob, stock: Stock) -> PrintJob:
        """The job as its printer needs it; cards alone have to lie exactly. On the worker."""
        if stock is not Stock.CARDS or self._what.sheet is None:
            return job
        path = self._scratch.file("cards.pdf")
        return print_corrections.corrected(self._desk, job, path, stock=self._what.sheet.name)

    def _fail(self, step: PrintStep, error: HandslagError) -> None:
        if self._papers.isHidden():  # there is no printer: only the file could be opened
            self.lack.setText(sentence(error))
            self._end()
            return
        step.tell_failed(sentence(error))
        self._end()
        step.take_focus()

    def _open(self) -> None:
        def show(_: Made) -> None:
            self.open_wanted.emit()
            self.accept()

        self._with_pack(self.plain, show)

    def _begin(self, step: PrintStep, working: str) -> None:
        self._working = True
        step.working_words = working
        self._tell_possible()

    def _end(self) -> None:
        """The worker has answered."""
        self._working = False
        self._tell_possible()
        if self._closing:
            self.reject()

    def _settle(self) -> None:
        """Every job is answered: also the one that was stopped, which tells nobody else."""
        if self._working:
            self._end()

    def _tell_possible(self) -> None:
        possible = bool(self._known.all) and not self._working
        for step in self.steps:
            step.set_possible(possible)
        self.file.setEnabled(not self._working)
        self.file_first.setEnabled(not self._working)
        self._fit()

    def _go_on(self) -> None:
        """Gives the primary button to the first paper that was not sent yet."""
        waiting = [step for step in self.steps if not step.sent]
        for step in self.steps:
            step.set_next(next=step in waiting[:1])
        if waiting:
            waiting[0].take_focus()
        else:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        pack = self._what.sheet is not None
        title = words.title_words(pack=pack)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._heading.setText(title)
        self._text.setText(
            words.intent_words(self._what.vouchers, made=self.pack is not None, pack=pack)
        )
        for button in (self.file, self.file_first):
            button.set_words(translate("ui-print", "Open in a PDF program"))
        self.close_button.set_words(translate("ui-print", "Close"))

    def _listen(self) -> None:
        for step in self.steps:
            step.first.clicked.connect(lambda _=False, step=step: self._print(step))
            step.later.clicked.connect(lambda _=False, step=step: self._print(step))
            step.trays.shown.connect(self._fit)
        self.file.clicked.connect(self._open)
        self.file_first.clicked.connect(self._open)
        self.close_button.clicked.connect(self.reject)
        self._jobs.idle.connect(self._settle)
        self.plain.set_next(next=True)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.file)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.file_first)
        papers = QVBoxLayout(self._papers)
        papers.setContentsMargins(0, 20, 0, 0)
        papers.setSpacing(20)
        for step in self.steps:
            papers.addWidget(step)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(0)
        box.addWidget(self._heading)
        box.addSpacing(8)
        box.addWidget(self.lack)
        box.addWidget(self._text)
        box.addWidget(self._papers)
        box.addSpacing(20)
        box.addLayout(foot)
        self.lack.hide()
        self.file_first.hide()

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None  # made by _lay_out
        QTimer.singleShot(0, self, lambda: self.setFixedHeight(layout.totalHeightForWidth(_WIDTH)))

    def reject(self) -> None:
        self._closing = True
        if not self._working:
            super().reject()
            return
        for step in self.steps:
            step.progress.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._working:
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)
