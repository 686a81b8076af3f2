"""Questions about referrals."""

from collections.abc import Sequence

from sqlalchemy import select

from handslag.domain.errors import Kind
from handslag.domain.ids import BusinessId, CustomerId
from handslag.domain.referrals import Referral
from handslag.storage.tables import TABLES
from handslag.storage.work import Work

_table = TABLES[Referral]
_START_OF_ID = 4
"""Fewer characters of an id name nothing."""


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


def every(work: Work) -> list[Referral]:
    """All referrals, the newest first."""
    return list(
        work.session.scalars(select(Referral).order_by(_table.c.moment.desc(), _table.c.id.desc()))
    )


def between(work: Work, one: BusinessId, other: BusinessId) -> list[Referral]:
    """The referrals that *one* sent to *other*, the oldest first."""
    return list(
        work.session.scalars(
            select(Referral)
            .where(_table.c.sender == one, _table.c.receiver == other)
            .order_by(_table.c.moment, _table.c.id)
        )
    )


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
