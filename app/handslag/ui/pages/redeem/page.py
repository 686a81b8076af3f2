"""The page Redeem: one field, one verdict, one button. LOOK.md 8."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from handslag.domain.changes import Changes
from handslag.domain.errors import HandslagError
from handslag.domain.offers import Offer, OfferRevision
from handslag.domain.partners import Opinion, Partner, PartnerKey
from handslag.domain.vouchers import Redemption, Voucher, VoucherEvent
from handslag.services.redeeming import Answer
from handslag.ui.feed import EVERYTHING
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.pages.redeem import habits
from handslag.ui.pages.redeem.choice import Choice
from handslag.ui.pages.redeem.code_field import CodeField
from handslag.ui.pages.redeem.counter import Counter
from handslag.ui.pages.redeem.key_button import KeyButton
from handslag.ui.pages.redeem.till import FILE_KINDS, Stage, Till, read_files
from handslag.ui.pages.redeem.typed import in_groups
from handslag.ui.parts.empty_state import EmptyState
from handslag.ui.parts.progress import ProgressInPlace
from handslag.words.catalogue import translate

DEAF = 400
"""Milliseconds after a verdict in which Enter alone does nothing: a finger that bounced."""

_FIELD = 48
"""The code's field is so high, whatever the style sheet says of fields."""

_SHOWN = (Voucher, VoucherEvent, Redemption, Offer, OfferRevision, Opinion, Partner, PartnerKey)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RedeemPage(Page):
    """Takes a code, a token, a scan or a file; says what it is worth; redeems it."""

    name, icon, group = "redeem", "scan-line", 1
    file_kinds = FILE_KINDS

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.till = Till(office, self)
        self.code = CodeField()
        self.open_file = KeyButton("outlined", "image")
        self.reading = ProgressInPlace(
            QWidget(), lambda _done, _all: translate("ui-redeem", "Reading the file")
        )
        self.empty = EmptyState()
        self.choice = Choice()
        self.counter = Counter(habits.vat_rate(office))
        self.sale, self.closing = self.counter.sale, self.counter.closing
        self._shown = QElapsedTimer()
        self._seen = (Stage.EMPTY, 0)
        self._arrange()
        self._listen()
        self.retranslate()
        self._show()

    @classmethod
    def words(cls) -> str:
        """What the page is called."""
        return translate("ui-redeem", "Redeem")

    def drop_words(self) -> str:
        """The sentence while a file is dragged over the page."""
        return translate("ui-redeem", "Drop the picture or PDF with the voucher here")

    def open_record(self, id: str) -> None:
        """Reads what a scanner read, wherever the focus was: a token or a typed code."""
        self.till.read(id)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Reads the vouchers in pictures and PDF files, on the worker."""
        if self.till.busy or not paths:
            return
        turn, desk, chosen = self.till.begin_file(), self.office.desk, tuple(paths)

        def done(answers: list[Answer]) -> None:
            self.reading.hide()
            self.till.take_file(answers, turn)

        def failed(error: HandslagError) -> None:
            self.reading.hide()
            self.tell_error(error)

        self.reading.show()
        self.reading.run(
            self.office.jobs, lambda _: read_files(desk, chosen), done=done, failed=failed
        )

    def refresh(self, changes: Changes) -> None:
        """Judges the voucher on the counter again."""
        super().refresh(changes)
        if changes is EVERYTHING or changes.touches(*_SHOWN):
            self.till.recheck()

    def retranslate(self) -> None:
        """Reads all words again."""
        super().retranslate()
        self.code.set_words(
            #: Name of the field for a voucher's code, and what stands in it while it is empty.
            translate("ui-redeem", "The voucher’s code"),
            translate("ui-redeem", "Scan, or type the 18 characters"),
        )
        #: Opens a photograph or a PDF file with a voucher in it.
        self.open_file.say(translate("ui-redeem", "Picture or PDF"))
        self.empty.set_words(
            translate("ui-redeem", "Ready for a voucher"),
            translate(
                "ui-redeem",
                "Scan the square code, type the code below it, or drop a picture or PDF here.",
            ),
        )
        self.choice.retranslate()
        self.counter.retranslate()
        self._show_answer()
        if not self.sale.empty:
            self._weigh()

    # ---- what the user does

    def _enter(self) -> None:
        """Enter: reads what was typed, else does the one thing that is next."""
        bounced = self._shown.isValid() and self._shown.elapsed() < DEAF
        stage, focus = self.till.stage, self.focusWidget()
        if self.code.fresh and focus is self.code:
            self._read_typed()
        elif bounced and (stage is not Stage.VALID or self.sale.empty):
            return
        elif isinstance(focus, QPushButton) and focus not in self._main_buttons():
            focus.click()
        elif stage is Stage.VALID:
            self._redeem_by_key()
        elif stage is Stage.CHOICE:
            self._choose()
        elif stage is not Stage.EMPTY:
            self._next()

    def _read_typed(self) -> None:
        text = self.code.text().strip()
        self.code.fresh = False
        if text:
            self.till.read(text)

    def _redeem_by_key(self) -> None:
        if self.sale.empty and self.focusWidget() is not self.sale.redeem:
            self.sale.hint_at_no_amount()
        else:
            self._redeem()

    def _redeem(self) -> None:
        try:
            sale = self.sale.sale()
        except HandslagError as error:
            self.sale.show_error(error)
            return
        habits.remember_vat(self.office, sale.vat_rate)
        self.till.redeem(sale, refused=self.sale.show_weighed)

    def _weigh(self) -> None:
        if self.till.stage is not Stage.VALID:
            return
        try:
            sale = self.sale.sale()
            answer = self.till.weigh(sale) if sale.amount is not None or sale.invoice else None
        except HandslagError as error:
            self.sale.show_error(error)
            return
        if self.till.stage is Stage.VALID:
            self.sale.show_weighed(answer)

    def _choose(self) -> None:
        if self.choice.place >= 0:
            self.till.choose(self.choice.place)

    def _next(self) -> None:
        if self.till.busy:
            return
        held = self.till.clear()
        if held:
            self.till.read(held)

    def _ask_for_file(self) -> None:
        if (path := habits.ask_for_file(self)) is not None:
            self.take_files([path])

    # ---- what the till says

    def _show(self) -> None:
        till = self.till
        new = (till.stage, till.verdicts) != self._seen
        self._seen = till.stage, till.verdicts
        self._show_answer()
        if new:
            self.sale.begin()
        self.counter.set_busy(busy=till.busy)
        self._escape.setEnabled(till.stage is not Stage.EMPTY)
        if new:
            self._shown.restart()
            self._focus()

    def _show_answer(self) -> None:
        answer, stage = self.till.answer, self.till.stage
        if stage is Stage.CHOICE:
            self.choice.show_answers(self.till.answers)
            self._pages.setCurrentWidget(self.choice)
        elif answer is None:
            self._pages.setCurrentWidget(self.empty)
        else:
            self.counter.show_answer(answer, stage, self.till.terms, self.till.where)
            self._pages.setCurrentWidget(self.counter)
        if not self.code.fresh:
            voucher = answer.voucher if answer else None
            typed = answer.source if answer and answer.page is None and not voucher else ""
            self.code.show_code(voucher.code if voucher else in_groups(typed)[:40])

    def _sound(self) -> None:
        self._shown.restart()
        habits.sound(self.office)

    def _tell_taken_back(self) -> None:
        self.office.tell(
            translate("ui-redeem", "The redemption is reversed. The voucher can be used again.")
        )

    def _tell_trouble(self) -> None:
        if self.till.trouble is not None:
            self.tell_error(self.till.trouble)

    def _focus(self) -> None:
        if not self.isVisible():
            return
        match self.till.stage:
            case Stage.EMPTY:
                self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            case Stage.CHOICE:
                self.choice.table.setFocus(Qt.FocusReason.TabFocusReason)
            case Stage.VALID:
                self.sale.amount.setFocus(Qt.FocusReason.OtherFocusReason)
            case Stage.REFUSED | Stage.REDEEMED:
                self.closing.next.setFocus(Qt.FocusReason.TabFocusReason)

    def _main_buttons(self) -> tuple[QPushButton, ...]:
        return self.sale.redeem, self.closing.next, self.choice.open

    def _arrange(self) -> None:
        self.header.addWidget(self.code)
        self.header.addWidget(self.open_file)
        self.reading.hide()
        self.open_file.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.header.addStrut(_FIELD)
        self._pages = QStackedWidget()
        for page in (self.empty, self.choice, self.counter):
            self._pages.addWidget(page)
        self.content.addWidget(self._pages, 1)
        self.content.addWidget(self.reading)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _listen(self) -> None:
        self.open_file.clicked.connect(self._ask_for_file)
        self._escape.activated.connect(self._next)
        self.sale.edited.connect(self._weigh)
        self.sale.redeem_wanted.connect(self._redeem)
        self.sale.cancel_wanted.connect(self._next)
        self.closing.next_wanted.connect(self._next)
        self.closing.reverse_wanted.connect(self.till.reverse)
        self.choice.choice_made.connect(self._choose)
        self.till.changed.connect(self._show)
        self.till.judged.connect(self._sound)
        self.till.taken_back.connect(self._tell_taken_back)
        self.till.failed.connect(self._tell_trouble)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self._enter()
            return
        # the code's field is always at hand: what is typed elsewhere begins the next code
        text = event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if text.isalnum() and plain and not isinstance(self.focusWidget(), QLineEdit):
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            self.code.clear()
            self.code.insert(text)
            self.code.textEdited.emit(self.code.text())
            return
        super().keyPressEvent(event)
