"""Towns of cards for the printing benchmarks; imports no test library, so memory is the room's."""

from tests.printing.lindhamn import SWEDISH, card

from handslag import resources
from handslag.domain.sheets import find_sheet
from handslag.printing.cards import print_cards
from handslag.printing.faces import Artwork, CardFace, Paper, Template

SHEET = find_sheet("Avery C32011-10")
LOGOS = ("petterson", "lundstrom", "oberg", "bergqvist", "sjoberg", "vivis", "dahl", "nystrom")


def text_card(number: int) -> CardFace:
    return card(
        f"Pettersons Rör {number}",
        contact=f"Göran Petterson {number}",
        phones=(f"0980-31 {number:05}",),
        email="",
        address=f"Hamngatan {number}",
    )


def code_card(number: int) -> CardFace:
    return card(
        f"Sjöbergs Bageri {number}",
        trade="Bageri",
        contact=f"Maja Sjöberg {number}",
        phones=(f"0980-31 {number:05}",),
        email=f"maja{number}@sjobergsbageri.example",
        template=Template.KOD,
    )


def the_town() -> list[CardFace]:
    """Eight partners, each with a logo and a QR code."""
    logos = [resources.read_bytes(f"demo/logos/{name}.svg") for name in LOGOS]
    return [
        card(f"Firma {number}", logo=Artwork("image/svg+xml", logo), template=template)
        for number, logo in enumerate(logos)
        for template in (Template.KOD,)
    ]


def printed(faces: list[CardFace], *, copies: int = 1) -> Paper:
    placements = [(face, copies) for face in faces]
    return print_cards(SHEET, placements, labels=SWEDISH, title="Visitkort")
