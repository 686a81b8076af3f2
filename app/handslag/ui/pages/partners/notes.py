"""Dated notes about the chosen partner: a line to write one, the newest below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handslag.domain.ids import PartnerId
from handslag.services import partner_notes
from handslag.services.partner_notes import NoteView
from handslag.ui.office import Office
from handslag.ui.pages.partners.writing import Failed
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import empty
from handslag.words.catalogue import translate
from handslag.words.formats import short_day

_MOST = 20


class Notes(QWidget):
    """The notes of one partner. They stay on the user's own devices."""

    def __init__(self, office: Office, failed: Failed) -> None:
        super().__init__()
        self._office = office
        self._failed = failed
        self._id = PartnerId("")
        self._head = Label("strong")
        self.line = QLineEdit()
        self.line.setMaxLength(1000)
        self.line.returnPressed.connect(self._add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._head)
        box.addWidget(self.line)
        box.addLayout(self._rows)
        self.retranslate()

    def show_partner(self, id: PartnerId) -> None:
        """Shows the notes of a partner as they are now; what is being typed stays with its own."""
        if id != self._id:
            self.line.clear()
        self._id = id
        empty(self._rows)
        for note in partner_notes.listing(self._office.desk, id)[:_MOST]:
            self._rows.addWidget(self._row(note))

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Heading over my own dated notes about a partner.
        self._head.setText(translate("ui-partners", "Notes"))
        #: In an empty field: what is typed becomes a note with today's date.
        placeholder = translate("ui-partners", "Write a note, press Enter")
        self.line.setPlaceholderText(placeholder)
        #: Screen reader.
        self.line.setAccessibleName(translate("ui-partners", "New note"))

    def _row(self, note: NoteView) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label("caption", "ink2", text=short_day(note.on)))
        texts.addWidget(Label("body", text=note.text, wraps=True))
        away = Button("icon", "x")
        #: Screen reader and tooltip of a cross; {day} is a date.
        name = translate("ui-partners", "Delete the note of {day}")
        away.set_name(name.format(day=short_day(note.on)))
        away.clicked.connect(lambda: self._delete(note))
        row.addLayout(texts, 1)
        row.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _add(self) -> None:
        text, desk, id = self.line.text().strip(), self._office.desk, self._id
        if not text:
            return
        self.line.clear()

        def done(note: NoteView) -> None:
            #: Follows "Undo: " and "Redo: ".
            words = translate("ui-partners", "A note was written")
            self._office.history.push(
                words,
                lambda: partner_notes.delete(desk, note.id),
                lambda: partner_notes.restore(desk, note),
            )

        self._office.jobs.run(
            lambda _: partner_notes.add(desk, id, text), done=done, failed=self._failed
        )

    def _delete(self, note: NoteView) -> None:
        desk = self._office.desk

        def done(_: object) -> None:
            #: In the message bar, beside Undo; and follows "Undo: ".
            words = translate("ui-partners", "The note is deleted")
            self._office.history.push(
                words,
                lambda: partner_notes.restore(desk, note),
                lambda: partner_notes.delete(desk, note.id),
            )
            self._office.tell(words, undo=True)

        self._office.jobs.run(
            lambda _: partner_notes.delete(desk, note.id), done=done, failed=self._failed
        )
