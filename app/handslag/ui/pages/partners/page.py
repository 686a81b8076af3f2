"""The page of partners: a list to look up, and the chosen one beside it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from handslag.domain.changes import Changes
from handslag.domain.ids import PartnerId
from handslag.domain.lists import Page as ListPage
from handslag.domain.lists import PartnerSort
from handslag.domain.offers import Offer, OfferRevision
from handslag.domain.partners import Opinion, Partner, PartnerNote
from handslag.services import contact_kinds, picture_files
from handslag.ui.jobs import Job
from handslag.ui.models.paged_table import PagedTableModel
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.pages.partners import booklet, rows, saving, writing
from handslag.ui.pages.partners.detail import Detail
from handslag.ui.pages.partners.editor import Editor
from handslag.ui.pages.partners.filters import Filters
from handslag.ui.pages.partners.given import Given
from handslag.ui.pages.partners.import_aside import Aside
from handslag.ui.pages.partners.narrowing import Narrowing, Wanted
from handslag.ui.pages.partners.pictures_logos import Logos
from handslag.ui.pages.partners.rows import PartnerRow
from handslag.ui.pages.partners.several import Several
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.empty_state import EmptyState
from handslag.ui.parts.list_detail import ListDetail
from handslag.ui.parts.pane import Pane
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.search_field import SearchField
from handslag.ui.parts.table import Table
from handslag.words.catalogue import language, translate
from handslag.words.formats import quoted

_MANY = 1_000
"""Changed partners from which the list's beginning is read by the worker."""


class PartnersPage(Page):
    """Whom the network consists of."""

    name, icon, group, has_list = "partners", "store", 2, True
    file_kinds = contact_kinds.KINDS
    drop_kinds = picture_files.KINDS

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._search = SearchField()
        self._filters = Filters()
        self._narrowing = Narrowing(office, self.tell_error)
        self._listing: Job | None = None
        self._whole: Wanted | None = None
        self._reader = rows.Reader(office.desk)
        self._logos = Logos(office, self)
        self._given = Given(office, self.tell_error, self)
        self._model: PagedTableModel[PartnerRow] = PagedTableModel(
            rows.columns(self._logos.of, self._given.of), self._reader.fetch, self
        )
        self._table = Table(self._model)
        self._table.setSelectionMode(Table.SelectionMode.ExtendedSelection)
        self._place = 0
        self._alone_shown = False
        self._aside = Aside(office, self.tell_error)
        self.header.addWidget(self._aside.hint)
        self._add_actions()
        self._nobody = Pane()
        self._detail = Detail(
            office, self._logos, self._given, self._edit, self._delete, self.tell_error
        )
        self._editor = Editor(office)
        self._several = Several(office, self.tell_error)
        self._right = QStackedWidget()
        for pane in (self._nobody, self._detail, self._editor, self._several):
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
        #: The page of partners, in the side navigation and over the page.
        return translate("ui-partners", "Partners")

    def title(self) -> str:
        return self._aside.view.title() if self._aside.view else self.words()

    def subtitle(self) -> str:
        if (view := self._aside.view) is not None:
            return view.subtitle()
        return self._filters.sentence()

    def refresh(self, changes: Changes) -> None:
        self._given.hear(changes)
        if changes.touches(Offer, OfferRevision):
            self._reader.forget_terms()
        if changes.touches(PartnerNote):
            self._detail.show_notes()
        if changes.touches(Partner, Opinion, Offer, OfferRevision):
            self._read(changes, counts=changes.touches(Partner, Opinion))
        super().refresh(changes)

    def retranslate(self) -> None:
        self._search.set_words(translate("ui-partners", "Search partners"))
        self._table.setAccessibleName(self.words())
        self._clear.set_words(translate("ui-partners", "Show all partners"))
        #: The one button where there is no partner yet.
        self._first.set_words(translate("ui-partners", "Add a partner"))
        self._nothing.set_words(
            translate("ui-partners", "Your partners gather here"),
            translate("ui-partners", "Add the first one, also if it has no program yet."),
        )
        self._filters.retranslate()
        self._narrowing.retranslate()
        self._several.retranslate()
        self._model.refresh_words()
        self._detail.retranslate()
        self._say_no_hits()
        self._aside.retranslate()
        super().retranslate()

    def open_record(self, id: str) -> None:
        self._aside.close_view()
        self._alone_shown = True
        if not self._table.choose(id):
            self._show_all()
            self._table.choose(id)
        self._arrange()
        self._both.open_detail()

    def take_files(self, paths: Sequence[Path]) -> None:
        pictures = [path for path in paths if path.suffix.lower() in picture_files.KINDS]
        if pictures:
            self._detail.pictures.open_files(pictures)
        if contacts := [path for path in paths if path.suffix.lower() in contact_kinds.KINDS]:
            self._aside.open_files(contacts)

    def drop_words(self) -> str:
        #: While a file is dragged over the page of partners.
        return translate("ui-partners", "Drop contacts or a picture here")

    def _add_actions(self) -> None:
        self._booklet = booklet.add_action(self)
        self._fetch = self.add_action(
            lambda: translate("ui-import", "Take in from a file"), "upload",
            self._aside.choose_files, role="outlined",
        )  # fmt: skip
        self.add_action(
            lambda: translate("ui-duplicates", "Duplicates"), "users", self._aside.open_duplicates
        )
        self._new = self.add_action(
            lambda: translate("ui-partners", "New partner"), "plus", self._start,
            role="primary", shortcut="Ctrl+N",
        )  # fmt: skip
        self._edit = self.add_action(
            lambda: translate("ui-partners", "Edit"), "pencil", self._open_editor, shortcut="F2"
        )
        self._delete = self.add_action(
            lambda: translate("ui-partners", "Delete"), "trash", self._ask_delete, shortcut="Del"
        )
        self._find = self.add_action(
            lambda: translate("ui-partners", "Search partners"), "search", self._look_up,
            shortcut="Ctrl+F",
        )  # fmt: skip
        self.add_action(
            #: Makes the picture on the clipboard the logo or the card of the chosen partner.
            lambda: translate("ui-partners", "Paste a picture"), "image",
            lambda: self._detail.pictures.paste(),  # noqa: PLW0108 - made after the actions
            shortcut="Ctrl+V",
        )  # fmt: skip
        self.add_action(
            #: Shows the chosen partner's contact as a code for a telephone.
            lambda: translate("ui-partners", "Show the partner’s code"), "qr-code",
            lambda: self._detail.pictures.show_code(),  # noqa: PLW0108 - likewise
        )  # fmt: skip
        self._save_all = self.add_action(
            #: Writes the partners of the list to a vCard, CSV or Excel file.
            lambda: translate("ui-partners", "Save partners to a file"), "file-output",
            lambda: self._save_to_file(None),
        )  # fmt: skip
        for action in (self._new, self._find):  # also while the keyboard is in the navigation
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)

    def _lay_out_list(self) -> None:
        self._search.setFixedWidth(184)
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(8)
        tools.addWidget(self._search, 0, Qt.AlignmentFlag.AlignTop)
        tools.addWidget(self._filters, 1, Qt.AlignmentFlag.AlignVCenter)
        tools.addWidget(self._narrowing, 0, Qt.AlignmentFlag.AlignVCenter)
        self._panel = Panel(flush=True)
        self._panel.box.addWidget(self._table)
        self._panel.box.addWidget(self._no_hits)
        self._panel.box.addWidget(self._nothing)
        self._both.list_column.addWidget(self._tools)
        self._both.list_column.addSpacing(12)
        self._both.list_column.addWidget(self._panel, 1)
        for part in (self._no_hits, self._nothing):
            part.hide()
        self.place_messages(self._both.list_column)
        self._aside.addWidget(self._both)
        self.content.addWidget(self._aside, 1)

    def _connect(self) -> None:
        self._search.searched.connect(self._narrow)
        self._filters.chosen.connect(self._narrow)
        self._narrowing.changed.connect(self._reorder)
        self._clear.clicked.connect(self._show_all)
        self._aside.turned.connect(self._turn)
        self._first.clicked.connect(self._new.trigger)
        self._model.sort_wanted.connect(self._take_sort)
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        self._table.chosen.connect(self._show_chosen)
        self._table.opened.connect(self._open_editor)
        self._table.clicked.connect(self._both.open_detail)
        self._detail.tag_chosen.connect(self._search_tag)
        self._detail.pictures.refused.connect(self._tell_refusal)
        for at_hand in (self._logos.loaded, self._given.counted):
            at_hand.connect(self._table.viewport().update)
        self._several.export_wanted.connect(lambda: self._save_to_file(self._several.ids))
        self._editor.closed.connect(self._close_editor)
        self._editor.added.connect(lambda: self.open_record(self._editor.id))
        self._editor.failed.connect(self._tell_failure)
        self._editor.similar.wanted.connect(lambda: self.open_record(self._editor.similar.id))

    def _read(self, changes: Changes, *, counts: bool = False) -> None:
        """Reads the list again, and what is shown beside it; *counts* of the chips too.

        The beginning comes at once, after very many changes from the worker; a list that is longer
        follows whole from there. One that is shown whole already stays until then: laid out twice it
        would take two frames more.
        """
        wanted, desk = self._wanted(), self.office.desk
        if len(changes.of(Partner)) < _MANY:
            self._take(wanted, wanted.beginning(desk), changes, counts=counts)
            return

        def take(page: ListPage) -> None:
            if wanted == self._wanted():
                self._take(wanted, page, changes, counts=counts)
            else:
                self._read(changes, counts=counts)

        self.office.jobs.run(lambda _: wanted.beginning(desk), done=take, failed=self.tell_error)

    def _take(self, wanted: Wanted, page: ListPage, changes: Changes, *, counts: bool) -> None:
        if counts:
            self._filters.read(self.office.desk, page if wanted.everybody else None)
            self._aside.look_later(self._filters.total)
        shown = self._model.ids
        stays = wanted == self._whole and page.count > len(page.ids) and len(shown) > len(page.ids)
        self._lay(shown if stays else page.ids, changes)
        self._whole = wanted
        if self._listing is not None:
            self._listing.cancel()
        if page.count > len(page.ids):
            desk = self.office.desk
            self._listing = self.office.jobs.run(
                lambda _: wanted.whole(desk),
                done=lambda ids: self._lay(ids, Changes({})) if wanted == self._wanted() else None,
                failed=self.tell_error,
            )

    def _wanted(self) -> Wanted:
        return Wanted(
            self._search.text(),
            self._narrowing.kept,
            self._narrowing.sort,
            self._narrowing.descending,
            language(),
        )

    def _lay(self, ids: Sequence[str], changes: Changes) -> None:
        """Shows these in the list; the chosen chip leaves some out."""
        kept = self._filters.kept(ids)
        self._model.show(kept, rows.stale(changes))
        if kept and not self._table.current_id:
            self._table.choose(kept[min(self._place, len(kept) - 1)])
        self._show_current()
        self._arrange()

    def _arrange(self) -> None:
        """Shows the list, that nothing fits, or that there is no partner yet."""
        alone = self._filters.total <= 1 and not self._alone_shown and not self._starting
        hits = self._model.rowCount() > 0
        self._tools.setVisible(not alone)
        self._table.setVisible(hits and not alone)
        self._no_hits.setVisible(not hits and not alone)
        self._nothing.setVisible(alone)
        self._both.set_empty(alone)
        self._say_no_hits()
        self.button_of(self._fetch).setVisible(self._aside.view is None)
        for action in (self._booklet, self._new):  # one primary button a page
            self.button_of(action).setVisible(self._aside.view is None and not alone)

    @property
    def _starting(self) -> bool:
        """Whether the name of a new partner is being typed."""
        return self._right.currentWidget() is self._editor and not self._editor.id

    def _save_to_file(self, ids: Sequence[PartnerId] | None) -> None:
        saving.ask(self.office, self, search=self._search.text(), ids=ids, failed=self.tell_error)

    def _narrow(self) -> None:
        self._read(Changes({}))

    def _take_sort(self) -> None:
        """The head of a column was clicked."""
        self._narrowing.sort = PartnerSort(self._model.sort_by)
        self._narrowing.descending = self._model.descending
        self._narrow()

    def _reorder(self) -> None:
        """Another order or filter was chosen in the menu; the arrow stands at its column."""
        self._model.sort_by = str(self._narrowing.sort)
        self._model.descending = self._narrowing.descending
        self._table.horizontalHeader().viewport().update()
        self._narrow()

    def _show_all(self) -> None:
        self._search.clear()
        self._filters.clear()
        self._narrowing.clear()
        self._narrow()

    def _search_tag(self) -> None:
        self._search.setText(self._detail.tag)
        self._narrow()

    def _turn(self) -> None:
        """The list has given its place to an import or to duplicates, or has it again."""
        view = self._aside.view
        self.place_messages(self._both.list_column if view is None else view.column)
        self._show_current()
        self._arrange()
        super().retranslate()

    def _look_up(self) -> None:
        self._aside.close_view()
        self._both.close_detail()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _show_chosen(self) -> None:
        """Another one was chosen: leaves the form, unless a new partner's name is typed there."""
        if (
            self._right.currentWidget() is self._editor
            and self._editor.id != self._table.current_id
        ):
            self._right.setCurrentWidget(self._detail)
        self._show_current()

    def _show_current(self) -> None:
        row = self._model.record(self._table.current_id)
        listed = self._aside.view is None  # their keys are for the list alone
        self._edit.setEnabled(row is not None and listed)
        self._delete.setVisible(row is not None and not row.view.own and listed)
        if self._starting:
            return
        chosen = self._table.chosen_ids
        if len(chosen) > 1:
            self._several.show_ids(chosen)
            self._right.setCurrentWidget(self._several)
            return
        if row is None:
            self._right.setCurrentWidget(self._nobody)
            return
        self._place = self._model.row_of(row.view.id)
        self._detail.show_row(row)
        if self._right.currentWidget() is self._editor and self._editor.id == row.view.id:
            self._editor.show_view(row.view)
        else:
            self._right.setCurrentWidget(self._detail)

    def _start(self) -> None:
        self._aside.close_view()
        self._right.setCurrentWidget(self._editor)
        self._editor.start()
        self._arrange()
        self._both.open_detail()
        self._editor.begin()

    def _open_editor(self) -> None:
        row = self._model.record(self._table.current_id)
        if row is None:
            return
        self._editor.show_view(row.view)
        self._right.setCurrentWidget(self._editor)
        self._both.open_detail()
        self._editor.begin()

    def _close_editor(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)  # saves what is typed
        self._right.setCurrentWidget(self._detail)
        self._show_current()
        self._arrange()

    def _ask_delete(self) -> None:
        row = self._model.record(self._table.current_id)
        if row is not None and not row.view.own:
            writing.delete(self.office, PartnerId(row.view.id), self.tell_error)

    def _tell_refusal(self) -> None:
        self.messages.show_message(self._detail.pictures.refusal, undo=False, icon="octagon-x")

    def _tell_failure(self) -> None:
        if self._editor.error is not None:
            self.tell_error(self._editor.error)

    def _say_no_hits(self) -> None:
        #: Where the list would be, when nothing fits what was searched for.
        heading = translate("ui-partners", "Nobody fits")
        #: {text} is what was searched for, in quotation marks.
        sentence = translate("ui-partners", "No partner fits {text}.")
        text = self._search.text()
        self._no_hits.set_words(heading, sentence.format(text=quoted(text)) if text else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._aside.go_back():
            return
        if event.key() == Qt.Key.Key_Escape and self._right.currentWidget() is self._editor:
            self._close_editor()
            return
        super().keyPressEvent(event)
