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
from handslag.domain.own_sheets import MOST_COLUMNS, MOST_ROWS, check_sheet
from handslag.domain.sheets import CardSheet, Page
from handslag.services import sheet_library
from handslag.services.desk import Desk
from handslag.services.sheet_library import SheetView
from handslag.ui import tokens
from handslag.ui.card_sheets.drawing import page_area, paint_sheet, slot_area
from handslag.ui.card_sheets.faults import sheet_words, typed_words
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

_SIZE = QSize(880, 640)
_WHOLE = ("columns", "rows")
_LENGTHS = ("width", "height", "x0", "y0", "dx", "dy", "corner_radius")
_ROWS = (
    ("maker", "code", "page"),
    ("columns", "rows", "corner_radius"),
    ("width", "height"),
    ("x0", "y0"),
    ("dx", "dy"),
)
_COLUMNS = 6
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
        self._typing = self._wrong = ""
        self._left: set[str] = set()
        self._labels: dict[str, str] = {}
        self.view: SheetView | None = None
        names = [name for row in _ROWS for name in row]
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
            Invalid: a field holds no number.
        """
        values = {name: _number(name, self.fields[name].value) for name in (*_WHOLE, *_LENGTHS)}
        whole = {name: _whole(name, values.pop(name)) for name in _WHOLE}
        return replace(
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

    def _named(self, sheet: CardSheet) -> CardSheet:
        """*sheet* itself. Raises Invalid where it has no name to be found by."""
        if not sheet.code:
            raise Invalid("code", Problem.MISSING)
        return sheet

    def _check(self) -> None:
        """Draws the sheet, and says what is wrong with it or what it is.

        What is wrong is said when its field was left, and while it is being put right.
        """
        self._sheet, drawn, found = None, None, ""
        try:
            drawn = self._typed()
            self._drawing.show_sheet(drawn)
            self._sheet = self._named(check_sheet(drawn))
        except Invalid as error:
            found = error.field
            said = (
                typed_words(error, self._labels)
                if drawn is None or found == "code"
                else sheet_words(drawn, error, self._labels)
            )
            if self._is_said(found):
                self._tell(said, "octagon-x", "bad")
            else:
                found = ""
                self._tell(self._neutral(drawn), "info", "ink2")
        else:
            self._tell(sheet_facts(self._sheet), "circle-check", "ok")
        self._mark(found)
        self.keep.setEnabled(self._sheet is not None)

    def _is_said(self, wrong: str) -> bool:
        """Whether what is wrong with a field is told now."""
        if wrong == "code" and "code" not in self._left:
            return False
        return not self._typing or wrong == self._wrong

    def _neutral(self, drawn: CardSheet | None) -> str:
        """What is said of a sheet that is not whole yet."""
        if drawn is not None and not self._typing:
            return sheet_facts(drawn)
        #: Below the fields of an own card sheet, while one is typed in.
        return translate("ui-sheets", "The drawing shows the sheet as you type.")

    def _mark(self, wrong: str) -> None:
        self._wrong = wrong
        for name, field in self.fields.items():
            state = "error" if name == wrong else ""
            if field.editor.property("state") != state:
                field.editor.setProperty("state", state)
                field.editor.style().polish(field.editor)

    def _type(self, name: str) -> None:
        """Somebody types in a field; what is set by others counts as said."""
        self._typing = name if self.fields[name].editor.hasFocus() else ""
        if not self._typing:
            self._left.add(name)
        self._check()

    def _leave(self, name: str) -> None:
        self._typing = ""
        self._left.add(name)
        self._check()

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
        for name, field in self.fields.items():
            if isinstance(field.editor, QComboBox):
                field.editor.activated.connect(lambda _: self._check())
            elif isinstance(field.editor, QLineEdit):
                field.editor.textChanged.connect(lambda _, name=name: self._type(name))
                field.editor.editingFinished.connect(lambda name=name: self._leave(name))
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
        self._labels = {
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
        for name, text in self._labels.items():
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
        for row, names in enumerate(_ROWS):
            span = _COLUMNS // len(names)
            for place, name in enumerate(names):
                grid.addWidget(
                    self.fields[name], row, place * span, 1, span, Qt.AlignmentFlag.AlignTop
                )
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
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
    if value != int(value) or not 1 <= value <= (MOST_COLUMNS if name == "columns" else MOST_ROWS):
        raise Invalid(name, Problem.OUT_OF_RANGE, f"{value:g}", "1..50")
    return int(value)


def _nameless_maker() -> str:
    #: The maker of an own card sheet, where none was typed.
    return translate("ui-sheets", "Own")
