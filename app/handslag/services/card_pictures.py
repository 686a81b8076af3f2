"""A partner's visiting card as a picture, drawn as it will be printed."""

from handslag.domain.ids import PartnerId
from handslag.domain.sheets import CardSheet, find_sheet
from handslag.printing.cards import print_cards
from handslag.printing.preview import page_image
from handslag.services import faces
from handslag.services.desk import Desk, me
from handslag.services.paperwork import WordsFor
from handslag.services.previews import PagePicture
from handslag.storage import partners as stored

_SHEET = "Avery C32011-10"
"""Any sheet of the usual size would do: the card is cut out of its first place."""

_MM_PER_INCH = 25.4


def card_size() -> tuple[float, float]:
    """Width and height of the card in the picture, mm."""
    sheet = _sheet()
    return sheet.width, sheet.height


def front(
    desk: Desk, id: PartnerId, *, words: WordsFor, dpi: float, template: str | None = None
) -> PagePicture:
    """The front of a partner's card as my business hands it out, in my business's language.

    Args:
        desk: the open profile.
        id: whose card.
        words: of paper.
        dpi: dots an inch.
        template: another design than the partner's own; finished artwork is left out then.

    Raises:
        NotFound: the partner is gone.
        FileTrouble: its artwork cannot be drawn.
    """
    sheet = _sheet()
    with desk.store.read() as work:
        business = me(work)
        issuer = stored.need(work, business.partner_id)
        said = words(business.language)
        face = faces.card(work, stored.need(work, id), issuer, said, template=template)
    paper = print_cards(sheet, [(face, 1)], labels=said.labels, title=face.name)
    page = page_image(paper.pdf, 0, dpi=dpi)
    box, scale = sheet.slot(0), dpi / _MM_PER_INCH
    left, top = box.x * scale, box.y * scale
    card = page.crop((left, top, left + box.width * scale, top + box.height * scale))
    return PagePicture(card.width, card.height, card.tobytes())


def _sheet() -> CardSheet:
    return find_sheet(_SHEET)
