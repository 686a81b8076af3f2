"""Turns records into what is drawn on paper."""

from dataclasses import dataclass

from handslag.domain.documents import Picture
from handslag.domain.offers import OfferRevision
from handslag.domain.partners import Customer, Partner, colour_of
from handslag.domain.trades import trade_word
from handslag.domain.vouchers import Voucher
from handslag.printing.faces import (
    Artwork,
    Back,
    CardFace,
    LetterFace,
    LetterRow,
    Template,
    VoucherFace,
)
from handslag.services.paperwork import LetterText, PaperWords
from handslag.storage import offers as stored_offers
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work


@dataclass(frozen=True)
class PackItem:
    """One partner in a pack: the terms of its voucher, or None for its card alone."""

    partner: Partner
    revision: OfferRevision | None


def card(
    work: Work,
    partner: Partner,
    issuer: Partner,
    words: PaperWords,
    *,
    template: str | None,
    back: str | None = None,
    offer: OfferRevision | None = None,
) -> CardFace:
    """A partner's visiting card as *issuer* hands it out.

    Args:
        work: the unit of work.
        partner: whose card.
        issuer: who recommends.
        words: of the language of the paper.
        template: overrules the partner's own design and artwork.
        back: what the back shows, as in ``CardOptions``.
        offer: for the back.
    """
    return CardFace(
        name=partner.name,
        trade=trade_word(partner.trade, "sv" if words.labels.language == "sv" else "en"),
        town=partner.town or "",
        contact=partner.contact or "",
        phones=tuple(phone.text for phone in partner.phones),
        email=partner.email or "",
        address=partner.address or "",
        postcode=partner.postcode or "",
        colour=colour_of(partner),
        logo=artwork(work, partner.logo),
        template=Template(template or partner.template or Template.KLAR),
        issuer_name=issuer.name if issuer.id != partner.id else "",
        issuer_colour=colour_of(issuer),
        front=artwork(work, partner.card_front) if template is None else None,
        back=artwork(work, partner.card_back),
        back_design=Back(back) if back else None,
        benefit=words.benefit(offer.benefit) if offer else "",
        applies_to=words.applies_to(offer) if offer else "",
        labels=words.labels,
    )


def artwork(work: Work, digest: str | None) -> Artwork | None:
    """The stored picture of that SHA-256, or None."""
    picture = work.get(Picture, digest) if digest else None
    return Artwork(picture.media_type, picture.content) if picture else None


def voucher(
    work: Work, one: Voucher, *, customer: Customer | None, words: PaperWords
) -> VoucherFace:
    """A voucher as it is printed."""
    issuer = stored_partners.of_business(work, one.issuer)
    redeemer = stored_partners.redeemer_of(work, one)
    assert issuer is not None  # the vouchers that are printed here were issued here
    assert redeemer is not None
    revision = stored_offers.revision(work, redeemer.id, one.offer_number, one.revision)
    assert revision is not None
    replaced = work.get(Voucher, one.replaces) if one.replaces else None
    return VoucherFace(
        issuer_name=issuer.name,
        issuer_colour=colour_of(issuer),
        redeemer_name=redeemer.name,
        redeemer_colour=colour_of(redeemer),
        household=words.household(customer.name) if customer else None,
        redeemer_address=", ".join(part for part in (redeemer.address, redeemer.town) if part),
        redeemer_phone=redeemer.phones[0].text if redeemer.phones else "",
        benefit=words.benefit(one.benefit),
        applies_to=words.applies_to(revision),
        terms=revision.terms(words.labels.language),
        valid_through=words.day(one.valid_through),
        serial=one.number,
        replaces=replaced.number if replaced else None,
        token=one.token or "",
        code=one.code,
    )


def letter(
    work: Work,
    issuer: Partner,
    customer: Customer,
    items: list[PackItem],
    text: LetterText,
    words: PaperWords,
) -> LetterFace:
    """The welcome letter of a pack, with these sentences."""
    language = words.labels.language
    trade = trade_word(issuer.trade, "sv" if language == "sv" else "en")
    place = " ".join(part for part in (customer.postcode, customer.town) if part)
    lines = (customer.name, customer.address or "", place)
    return LetterFace(
        issuer_name=issuer.name,
        issuer_line=(
            words.labels.trade_in_town.format(trade=trade, town=issuer.town)
            if trade and issuer.town
            else trade or issuer.town or ""
        ),
        colour=colour_of(issuer),
        logo=artwork(work, issuer.logo),
        address_lines=tuple(line for line in lines if line),
        place_and_date=text.place_and_date,
        greeting=text.greeting,
        paragraphs=text.paragraphs,
        rows=tuple(_row(work, item, words) for item in items),
        after=text.after,
        closing=text.closing,
        signer=issuer.contact or issuer.name,
        business=issuer.name if issuer.contact else "",
        foot_left=_whole_address(issuer),
        foot_right=" · ".join(
            part
            for part in (issuer.phones[0].text if issuer.phones else "", issuer.email or "")
            if part
        ),
    )


def _row(work: Work, item: PackItem, words: PaperWords) -> LetterRow:
    partner = item.partner
    trade = trade_word(partner.trade, "sv" if words.labels.language == "sv" else "en")
    number = partner.phones[0].text if partner.phones else ""
    return LetterRow(
        name=partner.name,
        colour=colour_of(partner),
        detail=", ".join(part for part in (trade, number) if part),
        logo=artwork(work, partner.logo),
        benefit=words.offer_line(item.revision) if item.revision else None,
    )


def _whole_address(partner: Partner) -> str:
    place = " ".join(part for part in (partner.postcode, partner.town) if part)
    return ", ".join(part for part in (partner.address, place) if part)
