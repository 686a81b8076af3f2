"""QR codes (ISO/IEC 18004) at level M; the quiet zone is kept by whoever places them."""

import re
from dataclasses import dataclass

import zxingcpp

from handslag.printing.fonts import MM
from handslag.printing.pen import Pen

QUIET_ZONE = 4
"""Modules to keep free on each side (ISO/IEC 18004, 6.3.8)."""

_DARK = re.compile(rb"\x00+")
_LIGHT = b"\xff"
_FIXED_MASK = 2


class _Rectangles(dict[tuple[int, int], str]):
    """PDF's rectangle for each run of dark modules: a fifth of the time of writing it anew.

    A key is the run's span in all rows, which are parted by one light module.
    """

    def __init__(self, modules: int) -> None:
        super().__init__()
        self._pitch = modules + 1

    def __missing__(self, span: tuple[int, int]) -> str:
        row, column = divmod(span[0], self._pitch)
        self[span] = f"{column} {row} {span[1] - span[0]} 1 re"
        return self[span]


_rectangles: dict[int, _Rectangles] = {}
"""By modules; at most some thousand runs each."""


@dataclass(frozen=True)
class Symbol:
    """A QR code: *modules* a side, *rows* of one byte a module, 0 is dark."""

    modules: int
    rows: tuple[bytes, ...]


def encode(text: str, *, utf8: bool = False, quick: bool = False) -> Symbol | None:
    """The QR code that says *text*, or None when it is too long for any.

    Args:
        text: capitals and figures pack best (alphanumeric mode).
        utf8: says that it is UTF-8 (ECI 26), without which zbar-based readers garble å ä ö in
            four codes of five.
        quick: takes a fixed mask in place of the best of eight: 0.14 ms, not 0.65 ms.
    """
    options: dict[str, object] = {"eci": "UTF-8"} if utf8 else {}
    if quick:
        options["data_mask"] = _FIXED_MASK
    try:
        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M", **options)
    except ValueError:
        return None
    image = code.to_image(scale=1, add_quiet_zones=False)
    modules: int = image.shape[0]
    flat = bytes(image)  # type: ignore[call-overload]  # a buffer, which its stub does not say
    rows = tuple(flat[i : i + modules] for i in range(0, modules * modules, modules))
    return Symbol(modules, rows)


def draw(pen: Pen, symbol: Symbol, x: float, y: float, size: float) -> None:
    """Draws *symbol*, *size* mm wide, its upper left module at (x, y): runs in one black path."""
    module = size * MM / symbol.modules
    rectangles = _rectangles.setdefault(symbol.modules, _Rectangles(symbol.modules))
    cells = _LIGHT.join(symbol.rows)
    path = "\n".join([rectangles[run.span()] for run in _DARK.finditer(cells)])
    pen.raw(f"q 0 g {module:.5f} 0 0 {-module:.5f} {pen.point(x, y)} cm\n{path}\nf Q")
