"""The chosen pair side by side: for each field that differs the user says whose word counts."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from handslag.services.merging import Side
from handslag.services.views import PartnerView
from handslag.ui import fonts
from handslag.ui.pages.partners.duplicates_fields import Compared, compared
from handslag.ui.pages.partners.rows import look
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import Pane, empty
from handslag.ui.parts.panel import divider
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.tile import Tile
from handslag.words.catalogue import translate

_TOP = Qt.AlignmentFlag.AlignTop


class Compare(Pane):
    """Shows two partners; ``foot`` takes the buttons.

    Attributes:
        mine, theirs: the partner that stays, and the one that goes into it.
        whole: the buttons that choose all of one side.
        radios: the choice of each field that differs, by field.
    """

    def __init__(self) -> None:
        super().__init__()
        self.mine: PartnerView | None = None
        self.theirs: PartnerView | None = None
        self.whole: dict[Side, Button] = {}
        self.radios: dict[str, dict[Side, QRadioButton]] = {}
        self._fields: list[Compared] = []
        self._reason = Label("body", "ink2", wraps=True)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self.body.addWidget(self._reason)
        self.body.addSpacing(16)
        self.body.addWidget(self._table)
        self.body.addStretch(1)

    @property
    def choices(self) -> Mapping[str, Side]:
        """Whose word counts in each field that differs."""
        return {
            field: next((side for side, one in both.items() if one.isChecked()), Side.KEEP)
            for field, both in self.radios.items()
        }

    def show_pair(self, mine: PartnerView, theirs: PartnerView, reason: str) -> None:
        """Shows two partners and why they may be the same; what was chosen for them stays."""
        same = (mine, theirs) == (self.mine, self.theirs)
        self._reason.setText(reason)
        if same:
            return
        self.mine, self.theirs = mine, theirs
        self._build({})

    def retranslate(self) -> None:
        """Reads the words again."""
        if self.mine is not None:
            self._build(self.choices)

    def _build(self, chosen: Mapping[str, Side]) -> None:
        assert self.mine is not None  # shown first
        assert self.theirs is not None  # likewise
        #: Screen reader: the panel in which two partners stand side by side.
        name = translate("ui-duplicates", "{one} and {other} side by side")
        self.setAccessibleName(name.format(one=self.mine.name, other=self.theirs.name))
        empty(self._grid)
        self.radios, self.whole = {}, {}
        self._fields = compared(self.mine, self.theirs)
        self._grid.setColumnMinimumWidth(0, fonts.scaled(112))
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)
        self._grid.addWidget(self._head(self.mine, Side.KEEP), 0, 1)
        self._grid.addWidget(self._head(self.theirs, Side.OTHER), 0, 2)
        for button in self.whole.values():
            button.setVisible(any(field.is_choice for field in self._fields))
        for number, field in enumerate(self._fields):
            self._grid.addWidget(divider(), 2 * number + 1, 0, 1, 3)
            self._add_field(field, 2 * number + 2, chosen.get(field.field, field.side))

    def _head(self, view: PartnerView, side: Side) -> QWidget:
        made = QWidget()
        who = QHBoxLayout()
        who.setSpacing(12)
        who.addWidget(Tile(look(view), 36))
        who.addWidget(Label("strong", text=view.name, elides=True), 1)
        button = self.whole[side] = Button("quiet", "check")
        #: Takes every field from this one of two partners.
        button.set_words(translate("ui-duplicates", "All from here"))
        #: Screen reader: the button above; {name} is a partner.
        name = translate("ui-duplicates", "All from {name}")
        button.setAccessibleName(name.format(name=view.name))
        button.clicked.connect(lambda: self.choose_all(side))
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 8)
        box.setSpacing(4)
        box.addLayout(who)
        box.addWidget(button)
        return made

    def choose_all(self, side: Side) -> None:
        """Lets one side's word count everywhere."""
        for both in self.radios.values():
            both[side].setChecked(True)

    def _add_field(self, field: Compared, row: int, side: Side) -> None:
        self._grid.addWidget(_name(field), row, 0, _TOP)
        sides = {Side.KEEP: field.mine, Side.OTHER: field.theirs}
        if not field.is_choice:
            for column, said in enumerate(sides.values(), start=1):
                label = _value(said)
                label.setAccessibleName(f"{field.words}: {label.text()}")
                self._grid.addWidget(label, row, column, _TOP)
            return
        group = QButtonGroup(self._table)
        self.radios[field.field] = {}
        for column, (one, said) in enumerate(sides.items(), start=1):
            cell, radio = _choice(said)
            radio.setAccessibleName(f"{field.words}: {said or _nothing()}")
            radio.setChecked(one is side)
            group.addButton(radio)
            self.radios[field.field][one] = radio
            self._grid.addWidget(cell, row, column, _TOP)


def _name(field: Compared) -> QWidget:
    """A field's name, and with icon and word how the two compare."""
    icon, tone, word = _standing(field)
    made = QWidget()
    state = QHBoxLayout()
    state.setSpacing(6)
    state.addWidget(Picture(icon, tone))
    state.addWidget(Label("state", tone, text=word), 1)
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 10, 0, 10)
    box.setSpacing(2)
    box.addWidget(Label("strong", text=field.words, wraps=True))
    box.addLayout(state)
    return made


def _standing(field: Compared) -> tuple[str, str, str]:
    if field.same:
        #: How a field of two partners compares, beside an icon.
        return "equal", "ink2", translate("ui-duplicates", "The same")
    if field.both:
        #: Telephones, tags and notes of two partners come together.
        return "circle-plus", "ok", translate("ui-duplicates", "Both stay")
    if field.fixed:
        #: The partner with the program tells this of itself; a merging does not change it.
        return "lock", "ink2", translate("ui-duplicates", "From its card")
    if not field.mine or not field.theirs:
        #: Only one of two partners has something there.
        return "pencil", "ink", translate("ui-duplicates", "One has it")
    #: How a field of two partners compares, beside an icon.
    return "triangle-alert", "warn", translate("ui-duplicates", "Different")


def _value(said: str) -> Label:
    label = Label("body", "ink" if said else "ink3", text=said or _nothing(), wraps=True)
    label.setContentsMargins(26, 10, 0, 10)
    return label


def _choice(said: str) -> tuple[QWidget, QRadioButton]:
    """A value with the button that chooses it; a click on the value chooses it too."""
    made = QWidget()
    radio = QRadioButton()
    radio.setFixedSize(20, 40)
    label = _Clickable(said or _nothing(), "ink" if said else "ink3", radio)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(radio, 0, _TOP)
    row.addWidget(label, 1)
    return made, radio


class _Clickable(Label):
    """The text beside a choice."""

    def __init__(self, text: str, tone: str, radio: QRadioButton) -> None:
        super().__init__("body", tone, text=text, wraps=True)
        self.setContentsMargins(0, 10, 0, 10)
        self._radio = radio

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._radio.click()


def _nothing() -> str:
    #: In place of a field that one of two partners does not have.
    return translate("ui-duplicates", "Nothing")
