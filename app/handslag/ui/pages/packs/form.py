"""What goes into the pack: the customer, the partners in order, the card sheet and where it begins."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from handslag.domain.ids import PartnerId
from handslag.domain.packs import PackLine
from handslag.domain.sheets import CardSheet, Filled
from handslag.services import part_used, previews, sheet_library
from handslag.services.desk import Desk
from handslag.services.part_used import PartUsedView
from handslag.services.views import CustomerView
from handslag.ui.card_sheets.finding import first_sheet
from handslag.ui.card_sheets.slots import SlotChooser
from handslag.ui.card_sheets.words import begun_words, sheet_line
from handslag.ui.pages.packs import choices
from handslag.ui.pages.packs.finder import Choice, Finder
from handslag.ui.pages.packs.lines import Lines
from handslag.ui.pages.packs.sheets import SheetField
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.choice import Number
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.picture import Picture
from handslag.words.catalogue import translate

_LEAST = 176
"""Three partners are always seen, px."""


class Form(QWidget):
    """The left half of the page.

    Signals:
        changed: something else goes into the pack. GUI thread.
        customer_wanted: the user chose a customer; carries the Choice, ``typed`` where it is new.
    """

    changed = Signal()
    customer_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.sheet = first_sheet(desk)
        self._begun: tuple[PartUsedView, ...] = ()
        self.customer = Finder(lambda typed: choices.customers(desk, typed), "users")
        self.partner = Finder(self._find_partners)
        self.sheet_field = SheetField(desk)
        self.lines = Lines()
        self.add = Button("quiet", "plus")
        self.recipes = Button("quiet", "list")
        self.slot = Number()
        self.slots = SlotChooser()
        self.begun = QCheckBox()
        self._labels = {name: Label("strong") for name in ("to", "partners", "sheet", "slot")}
        self._count = Label("body", "ink2")
        self._hint = Label("body", "ink2", wraps=True)
        self.foot = QVBoxLayout()
        self._lay_out()
        self._listen()
        self.show_sheet(self.sheet)
        self.retranslate()

    def show_customer(self, customer: CustomerView | None) -> None:
        """Shows for whom the pack is."""
        place = (
            ", ".join(part for part in (customer.address, customer.town) if part)
            if customer
            else ""
        )
        self.customer.show_choice(customer.name if customer else "", place)

    def show_lines(self, lines: Sequence[PackLine]) -> None:
        """Shows the partners as they are now, in these lines; without telling."""
        partners = previews.pack_partners(self._desk, [line.partner_id for line in lines])
        self.lines.show_lines(partners, tuple(lines))
        self._tell_count()

    def show_sheet(self, sheet: CardSheet) -> None:
        """Shows the card sheet; the first free place stays where the sheet has it."""
        self.sheet = sheet
        self.sheet_field.show_choice(sheet_line(sheet))
        before = self.slot.blockSignals(True)
        self.slot.setRange(1, sheet.slots)
        self.slot.blockSignals(before)
        self.offer_begun()

    def take_sheet(self, sheet: CardSheet) -> None:
        """Takes another card sheet, and tells."""
        self.show_sheet(sheet)
        self._tell()

    def offer_begun(self, *, take: bool = True) -> None:
        """Looks for part-used sheets of the product; with *take* they are filled first."""
        self._begun = part_used.listed(self._desk, self.sheet.name)
        before = self.begun.blockSignals(True)
        self.begun.setChecked(take and bool(self._begun))
        self.begun.blockSignals(before)
        self._show_begun()

    @property
    def part_used(self) -> tuple[str, ...]:
        """Ids of the part-used sheets that are filled first."""
        return tuple(one.id for one in self._begun) if self.begun.isChecked() else ()

    @property
    def start_slot(self) -> int:
        """First place of the first whole sheet."""
        return 1 if self.begun.isChecked() else self.slot.value()

    @property
    def cards(self) -> int:
        """Visiting cards in all."""
        return sum(line.cards for line in self.lines.lines)

    @property
    def filled(self) -> tuple[Filled, ...]:
        """The sheets that the cards take."""
        free = [one.free for one in self._begun] if self.begun.isChecked() else []
        return tuple(self.sheet.layout(self.cards, start_slot=self.start_slot, begun=free))

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Field of a welcome pack: for whom it is.
        to = translate("ui-packs", "To")
        self._labels["to"].setText(to)
        self.customer.set_words(to, translate("ui-packs", "Find a customer, or type a new name"))
        self._labels["partners"].setText(translate("ui-packs", "Partners in the pack"))
        add = translate("ui-packs", "Add partner")
        self.add.set_words(add)
        self.partner.set_words(add, translate("ui-packs", "Find a partner by name or trade"))
        sheet = translate("ui-packs", "Card sheet")
        self._labels["sheet"].setText(sheet)
        self.sheet_field.set_words(sheet, translate("ui-packs", "Maker or code, on the box"))
        #: Field: the first free place on a card sheet.
        slot = translate("ui-packs", "Begin at place")
        self._labels["slot"].setText(slot)
        self.slot.setAccessibleName(slot)
        self.slot.lineEdit().setAccessibleName(slot)
        self.slots.retranslate()
        self.sheet_field.show_choice(sheet_line(self.sheet))
        self._show_begun()
        self._tell_count()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._labels["to"])
        box.addSpacing(6)
        box.addWidget(self.customer)
        box.addSpacing(20)
        box.addLayout(_row(self._labels["partners"], self._count))
        box.addSpacing(6)
        box.addWidget(self._partners_panel(), 1)
        box.addSpacing(20)
        box.addLayout(self._sheet_row())
        box.addSpacing(8)
        box.addWidget(self.begun)
        box.addSpacing(8)
        box.addLayout(self._hint_row())

    def _partners_panel(self) -> Panel:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.lines)
        adding = QHBoxLayout()
        adding.setContentsMargins(12, 4, 12, 4)
        adding.addWidget(self.add, 1, Qt.AlignmentFlag.AlignLeft)
        adding.addWidget(self.partner, 1)
        adding.addWidget(self.recipes, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(adding)
        column.addStretch(1)
        self.partner.hide()
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        panel = Panel(flush=True)
        panel.setMinimumHeight(_LEAST)
        panel.box.addWidget(self._scroll)
        return panel

    def _sheet_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        self.slot.setFixedSize(132, 40)
        self.slot.lineEdit().setTextMargins(11, 0, 0, 0)
        for column, name, field in (
            (left, "sheet", self.sheet_field),
            (right, "slot", self.slot),
        ):
            column.setSpacing(6)
            column.addWidget(self._labels[name])
            column.addWidget(field)
            self._labels[name].setBuddy(field)
        row.addLayout(left, 1)
        row.addLayout(right)
        self._labels["to"].setBuddy(self.customer)
        return row

    def _hint_row(self) -> QHBoxLayout:
        hint = QHBoxLayout()
        hint.setSpacing(10)
        hint.addWidget(Picture("info", "ink2"), 0, Qt.AlignmentFlag.AlignTop)
        hint.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignTop)
        self.foot.setSpacing(0)
        self.foot.addLayout(hint)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addLayout(self.foot, 1)
        row.addWidget(self.slots, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _listen(self) -> None:
        self.customer.chosen.connect(self.customer_wanted)
        self.partner.chosen.connect(self._add_partner)
        self.sheet_field.chosen.connect(self._choose_sheet)
        self.add.clicked.connect(self._open_finder)
        self.lines.changed.connect(self._tell)
        self.slot.valueChanged.connect(self._slot_typed)
        self.slots.changed.connect(lambda: self.slot.setValue(self.slots.slot))
        self.begun.toggled.connect(self._begun_chosen)

    def _find_partners(self, typed: str) -> list[Choice]:
        return choices.partners(self._desk, typed, [line.partner_id for line in self.lines.lines])

    def _open_finder(self) -> None:
        self.add.hide()
        self.partner.show()
        self.partner.setFocus(Qt.FocusReason.OtherFocusReason)
        self.partner.look()

    def _add_partner(self, choice: Choice) -> None:
        for partner in previews.pack_partners(self._desk, [PartnerId(choice.key)]):
            self.lines.add(partner)
        self.partner.hide()
        self.add.show()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_sheet(self, choice: Choice) -> None:
        self.take_sheet(sheet_library.find(self._desk, choice.key))

    def _slot_typed(self) -> None:
        self._show_begun()
        self._tell()

    def _begun_chosen(self) -> None:
        self._show_begun()
        self._tell()

    def _show_begun(self) -> None:
        """Shows on the little sheet where the first card goes."""
        taken = self.begun.isChecked()
        self.begun.setVisible(bool(self._begun))
        self.begun.setText(begun_words(self._begun))
        self.begun.setAccessibleName(self.begun.text())
        for part in (self.slot, self._labels["slot"]):
            part.setVisible(not taken)
        free = self._begun[0].free if taken else None
        self.slots.show_sheet(self.sheet, self.slot.value(), free=free)
        self._tell_hint()

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        self.lines.mark(now)
        if now is not None and self.lines.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, 16)
        searching = self.partner.isVisible() and now not in {self.partner, self.partner.list}
        if searching and now is not None and not self.partner.list.isVisible():
            self.partner.hide()
            self.add.show()

    def _tell(self) -> None:
        self._tell_count()
        self.changed.emit()

    def _tell_count(self) -> None:
        vouchers = sum(1 for line in self.lines.lines if line.offer is not None)
        cards = translate("ui-packs", "%n cards", n=self.cards)
        #: Beside the partners of a pack, after the number of cards.
        checks = translate("ui-packs", "%n vouchers", n=vouchers)
        self._count.setText(f"{cards}, {checks}")
        self._tell_hint()

    def _tell_hint(self) -> None:
        #: Below the card sheet of a pack.
        hint = translate(
            "ui-packs",
            "Put the card sheet into the tray with the printing side up. "
            "Letter and vouchers are printed on plain paper.",
        )
        count = len(self.filled)
        if self.begun.isChecked() and count:
            #: After the sentence on the tray.
            more = translate("ui-packs", "The part-used sheet lies on top.")
            hint = f"{hint} {more}"
        if count > 1:
            #: After the sentence on the tray.
            more = translate("ui-packs", "The cards take %n sheets.", n=count)
            hint = f"{hint} {more}"
        self._hint.setText(hint)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        _application().focusChanged.connect(self._follow_focus)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # else it hears of a focus that goes while its own parts are being deleted
        _application().focusChanged.disconnect(self._follow_focus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # pages are made after it
    return application


def _row(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(left)
    row.addStretch(1)
    row.addWidget(right)
    return row
