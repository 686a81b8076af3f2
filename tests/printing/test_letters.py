"""The welcome letter: one page while it fits, and no piece of it alone on the next."""

import pytest
from tests.printing.lindhamn import HOW_TO, SWEDISH, WELCOME, letter, row
from tests.printing.reading import inside, texts

from handslag.printing.faces import LetterFace, PaperProblem
from handslag.printing.letter import print_letter


def pages(face: LetterFace) -> list[str]:
    return texts(print_letter(face, labels=SWEDISH, title="Brev").pdf)


def partners(count: int) -> LetterFace:
    rows = tuple(
        row(f"Partner {n} i Lindhamn", "Snickare, 0980-319 270", "#6B4A2E", "10 % på allt")
        for n in range(1, count + 1)
    )
    return letter(rows=rows)


def test_a_letter_to_a_family_is_one_page() -> None:
    found = pages(letter())

    assert len(found) == 1
    for words in (
        "Andersson Fastighetsförmedling", "Mäklare i Lindhamn", "Familjen Johansson",
        "999 10 Lindhamn", "Lindhamn, måndag 23 november 2026", "Välkommen hem",
        "Pettersons Rör", "15 % på första jobbet", "Visitkortet ligger i kuvertet",
        "Varma hälsningar", "Karin Andersson", "karin@andersson-lindhamn.example",
    ):  # fmt: skip
        assert words in found[0]


def test_a_long_list_goes_on_under_the_name_on_page_two() -> None:
    first, second = pages(partners(12))

    assert "Partner 1 " in first
    assert "Partner 12 " in second
    assert "Andersson Fastighetsförmedling" in second
    assert "Karin Andersson" in second


@pytest.mark.parametrize("count", range(2, 24))
def test_no_partner_is_left_alone_on_a_page(count: int) -> None:
    for page in pages(partners(count)):
        assert page.count("% på allt") != 1


@pytest.mark.parametrize("count", [0, 1, 5, 6, 7, 8, 14, 15, 16, 17, 40])
def test_the_signature_is_never_alone(count: int) -> None:
    found = pages(partners(count))

    last = found[-1]
    assert "Karin Andersson" in last
    assert "Ring mig gärna" in last
    for number in range(1, count + 1):
        assert sum(f"Partner {number} i" in page for page in found) == 1


@pytest.mark.parametrize("times", [1, 3, 5, 6, 7, 9, 30])
def test_long_text_runs_over_pages_and_loses_nothing(times: int) -> None:
    found = pages(letter(paragraphs=(WELCOME,) * times, after=(HOW_TO,) * times))

    words = " ".join(found)
    assert words.count("Nu är huset") == times
    assert words.count("Klipp ut") == times
    assert "Pettersons Rör" in words
    assert "Karin Andersson" in found[-1]


def test_everything_stays_between_the_margins() -> None:
    name = "Bröderna Lundström-Bergqvists Bilverkstad och Däckhotell i Lindhamn med omnejd"
    face = letter(
        issuer_name=name, issuer_line=name * 2, address_lines=(name,) * 5, greeting=name * 2,
        place_and_date=name * 2, rows=(row(name, name, "#6B4A2E", name * 3),), signer=name * 2,
        closing=name * 2, business=name * 2, foot_left=name * 2, foot_right=name * 2,
        paragraphs=("W" * 300, name),
    )  # fmt: skip
    paper = print_letter(face, labels=SWEDISH, title="Brev")

    for piece in inside(paper.pdf):
        hair = 0.1 if piece.is_text else 0.5  # PDFium counts a line's width at its ends too
        assert piece.box[0] >= 25 - hair
        assert piece.box[2] <= 185 + hair
        assert piece.box[3] <= 288
    assert PaperProblem.CUT in [each.kind for each in paper.warnings]


def test_a_letter_with_nothing_in_it_is_still_a_page() -> None:
    assert len(pages(LetterFace(issuer_name="", colour="", greeting=""))) == 1
