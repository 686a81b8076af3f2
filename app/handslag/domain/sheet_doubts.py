"""Which sheets of the catalogue may lie otherwise than it says, and why.

Neither of our two sources is the makers' own. ``resources/card_sheets.json`` is the first;
``card_sheet_opinions.json`` holds what the second, LibreOffice's label list (7.4, labels.xml), says of
the products that are in both: same maker, same page and grid, and the same code without the capitals
before its digits ("J8414" and "8414" are one product). It holds the agreeing ones too, so that the
rule below is all that decides.
"""

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from handslag import resources
from handslag.domain.sheets import CardSheet

OFF_CENTRE_MM = 1.0
"""Die-cut sheets are normally symmetric; a grid so far off the middle is more likely a printer's
fault that was measured into the catalogue."""

APART_MM = 0.5
"""Sources that differ less than this are both right: it is what the makers' dies allow."""

_LENGTHS = ("width_mm", "height_mm", "x0_mm", "y0_mm", "dx_mm", "dy_mm")


class Doubt(StrEnum):
    """Why a sheet wants a test print first."""

    OFF_CENTRE = "off_centre"
    """Its cards lie 1 mm or more off the middle of the page."""

    TWO_SOURCES = "two_sources"
    """Two sources differ by half a millimetre or more."""


def doubts(sheet: CardSheet) -> tuple[Doubt, ...]:
    """Why *sheet* wants a test print first; none for most."""
    found = []
    if max(abs(offset) for offset in sheet.off_centre) >= OFF_CENTRE_MM:
        found.append(Doubt.OFF_CENTRE)
    if apart(sheet) >= APART_MM:
        found.append(Doubt.TWO_SOURCES)
    return tuple(found)


def apart(sheet: CardSheet) -> float:
    """The largest difference of a length between the two sources, mm; 0 where there is one source."""
    other = _opinions().get(sheet.name)
    if other is None:
        return 0.0
    ours = (sheet.width, sheet.height, sheet.x0, sheet.y0, sheet.dx, sheet.dy)
    return max(abs(mine - other[key]) for key, mine in zip(_LENGTHS, ours, strict=True))


@cache
def _opinions() -> Mapping[str, Mapping[str, float]]:
    rows = json.loads(resources.read_bytes("card_sheet_opinions.json"))
    return {f"{row['maker']} {row['code']}": row for row in rows}
