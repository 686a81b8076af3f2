"""What happened with a customer: consents, packs and vouchers, the newest first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.ids import CustomerId
from handslag.services import customer_file
from handslag.services.customer_file import Entry, What
from handslag.services.desk import Desk
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import empty
from handslag.ui.parts.picture import Picture
from handslag.words.catalogue import translate
from handslag.words.customer_file import happened
from handslag.words.formats import clock, short_day

_MOST = 40

_ICONS: dict[What, tuple[str, str]] = {
    What.CONSENT_GIVEN: ("shield-check", "ink2"),
    What.CONSENT_WITHDRAWN: ("ban", "warn"),
    What.PACK_MADE: ("gift", "ink2"),
    What.ISSUED: ("ticket", "ink2"),
    What.HANDED_OUT: ("send", "ink2"),
    What.REDEEMED: ("circle-check", "ok"),
    What.REVERSED: ("undo", "warn"),
    What.VOIDED: ("octagon-x", "bad"),
    What.REPLACED: ("refresh", "ink2"),
    What.EXPIRED: ("octagon-x", "bad"),
}


class Timeline(QWidget):
    """The timeline of one customer."""

    def __init__(self) -> None:
        super().__init__()
        self._head = Label("strong")
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 8, 0, 0)
        self._rows.setSpacing(12)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._head)
        box.addLayout(self._rows)

    def show_customer(self, desk: Desk, id: str) -> None:
        """Reads what happened with a customer."""
        #: Heading over what happened with a customer, the newest first.
        self._head.setText(translate("ui-customers", "What happened"))
        empty(self._rows)
        entries = customer_file.timeline(desk, CustomerId(id))
        for entry in entries[:_MOST]:
            self._rows.addWidget(_row(entry))
        if (more := len(entries) - _MOST) > 0:
            #: Below the newest things that happened with a customer.
            text = translate("ui-customers", "and %n older", n=more)
            self._rows.addWidget(Label("body", "ink2", text=text))
        self.setVisible(bool(entries))


def _row(entry: Entry) -> QWidget:
    made = QWidget()
    when = short_day(entry.on)
    if entry.at is not None:
        when = f"{when}, {clock(entry.at)}"
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(Label("body", text=happened(entry), wraps=True))
    if entry.reason:
        texts.addWidget(Label("caption", "ink2", text=entry.reason, wraps=True))
    texts.addWidget(Label("caption", "ink2", text=when))
    picture = QVBoxLayout()
    picture.setContentsMargins(0, 2, 0, 0)
    picture.addWidget(Picture(*_ICONS[entry.what]))
    picture.addStretch(1)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addLayout(picture)
    row.addLayout(texts, 1)
    row.setAlignment(texts, Qt.AlignmentFlag.AlignTop)
    return made
