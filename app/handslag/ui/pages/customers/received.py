"""What a customer was given: the vouchers, the newest first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.errors import NotFound
from handslag.domain.vouchers import VoucherState
from handslag.services import vouchers
from handslag.services.desk import Desk
from handslag.services.views import VoucherView
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import empty
from handslag.ui.parts.picture import StateLabel
from handslag.ui.states import Standing, State
from handslag.words.catalogue import translate
from handslag.words.formats import benefit, short_day

_MOST = 20
"""Vouchers shown; the page of vouchers has them all."""


class Received(QWidget):
    """The vouchers of one customer."""

    def __init__(self) -> None:
        super().__init__()
        self._head = Label("strong")
        self._rows = QWidget()
        self._box = QVBoxLayout(self._rows)
        self._box.setContentsMargins(0, 4, 0, 0)
        self._box.setSpacing(8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._head)
        box.addWidget(self._rows)

    def show_customer(self, desk: Desk, id: str) -> None:
        """Reads what the customer was given."""
        try:
            shown, total = vouchers.listing(desk, customer=id, limit=_MOST)
        except NotFound:  # went to the trash while the page was hidden, which hears of it later
            shown, total = [], 0
        #: Heading over the vouchers that a customer got.
        self._head.setText(translate("ui-customers", "Discount vouchers"))
        empty(self._box)
        for voucher in shown:
            self._box.addWidget(_row(voucher))
        if total > len(shown):
            #: Below the newest vouchers of a customer.
            more = translate("ui-customers", "and %n more", n=total - len(shown))
            self._box.addWidget(Label("body", "ink2", text=more))
        if not shown:
            #: Where a customer's vouchers would be.
            none = translate("ui-customers", "None yet. A welcome pack brings them.")
            self._box.addWidget(Label("body", "ink2", text=none, wraps=True))


def _row(voucher: VoucherView) -> QWidget:
    made = QWidget()
    #: A voucher of a customer: "15 % hos Pettersons Rör".
    text = translate("ui-customers", "{benefit} at {partner}")
    name = text.format(benefit=benefit(voucher.benefit), partner=voucher.redeemer.name)
    #: The last day of a voucher: "t.o.m. 30 maj 2027".
    day = translate("ui-customers", "through {day}").format(day=short_day(voucher.valid_through))
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addWidget(Label("body", text=name, elides=True))
    lines.addWidget(Label("caption", "ink2", text=day))
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addLayout(lines, 1)
    row.addWidget(StateLabel(_standing(voucher.state)), 0, Qt.AlignmentFlag.AlignTop)
    return made


def _standing(state: VoucherState) -> Standing:
    match state:
        case VoucherState.ISSUED | VoucherState.HANDED_OUT:
            return Standing(State.VALID)
        case VoucherState.REDEEMED:
            return Standing(State.REDEEMED)
        case VoucherState.VOIDED:
            return Standing(State.VOIDED)
        case VoucherState.REPLACED:
            #: State of a voucher that another one stands in for; beside an icon.
            return Standing(State.VOIDED, translate("ui-customers", "Replaced"))
        case VoucherState.EXPIRED:
            return Standing(State.EXPIRED)
