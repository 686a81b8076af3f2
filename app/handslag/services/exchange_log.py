"""The log of exchanges: which files went to whom and came from whom, on this computer."""

from dataclasses import dataclass
from datetime import datetime

from handslag.domain.exchanges import Direction
from handslag.services import partner_events, vouchers
from handslag.services.desk import Desk
from handslag.services.views import Ref, VoucherView
from handslag.storage import exchanges
from handslag.storage import partners as stored


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A file that was written or taken in.

    Attributes:
        other: the other business; None for a file for everybody.
        undo_id: by which what came can be taken back; None where nothing was changed by it.
    """

    at: datetime
    direction: Direction
    other: Ref | None
    path: str
    undo_id: str | None


def recent(desk: Desk, *, limit: int = 50) -> list[Entry]:
    """The latest exchanges, the newest first."""
    with desk.store.read() as work:
        found = exchanges.recent(work, limit=limit)
        names = stored.names_of(work, {one.business for one in found if one.business})
        return [
            Entry(
                at=one.at,
                direction=one.direction,
                other=Ref(one.business, names.get(one.business, one.business))
                if one.business
                else None,
                path=one.path,
                undo_id=one.undo_id,
            )
            for one in found
        ]


def doubly_redeemed(desk: Desk) -> list[VoucherView]:
    """Vouchers of which more than one redemption stands; the user settles it with the partner."""
    with desk.store.read() as work:
        found = partner_events.doubly_redeemed(work, exchanges.redeemed_twice(work))
        return vouchers.views(desk, work, found)
