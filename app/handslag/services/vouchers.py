"""Vouchers that I issue: handing out, voiding, replacing, looking them up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handslag.domain.errors import NotAllowed, Rule
from handslag.domain.ids import VoucherId
from handslag.domain.text import clean, fold, words
from handslag.domain.vouchers import OPEN, EventKind, Voucher, VoucherState, printed_code
from handslag.services import chronicle, finding, issuing, promises, serials
from handslag.services.desk import Desk, me
from handslag.services.views import Ref, VoucherView
from handslag.storage import customers as stored_customers
from handslag.storage import events as stored_events
from handslag.storage import offers as stored_offers
from handslag.storage import partners as stored_partners
from handslag.storage import vouchers as stored
from handslag.storage.work import Work


@dataclass(frozen=True, kw_only=True)
class IssueOrder:
    """Vouchers as a user asks for them.

    Attributes:
        partners: names; each has exactly one live offer unless *offers* names one of it.
        offers: offers as ``partner/number``.
        count: of each.
    """

    partners: tuple[str, ...]
    offers: tuple[str, ...] = ()
    customer: str | None = None
    count: int = 1
    start: date | None = None


@dataclass(frozen=True)
class Happening:
    """Something that happened to a voucher: what, when, who says so, and the reason given."""

    kind: EventKind
    at: datetime
    by: Ref
    reason: str | None


def issue(desk: Desk, order: IssueOrder) -> list[VoucherView]:
    """Issues vouchers: all of them, or none.

    Raises:
        NotFound, Ambiguous: a name fits nobody, or several.
        OfferTrouble: an offer cannot be used.
        Invalid: the start lies in the past, or the count is not positive.
    """
    with desk.store.write() as work:
        return views(desk, work, stored.by_ids(work, _issue(desk, work, order)))


def issue_ids(desk: Desk, order: IssueOrder) -> list[VoucherId]:
    """As ``issue``, for many vouchers that nobody looks at one by one.

    Raises:
        NotFound, Ambiguous, OfferTrouble, Invalid: as ``issue``.
    """
    with desk.store.write() as work:
        return _issue(desk, work, order)


def listing(
    desk: Desk,
    *,
    state: VoucherState | None = None,
    partner: str | None = None,
    customer: str | None = None,
    limit: int | None = None,
) -> tuple[list[VoucherView], int]:
    """Vouchers that I issued or redeem, the newest first, and how many there are in all.

    Raises:
        NotFound, Ambiguous: *partner* or *customer* names none, or several.
    """
    with desk.store.read() as work:
        me(work)
        found, total = stored.find(
            work,
            state=state,
            partner=finding.partner(work, partner) if partner else None,
            customer=finding.customer(work, customer).id if customer else None,
            today=desk.today(),
            limit=limit,
        )
        return views(desk, work, found), total


def find_ids(desk: Desk, *, state: VoucherState | None = None, search: str = "") -> list[VoucherId]:
    """Ids of vouchers, the newest first, for a table.

    Args:
        desk: the open profile.
        state: as a person sees it today; None is every state.
        search: every word of it must begin a word of a name, or be in the code or the number.
    """
    with desk.store.read() as work:
        found, _ = stored.find(
            work, state=state, partner=None, customer=None, today=desk.today(), limit=None
        )
        wanted = words(search)
        if not wanted:
            return [one.id for one in found]
        shown = views(desk, work, found)
        return [VoucherId(one.id) for one in shown if _fits(one, wanted)]


def rows(desk: Desk, ids: Sequence[VoucherId]) -> list[VoucherView]:
    """The vouchers of *ids* in that order."""
    with desk.store.read() as work:
        return views(desk, work, stored.by_ids(work, ids))


def timeline(desk: Desk, id: VoucherId) -> list[Happening]:
    """What happened to a voucher, the oldest first."""
    with desk.store.read() as work:
        events = stored_events.of_voucher(work, id)
        names = stored_partners.names_of(work, {event.author for event in events})
        return [
            Happening(
                event.kind,
                event.moment,
                Ref(event.author, names.get(event.author, event.author)),
                event.reason,
            )
            for event in events
        ]


def show(desk: Desk, text: str) -> VoucherView:
    """The voucher with this id, typed code or token.

    Raises:
        NotFound: there is none here.
    """
    with desk.store.read() as work:
        me(work)
        return views(desk, work, [finding.voucher(work, text)])[0]


def hand_out(desk: Desk, text: str) -> VoucherView:
    """Notes that the customer has got the voucher.

    Raises:
        NotFound: there is none here.
        NotAllowed: I did not issue it, or it is not open.
    """
    with desk.store.write() as work:
        voucher = _open_voucher(desk, work, text)
        if voucher.state is VoucherState.ISSUED:
            _tell(desk, work, voucher, EventKind.HANDED_OUT)
            voucher.state = VoucherState.HANDED_OUT
        return views(desk, work, [voucher])[0]


def void(desk: Desk, text: str, *, reason: str | None = None) -> VoucherView:
    """Voids a voucher; its redeemer refuses it from the next exchange on.

    Raises:
        NotFound: there is none here.
        NotAllowed: I did not issue it, or it is not open.
    """
    with desk.store.write() as work:
        voucher = _open_voucher(desk, work, text)
        _tell(desk, work, voucher, EventKind.VOIDED, reason=reason)
        voucher.state = VoucherState.VOIDED
        return views(desk, work, [voucher])[0]


def replace(desk: Desk, text: str, *, reason: str | None = None) -> tuple[VoucherView, VoucherView]:
    """Replaces a lost voucher by one with a new number and the same terms and last day.

    Returns:
        The new voucher, and the replaced one.

    Raises:
        NotFound: there is none here.
        NotAllowed: I did not issue it, or it is not open.
        OfferTrouble: the offer's serials are used up.
    """
    with desk.store.write() as work:
        voucher = _open_voucher(desk, work, text)
        fresh = _stand_in(desk, work, voucher)
        _tell(desk, work, voucher, EventKind.REPLACED, reason=reason, replacements=[fresh.id])
        voucher.state = VoucherState.REPLACED
        _tell(desk, work, fresh, EventKind.ISSUED)
        new, old = views(desk, work, [fresh, voucher])
        return new, old


def views(desk: Desk, work: Work, vouchers: Sequence[Voucher]) -> list[VoucherView]:
    """The vouchers as they leave the unit of work, in that order."""
    businesses = {id for voucher in vouchers for id in (voucher.issuer, voucher.redeemer)}
    names = stored_partners.names_of(work, businesses)
    on_word = stored_partners.names_by_id(
        work, {voucher.word_of for voucher in vouchers if voucher.word_of}
    )
    customers = stored_customers.names_of(
        work, {voucher.customer_id for voucher in vouchers if voucher.customer_id}
    )
    now = desk.clock()
    return [
        VoucherView(
            id=voucher.id,
            serial=voucher.serial,
            issuer=Ref(voucher.issuer, names.get(voucher.issuer, voucher.issuer)),
            redeemer=(
                Ref(voucher.word_of, on_word.get(voucher.word_of, ""))
                if voucher.word_of
                else Ref(voucher.redeemer, names.get(voucher.redeemer, voucher.redeemer))
            ),
            offer_number=voucher.offer_number,
            revision=voucher.revision,
            benefit=voucher.benefit,
            issued=voucher.issued,
            valid_through=voucher.valid_through,
            state=voucher.shown_state(now),
            code=printed_code(voucher.code) if voucher.code else "",
            token=voucher.token,
            customer=(
                Ref(voucher.customer_id, customers.get(voucher.customer_id, ""))
                if voucher.customer_id
                else None
            ),
        )
        for voucher in vouchers
    ]


def _issue(desk: Desk, work: Work, order: IssueOrder) -> list[VoucherId]:
    me(work)
    customer = finding.customer(work, order.customer).id if order.customer else None
    return issuing.issue(desk, work, _wants(work, order), customer=customer, start=order.start)


def _fits(view: VoucherView, wanted: list[str]) -> bool:
    names = [view.issuer.name, view.redeemer.name, view.customer.name if view.customer else ""]
    parts = [part for name in names for part in words(name)]
    code = fold(view.code).replace("-", "")
    numbers = {str(view.serial), fold(view.number)}
    return all(
        any(part.startswith(word) for part in parts) or word in code or word in numbers
        for word in wanted
    )


def _wants(work: Work, order: IssueOrder) -> list[issuing.Want]:
    named = [finding.offer(work, text) for text in order.offers]
    wants: list[issuing.Want] = []
    for text in order.partners:
        partner = finding.partner(work, text)
        mine = [offer for offer in named if offer.owner == partner.id]
        numbers: list[int | None] = [offer.number for offer in mine]
        wants += [issuing.Want(partner.id, number, order.count) for number in numbers or [None]]
    owners = {want.partner_id for want in wants}
    wants += [
        issuing.Want(offer.owner, offer.number, order.count)
        for offer in named
        if offer.owner not in owners
    ]
    return wants


def _open_voucher(desk: Desk, work: Work, text: str) -> Voucher:
    business = me(work)
    voucher = finding.voucher(work, text)
    if voucher.issuer != business.id:
        raise NotAllowed(Rule.NOT_THE_ISSUER, voucher.called)
    if voucher.shown_state(desk.clock()) not in OPEN:
        raise NotAllowed(Rule.NOT_OPEN, voucher.called)
    return voucher


def _tell(
    desk: Desk,
    work: Work,
    voucher: Voucher,
    kind: EventKind,
    *,
    reason: str | None = None,
    replacements: Sequence[VoucherId] = (),
) -> None:
    author = chronicle.Author(me(work), desk.keys, desk.clock().replace(microsecond=0))
    chronicle.write(
        work,
        author,
        kind,
        counterparty=voucher.redeemer,
        vouchers=[voucher.id],
        reason=(clean(reason, field="reason") or None) if reason else None,
        replacements=replacements,
    )


def _stand_in(desk: Desk, work: Work, voucher: Voucher) -> Voucher:
    author = chronicle.Author(me(work), desk.keys, desk.clock().replace(microsecond=0))
    redeemer = stored_partners.redeemer_of(work, voucher)
    assert redeemer is not None  # a voucher is only issued for a known partner, trashed or not
    revision = stored_offers.revision(work, redeemer.id, voucher.offer_number, voucher.revision)
    assert revision is not None  # and on a known revision, which is never removed
    promise = promises.Promise(redeemer, voucher.offer_number, revision, voucher.redeemer)
    (serial,) = serials.take(work, author.business, promise, 1)
    press = issuing.press_for(work, author, promise, voucher.valid_through)
    (row,) = press.rows([serial], customer=voucher.customer_id, replaces=voucher.id)
    fresh = Voucher(**row)
    work.add(fresh)
    work.flush()
    return fresh
