"""What the counter remembers on this computer, and the dialog that asks for a file."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from handslag.domain.redemption import VAT_RATES
from handslag.ui.office import Office
from handslag.ui.pages.redeem.till import FILE_KINDS
from handslag.words.catalogue import translate

SOUND = "counter_sound"
"""The setting: "on" or "off"."""

VAT = "counter_vat"
"""The setting: the rate that was chosen last, per cent."""


def vat_rate(office: Office) -> int:
    """The rate that was chosen last."""
    kept = str(office.settings.value(VAT, ""))
    return int(kept) if kept in {str(rate) for rate in VAT_RATES} else VAT_RATES[0]


def remember_vat(office: Office, rate: int) -> None:
    """Offers *rate* first the next time."""
    office.settings.setValue(VAT, str(rate))


def sound(office: Office) -> None:
    """One short sound of the system's, unless it is turned off."""
    if str(office.settings.value(SOUND, "on")) != "off":
        QApplication.beep()


def ask_for_file(parent: QWidget) -> Path | None:
    """The picture or PDF that the user chooses, or None."""
    #: Behind the kinds in the dialog that opens a picture or PDF.
    kinds = translate("ui-redeem", "Pictures and PDF")
    pattern = " ".join(f"*{kind}" for kind in FILE_KINDS)
    title = translate("ui-redeem", "Picture or PDF with a voucher")
    path, _ = QFileDialog.getOpenFileName(parent, title, "", f"{kinds} ({pattern})")
    return Path(path) if path else None
