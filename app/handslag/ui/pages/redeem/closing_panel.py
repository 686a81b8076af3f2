"""The end of a voucher at the counter: redeemed or refused, and on to the next one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from handslag.domain.errors import Reason
from handslag.services.redeeming import Answer
from handslag.ui import tokens
from handslag.ui.pages.redeem import saying
from handslag.ui.pages.redeem.facts import Scroller
from handslag.ui.pages.redeem.key_button import KeyButton
from handslag.ui.pages.redeem.sums import Sums
from handslag.ui.pages.redeem.till import Stage
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.words import redeem as words
from handslag.words.catalogue import translate


class _Quote(QWidget):
    """A sentence to say, behind a bar of 3 px."""

    def __init__(self) -> None:
        super().__init__()
        self.label = Label("lead", wraps=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 0, 0, 0)
        box.addWidget(self.label)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, 3, self.height(), tokens.colour("accent"))


class ClosingPanel(Panel):
    """Sums after redeeming, or what to say aloud; then the next voucher.

    Signals:
        next_wanted, reverse_wanted: the user pressed the button. GUI thread.
    """

    next_wanted = Signal()
    reverse_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heading = Label("heading")
        self._quote = _Quote()
        self.sums = Sums()
        self._note = Label("body", "ink2", wraps=True)
        self.next = KeyButton("primary", "scan-line", large=True)
        self.reverse = KeyButton("outlined", "rotate-ccw")
        self.next.clicked.connect(self.next_wanted)
        self.reverse.clicked.connect(self.reverse_wanted)
        self._lay_out()

    @property
    def said(self) -> str:
        """The sentence to say aloud."""
        return self._quote.label.text()

    def show_answer(self, answer: Answer, stage: Stage) -> None:
        """Shows how it ended."""
        refused = stage is Stage.REFUSED
        self._quote.setVisible(refused)
        self.sums.show_answer(None if refused else answer)
        if refused:
            #: A heading above a sentence that the user can say to the customer.
            self._heading.setText(translate("ui-redeem", "You could say"))
            self._quote.label.setText(saying.say_aloud(answer))
        else:
            self._heading.setText(translate("ui-redeem", "The bill"))
            self._quote.label.clear()
        self._heading.setVisible(refused or answer.settlement is not None)
        mistaken = answer.redeemed is not None and answer.reason in (
            None,
            Reason.ALREADY_REDEEMED,
        )
        self.reverse.setVisible(mistaken)
        again = answer.redeemed if refused and mistaken else None
        later = words.by_code_only() if answer.by_code and not refused else ""
        self._note.setText(words.can_be_reversed(again.on) if again else later)
        self._note.setVisible(bool(self._note.text()))

    def set_busy(self, *, busy: bool) -> None:
        """Takes nothing while the redemption is taken back."""
        self.next.setEnabled(not busy)
        self.reverse.setEnabled(not busy)

    def retranslate(self) -> None:
        """Reads the words again."""
        #: The button that makes ready for the next voucher, and the key that does it.
        self.next.say(translate("ui-redeem", "Read the next one"), translate("ui-redeem", "Enter"))
        self.reverse.say(translate("ui-redeem", "Reverse the redemption"))
        self._scroller.setAccessibleName(translate("ui-redeem", "What to do"))

    def _lay_out(self) -> None:
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._heading)
        box.addSpacing(8)
        box.addWidget(self._quote)
        box.addWidget(self.sums)
        box.addSpacing(16)
        box.addWidget(self._note)
        box.addStretch(1)
        self._scroller = Scroller(inner)
        self.box.setContentsMargins(24, 20, 24, 24)
        self.box.addWidget(self._scroller, 1)
        self.box.addSpacing(8)
        self.box.addWidget(self.next)
        self.box.addSpacing(12)
        self.box.addWidget(self.reverse)
