"""The sale: what the customer buys for, and what is to be paid. LOOK.md 8, the right panel."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError, Invalid, Reason
from handslag.domain.money import SEK
from handslag.domain.redemption import VAT_RATES
from handslag.services.redeeming import Answer, Sale
from handslag.ui import fonts
from handslag.ui.pages.redeem import saying
from handslag.ui.pages.redeem.facts import Note, Scroller
from handslag.ui.pages.redeem.key_button import KeyButton
from handslag.ui.pages.redeem.sums import Sums
from handslag.ui.pages.redeem.typed import amount, in_thousands, place_after, symbols_before
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.words import formats
from handslag.words import redeem as words
from handslag.words.catalogue import language, translate
from handslag.words.errors import sentence
from handslag.words.verdicts import verdict

_UNIT = 12
_BESIDE = 115
"""Per cent of text up to which VAT and invoice have room beside each other."""


class AmountEdit(QLineEdit):
    """A large amount with its currency inside at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("scale", "counter")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(24)
        self._unit = Label("lead", "ink2", parent=self)
        self._unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textEdited.connect(self._group)

    def _group(self, text: str) -> None:
        grouped = in_thousands(text)
        if grouped == text:
            return
        before = symbols_before(text, self.cursorPosition())
        self.setText(grouped)
        self.setCursorPosition(place_after(grouped, before))

    def show_unit(self, unit: str) -> None:
        """Shows the currency: "kr"."""
        self._unit.setText(unit)
        self._unit.adjustSize()
        self.setTextMargins(0, 0, self._unit.width() + _UNIT, 0)
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(120, max(56, fonts.line("title") + 20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left = self.width() - self._unit.width() - _UNIT
        self._unit.move(left, (self.height() - self._unit.height()) // 2 + 2)


class SalePanel(Panel):
    """Takes the bill of a voucher that holds.

    Signals:
        edited: the bill is another now; read ``sale`` and answer with ``show_weighed``. GUI thread.
        redeem_wanted, cancel_wanted: the user pressed the button. GUI thread.
    """

    edited = Signal()
    redeem_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, vat_rate: int) -> None:
        super().__init__()
        self.amount_edit = AmountEdit()
        self.amount = Field(self.amount_edit)
        self.invoice = Field()
        self.sums = Sums(keeps=True)
        self.redeem = KeyButton("primary", "check", large=True)
        self.cancel = KeyButton()
        self.by_code = Note("clock", "warn")
        self._hint = Note("info")
        self._vat_label = Label("strong")
        self._rates = QButtonGroup(self)
        self._more = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for rate in VAT_RATES:
            chip = Chip()
            chip.setChecked(rate == vat_rate)
            self._rates.addButton(chip, rate)
        self._lay_out()
        self._listen()

    @property
    def vat_rate(self) -> int:
        """The chosen rate, per cent."""
        return self._rates.checkedId()

    @property
    def empty(self) -> bool:
        """Whether no amount is given."""
        return not self.amount.value.strip()

    def sale(self) -> Sale:
        """The bill as typed.

        Raises:
            Invalid: the amount cannot be read.
        """
        invoice = self.invoice.value.strip() or None
        return Sale(amount=amount(self.amount.value), vat_rate=self.vat_rate, invoice=invoice)

    def begin(self) -> None:
        """Empties the bill for the next voucher."""
        for field in (self.amount, self.invoice):
            field.editor.clear()
            field.commit()
        self.show_weighed(None)

    def show_answer(self, answer: Answer) -> None:
        """Shows what the bill has to know of the voucher; what was typed stays."""
        currency = answer.voucher.benefit.currency if answer.voucher else SEK
        crowns = currency == SEK and language() == "sv"
        self.amount_edit.show_unit("kr" if crowns else currency)
        self.by_code.say(words.by_code_only() if answer.by_code else "")

    def show_weighed(self, answer: Answer | None) -> None:
        """Shows what voucher and bill come to, and beside the field what stands in the way."""
        self._hint.say("")
        self.sums.show_answer(answer)
        reason = answer.reason if answer else None
        below = answer is not None and reason is Reason.BELOW_MINIMUM
        self.amount.set_error(saying.below_minimum(answer) if answer and below else "")
        shared = reason is Reason.NOT_COMBINABLE
        self.invoice.set_error(verdict(Reason.NOT_COMBINABLE).advice if shared else "")

    def show_error(self, error: HandslagError) -> None:
        """Says beside the field what cannot be read."""
        self.sums.show_answer(None)
        field = self.invoice if isinstance(error, Invalid) and error.field == "invoice" else None
        (field or self.amount).set_error(sentence(error))

    def hint_at_no_amount(self) -> None:
        """Says that Enter once more redeems without an amount, and makes ready for it."""
        text = translate("ui-redeem", "No amount is given. Press Enter once more to redeem anyway.")
        self._hint.say(text)
        self.redeem.setAccessibleDescription(text)
        self.redeem.setFocus(Qt.FocusReason.TabFocusReason)

    def set_busy(self, *, busy: bool) -> None:
        """Takes nothing while the voucher is being redeemed."""
        self.redeem.setEnabled(not busy)
        self.cancel.setEnabled(not busy)
        self.amount_edit.setReadOnly(busy)

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Above the amount at the till: the bill, VAT included.
        self.amount.set_words(translate("ui-redeem", "The customer buys for"))
        #: Inside the empty field for the invoice number, which need not be filled in.
        optional = translate("ui-redeem", "optional")
        self.invoice.set_words(translate("ui-redeem", "Invoice number"), optional)
        self._vat_label.setText(translate("ui-redeem", "VAT"))
        for rate in VAT_RATES:
            chip = self._rates.button(rate)
            chip.setText(formats.percent(rate * 100))
            #: A screen reader's name of a choice: {rate} is "25 %".
            name = translate("ui-redeem", "VAT {rate}").format(rate=formats.percent(rate * 100))
            chip.setAccessibleName(name)
        #: The button that redeems the voucher, and the key that does it.
        self.redeem.say(translate("ui-redeem", "Redeem"), translate("ui-redeem", "Enter"))
        self.cancel.say(translate("ui-redeem", "Cancel"), translate("ui-redeem", "Esc"))
        self._scroller.setAccessibleName(translate("ui-redeem", "The sale"))

    def _lay_out(self) -> None:
        vat = QVBoxLayout()
        vat.setSpacing(12)
        vat.addWidget(self._vat_label)
        chips = QHBoxLayout()
        chips.setSpacing(4)
        for chip in self._rates.buttons():
            chips.addWidget(chip)
        vat.addLayout(chips)
        vat.addStretch(1)
        self._more.setSpacing(16)
        self._more.addLayout(vat)
        self._more.addWidget(self.invoice, 1)
        self._restyle()
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(4, 0, 4, 4)  # room for the ring
        box.setSpacing(0)
        box.addWidget(self.amount)
        box.addSpacing(20)
        box.addWidget(self.sums)
        box.addSpacing(16)
        box.addLayout(self._more)
        box.addStretch(1)
        self._scroller = Scroller(inner)
        self.box.setContentsMargins(20, 20, 20, 24)
        self.box.addWidget(self._scroller, 1)
        buttons = QVBoxLayout()
        buttons.setContentsMargins(4, 0, 4, 0)
        buttons.setSpacing(0)
        buttons.addWidget(self.by_code)
        buttons.addWidget(self._hint)
        buttons.addSpacing(8)
        buttons.addWidget(self.redeem)
        buttons.addSpacing(12)
        buttons.addWidget(self.cancel)
        self.box.addLayout(buttons)

    def _listen(self) -> None:
        self.amount_edit.textEdited.connect(self.edited)
        if isinstance(self.invoice.editor, QLineEdit):
            self.invoice.editor.textEdited.connect(self.edited)
        self._rates.idClicked.connect(self.edited)
        self.redeem.clicked.connect(self.redeem_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)

    def _restyle(self) -> None:
        """Where the text is large, the invoice stands below the VAT."""
        large = fonts.scaled(100) > _BESIDE
        side = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        self._more.setDirection(side)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self._restyle()
