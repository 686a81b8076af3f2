"""What an import comes to, worked out on the worker and made ready for the table."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handslag.domain.progress import Progress
from handslag.services import importing
from handslag.services.contact_files import Source
from handslag.services.desk import Desk
from handslag.services.import_items import Choice, Item, Place, Verdict

_NAP = 0.0005
"""Seconds that the worker stands back at each step, so that the window never waits for it."""


class Courteous:
    """Passes progress on, and lets the window's thread have its turn."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def step(self, done: int, total: int) -> None:
        """Tells that *done* of *total* are done."""
        time.sleep(_NAP)
        self._progress.step(done, total)


@dataclass(frozen=True)
class Outcome:
    """What would become of each contact.

    Attributes:
        items: of each contact, in order; their numbers are the ids in the table.
        ids: those of each verdict; of None, all.
        taken: how many partners come in or change.
        places: of contacts that make a partner that a later one may be, by its id.
        choices: what the user had said.
    """

    items: Sequence[Item]
    ids: Mapping[Verdict | None, tuple[str, ...]]
    taken: int
    places: Mapping[str, Place]
    choices: Mapping[Place, Choice]

    def count(self, verdict: Verdict | None) -> int:
        """How many there are of a verdict, or in all."""
        return len(self.ids[verdict])


def work_out(
    desk: Desk, sources: Sequence[Source], choices: Mapping[Place, Choice], progress: Progress
) -> Outcome:
    """Tells what importing *sources* would do; on the worker.

    Raises:
        FileTrouble, Invalid: a file cannot be read.
        Cancelled: the user stopped it.
    """
    told = importing.forecast(desk, sources, choices=choices, progress=Courteous(progress))
    return _ready(told.items, choices)


def _ready(items: Sequence[Item], choices: Mapping[Place, Choice]) -> Outcome:
    named = {one.id for item in items for one in item.alike}
    ids: dict[Verdict | None, list[str]] = {verdict: [] for verdict in Verdict}
    every: list[str] = []
    for number, item in enumerate(items):
        id = str(number)
        every.append(id)
        ids[item.verdict].append(id)
    ids[None] = every
    return Outcome(
        items,
        {verdict: tuple(found) for verdict, found in ids.items()},
        sum(_comes_in(item) for item in items),
        {item.made: item.place for item in items if item.made in named},
        choices,
    )


def _comes_in(item: Item) -> bool:
    match item.verdict:
        case Verdict.NEW | Verdict.CHANGED:
            return True
        case Verdict.DUPLICATE:
            return item.partner is None
        case _:
            return False
