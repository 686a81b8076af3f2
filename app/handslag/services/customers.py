"""Customers: the households that my business serves. They stay on my own devices."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handslag.domain.errors import Invalid, Kind, NotAllowed, Problem, Rule
from handslag.domain.ids import CustomerId, new_id
from handslag.domain.lists import (
    EVERY_CUSTOMER,
    CustomerFilter,
    CustomerList,
    CustomerSort,
    Page,
    terms,
)
from handslag.domain.partners import Consent, Customer, read_language
from handslag.services import consents, entries, finding
from handslag.services.desk import Desk, me
from handslag.services.views import CustomerView
from handslag.storage import customers as stored
from handslag.storage.work import Work


@dataclass(frozen=True, kw_only=True)
class CustomerEntry:
    """What a user types of a customer; None leaves a field as it is, "" empties it.

    Attributes:
        retain_until: an ISO date.
        consent: wording of a consent given today; it is added to those before.
    """

    name: str | None = None
    address: str | None = None
    postcode: str | None = None
    town: str | None = None
    phones: tuple[str, ...] | None = None
    email: str | None = None
    language: str | None = None
    retain_until: str | None = None
    consent: str | None = None


_LINES = ("address", "postcode", "town", "email")


def listing(
    desk: Desk,
    *,
    search: str = "",
    kept: CustomerFilter = EVERY_CUSTOMER,
    sort: CustomerSort = CustomerSort.NAME,
    descending: bool = False,
    limit: int | None = None,
) -> tuple[list[CustomerView], int]:
    """The customers of a list, and how many there are in all.

    Args:
        desk: the open profile.
        search: as ``find_ids``, and so are the following.
        kept: whom the list holds.
        sort: what it is ordered by; within the same, by name.
        descending: the other way round.
        limit: how many to return at most.
    """
    asked = CustomerList(terms=terms(search), kept=kept, sort=sort, descending=descending)
    with desk.store.read() as work:
        me(work)
        if limit is not None:
            page = stored.page(work, asked, limit=limit)
            total = len(stored.ids(work, asked)) if page.more else page.count
            return views(work, [CustomerId(id) for id in page.ids]), total
        found = stored.ids(work, asked)
        return views(work, found), len(found)


def find_ids(
    desk: Desk,
    *,
    search: str = "",
    kept: CustomerFilter = EVERY_CUSTOMER,
    sort: CustomerSort = CustomerSort.NAME,
    descending: bool = False,
) -> list[CustomerId]:
    """Ids of all customers of a list, for a table; 0.1 s for each 100,000.

    Args:
        desk: the open profile.
        search: every word of it, or telephone number in any spelling, must be found somewhere in
            the customer's text. Of up to 2,000 hits those come first in which they begin words.
        kept: whom the list holds.
        sort: what it is ordered by; within the same, by name.
        descending: the other way round. Who has no town, say, comes last either way.
    """
    asked = CustomerList(terms=terms(search), kept=kept, sort=sort, descending=descending)
    with desk.store.read() as work:
        return stored.ids(work, asked)


def find_page(
    desk: Desk,
    *,
    search: str = "",
    kept: CustomerFilter = EVERY_CUSTOMER,
    sort: CustomerSort = CustomerSort.NAME,
    descending: bool = False,
    limit: int = 100,
) -> Page:
    """The beginning of what ``find_ids`` gives and how many that are, within a frame."""
    asked = CustomerList(terms=terms(search), kept=kept, sort=sort, descending=descending)
    with desk.store.read() as work:
        return stored.page(work, asked, limit=limit)


def rows(desk: Desk, ids: Sequence[CustomerId]) -> list[CustomerView]:
    """The customers of *ids* in that order; those that are gone are left out."""
    with desk.store.read() as work:
        return views(work, list(ids))


def entry_of(view: CustomerView) -> CustomerEntry:
    """What a user would type to make a customer what *view* shows; consents are left as they are."""
    return CustomerEntry(
        name=view.name,
        address=view.address or "",
        postcode=view.postcode or "",
        town=view.town or "",
        phones=tuple(phone.text for phone in view.phones),
        email=view.email or "",
        language=view.language,
        retain_until=view.retain_until.isoformat() if view.retain_until else "",
    )


def show(desk: Desk, text: str) -> CustomerView:
    """The customer that *text* names.

    Raises:
        NotFound, Ambiguous: it names none, or several.
    """
    with desk.store.read() as work:
        me(work)
        return views(work, [finding.customer(work, text).id])[0]


def add(desk: Desk, entry: CustomerEntry) -> CustomerView:
    """Takes a new customer up, with the consent given in the same breath where there is one.

    Raises:
        Invalid: naming the field that cannot be taken.
    """
    with desk.store.write() as work:
        me(work)
        return views(work, [take_up(desk, work, entry).id])[0]


def take_up(desk: Desk, work: Work, entry: CustomerEntry) -> Customer:
    """As ``add``, inside a unit of work."""
    customer = Customer(id=CustomerId(new_id()), name=entries.name(entry.name or ""))
    work.add(customer)
    work.flush()
    _apply(desk, work, customer, entry)
    work.flush()
    return customer


def edit(
    desk: Desk, text: str, entry: CustomerEntry, *, seen: CustomerEntry | None = None
) -> CustomerView:
    """Changes what *entry* names.

    Args:
        desk: the open profile.
        text: names the customer.
        entry: what is changed.
        seen: what has to stand there still, where an edit is taken back; None takes anything.

    Raises:
        NotFound, Ambiguous: *text* names none, or several.
        Invalid: naming the field that cannot be taken.
        ChangedSince: it is not as *seen*; nothing is changed.
    """
    with desk.store.write() as work:
        me(work)
        customer = finding.customer(work, text)
        if seen is not None:
            before = entry_of(views(work, [customer.id])[0])
            entries.need_unchanged(customer.name, vars(before), vars(seen))
        _apply(desk, work, customer, entry)
        work.flush()
        return views(work, [customer.id])[0]


def delete(desk: Desk, text: str, *, seen: CustomerView | None = None) -> CustomerView:
    """Puts a customer into the trash, from which ``restore`` takes it back.

    Args:
        desk: the open profile.
        text: names the customer.
        seen: how it has to be still, where adding it is taken back, or deleting it is done again;
            None takes any.

    Raises:
        NotFound, Ambiguous: *text* names none, or several.
        ChangedSince: it is not as *seen*; it stays.
    """
    with desk.store.write() as work:
        me(work)
        customer = finding.customer(work, text)
        view = views(work, [customer.id])[0]
        if seen is not None:
            entries.need_unchanged(customer.name, vars(entry_of(view)), vars(entry_of(seen)))
        customer.deleted = desk.clock()
        return view


def restore(desk: Desk, id: CustomerId) -> None:
    """Takes a customer out of the trash.

    Raises:
        NotFound: there is none with that id.
    """
    with desk.store.write() as work:
        work.need(Customer, id, Kind.CUSTOMER, id).deleted = None


def erase(desk: Desk, text: str, *, confirmed: bool) -> CustomerView:
    """Removes every trace of a customer (GDPR art. 17); vouchers stay, without a name.

    Raises:
        NotFound, Ambiguous: *text* names none, or several.
        NotAllowed: not *confirmed*.
    """
    with desk.store.write() as work:
        me(work)
        customer = finding.customer(work, text)
        view = views(work, [customer.id])[0]
        if not confirmed:
            raise NotAllowed(Rule.ERASE_NEEDS_YES, customer.name)
        stored.erase_all(work, [customer.id])
        return view


def changed(desk: Desk, ids: Sequence[CustomerId]) -> dict[str, datetime]:
    """When the customers of *ids* were changed last; for a page of rows."""
    with desk.store.read() as work:
        return stored.changed(work, ids)


def areas(desk: Desk) -> dict[str, int]:
    """The first two digits of the customers' postcodes, in order, with their numbers."""
    with desk.store.read() as work:
        return dict(sorted(stored.areas(work).items()))


def views(work: Work, ids: list[CustomerId]) -> list[CustomerView]:
    """The customers of *ids*, in that order."""
    return [_view(customer, given) for customer, given in stored.with_consents(work, ids)]


def _apply(desk: Desk, work: Work, customer: Customer, entry: CustomerEntry) -> None:
    if entry.name is not None:
        customer.name = entries.name(entry.name)
    for field in _LINES:
        typed = getattr(entry, field)
        if typed is not None:
            setattr(customer, field, entries.optional(typed, field=field))
    if entry.phones is not None:
        customer.phones = entries.phones(entry.phones)
    if entry.language is not None:
        customer.language = read_language(entry.language)
    if entry.retain_until is not None:
        customer.retain_until = _day(entry.retain_until)
    if entry.consent is not None:
        consents.give(work, customer.id, entry.consent, on=desk.today())


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Invalid("retain_until", Problem.NOT_A_DATE, text) from None


def _view(customer: Customer, given: list[Consent]) -> CustomerView:
    return CustomerView(
        id=customer.id,
        name=customer.name,
        address=customer.address,
        postcode=customer.postcode,
        town=customer.town,
        phones=customer.phones,
        email=customer.email,
        language=customer.language,
        retain_until=customer.retain_until,
        consents=tuple(map(consents.view, given)),
    )
