"""The page of exchanges: partners, my computers, introducing myself, the log; and files that arrive."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from handslag.domain.changes import Changes
from handslag.domain.partners import Business, Partner
from handslag.services import exchange_book
from handslag.services.exchange_book import Book
from handslag.ui.business import own_business
from handslag.ui.feed import EVERYTHING
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.pages.exchange import parts, saying
from handslag.ui.pages.exchange.arrival import ArrivalView
from handslag.ui.pages.exchange.devices import DevicesPart
from handslag.ui.pages.exchange.introduce import IntroducePart
from handslag.ui.pages.exchange.log import LogPart
from handslag.ui.pages.exchange.partners import PartnersPart
from handslag.ui.parts.tabs import Tabs
from handslag.words.catalogue import translate

_NAMES = ("partners", "devices", "introduce", "log")
"""The parts, as ``open_record`` calls them."""


class ExchangePage(Page):
    """Two computers learn from each other by a file.

    Attributes:
        partners, devices, introduce, log: its parts.
        arrival: shows a file that arrived, in place of the parts.
    """

    name, icon, group, has_list = "exchange", "arrow-left-right", 4, True
    file_kinds = (parts.KIND,)

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._book = Book()
        self._reading = self._again = False
        self.open = self.add_action(
            lambda: translate("ui-exchange", "Open a file"),
            "folder-open",
            self._ask_file,
            role="outlined",
            shortcut="Ctrl+O",
        )
        self.tabs = Tabs()
        self.partners = PartnersPart(office, self.tell_error)
        self.devices = DevicesPart(office, self.tell_error, self._tell_all)
        self.introduce = IntroducePart(office, self.tell_error)
        self.log = LogPart(office, self.tell_error, self._open_files, self._tell_all)
        self.arrival = ArrivalView(office, self.tell_error)
        self._lay_out()
        self._add_palette()
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.arrival.left.connect(self._leave_arrival)
        office.drop_folder.exchanged.connect(self._have_read)
        self.retranslate()

    @classmethod
    def words(cls) -> str:
        #: The page of exchanges, in the side navigation and over the page.
        return translate("ui-exchange", "Exchange")

    @classmethod
    def waiting(cls, office: Office) -> int:
        return exchange_book.conflicts_waiting(office.desk)

    def subtitle(self) -> str:
        waiting = sum(bool(saying.waiting(one)) for one in self._book.partners if one.name)
        if waiting:
            #: Under the title of the page of exchanges.
            return translate("ui-exchange", "%n partners have not heard the latest", n=waiting)
        #: Under the title of the page of exchanges.
        return translate("ui-exchange", "Two computers learn from each other by a file")

    def refresh(self, changes: Changes) -> None:
        if changes is EVERYTHING or changes.touches(Partner, Business):
            self.introduce.read()
        self._have_read()
        super().refresh(changes)

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.words())
        self.tabs.set_words(
            translate("ui-exchange", "Partners"),
            translate("ui-exchange", "My computers"),
            translate("ui-exchange", "Introduce me"),
            translate("ui-exchange", "Folder and log"),
        )
        for part in (self.partners, self.devices, self.introduce, self.log, self.arrival):
            part.retranslate()
        super().retranslate()

    def open_record(self, id: str) -> None:
        """Shows a part by its name, or a partner by its business id."""
        self._close_arrival()
        if id in _NAMES:
            self.tabs.setCurrentIndex(_NAMES.index(id))
        else:
            self.tabs.setCurrentIndex(0)
            self.partners.choose(id)

    def take_files(self, paths: Sequence[Path]) -> None:
        self._open_files(list(paths))

    def drop_words(self) -> str:
        #: While a file is dragged over the page of exchanges.
        return translate("ui-exchange", "Drop the file to see what is in it")

    def _add_palette(self) -> None:
        """Lets the palette find the parts by their names."""
        for name, icon, words in (
            ("devices", "laptop", lambda: translate("ui-exchange", "My computers")),
            ("introduce", "file-heart", lambda: translate("ui-exchange", "Introduce me")),
            ("log", "list", lambda: translate("ui-exchange", "Folder and log")),
        ):
            self.add_action(words, icon, partial(self.open_record, name))

    def _ask_file(self) -> None:
        #: Title of a file dialog.
        title = translate("ui-exchange", "Open a file from a partner or another computer")
        path = parts.ask_open(self, self.office.settings, title)
        if path is not None:
            self._open_files([path])

    def _open_files(self, paths: list[Path]) -> None:
        if paths:
            self._whole.setCurrentWidget(self.arrival)
            self.arrival.open_files(paths)

    def _close_arrival(self) -> None:
        self._whole.setCurrentWidget(self._usual)
        if id := self.arrival.taken_from:
            self.tabs.setCurrentIndex(0)
            self.partners.choose(id)
            self.arrival.taken_from = ""

    def _leave_arrival(self) -> None:
        self._close_arrival()
        self._tell_all()

    def _tell_all(self) -> None:
        """Something changed that is no record: conflicts, the log, what others know."""
        self.office.feed.publish(Changes({}))

    def _have_read(self, *_: object) -> None:
        """Has everything read on the worker; what was asked for meanwhile, once more after it."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        desk = self.office.desk
        self.office.jobs.run(
            lambda _: exchange_book.read(desk), done=self._show, failed=self.tell_error
        )

    def _show(self, book: Book) -> None:
        self._reading = False
        self._book = book
        mine = own_business(self.office.desk)
        self.partners.show_book(book, mine.name if mine else "")
        self.devices.show_book(book)
        self.log.show_book(book)
        super().retranslate()
        if self._again:
            self._again = False
            self._have_read()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for part in (self.partners, self.devices, self.introduce, self.log):
            self._stack.addWidget(part)
        self._usual = QWidget()
        column = QVBoxLayout(self._usual)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._usual)
        self._whole.addWidget(self.arrival)
        self.content.addWidget(self._whole, 1)
