"""What was sent and received, with the way back; and the folder that does it by itself."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.services import drop_folder, exchange_arrivals, partner_export
from handslag.services.drop_folder import FolderView
from handslag.services.drop_state import Happened
from handslag.services.exchange_book import Book, LogLine
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column, PagedTableModel
from handslag.ui.office import Office
from handslag.ui.pages.exchange import parts, saying
from handslag.ui.pages.exchange.dialogs import ReadersDialog
from handslag.ui.pages.exchange.parts import Deed, Notice
from handslag.ui.painting import TileLook
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.empty_state import EmptyState
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.pane import empty
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.table import Table
from handslag.words import exchange_folder
from handslag.words.catalogue import translate
from handslag.words.formats import listed

_TROUBLES = 2


class LogPart(QWidget):
    """The exchange folder above, the log below it.

    Attributes:
        back: takes back what the chosen file brought; only where that is possible.
    """

    def __init__(
        self,
        office: Office,
        failed: Callable[[HandslagError], None],
        opened: Callable[[list[Path]], None],
        changed: Callable[[], None],
    ) -> None:
        super().__init__()
        self._office, self._failed = office, failed
        self._opened, self._changed = opened, changed
        self._book = Book()
        self._lines: Mapping[str, LogLine] = {}
        columns = [
            Column[LogLine](lambda: translate("ui-exchange", "What"), self._what),
            Column[LogLine](lambda: translate("ui-exchange", "When"), self._when, width=220),
        ]
        self._model: PagedTableModel[LogLine] = PagedTableModel(
            columns, lambda ids: {id: self._lines[id] for id in ids}, self
        )
        self.table = Table(self._model)
        self.table.chosen.connect(self._show_possible)
        self.folder = Deed("folder-open", Button("outlined", "folder-open"), self._choose)
        self.now, self.leave = Button("outlined", "refresh"), Button("quiet", "x")
        self.open, self.back = Button("outlined", "eye"), Button("outlined", "undo")
        self._warning = Notice("triangle-alert", "warn")
        self._news = QVBoxLayout()
        self._empty = EmptyState()
        self.now.clicked.connect(office.drop_folder.exchange_now)
        self.leave.clicked.connect(self._leave)
        self.open.clicked.connect(self._open)
        self.back.clicked.connect(self._take_back)
        self._lay_out()
        self.retranslate()

    def show_book(self, book: Book) -> None:
        """Shows the log and the folder."""
        self._book = book
        self._lines = {line.id: line for line in book.log}
        self._model.show([line.id for line in book.log])
        self._panel.setVisible(bool(book.log))
        self._none.setVisible(not book.log)
        self._say_folder()
        self._show_possible()

    def retranslate(self) -> None:
        """Reads the words again."""
        self.table.setAccessibleName(translate("ui-exchange", "Log"))
        self.now.set_words(translate("ui-exchange", "Exchange now"))
        self.leave.set_words(translate("ui-exchange", "Use no folder"))
        #: Looks at a file of an unknown business in the exchange folder.
        self.open.set_words(translate("ui-exchange", "Open the file"))
        #: Takes back what a file brought.
        self.back.set_words(translate("ui-exchange", "Undo this file"))
        self._empty.set_words(
            translate("ui-exchange", "No file has gone or come yet"),
            translate("ui-exchange", "Every file that you send or take in is noted here."),
        )
        self._model.refresh_words()
        self._say_folder()
        self._show_possible()

    def _what(self, line: LogLine) -> Cell:
        icon = "download" if line.came else "send"
        name = Path(line.file).name
        if line.undone:
            #: In the log, beside a file that was taken in and taken back; {file} is its name.
            name = translate("ui-exchange", "{file}, taken back").format(file=name)
        return Cell(text=saying.log_line(line), second=name, tile=TileLook("", icon=icon))

    def _when(self, line: LogLine) -> Cell:
        told = saying.when(line.at, self._office.desk.today())
        return Cell(text=told[:1].upper() + told[1:])

    def _show_possible(self) -> None:
        line = self._lines.get(self.table.current_id)
        self.back.setVisible(line is not None and line.undo_id is not None)

    def _say_folder(self) -> None:
        view = self._book.folder
        chosen = view.folder if view is not None else None
        if chosen is None:
            text = translate(
                "ui-exchange",
                "A folder on a stick or in a cloud: what is new is laid down and taken in by itself.",
            )
        elif view is not None and not view.there:
            #: {folder} is the path of a folder that cannot be reached now.
            text = translate("ui-exchange", "{folder} is away now. It is waited for.")
            text = text.format(folder=chosen)
        else:
            #: {folder} is the path of a folder, {names} are those who find files there.
            text = translate("ui-exchange", "{folder} is watched. Files lie there for {names}.")
            text = text.format(folder=chosen, names=self._readers())
        button = (
            translate("ui-exchange", "Choose a folder")
            if chosen is None
            else translate("ui-exchange", "Another folder")
        )
        self.folder.set_words(translate("ui-exchange", "Exchange folder"), text, button)
        self._more.setVisible(chosen is not None or (view is not None and view.data_in is not None))
        self.now.setVisible(chosen is not None)
        self.leave.setVisible(chosen is not None)
        self.open.setVisible(bool(self._unknown()))
        carrier = view.data_in if view is not None else None
        self._warning.setVisible(carrier is not None)
        if carrier is not None:
            self._warning.tell(exchange_folder.data_in(carrier))
        self._say_troubles(view)

    def _readers(self) -> str:
        view = self._book.folder
        readers = view.partners if view is not None else ()
        names = [one.name for one in self._book.partners if one.id in readers]
        #: Who finds files in the exchange folder, after the names of the partners.
        mine = translate("ui-exchange", "your own computers")
        return listed([*names, mine] if len(self._book.devices) > 1 or not names else names)

    def _say_troubles(self, view: FolderView | None) -> None:
        empty(self._news)
        bad = (Happened.REFUSED, Happened.UNKNOWN)
        lines = [line for line in view.log if line.what in bad] if view is not None else []
        for line in lines[:_TROUBLES]:
            self._news.addWidget(Notice("triangle-alert", "warn", exchange_folder.line(line)))

    def _unknown(self) -> list[Path]:
        view = self._book.folder
        if view is None or view.folder is None:
            return []
        names = [line.file for line in view.log if line.what is Happened.UNKNOWN]
        return [view.folder / name for name in dict.fromkeys(names)]

    def _choose(self) -> None:
        #: Title of a dialog for a folder.
        title = translate("ui-exchange", "Choose the exchange folder")
        folder = parts.ask_folder(self, self._office.settings, title)
        if folder is None:
            return
        partners = [one for one in self._book.partners if one.id != partner_export.NETWORK]
        known = self._book.folder.partners if self._book.folder is not None else ()
        dialog = ReadersDialog(self, partners, known)
        dialog.accepted.connect(lambda: self._use(folder, dialog.chosen))
        dialog.open()

    def _use(self, folder: Path, readers: tuple[str, ...]) -> None:
        desk = self._office.desk
        self._office.jobs.run(
            lambda _: drop_folder.choose(desk, folder, partners=readers),
            done=self._followed,
            failed=self._failed,
        )

    def _leave(self) -> None:
        desk = self._office.desk
        self._office.jobs.run(
            lambda _: drop_folder.leave(desk), done=self._followed, failed=self._failed
        )

    def _followed(self, _: FolderView) -> None:
        self._office.drop_folder.follow()
        self._changed()

    def _open(self) -> None:
        self._opened(self._unknown())

    def _take_back(self) -> None:
        line, desk = self._lines[self.table.current_id], self._office.desk
        id = line.undo_id
        if id is None:
            return

        def done(_: object) -> None:
            self._changed()
            #: {what} is like "From Pettersons Rör".
            text = translate("ui-exchange", "{what}: the file is taken back.")
            self._office.tell(text.format(what=saying.log_line(line)))

        self._office.jobs.run(
            lambda _: exchange_arrivals.take_back(desk, id), done=done, failed=self._failed
        )

    def _lay_out(self) -> None:
        top = Panel(flush=True)
        top.box.addWidget(self.folder)
        self._more = QWidget()
        inside = QVBoxLayout(self._more)
        inside.setContentsMargins(64, 0, 24, 16)
        inside.setSpacing(4)
        flow = FlowLayout(gap=12)
        for button in (self.now, self.open, self.leave):
            flow.addWidget(button)
        inside.addWidget(self._warning)
        inside.addLayout(self._news)
        inside.addLayout(flow)
        top.box.addWidget(self._more)
        self._panel, self._none = Panel(flush=True), Panel()
        self._panel.box.addWidget(self.table)
        self._none.box.addWidget(self._empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addWidget(top)
        box.addWidget(self._panel, 1)
        box.addWidget(self._none, 1)
        box.addWidget(self.back)
