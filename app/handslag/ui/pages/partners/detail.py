"""What is known of the chosen partner, to be read."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.ids import PartnerId
from handslag.domain.trades import trade_word
from handslag.services.views import PartnerView, Terms
from handslag.ui import icons
from handslag.ui.card_printing.opening import open_cards
from handslag.ui.office import Office
from handslag.ui.pages.partners.card import PartnerCard
from handslag.ui.pages.partners.given import Given, sentence
from handslag.ui.pages.partners.notes import Notes
from handslag.ui.pages.partners.pictures import PictureRow
from handslag.ui.pages.partners.pictures_logos import Logos
from handslag.ui.pages.partners.promise import promise
from handslag.ui.pages.partners.rows import PartnerRow, look, standing
from handslag.ui.pages.partners.writing import Failed
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import FactRow, Pane, empty
from handslag.ui.parts.panel import divider
from handslag.ui.parts.picture import StateLabel
from handslag.ui.parts.showing import set_shown
from handslag.ui.parts.tile import Tile
from handslag.words.catalogue import language, translate


class Detail(Pane):
    """The chosen partner.

    Signals:
        tag_chosen: the user wants all with ``tag``. GUI thread.
    """

    tag_chosen = Signal()

    def __init__(
        self,
        office: Office,
        logos: Logos,
        given: Given,
        edit: QAction,
        delete: QAction,
        failed: Failed,
    ) -> None:
        super().__init__()
        self._logos = logos
        self._given = given
        given.counted.connect(self._show_dealt)
        logos.loaded.connect(self._show_tile)
        self.pictures = PictureRow(office, self, failed)
        self.card = PartnerCard(office)
        self.dated = Notes(office, failed)
        self._row: PartnerRow | None = None
        self.tag = ""
        self._tile = Tile(size=48)
        self._name = Label("heading", elides=True)
        self._place = Label("body", "ink2", elides=True)
        self._standing = StateLabel()
        self._facts = _column()
        self._offer_head = Label("strong", wraps=True)
        self._offer = Label("body", "ink2", wraps=True)
        self._dealt = Label("body", "ink2", wraps=True)
        self._note_offer = Button("quiet", "plus")
        self._note_offer.clicked.connect(lambda: self._open_offer(office))
        self._notes_head = Label("strong")
        self._notes = Label("body", "ink2", wraps=True)
        self._tags = QWidget()
        self._tag_row = FlowLayout(self._tags)
        self._lay_out()
        self.print = Button("outlined", "printer")
        self.print.clicked.connect(lambda: self._print_cards(office))
        doing = QWidget()
        row = FlowLayout(doing)
        row.addWidget(self.print)
        change, remove = Button("quiet"), Button("icon")  # with three words they take two lines
        for button, action in ((change, edit), (remove, delete)):
            button.follow(action)
            row.addWidget(button)
        self.foot.addWidget(doing, 1)

    def _print_cards(self, office: Office) -> None:
        if self._row is not None:
            open_cards(office, [self._row.view.id], self)

    def _open_offer(self, office: Office) -> None:
        if self._row is not None:
            office.go("offers", self._row.view.id)

    def show_row(self, row: PartnerRow) -> None:
        """Shows *row*; another partner from its beginning, the same one without a change at all."""
        if row == self._row:
            return
        if self._row is None or self._row.view.id != row.view.id:
            self.scroll_to_top()
        self._row = row
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        if self._row is None:
            return
        view, terms = self._row.view, self._row.terms
        self.print.set_words(translate("ui-partners", "Print cards"))
        self.setAccessibleName(view.name)
        self._show_tile()
        self._name.setText(view.name)
        self._place.setText(_trade_in_town(view))
        self._standing.show_standing(standing(view))
        self.card.show_partner(view)
        self.pictures.show_partner(view)
        self.dated.show_partner(PartnerId(view.id))
        self.dated.retranslate()
        self._show_facts(view)
        self._show_offer(view, terms)
        self._show_dealt()
        #: Heading over the text that I keep about a partner.
        self._notes_head.setText(translate("ui-partners", "For your eyes only"))
        self._notes.setText(view.notes)
        for label in (self._notes_head, self._notes):
            label.setVisible(bool(view.notes))
        self._show_tags(view.tags)

    def _show_dealt(self) -> None:
        """What went to and fro; it is told again whenever it was counted."""
        if self._row is not None:
            self._dealt.setText(sentence(self._given.of(self._row.view.id)))
            set_shown(self._dealt, shown=bool(self._dealt.text()))

    def show_notes(self) -> None:
        """Reads the dated notes again."""
        if self._row is not None:
            self.dated.show_partner(PartnerId(self._row.view.id))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._place)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._tile)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.body.addSpacing(12)
        self.body.addWidget(self._standing)
        self.body.addSpacing(4)
        self.body.addWidget(self.card)
        self.body.addSpacing(4)
        self.body.addWidget(self.pictures)
        self.body.addSpacing(4)
        self.body.addWidget(self._facts)
        self.body.addSpacing(12)
        self.body.addWidget(divider())
        self.body.addSpacing(12)
        self.body.addWidget(self._offer_head)
        self.body.addWidget(self._offer)
        self.body.addSpacing(8)
        self.body.addWidget(self._dealt)
        offer = QHBoxLayout()
        offer.addWidget(self._note_offer)
        offer.addStretch(1)
        self.body.addLayout(offer)
        self.body.addSpacing(12)
        self.body.addWidget(self._notes_head)
        self.body.addWidget(self._notes)
        self.body.addSpacing(12)
        self.body.addWidget(self._tags)
        self.body.addSpacing(12)
        self.body.addWidget(self.dated)
        self.body.addStretch(1)

    def _show_tile(self) -> None:
        if self._row is not None:
            view = self._row.view
            self._tile.show_look(look(view, self._logos.of(view.logo)))

    def _show_facts(self, view: PartnerView) -> None:
        box = self._facts.layout()
        assert box is not None  # made with it
        empty(box)
        place = " ".join(part for part in (view.postcode, view.town) if part)
        address = ", ".join(part for part in (view.address, place) if part)
        #: What a screen reader says before each fact of a partner.
        rows = [
            ("user", view.contact, translate("ui-partners", "Contact person")),
            *(("phone", phone.text, translate("ui-partners", "Phone")) for phone in view.phones),
            ("mail", view.email, translate("ui-partners", "E-mail")),
            (
                "globe",
                (view.web or "").removeprefix("https://"),
                translate("ui-partners", "Web address"),
            ),
            ("map-pin", address, translate("ui-partners", "Address")),
        ]
        for icon, text, name in rows:
            if text:
                box.addWidget(FactRow(icon, text, name))
        self._facts.setVisible(box.count() > 0)

    def _show_offer(self, view: PartnerView, terms: Terms | None) -> None:
        if view.own:
            #: Heading over what my own business promises.
            self._offer_head.setText(
                translate("ui-partners", "Your offer to the others' customers")
            )
        else:
            #: Heading over what a partner promises.
            self._offer_head.setText(translate("ui-partners", "Offer to our customers"))
        #: Instead of the offer of a partner that has none.
        none = translate("ui-partners", "No offer yet.")
        self._offer.setText(none if terms is None else promise(terms))
        self._note_offer.setVisible(terms is None and view.business_id is None)
        #: Opens the form for what a partner without Handslag promised by word.
        self._note_offer.set_words(translate("ui-partners", "Note an offer"))

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        empty(self._tag_row)
        for tag in tags:
            chip = Chip(parent=self._tags)
            chip.setCheckable(False)
            chip.setIcon(icons.icon("tag", "ink2", 16, gap=4))
            chip.set_words(tag)
            #: What a screen reader says of a tag, which is a button.
            name = translate("ui-partners", "Show all with the tag {tag}").format(tag=tag)
            chip.setAccessibleName(name)
            chip.clicked.connect(lambda _=False, tag=tag: self._choose(tag))
            self._tag_row.addWidget(chip)
            chip.show()
        self._tags.setVisible(bool(tags))

    def _choose(self, tag: str) -> None:
        self.tag = tag
        self.tag_chosen.emit()


def _trade_in_town(view: PartnerView) -> str:
    trade = trade_word(view.trade, language())
    if trade and view.town:
        #: Below a partner's name: "Rörmokare i Lindhamn".
        text = translate("ui-partners", "{trade} in {town}")
        return text.format(trade=trade, town=view.town)
    return trade or view.town or ""


def _column() -> QWidget:
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return made
