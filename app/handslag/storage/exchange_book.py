"""Questions for the list of partners and the log of the page of exchanges."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, or_, select

from handslag.domain.exchanges import Direction, Exchange
from handslag.domain.ids import BusinessId, DeviceId
from handslag.domain.partners import Opinion, Partner, PartnerNote
from handslag.domain.referrals import Referral
from handslag.storage.tables import SYNCED, TABLES, document, merge_run, voucher_event
from handslag.storage.work import Work

_exchange = TABLES[Exchange]
_referral = TABLES[Referral]


@dataclass(frozen=True)
class Merging:
    """A file of another device that was taken in."""

    id: str
    device: DeviceId
    at: datetime
    file: str
    undone: bool


def mergings(work: Work, *, limit: int) -> list[Merging]:
    """The latest files of my other devices, the newest first."""
    query = (
        select(merge_run.c.id, merge_run.c.device, merge_run.c.at, merge_run.c.file, merge_run.c.undone)
        .order_by(merge_run.c.at.desc(), merge_run.c.id.desc())
        .limit(limit)
    )  # fmt: skip
    return [
        Merging(row.id, DeviceId(row.device), row.at, row.file, bool(row.undone))
        for row in work.session.execute(query)
    ]


def waiting_letters(work: Work, own: BusinessId) -> Mapping[BusinessId, int]:
    """How many events, referrals and letters of mine are newer than the last file, by partner."""
    last = (
        select(_exchange.c.business, func.max(_exchange.c.at).label("at"))
        .where(_exchange.c.direction == Direction.OUT, _exchange.c.business.is_not(None))
        .group_by(_exchange.c.business)
        .subquery()
    )

    def newer(letters: Select[tuple[str, datetime]]) -> Select[tuple[str, int]]:
        each = letters.subquery()
        other, moment = each.c[0], each.c[1]
        return (
            select(other.label("business"), func.count().label("waiting"))
            .outerjoin(last, last.c.business == other)
            .where(or_(last.c.at.is_(None), moment > last.c.at))
            .group_by(other)
        )

    sources = (
        select(voucher_event.c.counterparty, voucher_event.c.moment).where(
            voucher_event.c.author == own
        ),
        select(document.c.addressee, document.c.moment).where(
            document.c.author == own, document.c.addressee.is_not(None)
        ),
        select(_referral.c.receiver, _referral.c.moment).where(
            _referral.c.sender == own, _referral.c.signed.is_not(None)
        ),
    )
    found: dict[BusinessId, int] = {}
    for source in sources:
        for row in work.session.execute(newer(source)):
            other = BusinessId(row.business)
            found[other] = found.get(other, 0) + row.waiting
    return found


def newest_statement(work: Work, own: BusinessId) -> datetime | None:
    """When my card or an offer of mine was last changed."""
    query = select(func.max(document.c.moment)).where(
        document.c.author == own, document.c.addressee.is_(None)
    )
    found: datetime | None = work.session.scalar(query)
    return found


def title_of(work: Work, table: str, row_id: str) -> str:
    """What a record is called, by its own name or that of whom it is about; "" where it has none."""
    found = work.get(SYNCED[table], row_id)
    if isinstance(found, PartnerNote):
        found = work.get(Partner, found.partner_id)
    elif isinstance(found, Opinion):
        found = work.get(Partner, found.id)
    return str(getattr(found, "name", ""))
