"""The rows of the table of packs that were made."""

from collections.abc import Mapping, Sequence

from handslag.domain.moments import day_of
from handslag.services import pack_history
from handslag.services.desk import Desk
from handslag.services.pack_history import PrintedPack
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column
from handslag.words.catalogue import translate
from handslag.words.formats import clock, listed, short_day


def fetch(desk: Desk, ids: Sequence[str]) -> Mapping[str, PrintedPack]:
    """The rows of *ids*; what is no longer there is left out."""
    return {one.id: one for one in pack_history.rows(desk, ids)}


def columns() -> list[Column[PrintedPack]]:
    """When, for whom, what was in it, on what sheet."""
    return [
        #: Heads of the table of packs that were made.
        Column(lambda: translate("ui-packs", "Date"), _when, width=176),
        Column(lambda: translate("ui-packs", "Customer"), _who),
        Column(lambda: translate("ui-packs", "In the pack"), _what, width=236),
        Column(lambda: translate("ui-packs", "Card sheet"), _sheet, width=160),
    ]


def _when(one: PrintedPack) -> Cell:
    return Cell(short_day(day_of(one.at)), clock(one.at))


def _who(one: PrintedPack) -> Cell:
    if one.customer is None:
        #: Instead of a customer's name, after the customer was erased.
        return Cell(translate("ui-packs", "Erased customer"))
    return Cell(one.customer.name, strong=True)


def _what(one: PrintedPack) -> Cell:
    names = [partner.name for partner, _ in one.partners if partner.name]
    cards = translate("ui-packs", "%n cards", n=one.cards)
    vouchers = translate("ui-packs", "%n vouchers", n=one.vouchers)
    return Cell(listed(names), f"{cards}, {vouchers}")


def _sheet(one: PrintedPack) -> Cell:
    return Cell(one.sheet)
