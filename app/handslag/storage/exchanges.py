"""Questions about the exchange with other businesses, and what its imports brought."""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Text, and_, delete, exists, func, or_, select, type_coerce

from handslag.domain.documents import Document
from handslag.domain.exchanges import Direction, Exchange
from handslag.domain.ids import BusinessId, VoucherId
from handslag.domain.offers import Offer
from handslag.domain.partners import Opinion
from handslag.domain.referrals import Referral
from handslag.domain.stamps import Record
from handslag.domain.vouchers import EventKind, Voucher, VoucherEvent
from handslag.storage.stamping import stamp_removals
from handslag.storage.tables import (
    SYNCED,
    TABLES,
    document,
    field_clock,
    pack,
    pack_run,
    partner,
    partner_key,
    partner_note,
    redemption,
    voucher,
    voucher_event,
    voucher_step,
)
from handslag.storage.work import Work

_exchange = TABLES[Exchange]
_referral = TABLES[Referral]
_OF_REDEEMER = (EventKind.REDEEMED, EventKind.REVERSED)
_PART = 500


def recent(work: Work, *, limit: int) -> list[Exchange]:
    """The latest files, the newest first."""
    query = select(Exchange).order_by(_exchange.c.at.desc(), _exchange.c.id.desc()).limit(limit)
    return list(work.session.scalars(query))


def written(work: Work, digest: str) -> Exchange | None:
    """The file with that SHA-256, if it was written here."""
    query = select(Exchange).where(
        _exchange.c.digest == digest, _exchange.c.direction == Direction.OUT
    )
    return work.session.scalars(query).first()


def came(work: Work, digest: str) -> Exchange | None:
    """The file with that SHA-256, if it was taken in before."""
    query = select(Exchange).where(
        _exchange.c.digest == digest, _exchange.c.direction == Direction.IN
    )
    return work.session.scalars(query).first()


def newest_in(work: Work, business: BusinessId) -> Exchange | None:
    """The newest file that came from a business."""
    query = (
        select(Exchange)
        .where(_exchange.c.business == business, _exchange.c.direction == Direction.IN)
        .order_by(_exchange.c.at.desc(), _exchange.c.id.desc())
    )
    return work.session.scalars(query.limit(1)).first()


def last_by_business(work: Work) -> dict[tuple[BusinessId, Direction], Exchange]:
    """The newest file of each way, by the other business."""
    order = (_exchange.c.at.desc(), _exchange.c.id.desc())
    rank = func.row_number().over(
        partition_by=(_exchange.c.business, _exchange.c.direction), order_by=order
    )
    ranked = select(_exchange.c.id, rank.label("n")).where(_exchange.c.business.is_not(None))
    newest = ranked.subquery()
    query = select(Exchange).join(newest, newest.c.id == _exchange.c.id).where(newest.c.n == 1)
    return {
        (one.business, one.direction): one
        for one in work.session.scalars(query)
        if one.business is not None
    }


def with_program(work: Work) -> list[tuple[BusinessId, str]]:
    """The businesses outside the trash that can read a file, my own too; id and name, by name."""
    has_key = exists().where(partner_key.c.business_id == partner.c.business_id)
    query = (
        select(partner.c.business_id, partner.c.name)
        .where(partner.c.deleted.is_(None), has_key)
        .order_by(partner.c.sort_key, partner.c.id)
    )
    return [(BusinessId(row.business_id), row.name) for row in work.session.execute(query)]


def documents(
    work: Work, *, author: BusinessId | None = None, addressee: BusinessId | None = None
) -> list[Document]:
    """Signed documents for *addressee*, or for everybody where that is None.

    Args:
        work: the unit of work.
        author: whose; None for all.
        addressee: the one business that they are for, or None.
    """
    query = select(Document).where(document.c.addressee.is_not_distinct_from(addressee))
    if author is not None:
        query = query.where(document.c.author == author)
    order = (document.c.author, document.c.kind, document.c.object_id, document.c.revision)
    return list(work.session.scalars(query.order_by(*order, document.c.id)))


def of_object(work: Work, author: BusinessId, object_id: str) -> list[Document]:
    """What a business signed about one thing, the newest revision first."""
    query = (
        select(Document)
        .where(document.c.author == author, document.c.object_id == object_id)
        .order_by(document.c.revision.desc(), document.c.hlc, document.c.id)
    )
    return list(work.session.scalars(query))


def events(work: Work, author: BusinessId, counterparty: BusinessId) -> list[VoucherEvent]:
    """What a business wrote in its chains for another, chain by chain."""
    query = (
        select(VoucherEvent)
        .where(voucher_event.c.author == author, voucher_event.c.counterparty == counterparty)
        .order_by(voucher_event.c.author_device, voucher_event.c.number, voucher_event.c.id)
    )
    return list(work.session.scalars(query))


def author_of_device(work: Work, device: int) -> BusinessId | None:
    """The business whose events name that device, or None."""
    query = select(voucher_event.c.author).where(voucher_event.c.author_device == device)
    return work.session.scalar(query.limit(1))


def register(work: Work, issuer: BusinessId, redeemer: BusinessId) -> list[Voucher]:
    """The vouchers that one business issued for another's till, the newest first."""
    query = (
        select(Voucher)
        .where(voucher.c.issuer == issuer, voucher.c.redeemer == redeemer)
        .order_by(voucher.c.valid_through.desc(), voucher.c.id)
    )
    return list(work.session.scalars(query))


def kinds_of(work: Work, ids: Collection[VoucherId]) -> dict[VoucherId, list[EventKind]]:
    """What happened to these vouchers by the word of who may say so, in order.

    Its issuer tells that it was issued, handed out, voided or replaced; its redeemer the rest.
    """
    by_redeemer = voucher_event.c.kind.in_(_OF_REDEEMER)
    rightly = or_(
        and_(by_redeemer, voucher_event.c.author == voucher.c.redeemer),
        and_(~by_redeemer, voucher_event.c.author == voucher.c.issuer),
    )
    found: dict[VoucherId, list[EventKind]] = {}
    for part in _parts(ids):
        query = (
            select(voucher.c.id, voucher_event.c.kind)
            .join(voucher_step, voucher_step.c.voucher_id == voucher.c.id)
            .join(voucher_event, voucher_event.c.id == voucher_step.c.event_id)
            .where(voucher.c.id.in_(part), rightly)
            .order_by(voucher_event.c.moment, voucher_event.c.number, voucher_event.c.id)
        )
        for row in work.session.execute(query):
            found.setdefault(VoucherId(row.id), []).append(row.kind)
    return found


def vouchers(work: Work, ids: Collection[VoucherId]) -> dict[VoucherId, Voucher]:
    """Those of these vouchers that are here, by id."""
    found: dict[VoucherId, Voucher] = {}
    for part in _parts(ids):
        rows = work.session.scalars(select(Voucher).where(voucher.c.id.in_(part)))
        found.update((one.id, one) for one in rows)
    return found


def vouchers_of(work: Work, events: Collection[str]) -> set[VoucherId]:
    """The vouchers that these events are about."""
    found: set[VoucherId] = set()
    for part in _parts(events):
        query = select(voucher_step.c.voucher_id).where(voucher_step.c.event_id.in_(part))
        found.update(VoucherId(id) for id in work.session.scalars(query))
    return found


def redeemed_twice(work: Work) -> list[VoucherId]:
    """The vouchers of which more than one redemption is told, taken back or not."""
    query = (
        select(voucher_step.c.voucher_id)
        .join(voucher_event, voucher_event.c.id == voucher_step.c.event_id)
        .where(voucher_event.c.kind == EventKind.REDEEMED)
        .group_by(voucher_step.c.voucher_id)
        .having(func.count() > 1)
    )
    return [VoucherId(id) for id in work.session.scalars(query)]


def added(work: Work) -> list[tuple[type[Record], str]]:
    """What this unit of work has added so far, by class and id."""
    work.flush()
    stamp = work.session.stamp
    if stamp is None:
        return []
    found: list[tuple[type[Record], str]] = []
    for record in SYNCED.values():
        table = TABLES[record]
        query = select(table.c.id).where(
            table.c.hlc == stamp.hlc, table.c.device == stamp.device, table.c.seq == stamp.seq
        )
        found += [(record, id) for id in work.session.scalars(query.order_by(table.c.id))]
    return found


def take_out(work: Work, record: type[Record], ids: Sequence[str]) -> None:
    """Takes out what an import brought, of a class that never changes too.

    It is another business's word: it has not been unsaid, and the same file brings it again.
    """
    work.flush()
    connection = work.session.connection()
    table = TABLES[record]
    for part in _parts(ids):
        if record is VoucherEvent:
            connection.execute(delete(voucher_step).where(voucher_step.c.event_id.in_(part)))
        connection.execute(delete(table).where(table.c.id.in_(part)))
        stamp_removals(work.session, [(table, id) for id in part])
        work.touched(record, part)
    work.session.expunge_all()


def in_use(work: Work, own: BusinessId, ids: Sequence[str]) -> set[str]:
    """Those of these partners that something of mine is about: a voucher, a note, an opinion."""
    found: set[str] = set()
    for part in _parts(ids):
        mine = or_(
            exists().where(voucher.c.redeemer == partner.c.business_id, voucher.c.issuer == own),
            exists().where(
                voucher.c.issuer == partner.c.business_id,
                voucher.c.id == redemption.c.voucher_id,
            ),
            exists().where(partner_note.c.partner_id == partner.c.id),
            exists().where(
                field_clock.c.tbl == TABLES[Opinion].name, field_clock.c.row_id == partner.c.id
            ),
            exists().where(type_coerce(pack.c.lines, Text).contains(partner.c.id)),
            exists().where(type_coerce(pack_run.c.lines, Text).contains(partner.c.id)),
            exists().where(
                or_(
                    _referral.c.sender == partner.c.business_id,
                    _referral.c.receiver == partner.c.business_id,
                ),
                or_(_referral.c.sender == own, _referral.c.amount.is_not(None)),
            ),
        )
        query = select(partner.c.id).where(partner.c.id.in_(part), mine)
        found.update(work.session.scalars(query))
    return found


def issued_on(work: Work, own: BusinessId, of: Offer, revision: int | None = None) -> bool:
    """Whether I have issued a voucher on an offer, or on one revision of it."""
    query = (
        select(voucher.c.id)
        .join(partner, partner.c.business_id == voucher.c.redeemer)
        .where(
            partner.c.id == of.owner,
            voucher.c.issuer == own,
            voucher.c.offer_number == of.number,
        )
    )
    if revision is not None:
        query = query.where(voucher.c.revision == revision)
    return work.session.execute(query.limit(1)).first() is not None


def shown(work: Work, picture: str) -> bool:
    """Whether a partner has that picture."""
    places = (partner.c.logo, partner.c.card_front, partner.c.card_back)
    query = select(partner.c.id).where(or_(*(place == picture for place in places)))
    return work.session.execute(query.limit(1)).first() is not None


def redeemed_here(work: Work, ids: Sequence[str]) -> set[str]:
    """Those of these vouchers that have a redemption of mine."""
    found: set[str] = set()
    for part in _parts(ids):
        query = select(redemption.c.voucher_id).where(redemption.c.voucher_id.in_(part))
        found.update(work.session.scalars(query))
    return found


def _parts(ids: Collection[str]) -> Iterable[list[str]]:
    every = sorted(set(ids))
    return (every[start : start + _PART] for start in range(0, len(every), _PART))
