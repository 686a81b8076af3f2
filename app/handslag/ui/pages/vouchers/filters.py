"""The chips above the list: every voucher, and the states that there are, with their counts."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLayout, QLayoutItem, QWidget

from handslag.domain.vouchers import VoucherState
from handslag.services import vouchers
from handslag.services.desk import Desk
from handslag.ui.parts.chip import Chip
from handslag.words.catalogue import translate
from handslag.words.formats import number

_GAP = 8


class Filters(QWidget):
    """One chip for all vouchers and one for each state that some voucher has.

    Signals:
        chosen: another one is chosen; read ``state``. GUI thread.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._flow = _Flow(self)
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


class _Flow(QLayout):
    """Goes on in the next line where a line is full."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), places=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, places=True)

    def _place(self, rect: QRect, *, places: bool) -> int:
        """Puts the widgets where they belong, or only measures; the height that they take."""
        left, top, high = rect.left(), rect.top(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if left > rect.left() and left + size.width() > rect.right() + 1:
                left, top, high = rect.left(), top + high + _GAP, 0
            if places:
                item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + _GAP
            high = max(high, size.height())
        return top + high - rect.top()
