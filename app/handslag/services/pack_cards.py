"""The visiting cards of a pack as they are drawn: fronts, and what stands on the backs."""

from collections.abc import Sequence

from handslag.domain.errors import Invalid, Problem
from handslag.domain.partners import Partner
from handslag.printing.faces import Back, CardFace
from handslag.services import card_backs, faces
from handslag.services.desk import Desk
from handslag.services.faces import PackItem
from handslag.services.paperwork import PaperWords, Remark
from handslag.storage.work import Work


def check_back(back: str | None) -> None:
    """Raises Invalid when nothing can be drawn on a card's back that is called *back*."""
    if back is not None and back not in tuple(Back):
        raise Invalid("back", Problem.UNKNOWN, back, ", ".join(Back))


def of_pack(
    desk: Desk,
    work: Work,
    issuer: Partner,
    items: Sequence[tuple[PackItem, int]],
    words: PaperWords,
    *,
    back: str | None,
) -> tuple[list[tuple[CardFace, int]], tuple[Remark, ...]]:
    """The cards with how many of each, and whose back stays empty.

    Args:
        desk: the open profile.
        work: the unit of work.
        issuer: who hands the pack out.
        items: the partners in order with how many cards; those without a card are left out.
        words: of the customer's language.
        back: what the backs show, as in ``CardOptions``; for the offer it is that of the pack's
            voucher, else the partner's first live one.
    """
    placements: list[tuple[CardFace, int]] = []
    remarks: list[Remark] = []
    for item, cards in items:
        if not cards:
            continue
        offer = card_backs.offer_for(desk, work, item.partner, back=back, known=item.revision)
        remarks.extend(card_backs.lacking(item.partner, back=back, offer=offer))
        face = faces.card(work, item.partner, issuer, words, template=None, back=back, offer=offer)
        placements.append((face, cards))
    return placements, tuple(remarks)
