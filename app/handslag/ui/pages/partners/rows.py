"""The rows of the table of partners."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QImage

from handslag.domain.changes import Changes
from handslag.domain.ids import PartnerId
from handslag.domain.offers import Offer, OfferRevision
from handslag.domain.partners import Membership, Opinion, Partner
from handslag.domain.trades import trade_word
from handslag.services import offers, partners
from handslag.services.desk import Desk
from handslag.services.overview import Tally
from handslag.services.views import PartnerView, Terms
from handslag.ui.feed import EVERYTHING
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column
from handslag.ui.pages.partners import given
from handslag.ui.painting import TileLook
from handslag.ui.states import Standing, State, state_word
from handslag.words.catalogue import language, translate
from handslag.words.offers import offer_line

_MANY = 5_000
"""Changed rows that are named one by one; 200,000 took 40 ms."""


@dataclass(frozen=True)
class PartnerRow:
    """A partner with the terms of its first live offer, or None."""

    view: PartnerView
    terms: Terms | None


class Reader:
    """Reads rows; keeps the terms, which take 2 to 5 ms a partner, until an offer has changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._terms: dict[str, Terms | None] = {}

    def forget_terms(self) -> None:
        """Reads the terms again: an offer has changed, or a day has gone."""
        self._terms.clear()

    def fetch(self, ids: Sequence[str]) -> Mapping[str, PartnerRow]:
        """The rows of *ids*; what is no longer there is left out."""
        views = partners.rows(self._desk, [PartnerId(id) for id in ids])
        unknown = [PartnerId(view.id) for view in views if view.id not in self._terms]
        terms = offers.first_terms(self._desk, unknown)
        self._terms.update((id, terms.get(id)) for id in unknown)
        return {view.id: PartnerRow(view, self._terms[view.id]) for view in views}


LogoOf = Callable[[str | None], QImage | None]
"""The logo of that id as a square, where it is at hand."""


def stale(changes: Changes) -> frozenset[str] | None:
    """Whose rows *changes* makes old; None is every row, also where there are very many."""
    if changes is EVERYTHING or changes.touches(Offer, OfferRevision):
        return None
    ids = changes.of(Partner), changes.of(Opinion)
    return None if max(map(len, ids)) > _MANY else ids[0] | ids[1]


def columns(logo_of: LogoOf, tally_of: Callable[[str], Tally]) -> list[Column[PartnerRow]]:
    """Partner, offer, and what went to and fro this year.

    The standing is at the right of the offer where there is one to tell.
    """

    def who(row: PartnerRow) -> Cell:
        return _who(row, logo_of(row.view.logo))

    def dealt(row: PartnerRow) -> Cell:
        return Cell(given.cell_text(tally_of(row.view.id)), whole=True)

    return [
        #: Heads of the table of partners.
        Column(lambda: translate("ui-partners", "Partner"), who, sort="name", width=238),
        Column(lambda: translate("ui-partners", "Offer"), _what),
        #: Vouchers issued for the partner, and redeemed from it: "14 / 11". As short as it can be.
        Column(lambda: translate("ui-partners", "Given / got"), dealt, right=True, width=104),
    ]


def look(view: PartnerView, logo: QImage | None = None) -> TileLook:
    """The partner's tile."""
    return TileLook(view.name, view.colour, logo)


def standing(view: PartnerView) -> Standing | None:
    """How a partner stands where it is worth telling: all but active."""
    match view.status:
        case Membership.ACTIVE:
            return None
        case Membership.TRIAL:
            return Standing(State.TRIAL)
        case Membership.SUSPENDED:
            return Standing(State.SUSPENDED)
        case Membership.APPLIED | Membership.LEFT:
            state = State.WAITING if view.status is Membership.APPLIED else State.EXPIRED
            return Standing(state, status_word(view.status))


def status_word(status: Membership) -> str:
    """What a standing is called."""
    match status:
        #: How a partner stands in the network.
        case Membership.APPLIED:
            return translate("ui-partners", "Has applied")
        case Membership.TRIAL:
            return state_word(State.TRIAL)
        case Membership.ACTIVE:
            return state_word(State.ACTIVE)
        case Membership.SUSPENDED:
            return state_word(State.SUSPENDED)
        case Membership.LEFT:
            return translate("ui-partners", "Has left")


def _who(row: PartnerRow, logo: QImage | None) -> Cell:
    trade = trade_word(row.view.trade, language())
    if row.view.own:
        #: Below the name of my own business in the table of partners.
        mine = translate("ui-partners", "Your own business")
        trade = f"{trade}, {mine[0].lower()}{mine[1:]}" if trade else mine
    return Cell(row.view.name, trade, look(row.view, logo), strong=True)


def _what(row: PartnerRow) -> Cell:
    shown = ""
    if row.terms is not None:
        shown = offer_line(row.terms.benefit, title_of(row.terms))
    return Cell(shown, standing=standing(row.view))


def title_of(terms: Terms) -> str:
    """What the terms apply to, in the spoken language or in the other where that is all."""
    first, second = terms.title_sv, terms.title_en
    return (first or second) if language() == "sv" else (second or first)
