"""Partners: looking them up and keeping the address book."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handslag.domain.errors import Invalid, NotAllowed, Problem, Rule
from handslag.domain.ids import PartnerId, new_id
from handslag.domain.partners import Membership, Opinion, Partner, colour_of, read_language
from handslag.domain.text import LONGEST_TEXT, clean, words
from handslag.domain.trades import trade_code
from handslag.services import entries, finding, statements
from handslag.services.desk import Desk, me
from handslag.services.views import PartnerView
from handslag.storage import partners as stored
from handslag.storage.work import Work

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")

TEMPLATES = ("klar", "skylt", "telefon", "kontor", "kod", "halsning")
"""Codes of the visiting card's designs; the first is the default."""


@dataclass(frozen=True, kw_only=True)
class PartnerEntry:
    """What a user types of a partner; None leaves a field as it is, "" empties it."""

    name: str | None = None
    trade: str | None = None
    organisation_number: str | None = None
    phones: tuple[str, ...] | None = None
    email: str | None = None
    web: str | None = None
    address: str | None = None
    postcode: str | None = None
    town: str | None = None
    contact: str | None = None
    language: str | None = None
    regulated: bool | None = None
    colour: str | None = None
    template: str | None = None
    status: str | None = None
    tags: tuple[str, ...] | None = None
    notes: str | None = None


_LINES = ("organisation_number", "email", "web", "address", "postcode", "town", "contact")


def listing(
    desk: Desk,
    *,
    search: str = "",
    trade: str | None = None,
    tag: str | None = None,
    limit: int | None = None,
) -> tuple[list[PartnerView], int]:
    """The partners in name order, my own business among them.

    Args:
        desk: the open profile.
        search: every word of it must be found somewhere in the partner's text.
        trade: code or word of a trade.
        tag: one of my tags, in any case.
        limit: how many to return at most.

    Returns:
        The partners, and how many there are in all.
    """
    with desk.store.read() as work:
        own = me(work).partner_id
        ids, total = stored.find(
            work,
            words=words(search),
            trade=trade_code(trade) if trade is not None else None,
            tag=tag,
            limit=limit,
        )
        return views(work, ids, own=own), total


def find_ids(
    desk: Desk, *, search: str = "", trade: str | None = None, tag: str | None = None
) -> list[PartnerId]:
    """Ids of the partners in name order, for a table; arguments as ``listing``."""
    with desk.store.read() as work:
        found, _ = stored.find(work, words=words(search), trade=trade, tag=tag, limit=None)
        return found


def rows(desk: Desk, ids: Sequence[PartnerId]) -> list[PartnerView]:
    """The partners of *ids* in that order; those that are gone are left out."""
    with desk.store.read() as work:
        return views(work, list(ids), own=me(work).partner_id)


def entry_of(view: PartnerView) -> PartnerEntry:
    """What a user would type to make a partner what *view* shows; for taking an edit back."""
    return PartnerEntry(
        name=view.name,
        trade=view.trade,
        organisation_number=view.organisation_number or "",
        phones=tuple(phone.text for phone in view.phones),
        email=view.email or "",
        web=view.web or "",
        address=view.address or "",
        postcode=view.postcode or "",
        town=view.town or "",
        contact=view.contact or "",
        language=view.language,
        regulated=view.regulated,
        template=view.template or "",
        status=str(view.status),
        tags=view.tags,
        notes=view.notes,
    )


def show(desk: Desk, text: str) -> PartnerView:
    """The partner that *text* names.

    Raises:
        NotFound, Ambiguous: it names none, or several.
    """
    with desk.store.read() as work:
        own = me(work).partner_id
        return views(work, [finding.partner(work, text).id], own=own)[0]


def add(desk: Desk, entry: PartnerEntry) -> PartnerView:
    """Puts a new partner, one without the program, into the address book.

    Raises:
        Invalid: naming the field that cannot be taken.
    """
    with desk.store.write() as work:
        own = me(work).partner_id
        partner = Partner(id=PartnerId(new_id()), name=entries.name(entry.name or ""))
        opinion = Opinion(id=partner.id)
        apply(partner, entry)
        _apply_opinion(opinion, entry)
        work.add(partner)
        work.flush()
        work.add(opinion)
        work.flush()
        return views(work, [partner.id], own=own)[0]


def edit(desk: Desk, text: str, entry: PartnerEntry) -> PartnerView:
    """Changes what *entry* names; my own business gets a newly signed card.

    Raises:
        NotFound, Ambiguous: *text* names none, or several.
        Invalid: naming the field that cannot be taken.
    """
    with desk.store.write() as work:
        business = me(work)
        partner = finding.partner(work, text)
        apply(partner, entry)
        _apply_opinion(stored.opinion_of(work, partner.id), entry)
        work.flush()
        if partner.id == business.partner_id:
            statements.sign_own_card(work, desk.keys, partner, desk.clock())
        return views(work, [partner.id], own=business.partner_id)[0]


def delete(desk: Desk, text: str) -> PartnerView:
    """Puts a partner into the trash.

    Raises:
        NotFound, Ambiguous: *text* names none, or several.
        NotAllowed: it is my own business.
    """
    with desk.store.write() as work:
        business = me(work)
        partner = finding.partner(work, text)
        if partner.id == business.partner_id:
            raise NotAllowed(Rule.OWN_BUSINESS_STAYS, partner.name)
        view = views(work, [partner.id], own=business.partner_id)[0]
        partner.deleted = desk.clock()
        return view


def restore(desk: Desk, id: PartnerId) -> None:
    """Takes a partner out of the trash.

    Raises:
        NotFound: there is none with that id.
    """
    with desk.store.write() as work:
        stored.need(work, id).deleted = None


def apply(partner: Partner, entry: PartnerEntry) -> None:
    """Writes what *entry* names of the visiting card's facts into *partner*."""
    if entry.name is not None:
        partner.name = entries.name(entry.name)
    for field in _LINES:
        typed = getattr(entry, field)
        if typed is not None:
            setattr(partner, field, entries.optional(typed, field=field))
    if entry.trade is not None:
        partner.trade = trade_code(clean(entry.trade, field="trade"))
    if entry.phones is not None:
        partner.phones = entries.phones(entry.phones)
    if entry.language is not None:
        partner.language = read_language(entry.language)
    if entry.regulated is not None:
        partner.regulated = entry.regulated
    if entry.colour is not None:
        partner.colour = _colour(entry.colour)
    if entry.template is not None:
        partner.template = _template(entry.template)


def views(work: Work, ids: list[PartnerId], *, own: PartnerId) -> list[PartnerView]:
    """The partners of *ids*, in that order."""
    return [_view(partner, opinion, own) for partner, opinion in stored.with_opinions(work, ids)]


def _apply_opinion(opinion: Opinion, entry: PartnerEntry) -> None:
    if entry.status is not None:
        opinion.status = _status(entry.status)
    if entry.tags is not None:
        cleaned = (clean(tag, field="tag") for tag in entry.tags)
        opinion.tags = tuple(dict.fromkeys(tag for tag in cleaned if tag))
    if entry.notes is not None:
        opinion.notes = clean(entry.notes, field="notes", longest=LONGEST_TEXT, lines=True)


def _status(text: str) -> Membership:
    try:
        return Membership(text)
    except ValueError:
        raise Invalid("status", Problem.UNKNOWN, text, ", ".join(Membership)) from None


def _colour(text: str) -> str | None:
    if text and not _COLOUR.fullmatch(text):
        raise Invalid("colour", Problem.MALFORMED, text, "#1C5566")
    return text.upper() or None


def _template(text: str) -> str | None:
    if text and text not in TEMPLATES:
        raise Invalid("template", Problem.UNKNOWN, text, ", ".join(TEMPLATES))
    return text or None


def _view(partner: Partner, opinion: Opinion, own: PartnerId) -> PartnerView:
    return PartnerView(
        id=partner.id,
        business_id=partner.business_id,
        name=partner.name,
        trade=partner.trade,
        town=partner.town,
        postcode=partner.postcode,
        address=partner.address,
        contact=partner.contact,
        phones=partner.phones,
        email=partner.email,
        web=partner.web,
        organisation_number=partner.organisation_number,
        status=opinion.status,
        tags=opinion.tags,
        notes=opinion.notes,
        language=partner.language,
        regulated=partner.regulated,
        colour=colour_of(partner),
        template=partner.template,
        own=partner.id == own,
    )
