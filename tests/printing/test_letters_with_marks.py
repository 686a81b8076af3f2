"""A letter with bold, italic, lists and headings: set as they are, and never wider than the text."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.printing.lindhamn import HOW_TO, SWEDISH, WELCOME, letter
from tests.printing.reading import inside, texts

from handslag.domain.letter_marks import read
from handslag.printing import fonts, text
from handslag.printing.fonts import Weight
from handslag.printing.letter import print_letter
from handslag.printing.letter_lines import wrapped

MARKED = (
    "# Så här gör ni\n- Klipp ut **checkarna**\n- Lämna dem *när ni betalar*, inte efteråt, och fråga "
    "gärna i kassan om det är något på checken som ni undrar över, för det händer"
)


def pdf(*paragraphs: str, **changes: object) -> bytes:
    face = letter(paragraphs=tuple(read(one) for one in paragraphs), **changes)
    return print_letter(face, labels=SWEDISH, title="Brev").pdf


def test_words_and_marks_are_on_the_page() -> None:
    (page,) = texts(pdf(MARKED, rows=()))

    assert "Så här gör ni" in page
    assert "Klipp ut checkarna" in page
    assert "Lämna dem när ni betalar, inte" in page
    assert page.count("•") == 2
    assert "*" not in page
    assert "#" not in page


def test_bold_and_italic_have_their_own_cuts() -> None:
    plain, marked = pdf("Helt vanlig", rows=()), pdf("Helt *vanlig*", rows=())

    assert b"Lato-Italic" not in plain
    assert b"Lato-Italic" in marked


def test_a_customer_of_stars_is_printed_as_typed() -> None:
    face = letter(paragraphs=("Hej *A* och **B**!\n- inte en lista",), rows=())
    (page,) = texts(print_letter(face, labels=SWEDISH, title="Brev").pdf)

    assert "Hej *A* och **B**!" in page
    assert "- inte en lista" in page


def test_marks_stay_between_the_margins() -> None:
    content = pdf(MARKED, f"**{'W' * 300}** *{'m' * 200}*\n- **{WELCOME}** {WELCOME}", rows=())

    for piece in inside(content):
        hair = 0.1 if piece.is_text else 0.5
        assert piece.box[0] >= 25 - hair
        assert piece.box[2] <= 185 + hair


def test_lines_of_a_list_hang_and_bullets_stand_out() -> None:
    lefts = {round(piece.box[0]) for piece in inside(pdf(MARKED, rows=())) if piece.is_text}

    assert {26, 27} & lefts
    assert 30 in lefts


@pytest.mark.parametrize("lines", range(1, 60, 4))
def test_a_heading_is_never_the_last_of_a_page(lines: int) -> None:
    paragraphs = ("\n".join(f"- rad {n}" for n in range(lines)), "# Rubriken", HOW_TO)
    found = texts(pdf(*paragraphs, rows=(), after=()))

    for page in found:
        if "Rubriken" in page:
            assert "Klipp ut" in page


def test_the_same_letter_is_the_same_file() -> None:
    assert pdf(MARKED) == pdf(MARKED)


@given(
    st.lists(st.text(st.sampled_from("aåW .m"), min_size=1, max_size=40), min_size=2, max_size=5)
)
def test_runs_of_several_cuts_fit_and_lose_nothing(parts: list[str]) -> None:
    cuts = itertools.cycle((Weight.REGULAR, Weight.BOLD, Weight.ITALIC))
    lines = wrapped(list(zip(parts, cuts, strict=False)), 11, 30)

    for line in lines:
        assert sum(fonts.width(words, weight, 11) for words, weight in line) <= 30.02
    joined = "".join("".join(words for words, _ in line) for line in lines)
    assert joined.replace(" ", "") == "".join(parts).replace(" ", "")


@given(st.text(st.sampled_from("abW .,"), max_size=80), st.integers(0, 80))
def test_runs_of_one_cut_part_as_plain_text_does(words: str, at: int) -> None:
    whole = text.wrap(words, Weight.REGULAR, 11, 30)
    runs = [(words[:at], Weight.REGULAR), (words[at:], Weight.REGULAR)]

    assert ["".join(part for part, _ in line) for line in wrapped(runs, 11, 30)] == whole
