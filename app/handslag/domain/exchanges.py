"""Exchanges with other businesses: which file went where, and which came from whom."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from handslag.domain.ids import BusinessId


class Direction(StrEnum):
    """Which way a file went."""

    OUT = "out"
    IN = "in"


@dataclass(eq=False, kw_only=True)
class Exchange:
    """A file that was written or taken in; stays on this computer.

    Attributes:
        business: the other business; None for a file for everybody.
        bundle_id: the file's own id, 32 hex digits.
        digest: SHA-256 of the whole file, 64 hex digits: by it my own file is known again.
        path: where it was.
        undo_id: by which what came in can be taken back, or None.
        upto: how far the other's events were known then, as told by the file: JSON, number by
            device.
    """

    id: str
    at: datetime
    direction: Direction
    business: BusinessId | None
    bundle_id: str
    digest: str
    path: str
    undo_id: str | None = None
    upto: str = "{}"
