"""What a sale comes to: the discount, what is to be paid, the VAT in it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.money import Money
from handslag.domain.offers import BenefitKind
from handslag.services.redeeming import Answer
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import divider
from handslag.words import formats
from handslag.words.catalogue import translate
from handslag.words.numbers import MINUS


class Sums(QWidget):
    """With *keeps* its place is kept while there is nothing to say: nothing jumps while one types."""

    def __init__(self, *, keeps: bool = False) -> None:
        super().__init__()
        self._discount = (Label("lead", "ink2"), Label("lead"))
        self._to_pay = (Label("counter"), Label("counter"))
        self._vat = (Label("body", "ink2"), Label("body", "ink2"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(_row(*self._discount))
        box.addSpacing(10)
        box.addWidget(divider())
        box.addSpacing(8)
        box.addLayout(_row(*self._to_pay))
        box.addLayout(_row(*self._vat))
        kept = self.sizePolicy()
        kept.setRetainSizeWhenHidden(keeps)
        self.setSizePolicy(kept)

    @property
    def texts(self) -> tuple[str, str, str]:
        """Discount, to pay, and VAT as shown."""
        return self._discount[1].text(), self._to_pay[1].text(), self._vat[1].text()

    def show_answer(self, answer: Answer | None) -> None:
        """Shows what *answer* comes to, or nothing."""
        settlement = answer.settlement if answer else None
        voucher = answer.voucher if answer else None
        self.setVisible(settlement is not None)
        if settlement is None or voucher is None:
            for label in (*self._discount, *self._to_pay, *self._vat):
                label.clear()
                label.setAccessibleName("")
            return
        benefit, currency = voucher.benefit, voucher.benefit.currency
        #: At the till, before the amount that is taken off; {benefit} is "15 %" or nothing.
        name = translate("ui-redeem", "Discount {benefit}")
        percent = formats.benefit(benefit) if benefit.kind is BenefitKind.PERCENT else ""
        discount = formats.money(Money(settlement.discount, currency))
        self._discount[0].setText(name.format(benefit=percent).strip())
        self._discount[1].setText(f"{MINUS}{discount}" if settlement.discount else discount)
        #: At the till, before what is left to pay.
        self._to_pay[0].setText(translate("ui-redeem", "To pay"))
        self._to_pay[1].setText(formats.money(Money(settlement.to_pay, currency)))
        #: At the till, below "To pay", before an amount.
        self._vat[0].setText(translate("ui-redeem", "of which VAT"))
        self._vat[1].setText(formats.money(Money(settlement.vat, currency)))
        for name_label, figure in (self._discount, self._to_pay, self._vat):
            figure.setAccessibleName(f"{name_label.text()}: {figure.text()}")


def _row(name: Label, figure: Label) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(name, 1)
    row.addWidget(figure)
    return row
