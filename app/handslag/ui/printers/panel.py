"""The printers in the settings: which were measured, what they do, and how to check it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError, PrintProblem, PrintTrouble
from handslag.domain.printers import PrinterChoice, Side
from handslag.domain.progress import Progress
from handslag.domain.sheets import Page
from handslag.services import printers
from handslag.services.print_jobs import PrintJob, Sent
from handslag.services.printers import PrinterView
from handslag.ui.card_sheets.trial import show_file
from handslag.ui.office import Office
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import empty
from handslag.ui.parts.panel import Panel, divider
from handslag.ui.print_out.queue import Queue, queue
from handslag.ui.printers import words
from handslag.ui.printers.wizard import MeasureDialog
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import language, translate
from handslag.words.paper import calibration_words


class PrintersPanel(Panel):
    """Measured printers, each with a check page; each can be removed and that be undone.

    Attributes:
        measure: opens the dialog that measures one.
    """

    def __init__(
        self,
        office: Office,
        failed: Callable[[HandslagError], None],
        *,
        way: Queue | None = None,
    ) -> None:
        super().__init__()
        self._office, self._failed, self._way = office, failed, way or queue()
        self._scratch = Scratch()
        self._heading, self._text = Label("heading"), Label("body", "ink2", wraps=True)
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(12)
        self.measure = Button("outlined", "printer")
        self.box.addWidget(self._heading)
        self.box.addSpacing(4)
        self.box.addWidget(self._text)
        self.box.addSpacing(16)
        self.box.addWidget(self._rows)
        self.box.addWidget(self.measure)
        self.measure.clicked.connect(self._measure)
        self.retranslate()

    def read(self) -> None:
        """Shows the printers as they are kept now."""
        empty(self._list)
        for view in printers.settings(self._office.desk):
            self._list.addWidget(self._row(view))
        self._rows.setVisible(self._list.count() > 0)

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Heading of the settings of printers.
        self._heading.setText(translate("ui-printers", "Printers"))
        self._text.setText(
            translate(
                "ui-printers",
                "Every printer prints a little beside. Measure yours once, and visiting cards land within the perforation.",
            )
        )
        self.measure.set_words(translate("ui-printers", "Measure a printer"))
        self.read()

    def _row(self, view: PrinterView) -> QWidget:
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 4)
        box.setSpacing(0)
        box.addWidget(divider())
        box.addSpacing(12)
        box.addWidget(Label("strong", text=view.printer, elides=True))
        box.addWidget(Label("body", text=words.deviation_words(view.deviation), wraps=True))
        box.addWidget(Label("caption", "ink2", text=words.measured_words(view), wraps=True))
        box.addSpacing(4)
        doing = QWidget()
        row = FlowLayout(doing)
        check, remove = Button("quiet", "printer"), Button("quiet", "trash")
        #: Buttons of a printer in the settings.
        check.set_words(translate("ui-printers", "Print a check page"))
        remove.set_words(translate("ui-printers", "Remove"))
        for button in (check, remove):
            button.setAccessibleName(f"{button.text()}: {view.printer}")
            row.addWidget(button)
        check.clicked.connect(lambda: self._check(view))
        remove.clicked.connect(lambda: self._remove(view))
        box.addWidget(doing)
        return made

    def _measure(self) -> None:
        dialog = MeasureDialog(self._office, parent=self.window(), way=self._way)

        def saved() -> None:
            if (view := dialog.view) is not None:
                #: In the message bar.
                text = translate("ui-printers", "{printer} is measured: print a check page now.")
                self._office.tell(text.format(printer=view.printer))

        dialog.saved.connect(saved)
        dialog.open()

    def _remove(self, view: PrinterView) -> None:
        desk = self._office.desk
        kept = [view.id]

        def put_back() -> None:
            kept[0] = printers.put_back(desk, view).id

        def done(_: PrinterView) -> None:
            #: In the message bar, beside Undo.
            text = translate("ui-printers", "{printer} is no longer corrected")
            said = text.format(printer=view.printer)
            self._office.history.push(said, put_back, lambda: printers.remove(desk, kept[0]))
            self._office.tell(said, undo=True)

        self._office.jobs.run(
            lambda _: printers.remove(desk, kept[0]), done=done, failed=self._failed
        )

    def _check(self, view: PrinterView) -> None:
        """Sends the corrected page to the printer, or opens it where the printer is not there."""
        desk, way, spoken = self._office.desk, self._way, language()
        path = self._scratch.file("check.pdf")
        choice = PrinterChoice(view.printer, view.tray, view.stock)
        back = view.side is Side.BACK

        def work(progress: Progress) -> Sent | None:
            made = printers.calibration_page(
                desk,
                path,
                words=calibration_words(spoken),
                check=choice,
                backs="long" if back else None,
            )
            try:
                known = {one.name for one in way.printers().all}
            except PrintTrouble as error:
                if error.problem is not PrintProblem.NO_SYSTEM:
                    raise
                known = set()
            if view.printer not in known:
                return None
            job = PrintJob(
                path=path,
                pages=range(made.pages),
                page=Page.A4,
                printer=view.printer,
                title=calibration_words(spoken).title,
                edge="long" if back else None,
                tray=view.tray,
            )
            return way.send(job, progress)

        def done(sent: Sent | None) -> None:
            if sent is None:
                if trouble := show_file(path):
                    self._office.tell(trouble)
                return
            #: After the check page of a printer was printed.
            text = translate(
                "ui-printers", "The check page was sent to {printer}: every cross should be 20 mm."
            )
            self._office.tell(text.format(printer=view.printer))

        self._office.jobs.run(work, done=done, failed=self._failed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
