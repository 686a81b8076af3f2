"""The page of reports: what went to and fro, what became of the vouchers, who is in the network."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from handslag.domain.changes import Changes
from handslag.domain.documents import Document
from handslag.domain.errors import HandslagError
from handslag.domain.ids import PartnerId
from handslag.domain.partners import Business, Opinion, Partner
from handslag.domain.referrals import Referral
from handslag.domain.reports import Period
from handslag.domain.vouchers import Redemption, Voucher
from handslag.services import network, reports
from handslag.services.desk import Desk
from handslag.services.network import Order, Town
from handslag.services.reports import Account, SheetWords, Topic
from handslag.ui.feed import EVERYTHING
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.pages.reports import saving
from handslag.ui.pages.reports.dealings_view import DealingsView, GivenView, VouchersView
from handslag.ui.pages.reports.facts import Facts
from handslag.ui.pages.reports.network_view import NetworkView
from handslag.ui.pages.reports.period_choice import PeriodChoice
from handslag.ui.parts.tabs import Tabs
from handslag.words import reports as words
from handslag.words.catalogue import translate

_SPAN = "reports/span"
_SHOWN = (Business, Document, Opinion, Partner, Redemption, Referral, Voucher)
_TOPICS = tuple(Topic)


@dataclass(frozen=True)
class _Wanted:
    """What is shown: of which days, and which members in what order."""

    period: Period
    order: Order = Order.NAME
    descending: bool = False
    area: str = ""


@dataclass(frozen=True)
class _Read:
    """What the store says of it."""

    account: Account = field(default_factory=Account)
    town: Town = field(default_factory=Town)
    members: Sequence[PartnerId] = ()


class ReportsPage(Page):
    """What the network gives me, and I it.

    Attributes:
        tabs, period: choose what is shown, and of which days.
        given, vouchers, network: the three reports.
    """

    name, icon, group, has_list = "reports", "chart-column", 4, False

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._reading = self._again = False
        self.save = self.add_action(
            lambda: translate("ui-reports", "Save the report"), "download", self._save,
            role="outlined", shortcut="Ctrl+S",
        )  # fmt: skip
        self.tabs = Tabs()
        self.period = PeriodChoice(office.desk.today(), str(office.settings.value(_SPAN, "")))
        self.given = GivenView(Facts(office.settings))
        self.vouchers = VouchersView()
        self.network = NetworkView(office.desk)
        self._lay_out()
        self._listen()
        self.retranslate()

    @classmethod
    def words(cls) -> str:
        #: The page of reports, in the side navigation and over the page.
        return translate("ui-reports", "Reports")

    @property
    def topic(self) -> Topic:
        """Which report is shown."""
        return _TOPICS[max(0, self.tabs.currentIndex())]

    def subtitle(self) -> str:
        if self.topic is Topic.NETWORK:
            return translate(
                "ui-reports", "%n businesses that recommend each other", n=self.network.town.members
            )
        return words.period(self.period.period)

    def refresh(self, changes: Changes) -> None:
        self.period.set_today(self.office.desk.today())
        if changes is EVERYTHING or changes.touches(*_SHOWN):
            self._have_read()
        super().refresh(changes)

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.words())
        self.tabs.set_words(*(words.topic(one) for one in _TOPICS))
        self.period.retranslate()
        for view in self._views:
            view.retranslate()
        super().retranslate()

    def open_record(self, id: str) -> None:
        """Shows the report called *id*."""
        if id in _TOPICS:
            self.tabs.setCurrentIndex(_TOPICS.index(Topic(id)))

    @property
    def _views(self) -> tuple[DealingsView | NetworkView, ...]:
        return self.given, self.vouchers, self.network

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(0)
        for view in self._views:
            column.addWidget(view)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self.content.addWidget(self.tabs)
        self.content.addSpacing(12)
        self.content.addWidget(self.period)
        self.content.addSpacing(16)
        self.content.addWidget(self._scroll, 1)
        self.place_messages(self.content)

    def _listen(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self._show_topic())
        self.period.changed.connect(self._take_period)
        self.network.wanted.connect(self._have_read)
        for view in self._views:
            view.opened.connect(partial(self._open, view))
        for topic in _TOPICS:
            self.add_action(
                partial(words.topic, topic), self.icon, partial(self.open_record, topic)
            )
        self._show_topic()

    def _show_topic(self) -> None:
        for topic, view in zip(_TOPICS, self._views, strict=True):
            view.setVisible(topic is self.topic)
        self.period.setVisible(self.topic is not Topic.NETWORK)
        self._scroll.verticalScrollBar().setValue(0)
        super().retranslate()

    def _take_period(self) -> None:
        self.office.settings.setValue(_SPAN, str(self.period.span))
        self._have_read()

    def _open(self, view: DealingsView | NetworkView) -> None:
        if view.opened_id:
            self.office.go("partners", view.opened_id)

    @property
    def _wanted(self) -> _Wanted:
        shown = self.network
        return _Wanted(self.period.period, shown.order, shown.descending, shown.area)

    def _have_read(self) -> None:
        """Has everything read on the worker; what was asked for meanwhile, once more after it."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        desk, wanted = self.office.desk, self._wanted
        self.office.jobs.run(lambda _: _read(desk, wanted), done=self._show, failed=self._fail)

    def _show(self, read: _Read) -> None:
        self._reading = False
        if self._again:
            self._again = False
            self._have_read()
            return
        self.given.show_account(read.account)
        self.vouchers.show_account(read.account)
        self.network.show_town(read.town)
        self.network.show_members(read.members)
        super().retranslate()

    def _fail(self, error: HandslagError) -> None:
        self._reading = self._again = False
        self.tell_error(error)

    def _save(self) -> None:
        topic, desk, wanted = self.topic, self.office.desk, self._wanted
        cost = self.given.facts.customer_cost

        def sheet() -> SheetWords:
            read = _read(desk, wanted)
            match topic:
                case Topic.GIVEN_RECEIVED:
                    return partial(
                        words.given_received_sheet, account=read.account, customer_cost=cost
                    )
                case Topic.VOUCHERS:
                    return partial(words.vouchers_sheet, account=read.account)
                case Topic.NETWORK:
                    rows = network.rows(desk, read.members)
                    members = [rows[id] for id in read.members if id in rows]
                    return partial(
                        words.network_sheet,
                        town=read.town,
                        members=members,
                        postcodes=wanted.area,
                    )

        saving.ask(self, words.topic(topic), sheet)


def _read(desk: Desk, wanted: _Wanted) -> _Read:
    members = network.members(desk, wanted.order, area=wanted.area)
    if wanted.descending:
        members.reverse()
    return _Read(reports.account(desk, wanted.period), network.town(desk), members)
