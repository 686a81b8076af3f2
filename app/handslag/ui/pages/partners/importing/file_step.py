"""The first step of an import: how each table is read, and what its columns hold."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError, Invalid
from handslag.services import import_previews
from handslag.services.contact_files import Source
from handslag.services.import_previews import ENCODINGS, SEPARATORS, Look
from handslag.ui.jobs import Job
from handslag.ui.office import Office
from handslag.ui.pages.partners.import_view import at_left
from handslag.ui.pages.partners.importing import saying
from handslag.ui.pages.partners.importing.columns import Columns, missing_name
from handslag.ui.pages.partners.importing.first_contacts import FirstContacts
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel, divider
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.progress import ProgressInPlace
from handslag.ui.parts.tabs import Tabs
from handslag.words.catalogue import translate
from handslag.words.errors import sentence
from handslag.words.formats import number

_NARROW = 1160 - 232 - 64


class FileStep(QWidget):
    """Shows the tables, one at a time.

    Signals:
        next_wanted: the user wants to see what happens; read ``sources``. GUI thread.
    """

    next_wanted = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._looks: list[Look] = []
        self._troubles: list[HandslagError] = []
        self._job: Job | None = None
        self.tabs = Tabs()
        self.encoding, self.separator, self.sheet = (Field(QComboBox()) for _ in range(3))
        self.columns = Columns()
        self._first = FirstContacts()
        self._no_name = _Remark("triangle-alert", "warn")
        self._lost = _Remark("octagon-x", "bad")
        self.next = Button("primary", "arrow-right")
        self.progress = ProgressInPlace(at_left(self.next), reading_words)
        self._note = Label("body", "ink2", elides=True)
        self._lay_out()
        self.tabs.currentChanged.connect(lambda _: self._show_table())
        self.columns.changed.connect(self._take_columns)
        for field in (self.encoding, self.separator, self.sheet):
            field.committed.connect(self._take_reading)
        self.next.clicked.connect(self.next_wanted)
        self.retranslate()

    @property
    def look(self) -> Look | None:
        """The table that is shown."""
        place = max(self.tabs.currentIndex(), 0)
        return self._looks[place] if place < len(self._looks) else None

    @property
    def sources(self) -> dict[Path, Source]:
        """How each table is read, as the user has seen it, by its path."""
        return {look.source.path: _settled(look) for look in self._looks}

    def show_looks(self, looks: Sequence[Look], troubles: Sequence[HandslagError]) -> None:
        """Shows these tables, and says which files cannot be read."""
        self._looks, self._troubles = list(looks), list(troubles)
        before = self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        self.tabs.set_words(*(look.source.path.name for look in looks))
        self.tabs.blockSignals(before)
        self.tabs.setVisible(len(looks) > 1)
        self._show_table()
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Name of the row of files of an import.
        self.tabs.setAccessibleName(translate("ui-import", "Files"))
        #: Fields: how a file is read.
        self.encoding.set_words(translate("ui-import", "Character encoding"))
        self.separator.set_words(translate("ui-import", "Between the columns"))
        self.sheet.set_words(translate("ui-import", "Sheet"))
        #: The button that goes on from the columns to the list of what would happen.
        self.next.set_words(translate("ui-import", "See what happens"))
        self.progress.retranslate()
        #: Beside that button.
        self._note.setText(translate("ui-import", "Nothing is changed yet."))
        self._no_name.say(
            #: No column was said to hold a name.
            translate("ui-import", "Say which column holds the name: nothing comes in without one.")
        )
        self._lost.say(" ".join(sentence(error) for error in self._troubles))
        self._lost.setVisible(bool(self._troubles))
        self.columns.retranslate()
        self._first.retranslate()
        self._fill_reading()

    def stop(self) -> None:
        """Stops whatever is under way."""
        self.progress.cancel()
        if self._job is not None:
            self._job.cancel()

    def _lay_out(self) -> None:
        reading = QHBoxLayout()
        reading.setContentsMargins(24, 20, 24, 20)
        reading.setSpacing(12)
        for field in (self.encoding, self.separator, self.sheet):
            reading.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 16, 24, 16)
        foot.setSpacing(12)
        foot.addWidget(self.progress)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._note, 1)
        panel = Panel(flush=True)
        self._reading = QWidget()
        self._reading.setLayout(reading)
        self._reading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._line = divider()
        for part in (self._lost, self._reading, self._line, self._no_name):
            panel.box.addWidget(part)
        panel.box.addWidget(self.columns, 1)
        panel.box.addWidget(divider())
        panel.box.addLayout(foot)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addWidget(panel, 1)
        both.addWidget(self._first)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.tabs)
        box.addLayout(both, 1)

    def _show_table(self) -> None:
        look = self.look
        if look is None:
            return
        self.columns.show_look(look)
        self._first.show_look(look)
        self._no_name.setVisible(missing_name(self.columns.mapping))
        self._fill_reading()

    def _fill_reading(self) -> None:
        look = self.look
        if look is None:
            return
        text, several = look.encoding is not None, len(look.sheets) > 1
        self.encoding.setVisible(text)
        self.separator.setVisible(text)
        self.sheet.setVisible(several)
        self._reading.setVisible(text or several)
        self._line.setVisible(text or several)
        encodings = [(one, saying.encoding_word(one)) for one in _with(ENCODINGS, look.encoding)]
        separators = [
            (one, saying.separator_word(one)) for one in _with(SEPARATORS, look.separator)
        ]
        _fill(self.encoding, encodings, look.encoding)
        _fill(self.separator, separators, look.separator)
        _fill(self.sheet, [(one, one) for one in look.sheets], look.sheet)

    def _take_reading(self) -> None:
        """The table shall be read in another way; what its columns hold is found out anew."""
        if (look := self.look) is None:
            return
        text = look.encoding is not None
        changed = replace(
            look.source,
            encoding=self.encoding.value if text else None,
            separator=self.separator.value if text else None,
            sheet=self.sheet.value if look.sheets else None,
            columns=None,
        )
        self._look_again(changed)

    def _take_columns(self) -> None:
        if (look := self.look) is not None:
            self._no_name.setVisible(missing_name(self.columns.mapping))
            self._look_again(replace(_settled(look), columns=dict(self.columns.mapping)))

    def _look_again(self, source: Source) -> None:
        place = max(self.tabs.currentIndex(), 0)
        if self._job is not None:
            self._job.cancel()

        def done(look: Look | None) -> None:
            if job is self._job and look is not None and place < len(self._looks):
                self._looks[place] = look
                self._show_table()

        def failed(error: HandslagError) -> None:
            if job is not self._job:
                return
            self._fill_reading()
            field = _field_of(error)
            (self.separator if field == "separator" else self.encoding).set_error(sentence(error))

        job = self._job = self._office.jobs.run(
            lambda _: import_previews.look(source), done=done, failed=failed
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._first.setFixedWidth(240 if self.width() < _NARROW else 320)


class _Remark(QWidget):
    """A line above the columns: an icon and a sentence."""

    def __init__(self, icon: str, tone: str) -> None:
        super().__init__()
        self._text = Label("body", tone, wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(8)
        pictured = QVBoxLayout()
        pictured.setContentsMargins(0, 2, 0, 0)
        pictured.addWidget(Picture(icon, tone))
        pictured.addStretch(1)
        row.addLayout(pictured)
        row.addWidget(self._text, 1)
        self.hide()

    def say(self, text: str) -> None:
        """Says *text*."""
        self._text.setText(text)


def reading_words(done: int, total: int) -> str:
    """How far the reading is."""
    #: While files are read; {done} and {total} are numbers.
    text = translate("ui-import", "Reading contact {done} of {total}")
    return text.format(done=number(done), total=number(total))


def _settled(look: Look) -> Source:
    """The source as the user has seen it: what was found out is said."""
    return replace(
        look.source,
        encoding=look.encoding,
        separator=look.separator,
        sheet=look.sheet,
        columns={n: column.field for n, column in enumerate(look.columns) if column.field},
    )


def _with(known: Sequence[str], one: str | None) -> list[str]:
    return [*known, *([one] if one is not None and one not in known else [])]


def _fill(field: Field, choices: Sequence[tuple[str, str]], value: str | None) -> None:
    box = field.editor
    assert isinstance(box, QComboBox)  # made so
    box.blockSignals(True)
    box.clear()
    for data, words in choices:
        box.addItem(words, data)
    box.setCurrentIndex(box.findData(value))
    box.blockSignals(False)
    field.blockSignals(True)
    field.commit()  # what is shown now is no wish of the user's
    field.blockSignals(False)
    field.set_error("")


def _field_of(error: HandslagError) -> str:
    return error.field if isinstance(error, Invalid) else ""
