"""The second step of an import: what happens with each contact, and the button that takes them in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from handslag.services.import_items import Choice, Item, Place, Verdict
from handslag.ui.models.paged_table import PagedTableModel
from handslag.ui.pages.partners.import_view import at_left
from handslag.ui.pages.partners.importing import rows, saying
from handslag.ui.pages.partners.importing.contact_pane import ContactPane, options_of
from handslag.ui.pages.partners.importing.outcome import Outcome
from handslag.ui.pages.partners.importing.rows import ContactRow
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.list_detail import ListDetail
from handslag.ui.parts.panel import Panel, divider
from handslag.ui.parts.progress import ProgressInPlace
from handslag.ui.parts.table import Table
from handslag.words.catalogue import translate
from handslag.words.formats import number

_CHIPS: tuple[Verdict | None, ...] = (
    None,
    Verdict.NEW,
    Verdict.CHANGED,
    Verdict.UNCHANGED,
    Verdict.DUPLICATE,
    Verdict.SKIPPED,
)


class ResultStep(QWidget):
    """Shows an outcome.

    Attributes:
        choices: what the user said of contacts.

    Signals:
        choices_changed: work the outcome out again. GUI thread.
        take_wanted: the user wants them in. GUI thread.
    """

    choices_changed = Signal()
    take_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices: dict[Place, Choice] = {}
        self._outcome: Outcome | None = None
        self._first: Outcome | None = None
        self._files: Sequence[str] = ()
        self._filter: Verdict | None = None
        self.chips: dict[Verdict | None, Chip] = {verdict: Chip() for verdict in _CHIPS}
        self.model: PagedTableModel[ContactRow] = PagedTableModel(rows.columns(), self._fetch, self)
        self.table = Table(self.model)
        self.pane = ContactPane()
        self.take = Button("primary", "check")
        self.progress = ProgressInPlace(at_left(self.take), taking_words)
        self._note = Label("body", "ink2", elides=True)
        self._both = ListDetail(self.pane)
        self._lay_out()
        self.table.chosen.connect(self._show_contact)
        self.table.clicked.connect(self._both.open_detail)
        self.table.opened.connect(self._open_contact)
        self.pane.chosen.connect(self._choose)
        self.take.clicked.connect(self.take_wanted)

    @property
    def outcome(self) -> Outcome | None:
        """What is shown."""
        return self._outcome

    def begin(self, outcome: Outcome, files: Sequence[str]) -> None:
        """Shows a first outcome, before anything was chosen."""
        self.choices, self._first, self._files = {}, outcome, files
        self._filter = None
        self.chips[None].setChecked(True)
        self._both.close_detail()
        self.show_outcome(outcome)

    def show_outcome(self, outcome: Outcome) -> None:
        """Shows an outcome, keeping filter, place and what is chosen."""
        self._outcome = outcome
        if self._filter is not None and not outcome.ids[self._filter]:
            self._filter = None
            self.chips[None].setChecked(True)
        place = max(self.table.currentIndex().row(), 0)
        self.model.show(outcome.ids[self._filter])
        if not self.table.current_id and (count := self.model.rowCount()):
            self.table.choose(self.model.ids[min(place, count - 1)])
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Accessible name of the table that tells what an import would do.
        self.table.setAccessibleName(translate("ui-import", "Contacts of the file"))
        self.progress.retranslate()
        self.model.refresh_words()
        outcome = self._outcome
        if outcome is None:
            self._name_parts(None)
            return
        self._name_parts(outcome)
        self.progress.setVisible(outcome.taken > 0)
        if outcome.taken:
            #: Beside the button that takes contacts in.
            note = translate("ui-import", "Can be undone afterwards.")
        elif outcome.count(None) == outcome.count(Verdict.SKIPPED):
            #: In place of that button.
            note = translate("ui-import", "Nothing in the file can be taken in.")
        else:
            #: In place of that button.
            note = translate("ui-import", "There is nothing new in the file.")
        self._note.setText(note)
        self._show_contact()

    def _name_parts(self, outcome: Outcome | None) -> None:
        """Names chips and button with their counts."""
        for verdict, chip in self.chips.items():
            count = outcome.count(verdict) if outcome else 0
            #: The chip for all contacts of an import.
            word = saying.verdict_word(verdict) if verdict else translate("ui-import", "All")
            chip.set_words(f"{word} {number(count)}")
            chip.setVisible(count > 0 or verdict is None)
        #: The button that takes contacts in.
        taken = outcome.taken if outcome else 0
        self.take.set_words(translate("ui-import", "Take in %n partners", n=taken))

    def _lay_out(self) -> None:
        chips = QWidget()
        flow = FlowLayout(chips)
        group = QButtonGroup(self)
        for verdict, chip in self.chips.items():
            flow.addWidget(chip)
            group.addButton(chip)
            chip.clicked.connect(partial(self._narrow, verdict))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 16, 16, 16)
        foot.setSpacing(12)
        foot.addWidget(self.progress)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._note, 1)
        panel = Panel(flush=True)
        panel.box.addWidget(self.table, 1)
        panel.box.addWidget(divider())
        panel.box.addLayout(foot)
        column = self._both.list_column
        column.addWidget(chips)
        column.addSpacing(12)
        column.addWidget(panel, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._both)

    def _fetch(self, ids: Sequence[str]) -> Mapping[str, ContactRow]:
        return rows.fetched([(id, self._item(int(id))) for id in ids], self._files)

    def _item(self, place: int) -> Item:
        """The contact as it stands, with what was chosen since the outcome was worked out."""
        assert self._outcome is not None  # ids come from it
        assert self._first is not None  # so do they
        item, before = self._outcome.items[place], self._first.items[place]
        choice = self.choices.get(item.place, Choice())
        if choice == self._outcome.choices.get(item.place, Choice()):
            return item
        if choice.leave_out:
            return replace(before, verdict=Verdict.SKIPPED)
        if choice.same_as is not None:
            return replace(before, verdict=Verdict.CHANGED)
        return before

    def _narrow(self, verdict: Verdict | None) -> None:
        self._filter = verdict
        if self._outcome is not None:
            self.model.show(self._outcome.ids[verdict])
            if self.model.rowCount():
                self.table.choose(self.table.current_id or self.model.ids[0])
        self._show_contact()

    def _show_contact(self) -> None:
        row = self.model.record(self.table.current_id)
        if row is None or self._first is None:
            self.pane.show_row(None, "", [], Choice())
            return
        item = row.item
        options = options_of(self._first.items[int(self.table.current_id)], self._first.places)
        choice = self.choices.get(item.place, Choice())
        self.pane.show_row(row, self._files[item.place[0]], options, choice)

    def _choose(self) -> None:
        place, choice = self.pane.place, self.pane.choice
        if choice == Choice():
            self.choices.pop(place, None)
        else:
            self.choices[place] = choice
        self.model.show(self.model.ids, frozenset({self.table.current_id}))
        self._show_contact()
        self.choices_changed.emit()

    def _open_contact(self) -> None:
        self._both.open_detail()
        if self.pane.radios:
            chosen = next((one for one in self.pane.radios if one.isChecked()), self.pane.radios[0])
            chosen.setFocus(Qt.FocusReason.TabFocusReason)


def taking_words(done: int, total: int) -> str:
    """How far the import is."""
    #: While contacts are taken in; {done} and {total} are numbers.
    text = translate("ui-import", "Taking in contact {done} of {total}")
    return text.format(done=number(done), total=number(total))
