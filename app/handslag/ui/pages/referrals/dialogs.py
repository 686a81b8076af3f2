"""Sending a customer to a partner, and thanking for one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from handslag.domain.errors import Ambiguous, HandslagError, Invalid, Kind, NotFound
from handslag.domain.money import hundredths
from handslag.domain.referrals import Visible
from handslag.ui.parts.asking import Asking
from handslag.ui.parts.choice import Choice
from handslag.ui.parts.field import Field
from handslag.words.catalogue import translate
from handslag.words.errors import sentence

_WIDE = 520


class SendDialog(Asking):
    """Which customer goes to whom, what the customer agreed to, and a word for the partner."""

    def __init__(
        self, parent: QWidget, *, customers: Sequence[str], partners: Sequence[str]
    ) -> None:
        self.customer = Field(_line(customers))
        self.partner = Field(_line(partners))
        self.consent = Field(_line(()))
        message = QPlainTextEdit()
        message.setFixedHeight(80)
        message.setTabChangesFocus(True)
        self.message = Field(message, optional=True)
        #: Fields of the dialog that sends a customer to a partner, and examples.
        self.customer.set_words(translate("ui-referrals", "Customer"))
        self.partner.set_words(translate("ui-referrals", "Send to"))
        self.consent.set_words(
            translate("ui-referrals", "What the customer agreed to"),
            translate("ui-referrals", "For example: you may pass on my number"),
        )
        self.message.set_words(translate("ui-referrals", "Message to the partner"))
        super().__init__(
            parent,
            verb=translate("ui-referrals", "Send a customer"),
            text=translate(
                "ui-referrals",
                "The partner gets name, phone and address with your next file for them. Ask the customer first.",
            ),
            icon="send",
            fields=(self.customer, self.partner, self.consent, self.message),
            wide=_WIDE,
        )

    def show_error(self, error: HandslagError) -> None:
        """Says at the right field why nothing was sent."""
        for field in (self.customer, self.partner, self.consent, self.message):
            field.set_error("")
        match error:
            case Invalid(field="consent"):
                self.consent.set_error(error)
            case Invalid(field="message"):
                self.message.set_error(error)
            case NotFound(kind=Kind.CUSTOMER) | Ambiguous(kind=Kind.CUSTOMER):
                self.customer.set_error(sentence(error))
            case NotFound(kind=Kind.PARTNER) | Ambiguous(kind=Kind.PARTNER):
                self.partner.set_error(sentence(error))
            case _:
                self.tell(sentence(error))
        self.fit()


class ThankDialog(Asking):
    """What the customer was worth, and who may know."""

    def __init__(self, parent: QWidget, partner: str) -> None:
        self._line = QLineEdit()
        self._line.setMaxLength(12)
        self._amount = Field(self._line, optional=True)
        self._who = Choice()
        #: Who may see what a customer was worth.
        for visible, words in (
            (Visible.PRIVATE, translate("ui-referrals", "Only I")),
            (Visible.PAIR, translate("ui-referrals", "We two")),
            (Visible.AGGREGATE, translate("ui-referrals", "All, as part of a sum")),
        ):
            self._who.addItem(words, visible.value)
        who = Field(self._who)
        #: Fields of the dialog that thanks for a customer, and an example.
        self._amount.set_words(
            translate("ui-referrals", "What it was worth, in kronor"),
            translate("ui-referrals", "For example 4 000"),
        )
        who.set_words(translate("ui-referrals", "Who may see the amount"))
        text = translate("ui-referrals", "{partner} gets your thanks with your next file for them.")
        super().__init__(
            parent,
            verb=translate("ui-referrals", "Say thank you"),
            text=text.format(partner=partner),
            icon="heart",
            fields=(self._amount, who),
            wide=_WIDE,
        )

    @property
    def amount(self) -> int | None:
        """What it was worth, in öre.

        Raises:
            Invalid: it is no amount.
        """
        text = "".join(self._line.text().split())
        return hundredths(text, field="amount") if text else None

    @property
    def visible_to(self) -> Visible:
        """Who may see the amount."""
        return Visible(self._who.currentData())

    def show_error(self, error: HandslagError) -> None:
        """Says why nothing was thanked for."""
        if isinstance(error, Invalid):
            self._amount.set_error(error)
            self.fit()
        else:
            self.tell(sentence(error))


def _line(names: Sequence[str]) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(200)
    if names:
        completer = QCompleter(list(names), line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        line.setCompleter(completer)
    return line
