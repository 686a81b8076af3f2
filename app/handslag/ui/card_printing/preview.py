"""The sheets of a run before it is printed, drawn from its very PDF."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.domain.progress import Progress
from handslag.services import card_runs, previews
from handslag.services.card_runs import RunOrder, RunPreview
from handslag.services.desk import Desk
from handslag.services.previews import PagePicture
from handslag.ui.card_sheets.page import SheetPage
from handslag.ui.card_sheets.words import fill_words, page_words
from handslag.ui.jobs import Job, Jobs
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.paper import as_pixmap
from handslag.words import remarks
from handslag.words.catalogue import translate
from handslag.words.errors import sentence
from handslag.words.paper import paper_words

_PAUSE = 300
"""Milliseconds without a change before the run is drawn anew."""

_MOST_REMARKS = 3


class RunWell(Panel):
    """One page of the run, what it takes, and what to see to.

    Signals:
        drawn: another run is seen, or why there is none; read ``shown``. GUI thread.

    Attributes:
        page: the page; a click on a place tells it.
        shown: what is seen, or None.
        fill: what the run takes, in words.
    """

    drawn = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, order: Callable[[], RunOrder]) -> None:
        """*order* tells what will be printed as the fields stand."""
        super().__init__("well")
        self._desk, self._jobs, self._order = desk, jobs, order
        self._drawing: Job | None = None
        self._rendering: Job | None = None
        self._number = 0
        self._stopped = self._backs_alone = False
        self.shown: RunPreview | None = None
        self.page = SheetPage()
        self.fill = Label("strong", wraps=True)
        self._count = Label("body", "ink2")
        self._before, self._after = Button("icon", "chevron-left"), Button("icon", "chevron-right")
        self._remarks = Label("caption", "warn", wraps=True)
        self._clock = QTimer(self, singleShot=True, interval=_PAUSE)
        self._clock.timeout.connect(self._draw)
        self._sharp = QTimer(self, singleShot=True, interval=120)
        self._sharp.timeout.connect(self._render)
        self._lay_out()
        self._before.clicked.connect(lambda: self._turn(self._number - 1))
        self._after.clicked.connect(lambda: self._turn(self._number + 1))
        self.page.resized.connect(self._sharp.start)
        self._before.set_name(translate("ui-packs", "Page before"))
        self._after.set_name(translate("ui-packs", "Next page"))
        self._tell()
        self._draw()

    def draw_soon(self) -> None:
        """Draws the run anew when nothing changes any more."""
        self._clock.start()

    def stop(self) -> None:
        """Draws no more: the dialog closes."""
        self._stopped = True
        for clock in (self._clock, self._sharp):
            clock.stop()
        for job in (self._drawing, self._rendering):
            if job is not None:
                job.cancel()

    def _draw(self) -> None:
        if self._drawing is not None:
            self._drawing.cancel()
        order, desk = self._order(), self._desk

        def work(progress: Progress) -> RunPreview:
            return card_runs.preview(desk, order, words=paper_words, progress=progress)

        def done(run: RunPreview) -> None:
            if not self._stopped and order == self._order():
                self.shown = run
                self._backs_alone = order.options.sides == "backs"
                self._turn(self._number)
                self.drawn.emit()

        def failed(error: HandslagError) -> None:
            if not self._stopped and order == self._order():
                self.shown = None
                self.page.show_picture(QPixmap())
                self._tell(sentence(error))
                self.drawn.emit()

        self._drawing = self._jobs.run(work, done=done, failed=failed)

    def _turn(self, number: int) -> None:
        if self.shown is None:
            return
        self._number = min(max(number, 0), self.shown.pages - 1)
        filled = None if self._is_back else self.shown.filled[self._number // self._sides]
        self.page.show_page(self.shown.sheet, filled)
        self._tell()
        self._render()

    @property
    def _sides(self) -> int:
        return 1 if self.shown is None else max(self.shown.pages // max(self.shown.sheets, 1), 1)

    @property
    def _is_back(self) -> bool:
        return self._backs_alone or self._number % self._sides > 0

    def _render(self) -> None:
        if self.shown is None:
            return
        if self._rendering is not None:
            self._rendering.cancel()
        pdf, number, dots = self.shown.pdf, self._number, self.page.dots

        def done(picture: PagePicture) -> None:
            seen = self.shown is not None and self.shown.pdf is pdf and self._number == number
            if seen and not self._stopped:
                self.page.show_picture(as_pixmap(picture, self.devicePixelRatio()))

        self._rendering = self._jobs.run(
            lambda _: previews.page_picture(pdf, number, dpi=dots),
            done=done,
            failed=lambda error: None if self._stopped else self._tell(sentence(error)),
        )

    def _tell(self, wrong: str = "") -> None:
        pages = self.shown.pages if self.shown else 0
        for button, possible in (
            (self._before, self._number > 0),
            (self._after, self._number + 1 < pages),
        ):
            button.setVisible(pages > 1)
            button.setEnabled(possible)
        if self.shown is None:
            self._count.setText("")
            self.fill.setText(wrong)
            self._remarks.hide()
            return
        self._count.setText(self._place_words())
        self.page.setAccessibleName(self._count.text())
        shown = self.shown
        self.fill.setText(wrong or fill_words(shown.cards, shown.sheets, shown.free_slots))
        told = [*dict.fromkeys(remarks.sentence(one) for one in shown.remarks)]
        if more := len(told[_MOST_REMARKS:]):
            told[_MOST_REMARKS:] = [translate("ui-packs", "And %n more.", n=more)]
        self._remarks.setText("\n".join(told))
        self._remarks.setVisible(bool(told))

    def _place_words(self) -> str:
        assert self.shown is not None  # asked for then only
        number = self._number // self._sides + 1
        return page_words(number, self.shown.sheets, back=self._is_back)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._count, 1)
        head.addWidget(self._before)
        head.addWidget(self._after)
        holder = QWidget()
        holder.setLayout(head)
        holder.setFixedHeight(44)
        head.setContentsMargins(0, 0, 0, 0)
        self.box.setContentsMargins(20, 8, 20, 16)
        self.box.addWidget(holder)
        self.box.addSpacing(4)
        self.box.addWidget(self.page, 1)
        self.box.addSpacing(12)
        self.box.addWidget(self.fill)
        self.box.addWidget(self._remarks)
        self.fill.setAlignment(Qt.AlignmentFlag.AlignLeft)
