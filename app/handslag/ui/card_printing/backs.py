"""What stands on the backs of cards, how the paper is turned, and which side is printed now."""

from typing import Literal, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from handslag.domain.card_runs import CardOptions
from handslag.ui.card_printing import words
from handslag.ui.parts.choice import Choice
from handslag.ui.parts.label import Label
from handslag.ui.print_out import passes
from handslag.words.catalogue import translate

Edges = Literal["long", "short"]
Sides = Literal["together", "fronts", "backs"]


class BackChoices(QWidget):
    """The edge, the look and the sides, each with its label; the latter two where there are backs.

    Signals:
        changed: something else will be printed. GUI thread.

    Attributes:
        turning: about which edge the paper is turned, or no backs.
        look: what stands on the backs.
        side: both sides at once, or one of them alone.
        how: how the paper is put in, or why nothing need be done.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.turning, self.look, self.side = Choice(), Choice(), Choice()
        self.how = Label("caption", "ink2", wraps=True)
        self._behind = ""
        self._labels = {name: Label("strong") for name in ("turning", "look", "side")}
        self._rows = {name: QWidget() for name in self._labels}
        self._lay_out()
        self._say()
        self._tell()
        for choice in (self.turning, self.look, self.side):
            choice.activated.connect(lambda _: self._changed())

    @property
    def sides(self) -> Sides:
        """Which sides are printed."""
        return cast("Sides", self.side.currentData()) if self.turning.currentData() else "together"

    @property
    def options(self) -> CardOptions:
        """How the cards are printed, as far as it is said here."""
        edge = self.turning.currentData()
        return CardOptions(
            backs=cast("Edges", edge) if edge else None,
            sides=self.sides,
            back=(self.look.currentData() or None) if edge else None,
        )

    def lie_behind(self, told: str) -> None:
        """Says behind which fronts the backs lie; "" where none of these cards are known."""
        self._behind = told
        self._tell()

    def _changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        edge = self.turning.currentData()
        for name in ("look", "side"):
            self._rows[name].setVisible(bool(edge))
        self.how.setVisible(bool(edge))
        told = passes.how_to_lay(self.sides, short=edge == "short")
        if self.sides == "backs" and self._behind:
            told = f"{told} {self._behind}"
        self.how.setText(told)
        self.side.setAccessibleDescription(told)

    def _say(self) -> None:
        for name, choice, text, entries in (
            ("turning", self.turning, translate("ui-cards", "Backs"), words.turnings()),
            ("look", self.look, translate("ui-cards", "On the back"), words.looks()),
            #: A choice: both sides of the paper in one go, or the fronts or the backs alone.
            ("side", self.side, translate("ui-cards", "Print now"), passes.passes()),
        ):
            self._labels[name].setText(text)
            self._labels[name].setBuddy(choice)
            choice.setAccessibleName(text)
            for value, entry in entries:
                choice.addItem(entry, value)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for name, choice in (
            ("turning", self.turning), ("look", self.look), ("side", self.side),
        ):  # fmt: skip
            row = QVBoxLayout(self._rows[name])
            row.setContentsMargins(0, 16, 0, 0)
            row.setSpacing(6)
            row.addWidget(self._labels[name])
            row.addWidget(choice)
            box.addWidget(self._rows[name])
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.how.setContentsMargins(0, 8, 0, 0)
        box.addWidget(self.how)
