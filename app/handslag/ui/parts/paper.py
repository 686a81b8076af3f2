"""Paper on the screen: a picture of what will be printed, white in the dark too."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from handslag.services.previews import PagePicture
from handslag.ui import tokens


class CardPicture(QWidget):
    """A visiting card in its shape; blank paper while it is being drawn.

    Signals:
        resized: it has another size; a sharper picture may be wanted. GUI thread.
    """

    resized = Signal()

    def __init__(self, size: tuple[float, float], *, parent: QWidget | None = None) -> None:
        """*size* is the card's width and height in mm."""
        super().__init__(parent)
        self._shape = size
        self._pixmap = QPixmap()
        # a height set in resizeEvent instead made a scroll bar come and go until the stack was full
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def dots(self) -> float:
        """Dots an inch that the card takes on this screen."""
        return self.width() * self.devicePixelRatio() / self._shape[0] * 25.4

    def show_picture(self, pixmap: QPixmap) -> None:
        """Shows the card's picture; an empty one shows blank paper."""
        self._pixmap = pixmap
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._shape[1] / self._shape[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("white"))
        if not self._pixmap.isNull():
            painter.drawPixmap(QRect(0, 0, self.width(), self.height()), self._pixmap)
        painter.setPen(QPen(tokens.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def as_pixmap(picture: PagePicture, ratio: float) -> QPixmap:
    """The picture for a screen of that device pixel ratio."""
    image = QImage(
        picture.rgb,
        picture.width,
        picture.height,
        3 * picture.width,
        QImage.Format.Format_RGB888,
    )
    made = QPixmap.fromImage(image)
    made.setDevicePixelRatio(ratio)
    return made
