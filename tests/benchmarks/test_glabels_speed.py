"""The same cards by gLabels in the same run: what a shop has today (Debian's package ``glabels``).

gLabels needs memory for the square of the cards (10,000 took 303 s and 11 GB): the long runs of
different cards are therefore a tenth here, which is to its advantage.
"""

import csv
import io
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest
import zxingcpp
from PIL import Image
from pytest_benchmark.fixture import BenchmarkFixture
from tests.benchmarks.printed_towns import SHEET, code_card, printed, text_card, the_town

from handslag.printing.faces import Artwork, CardFace
from handslag.printing.preview import page_image
from handslag.printing.vcard import vcard

GLABELS = shutil.which("glabels-3-batch")
FEWER = 1_000
PACKS = 500

pytestmark = pytest.mark.skipif(GLABELS is None, reason="gLabels is not installed")

PLAIN = 'a0="1" a1="0" a2="0" a3="1" a4="0" a5="0"'
LINES = ((1, 7, 14, "Bold"), (2, 13.5, 9.5, "Bold"), (3, 34.5, 9.5, "Bold"), (4, 39, 9.5, "Normal"), (5, 43.5, 8.5, "Normal"))  # fmt: skip


@dataclass(frozen=True)
class Run:
    """What a run took: seconds of the processor, MB at most, MB of PDF."""

    seconds: float
    memory: float
    size: float


def drawing(folder: Path, *, code: bool, logo: bool) -> Path:
    """The design Klar as gLabels has it, with fields for the texts."""
    texts = "".join(
        f'<Object-text x="11mm" y="{y}mm" w="44mm" h="7mm" justify="left" valign="top"'
        f' auto_shrink="false" {PLAIN}><Span font_family="Lato" font_size="{size}"'
        f' font_weight="{weight}" font_italic="false" color="0x000000ff" line_spacing="1">'
        f'<Field name="{field}"/></Span></Object-text>'
        for field, y, size, weight in LINES
    )
    symbol = (
        f'<Object-barcode x="56mm" y="8mm" w="23mm" h="23mm" {PLAIN} backend="libqrencode"'
        ' style="IEC18004" text="false" checksum="false" color="0x000000ff" field="6"/>'
    )
    picture = f'<Object-image x="45mm" y="8mm" w="9mm" h="9mm" {PLAIN} field="7"/>'
    path = folder / "cards.glabels"
    path.write_text(
        '<?xml version="1.0"?><Glabels-document xmlns="http://glabels.org/xmlns/3.0/">'
        f'<Template brand="{SHEET.maker}" part="{SHEET.code}" size="A4" description="cards">'
        f'<Label-rectangle id="0" width="{SHEET.width}mm" height="{SHEET.height}mm" round="0mm">'
        f'<Layout nx="{SHEET.columns}" ny="{SHEET.rows}" x0="{SHEET.x0}mm" y0="{SHEET.y0}mm"'
        f' dx="{SHEET.dx}mm" dy="{SHEET.dy}mm"/></Label-rectangle></Template>'
        f'<Objects id="0" rotate="False">{texts}{symbol * code}{picture * logo}</Objects>'
        f'<Merge type="Text/Comma" src="{folder / "cards.csv"}"/></Glabels-document>',
        "utf-8",
    )
    return path


def by_glabels(folder: Path, faces: list[CardFace], *, code: bool, logos: list[Path]) -> Run:
    """Writes the cards as CSV and lets gLabels lay them out."""
    with (folder / "cards.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        for number, face in enumerate(faces):
            words = vcard(face, email=True, company=True, person=True).replace("\r\n", " ")
            logo = str(logos[number % len(logos)]) if logos else ""
            writer.writerow(
                (face.name, face.trade, face.contact, face.phone, face.whole_address, words, logo)
            )
    path, out = drawing(folder, code=code, logo=bool(logos)), folder / "out.pdf"
    with subprocess.Popen(
        [GLABELS or "", "-o", str(out), str(path)], stdout=subprocess.DEVNULL
    ) as program:
        _, status, used = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
    assert program.returncode == 0
    pages = len(pypdfium2.PdfDocument(out.read_bytes()))
    assert pages == -(-len(faces) // SHEET.slots)
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, out.stat().st_size / 1e6)


def by_ours(folder: Path, work: Callable[[], bytes]) -> Run:
    """The same by this program, with its file written."""
    start = time.process_time()
    pdf = work()
    (folder / "ours.pdf").write_bytes(pdf)
    return Run(time.process_time() - start, 0.0, len(pdf) / 1e6)


def told(benchmark: BenchmarkFixture, ours: Run, theirs: Run) -> None:
    benchmark.extra_info.update(
        ours_s=ours.seconds, ours_pdf_mb=ours.size, glabels_s=theirs.seconds,
        glabels_mb=theirs.memory, glabels_pdf_mb=theirs.size, times=theirs.seconds / ours.seconds,
    )  # fmt: skip
    benchmark.pedantic(lambda: None)  # type: ignore[no-untyped-call]  # pytest-benchmark's own


def test_different_cards_of_text(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    faces = [text_card(number) for number in range(FEWER)]
    printed(faces[:10])

    ours = by_ours(tmp_path, lambda: printed(faces).pdf)
    theirs = by_glabels(tmp_path, faces, code=False, logos=[])

    told(benchmark, ours, theirs)
    assert ours.seconds < theirs.seconds
    assert ours.size * 1000 <= FEWER  # a kilobyte a card: each is an object of its own


def test_different_cards_with_codes(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    faces = [code_card(number) for number in range(FEWER)]
    printed(faces[:10])

    ours = by_ours(tmp_path, lambda: printed(faces).pdf)
    theirs = by_glabels(tmp_path, faces, code=True, logos=[])

    told(benchmark, ours, theirs)
    assert ours.seconds < theirs.seconds
    assert ours.size < theirs.size
    for name in ("ours.pdf", "out.pdf"):  # both made real codes
        image = page_image((tmp_path / name).read_bytes(), 0, dpi=300)
        assert len(zxingcpp.read_barcodes(image)) == SHEET.slots


def test_eight_partners_in_five_hundred_packs(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    logos = list(_logos(tmp_path))
    faces = [
        replace(face, logo=Artwork("image/png", path.read_bytes()))
        for face, path in zip(the_town(), logos, strict=True)
    ]
    printed(faces)

    ours = by_ours(tmp_path, lambda: printed(faces * PACKS).pdf)
    theirs = by_glabels(tmp_path, faces * PACKS, code=True, logos=logos)

    told(benchmark, ours, theirs)
    assert ours.seconds * 10 < theirs.seconds
    assert ours.size * 10 < theirs.size


def _logos(folder: Path) -> Iterator[Path]:
    for number in range(8):
        file = io.BytesIO()
        Image.radial_gradient("L").rotate(45 * number).convert("RGB").save(file, "PNG")
        path = folder / f"logo{number}.png"
        path.write_bytes(file.getvalue())
        yield path
