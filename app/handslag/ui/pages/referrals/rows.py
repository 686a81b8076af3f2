"""The rows of the table of referrals, and how a referral stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handslag.domain.errors import NotFound
from handslag.domain.moments import day_of
from handslag.domain.referrals import ReferralStatus
from handslag.services import partners, referrals
from handslag.services.desk import Desk
from handslag.services.referral_views import ReferralView
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column
from handslag.ui.painting import TileLook
from handslag.ui.states import Standing, State
from handslag.words.catalogue import translate
from handslag.words.formats import short_day


@dataclass(frozen=True)
class ReferralRow:
    """A referral with the colour of the other business."""

    view: ReferralView
    colour: str


def fetch(desk: Desk, ids: Sequence[str]) -> Mapping[str, ReferralRow]:
    """The rows of *ids*; what is no longer there is left out."""
    found = referrals.rows(desk, ids)
    colours = {id: _colour(desk, id) for id in {other_id(one) for one in found}}
    return {one.id: ReferralRow(one, colours[other_id(one)]) for one in found}


def other_id(of: ReferralView) -> str:
    """The business at the other end."""
    return of.receiver.id if of.mine else of.sender.id


def columns() -> list[Column[ReferralRow]]:
    """The customer; whom it was sent to or came from; how it stands."""
    return [
        #: Heads of the table of referrals.
        Column(lambda: translate("ui-referrals", "Customer"), _customer),
        Column(lambda: translate("ui-referrals", "To or from"), _other, width=230),
        Column(lambda: translate("ui-referrals", "State"), _state, right=True, width=150),
    ]


def customer_words(of: ReferralView) -> str:
    """The customer's name; what stands there after it was erased."""
    if of.customer is None:
        #: Instead of a customer's name, after the customer was erased.
        return translate("ui-referrals", "Erased customer")
    return of.customer.name


def other_words(of: ReferralView) -> str:
    """Whom the customer was sent to, or who sent it."""
    if of.mine:
        return translate("ui-referrals", "To {partner}").format(partner=of.receiver.name)
    return translate("ui-referrals", "From {partner}").format(partner=of.sender.name)


def standing(of: ReferralView) -> Standing:
    """How a referral stands, as icon and word."""
    match of.status:
        #: States of referrals, beside an icon.
        case ReferralStatus.SENT if of.mine:
            return Standing(State.WAITING, translate("ui-referrals", "Sent"))
        case ReferralStatus.SENT:
            return Standing(State.WAITING, translate("ui-referrals", "To be called"))
        case ReferralStatus.CONTACTED:
            return Standing(State.WAITING, translate("ui-referrals", "Contacted"))
        case ReferralStatus.WON:
            return Standing(State.VALID, translate("ui-referrals", "Won"))
        case ReferralStatus.LOST:
            return Standing(State.VOIDED, translate("ui-referrals", "Lost"))
        case ReferralStatus.THANKED:
            return Standing(State.VALID, translate("ui-referrals", "Thanked"))


def _customer(row: ReferralRow) -> Cell:
    look = TileLook(row.view.receiver.name if row.view.mine else row.view.sender.name, row.colour)
    return Cell(customer_words(row.view), short_day(day_of(row.view.at)), look)


def _other(row: ReferralRow) -> Cell:
    return Cell(other_words(row.view))


def _state(row: ReferralRow) -> Cell:
    return Cell(standing=standing(row.view))


def _colour(desk: Desk, id: str) -> str:
    try:
        return partners.show(desk, id).colour
    except NotFound:  # in the trash; what was sent is still known
        return ""
