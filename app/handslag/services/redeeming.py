"""Redeeming: the till's decision, at most once for each voucher, with no network."""

from dataclasses import dataclass
from datetime import date, datetime

from handslag.domain.errors import (
    FileTrouble,
    Invalid,
    Kind,
    NotAllowed,
    NotFound,
    Problem,
    Reason,
    Rule,
    VoucherRefused,
)
from handslag.domain.ids import BusinessId, VoucherId, as_id, new_id
from handslag.domain.moments import day_of
from handslag.domain.partners import Business, Membership
from handslag.domain.redemption import Case, Settlement, Verdict, judge, settle
from handslag.domain.text import clean
from handslag.domain.vouchers import (
    EventKind,
    Redemption,
    RefusedAttempt,
    Voucher,
    VoucherState,
    state_after,
)
from handslag.services import chronicle, devices, finding, reading, vouchers
from handslag.services.desk import Desk, me
from handslag.services.reading import Genuine, Source
from handslag.services.views import RedeemedView, Ref, VoucherView
from handslag.storage import events as stored_events
from handslag.storage import offers as stored_offers
from handslag.storage import partners as stored_partners
from handslag.storage import redemptions as stored
from handslag.storage import vouchers as stored_vouchers
from handslag.storage.work import Work


@dataclass(frozen=True, kw_only=True)
class Sale:
    """The bill that a voucher is used on.

    Attributes:
        amount: minor units including VAT, or None when it is not told.
        vat_rate: 25, 12, 6 or 0 per cent.
        invoice: its number, or None.
        on: the day that it counts for; None is today.
    """

    amount: int | None = None
    vat_rate: int = 25
    invoice: str | None = None
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the till says of one voucher.

    Attributes:
        source: the text as typed, or the file's name.
        page: of the file, from 1, or None.
        reason: why it is refused; None when it is accepted.
        corrected: the typed code had an error that was put right.
        grace: accepted in the day after it expired.
        by_code: only its typed code is known: the issuer's register confirms it later.
        voucher: what it says, where it could be read.
        redeemed: its redemption, the new one or the one that stands in the way.
        amount, settlement: the sale and what it comes to.
        minimum: smallest sale in minor units, where that is the reason.
        trouble: with the file that it should have been read from, or None.
    """

    source: str
    page: int | None
    reason: Reason | None
    corrected: bool = False
    grace: bool = False
    by_code: bool = False
    voucher: VoucherView | None = None
    redeemed: RedeemedView | None = None
    amount: int | None = None
    settlement: Settlement | None = None
    minimum: int | None = None
    trouble: FileTrouble | None = None

    @property
    def ok(self) -> bool:
        """Whether it is accepted."""
        return self.reason is None


def check(desk: Desk, texts: list[str], *, sale: Sale | None = None) -> list[Answer]:
    """Says of every voucher whether it would be accepted now; changes nothing.

    Args:
        desk: the open profile.
        texts: tokens, typed codes, or names of pictures and PDF files.
        sale: the bill, where it is known.

    """
    with desk.store.read() as work:
        business = me(work)
        bill = sale or Sale()
        return [answer for text in texts for answer in _answers(desk, work, business, text, bill)]


def redeem(desk: Desk, text: str, *, sale: Sale | None = None) -> Answer:
    """Redeems one voucher; it is in the store, safe from a power cut, when this returns.

    Args:
        desk: the open profile.
        text: a token, a typed code, or the name of a file with one voucher.
        sale: the bill, where it is known.

    Raises:
        NotAllowed: the file holds several.
        DeviceTrouble: another device of mine is the till PC.
        Invalid: the sale or the day cannot be taken.
    """
    try:
        found = _sources(text)
    except FileTrouble as trouble:
        return _unreadable(text, trouble)
    if len(found) != 1:
        raise NotAllowed(Rule.SEVERAL_IN_ONE_FILE, text)
    with desk.store.write() as work:
        business = me(work)
        devices.check_till(work, business)
        bill = sale or Sale()
        genuine, answer = _consider(desk, work, business, found[0], bill)
        if genuine is None or not answer.ok:
            _note_refusal(desk, work, answer)
            return answer
        return _take_in(desk, work, business, genuine, answer, bill)


def note_refused(desk: Desk, answer: Answer) -> None:
    """Keeps that a voucher was shown at the counter and not accepted; an accepted one is not kept."""
    if answer.reason is None or answer.trouble is not None:
        return
    with desk.store.write() as work:
        me(work)
        _note_refusal(desk, work, answer)


def reverse(desk: Desk, text: str) -> tuple[VoucherView, RedeemedView]:
    """Takes a redemption of mine back; the voucher is again what it was before.

    Args:
        desk: the open profile.
        text: id of the redemption or the voucher, or the voucher's code or token.

    Raises:
        NotFound: there is no such redemption here.
        NotAllowed: it was taken back already.
    """
    with desk.store.write() as work:
        business = me(work)
        redemption = _redemption(work, text)
        voucher = stored_vouchers.need(work, redemption.voucher_id)
        if redemption.reversed_at is not None:
            raise NotAllowed(Rule.ALREADY_REVERSED, voucher.called)
        author = chronicle.Author(business, desk.keys, desk.clock().replace(microsecond=0))
        chronicle.write(
            work,
            author,
            EventKind.REVERSED,
            counterparty=voucher.issuer,
            vouchers=[voucher.id],
        )
        redemption.reversed_at = author.moment
        work.flush()
        voucher.state = state_after(stored_events.kinds_of(work, voucher.id))
        return vouchers.views(desk, work, [voucher])[0], _redeemed(work, redemption)


def _answers(desk: Desk, work: Work, business: Business, text: str, sale: Sale) -> list[Answer]:
    try:
        found = _sources(text)
    except FileTrouble as trouble:
        return [_unreadable(text, trouble)]
    return [_consider(desk, work, business, one, sale)[1] for one in found]


def _unreadable(text: str, trouble: FileTrouble) -> Answer:
    return Answer(source=text, page=None, reason=Reason.MALFORMED, trouble=trouble)


def _sources(text: str) -> list[Source]:
    try:
        return reading.sources(text)
    except VoucherRefused:
        return [Source(text, None, text)]  # reading it says what is wrong with it


def _consider(
    desk: Desk, work: Work, business: Business, source: Source, sale: Sale
) -> tuple[Genuine | None, Answer]:
    try:
        genuine = reading.read(desk, work, business, source.text)
    except VoucherRefused as refused:
        return None, Answer(source=source.name, page=source.page, reason=refused.reason)
    known = stored_vouchers.by_id(work, genuine.voucher.id)
    voucher = known or genuine.voucher
    _check_day(desk, voucher, genuine, sale)
    verdict = judge(_case(desk, work, business, genuine, voucher.state, sale))
    return genuine, _answer(desk, work, source, genuine, voucher, verdict, sale)


def _case(
    desk: Desk, work: Work, business: Business, genuine: Genuine, state: VoucherState, sale: Sale
) -> Case:
    voucher, revision = genuine.voucher, genuine.revision
    offer = stored_offers.by_number(work, business.partner_id, voucher.offer_number)
    invoice = _invoice(sale)
    return Case(
        for_me=voucher.redeemer == business.id,
        issuer_suspended=_suspended(work, voucher),
        issued=voucher.issued,
        now=desk.clock(),
        newest_event=stored_events.newest_own(work, business.id),
        judged_on=sale.on or desk.today(),
        valid_through=voucher.valid_through,
        state=state,
        offer_known=offer is not None and revision is not None,
        honoured_through=offer.honoured_through if offer else None,
        serial=voucher.serial,
        quota_per_issuer=revision.quota_per_issuer if revision else None,
        redeemed_in_all=stored.count_of_offer(work, business.id, voucher.offer_number),
        quota=revision.quota if revision else None,
        sale=sale.amount,
        minimum=revision.minimum if revision else None,
        shares_invoice=invoice is not None
        and stored.shares_invoice(work, invoice, sale.on or desk.today(), voucher.id),
    )


def _answer(
    desk: Desk,
    work: Work,
    source: Source,
    genuine: Genuine,
    voucher: Voucher,
    verdict: Verdict,
    sale: Sale,
) -> Answer:
    revision = genuine.revision
    earlier = stored.standing(work, voucher.id)
    below = verdict.reason is Reason.BELOW_MINIMUM and revision is not None
    return Answer(
        source=source.name,
        page=source.page,
        reason=verdict.reason,
        corrected=genuine.corrected,
        grace=verdict.grace,
        by_code=voucher.token is None,
        voucher=vouchers.views(desk, work, [voucher])[0],
        redeemed=_redeemed(work, earlier) if earlier else None,
        amount=sale.amount,
        settlement=_settlement(genuine, sale) if verdict.reason is None else None,
        minimum=revision.minimum if below and revision else None,
    )


def _take_in(
    desk: Desk, work: Work, business: Business, genuine: Genuine, answer: Answer, sale: Sale
) -> Answer:
    voucher, now = genuine.voucher, desk.clock().replace(microsecond=0)
    stored_vouchers.insert_if_absent(work, voucher)
    if not stored_vouchers.close_if_open(work, voucher.id, VoucherState.REDEEMED):
        raise AssertionError(voucher.id)  # the write lock is ours: it was open a moment ago
    author = chronicle.Author(business, desk.keys, now)
    event = chronicle.write(
        work, author, EventKind.REDEEMED, counterparty=voucher.issuer, vouchers=[voucher.id]
    )
    settlement = _settlement(genuine, sale)
    redemption = Redemption(
        id=new_id(),
        voucher_id=voucher.id,
        event_id=event.id,
        by=business.id,
        at=now,
        on=sale.on or desk.today(),
        currency=voucher.currency,
        sale=sale.amount,
        discount=settlement.discount if settlement else None,
        to_pay=settlement.to_pay if settlement else None,
        vat=settlement.vat if settlement else None,
        vat_rate=sale.vat_rate if settlement else None,
        invoice=_invoice(sale),
        grace=answer.grace,
        corrected=genuine.corrected,
    )
    work.add(redemption)
    work.flush()
    kept = stored_vouchers.need(work, voucher.id)
    return Answer(
        source=answer.source,
        page=answer.page,
        reason=None,
        corrected=answer.corrected,
        grace=answer.grace,
        by_code=answer.by_code,
        voucher=vouchers.views(desk, work, [kept])[0],
        redeemed=_redeemed(work, redemption),
        amount=sale.amount,
        settlement=settlement,
    )


def _check_day(desk: Desk, voucher: Voucher, genuine: Genuine, sale: Sale) -> None:
    if sale.on is None:
        return
    # a typed code does not tell when it was issued, but not before its terms were made
    earliest = voucher.issued or (genuine.revision and genuine.revision.moment)
    first = day_of(earliest) if earliest else None
    if sale.on > desk.today() or (first is not None and sale.on < first):
        allowed = f"{first.isoformat() if first else ''}..{desk.today().isoformat()}"
        raise Invalid("on", Problem.OUT_OF_RANGE, sale.on.isoformat(), allowed)


def _settlement(genuine: Genuine, sale: Sale) -> Settlement | None:
    if sale.amount is None:
        return None
    cap = genuine.revision.cap if genuine.revision else None
    return settle(genuine.voucher.benefit, sale=sale.amount, vat_rate=sale.vat_rate, cap=cap)


def _suspended(work: Work, voucher: Voucher) -> bool:
    issuer = stored_partners.of_business(work, voucher.issuer)
    if issuer is None:
        return False
    return stored_partners.opinion_of(work, issuer.id).status is Membership.SUSPENDED


def _invoice(sale: Sale) -> str | None:
    return (clean(sale.invoice, field="invoice") or None) if sale.invoice else None


def _note_refusal(desk: Desk, work: Work, answer: Answer) -> None:
    if answer.reason is None:
        return
    voucher = answer.voucher
    work.add(
        RefusedAttempt(
            id=new_id(),
            at=desk.clock().replace(microsecond=0),
            reason=int(answer.reason),
            voucher_id=VoucherId(voucher.id) if voucher else None,
            issuer=BusinessId(voucher.issuer.id) if voucher else None,
        )
    )


def _redemption(work: Work, text: str) -> Redemption:
    id = as_id(text)
    found = stored.by_id(work, id) if id else None
    if found is None:
        try:
            voucher = finding.voucher(work, text)
        except NotFound:
            raise NotFound(Kind.REDEMPTION, text) from None
        found = stored.newest(work, voucher.id)
    if found is None:
        raise NotAllowed(Rule.NOT_REDEEMED, text)
    return found


def _redeemed(work: Work, redemption: Redemption) -> RedeemedView:
    names = stored_partners.names_of(work, {redemption.by})
    at: datetime = redemption.at
    return RedeemedView(
        id=redemption.id,
        at=at,
        on=redemption.on,
        by=Ref(redemption.by, names.get(redemption.by, redemption.by)),
        invoice=redemption.invoice,
    )
