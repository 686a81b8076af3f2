"""Whatever a partner calls itself: nothing leaves its card, nothing covers another text."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest
from tests.printing.lindhamn import ISSUER, SWEDISH, card
from tests.printing.reading import Box, Piece, inside, overlap, texts

from handslag.domain.sheets import CardSheet, Page, find_sheet
from handslag.printing.cards import print_cards
from handslag.printing.faces import Artwork, CardFace, Paper, PaperProblem, Template

SHEET = find_sheet("Avery C32011-10")
LONG = "Bröderna Lundström-Bergqvists Bilverkstad och Däckhotell i Lindhamn"
WIDE_LOGO = Artwork(
    "image/svg+xml",
    b'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20" viewBox="0 0 500 100">'
    b'<rect width="500" height="100" fill="#802020"/>'
    b'<text x="20" y="60" font-family="Arial" font-size="40">Five to one</text></svg>',
)
HOSTILE = {
    "long name": card(LONG, contact="Margareta Elisabet Wachtmeister-Oxenstierna af Lindhamn"),
    "one long word": card("W" * 60, trade="M" * 60, town="Q" * 40, contact="W" * 60),
    "long everything": card(
        LONG, email="a" * 64 + "@" + "b" * 60 + ".example", address="Storgatan " * 9,
        phones=("+46 (0) 980-319 214, anknytning 12345",),
    ),
    "no phone": card(phones=()),
    "four phones": card(phones=("0980-319 214", "070-123 45 67", "0980-2", "0980-3")),
    "Greek": card("Ταβέρνα Ακρόπολη", trade="Εστιατόριο", contact="Γιώργος Παπαδόπουλος"),
    "Polish": card("Zakład Świętosława", trade="Żłobek", contact="Łukasz Błaszczykowski"),
    "long Greek": card("Εστιατόριο και Ταβέρνα Ακρόπολη του Παπαδόπουλου στο Λιμάνι της Πόλης"[:60]),
    "long Polish": card("Spółdzielnia Rzemieślnicza Żółć i Świętosława Błaszczykowskiego"[:60]),
    "empty everything": CardFace(name=""),
    "only a name": CardFace(name="Öbergs"),
    "wide logo": card(LONG, logo=WIDE_LOGO),
    "markup": card("<b>Fet & fin</b>", trade="<para>a</para>", contact="&amp; <i>x</i>"),
    "backslashes": card("A\\(B)", contact="(((", email=")\\("),
    "pale": card(colour="#FFFF99"),
    "no colour": card(colour="red"),
}  # fmt: skip
TILE = 13.1
SIZES = ((85, 54), (85, 55), (90, 50), (88.9, 50.8), (99, 52.5), (105, 48), (180, 50), (105, 148))
UPRIGHT = ((54, 85), (50, 90))
"""Cards on which the design lies turned by a quarter."""


def sheet_of(width: float, height: float) -> CardSheet:
    return CardSheet(
        maker="Egen", code="1", description="", page=Page.A4, width=width, height=height,
        columns=1, rows=1, x0=10, y0=10, dx=width, dy=height,
    )  # fmt: skip


def printed(face: CardFace, template: Template, sheet: CardSheet = SHEET) -> Paper:
    values = {**vars(face), "template": template, "issuer_name": ISSUER}
    return print_cards(sheet, [(CardFace(**values), 1)], labels=SWEDISH, title="x")


@cache
def all_of_them(template: Template, size: tuple[float, float]) -> bytes:
    """The hostile cards, one on a page each; written together in a third of the time."""
    faces = [replace(face, template=template, issuer_name=ISSUER) for face in HOSTILE.values()]
    placements = [(face, 1) for face in faces]
    return print_cards(sheet_of(*size), placements, labels=SWEDISH, title="x").pdf


@pytest.mark.parametrize("template", Template)
@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_leaves_its_card_and_nothing_covers_anything(name: str, template: Template) -> None:
    for page in (*SIZES, *UPRIGHT):
        pieces = inside(all_of_them(template, page), list(HOSTILE).index(name))

        width, height = page[::-1] if page in UPRIGHT else page
        check_margins(pieces, width, height, template)
        check_apart(pieces, width)


def check_margins(pieces: Sequence[Piece], width: float, height: float, template: Template) -> None:
    """All keeps 5 mm off the card's edge but fields of colour, which go to it.

    Where PAPER.md sets baselines at 48.6, descenders come to 4.85 of it; what it sets in the field
    at the foot of Hälsning, to 3.1.
    """
    for piece in pieces:
        left, top, right, bottom = piece.box
        edge = -0.05 if is_field(piece, width) else 4.9
        in_band = template is Template.HALSNING and top >= height - 14
        assert left >= edge, (width, height)
        assert top >= edge, (width, height)
        assert right <= width - edge, (width, height)
        assert bottom <= height - min(edge, 3.1 if in_band else 4.8), (width, height)


def check_apart(pieces: Sequence[Piece], width: float) -> None:
    """No text touches a text, a tile, a logo or a code; but a tile's letter lies in its tile."""
    lines = [piece.box for piece in pieces if piece.is_text]
    others = [piece.box for piece in pieces if not piece.is_text and not is_field(piece, width)]
    for first, second in itertools.combinations(lines, 2):
        assert not overlap(first, second)
    for line, other in itertools.product(lines, others):
        assert not overlap(line, other) or is_inside(line, other)


def is_field(piece: Piece, width: float) -> bool:
    """Whether it is a field of colour from side to side, which text may stand on."""
    return not piece.is_text and piece.box[2] - piece.box[0] >= width - 0.1


def is_inside(line: Box, other: Box) -> bool:
    """Whether *line* can be the letter of a tile: whole in it, and it is no larger than tiles are."""
    within = all(one >= two for one, two in zip(line[:2], other[:2], strict=True)) and all(
        one <= two for one, two in zip(line[2:], other[2:], strict=True)
    )
    return within and other[2] - other[0] <= TILE and line[2] - line[0] <= TILE / 1.2


def test_a_small_card_holds_the_whole_design_smaller() -> None:
    pieces = inside(printed(card(), Template.KLAR, sheet_of(60, 40)).pdf)

    assert max(piece.box[2] for piece in pieces) <= 60 / 0.8


def test_markup_prints_as_it_is_written() -> None:
    found = texts(printed(HOSTILE["markup"], Template.KLAR).pdf)[0]

    assert "<b>Fet & fin</b>" in found
    assert "&amp; <i>x</i>" in found


def test_swedish_greek_and_polish_letters_can_be_copied_out() -> None:
    for name in ("Greek", "Polish"):
        face = HOSTILE[name]
        found = texts(printed(face, Template.KLAR).pdf)[0]
        assert face.name in found
        assert face.contact in found
    assert "Åsa Öberg" in texts(printed(card("Åsa Öberg"), Template.KLAR).pdf)[0]


def test_what_is_cut_is_told_with_the_name_of_the_card() -> None:
    paper = printed(HOSTILE["one long word"], Template.KLAR)

    told = [(each.card, each.kind) for each in paper.warnings]
    assert ("W" * 60, PaperProblem.CUT) in told
    assert "…" in texts(paper.pdf)[0]


def test_a_name_that_only_shrinks_is_not_told() -> None:
    paper = printed(card("Lundströms Bilverkstad & Däck"), Template.KLAR)

    assert paper.warnings == ()


@pytest.mark.parametrize("size", SIZES[:4])
@pytest.mark.parametrize("template", Template)
def test_a_name_of_sixty_letters_is_whole(template: Template, size: tuple[float, float]) -> None:
    for name in (LONG[:60], HOSTILE["long Greek"].name, HOSTILE["long Polish"].name):
        paper = printed(card(name), template, sheet_of(*size))

        assert PaperProblem.CUT not in [each.kind for each in paper.warnings]


def test_a_phone_number_is_never_cut() -> None:
    phone = "+46 (0) 980-319 214 eller 070-123 45 67 eller växeln 0980-319 200, anknytning 12345"
    for template in Template:
        paper = printed(card(phones=(phone,)), template)

        assert phone.replace(" ", "") in texts(paper.pdf)[0].replace(" ", "").replace("\n", "")
        assert PaperProblem.TOO_WIDE in [each.kind for each in paper.warnings]


@pytest.mark.parametrize("template", Template)
def test_an_ordinary_long_address_takes_no_other_line_away(template: Template) -> None:
    lawyer = card(
        "Wachtmeister Advokater", trade="Advokat", template=template, issuer_name=ISSUER,
        contact="Ebba Wachtmeister", phones=("0980-319 214",),
        email="ebba.wachtmeister@wachtmeisteradvokater.example",
    )  # fmt: skip

    (text,) = texts(print_cards(SHEET, [(lawyer, 1)], labels=SWEDISH, title="x").pdf)

    assert "0980-319 214" in text
    assert "Hamngatan 4" in text
    assert "ebba.wachtmeister@" in text


def test_letters_that_the_font_lacks_are_replaced_and_told() -> None:
    paper = printed(card("東京 Sushi 🍣"), Template.KLAR)

    assert "?? Sushi ?" in texts(paper.pdf)[0]
    assert [each.kind for each in paper.warnings] == [PaperProblem.SUBSTITUTED]


def test_a_broken_logo_leaves_the_tile_and_is_told() -> None:
    for content in (b"", b"<svg", b"\x89PNG\r\n\x1a\nbroken", b"<svg xmlns='x'/>"):
        for kind in ("image/svg+xml", "image/png", "image/jpeg", "text/plain"):
            paper = printed(card(logo=Artwork(kind, content)), Template.KLAR)

            assert PaperProblem.PICTURE in [each.kind for each in paper.warnings]


def test_a_logo_cannot_read_other_files() -> None:
    logo = Artwork(
        "image/svg+xml",
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        b'width="10" height="10"><image xlink:href="/etc/passwd" width="9" height="9"/>'
        b'<use xlink:href="file:///etc/passwd#a"/><rect width="5" height="5"/></svg>',
    )

    assert printed(card(logo=logo), Template.KLAR).warnings == ()
