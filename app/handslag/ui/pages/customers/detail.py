"""What is known of the chosen customer, to be read."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.services.views import CustomerView
from handslag.ui.office import Office
from handslag.ui.pages.customers.consents import Consents
from handslag.ui.pages.customers.received import Received
from handslag.ui.pages.customers.rows import look
from handslag.ui.pages.customers.timeline import Timeline
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import FactRow, Pane, empty
from handslag.ui.parts.panel import divider
from handslag.ui.parts.tile import Tile
from handslag.words.catalogue import translate
from handslag.words.formats import short_day


class Detail(Pane):
    """The chosen customer.

    Signals:
        failed: something went wrong that has no field; read ``error``. GUI thread.
    """

    failed = Signal()

    def __init__(
        self, office: Office, edit: QAction, delete: QAction, more: Sequence[QAction]
    ) -> None:
        super().__init__()
        self._office = office
        self._view: CustomerView | None = None
        self._tile = Tile(size=48)
        self._name = Label("heading", elides=True)
        self._town = Label("body", "ink2", elides=True)
        self._facts = QWidget()
        self._fact_box = QVBoxLayout(self._facts)
        self._fact_box.setContentsMargins(0, 12, 0, 0)
        self._fact_box.setSpacing(0)
        self.consents = Consents(office)
        self.consents.failed.connect(self.failed)
        self.consents.opened.connect(self._show_form)
        self._received = Received()
        self._timeline = Timeline()
        self.more = Button("icon", "more")
        menu = QMenu(self.more)
        for action in more:
            menu.addAction(action)
        self.more.setMenu(menu)
        self._lay_out()
        first, second = Button("outlined"), Button("quiet")
        first.follow(edit)
        second.follow(delete)
        self.foot.addWidget(first)
        self.foot.addWidget(second)
        self.foot.addStretch(1)
        self.foot.addWidget(self.more)

    @property
    def error(self) -> HandslagError | None:
        """What went wrong last."""
        return self.consents.error

    def show_view(self, view: CustomerView) -> None:
        """Shows *view*; another customer from the beginning."""
        if self._view is None or self._view.id != view.id:
            self.scroll_to_top()
        self._view = view
        self.consents.show_view(view)
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        self.consents.retranslate()
        #: Screen reader and tooltip: a menu of what is seldom done with a customer.
        self.more.set_name(translate("ui-customers", "More"))
        if (view := self._view) is None:
            return
        self.setAccessibleName(view.name)
        self._tile.show_look(look(view))
        self._name.setText(view.name)
        self._town.setText(view.town or "")
        self._town.setVisible(bool(view.town))
        self._show_facts(view)
        self._received.show_customer(self._office.desk, view.id)
        self._timeline.show_customer(self._office.desk, view.id)

    def _show_form(self) -> None:
        self.body.activate()  # the form has its place at once
        self.area.ensureWidgetVisible(self.consents.note)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._town)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._tile)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._facts)
        for section in (self.consents, self._received, self._timeline):
            self.body.addSpacing(12)
            self.body.addWidget(divider())
            self.body.addSpacing(12)
            self.body.addWidget(section)
        self.body.addStretch(1)

    def _show_facts(self, view: CustomerView) -> None:
        empty(self._fact_box)
        place = " ".join(part for part in (view.postcode, view.town) if part)
        address = ", ".join(part for part in (view.address, place) if part)
        #: What a screen reader says before each fact of a customer.
        rows: list[tuple[str, str | None, str]] = [
            ("map-pin", address, translate("ui-customers", "Address")),
            *(("phone", phone.text, translate("ui-customers", "Phone")) for phone in view.phones),
            ("mail", view.email, translate("ui-customers", "E-mail")),
            ("languages", _letters(view), translate("ui-customers", "Language")),
        ]
        if view.retain_until is not None:
            #: How long a customer's details are kept.
            text = translate("ui-customers", "Kept until {day}")
            kept = text.format(day=short_day(view.retain_until))
            rows.append(("calendar", kept, translate("ui-customers", "Retention")))
        for icon, fact, name in rows:
            if fact:
                self._fact_box.addWidget(FactRow(icon, fact, name))


def _letters(view: CustomerView) -> str:
    #: The language of a customer's letters and vouchers.
    if view.language == "sv":
        return translate("ui-customers", "Letters in Swedish")
    return translate("ui-customers", "Letters in English")
