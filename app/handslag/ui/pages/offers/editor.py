"""New terms for an offer: mine are published and signed at once, a partner's word is noted."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from handslag.domain.errors import HandslagError, Invalid
from handslag.domain.offers import BenefitKind
from handslag.domain.trades import Language
from handslag.services import offers, on_word
from handslag.services.views import OfferView, Ref
from handslag.ui.office import Office
from handslag.ui.pages.offers import draft, naming
from handslag.ui.pages.offers.draft import FIELDS, FieldName, Texts
from handslag.ui.pages.offers.reading import offer_title, voucher_line
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import Pane
from handslag.words.catalogue import speaking, translate
from handslag.words.formats import quoted

_SAME: dict[str, FieldName] = {"title": "title_sv"}
"""What the domain calls one of several."""

_OF_SIGNED: tuple[FieldName, ...] = ("quota", "quota_per_issuer")
"""What only a till that counts can keep."""

_OPTIONAL = {"title_en", "cap", "minimum", "terms_sv", "terms_en", "quota", "quota_per_issuer"}


class Editor(Pane):
    """The terms of a new offer, or new terms of one that there is. Drafts are kept until then.

    Signals:
        closed: the user goes back; a draft is kept. GUI thread.
        published: the terms hold, signed or noted; read ``id``. GUI thread.
        failed: something that no field can show went wrong; read ``error``. GUI thread.
    """

    closed = Signal()
    published = Signal()
    failed = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.id = ""
        self.error: HandslagError | None = None
        self._view: OfferView | None = None
        self._word_of: Ref | None = None
        self._drafts: dict[str, tuple[Texts, bool]] = {}
        self._head = Label("heading", wraps=True)
        self._reads_head = Label("strong", wraps=True)
        self._reads = Label("body", wraps=True)
        self._note = Label("body", "ink2", wraps=True)
        self._fields = {name: _field(name) for name in FIELDS}
        self._new_customers = QCheckBox()
        self.publish = Button("outlined", "check")
        self._back = Button("quiet")
        self._lay_out()
        self._listen()
        self.retranslate()

    def start(self) -> None:
        """Shows the form of a new offer."""
        self._open("", None, draft.USUAL, new_customers=False)

    def start_word(self, partner: Ref) -> None:
        """Shows the form of a new offer on a partner's word."""
        self._open("", None, draft.USUAL, new_customers=False, word_of=partner)

    def show_view(self, id: str, view: OfferView) -> None:
        """Shows an offer's terms, or what was written before."""
        terms = view.terms
        self._open(
            id, view, draft.texts_of(terms), new_customers=terms.new_customers,
            word_of=view.owner if view.on_word else None,
        )  # fmt: skip

    def begin(self) -> None:
        """Puts the keyboard into the first field."""
        self.scroll_to_top()
        self._fields["kind"].setFocus(Qt.FocusReason.OtherFocusReason)

    def field(self, name: FieldName) -> Field:
        """The field called *name*."""
        return self._fields[name]

    def retranslate(self) -> None:
        """Reads the words again."""
        word_of = self._word_of
        if self._view is None and word_of is not None:
            #: Heading over the form of what a partner without Handslag promised by word.
            text = translate("ui-offers", "On the word of {partner}")
            head = text.format(partner=word_of.name)
        elif self._view is None:
            #: Heading over the form of a new offer.
            head = translate("ui-offers", "New offer")
        else:
            head = offer_title(self._view.terms)
        self._head.setText(head)
        self.setAccessibleName(head)
        #: Heading over the text that a voucher on this offer will have.
        self._reads_head.setText(translate("ui-offers", "The voucher will read"))
        self._note.setText(naming.note(new=self._view is None, on_word=word_of is not None))
        self.publish.set_words(naming.publish(on_word=word_of is not None))
        #: Leaves the form; what is written is kept.
        self._back.set_words(translate("ui-offers", "Back"))
        self._new_customers.setText(translate("ui-offers", "For new customers only"))
        self._new_customers.setAccessibleName(self._new_customers.text())
        kinds = self._fields["kind"].editor
        assert isinstance(kinds, QComboBox)  # made by _field
        for place, kind in enumerate(BenefitKind):
            kinds.setItemText(place, naming.kind_word(kind))
        self._name_fields()

    def _lay_out(self) -> None:
        self.body.addWidget(self._head)
        self.body.addSpacing(12)
        self.body.addWidget(self._reads_head)
        self.body.addSpacing(4)
        self.body.addWidget(self._reads)
        self.body.addSpacing(20)
        for name, field in self._fields.items():
            field.layout().setContentsMargins(0, 0, 0, 20)  # type: ignore[union-attr]  # it has one
            self.body.addWidget(field)
            if name == "lifetime":
                self.body.addWidget(self._new_customers)
                self.body.addSpacing(12)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        self.foot.addWidget(self.publish)
        self.foot.addWidget(self._back)
        self.foot.addStretch(1)

    def _listen(self) -> None:
        self.publish.clicked.connect(self._publish)
        self._back.clicked.connect(self.closed)
        self._new_customers.toggled.connect(self._keep)
        for name, field in self._fields.items():
            field.committed.connect(lambda name=name: self._check(name))
            match field.editor:
                case QLineEdit() as line:
                    line.textChanged.connect(self._write)
                case QPlainTextEdit() as text:
                    text.textChanged.connect(self._write)
                case QComboBox() as box:
                    box.currentIndexChanged.connect(self._write)
                case _:  # no other kind is made here
                    pass

    def _open(
        self,
        id: str,
        view: OfferView | None,
        texts: Texts,
        *,
        new_customers: bool,
        word_of: Ref | None = None,
    ) -> None:
        self.id, self._view, self._word_of = id, view, word_of
        kept, only_new = self._drafts.get(self._key, (texts, new_customers))
        for name in _OF_SIGNED:
            self._fields[name].setVisible(word_of is None)
        for name, field in self._fields.items():
            field.set_value(kept[name])
        before = self._new_customers.blockSignals(True)
        self._new_customers.setChecked(only_new)
        self._new_customers.blockSignals(before)
        self.retranslate()
        self._show_reading()

    @property
    def _key(self) -> str:
        """What the draft is kept under: the offer, or whose word the new one is."""
        return self.id or (self._word_of.id if self._word_of else "")

    def _texts(self) -> Texts:
        return {name: field.value for name, field in self._fields.items()}

    def _write(self) -> None:
        self._name_fields()
        self._show_reading()
        self._keep()

    def _keep(self) -> None:
        self._drafts[self._key] = (self._texts(), self._new_customers.isChecked())

    def _name_fields(self) -> None:
        kind = BenefitKind(self._fields["kind"].value)
        words = naming.field_words(kind)
        for name, field in self._fields.items():
            field.set_words(*words[name])
        self._fields["cap"].setVisible(kind is BenefitKind.PERCENT)

    def _show_reading(self) -> None:
        texts = self._texts()
        try:
            terms = draft.revision(texts)
        except Invalid:
            #: Where the voucher's text will be, as long as there is no discount.
            self._reads.setText(translate("ui-offers", "Fill in the discount to see it."))
            self._reads.set_tone("ink2")
            return
        wanted: list[Language] = ["sv"] if terms.title_sv or not terms.title_en else []
        if terms.title_en:
            wanted.append("en")
        lines = []
        for one in wanted:
            with speaking(one):
                lines.append(quoted(voucher_line(terms)))
        self._reads.setText("\n".join(lines))
        self._reads.set_tone("ink")

    def _check(self, name: FieldName) -> None:
        field = self._fields[name]
        field.set_error("")
        try:
            draft.check(name, self._texts())
        except Invalid as error:
            field.set_error(error)

    def _publish(self) -> None:
        for field in self._fields.values():
            field.set_error("")
        try:
            entry = draft.entry(self._texts(), new_customers=self._new_customers.isChecked())
        except Invalid as error:
            self._fail(error)
            return
        desk, id, key, word_of = self._office.desk, self.id, self._key, self._word_of

        def done(view: OfferView) -> None:
            self._drafts.pop(key, None)
            self.id = f"{view.owner.id}/{view.number}"
            self._office.tell(naming.published(new=not id, on_word=word_of is not None))
            self.published.emit()

        def keep() -> OfferView:
            if word_of is None:
                return offers.revise(desk, id, entry) if id else offers.add(desk, entry)
            if id:
                return on_word.revise(desk, id, entry)
            return on_word.note(desk, word_of.id, entry)

        self._office.jobs.run(lambda _: keep(), done=done, failed=self._fail)

    def _fail(self, error: HandslagError) -> None:
        name = _SAME.get(error.field, error.field) if isinstance(error, Invalid) else ""
        field = next((field for known, field in self._fields.items() if known == name), None)
        if field is not None and isinstance(error, Invalid):
            field.set_error(error)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(field)
        else:
            self.error = error
            self.failed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self._show_reading()


def _field(name: FieldName) -> Field:
    editor: QComboBox | QPlainTextEdit | QLineEdit
    if name == "kind":
        editor = QComboBox()
        for kind in BenefitKind:
            editor.addItem(naming.kind_word(kind), kind.value)
    elif name in {"terms_sv", "terms_en"}:
        editor = QPlainTextEdit()
        editor.setFixedHeight(96)
        editor.setTabChangesFocus(True)
    else:
        editor = QLineEdit()
    return Field(editor, optional=name in _OPTIONAL)
