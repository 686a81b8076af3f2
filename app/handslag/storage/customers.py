"""Questions about customers and their consents."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from handslag.domain.ids import CustomerId
from handslag.domain.packs import PackRun
from handslag.domain.partners import Consent, Customer
from handslag.domain.vouchers import Voucher
from handslag.storage import events, search
from handslag.storage.tables import consent, customer, pack_run, voucher
from handslag.storage.work import Work


def by_id(work: Work, id: CustomerId) -> Customer | None:
    """The customer with that id, unless it is in the trash."""
    return work.session.scalars(
        select(Customer).where(customer.c.id == id, customer.c.deleted.is_(None))
    ).one_or_none()


def with_consents(work: Work, ids: Sequence[CustomerId]) -> list[tuple[Customer, list[Consent]]]:
    """The customers of *ids* with their consents by day, in that order."""
    found = {
        row.id: row for row in work.session.scalars(select(Customer).where(customer.c.id.in_(ids)))
    }
    given: dict[CustomerId, list[Consent]] = {id: [] for id in ids}
    for row in work.session.scalars(
        select(Consent).where(consent.c.customer_id.in_(ids)).order_by(consent.c.on, consent.c.id)
    ):
        given[row.customer_id].append(row)
    return [(found[id], given[id]) for id in ids if id in found]


def names_of(work: Work, ids: Collection[CustomerId]) -> dict[CustomerId, str]:
    """The names of customers, by id."""
    rows = work.session.execute(
        select(customer.c.id, customer.c.name).where(customer.c.id.in_(ids))
    )
    return {row.id: row.name for row in rows}


def pack_moments(work: Work, id: CustomerId) -> list[datetime]:
    """When packs were made for a customer, the oldest first."""
    return list(
        work.session.scalars(
            select(pack_run.c.at).where(pack_run.c.customer_id == id).order_by(pack_run.c.at)
        )
    )


def erase(work: Work, id: CustomerId) -> None:
    """Removes a customer and everything that tells of it; its vouchers stay without a name."""
    vouchers = work.session.scalars(select(voucher.c.id).where(voucher.c.customer_id == id)).all()
    consents = work.session.scalars(select(consent.c.id).where(consent.c.customer_id == id)).all()
    runs = work.session.scalars(select(pack_run.c.id).where(pack_run.c.customer_id == id)).all()
    events.forget_reasons(work, vouchers)
    work.change_all(Voucher, vouchers, customer_id=None)
    work.remove_all(Consent, consents)
    work.remove_all(PackRun, runs)
    work.remove_all(Customer, [id])
    search.forget_removed(work, Customer)


def find(work: Work, *, words: Sequence[str], limit: int | None) -> tuple[list[CustomerId], int]:
    """Customers that are not in the trash, in name order, and how many there are in all.

    Args:
        work: the unit of work.
        words: folded; each must be found somewhere in the customer's text.
        limit: how many to return at most.
    """
    tests: list[ColumnElement[bool]] = [customer.c.deleted.is_(None)]
    tests += [customer.c.folded.contains(word, autoescape=True) for word in words]
    total = work.session.scalar(select(func.count()).select_from(customer).where(*tests)) or 0
    query = select(customer.c.id).where(*tests).order_by(customer.c.sort_key, customer.c.id)
    return list(work.session.scalars(query.limit(limit))), total


def named(work: Work, starts: Sequence[str]) -> list[Customer]:
    """Customers of which words of the name begin with all of *starts*, in name order, at most 11."""
    ids = search.by_name_prefix(work, Customer, starts)
    rows = work.session.scalars(select(Customer).where(customer.c.id.in_(ids)))
    found: dict[str, Customer] = {one.id: one for one in rows}
    return [found[id] for id in ids]
