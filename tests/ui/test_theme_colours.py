import itertools
import json
import re

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from tests.ui.office import dress

from handslag import resources
from handslag.domain.partners import COLOURS
from handslag.ui import fonts, icons, theme, tokens
from handslag.ui.painting import contrast, readable
from handslag.ui.states import Standing, State

TEXT, LINE = 4.5, 3.0
GROUNDS = ("window", "surface", "sunken", "soft")
WORDS = ("ink", "ink2", "ink3", "primary", "ok", "warn", "bad")
PAIRS = [
    *itertools.product(WORDS, GROUNDS, [TEXT]),
    *itertools.product(["control"], GROUNDS, [LINE]),
    ("accent", "window", LINE), ("accent", "surface", LINE),
    ("on_primary", "primary", TEXT), ("on_primary", "primary_hover", TEXT),
    ("on_primary", "primary_press", TEXT),
    ("ok", "ok_soft", TEXT), ("warn", "warn_soft", TEXT), ("bad", "bad_soft", TEXT),
    ("window", "ink", TEXT), ("bar_link", "ink", TEXT),
]  # fmt: skip


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("word", "ground", "enough"), PAIRS)
def test_every_pair_of_colours_can_be_read(
    word: str, ground: str, enough: float, dark: bool
) -> None:
    colours = tokens.scheme(dark=dark)

    assert contrast(QColor(colours[word]), QColor(colours[ground])) >= enough


@pytest.mark.parametrize("colour", [*COLOURS, "#FFFF00", "#ffffff", "#00ff80", "#808080"])
def test_white_can_be_read_on_every_partners_colour(colour: str) -> None:
    assert contrast(readable(colour), QColor("white")) >= TEXT


@pytest.mark.parametrize("dark", [False, True])
def test_palette_and_style_sheet_hold_the_chosen_set(dark: bool, qtbot: QtBot) -> None:
    dress()
    tokens.use(dark=dark)

    sheet, palette = theme.style_sheet(), theme.palette()

    assert "@" not in sheet
    wanted = tokens.scheme(dark=dark)
    assert palette.window().color() == QColor(wanted["window"])
    assert wanted["bad"].lower() in sheet.lower()
    tokens.use(dark=False)


def test_the_text_size_reaches_fonts_and_style_sheet(qtbot: QtBot) -> None:
    dress()
    fonts.set_size(130)

    sizes = {role: fonts.font(role).pixelSize() for role in ("caption", "body", "title")}
    sheet = theme.style_sheet()

    fonts.set_size(100)
    assert sizes == {"caption": 17, "body": 20, "title": 36}
    assert "font-size: 17px" in sheet


def test_no_text_is_smaller_than_thirteen_pixels() -> None:
    table = json.loads(resources.read_bytes("look/tokens.json"))["text_px"]
    sheet = resources.read_bytes("look/handslag.qss").decode()

    assert min(px for px, _, _ in table.values()) >= 13
    assert min(int(px) for px in re.findall(r"font-size: (\d+)px", sheet)) >= 13


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_icon_word_and_colour(state: State, qtbot: QtBot) -> None:
    dress()
    standing = Standing(state)

    assert standing.text
    assert not icons.pixmap(standing.icon, standing.tone, 18).isNull()


def test_every_bundled_icon_draws_something_in_the_wanted_colour(qtbot: QtBot) -> None:
    dress()
    empty = []
    for path in sorted((resources.folder() / "icons").glob("*.svg")):
        image = icons.pixmap(path.stem, "#ff0000", 24).toImage()
        pixels = (image.pixelColor(x, y) for x in range(24) for y in range(24))
        if not any(pixel.red() > 200 and pixel.alpha() > 100 for pixel in pixels):
            empty.append(path.stem)

    assert empty == []
