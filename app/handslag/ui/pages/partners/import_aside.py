"""What takes the page's content for a while: the import, or the possible duplicates."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from handslag.domain.progress import Progress
from handslag.services import duplicates, partners
from handslag.services.duplicates import Pair
from handslag.ui.office import Office
from handslag.ui.pages.partners.import_view import View
from handslag.ui.pages.partners.importing import choosing
from handslag.ui.pages.partners.writing import Failed
from handslag.ui.parts.buttons import Button
from handslag.words.catalogue import translate

MOST = 2_000
"""Partners among which duplicates are looked for unasked: some 0.2 s of the worker's time."""

_PAUSE = 1_500
"""Milliseconds after a change until they are looked for."""


class Aside(QStackedWidget):
    """Shows its first widget, the page's list, or one of the two instead of it.

    Attributes:
        hint: a button for the header; it is there only where two partners may be the same.

    Signals:
        turned: something else is shown now; read ``view``. GUI thread.
    """

    turned = Signal()

    def __init__(self, office: Office, failed: Failed) -> None:
        super().__init__()
        self._office = office
        self._failed = failed
        self._import: View | None = None
        self._duplicates: View | None = None
        self._pairs: Sequence[Pair] = ()
        self.hint = Button("quiet", "users")
        self.hint.hide()
        self.hint.clicked.connect(self.open_duplicates)
        self._clock = QTimer(self, singleShot=True, interval=_PAUSE)
        self._clock.timeout.connect(self._look_for_pairs)

    @property
    def view(self) -> View | None:
        """What is shown instead of the list, or None."""
        shown = self.currentWidget()
        return shown if isinstance(shown, View) else None

    def choose_files(self) -> None:
        """Asks for files to import."""
        choosing.ask(self._office, self, self.open_files)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Shows what importing these files would do."""
        view = self._import or self._make_import()
        if view.busy:
            #: Files were given to the window while others are taken in.
            text = translate("ui-import", "Wait until the import is done, then choose the files.")
            self._office.tell(text)
            return
        self._turn(view)
        view.begin(paths)

    def open_duplicates(self) -> None:
        """Shows the partners that may be the same."""
        view = self._duplicates or self._make_duplicates()
        self._turn(view)
        view.begin()

    def close_view(self) -> None:
        """Goes back to the list; an import that is being written goes on behind it."""
        if (view := self.view) is None:
            return
        if not view.busy:
            view.stop()
        self._turn(self.widget(0))
        self._clock.start()

    def go_back(self) -> bool:
        """Goes one step back; False where the list is shown already."""
        if (view := self.view) is None:
            return False
        view.go_back()
        return True

    def look_later(self, count: int) -> None:
        """Partners have changed: looks for duplicates among *count* of them, by and by."""
        if self.view is not None:
            self.view.refresh()
        if count <= MOST:
            self._clock.start()
        else:
            self._clock.stop()
            self._show_pairs(())

    def retranslate(self) -> None:
        """Reads the words again."""
        for view in (self._import, self._duplicates):
            if view is not None:
                view.retranslate()
        self._say_hint()

    def _make_import(self) -> View:
        # 60 ms, with all that reads files
        from handslag.ui.pages.partners.importing.wizard import ImportView  # noqa: PLC0415 - as said

        view = self._import = ImportView(self._office)
        view.finished.connect(self.close_view)
        view.others_wanted.connect(self.choose_files)
        return self._take_up(view)

    def _make_duplicates(self) -> View:
        from handslag.ui.pages.partners.duplicates import DuplicatesView  # noqa: PLC0415 - 20 ms

        view = self._duplicates = DuplicatesView(self._office, self._failed)
        return self._take_up(view)

    def _take_up(self, view: View) -> View:
        view.moved.connect(self.turned)
        view.left.connect(self.close_view)
        self.addWidget(view)
        return view

    def _turn(self, shown: QWidget | None) -> None:
        if shown is not None:
            self.setCurrentWidget(shown)
        self.hint.setVisible(bool(self._pairs) and self.view is None)
        self.turned.emit()

    def _look_for_pairs(self) -> None:
        desk = self._office.desk

        def work(_: Progress) -> Sequence[Pair]:
            # a long import may have come in between
            many = partners.find_page(desk, limit=1).count > MOST
            return () if many else duplicates.pairs(desk)

        self._office.jobs.run(work, done=self._show_pairs, failed=self._failed)

    def _show_pairs(self, pairs: Sequence[Pair]) -> None:
        self._pairs = pairs
        self._say_hint()

    def _say_hint(self) -> None:
        #: The button above the list of partners, where two may be the same.
        text = translate("ui-duplicates", "%n possible duplicates", n=len(self._pairs))
        self.hint.set_words(text)
        self.hint.setVisible(bool(self._pairs) and self.view is None)
