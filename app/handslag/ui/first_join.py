"""The second step of the first start on a further computer: the passphrase of the invitation."""

import platform
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handslag.domain.devices import DeviceProblem, DeviceTrouble
from handslag.domain.errors import HandslagError
from handslag.services import device_invitations
from handslag.ui.office import Office
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.progress import ProgressInPlace
from handslag.words.catalogue import translate
from handslag.words.errors import sentence


class JoinForm(QWidget):
    """Makes this computer a further one of the business that wrote the file.

    Signals:
        done: the business is here. GUI thread.
        left: the user goes back. GUI thread.
    """

    done = Signal()
    left = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._path = Path()
        self._heading, self._lead = Label("title", wraps=True), Label("body", "ink2", wraps=True)
        self.passphrase, self.computer = Field(), Field()
        self.join, self._back = Button("primary", "check"), Button("quiet", "arrow-left")
        self._progress = ProgressInPlace(
            self.join,
            #: While a further computer takes everything in; it takes some seconds.
            lambda _done, _total: translate("ui-first", "Taking everything in"),
        )
        self._trouble = Label("body", "bad", wraps=True)
        self.computer.set_value(platform.node())
        self.join.clicked.connect(self._begin)
        self._back.clicked.connect(self.left)
        for field in (self.passphrase, self.computer):
            assert isinstance(field.editor, QLineEdit)  # made so above
            field.editor.returnPressed.connect(self._begin)
        self._lay_out()
        self.retranslate()

    def open_file(self, path: Path) -> None:
        """Asks for the passphrase of the file at *path*."""
        self._path = path
        self._trouble.hide()

    def begin(self) -> None:
        """Puts the cursor where writing begins."""
        self.passphrase.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Reads the words again."""
        self._heading.setText(translate("ui-first", "One more computer of your business"))
        self._lead.setText(
            translate(
                "ui-first",
                "The file was made on your first computer, which showed you some words. Write them here.",
            )
        )
        self.passphrase.set_words(translate("ui-first", "Passphrase"))
        self.computer.set_words(translate("ui-first", "What this computer is called"))
        self.join.set_words(translate("ui-first", "Join"))
        self._back.set_words(translate("ui-first", "Back"))

    def _begin(self) -> None:
        if not self.join.isEnabled():
            return
        desk, path = self._office.desk, self._path
        words, name = " ".join(self.passphrase.value.split()), self.computer.value
        self.passphrase.set_error("")
        self._trouble.hide()
        self._progress.run(
            self._office.jobs,
            lambda _: device_invitations.join(desk, path, words, name=name or None),
            done=lambda _: self.done.emit(),
            failed=self._tell,
        )

    def _tell(self, error: HandslagError) -> None:
        wrong = isinstance(error, DeviceTrouble) and error.problem is DeviceProblem.WRONG_PASSPHRASE
        if wrong:
            self.passphrase.set_error(sentence(error))
            self.passphrase.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._trouble.setText(sentence(error))
            self._trouble.show()

    def _lay_out(self) -> None:
        panel = Panel()
        panel.setFixedWidth(528)
        panel.box.addWidget(self._heading)
        panel.box.addSpacing(4)
        panel.box.addWidget(self._lead)
        for field in (self.passphrase, self.computer):
            panel.box.addSpacing(20)
            panel.box.addWidget(field)
        panel.box.addSpacing(24)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._progress)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        panel.box.addWidget(self._trouble)
        panel.box.addLayout(buttons)
        self._trouble.hide()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(panel)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.addLayout(row)
        box.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
