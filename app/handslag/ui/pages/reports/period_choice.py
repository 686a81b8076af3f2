"""Which days a report is about: chips, and two days of one's own."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QButtonGroup, QDateEdit, QHBoxLayout, QWidget

from handslag.domain.reports import ALWAYS, Period, month_of, year_of
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.words.catalogue import language, translate

_EARLIEST = QDate(2000, 1, 1)


class Span(StrEnum):
    """What can be chosen."""

    MONTH = "month"
    YEAR = "year"
    ALWAYS = "always"
    OWN = "own"


class PeriodChoice(QWidget):
    """The chips, and the two days beside them where one's own are chosen.

    Signals:
        changed: other days are chosen; read ``period``. GUI thread.
    """

    changed = Signal()

    def __init__(self, today: date, span: str) -> None:
        super().__init__()
        self._today = today
        self._group = QButtonGroup(self)
        flow = FlowLayout(self)
        self._chips = {one: Chip() for one in Span}
        for chip in self._chips.values():
            self._group.addButton(chip)
            flow.addWidget(chip)
        self.first, self.last = QDateEdit(), QDateEdit()
        self._until = Label("body", "ink2")
        self._own = QWidget()
        days = QHBoxLayout(self._own)
        days.setContentsMargins(8, 0, 0, 0)
        days.setSpacing(8)
        for part in (self.first, self._until, self.last):
            days.addWidget(part)
        self._set_up_days()
        flow.addWidget(self._own)
        known = Span(span) if span in {*Span} else Span.YEAR
        self._chips[known].setChecked(True)
        self._show_own()
        self._group.buttonClicked.connect(lambda _: self._tell())
        self.first.dateChanged.connect(lambda _: self._keep_order(self.first))
        self.last.dateChanged.connect(lambda _: self._keep_order(self.last))

    @property
    def span(self) -> Span:
        """The chosen chip."""
        return next(one for one, chip in self._chips.items() if chip.isChecked())

    @property
    def period(self) -> Period:
        """The chosen days."""
        match self.span:
            case Span.MONTH:
                return month_of(self._today)
            case Span.YEAR:
                return year_of(self._today)
            case Span.ALWAYS:
                return ALWAYS
            case Span.OWN:
                return Period(_day(self.first), _day(self.last))

    def choose(self, span: Span) -> None:
        """Chooses a chip, and tells."""
        self._chips[span].setChecked(True)
        self._tell()

    def set_today(self, today: date) -> None:
        """A new day has begun."""
        self._today = today

    def retranslate(self) -> None:
        """Reads the words again."""
        for span, chip in self._chips.items():
            chip.set_words(_word(span))
        #: Between two days: from the first to the last.
        self._until.setText(translate("ui-reports", "to"))
        self.first.setAccessibleName(translate("ui-reports", "First day"))
        self.last.setAccessibleName(translate("ui-reports", "Last day"))
        form = "yyyy-MM-dd" if language() == "sv" else "d MMM yyyy"
        for editor in (self.first, self.last):
            editor.setDisplayFormat(form)

    def _set_up_days(self) -> None:
        start = year_of(self._today).first or self._today
        for editor, day in ((self.first, start), (self.last, self._today)):
            editor.setCalendarPopup(False)
            editor.setMinimumDate(_EARLIEST)
            editor.setDate(QDate(day.year, day.month, day.day))
            editor.setFixedHeight(40)
            editor.lineEdit().setTextMargins(11, 0, 0, 0)
            editor.setMinimumWidth(140)

    def _keep_order(self, moved: QDateEdit) -> None:
        """The other day comes along where it would be on the wrong side."""
        if self.first.date() > self.last.date():
            other = self.last if moved is self.first else self.first
            before = other.blockSignals(True)
            other.setDate(moved.date())
            other.blockSignals(before)
        self.changed.emit()

    def _tell(self) -> None:
        self._show_own()
        self.changed.emit()

    def _show_own(self) -> None:
        self._own.setVisible(self.span is Span.OWN)


def _day(editor: QDateEdit) -> date:
    day = editor.date()
    return date(day.year(), day.month(), day.day())


def _word(span: Span) -> str:
    match span:
        #: Chips: which days a report is about.
        case Span.MONTH:
            return translate("ui-reports", "This month")
        case Span.YEAR:
            return translate("ui-reports", "This year")
        case Span.ALWAYS:
            return translate("ui-reports", "All time")
        case Span.OWN:
            return translate("ui-reports", "Own dates")
