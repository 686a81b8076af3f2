"""The import from the files to the partners: reads, shows, takes in, all on the worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.domain.progress import Progress, Silent
from handslag.services import import_previews, importing
from handslag.services.contact_files import Source
from handslag.services.import_items import Import
from handslag.services.import_previews import Look
from handslag.ui.jobs import Job
from handslag.ui.office import Office
from handslag.ui.pages.partners.import_view import View
from handslag.ui.pages.partners.importing import outcome as outcomes
from handslag.ui.pages.partners.importing.file_step import FileStep, reading_words
from handslag.ui.pages.partners.importing.outcome import Courteous, Outcome
from handslag.ui.pages.partners.importing.result_step import ResultStep
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.empty_state import EmptyState
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.progress import ProgressInPlace
from handslag.words.catalogue import translate
from handslag.words.errors import sentence

T = TypeVar("T")


@dataclass(frozen=True)
class _Read:
    """What looking at the files came to, in their order."""

    good: tuple[tuple[Path, Look | None], ...]
    troubles: tuple[HandslagError, ...]


class ImportView(View):
    """Leads through an import.

    Signals:
        finished: it is taken in; what came in is said after that. GUI thread.
        others_wanted: the user wants to choose other files. GUI thread.
    """

    finished = Signal()
    others_wanted = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._paths: tuple[Path, ...] = ()
        self._good: tuple[Path, ...] = ()
        self._round = 0
        self._counting: Job | None = None
        self._taking: Job | None = None
        self.file_step = FileStep(office)
        self.result_step = ResultStep()
        self._others = Button("primary", "folder-open")
        self._nothing = EmptyState(self._others)
        self._trouble: HandslagError | None = None
        self._waiting = ProgressInPlace(QWidget(), reading_words)
        self.steps = QStackedWidget()
        self._lay_out()
        self._others.clicked.connect(self.others_wanted)
        self.file_step.next_wanted.connect(lambda: self._tell(self.file_step.progress))
        self.result_step.take_wanted.connect(self._take)
        self.result_step.choices_changed.connect(self._tell_again)
        self.retranslate()

    @property
    def busy(self) -> bool:
        return self._taking is not None and not self._taking.over

    def title(self) -> str:
        #: The title of the page, and the action, of an import.
        return translate("ui-import", "Take in from a file")

    def begin(self, paths: Sequence[Path] = ()) -> None:
        self.stop()
        self._paths, self._trouble = tuple(dict.fromkeys(paths)), None
        self._show(self._blank)
        chosen = self._paths

        def look(progress: Progress) -> _Read:
            return _look_at(chosen, progress)

        self._run(self._waiting, look, self._show_files)

    def stop(self) -> None:
        self._round += 1
        self.file_step.stop()
        for progress in (self._waiting, self.result_step.progress):
            progress.cancel()
        if self._counting is not None:
            self._counting.cancel()

    def go_back(self) -> None:
        if self.busy:
            self.result_step.progress.cancel()
        elif self.steps.currentWidget() is self.result_step and self.file_step.look is not None:
            self.stop()
            self._show(self.file_step)
            self.file_step.next.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def subtitle(self) -> str:
        files = self._paths
        if not files:
            return ""
        #: Under the title of an import; %n files, where there are several.
        name = (
            files[0].name if len(files) == 1 else translate("ui-import", "%n files", n=len(files))
        )
        if self.steps.currentWidget() is self.file_step:
            #: Under the title of an import, in its first step; {file} is a name or "3 files".
            text = translate("ui-import", "Step 1 of 2: how {file} is read")
            return text.format(file=name)
        if self.steps.currentWidget() is self.result_step and self.result_step.outcome:
            count = self.result_step.outcome.count(None)
            #: Under the title of an import, in its last step; {file} is a name or "3 files".
            text = translate("ui-import", "%n contacts in {file}. Nothing is changed yet.", n=count)
            return text.format(file=name)
        return name

    def retranslate(self) -> None:
        #: The button above a step of an import.
        self.back.set_words(translate("ui-import", "Back"))
        self._others.set_words(translate("ui-import", "Choose another file"))
        self.file_step.retranslate()
        self.result_step.retranslate()
        self._waiting.retranslate()
        self._say_nothing()

    def _lay_out(self) -> None:
        self._blank = QWidget()
        blank = QVBoxLayout(self._blank)
        blank.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        self._waiting.setFixedWidth(420)
        middle.addWidget(self._waiting)
        middle.addStretch(1)
        blank.addLayout(middle)
        blank.addStretch(2)
        self._empty = Panel()
        self._empty.box.addWidget(self._nothing)
        for step in (self._blank, self.file_step, self.result_step, self._empty):
            self.steps.addWidget(step)
        self.column.addWidget(self.steps, 1)

    def _show(self, step: QWidget) -> None:
        self.steps.setCurrentWidget(step)
        self.moved.emit()

    def _run(
        self,
        progress: ProgressInPlace,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
    ) -> Job:
        """Has work done; an answer that comes after the view went on is dropped."""
        asked = self._round

        def over(value: T) -> None:
            if asked == self._round:
                done(value)

        def failed(error: HandslagError) -> None:
            if asked == self._round:
                self._fail(error)

        return progress.run(self._office.jobs, work, done=over, failed=failed)

    def _fail(self, error: HandslagError) -> None:
        """Says what is wrong with the files, and lets the user choose others."""
        self._trouble = error
        self._say_nothing()
        self._show(self._empty)
        self._others.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_nothing(self) -> None:
        if self._trouble is not None:
            #: Heading where no file of an import can be read.
            heading = translate("ui-import", "This cannot be read")
            self._nothing.set_words(heading, sentence(self._trouble))
            return
        #: Heading where a file holds no contact at all.
        heading = translate("ui-import", "No contacts here")
        text = translate("ui-import", "The file can be read, but there is no contact in it.")
        self._nothing.set_words(heading, text)

    def _show_files(self, read: _Read) -> None:
        if not read.good:
            self._fail(read.troubles[0])
            return
        self._good = tuple(path for path, _ in read.good)
        looks = [look for _, look in read.good if look is not None]
        self.file_step.show_looks(looks, read.troubles)
        if looks:
            self._show(self.file_step)
            self.file_step.next.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            if read.troubles:
                self._office.tell(" ".join(sentence(error) for error in read.troubles))
            self._tell(self._waiting)

    def _sources(self) -> list[Source]:
        tables = self.file_step.sources
        return [tables.get(path, Source(path)) for path in self._good]

    def _tell(self, progress: ProgressInPlace) -> None:
        """Works out what would happen, and shows it."""
        desk, sources = self._office.desk, self._sources()

        def work(steps: Progress) -> Outcome:
            return outcomes.work_out(desk, sources, {}, steps)

        self._run(progress, work, self._show_outcome)

    def _show_outcome(self, outcome: Outcome) -> None:
        if not outcome.count(None):
            self._trouble = None
            self._say_nothing()
            self._show(self._empty)
            return
        self.result_step.begin(outcome, [path.name for path in self._good])
        self._show(self.result_step)
        self.result_step.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_again(self) -> None:
        """Works it out with what the user has chosen; the table shows the choice meanwhile."""
        if self._counting is not None:
            self._counting.cancel()
        desk, sources, asked = self._office.desk, self._sources(), self._round
        choices = dict(self.result_step.choices)

        def done(outcome: Outcome) -> None:
            if asked == self._round and choices == self.result_step.choices and not self.busy:
                self.result_step.show_outcome(outcome)

        self._counting = self._office.jobs.run(
            lambda steps: outcomes.work_out(desk, sources, choices, steps),
            done=done,
            failed=lambda error: self._fail(error) if asked == self._round else None,
        )

    def _take(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
        desk, sources = self._office.desk, self._sources()
        choices, outcome = dict(self.result_step.choices), self.result_step.outcome

        def work(steps: Progress) -> Import:
            return importing.apply(desk, sources, choices=choices, progress=Courteous(steps))

        def done(answer: Import) -> None:
            self.finished.emit()
            counted = outcome.taken if outcome and outcome.choices == choices else None
            _remember(self._office, answer, counted)

        self._taking = self._run(self.result_step.progress, work, done)


def _look_at(paths: Sequence[Path], progress: Progress) -> _Read:
    """Looks at each file; on the worker."""
    good: list[tuple[Path, Look | None]] = []
    troubles: list[HandslagError] = []
    for number, path in enumerate(paths):
        progress.step(number, len(paths))
        try:
            good.append((path, import_previews.look(Source(path))))
        except HandslagError as error:
            troubles.append(error)
    return _Read(tuple(good), tuple(troubles))


def _remember(office: Office, answer: Import, taken: int | None) -> None:
    """Says what came in, and how to take it back; *taken* None was not worked out to the end."""
    id, desk = answer.undo_id, office.desk
    if id is None:
        #: In the message bar: the files held nothing new.
        office.tell(translate("ui-import", "Everything was known already. Nothing is changed."))
        return
    count = taken
    if count is None:
        count = sum(file.new + file.changed + file.duplicates for file in answer.files)
    #: In the message bar, beside Undo; and after "Undo: ".
    words = translate("ui-import", "%n partners are taken in", n=count)
    office.history.push(
        words,
        lambda: importing.undo(desk, id, progress=Courteous(Silent())),
        lambda: importing.redo(desk, id, progress=Courteous(Silent())),
    )
    office.tell(words, undo=True)
