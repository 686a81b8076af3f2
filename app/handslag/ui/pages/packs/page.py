"""The page of welcome packs."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handslag.domain.changes import Changes
from handslag.domain.errors import HandslagError
from handslag.domain.ids import CustomerId
from handslag.domain.offers import Offer, OfferRevision
from handslag.domain.packs import PackLine, PackRun
from handslag.domain.partners import Customer, Opinion, Partner
from handslag.domain.progress import Progress
from handslag.domain.sheets import find_sheet
from handslag.domain.vouchers import Voucher
from handslag.services import customers, packs, previews
from handslag.services.customers import CustomerEntry
from handslag.services.packs import PackOrder
from handslag.services.paperwork import Made
from handslag.services.previews import Composition, LastPack, PackPreview
from handslag.services.views import CustomerView
from handslag.ui.feed import EVERYTHING
from handslag.ui.jobs import Job
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.pages.packs import making
from handslag.ui.pages.packs.column import FormColumn, Outset
from handslag.ui.pages.packs.finder import Choice
from handslag.ui.pages.packs.form import Form
from handslag.ui.pages.packs.given import Given
from handslag.ui.pages.packs.preview import PreviewWell, Shown
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.progress import ProgressInPlace
from handslag.words.catalogue import translate
from handslag.words.errors import sentence
from handslag.words.paper import paper_words

_PAUSE = 300
"""Milliseconds without a change before the preview is drawn anew."""

_SHOWN = (Customer, Partner, Opinion, Offer, OfferRevision, Voucher, PackRun)


class PacksPage(Page):
    """Letter, vouchers and visiting cards for one customer, seen before they are made.

    Vouchers are issued when the pack is made, never by looking at it.
    """

    name, icon, group = "packs", "gift", 3

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._customer: CustomerView | None = None
        self._begun = False
        self._last: LastPack | None = None
        self._path: Path | None = None
        self._drawing: Job | None = None
        self._scratch = making.Scratch()
        self.form = Form(office.desk, office.settings)
        self.well = PreviewWell(office.jobs)
        self._given = Given()
        self._clock = QTimer(self, singleShot=True, interval=_PAUSE)
        self._clock.timeout.connect(self._draw)
        self._add_actions()
        self._lay_out_page()
        self._listen()
        self.retranslate()

    @classmethod
    def words(cls) -> str:
        #: The page of welcome packs, in the side navigation and over the page.
        return translate("ui-packs", "Welcome packs")

    def subtitle(self) -> str:
        #: Under the title of the page of welcome packs.
        return translate("ui-packs", "Nothing is issued until you save or open the pack")

    def open_record(self, id: str) -> None:
        self._choose(id)

    def refresh(self, changes: Changes) -> None:
        if changes is EVERYTHING or changes.touches(*_SHOWN):
            self._read()
        super().refresh(changes)

    def retranslate(self) -> None:
        super().retranslate()
        self.form.retranslate()
        self.well.retranslate()
        self._tell_given()
        self._tell_possible()

    def _add_actions(self) -> None:
        self.save = self.add_action(
            lambda: translate("ui-packs", "Save as PDF"), "file-text", self._ask_path,
            shortcut="Ctrl+S",
        )  # fmt: skip
        self.open = self.add_action(
            #: Makes the pack and shows it in the computer's program for PDF files.
            lambda: translate("ui-packs", "Open for printing"), "printer", self._open_new,
            shortcut="Ctrl+P",
        )  # fmt: skip
        larger = self.add_action(
            lambda: translate("ui-packs", "Larger preview"), "plus", lambda: self.well.zoom(1)
        )
        larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.add_action(
            lambda: translate("ui-packs", "Smaller preview"), "minus", lambda: self.well.zoom(-1),
            shortcut="Ctrl+-",
        )  # fmt: skip
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        saves, opens = Button("outlined", parent=both), Button("primary", parent=both)
        saves.follow(self.save)
        opens.follow(self.open)
        row.addWidget(saves, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(opens, 0, Qt.AlignmentFlag.AlignTop)
        self._progress = ProgressInPlace(both, making.step_words)
        self._buttons.addWidget(self._progress)

    def _lay_out_page(self) -> None:
        self.form.foot.addWidget(self._given)
        self._column = FormColumn(self.form, self)
        self.place_messages(self._column.foot)
        self._outset = Outset(self._column)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.well, 11)
        row.insertItem(0, self._outset)
        row.setStretch(0, 13)
        self.content.addLayout(row, 1)

    def _listen(self) -> None:
        self.form.customer_wanted.connect(self._take_customer)
        self.form.changed.connect(self._changed)
        self._given.again.clicked.connect(self._open_again)
        self._given.folder.clicked.connect(self._show_folder)

    def _read(self) -> None:
        """Reads again what is in the pack; what is chosen stays chosen where it is still there."""
        if not self._begun:
            self._begun = True
            recipe = previews.first_recipe(self.office.desk)
            self.form.show_lines(recipe.lines)
            if recipe.sheet:
                self.form.show_sheet(find_sheet(recipe.sheet))
        else:
            self.form.show_lines(self.form.lines.lines)
        if self._customer is not None:
            self._choose(self._customer.id)
        self._changed()

    def _take_customer(self, choice: Choice) -> None:
        if not choice.typed:
            self._choose(choice.key)
            return
        desk, entry = self.office.desk, CustomerEntry(name=choice.typed)
        self.office.jobs.run(
            lambda _: customers.add(desk, entry), done=self._added, failed=self.tell_error
        )

    def _added(self, customer: CustomerView) -> None:
        desk, id = self.office.desk, CustomerId(customer.id)
        #: What was done, for the message bar and Undo; {name} is a customer.
        text = translate("ui-packs", "{name} is a customer now").format(name=customer.name)
        self.office.history.push(
            text, lambda: customers.delete(desk, id), lambda: customers.restore(desk, id)
        )
        self.messages.show_message(text, undo=True)
        self._choose(id)

    def _choose(self, id: str) -> None:
        found = customers.rows(self.office.desk, [CustomerId(id)])
        before = self._customer.id if self._customer else ""
        self._customer = found[0] if found else None
        if before != (self._customer.id if self._customer else ""):
            self._path = None
        self.form.show_customer(self._customer)
        self._changed()

    def _changed(self) -> None:
        self._last = (
            previews.last_pack(self.office.desk, CustomerId(self._customer.id))
            if self._customer
            else None
        )
        self._tell_given()
        self._tell_possible()
        if self._composition() is None:
            self._clock.stop()
            self.well.show_words(self._missing())
        else:
            self._clock.start()

    def _composition(self) -> Composition | None:
        """The pack as it stands; None where there is nothing to make yet."""
        lines = self._filled()
        if self._customer is None or not lines:
            return None
        return Composition(
            customer=CustomerId(self._customer.id),
            lines=lines,
            sheet=self.form.sheet.name,
            start_slot=self.form.slot.value(),
        )

    def _filled(self) -> tuple[PackLine, ...]:
        return tuple(line for line in self.form.lines.lines if line.cards or line.offer is not None)

    def _draw(self) -> None:
        of = self._composition()
        if of is None:
            return
        if self._drawing is not None:
            self._drawing.cancel()
        desk, cards = self.office.desk, sum(line.cards for line in of.lines)
        shown = find_sheet(of.sheet)

        def work(_: Progress) -> PackPreview:
            return previews.preview(desk, of, words=paper_words)

        def done(pack: PackPreview) -> None:
            if of == self._composition():
                self.well.show_pack(Shown(pack, shown, of.start_slot, cards))

        def failed(error: HandslagError) -> None:
            if of == self._composition():
                self.well.show_words(sentence(error), "octagon-x")

        self._drawing = self.office.jobs.run(work, done=done, failed=failed)

    def _ask_path(self) -> None:
        making.ask_path(self, self.office.settings, making.file_name(self._customer), self._save)

    def _save(self, path: Path) -> None:
        self._make(path, opens=False)

    def _open_new(self) -> None:
        self._make(self._scratch.path(self._customer), opens=True)

    def _make(self, path: Path, *, opens: bool) -> None:
        of = self._composition()
        if of is None:
            return
        desk = self.office.desk

        def work(progress: Progress) -> Made:
            return previews.make(desk, of, path, words=paper_words, progress=progress)

        def done(made: Made) -> None:
            self._path = made.path
            self.form.used.remember(of.sheet)
            self.messages.show_message(making.made_words(made), undo=False)
            self._changed()
            if opens:
                self._show_file(made.path)

        self._progress.run(self.office.jobs, work, done=done, failed=self.tell_error)

    def _open_again(self) -> None:
        if self._customer is None or self._last is None:
            return
        desk, path = self.office.desk, self._scratch.path(self._customer)
        order = PackOrder(
            customer=self._customer.id,
            sheet=self._last.sheet,
            path=path,
            start_slot=self._last.start_slot,
            reprint=True,
        )

        def done(made: Made) -> None:
            self._path = made.path
            text = translate("ui-packs", "The same pack once more; nothing new was issued.")
            self.messages.show_message(text, undo=False)
            self._tell_given()
            self._show_file(made.path)

        self._progress.run(
            self.office.jobs,
            lambda _: packs.print_out(desk, order, words=paper_words),
            done=done,
            failed=self.tell_error,
        )

    def _show_file(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            text = translate("ui-packs", "No program for PDF files was found. The pack is {path}.")
            self.messages.show_message(text.format(path=path), undo=False, icon="info")

    def _show_folder(self) -> None:
        if self._path is not None:
            self._show_file(self._path.parent)

    def _tell_given(self) -> None:
        self._given.tell(self._customer, self._last, self._path)

    def _tell_possible(self) -> None:
        possible = self._composition() is not None
        for action in (self.save, self.open):
            if action.isEnabled() is not possible:
                action.setEnabled(possible)

    def _missing(self) -> str:
        if self._customer is None:
            #: In place of the preview of a welcome pack.
            return translate("ui-packs", "Choose a customer, and the pack is shown here.")
        return translate("ui-packs", "Add a partner, and the pack is shown here.")
