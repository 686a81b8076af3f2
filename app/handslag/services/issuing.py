"""Issuing: signed vouchers, each for one partner's till."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from handslag.domain.errors import Invalid, OfferProblem, OfferTrouble, Problem
from handslag.domain.ids import BusinessId, CustomerId, PartnerId, VoucherId
from handslag.domain.moments import LAST_WEEK, valid_through, week_number
from handslag.domain.offers import LAST_SERIAL
from handslag.domain.vouchers import EventKind, Voucher
from handslag.services import chronicle, serials
from handslag.services.desk import Desk, me
from handslag.services.press import Press, WordPress
from handslag.services.promises import Promise, live_offer
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work
from handslag.trust.codes import pair_key


@dataclass(frozen=True)
class Want:
    """Vouchers to issue: *count* of them on a partner's offer; None for its only live one."""

    partner_id: PartnerId
    offer: int | None = None
    count: int = 1


@dataclass(frozen=True)
class Batch:
    """Signed vouchers of one promise, not stored yet; *rows* are their fields."""

    promise: Promise
    rows: tuple[dict[str, Any], ...]

    @property
    def vouchers(self) -> tuple[Voucher, ...]:
        """The vouchers as records, made anew at every call."""
        return tuple(Voucher(**row) for row in self.rows)


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
    batches = prepare(desk, work, wants, customer=customer, start=start)
    store(desk, work, batches)
    return [row["id"] for batch in batches for row in batch.rows]


def prepare(
    desk: Desk,
    work: Work,
    wants: Sequence[Want],
    *,
    customer: CustomerId | None,
    start: date | None,
) -> list[Batch]:
    """Signs the wanted vouchers without storing them; a preview may do that and forget them.

    Args and errors are those of ``issue``.
    """
    author = _author(desk, work)
    day = _start(desk, start)
    used: dict[tuple[PartnerId, int], int] = {}
    batches: list[Batch] = []
    for want in wants:
        if want.count < 1:
            raise Invalid("count", Problem.OUT_OF_RANGE, str(want.count), f"1..{LAST_SERIAL}")
        promise = live_offer(work, author.business, want.partner_id, want.offer, on=desk.today())
        key = (want.partner_id, promise.number)
        before = used.get(key, 0)
        used[key] = before + want.count
        batches.append(_batch(work, author, promise, want.count, before, day, customer))
    return batches


def store(desk: Desk, work: Work, batches: Sequence[Batch]) -> None:
    """Makes prepared vouchers count as issued: they and one event for each partner."""
    author = _author(desk, work)
    given: dict[tuple[BusinessId, PartnerId], list[VoucherId]] = {}
    for batch in batches:
        work.bulk_add_rows(Voucher, batch.rows)
        ids = given.setdefault((batch.promise.redeemer, batch.promise.partner.id), [])
        ids += [row["id"] for row in batch.rows]
    for (redeemer, _), ids in given.items():
        chronicle.write(work, author, EventKind.ISSUED, counterparty=redeemer, vouchers=ids)


def _author(desk: Desk, work: Work) -> chronicle.Author:
    return chronicle.Author(me(work), desk.keys, desk.clock().replace(microsecond=0))


def _start(desk: Desk, start: date | None) -> date:
    today = desk.today()
    if start is not None and start < today:
        raise Invalid("start", Problem.WRONG_ORDER, start.isoformat(), f"{today.isoformat()}..")
    return start or today


def _batch(
    work: Work,
    author: chronicle.Author,
    promise: Promise,
    count: int,
    before: int,
    start: date,
    customer: CustomerId | None,
) -> Batch:
    """The next *count* vouchers of a promise, behind *before* that are prepared already."""
    last_day = valid_through(start, promise.revision.lifetime_days)
    if not 0 <= week_number(last_day) <= LAST_WEEK:
        raise OfferTrouble(OfferProblem.BEYOND_CALENDAR, promise.partner.name)
    given = serials.take(work, author.business, promise, count, before=before)
    made = press_for(work, author, promise, last_day)
    return Batch(promise, tuple(made.rows(given, customer=customer)))


def press_for(
    work: Work, author: chronicle.Author, promise: Promise, last_day: date
) -> Press | WordPress:
    """What makes the vouchers of a promise that are valid through *last_day*."""
    if promise.on_word:
        return WordPress(author, promise, last_day)
    newest = stored_partners.keys_of(work, promise.redeemer)[0]
    pair = pair_key(
        author.keys,
        bytes.fromhex(newest.box_key),
        issuer=author.business.id,
        redeemer=promise.redeemer,
    )
    return Press(author, promise, last_day, pair)
