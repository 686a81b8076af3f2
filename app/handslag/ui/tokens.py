"""The colour tokens of LOOK.md, in the light or the dark set, whichever is shown now."""

import json
from functools import cache

from PySide6.QtGui import QColor

from handslag import resources

_dark = [False]


@cache
def scheme(*, dark: bool) -> dict[str, str]:
    """The tokens of one set: "#RRGGBB" by name."""
    content = json.loads(resources.read_bytes("look/tokens.json"))
    colours: dict[str, str] = content["dark" if dark else "light"]
    return colours


def use(*, dark: bool) -> None:
    """Shows the dark set or the light one from now on; the theme calls it."""
    _dark[0] = dark


def is_dark() -> bool:
    """Whether the dark set is shown."""
    return _dark[0]


def colour(name: str) -> QColor:
    """The colour called *name* (a token, or "#RRGGBB") in the set that is shown."""
    return QColor(scheme(dark=_dark[0]).get(name, name))
