"""Consents: what a customer agreed to, and when it was taken back (GDPR art. 7)."""

from datetime import date

from handslag.domain.errors import Invalid, Kind, Problem
from handslag.domain.ids import CustomerId, new_id
from handslag.domain.partners import Consent, Customer
from handslag.domain.text import LONGEST_TEXT, clean
from handslag.services.desk import Desk
from handslag.services.views import ConsentView
from handslag.storage.work import Work


def add(desk: Desk, customer: CustomerId, wording: str, *, on: date | None = None) -> ConsentView:
    """Notes what a customer agrees to.

    Args:
        desk: the open profile.
        customer: whose it is.
        wording: as it was read out or signed.
        on: the day; None is today.

    Raises:
        NotFound: there is no such customer.
        Invalid: the wording is empty or too long, or the day is yet to come.
    """
    with desk.store.write() as work:
        work.need(Customer, customer, Kind.CUSTOMER, customer)
        day = on or desk.today()
        _check_past(desk, day)
        return view(give(work, customer, wording, on=day))


def withdraw(desk: Desk, id: str, *, on: date | None = None) -> ConsentView:
    """Notes that a consent was taken back; a second time changes nothing.

    Raises:
        NotFound: there is no such consent.
        Invalid: the day is before the consent, or yet to come.
    """
    with desk.store.write() as work:
        consent = _need(work, id)
        day = on or desk.today()
        _check_past(desk, day)
        if day < consent.on:
            raise Invalid("consent", Problem.WRONG_ORDER, day.isoformat())
        consent.withdrawn = consent.withdrawn or day
        return view(consent)


def keep(desk: Desk, id: str) -> ConsentView:
    """Takes a withdrawal back that was noted by mistake.

    Raises:
        NotFound: there is no such consent.
    """
    with desk.store.write() as work:
        consent = _need(work, id)
        consent.withdrawn = None
        return view(consent)


def remove(desk: Desk, id: str) -> ConsentView:
    """Removes a consent that was noted by mistake; ``put_back`` brings it again.

    Raises:
        NotFound: there is no such consent.
    """
    with desk.store.write() as work:
        consent = _need(work, id)
        work.remove(consent)
        return view(consent)


def put_back(desk: Desk, customer: CustomerId, consent: ConsentView) -> ConsentView:
    """Notes a removed consent again, under a new id.

    Raises:
        NotFound: there is no such customer.
    """
    with desk.store.write() as work:
        work.need(Customer, customer, Kind.CUSTOMER, customer)
        again = give(work, customer, consent.wording, on=consent.on)
        again.withdrawn = consent.withdrawn
        return view(again)


def give(work: Work, customer: CustomerId, wording: str, *, on: date) -> Consent:
    """A new consent of a customer that is stored already.

    Raises:
        Invalid: the wording is empty or too long.
    """
    cleaned = clean(wording, field="consent", longest=LONGEST_TEXT, lines=True)
    if not cleaned:
        raise Invalid("consent", Problem.EMPTY)
    consent = Consent(id=new_id(), customer_id=customer, wording=cleaned, on=on)
    work.add(consent)
    return consent


def view(consent: Consent) -> ConsentView:
    """A consent as it leaves the unit of work."""
    return ConsentView(consent.wording, consent.on, consent.withdrawn, consent.id)


def _need(work: Work, id: str) -> Consent:
    return work.need(Consent, id, Kind.CUSTOMER, id)


def _check_past(desk: Desk, day: date) -> None:
    if day > desk.today():
        raise Invalid("consent", Problem.OUT_OF_RANGE, day.isoformat())
