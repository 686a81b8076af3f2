"""Questions about referrals."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select

from handslag.domain.documents import Document
from handslag.domain.errors import Kind
from handslag.domain.exchanges import Direction, Exchange
from handslag.domain.ids import BusinessId, CustomerId, VoucherId
from handslag.domain.referrals import Referral
from handslag.domain.vouchers import VoucherState
from handslag.storage.tables import TABLES, document, voucher
from handslag.storage.work import Glance, Work

_table = TABLES[Referral]
_exchange = TABLES[Exchange]
_START_OF_ID = 4
"""Fewer characters of an id name nothing."""

_PART = 500


@dataclass(frozen=True)
class Fact:
    """A referral without what tells of the customer.

    Attributes:
        amount: what its receiver noted that it was worth, in minor units of *currency*, or None.
        redeemed: its voucher has been, there.
    """

    id: str
    sender: BusinessId
    receiver: BusinessId
    moment: datetime
    voucher_id: VoucherId | None
    amount: int | None
    currency: str | None
    redeemed: bool


@dataclass(frozen=True)
class Letter:
    """What a business signed about a referral; the newest revision of it."""

    author: BusinessId
    object_id: str
    moment: datetime
    signed: bytes


def need(work: Work, text: str) -> Referral:
    """The referral with that id, or the only one whose id ends so.

    Raises:
        NotFound: there is none, or several.
    """
    ending = text.strip().replace("-", "").lower()
    found = work.get(Referral, ending)
    if found is None and len(ending) >= _START_OF_ID and ending.isalnum():
        several = work.session.scalars(select(Referral).where(_table.c.id.endswith(ending))).all()
        found = several[0] if len(several) == 1 else None
    return found or work.need(Referral, "", Kind.REFERRAL, text)


def by_ids(work: Work, ids: Sequence[str]) -> list[Referral]:
    """The referrals of *ids* that there are, in that order."""
    found: dict[str, Referral] = {}
    for part in _parts(ids):
        rows = work.session.scalars(select(Referral).where(_table.c.id.in_(part)))
        found.update((row.id, row) for row in rows)
    return [found[id] for id in ids if id in found]


def facts(work: Glance, ids: Collection[str] | None = None) -> list[Fact]:
    """All referrals, or these, the newest first; a question about columns."""
    redeemed_there = (voucher.c.redeemer == _table.c.receiver) & (
        voucher.c.state == VoucherState.REDEEMED
    )
    query = (
        select(
            _table.c.id,
            _table.c.sender,
            _table.c.receiver,
            _table.c.moment,
            _table.c.voucher_id,
            _table.c.amount,
            _table.c.currency,
            voucher.c.id.is_not(None).label("redeemed"),
        )
        .outerjoin(voucher, (voucher.c.id == _table.c.voucher_id) & redeemed_there)
        .order_by(_table.c.moment.desc(), _table.c.id.desc())
    )
    if ids is not None:
        query = query.where(_table.c.id.in_(ids))
    return [Fact(*row) for row in work.session.execute(query)]


def letters(
    work: Glance, kind: str, own: BusinessId, authors: Collection[BusinessId]
) -> dict[tuple[BusinessId, str], Letter]:
    """The letters of a kind by *authors* that are to me, or by me, by author and what they are about.

    Args:
        work: the unit of work.
        kind: of document: "answer" or "thanks".
        own: my own business.
        authors: whose.
    """
    found: dict[tuple[BusinessId, str], Letter] = {}
    for part in _parts(authors):
        query = (
            select(document.c.author, document.c.object_id, document.c.moment, document.c.signed)
            .where(
                document.c.author.in_(part),
                document.c.kind == kind,
                or_(document.c.author == own, document.c.addressee == own),
            )
            # of two that contradict each other the first one counts, as in ``exchanges.of_object``
            .order_by(document.c.revision, document.c.hlc.desc(), document.c.id.desc())
        )
        for row in work.session.execute(query):
            found[row.author, row.object_id] = Letter(*row)
    return found


def newest_document(work: Work, author: BusinessId, object_id: str) -> Document | None:
    """What a business signed about one thing last."""
    query = (
        select(Document)
        .where(document.c.author == author, document.c.object_id == object_id)
        .order_by(document.c.revision.desc(), document.c.hlc, document.c.id)
    )
    return work.session.scalars(query.limit(1)).first()


def told_since(work: Work, business: BusinessId, moment: datetime) -> bool:
    """Whether a file for *business* was written here at *moment* or later."""
    query = select(_exchange.c.id).where(
        _exchange.c.business == business,
        _exchange.c.direction == Direction.OUT,
        _exchange.c.at >= moment,
    )
    return work.session.execute(query.limit(1)).first() is not None


def between(work: Work, one: BusinessId, other: BusinessId) -> list[Referral]:
    """The referrals that *one* sent to *other*, the oldest first."""
    return list(
        work.session.scalars(
            select(Referral)
            .where(_table.c.sender == one, _table.c.receiver == other)
            .order_by(_table.c.moment, _table.c.id)
        )
    )


def senders_to(work: Work, own: BusinessId, among: Collection[BusinessId]) -> set[BusinessId]:
    """Those *among* these businesses who have sent a customer to *own*."""
    found: set[BusinessId] = set()
    for part in _parts(among):
        query = select(_table.c.sender).where(_table.c.receiver == own, _table.c.sender.in_(part))
        found.update(work.session.scalars(query.distinct()))
    return found


def forget(work: Work, customers: Sequence[CustomerId]) -> None:
    """Takes everything that tells of these customers out of their referrals.

    What stays is that somebody was sent to whom and when, and that they are to be told of it.
    """
    query = select(_table.c.id).where(_table.c.customer_id.in_(customers))
    erase(work, list(work.session.scalars(query)))


def erase(work: Work, ids: Sequence[str]) -> None:
    """Takes what tells of the customer out of these referrals."""
    if ids:
        now = work.session.clock().replace(microsecond=0)
        work.change_all(Referral, ids, customer_id=None, voucher_id=None, signed=None, erased=now)


def _parts(ids: Collection[str]) -> Iterator[list[str]]:
    listed = list(ids)
    for start in range(0, len(listed), _PART):
        yield listed[start : start + _PART]
