"""The QR code of a card: a contact that phones save, never finer than they can read."""

import pytest
import zxingcpp
from tests.printing.lindhamn import SWEDISH, card

from handslag.domain.sheets import find_sheet
from handslag.printing import qr
from handslag.printing.cards import print_cards
from handslag.printing.faces import CardFace, PaperProblem, Template
from handslag.printing.scan import read_codes
from handslag.printing.vcard import MOST_MODULES, card_symbol, vcard

SHEET = find_sheet("Avery C32011-10")


def read(face: CardFace) -> str:
    kod = CardFace(**{**vars(face), "template": Template.KOD})
    paper = print_cards(SHEET, [(kod, 1)], labels=SWEDISH, title="x")
    [found] = read_codes(paper.pdf)
    return found.text


def test_a_contact_is_a_short_vcard() -> None:
    assert read(card()) == (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Petterson;Göran\r\nFN:Göran Petterson\r\n"
        "ORG:Pettersons Rör\r\nTEL:0980319214\r\nEMAIL:goran@pettersonsror.example\r\n"
        "END:VCARD\r\n"
    )


def test_the_code_declares_that_it_is_utf8() -> None:
    symbol = card_symbol(card())
    assert symbol is not None
    size = symbol.modules

    framed = bytearray(b"\xff" * ((size + 8) * 4) ** 2)
    view = memoryview(framed).cast("B", ((size + 8) * 4, (size + 8) * 4))
    for row in range(size * 4):
        for column in range(size * 4):
            view[row + 16, column + 16] = symbol.cells[row // 4 * size + column // 4]
    [found] = zxingcpp.read_barcodes(view, text_mode=zxingcpp.TextMode.HexECI)

    assert "5C 30 30 30 30 32 36" in found.text  # \000026


def test_special_characters_are_escaped() -> None:
    words = vcard(card("A; B, C\\D"), email=True, company=True, person=False)

    assert "FN:A\\; B\\, C\\\\D" in words


def test_an_email_goes_before_the_code_gets_too_fine() -> None:
    face = card(email="en-mycket-lang-adress" * 4 + "@pettersonsror.example")

    symbol = card_symbol(face)

    assert symbol is not None
    assert symbol.modules <= MOST_MODULES
    assert "EMAIL" not in read(face)
    assert "TEL:0980319214" in read(face)


@pytest.mark.parametrize("length", [1, 40, 80, 160])
def test_a_code_is_never_finer_than_57_modules(length: int) -> None:
    symbol = card_symbol(card("Å" * length, contact="Ö" * length, email="e" * length))

    assert symbol is None or symbol.modules <= 57


def test_a_contact_that_is_too_long_for_any_code_is_told() -> None:
    face = card("Å" * 400, contact="", template=Template.KOD)

    paper = print_cards(SHEET, [(face, 1)], labels=SWEDISH, title="x")

    assert PaperProblem.NO_CODE in [each.kind for each in paper.warnings]


def test_a_text_beyond_all_codes_is_no_symbol() -> None:
    assert qr.encode("x" * 5000) is None
