"""One voucher: what it gives, to whom, its code, and what has happened to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.domain.ids import VoucherId
from handslag.domain.vouchers import EventKind
from handslag.services import offers, vouchers
from handslag.services.desk import Desk
from handslag.services.views import VoucherView
from handslag.services.vouchers import Happening
from handslag.ui.pages.vouchers.rows import standing
from handslag.ui.parts.buttons import Button, ButtonRole
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel, divider
from handslag.ui.parts.picture import StateLabel
from handslag.words.catalogue import language, translate
from handslag.words.formats import benefit, moment, number, short_day

_FACTS = ("partner", "customer", "number", "code", "last")


class Detail(Panel):
    """The chosen voucher, with the page's actions as buttons at its foot."""

    def __init__(self, actions: Sequence[tuple[QAction, ButtonRole]]) -> None:
        super().__init__()
        self._view: VoucherView | None = None
        self._benefit = Label("title", wraps=True)
        self._purpose = Label("body", "ink2", wraps=True)
        self._state = StateLabel()
        self._names = {name: Label("caption", "ink2") for name in _FACTS}
        self._values = {name: Label("body", wraps=True) for name in _FACTS}
        self._values["code"].setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._head = Label("strong")
        self._events = QVBoxLayout()
        self._buttons = FlowLayout(gap=12)
        self._scroll = QScrollArea()
        self._lay_out(actions)
        self.retranslate()

    def show_voucher(self, desk: Desk, view: VoucherView) -> None:
        """Shows *view* as it is now."""
        if self._view is None or self._view.id != view.id:
            self._scroll.verticalScrollBar().setValue(0)
        self._view = view
        self._benefit.setText(benefit(view.benefit))
        purpose = _purpose(desk, view)
        self._purpose.setText(purpose)
        self._purpose.setVisible(bool(purpose))
        self._state.show_standing(standing(view, desk.today()))
        #: Where a voucher was issued for nobody by name.
        nobody = translate("ui-vouchers", "Nobody by name")
        values = {
            "partner": view.redeemer.name,
            "customer": view.customer.name if view.customer and view.customer.name else nobody,
            "number": view.number if view.on_word else number(view.serial),
            "code": view.code or translate("ui-vouchers", "None: on the partner's word"),
            "last": short_day(view.valid_through),
        }
        for name, value in values.items():
            self._values[name].setText(value)
            self._values[name].setAccessibleName(f"{self._names[name].text()}: {value}")
        self._show_events(vouchers.timeline(desk, VoucherId(view.id)))

    def retranslate(self) -> None:
        """Reads the words again; the voucher is shown anew by the page."""
        self._names["partner"].setText(translate("ui-vouchers", "To be used at"))
        self._names["customer"].setText(translate("ui-vouchers", "Customer"))
        self._names["number"].setText(translate("ui-vouchers", "Number"))
        self._names["code"].setText(translate("ui-vouchers", "Code"))
        self._names["last"].setText(translate("ui-vouchers", "Valid through"))
        self._head.setText(translate("ui-vouchers", "What has happened"))
        self._scroll.setAccessibleName(translate("ui-vouchers", "The chosen voucher"))

    def _lay_out(self, actions: Sequence[tuple[QAction, ButtonRole]]) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(0)
        column.addWidget(self._benefit)
        column.addWidget(self._purpose)
        column.addSpacing(8)
        column.addWidget(self._state)
        column.addSpacing(16)
        column.addWidget(divider())
        column.addSpacing(4)
        column.addLayout(self._facts())
        column.addSpacing(16)
        column.addWidget(divider())
        column.addSpacing(16)
        column.addWidget(self._head)
        self._events.setSpacing(0)
        column.addLayout(self._events)
        column.addStretch(1)
        inner.setAutoFillBackground(False)
        self._scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box.addWidget(self._scroll, 1)
        self.box.addSpacing(16)
        for action, role in actions:
            button = Button(role, parent=self)
            button.follow(action)
            self._buttons.addWidget(button)
        self.box.addLayout(self._buttons)

    def _facts(self) -> QGridLayout:
        facts = QGridLayout()
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(0)
        for row, names in enumerate((("partner",), ("customer",), ("code",), ("number", "last"))):
            for column, name in enumerate(names):
                wide = 2 if len(names) == 1 else 1
                facts.setRowMinimumHeight(3 * row, 10)
                facts.addWidget(self._names[name], 3 * row + 1, column, 1, wide)
                facts.addWidget(self._values[name], 3 * row + 2, column, 1, wide)
        facts.setColumnStretch(1, 1)
        facts.setColumnMinimumWidth(0, 96)
        return facts

    def _show_events(self, happenings: Sequence[Happening]) -> None:
        while (item := self._events.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()  # else a showing that is still to come makes it a window of its own
                old.setParent(None)
                old.deleteLater()
        for happening in happenings:
            self._events.addWidget(_event(happening))
        if not happenings:
            #: Where a voucher's history would be.
            none = translate("ui-vouchers", "Nothing is noted here yet.")
            self._events.addWidget(Label("body", "ink2", text=none, wraps=True))


def event_words(happening: Happening) -> str:
    """What happened in a line, with the reason."""
    what = _what(happening.kind).format(business=happening.by.name)
    if not happening.reason:
        return what
    #: What happened to a voucher, and the reason that was given.
    text = translate("ui-vouchers", "{what}: {reason}")
    return text.format(what=what, reason=happening.reason)


def _what(kind: EventKind) -> str:
    match kind:
        #: What happened to a voucher; {business} is who says so.
        case EventKind.ISSUED:
            return translate("ui-vouchers", "Issued by {business}")
        case EventKind.HANDED_OUT:
            return translate("ui-vouchers", "Handed out by {business}")
        case EventKind.REDEEMED:
            return translate("ui-vouchers", "Redeemed at {business}")
        case EventKind.REVERSED:
            return translate("ui-vouchers", "Redemption taken back by {business}")
        case EventKind.VOIDED:
            return translate("ui-vouchers", "Voided by {business}")
        case EventKind.REPLACED:
            return translate("ui-vouchers", "Replaced by {business}")


def _event(happening: Happening) -> QWidget:
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 10, 0, 0)
    box.setSpacing(0)
    box.addWidget(Label("body", text=event_words(happening), wraps=True))
    box.addWidget(Label("caption", "ink2", text=moment(happening.at), wraps=True))
    return made


def _purpose(desk: Desk, view: VoucherView) -> str:
    """What the voucher applies to; "" where its offer has other terms by now, or is not known."""
    try:
        offer = offers.show(desk, f"{view.redeemer.id}/{view.offer_number}")
    except HandslagError:
        return ""
    if offer.revision != view.revision:
        return ""
    terms = offer.terms
    return (terms.title_sv if language() == "sv" else terms.title_en) or terms.title_sv
