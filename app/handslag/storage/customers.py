"""Questions about customers and their consents."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import Table, or_, select

from handslag.domain.ids import CustomerId, VoucherId
from handslag.domain.lists import CustomerList, Page
from handslag.domain.packs import PackRun
from handslag.domain.partners import Consent, Customer
from handslag.domain.vouchers import OPEN, Redemption, Voucher, VoucherEvent
from handslag.storage import events, list_changes, list_filters, lists, referrals, search
from handslag.storage.tables import (
    consent,
    customer,
    pack_run,
    redemption,
    voucher,
    voucher_event,
    voucher_step,
)
from handslag.storage.work import Work

_PART = 500


def by_id(work: Work, id: CustomerId) -> Customer | None:
    """The customer with that id, unless it is in the trash."""
    return work.session.scalars(
        select(Customer).where(customer.c.id == id, customer.c.deleted.is_(None))
    ).one_or_none()


def with_consents(work: Work, ids: Sequence[CustomerId]) -> list[tuple[Customer, list[Consent]]]:
    """The customers of *ids* with their consents by day, in that order."""
    found: dict[CustomerId, Customer] = {}
    given: dict[CustomerId, list[Consent]] = {id: [] for id in ids}
    for part in _parts(ids):
        rows = work.session.scalars(select(Customer).where(customer.c.id.in_(part)))
        found.update((row.id, row) for row in rows)
        consents = select(Consent).where(consent.c.customer_id.in_(part))
        for one in work.session.scalars(consents.order_by(consent.c.on, consent.c.id)):
            given[one.customer_id].append(one)
    return [(found[id], given[id]) for id in ids if id in found]


def names_of(work: Work, ids: Collection[CustomerId]) -> dict[CustomerId, str]:
    """The names of customers, by id."""
    rows = work.session.execute(
        select(customer.c.id, customer.c.name).where(customer.c.id.in_(ids))
    )
    return {row.id: row.name for row in rows}


def packs_of(work: Work, id: CustomerId) -> list[PackRun]:
    """The packs that were made for a customer, the oldest first."""
    query = select(PackRun).where(pack_run.c.customer_id == id)
    return list(work.session.scalars(query.order_by(pack_run.c.at, pack_run.c.id)))


def events_of(work: Work, id: CustomerId) -> list[tuple[VoucherId, VoucherEvent]]:
    """What happened to a customer's vouchers, in order."""
    query = (
        select(voucher_step.c.voucher_id, VoucherEvent)
        .join(VoucherEvent, voucher_event.c.id == voucher_step.c.event_id)
        .join(voucher, voucher.c.id == voucher_step.c.voucher_id)
        .where(voucher.c.customer_id == id)
        .order_by(voucher_event.c.moment, voucher_event.c.number, voucher_event.c.id)
    )
    return [(VoucherId(row[0]), row[1]) for row in work.session.execute(query)]


def perhaps_due(work: Work, *, before: date, in_trash_before: datetime) -> list[CustomerId]:
    """Customers that may have been kept for long enough, the oldest first.

    Args:
        work: the unit of work.
        before: their retention date is before that day;
        in_trash_before: or they went to the trash before that moment;
            or they have withdrawn a consent.
    """
    withdrawn = select(consent.c.customer_id).where(consent.c.withdrawn.is_not(None))
    query = select(customer.c.id).where(
        or_(
            customer.c.retain_until < before,
            customer.c.deleted <= in_trash_before,
            customer.c.id.in_(withdrawn),
        )
    )
    return [CustomerId(id) for id in work.session.scalars(query.order_by(customer.c.id))]


def with_open_vouchers(work: Work, ids: Sequence[CustomerId], *, today: date) -> set[CustomerId]:
    """Those of *ids* that hold a voucher which can still be redeemed."""
    found: set[CustomerId] = set()
    for part in _parts(ids):
        query = select(voucher.c.customer_id).where(
            voucher.c.customer_id.in_(part),
            voucher.c.state.in_(OPEN),
            voucher.c.valid_through >= today,
        )
        found.update(work.session.scalars(query.distinct()))
    return found


def erase_all(work: Work, ids: Sequence[CustomerId]) -> None:
    """Removes customers and everything that tells of them; their vouchers stay without a name."""
    for part in _parts(ids):
        vouchers = _ids(work, voucher, part)
        used = redemption.c.voucher_id.in_(vouchers)
        events.forget_reasons(work, [VoucherId(id) for id in vouchers])
        work.change_all(
            Redemption, work.session.scalars(select(redemption.c.id).where(used)), invoice=None
        )
        work.change_all(Voucher, vouchers, customer_id=None)
        referrals.forget(work, part)
        work.remove_all(Consent, _ids(work, consent, part))
        work.remove_all(PackRun, _ids(work, pack_run, part))
        work.remove_all(Customer, part)
    if ids:
        search.forget_removed(work, Customer)


def changed(work: Work, ids: Sequence[CustomerId]) -> dict[str, datetime]:
    """When the customers of *ids* were changed last."""
    return list_changes.moments(work, Customer, ids)


def areas(work: Work) -> dict[str, int]:
    """How many customers outside the trash there are in each postcode area."""
    return list_filters.counts(work, list_filters.area_of, customer)


def _ids(work: Work, table: Table, customers: Sequence[CustomerId]) -> list[str]:
    query = select(table.c.id).where(table.c.customer_id.in_(customers))
    return list(work.session.scalars(query))


def _parts(ids: Sequence[CustomerId]) -> Iterator[Sequence[CustomerId]]:
    return (ids[start : start + _PART] for start in range(0, len(ids), _PART))


def page(work: Work, asked: CustomerList, *, limit: int) -> Page:
    """The beginning of a list of customers, and how many it holds."""
    return lists.page(work, _asked(work, asked), limit=limit)


def ids(work: Work, asked: CustomerList) -> list[CustomerId]:
    """A whole list of customers."""
    return [CustomerId(id) for id in lists.ids(work, _asked(work, asked))]


def _asked(work: Work, asked: CustomerList) -> lists.Asked:
    return lists.Asked(
        record=Customer,
        terms=asked.terms,
        tests=list_filters.of_customers(work, asked.kept),
        sort=asked.sort,
        descending=asked.descending,
    )


def named(work: Work, starts: Sequence[str]) -> list[Customer]:
    """Customers of which words of the name begin with all of *starts*, in name order, at most 11."""
    ids = search.by_name_prefix(work, Customer, starts)
    rows = work.session.scalars(select(Customer).where(customer.c.id.in_(ids)))
    found: dict[str, Customer] = {one.id: one for one in rows}
    return [found[id] for id in ids]
