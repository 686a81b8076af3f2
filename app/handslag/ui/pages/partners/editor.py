"""The chosen partner in fields: each is saved as soon as it is left."""

from PySide6.QtCore import QEvent, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLineEdit, QPlainTextEdit

from handslag.domain.errors import HandslagError, Invalid
from handslag.domain.ids import PartnerId
from handslag.domain.partners import Membership
from handslag.domain.trades import all_trades, trade_word
from handslag.services import advice, duplicates
from handslag.services.advice import Advice
from handslag.services.duplicates import Similar
from handslag.services.partners import TEMPLATES, PartnerEntry
from handslag.services.views import PartnerView
from handslag.ui.office import Office
from handslag.ui.pages.partners import design, writing
from handslag.ui.pages.partners.rows import status_word
from handslag.ui.pages.partners.similar import SimilarPartner
from handslag.ui.pages.partners.writing import FIELDS, FieldName
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import Pane
from handslag.words.advice import sentence as advice_words
from handslag.words.catalogue import language, translate

_PAUSE = 250
"""Milliseconds without a key before the address book is asked for the same partner."""

_SAME = {"phone": "phones", "tag": "tags"}
"""What the services call one of several."""


class Editor(Pane):
    """A partner's fields, or one field for the name of a new one.

    Signals:
        closed: the user is done. GUI thread.
        added: a new partner is in the store; read ``id``. GUI thread.
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
        self._view: PartnerView | None = None
        self._head = Label("heading", elides=True)
        self._hint = Label("body", "ink2", wraps=True)
        self._done = Button("outlined", "check")
        self._done.clicked.connect(self.closed)
        self._fields = {name: _field(name) for name in FIELDS}
        self._trades = QStringListModel(self)
        self.similar = SimilarPartner()
        self.similar.wanted.connect(self._forget_new)
        self._clock = QTimer(self, singleShot=True, interval=_PAUSE)
        self._clock.timeout.connect(self._look_for_similar)
        _complete(self._fields["trade"], self._trades)
        self.body.addWidget(self._head)
        self.body.addSpacing(4)
        self.body.addWidget(self._hint)
        self.body.addSpacing(8)
        self.body.addWidget(self.similar)
        for name, field in self._fields.items():
            self.body.addSpacing(20 if name == "name" else 0)
            self.body.addWidget(field)
            field.layout().setContentsMargins(0, 0, 0, 20)  # type: ignore[union-attr]  # it has one
            field.committed.connect(lambda name=name: self._save(name))
        self.body.addStretch(1)
        for name in ("name", "phones", "email", "organisation_number"):
            line = self._fields[name].editor
            assert isinstance(line, QLineEdit)  # made by _field
            line.textEdited.connect(lambda _: self._clock.start())
        self.foot.addWidget(self._done)
        self.foot.addStretch(1)
        self.retranslate()

    def start(self) -> None:
        """Asks for the name of a new partner."""
        self.id, self._view = "", None
        for name, field in self._fields.items():
            field.setVisible(name == "name")
            field.set_value("")
            field.set_advice("")
        self.similar.show_found([])
        self.retranslate()
        self.scroll_to_top()
        self._fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, view: PartnerView) -> None:
        """Shows a saved partner; what is typed and cannot be saved stays."""
        other = self.id != view.id
        self.id, self._view = view.id, view
        saved = _texts(view)
        for name, field in self._fields.items():
            field.setVisible(name != "status" or not view.own)
            if other or not field.error:
                field.set_value(saved[name])
        if other:
            self.similar.show_found([])
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
        #: Heading over the form of a new partner.
        head = translate("ui-partners", "New partner") if view is None else view.name
        self._head.setText(head)
        self.setAccessibleName(head)
        self._hint.setText(_hint(view))
        #: Closes the form; everything is saved already.
        self._done.set_words(translate("ui-partners", "Done"))
        words = _words()
        for name, field in self._fields.items():
            field.set_words(*words[name])
        _fill(self._fields["status"], [(str(one), status_word(one)) for one in Membership])
        #: Languages of a partner's letters.
        languages = [
            ("sv", translate("ui-partners", "Swedish")),
            ("en", translate("ui-partners", "English")),
        ]
        _fill(self._fields["language"], languages)
        _fill(self._fields["template"], design.templates())
        design.fill_colours(self._fields["colour"], self._view.colour if self._view else "")
        self.similar.retranslate()
        self._trades.setStringList(sorted({trade.word(language()) for trade in all_trades()}))

    def _ask_for_advice(self, view: PartnerView) -> None:
        """Has the saved partner looked at: what looks wrong is told below its field, and kept."""

        def done(found: tuple[Advice, ...]) -> None:
            if self._view != view:
                return
            told = {one.field: advice_words(one) for one in reversed(found)}
            for name, field in self._fields.items():
                field.set_advice(told.get(name, ""))

        self._office.jobs.run(lambda _: advice.of_partner(view), done=done, failed=self._tell)

    def _look_for_similar(self) -> None:
        entry, desk = self._entry(), self._office.desk
        id = PartnerId(self.id) if self.id else None

        def done(found: list[Similar]) -> None:
            self.similar.show_found(found)

        self._office.jobs.run(
            lambda _: duplicates.similar_to(desk, entry, but=id), done=done, failed=self._tell
        )

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

        def done(view: PartnerView) -> None:
            focused = QApplication.focusWidget()
            typing = focused is not None and self.isAncestorOf(focused)
            field.set_value(view.name)
            self.show_view(view)
            self.added.emit()
            if typing:
                self._fields["trade"].setFocus(Qt.FocusReason.TabFocusReason)

        def failed(error: HandslagError) -> None:
            if isinstance(error, Invalid):
                field.set_error(error)
            else:
                self._tell(error)

        if field.value.strip():
            writing.add(self._office, field.value, done, failed)

    def _forget_new(self) -> None:
        """The new partner is there already: its name is not saved."""
        if self._view is None:
            self._fields["name"].take_back()

    def _tell(self, error: HandslagError) -> None:
        self.error = error
        self.failed.emit()

    def _entry(self) -> PartnerEntry:
        typed = {name: field.value for name, field in self._fields.items()}
        return PartnerEntry(
            name=typed["name"],
            trade=typed["trade"],
            contact=typed["contact"],
            phones=writing.parts(typed["phones"]),
            email=typed["email"],
            web=typed["web"],
            address=typed["address"],
            postcode=typed["postcode"],
            town=typed["town"],
            organisation_number=typed["organisation_number"],
            language=typed["language"],
            template=typed["template"],
            colour=typed["colour"],
            status=typed["status"],
            tags=writing.parts(typed["tags"]),
            notes=typed["notes"],
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def _field(name: FieldName) -> Field:
    if name in {"language", "status", "template", "colour"}:
        return Field(QComboBox())
    if name == "notes":
        notes = QPlainTextEdit()
        notes.setFixedHeight(96)
        notes.setTabChangesFocus(True)
        return Field(notes, optional=True)
    return Field(optional=name != "name")


def _texts(view: PartnerView) -> dict[FieldName, str]:
    """What stands in the fields of a saved partner."""
    return {
        "name": view.name,
        "trade": trade_word(view.trade, language()),
        "contact": view.contact or "",
        "phones": ", ".join(phone.text for phone in view.phones),
        "email": view.email or "",
        "web": view.web or "",
        "address": view.address or "",
        "postcode": view.postcode or "",
        "town": view.town or "",
        "organisation_number": view.organisation_number or "",
        "language": view.language,
        "template": view.template or TEMPLATES[0],
        "colour": view.colour,
        "status": str(view.status),
        "tags": ", ".join(view.tags),
        "notes": view.notes,
    }


def _hint(view: PartnerView | None) -> str:
    if view is None:
        #: Above the name of a new partner.
        return translate("ui-partners", "What is the business called? Press Enter to go on.")
    if view.own:
        #: Above the form of my own business.
        return translate(
            "ui-partners", "This is your own card. The others get it at the next exchange."
        )
    if view.business_id is not None:
        #: Above the form of a partner that has the program.
        return translate(
            "ui-partners",
            "This partner looks after its own card. What you change in it stays until a newer card arrives.",
        )
    #: Above the form of a partner: there is no button for saving.
    return translate("ui-partners", "Everything is saved at once.")


def _words() -> dict[FieldName, tuple[str, str]]:
    """Names of the fields, and examples."""
    #: Fields of a partner, and examples in empty ones.
    return {
        "name": (translate("ui-partners", "Name"), ""),
        "trade": (
            translate("ui-partners", "Trade"),
            translate("ui-partners", "For example plumber"),
        ),
        "contact": (translate("ui-partners", "Contact person"), ""),
        "phones": (
            translate("ui-partners", "Phone"),
            translate("ui-partners", "Several with commas"),
        ),
        "email": (translate("ui-partners", "E-mail"), ""),
        "web": (translate("ui-partners", "Web address"), ""),
        "address": (translate("ui-partners", "Street address"), ""),
        "postcode": (translate("ui-partners", "Postcode"), ""),
        "town": (translate("ui-partners", "Town"), ""),
        "organisation_number": (translate("ui-partners", "Organisation number"), ""),
        "language": (translate("ui-partners", "Language"), ""),
        "template": (translate("ui-partners", "Design of the visiting card"), ""),
        "colour": (translate("ui-partners", "Colour"), ""),
        "status": (translate("ui-partners", "Standing, for your eyes only"), ""),
        "tags": (translate("ui-partners", "Tags"), translate("ui-partners", "Several with commas")),
        "notes": (translate("ui-partners", "Notes, for your eyes only"), ""),
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


def _complete(field: Field, choices: QStringListModel) -> None:
    """Completes the trades of the list; any other text is a trade too.

    Made once: a popup that is replaced while the language changes would be gone under its feet.
    """
    line = field.editor
    assert isinstance(line, QLineEdit)  # made by _field
    made = QCompleter(choices, line)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(made)
