"""The devices of one business: who they are, which of them decides, and which numbers they may give."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from handslag.domain.errors import HandslagError
from handslag.domain.ids import BusinessId, DeviceId
from handslag.domain.stamps import Record


@dataclass(eq=False, kw_only=True)
class Device(Record):
    """A computer of my business that takes part in its exchange.

    Attributes:
        id: its number in decimal digits.
        name: as the user calls it.
        joined: when it became a device of this business.
        till: 0 for one that never decided about redemptions; the one with the largest number is
            the till PC, and where it is revoked or replaced there is none.
        revoked: when it was shut out, or None.
        became: the number that it took after its own had been used twice (restored, cloned), or
            None.
    """

    id: str
    name: str
    joined: datetime
    till: int = 0
    revoked: datetime | None = None
    became: int | None = None

    @property
    def number(self) -> DeviceId:
        """Its number as stamps have it."""
        return DeviceId(int(self.id))


@dataclass(eq=False, kw_only=True)
class SerialBlock(Record):
    """Serials of one offer that the till PC gave away: to another device, or as used up.

    Attributes:
        for_device: the number of the device that issues from it.
        first, last: serials, both inclusive.
        closed: since when nothing is issued from it, or None; what is left of it is void.
    """

    id: str
    for_device: int
    redeemer: BusinessId
    offer_number: int
    first: int
    last: int
    given: datetime
    closed: datetime | None = None


class DeviceProblem(StrEnum):
    """What stands between two devices of a business."""

    CLOCK_AHEAD = "clock_ahead"
    OTHER_BUSINESS = "other_business"
    NOT_FOR_DEVICES = "not_for_devices"
    REVOKED = "revoked"
    UNKNOWN_DEVICE = "unknown_device"
    SEVERAL_DEVICES = "several_devices"
    NOT_THE_TILL = "not_the_till"
    THIS_DEVICE = "this_device"
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105 - no passphrase
    PASSPHRASE_TOO_SHORT = "passphrase_too_short"  # noqa: S105 - as above
    TOO_COSTLY = "too_costly"
    NOT_AN_INVITATION = "not_an_invitation"
    ALREADY_TAKEN_BACK = "already_taken_back"
    DATA_FOLDER = "data_folder"


@dataclass
class DeviceTrouble(HandslagError):
    """An exchange between the devices of a business cannot go on.

    Attributes:
        problem: why.
        name: of the device that it is about, or of the file, or "".
        candidates: the devices that fit, where several do.
    """

    problem: DeviceProblem
    name: str = ""
    candidates: tuple[str, ...] = ()
