"""How cards are printed: how many, on which sheet, from which place, with which backs."""

from collections.abc import Sequence
from typing import Literal, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from handslag.domain.card_runs import CardOptions, RunLine
from handslag.domain.ids import PartnerId
from handslag.domain.sheets import CardSheet
from handslag.services import part_used
from handslag.services.card_runs import RunOrder
from handslag.services.desk import Desk
from handslag.services.part_used import PartUsedView
from handslag.ui.card_sheets.finding import first_sheet
from handslag.ui.card_sheets.slots import SlotChooser
from handslag.ui.card_sheets.words import begun_words, sheet_line
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate

_MOST = 1000

Edges = Literal["long", "short"]


class CardOptionsForm(QWidget):
    """The fields of the dialog that prints cards.

    Signals:
        changed: something else will be printed. GUI thread.

    Attributes:
        sheet: what is printed on.
        sheet_button: shows it; the dialog opens the picker.
        count: cards of each partner.
        start: first free place of the first whole sheet.
        begun: whether part-used sheets are filled first.
    """

    changed = Signal()

    def __init__(self, desk: Desk, ids: Sequence[PartnerId]) -> None:
        super().__init__()
        self._desk, self._ids = desk, tuple(ids)
        self._begun: tuple[PartUsedView, ...] = ()
        self.sheet = first_sheet(desk)
        self.sheet_button = Button("outlined", "card")
        self.count, self.start = QSpinBox(), QSpinBox()
        self.begun, self.cut_marks = QCheckBox(), QCheckBox()
        self.slots = SlotChooser()
        self.backs, self.back = QComboBox(), QComboBox()
        self._labels = {
            name: Label("strong") for name in ("count", "sheet", "start", "backs", "back")
        }
        self.count.setRange(1, _MOST)
        self._lay_out()
        self._say()
        self.take_sheet(self.sheet)
        self.count.setValue(self.sheet.slots if len(self._ids) == 1 else 1)
        self._listen()
        self._tell_backs()

    @property
    def order(self) -> RunOrder:
        """What is printed as the fields stand."""
        taken = self.begun.isChecked()
        edge = self.backs.currentData()
        return RunOrder(
            sheet=self.sheet.name,
            lines=tuple(RunLine(id, self.count.value()) for id in self._ids),
            start_slot=1 if taken else self.start.value(),
            part_used=tuple(one.id for one in self._begun) if taken else (),
            options=CardOptions(
                cut_marks=self.cut_marks.isChecked(),
                backs=cast("Edges", edge) if edge else None,
                back=(self.back.currentData() or None) if edge else None,
            ),
        )

    def take_sheet(self, sheet: CardSheet) -> None:
        """Shows another card sheet, with the part-used ones of it offered first."""
        self.sheet = sheet
        self.sheet_button.set_words(sheet_line(sheet))
        self._set_range()
        self.look_for_begun(take=True)

    def look_for_begun(self, *, take: bool) -> None:
        """Reads which sheets are part-used now; with *take* they are filled first."""
        self._begun = part_used.listed(self._desk, self.sheet.name)
        before = self.begun.blockSignals(True)
        self.begun.setChecked(take and bool(self._begun))
        self.begun.blockSignals(before)
        self._show_begun()

    def choose_place(self, place: int) -> None:
        """Begins at *place* of the first sheet, unless a part-used one is filled."""
        if not self.begun.isChecked():
            self.start.setValue(place)

    def _set_range(self) -> None:
        before = self.start.blockSignals(True)
        self.start.setRange(1, self.sheet.slots)
        self.start.blockSignals(before)

    def _show_begun(self) -> None:
        taken = self.begun.isChecked()
        self.begun.setVisible(bool(self._begun))
        self.begun.setText(begun_words(self._begun))
        self.begun.setAccessibleName(self.begun.text())
        for part in (self.start, self._labels["start"]):
            part.setVisible(not taken)
        self.slots.show_sheet(
            self.sheet, self.start.value(), free=self._begun[0].free if taken else None
        )

    def _tell_backs(self) -> None:
        for part in (self.back, self._labels["back"]):
            part.setVisible(bool(self.backs.currentData()))

    def _tell(self) -> None:
        self._show_begun()
        self._tell_backs()
        self.changed.emit()

    def _listen(self) -> None:
        for number in (self.count, self.start):
            number.valueChanged.connect(lambda _: self._tell())
        for box in (self.begun, self.cut_marks):
            box.toggled.connect(lambda _: self._tell())
        for choice in (self.backs, self.back):
            choice.activated.connect(lambda _: self._tell())
        self.slots.changed.connect(lambda: self.start.setValue(self.slots.slot))

    def _say(self) -> None:
        words = {
            #: Fields of the dialog that prints visiting cards.
            "count": translate("ui-cards", "Cards of each partner"),
            "sheet": translate("ui-packs", "Card sheet"),
            "start": translate("ui-packs", "Begin at place"),
            "backs": translate("ui-cards", "Backs"),
            "back": translate("ui-cards", "On the back"),
        }
        if len(self._ids) == 1:
            words["count"] = translate("ui-cards", "Number of cards")
        for name, text in words.items():
            self._labels[name].setText(text)
        for name, field in (("count", self.count), ("start", self.start)):
            field.setAccessibleName(words[name])
            field.lineEdit().setAccessibleName(words[name])
        self.backs.setAccessibleName(words["backs"])
        self.back.setAccessibleName(words["back"])
        #: Check box: small lines around the cards by which paper is cut.
        self.cut_marks.setText(translate("ui-cards", "Cut marks, for paper without perforation"))
        self.cut_marks.setAccessibleName(self.cut_marks.text())
        for edge, text in (
            #: Choices of how the backs of cards are printed.
            ("", translate("ui-cards", "No backs")),
            ("long", translate("ui-cards", "Turned on the long edge")),
            ("short", translate("ui-cards", "Turned on the short edge")),
        ):
            self.backs.addItem(text, edge)
        for back, text in (
            #: Choices of what stands on the back of a card.
            ("", translate("ui-cards", "The partner's own back, else the greeting")),
            ("pair", translate("ui-cards", "Greeting from you")),
            ("offer", translate("ui-cards", "The partner's offer")),
            ("code", translate("ui-cards", "Code to save the contact")),
            ("logo", translate("ui-cards", "Logo")),
            ("empty", translate("ui-cards", "Nothing")),
        ):
            self.back.addItem(text, back)

    def _lay_out(self) -> None:
        for field in (self.count, self.start):
            field.setFixedSize(132, 40)
            field.lineEdit().setTextMargins(11, 0, 0, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(6)
        for name, field in (("count", self.count), ("start", self.start)):
            left.addWidget(self._labels[name])
            left.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
            left.addSpacing(8)
            self._labels[name].setBuddy(field)
        left.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addLayout(left)
        both.addWidget(self.slots, 0, Qt.AlignmentFlag.AlignTop)
        both.addStretch(1)
        box.addWidget(self._labels["sheet"])
        box.addSpacing(6)
        box.addWidget(self.sheet_button)
        box.addSpacing(12)
        box.addWidget(self.begun)
        box.addSpacing(12)
        box.addLayout(both)
        box.addSpacing(4)
        box.addWidget(self.cut_marks)
        for name, choice in (("backs", self.backs), ("back", self.back)):
            box.addSpacing(16)
            box.addWidget(self._labels[name])
            box.addSpacing(6)
            box.addWidget(choice)
            self._labels[name].setBuddy(choice)
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        box.addStretch(1)
