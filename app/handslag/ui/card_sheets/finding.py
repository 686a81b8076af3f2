"""Which card sheets are offered first, and by what a field finds them."""

from handslag.domain.errors import Ambiguous, NotFound
from handslag.domain.sheets import CardSheet
from handslag.services import sheet_library
from handslag.services.desk import Desk
from handslag.services.sheet_library import SheetSearch, SheetView

USUAL = ("Avery C32011-10", "Avery 32015", "Avery C32015", "Avery L7414")
"""What most shops sell; the user's favourites and those that were used come before."""


def ordered(desk: Desk, wanted: SheetSearch) -> list[SheetView]:
    """What fits: what is called so, favourites, those used last, the usual ones, then by name."""
    found = sheet_library.search(desk, wanted)
    usual = {name: place for place, name in enumerate(USUAL)}

    def place(view: SheetView) -> tuple[int, int]:
        known = view.favourite or view.used is not None
        among = -1 if known else usual.get(view.sheet.name, len(usual))
        return sheet_library.rank(view.sheet, wanted.text), among

    return sorted(found, key=place)


def first_sheet(desk: Desk, name: str = "") -> CardSheet:
    """The sheet called *name*, or the one to begin with where it is gone or "" is asked for."""
    if name:
        try:
            return sheet_library.find(desk, name)
        except (NotFound, Ambiguous):
            pass  # an own sheet that was removed since
    return ordered(desk, SheetSearch())[0].sheet
