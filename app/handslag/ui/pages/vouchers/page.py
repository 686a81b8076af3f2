"""The page of discount vouchers: a list to look up, and the chosen one beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from handslag.domain.changes import Changes
from handslag.domain.offers import OfferRevision
from handslag.domain.partners import Customer, Partner
from handslag.domain.vouchers import OPEN, Voucher, VoucherEvent, VoucherState
from handslag.services import vouchers
from handslag.services.views import VoucherView
from handslag.ui.business import own_business
from handslag.ui.feed import stale
from handslag.ui.models.paged_table import PagedTableModel
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.pages.vouchers import doing, papers, rows
from handslag.ui.pages.vouchers.detail import Detail
from handslag.ui.pages.vouchers.filters import Filters
from handslag.ui.pages.vouchers.papers import Sheets
from handslag.ui.pages.vouchers.rows import VoucherRow
from handslag.ui.pages.vouchers.several import SeveralVouchers
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.empty_state import EmptyState
from handslag.ui.parts.list_detail import ListDetail
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.search_field import SearchField
from handslag.ui.parts.table import Table
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import translate


class VouchersPage(Page):
    """The vouchers that I issued, and those that were redeemed with me."""

    name, icon, group, has_list = "vouchers", "ticket", 3, True

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._own = ""
        self._several_chosen = False
        self.search = SearchField()
        self.filters = Filters()
        self.model: PagedTableModel[VoucherRow] = PagedTableModel(
            rows.columns(), lambda ids: rows.fetch(office.desk, ids), self
        )
        self.table = Table(self.model)
        self.table.setSelectionMode(Table.SelectionMode.ExtendedSelection)
        self._scratch = Scratch()
        self._add_actions()
        self.detail = Detail(
            (
                (self.used, "outlined"),
                (self.hand_out, "outlined"),
                (self.save, "outlined"),
                (self.print, "outlined"),
                (self.replace, "quiet"),
                (self.void, "danger"),
            )
        )
        self.several = SeveralVouchers(office, (self.save, self.print))
        self._nobody = Panel()
        self._right = QStackedWidget()
        for pane in (self._nobody, self.detail, self.several):
            self._right.addWidget(pane)
        self._both = ListDetail(self._right)
        self._first, self._clear = Button("primary", "gift"), Button("quiet", "x")
        self._nothing = EmptyState(self._first)
        self._no_hits = EmptyState(None, self._clear)
        self._lay_out_list()
        self._connect()
        self.retranslate()

    @classmethod
    def words(cls) -> str:
        #: The page of discount vouchers, in the side navigation and over the page.
        return translate("ui-vouchers", "Vouchers")

    def subtitle(self) -> str:
        if not self.filters.total:
            #: Under the title of the page of vouchers, when there are none.
            return translate("ui-vouchers", "Discounts from your partners for your customers")
        waiting = self.filters.count(VoucherState.ISSUED) + self.filters.count(
            VoucherState.HANDED_OUT
        )
        #: Under the title of the page of vouchers: how many can still be used.
        return translate("ui-vouchers", "%n of them can still be used", n=waiting)

    def refresh(self, changes: Changes) -> None:
        if changes.touches(Voucher, VoucherEvent, Customer, Partner, OfferRevision):
            self._read(changes)
        super().refresh(changes)

    def retranslate(self) -> None:
        self.search.set_words(translate("ui-vouchers", "Name, code or number"))
        self.table.setAccessibleName(self.words())
        self._clear.set_words(translate("ui-vouchers", "Show all vouchers"))
        self._first.set_words(translate("ui-vouchers", "Make a welcome pack"))
        self._nothing.set_words(
            translate("ui-vouchers", "Your vouchers gather here"),
            translate(
                "ui-vouchers",
                "A welcome pack brings a customer your partners' discounts, one voucher each.",
            ),
        )
        self._no_hits.set_words(
            #: Where the list would be, when nothing fits what was searched for.
            translate("ui-vouchers", "No voucher fits"),
            translate("ui-vouchers", "Try a part of the name, or the whole code."),
        )
        self.filters.retranslate()
        self.detail.retranslate()
        self.several.retranslate()
        self.model.refresh_words()
        self._show_current()
        super().retranslate()

    def open_record(self, id: str) -> None:
        if not self.table.choose(id):
            self._show_all()
            self.table.choose(id)
        self._both.open_detail()

    def _add_actions(self) -> None:
        self.hand_out = self.add_action(
            lambda: translate("ui-vouchers", "Hand out"), "send", self._hand_out
        )
        self.used = self.add_action(
            lambda: translate("ui-vouchers", "Mark as used"), "check", self._mark_used
        )
        self.save = self.add_action(
            lambda: translate("ui-vouchers", "Save as PDF"), "file-text", self._ask_path,
            shortcut="Ctrl+S",
        )  # fmt: skip
        self.print = self.add_action(
            lambda: translate("ui-vouchers", "Print"), "printer", self._print,
            shortcut="Ctrl+P",
        )  # fmt: skip
        self.replace = self.add_action(
            lambda: translate("ui-vouchers", "Replace…"), "refresh", self._ask_replace
        )
        self.void = self.add_action(
            lambda: translate("ui-vouchers", "Void…"), "octagon-x", self._ask_void,
            shortcut="Del",
        )  # fmt: skip
        self.add_action(
            lambda: translate("ui-vouchers", "Search vouchers"), "search", self._look_up,
            shortcut="Ctrl+F",
        )  # fmt: skip

    def _lay_out_list(self) -> None:
        panel = Panel(flush=True)
        for part in (self.table, self._no_hits, self._nothing):
            panel.box.addWidget(part)
        column = self._both.list_column
        column.addWidget(self.search)
        column.addSpacing(12)
        column.addWidget(self.filters)
        column.addSpacing(12)
        column.addWidget(panel, 1)
        self.place_messages(column)
        self.content.addWidget(self._both, 1)

    def _connect(self) -> None:
        self.search.searched.connect(self._narrow)
        self.filters.chosen.connect(self._narrow)
        self.table.chosen.connect(self._show_current)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        self.several.sorted_out.connect(self._tell_possible)
        self.table.clicked.connect(self._both.open_detail)
        self.table.opened.connect(self._both.open_detail)
        self._clear.clicked.connect(self._show_all)
        self._first.clicked.connect(lambda: self.office.go("packs"))

    def _read(self, changes: Changes) -> None:
        """Counts and lists again; what is chosen stays chosen."""
        own = own_business(self.office.desk)
        self._own = (own.business_id or "") if own else ""
        self.filters.read(self.office.desk)
        ids = vouchers.find_ids(
            self.office.desk, state=self.filters.state, search=self.search.text()
        )
        self.model.show(ids, stale(changes, Voucher, Customer, Partner, VoucherEvent))
        if ids and not self.table.current_id:
            self.table.choose(ids[0])
        self._show_current()
        self._arrange()

    def _arrange(self) -> None:
        """Shows the list, that nothing fits, or that there is no voucher yet."""
        nothing, hits = self.filters.total == 0, self.model.rowCount() > 0
        for part in (self.search, self.filters):
            part.setVisible(not nothing)
        self.table.setVisible(hits)
        self._no_hits.setVisible(not hits and not nothing)
        self._nothing.setVisible(nothing)
        self._both.set_empty(nothing)

    def _narrow(self) -> None:
        self._read(Changes({}))

    def _show_all(self) -> None:
        self.search.clear()
        self.filters.show_all()
        self._narrow()

    def _look_up(self) -> None:
        self._both.close_detail()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @property
    def _view(self) -> VoucherView | None:
        row = self.model.record(self.table.current_id)
        return row.view if row else None

    def _show_current(self) -> None:
        chosen, view = self.table.chosen_ids, self._view
        self._several_chosen = len(chosen) > 1
        if self._several_chosen:
            self.several.show_ids(chosen)
            self._right.setCurrentWidget(self.several)
        else:
            self.several.forget()
        self._tell_possible()
        if self._several_chosen:
            return
        if view is None:
            self._right.setCurrentWidget(self._nobody)
            return
        self.detail.show_voucher(self.office.desk, view)
        self._right.setCurrentWidget(self.detail)

    def _tell_possible(self) -> None:
        """What can be done with the voucher; of several, all can be saved and printed at once."""
        view = None if self._several_chosen else self._view
        mine = view is not None and view.issuer.id == self._own
        is_open = mine and view is not None and view.state in OPEN
        not_out = is_open and view is not None and view.state is VoucherState.ISSUED
        self.used.setVisible(is_open and view is not None and view.on_word)
        on_paper = self._sheets() is not None
        for action, possible in (
            (self.hand_out, not_out),
            (self.save, on_paper),
            (self.print, on_paper),
            (self.replace, is_open),
            (self.void, is_open),
        ):
            if action.isEnabled() is not possible:
                action.setEnabled(possible)

    def _sheets(self) -> Sheets | None:
        """What is saved or printed; None where nothing of mine is chosen."""
        if not self._several_chosen:
            view = self._view
            return Sheets((view,)) if view is not None and view.issuer.id == self._own else None
        usable, several = self.several.usable, self.several
        if usable is None or not usable.printed:
            return None
        return Sheets(
            usable.printed, several.per_page.number, len(usable.left_out), several.progress
        )

    def _mark_used(self) -> None:
        if (view := self._view) is not None:
            doing.mark_used(self, view)

    def _hand_out(self) -> None:
        if (view := self._view) is not None:
            doing.hand_out(self, view)

    def _ask_void(self) -> None:
        if (view := self._view) is not None:
            doing.ask_void(self, view)

    def _ask_replace(self) -> None:
        if (view := self._view) is not None:
            doing.ask_replace(self, view, self._show_new)

    def _show_new(self, id: str) -> None:
        self._narrow()
        self.open_record(id)

    def _ask_path(self) -> None:
        if (what := self._sheets()) is not None:
            papers.ask_path(self, what)

    def _print(self) -> None:
        if (what := self._sheets()) is not None:
            papers.print_out(self, what, self._scratch)
