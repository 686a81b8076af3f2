"""Issuing: signed vouchers, each for one partner's till."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handslag.domain.errors import Invalid, OfferProblem, OfferTrouble, Problem
from handslag.domain.ids import CustomerId, PartnerId, VoucherId
from handslag.domain.moments import LAST_WEEK, end_of_day, valid_through, week_number
from handslag.domain.offers import LAST_SERIAL, OfferRevision
from handslag.domain.partners import Business, Partner
from handslag.domain.vouchers import EventKind, Voucher
from handslag.services import chronicle
from handslag.services.desk import Desk, me
from handslag.storage import offers as stored_offers
from handslag.storage import partners as stored_partners
from handslag.storage import vouchers as stored
from handslag.storage.work import Work
from handslag.trust.codes import PairKey, pack_fields, pair_key, write_code
from handslag.trust.keys import Keys
from handslag.trust.tokens import Claims, write_tokens


@dataclass(frozen=True)
class Want:
    """Vouchers to issue: *count* of them on a partner's offer; None for its only live one."""

    partner_id: PartnerId
    offer: int | None = None
    count: int = 1


@dataclass(frozen=True)
class Promise:
    """A live offer that vouchers are issued on, with its owner."""

    partner: Partner
    number: int
    revision: OfferRevision


def issue(
    desk: Desk,
    work: Work,
    wants: Sequence[Want],
    *,
    customer: CustomerId | None,
    start: date | None,
) -> list[VoucherId]:
    """Issues the wanted vouchers within a unit of work, in the order of *wants*.

    Args:
        desk: the open profile.
        work: the unit of work; it holds the write lock, so that serials are not given twice.
        wants: on which offers, and how many.
        customer: who gets them, or None.
        start: the planned day of handing over, from which the lifetime counts; None is today.

    Raises:
        OfferTrouble: an offer cannot be used; nothing is issued at all.
        Invalid: *start* lies in the past, or a count is not positive.
    """
    business = me(work)
    day = _start(desk, start)
    author = chronicle.Author(business, desk.keys, desk.clock().replace(microsecond=0))
    ids: list[VoucherId] = []
    for want in wants:
        if want.count < 1:
            raise Invalid("count", Problem.OUT_OF_RANGE, str(want.count), f"1..{LAST_SERIAL}")
        promise = live_offer(work, business, want.partner_id, want.offer, on=desk.today())
        ids += _issue_on(work, author, promise, want.count, start=day, customer=customer)
    return ids


def live_offer(
    work: Work, business: Business, partner_id: PartnerId, number: int | None, *, on: date
) -> Promise:
    """The partner's offer with *number*, or its only live one, ready for issuing.

    Raises:
        OfferTrouble: there is none, there are several, or it may not be used now or by us.
    """
    partner = stored_partners.need(work, partner_id)
    if partner.business_id is None:
        raise OfferTrouble(OfferProblem.NO_PROGRAM, partner.name)
    if number is not None:
        return _named_offer(work, business, partner, number, on)
    live = live_offers(work, business, partner, on=on)
    if not live:
        raise OfferTrouble(OfferProblem.NONE_LIVE, partner.name)
    if len(live) > 1:
        names = tuple(f"{partner.name}/{promise.number}" for promise in live)
        raise OfferTrouble(OfferProblem.SEVERAL_LIVE, partner.name, names)
    return live[0]


def live_offers(work: Work, business: Business, partner: Partner, *, on: date) -> list[Promise]:
    """The partner's offers that we may issue on that day, by number."""
    return [
        Promise(partner, offer.number, revision)
        for offer, revision in stored_offers.newest(work, partner.id)
        if offer.withdrawn is None and revision.open_on(on) and revision.open_to(business.id)
    ]


def _named_offer(
    work: Work, business: Business, partner: Partner, number: int, on: date
) -> Promise:
    name = f"{partner.name}/{number}"
    offer = stored_offers.by_number(work, partner.id, number)
    if offer is None:
        raise OfferTrouble(OfferProblem.NONE_LIVE, partner.name, (name,))
    revision = stored_offers.newest_revision(work, offer.id)
    if offer.withdrawn is not None:
        raise OfferTrouble(OfferProblem.WITHDRAWN, partner.name, (name,))
    if not revision.open_on(on):
        raise OfferTrouble(OfferProblem.NOT_NOW, partner.name, (name,))
    if not revision.open_to(business.id):
        raise OfferTrouble(OfferProblem.NOT_FOR_US, partner.name, (name,))
    return Promise(partner, number, revision)


def _start(desk: Desk, start: date | None) -> date:
    today = desk.today()
    if start is not None and start < today:
        raise Invalid("start", Problem.WRONG_ORDER, start.isoformat(), f"{today.isoformat()}..")
    return start or today


def _issue_on(
    work: Work,
    author: chronicle.Author,
    promise: Promise,
    count: int,
    *,
    start: date,
    customer: CustomerId | None,
) -> list[VoucherId]:
    redeemer = promise.partner.business_id
    assert redeemer is not None  # live_offer has seen to it
    last_day = valid_through(start, promise.revision.lifetime_days)
    if not 0 <= week_number(last_day) <= LAST_WEEK:
        raise OfferTrouble(OfferProblem.BEYOND_CALENDAR, promise.partner.name)
    first = stored.last_serial(work, author.business.id, redeemer, promise.number) + 1
    _check_left(promise, first, count)
    press = Press(author, promise, last_day, pair_with(work, author, promise.partner))
    vouchers = press.vouchers(range(first, first + count), customer=customer)
    work.bulk_add(vouchers)
    ids = [voucher.id for voucher in vouchers]
    chronicle.write(work, author, EventKind.ISSUED, counterparty=redeemer, vouchers=ids)
    return ids


def _check_left(promise: Promise, first: int, count: int) -> None:
    bounds = (promise.revision.quota, promise.revision.quota_per_issuer)
    quota = min((bound for bound in bounds if bound is not None), default=LAST_SERIAL)
    if first + count - 1 > quota:
        problem = OfferProblem.SERIALS_USED if quota == LAST_SERIAL else OfferProblem.QUOTA_USED
        name = f"{promise.partner.name}/{promise.number}"
        raise OfferTrouble(problem, promise.partner.name, (name,), left=max(0, quota - first + 1))


def pair_with(work: Work, author: chronicle.Author, redeemer: Partner) -> PairKey:
    """The key that we share with a redeemer for typed codes."""
    assert redeemer.business_id is not None  # only who has the program can redeem
    newest = stored_partners.keys_of(work, redeemer.business_id)[0]
    return pair_key(
        author.keys,
        bytes.fromhex(newest.box_key),
        issuer=author.business.id,
        redeemer=redeemer.business_id,
    )


class Press:
    """Makes vouchers of one offer revision that differ in their serial alone."""

    def __init__(
        self, author: chronicle.Author, promise: Promise, last_day: date, pair: PairKey
    ) -> None:
        assert promise.partner.business_id is not None  # only who has the program can redeem
        self._issuer = author.business.id
        self._redeemer = promise.partner.business_id
        self._keys: Keys = author.keys
        self._issued = author.moment
        self._promise = promise
        self._moment = int(author.moment.timestamp())
        self._last_day = last_day
        self._week = week_number(last_day)
        self._expires = end_of_day(last_day)
        self._pair = pair

    def vouchers(
        self,
        serials: Sequence[int],
        *,
        customer: CustomerId | None,
        replaces: VoucherId | None = None,
    ) -> list[Voucher]:
        """The signed vouchers with those serials, not stored yet."""
        fields = [self._fields(serial) for serial in serials]
        revision = self._promise.revision.revision
        ids = [self._pair.voucher_id(each, revision) for each in fields]
        claims = [self._claims(*pair) for pair in zip(serials, ids, strict=True)]
        tokens = write_tokens(claims, self._keys)
        return [
            self._voucher(serial, id, token, write_code(each, id), customer, replaces)
            for serial, id, token, each in zip(serials, ids, tokens, fields, strict=True)
        ]

    def _fields(self, serial: int) -> bytes:
        return pack_fields(
            issuer=self._issuer,
            offer_number=self._promise.number,
            week=self._week,
            serial=serial,
        )

    def _claims(self, serial: int, id: VoucherId) -> Claims:
        revision = self._promise.revision
        return Claims(
            issuer=self._issuer,
            redeemer=self._redeemer,
            offer_number=self._promise.number,
            revision=revision.revision,
            kind=revision.kind.number,
            value=revision.value,
            serial=serial,
            voucher_id=id,
            issued=self._moment,
            expires=self._expires,
        )

    def _voucher(
        self,
        serial: int,
        id: VoucherId,
        token: str,
        code: str,
        customer: CustomerId | None,
        replaces: VoucherId | None,
    ) -> Voucher:
        revision = self._promise.revision
        return Voucher(
            id=id,
            issuer=self._issuer,
            redeemer=self._redeemer,
            offer_number=self._promise.number,
            revision=revision.revision,
            serial=serial,
            kind=revision.kind,
            value=revision.value,
            currency=revision.currency,
            issued=self._issued,
            valid_through=self._last_day,
            token=token,
            code=code.replace("-", ""),
            customer_id=customer,
            replaces=replaces,
        )
