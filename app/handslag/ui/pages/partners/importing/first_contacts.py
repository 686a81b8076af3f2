"""The first contacts of a table as they will be, while the user says what its columns hold."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from handslag.domain.trades import trade_word
from handslag.services.import_previews import First, Look
from handslag.ui.painting import TileLook
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import empty
from handslag.ui.parts.panel import Panel, divider
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.tile import Tile
from handslag.words import contacts
from handslag.words.catalogue import language, translate


class FirstContacts(Panel):
    """The panel beside the columns."""

    def __init__(self) -> None:
        super().__init__(flush=True)
        self._look: Look | None = None
        self._head = Label("table_head", "ink2")
        self._head.setContentsMargins(16, 9, 16, 9)
        inner = QWidget()
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.box.addWidget(self._head)
        self.box.addWidget(divider())
        self.box.addWidget(area, 1)

    def show_look(self, look: Look) -> None:
        """Shows the first contacts of a table."""
        self._look = look
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Head of the panel that shows the first contacts of a file as they will come in.
        head = translate("ui-import", "The first ones, as they will be")
        self._head.setText(head)
        self.setAccessibleName(head)
        empty(self._rows)
        for place, first in enumerate(self._look.first if self._look else ()):
            if place:
                self._rows.addWidget(divider())
            self._rows.addWidget(_FirstRow(first))
        self._rows.addStretch(1)


class _FirstRow(QWidget):
    def __init__(self, first: First) -> None:
        super().__init__()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        if first.name:
            texts.addWidget(Label("strong", text=first.name, elides=True))
        for line in _lines(first):
            texts.addWidget(Label("caption", "ink2", text=line, elides=True))
        if first.problem is not None:
            #: A contact at the beginning of a file that cannot come in; {line} is its line.
            text = translate("ui-import", "Line {line}: {why}")
            why = text.format(line=first.line, why=contacts.skipped(first.problem))
            texts.addWidget(Label("caption", "bad", text=why, wraps=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        if first.problem is None:
            row.addWidget(Tile(TileLook(first.name), 36), 0, top)
        else:
            row.addWidget(Picture("octagon-x", "bad"), 0, top)
        row.addLayout(texts, 1)


def _lines(first: First) -> list[str]:
    """What is known of a contact, in short lines."""
    place = " ".join(filter(None, (first.postcode, first.town)))
    lines = [
        ", ".join(filter(None, (trade_word(first.trade, language()), first.contact))),
        ", ".join(first.phones),
        first.email,
        ", ".join(filter(None, (first.address, place))),
    ]
    if first.own:
        #: What a contact brings that fits none of the program's own fields; {names} are heads.
        text = translate("ui-import", "Own fields: {names}")
        lines.append(text.format(names=", ".join(first.own)))
    return [line for line in lines if line]
