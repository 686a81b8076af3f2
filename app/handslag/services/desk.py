"""The desk: what a service needs at hand."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from handslag.domain.errors import KeyProblem, KeyTrouble, NoBusiness
from handslag.domain.moments import day_of
from handslag.domain.partners import Business
from handslag.storage import partners as stored
from handslag.storage.store import Store
from handslag.storage.work import Work
from handslag.trust.keys import Keys


def wall_clock() -> datetime:
    """The moment now, by this computer's clock."""
    return datetime.now(UTC)


class Desk:
    """A profile that is open for work: its store, its keys and the clock.

    Attributes:
        store: the database.
        profile: the folder that holds everything of this profile.
        clock: tells the moment now, aware UTC.
    """

    def __init__(
        self, store: Store, profile: Path, *, clock: Callable[[], datetime] = wall_clock
    ) -> None:
        self.store = store
        self.profile = profile
        self.clock = clock

    @cached_property
    def all_keys(self) -> Sequence[Keys]:
        """The business's private keys, the current ones first.

        Raises:
            KeyTrouble: they are lost, or another business's.
        """
        from handslag.trust import keystore  # noqa: PLC0415 - 5 ms, and most starts need no key

        keys = keystore.load_all(self.profile)
        with self.store.read() as work:
            known = {key.signing_key for key in stored.keys_of(work, me(work).id)}
        if keys[0].signing_public.hex() not in known:
            raise KeyTrouble(KeyProblem.OF_ANOTHER)
        return keys

    @property
    def keys(self) -> Keys:
        """The keys that sign now."""
        return self.all_keys[0]

    def warm_up(self) -> None:
        """Does what the first question about a record would have to wait for."""
        with self.store.read() as work:
            stored.own_business(work)

    def today(self) -> date:
        """The day in Sweden."""
        return day_of(self.clock())


def me(work: Work) -> Business:
    """My own business.

    Raises:
        NoBusiness: the profile has none yet.
    """
    business = stored.own_business(work)
    if business is None:
        raise NoBusiness
    return business
