"""My own computers: the file for them, inviting one, the till PC, numbers, conflicts."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.domain.moments import day_of
from handslag.services import devices, exchange_book
from handslag.services.device_exchange import Sent
from handslag.services.devices import DeviceView
from handslag.services.exchange_book import Book, DeviceLine
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column, PagedTableModel
from handslag.ui.office import Office
from handslag.ui.pages.exchange import parts, saying
from handslag.ui.pages.exchange.dialogs import (
    BlockDialog,
    ConflictsDialog,
    InviteDialog,
    Question,
)
from handslag.ui.pages.exchange.parts import Deed, Notice
from handslag.ui.pages.exchange.split import Split
from handslag.ui.painting import TileLook
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.empty_state import EmptyState
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import FactRow, Pane, empty
from handslag.ui.parts.panel import Panel, divider
from handslag.ui.parts.table import Table
from handslag.ui.states import Standing, State
from handslag.words.catalogue import translate
from handslag.words.formats import short_day


class DevicesPart(QWidget):
    """The computers of my business.

    Attributes:
        save: writes the file for the others; ``whole`` everything.
        invite, first: open the dialog that invites a computer.
    """

    def __init__(
        self,
        office: Office,
        failed: Callable[[HandslagError], None],
        changed: Callable[[], None],
    ) -> None:
        super().__init__()
        self._office, self._failed, self._changed = office, failed, changed
        self._book = Book()
        self._lines: Mapping[str, DeviceLine] = {}
        column = Column[DeviceLine](lambda: translate("ui-exchange", "Computer"), self._cell)
        self._model: PagedTableModel[DeviceLine] = PagedTableModel(
            [column], lambda ids: {id: self._lines[id] for id in ids}, self
        )
        self.table = Table(self._model)
        self.table.chosen.connect(self._show_chosen)
        self.save, self.whole = Button("primary", "usb"), Button("quiet", "file-output")
        self.invite, self.first = Button("quiet", "plus"), Button("primary", "laptop")
        self.look = Button("outlined", "eye")
        self.till, self.block = Button("outlined", "store"), Button("outlined", "ticket")
        self.revoke = Button("danger", "ban")
        self._conflicts = Deed("triangle-alert", self.look, self._open_conflicts, tone="warn")
        self._out = Deed("usb", self.save, lambda: self._save(full=False))
        self._alone = EmptyState(self.first)
        self.whole.clicked.connect(lambda: self._save(full=True))
        for button in (self.invite, self.first):
            button.clicked.connect(self._open_invite)
        self.till.clicked.connect(self._make_till)
        self.block.clicked.connect(self._give_block)
        self.revoke.clicked.connect(self._ask_revoke)
        self._pane = Pane()
        self._lay_out()
        self.retranslate()

    def show_book(self, book: Book) -> None:
        """Shows the devices."""
        self._book = book
        self._lines = {line.view.id: line for line in book.devices}
        self._model.show([line.view.id for line in book.devices])
        if not self.table.current_id and book.devices:
            self.table.choose(book.devices[-1].view.id)
        alone = len(book.devices) < 2
        self._alone_panel.setVisible(alone)
        self._several.setVisible(not alone)
        self._conflicts.setVisible(bool(book.conflicts))
        self._line.setVisible(bool(book.conflicts))
        self._say_conflicts()
        self._show_chosen()

    def retranslate(self) -> None:
        """Reads the words again."""
        self.table.setAccessibleName(translate("ui-exchange", "My computers"))
        self._out.set_words(
            translate("ui-exchange", "What is new, for your other computers"),
            translate("ui-exchange", "On a stick or in a folder; open the file on each of them."),
            translate("ui-exchange", "Save the file"),
        )
        #: Everything for my other devices, where something is missing on one of them.
        self.whole.set_words(translate("ui-exchange", "Save everything"))
        self.invite.set_words(translate("ui-exchange", "Invite a computer"))
        self.first.set_words(translate("ui-exchange", "Invite a computer"))
        self._alone.set_words(
            #: Where the list of devices would be, while there is one.
            translate("ui-exchange", "Several computers, one business"),
            translate(
                "ui-exchange",
                "The laptop at the fair and the computer at the till share everything by a file, without a server.",
            ),
            translate("ui-exchange", "Only your own computers can open these files."),
        )
        self.till.set_words(translate("ui-exchange", "Make it the till PC"))
        self.block.set_words(translate("ui-exchange", "Give it numbers"))
        self.revoke.set_words(translate("ui-exchange", "Shut it out"))
        self._model.refresh_words()
        self._say_conflicts()
        self._show_chosen()

    def _say_conflicts(self) -> None:
        self._conflicts.set_words(
            translate("ui-exchange", "%n conflicts", n=len(self._book.conflicts)),
            translate("ui-exchange", "Two computers changed the same. Keep one of the two."),
            translate("ui-exchange", "Look at them"),
        )

    def _cell(self, line: DeviceLine) -> Cell:
        words = saying.device_state(line)
        bad = line.view.revoked is not None or line.view.replaced
        state = State.SUSPENDED if bad else State.ACTIVE
        return Cell(
            text=line.view.name,
            second=saying.device_second(line, self._office.desk.today()),
            tile=TileLook(line.view.name, icon="monitor" if line.view.here else "laptop"),
            standing=Standing(state, words) if words else None,
        )

    def _show_chosen(self) -> None:
        line = self._lines.get(self.table.current_id)
        empty(self._pane.body)
        useful = line is not None and line.view.revoked is None and not line.view.replaced
        other = useful and line is not None and not line.view.here
        self.till.setVisible(useful and line is not None and not line.view.till)
        self.block.setVisible(other)
        self.revoke.setVisible(other)
        if line is None:
            return
        view, body = line.view, self._pane.body
        body.addWidget(Label("heading", text=view.name, wraps=True))
        body.addSpacing(8)
        joined = translate("ui-exchange", "Joined on {day}")
        told = joined.format(day=short_day(day_of(view.joined)))
        body.addWidget(FactRow("calendar", told, translate("ui-exchange", "Joined")))
        if view.till:
            text = translate("ui-exchange", "Till PC: it decides about redemptions and numbers.")
            body.addWidget(FactRow("store", text, translate("ui-exchange", "Till PC")))
        self._add_standing(line)
        for block in view.blocks:
            #: Numbers for vouchers that a device may give; {name} is whose offer.
            text = translate("ui-exchange", "%n numbers left for {name}, offer {n}", n=block.left)
            said = text.format(name=block.redeemer.name, n=block.offer)
            body.addWidget(FactRow("ticket", said, translate("ui-exchange", "Numbers")))
        body.addStretch(1)

    def _add_standing(self, line: DeviceLine) -> None:
        if (standing := line.standing) is None:
            return
        body, today = self._pane.body, self._office.desk.today()
        sent = saying.sent_fact(standing.sent, today)
        body.addWidget(FactRow("send", sent, translate("ui-exchange", "Sent")))
        came = saying.received_fact(standing.received, today)
        body.addWidget(FactRow("download", came, translate("ui-exchange", "Received")))
        if standing.missing:
            text = translate("ui-exchange", "Some of its work is missing here. Ask it for a file.")
            body.addWidget(Notice("triangle-alert", "warn", text))
        elif standing.confirmed:
            text = translate("ui-exchange", "It has everything from here.")
            body.addWidget(Notice("circle-check", "ok", text))

    def _save(self, *, full: bool) -> None:
        #: Name of a file for the user's own devices; {day} is like 2026-11-25.
        text = translate("ui-exchange", "My computers {day}")
        name = text.format(day=self._office.desk.today().isoformat()) + parts.KIND
        #: Title of a file dialog.
        title = translate("ui-exchange", "Save the file for your other computers")
        files = parts.handslag_files()
        path = parts.ask_save(self, self._office.settings, title, name, files)
        if path is None:
            return
        desk = self._office.desk

        def done(sent: Sent) -> None:
            self._changed()
            #: {file} is a file's name, {folder} where it lies.
            text = translate("ui-exchange", "“{file}” lies in {folder}. Open it on the others.")
            self._office.tell(text.format(file=sent.path.name, folder=sent.path.parent))

        self._office.jobs.run(
            lambda _: exchange_book.send_to_devices(desk, path, full=full),
            done=done,
            failed=self._failed,
        )

    def _open_invite(self) -> None:
        def done(path: Path) -> None:
            text = translate("ui-exchange", "The invitation is {file}. Delete it when it was used.")
            self._office.tell(text.format(file=path.name))

        InviteDialog(self._office, self, done).open()

    def _open_conflicts(self) -> None:
        dialog = ConflictsDialog(self._office, self, self._book.conflicts)
        dialog.finished.connect(self._changed)
        dialog.open()

    def _make_till(self) -> None:
        desk, id = self._office.desk, self.table.current_id

        def done(view: DeviceView) -> None:
            text = translate("ui-exchange", "{name} is the till PC from its next file on.")
            self._office.tell(text.format(name=view.name))

        self._office.jobs.run(lambda _: devices.make_till(desk, id), done=done, failed=self._failed)

    def _give_block(self) -> None:
        line = self._lines[self.table.current_id]
        BlockDialog(self._office, self, line.view.id, line.view.name, self._office.tell).open()

    def _ask_revoke(self) -> None:
        view, desk = self._lines[self.table.current_id].view, self._office.desk
        dialog = Question(
            self,
            #: Title of a question; {name} is one of the user's devices.
            translate("ui-exchange", "Shut {name} out?").format(name=view.name),
            translate(
                "ui-exchange",
                "No file from it is taken in any more, and its numbers are void. It still knows the keys of your business. Do it when a computer is lost or sold.",
            ),
            translate("ui-exchange", "Shut it out"),
            role="danger",
        )

        def done(_: DeviceView) -> None:
            #: {name} is one of the user's devices.
            text = translate("ui-exchange", "{name} is shut out.")
            self._office.tell(text.format(name=view.name))
            dialog.accept()

        dialog.yes.clicked.connect(
            lambda: self._office.jobs.run(
                lambda _: devices.revoke(desk, view.id), done=done, failed=dialog.tell
            )
        )
        dialog.open()

    def _lay_out(self) -> None:
        deeds = Panel(flush=True)
        self._line = divider()
        deeds.box.addWidget(self._conflicts)
        deeds.box.addWidget(self._line)
        deeds.box.addWidget(self._out)
        split = Split(self._pane)
        panel = Panel(flush=True)
        panel.box.addWidget(self.table)
        split.column.addWidget(panel, 1)
        more = FlowLayout(gap=4)
        more.addWidget(self.invite)
        more.addWidget(self.whole)
        split.column.addLayout(more)
        flow = FlowLayout(gap=12)
        for button in (self.till, self.block, self.revoke):
            flow.addWidget(button)
        self._pane.foot.addLayout(flow, 1)
        self._several = QWidget()
        column = QVBoxLayout(self._several)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addWidget(deeds)
        column.addWidget(split, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._several, 1)
        alone = self._alone_panel = Panel()
        alone.box.addWidget(self._alone)
        box.addWidget(alone, 1)
