"""The chosen offer, to be read."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.trades import Language
from handslag.ui.pages.offers.reading import facts, offer_title, revision, voucher_line
from handslag.ui.pages.offers.rows import OfferRow
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import FactRow, Pane, empty
from handslag.ui.parts.panel import divider
from handslag.ui.parts.picture import StateLabel
from handslag.ui.parts.tile import Tile
from handslag.ui.states import Standing, State
from handslag.words.catalogue import language, speaking, translate
from handslag.words.formats import number, quoted, short_day


class Detail(Pane):
    """An offer with its terms."""

    def __init__(self, edit: QAction, withdraw: QAction, reinstate: QAction) -> None:
        super().__init__()
        self._row: OfferRow | None = None
        self._tile = Tile(size=48)
        self._line = Label("heading", wraps=True)
        self._owner = Label("body", "ink2", wraps=True)
        self._standing = StateLabel()
        self._reads_head = Label("strong", wraps=True)
        self._reads = Label("body", wraps=True)
        self._terms_head = Label("strong")
        self._terms = Label("body", "ink2", wraps=True)
        self._facts = QWidget()
        self._fact_box = QVBoxLayout(self._facts)
        self._fact_box.setContentsMargins(0, 0, 0, 0)
        self._fact_box.setSpacing(0)
        self._lay_out()
        first, second, third = Button("outlined"), Button("danger"), Button("outlined")
        first.follow(edit)
        second.follow(withdraw)
        third.follow(reinstate)
        buttons = FlowLayout(gap=12)  # below each other where the text is large
        buttons.addWidget(first)
        buttons.addWidget(second)
        buttons.addWidget(third)
        self.foot.addLayout(buttons, 1)

    def show_row(self, row: OfferRow) -> None:
        """Shows *row*; another offer from its beginning."""
        if self._row is None or self._row.id != row.id:
            self.scroll_to_top()
        self._row = row
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        if (row := self._row) is None:
            return
        view = row.view
        line = offer_title(view.terms)
        self.setAccessibleName(line)
        self._tile.show_look(row.look)
        self._line.setText(line)
        self._owner.setText(_owner(row))
        self._standing.show_standing(_withdrawn(row))
        #: Heading over the text that a voucher on this offer has.
        self._reads_head.setText(translate("ui-offers", "The voucher reads"))
        self._reads.setText(quoted(voucher_line(revision(view.terms))))
        #: Heading over an offer's terms.
        self._terms_head.setText(translate("ui-offers", "Terms"))
        terms = revision(view.terms).terms(language())
        self._terms.setText(terms)
        self._terms.setVisible(bool(terms))
        empty(self._fact_box)
        for icon, text in [*facts(view.terms), *_other_language(row)]:
            self._fact_box.addWidget(FactRow(icon, text, translate("ui-offers", "Terms")))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._line)
        words.addWidget(self._owner)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(14)
        tile = QVBoxLayout()
        tile.addWidget(self._tile)
        tile.addStretch(1)
        head.addLayout(tile)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.body.addSpacing(8)
        self.body.addWidget(self._standing)
        self.body.addSpacing(8)
        self.body.addWidget(divider())
        self.body.addSpacing(12)
        self.body.addWidget(self._reads_head)
        self.body.addSpacing(4)
        self.body.addWidget(self._reads)
        self.body.addSpacing(16)
        self.body.addWidget(self._terms_head)
        self.body.addSpacing(4)
        self.body.addWidget(self._terms)
        self.body.addSpacing(8)
        self.body.addWidget(self._facts)
        self.body.addStretch(1)


def _owner(row: OfferRow) -> str:
    view = row.view
    if view.on_word:
        #: Below an offer that a partner without Handslag gave by word.
        return translate("ui-offers", "On the word of {partner}").format(partner=view.owner.name)
    if not row.mine:
        return view.owner.name
    #: Below one of my own offers: its number, and how often its terms were published.
    text = translate("ui-offers", "Your offer {number}, version {revision}")
    return text.format(number=number(view.number), revision=number(view.revision))


def _withdrawn(row: OfferRow) -> Standing | None:
    if row.view.withdrawn is None:
        return None
    #: State of an offer, beside an icon: "Återkallat 3 maj 2027".
    text = translate("ui-offers", "Withdrawn on {day}")
    return Standing(State.VOIDED, text.format(day=short_day(row.view.withdrawn)))


def _other_language(row: OfferRow) -> list[tuple[str, str]]:
    """How a voucher in the other language reads, where the offer has words in it."""
    terms = row.view.terms
    other: Language = "en" if language() == "sv" else "sv"
    if not (terms.title_en if other == "en" else terms.title_sv):
        return []
    with speaking(other):
        line = voucher_line(revision(terms))
    return [("languages", quoted(line))]
