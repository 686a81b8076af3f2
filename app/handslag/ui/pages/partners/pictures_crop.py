"""A picture with a frame on it, which is pulled by the mouse and by the keyboard."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from handslag.ui import tokens
from handslag.ui.pages.partners.pictures_frame import Frame, Sides, spanned
from handslag.words.catalogue import translate
from handslag.words.formats import number

_HANDLE = 10
_REACH = 9
"""px around a handle's middle that still take hold of it: a target of 18, half of it outside."""

_MARGIN = 20
_FADED = 0.35
_STEP, _STRIDE = 0.01, 0.1
_PER_CENT = 100

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CURSORS = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor, (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor, (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor, (1, 0): Qt.CursorShape.SizeHorCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor, (0, 1): Qt.CursorShape.SizeVerCursor,
}  # fmt: skip


class CropView(QWidget):
    """The picture in a well; what lies outside the frame is faint.

    Arrows move the frame, with Shift they change its size, with Ctrl in larger steps. Home frames
    as much as there is.

    Signals:
        changed: the user moved or resized the frame. GUI thread.

    Attributes:
        frame: what is kept.
    """

    changed = Signal()

    def __init__(self, *, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.frame = Frame()
        self._first = Frame()
        self._image = QImage()
        self._faint = QImage()
        self._pulled: Sides | None = None
        self._from = QPointF()
        self._before: Frame | None = None

    @property
    def shown(self) -> QImage:
        """The picture that is shown."""
        return self._image

    def show_image(self, image: QImage) -> None:
        """Shows another picture; the frame stays."""
        self._image = image
        self._fade()
        self.update()

    def show_frame(self, frame: Frame) -> None:
        """Begins with *frame*, without telling."""
        self.frame = self._first = frame
        self.setEnabled(not self._image.isNull())
        self._say()
        self.update()

    def area(self) -> QRectF:
        """Where the picture is."""
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if self._image.isNull():
            return room
        part = min(room.width() / self._image.width(), room.height() / self._image.height())
        shown = QRectF(0, 0, self._image.width() * part, self._image.height() * part)
        shown.moveCenter(room.center())
        return shown

    def kept(self) -> QRectF:
        """Where the frame is."""
        area, frame = self.area(), self.frame
        return QRectF(
            area.left() + frame.left * area.width(),
            area.top() + frame.top * area.height(),
            frame.width * area.width(),
            frame.height * area.height(),
        )

    def reset(self) -> None:
        """Frames as much as at the beginning, and tells."""
        self._take(self._first)

    def _take(self, frame: Frame) -> None:
        if frame != self.frame:
            self.frame = frame
            self._say()
            self.update()
            self.changed.emit()

    def _say(self) -> None:
        frame = self.frame
        #: Screen reader: what of a picture is kept.
        text = translate("ui-partners", "{width} % of the width and {height} % of the height")
        self.setAccessibleDescription(
            text.format(
                width=number(round(frame.width * _PER_CENT)),
                height=number(round(frame.height * _PER_CENT)),
            )
        )

    def _fade(self) -> None:
        if self._image.isNull():
            self._faint = QImage()
            return
        self._faint = QImage(self._image.size(), QImage.Format.Format_RGB32)
        self._faint.fill(tokens.colour("sunken"))
        painter = QPainter(self._faint)
        painter.setOpacity(_FADED)
        painter.fillRect(self._faint.rect(), QColor("white"))
        painter.drawImage(0, 0, self._image)
        painter.end()

    def _handles(self) -> dict[Sides, QPointF]:
        kept = self.kept()
        xs = {-1: kept.left(), 0: kept.center().x(), 1: kept.right()}
        ys = {-1: kept.top(), 0: kept.center().y(), 1: kept.bottom()}
        locked = self.frame.ratio is not None
        return {
            (x, y): QPointF(xs[x], ys[y])
            for x in xs
            for y in ys
            if (x and y) or ((x or y) and not locked)
        }

    def _hold_at(self, at: QPointF) -> Sides | None:
        """What is taken hold of there: a handle, (0, 0) the whole frame, None nothing."""
        near = [
            ((at - middle).manhattanLength(), sides)
            for sides, middle in self._handles().items()
            if max(abs(at.x() - middle.x()), abs(at.y() - middle.y())) <= _REACH
        ]
        if near:
            return min(near)[1]
        return (0, 0) if self.kept().contains(at) else None

    def _part(self, at: QPointF) -> tuple[float, float]:
        area = self.area()
        return (at.x() - area.left()) / area.width(), (at.y() - area.top()) / area.height()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._image.isNull():
            return
        self._pulled, self._from = self._hold_at(event.position()), event.position()
        self._before = self.frame

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        before = self._before
        if before is None:
            hold = self._hold_at(at)
            over = Qt.CursorShape.CrossCursor
            if hold is not None:
                over = _CURSORS.get(hold, Qt.CursorShape.SizeAllCursor)
            self.setCursor(over)
            return
        x, y = self._part(at)
        if self._pulled is None:
            if (at - self._from).manhattanLength() > _REACH:  # a click leaves the frame as it is
                self._take(spanned(self._part(self._from), (x, y), before.ratio))
        elif any(self._pulled):
            self._take(before.pulled(self._pulled, x, y))
        else:
            start = self._part(self._from)
            self._take(before.moved(x - start[0], y - start[1]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._image.isNull():
            super().keyPressEvent(event)
            return
        keys = event.modifiers()
        step = _STRIDE if keys & Qt.KeyboardModifier.ControlModifier else _STEP
        if event.key() == Qt.Key.Key_Home:
            self.reset()
        elif (arrow := _ARROWS.get(Qt.Key(event.key()))) is None:
            super().keyPressEvent(event)
        elif keys & Qt.KeyboardModifier.ShiftModifier:
            self._take(self.frame.grown(arrow[0] * step, arrow[1] * step))
        else:
            self._take(self.frame.moved(arrow[0] * step, arrow[1] * step))

    def sizeHint(self) -> QSize:
        return QSize(512, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(tokens.colour("line"), 1))
        painter.setBrush(tokens.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        if self._image.isNull():
            return
        area, kept = self.area(), self.kept()
        painter.drawImage(area, self._faint)
        painter.save()
        painter.setClipRect(kept)
        painter.fillRect(area, QColor("white"))
        painter.drawImage(area, self._image)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.colour("primary"), 2))
        painter.drawRect(kept)
        painter.setBrush(tokens.colour("surface"))
        for middle in self._handles().values():
            handle = QRectF(0, 0, _HANDLE, _HANDLE)
            handle.moveCenter(middle)
            painter.drawRoundedRect(handle, 2, 2)
