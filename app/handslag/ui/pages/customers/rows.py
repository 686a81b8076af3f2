"""The rows of the table of customers."""

from collections.abc import Mapping, Sequence

from handslag.domain.ids import CustomerId
from handslag.services import customers
from handslag.services.desk import Desk
from handslag.services.views import CustomerView
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column
from handslag.ui.painting import TileLook
from handslag.ui.states import Standing, State
from handslag.words.catalogue import translate


def fetch(desk: Desk, ids: Sequence[str]) -> Mapping[str, CustomerView]:
    """The rows of *ids*; what is no longer there is left out."""
    return {view.id: view for view in customers.rows(desk, [CustomerId(id) for id in ids])}


def columns() -> list[Column[CustomerView]]:
    """Name, street and town; at the right whether there is no consent."""
    return [
        #: Heads of the table of customers.
        Column(lambda: translate("ui-customers", "Customer"), _who, sort="name"),
        Column(lambda: translate("ui-customers", "Address"), _where, width=300),
    ]


def look(view: CustomerView) -> TileLook:
    """A customer's tile: quiet, since colour belongs to the partners."""
    return TileLook(view.name, icon="user")


def standing(view: CustomerView) -> Standing | None:
    """Tells only that there is no consent that holds."""
    if any(consent.withdrawn is None for consent in view.consents):
        return None
    #: State of a customer who has not agreed to anything yet; beside an icon.
    return Standing(State.WAITING, translate("ui-customers", "No consent"))


def _who(view: CustomerView) -> Cell:
    return Cell(view.name, tile=look(view), strong=True)


def _where(view: CustomerView) -> Cell:
    place = " ".join(part for part in (view.postcode, view.town) if part)
    whole = ", ".join(part for part in (view.address, place) if part)
    return Cell(whole, standing=standing(view))
