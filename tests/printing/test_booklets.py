"""The directory booklet: where everything stands, what is kept together, how pages are stacked."""

import re
import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import raw  # type: ignore[import-untyped]  # ships no types
from tests.printing.reading import MM, document, inside, placed, texts

from handslag.domain.progress import Cancelled
from handslag.printing.booklet import (
    BOTTOM,
    ENTRY,
    FIRST_TOP,
    LEFT,
    RIGHT,
    TOP,
    Pages,
    imposed,
    laid_out,
    print_booklet,
)
from handslag.printing.booklet_faces import BookletEntry, BookletFace, BookletGroup
from handslag.printing.faces import Artwork, Paper, PaperProblem
from handslag.printing.preview import page_image
from handslag.printing.web_code import MODULE, web_symbol

HAIR = 0.3

MALERI = BookletEntry(
    name="Bergqvists Måleri",
    contact="Olle Bergqvist",
    phone="0980-319 233",
    address="Åsgatan 17, 999 10 Lindhamn",
    email="olle@bergqvistsmaleri.example",
    web="https://www.bergqvistsmaleri.example",
    offer="10 % på målning inomhus",
    colour="#48692F",
)
PLAIN = replace(MALERI, web="")


def face(*sizes: int, entry: BookletEntry = MALERI) -> BookletFace:
    return BookletFace(
        title="Företag i Lindhamn",
        under_title="Vi som rekommenderar varandra",
        foot="Utgiven av Andersson Fastighetsförmedling, november 2026",
        groups=tuple(
            BookletGroup(
                f"Grupp {number}",
                tuple(replace(entry, name=f"{entry.name} {number}:{one}") for one in range(size)),
            )
            for number, size in enumerate(sizes)
        ),
    )


def printed(of: BookletFace, pages: Pages = Pages.A5) -> Paper:
    return print_booklet(of, pages=pages, title="Företag i Lindhamn", language="sv")


def alone(entry: BookletEntry) -> BookletFace:
    return BookletFace(title="T", under_title="u", foot="f", groups=(BookletGroup("G", (entry,)),))


def baseline(pdf: bytes, words: str) -> tuple[float, float, float]:
    """Left, baseline and right of *words* on the first page, in mm from its top left."""
    with document(pdf) as opened:
        page = opened[0]
        height = page.get_height()
        words_of = page.get_textpage()
        for index in range(words_of.count_rects()):
            box = words_of.get_rect(index)
            if words in words_of.get_text_bounded(*box):
                break
        else:
            raise AssertionError(words)
        place = words_of.get_text_range().index(words)
        left = words_of.get_charbox(place)[0]
        right = words_of.get_charbox(place + len(words) - 1)[2]
        x, y = raw.c_double(), raw.c_double()
        raw.FPDFText_GetCharOrigin(words_of.raw, place, x, y)
        words_of.close()
        return left / MM, (height - y.value) / MM, right / MM


# ---- where it stands (PAPER.md 5)


def test_the_first_page_is_drawn_as_it_is_laid_down() -> None:
    pdf = printed(face(2, 1, entry=PLAIN)).pdf

    with document(pdf) as opened:
        assert opened[0].get_size() == pytest.approx((148 * MM, 210 * MM), abs=0.01)
    expected = {
        "Företag i Lindhamn": (14, 19), "Vi som rekommenderar": (14, 25.4),
        "Grupp 0": (14, FIRST_TOP + 2.5), "Bergqvists Måleri 0:0": (27, 45.0),
        "Olle Bergqvist, 0980": (27, 49.4), "Åsgatan 17": (27, 53.6),
        "Bergqvists Måleri 0:1": (27, 61.0), "Utgiven av": (14, 201),
    }  # fmt: skip
    for words, (x, y) in expected.items():
        left, line, _ = baseline(pdf, words)
        assert left == pytest.approx(x, abs=0.6), words  # the letter's own white at its left
        assert line == pytest.approx(y, abs=0.05), words
    assert baseline(pdf, "olle@bergqvistsmaleri.example")[1:] == pytest.approx((45, 134), abs=0.3)


def test_entries_are_sixteen_high_and_tiles_nine() -> None:
    tiles = [
        piece.box
        for piece in inside(printed(face(4, entry=PLAIN)).pdf)
        if piece.kind == raw.FPDF_PAGEOBJ_PATH
        and piece.box[2] - piece.box[0] == pytest.approx(9, abs=0.1)
    ]

    assert len(tiles) == 4
    assert all(box[0] == pytest.approx(14, abs=0.05) for box in tiles)
    for before, after in pairwise(tiles):
        assert after[1] - before[1] == pytest.approx(16, abs=0.01)


def test_a_group_begins_two_below_the_one_before() -> None:
    ((first, one, second, *_),) = laid_out([1, 1])

    assert one.y - first.y == pytest.approx(2.5 + 5.4)
    assert second.y - one.y == pytest.approx(16 + 2)


# ---- what is kept together


@given(st.lists(st.integers(min_value=0, max_value=40), max_size=30))
def test_no_entry_is_split_and_no_heading_stands_alone(sizes: list[int]) -> None:
    pages = laid_out(sizes)

    told = [(one.group, one.entry) for page in pages for one in page if one.entry is not None]
    assert told == [(group, entry) for group, size in enumerate(sizes) for entry in range(size)]
    for number, page in enumerate(pages):
        top = TOP if number else FIRST_TOP
        assert all(one.y >= top for one in page)
        assert all(one.y + ENTRY <= BOTTOM for one in page if one.entry is not None)
        for place, one in enumerate(page):
            if one.entry is None:
                needed = min(sizes[one.group], 2)
                following = page[place + 1 : place + 1 + needed]
                assert [each.entry for each in following] == list(range(needed))
    if any(sizes):
        assert all(pages)


def test_a_page_holds_its_entries_whole_on_paper() -> None:
    pdf = printed(face(30, 3, 12)).pdf

    for number in range(len(texts(pdf))):
        for piece in inside(pdf, number):
            hair = HAIR if piece.is_text else 0.5  # PDFium counts a line's width at its ends too
            assert piece.box[0] >= LEFT - hair
            assert piece.box[2] <= RIGHT + hair
            assert piece.box[3] <= 202


# ---- folded


@given(st.integers(min_value=1, max_value=400))
def test_folded_and_stacked_the_pages_follow_each_other(pages: int) -> None:
    sides = list(imposed(pages))

    full = -(-pages // 4) * 4
    assert sorted(number for side in sides for number in side) == list(range(1, full + 1))
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        assert front[1] + 1 == back[0]  # the leaf's back lies behind its front
        assert back[1] + 1 == front[0]
    assert sides[0] == (full, 1)
    assert sides[-1] == (full // 2, full // 2 + 1)


@pytest.mark.parametrize(("entries", "pages"), [(3, 1), (35, 4), (45, 5), (80, 8)])
def test_two_pages_lie_side_by_side_on_a_landscape_sheet(entries: int, pages: int) -> None:
    paper = printed(face(entries, entry=PLAIN), Pages.FOLDED)

    full = -(-pages // 4) * 4
    assert paper.pages == full // 2
    with document(paper.pdf) as opened:
        sizes = {(round(w, 1), round(h, 1)) for w, h in (page.get_size() for page in opened)}
    assert sizes == {(841.9, 595.3)}
    assert b"/DuplexFlipShortEdge" in paper.pdf
    numbers = [
        tuple(int(found) for found in re.findall(r"november 2026\s+(\d+)", text))
        for text in texts(paper.pdf)
    ]
    assert numbers == [
        tuple(number for number in side if number <= pages) for side in imposed(pages)
    ]
    left, *_ = placed(printed(face(80, entry=PLAIN), Pages.FOLDED).pdf, 1)
    assert (left[0], left[2]) == pytest.approx((0.5, 148.5), abs=0.01)


# ---- the codes


@pytest.mark.parametrize("pages", list(Pages))
def test_every_code_reads_back_at_300_dots(pages: Pages) -> None:
    webs = [f"https://www.foretag{number}.example" for number in range(24)]
    webs[3], webs[9] = "www.abc.se", "https://abc.se/Måleri"
    entries = tuple(replace(MALERI, name=f"F {number}", web=web) for number, web in enumerate(webs))
    pdf = printed(replace(face(1), groups=(BookletGroup("G", entries),)), pages).pdf

    with document(pdf) as opened:
        count = len(opened)
    read = [
        code.text
        for number in range(count)
        for code in zxingcpp.read_barcodes(page_image(pdf, number, dpi=300))
    ]
    expected = [web if "://" in web else f"https://{web}" for web in webs]
    expected[9] = "HTTPS://ABC.SE/M%C3%A5leri"
    assert sorted(each.upper() for each in read) == sorted(each.upper() for each in expected)


def test_a_code_keeps_its_quiet_zone_from_all_that_stands_beside_it() -> None:
    entry = replace(MALERI, name="Bergqvists Måleri, tapeter och golvläggning gj", email="gj@gj.gj")
    pdf = printed(face(7, entry=entry)).pdf
    pieces = inside(pdf)

    codes = [
        piece.box for piece in pieces if piece.kind == raw.FPDF_PAGEOBJ_PATH and piece.box[0] > 120
    ]
    assert len(codes) == 7
    zone = 4 * MODULE
    for left, top, right, bottom in codes:
        assert right - left == pytest.approx(25 * MODULE, abs=0.05)
        for piece in pieces:
            if piece.is_text:
                box = piece.box
                across = box[0] < right + zone - 0.05 and box[2] > left - zone + 0.05
                down = box[1] < bottom + zone - 0.05 and box[3] > top - zone + 0.05
                assert not (across and down), piece


@pytest.mark.parametrize(
    "web",
    [
        "", "  ", "ftp://abc.se", "mailto:a@abc.se", "https://user@abc.se", "two words.se",
        "http://[::1", "https://", "https://" + "a" * 60 + ".se", "javascript:alert(1)",
        "https://www.bergqvists.example/" + "vara-tjanster/" * 3,
    ],
)  # fmt: skip
def test_what_is_no_web_address_or_too_long_has_no_code(web: str) -> None:
    assert web_symbol(web) is None


def test_a_host_of_swedish_letters_is_written_as_the_name_servers_know_it() -> None:
    entry = replace(MALERI, web="www.öbergs.example/å")
    pdf = printed(alone(entry)).pdf

    (code,) = zxingcpp.read_barcodes(page_image(pdf, 0, dpi=300))
    assert code.text == "HTTPS://WWW.XN--BERGS-IUA.EXAMPLE/%C3%A5"


def test_an_address_that_has_no_code_is_told_with_its_partner() -> None:
    web = "https://lindhamn.example/" + "foretag/" * 9
    long = replace(MALERI, name="Öbergs", web=web)
    for entries in ((long,), (MALERI, long)):
        paper = printed(replace(face(1), groups=(BookletGroup("G", entries),)))

        told = [(each.card, each.kind, each.text) for each in paper.warnings]
        assert told == [("Öbergs", PaperProblem.NO_CODE, web)]


# ---- hostile data


SIXTY = "Bröderna Lundström-Bergqvists Bilverkstad och Däckhotell HB"


@pytest.mark.parametrize(
    "entry",
    [
        replace(MALERI, name=SIXTY, contact=SIXTY, address=SIXTY, offer=SIXTY),
        replace(MALERI, name="W" * 60, contact="W" * 60, email=f"{'w' * 50}@{'w' * 50}.se"),
        replace(MALERI, phone="", contact="", email="", web="", offer="", address=""),
        replace(MALERI, contact="", phone="+46 (0)980-319 233 ankn. 4711 " * 4),
        replace(MALERI, name="Ζαχαροπλαστείο Παπαδόπουλος", contact="Γιώργος Παπαδόπουλος"),
        replace(MALERI, name="Łukasz Świętosławski Źródło", address="Żółta 5, Łódź"),
        replace(MALERI, name="<b>Ål</b> & (Co) \\ 日本", offer="5 % på\nallt\t"),
        replace(MALERI, name="", logo=Artwork("image/png", b"no picture")),
    ],
)
def test_hostile_entries_stay_in_their_place(entry: BookletEntry) -> None:
    paper = printed(alone(entry))

    pieces = inside(paper.pdf)
    words = [piece.box for piece in pieces if piece.is_text]
    for box in words:
        assert box[0] >= LEFT - HAIR
        assert box[2] <= RIGHT + HAIR
    for number, one in enumerate(words):
        for other in words[number + 1 :]:
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert not (across > 0.15 and down > 1.0), (one, other)


def test_a_name_of_sixty_letters_is_whole_and_the_phone_too() -> None:
    entry = replace(MALERI, name=SIXTY, contact=SIXTY)
    paper = printed(alone(entry))

    (text,) = texts(paper.pdf)
    assert SIXTY in text
    assert "0980-319 233" in text
    assert "olle@bergqvistsmaleri.example" in text
    assert {warning.kind for warning in paper.warnings} <= {PaperProblem.CUT}
    assert all(warning.card == SIXTY for warning in paper.warnings)


def test_greek_and_polish_names_are_printed_as_they_are() -> None:
    entry = replace(MALERI, name="Ζαχαροπλαστείο", contact="Łukasz Świętosławski Źródło")
    paper = printed(alone(entry))

    (text,) = texts(paper.pdf)
    assert "Ζαχαροπλαστείο" in text
    assert "Łukasz Świętosławski Źródło" in text
    assert paper.warnings == ()


def test_nobody_at_all_is_still_a_page() -> None:
    assert printed(face()).pages == 1
    assert printed(face(), Pages.FOLDED).pages == 2


# ---- the file


@pytest.mark.parametrize("pages", list(Pages))
def test_the_file_is_well_made_and_the_same_each_time(pages: Pages) -> None:
    pdf = printed(face(12, 3), pages).pdf

    assert pdf == printed(face(12, 3), pages).pdf
    assert b"/Lang (sv)" in pdf
    assert b"Helvetica" not in pdf
    names = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    assert names
    assert all(re.fullmatch(rb"[A-Z]{6}\+Lato-(Regular|Semibold|Bold)", name) for name in names)
    with document(pdf) as opened:
        told = {key: value for key, value in opened.get_metadata_dict().items() if value}
    assert told == {"Title": "Företag i Lindhamn", "Producer": "Handslag"}


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this computer")
@pytest.mark.parametrize("pages", list(Pages))
def test_qpdf_finds_nothing_wrong(pages: Pages, tmp_path: Path) -> None:
    path = tmp_path / "booklet.pdf"
    path.write_bytes(printed(face(12, 3), pages).pdf)

    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)

    assert (done.returncode, "No syntax or stream encoding errors" in done.stdout) == (0, True)


def test_headings_are_bookmarks() -> None:
    with document(printed(face(8, 8)).pdf) as opened:
        marks = [(each.get_title(), each.get_dest().get_index()) for each in opened.get_toc()]

    assert marks == [("Grupp 0", 0), ("Grupp 1", 1)]


def test_it_can_be_stopped() -> None:
    class Stop:
        def step(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_booklet(face(3), pages=Pages.A5, title="x", language="sv", progress=Stop())
