"""The page of welcome packs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from handslag.domain.changes import Changes
from handslag.domain.errors import HandslagError
from handslag.domain.ids import CustomerId
from handslag.domain.offers import Offer, OfferRevision
from handslag.domain.packs import PackLine, PackRun
from handslag.domain.partners import Customer, Opinion, Partner
from handslag.domain.progress import Progress
from handslag.domain.vouchers import Voucher
from handslag.services import customers, previews
from handslag.services.customers import CustomerEntry
from handslag.services.paperwork import Made
from handslag.services.previews import Composition, LastPack, PackPreview
from handslag.services.recipes import Contents, RecipeView
from handslag.services.views import CustomerView
from handslag.ui.card_sheets.finding import first_sheet
from handslag.ui.card_sheets.picker import SheetPicker
from handslag.ui.feed import EVERYTHING
from handslag.ui.jobs import Job
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.pages.packs import making
from handslag.ui.pages.packs.column import FormColumn, Outset
from handslag.ui.pages.packs.finder import Choice
from handslag.ui.pages.packs.form import Form
from handslag.ui.pages.packs.given import Given
from handslag.ui.pages.packs.letter_text import LetterText
from handslag.ui.pages.packs.preview import LETTER, PreviewWell, Shown
from handslag.ui.pages.packs.printed import PrintedView
from handslag.ui.pages.packs.recipes import RecipeMenu, begin_with, contents_of
from handslag.ui.pages.packs.remarks import Remarks
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.progress import ProgressInPlace
from handslag.ui.print_out.dialog import PrintDialog
from handslag.ui.print_out.printout import Printout
from handslag.ui.scratch import Scratch
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
        self._made_of: Composition | None = None
        self._drawing: Job | None = None
        self._scratch = Scratch()
        self.form = Form(office.desk)
        self.well = PreviewWell(office.jobs, office.settings)
        self.letter = LetterText()
        self._given = Given()
        self.recipes = RecipeMenu(office, self.form.recipes, self._contents, self.tell_error)
        self.printed = PrintedView(office, self._scratch, self.well, self.tell_error)
        self.remarks = Remarks()
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
        return translate("ui-packs", "Nothing is issued until you save or print the pack")

    def open_record(self, id: str) -> None:
        self._turn(printed=False)
        self._choose(id)

    def refresh(self, changes: Changes) -> None:
        if changes is EVERYTHING or changes.touches(*_SHOWN):
            self._read()
        self.printed.hear(changes)
        super().refresh(changes)

    def retranslate(self) -> None:
        super().retranslate()
        self.recipes.retranslate()
        self.printed.retranslate()
        self.looks_back.set_name(self.look_back.text())
        self.form.retranslate()
        self.well.retranslate()
        self.remarks.retranslate()
        self._tell_given()
        self._tell_possible()

    def _add_actions(self) -> None:
        self.look_back = self.add_action(
            #: Shows the packs that were printed.
            lambda: translate("ui-packs", "Printed"), "clock", lambda: self._turn(printed=True)
        )  # fmt: skip
        self.looks_back = Button("icon", "clock", parent=self)  # its words would crowd the others
        self.looks_back.clicked.connect(self.look_back.trigger)
        self.save = self.add_action(
            lambda: translate("ui-packs", "Save as PDF"), "file-text", self._ask_path,
            shortcut="Ctrl+S",
        )  # fmt: skip
        self.print = self.add_action(
            lambda: translate("ui-packs", "Print the pack"), "printer", self._print,
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
        saves, prints = Button("outlined", parent=both), Button("primary", parent=both)
        saves.follow(self.save)
        prints.follow(self.print)
        beside = QHBoxLayout()  # a style sheet takes an icon's least height away
        beside.addWidget(self.looks_back)
        beside.addStrut(40)
        row.addLayout(beside)
        row.setAlignment(beside, Qt.AlignmentFlag.AlignTop)
        row.addWidget(saves, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(prints, 0, Qt.AlignmentFlag.AlignTop)
        self._progress = ProgressInPlace(both, making.step_words)
        self._buttons.addWidget(self._progress)

    def _turn(self, *, printed: bool) -> None:
        """Shows the packs that were printed, or again the one that is being put together."""
        for part in (self._left, self.well, self._progress, self.looks_back):
            part.setVisible(not printed)
        self.printed.setVisible(printed)
        self.content.setStretch(0, 0 if printed else 1)
        self.place_messages(self.printed.foot if printed else self._column.foot)
        self._tell_possible()
        if printed:
            self.printed.begin()

    def _leave_printed(self) -> None:
        self._turn(printed=False)
        self.looks_back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out_page(self) -> None:
        self.form.foot.addWidget(self.remarks)
        self.form.foot.addWidget(self._given)
        self._column = FormColumn(self.form, self)
        self.place_messages(self._column.foot)
        self._left = QStackedWidget(self)
        self._left.addWidget(self._column)
        self._left.addWidget(self.letter)
        self._outset = Outset(self._left)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.well, 11)
        row.insertItem(0, self._outset)
        row.setStretch(0, 13)
        self.content.addLayout(row, 1)
        self.content.addWidget(self.printed, 1)

    def _listen(self) -> None:
        self.form.customer_wanted.connect(self._take_customer)
        self.form.changed.connect(self._changed)
        self.form.sheet_field.browse_wanted.connect(self._browse_sheets)
        self._given.again.clicked.connect(lambda: self._print_again(None))
        self._given.folder.clicked.connect(self._show_folder)
        self.well.write.clicked.connect(self._write_letter)
        self.well.changed.connect(self._changed)
        self.letter.changed.connect(self._changed)
        self.letter.closed.connect(self._close_letter)
        self.recipes.chosen.connect(self._take_recipe)
        self.printed.left.connect(self._leave_printed)
        self.printed.print_wanted.connect(lambda what: self._show_print(what, None))

    def _read(self) -> None:
        """Reads again what is in the pack; what is chosen stays chosen where it is still there."""
        if not self._begun:
            self._begun = True
            recipe = previews.first_recipe(self.office.desk)
            self.form.show_lines(recipe.lines)
            self.letter.show_letter(recipe.letter)
            if recipe.sheet:
                self.form.show_sheet(first_sheet(self.office.desk, recipe.sheet))
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
            text,
            lambda: customers.delete(desk, id, seen=customer),
            lambda: customers.restore(desk, id),
        )
        self.messages.show_message(text, undo=True)
        self._choose(id)

    def _choose(self, id: str) -> None:
        found = customers.rows(self.office.desk, [CustomerId(id)])
        before = self._customer.id if self._customer else ""
        self._customer = found[0] if found else None
        if before != (self._customer.id if self._customer else ""):
            self._path = None
            self.form.offer_begun()
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
            self.remarks.tell(())
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
            start_slot=self.form.start_slot,
            letter=self.letter.letter,
            part_used=self.form.part_used,
            per_page=self.well.per_page.number,
            disclosing=self.well.disclosure.choice,
            backs=self.well.backs.backs,
        )

    def _contents(self) -> Contents | None:
        return contents_of(self.form, self.letter, self.well)

    def _take_recipe(self, recipe: RecipeView) -> None:
        begin_with(recipe.contents, self.office.desk, self.form, self.letter, self.well)
        self._changed()

    def _write_letter(self) -> None:
        self._left.setCurrentWidget(self.letter)
        self.well.tabs.setCurrentIndex(LETTER)
        self.letter.begin()

    def _close_letter(self) -> None:
        self._left.setCurrentWidget(self._column)
        self.well.write.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filled(self) -> tuple[PackLine, ...]:
        return tuple(line for line in self.form.lines.lines if line.cards or line.offer is not None)

    def _draw(self) -> None:
        of = self._composition()
        if of is None:
            return
        if self._drawing is not None:
            self._drawing.cancel()
        desk, shown = self.office.desk, self.form.sheet

        def work(_: Progress) -> PackPreview:
            return previews.preview(desk, of, words=paper_words)

        def done(pack: PackPreview) -> None:
            if of == self._composition():
                self.well.show_pack(Shown(pack, shown))
                self._tell_letter(pack)
                self.remarks.tell(pack.remarks)

        def failed(error: HandslagError) -> None:
            if of == self._composition():
                self.well.show_words(sentence(error), "octagon-x")

        self._drawing = self.office.jobs.run(work, done=done, failed=failed)

    def _tell_letter(self, pack: PackPreview) -> None:
        if self._customer is not None:
            self.letter.show_facts(pack.facts, self._customer.language)

    def _browse_sheets(self) -> None:
        picker = SheetPicker(self.office, self._scratch, self.form.sheet.name, parent=self)

        def chosen() -> None:
            if picker.sheet is not None:
                self.form.take_sheet(picker.sheet)

        picker.chosen.connect(chosen)
        picker.open()

    def _ask_path(self) -> None:
        making.ask_path(self, self.office.settings, making.file_name(self._customer), self._save)

    def _save(self, path: Path) -> None:
        of = self._composition()
        if of is None:
            return
        if making.same_pack(of, self._made_of):
            self._make_again(path, of)
            return
        self._progress.run(
            self.office.jobs,
            making.new(self.office.desk, of, path),
            done=lambda made: self._take_made(of, made),
            failed=self.tell_error,
        )

    def _print(self) -> None:
        of = self._composition()
        if of is None:
            return
        if making.same_pack(of, self._made_of):  # printing again never issues again
            self._print_again(of)
        else:
            path = self._scratch.file(making.file_name(self._customer))
            what = making.to_print(self.office.desk, of, path, self.form.filled)
            self._show_print(what, of)

    def _print_again(self, of: Composition | None) -> None:
        if (last := self._last) is not None:
            path = self._scratch.file(making.file_name(self._customer))
            desk, backs = self.office.desk, of.backs if of else last.backs

            def made(pack: Made) -> None:
                self._show_print(making.to_print_again(desk, pack, last, backs), None)

            self._make_again(path, of, then=made)

    def _show_print(self, what: Printout, of: Composition | None) -> None:
        office = self.office
        dialog = PrintDialog(
            what, desk=office.desk, jobs=office.jobs, settings=office.settings, parent=self
        )

        def made() -> None:
            if dialog.file_made is not None and of is not None:
                self._take_made(of, dialog.file_made)

        def opened() -> None:
            if dialog.file_made is not None:
                self._show_file(dialog.file_made.path)

        dialog.made.connect(made)
        dialog.open_wanted.connect(opened)
        dialog.open()

    def _take_made(self, of: Composition, made: Made) -> None:
        self._path, self._made_of = made.path, of
        self.form.offer_begun(take=False)
        self.messages.show_message(making.made_words(made), undo=False)
        self._changed()

    def _make_again(
        self, path: Path, of: Composition | None, *, then: Callable[[Made], None] | None = None
    ) -> None:
        if self._customer is None or self._last is None:
            return

        def done(made: Made) -> None:
            self._path = made.path
            text = translate("ui-packs", "The same pack once more; nothing new was issued.")
            self.messages.show_message(text, undo=False)
            self._tell_given()
            if then is not None:
                then(made)

        self._progress.run(
            self.office.jobs,
            making.once_more(self.office.desk, self._customer, self._last, path, of),
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
        possible = self._composition() is not None and self.printed.isHidden()
        for action in (self.save, self.print):
            if action.isEnabled() is not possible:
                action.setEnabled(possible)

    def _missing(self) -> str:
        if self._customer is None:
            #: In place of the preview of a welcome pack.
            return translate("ui-packs", "Choose a customer, and the pack is shown here.")
        return translate("ui-packs", "Add a partner, and the pack is shown here.")
