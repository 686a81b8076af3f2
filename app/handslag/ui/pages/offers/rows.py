"""The rows of the table of offers: mine first, then the partners'."""

from collections.abc import Mapping
from dataclasses import dataclass

from handslag.domain.errors import NotFound
from handslag.domain.text import fold, words
from handslag.services import offers, partners
from handslag.services.desk import Desk
from handslag.services.views import OfferView
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column
from handslag.ui.pages.offers.reading import offer_title
from handslag.ui.painting import TileLook
from handslag.ui.states import Standing, State
from handslag.words.catalogue import translate


@dataclass(frozen=True)
class OfferRow:
    """An offer with its owner's colour; *mine* marks those of my own business."""

    view: OfferView
    colour: str
    mine: bool

    @property
    def id(self) -> str:
        """How the services name it: the owner's id and the number."""
        return f"{self.view.owner.id}/{self.view.number}"

    @property
    def look(self) -> TileLook:
        """The owner's tile."""
        return TileLook(self.view.owner.name, self.colour)


def read(desk: Desk) -> Mapping[str, OfferRow]:
    """Every offer by its id, mine first; a network's, some dozens."""
    owners: dict[str, tuple[str, bool]] = {}
    found: dict[str, OfferRow] = {}
    for view in offers.listing(desk):
        if view.owner.id not in owners:
            owners[view.owner.id] = _owner(desk, view.owner.id)
        row = OfferRow(view, *owners[view.owner.id])
        found[row.id] = row
    return found


def fits(row: OfferRow, search: str) -> bool:
    """Whether every word of *search* stands somewhere in the offer or its owner's name."""
    terms = row.view.terms
    texts = (row.view.owner.name, terms.title_sv, terms.title_en, terms.terms_sv, terms.terms_en)
    text = fold(" ".join((*texts, offer_title(terms))))
    return all(word in text for word in words(search))


def columns() -> list[Column[OfferRow]]:
    """The offer with its owner; at the right whether it is withdrawn."""
    return [
        #: Heads of the table of offers.
        Column(lambda: translate("ui-offers", "Offer"), _what, sort="owner"),
        Column(lambda: translate("ui-offers", "Who gives it"), _who, width=200),
    ]


def standing(view: OfferView) -> Standing | None:
    """Tells only that an offer is withdrawn."""
    if view.withdrawn is None:
        return None
    #: State of an offer that nothing is issued on any more; beside an icon.
    return Standing(State.VOIDED, translate("ui-offers", "Withdrawn"))


def _what(row: OfferRow) -> Cell:
    return Cell(offer_title(row.view.terms), tile=row.look, strong=True)


def _who(row: OfferRow) -> Cell:
    #: The owner of an offer, in the table.
    mine = translate("ui-offers", "You")
    return Cell(mine if row.mine else row.view.owner.name, standing=standing(row.view))


def _owner(desk: Desk, id: str) -> tuple[str, bool]:
    try:
        owner = partners.show(desk, id)
    except NotFound:  # in the trash; its offers are still known
        return "", False
    return owner.colour, owner.own
