"""The partners of a pack, one row each: handle, cards, voucher; in the order of the letter."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.packs import PackLine
from handslag.domain.trades import trade_word
from handslag.services.previews import PackOffer, PackPartner
from handslag.ui import fonts, tokens
from handslag.ui.pages.packs.handle import Handle
from handslag.ui.painting import TileLook, paint_selection_bar
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.choice import Choice
from handslag.ui.parts.label import Label
from handslag.ui.parts.stepper import Stepper
from handslag.ui.parts.tile import Tile
from handslag.ui.plain import tooltip
from handslag.words.catalogue import language, translate
from handslag.words.offers import offer_line

MOST_CARDS = 99


class LineRow(QWidget):
    """One partner of the pack.

    Signals:
        changed: another number of cards, or another voucher. GUI thread.
        removed: the user takes the partner out. GUI thread.
        moved_up, moved_down: the user moves the row by the keys. GUI thread.
    """

    changed = Signal()
    removed = Signal()
    moved_up = Signal()
    moved_down = Signal()

    def __init__(self, partner: PackPartner, line: PackLine) -> None:
        super().__init__()
        self.partner = partner
        self.handle = Handle()
        self.cards = Stepper(0, MOST_CARDS)
        self.check = QCheckBox()
        self.offers = Choice()
        self.offers.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._below = QWidget(self)
        self.remove = Button("icon", "x", parent=self)
        self._tile = Tile(TileLook(partner.name, partner.colour), 32)
        self._name = Label("strong", text=partner.name, elides=True)
        self._second = Label("caption", "ink2", elides=True)
        self._lay_out()
        self._chosen = False
        self._fill(line)
        self.cards.changed.connect(self.changed)
        self.check.toggled.connect(self._voucher_changed)
        self.offers.activated.connect(lambda _: self.changed.emit())
        self.remove.clicked.connect(self.removed)
        self._add_keys()
        self.retranslate()

    @property
    def line(self) -> PackLine:
        """The partner's line as it stands."""
        offer = int(self.offers.currentData()) if self.check.isChecked() else None
        return PackLine(self.partner.id, self.cards.value, offer)

    @property
    def focus_parts(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order of the Tab key."""
        return (self.handle, self.cards, self.check, self.remove, self.offers)

    def set_chosen(self, chosen: bool) -> None:  # noqa: FBT001 - reads as Qt's own setters
        """Marks the row that the keyboard is in."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def retranslate(self) -> None:
        """Reads the words again."""
        name = self.partner.name
        #: Screen reader and tooltip of a handle to drag by.
        move = translate("ui-packs", "Move {partner}: drag it, or press Alt+Up or Alt+Down")
        self.handle.setAccessibleName(move.format(partner=name))
        self.handle.setToolTip(tooltip(move.format(partner=name)))
        #: Screen reader: a number of cards.
        self.cards.set_name(translate("ui-packs", "Cards of {partner}").format(partner=name))
        #: A check box in a narrow row: a voucher goes into the pack.
        self.check.setText(translate("ui-packs", "Voucher"))
        self.check.setFont(fonts.font("body"))
        #: Screen reader: a check box.
        voucher = translate("ui-packs", "A voucher of {partner}")
        self.check.setAccessibleName(voucher.format(partner=name))
        #: Screen reader: a choice.
        offer = translate("ui-packs", "Offer of {partner}")
        self.offers.setAccessibleName(offer.format(partner=name))
        #: Screen reader and tooltip of a cross.
        remove = translate("ui-packs", "Take {partner} out of the pack")
        self.remove.set_name(remove.format(partner=name))
        for place, one in enumerate(self.partner.offers):
            self.offers.setItemText(place, offer_words(one))
        self._tell_second()

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._name)
        texts.addWidget(self._second)
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(self.handle)
        row.addWidget(self._tile)
        row.addSpacing(12)
        row.addLayout(texts, 1)
        row.addSpacing(8)
        row.addWidget(self.cards)
        row.addSpacing(16)
        row.addWidget(self.check)
        row.addSpacing(4)
        row.addWidget(self.remove)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(80, 4, 16, 0)
        below.addWidget(self.offers)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 7, 0, 8)
        box.setSpacing(0)
        box.addLayout(row)
        box.addWidget(self._below)

    def _fill(self, line: PackLine) -> None:
        self.cards.set_value(line.cards)
        for offer in self.partner.offers:
            self.offers.addItem(offer_words(offer), offer.number)
        known = self.offers.findData(line.offer)
        self.check.setChecked(line.offer is not None and known >= 0)
        self.check.setEnabled(bool(self.partner.offers))
        self.offers.setCurrentIndex(max(known, 0) if self.partner.offers else -1)
        self._tell_offers()

    def _add_keys(self) -> None:
        steps = ((self.moved_up, "Alt+Up"), (self.moved_down, "Alt+Down"))
        for signal, keys in steps:
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _, signal=signal: signal.emit())
            self.addAction(action)

    def _voucher_changed(self) -> None:
        self._tell_offers()
        self._tell_second()
        self.changed.emit()

    def _tell_offers(self) -> None:
        self._below.setVisible(len(self.partner.offers) > 1 and self.check.isChecked())

    def _tell_second(self) -> None:
        trade = trade_word(self.partner.trade, language())
        if not self.partner.offers:
            #: Below a partner's name in a pack: no voucher can be issued for it.
            text = translate("ui-packs", "Has no offer now")
        elif self.check.isChecked() and len(self.partner.offers) == 1:
            text = offer_words(self.partner.offers[0])
        else:
            text = trade
        self._second.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.colour("soft" if self._chosen else "surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.colour("line"))
        if self._chosen:
            paint_selection_bar(painter, QRectF(0, 0, 3, self.height() - 1))


class Lines(QWidget):
    """All rows, one below the other.

    Signals:
        changed: the lines are others now; read ``lines``. GUI thread.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[LineRow] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    @property
    def lines(self) -> tuple[PackLine, ...]:
        """The lines in order."""
        return tuple(row.line for row in self.rows)

    def show_lines(self, partners: list[PackPartner], lines: tuple[PackLine, ...]) -> None:
        """Shows these lines, without telling; those of unknown partners are left out."""
        known = {partner.id: partner for partner in partners}
        kept = [(known[line.partner_id], line) for line in lines if line.partner_id in known]
        shown = [(row.partner, row.line) for row in self.rows]
        if kept == shown:
            return
        for row in self.rows:
            self._box.removeWidget(row)
            row.deleteLater()
        self.rows = []
        for partner, line in kept:
            self._add(partner, line)

    def add(self, partner: PackPartner) -> None:
        """Puts a partner at the end: one card, and a voucher where there is an offer."""
        offer = partner.offers[0].number if partner.offers else None
        self._add(partner, PackLine(partner.id, 1, offer))
        self.changed.emit()

    def mark(self, focused: QWidget | None) -> None:
        """Marks the row that *focused* is in."""
        for row in self.rows:
            row.set_chosen(focused is not None and row.isAncestorOf(focused))

    def _add(self, partner: PackPartner, line: PackLine) -> None:
        row = LineRow(partner, line)
        self.rows.append(row)
        self._box.addWidget(row)
        row.show()
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        row.moved_up.connect(lambda: self._move(row, self.rows.index(row) - 1))
        row.moved_down.connect(lambda: self._move(row, self.rows.index(row) + 1))
        row.handle.dragged.connect(lambda: self._drag(row))

    def _remove(self, row: LineRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self._box.removeWidget(row)
        row.hide()
        row.deleteLater()
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].remove.setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        self.changed.emit()

    def _drag(self, row: LineRow) -> None:
        y = self.mapFromGlobal(row.handle.pointer).y()
        place = sum(
            1 for other in self.rows if other is not row and y > other.geometry().center().y()
        )
        self._move(row, place)

    def _move(self, row: LineRow, place: int) -> None:
        if not 0 <= place < len(self.rows) or self.rows.index(row) == place:
            return
        self.rows.remove(row)
        self.rows.insert(place, row)
        self._box.removeWidget(row)
        self._box.insertWidget(place, row)
        self._box.activate()
        self._order_tabs()
        self.changed.emit()

    def _order_tabs(self) -> None:
        """Lets Tab go through the rows as they stand now."""
        parts = [part for row in self.rows for part in row.focus_parts]
        for one, following in pairwise(parts):
            QWidget.setTabOrder(one, following)


def offer_words(offer: PackOffer) -> str:
    """An offer in one line: "15 % off the first job"."""
    terms = offer.terms
    title = terms.title_sv if language() == "sv" else terms.title_en
    return offer_line(terms.benefit, title or terms.title_sv or terms.title_en)
