"""The sums of a report: a few numbers beside each other, and what they saved in advertising."""

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handslag.domain.errors import Invalid, Problem
from handslag.domain.money import hundredths
from handslag.services.reports import Account
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel, divider
from handslag.words import formats, reports
from handslag.words.catalogue import translate

_COST = "reports/customer_cost"
_MOST = 10_000_000


class Facts(Panel):
    """Customers, sales and discounts of a period, and the sentence about advertising.

    Signals:
        cost_changed: the user says that a customer costs something else. GUI thread.
    """

    cost_changed = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._account = Account()
        self._values = [Label("title") for _ in range(4)]
        self._names = [Label("body", "ink2", wraps=True) for _ in range(4)]
        line = QLineEdit()
        line.setMaxLength(12)
        self.cost = Field(line, optional=True)
        self._saved = Label("body", wraps=True)
        self._thanks = Label("body", wraps=True)
        self._thanks.setContentsMargins(0, 12, 0, 0)
        self._lay_out()
        kept = str(settings.value(_COST, ""))
        self.cost.set_value(kept)
        self.cost.committed.connect(self._take_cost)

    @property
    def customer_cost(self) -> int | None:
        """What winning a customer by advertising costs, in öre; None where nobody says."""
        text = self.cost.value.strip()
        if not text:
            return None
        try:
            cost = hundredths(text, field="amount")
        except Invalid:
            return None
        return cost if cost <= _MOST else None

    @property
    def sentence(self) -> str:
        """What is said about advertising."""
        return self._saved.text()

    def show_account(self, account: Account) -> None:
        """Shows the sums of *account*."""
        self._account = account
        total = account.total
        shown = (
            formats.number(total.gained),
            reports.kronor(total.sales),
            reports.kronor(total.discounts),
            formats.number(total.sent + total.issued),
        )
        for label, name, value in zip(self._values, self._names, shown, strict=True):
            label.setText(value)
            label.setAccessibleName(f"{name.text()}: {value}")
        said = reports.thanks(account)
        self._thanks.setText(said)
        self._thanks.setVisible(bool(said))
        self._tell_saved()

    def retranslate(self) -> None:
        """Reads the words again."""
        words = (
            #: Under a large number; a customer with a voucher, or one who was sent.
            translate("ui-reports", "customers came to you"),
            translate("ui-reports", "sales with vouchers"),
            translate("ui-reports", "discounts given"),
            translate("ui-reports", "vouchers and customers given"),
        )
        for label, text in zip(self._names, words, strict=True):
            label.setText(text)
        self.cost.set_words(
            #: A field: an amount in kronor.
            translate("ui-reports", "A new customer by advertising costs"),
            translate("ui-reports", "For example 800"),
        )
        self.show_account(self._account)

    def _lay_out(self) -> None:
        numbers = QHBoxLayout()
        numbers.setSpacing(24)
        for value, name in zip(self._values, self._names, strict=True):
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(value)
            pair.addWidget(name)
            pair.addStretch(1)
            numbers.addLayout(pair, 1)
        said = QVBoxLayout()
        said.addStretch(1)
        said.addWidget(self._saved)
        said.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(24)
        below.addWidget(self.cost, 2)
        below.addLayout(said, 3)
        lower = QWidget()
        lower.setLayout(below)
        below.setContentsMargins(0, 0, 0, 0)
        self.box.addLayout(numbers)
        self.box.addWidget(self._thanks)
        self.box.addSpacing(16)
        self.box.addWidget(divider())
        self.box.addSpacing(16)
        self.box.addWidget(lower)

    def _take_cost(self) -> None:
        text = self.cost.value.strip()
        error = _trouble_with(text)
        if error is not None:
            self.cost.set_error(error)
            self._tell_saved()
            return
        self.cost.set_error("")
        self._settings.setValue(_COST, text)
        self._tell_saved()
        self.cost_changed.emit()

    def _tell_saved(self) -> None:
        cost = self.customer_cost
        if cost is None:
            text = translate(
                "ui-reports",
                "Say what a new customer costs you in advertising, and you see what the network has saved.",
            )
        else:
            text = reports.saved(self._account, cost)
        self._saved.setText(text)


def _trouble_with(text: str) -> Invalid | None:
    try:
        too_much = bool(text) and hundredths(text, field="amount") > _MOST
    except Invalid as error:
        return error
    return Invalid("amount", Problem.OUT_OF_RANGE, text) if too_much else None
