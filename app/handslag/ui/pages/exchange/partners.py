"""Partners and the network: when last sent and received, and sending."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.domain.progress import Progress
from handslag.services import exchange_book, mailing, partner_export
from handslag.services.exchange_book import Book, PartnerLine
from handslag.services.exchange_items import Leaving
from handslag.ui.jobs import Job
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column, PagedTableModel
from handslag.ui.office import Office
from handslag.ui.pages.exchange import parts, saying
from handslag.ui.pages.exchange.parts import Notice, Well
from handslag.ui.pages.exchange.split import Split
from handslag.ui.painting import TileLook
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import FactRow, Pane, empty
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.table import Table
from handslag.ui.parts.tile import Tile
from handslag.ui.states import Standing, State
from handslag.words import exchange
from handslag.words.catalogue import translate
from handslag.words.formats import listed

Failed = Callable[[HandslagError], None]


class PartnersPart(QWidget):
    """The list of partners with the program, and what leaves for the chosen ones.

    Attributes:
        save: writes the file.
        mail: hands it to the mail program; for one partner.
    """

    def __init__(self, office: Office, failed: Failed) -> None:
        super().__init__()
        self._office, self._failed = office, failed
        self._lines: Mapping[str, PartnerLine] = {}
        self._mine = self._wanted = ""
        self._told: list[Leaving] = []
        self._path: Path | None = None
        self._job: Job | None = None
        column = Column[PartnerLine](lambda: translate("ui-exchange", "Partner"), self._cell)
        self._model: PagedTableModel[PartnerLine] = PagedTableModel(
            [column], lambda ids: {id: self._lines[id] for id in ids}, self
        )
        self.table = Table(self._model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.selectionModel().selectionChanged.connect(self._choose)
        self.save, self.mail = Button("primary", "download"), Button("outlined", "mail")
        self._folder = Button("quiet", "folder-open")
        self._well, self._result = Well(), Notice("circle-check", "ok")
        self._pane, self._top = Pane(), QVBoxLayout()
        self._lay_out()
        self.save.clicked.connect(self._save)
        self.mail.clicked.connect(self._mail)
        self._folder.clicked.connect(self._show_folder)
        self.retranslate()

    def show_book(self, book: Book, mine: str) -> None:
        """Shows the partners; *mine* is the name of my business."""
        self._mine = mine
        self._lines = {line.id: line for line in book.partners}
        self._model.show([line.id for line in book.partners])
        if self._wanted in self._lines:
            self.choose(self._wanted)
        elif not self.table.current_id and book.partners:
            first = next((one for one in book.partners if saying.waiting(one) and one.name), None)
            self.table.choose((first or book.partners[0]).id)
        self._show_chosen()

    def choose(self, id: str) -> None:
        """Chooses the partner that is the business *id*, as soon as it is in the list."""
        self._wanted = "" if self.table.choose(id) else id

    def retranslate(self) -> None:
        """Reads the words again."""
        self.table.setAccessibleName(translate("ui-exchange", "Partners"))
        #: Writes the file for a partner; a file dialog follows.
        self.save.set_words(translate("ui-exchange", "Save the file"))
        self.mail.set_words(translate("ui-exchange", "Send by e-mail"))
        self._folder.set_words(translate("ui-exchange", "Show in folder"))
        self._model.refresh_words()
        self._show_chosen()

    @property
    def chosen(self) -> list[PartnerLine]:
        """The partners that are chosen in the list."""
        return [self._lines[id] for id in self.table.chosen_ids if id in self._lines]

    def _cell(self, line: PartnerLine) -> Cell:
        words = saying.waiting(line)
        look = TileLook(line.name, line.colour) if line.name else TileLook("", icon="users")
        return Cell(
            text=saying.name(line),
            second=saying.partner_second(line, self._office.desk.today()),
            tile=look,
            standing=Standing(State.WAITING, words) if words else None,
        )

    def _choose(self) -> None:
        self._path = None
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.chosen
        empty(self._top)
        self._result.setVisible(self._path is not None)
        self._folder.setVisible(self._path is not None)
        for button in (self.save, self.mail):
            button.setVisible(bool(chosen))
        self._well.setVisible(bool(chosen))
        self.mail.setVisible(len(chosen) == 1)
        if len(chosen) == 1:
            self._show_one(chosen[0])
        elif chosen:
            #: Several partners are chosen in the list.
            text = translate("ui-exchange", "%n files, one for each", n=len(chosen))
            self._top.addWidget(Label("heading", text=text, wraps=True))
        self._ask_leaving([line.id for line in chosen])

    def _show_one(self, line: PartnerLine) -> None:
        today = self._office.desk.today()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Label("heading", text=saying.name(line), wraps=True))
        names.addWidget(Label("body", "ink2", text=saying.place(line), wraps=True))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 12)
        row.setSpacing(16)
        look = TileLook(line.name, line.colour) if line.name else TileLook("", icon="users")
        row.addWidget(Tile(look, 48))
        row.addLayout(names, 1)
        self._top.addWidget(head)
        name = translate("ui-exchange", "Sent")
        self._top.addWidget(FactRow("send", saying.sent_fact(line.sent, today), name))
        if line.standing is not None:
            name = translate("ui-exchange", "Received")
            said = saying.received_fact(line.standing.received, today)
            self._top.addWidget(FactRow("download", said, name))
            for gap in line.standing.missing:
                self._top.addWidget(Notice("triangle-alert", "warn", exchange.gap(gap)))

    def _ask_leaving(self, ids: Sequence[str]) -> None:
        if self._job is not None:
            self._job.cancel()
        if not ids:
            return
        desk = self._office.desk

        def done(told: list[Leaving]) -> None:
            self._told = told
            #: Over what a file will hold; it is said before the file is written.
            head = translate("ui-exchange", "This leaves your computer")
            self._well.tell(head, "\n".join(exchange.leaving(one) for one in told))

        self._job = self._office.jobs.run(
            lambda _: exchange_book.leaving(desk, ids), done=done, failed=self._failed
        )

    def _name_of(self, line: PartnerLine) -> str:
        #: Name of a file for a partner; {day} is like 2026-11-25.
        text = translate("ui-exchange", "{mine} to {name} {day}")
        day = self._office.desk.today().isoformat()
        names = parts.in_a_name(self._mine), parts.in_a_name(saying.name(line))
        return text.format(mine=names[0], name=names[1], day=day) + parts.KIND

    def _save(self) -> None:
        chosen = self.chosen
        #: Title of a file dialog.
        title = translate("ui-exchange", "Save the file for the partner")
        settings = self._office.settings
        if len(chosen) == 1:
            path = parts.ask_save(
                self, settings, title, self._name_of(chosen[0]), parts.handslag_files()
            )
            files = {chosen[0].id: path} if path else {}
        else:
            folder = parts.ask_folder(self, settings, title)
            files = {one.id: folder / self._name_of(one) for one in chosen} if folder else {}
        if files:
            self._write(files, [saying.name(one) for one in chosen])

    def _write(self, files: Mapping[str, Path], names: Sequence[str]) -> None:
        desk = self._office.desk

        def work(progress: Progress) -> Path:
            for number, (id, path) in enumerate(files.items()):
                progress.step(number, len(files))
                partner_export.export(desk, path, to=id)
            return next(iter(files.values()))

        def done(path: Path) -> None:
            self._path = path
            if len(files) == 1:
                #: {file} is the name of a file, {folder} where it lies.
                text = translate("ui-exchange", "“{file}” lies in {folder}. Give it to {name}.")
            else:
                text = translate("ui-exchange", "%n files lie in {folder}.", n=len(files))
            who = listed(list(names))
            said = text.format(file=path.name, folder=path.parent, name=who)
            self._result.tell(said, icon="circle-check", tone="ok")
            self._show_chosen()

        self._office.jobs.run(work, done=done, failed=self._failed)

    def _mail(self) -> None:
        line, desk = self.chosen[0], self._office.desk
        name = self._name_of(line)
        #: Subject of an e-mail to a partner; {name} is my business.
        subject = translate("ui-exchange", "Exchange file from {name}").format(name=self._mine)
        #: Text of an e-mail to a partner; {name} is my business.
        text = translate(
            "ui-exchange",
            "Hello,\n\nopen the attached file with Handslag to see what is new.\n\nKind regards\n{name}",
        ).format(name=self._mine)

        def work(_: Progress) -> tuple[Path, Path | None]:
            path = mailing.outbox(desk.profile) / name
            partner_export.export(desk, path, to=line.id)
            letter = mailing.Letter(to=line.email, subject=subject, text=text, file=path)
            return path, mailing.hand_over(letter)

        self._office.jobs.run(work, done=self._mailed, failed=self._failed)

    def _mailed(self, made: tuple[Path, Path | None]) -> None:
        self._path, letter = made
        opened = letter is None or QDesktopServices.openUrl(QUrl.fromLocalFile(str(letter)))
        if opened:
            text = translate(
                "ui-exchange",
                "The letter is in your mail program. If “{file}” is not with it, attach it yourself.",
            )
        else:
            text = translate(
                "ui-exchange",
                "No mail program answered. Write a letter and attach “{file}” yourself.",
            )
        icon, tone = ("circle-check", "ok") if opened else ("triangle-alert", "warn")
        self._result.tell(text.format(file=self._path.name), icon=icon, tone=tone)
        self._show_chosen()

    def _show_folder(self) -> None:
        if self._path is not None and not parts.show_folder(self._path):
            #: {folder} is the path of a folder.
            text = translate("ui-exchange", "No program for folders was found. It is {folder}.")
            self._office.tell(text.format(folder=self._path.parent))

    def _lay_out(self) -> None:
        split = Split(self._pane)
        panel = Panel(flush=True)
        panel.box.addWidget(self.table)
        split.column.addWidget(panel, 1)
        body = self._pane.body
        body.addLayout(self._top)
        body.addSpacing(12)
        body.addWidget(self._well)
        body.addSpacing(12)
        body.addWidget(self._result)
        body.addWidget(self._folder)
        body.addStretch(1)
        flow = FlowLayout(gap=12)
        flow.addWidget(self.save)
        flow.addWidget(self.mail)
        self._pane.foot.addLayout(flow, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(split)
