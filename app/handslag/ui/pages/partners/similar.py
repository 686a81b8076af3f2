"""While a partner is typed: who of the address book may be the same."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.services.duplicates import Similar
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture
from handslag.words.catalogue import translate
from handslag.words.contacts import likeness
from handslag.words.formats import listed


class SimilarPartner(QWidget):
    """Names the likeliest one and why; hidden where there is none.

    Signals:
        wanted: the user wants to see it; read ``id``. GUI thread.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.id = ""
        self._found: Similar | None = None
        self._text = Label("caption", "ink2", wraps=True)
        self.look = Button("quiet", "arrow-right")
        # a click must not move the focus, or the name would be saved as a new partner's
        self.look.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.look.clicked.connect(self.wanted)
        words = QHBoxLayout()
        words.setSpacing(6)
        words.addWidget(Picture("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._text, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 12)
        box.setSpacing(0)
        box.addLayout(words)
        box.addWidget(self.look)
        self.retranslate()

    def show_found(self, found: list[Similar]) -> None:
        """Shows the first of those found, or nothing."""
        self._found = found[0] if found else None
        self.id = self._found.partner.id if self._found else ""
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Opens the partner that may be the same as the one being typed.
        self.look.set_words(translate("ui-partners", "Look at it"))
        self.setVisible(self._found is not None)
        if self._found is None:
            return
        why = listed([likeness(reason) for reason in self._found.reasons])
        #: Below the name of a partner being typed; {why} such as "same phone number".
        text = translate("ui-partners", "{name} is already here: {why}.")
        self._text.setText(text.format(name=self._found.partner.name, why=why))
