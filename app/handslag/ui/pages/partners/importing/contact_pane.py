"""The contact beside the table: what happens with it, and what the user can choose instead."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from handslag.domain.ids import PartnerId
from handslag.domain.likeness import Likeness
from handslag.services.import_items import Choice, Item, Place, Verdict
from handslag.ui import fonts
from handslag.ui.pages.partners.importing import rows, saying
from handslag.ui.pages.partners.importing.rows import ContactRow
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import FactRow, Pane, empty
from handslag.ui.parts.picture import StateLabel
from handslag.ui.plain import tooltip
from handslag.words import contacts
from handslag.words.catalogue import translate

Option = tuple[Choice, str, str]
"""What can be chosen, in words, and a line below it or ""."""


class ContactPane(Pane):
    """Shows one contact.

    Signals:
        chosen: the user wants something else to happen; read ``place`` and ``choice``. GUI thread.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.place: Place = (0, 0)
        self.choice = Choice()
        self.radios: list[QRadioButton] = []
        self._options: list[Option] = []
        self._shown: ContactRow | None = None
        self._name = Label("heading", wraps=True)
        self._standing = StateLabel()
        self._sentence = Label("body", "ink2", wraps=True)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(0)
        self._question = Label("strong")
        self._choices = QVBoxLayout()
        self._choices.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._choose)
        for part in (self._name, self._standing, self._sentence):
            self.body.addWidget(part)
            self.body.addSpacing(8)
        self.body.addLayout(self._facts)
        self.body.addSpacing(20)
        self.body.addWidget(self._question)
        self.body.addSpacing(4)
        self.body.addLayout(self._choices)
        self.body.addStretch(1)

    def show_row(
        self, row: ContactRow | None, file: str, options: list[Option], choice: Choice
    ) -> None:
        """Shows a contact, or nothing.

        Args:
            row: the contact as it stands with what was chosen.
            file: the name of its file.
            options: what can be chosen for it; fewer than two is no choice.
            choice: what is chosen now.
        """
        same = row is not None and self.place == row.item.place and self._options == options
        self._shown, self._file, self._options, self.choice = row, file, options, choice
        if row is not None:
            self.place = row.item.place
        self._say()
        if not same or row is None:
            self._build()
        for number, (one, _, _) in enumerate(options):
            if one == choice and number < len(self.radios):
                self.radios[number].setChecked(True)

    def _say(self) -> None:
        row = self._shown
        for part in (self._name, self._standing, self._sentence, self._question):
            part.setVisible(row is not None)
        empty(self._facts)
        if row is None:
            return
        self._name.setText(rows.name_of(row.item))
        self.setAccessibleName(self._name.text())
        self._standing.show_standing(saying.standing(row.item))
        self._sentence.setText(saying.what_happens(row.item))
        #: Screen reader, before the name of a file and a line in it.
        name = translate("ui-import", "Where it stands")
        self._facts.addWidget(
            FactRow("file-text", rows.where(ContactRow(row.item, self._file)), name)
        )
        if row.item.left_out:
            #: A contact's picture is of a kind that the program does not take; the rest comes in.
            text = translate("ui-import", "Its picture cannot be read and stays out.")
            self._facts.addWidget(FactRow("triangle-alert", text, name))
        #: Over the choices for a contact of an import.
        self._question.setText(translate("ui-import", "What shall happen?"))
        self._question.setVisible(len(self._options) > 1)

    def _build(self) -> None:
        for radio in self.radios:
            self._group.removeButton(radio)
        empty(self._choices)
        self.radios = []
        if len(self._options) < 2 or self._shown is None:
            return
        for number, (_, words, reason) in enumerate(self._options):
            radio = _Radio(words)
            radio.setAccessibleDescription(reason)
            self._group.addButton(radio, number)
            self._choices.addWidget(radio)
            self.radios.append(radio)
            if reason:
                below = Label("caption", "ink2", text=reason, wraps=True)
                below.setContentsMargins(28, 0, 0, 6)
                self._choices.addWidget(below)

    def _choose(self, number: int) -> None:
        choice = self._options[number][0]
        if choice != self.choice:
            self.choice = choice
            self.chosen.emit()


class _Radio(QRadioButton):
    """A choice whose name may be long: it is cut, and the tooltip has the whole."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words)
        self.setMinimumWidth(1)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(fonts.font("body"))
        room = max(self.width() - 34, 80)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(tooltip(self._words if shown != self._words else ""))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()


def options_of(item: Item, places: Mapping[str, Place]) -> list[Option]:
    """What can be chosen for a contact.

    Args:
        item: as it stands without any choice.
        places: of the contacts that make a partner, by its id.
    """
    #: Choices for a contact of an import.
    out: Option = (Choice(leave_out=True), translate("ui-import", "Leave it out"), "")
    new: Option = (Choice(), translate("ui-import", "A new partner"), "")
    match item.verdict:
        case Verdict.NEW:
            return [new, out]
        case Verdict.DUPLICATE if item.alike[0].reason is not Likeness.TWICE:
            #: A choice for a contact of an import; {name} is a partner.
            text = translate("ui-import", "The same as {name}")
            same: list[Option] = [
                (
                    Choice(same_as=places.get(one.id) or PartnerId(one.id)),
                    text.format(name=one.name),
                    _first_capital(contacts.likeness(one.reason)),
                )
                for one in item.alike
            ]
            return [new, *same, out]
        case Verdict.CHANGED | Verdict.DUPLICATE:
            #: A choice for a contact of an import: the partner gets what the file tells.
            told: Option = (Choice(), translate("ui-import", "Take over what the file says"), "")
            return [told, out]
        case Verdict.UNCHANGED | Verdict.SKIPPED:
            return []


def _first_capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
