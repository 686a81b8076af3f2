"""The logos in the tiles: read on the worker, kept as small squares, at hand when one paints."""

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from handslag.domain.errors import HandslagError
from handslag.services import partner_pictures
from handslag.ui.office import Office

_SIDE = 96
"""Dots: the largest tile, 48 px, at 200 %."""

_KEPT = 400
"""Squares of 37 kB."""

_MOST_WAITING = 60
"""Those that have scrolled by are asked for again when they come back."""

_NEARLY_SQUARE = 0.05
_INSET = 6.0


class Logos(QObject):
    """The logos that were asked for lately, by the pictures' ids.

    Signals:
        loaded: one more is at hand; paint again. GUI thread.
    """

    loaded = Signal()

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._known: dict[str, QImage | None] = {}
        self._waiting: list[str] = []
        self._working = False

    def of(self, picture: str | None) -> QImage | None:
        """The square of a picture; None where there is none, or while it is being read."""
        if picture is None:
            return None
        if picture in self._known:
            return self._known[picture]
        if picture not in self._waiting:
            self._waiting = [*self._waiting, picture][-_MOST_WAITING:]
            self._go_on()
        return None

    def _go_on(self) -> None:
        """Reads the one that was asked for last; one a job, so that other work comes between."""
        if self._working or not self._waiting:
            return
        self._working = True
        desk, picture = self._office.desk, self._waiting[-1]

        def work() -> QImage:
            return _square(partner_pictures.thumbnail(desk, picture, pixels=_SIDE))

        def failed(_: HandslagError) -> None:
            self._keep(
                picture, None
            )  # the letter stands; what is wrong is told where it is printed

        self._office.jobs.run(
            lambda _: work(), done=lambda image: self._keep(picture, image), failed=failed
        )

    def _keep(self, picture: str, image: QImage | None) -> None:
        self._working = False
        self._waiting = [one for one in self._waiting if one != picture]
        while len(self._known) >= _KEPT:
            del self._known[next(iter(self._known))]
        self._known[picture] = image
        self.loaded.emit()
        self._go_on()


def _square(png: bytes) -> QImage:
    """The picture in the middle of a square, with a margin unless it is a square itself."""
    # named, since Qt asks SVG first else, which waits for the window while the window waits for us
    image = QImage.fromData(png, "PNG")  # type: ignore[arg-type]  # its stub says bytes
    made = QImage(_SIDE, _SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    longer = max(image.width(), image.height(), 1)
    square = abs(image.width() - image.height()) <= _NEARLY_SQUARE * longer
    side = _SIDE if square else _SIDE - 2 * _INSET
    width, height = image.width() * side / longer, image.height() * side / longer
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF((_SIDE - width) / 2, (_SIDE - height) / 2, width, height), image)
    painter.end()
    return made
