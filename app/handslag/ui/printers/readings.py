"""The calibration page, drawn, with a field for each thing that is measured on it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from handslag.domain.errors import Invalid, Problem
from handslag.domain.printers import (
    CROSS,
    CROSS_ARM,
    RULER_ACROSS,
    RULER_DOWN,
    RULER_MARKS,
    RULERS_AT,
    Readings,
    crosses,
)
from handslag.domain.sheets import Page
from handslag.ui import fonts
from handslag.ui.parts.label import Label
from handslag.ui.printers.words import LETTERS
from handslag.words.catalogue import translate
from handslag.words.fields import field_name

_INK, _QUIET, _MARK = "#1D2B30", "#858273", "#1C5566"
"""Of the light set: paper is white in the dark too."""

_FIELD = 76
_LETTER = 13
"""px from the end of a cross to its letter."""


class ReadingsForm(QWidget):
    """Ten fields around the page; those that were not measured stay empty.

    Signals:
        changed: another reading stands there. GUI thread.

    Attributes:
        fields: by the names of ``Readings``.
        drawing: the page.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.drawing = _Drawing()
        self.fields: dict[str, QLineEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(4, 4, 4, 4)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(12)
        for corner, row, column in (
            ("top_left", 0, 0),
            ("top_right", 0, 2),
            ("bottom_left", 1, 0),
            ("bottom_right", 1, 2),
        ):
            grid.addWidget(self._corner(corner), row, column)
        grid.addWidget(self.drawing, 0, 1, 2, 1)
        grid.addWidget(self._rulers(), 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        for row in (0, 1):
            grid.setRowStretch(row, 1)

    @property
    def readings(self) -> Readings:
        """What was typed.

        Raises:
            Invalid: a reading is no number.
        """
        return Readings(**{name: _length(name, field) for name, field in self.fields.items()})

    def show_page(self, page: Page) -> None:
        """Draws the page in this format."""
        self.drawing.page = page
        self.drawing.update()

    def mark(self, wrong: str) -> None:
        """Gives the field called *wrong* a red border; "" none."""
        for name, field in self.fields.items():
            state = "error" if name == wrong else ""
            if field.property("state") != state:
                field.setProperty("state", state)
                field.style().polish(field)

    def _corner(self, corner: str) -> QWidget:
        #: Beside a field: from a cross to the paper's left or right side, in mm.
        side = translate("ui-printers", "to the side")
        if corner.startswith("top"):
            #: Beside a field: from a cross to the paper's upper edge, in mm.
            edge = translate("ui-printers", "to the upper edge")
        else:
            #: Beside a field: from a cross to the paper's lower edge, in mm.
            edge = translate("ui-printers", "to the lower edge")
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.addWidget(Label("strong", text=LETTERS[corner]), 0, 0, 1, 2)
        for row, (name, words) in enumerate(
            ((f"{corner}_side", side), (f"{corner}_edge", edge)), 1
        ):
            field = self._field(name, f"{CROSS:g}")
            label = Label("caption", "ink2", text=words)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(3, 1)
        return made

    def _rulers(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        #: Before two fields for the lengths of two printed rulers.
        row.addWidget(Label("strong", text=translate("ui-printers", "The rulers")))
        for name, words, hint in (
            #: Beside a field: the length of the ruler across, in mm.
            ("across", translate("ui-printers", "across"), RULER_ACROSS),
            #: Beside a field: the length of the ruler down, in mm.
            ("down", translate("ui-printers", "down"), RULER_DOWN),
        ):
            field = self._field(name, f"{hint:g}")
            label = Label("caption", "ink2", text=words)
            label.setBuddy(field)
            row.addSpacing(16)
            row.addWidget(label)
            row.addWidget(field)
        row.addStretch(1)
        return made

    def _field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setFixedSize(_FIELD, 40)
        field.setMaxLength(8)
        field.setPlaceholderText(hint)
        field.setAccessibleName(f"{field_name(name)}, mm")
        field.textChanged.connect(lambda _: self.changed.emit())
        self.fields[name] = field
        return field

    def focus_on(self, now: QWidget | None) -> None:
        """Marks on the page what the field *now* is for."""
        names = [name for name, field in self.fields.items() if field is now]
        self.drawing.marked = names[0] if names else ""
        self.drawing.update()


class _Drawing(QWidget):
    """The page with its crosses and rulers; what is measured now is marked."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Page.A4
        self.marked = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(150, 200)

    def sizeHint(self) -> QSize:
        return QSize(260, 360)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self.page.size
        scale = min((self.width() - 2) / width, (self.height() - 2) / height)
        middle = ((self.width() - width * scale) / 2, (self.height() - height * scale) / 2)
        painter.setTransform(QTransform.fromTranslate(*middle), combine=True)
        paper = QRectF(0, 0, width * scale, height * scale)
        painter.fillRect(paper, QColor("white"))
        painter.setPen(QPen(QColor(_QUIET), 1))
        painter.drawRect(paper)
        for corner, (x, y) in crosses(self.page).items():
            self._paint_cross(painter, corner, QPointF(x * scale, y * scale), CROSS_ARM * scale)
        self._paint_ruler(painter, "across", QPointF(RULER_ACROSS, 0), scale)
        self._paint_ruler(painter, "down", QPointF(0, RULER_DOWN), scale)
        self._paint_measure(painter, scale)

    def _paint_cross(self, painter: QPainter, corner: str, at: QPointF, arm: float) -> None:
        painter.setPen(QPen(QColor(_INK), 1.5))
        painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0))
        painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm))
        painter.setFont(fonts.font("strong"))
        inward = 1 if corner.endswith("left") else -1
        box = QRectF(0, 0, 20, 24)
        box.moveCenter(at + QPointF(inward * (arm + _LETTER), 0))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, LETTERS[corner])

    def _paint_ruler(self, painter: QPainter, name: str, along: QPointF, scale: float) -> None:
        marked = self.marked == name
        painter.setPen(QPen(QColor(_MARK if marked else _QUIET), 3 if marked else 1))
        start, mark = QPointF(*RULERS_AT[name]) * scale, QPointF(*RULER_MARKS[name]) * scale
        painter.drawLine(start, start + along * scale)
        painter.setPen(QPen(QColor(_QUIET), 1))
        for step in range(11):
            place = start + along * (scale * step / 10)
            painter.drawLine(place, place + mark)

    def _paint_measure(self, painter: QPainter, scale: float) -> None:
        """A thick line from the cross to where it is measured to."""
        corner, _, kind = self.marked.rpartition("_")
        if corner not in LETTERS:
            return
        width, height = self.page.size
        x, y = crosses(self.page)[corner]
        if kind == "side":
            end = QPointF(0 if corner.endswith("left") else width, y)
        else:
            end = QPointF(x, 0 if corner.startswith("top") else height)
        painter.setPen(QPen(QColor(_MARK), 3))
        painter.drawLine(QPointF(x, y) * scale, end * scale)


def _length(name: str, field: QLineEdit) -> float | None:
    typed = field.text().strip().replace(",", ".")
    if not typed:
        return None
    try:
        return float(typed)
    except ValueError:
        raise Invalid(name, Problem.NOT_A_NUMBER, field.text()) from None
