"""Ink, and partners' colours made dark enough for white paper."""

import colorsys
import re
from functools import cache

INK = "#1D2B30"
INK2 = "#4B585C"
WHITE = "#FFFFFF"
BLACK = "#000000"
BAND = "#F1EEE6"
HAIRLINE = "#DCD8CD"
CUT_LINE = "#9A9788"
PERFORATION = "#858273"

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_ENOUGH = 4.5
_STEP = 0.02


@cache
def readable(colour: str) -> str:
    """*colour*, darkened at the same hue until it has 4.5:1 on white (WCAG 2.2, 1.4.3).

    What is no "#RRGGBB" becomes ink.
    """
    if not _HEX.fullmatch(colour):
        return INK
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    while contrast(colour) < _ENOUGH:
        lightness = max(lightness - _STEP, 0.0)
        rgb = colorsys.hls_to_rgb(hue, lightness, saturation)
        colour = "#" + "".join(f"{round(part * 255):02X}" for part in rgb)
    return colour


def contrast(colour: str) -> float:
    """The contrast of *colour* on white, 1 to 21 (WCAG 2.2, relative luminance)."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    ]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)


@cache
def operands(colour: str) -> str:
    """*colour* as the three numbers that PDF's rg and RG take."""
    return " ".join(f"{part:.4g}" for part in _parts(colour))


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue
