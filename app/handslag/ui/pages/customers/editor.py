"""The chosen customer in fields: each is saved as soon as it is left."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QComboBox

from handslag.domain.errors import HandslagError, Invalid
from handslag.services import advice
from handslag.services.advice import Advice
from handslag.services.customers import CustomerEntry
from handslag.services.views import CustomerView
from handslag.ui.office import Office
from handslag.ui.pages.customers import writing
from handslag.ui.pages.customers.writing import FIELDS, FieldName
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import Pane
from handslag.words.advice import sentence as advice_words
from handslag.words.catalogue import translate

_SAME = {"phone": "phones"}
"""What the services call one of several."""


class Editor(Pane):
    """A customer's fields, or one field for the name of a new one.

    Signals:
        closed: the user is done. GUI thread.
        added: a new customer is in the store; read ``id``. GUI thread.
        failed: something that no field can show went wrong; read ``error``. GUI thread.
    """

    closed = Signal()
    added = Signal()
    failed = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.id = ""
        self.error: HandslagError | None = None
        self._view: CustomerView | None = None
        self._head = Label("heading", elides=True)
        self._hint = Label("body", "ink2", wraps=True)
        self._done = Button("outlined", "check")
        self._done.clicked.connect(self.closed)
        self._fields = {name: _field(name) for name in FIELDS}
        self.body.addWidget(self._head)
        self.body.addSpacing(4)
        self.body.addWidget(self._hint)
        for name, field in self._fields.items():
            self.body.addSpacing(20 if name == "name" else 0)
            self.body.addWidget(field)
            field.layout().setContentsMargins(0, 0, 0, 20)  # type: ignore[union-attr]  # it has one
            field.committed.connect(lambda name=name: self._save(name))
        self.body.addStretch(1)
        self.foot.addWidget(self._done)
        self.foot.addStretch(1)
        self.retranslate()

    def start(self) -> None:
        """Asks for the name of a new customer."""
        self.id, self._view = "", None
        for name, field in self._fields.items():
            field.setVisible(name == "name")
            field.set_value("")
            field.set_advice("")
        self.retranslate()
        self.scroll_to_top()
        self._fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, view: CustomerView) -> None:
        """Shows a saved customer; what is typed and cannot be saved stays."""
        other = self.id != view.id
        self.id, self._view = view.id, view
        saved = _texts(view)
        for name, field in self._fields.items():
            field.show()
            if other or not field.error:
                field.set_value(saved[name])
        self._ask_for_advice(view)
        self.retranslate()

    def begin(self) -> None:
        """Puts the keyboard into the first field."""
        self.scroll_to_top()
        self._fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def field(self, name: FieldName) -> Field:
        """The field called *name*."""
        return self._fields[name]

    def retranslate(self) -> None:
        """Reads the words again."""
        view = self._view
        #: Heading over the form of a new customer.
        head = translate("ui-customers", "New customer") if view is None else view.name
        self._head.setText(head)
        self.setAccessibleName(head)
        self._hint.setText(_hint(view))
        #: Closes the form; everything is saved already.
        self._done.set_words(translate("ui-customers", "Done"))
        words = _words()
        for name, field in self._fields.items():
            field.set_words(*words[name])
        #: Languages of a customer's letters.
        languages = [
            ("sv", translate("ui-customers", "Swedish")),
            ("en", translate("ui-customers", "English")),
        ]
        _fill(self._fields["language"], languages)

    def _ask_for_advice(self, view: CustomerView) -> None:
        """Has the saved customer looked at: what looks wrong is told below its field, and kept."""

        def done(found: tuple[Advice, ...]) -> None:
            if self._view != view:
                return
            told = {one.field: advice_words(one) for one in reversed(found)}
            for name, field in self._fields.items():
                field.set_advice(told.get(name, ""))

        self._office.jobs.run(lambda _: advice.of_customer(view), done=done, failed=self._tell)

    def _save(self, name: FieldName) -> None:
        if self._view is None:
            self._add()
            return
        id, field = self.id, self._fields[name]
        field.set_error("")

        def failed(error: HandslagError) -> None:
            if (
                isinstance(error, Invalid)
                and id == self.id
                and _SAME.get(error.field, name) == name
            ):
                field.set_error(error)
            else:
                self._tell(error)

        writing.save(self._office, id, name, self._entry(), failed)

    def _add(self) -> None:
        field = self._fields["name"]

        def done(view: CustomerView) -> None:
            focused = QApplication.focusWidget()
            typing = focused is not None and self.isAncestorOf(focused)
            field.set_value(view.name)
            self.show_view(view)
            self.added.emit()
            if typing:
                self._fields["address"].setFocus(Qt.FocusReason.TabFocusReason)

        def failed(error: HandslagError) -> None:
            if isinstance(error, Invalid):
                field.set_error(error)
            else:
                self._tell(error)

        if field.value.strip():
            writing.add(self._office, field.value, done, failed)

    def _tell(self, error: HandslagError) -> None:
        self.error = error
        self.failed.emit()

    def _entry(self) -> CustomerEntry:
        typed = {name: field.value for name, field in self._fields.items()}
        return CustomerEntry(
            name=typed["name"],
            address=typed["address"],
            postcode=typed["postcode"],
            town=typed["town"],
            phones=writing.parts(typed["phones"]),
            email=typed["email"],
            language=typed["language"],
            retain_until=typed["retain_until"],
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def _field(name: FieldName) -> Field:
    return Field(QComboBox()) if name == "language" else Field(optional=name != "name")


def _texts(view: CustomerView) -> dict[FieldName, str]:
    """What stands in the fields of a saved customer."""
    return {
        "name": view.name,
        "address": view.address or "",
        "postcode": view.postcode or "",
        "town": view.town or "",
        "phones": ", ".join(phone.text for phone in view.phones),
        "email": view.email or "",
        "language": view.language,
        "retain_until": view.retain_until.isoformat() if view.retain_until else "",
    }


def _hint(view: CustomerView | None) -> str:
    if view is None:
        #: Above the name of a new customer.
        return translate(
            "ui-customers", "What is the household or person called? Press Enter to go on."
        )
    #: Above the form of a customer: there is no button for saving.
    return translate("ui-customers", "Everything is saved at once, on your own computers only.")


def _words() -> dict[FieldName, tuple[str, str]]:
    """Names of the fields, and examples."""
    #: Fields of a customer, and examples in empty ones.
    return {
        "name": (
            translate("ui-customers", "Name"),
            translate("ui-customers", "For example The Johansson family"),
        ),
        "address": (translate("ui-customers", "Street address"), ""),
        "postcode": (translate("ui-customers", "Postcode"), ""),
        "town": (translate("ui-customers", "Town"), ""),
        "phones": (
            translate("ui-customers", "Phone"),
            translate("ui-customers", "Several with commas"),
        ),
        "email": (translate("ui-customers", "E-mail"), ""),
        "language": (translate("ui-customers", "Language of letters"), ""),
        "retain_until": (translate("ui-customers", "Keep until, year-month-day"), "2028-12-31"),
    }


def _fill(field: Field, choices: list[tuple[str, str]]) -> None:
    """Puts the choices into a field, in the language that is spoken now."""
    box = field.editor
    assert isinstance(box, QComboBox)  # made by _field
    kept = box.currentData()
    before = box.blockSignals(True)
    box.clear()
    for data, text in choices:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(kept)))
    box.blockSignals(before)
