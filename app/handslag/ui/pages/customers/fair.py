"""A customer at a fair: name, consent, language; then the next one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from handslag.domain.errors import HandslagError, Invalid
from handslag.domain.ids import CustomerId
from handslag.domain.trades import Language
from handslag.services import customers
from handslag.services.customers import CustomerEntry
from handslag.services.views import CustomerView
from handslag.ui.office import Office
from handslag.ui.pages.customers.consents import usual_wording
from handslag.ui.pages.customers.writing import parts
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.words.catalogue import language, translate
from handslag.words.errors import sentence


class FairDialog(QDialog):
    """Stays open for the next customer; each is saved with its consent in one go."""

    def __init__(self, office: Office, parent: QWidget) -> None:
        super().__init__(parent)
        self._office = office
        self._taken = 0
        self._language: Language = language()
        self.name, self.reach = Field(), Field(optional=True)
        wording = QPlainTextEdit()
        wording.setFixedHeight(96)
        wording.setTabChangesFocus(True)
        self.wording = Field(wording)
        self.agrees = QCheckBox()
        self.save = Button("primary", "check")
        self._close = Button("outlined")
        self._chips: dict[Language, Chip] = {"sv": Chip(), "en": Chip()}
        self._told = Label("body", "ink2", wraps=True)
        self.setFixedWidth(480)
        self._lay_out()
        self._listen()
        self._say()

    def _lay_out(self) -> None:
        #: Title of a dialog for taking up many customers quickly.
        heading = translate("ui-customers", "Customers at a fair")
        self.setWindowTitle(heading)
        languages = QHBoxLayout()
        languages.setSpacing(8)
        group = QButtonGroup(self)
        for chip in self._chips.values():
            group.addButton(chip)
            languages.addWidget(chip)
        languages.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(0)
        box.addWidget(Label("heading", text=heading))
        box.addWidget(self._told)
        for part in (self.name, self.reach):
            box.addSpacing(20)
            box.addWidget(part)
        box.addSpacing(20)
        box.addLayout(languages)
        box.addSpacing(20)
        box.addWidget(self.wording)
        box.addSpacing(12)
        box.addWidget(self.agrees)
        box.addSpacing(24)
        box.addLayout(buttons)

    def _listen(self) -> None:
        for spoken, chip in self._chips.items():
            chip.clicked.connect(lambda _=False, spoken=spoken: self._speak(spoken))
        self.agrees.toggled.connect(self.wording.setEnabled)
        self.save.clicked.connect(self._save)
        self._close.clicked.connect(self.accept)
        for field in (self.name, self.reach):
            assert isinstance(field.editor, QLineEdit)  # made so above
            field.editor.returnPressed.connect(self._save)
        self.finished.connect(self.deleteLater)

    def _say(self) -> None:
        #: Fields of the dialog for customers at a fair.
        self.name.set_words(translate("ui-customers", "Name"))
        self.reach.set_words(translate("ui-customers", "Phone or e-mail"))
        self.wording.set_words(translate("ui-customers", "What the customer agrees to"))
        self.agrees.setText(translate("ui-customers", "The customer agrees to this"))
        self.agrees.setChecked(True)
        self._chips["sv"].set_words(translate("ui-customers", "Letters in Swedish"))
        self._chips["en"].set_words(translate("ui-customers", "Letters in English"))
        #: Saves the customer, and empties the form for the next one.
        self.save.set_words(translate("ui-customers", "Save, next customer"))
        self._close.set_words(translate("ui-customers", "Done"))
        self._speak(self._language)
        self._tell("")

    def _speak(self, spoken: Language) -> None:
        self._language = spoken
        self._chips[spoken].setChecked(True)
        self.wording.set_value(usual_wording(self._office.desk, spoken))

    def _tell(self, name: str) -> None:
        if not name:
            #: In the dialog for customers at a fair, at first.
            text = translate("ui-customers", "A name and a yes are enough. The rest can wait.")
        else:
            #: In the dialog for customers at a fair; {name} was saved just now.
            text = translate("ui-customers", "{name} is saved. %n so far.", n=self._taken)
            text = text.format(name=name)
        self._told.setText(text)

    def _save(self) -> None:
        reach = parts(self.reach.value)
        entry = CustomerEntry(
            name=self.name.value,
            phones=tuple(one for one in reach if "@" not in one),
            email=next((one for one in reach if "@" in one), ""),
            language=self._language,
            consent=self.wording.value if self.agrees.isChecked() else None,
        )
        desk = self._office.desk
        self.save.setEnabled(False)
        self._office.jobs.run(
            lambda _: customers.add(desk, entry), done=self._saved, failed=self._failed
        )

    def _saved(self, view: CustomerView) -> None:
        desk, id = self._office.desk, CustomerId(view.id)
        #: Follows "Undo: " and "Redo: ".
        words = translate("ui-customers", "New customer {name}").format(name=view.name)
        self._office.history.push(
            words,
            lambda: customers.delete(desk, id, seen=view),
            lambda: customers.restore(desk, id),
        )
        self._taken += 1
        self.save.setEnabled(True)
        for field in (self.name, self.reach):
            field.take_back()
            field.set_value("")
        self._tell(view.name)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: HandslagError) -> None:
        self.save.setEnabled(True)
        fields = {"name": self.name, "phone": self.reach, "email": self.reach}
        field = fields.get(error.field, self.wording) if isinstance(error, Invalid) else None
        if field is not None and isinstance(error, Invalid):
            field.set_error(error)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._told.setText(sentence(error))
