"""Small builders: each makes one thing that a test needs, and says nothing that the test should say."""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from handslag.domain.offers import BenefitKind
from handslag.services import businesses, demonstration, introductions, offers
from handslag.services.desk import Desk, wall_clock
from handslag.services.offers import OfferEntry
from handslag.services.partners import PartnerEntry
from handslag.services.views import VoucherView
from handslag.storage.store import Store

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


class Clock:
    """A clock that a test moves."""

    def __init__(self, moment: datetime = NOON) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def move(self, **by: float) -> None:
        """Moves the clock by a timedelta's arguments."""
        self.moment += timedelta(**by)


def open_desk(folder: Path, *, clock: Callable[[], datetime] = wall_clock) -> Desk:
    """An open profile in *folder*; the caller closes its store."""
    folder.mkdir(parents=True, exist_ok=True)
    return Desk(Store.open(folder / "handslag.db", clock=clock), folder, clock=clock)


def demonstration_desk(
    folder: Path, role: str = "andersson", *, clock: Callable[[], datetime] = wall_clock
) -> Desk:
    """A profile filled with the demonstration."""
    demonstrate(folder, role, clock=clock)
    return open_desk(folder, clock=clock)


def demonstrate(folder: Path, role: str, *, clock: Callable[[], datetime]) -> None:
    """Puts a demonstration profile into *folder*; one of the same moment is a copy."""
    moment = clock()
    if moment == NOON:
        copy_into(folder, _fill, role)
    else:
        _fill(folder, role, clock)


def _fill(folder: Path, role: str, clock: Callable[[], datetime] = lambda: NOON) -> None:
    desk = open_desk(folder, clock=clock)
    demonstration.fill(desk, role)
    desk.store.close()


def copy_into(folder: Path, make: Callable[..., None], *facts: str) -> None:
    """Copies what ``make(folder, *facts)`` leaves in an empty folder; it is called only once.

    What it makes has to be closed, and the same whenever it is made.
    """
    shutil.copytree(_made(make, *facts), folder, dirs_exist_ok=True)


@cache
def _made(make: Callable[..., None], *facts: str) -> Path:
    above = Path(tempfile.mkdtemp(prefix="handslag-made-"))
    atexit.register(shutil.rmtree, above, ignore_errors=True)
    folder = above / "made"
    folder.mkdir()
    make(folder, *facts)
    return folder


def business_desk(
    folder: Path, name: str, *, trade: str = "plumber", clock: Callable[[], datetime] = wall_clock
) -> Desk:
    """A profile with a fresh business of its own keys."""
    desk = open_desk(folder, clock=clock)
    businesses.start(desk, PartnerEntry(name=name, trade=trade, phones=("0980-319 214",)))
    return desk


def introduce(one: Desk, to: Desk) -> None:
    """Lets *to* take in *one*'s card, as after comparing the fingerprint by telephone."""
    path = one.profile / "card.handslag"
    introductions.export_card(one, path)
    introductions.import_card(to, path, accept=businesses.identity(one).id)


def percent_offer(
    desk: Desk,
    basis_points: int = 1000,
    *,
    cap: int | None = None,
    minimum: int | None = None,
    quota: int | None = None,
    quota_per_issuer: int | None = None,
) -> int:
    """An offer of the desk's own business; its number."""
    entry = OfferEntry(
        kind=BenefitKind.PERCENT,
        value=basis_points,
        title_sv="på första jobbet",
        cap=cap,
        minimum=minimum,
        quota=quota,
        quota_per_issuer=quota_per_issuer,
    )
    return offers.add(desk, entry).number


def token_of(voucher: VoucherView) -> str:
    """The token of a voucher that was issued here."""
    assert voucher.token is not None
    return voucher.token
