"""What the columns of a table hold: each with its head, some values, and a choice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from handslag.services.import_previews import FIELDS, SEVERAL, Column, Look
from handslag.ui import fonts
from handslag.ui.pages.partners.importing.saying import column_word
from handslag.ui.parts.choice import Choice
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import empty
from handslag.ui.parts.panel import divider
from handslag.ui.parts.picture import Picture
from handslag.words.catalogue import translate

MOST = 60
"""Columns that are shown; what stands further right is kept as fields of their own."""

_RARE = frozenset({"colour", "template", "business_id", "uid", "revised", "extras"})
"""Fields of our own files, offered only where the file has them."""


class Columns(QScrollArea):
    """The list of columns.

    Signals:
        changed: the user has said what a column holds; read ``mapping``. GUI thread.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self.mapping: dict[int, str] = {}
        self.boxes: list[QComboBox] = []
        inner = QWidget()
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def show_look(self, look: Look) -> None:
        """Shows the columns of another table, or of the same one read in another way."""
        before, self._look = self._look, look
        self.mapping = {n: column.field for n, column in enumerate(look.columns) if column.field}
        if before is None or not _same_columns(before, look):
            self._build(look)
        self._choose()

    def retranslate(self) -> None:
        """Reads the words again."""
        if self._look is not None:
            self._build(self._look)
            self._choose()

    def _build(self, look: Look) -> None:
        empty(self._rows)
        self.boxes = []
        given = frozenset(column.field for column in look.columns)
        for number, column in enumerate(look.columns[:MOST]):
            box = _box(given)
            box.activated.connect(lambda _, number=number: self._take(number))
            #: Screen reader: the list beside a column's head.
            name = translate("ui-import", "What {column} holds")
            box.setAccessibleName(name.format(column=column.head))
            self.boxes.append(box)
            if number:
                self._rows.addWidget(divider())
            self._rows.addWidget(_ColumnRow(column, box))
        if (more := len(look.columns) - MOST) > 0:
            #: Below a long list of columns.
            text = translate(
                "ui-import", "%n more columns are kept as fields of their own.", n=more
            )
            label = Label("body", "ink2", text=text, wraps=True)
            label.setContentsMargins(24, 12, 24, 12)
            self._rows.addWidget(label)
        self._rows.addStretch(1)

    def _choose(self) -> None:
        for number, box in enumerate(self.boxes):
            box.setCurrentIndex(box.findData(self.mapping.get(number, "")))

    def _take(self, number: int) -> None:
        field = str(self.boxes[number].currentData())
        if field == self.mapping.get(number, ""):
            return
        if field not in SEVERAL:  # it stands once: the other column gives it up
            self.mapping = {n: one for n, one in self.mapping.items() if one != field}
        self.mapping.pop(number, None)
        if field:
            self.mapping[number] = field
        self._choose()
        self.changed.emit()


class _ColumnRow(QWidget):
    """Head and values of a column, and what it holds."""

    def __init__(self, column: Column, box: QComboBox) -> None:
        super().__init__()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Label("strong", text=column.head, elides=True))
        #: Below the head of a column in which nothing stands.
        values = ", ".join(column.values) or translate("ui-import", "Nothing stands there")
        texts.addWidget(Label("caption", "ink2", text=values, elides=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 10, 24, 10)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(Picture("arrow-right"))
        row.addWidget(box)


def _box(given: frozenset[str]) -> QComboBox:
    box = Choice()
    box.setFixedWidth(min(fonts.scaled(220), 260))
    box.setMaxVisibleItems(30)
    for field in ("", *FIELDS):
        if field not in _RARE or field in given:
            box.addItem(column_word(field), field)
    return box


def _same_columns(one: Look, other: Look) -> bool:
    """Whether only what the columns hold is different."""
    rows = ([(column.head, column.values) for column in look.columns] for look in (one, other))
    first, second = rows
    return one.source.path == other.source.path and first == second


def missing_name(mapping: dict[int, str]) -> bool:
    """Whether no column holds the name of a business or a person."""
    return not {"name", "contact", "first_name", "last_name"} & set(mapping.values())
