"""The dialog that measures a printer: print a page, measure it, type what the ruler says."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from handslag.domain.errors import HandslagError, Invalid
from handslag.domain.printers import PLAIN, Fit, Side, measure
from handslag.domain.progress import Progress
from handslag.domain.sheets import Page
from handslag.services import printers
from handslag.services.print_jobs import Printers, PrintJob, Sent
from handslag.services.printers import PrinterEntry, PrinterView
from handslag.ui.office import Office
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.focus_ring import FocusRing
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.saving import ask_where
from handslag.ui.print_out.queue import Queue, Stock, queue, remember_tray
from handslag.ui.printers import words
from handslag.ui.printers.place import PlaceForm
from handslag.ui.printers.readings import ReadingsForm
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import language, translate
from handslag.words.errors import sentence
from handslag.words.paper import calibration_words

_FOLDER = "printers/folder"
_SIZE = QSize(760, 668)
_PAGE_NAME = "calibration.pdf"


class MeasureDialog(QDialog):
    """First the page, then the readings; what they tell is seen while they are typed.

    Signals:
        saved: ``entry`` was kept; read ``view``. GUI thread.

    Attributes:
        view: what was kept, or None.
        place: for what it is measured.
        side, stock, paper: fields of it.
        print, save_page, go_on: the ways from the page to the readings.
        readings: the fields.
        keep: keeps what was measured.
        told: what the readings tell, or what is wrong.
    """

    saved = Signal()

    def __init__(self, office: Office, *, parent: QWidget, way: Queue | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._office, self._way = office, way or queue()
        self._scratch = Scratch()
        self._fit: Fit | None = None
        self._closed = False
        self._none = ""
        self.view: PrinterView | None = None
        self.place = PlaceForm(office, self._way)
        self.side, self.stock, self.paper = self.place.side, self.place.stock, self.place.paper
        self.print, self.save_page = Button("primary", "printer"), Button("outlined", "file-text")
        self.go_on, self._cancel = Button("quiet"), Button("outlined")
        self.readings = ReadingsForm()
        self.keep, self._back = Button("primary", "check"), Button("outlined", "arrow-left")
        self.told = Label("body", wraps=True)
        self._picture = Picture("info", "ink2")
        self._heading, self._text = Label("heading"), Label("body", "ink2", wraps=True)
        self._steps = QStackedWidget()
        self._lay_out()
        self._ring = FocusRing(self)
        self._listen()
        self._say()
        self._show_step(0)
        office.jobs.run(lambda _: self._way.printers(), done=self._found, failed=self._lacking)

    def _found(self, known: Printers) -> None:
        if self._closed:
            return
        self.place.show_printers(known)
        self._tell_possible()
        if not known.all:
            self._tell_none()

    def _lacking(self, _: HandslagError) -> None:
        if not self._closed:
            self._tell_possible()
            self._tell_none()

    def _tell_none(self) -> None:
        """Says what can be done where the computer knows no printer."""
        self._none = translate(
            "ui-printers",
            "No printer was found on this computer. Write what yours is called, save the page, and print it where the printer is.",
        )
        if self._steps.currentIndex() == 0:
            self._tell(self._none, "info", "ink2")

    def _tell_possible(self) -> None:
        name = self.place.printer_name
        self.print.setEnabled(self.place.there)
        self.save_page.setEnabled(bool(name))
        self.go_on.setEnabled(bool(name))

    def _make_page(self, path: Path) -> int:
        """The page to measure, as PDF; on the worker. How many pages it has."""
        made = printers.calibration_page(
            self._office.desk,
            path,
            words=calibration_words(language()),
            page=Page(self.paper.value),
            backs="long" if self.side.value == Side.BACK else None,
        )
        return made.pages

    def _print(self) -> None:
        path, page, name = (
            self._scratch.file(_PAGE_NAME),
            Page(self.paper.value),
            self.place.printer_name,
        )
        back, tray = self.side.value == Side.BACK, self.place.tray_name

        def work(progress: Progress) -> Sent:
            job = PrintJob(
                path=path,
                pages=range(self._make_page(path)),
                page=page,
                printer=name,
                title=calibration_words(language()).title,
                edge="long" if back else None,
                tray=tray,
            )
            return self._way.send(job, progress)

        self._run(work)

    def _ask_path(self) -> None:
        ask_where(
            self,
            self._office.settings,
            _FOLDER,
            lambda path: self._run(lambda _: self._make_page(path)),
            #: Title of the dialog that asks for a file.
            title=translate("ui-printers", "Save the page to measure"),
            #: Name of a file, without its ending.
            name=translate("ui-printers", "Calibration page"),
        )

    def _run(self, work: Callable[[Progress], object]) -> None:
        for button in (self.print, self.save_page):
            button.setEnabled(False)

        def done(_: object) -> None:
            if not self._closed:
                self._tell_possible()
                self._show_step(1)

        def failed(error: HandslagError) -> None:
            if not self._closed:
                self._tell_possible()
                self._tell(sentence(error), "octagon-x", "bad")

        self._office.jobs.run(work, done=done, failed=failed)

    def _show_step(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        for button in (self.print, self.save_page, self.go_on):
            button.setVisible(step == 0)
        for button in (self.keep, self._back):
            button.setVisible(step == 1)
        self.readings.show_page(Page(self.paper.value))
        if step == 0:
            #: First step of measuring a printer.
            self._text.setText(
                translate(
                    "ui-printers",
                    "Print the page at actual size, on the paper and from the tray that you use for cards. Then measure it with a ruler.",
                )
            )
            self._tell(self._none, "info", "ink2")
            self.place.printer.setFocus()
        else:
            #: Second step of measuring a printer.
            self._text.setText(
                translate(
                    "ui-printers",
                    "Measure from the middle of each cross, in millimetres to the tenth. What you did not measure stays empty: one cross is enough for a start. A tenth wrong can move a card by two tenths, but such errors even out: all ten measures are best.",
                )
            )
            self._measure()
            self.readings.fields["top_left_side"].setFocus()

    def _measure(self) -> None:
        """Says what the readings tell so far."""
        self._fit = None
        self.readings.mark("")
        if not any(field.text().strip() for field in self.readings.fields.values()):
            #: Before anything was measured.
            text = translate("ui-printers", "What the measures tell is said here.")
            self._tell(text, "info", "ink2")
            self.keep.setEnabled(False)
            return
        try:
            self._fit = measure(self.readings.readings, Page(self.paper.value))
        except Invalid as error:
            self.readings.mark(error.field)
            self._tell(sentence(error), "octagon-x", "bad")
        else:
            self._tell_fit(self._fit)
        self.keep.setEnabled(self._fit is not None)

    def _tell_fit(self, fit: Fit) -> None:
        doubt = words.suspect_words(fit)
        if doubt:
            self.readings.mark(fit.suspect)
            self._tell(f"{doubt} {words.fit_words(fit)}", "triangle-alert", "warn")
        else:
            self._tell(words.fit_words(fit), "circle-check", "ok")

    def _keep(self) -> None:
        if self._fit is None:
            return
        desk = self._office.desk
        entry = PrinterEntry(
            printer=self.place.printer_name,
            tray=self.place.tray_name,
            side=Side(self.side.value),
            stock=self.stock.value,
            deviation=self._fit.deviation,
        )

        def done(view: PrinterView) -> None:
            if entry.stock != PLAIN:  # the next cards come from where they were measured
                remember_tray(self._office.settings, Stock.CARDS, view.printer, view.tray)
            if not self._closed:
                self.view = view
                self.saved.emit()
                self.accept()

        def failed(error: HandslagError) -> None:
            if not self._closed:
                self._tell(sentence(error), "octagon-x", "bad")

        self._office.jobs.run(lambda _: printers.save(desk, entry), done=done, failed=failed)

    def _tell(self, text: str, icon: str, tone: str) -> None:
        self._picture.setVisible(bool(text))
        self._picture.set_icon(icon, tone)
        self.told.setText(text)
        self.told.setAccessibleName(text)

    def _listen(self) -> None:
        self.place.changed.connect(self._tell_possible)
        self.print.clicked.connect(self._print)
        self.save_page.clicked.connect(self._ask_path)
        self.go_on.clicked.connect(lambda: self._show_step(1))
        self._back.clicked.connect(lambda: self._show_step(0))
        self._cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        self.readings.changed.connect(self._measure)
        self.finished.connect(self._close)

    def _say(self) -> None:
        #: Title of the dialog that measures a printer.
        title = translate("ui-printers", "Measure a printer")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._heading.setText(title)
        #: Buttons of the dialog that measures a printer.
        self.print.set_words(translate("ui-printers", "Print the page"))
        self.save_page.set_words(translate("ui-printers", "Save the page"))
        self.go_on.set_words(translate("ui-printers", "I have the page"))
        self._back.set_words(translate("ui-printers", "Back to the page"))
        self.keep.set_words(translate("ui-printers", "Save the measures"))
        self._cancel.set_words(translate("ui-frame", "Cancel"))

    def _lay_out(self) -> None:
        self._steps.addWidget(self.place)
        self._steps.addWidget(self.readings)
        result = QHBoxLayout()
        result.setSpacing(8)
        result.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        result.addWidget(self.told, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.go_on)
        foot.addWidget(self._back)
        foot.addStretch(1)
        for button in (self._cancel, self.save_page, self.print, self.keep):
            foot.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(0)
        box.addWidget(self._heading)
        box.addWidget(self._text)
        box.addSpacing(20)
        box.addWidget(self._steps, 1)
        box.addSpacing(12)
        box.addLayout(result)
        box.addSpacing(16)
        box.addLayout(foot)
        self.resize(_SIZE)

    def _close(self) -> None:
        self._closed = True
        self.place.close_answers()

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        self.readings.focus_on(now if isinstance(now, QLineEdit) else None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        _application().focusChanged.connect(self._follow_focus)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        _application().focusChanged.disconnect(self._follow_focus)


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # windows are made after it
    return application
