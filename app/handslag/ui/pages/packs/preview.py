"""The preview well: letter, vouchers and cards of the pack, drawn from the PDF itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.domain.sheets import CardSheet, Page
from handslag.services import previews
from handslag.services.previews import PackPreview, PagePicture
from handslag.ui.card_sheets.words import page_words
from handslag.ui.jobs import Job, Jobs
from handslag.ui.pages.packs.backs import BacksChoice
from handslag.ui.pages.packs.disclosure import DisclosureChoice
from handslag.ui.pages.packs.page_view import PageScroll, PageView
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.paper import as_pixmap
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.tabs import Tabs
from handslag.ui.print_out.per_page import PerPage
from handslag.words.catalogue import translate
from handslag.words.errors import sentence

LETTER, VOUCHERS, CARDS = range(3)
"""The tabs."""

_ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_PAUSE = 120
"""Milliseconds after a change of size before the page is drawn anew."""

_KEPT = 8

_MM_PER_INCH = 25.4


@dataclass(frozen=True)
class Shown:
    """A pack with the sheet whose places are dashed over its card pages."""

    pack: PackPreview
    sheet: CardSheet


class PreviewWell(Panel):
    """Tabs, the page, and how large it is; a sentence where there is nothing to show.

    Attributes:
        write: the button that opens the letter's text.
        per_page: the choice of how many vouchers share a page.
        disclosure: the choice of whether there is a page on recommendations.
        backs: the choice of what stands on the backs of the cards.

    Signals:
        changed: one of the choices is another one now. GUI thread.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, settings: QSettings) -> None:
        super().__init__("well")
        self._jobs = jobs
        self._job: Job | None = None
        self._shown: Shown | None = None
        self._page = 0
        self._zoom = 0
        self._words = ("", "")
        self._kept: dict[tuple[int, int], QPixmap] = {}
        self.tabs = Tabs()
        self.write = Button("quiet", "pencil")
        self.per_page = PerPage(settings, "packs/vouchers_per_page")
        self.disclosure = DisclosureChoice(settings)
        self.backs = BacksChoice(settings)
        self.view = PageView()
        self._count = Label("body", "ink2")
        self._before, self._after = Button("icon", "chevron-left"), Button("icon", "chevron-right")
        self._smaller, self._larger = Button("icon", "minus"), Button("icon", "plus")
        self._caption = Label("caption", "ink2", wraps=True)
        self._sentence = Label("body", "ink2", wraps=True)
        self._picture = Picture("info", "ink2", 24)
        self._scroll = PageScroll(self.view, self.turn, self.zoom, self.fit)
        self._clock = QTimer(self, singleShot=True, interval=_PAUSE)
        self._clock.timeout.connect(self._render)
        self._lay_out()
        self._listen()
        self.retranslate()
        self.tabs.setCurrentIndex(CARDS)

    @property
    def picture(self) -> QPixmap | None:
        """The page that is seen now; None while it is being drawn."""
        return self._kept.get((self._number(), self._dots())) if self._shown else None

    def show_pack(self, shown: Shown) -> None:
        """Shows another pack, on the same tab and page as before."""
        self._shown = shown
        self.disclosure.show_pack(regulated=shown.pack.regulated)
        self._kept.clear()
        self._words = ("", "")
        self._turn(self._page)

    def show_words(self, text: str, icon: str = "info") -> None:
        """Says why there is no pack to see."""
        self._shown = None
        self._kept.clear()
        self._words = (text, icon)
        self._arrange()

    def fit(self) -> None:
        """Fits the page to the room that it has now."""
        self._arrange()

    def turn(self, by: int) -> None:
        """Goes to another page of the same paper."""
        self._turn(self._page + by)

    def zoom(self, by: int) -> None:
        """Shows the page larger or smaller; 0 fits it into the well."""
        self._zoom = min(max(self._zoom + by, 0), len(_ZOOMS) - 1) if by else 0
        self._arrange()

    def retranslate(self) -> None:
        """Reads the words again."""
        self.tabs.set_words(
            #: Tabs above the preview of a welcome pack.
            translate("ui-packs", "Letter"),
            translate("ui-packs", "Vouchers"),
            translate("ui-packs", "Visiting cards"),
        )
        self.tabs.setAccessibleName(translate("ui-packs", "What the preview shows"))
        #: Below the preview of a welcome letter: opens its text for writing.
        self.write.set_words(translate("ui-packs", "Change the text"))
        self.per_page.retranslate()
        self.disclosure.retranslate()
        self.backs.retranslate()
        self._before.set_name(translate("ui-packs", "Page before"))
        self._after.set_name(translate("ui-packs", "Next page"))
        self._smaller.set_name(translate("ui-packs", "Smaller (Ctrl+−)"))
        self._larger.set_name(translate("ui-packs", "Larger (Ctrl++)"))
        self._tell()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head.addWidget(self.tabs, 1)
        for part in (self._before, self._count, self._after):
            head.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(self.write)
        foot.addWidget(self.per_page)
        foot.addWidget(self._caption, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._smaller)
        foot.addWidget(self._larger)
        nothing = QWidget(self)  # else the layout shows it as a window of its own
        column = QVBoxLayout(nothing)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence)
        column.addStretch(1)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._stack = QStackedLayout()
        self._stack.addWidget(nothing)
        self._stack.addWidget(self._scroll)
        self.box.setContentsMargins(20, 8, 20, 8)
        self.box.addLayout(head)
        self.box.addSpacing(12)
        self.box.addLayout(self._stack, 1)
        self.box.addSpacing(4)
        self.box.addWidget(self.disclosure)
        self.box.addWidget(self.backs)
        self.box.addLayout(foot)

    def _listen(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self._turn(0))
        self._before.clicked.connect(lambda: self.turn(-1))
        self._after.clicked.connect(lambda: self.turn(1))
        self._smaller.clicked.connect(lambda: self.zoom(-1))
        self._larger.clicked.connect(lambda: self.zoom(1))
        for choice in (self.per_page, self.disclosure, self.backs):
            choice.changed.connect(self.changed)

    def _pages(self) -> Sequence[int]:
        """The numbers of the papers' pages; what is disclosed comes after the letter."""
        if self._shown is None:
            return ()
        pack = self._shown.pack
        papers = ((*pack.letter, *pack.disclosure), pack.vouchers, pack.cards)
        return papers[max(self.tabs.currentIndex(), 0)]

    def _number(self) -> int:
        pages = self._pages()
        return pages[self._page] if pages else 0

    def _turn(self, page: int) -> None:
        self._page = min(max(page, 0), max(len(self._pages()) - 1, 0))
        self._arrange()

    def _arrange(self) -> None:
        """Gives the page its size and has it drawn."""
        pages = self._pages()
        self._stack.setCurrentIndex(1 if pages else 0)
        self._tell()
        if not pages:
            return
        width, height = self._paper()
        room = self._scroll.size()  # not the viewport: bars that come and go would change it
        fit = min((room.width() - 2) / width, (room.height() - 2) / height)
        scale = max(fit, 0.1) * _ZOOMS[self._zoom]
        size = QSize(round(width * scale), round(height * scale))
        if size != self.view.size():
            self.view.setFixedSize(size)
        self._show_places()
        if (known := self.picture) is not None:
            self.view.show_picture(known)
        else:
            self._clock.start(_PAUSE if self._kept else 0)

    def _paper(self) -> tuple[float, float]:
        """The page's width and height in mm."""
        if self._shown is not None and self.tabs.currentIndex() == CARDS:
            return self._shown.sheet.page.size
        return Page.A4.size

    def _show_places(self) -> None:
        if self._shown is None or self.tabs.currentIndex() != CARDS:
            self.view.show_sheet(None, None)
            return
        filled, sheet = self._shown.pack.filled, self._page // self._sides
        here = filled[sheet] if sheet < len(filled) and not self._is_back else None
        self.view.show_sheet(self._shown.sheet, here)

    @property
    def _sides(self) -> int:
        """How many pages a sheet of cards has."""
        return 2 if self._shown is not None and self._shown.pack.two_sided else 1

    @property
    def _is_back(self) -> bool:
        """Whether the page that is seen is a back of cards, if it is one of cards."""
        return self._page % self._sides > 0

    def _dots(self) -> int:
        """Dots an inch that the page takes on this screen."""
        return round(self.view.width() * self.devicePixelRatio() / self._paper()[0] * _MM_PER_INCH)

    def _render(self) -> None:
        if self._shown is None or not self._pages() or self.picture is not None:
            return
        if self._job is not None:
            self._job.cancel()
        pdf, key = self._shown.pack.pdf, (self._number(), self._dots())

        def work(_: object) -> PagePicture:
            return previews.page_picture(pdf, key[0], dpi=key[1])

        def done(picture: PagePicture) -> None:
            if self._shown is not None and self._shown.pack.pdf is pdf:
                self._keep(key, picture)

        self._job = self._jobs.run(work, done=done, failed=self._fail)

    def _keep(self, key: tuple[int, int], picture: PagePicture) -> None:
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[key] = as_pixmap(picture, self.devicePixelRatio())
        if (seen := self.picture) is not None:
            self.view.show_picture(seen)

    def _fail(self, error: HandslagError) -> None:
        self.show_words(sentence(error), "octagon-x")

    def _tell(self) -> None:
        """Says which page is seen, and what stands below it."""
        count, cards = len(self._pages()), self.tabs.currentIndex() == CARDS
        if cards:
            number, total = self._page // self._sides + 1, count // self._sides
            self._count.setText(page_words(number, total, back=self._is_back))
        else:
            #: Above the preview of a letter or vouchers.
            place = translate("ui-packs", "Page {number} of {total}")
            self._count.setText(place.format(number=self._page + 1, total=count))
        narrow = self._is_narrow(count)
        self._count.setVisible(count > 0 and not narrow)
        self.write.setVisible(count > 0 and self.tabs.currentIndex() == LETTER)
        self.per_page.setVisible(count > 0 and self.tabs.currentIndex() == VOUCHERS)
        self.disclosure.setVisible(count > 0 and self.tabs.currentIndex() == LETTER)
        self.backs.setVisible(count > 0 and cards)
        for part in (self._smaller, self._larger):
            part.setVisible(count > 0)
        for button, possible in (
            (self._before, self._page > 0),
            (self._after, self._page + 1 < count),
        ):
            button.setVisible(count > 1)
            button.setEnabled(possible)
        self._smaller.setEnabled(self._zoom > 0)
        self._larger.setEnabled(self._zoom + 1 < len(_ZOOMS))
        self.view.setAccessibleName(
            f"{self.tabs.tabText(self.tabs.currentIndex())}, {self._count.text()}"
        )
        self._scroll.setAccessibleName(self.view.accessibleName())
        #: Below the preview of a card sheet.
        dashed = translate("ui-packs", "Dashed lines show the perforation and are not printed.")
        below = [self._count.text()] if narrow and count else []
        self._caption.setText(". ".join([*below, dashed] if cards and count else below))
        words, icon = self._words if self._words[0] else (_nothing_here(), "info")
        self._sentence.setText(words)
        self._picture.set_icon(icon, "bad" if icon == "octagon-x" else "ink2")

    def _is_narrow(self, count: int) -> bool:
        """Whether tabs and place do not stand beside each other."""
        margins = self.box.contentsMargins()
        turning = self._before.width() + self._after.width() if count > 1 else 0
        beside = self.tabs.sizeHint().width() + self._count.sizeHint().width() + turning
        return self.width() - margins.left() - margins.right() < beside

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def _nothing_here() -> str:
    #: In place of the preview.
    return translate("ui-packs", "There is nothing of this in the pack.")
