"""The window: side navigation and pages. It knows no verb of the business."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from handslag.domain.changes import Changes
from handslag.domain.partners import Business, Partner
from handslag.domain.progress import Progress
from handslag.domain.trades import trade_word
from handslag.services import overview
from handslag.services.desk import Desk
from handslag.ui.drop_folder import DropFolder
from handslag.ui.entry import Entry
from handslag.ui.feed import EVERYTHING, Feed
from handslag.ui.history import History, UndoFailed
from handslag.ui.jobs import Jobs
from handslag.ui.language import Tongue
from handslag.ui.navigation import Navigation, Wish
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.painting import TileLook
from handslag.ui.parts.focus_ring import FocusRing
from handslag.ui.scanner import Scan
from handslag.ui.seat import Handed
from handslag.ui.theme import Theme
from handslag.words.catalogue import language, translate
from handslag.words.errors import sentence

_SMALLEST = (1024, 700)
_DESIGNED = (1280, 800)
_LOOKED_AT = 500
"""Milliseconds that the first page has the computer to itself."""


class Window(QWidget):
    """The program's one window.

    Pages are made when they are first shown; only those in *pages* exist. A profile without a
    business shows the first start instead.
    """

    def __init__(
        self,
        desk: Desk,
        pages: Sequence[type[Page] | Entry],
        *,
        feed: Feed,
        jobs: Jobs,
        theme: Theme,
        tongue: Tongue,
        settings: QSettings,
    ) -> None:
        super().__init__()
        entries = [page if isinstance(page, Entry) else Entry.of(page) for page in pages]
        self._entries = {entry.name: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self._settings = settings
        history = History(jobs, self)
        folder = DropFolder(desk, feed, jobs, self.tell, self)
        self.office = Office(
            desk, feed, jobs, history, theme, self.tell, self.go, settings, tongue, folder
        )
        self._stack = QStackedWidget()
        self._navigation = Navigation(entries)
        self._first: QWidget | None = None
        self._open_first: Callable[[Path], None] | None = None
        self._palette: Callable[[], None] | None = None
        self._ring = FocusRing(self)
        self._lay_out()
        self._listen(feed, history)
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self._restore_geometry()
        self.retranslate()
        self._begin()

    @property
    def page(self) -> Page | None:
        """The page that is shown; None at the first start."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def go(self, page: str, id: str = "") -> None:
        """Opens the page called *page*, and there the record *id*; nothing where there is none."""
        if page not in self._entries or self._first is not None:
            return
        shown = self._make(page)
        self._stack.setCurrentWidget(shown)
        self._navigation.show_current(page)
        if id:
            shown.open_record(id)

    def tell(self, sentence: str, *, undo: bool = False) -> None:
        """Shows *sentence* in the current page's message bar."""
        if self.page is not None:
            self.page.messages.show_message(sentence, undo=undo)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Opens each file on the first page that takes its kind; the first one at the first start."""
        if self._open_first is not None:
            if paths:
                self._open_first(paths[0])
            return
        for page in self._entries.values():
            taken = [path for path in paths if path.suffix.lower() in page.file_kinds]
            if taken:
                self.go(page.name)
                self._make(page.name).take_files(taken)
                return

    def take_scan(self, scan: Scan) -> None:
        """Shows what a scanner read on the redeem page; not behind a dialog that is open."""
        if QApplication.activeModalWidget() is not None:
            #: In the message bar: a voucher was scanned while a dialog was open above the window.
            self.tell(translate("ui-frame", "Close the dialog, and scan the voucher once more."))
            return
        self.go("redeem", scan.text)

    def take_handed(self, handed: Handed) -> None:
        """The program was started again: comes to the front with the files."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.take_files(handed.files)

    def retranslate(self) -> None:
        """Reads the words again."""
        self.setWindowTitle("Handslag")
        self._stack.setAccessibleName(translate("ui-frame", "Page"))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._navigation)
        row.addWidget(self._stack, 1)

    def _listen(self, feed: Feed, history: History) -> None:
        feed.changed.connect(self._hear)
        feed.language_changed.connect(self._show_business)
        self._navigation.page_wanted.connect(self._go_as_wished)
        self._navigation.palette_wanted.connect(self._open_palette)
        history.undone.connect(self._tell_undone)
        history.redone.connect(self._tell_redone)
        history.failed.connect(self._tell_undo_failed)
        history.changed.connect(self._withdraw_undo)
        self._shortcut("Ctrl+K", self._open_palette)
        self._shortcut("Ctrl+Z", history.undo)
        self._shortcut("Ctrl+Shift+Z", history.redo)
        listed = [page.name for page in self._entries.values() if page.group]
        for number, name in enumerate(listed[:9], 1):
            self._shortcut(f"Ctrl+{number}", partial(self.go, name))

    def _shortcut(self, keys: str, run: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(run)

    def _begin(self) -> None:
        if overview.mine(self.office.desk) is None:
            self._begin_first()
            return
        self._show_business()
        if self._entries:
            self.go(next(iter(self._entries)))

    def _begin_first(self) -> None:
        from handslag.ui.first_start import FirstStart  # noqa: PLC0415 - 20 ms, shown once

        self._navigation.hide()
        first = self._first = FirstStart(self.office)
        self._open_first = first.open_file
        first.started.connect(lambda: self._start(first.files))
        self._stack.addWidget(first)

    def _start(self, files: Sequence[Path]) -> None:
        """The profile has a business now."""
        if (first := self._first) is None:
            return
        self._first = self._open_first = None
        self._stack.removeWidget(first)
        first.deleteLater()
        self._navigation.show()
        self._begin()
        self._count()
        self.take_files(files)

    def _make(self, name: str) -> Page:
        if name not in self._pages:
            page = self._pages[name] = self._entries[name].page(self.office)
            self._stack.addWidget(page)
        return self._pages[name]

    def _load_all(self) -> None:
        """Has the other pages loaded while the user looks at the first one."""
        left = [entry for entry in self._entries.values() if not entry.is_loaded]
        if left and self.isVisible():
            desk = self.office.desk

            def load(_: Progress) -> list[type[Page]]:
                desk.warm_up()
                return [entry.page for entry in left]

            self.office.jobs.run(
                load,
                done=lambda _: self._count(),
                failed=lambda error: self.tell(sentence(error)),
            )

    def _make_all(self) -> Mapping[str, Page]:
        for name in self._entries:
            self._make(name)
        return self._pages

    def _hear(self, changes: Changes) -> None:
        for page in self._pages.values():
            page.hear(changes)
        if changes is EVERYTHING or changes.touches(Partner, Business):
            self._show_business()
        self._count()

    def _count(self) -> None:
        if self._first is None:
            for page in self._entries.values():
                if page.is_loaded:
                    waiting = page.page.waiting(self.office)
                    self._navigation.show_waiting(page.name, waiting)

    def _show_business(self) -> None:
        mine = overview.mine(self.office.desk)
        if mine is not None:
            trade = trade_word(mine.trade, language())
            self._navigation.show_business(TileLook(mine.name, mine.colour), mine.name, trade)

    def _go_as_wished(self, wish: Wish) -> None:
        self.go(wish.page)

    def _open_palette(self) -> None:
        if self._first is not None:
            return
        if self._palette is None:
            # 25 ms, with the services that are asked
            from handslag.ui.finder import Finder  # noqa: PLC0415 - as said
            from handslag.ui.palette import Palette  # noqa: PLC0415 - as said

            finder = Finder(self.office, list(self._entries.values()), self._make_all)
            self._palette = Palette(self, finder.find).open_over
        self._palette()

    def _tell_undone(self) -> None:
        #: In the message bar; {what} is what the user did before ("Sjöbergs Bageri got a tag").
        self.tell(translate("ui-frame", "Undone: {what}").format(what=self.office.history.last))

    def _tell_redone(self) -> None:
        #: In the message bar; {what} is what the user did before.
        self.tell(translate("ui-frame", "Done again: {what}").format(what=self.office.history.last))

    def _tell_undo_failed(self, failed: UndoFailed) -> None:
        if self.page is not None:
            self.page.tell_error(failed.error)

    def _withdraw_undo(self) -> None:
        for page in self._pages.values():
            page.messages.withdraw_undo()

    def _restore_geometry(self) -> None:
        kept = self._settings.value("geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(*_DESIGNED)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self._count)  # after the first painting
        QTimer.singleShot(_LOOKED_AT, self._load_all)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event):  # what the shown page does not take itself
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := self._dropped(event):
            event.acceptProposedAction()
            self.take_files(paths)

    def _dropped(self, event: QDropEvent) -> list[Path]:
        if self._first is not None:
            return []
        kinds = {kind for page in self._entries.values() for kind in page.file_kinds}
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return [path for path in paths if path.suffix.lower() in kinds]

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)
