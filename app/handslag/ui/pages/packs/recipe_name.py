"""The dialog that asks what a recipe is called."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError, Invalid
from handslag.services.recipes import LONGEST_NAME
from handslag.ui import fonts
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate
from handslag.words.errors import sentence

_WIDE = 480


class RecipeNameDialog(QDialog):
    """A heading, a sentence, the name, and two buttons.

    Signals:
        agreed: the user wants it so; read ``name``. GUI thread.
    """

    agreed = Signal()

    def __init__(self, parent: QWidget, *, verb: str, text: str, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(verb)
        self.setFixedWidth(fonts.scaled(_WIDE))
        line = QLineEdit()
        line.setMaxLength(LONGEST_NAME)
        self.field = Field(line)
        self.field.set_words(
            #: The field for the name of a saved recipe, and an example.
            translate("ui-packs", "Name of the recipe"),
            translate("ui-packs", "For example: New in town"),
        )
        self.field.set_value(name)
        line.selectAll()
        self.cancel, self.agree = Button("outlined"), Button("primary", "save")
        self.cancel.set_words(translate("ui-packs", "Cancel"))
        self.agree.set_words(verb)
        self._lay_out(verb, text)
        self.cancel.clicked.connect(self.reject)
        self.agree.clicked.connect(self.agreed)
        self.agree.setDefault(True)
        self.finished.connect(self.deleteLater)
        self._fit()

    @property
    def name(self) -> str:
        """What stands in the field."""
        return self.field.value

    def show_error(self, error: HandslagError) -> None:
        """Says below the field why it cannot be called so."""
        self.field.set_error(error if isinstance(error, Invalid) else sentence(error))
        self._fit()

    def _lay_out(self, verb: str, text: str) -> None:
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
        box.addWidget(self.field)
        box.addSpacing(8)
        box.addLayout(buttons)

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None  # made above
        wide = fonts.scaled(_WIDE)
        QTimer.singleShot(0, self, lambda: self.setFixedHeight(layout.totalHeightForWidth(wide)))
