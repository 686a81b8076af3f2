"""My own business, for the window's foot and the settings."""

from handslag.domain.errors import NoBusiness
from handslag.services import partners
from handslag.services.desk import Desk, me
from handslag.services.views import PartnerView


def own_business(desk: Desk) -> PartnerView | None:
    """My own business; None where the profile has none yet. Two rows are read."""
    with desk.store.read() as work:
        try:
            own = me(work).partner_id
        except NoBusiness:
            return None
        return partners.views(work, [own], own=own)[0]
