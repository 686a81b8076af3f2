"""The rows of the table of vouchers, and how a voucher stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from handslag.domain.errors import NotFound
from handslag.domain.ids import VoucherId
from handslag.domain.vouchers import OPEN, VoucherState
from handslag.services import partners, vouchers
from handslag.services.desk import Desk
from handslag.services.views import VoucherView
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column
from handslag.ui.painting import TileLook
from handslag.ui.states import Standing, State
from handslag.words.catalogue import translate
from handslag.words.formats import benefit, short_day

_SOON = 14
"""Days before the last one from which a voucher is said to end soon."""


@dataclass(frozen=True)
class VoucherRow:
    """A voucher as the table shows it: with its redeemer's colour, and the day that it is seen on."""

    view: VoucherView
    colour: str
    today: date


def fetch(desk: Desk, ids: Sequence[str]) -> Mapping[str, VoucherRow]:
    """The rows of *ids*; what is no longer there is left out."""
    found = vouchers.rows(desk, [VoucherId(id) for id in ids])
    colours = {id: _colour(desk, id) for id in {view.redeemer.id for view in found}}
    today = desk.today()
    return {view.id: VoucherRow(view, colours[view.redeemer.id], today) for view in found}


def columns() -> list[Column[VoucherRow]]:
    """Who gives what to whom; the code with the last day; how it stands."""
    return [
        #: Heads of the table of vouchers.
        Column(lambda: translate("ui-vouchers", "Voucher"), _what),
        Column(lambda: translate("ui-vouchers", "Code and last day"), _code, width=238),
        Column(lambda: translate("ui-vouchers", "State"), _state, right=True, width=126),
    ]


def state_word(state: VoucherState) -> str:
    """The state's word beside its icon."""
    return standing_of(state).text


def standing_of(state: VoucherState) -> Standing:
    """A state as icon, word and colour."""
    match state:
        #: States of vouchers, beside an icon.
        case VoucherState.ISSUED:
            return Standing(State.VALID, translate("ui-vouchers", "Issued"))
        case VoucherState.HANDED_OUT:
            return Standing(State.VALID, translate("ui-vouchers", "Handed out"))
        case VoucherState.REDEEMED:
            return Standing(State.REDEEMED)
        case VoucherState.VOIDED:
            return Standing(State.VOIDED)
        case VoucherState.REPLACED:
            return Standing(State.VOIDED, translate("ui-vouchers", "Replaced"))
        case VoucherState.EXPIRED:
            return Standing(State.EXPIRED)


def standing(view: VoucherView, today: date) -> Standing:
    """How a voucher stands on *today*; one that ends soon says in how many days."""
    left = (view.valid_through - today).days
    if view.state in OPEN and left == 0:
        #: State of a voucher, beside an icon.
        return Standing(State.SOON_EXPIRED, translate("ui-vouchers", "Last day"))
    if view.state in OPEN and 0 < left <= _SOON:
        #: State of a voucher, beside an icon.
        return Standing(State.SOON_EXPIRED, translate("ui-vouchers", "%n days left", n=left))
    return standing_of(view.state)


def last_day(view: VoucherView) -> str:
    """The last day in a line: "Valid through 30 May 2027"."""
    #: Below a voucher's code.
    text = translate("ui-vouchers", "Valid through {day}")
    return text.format(day=short_day(view.valid_through))


def _what(row: VoucherRow) -> Cell:
    view = row.view
    parts = [benefit(view.benefit), view.customer.name if view.customer else ""]
    second = ", ".join(part for part in parts if part)
    return Cell(view.redeemer.name, second, TileLook(view.redeemer.name, row.colour))


def _code(row: VoucherRow) -> Cell:
    return Cell(row.view.called, last_day(row.view), whole=True)


def _state(row: VoucherRow) -> Cell:
    return Cell(standing=standing(row.view, row.today))


def _colour(desk: Desk, business: str) -> str:
    try:
        return partners.show(desk, business).colour
    except NotFound:
        return ""  # it went to the trash since
