"""The choice of how many vouchers share a page."""

from PySide6.QtCore import QSettings, Signal

from handslag.domain.packs import USUAL_PER_PAGE, VOUCHERS_PER_PAGE
from handslag.ui.parts.choice import Choice
from handslag.words.catalogue import translate


class PerPage(Choice):
    """Three, five or eight; the choice is kept for the next time.

    Args:
        settings: keep it,
        kept: under this key.

    Signals:
        changed: the user chose another number. GUI thread.
    """

    changed = Signal()

    def __init__(self, settings: QSettings, kept: str) -> None:
        super().__init__()
        self._settings, self._kept = settings, kept
        for number in VOUCHERS_PER_PAGE:
            self.addItem("", number)
        told = str(settings.value(kept, ""))
        number = int(told) if told.isdecimal() else USUAL_PER_PAGE
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
        self._settings.setValue(self._kept, str(number))

    def retranslate(self) -> None:
        """Reads the words again."""
        for place, number in enumerate(VOUCHERS_PER_PAGE):
            #: A choice where vouchers are printed: how many share an A4; always 3, 5 or 8.
            text = translate("ui-print", "{number} to a page").format(number=number)
            self.setItemText(place, text)
        self.setAccessibleName(translate("ui-print", "Vouchers to a page"))

    def _keep(self) -> None:
        if str(self._settings.value(self._kept, "")) != str(self.number):
            self._settings.setValue(self._kept, str(self.number))
            self.changed.emit()
