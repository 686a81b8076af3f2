"""Merge stamps: when and where a field was written, in an order that all devices agree on.

A stamp's clock is a hybrid logical clock (Kulkarni et al., 2014): 48 bits of Unix milliseconds and
a 16-bit counter in one integer, so that it runs with the wall clock but never backwards.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from handslag.domain.ids import DeviceId

COUNTER_BITS = 16
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, order=True)
class Stamp:
    """Where in the order of all edits a write stands; compared as (hlc, device)."""

    hlc: int
    device: DeviceId
    seq: int


@dataclass(eq=False, kw_only=True)
class Record:
    """A stored record that travels between the devices of one business.

    The three numbers are the stamp of its creation; the store sets them, nobody else. Later edits
    are stamped field by field beside the record.
    """

    hlc: int = field(default=0, init=False)
    device: int = field(default=0, init=False)
    seq: int = field(default=0, init=False)


def tick(last: int, now: datetime) -> int:
    """The next clock value after *last* at *now*; a full counter carries into the milliseconds."""
    wall = (now - _EPOCH) // _MILLISECOND << COUNTER_BITS
    return max(wall, last + 1)
