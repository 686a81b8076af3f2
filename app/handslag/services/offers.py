"""Offers: what I promise, and what my partners promise to my customers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handslag.domain.errors import Invalid, NotAllowed, OfferProblem, OfferTrouble, Problem, Rule
from handslag.domain.ids import BusinessId, OfferId, PartnerId, new_id
from handslag.domain.moments import valid_through
from handslag.domain.offers import LAST_NUMBER, BenefitKind, Offer, OfferRevision, check_terms
from handslag.domain.partners import Business
from handslag.domain.text import LONGEST_TEXT, clean
from handslag.services import finding, promises, statements
from handslag.services.desk import Desk, me
from handslag.services.views import OfferView, Ref, Terms, VoucherView
from handslag.storage import offers as stored
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work


@dataclass(frozen=True, kw_only=True)
class OfferEntry:
    """What a user decides of an offer; None leaves a term as it is (or takes the usual one).

    Attributes:
        value, cap, minimum: basis points for a percentage, else minor units; 0 takes a bound away.
        quota, quota_per_issuer: 0 takes the bound away.
        issuers: partners as the user names them; empty means every partner.
    """

    kind: BenefitKind | None = None
    value: int | None = None
    title_sv: str | None = None
    title_en: str | None = None
    terms_sv: str | None = None
    terms_en: str | None = None
    cap: int | None = None
    minimum: int | None = None
    quota: int | None = None
    quota_per_issuer: int | None = None
    lifetime_days: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    new_customers: bool | None = None
    issuers: tuple[str, ...] | None = None


_AS_THEY_ARE = ("kind", "value", "lifetime_days", "valid_from", "valid_to", "new_customers")
_BOUNDS = ("cap", "minimum", "quota", "quota_per_issuer")
_TEXTS = ("title_sv", "title_en", "terms_sv", "terms_en")


def listing(desk: Desk, *, partner: str | None = None) -> list[OfferView]:
    """Every offer in its newest revision: mine first, then by the owner's name and the number.

    Raises:
        NotFound, Ambiguous: *partner* names none, or several.
    """
    with desk.store.read() as work:
        own = me(work).partner_id
        owner = finding.partner(work, partner).id if partner is not None else None
        offers = [view(work, offer, revision) for offer, revision in stored.newest(work, owner)]
        mine = stored_partners.need(work, own)
        reference = Ref(mine.business_id or mine.id, mine.name)
        return sorted(offers, key=lambda offer: offer.owner != reference)


def first_terms(desk: Desk, partners: Sequence[PartnerId]) -> dict[PartnerId, Terms]:
    """The terms of each partner's first live offer, for a table; partners without are left out."""
    with desk.store.read() as work:
        business = me(work)
        today = desk.today()
        found: dict[PartnerId, Terms] = {}
        for id in stored.owners_among(work, partners):  # most of a long list have none
            partner = stored_partners.need(work, id)
            live = promises.live_offers(work, business, partner, on=today)
            if live:
                found[id] = Terms.of(live[0].revision)
        return found


def show(desk: Desk, text: str) -> OfferView:
    """The offer that *text* names: my own by number, a partner's as ``partner/number``.

    Raises:
        NotFound, Ambiguous: it names none, or several partners are called so.
    """
    with desk.store.read() as work:
        me(work)
        offer = finding.offer(work, text)
        return view(work, offer, stored.newest_revision(work, offer.id))


def add(desk: Desk, entry: OfferEntry) -> OfferView:
    """Makes a new offer of my own and signs it.

    Raises:
        Invalid: naming the term that cannot be taken.
        OfferTrouble: all 63 numbers are used.
    """
    with desk.store.write() as work:
        business = me(work)
        if entry.kind is None:
            raise Invalid("kind", Problem.MISSING, "", ", ".join(BenefitKind))
        if entry.value is None:
            raise Invalid("value", Problem.MISSING)
        number = stored.last_number(work, business.partner_id) + 1
        if number > LAST_NUMBER:
            raise OfferTrouble(OfferProblem.NUMBERS_USED, _own_name(work, business))
        offer = Offer(id=OfferId(new_id()), owner=business.partner_id, number=number)
        blank = OfferRevision(
            id=new_id(),
            offer_id=offer.id,
            revision=1,
            kind=entry.kind,
            value=entry.value,
            moment=desk.clock(),
        )
        work.add(offer)
        work.flush()
        return _take_up(desk, work, offer, with_entry(work, blank, entry))


def revise(desk: Desk, text: str, entry: OfferEntry) -> OfferView:
    """Gives an offer of my own new terms; vouchers that are out keep theirs.

    Raises:
        NotFound: there is no such offer.
        NotAllowed: it is another's, or withdrawn.
        Invalid: naming the term that cannot be taken.
    """
    with desk.store.write() as work:
        offer = _own_offer(work, text)
        old = stored.newest_revision(work, offer.id)
        fresh = old.following(id=new_id(), moment=desk.clock())
        return _take_up(desk, work, offer, with_entry(work, fresh, entry))


def withdraw(desk: Desk, text: str) -> OfferView:
    """Stops issuing on an offer of my own; what is out is honoured for a voucher's lifetime.

    Raises:
        NotFound: there is no such offer.
        NotAllowed: it is another's, or withdrawn already.
    """
    with desk.store.write() as work:
        offer = _own_offer(work, text)
        revision = stored.newest_revision(work, offer.id)
        offer.withdrawn = desk.today()
        # the same Sunday rule as the vouchers', or the newest of them would end beyond it
        offer.honoured_through = valid_through(offer.withdrawn, revision.lifetime_days)
        statements.sign_withdrawal(work, desk.keys, offer, desk.clock())
        return view(work, offer, revision)


def view(work: Work, offer: Offer, revision: OfferRevision) -> OfferView:
    """An offer as it leaves the unit of work."""
    owner = stored_partners.need(work, offer.owner)
    return OfferView(
        owner=Ref(owner.business_id or owner.id, owner.name),
        number=offer.number,
        revision=revision.revision,
        terms=Terms.of(revision),
        withdrawn=offer.withdrawn,
    )


def with_entry(work: Work, revision: OfferRevision, entry: OfferEntry) -> OfferRevision:
    """Puts what a user decided into a revision that is not kept yet.

    Raises:
        Invalid: naming the term that cannot be taken.
        NotFound, Ambiguous, OfferTrouble: one of the issuers is not there, or cannot issue.
    """
    for name in _AS_THEY_ARE:
        if (given := getattr(entry, name)) is not None:
            setattr(revision, name, given)
    for name in _BOUNDS:
        if (bound := getattr(entry, name)) is not None:
            setattr(revision, name, bound or None)
    for name in _TEXTS:
        if (text := getattr(entry, name)) is not None:
            longest = LONGEST_TEXT if name.startswith("terms") else 200
            setattr(revision, name, clean(text, field=name, longest=longest))
    if entry.issuers is not None:
        revision.issuers = tuple(_issuer(work, name) for name in entry.issuers)
    check_terms(revision)
    return revision


def terms_of(desk: Desk, voucher: VoucherView) -> Terms | None:
    """The terms of a voucher with a code, or None where they are unknown here."""
    with desk.store.read() as work:
        owner = stored_partners.of_business(work, BusinessId(voucher.redeemer.id))
        if owner is None:
            return None
        revision = stored.revision(work, owner.id, voucher.offer_number, voucher.revision)
        return Terms.of(revision) if revision else None


def _take_up(desk: Desk, work: Work, offer: Offer, revision: OfferRevision) -> OfferView:
    revision.document = statements.sign_offer(work, desk.keys, offer, revision, desk.clock())
    work.add(revision)
    work.flush()
    return view(work, offer, revision)


def _issuer(work: Work, name: str) -> BusinessId:
    partner = finding.partner(work, name)
    if partner.business_id is None:
        raise OfferTrouble(OfferProblem.NO_PROGRAM, partner.name)
    return partner.business_id


def _own_offer(work: Work, text: str) -> Offer:
    offer = finding.offer(work, text)
    if offer.owner != me(work).partner_id:
        raise NotAllowed(Rule.NOT_THE_OWNER, stored_partners.need(work, offer.owner).name)
    if offer.withdrawn is not None:
        raise NotAllowed(Rule.ALREADY_WITHDRAWN, str(offer.number))
    return offer


def _own_name(work: Work, business: Business) -> str:
    return stored_partners.need(work, business.partner_id).name
