"""Who goes into a pack: the partners named, those of the last recipe, or everyone with an offer."""

from typing import Protocol

from handslag.domain.packs import Pack, PackLine
from handslag.domain.partners import Business, Membership, Partner
from handslag.services import finding, promises
from handslag.services.desk import Desk
from handslag.services.paperwork import Remark
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work

RECOMMENDED = (Membership.ACTIVE, Membership.TRIAL)
"""Partners of another standing are not put into a pack by themselves."""


class Order(Protocol):
    """The part of a pack's order that says who goes in."""

    @property
    def partners(self) -> tuple[str, ...]:
        """Names in order; none means the last recipe, else everyone with a live offer."""

    @property
    def offers(self) -> tuple[str, ...]:
        """Which of a partner's several offers, as ``partner/number``."""

    @property
    def cards(self) -> int | None:
        """Visiting cards of each; None is as in the recipe, else one."""


def of_order(
    desk: Desk, work: Work, business: Business, order: Order, recipe: Pack | None
) -> tuple[tuple[PackLine, ...], tuple[Remark, ...]]:
    """The lines of the pack, and who of the last *recipe* is left out or has no offer now.

    Raises:
        NotFound, Ambiguous: a name fits nobody, or several.
        OfferTrouble: a named partner has several live offers and none of them was named.
    """
    named = {}
    for text in order.offers:
        offer = finding.offer(work, text)
        named[offer.owner] = offer.number
    cards = 1 if order.cards is None else order.cards
    if order.partners:
        chosen = [finding.partner(work, text) for text in order.partners]
        lines = []
        for partner in chosen:
            number = named.get(partner.id)
            if number is None:
                number = _only_offer(desk, work, business, partner)
            lines.append(PackLine(partner.id, cards, number))
        return tuple(lines), ()
    if recipe is not None:
        return _from_recipe(desk, work, business, order, recipe)
    return tuple(
        PackLine(partner.id, cards, named.get(partner.id, live[0].number))
        for partner, live in _with_offers(desk, work, business)
    ), ()


def _only_offer(desk: Desk, work: Work, business: Business, partner: Partner) -> int | None:
    live = promises.live_offers(work, business, partner, on=desk.today())
    if len(live) > 1:  # raises, and names them
        promises.live_offer(work, business, partner.id, None, on=desk.today())
    return live[0].number if live else None


def _with_offers(
    desk: Desk, work: Work, business: Business
) -> list[tuple[Partner, list[promises.Promise]]]:
    found = []
    for partner, opinion in stored_partners.everyone(work):
        if partner.id == business.partner_id or opinion.status not in RECOMMENDED:
            continue
        live = promises.live_offers(work, business, partner, on=desk.today())
        if live:
            found.append((partner, live))
    return found


def _from_recipe(
    desk: Desk, work: Work, business: Business, order: Order, recipe: Pack
) -> tuple[tuple[PackLine, ...], tuple[Remark, ...]]:
    lines: list[PackLine] = []
    remarks: list[Remark] = []
    for line in recipe.lines:
        partner = stored_partners.need(work, line.partner_id)
        status = stored_partners.opinion_of(work, partner.id).status
        if partner.deleted is not None or status not in RECOMMENDED:
            remarks.append(Remark(partner.name, "left_out", ""))
            continue
        live = {
            promise.number
            for promise in promises.live_offers(work, business, partner, on=desk.today())
        }
        offer = line.offer if line.offer in live else None
        if line.offer is not None and offer is None:
            remarks.append(Remark(partner.name, "no_offer", ""))
        cards = line.cards if order.cards is None else order.cards
        lines.append(PackLine(partner.id, cards, offer))
    return tuple(lines), tuple(remarks)
