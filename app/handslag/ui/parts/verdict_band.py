"""The verdict at the counter: readable at an arm's length and a half. LOOK.md 8."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture

Verdict = Literal["ok", "warn", "bad"]

_ICONS: dict[Verdict, str] = {"ok": "circle-check", "warn": "triangle-alert", "bad": "octagon-x"}


class VerdictBand(QFrame):
    """One or two large words, what to do, and the numbered reason small at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(152)
        self._picture = Picture("circle-check", "ok", 88)
        self._words = Label("verdict")
        self._advice = Label("lead", elides=True)
        self._reason = Label("label", "ink2")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self._words)
        texts.addWidget(self._advice)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(38, 0, 36, 0)
        row.setSpacing(28)
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
        self.setAccessibleName(". ".join(part for part in (words, advice, reason) if part))
        self.setProperty("verdict", verdict)
        self.style().unpolish(self)
        self.style().polish(self)
