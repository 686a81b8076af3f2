"""Progress in place of the button that began the work: a bar, a sentence, Cancel."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedLayout, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.domain.progress import Progress
from handslag.ui.jobs import Job, Jobs
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate

T = TypeVar("T")

_UNSEEN = 300
"""Milliseconds during which nothing is shown: most work is over by then."""


class ProgressInPlace(QWidget):
    """Holds *button*, and shows how far the work is while it goes on.

    Args:
        button: begins the work; the page connects it.
        sentence: the words for the steps done and in all ("Writing sheet 12 of 40").
    """

    def __init__(
        self,
        button: QWidget,
        sentence: Callable[[int, int], str],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._button = button
        self._say = sentence
        self._job: Job | None = None
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._sentence = Label("body", "ink2")
        self._cancel = Button("quiet")
        self._cancel.clicked.connect(self.cancel)
        self._working = self._lay_out()
        self._clock = QTimer(self, singleShot=True, interval=_UNSEEN)
        self._clock.timeout.connect(self._appear)
        self.retranslate()

    def run(
        self,
        jobs: Jobs,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[HandslagError], None],
    ) -> Job:
        """Has *work* done by ``jobs.run`` and shows it; a second one waits until this one is over."""

        def over_done(value: T) -> None:
            self._end()
            done(value)

        def over_failed(error: HandslagError) -> None:
            self._end()
            failed(error)

        self._bar.setRange(0, 0)
        self._sentence.setText("")
        self._button.setEnabled(False)
        self._clock.start()
        self._job = jobs.run(
            work, done=over_done, failed=over_failed, stepped=self._step, cancelled=self._end
        )
        return self._job

    def cancel(self) -> None:
        """Stops the work; nothing of it is kept."""
        if self._job is not None:
            self._job.cancel()

    def retranslate(self) -> None:
        """Reads the words again."""
        self._cancel.set_words(translate("ui-frame", "Cancel"))
        self._bar.setAccessibleName(translate("ui-frame", "Progress"))

    def _lay_out(self) -> QWidget:
        working = QWidget()
        texts = QVBoxLayout()
        texts.setSpacing(6)
        texts.addStretch(1)
        texts.addWidget(self._bar)
        texts.addWidget(self._sentence)
        row = QHBoxLayout(working)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(self._cancel)
        working.setMinimumWidth(280)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._button)
        self._stack.addWidget(working)
        return working

    def _step(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._sentence.setText(self._say(done, total))
        self._sentence.setAccessibleName(self._sentence.text())

    def _appear(self) -> None:
        self._stack.setCurrentWidget(self._working)

    def _end(self) -> None:
        self._clock.stop()
        self._job = None
        self._button.setEnabled(True)
        self._stack.setCurrentWidget(self._button)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
