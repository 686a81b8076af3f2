"""The page Home: at most four things that wait, the latest, and what went to and fro."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.changes import Changes
from handslag.domain.offers import Offer, OfferRevision
from handslag.domain.packs import PackRun
from handslag.domain.partners import Business, Customer, Partner
from handslag.domain.vouchers import Redemption, Voucher, VoucherEvent
from handslag.services import overview
from handslag.services.overview import Balance, Latest, Overview
from handslag.ui.feed import EVERYTHING
from handslag.ui.jobs import Job
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.pages.home import saying
from handslag.ui.pages.home.rows import BalanceRow, LatestRow, TodoRow
from handslag.ui.pages.home.saying import Todo
from handslag.ui.parts.bars import Legend
from handslag.ui.parts.head import Head
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel, divider
from handslag.words.catalogue import translate

_MINUTE = 60_000

_SHOWN = (
    Business, Partner, Customer, PackRun, Offer, OfferRevision, Voucher, VoucherEvent, Redemption,
)  # fmt: skip


class HomePage(Page):
    """Greets, and shows what waits."""

    name, icon, group = "home", "house", 1

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._contact = ""
        self._read = Overview()
        self._job: Job | None = None
        self._again = False
        self.redeem = self.add_action(
            lambda: translate("ui-home", "Redeem"),
            "scan-line",
            lambda: office.go("redeem"),
            role="outlined",
        )
        self.new_pack = self.add_action(
            lambda: translate("ui-home", "New welcome pack"),
            "gift",
            lambda: office.go("packs"),
            role="primary",
        )
        self._todo, self._balance, self._latest = Panel(flush=True), Panel(), Panel()
        self._latest.setFixedWidth(352)
        self._arrange()
        self._clock = QTimer(self, interval=_MINUTE)
        self._clock.timeout.connect(self._tell_time)
        self._clock.start()
        self.retranslate()

    @classmethod
    def words(cls) -> str:
        """What the page is called in the side navigation."""
        return translate("ui-home", "Home")

    @property
    def todos(self) -> list[Todo]:
        """What waits, as it is shown."""
        today = self.office.desk.today()
        return [saying.todo(one, today) for one in self._read.waiting]

    def title(self) -> str:
        """The greeting."""
        return saying.greeting(self._contact, self.office.desk.clock())

    def subtitle(self) -> str:
        """The day, and how much waits."""
        return saying.date_line(self.office.desk.today(), len(self._read.waiting))

    def refresh(self, changes: Changes) -> None:
        """Has everything read again, on the worker: it counts."""
        if changes is EVERYTHING or changes.touches(*_SHOWN):
            self._contact = overview.contact(self.office.desk)
            self._have_read()
        super().refresh(changes)
        self._tell_time()

    def retranslate(self) -> None:
        """Reads all words again."""
        super().retranslate()
        self._show()

    def _have_read(self) -> None:
        if self._job is not None and not self._job.over:
            self._again = True
            return
        desk = self.office.desk
        self._job = self.office.jobs.run(
            lambda _: overview.overview(desk), done=self._take, failed=self.tell_error
        )

    def _take(self, read: Overview) -> None:
        if read != self._read:  # the same stays as it is, and keeps the keyboard's place
            self._read = read
            self._show()
        self._tell_time()
        if self._again:
            self._again = False
            self._have_read()

    def _show(self) -> None:
        _empty(self._todo.box)
        todos = self.todos
        for place, todo in enumerate(todos):
            if place:
                self._todo.box.addWidget(divider())
            self._todo.box.addWidget(TodoRow(todo, self._open))
        self._todo.setVisible(bool(todos))
        self._todo.setAccessibleName(translate("ui-home", "What waits"))
        self._show_latest(self._read.latest)
        self._show_balances(self._read.balances)
        self._widen()

    def _show_latest(self, latest: Sequence[Latest]) -> None:
        _empty(self._latest.box)
        today = self.office.desk.today()
        #: A heading: the latest things that happened.
        heading = translate("ui-home", "Latest")
        self._latest.setAccessibleName(heading)
        self._latest.box.addWidget(Label("heading", text=heading))
        self._latest.box.addSpacing(8)
        for one in latest:
            self._latest.box.addWidget(LatestRow(one, saying.when(one.at, today)))
        self._latest.box.addStretch(1)
        self._latest.setVisible(bool(latest))

    def _show_balances(self, balances: Sequence[Balance]) -> None:
        _empty(self._balance.box)
        #: A heading: vouchers given to and received from partners since New Year.
        heading = translate("ui-home", "Given and received this year")
        self._balance.setAccessibleName(heading)
        legend = Legend(
            #: The two halves of the bars: vouchers issued for a partner, and redeemed from it.
            translate("ui-home", "Vouchers given"),
            translate("ui-home", "Vouchers received"),
        )
        self._balance.box.addWidget(Head(heading, legend))
        self._balance.box.addSpacing(12)
        most = max((max(one.given, one.received) for one in balances), default=0)
        for one in balances:
            self._balance.box.addWidget(BalanceRow(one, most))
        self._balance.box.addStretch(1)
        self._balance.setVisible(bool(balances))

    def _widen(self) -> None:
        """The latest alone take the whole width."""
        alone = not self._read.balances
        self._latest.setMinimumWidth(352)
        self._latest.setMaximumWidth(16_777_215 if alone else 352)

    def _open(self, todo: Todo) -> None:
        self.office.go(todo.page, todo.id)

    def _tell_time(self) -> None:
        """Greets as it is the custom at this hour."""
        super().retranslate()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._balance, 1)
        row.addWidget(self._latest)
        row.setAlignment(self._latest, Qt.AlignmentFlag(0))
        lower = QWidget()
        lower.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(24)
        column.addWidget(self._todo)
        column.addWidget(lower)
        column.addStretch(1)
        self.content.addLayout(column, 1)


def _empty(box: QBoxLayout) -> None:
    """Takes everything out of a layout."""
    while (item := box.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()  # else a showing that is still to come makes it a window of its own
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            assert isinstance(inner, QBoxLayout)  # we made it
            _empty(inner)
