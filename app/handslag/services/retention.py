"""Retention: whose data should not be kept any longer, and its purge (GDPR art. 5.1 e)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from handslag.domain.ids import CustomerId
from handslag.domain.moments import day_of
from handslag.domain.partners import Consent, Customer
from handslag.services import customers
from handslag.services.desk import Desk, me
from handslag.services.views import CustomerView
from handslag.storage import customers as stored
from handslag.storage.work import Work

TRASH_DAYS = 30
"""So long a deleted customer can be taken back."""


class WhyPurge(StrEnum):
    """Why a customer should not be kept."""

    PAST_DATE = "past_date"
    IN_TRASH = "in_trash"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Proposed:
    """A customer that should not be kept.

    Attributes:
        reason: the first that applies.
        since: the day that it applies from: after the retention date, after the days in the
            trash, or when the last consent was withdrawn.
    """

    customer: CustomerView
    reason: WhyPurge
    since: date


def proposed(desk: Desk) -> tuple[Proposed, ...]:
    """Whose data to purge and why, the longest overdue first; nothing is changed.

    Customers are proposed whose retention date has gone, who have been in the trash for 30 days,
    or who have withdrawn every consent that they gave and hold no voucher that is still open.
    """
    with desk.store.read() as work:
        me(work)
        found = _due(desk, work)
        views = {view.id: view for view in customers.views(work, list(found))}
    rows = [Proposed(views[id], reason, since) for id, (reason, since) in found.items()]
    return tuple(sorted(rows, key=lambda row: (row.since, row.customer.name)))


def purge(desk: Desk, ids: Sequence[CustomerId]) -> list[CustomerId]:
    """Erases those of *ids* that ``proposed`` still names, in one unit of work; there is no undo.

    Returns:
        Those that were erased.
    """
    with desk.store.write() as work:
        me(work)
        due = _due(desk, work)
        erased = [id for id in ids if id in due]
        stored.erase_all(work, erased)
        return erased


def _due(desk: Desk, work: Work) -> dict[CustomerId, tuple[WhyPurge, date]]:
    today = desk.today()
    candidates = stored.perhaps_due(work, before=today, in_trash_before=_trash_line(desk))
    open_vouchers = stored.with_open_vouchers(work, candidates, today=today)
    found: dict[CustomerId, tuple[WhyPurge, date]] = {}
    for customer, given in stored.with_consents(work, candidates):
        why = _why(desk, customer, given, holds=customer.id in open_vouchers)
        if why is not None:
            found[customer.id] = why
    return found


def _why(
    desk: Desk, customer: Customer, given: Sequence[Consent], *, holds: bool
) -> tuple[WhyPurge, date] | None:
    if customer.retain_until is not None and customer.retain_until < desk.today():
        return WhyPurge.PAST_DATE, customer.retain_until + timedelta(days=1)
    if customer.deleted is not None:
        if customer.deleted > _trash_line(desk):
            return None
        return WhyPurge.IN_TRASH, day_of(customer.deleted + timedelta(days=TRASH_DAYS))
    last = [consent.withdrawn for consent in given if consent.withdrawn is not None]
    if given and len(last) == len(given) and not holds:
        return WhyPurge.WITHDRAWN, max(last)
    return None


def _trash_line(desk: Desk) -> datetime:
    return desk.clock() - timedelta(days=TRASH_DAYS)
