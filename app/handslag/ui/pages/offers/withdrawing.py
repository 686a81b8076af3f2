"""The question before an offer is withdrawn, which cannot be taken back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from handslag.ui import fonts
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate

_WIDTH = 480


class WithdrawDialog(QDialog):
    """Asks whether *offer*, its line, shall be withdrawn; ``accepted`` is yes."""

    def __init__(self, offer: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        wide = fonts.scaled(_WIDTH)  # its buttons grow with the text
        self.setFixedWidth(wide)
        #: Title of the question before an offer is withdrawn.
        title = translate("ui-offers", "Withdraw “{offer}”?").format(offer=offer)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        #: The question before an offer is withdrawn.
        text = translate(
            "ui-offers",
            "Nobody can issue a voucher on it any more. Vouchers that are out already are honoured as they are. A withdrawn offer cannot be brought back, but you can make a new one.",
        )
        keep = Button("quiet")
        #: Leaves the offer as it is.
        keep.set_words(translate("ui-offers", "Keep the offer"))
        keep.clicked.connect(self.reject)
        self.withdraw = Button("danger", "ban")
        self.withdraw.set_words(translate("ui-offers", "Withdraw the offer"))
        self.withdraw.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(keep)
        buttons.addWidget(self.withdraw)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(0)
        box.addWidget(Label("heading", text=title, wraps=True))
        box.addSpacing(12)
        box.addWidget(Label("body", text=text, wraps=True))
        box.addSpacing(24)
        box.addLayout(buttons)
        self.setFixedHeight(box.totalHeightForWidth(wide))
