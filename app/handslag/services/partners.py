"""Partners: looking them up and keeping the address book."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handslag.domain.errors import Invalid, NotAllowed, Problem, Rule
from handslag.domain.ids import PartnerId, new_id
from handslag.domain.lists import EVERYBODY, Page, PartnerFilter, PartnerList, PartnerSort, terms
from handslag.domain.partners import Membership, Opinion, Partner, colour_of, read_language
from handslag.domain.text import LONGEST_TEXT, clean
from handslag.domain.trades import Language, trade_code
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
    status: str | None = None,
    area: str | None = None,
    sort: PartnerSort = PartnerSort.NAME,
    descending: bool = False,
    language: Language = "sv",
    limit: int | None = None,
) -> tuple[list[PartnerView], int]:
    """The partners of a list, my own business among them.

    Args:
        desk: the open profile.
        search: as ``find_ids``, and so are the following.
        trade: code or word of a trade.
        tag: one of my tags, in any case.
        status: a word of ``Membership``.
        area: the first digits of the postcode.
        sort: what the list is ordered by; within the same, by name.
        descending: the other way round.
        language: of the trades' words, for ordering by them.
        limit: how many to return at most.

    Returns:
        The partners, and how many there are in all.

    Raises:
        Invalid: there is no such status.
    """
    kept = PartnerFilter(
        trade=trade_code(trade) if trade is not None else None,
        tag=tag,
        status=_status(status) if status is not None else None,
        area=area,
    )
    asked = PartnerList(
        terms=terms(search), kept=kept, sort=sort, descending=descending, language=language
    )
    with desk.store.read() as work:
        own = me(work).partner_id
        if limit is not None:
            page = stored.page(work, asked, limit=limit)
            total = len(stored.ids(work, asked)) if page.more else page.count
            return views(work, [PartnerId(id) for id in page.ids], own=own), total
        found = stored.ids(work, asked)
        return views(work, found, own=own), len(found)


def find_ids(
    desk: Desk,
    *,
    search: str = "",
    trade: str | None = None,
    tag: str | None = None,
    status: Membership | None = None,
    area: str | None = None,
    sort: PartnerSort = PartnerSort.NAME,
    descending: bool = False,
    language: Language = "sv",
) -> list[PartnerId]:
    """Ids of all partners of a list, for a table; 0.1 s for each 100,000.

    Args:
        desk: the open profile.
        search: every word of it, or telephone number in any spelling, must be found somewhere in
            the partner's text. Of up to 2,000 hits those come first in which they begin words.
        trade: as it is stored.
        tag: one of my tags, in any case.
        status: how they stand with me.
        area: the first digits of the postcode, as ``menus`` names them.
        sort: what the list is ordered by; within the same, by name.
        descending: the other way round. Who has no town, say, comes last either way.
        language: of the trades' words, for ordering by them.
    """
    kept = PartnerFilter(trade=trade, tag=tag, status=status, area=area)
    asked = PartnerList(
        terms=terms(search), kept=kept, sort=sort, descending=descending, language=language
    )
    with desk.store.read() as work:
        return stored.ids(work, asked)


def find_page(
    desk: Desk,
    *,
    search: str = "",
    kept: PartnerFilter = EVERYBODY,
    sort: PartnerSort = PartnerSort.NAME,
    descending: bool = False,
    language: Language = "sv",
    limit: int = 100,
) -> Page:
    """The beginning of what ``find_ids`` gives and how many that are, within a frame."""
    asked = PartnerList(
        terms=terms(search), kept=kept, sort=sort, descending=descending, language=language
    )
    with desk.store.read() as work:
        return stored.page(work, asked, limit=limit)


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
        colour=view.colour,
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


def edit(
    desk: Desk, text: str, entry: PartnerEntry, *, seen: PartnerEntry | None = None
) -> PartnerView:
    """Changes what *entry* names; my own business gets a newly signed card.

    Args:
        desk: the open profile.
        text: names the partner.
        entry: what is changed.
        seen: what has to stand there still, where an edit is taken back; None takes anything.

    Raises:
        NotFound, Ambiguous: *text* names none, or several.
        Invalid: naming the field that cannot be taken.
        ChangedSince: it is not as *seen*; nothing is changed.
    """
    with desk.store.write() as work:
        business = me(work)
        partner = finding.partner(work, text)
        if seen is not None:
            before = entry_of(views(work, [partner.id], own=business.partner_id)[0])
            entries.need_unchanged(partner.name, vars(before), vars(seen))
        apply(partner, entry)
        _apply_opinion(stored.opinion_of(work, partner.id), entry)
        work.flush()
        if partner.id == business.partner_id:
            statements.sign_own_card(work, desk.keys, partner, desk.clock())
        return views(work, [partner.id], own=business.partner_id)[0]


def delete(desk: Desk, text: str, *, seen: PartnerView | None = None) -> PartnerView:
    """Puts a partner into the trash.

    Args:
        desk: the open profile.
        text: names the partner.
        seen: how it has to be still, where adding it is taken back, or deleting it is done again;
            None takes any.

    Raises:
        NotFound, Ambiguous: *text* names none, or several.
        NotAllowed: it is my own business.
        ChangedSince: it is not as *seen*; it stays.
    """
    with desk.store.write() as work:
        business = me(work)
        partner = finding.partner(work, text)
        if partner.id == business.partner_id:
            raise NotAllowed(Rule.OWN_BUSINESS_STAYS, partner.name)
        view = views(work, [partner.id], own=business.partner_id)[0]
        if seen is not None:
            entries.need_unchanged(partner.name, vars(entry_of(view)), vars(entry_of(seen)))
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


def changed(desk: Desk, ids: Sequence[PartnerId]) -> dict[str, datetime]:
    """When the partners of *ids* were changed last, or what I note of them; for a page of rows."""
    with desk.store.read() as work:
        return stored.changed(work, ids)


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
        logo=partner.logo,
        card_front=partner.card_front,
        card_back=partner.card_back,
        own=partner.id == own,
    )
