"""The page on recommendations: one page, between the margins, its words to be read."""

import pytest
from tests.printing.lindhamn import ISSUER, SWEDISH, card, letter
from tests.printing.reading import inside, texts

from handslag.domain.sheets import find_sheet
from handslag.printing.disclosure import print_disclosure
from handslag.printing.faces import CardJob, DisclosureFace, DisclosureRow, PaperProblem
from handslag.printing.pack import print_pack


def face(**changes: object) -> DisclosureFace:
    values: dict[str, object] = {
        "issuer_name": ISSUER,
        "issuer_line": "Mäklare i Lindhamn",
        "colour": "#1C5566",
        "heading": "Om våra rekommendationer",
        "place_and_date": "Lindhamn, måndag 23 november 2026",
        "lead": (f"{ISSUER} rekommenderar företagen nedan till familjen Johansson.",),
        "heads": ("Företag", "Bransch", "I gengäld"),
        "rows": rows(5),
        "after": ("Ingen betalning är antecknad.", "Ni väljer fritt. " * 12),
        "received": "Jag har tagit del av upplysningen.",
        "date": "Datum",
        "signature": "Underskrift",
        "foot_left": "Storgatan 12, 999 10 Lindhamn",
        "foot_right": "0980-319 200",
    }
    return DisclosureFace(**{**values, **changes})  # type: ignore[arg-type]  # any field


def rows(count: int) -> tuple[DisclosureRow, ...]:
    return tuple(
        DisclosureRow(f"Partner {n} i Lindhamn", "Redovisningsbyrå", "Har rekommenderat oss")
        for n in range(1, count + 1)
    )


def test_who_recommends_whom_and_where_to_sign_is_on_the_page() -> None:
    (page,) = texts(print_disclosure(face(), language="sv").pdf)

    for words in (
        ISSUER, "Mäklare i Lindhamn", "Om våra rekommendationer", "Lindhamn, måndag 23 november",
        "familjen Johansson", "I gengäld", "Partner 5 i Lindhamn", "Har rekommenderat oss",
        "Ingen betalning är antecknad.", "Datum", "Underskrift", "Jag har tagit del",
    ):  # fmt: skip
        assert words in page


@pytest.mark.parametrize("count", [0, 1, 5, 12, 16, 20])
def test_it_is_one_page_for_as_many_partners_as_packs_have(count: int) -> None:
    assert print_disclosure(face(rows=rows(count)), language="sv").pages == 1


@pytest.mark.parametrize("count", [30, 60])
def test_a_longer_list_goes_on_and_the_signature_is_never_alone(count: int) -> None:
    found = texts(print_disclosure(face(rows=rows(count)), language="sv").pdf)

    assert "Underskrift" in found[-1]
    assert "Ni väljer fritt" in found[-1]
    for number in range(1, count + 1):
        assert sum(f"Partner {number} i" in page for page in found) == 1


def test_everything_stays_between_the_margins() -> None:
    name = "Bröderna Lundström-Bergqvists Bilverkstad och Däckhotell i Lindhamn med omnejd"
    long = face(
        issuer_name=name, issuer_line=name * 2, heading=name * 2, place_and_date=name * 2,
        lead=("W" * 300, name * 5), heads=(name, name, name), rows=(DisclosureRow(name, name, name),),
        received=name * 3, date=name, signature=name * 3, foot_left=name * 2, foot_right=name * 2,
    )  # fmt: skip
    paper = print_disclosure(long, language="sv")

    for piece in inside(paper.pdf):
        hair = 0.1 if piece.is_text else 0.5  # PDFium counts a line's width at its ends too
        assert piece.box[0] >= 25 - hair
        assert piece.box[2] <= 185 + hair
        assert piece.box[3] <= 288
    assert PaperProblem.CUT in [each.kind for each in paper.warnings]


def test_the_same_page_is_the_same_file() -> None:
    assert (
        print_disclosure(face(), language="sv").pdf == print_disclosure(face(), language="sv").pdf
    )


@pytest.mark.parametrize("black", [False, True])
def test_it_lies_between_the_letter_and_the_cards(*, black: bool) -> None:
    sheet = find_sheet("Avery C32011-10")
    job = CardJob(sheet=sheet, placements=[(card(), 1)])
    pack = print_pack(
        letter(), [], job, labels=SWEDISH, title="Paket", disclosure=face(), black=black
    )
    backed = print_pack(
        letter(), [], CardJob(sheet=sheet, placements=[(card(), 1)], backs="long"),
        labels=SWEDISH, title="Paket", disclosure=face(),
    )  # fmt: skip

    assert ["Underskrift" in page for page in texts(pack.pdf)] == [False, True, False]
    assert (pack.pages, pack.disclosure, pack.sheets) == (3, 1, 1)
    assert ["Underskrift" in page for page in texts(backed.pdf)] == [
        False, False, True, False, False, False,
    ]  # fmt: skip
    assert backed.disclosure == 2
