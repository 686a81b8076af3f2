"""What is in the file beside the drawing: fonts, viewer preferences, metadata, the same bytes."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.printing.lindhamn import SWEDISH, letter, six_cards, three_vouchers
from tests.printing.reading import document, texts
from tests.printing.test_hostile_cards import WIDE_LOGO

from handslag.domain.sheets import find_sheet
from handslag.printing.faces import CardJob, Paper
from handslag.printing.pack import print_pack

SHEET = find_sheet("Avery C32011-10")


def pack(**changes: object) -> Paper:
    faces = six_cards()
    job = CardJob(sheet=SHEET, placements=[(face, 2) for face in faces], **changes)  # type: ignore[arg-type]  # any field
    letter_face = letter(logo=WIDE_LOGO)
    return print_pack(letter_face, three_vouchers(), job, labels=SWEDISH, title="Välkomstpaket")


def test_all_fonts_are_embedded_and_none_is_helvetica() -> None:
    pdf = pack().pdf

    assert b"Helvetica" not in pdf
    names = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    assert names
    assert all(re.fullmatch(rb"[A-Z]{6}\+Lato-(Regular|Semibold|Bold)", name) for name in names)
    assert pdf.count(b"/FontFile2") == pdf.count(b"/Type /FontDescriptor") == len(names)


def test_viewers_are_told_not_to_scale() -> None:
    pdf = pack().pdf

    assert b"/PrintScaling /None" in pdf
    assert b"/DisplayDocTitle true" in pdf
    assert b"/Duplex /Simplex" in pdf
    assert b"/Lang (sv)" in pdf


@pytest.mark.parametrize(("edge", "word"), [("long", b"Long"), ("short", b"Short")])
def test_backs_tell_the_printer_how_to_turn_the_paper(edge: str, word: bytes) -> None:
    assert b"/Duplex /DuplexFlip" + word + b"Edge" in pack(backs=edge).pdf


def test_metadata_name_nobody() -> None:
    pdf = pack().pdf

    with document(pdf) as opened:
        told = {key: value for key, value in opened.get_metadata_dict().items() if value}
    assert told == {"Title": "Välkomstpaket", "Producer": "Handslag"}
    for name in ("Johansson", "Andersson", "Petterson", "anonymous"):
        assert name.encode() not in pdf
        assert name.encode("utf-16-be") not in pdf


def test_bookmarks_lead_through_the_pack() -> None:
    with document(pack(backs="long").pdf) as opened:
        marks = [(each.get_title(), each.get_dest().get_index()) for each in opened.get_toc()]

    assert marks == [("Brev", 0), ("Rabattcheckar", 2), ("Visitkort", 4), ("Baksidor", 5)]


def test_a_pack_has_letter_vouchers_and_cards_in_this_order() -> None:
    paper = pack()

    pages = texts(paper.pdf)
    assert (paper.pages, paper.cards, paper.sheets, paper.free_slots) == (4, 12, 2, 8)
    assert "Välkommen hem" in pages[0]
    assert pages[1].count("RABATTCHECK") == 3
    assert "Öbergs Snickeri" in pages[2]


def test_with_backs_nothing_is_printed_behind_letter_and_vouchers() -> None:
    pages = texts(pack(backs="long").pdf)

    assert [bool(page.strip()) for page in pages[:5]] == [True, False, True, False, True]


def test_the_same_input_gives_the_same_bytes() -> None:
    assert pack().pdf == pack().pdf


def test_another_process_gives_the_same_bytes() -> None:
    script = (
        "import hashlib\nfrom tests.printing.test_pdf_make_up import pack\n"
        "print(hashlib.sha256(pack().pdf).hexdigest())"
    )
    answers = set()
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONPATH": "app", "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        )
        answers.add(done.stdout)

    assert len(answers) == 1


def test_in_black_no_colour_is_left() -> None:
    job = CardJob(sheet=SHEET, placements=[(six_cards()[5], 1)], black=True)
    paper = print_pack(letter(), three_vouchers(), job, labels=SWEDISH, title="Paket", black=True)

    with document(paper.pdf) as opened:
        for page in opened:
            image = page.render(scale=1).to_pil().convert("HSV")
            saturated = [
                pixel for pixel in image.get_flattened_data() if pixel[1] > 140 and pixel[2] > 90
            ]
            assert saturated == []
