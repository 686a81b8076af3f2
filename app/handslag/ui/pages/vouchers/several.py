"""Several vouchers are chosen: how many of them share a page, and which cannot be printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.domain.ids import VoucherId
from handslag.domain.vouchers import OPEN
from handslag.services import voucher_sheets
from handslag.services.views import VoucherView
from handslag.services.voucher_sheets import Usable
from handslag.ui.jobs import Job
from handslag.ui.office import Office
from handslag.ui.pages.vouchers.rows import state_word
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import Pane
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.progress import ProgressInPlace
from handslag.ui.print_out.per_page import PerPage
from handslag.words.catalogue import translate

_NAMED = 6
"""Vouchers that are named where they are left out; of the others it says how many."""


class SeveralVouchers(Pane):
    """What of the chosen vouchers is printed, with the page's actions for all of them at its foot.

    Attributes:
        per_page: the choice of how many share an A4.
        progress: in place of the buttons while a file is made.
        usable: what can be printed of the chosen ones; None until that is known.

    Signals:
        sorted_out: ``usable`` is known now. GUI thread.
    """

    sorted_out = Signal()

    def __init__(self, office: Office, actions: Sequence[QAction]) -> None:
        super().__init__()
        self._office = office
        self._ids: tuple[VoucherId, ...] = ()
        self._job: Job | None = None
        self.usable: Usable | None = None
        self.per_page = PerPage(office.settings, "vouchers/per_page")
        self._head = Label("heading")
        self._verdict = Label("body", "ink2", wraps=True)
        self._picture = Picture("triangle-alert", "warn")
        self._left_out = Label("body", wraps=True)
        self._below = QWidget()
        self._form_head = Label("strong")
        self._pages = Label("caption", "ink2", wraps=True)
        self._buttons = QWidget()
        self.progress = ProgressInPlace(self._buttons, _step)
        self._lay_out(actions)
        self.per_page.changed.connect(self.retranslate)
        self.retranslate()

    def show_ids(self, ids: Sequence[str]) -> None:
        """Shows that these are chosen; which of them can be printed is asked of the worker."""
        chosen = tuple(VoucherId(id) for id in ids)
        if self._job is not None:
            self._job.cancel()
        if chosen != self._ids:
            self._ids, self.usable = chosen, None
            self.retranslate()
        desk = self._office.desk
        self._job = self._office.jobs.run(
            lambda _: voucher_sheets.usable(desk, chosen),
            done=lambda usable: self._take(chosen, usable),
            failed=self._fail,
        )

    def forget(self) -> None:
        """Nothing is chosen here any more."""
        if self._job is not None:
            self._job.cancel()
        self._ids, self.usable, self._job = (), None, None

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Heading of the panel beside the list, where several vouchers are chosen.
        head = translate("ui-vouchers", "%n vouchers chosen", n=len(self._ids))
        self._head.setText(head)
        self.setAccessibleName(head)
        #: Over the choice of how many vouchers share an A4.
        self._form_head.setText(translate("ui-vouchers", "On paper"))
        self.per_page.retranslate()
        printed = self.usable.printed if self.usable else ()
        left_out = self.usable.left_out if self.usable else ()
        self._verdict.setText(_verdict(self.usable))
        self._verdict.setVisible(self.usable is not None)
        self._left_out.setText(left_out_words(left_out))
        self._below.setVisible(bool(left_out))
        sheets = -(-len(printed) // self.per_page.number)
        #: Below the choice of how many vouchers share an A4.
        self._pages.setText(translate("ui-vouchers", "%n sheets of plain A4 paper", n=sheets))
        self._pages.setVisible(bool(printed))

    def _take(self, asked: tuple[VoucherId, ...], usable: Usable) -> None:
        if asked != self._ids:
            return
        self._job = None
        self.usable = usable
        self.retranslate()
        self.sorted_out.emit()

    def _fail(self, _: HandslagError) -> None:
        self._job = None  # nothing is possible then, and the next change asks again

    def _lay_out(self, actions: Sequence[QAction]) -> None:
        row = QHBoxLayout(self._below)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._left_out, 1)
        form = QHBoxLayout()
        form.addWidget(self.per_page)
        form.addStretch(1)
        for part in (self._head, self._verdict, self._below):
            self.body.addWidget(part)
        self.body.addSpacing(24)
        self.body.addWidget(self._form_head)
        self.body.addSpacing(6)
        self.body.addLayout(form)
        self.body.addSpacing(6)
        self.body.addWidget(self._pages)
        self.body.addStretch(1)
        buttons = QVBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.setSpacing(12)
        for action in actions:
            button = Button("outlined", parent=self._buttons)
            button.follow(action)
            line.addWidget(button)
        line.addStretch(1)
        buttons.addLayout(line)
        self.foot.addWidget(self.progress, 1)


def left_out_words(vouchers: Sequence[VoucherView]) -> str:
    """Which vouchers are not printed and why, a line each."""
    lines = [_left_out_line(one) for one in vouchers[:_NAMED]]
    if more := len(vouchers) - len(lines):
        #: Below a list of vouchers that are not printed.
        lines.append(translate("ui-vouchers", "and %n more", n=more))
    return "\n".join(lines)


def _left_out_line(voucher: VoucherView) -> str:
    if voucher.state in OPEN:
        #: A voucher that is not printed; {code} is its own, {issuer} a business.
        text = translate("ui-vouchers", "{code}: issued by {issuer}")
        return text.format(code=voucher.called, issuer=voucher.issuer.name)
    #: A voucher that is not printed; {code} is its own, {state} for example "Redeemed".
    text = translate("ui-vouchers", "{code}: {state}")
    if not voucher.code:
        #: The same for one that has a number alone, of {partner}'s.
        text = translate("ui-vouchers", "{partner}, {code}: {state}")
    return text.format(
        code=voucher.called, partner=voucher.redeemer.name, state=state_word(voucher.state)
    )


def _verdict(usable: Usable | None) -> str:
    if usable is None:
        return ""
    if not usable.left_out:
        #: Where several vouchers are chosen.
        return translate("ui-vouchers", "All of them can be used, and are printed together.")
    if not usable.printed:
        #: Where several vouchers are chosen, and all are redeemed, voided, replaced or expired.
        return translate("ui-vouchers", "None of them can be used, so there is nothing to print.")
    #: Where several vouchers are chosen; those that are left out are listed below.
    text = translate(
        "ui-vouchers", "%n of them can be used and are printed together.", n=len(usable.printed)
    )
    #: Follows how many vouchers are printed; a list of the others stands below.
    others = translate("ui-vouchers", "These cannot be used, and are left out:")
    return f"{text} {others}"


def _step(done: int, total: int) -> str:
    #: Beside a progress bar while vouchers are drawn.
    text = translate("ui-vouchers", "Voucher {done} of {total}")
    return text.format(done=done, total=total)
