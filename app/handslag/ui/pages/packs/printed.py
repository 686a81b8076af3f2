"""The packs that were made: for whom and when, to look up, save again and print again."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.changes import Changes
from handslag.domain.errors import HandslagError
from handslag.domain.packs import PackRun
from handslag.domain.partners import Customer, Partner
from handslag.services import pack_history
from handslag.services.pack_history import PrintedPack
from handslag.services.paperwork import Made
from handslag.services.previews import LastPack
from handslag.ui.feed import stale
from handslag.ui.models.paged_table import PagedTableModel
from handslag.ui.office import Office
from handslag.ui.pages.packs import making, printed_rows
from handslag.ui.pages.packs.preview import PreviewWell
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.empty_state import EmptyState
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.search_field import SearchField
from handslag.ui.parts.table import Table
from handslag.ui.print_out.printout import Printout
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import translate
from handslag.words.paper import paper_words

Failed = Callable[[HandslagError], None]


class PrintedView(QWidget):
    """A table of the packs, the newest first, and what can be done with the chosen one.

    Printing again issues nothing.

    Attributes:
        foot: the layout below the table, for the message bar.

    Signals:
        left: the pack shall be shown again. GUI thread.
        print_wanted: a pack is ready to be printed; carries its Printout. GUI thread.
    """

    left = Signal()
    print_wanted = Signal(object)

    def __init__(self, office: Office, scratch: Scratch, well: PreviewWell, failed: Failed) -> None:
        super().__init__()
        self._office = office
        self._scratch = scratch
        self._well = well
        self._failed = failed
        self.back = Button("quiet", "arrow-left")
        self._heading = Label("heading")
        self.search = SearchField()
        self.save, self.print = Button("outlined", "file-text"), Button("outlined", "printer")
        self.model: PagedTableModel[PrintedPack] = PagedTableModel(
            printed_rows.columns(), lambda ids: printed_rows.fetch(office.desk, ids), self
        )
        self.table = Table(self.model)
        self._clear = Button("quiet", "x")
        self._nothing = EmptyState()
        self._no_hits = EmptyState(None, self._clear)
        self.foot = QVBoxLayout()
        self._lay_out()
        self._listen()
        self.hide()

    def begin(self) -> None:
        """Reads everything again, and takes the focus."""
        self.search.clear()
        self._read(None)
        place = self.table if self.model.rowCount() else self.back
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def hear(self, changes: Changes) -> None:
        """Reads again what *changes* touches while this is shown; what is chosen stays chosen."""
        if self.isVisible() and changes.touches(PackRun, Customer, Partner):
            self._read(stale(changes, PackRun, Customer, Partner))

    def retranslate(self) -> None:
        """Reads the words again."""
        #: The button above the packs that were printed.
        self.back.set_words(translate("ui-packs", "Back to the pack"))
        #: Over the packs that were printed.
        self.search.set_words(translate("ui-packs", "Search by customer"))
        self.save.set_words(translate("ui-packs", "Save again…"))
        self.print.set_words(translate("ui-packs", "Print again…"))
        self._heading.setText(translate("ui-packs", "Printed"))
        self.table.setAccessibleName(translate("ui-packs", "Printed"))
        self._clear.set_words(translate("ui-packs", "Show all packs"))
        self._nothing.set_words(
            #: Heading and sentence where no pack was printed yet.
            translate("ui-packs", "Nothing is printed yet"),
            translate("ui-packs", "Every pack that you save or print is noted here."),
        )
        self._no_hits.set_words(
            #: Where the list would be, when nothing fits what was searched for.
            translate("ui-packs", "No pack fits"),
            translate("ui-packs", "Try a part of the customer's name."),
        )
        self.model.refresh_words()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self.back)
        first.addStretch(1)
        above = QHBoxLayout()
        above.setSpacing(12)
        for part, share in ((self.search, 1), (self.save, 0), (self.print, 0)):
            above.addWidget(part, share)
        panel = Panel(flush=True)
        for inner in (self.table, self._no_hits, self._nothing):
            panel.box.addWidget(inner)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(first)
        box.addSpacing(8)
        box.addWidget(self._heading)
        box.addSpacing(12)
        box.addLayout(above)
        box.addSpacing(12)
        box.addWidget(panel, 1)
        box.addLayout(self.foot)

    def _listen(self) -> None:
        self.back.clicked.connect(self.left)
        self.search.searched.connect(lambda: self._read(frozenset()))
        self.table.chosen.connect(self._tell_possible)
        self.table.opened.connect(self._print_again)
        self.save.clicked.connect(self._ask_path)
        self.print.clicked.connect(self._print_again)
        self._clear.clicked.connect(self._show_all)

    def _read(self, changed: frozenset[str] | None) -> None:
        ids = pack_history.find_ids(self._office.desk, self.search.text())
        self.model.show(ids, changed)
        if ids and not self.table.current_id:
            self.table.choose(ids[0])
        searched = bool(self.search.text().strip())
        self.search.setVisible(bool(ids) or searched)
        self.table.setVisible(bool(ids))
        self._no_hits.setVisible(not ids and searched)
        self._nothing.setVisible(not ids and not searched)
        for button in (self.save, self.print):
            button.setVisible(bool(ids))
        self._tell_possible()

    def _show_all(self) -> None:
        self.search.clear()
        self._read(frozenset())
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _current(self) -> PrintedPack | None:
        one = self.model.record(self.table.current_id)
        return one if one is not None and one.customer is not None else None

    def _tell_possible(self) -> None:
        for button in (self.save, self.print):
            button.setEnabled(self._current is not None)

    def _ask_path(self) -> None:
        if (one := self._current) is not None and one.customer is not None:
            name = making.file_called(one.customer.name)
            making.ask_path(self, self._office.settings, name, lambda path: self._save(one, path))

    def _save(self, one: PrintedPack, path: Path) -> None:
        def done(made: Made) -> None:
            #: In the message bar, after an earlier pack was saved again; {file} is its name.
            text = translate("ui-packs", "{file} is ready; nothing new was issued.")
            self._office.tell(text.format(file=made.path.name))

        self._make(one, path, done)

    def _print_again(self) -> None:
        one, desk = self._current, self._office.desk
        if one is None or one.customer is None:
            return
        last = LastPack(one.at, one.sheet, one.start_slot, one.vouchers, one.backs)

        def done(made: Made) -> None:
            ready: Printout = making.to_print_again(desk, made, last, one.backs)
            self.print_wanted.emit(ready)

        self._make(one, self._scratch.file(making.file_called(one.customer.name)), done)

    def _make(self, one: PrintedPack, path: Path, done: Callable[[Made], None]) -> None:
        desk = self._office.desk
        self._office.jobs.run(
            lambda _: pack_history.again(desk, one.id, path, words=paper_words),
            done=done,
            failed=self._failed,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)
