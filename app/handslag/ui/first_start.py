"""The first start: three big choices, and nothing else."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from handslag.domain.errors import HandslagError
from handslag.services import exchange_arrivals, introductions
from handslag.services.introductions import Introducer
from handslag.ui import fonts
from handslag.ui.first_join import JoinForm
from handslag.ui.first_steps import BusinessForm, RoleChoice
from handslag.ui.office import Office
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.tile import Mark
from handslag.words.catalogue import language, translate
from handslag.words.errors import sentence

_CARD = (320, 308)
_WIDE = 3 * 320 + 2 * 24


class FirstStart(QWidget):
    """Begins a profile: my own business, a sponsor's file, or the demonstration.

    Attributes:
        files: what the window shall open once it has begun.

    Signals:
        started: the profile has a business now. GUI thread.
    """

    started = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.files: list[Path] = []
        self._office = office
        self._swedish, self._english = Chip(), Chip()
        self._welcome = Label("welcome")
        self._lead = Label("find", "ink2")
        self._promise = Label("body", "ink2")
        self._trouble = Label("body", "bad", wraps=True)
        self._own = _Choice("store", "primary", self._begin_own)
        self._file = _Choice("file-heart", "outlined", self._open_file)
        self._show = _Choice("map", "outlined", self._look_around)
        self._form = BusinessForm(office)
        self._roles = RoleChoice(office)
        self._join = JoinForm(office)
        self._steps = QStackedWidget()
        self._lay_out()
        for step in (self._form, self._roles, self._join):
            step.done.connect(self.started)
            step.left.connect(self._back)
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        self.setAccessibleName(translate("ui-first", "Welcome to Handslag"))
        self._swedish.set_words("Svenska")
        self._english.set_words("English")
        (self._swedish if language() == "sv" else self._english).setChecked(True)
        self._welcome.setText(translate("ui-first", "Welcome to Handslag"))
        self._lead.setText(
            translate("ui-first", "You recommend your neighbour's business. They recommend yours.")
        )
        self._promise.setText(
            translate("ui-first", "Everything stays on this computer. No account, no cloud.")
        )
        self._own.set_words(
            translate("ui-first", "Start with my business"),
            translate(
                "ui-first",
                "Write its name and trade. The rest can wait. It takes about a minute.",
            ),
            translate("ui-first", "Start"),
        )
        self._file.set_words(
            translate("ui-first", "I have been given a file"),
            translate(
                "ui-first",
                "A member card from your sponsor, or an invitation from your own first computer.",
            ),
            translate("ui-first", "Open the file"),
        )
        self._show.set_words(
            translate("ui-first", "See how it works"),
            translate(
                "ui-first",
                "Try it in the made-up town of Lindhamn, where everything is filled in. "
                "Nothing is sent anywhere.",
            ),
            translate("ui-first", "Try it"),
        )

    def _lay_out(self) -> None:
        languages = QHBoxLayout()
        languages.setSpacing(4)
        languages.addStretch(1)
        languages.setContentsMargins(32, 0, 32, 0)
        group = QButtonGroup(self)
        for chip in (self._swedish, self._english):
            group.addButton(chip)
            languages.addWidget(chip)
        self._swedish.clicked.connect(lambda: self._office.tongue.choose("sv"))
        self._english.clicked.connect(lambda: self._office.tongue.choose("en"))
        self._steps.addWidget(self._choices())
        self._steps.addWidget(self._form)
        self._steps.addWidget(self._roles)
        self._steps.addWidget(self._join)
        self._steps.setFixedWidth(_WIDE + 16)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 24, 0, 32)  # three cards are as wide as the smallest window
        box.setSpacing(0)
        box.addLayout(languages)
        box.addSpacing(60)
        box.addWidget(self._steps, 1, Qt.AlignmentFlag.AlignHCenter)

    def _choices(self) -> QWidget:
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 4)
        words.setSpacing(0)
        words.addWidget(self._welcome)
        words.addWidget(self._lead)
        head = QHBoxLayout()
        head.setContentsMargins(1, 0, 0, 0)
        head.setSpacing(19)
        head.addWidget(Mark(72))
        head.addLayout(words, 1)
        cards = QHBoxLayout()
        cards.setSpacing(24)
        for card in (self._own, self._file, self._show):
            cards.addWidget(card)
        promise = QHBoxLayout()
        promise.setSpacing(8)
        promise.addWidget(Picture("lock", "ink2", 20))
        promise.addWidget(self._promise, 1)
        choices = QWidget()
        box = QVBoxLayout(choices)
        box.setContentsMargins(8, 4, 8, 8)
        box.setSpacing(0)
        box.addLayout(head)
        box.addSpacing(38)
        box.addLayout(cards)
        box.addSpacing(24)
        box.addLayout(promise)
        box.addSpacing(16)
        box.addWidget(self._trouble)
        box.addStretch(1)
        return choices

    def _begin_own(self) -> None:
        self.files = []
        self._show_step(self._form)
        self._form.introduce("")

    def _open_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            translate("ui-first", "Open the file from your sponsor"),
            "",
            translate("ui-first", "Files from Handslag (*.handslag)"),
        )
        if name:
            self._look_into(Path(name))

    def open_file(self, path: Path) -> None:
        """Begins with the file at *path*, which the program was started with."""
        self._look_into(path)

    def _look_into(self, path: Path) -> None:
        """Asks for the user's own business next, or for the passphrase of an invitation."""
        desk = self._office.desk
        try:
            if exchange_arrivals.is_invitation(path):
                self._join.open_file(path)
                self._show_step(self._join)
                return
        except HandslagError as error:
            self._tell(error)
            return

        def done(who: Introducer) -> None:
            self.files = [path]
            self._show_step(self._form)
            self._form.introduce(who.name)

        self._trouble.setText("")
        self._office.jobs.run(
            lambda _: introductions.look(desk, path), done=done, failed=self._tell
        )

    def _tell(self, error: HandslagError) -> None:
        self._trouble.setText(sentence(error))

    def _look_around(self) -> None:
        self._show_step(self._roles)

    def _show_step(self, step: BusinessForm | RoleChoice | JoinForm) -> None:
        self._steps.setCurrentWidget(step)
        step.begin()

    def _back(self) -> None:
        self._steps.setCurrentIndex(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


class _Choice(Panel):
    """One big choice."""

    def __init__(self, icon: str, role: str, run: Callable[[], None]) -> None:
        super().__init__()
        self._restyle()
        self._heading = Label("choice")
        self._sentence = Label("body", "ink2", wraps=True)
        self._button = Button("primary" if role == "primary" else "outlined")
        self._button.setProperty("scale", "choice")
        self._button.setFixedWidth(262)
        self._button.clicked.connect(run)
        self.box.setContentsMargins(28, 27, 28, 28)
        self.box.addWidget(Picture(icon, "primary", 40))
        self.box.addSpacing(20)
        self.box.addWidget(self._heading)
        self.box.addSpacing(8)
        self.box.addWidget(self._sentence)
        self.box.addStretch(1)
        self.box.addWidget(self._button)

    def set_words(self, heading: str, sentence: str, button: str) -> None:
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._button.set_words(button)
        self._button.setAccessibleDescription(f"{heading}. {sentence}")

    def _restyle(self) -> None:
        wide, high = _CARD
        self.setFixedSize(wide, high + fonts.scaled(100) - 100)  # the sentence takes one line more

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()
