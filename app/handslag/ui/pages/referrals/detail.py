"""The chosen referral, to be read."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from handslag.domain.moments import day_of
from handslag.services.referral_views import ReferralView
from handslag.ui.pages.referrals import rows
from handslag.ui.pages.referrals.rows import ReferralRow
from handslag.ui.parts.buttons import Button, ButtonRole
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import FactRow, Pane, empty
from handslag.ui.parts.panel import divider
from handslag.ui.parts.picture import StateLabel
from handslag.words.catalogue import translate
from handslag.words.formats import money, quoted, short_day


class Detail(Pane):
    """A referral with the customer's facts, and the page's actions as buttons at its foot."""

    def __init__(self, actions: Sequence[tuple[QAction, ButtonRole]]) -> None:
        super().__init__()
        self._row: ReferralRow | None = None
        self._name = Label("heading", wraps=True)
        self._other = Label("body", "ink2", wraps=True)
        self._standing = StateLabel()
        self._facts = QWidget()
        self._fact_box = QVBoxLayout(self._facts)
        self._fact_box.setContentsMargins(0, 0, 0, 0)
        self._fact_box.setSpacing(0)
        for part, space in (
            (self._name, 0), (self._other, 8), (self._standing, 8), (divider(), 8), (self._facts, 0),
        ):  # fmt: skip
            self.body.addWidget(part)
            self.body.addSpacing(space)
        self.body.addStretch(1)
        buttons = FlowLayout(gap=12)
        for action, role in actions:
            button = Button(role, parent=self)
            button.follow(action)
            buttons.addWidget(button)
        self.foot.addLayout(buttons, 1)

    def show_row(self, row: ReferralRow) -> None:
        """Shows *row*; another referral from its beginning."""
        if self._row is None or self._row.view.id != row.view.id:
            self.scroll_to_top()
        self._row = row
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        if (row := self._row) is None:
            return
        view = row.view
        self.setAccessibleName(rows.customer_words(view))
        self._name.setText(rows.customer_words(view))
        self._other.setText(rows.other_words(view))
        self._standing.show_standing(rows.standing(view))
        empty(self._fact_box)
        for icon, text, name in _facts(view):
            if text:
                self._fact_box.addWidget(FactRow(icon, text, name))


def _facts(view: ReferralView) -> list[tuple[str, str, str]]:
    """Icon, text, and what a screen reader says before it."""
    day = short_day(day_of(view.at))
    #: In the pane of a referral; {day} is when the customer was sent.
    sent = translate("ui-referrals", "Sent on {day}").format(day=day)
    facts = [("calendar", sent, translate("ui-referrals", "When"))]
    facts += [("phone", one, translate("ui-referrals", "Phone")) for one in view.phones]
    facts += [
        ("mail", view.email, translate("ui-referrals", "E-mail")),
        ("map-pin", view.address, translate("ui-referrals", "Address")),
        ("message", view.message, translate("ui-referrals", "Message")),
    ]
    if view.consent:
        text = translate("ui-referrals", "Agreed to: {consent}").format(
            consent=quoted(view.consent)
        )
        facts.append(("shield-check", text, translate("ui-referrals", "Consent")))
    if view.voucher:
        #: In the pane of a referral: a voucher went with the customer.
        text = translate("ui-referrals", "Has a discount voucher")
        facts.append(("ticket", text, translate("ui-referrals", "Voucher")))
    if view.answered is not None:
        text = translate("ui-referrals", "Answered on {day}")
        text = text.format(day=short_day(day_of(view.answered)))
        facts.append(("message", text, translate("ui-referrals", "Answer")))
    if view.thanked is not None:
        text = translate("ui-referrals", "Thanked on {day}")
        text = text.format(day=short_day(day_of(view.thanked)))
        facts.append(("heart", text, translate("ui-referrals", "Thanks")))
    if view.amount is not None:
        facts.append(("banknote", money(view.amount), translate("ui-referrals", "Worth")))
    return facts
