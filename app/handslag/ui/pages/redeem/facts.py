"""Facts under each other: a small label, a large text, a line. LOOK.md 8: row 83."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from handslag.ui import fonts
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import divider
from handslag.ui.parts.picture import Picture

_LARGEST = ("benefit", "verdict", "welcome", "title", "heading")
"""The sizes of a benefit: it is never cut, so it gets smaller where there is no room."""


@dataclass(frozen=True)
class Fact:
    """A fact: what it is, and how it stands; *wraps* where it is no name."""

    label: str
    text: str
    wraps: bool = False


class FactRow(QWidget):
    """One fact, 83 px high, more where its text takes several lines."""

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        label = Label("label", "ink2", text=fact.label)
        text = Label("counter", text=fact.text, wraps=fact.wraps, elides=not fact.wraps)
        text.setMinimumHeight(fonts.line("counter"))
        text.setAccessibleName(f"{fact.label}: {fact.text}")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 14, 0, 0)
        box.setSpacing(0)
        box.addWidget(label)
        box.addWidget(text)
        box.addSpacing(14)
        box.addWidget(divider())


class Facts(QWidget):
    """Several facts, read anew each time."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Shows these instead of those before."""
        while (item := self._box.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()  # else a showing that is still to come makes it a window of its own
                row.setParent(None)
                row.deleteLater()
        for fact in facts:
            self._box.addWidget(FactRow(fact))


class Benefit(QWidget):
    """The benefit, as large as there is room: 72 px, or the next smaller size."""

    def __init__(self) -> None:
        super().__init__()
        self._label = Label("benefit")
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._label)
        self.setFixedHeight(fonts.line("benefit"))

    @property
    def text(self) -> str:
        """What is shown."""
        return self._label.text()

    def show_text(self, text: str) -> None:
        """Shows a benefit: "15 %"."""
        self._label.setText(text)
        self._fit()

    def _fit(self) -> None:
        for role in _LARGEST:
            if QFontMetrics(fonts.font(role)).horizontalAdvance(self.text) <= self.width():
                break
        self._label.set_role(role)
        self.setFixedHeight(fonts.line("benefit"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()


class Note(QWidget):
    """A sentence behind an icon; hidden while there is none."""

    def __init__(self, icon: str, tone: str = "ink2") -> None:
        super().__init__()
        self._label = Label("body", "ink", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        picture = QVBoxLayout()
        picture.setContentsMargins(0, 2, 0, 0)
        picture.addWidget(Picture(icon, tone, 18))
        picture.addStretch(1)
        row.addLayout(picture)
        row.addWidget(self._label, 1)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._label.text()

    def say(self, sentence: str) -> None:
        """Shows *sentence*; "" hides it."""
        self._label.setText(sentence)
        self.setVisible(bool(sentence))


class Scroller(QScrollArea):
    """Lets what is higher than its panel scroll; by keyboard too, but only where there is need."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._follow)

    def _follow(self, _: int, highest: int) -> None:
        policy = Qt.FocusPolicy.TabFocus if highest else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
