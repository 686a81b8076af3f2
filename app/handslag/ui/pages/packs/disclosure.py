"""The choice below the preview of the letter: whether a pack has the page on recommendations."""

from dataclasses import replace

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QCheckBox

from handslag.domain.packs import USUAL_DISCLOSING, Disclosing
from handslag.ui.plain import tooltip
from handslag.words.catalogue import translate

_KEPT = "packs/disclosure_{kind}"
_YES, _NO = "yes", "no"


class DisclosureChoice(QCheckBox):
    """On for regulated trades and off for others until the user says otherwise, which is kept.

    What is chosen for a pack with a regulated trade is for all such packs, and never for others.

    Attributes:
        choice: for packs of either kind.

    Signals:
        changed: the user switched it. GUI thread.
    """

    changed = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._regulated = False
        self.choice = Disclosing(
            regulated=self._kept("regulated", usual=USUAL_DISCLOSING.regulated),
            others=self._kept("others", usual=USUAL_DISCLOSING.others),
        )
        self.clicked.connect(self._keep)
        self.retranslate()

    def show_pack(self, *, regulated: bool) -> None:
        """Shows the choice for a pack with somebody of a regulated trade, or without."""
        self._regulated = regulated
        self.setChecked(self.choice.wanted(regulated=regulated))

    def show_choice(self, choice: Disclosing) -> None:
        """Takes a recipe's choice, without telling; it is not kept for the packs after it."""
        self.choice = choice
        self.show_pack(regulated=self._regulated)

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Box below the preview of a letter: puts a page into the pack that tells of recommendations.
        self.setText(translate("ui-packs", "Disclosure page"))
        #: Tooltip of the box "Disclosure page".
        about = translate(
            "ui-packs",
            "Tells the customer who recommends whom, and what is known to be given for it. On by itself where a regulated trade has a part in it, such as an estate agent.",
        )
        self.setToolTip(tooltip(about))
        self.setAccessibleDescription(about)

    def _kept(self, kind: str, *, usual: bool) -> bool:
        told = str(self._settings.value(_KEPT.format(kind=kind), ""))
        return told == _YES if told in {_YES, _NO} else usual

    def _keep(self) -> None:
        on = self.isChecked()
        kind = "regulated" if self._regulated else "others"
        self.choice = replace(self.choice, **{kind: on})
        self._settings.setValue(_KEPT.format(kind=kind), _YES if on else _NO)
        self.changed.emit()
