"""The question before a voucher is voided or replaced: what it means, and why it is done."""

from PySide6.QtWidgets import QLineEdit, QWidget

from handslag.ui.parts.asking import Asking
from handslag.ui.parts.field import Field
from handslag.words.catalogue import translate


class ReasonDialog(Asking):
    """Named by its verb; the reason may be left empty. Read ``reason`` when the user has agreed."""

    def __init__(
        self, parent: QWidget, *, verb: str, sentence: str, destructive: bool, icon: str
    ) -> None:
        self._line = QLineEdit()
        self._line.setMaxLength(200)
        field = Field(self._line, optional=True)
        #: Field of a dialog: why a voucher is voided or replaced, and an example.
        field.set_words(
            translate("ui-vouchers", "Reason"), translate("ui-vouchers", "For example: lost")
        )
        super().__init__(
            parent, verb=verb, text=sentence, icon=icon, fields=(field,), destructive=destructive
        )
        self.agree.setDefault(not destructive)
        self.agreed.connect(self.accept)

    @property
    def reason(self) -> str | None:
        """What was typed, or None."""
        return self._line.text().strip() or None
