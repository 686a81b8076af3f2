"""A golden picture guards each design; ``samples`` tells how to renew it after a change on purpose."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from tests.printing.lindhamn import SWEDISH
from tests.printing.samples import ALIKE, DPI, SHEET, apart, drawn, golden, pdf_of, picture, sides

from handslag.domain.printers import Correction
from handslag.printing.cards import print_cards
from handslag.printing.preview import page_image

MOVED = 0.35
"""mm"""


@pytest.mark.parametrize("name", sides())
def test_a_side_looks_as_it_did_when_it_was_last_looked_at(name: str, tmp_path: Path) -> None:
    before, now = golden(name), drawn(name)

    assert before.size == now.size
    if apart(before, now) > ALIKE:
        now.save(tmp_path / f"{name}.png")
        pytest.fail(f"{name} is drawn otherwise: {tmp_path}")


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm is not installed")
@pytest.mark.parametrize("name", sides())
def test_another_programs_smoothing_is_no_change(name: str, tmp_path: Path) -> None:
    face, page = sides()[name]
    (tmp_path / "card.pdf").write_bytes(pdf_of(face))
    command = ["pdftoppm", "-r", str(DPI), "-f", str(page + 1), "-l", str(page + 1)]
    command += ["-singlefile", "-png", str(tmp_path / "card.pdf"), str(tmp_path / "card")]
    subprocess.run(command, check=True, capture_output=True)

    with Image.open(tmp_path / "card.png") as image:
        other = picture(image.convert("RGB"), page)

    assert apart(golden(name), other) <= ALIKE


@pytest.mark.parametrize("way", [Correction(dx=MOVED), Correction(dy=MOVED)])
@pytest.mark.parametrize("name", sides())
def test_what_is_moved_by_a_third_of_a_millimetre_is_a_change(name: str, way: Correction) -> None:
    face, page = sides()[name]
    pdf = print_cards(
        SHEET, [(face, 1)], labels=SWEDISH, title="x", backs="long",
        correction=way, back_correction=way,
    ).pdf  # fmt: skip

    assert apart(golden(name), picture(page_image(pdf, page, dpi=DPI), page)) > ALIKE


@pytest.mark.parametrize(
    "change", [{"phones": ("0980-319 244",)}, {"name": "Petterssons Rör"}, {"colour": "#8E3B2B"}]
)
def test_another_figure_letter_or_colour_is_a_change(change: dict[str, Any]) -> None:
    face, page = sides()["klar"]

    pdf = pdf_of(replace(face, **change))

    assert apart(golden("klar"), picture(page_image(pdf, page, dpi=DPI), page)) > ALIKE
