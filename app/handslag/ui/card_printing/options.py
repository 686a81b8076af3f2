"""How cards are printed: how many, on which sheet, from which place, with which backs."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.card_runs import RunLine
from handslag.domain.ids import PartnerId
from handslag.domain.moments import day_of
from handslag.domain.sheets import CardSheet
from handslag.services import card_runs, part_used, previews
from handslag.services.card_runs import RunOrder, RunView
from handslag.services.desk import Desk
from handslag.services.part_used import PartUsedView
from handslag.ui.card_printing import words
from handslag.ui.card_printing.backs import BackChoices
from handslag.ui.card_printing.numbers import MOST, CardNumbers
from handslag.ui.card_sheets.finding import first_sheet
from handslag.ui.card_sheets.slots import SlotChooser
from handslag.ui.card_sheets.words import begun_words, sheet_line
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.choice import Number
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate
from handslag.words.formats import clock, short_day

_VARIED = 0
"""Shown of all partners' number where they differ."""


class CardOptionsForm(QWidget):
    """The fields of the dialog that prints cards.

    Signals:
        changed: something else will be printed. GUI thread.

    Attributes:
        sheet: what is printed on.
        sheet_button: shows it; the dialog opens the picker.
        count: cards of the partner; of several, it gives all of them the same number.
        numbers: the number of each of several partners; empty where there is one.
        start: first free place of the first whole sheet.
        begun: whether part-used sheets are filled first.
        backs: whether and how the backs are printed.
        names: of the partners, in order.
    """

    changed = Signal()

    def __init__(self, desk: Desk, ids: Sequence[PartnerId]) -> None:
        super().__init__()
        self._desk = desk
        whom = previews.pack_partners(desk, ids)
        self.names = tuple(one.name for one in whom)
        self._ids = tuple(one.id for one in whom)
        self._begun: tuple[PartUsedView, ...] = ()
        self._fronts: RunView | None = None
        self.sheet = first_sheet(desk)
        self.sheet_button = Button("outlined", "card")
        self.count, self.start = Number(), Number()
        self.numbers = CardNumbers(self.names if len(whom) > 1 else ())
        self.begun, self.cut_marks, self.outlines = QCheckBox(), QCheckBox(), QCheckBox()
        self.slots = SlotChooser()
        self.backs = BackChoices()
        self._labels = {name: Label("strong") for name in ("count", "sheet", "start")}
        self.count.setRange(1, MOST)
        self._lay_out()
        self._say()
        self.take_sheet(self.sheet)
        self.count.setValue(1 if self.numbers.fields else self.sheet.slots)
        self.numbers.set_all(1)
        self._listen()

    @property
    def order(self) -> RunOrder:
        """What is printed as the fields stand."""
        if self._fronts is not None:
            return replace(self._fields, behind=self._fronts.id)
        return self._fields

    @property
    def _fields(self) -> RunOrder:
        taken = self.begun.isChecked()
        numbers = self.numbers.values or (self.count.value(),)
        return RunOrder(
            sheet=self.sheet.name,
            lines=tuple(
                RunLine(id, number)
                for id, number in zip(self._ids, numbers, strict=False)
                if number
            ),
            start_slot=1 if taken else self.start.value(),
            part_used=tuple(one.id for one in self._begun) if taken else (),
            options=replace(
                self.backs.options,
                cut_marks=self.cut_marks.isChecked(),
                outlines=self.outlines.isChecked(),
            ),
        )

    def take_sheet(self, sheet: CardSheet) -> None:
        """Shows another card sheet, with the part-used ones of it offered first."""
        self.sheet = sheet
        self.sheet_button.set_words(sheet_line(sheet))
        self._set_range()
        self.look_for_begun(take=True)
        self.look_for_fronts()

    def look_for_begun(self, *, take: bool) -> None:
        """Reads which sheets are part-used now; with *take* they are filled first."""
        self._begun = part_used.listed(self._desk, self.sheet.name)
        before = self.begun.blockSignals(True)
        self.begun.setChecked(take and bool(self._begun))
        self.begun.blockSignals(before)
        self._show_begun()

    def look_for_fronts(self) -> None:
        """Finds the fronts of these cards that were made last, where backs alone are printed."""
        order = self._fields
        backs = order.options.sides == "backs"
        self._fronts = card_runs.fronts_of(self._desk, order) if backs else None
        if self._fronts is None:
            self.backs.lie_behind("")
        else:
            at = self._fronts.at
            self.backs.lie_behind(words.behind(short_day(day_of(at)), clock(at)))
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
        taken, free = self.begun.isChecked(), self._fronts is None  # else the places are theirs
        self.begun.setVisible(free and bool(self._begun))
        self.begun.setText(begun_words(self._begun))
        self.begun.setAccessibleName(self.begun.text())
        for part in (self.start, self._labels["start"]):
            part.setVisible(free and not taken)
        self.slots.setVisible(free)
        self.slots.show_sheet(
            self.sheet, self.start.value(), free=self._begun[0].free if taken else None
        )

    def _tell(self) -> None:
        self._show_begun()
        self.look_for_fronts()
        self.changed.emit()

    def _number_all(self) -> None:
        if self.numbers.fields and self.count.value() != _VARIED:
            self.numbers.set_all(self.count.value())
            self._show_common()
        self._tell()

    def _show_common(self) -> None:
        """Shows the number of all partners, or a dash where they differ."""
        common = self.numbers.common
        before = self.count.blockSignals(True)
        self.count.setRange(1 if common else _VARIED, MOST)
        self.count.setSpecialValueText("" if common else "–")  # it stands for the least value
        self.count.setValue(common or _VARIED)
        self.count.blockSignals(before)

    def _number_one(self) -> None:
        self._show_common()
        self._tell()

    def _listen(self) -> None:
        self.count.valueChanged.connect(lambda _: self._number_all())
        self.numbers.changed.connect(self._number_one)
        self.start.valueChanged.connect(lambda _: self._tell())
        for box in (self.begun, self.cut_marks, self.outlines):
            box.toggled.connect(lambda _: self._tell())
        self.backs.changed.connect(self._tell)
        self.slots.changed.connect(lambda: self.start.setValue(self.slots.slot))

    def _say(self) -> None:
        texts = {
            #: Fields of the dialog that prints visiting cards.
            "count": translate("ui-cards", "Cards of each partner"),
            "sheet": translate("ui-packs", "Card sheet"),
            "start": translate("ui-packs", "Begin at place"),
        }
        if len(self._ids) == 1:
            texts["count"] = translate("ui-cards", "Number of cards")
        for name, text in texts.items():
            self._labels[name].setText(text)
        for name, field in (("count", self.count), ("start", self.start)):
            field.setAccessibleName(texts[name])
            field.lineEdit().setAccessibleName(texts[name])
        #: Check box: small lines around the cards by which paper is cut.
        self.cut_marks.setText(translate("ui-cards", "Cut marks, for paper without perforation"))
        #: A choice: a hairline around each card.
        self.outlines.setText(translate("ui-cards", "Outlines, to cut along by hand"))
        for choice in (self.cut_marks, self.outlines):
            choice.setAccessibleName(choice.text())

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
        box.addSpacing(8)
        box.addWidget(self.outlines)
        box.addWidget(self.backs)
        box.addWidget(self.numbers)  # the last: of many partners it is long
        self.numbers.setVisible(bool(self.numbers.fields))
        box.addStretch(1)
