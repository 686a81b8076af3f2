"""The question before a voucher is voided or replaced: what it means, and why it is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handslag.ui import fonts
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate


class ReasonDialog(QDialog):
    """Named by its verb; the reason may be left empty.

    Signals:
        agreed: the user wants it; read ``reason``. GUI thread.
    """

    agreed = Signal()

    def __init__(
        self, parent: QWidget, *, verb: str, sentence: str, destructive: bool, icon: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(verb)
        self.setFixedWidth(fonts.scaled(480))
        heading = Label("heading", text=verb, wraps=True)
        text = Label("body", "ink2", text=sentence, wraps=True)
        self._line = QLineEdit()
        self._line.setMaxLength(200)
        field = Field(self._line, optional=True)
        #: Field of a dialog: why a voucher is voided or replaced, and an example.
        field.set_words(
            translate("ui-vouchers", "Reason"), translate("ui-vouchers", "For example: lost")
        )
        self.cancel = Button("outlined")
        self.agree = Button("danger" if destructive else "primary", icon)
        self.cancel.set_words(translate("ui-vouchers", "Cancel"))
        self.agree.set_words(verb)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.agree)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        for part in (heading, text, field):
            box.addWidget(part)
        box.addSpacing(8)
        box.addLayout(buttons)
        self.cancel.clicked.connect(self.reject)
        self.agree.clicked.connect(self._agree)
        self.agree.setDefault(not destructive)
        self.finished.connect(self.deleteLater)

    @property
    def reason(self) -> str | None:
        """What was typed, or None."""
        return self._line.text().strip() or None

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()
