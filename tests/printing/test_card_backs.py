"""What the back of a card can show; nothing leaves it, and its code can be read."""

import pytest
import zxingcpp
from tests.printing.lindhamn import ISSUER, SWEDISH, card
from tests.printing.reading import document, inside, texts
from tests.printing.test_hostile_cards import (
    HOSTILE,
    SIZES,
    WIDE_LOGO,
    check_apart,
    sheet_of,
)

from handslag.domain.sheets import CardSheet, find_sheet
from handslag.printing.cards import print_cards
from handslag.printing.faces import Back, CardFace, Paper
from handslag.printing.preview import page_image

SHEET = find_sheet("Avery C32011-10")
OFFER = {
    "benefit": "15\u00a0%",
    "applies_to": "på första jobbet för nya kunder i hela Lindhamn med omnejd, högst 1\u00a0500\u00a0kr",
}


def backed(face: CardFace, back: Back | None, sheet: CardSheet = SHEET) -> Paper:
    values = {**vars(face), "issuer_name": ISSUER, **OFFER, "back_design": back}
    return print_cards(sheet, [(CardFace(**values), 1)], labels=SWEDISH, title="x", backs="long")


@pytest.mark.parametrize(
    ("back", "words"),
    [
        (None, "Hälsningar från Andersson"),
        (Back.PAIR, "Hälsningar från Andersson"),
        (Back.OFFER, "15 %"),
        (Back.CODE, "Spara i mobilen"),
        (Back.LOGO, "P"),
    ],
)
def test_a_back_shows_what_was_chosen(back: Back | None, words: str) -> None:
    assert words in texts(backed(card(), back).pdf)[1]


@pytest.mark.parametrize("back", [Back.EMPTY, Back.ARTWORK])
def test_a_back_without_anything_to_show_is_empty(back: Back) -> None:
    with document(backed(card(), back).pdf) as opened:
        assert list(opened[1].get_objects()) == []


def test_a_partner_without_an_offer_has_an_empty_back() -> None:
    paper = print_cards(
        SHEET, [(card(back_design=Back.OFFER), 1)], labels=SWEDISH, title="x", backs="short"
    )

    with document(paper.pdf) as opened:
        assert list(opened[1].get_objects()) == []


@pytest.mark.parametrize("back", [Back.PAIR, Back.OFFER, Back.CODE, Back.LOGO])
@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_leaves_the_back_and_nothing_covers_anything(name: str, back: Back) -> None:
    for width, height in SIZES:
        pieces = inside(backed(HOSTILE[name], back, sheet_of(width, height)).pdf, 1)

        for left, top, right, bottom in [piece.box for piece in pieces]:
            assert min(left, top) >= 3, (width, height)
            assert right <= width - 3, (width, height)
            assert bottom <= height - 3, (width, height)
        if back is Back.LOGO:  # nothing but the logo, or a tile of another size with its letter
            assert len(pieces) <= 2
        else:
            check_apart(pieces, width)


def test_the_code_on_a_back_is_read() -> None:
    image = page_image(backed(card(), Back.CODE).pdf, 1, dpi=300)

    found = zxingcpp.read_barcodes(image)

    assert len(found) == 1
    assert "ORG:Pettersons Rör" in found[0].text


def test_a_logo_stands_in_the_middle_of_the_back() -> None:
    pieces = inside(backed(card(logo=WIDE_LOGO), Back.LOGO).pdf, 1)

    left = min(piece.box[0] for piece in pieces)
    right = max(piece.box[2] for piece in pieces)
    assert (left + right) / 2 == pytest.approx(SHEET.width / 2, abs=0.2)
    assert right - left <= 60.5
