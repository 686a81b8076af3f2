"""For what a printer is measured: which one, its tray and what lies there, the side, the format."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from handslag.domain.printers import CARDS, PLAIN, Side
from handslag.domain.sheets import Page
from handslag.services import sheet_library
from handslag.services.print_jobs import Printers
from handslag.ui.office import Office
from handslag.ui.parts.field import WIDEST, Field
from handslag.ui.print_out.queue import Queue, Stock, last_printer
from handslag.ui.print_out.trays import usual_tray
from handslag.ui.printers import words
from handslag.words.catalogue import translate

_SHEETS = 8
"""Of the user's own card sheets at most; any other is measured as a card sheet."""


class PlaceForm(QWidget):
    """Five choices; a printer and a tray that this computer does not know can be typed.

    Signals:
        changed: another printer stands there. GUI thread.

    Attributes:
        printer, tray, stock, side, paper: the fields.
    """

    changed = Signal()

    def __init__(self, office: Office, way: Queue) -> None:
        super().__init__()
        self._office, self._way = office, way
        self._known = Printers(())
        self._asked = ""
        self._closed = False
        self.printer, self.tray, self.stock, self.side, self.paper = (
            Field(QComboBox()) for _ in range(5)
        )
        self._lay_out()
        self._say()
        printer = _box(self.printer)
        for box in (printer, _box(self.tray)):
            box.setEditable(True)
        printer.editTextChanged.connect(lambda _: self.changed.emit())
        printer.activated.connect(lambda _: self._look_for_trays())
        line = printer.lineEdit()
        assert line is not None  # of an editable choice
        line.editingFinished.connect(self._look_for_trays)

    @property
    def printer_name(self) -> str:
        """The printer as the system calls it, or what was typed."""
        box = _box(self.printer)
        place = box.findText(box.currentText())
        return str(box.itemData(place)) if place >= 0 else box.currentText().strip()

    @property
    def tray_name(self) -> str:
        """The tray as the system calls it, or what was typed; "" is the usual one."""
        typed = _box(self.tray).currentText().strip()
        return "" if typed == usual_tray() else typed

    @property
    def there(self) -> bool:
        """Whether this computer knows the printer."""
        name = self.printer_name
        return any(printer.name == name for printer in self._known.all)

    def show_printers(self, known: Printers) -> None:
        """Offers the computer's printers."""
        self._known = known
        box = _box(self.printer)
        for printer in known.all:
            box.addItem(printer.shown, printer.name)
        chosen = last_printer(self._office.settings, Stock.CARDS) or known.default
        box.setCurrentIndex(max(box.findData(chosen), 0) if known.all else -1)
        self._look_for_trays()

    def close_answers(self) -> None:
        """Answers that come from now on are for nobody."""
        self._closed = True

    def _look_for_trays(self) -> None:
        """Asks the printer for its trays; where it names none, the user's word for one is typed."""
        name = self.printer_name
        if name == self._asked:
            return
        self._asked = name

        def done(trays: tuple[str, ...]) -> None:
            if not self._closed and self._asked == name:
                self._offer_trays(trays)

        self._offer_trays(())
        if self.there:
            self._office.jobs.run(lambda _: self._way.trays(name), done=done, failed=lambda _: None)

    def _offer_trays(self, trays: Sequence[str]) -> None:
        box, before = _box(self.tray), self.tray_name
        box.clear()
        for tray in ("", *trays):
            box.addItem(tray or usual_tray(), tray)
        box.setEditable(not trays)
        place = box.findData(before)
        box.setCurrentIndex(max(place, 0))
        if place < 0 and not trays:
            box.setEditText(before)

    def _stocks(self) -> list[tuple[str, str]]:
        """What can lie in the tray, with the user's own sheets by name."""
        known = sheet_library.search(self._office.desk)
        sheets = [one.sheet.name for one in known if one.favourite or one.used][:_SHEETS]
        return [(value, words.stock_choice(value)) for value in (CARDS, *sheets, PLAIN, "")]

    def _say(self) -> None:
        #: Fields of the dialog that measures a printer.
        self.printer.set_words(translate("ui-print", "Printer"))
        self.tray.set_words(translate("ui-printers", "Tray"))
        self.stock.set_words(translate("ui-printers", "What lies in the tray"))
        self.side.set_words(translate("ui-printers", "Side of the paper"))
        self.paper.set_words(translate("ui-printers", "Paper size"))
        sides = [
            (Side.FRONT.value, translate("ui-printers", "Front")),
            (Side.BACK.value, translate("ui-printers", "Back")),
        ]
        for field, choices in (
            (self.tray, [("", usual_tray())]),
            (self.stock, self._stocks()),
            (self.side, sides),
            (self.paper, [(page.value, page.value) for page in Page]),
        ):
            for value, shown in choices:
                _box(field).addItem(shown, value)
            field.set_value(choices[0][0])

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(4, 0, 4, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(20)
        self.printer.setMaximumWidth(2 * WIDEST)  # as wide as the two columns below it
        grid.addWidget(self.printer, 0, 0, 1, 2)
        for place, field in enumerate((self.tray, self.stock, self.side, self.paper)):
            grid.addWidget(field, 1 + place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(grid.rowCount(), 1)


def _box(field: Field) -> QComboBox:
    assert isinstance(field.editor, QComboBox)  # every field here is a choice
    return field.editor
