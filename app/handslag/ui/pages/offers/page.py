"""The page of offers: mine first, then the partners', and the chosen one beside them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from handslag.domain.changes import Changes
from handslag.domain.errors import NotFound
from handslag.domain.offers import Offer, OfferRevision
from handslag.domain.partners import Partner
from handslag.services import offers, on_word, partners
from handslag.services.desk import Desk
from handslag.services.views import Ref
from handslag.ui.models.paged_table import PagedTableModel
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.pages.offers import rows
from handslag.ui.pages.offers.choice import Choice, Whose
from handslag.ui.pages.offers.detail import Detail
from handslag.ui.pages.offers.editor import Editor
from handslag.ui.pages.offers.reading import offer_title
from handslag.ui.pages.offers.rows import OfferRow
from handslag.ui.pages.offers.withdrawing import WithdrawDialog
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.empty_state import EmptyState
from handslag.ui.parts.list_detail import ListDetail
from handslag.ui.parts.pane import Pane
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.search_field import SearchField
from handslag.ui.parts.table import Table
from handslag.words.catalogue import translate
from handslag.words.formats import quoted


class OffersPage(Page):
    """What I promise to the others' customers, and they to mine."""

    name, icon, group, has_list = "offers", "badge-percent", 2, True

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._offers: Mapping[str, OfferRow] = {}
        self._search = SearchField()
        self._choice = Choice()
        self._model: PagedTableModel[OfferRow] = PagedTableModel(
            rows.columns(), lambda ids: {id: self._offers[id] for id in ids}, self
        )
        self._table = Table(self._model)
        self._add_actions()
        self._nothing_chosen = Pane()
        self._detail = Detail(self._edit, self._withdraw, self._reinstate)
        self._editor = Editor(office)
        self._right = QStackedWidget()
        for pane in (self._nothing_chosen, self._detail, self._editor):
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
        #: The page of offers, in the side navigation and over the page.
        return translate("ui-offers", "Offers")

    def subtitle(self) -> str:
        mine, others = self._counts()
        if not mine + others:
            #: Under the title of the page of offers, when there are none.
            return translate("ui-offers", "What you promise each other's customers")
        #: Under the title of the page of offers; follows "1 of yours".
        partners = translate("ui-offers", "%n from your partners", n=others)
        #: Under the title of the page of offers.
        text = translate("ui-offers", "%n of yours, {partners}", n=mine)
        return text.format(partners=partners)

    def refresh(self, changes: Changes) -> None:
        if changes.touches(Offer, OfferRevision, Partner):
            self._offers = rows.read(self.office.desk)
            self._read()
        super().refresh(changes)

    def retranslate(self) -> None:
        self._search.set_words(translate("ui-offers", "Search offers"))
        self._table.setAccessibleName(self.words())
        self._clear.set_words(translate("ui-offers", "Show all offers"))
        #: The one button where there are no offers yet.
        self._first.set_words(translate("ui-offers", "Make an offer"))
        self._nothing.set_words(
            translate("ui-offers", "Offers gather here"),
            translate(
                "ui-offers", "Promise your partners' customers something, and they promise yours."
            ),
        )
        self._choice.retranslate()
        self._model.refresh_words()
        self._detail.retranslate()
        self._say_no_hits()
        super().retranslate()

    def open_record(self, id: str) -> None:
        if "/" not in id:  # a partner, whose word is to be noted
            self._start_word(id)
            return
        if not self._table.choose(id):
            self._show_all()
            self._table.choose(id)
        self._both.open_detail()

    def _add_actions(self) -> None:
        self._new = self.add_action(
            lambda: translate("ui-offers", "New offer"), "plus", self._start,
            role="primary", shortcut="Ctrl+N",
        )  # fmt: skip
        self._edit = self.add_action(
            lambda: translate("ui-offers", "New terms"), "pencil", self._open_editor, shortcut="F2"
        )
        self._withdraw = self.add_action(
            lambda: translate("ui-offers", "Withdraw"), "ban", self._ask_withdraw, shortcut="Del"
        )
        self._reinstate = self.add_action(
            lambda: translate("ui-offers", "Issue again"), "rotate-ccw", self._do_reinstate
        )
        self._find = self.add_action(
            lambda: translate("ui-offers", "Search offers"), "search", self._look_up,
            shortcut="Ctrl+F",
        )  # fmt: skip
        for action in (self._new, self._find):  # also while the keyboard is in the navigation
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)

    def _lay_out_list(self) -> None:
        self._search.setFixedWidth(212)
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(8)
        tools.addWidget(self._search)
        tools.addWidget(self._choice, 1)
        self._panel = Panel(flush=True)
        for part in (self._table, self._no_hits, self._nothing):
            self._panel.box.addWidget(part)
        column = self._both.list_column
        column.addWidget(self._tools)
        column.addSpacing(12)
        column.addWidget(self._panel, 1)
        for part in (self._no_hits, self._nothing):
            part.hide()
        self.place_messages(column)
        self.content.addWidget(self._both, 1)

    def _connect(self) -> None:
        self._search.searched.connect(self._read)
        self._choice.chosen.connect(self._read)
        self._clear.clicked.connect(self._show_all)
        self._first.clicked.connect(self._new.trigger)
        self._model.sort_wanted.connect(self._read)
        self._table.chosen.connect(self._show_chosen)
        self._table.opened.connect(self._open_editor)
        self._table.clicked.connect(self._both.open_detail)
        self._editor.closed.connect(self._close_editor)
        self._editor.published.connect(self._show_published)
        self._editor.failed.connect(self._tell_failure)

    def _counts(self) -> tuple[int, int]:
        """How many offers are mine, and the partners'."""
        mine = sum(row.mine for row in self._offers.values())
        return mine, len(self._offers) - mine

    def _read(self) -> None:
        """Shows what is searched for, and what is beside it."""
        search, whose = self._search.text(), self._choice.whose
        ids = [
            id
            for id, row in self._offers.items()
            if (whose is Whose.ALL or row.mine is (whose is Whose.MINE)) and rows.fits(row, search)
        ]
        if self._model.descending:
            ids.reverse()
        mine, others = self._counts()
        self._choice.show_counts(mine=mine, partners=others)
        self._model.show(ids)
        if ids and not self._table.current_id:
            self._table.choose(ids[0])
        self._show_current()
        self._arrange()

    def _arrange(self) -> None:
        """Shows the list, that nothing fits, or that there is no offer yet."""
        none = not self._offers and not self._starting
        hits = self._model.rowCount() > 0
        self._tools.setVisible(not none)
        self._table.setVisible(not none and (hits or not self._offers))
        self._no_hits.setVisible(not hits and bool(self._offers))
        self._nothing.setVisible(none)
        self._both.set_empty(none)
        self._say_no_hits()
        self.button_of(self._new).setVisible(not none)  # one primary button a page

    def _show_all(self) -> None:
        self._search.clear()
        self._choice.clear()
        self._read()

    def _look_up(self) -> None:
        self._both.close_detail()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @property
    def _starting(self) -> bool:
        """Whether a new offer is being written."""
        return self._right.currentWidget() is self._editor and not self._editor.id

    def _show_chosen(self) -> None:
        if (
            self._right.currentWidget() is self._editor
            and self._editor.id != self._table.current_id
        ):
            self._right.setCurrentWidget(self._detail)
        self._show_current()

    def _show_current(self) -> None:
        row = self._model.record(self._table.current_id)
        decides = row is not None and (row.mine or row.view.on_word)
        changeable = decides and row is not None and row.view.withdrawn is None
        on_word = row is not None and row.view.on_word
        self._reinstate.setVisible(on_word and not changeable)
        self._edit.setVisible(changeable)
        self._withdraw.setVisible(changeable)
        if self._starting:
            return
        if row is None:
            self._right.setCurrentWidget(self._nothing_chosen)
            return
        self._detail.show_row(row)
        if self._right.currentWidget() is not self._editor or self._editor.id != row.id:
            self._right.setCurrentWidget(self._detail)

    def _start(self) -> None:
        self._editor.start()
        self._show_form()

    def _start_word(self, id: str) -> None:
        try:
            partner = partners.show(self.office.desk, id)
        except NotFound as error:
            self.tell_error(error)
            return
        self._editor.start_word(Ref(partner.id, partner.name))
        self._show_form()

    def _show_form(self) -> None:
        self._right.setCurrentWidget(self._editor)
        self._arrange()
        self._both.open_detail()
        self._editor.begin()

    def _open_editor(self) -> None:
        row = self._model.record(self._table.current_id)
        if row is None or not self._edit.isVisible():
            return
        self._editor.show_view(row.id, row.view)
        self._right.setCurrentWidget(self._editor)
        self._both.open_detail()
        self._editor.begin()

    def _close_editor(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._right.setCurrentWidget(self._detail)
        self._show_current()
        self._arrange()

    def _show_published(self) -> None:
        self._right.setCurrentWidget(self._detail)
        self.open_record(self._editor.id)
        self._show_current()
        self._arrange()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_withdraw(self) -> None:
        row = self._model.record(self._table.current_id)
        if row is None or not self._withdraw.isVisible():
            return
        if row.view.on_word:  # which can be taken back
            self._end(row, on_word.withdraw, translate("ui-offers", "Nothing more is issued on it"))
            return
        dialog = WithdrawDialog(offer_title(row.view.terms), self)
        dialog.accepted.connect(lambda: self._do_withdraw(row.id))
        dialog.open()

    def _do_reinstate(self) -> None:
        row = self._model.record(self._table.current_id)
        if row is not None:
            said = translate("ui-offers", "It is issued again")
            self._end(row, on_word.reinstate, said)

    def _end(self, row: OfferRow, what: Callable[[Desk, str], object], said: str) -> None:
        desk, id = self.office.desk, row.id
        self.office.jobs.run(
            lambda _: what(desk, id),
            done=lambda _: self.office.tell(said),
            failed=self.tell_error,
        )

    def _do_withdraw(self, id: str) -> None:
        desk = self.office.desk

        def done(_: object) -> None:
            #: In the message bar.
            self.office.tell(translate("ui-offers", "The offer is withdrawn"))

        self.office.jobs.run(lambda _: offers.withdraw(desk, id), done=done, failed=self.tell_error)

    def _tell_failure(self) -> None:
        if self._editor.error is not None:
            self.tell_error(self._editor.error)

    def _say_no_hits(self) -> None:
        #: Where the list would be, when nothing fits what was searched for.
        heading = translate("ui-offers", "Nothing fits")
        #: {text} is what was searched for, in quotation marks.
        sentence = translate("ui-offers", "No offer fits {text}.")
        text = self._search.text()
        self._no_hits.set_words(heading, sentence.format(text=quoted(text)) if text else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._right.currentWidget() is self._editor:
            self._close_editor()
            return
        super().keyPressEvent(event)
