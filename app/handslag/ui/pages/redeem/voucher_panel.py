"""The voucher on the counter: benefit and facts, or when and by whom it was used."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from handslag.services.redeeming import Answer
from handslag.services.views import Terms
from handslag.ui.pages.redeem import saying
from handslag.ui.pages.redeem.facts import Benefit, Facts, Note, Scroller
from handslag.ui.pages.redeem.till import Stage
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.words import redeem as words
from handslag.words.catalogue import translate


class VoucherPanel(Panel):
    """The left panel."""

    def __init__(self) -> None:
        super().__init__()
        self._caption = Label("label", "ink2")
        self.benefit = Benefit()
        self.applies_to = Label("lead", wraps=True)
        self.more = Label("lead", wraps=True)
        self.corrected = Note("pencil")
        self.facts = Facts()
        self.terms = Label("label", "ink2", wraps=True)
        self.terms.setContentsMargins(0, 14, 0, 0)
        self._lay_out()

    def show_answer(self, answer: Answer, stage: Stage, terms: Terms | None, where: str) -> None:
        """Shows what is known of the voucher."""
        voucher = answer.voucher
        accepted = voucher is not None and stage is not Stage.REFUSED
        for widget in (self._caption, self.benefit, self.applies_to):
            widget.setVisible(accepted)
        shown = voucher if accepted else None
        self._caption.setText(saying.caption(shown) if shown else "")
        self.benefit.show_text(saying.benefit(shown) if shown else "")
        self.applies_to.setText(saying.applies_to(terms) if shown else "")
        more = saying.band(answer, stage).more
        self.more.setText(more)
        self.more.setVisible(bool(more))
        corrected = voucher is not None and answer.corrected
        self.corrected.say(words.corrected(voucher.code) if voucher and corrected else "")
        self.facts.show_facts(saying.facts(answer, stage, terms, where))
        self.terms.setText(saying.terms_text(terms) if accepted else "")
        self.terms.setVisible(bool(self.terms.text()))

    def retranslate(self) -> None:
        """Reads the part's own words again."""
        self._scroller.setAccessibleName(translate("ui-redeem", "The voucher"))

    def _lay_out(self) -> None:
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget in (self._caption, self.benefit, self.applies_to, self.more):
            box.addWidget(widget)
        box.addWidget(self.corrected)
        box.addWidget(self.facts)
        box.addWidget(self.terms)
        box.addStretch(1)
        self._scroller = Scroller(inner)
        self.box.setContentsMargins(24, 20, 24, 20)
        self.box.addWidget(self._scroller)
