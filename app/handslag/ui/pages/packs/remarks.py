"""What to see to before the pack is made, as the preview found it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handslag.services.paperwork import Remark
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture
from handslag.words.catalogue import translate
from handslag.words.remarks import sentence

_MOST = 3


class Remarks(QWidget):
    """A few sentences beside a triangle; hidden where all is well."""

    def __init__(self) -> None:
        super().__init__()
        self._remarks: tuple[Remark, ...] = ()
        self._text = Label("body", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(10)
        row.addWidget(Picture("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def tell(self, remarks: Sequence[Remark]) -> None:
        """Shows these, or nothing."""
        self._remarks = tuple(remarks)
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        shown = [sentence(remark) for remark in self._remarks[:_MOST]]
        if more := len(self._remarks) - len(shown):
            #: After the first three things to see to before printing.
            shown.append(translate("ui-packs", "And %n more.", n=more))
        self._text.setText("\n".join(shown))
        self.setVisible(bool(shown))
