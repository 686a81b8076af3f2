"""The dialog that prints a file: each paper of it on its own printer, one after the other."""

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.services import print_corrections, printers
from handslag.services.desk import Desk
from handslag.services.paperwork import Made
from handslag.services.print_jobs import Printers, PrintJob, Sent
from handslag.ui.jobs import Jobs
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.focus_ring import FocusRing
from handslag.ui.parts.label import Label
from handslag.ui.print_out import words
from handslag.ui.print_out.passes import Sides, of_sides
from handslag.ui.print_out.printout import Printout
from handslag.ui.print_out.queue import (
    Queue,
    Stock,
    last_printer,
    last_sides,
    last_tray,
    queue,
    remember,
    remember_sides,
    remember_tray,
)
from handslag.ui.print_out.step import PrintStep
from handslag.ui.print_out.trays import TrayChoice
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import translate
from handslag.words.errors import sentence

_WIDTH = 480


class PrintDialog(QDialog):
    """Prints the papers of a file: letter and vouchers, for example, then cards on their sheet.

    Each can be printed alone, and again. The file is made before the first page of it is printed,
    and never twice.

    Signals:
        made: the file was made just now; read ``file_made``. GUI thread.
        open_wanted: it shall be opened in the computer's program for PDF files; ``file_made`` is
            there. GUI thread.

    Attributes:
        file_made: the file when it was made, else None.
        steps: the papers in order.
        plain: the first of them.
        cards: what goes on card sheets; None where nothing does.
        lack: says why nothing can be printed here; hidden where something can.
    """

    made = Signal()
    open_wanted = Signal()

    def __init__(
        self,
        what: Printout,
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
        self.file_made = what.made
        several = len(what.papers) > 1
        self.steps = [
            PrintStep(paper, trays=TrayChoice(jobs, self._way), number=number if several else 0)
            for number, paper in enumerate(what.papers, start=1)
        ]
        self.plain = self.steps[0]
        on_cards = (step for step in self.steps if step.paper.stock is Stock.CARDS)
        self.cards = next(on_cards, None)
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

    def _look(self) -> None:
        """Asks the computer for its printers; until it answers there is nothing to press."""
        self._tell_possible()
        self._jobs.run(lambda _: self._way.printers(), done=self._found, failed=self._lacking)

    def _found(self, known: Printers) -> None:
        if self._closing:
            return
        if not known.all:
            self._lack_printers(self._what.lack)
            return
        self._known = known
        for step in self.steps:
            last = last_printer(self._settings, step.paper.stock)
            step.show_printers(known, last or known.default)
            self._show_printer(step)
            step.printer.activated.connect(lambda _, step=step: self._show_printer(step))
        self._tell_possible()
        self._go_on()

    def _show_printer(self, step: PrintStep) -> None:
        """Begins as the step's printer was used last; who is at the backs stays there."""
        printer, paper = str(step.printer.currentData() or ""), step.paper
        if paper.keeps_way and step.way.sides != "backs":
            step.show_sides(last_sides(self._settings, paper.stock, printer))
        self._look_for_trays(step)

    def _look_for_trays(self, step: PrintStep) -> None:
        """Offers the trays of the step's printer, and those that were measured for its paper."""
        printer, paper = str(step.printer.currentData() or ""), step.paper
        measured = (
            printers.measured_trays(self._desk, printer, stock=paper.measured)
            if paper.measured
            else ()
        )
        chosen = last_tray(self._settings, paper.stock, printer)
        step.trays.look(printer, measured=measured, chosen=chosen)

    def _lacking(self, error: HandslagError) -> None:
        if not self._closing:
            self._lack_printers(sentence(error))

    def _lack_printers(self, text: str) -> None:
        """Leaves one way: to open the file."""
        self.lack.setText(text)
        self.lack.show()
        self._text.setText(self._what.opening)
        self._text.setVisible(self.file_made is None and bool(self._what.opening))
        self._papers.hide()
        self.file.hide()
        self.file_first.show()
        self._fit()
        self.file_first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self, step: PrintStep) -> None:
        self._with_file(step, lambda made: self._send(step, made))

    def _with_file(self, step: PrintStep, then: Callable[[Made], None]) -> None:
        """Makes the file unless it is made; a job of its own, so that what fails later keeps it."""
        if self._working:
            return
        if self.file_made is not None:
            then(self.file_made)
            return

        def done(made: Made) -> None:
            self.file_made = made
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
        paper, way = step.paper, step.way
        job = PrintJob(
            path=made.path,
            pages=of_sides(paper.pages(made), way.sides),
            page=paper.page,
            printer=str(step.printer.currentData()),
            title=self._what.queued,
            edge=way.edge,
            tray=step.trays.tray,
        )

        def done(sent: Sent) -> None:
            remember(self._settings, paper.stock, sent.printer)
            remember_tray(self._settings, paper.stock, sent.printer, job.tray)
            if paper.keeps_way and len(paper.ways) > 1:
                # who prints the backs by hand begins with the fronts
                kept = "fronts" if way.sides == "backs" else way.code
                remember_sides(self._settings, paper.stock, sent.printer, kept)
            told = words.sent_words(sent, self._known, way.sides)
            step.tell_sent(told, waits=sent.waits)
            self._end()
            self._go_on()

        self._begin(step, words.printing_words())
        step.progress.run(
            self._jobs,
            lambda progress: self._way.send(
                self._corrected(job, paper.measured, way.sides), progress
            ),
            done=done,
            failed=lambda error: self._fail(step, error),
        )

    def _corrected(self, job: PrintJob, measured: str, sides: Sides) -> PrintJob:
        """The job as its printer needs it, where it has to lie exactly. On the worker."""
        if not measured:
            return job
        path = self._scratch.file("corrected.pdf")
        return print_corrections.corrected(
            self._desk, job, path, stock=measured, backs=job.edge, sides=sides
        )

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

        self._with_file(self.plain, show)

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
        title = self._what.title
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._heading.setText(title)
        self._text.setText(self._what.intent(self.file_made is not None))
        for button in (self.file, self.file_first):
            button.set_words(translate("ui-print", "Open in a PDF program"))
        self.close_button.set_words(translate("ui-print", "Close"))

    def _listen(self) -> None:
        for step in self.steps:
            step.first.clicked.connect(lambda _=False, step=step: self._print(step))
            step.later.clicked.connect(lambda _=False, step=step: self._print(step))
            step.trays.shown.connect(self._fit)
            step.way_changed.connect(self._fit)
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
