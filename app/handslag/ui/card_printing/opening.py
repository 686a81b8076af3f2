"""Opening the dialog that prints visiting cards."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from handslag.domain.ids import PartnerId
from handslag.ui.card_printing.dialog import CardDialog
from handslag.ui.office import Office


def open_cards(office: Office, ids: Sequence[str], parent: QWidget) -> None:
    """Opens the dialog for the partners of *ids*, in that order."""
    CardDialog(office, [PartnerId(id) for id in ids], parent=parent).open()
