"""Every side of a card as a picture: the golden ones that guard it, and contact sheets to look at.

    PYTHONPATH=app:. python -m tests.printing.samples --renew
    PYTHONPATH=app:. python -m tests.printing.samples --contact FOLDER

The first writes the golden pictures in ``tests/data/cards`` anew, after a design was changed on
purpose: look at each before it is committed. The second writes a picture for each design with the
hostile cards of the tests on it, and changes nothing.
"""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter
from tests.printing.lindhamn import ISSUER, SWEDISH, card, six_cards
from tests.printing.test_hostile_cards import HOSTILE, WIDE_LOGO

from handslag.domain.sheets import CardSheet, find_sheet
from handslag.printing.cards import print_cards
from handslag.printing.faces import Back, CardFace, Template
from handslag.printing.preview import page_image

GOLDEN = Path(__file__).parents[1] / "data" / "cards"
SHEET = find_sheet("Avery C32011-10")
DPI = 200
_SOFT = 2
"""Pixels that both pictures are blurred by before they are compared: 0.25 mm, which takes the edges
of another way of smoothing away and leaves a moved line."""

_EDGE = 4
ALIKE = 64
"""How far two pictures may lie apart, of 255: Poppler's and PDFium's of one page lie up to 54 apart,
a line that is moved by a third of a millimetre 80."""

BACKS = (Back.PAIR, Back.OFFER, Back.CODE, Back.LOGO)


def sides() -> dict[str, tuple[CardFace, int]]:
    """The sides that have a golden picture: the card, and the page it is printed on (1 is backs)."""
    found = {str(face.template): (face, 0) for face in six_cards()}
    found["wide-logo"] = (card(logo=WIDE_LOGO), 0)
    for template in Template:
        hostile = replace(HOSTILE["long everything"], template=template, issuer_name=ISSUER)
        found[f"{template}-hostile"] = (hostile, 0)
    offer = card(
        issuer_name=ISSUER,
        benefit="15\u00a0%",
        applies_to="på första jobbet, högst 1\u00a0500\u00a0kr",
    )
    for back in BACKS:
        found[f"back-{back}"] = (replace(offer, back_design=back), 1)
    return found


def pdf_of(face: CardFace) -> bytes:
    """A sheet with one card, and its back on the second page."""
    return print_cards(SHEET, [(face, 1)], labels=SWEDISH, title="x", backs="long").pdf


def picture(image: Image.Image, page: int, sheet: CardSheet = SHEET) -> Image.Image:
    """The first card on a picture of the whole page; a back lies at the other side."""
    box = sheet.slot(0)
    left = sheet.page.size[0] - box.x - box.width if page else box.x
    dots = image.width / sheet.page.size[0]
    edges = (left, box.y, left + box.width, box.y + box.height)
    part = [round(edge * dots) for edge in edges]
    return image.crop((part[0], part[1], part[2], part[3]))


def drawn(name: str) -> Image.Image:
    """A side as it is drawn now."""
    face, page = sides()[name]
    return picture(page_image(pdf_of(face), page, dpi=DPI), page)


def golden(name: str) -> Image.Image:
    """A side as it was when it was last looked at."""
    with Image.open(GOLDEN / f"{name}.png") as image:
        return image.convert("RGB")


def apart(one: Image.Image, other: Image.Image) -> int:
    """How far the worst spot of two pictures of one size lies apart, of 255.

    What lies at their edges is left out: each program lays a line there on this dot or the next.
    """
    soft = (image.filter(ImageFilter.GaussianBlur(_SOFT)) for image in (one, other))
    inner = (_EDGE, _EDGE, one.width - _EDGE, one.height - _EDGE)
    bands = ImageChops.difference(*soft).crop(inner).getextrema()
    return max(int(band[1]) for band in bands if isinstance(band, tuple))


def _contact(faces: Mapping[str, CardFace]) -> Image.Image:
    """Cards side by side, each with its name below and a hairline around it."""
    across, gap, foot = 3, 20, 26
    cells = []
    for name, face in faces.items():
        back = int(face.back_design is not None)
        cells.append((name, picture(page_image(pdf_of(face), back, dpi=120), back)))
    wide, high = cells[0][1].width + gap, cells[0][1].height + gap + foot
    sheet = Image.new(
        "RGB", (across * wide + gap, -(-len(cells) // across) * high + gap), "#dddddd"
    )
    pen = ImageDraw.Draw(sheet)
    for number, (name, image) in enumerate(cells):
        x, y = gap + number % across * wide, gap + number // across * high
        sheet.paste(image, (x, y))
        pen.text((x, y + image.height + 4), name, fill="black")
    return sheet


def _contact_sheets() -> Iterator[tuple[str, Image.Image]]:
    for template in Template:
        faces = {
            name: replace(face, template=template, issuer_name=ISSUER)
            for name, face in HOSTILE.items()
        }
        yield str(template), _contact(faces)
    for back in BACKS:
        faces = {
            name: replace(
                face, back_design=back, issuer_name=ISSUER, benefit="15\u00a0%",
                applies_to="på första jobbet för nya kunder i hela Lindhamn med omnejd",
            )
            for name, face in HOSTILE.items()
        }  # fmt: skip
        yield f"back-{back}", _contact(faces)


def main() -> None:
    """Writes what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--renew", action="store_true")
    parser.add_argument("--contact", type=Path)
    options = parser.parse_args()
    if options.renew:
        GOLDEN.mkdir(parents=True, exist_ok=True)
        for name in sides():
            drawn(name).quantize(64).save(GOLDEN / f"{name}.png", optimize=True)
    if options.contact:
        options.contact.mkdir(parents=True, exist_ok=True)
        for name, image in _contact_sheets():
            image.save(options.contact / f"{name}.png")


if __name__ == "__main__":
    main()
