"""A welcome pack as one PDF: the letter, the vouchers, the cards, in the order of handing over."""

from collections.abc import Sequence
from dataclasses import replace

from handslag.domain.errors import NotAllowed, Rule
from handslag.domain.packs import USUAL_PER_PAGE
from handslag.domain.progress import Progress
from handslag.printing.cards import SILENT, CardCount, draw_cards
from handslag.printing.disclosure import draw_disclosure
from handslag.printing.document import Document
from handslag.printing.faces import CardJob, DisclosureFace, LetterFace, Paper, VoucherFace
from handslag.printing.labels import Labels
from handslag.printing.letter import draw_letter
from handslag.printing.voucher_forms import voucher_form
from handslag.printing.vouchers import draw_vouchers


def print_pack(
    letter: LetterFace | None,
    vouchers: Sequence[VoucherFace],
    cards: CardJob | None,
    *,
    labels: Labels,
    title: str,
    per_page: int = USUAL_PER_PAGE,
    disclosure: DisclosureFace | None = None,
    black: bool = False,
    progress: Progress = SILENT,
) -> Paper:
    """The papers of one pack; what is missing is left out.

    The disclosure lies behind the vouchers: the letter says that they are on the next sheet.

    Where the cards have backs, all that is before them has empty ones, so that nothing is printed
    on the back of something else.

    Raises:
        Invalid: the cards' start slot is not on the sheet, or no voucher is of a size that
            *per_page* of them share a page.
        NotAllowed: there is nothing to print.
        Cancelled: the user stopped the work.
    """
    form = voucher_form(per_page)
    has_cards = cards is not None and any(count for _, count in cards.placements)
    if letter is None and not vouchers and not has_cards:
        raise NotAllowed(Rule.NOTHING_TO_PRINT)
    duplex = cards.duplex if cards is not None else None
    count = CardCount(0, 0, 0)
    with Document(title=title, language=labels.language, duplex=duplex) as document:
        if letter is not None:
            draw_letter(document, letter, labels, black=black, one_sided=duplex is None)
        draw_vouchers(
            document, vouchers, labels,
            form=form, black=black, progress=progress, one_sided=duplex is None,
        )  # fmt: skip
        before = document.pages
        if disclosure is not None:
            draw_disclosure(document, disclosure, black=black, one_sided=duplex is None)
        disclosed = document.pages - before
        if cards is not None and has_cards:
            count = draw_cards(document, cards, labels, progress=progress)
        return replace(count.paper(document), disclosure=disclosed)
