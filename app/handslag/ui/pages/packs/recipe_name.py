"""The dialog that asks what a recipe is called."""

from PySide6.QtWidgets import QLineEdit, QWidget

from handslag.domain.errors import HandslagError, Invalid
from handslag.services.recipes import LONGEST_NAME
from handslag.ui.parts.asking import Asking
from handslag.ui.parts.field import Field
from handslag.words.catalogue import translate
from handslag.words.errors import sentence


class RecipeNameDialog(Asking):
    """Asks for the name; read ``name`` when the user has agreed."""

    def __init__(self, parent: QWidget, *, verb: str, text: str, name: str) -> None:
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
        super().__init__(parent, verb=verb, text=text, icon="save", fields=(self.field,))
        self.agree.setDefault(True)

    @property
    def name(self) -> str:
        """What stands in the field."""
        return self.field.value

    def show_error(self, error: HandslagError) -> None:
        """Says below the field why it cannot be called so."""
        self.field.set_error(error if isinstance(error, Invalid) else sentence(error))
        self.fit()
