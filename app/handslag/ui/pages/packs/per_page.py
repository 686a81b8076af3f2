"""The choice below the preview of the vouchers: how many of them share a page."""

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QComboBox

from handslag.domain.packs import USUAL_PER_PAGE, VOUCHERS_PER_PAGE
from handslag.words.catalogue import translate

_KEPT = "packs/vouchers_per_page"


class PerPage(QComboBox):
    """Three, five or eight; the choice is kept for the next pack.

    Signals:
        changed: the user chose another number. GUI thread.
    """

    changed = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        for number in VOUCHERS_PER_PAGE:
            self.addItem("", number)
        kept = str(settings.value(_KEPT, ""))
        number = int(kept) if kept.isdecimal() else USUAL_PER_PAGE
        self.setCurrentIndex(max(self.findData(number), 0))
        self.activated.connect(self._keep)
        self.retranslate()

    @property
    def number(self) -> int:
        """How many share a page."""
        return VOUCHERS_PER_PAGE[self.currentIndex()]

    def show_number(self, number: int) -> None:
        """Takes another number, and keeps it; without telling."""
        self.setCurrentIndex(VOUCHERS_PER_PAGE.index(number))
        self._settings.setValue(_KEPT, str(number))

    def retranslate(self) -> None:
        """Reads the words again."""
        for place, number in enumerate(VOUCHERS_PER_PAGE):
            #: A choice below the preview of vouchers: how many share an A4; always 3, 5 or 8.
            text = translate("ui-packs", "{number} to a page").format(number=number)
            self.setItemText(place, text)
        self.setAccessibleName(translate("ui-packs", "Vouchers to a page"))

    def _keep(self) -> None:
        if str(self._settings.value(_KEPT, "")) != str(self.number):
            self._settings.setValue(_KEPT, str(self.number))
            self.changed.emit()
