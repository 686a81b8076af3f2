"""The chosen partner's visiting card, drawn as it will be printed."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmap

from handslag.domain.errors import HandslagError
from handslag.domain.ids import PartnerId
from handslag.services import card_pictures
from handslag.services.previews import PagePicture
from handslag.services.views import PartnerView
from handslag.ui.jobs import Job
from handslag.ui.office import Office
from handslag.ui.parts.paper import CardPicture, as_pixmap
from handslag.words.catalogue import translate
from handslag.words.paper import paper_words

_PAUSE = 60
"""Milliseconds: who walks through the list by the arrow keys has no card drawn on the way."""


class PartnerCard(CardPicture):
    """One partner's card; drawn anew when anything of the partner has changed."""

    def __init__(self, office: Office) -> None:
        super().__init__(card_pictures.card_size())
        self._office = office
        self._view: PartnerView | None = None
        self._drawn: tuple[PartnerView, int] | None = None
        self._job: Job | None = None
        self._clock = QTimer(self, singleShot=True, interval=_PAUSE)
        self._clock.timeout.connect(self._draw)
        self.resized.connect(self._clock.start)

    @property
    def is_drawn(self) -> bool:
        """Whether the card of the partner that was shown last is seen."""
        return self._drawn is not None and self._drawn[0] == self._view

    def show_partner(self, view: PartnerView) -> None:
        """Shows the card of *view*."""
        if self._view is None or self._view.id != view.id:
            self.show_picture(QPixmap())
            self._drawn = None
        self._view = view
        #: Screen reader: the picture of a visiting card.
        name = translate("ui-partners", "Visiting card of {name}")
        self.setAccessibleName(name.format(name=view.name))
        self._clock.start()

    def _draw(self) -> None:
        view, dots = self._view, round(self.dots)
        if view is None or self._drawn == (view, dots) or not self.isVisible():
            return
        if self._job is not None:
            self._job.cancel()
        desk = self._office.desk

        def done(picture: PagePicture) -> None:
            if self._view == view:
                self._drawn = (view, dots)
                self.show_picture(as_pixmap(picture, self.devicePixelRatio()))

        def failed(_: HandslagError) -> None:
            # what stands in the way is told where it can be mended: beside the picture, and at print
            self.show_picture(QPixmap())

        self._job = self._office.jobs.run(
            lambda _: card_pictures.front(desk, PartnerId(view.id), words=paper_words, dpi=dots),
            done=done,
            failed=failed,
        )
