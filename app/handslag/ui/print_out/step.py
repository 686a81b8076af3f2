"""One paper of a print dialog: what to lay in, which printer, the button, and what came of it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from handslag.services.print_jobs import Printers
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.choice import Choice
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.progress import ProgressInPlace
from handslag.ui.print_out.passes import Way, one_side
from handslag.ui.print_out.printout import PaperToPrint
from handslag.ui.print_out.trays import TrayChoice
from handslag.words.catalogue import translate


class PrintStep(QWidget):
    """A paper that is printed alone, and again if need be.

    Signals:
        way_changed: its sides are printed on another way now, which may need more room. GUI thread.

    Attributes:
        paper: what is printed on what.
        first: the primary button, while this paper is the next one.
        later: the outlined one, before its turn and after it.
        progress: in place of them.
        printer: the choice of printer.
        trays: the choice of its tray; hidden where the printer names none.
        sides: the choice of how its sides are printed on; hidden where there is but one way.
    """

    way_changed = Signal()

    def __init__(self, paper: PaperToPrint, *, trays: TrayChoice, number: int) -> None:
        """Shows a paper that was not printed yet.

        Args:
            paper: what is printed on what.
            trays: a new choice of trays.
            number: its place in the dialog, from 1; 0 shows none.
        """
        super().__init__()
        self.paper, self.trays = paper, trays
        self._sent = False
        title = f"{number}. {paper.title}" if number else paper.title
        self._title = Label("strong", text=title)
        self._lay_in = Label("body", "ink2", text=paper.lay_in, wraps=True)
        self._name = Label("body")
        self.printer = QComboBox()
        # a long name is cut in the box and whole in the list
        self.printer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.printer.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.sides, self._sides_name = Choice(), Label("body")
        self._ways = paper.ways or (one_side(),)
        for way in self._ways:
            self.sides.addItem(way.words, way.code)
        self._told = Label("caption", "ink2", wraps=True)
        self.first, self.later = Button("primary", "printer"), Button("outlined", "printer")
        self._buttons = QWidget()
        self.progress = ProgressInPlace(self._buttons, self._step_words)
        self._picture = Picture("circle-check", "ok")
        self._outcome = Label("body", wraps=True)
        self._result = QWidget()
        self.working_words = ""
        self._lay_out()
        self._say()
        self.sides.currentIndexChanged.connect(lambda _: self._tell_way())
        self.set_next(next=False)

    @property
    def sent(self) -> bool:
        """Whether it went to a printer."""
        return self._sent

    @property
    def outcome(self) -> str:
        """What is said to have come of it, or ""."""
        return self._outcome.text()

    @property
    def way(self) -> Way:
        """How its sides are printed on."""
        return self._ways[self.sides.currentIndex()]

    def show_sides(self, chosen: str) -> None:
        """Begins with the way that was *chosen* before, where it can be had."""
        self.sides.setCurrentIndex(max(self.sides.findData(chosen), 0))

    def show_printers(self, known: Printers, chosen: str) -> None:
        """Offers the printers; *chosen* is the system's name of the one to begin with."""
        self.printer.clear()
        for printer in known.all:
            self.printer.addItem(printer.shown, printer.name)
        self.printer.setCurrentIndex(max(self.printer.findData(chosen), 0))

    def set_next(self, *, next: bool) -> None:
        """Gives it the dialog's one primary button, or takes it away."""
        self.first.setVisible(next)
        self.later.setVisible(not next)
        self.first.setDefault(next)

    def take_focus(self) -> None:
        """Puts the keyboard on its button."""
        button = self.later if self.first.isHidden() else self.first
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_possible(self, possible: bool) -> None:  # noqa: FBT001 - as setEnabled
        """Whether it can be printed now."""
        self.printer.setEnabled(possible)
        self.trays.setEnabled(possible)
        self.sides.setEnabled(possible)
        self.first.setEnabled(possible)
        self.later.setEnabled(possible)

    def tell_sent(self, text: str, *, waits: bool) -> None:
        """Says that it went to the printer; *waits*: and that somebody has to do something there.

        After the fronts come the backs; only with them it is sent.
        """
        self._sent = self.way.sides != "fronts"
        self._tell(text, "clock" if waits else "circle-check", "warn" if waits else "ok")
        if self._sent:
            self._tell_verb()
        else:
            self.show_sides("backs")

    def tell_failed(self, text: str) -> None:
        """Says why it did not."""
        self._tell(text, "octagon-x", "bad")

    def _tell(self, text: str, icon: str, tone: str) -> None:
        self._picture.set_icon(icon, tone)
        self._outcome.setText(text)
        self._outcome.setAccessibleName(text)
        self._result.show()

    def _step_words(self, done: int, total: int) -> str:
        return self.working_words.format(done=done, total=total)

    def _say(self) -> None:
        #: Beside a choice of printers.
        self._name.setText(translate("ui-print", "Printer"))
        #: The name of a choice for a screen reader; {paper} is "Letter and vouchers", for example.
        name = translate("ui-print", "Printer: {paper}").format(paper=self._title.text())
        self.printer.setAccessibleName(name)
        self._name.setBuddy(self.printer)
        #: Beside a choice of a printer's trays.
        self.trays.set_words(translate("ui-print", "Tray"), self._title.text())
        #: Beside a choice: both sides of the paper are printed on, or one.
        self._sides_name.setText(translate("ui-print", "Sides"))
        self._sides_name.setBuddy(self.sides)
        self.sides.setAccessibleName(f"{self._sides_name.text()}: {self._title.text()}")
        #: In place of the printer, while the computer is asked for its printers.
        self.printer.setPlaceholderText(translate("ui-print", "Looking for printers …"))
        self._result.hide()
        self._tell_way()

    def _tell_way(self) -> None:
        told = self.way.told
        # the backs go on the sheets that have their fronts: fresh ones would be spoilt
        self._lay_in.setVisible(self.way.sides != "backs")
        self._tell_verb()
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self.sides.setAccessibleDescription(told)
        self.way_changed.emit()

    def _tell_verb(self) -> None:
        verb = self.way.verb or self.paper.verb
        again = self.way.again or self.paper.again
        self.first.set_words(verb)
        self.later.set_words(again if self._sent else verb)

    def _lay_out(self) -> None:
        choice = QGridLayout()
        choice.setHorizontalSpacing(12)
        choice.setVerticalSpacing(8)
        choice.setColumnStretch(1, 1)
        choice.addWidget(self._name, 0, 0)
        choice.addWidget(self.printer, 0, 1)
        choice.addWidget(self.trays.name, 1, 0)
        choice.addWidget(self.trays, 1, 1)
        choice.addWidget(self._sides_name, 2, 0)
        choice.addWidget(self.sides, 2, 1)
        for part in (self._sides_name, self.sides):
            part.setVisible(len(self._ways) > 1)
        choice.addWidget(self._told, 3, 1)
        both = QHBoxLayout(self._buttons)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addStretch(1)
        both.addWidget(self.first)
        both.addWidget(self.later)
        action = QHBoxLayout()
        action.addStretch(1)
        action.addWidget(self.progress)
        result = QHBoxLayout(self._result)
        result.setContentsMargins(0, 0, 0, 0)
        result.setSpacing(8)
        result.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        result.addWidget(self._outcome, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._title)
        box.addWidget(self._lay_in)
        box.addSpacing(12)
        box.addLayout(choice)
        box.addSpacing(12)
        box.addLayout(action)
        box.addSpacing(8)
        box.addWidget(self._result)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
