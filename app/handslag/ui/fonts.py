"""Lato from the bundled files, and the text sizes of LOOK.md 4: the only place with sizes."""

import json
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from handslag import resources

FAMILY = "Lato"
SIZES = (100, 115, 130)
"""The choices of text size, per cent."""

_FILES = ("Regular", "Semibold", "Bold")
_MORE = {"lead": (20, 30, 400), "lead_strong": (20, 30, 600), "empty": (22, 30, 600), "label": (16, 22, 400), "find": (18, 26, 400),
         "brand": (20, 28, 700), "choice": (20, 28, 600), "state": (13, 18, 600)}  # fmt: skip
"""Roles that stand in LOOK.md's sections 6 to 8 and not in its table: px, line, weight."""

_scale = [100]


def register() -> None:
    """Makes the bundled fonts known; after the application was made."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resources.folder() / "fonts" / f"Lato-{name}.ttf"))


def set_size(per_cent: int) -> None:
    """Makes every text *per_cent* of its size, one of ``SIZES``."""
    _scale[0] = per_cent
    _font.cache_clear()


def scaled(px: int) -> int:
    """*px* at the chosen text size."""
    return round(px * _scale[0] / 100)


def font(role: str) -> QFont:
    """The font of a role: caption, table_head, body, strong, heading, title, verdict and so on."""
    return QFont(_font(role))


def line(role: str) -> int:
    """The height of one line of a role, in px."""
    return scaled(_roles()[role][1])


@cache
def _font(role: str) -> QFont:
    px, _, weight = _roles()[role]
    made = QFont(FAMILY)
    made.setPixelSize(scaled(px))
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("liga"), 0)
    return made


@cache
def _roles() -> dict[str, tuple[int, int, int]]:
    table = json.loads(resources.read_bytes("look/tokens.json"))["text_px"]
    roles = {role: (px, height, weight) for role, (px, height, weight) in table.items()}
    return {**roles, "table_head": (13, 18, 600), **_MORE}
