"""Runs of cards: one that was made just now, and one that is remembered."""

from collections.abc import Sequence
from dataclasses import dataclass

from handslag.domain.card_runs import CardOptions
from handslag.domain.sheets import CardSheet
from handslag.services.card_runs import RunOrder, RunView
from handslag.services.paperwork import Made
from handslag.ui.card_printing.backs import Sides


@dataclass(frozen=True)
class MadeRun:
    """A run that was made as *order* wanted it; *went* where it reached paper or the user's file."""

    order: RunOrder
    sheet: CardSheet
    made: Made
    went: bool


@dataclass(frozen=True)
class PastRun:
    """A run that is remembered, and can be printed once more.

    Attributes:
        sheets: how many it has.
        names: of its partners.
        earlier: it was printed before this dialog, and how it was printed then counts.
        unsent: its file, where that has not reached the printer yet.
    """

    id: str
    sheet: CardSheet
    sheets: int
    options: CardOptions
    names: tuple[str, ...]
    earlier: bool = False
    unsent: Made | None = None

    def sides(self, wanted: Sides) -> Sides:
        """Which sides are printed: the *wanted* ones, where it has backs."""
        if not self.options.backs:
            return "together"
        return self.options.sides if self.earlier and wanted == "together" else wanted


def past_of(run: MadeRun, names: Sequence[str]) -> PastRun | None:
    """*run* as it is remembered; backs alone are their fronts', or None where those are unknown."""
    id = run.made.run or run.order.behind
    if not id:
        return None
    return PastRun(id, run.sheet, run.made.sheets, run.order.options, tuple(names))


def past_of_earlier(view: RunView, sheet: CardSheet) -> PastRun:
    """A run that was looked up."""
    names = tuple(dict.fromkeys(partner.name for partner, _ in view.partners))
    return PastRun(view.id, sheet, view.sheets, view.options, names, earlier=True)
