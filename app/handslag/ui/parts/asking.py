"""The dialog that asks before something is done: a heading, a sentence, fields, two buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from handslag.ui import fonts
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate

_WIDE = 480


class Asking(QDialog):
    """Named by its verb. It stays open until who opened it closes it.

    Signals:
        agreed: the user wants it. GUI thread.
    """

    agreed = Signal()

    def __init__(
        self,
        parent: QWidget,
        *,
        verb: str,
        text: str,
        icon: str,
        fields: Sequence[Field],
        destructive: bool = False,
        wide: int = _WIDE,
    ) -> None:
        super().__init__(parent)
        self._wide = wide
        self.setWindowTitle(verb)
        self.setFixedWidth(fonts.scaled(wide))
        self._told = Label("body", "bad", wraps=True)
        self._told.hide()
        self.cancel = Button("outlined")
        self.agree = Button("danger" if destructive else "primary", icon)
        #: Closes a dialog; nothing is done.
        self.cancel.set_words(translate("ui-frame", "Cancel"))
        self.agree.set_words(verb)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.agree)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        box.addWidget(Label("heading", text=verb, wraps=True))
        box.addWidget(Label("body", "ink2", text=text, wraps=True))
        for field in fields:
            box.addWidget(field)
        box.addWidget(self._told)
        box.addSpacing(8)
        box.addLayout(buttons)
        self.cancel.clicked.connect(self.reject)
        self.agree.clicked.connect(self.agreed)
        self.finished.connect(self.deleteLater)
        self.fit()

    def fit(self) -> None:
        """Grows with what it says; its labels break lines, which Qt's own dialogs do not count on."""
        layout = self.layout()
        assert layout is not None  # made above
        wide = fonts.scaled(self._wide)
        QTimer.singleShot(0, self, lambda: self.setFixedHeight(layout.totalHeightForWidth(wide)))

    def tell(self, sentence: str) -> None:
        """Says what no field can show."""
        self._told.setText(sentence)
        self._told.show()
        self.fit()
