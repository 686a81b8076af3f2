"""The verdict at the counter: readable at an arm's length and a half. LOOK.md 8."""

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from handslag.ui import fonts
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture

Verdict = Literal["ok", "warn", "bad"]

_ICONS: dict[Verdict, str] = {"ok": "circle-check", "warn": "triangle-alert", "bad": "octagon-x"}

_PICTURE, _GAP, _LEFT, _RIGHT = 88, 28, 38, 36
_LARGEST = ("verdict", "welcome", "title", "heading")
"""The sizes of a verdict: it is never cut, so it gets smaller where there is no room."""


class VerdictBand(QFrame):
    """One or two large words, what to do, and the numbered reason small at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(152)
        self._picture = Picture("circle-check", "ok", _PICTURE)
        self._words = Label("verdict")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._advice = Label("lead", elides=True)
        self._reason = Label("label", "ink2")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self._words)
        texts.addWidget(self._advice)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._picture)
        row.addLayout(texts, 1)
        row.addWidget(self._reason, 0, Qt.AlignmentFlag.AlignTop)
        self._reason.setContentsMargins(0, 26, 0, 0)

    def show_verdict(self, verdict: Verdict, words: str, advice: str, reason: str = "") -> None:
        """Shows a verdict: its kind, one or two words, what to do, and "Reason 5" or ""."""
        self._picture.set_icon(_ICONS[verdict], verdict)
        self._words.set_tone(verdict)
        self._words.setText(words)
        self._advice.setText(advice)
        self._reason.setText(reason)
        self._fit()
        self.setAccessibleName(". ".join(part for part in (words, advice, reason) if part))
        self.setProperty("verdict", verdict)
        self.style().unpolish(self)
        self.style().polish(self)

    def _fit(self) -> None:
        room = self.width() - _LEFT - _RIGHT - _PICTURE - 2 * _GAP - self._reason.sizeHint().width()
        for role in _LARGEST:
            if QFontMetrics(fonts.font(role)).horizontalAdvance(self._words.text()) <= room:
                break
        self._words.set_role(role)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
