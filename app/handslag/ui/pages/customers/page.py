"""The page of customers: a list to look up, and the chosen one beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from handslag.domain.changes import Changes
from handslag.domain.errors import HandslagError
from handslag.domain.packs import PackRun
from handslag.domain.partners import Consent, Customer, Partner
from handslag.domain.vouchers import Voucher, VoucherEvent
from handslag.services import customers, retention
from handslag.services.retention import Proposed
from handslag.services.views import CustomerView
from handslag.ui.feed import EVERYTHING
from handslag.ui.jobs import Job
from handslag.ui.models.paged_table import PagedTableModel
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.pages.customers import more, rows, writing
from handslag.ui.pages.customers.detail import Detail
from handslag.ui.pages.customers.editor import Editor
from handslag.ui.pages.customers.fair import FairDialog
from handslag.ui.pages.customers.purging import PurgeDialog
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.empty_state import EmptyState
from handslag.ui.parts.list_detail import ListDetail
from handslag.ui.parts.pane import Pane
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.search_field import SearchField
from handslag.ui.parts.table import Table
from handslag.words.catalogue import translate
from handslag.words.formats import quoted

_FIRST = 200
"""Rows that are read at once; a longer list follows whole from the worker."""

_SHOWN = (Customer, Consent, Voucher, VoucherEvent, PackRun, Partner)
"""A partner's name stands on the vouchers that a customer was given."""


class CustomersPage(Page):
    """The households that my business serves."""

    name, icon, group, has_list = "customers", "users", 2, True

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._search = SearchField()
        self._model: PagedTableModel[CustomerView] = PagedTableModel(
            rows.columns(), lambda ids: rows.fetch(office.desk, ids), self
        )
        self._table = Table(self._model)
        self._place = 0
        self._total = 0
        self._more = False
        self._due: tuple[Proposed, ...] = ()
        self._listing: Job | None = None
        self._add_actions()
        self._nobody = Pane()
        self._detail = Detail(office, self._edit, self._delete, (self._save, self._erase))
        self._editor = Editor(office)
        self._right = QStackedWidget()
        for pane in (self._nobody, self._detail, self._editor):
            self._right.addWidget(pane)
        self._both = ListDetail(self._right)
        self._first = Button("primary", "plus")
        self._nothing = EmptyState(self._first)
        self._clear = Button("quiet", "x")
        self._no_hits = EmptyState(None, self._clear)
        self._lay_out_list()
        self._connect()
        self.retranslate()

    @classmethod
    def words(cls) -> str:
        #: The page of customers, in the side navigation and over the page.
        return translate("ui-customers", "Customers")

    def subtitle(self) -> str:
        if not self._total:
            #: Under the title of the page of customers, when there are none.
            return translate(
                "ui-customers", "Households that get welcome packs and vouchers from you"
            )
        if self._more:
            #: Under the title of the page of customers.
            return translate(
                "ui-customers",
                "More than %n households that get welcome packs and vouchers from you",
                n=self._total,
            )
        #: Under the title of the page of customers.
        return translate(
            "ui-customers",
            "%n households that get welcome packs and vouchers from you",
            n=self._total,
        )

    def refresh(self, changes: Changes) -> None:
        if changes.touches(*_SHOWN):
            self._read(changes)
            self._ask_who_is_due()
        super().refresh(changes)

    def retranslate(self) -> None:
        self._search.set_words(translate("ui-customers", "Search customers"))
        self._table.setAccessibleName(self.words())
        self._clear.set_words(translate("ui-customers", "Show all customers"))
        #: The one button where there are no customers yet.
        self._first.set_words(translate("ui-customers", "Add a customer"))
        self._nothing.set_words(
            translate("ui-customers", "Your customers gather here"),
            translate("ui-customers", "Add the first one, and welcome them with a pack."),
            translate("ui-customers", "Your customers' details stay on your own computers."),
        )
        self._model.refresh_words()
        self._detail.retranslate()
        self._say_no_hits()
        super().retranslate()

    def open_record(self, id: str) -> None:
        if not self._table.choose(id):
            self._show_all()
            self._table.choose(id)
        self._both.open_detail()

    def _add_actions(self) -> None:
        self._purge = self.add_action(self._purge_words, "calendar", self._open_purge, role="quiet")
        self._purge.setVisible(False)
        self._fair = self.add_action(
            #: Opens a small form for many customers, one after the other.
            lambda: translate("ui-customers", "At a fair"), "users", self._open_fair,
            role="outlined",
        )  # fmt: skip
        self._new = self.add_action(
            lambda: translate("ui-customers", "New customer"), "plus", self._start,
            role="primary", shortcut="Ctrl+N",
        )  # fmt: skip
        self._edit = self.add_action(
            lambda: translate("ui-customers", "Edit"), "pencil", self._open_editor, shortcut="F2"
        )
        self._delete = self.add_action(
            lambda: translate("ui-customers", "Delete"), "trash", self._ask_delete, shortcut="Del"
        )
        self._save = self.add_action(
            #: Writes a file with all that is kept about a customer; {…} follows as it asks where.
            lambda: translate("ui-customers", "Save everything about the customer …"),
            "file-output", self._save_file,
        )  # fmt: skip
        self._erase = self.add_action(
            #: Removes a customer for good; asks first.
            lambda: translate("ui-customers", "Erase for good …"),
            "trash",
            self._ask_erase,
        )
        self._find = self.add_action(
            lambda: translate("ui-customers", "Search customers"), "search", self._look_up,
            shortcut="Ctrl+F",
        )  # fmt: skip
        for action in (self._new, self._find):  # also while the keyboard is in the navigation
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)

    def _lay_out_list(self) -> None:
        self._search.setFixedWidth(280)
        self._panel = Panel(flush=True)
        self._panel.box.addWidget(self._table)
        self._panel.box.addWidget(self._no_hits)
        self._panel.box.addWidget(self._nothing)
        column = self._both.list_column
        column.addWidget(self._search)
        column.addSpacing(12)
        column.addWidget(self._panel, 1)
        for part in (self._no_hits, self._nothing):
            part.hide()
        self.place_messages(column)
        self.content.addWidget(self._both, 1)

    def _connect(self) -> None:
        self._search.searched.connect(self._narrow)
        self._clear.clicked.connect(self._show_all)
        self._first.clicked.connect(self._new.trigger)
        self._model.sort_wanted.connect(self._narrow)
        self._table.chosen.connect(self._show_chosen)
        self._table.opened.connect(self._open_editor)
        self._table.clicked.connect(self._both.open_detail)
        self._detail.failed.connect(lambda: self._tell_failure(self._detail.error))
        self._editor.closed.connect(self._close_editor)
        self._editor.added.connect(lambda: self.open_record(self._editor.id))
        self._editor.failed.connect(lambda: self._tell_failure(self._editor.error))

    def _read(self, changes: Changes) -> None:
        """Reads the list again, and what is shown beside it."""
        search = self._search.text()
        desk, descending = self.office.desk, self._model.descending
        page = customers.find_page(desk, search=search, descending=descending, limit=_FIRST)
        everybody = customers.find_page(desk, limit=1) if search else page
        self._total, self._more = everybody.count, everybody.more
        self._lay(page.ids, changes)
        if self._listing is not None:
            self._listing.cancel()
        if page.count > len(page.ids):
            self._listing = self.office.jobs.run(
                lambda _: customers.find_ids(desk, search=search, descending=descending),
                done=lambda ids: self._lay_whole(ids, search, descending=descending),
                failed=self.tell_error,
            )

    def _lay_whole(self, ids: Sequence[str], search: str, *, descending: bool) -> None:
        """Shows the whole list, which came from the worker, unless another is wanted by now."""
        if (search, descending) == (self._search.text(), self._model.descending):
            self._lay(ids, Changes({}))

    def _lay(self, ids: Sequence[str], changes: Changes) -> None:
        all_stale = changes is EVERYTHING or changes.touches(Consent)
        self._model.show(ids, None if all_stale else changes.of(Customer))
        if ids and not self._table.current_id:
            self._table.choose(ids[min(self._place, len(ids) - 1)])
        self._show_current()
        self._arrange()

    def _arrange(self) -> None:
        """Shows the list, that nothing fits, or that there is nobody yet."""
        nobody = not self._total and not self._starting
        hits = self._model.rowCount() > 0
        self._search.setVisible(not nobody)
        self._table.setVisible(not nobody and (hits or not self._total))
        self._no_hits.setVisible(not hits and self._total > 0)
        self._nothing.setVisible(nobody)
        self._both.set_empty(nobody)
        self._say_no_hits()
        self.button_of(self._new).setVisible(not nobody)  # one primary button a page

    def _narrow(self) -> None:
        self._read(Changes({}))

    def _show_all(self) -> None:
        self._search.clear()
        self._narrow()

    def _look_up(self) -> None:
        self._both.close_detail()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _show_chosen(self) -> None:
        """Another one was chosen: leaves the form, unless a new customer's name is typed there."""
        if (
            self._right.currentWidget() is self._editor
            and self._editor.id != self._table.current_id
        ):
            self._right.setCurrentWidget(self._detail)
        self._show_current()

    @property
    def _starting(self) -> bool:
        """Whether the name of a new customer is being typed."""
        return self._right.currentWidget() is self._editor and not self._editor.id

    def _show_current(self) -> None:
        view = self._model.record(self._table.current_id)
        self._edit.setEnabled(view is not None)
        for action in (self._delete, self._save, self._erase):
            action.setEnabled(view is not None)
        if self._starting:
            return
        if view is None:
            self._right.setCurrentWidget(self._nobody)
            return
        self._place = self._model.row_of(view.id)
        self._detail.show_view(view)
        if self._right.currentWidget() is self._editor and self._editor.id == view.id:
            self._editor.show_view(view)
        else:
            self._right.setCurrentWidget(self._detail)

    def _start(self) -> None:
        self._right.setCurrentWidget(self._editor)
        self._editor.start()
        self._arrange()
        self._both.open_detail()
        self._editor.begin()

    def _open_editor(self) -> None:
        view = self._model.record(self._table.current_id)
        if view is None:
            return
        self._editor.show_view(view)
        self._right.setCurrentWidget(self._editor)
        self._both.open_detail()
        self._editor.begin()

    def _close_editor(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)  # saves what is typed
        self._right.setCurrentWidget(self._detail)
        self._show_current()
        self._arrange()

    def _ask_delete(self) -> None:
        if self._model.record(self._table.current_id) is not None:
            writing.delete(self.office, self._table.current_id, self.tell_error)

    def _save_file(self) -> None:
        if (view := self._model.record(self._table.current_id)) is not None:
            more.ask_file(self.office, self, view, self.tell_error)

    def _ask_erase(self) -> None:
        if (view := self._model.record(self._table.current_id)) is not None:
            more.EraseDialog(self.office, self, view, self.tell_error).open()

    def _open_fair(self) -> None:
        dialog = FairDialog(self.office, self)
        dialog.open()
        dialog.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _purge_words(self) -> str:
        #: A button that is there only when customers should no longer be kept.
        return translate("ui-customers", "%n to purge", n=len(self._due))

    def _ask_who_is_due(self) -> None:
        """Asks whom to purge, so that the button is there when there is something to do."""

        def done(due: tuple[Proposed, ...]) -> None:
            self._due = due
            self._purge.setText(self._purge_words())
            self._purge.setVisible(bool(due))

        desk = self.office.desk
        self.office.jobs.run(lambda _: retention.proposed(desk), done=done, failed=self.tell_error)

    def _open_purge(self) -> None:
        if self._due:
            PurgeDialog(self.office, self, self._due).open()

    def _tell_failure(self, error: HandslagError | None) -> None:
        if error is not None:
            self.tell_error(error)

    def _say_no_hits(self) -> None:
        #: Where the list would be, when nothing fits what was searched for.
        heading = translate("ui-customers", "Nobody fits")
        #: {text} is what was searched for, in quotation marks.
        sentence = translate("ui-customers", "No customer fits {text}.")
        text = self._search.text()
        self._no_hits.set_words(heading, sentence.format(text=quoted(text)) if text else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._right.currentWidget() is self._editor:
            self._close_editor()
            return
        super().keyPressEvent(event)
