"""A file that has arrived, whatever it is: who it is from, what it would do, and taking it in."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from handslag.domain.errors import FileProblem, FileTrouble, HandslagError
from handslag.domain.partners import ready_colour
from handslag.exchange import passphrase
from handslag.services import (
    device_exchange,
    importing,
    introductions,
    partner_exchange,
    partners,
    safety,
)
from handslag.services.desk import Desk
from handslag.services.device_exchange import DeviceReport
from handslag.services.exchange_items import Report
from handslag.services.introductions import Introducer
from handslag.services.views import PartnerView

_HEAD = 200
"""Bytes: longer than the head of a file that a passphrase opens."""


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """What a file is.

    Attributes:
        report: from another business, as it would be once its sender is accepted; or None.
        devices: from another device of mine, or None.
        invitation: it makes an empty profile a device of its business; neither of the others.
        sender: the partner that sent it, where it is known.
        introducer: an unknown sender's card and offers, where its file is not encrypted.
    """

    path: Path
    report: Report | None = None
    devices: DeviceReport | None = None
    invitation: bool = False
    sender: PartnerView | None = None
    introducer: Introducer | None = None

    @property
    def colour(self) -> str:
        """The sender's colour."""
        if self.sender is not None:
            return self.sender.colour
        if self.introducer is not None:
            return self.introducer.colour
        return ready_colour(self.report.sender.name) if self.report else ""


def is_invitation(path: Path) -> bool:
    """Whether a file invites a further device: it is opened by a passphrase.

    Raises:
        FileTrouble: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError as error:
        raise FileTrouble(FileProblem.MISSING, str(path)) from error
    except OSError as error:
        raise FileTrouble(FileProblem.UNREADABLE, str(path), error.strerror or "") from error
    try:
        return passphrase.work_factor(head) > 0
    except FileTrouble:
        return False


def look(desk: Desk, path: Path) -> Arrival:
    """What a file is and what taking it in would do; nothing is kept.

    Raises:
        NoBusiness: the profile has none yet.
        FileTrouble, KeyTrouble, DeviceTrouble: it cannot be taken in; as ``partner_exchange`` and
            ``device_exchange`` say.
    """
    if is_invitation(path):
        return Arrival(path=path, invitation=True)
    if device_exchange.is_from_my_device(desk, path):
        return Arrival(path=path, devices=device_exchange.forecast(desk, path))
    report = partner_exchange.inspect(desk, path)
    sender: PartnerView | None = None
    introducer: Introducer | None = None
    with suppress(HandslagError):  # a decoration of the report, which tells the trouble itself
        if report.known:
            sender = partners.show(desk, report.sender.id)
        elif not report.sealed:
            introducer = introductions.look(desk, path)
    return Arrival(path=path, report=report, sender=sender, introducer=introducer)


def take(desk: Desk, arrival: Arrival) -> Report | DeviceReport:
    """Takes a file in, after a backup of the database; who shows it has accepted its sender.

    Raises:
        FileTrouble, KeyTrouble, DeviceTrouble: as ``look``; or the backup cannot be written.
    """
    safety.back_up(desk, before="exchange")
    if arrival.report is not None:
        return partner_exchange.apply(desk, arrival.path, accept=arrival.report.sender.id)
    return device_exchange.apply(desk, arrival.path)


def take_back(desk: Desk, id: str) -> None:
    """Takes back what a file brought.

    Raises:
        NotFound: there is no such import any more.
        DeviceTrouble: ALREADY_TAKEN_BACK.
    """
    if device_exchange.is_mine(desk, id):
        device_exchange.undo(desk, id)
    else:
        importing.undo(desk, id)
