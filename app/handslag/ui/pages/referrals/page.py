"""The page of referrals: a list to look up, and the chosen one beside it with what can be done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from handslag.domain.changes import Changes
from handslag.domain.documents import Document
from handslag.domain.errors import Invalid
from handslag.domain.partners import Customer, Partner
from handslag.domain.referrals import Referral, ReferralStatus
from handslag.domain.vouchers import Voucher
from handslag.services import customers, referrals
from handslag.services.referral_views import ReferralView
from handslag.services.referrals import Wanted
from handslag.ui.feed import EVERYTHING
from handslag.ui.models.paged_table import PagedTableModel
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.pages.referrals import rows
from handslag.ui.pages.referrals.detail import Detail
from handslag.ui.pages.referrals.dialogs import SendDialog, ThankDialog
from handslag.ui.pages.referrals.rows import ReferralRow
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.empty_state import EmptyState
from handslag.ui.parts.list_detail import ListDetail
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.search_field import SearchField
from handslag.ui.parts.table import Table
from handslag.words.catalogue import translate

_SHOWN = (Customer, Document, Partner, Referral, Voucher)


class ReferralsPage(Page):
    """Customers that I sent to partners, and that they sent me."""

    name, icon, group, has_list = "referrals", "heart-handshake", 3, True

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._total = 0
        self.search = SearchField()
        self.model: PagedTableModel[ReferralRow] = PagedTableModel(
            rows.columns(), lambda ids: rows.fetch(office.desk, ids), self
        )
        self.table = Table(self.model)
        self._add_actions()
        self.detail = Detail(
            (
                (self.won, "outlined"),
                (self.contacted, "outlined"),
                (self.thank, "outlined"),
                (self.lost, "quiet"),
                (self.back, "quiet"),
            )
        )
        self._nobody = Panel()
        self._right = QStackedWidget()
        self._right.addWidget(self._nobody)
        self._right.addWidget(self.detail)
        self._both = ListDetail(self._right)
        self._first, self._clear = Button("primary", "send"), Button("quiet", "x")
        self._nothing = EmptyState(self._first)
        self._no_hits = EmptyState(None, self._clear)
        self._lay_out_list()
        self._connect()
        self.retranslate()

    @classmethod
    def words(cls) -> str:
        #: The page of referrals, in the side navigation and over the page.
        return translate("ui-referrals", "Referrals")

    @classmethod
    def waiting(cls, office: Office) -> int:
        return referrals.to_be_thanked_for(office.desk)

    def subtitle(self) -> str:
        waiting = referrals.to_be_thanked_for(self.office.desk)
        if waiting:
            #: Under the title of the page of referrals.
            return translate("ui-referrals", "%n customers to thank for", n=waiting)
        #: Under the title of the page of referrals.
        return translate("ui-referrals", "Customers that you send each other, with their consent")

    def refresh(self, changes: Changes) -> None:
        if changes is EVERYTHING or changes.touches(*_SHOWN):
            self._read()
        super().refresh(changes)

    def retranslate(self) -> None:
        self.search.set_words(translate("ui-referrals", "Search referrals"))
        self.table.setAccessibleName(self.words())
        self._clear.set_words(translate("ui-referrals", "Show all referrals"))
        self._first.set_words(translate("ui-referrals", "Send a customer"))
        self._nothing.set_words(
            translate("ui-referrals", "Your referrals gather here"),
            translate(
                "ui-referrals",
                "Does a customer need a partner of yours? Ask, and send the customer there.",
            ),
        )
        self._no_hits.set_words(
            #: Where the list would be, when nothing fits what was searched for.
            translate("ui-referrals", "No referral fits"),
            translate("ui-referrals", "Try a part of a name."),
        )
        self.model.refresh_words()
        self.detail.retranslate()
        super().retranslate()

    def open_record(self, id: str) -> None:
        if not self.table.choose(id):
            self._show_all()
            self.table.choose(id)
        self._both.open_detail()

    def _add_actions(self) -> None:
        self.send = self.add_action(
            lambda: translate("ui-referrals", "Send a customer"), "send", self._ask_send,
            role="primary", shortcut="Ctrl+N",
        )  # fmt: skip
        self.won = self.add_action(
            #: Answers a referral: what became of the customer.
            lambda: translate("ui-referrals", "Became my customer"), "check",
            partial(self._answer, ReferralStatus.WON),
        )  # fmt: skip
        self.contacted = self.add_action(
            lambda: translate("ui-referrals", "I have called"), "phone",
            partial(self._answer, ReferralStatus.CONTACTED),
        )  # fmt: skip
        self.thank = self.add_action(
            lambda: translate("ui-referrals", "Say thank you…"), "heart", self._ask_thanks
        )
        self.lost = self.add_action(
            lambda: translate("ui-referrals", "Came to nothing"), "x",
            partial(self._answer, ReferralStatus.LOST),
        )  # fmt: skip
        self.back = self.add_action(
            lambda: translate("ui-referrals", "Take back"), "undo", self._take_back, shortcut="Del"
        )
        self.add_action(
            lambda: translate("ui-referrals", "Search referrals"), "search", self._look_up,
            shortcut="Ctrl+F",
        )  # fmt: skip

    def _lay_out_list(self) -> None:
        panel = Panel(flush=True)
        for part in (self.table, self._no_hits, self._nothing):
            panel.box.addWidget(part)
        column = self._both.list_column
        column.addWidget(self.search)
        column.addSpacing(12)
        column.addWidget(panel, 1)
        self.place_messages(column)
        self.content.addWidget(self._both, 1)

    def _connect(self) -> None:
        self.search.searched.connect(self._read)
        self.table.chosen.connect(self._show_current)
        self.table.clicked.connect(self._both.open_detail)
        self.table.opened.connect(self._both.open_detail)
        self._clear.clicked.connect(self._show_all)
        self._first.clicked.connect(self.send.trigger)

    def _read(self) -> None:
        """Lists again; what is chosen stays chosen."""
        desk = self.office.desk
        self._total = len(referrals.find_ids(desk, Wanted()))
        ids = referrals.find_ids(desk, Wanted(search=self.search.text()))
        self.model.show(ids, None)
        if ids and not self.table.current_id:
            self.table.choose(ids[0])
        self._show_current()
        self._arrange()

    def _arrange(self) -> None:
        """Shows the list, that nothing fits, or that there is no referral yet."""
        nothing, hits = self._total == 0, self.model.rowCount() > 0
        self.search.setVisible(not nothing)
        self.table.setVisible(hits)
        self._no_hits.setVisible(not hits and not nothing)
        self._nothing.setVisible(nothing)
        self._both.set_empty(nothing)
        self.button_of(self.send).setVisible(not nothing)  # one primary button a page

    def _show_all(self) -> None:
        self.search.clear()
        self._read()

    def _look_up(self) -> None:
        self._both.close_detail()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @property
    def _view(self) -> ReferralView | None:
        row = self.model.record(self.table.current_id)
        return row.view if row else None

    def _show_current(self) -> None:
        row = self.model.record(self.table.current_id)
        view = row.view if row else None
        got = view is not None and not view.mine
        status = view.status if view is not None else None
        answerable = got and status in {ReferralStatus.SENT, ReferralStatus.CONTACTED}
        for action, possible in (
            (self.won, answerable),
            (self.contacted, got and status is ReferralStatus.SENT),
            (self.lost, answerable),
            (self.thank, got and status is ReferralStatus.WON),
            (self.back, view is not None and view.mine and status is ReferralStatus.SENT),
        ):
            action.setVisible(possible)
        if row is None:
            self._right.setCurrentWidget(self._nobody)
            return
        self.detail.show_row(row)
        self._right.setCurrentWidget(self.detail)

    def _ask_send(self) -> None:
        desk = self.office.desk
        names = [one.name for one in customers.listing(desk)[0]]
        dialog = SendDialog(self, customers=names, partners=referrals.receivers(desk))

        def send() -> None:
            entry = (dialog.customer.value, dialog.partner.value)
            consent, message = dialog.consent.value, dialog.message.value
            self.office.jobs.run(
                lambda _: referrals.add(
                    desk, entry[0], to=entry[1], consent=consent, message=message
                ),
                done=sent,
                failed=dialog.show_error,
            )

        def sent(view: ReferralView) -> None:
            dialog.accept()
            self._read()
            self.open_record(view.id)
            #: In the message bar; {partner} is who gets the customer.
            text = translate("ui-referrals", "{partner} hears of it with your next file for them.")
            self.messages.show_message(text.format(partner=view.receiver.name), undo=False)

        dialog.agreed.connect(send)
        dialog.open()

    def _ask_thanks(self) -> None:
        view = self._view
        if view is None:
            return
        desk, id = self.office.desk, view.id
        dialog = ThankDialog(self, view.sender.name)

        def done(_: ReferralView) -> None:
            dialog.accept()
            self._say_told(view)

        def thank() -> None:
            try:
                amount, visible = dialog.amount, dialog.visible_to
            except Invalid as error:
                dialog.show_error(error)
                return
            self.office.jobs.run(
                lambda _: referrals.thank(desk, id, amount=amount, visible=visible),
                done=done,
                failed=dialog.show_error,
            )

        dialog.agreed.connect(thank)
        dialog.open()

    def _answer(self, status: ReferralStatus) -> None:
        if (view := self._view) is not None:
            desk, id = self.office.desk, view.id
            self._do(lambda: referrals.answer(desk, id, status), lambda: self._say_told(view))

    def _take_back(self) -> None:
        if (view := self._view) is not None:
            desk, id = self.office.desk, view.id
            #: In the message bar.
            text = translate("ui-referrals", "The referral is taken back")
            self._do(
                lambda: referrals.take_back(desk, id),
                lambda: self.messages.show_message(text, undo=False),
            )

    def _do(self, what: Callable[[], object], done: Callable[[], None]) -> None:
        self.office.jobs.run(lambda _: what(), done=lambda _: done(), failed=self.tell_error)

    def _say_told(self, view: ReferralView) -> None:
        #: In the message bar; {partner} sent the customer.
        text = translate("ui-referrals", "{partner} learns of it with your next file for them.")
        self.messages.show_message(text.format(partner=view.sender.name), undo=False)
