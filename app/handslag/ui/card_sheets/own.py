"""The dialog in which an own card sheet is drawn by its measures, checked while they are typed."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from handslag.domain.errors import HandslagError, Invalid, Problem
from handslag.domain.own_sheets import check_sheet
from handslag.domain.sheets import CardSheet, Page
from handslag.services import sheet_library
from handslag.services.desk import Desk
from handslag.services.sheet_library import SheetView
from handslag.ui import tokens
from handslag.ui.card_sheets.drawing import page_area, paint_sheet, slot_area
from handslag.ui.card_sheets.words import sheet_facts
from handslag.ui.jobs import Jobs
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.field import Field
from handslag.ui.parts.focus_ring import FocusRing
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.picture import Picture
from handslag.words.catalogue import translate
from handslag.words.errors import sentence
from handslag.words.formats import decimal

_SIZE = QSize(780, 668)
_WHOLE = ("columns", "rows")
_LENGTHS = ("width", "height", "x0", "y0", "dx", "dy", "corner_radius")
_WRONG = "#9E2F29"
"""Of the light set: paper is white in the dark too."""

_MOST = 1000
"""A number above this is no measure; it would be drawn for ever."""


class OwnSheetDialog(QDialog):
    """Takes the measures of a sheet that is in no catalogue, or changes an own one.

    Signals:
        saved: the sheet was kept; read ``view``. GUI thread.
        removed: the own sheet was removed. GUI thread.

    Attributes:
        fields: by the names of ``CardSheet``.
        view: what was kept, or None.
    """

    saved = Signal()
    removed = Signal()

    def __init__(
        self, desk: Desk, jobs: Jobs, like: CardSheet, *, own: bool, parent: QWidget
    ) -> None:
        """Begins with the measures of *like*, which is changed where it is an *own* one."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._desk, self._jobs, self._like, self._own = desk, jobs, like, own
        self._sheet: CardSheet | None = None
        self.view: SheetView | None = None
        names = ("maker", "code", "page", "corner_radius", *_WHOLE, *_LENGTHS[:-1])
        self.fields = {
            name: Field(QComboBox() if name == "page" else None, optional=name == "maker")
            for name in names
        }
        self._drawing = _Drawing()
        self._picture, self._told = Picture("circle-check", "ok"), Label("body", wraps=True)
        self.remove, self._cancel = Button("danger", "trash"), Button("outlined")
        self.keep = Button("primary", "check")
        self._say()
        self._lay_out()
        self._fill()
        self._ring = FocusRing(self)
        self._listen()
        self._check()

    def _fill(self) -> None:
        for name in (*_WHOLE, *_LENGTHS):
            self.fields[name].set_value(decimal(getattr(self._like, name)))
        self.fields["page"].set_value(self._like.page.value)
        self.fields["maker"].set_value(self._like.maker if self._own else "")
        self.fields["code"].set_value(self._like.code if self._own else "")
        for name in ("maker", "code"):  # its name is what it is known by
            self.fields[name].setEnabled(not self._own)
        self.remove.setVisible(self._own)

    def _typed(self) -> CardSheet:
        """The sheet as the fields have it.

        Raises:
            Invalid: a field holds no number, or the code is missing.
        """
        values = {name: _number(name, self.fields[name].value) for name in (*_WHOLE, *_LENGTHS)}
        whole = {name: _whole(name, values.pop(name)) for name in _WHOLE}
        sheet = replace(
            self._like,
            maker=self.fields["maker"].value.strip() or _nameless_maker(),
            code=self.fields["code"].value.strip(),
            description="",
            page=Page(self.fields["page"].value),
            kind="business-card",
            note="",
            columns=whole["columns"],
            rows=whole["rows"],
            width=values["width"],
            height=values["height"],
            x0=values["x0"],
            y0=values["y0"],
            dx=values["dx"],
            dy=values["dy"],
            corner_radius=values["corner_radius"],
        )
        self._drawing.show_sheet(sheet)
        if not sheet.code:
            raise Invalid("code", Problem.MISSING)
        return sheet

    def _check(self) -> None:
        """Draws the sheet, and says what is wrong with it or what it is."""
        self._sheet = None
        wrong = ""
        try:
            self._sheet = check_sheet(self._typed())
        except Invalid as error:
            wrong = error.field
            self._tell(sentence(error), "octagon-x", "bad")
        else:
            self._tell(sheet_facts(self._sheet), "circle-check", "ok")
        for name, field in self.fields.items():
            state = "error" if name == wrong else ""
            if field.editor.property("state") != state:
                field.editor.setProperty("state", state)
                field.editor.style().polish(field.editor)
        self.keep.setEnabled(self._sheet is not None)

    def _keep(self) -> None:
        if (sheet := self._sheet) is None:
            return
        desk = self._desk

        def done(view: SheetView) -> None:
            self.view = view
            self.saved.emit()
            self.accept()

        self.keep.setEnabled(False)
        self._jobs.run(lambda _: sheet_library.add(desk, sheet), done=done, failed=self._fail)

    def _remove(self) -> None:
        desk, name = self._desk, self._like.name

        def done(_: CardSheet) -> None:
            self.removed.emit()
            self.accept()

        self._jobs.run(lambda _: sheet_library.remove(desk, name), done=done, failed=self._fail)

    def _fail(self, error: HandslagError) -> None:
        self._tell(sentence(error), "octagon-x", "bad")

    def _tell(self, text: str, icon: str, tone: str) -> None:
        self._picture.set_icon(icon, tone)
        self._told.setText(text)
        self._told.setAccessibleName(text)

    @property
    def told(self) -> str:
        """What is wrong with the sheet, or what it is."""
        return self._told.text()

    def _listen(self) -> None:
        for field in self.fields.values():
            if isinstance(field.editor, QComboBox):
                field.editor.activated.connect(lambda _: self._check())
            elif isinstance(field.editor, QLineEdit):
                field.editor.textChanged.connect(self._check)
        self.keep.clicked.connect(self._keep)
        self.remove.clicked.connect(self._remove)
        self._cancel.clicked.connect(self.reject)

    def _say(self) -> None:
        if self._own:
            #: Title of the dialog for an own card sheet.
            title = translate("ui-sheets", "Change your card sheet")
        else:
            #: Title of the dialog for an own card sheet.
            title = translate("ui-sheets", "Add your own card sheet")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        words = {
            #: Fields of an own card sheet; lengths are in millimetres.
            "maker": translate("ui-sheets", "Maker"),
            "code": translate("ui-sheets", "Code or name"),
            "page": translate("ui-sheets", "Paper"),
            "columns": translate("ui-sheets", "Cards across"),
            "rows": translate("ui-sheets", "Cards down"),
            "width": translate("ui-sheets", "Width of a card"),
            "height": translate("ui-sheets", "Height of a card"),
            "x0": translate("ui-sheets", "Left margin"),
            "y0": translate("ui-sheets", "Upper margin"),
            "dx": translate("ui-sheets", "Card to card across"),
            "dy": translate("ui-sheets", "Card to card down"),
            "corner_radius": translate("ui-sheets", "Round corners"),
        }
        for name, text in words.items():
            self.fields[name].set_words(text)
        box = self.fields["page"].editor
        assert isinstance(box, QComboBox)  # made so above
        for page in Page:
            box.addItem(page.value, page.value)
        #: Buttons of the dialog for an own card sheet.
        self.remove.set_words(translate("ui-sheets", "Remove the sheet"))
        self.keep.set_words(translate("ui-sheets", "Save the sheet"))
        self._cancel.set_words(translate("ui-frame", "Cancel"))

    def _lay_out(self) -> None:
        form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(4, 4, 12, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(form)
        for part in (scroll.viewport(), form):
            part.setAutoFillBackground(False)
        well = Panel("well")
        well.box.addWidget(self._drawing)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(scroll, 3)
        columns.addWidget(well, 2)
        result = QHBoxLayout()
        result.setSpacing(8)
        result.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        result.addWidget(self._told, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.keep)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        box.addWidget(Label("heading", text=self.windowTitle()))
        #: Below the title of the dialog for an own card sheet.
        measures = translate(
            "ui-sheets",
            "Measure in millimetres. From card to card is from one left edge, or upper edge, to the next.",
        )
        box.addWidget(Label("body", "ink2", text=measures, wraps=True))
        box.addLayout(columns, 1)
        box.addLayout(result)
        box.addLayout(foot)
        self.resize(_SIZE)


class _Drawing(QWidget):
    """The sheet as it would be; cards that lie on each other or off the page are outlined."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet: CardSheet | None = None
        self.setMinimumSize(160, 220)

    def show_sheet(self, sheet: CardSheet) -> None:
        """Draws another one, wrong or right."""
        self._sheet = sheet
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheet is None:
            return
        painter = QPainter(self)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_sheet(painter, self._sheet, inside)
        area = page_area(self._sheet, inside)
        painter.setPen(QPen(tokens.colour(_WRONG), 2))
        places = [
            slot_area(self._sheet, index, area) for index in range(min(self._sheet.slots, _MOST))
        ]
        slack = QRectF(area).adjusted(-0.5, -0.5, 0.5, 0.5)
        for place in places:
            if not slack.contains(place):
                painter.drawRect(place)
        if _overlapping(self._sheet):
            for place in places:
                painter.drawRect(place)


def _overlapping(sheet: CardSheet) -> bool:
    return (sheet.columns > 1 and sheet.dx < sheet.width - 0.01) or (
        sheet.rows > 1 and sheet.dy < sheet.height - 0.01
    )


def _number(name: str, typed: str) -> float:
    try:
        value = float(typed.strip().replace(",", ".").replace("−", "-"))
    except ValueError:
        raise Invalid(name, Problem.NOT_A_NUMBER, typed[:40]) from None
    if not abs(value) <= _MOST:
        raise Invalid(name, Problem.OUT_OF_RANGE, typed[:40], f"0..{_MOST}")
    return value


def _whole(name: str, value: float) -> int:
    if value != int(value) or not 1 <= value <= 50:
        raise Invalid(name, Problem.OUT_OF_RANGE, f"{value:g}", "1..50")
    return int(value)


def _nameless_maker() -> str:
    #: The maker of an own card sheet, where none was typed.
    return translate("ui-sheets", "Own")
