"""The outside world of printing: a print service made of two small programs, and a ruler for paper."""

import os
from collections.abc import Sequence
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest

from handslag.domain.packs import PackLine
from handslag.domain.sheets import CardSheet
from handslag.services import finding, previews
from handslag.services.desk import Desk
from handslag.services.paperwork import Made
from handslag.services.previews import Composition
from handslag.words.paper import paper_words

_DPI = 600
_DARK = 160
"""Of 255: darker than this is ink."""


class PrintSystem:
    """Stands in for CUPS's programs, in a folder that is the whole search path.

    ``lp`` writes down what it was told and says what it is made to say.
    """

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        folder.mkdir()
        patch.setenv("PATH", str(folder))
        self._told = folder / "told.txt"

    def install(self, printers: Sequence[str], *, default: str = "", paused: str = "") -> None:
        """Prints on *printers*, given as names or as "name=description"."""
        names = [printer.partition("=")[0] for printer in printers]
        facts = [f"system default destination: {default}" if default else "no system default"]
        for printer in printers:
            name, _, description = printer.partition("=")
            state = "disabled since today -" if name == paused else "is idle.  enabled since today"
            facts += [f"printer {name} {state}", "\tForm mounted:", f"\tDescription: {description}"]
        listed = "".join(f"{name}\n" for name in names)
        told = "".join(f"{fact}\n" for fact in facts)
        self._write("lpstat", f"[ \"$1\" = -e ] && echo '{listed}' || echo '{told}'")
        self.take()

    def name_trays(self, *trays: str) -> None:
        """Its printers tell these trays from now on, as CUPS has them from a printer's PPD file."""
        told = f"PageSize/Media Size: *A4 Letter\nInputSlot/Media Source: *{' '.join(trays)}"
        self._write("lpoptions", f"echo '{told}'")

    def take(self) -> None:
        """Takes every job from now on."""
        self._write("lp", f"echo \"$@\" >> '{self._told}'; echo 'request id is X-1 (1 file(s))'")

    def refuse(self, said: str) -> None:
        """Takes no job any more."""
        self._write("lp", f"echo '{said}' >&2; exit 1")

    def hang(self) -> None:
        """Answers no more."""
        self._write("lp", "while :; do :; done")

    @property
    def jobs(self) -> list[str]:
        """What ``lp`` was told, a line a job."""
        return self._told.read_text("utf-8").splitlines() if self._told.exists() else []

    def _write(self, name: str, body: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        path.chmod(0o755)


def red_pack(desk: Desk, path: Path, sheet: CardSheet) -> Made:
    """A pack of one sheet of cards whose upper half is a field of colour from edge to edge."""
    with desk.store.read() as work:
        customer = finding.customer(work, "Johansson").id
        partner = finding.partner(work, "Lundstr").id
    lines = (PackLine(partner, sheet.slots, 1),)
    of = Composition(customer=customer, lines=lines, sheet=sheet.name)
    return previews.make(desk, of, path, words=paper_words)


def red_fields(pdf: Path, page: int, sheet: CardSheet) -> list[tuple[float, float, float]]:
    """Left, top and right edge in mm of the field of colour in every place of *sheet*."""
    opened = pypdfium2.PdfDocument(pdf)
    try:
        picture = opened[page].render(scale=_DPI / 72).to_pil().convert("L")
    finally:
        opened.close()
    ink = picture.point(lambda grey: 255 * (grey < _DARK))
    found = []
    for number in range(sheet.slots):
        place = sheet.slot(number)
        left, top = _dots(place.x - 3), _dots(place.y - 1)
        right, bottom = _dots(place.x + place.width + 3), _dots(place.y + place.height / 4)
        box = ink.crop((left, top, right, bottom)).getbbox()
        assert box is not None, number
        found.append((_mm(left + box[0]), _mm(top + box[1]), _mm(left + box[2])))
    return found


def wanted_fields(sheet: CardSheet) -> list[tuple[float, float, float]]:
    """Where ``red_fields`` shall lie."""
    places = [sheet.slot(number) for number in range(sheet.slots)]
    return [(place.x, place.y, place.x + place.width) for place in places]


def posix_only() -> pytest.MarkDecorator:
    """For tests that print by programs of the system's."""
    return pytest.mark.skipif(os.name != "posix", reason="prints without lp")


def _dots(mm: float) -> int:
    return round(mm / 25.4 * _DPI)


def _mm(dots: int) -> float:
    return dots * 25.4 / _DPI
