"""The pages of the booklet before it is written, drawn from its very PDF."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout

from handslag.domain.errors import HandslagError
from handslag.domain.progress import Progress
from handslag.services import booklets, previews
from handslag.services.booklets import PAGE_SIZE, BookletOrder, BookletPreview, Pages
from handslag.services.desk import Desk
from handslag.services.previews import PagePicture
from handslag.ui.jobs import Job, Jobs
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.paper import CardPicture, as_pixmap
from handslag.words import remarks
from handslag.words.booklet import booklet_words
from handslag.words.catalogue import translate
from handslag.words.errors import sentence

_PAUSE = 300
"""Milliseconds without a change before the page is drawn anew."""

_WIDTH = 300
"""Of the page, px."""

_MOST_REMARKS = 3


class BookletWell(Panel):
    """A page, how many there are, and what to see to.

    Signals:
        drawn: another booklet is seen, or why there is none; read ``shown``. GUI thread.

    Attributes:
        page: the page's picture.
        before, after: turn the pages.
        shown: what is seen, or None.
    """

    drawn = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, order: Callable[[], BookletOrder]) -> None:
        """*order* tells what will be written as the fields stand."""
        super().__init__("well")
        self._desk, self._jobs, self._order = desk, jobs, order
        self._job: Job | None = None
        self._stopped = False
        self.shown: BookletPreview | None = None
        self.page = CardPicture(PAGE_SIZE)
        self.page.setFixedSize(_WIDTH, self.page.heightForWidth(_WIDTH))
        self._number = 0
        self.before, self.after = Button("icon", "chevron-left"), Button("icon", "chevron-right")
        self.before.set_name(translate("ui-packs", "Page before"))
        self.after.set_name(translate("ui-packs", "Next page"))
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self._count = Label("strong", wraps=True)
        self._remarks = Label("caption", "warn", wraps=True)
        self._remarks.setFixedWidth(_WIDTH)
        self._clock = QTimer(self, singleShot=True, interval=_PAUSE)
        self._clock.timeout.connect(self.draw)
        self.box.setContentsMargins(20, 20, 20, 16)
        self.box.addWidget(self.page)
        self.box.addSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.before)
        foot.addWidget(self.after)
        self.box.addLayout(foot)
        self.box.addWidget(self._remarks)
        self.box.addStretch(1)
        self._remarks.hide()

    @property
    def words(self) -> str:
        """What is said below the page."""
        return self._count.text()

    def draw_soon(self) -> None:
        """Draws the booklet anew when nothing changes any more."""
        self._clock.start()

    def stop(self) -> None:
        """Draws no more: the dialog closes."""
        self._stopped = True
        self._clock.stop()
        if self._job is not None:
            self._job.cancel()

    def draw(self) -> None:
        """Draws the booklet as it is wanted now."""
        if self._job is not None:
            self._job.cancel()
        order, desk, dots = self._order(), self._desk, self.page.dots
        number = self._number

        def work(progress: Progress) -> tuple[BookletPreview, PagePicture]:
            upright = replace(
                order, pages=Pages.A5
            )  # folded, the first page stands beside the last
            made = booklets.preview(desk, upright, words=booklet_words, progress=progress)
            seen = min(number, made.pages - 1)
            return made, previews.page_picture(made.pdf, seen, dpi=dots)

        def done(found: tuple[BookletPreview, PagePicture]) -> None:
            if not self._stopped and order == self._order():
                self.shown, picture = found
                self._number = min(number, self.shown.pages - 1)
                self.page.show_picture(as_pixmap(picture, self.devicePixelRatio()))
                self._tell(_count_words(self.shown, order.pages))
                self.drawn.emit()

        def failed(error: HandslagError) -> None:
            if not self._stopped and order == self._order():
                self.shown = None
                self.page.show_picture(QPixmap())
                self._tell(sentence(error))
                self.drawn.emit()

        self._job = self._jobs.run(work, done=done, failed=failed)

    def _turn(self, by: int) -> None:
        if self.shown is None:
            return
        self._number = min(max(self._number + by, 0), self.shown.pages - 1)
        self._tell(self.words)
        pdf, number, dots = self.shown.pdf, self._number, self.page.dots

        def done(picture: PagePicture) -> None:
            seen = self.shown is not None and self.shown.pdf is pdf and self._number == number
            if seen and not self._stopped:
                self.page.show_picture(as_pixmap(picture, self.devicePixelRatio()))
                self.drawn.emit()

        def failed(error: HandslagError) -> None:
            if not self._stopped:
                self._tell(sentence(error))

        self._jobs.run(
            lambda _: previews.page_picture(pdf, number, dpi=dots), done=done, failed=failed
        )

    def _tell(self, text: str) -> None:
        self._count.setText(text)
        pages = self.shown.pages if self.shown else 0
        for button, possible in (
            (self.before, self._number > 0),
            (self.after, self._number + 1 < pages),
        ):
            button.setVisible(pages > 1)
            button.setEnabled(possible)
        #: Screen reader: a picture of a page of the booklet.
        seen = translate("ui-booklet", "Page {number} of {total}")
        self.page.setAccessibleName(seen.format(number=self._number + 1, total=max(pages, 1)))
        told = [*dict.fromkeys(map(remarks.sentence, self.shown.remarks if self.shown else ()))]
        if more := len(told[_MOST_REMARKS:]):
            told[_MOST_REMARKS:] = [translate("ui-packs", "And %n more.", n=more)]
        self._remarks.setText("\n".join(told))
        self._remarks.setVisible(bool(told))


def _count_words(shown: BookletPreview, pages: Pages) -> str:
    #: Below the preview of the booklet; {pages} is "2 pages".
    text = translate("ui-booklet", "%n businesses on {pages}", n=shown.entries)
    if pages is Pages.A5:
        #: As part of "12 businesses on 2 pages".
        on = translate("ui-booklet", "%n pages", n=shown.pages)
    else:
        #: As part of "12 businesses on 1 sheet of A4".
        on = translate("ui-booklet", "%n sheets of A4", n=-(-shown.pages // 4))
    return text.format(pages=on)
