"""What a customer has agreed to, and a form for noting more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError, Invalid
from handslag.domain.trades import Language
from handslag.services.desk import Desk
from handslag.services.views import ConsentView, CustomerView
from handslag.ui.business import own_business
from handslag.ui.office import Office
from handslag.ui.pages.customers import writing
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.field import Field
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import empty
from handslag.words.catalogue import speaking, translate
from handslag.words.formats import quoted, short_day


class Consents(QWidget):
    """The consents of the chosen customer.

    Signals:
        failed: something that the form cannot show went wrong; read ``error``. GUI thread.
        opened: the form is there and wants to be seen. GUI thread.
    """

    failed = Signal()
    opened = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._view: CustomerView | None = None
        self.error: HandslagError | None = None
        self._head = Label("strong")
        self._given = QWidget()
        self._given_box = QVBoxLayout(self._given)
        self._given_box.setContentsMargins(0, 4, 0, 0)
        self._given_box.setSpacing(0)
        self.begin = Button("quiet", "plus")
        wording = QPlainTextEdit()
        wording.setFixedHeight(118)
        wording.setTabChangesFocus(True)
        self.wording = Field(wording)
        self.note = Button("outlined", "check")
        self._cancel = Button("quiet")
        self._form = QWidget()
        self._lay_out()
        self.begin.clicked.connect(self._open)
        self.note.clicked.connect(self._note)
        self._cancel.clicked.connect(self._close)

    def show_view(self, view: CustomerView) -> None:
        """Shows the consents of *view*."""
        if self._view is None or self._view.id != view.id:
            self._close()
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Heading over what a customer has agreed to.
        self._head.setText(translate("ui-customers", "Consents"))
        #: Opens a form for a new consent.
        self.begin.set_words(translate("ui-customers", "Note a consent"))
        #: Notes the consent that is in the form; today's date goes with it.
        self.note.set_words(translate("ui-customers", "Note the consent"))
        self._cancel.set_words(translate("ui-customers", "Cancel"))
        #: A field: the wording of a consent.
        self.wording.set_words(translate("ui-customers", "What the customer agrees to"))
        if self._view is not None:
            self._show_given(self._view)

    def _lay_out(self) -> None:
        buttons = FlowLayout(gap=12)
        buttons.addWidget(self.note)
        buttons.addWidget(self._cancel)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 8, 0, 0)
        form.setSpacing(0)
        form.addWidget(self.wording)
        form.addSpacing(8)
        form.addLayout(buttons)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._head)
        box.addWidget(self._given)
        box.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._form)
        self._form.hide()

    def _show_given(self, view: CustomerView) -> None:
        empty(self._given_box)
        for consent in view.consents:
            wording = Label("body", "ink", text=quoted(consent.wording), wraps=True)
            #: When a customer agreed: "Givet 2 november 2026".
            when = translate("ui-customers", "Given on {day}").format(day=short_day(consent.on))
            if consent.withdrawn is not None:
                #: Follows when a consent was given.
                text = translate("ui-customers", "{given}, withdrawn on {day}")
                when = text.format(given=when, day=short_day(consent.withdrawn))
            self._given_box.addWidget(wording)
            self._given_box.addWidget(Label("caption", "ink2", text=when))
            if consent.withdrawn is None:
                self._given_box.addWidget(self._withdrawing(consent), 0, Qt.AlignmentFlag.AlignLeft)
            self._given_box.addSpacing(8)
        if not view.consents:
            #: Where a customer's consents would be.
            none = translate("ui-customers", "None yet. Ask before you pass anything on.")
            self._given_box.addWidget(Label("body", "ink2", text=none, wraps=True))

    def _withdrawing(self, consent: ConsentView) -> Button:
        button = Button("quiet", "ban")
        #: A button: the customer takes a consent back.
        button.set_words(translate("ui-customers", "Withdraw the consent"))
        button.clicked.connect(
            lambda: writing.withdraw_consent(self._office, consent, self._tell_failure)
        )
        return button

    def _tell_failure(self, error: HandslagError) -> None:
        self.error = error
        self.failed.emit()

    def _open(self) -> None:
        if self._view is None:
            return
        self.wording.set_value(usual_wording(self._office.desk, self._view.language))
        self._form.show()
        self.begin.hide()
        self.wording.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def _close(self) -> None:
        self._form.hide()
        self.begin.show()

    def _note(self) -> None:
        if self._view is None:
            return
        id = self._view.id

        def done() -> None:
            if self._view is not None and self._view.id == id:
                self._close()

        def failed(error: HandslagError) -> None:
            if isinstance(error, Invalid):
                self.wording.set_error(error)
            else:
                self._tell_failure(error)

        writing.note_consent(self._office, id, self.wording.value, done, failed)


def usual_wording(desk: Desk, spoken: Language) -> str:
    """The usual wording of a consent, in the customer's language; it can be changed."""
    own = own_business(desk)
    with speaking(spoken):
        text = translate(
            "ui-customers",
            "I would like a welcome pack. {business} may keep my details and pass them on to the businesses in it.",
        )
    return text.format(business=own.name if own else "")
