"""SVG as ReportLab draws it: nothing of it opens another file, and what svglib lacks is made plain.

svglib draws every gradient black and every symbol at its own size (measured, 2.0). A gradient
becomes the mean of its colours, a pattern its first colour, and a symbol's window is written out as a
transformation.
"""

import io
import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from typing import Any

from PIL import ImageColor

from handslag.printing.fonts import Weight

_LARGEST = 2_000_000
_DROPPED = {"image", "script", "foreignObject"}
_GRADIENTS = {"linearGradient", "radialGradient"}
_PAINT = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)['\"]?\s*\)")
_STYLED = re.compile(r"(?:^|;)\s*(fill|stop-color)\s*:\s*([^;]+)")
_NUMBER = re.compile(r"\s*([-+]?[\d.]+(?:[eE][-+]?\d+)?)(?:px)?\s*")
_GREY = (128, 128, 128)
_DEEPEST = 8
"""Gradients that take their colours from one another."""

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
# svglib finds <defs>, and what <use> takes from there, by the names that drawings give them
ET.register_namespace("", _SVG)
ET.register_namespace("xlink", _XLINK)


def drawing(content: bytes) -> Any | None:
    """ReportLab's drawing of an SVG, all text in Lato; None when it cannot be read."""
    from svglib.svglib import svg2rlg  # noqa: PLC0415  # 128 ms

    plain = _plain(content) if len(content) <= _LARGEST else None
    if plain is None:
        return None
    try:
        found = svg2rlg(io.BytesIO(plain))
    except Exception:  # svglib raises whatever its parsers do on a broken drawing
        return None
    if found is None or not _sensible(found.width) or not _sensible(found.height):
        return None
    found.initialFontName = Weight.REGULAR.value  # the renderer's own is Helvetica
    _set_fonts(found)
    return found


def _sensible(length: float) -> bool:
    return math.isfinite(length) and 0.1 <= length <= 20_000


def _set_fonts(node: Any) -> None:
    """Sets all text of a drawing in Lato, since every font must be embedded."""
    if hasattr(node, "fontName"):
        node.fontName = (Weight.BOLD if "Bold" in str(node.fontName) else Weight.REGULAR).value
    for child in getattr(node, "contents", ()):
        _set_fonts(child)


def _plain(content: bytes) -> bytes | None:
    """The drawing made plain, without anything that opens another file; None when it is no XML."""
    try:
        root = ET.fromstring(content)  # noqa: S314  # expat >= 2.4.1 bounds entity expansion
    except (ET.ParseError, ValueError):
        return None
    for element in root.iter():
        for child in list(element):
            if _local(child) in _DROPPED:
                element.remove(child)
        for name, value in list(element.attrib.items()):
            if name.rpartition("}")[2] == "href" and not value.startswith("#"):
                del element.attrib[name]
    known = {element.get("id", ""): element for element in root.iter()}
    for element in list(root.iter()):
        _flatten(element, known)
        if _local(element) == "use":
            _lay_out(element, known, root)
    return ET.tostring(root)


def _local(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _href(element: ET.Element) -> str:
    return (element.get("href") or element.get(f"{{{_XLINK}}}href") or "").lstrip("#")


def _flatten(element: ET.Element, known: Mapping[str, ET.Element]) -> None:
    """Gives an element one colour where it asks for a gradient or pattern."""

    def colour(found: re.Match[str]) -> str:
        source = known.get(found[1])
        if source is None or _local(source) not in {*_GRADIENTS, "pattern"}:
            return found[0]
        red, green, blue = _mean(source, known)
        return f"#{red:02x}{green:02x}{blue:02x}"

    for name in ("fill", "stroke", "style"):
        value = element.get(name, "")
        if "url" in value:
            element.set(name, _PAINT.sub(colour, value))
    if _local(element) == "style" and element.text:
        element.text = _PAINT.sub(colour, element.text)


def _mean(source: ET.Element, known: Mapping[str, ET.Element]) -> tuple[int, int, int]:
    for _ in range(_DEEPEST):
        colours = [found for each in source.iter() if (found := _colour_of(each)) is not None]
        if colours:
            if _local(source) == "pattern":
                return colours[0]
            red, green, blue = (
                round(sum(part) / len(colours)) for part in zip(*colours, strict=True)
            )
            return red, green, blue
        following = known.get(_href(source))
        if following is None:
            break
        source = following
    return _GREY


def _colour_of(element: ET.Element) -> tuple[int, int, int] | None:
    """The colour that a stop or shape names itself."""
    styled = dict(_STYLED.findall(element.get("style", "")))
    name = "stop-color" if _local(element) == "stop" else "fill"
    said = styled.get(name) or element.get(name) or ""
    try:
        return ImageColor.getrgb(said.strip())[:3]
    except ValueError:
        return None


def _lay_out(use: ET.Element, known: Mapping[str, ET.Element], root: ET.Element) -> None:
    """Writes out where a symbol's window comes (SVG 1.1, 5.6 and 7.8: as large as fits, centred)."""
    symbol = known.get(_href(use))
    if symbol is None or _local(symbol) != "symbol":
        return
    window = _numbers(symbol.get("viewBox", ""))
    outer = _numbers(root.get("viewBox", "")) or [
        0.0, 0.0, _number(root.get("width"), 0.0), _number(root.get("height"), 0.0),
    ]  # fmt: skip
    if len(window) != 4 or len(outer) != 4 or min(window[2:]) <= 0:
        return
    x, y = _number(use.get("x"), 0.0), _number(use.get("y"), 0.0)
    width, height = _number(use.get("width"), outer[2]), _number(use.get("height"), outer[3])
    scale = min(width / window[2], height / window[3])
    x += (width - window[2] * scale) / 2 - window[0] * scale
    y += (height - window[3] * scale) / 2 - window[1] * scale
    moved = f"translate({x:.6g} {y:.6g}) scale({scale:.6g})"
    use.set("transform", f"{use.get('transform', '')} {moved}".strip())
    for name in ("x", "y", "width", "height"):
        use.attrib.pop(name, None)


def _number(said: str | None, otherwise: float) -> float:
    found = _NUMBER.fullmatch(said or "")
    try:
        return float(found[1]) if found else otherwise
    except ValueError:
        return otherwise


def _numbers(said: str) -> list[float]:
    try:
        return [float(part) for part in said.replace(",", " ").split()]
    except ValueError:
        return []
