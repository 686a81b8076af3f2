"""The chips above the list: every voucher, and the states that there are, with their counts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from handslag.domain.vouchers import VoucherState
from handslag.services import vouchers
from handslag.services.desk import Desk
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.flow import FlowLayout
from handslag.words.catalogue import translate
from handslag.words.formats import number


class Filters(QWidget):
    """One chip for all vouchers and one for each state that some voucher has.

    Signals:
        chosen: another one is chosen; read ``state``. GUI thread.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._chips: dict[VoucherState | None, Chip] = {}
        self._counts: dict[VoucherState | None, int] = {}
        for state in (None, *VoucherState):
            chip = Chip(parent=self)
            self._chips[state] = chip
            self._group.addButton(chip)
            self._flow.addWidget(chip)
        self._chips[None].setChecked(True)
        self._group.buttonClicked.connect(lambda _: self.chosen.emit())

    @property
    def state(self) -> VoucherState | None:
        """The chosen state; None is every one."""
        return next((state for state, chip in self._chips.items() if chip.isChecked()), None)

    @property
    def total(self) -> int:
        """How many vouchers there are."""
        return self._counts.get(None, 0)

    def count(self, state: VoucherState) -> int:
        """How many stand so."""
        return self._counts.get(state, 0)

    def chip(self, state: VoucherState | None) -> Chip:
        """The chip of a state."""
        return self._chips[state]

    def show_all(self) -> None:
        """Chooses every voucher, without telling."""
        self._chips[None].setChecked(True)

    def read(self, desk: Desk) -> None:
        """Counts again."""
        for state in self._chips:
            _, self._counts[state] = vouchers.listing(desk, state=state, limit=0)
        self.retranslate()

    def retranslate(self) -> None:
        """Reads words and counts again."""
        for state, chip in self._chips.items():
            count = self._counts.get(state, 0)
            chip.set_words(f"{_word(state)} {number(count)}")
            chip.setVisible(count > 0 or state is None or chip.isChecked())


def _word(state: VoucherState | None) -> str:
    match state:
        #: Chips above the list of vouchers, before a count; in the plural.
        case None:
            return translate("ui-vouchers", "All", "vouchers")
        case VoucherState.ISSUED:
            return translate("ui-vouchers", "Issued", "vouchers")
        case VoucherState.HANDED_OUT:
            return translate("ui-vouchers", "Handed out", "vouchers")
        case VoucherState.REDEEMED:
            return translate("ui-vouchers", "Redeemed", "vouchers")
        case VoucherState.VOIDED:
            return translate("ui-vouchers", "Voided", "vouchers")
        case VoucherState.REPLACED:
            return translate("ui-vouchers", "Replaced", "vouchers")
        case VoucherState.EXPIRED:
            return translate("ui-vouchers", "Expired", "vouchers")
