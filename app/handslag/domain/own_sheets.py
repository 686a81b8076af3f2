"""Sheets that a user adds: the keys of the catalogue file, checked so that every card can be printed."""

import json
from collections.abc import Mapping
from typing import Any

from handslag.domain.errors import Invalid, Problem
from handslag.domain.sheets import BLEED, CardSheet, Page
from handslag.domain.text import clean

KEYS = (
    "maker", "code", "description", "page", "width_mm", "height_mm", "columns", "rows", "x0_mm",
    "y0_mm", "dx_mm", "dy_mm", "corner_radius_mm", "note", "bleed_mm",
)  # fmt: skip
"""What is read; "code", "page", the size, columns, rows and the first card's place are needed."""

LONGEST = 100_000
"""Bytes of a file; a sheet takes some hundreds."""

MOST_COLUMNS, MOST_ROWS = 20, 50

_LEAST_CARD = 10.0
_HUGE = 1e6
_SLACK = 0.05
"""mm; makers round to tenths, which must not make their own sheet impossible."""


def read_sheet(content: bytes | str) -> CardSheet:
    """The sheet that a JSON file describes: one object with the catalogue's keys.

    Raises:
        Invalid: it is no such object, a value is missing or wrong, cards overlap, leave the page or
            bleed into each other; named by field.
    """
    values = _object(content)
    if values is None:
        raise Invalid("sheet", Problem.MALFORMED)
    return check_sheet(_sheet(values))


def is_described(content: bytes | str) -> bool:
    """Whether *content* is a JSON object at all, right or wrong."""
    return _object(content) is not None


def written(sheet: CardSheet) -> str:
    """*sheet* as JSON that ``read_sheet`` takes."""
    values: dict[str, Any] = {
        "maker": sheet.maker,
        "code": sheet.code,
        "description": sheet.description,
        "page": str(sheet.page),
        "width_mm": sheet.width,
        "height_mm": sheet.height,
        "columns": sheet.columns,
        "rows": sheet.rows,
        "x0_mm": sheet.x0,
        "y0_mm": sheet.y0,
        "dx_mm": sheet.dx,
        "dy_mm": sheet.dy,
        "corner_radius_mm": sheet.corner_radius,
        "note": sheet.note,
        "bleed_mm": sheet.bleed,
    }
    return json.dumps(values, ensure_ascii=False)


def check_sheet(sheet: CardSheet) -> CardSheet:
    """*sheet* itself.

    Raises:
        Invalid: its cards overlap, leave the page or bleed into each other; named by field.
    """
    width, height = sheet.page.size
    _within("width", sheet.width, _LEAST_CARD, width)
    _within("height", sheet.height, _LEAST_CARD, height)
    _within("columns", sheet.columns, 1, MOST_COLUMNS)
    _within("rows", sheet.rows, 1, MOST_ROWS)
    if sheet.columns > 1:
        _within("dx", sheet.dx, sheet.width - 0.01, width)
    if sheet.rows > 1:
        _within("dy", sheet.dy, sheet.height - 0.01, height)
    grid_width = (sheet.columns - 1) * sheet.dx + sheet.width
    grid_height = (sheet.rows - 1) * sheet.dy + sheet.height
    _within("columns", grid_width, 0, width + _SLACK, shown=sheet.columns)
    _within("rows", grid_height, 0, height + _SLACK, shown=sheet.rows)
    _within("x0", sheet.x0, -_SLACK, width - grid_width + _SLACK)
    _within("y0", sheet.y0, -_SLACK, height - grid_height + _SLACK)
    _within("corner_radius", sheet.corner_radius, 0, min(sheet.width, sheet.height) / 2)
    if sheet.bleed != BLEED:
        _within("bleed", sheet.bleed, 0, sheet.room_to_bleed)
    return sheet


def _object(content: bytes | str) -> Mapping[str, Any] | None:
    """The object that *content* holds, taken out of the answer of a command where it is one."""
    try:
        values = json.loads(content) if len(content) <= LONGEST else None
    except (ValueError, RecursionError):
        return None
    if isinstance(values, dict) and isinstance(values.get("sheet"), dict):
        values = values["sheet"]
    return values if isinstance(values, dict) else None


def _sheet(values: Mapping[str, Any]) -> CardSheet:
    page = values.get("page", "A4")
    if page not in tuple(Page):
        raise Invalid("page", Problem.UNKNOWN, str(page)[:40], ", ".join(Page))
    code = _text(values, "code")
    if not code:
        raise Invalid("code", Problem.MISSING)
    width, height = _number(values, "width_mm"), _number(values, "height_mm")
    columns, rows = _count(values, "columns"), _count(values, "rows")
    dx = _number(values, "dx_mm", width if columns == 1 else None)
    dy = _number(values, "dy_mm", height if rows == 1 else None)
    x0, y0 = _number(values, "x0_mm"), _number(values, "y0_mm")
    page_width, page_height = Page(page).size
    grid_width, grid_height = (columns - 1) * dx + width, (rows - 1) * dy + height
    return CardSheet(
        maker=_text(values, "maker") or "Handslag",
        code=code,
        description=_text(values, "description"),
        page=Page(page),
        width=width,
        height=height,
        columns=columns,
        rows=rows,
        x0=x0,
        y0=y0,
        dx=dx,
        dy=dy,
        corner_radius=_number(values, "corner_radius_mm", 0.0),
        off_centre=(
            round(x0 + grid_width / 2 - page_width / 2, 3),
            round(y0 + grid_height / 2 - page_height / 2, 3),
        ),
        note=_text(values, "note"),
        bleed=_number(values, "bleed_mm", BLEED),
    )


def _text(values: Mapping[str, Any], key: str) -> str:
    value = values.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Invalid(key, Problem.MALFORMED, str(value)[:40])
    return clean(value, field=key)


def _number(values: Mapping[str, Any], key: str, otherwise: float | None = None) -> float:
    field = key.removesuffix("_mm")
    value = values.get(key, otherwise)
    if value is None:
        raise Invalid(field, Problem.MISSING)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < _HUGE:
        raise Invalid(field, Problem.NOT_A_NUMBER, str(value)[:40])
    return float(value)


def _count(values: Mapping[str, Any], key: str) -> int:
    number = _number(values, key)
    if number != int(number):
        raise Invalid(key, Problem.NOT_A_NUMBER, str(number)[:40])
    return int(number)


def _within(
    field: str, value: float, least: float, most: float, *, shown: float | None = None
) -> None:
    if not least <= value <= most:
        told = value if shown is None else shown
        bounds = "" if shown is not None else f"{max(least, 0):g}..{max(most, 0):g}"
        raise Invalid(field, Problem.OUT_OF_RANGE, f"{told:g}", bounds)
