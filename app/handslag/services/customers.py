"""Customers: the households that my business serves. They stay on my own devices."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from handslag.domain.errors import (
    FileProblem,
    FileTrouble,
    Invalid,
    Kind,
    NotAllowed,
    Problem,
    Rule,
)
from handslag.domain.files import atomic_write
from handslag.domain.ids import CustomerId, new_id
from handslag.domain.moments import iso
from handslag.domain.partners import Consent, Customer, read_language
from handslag.domain.text import LONGEST_TEXT, clean, words
from handslag.services import entries, finding
from handslag.services.desk import Desk, me
from handslag.services.views import ConsentView, CustomerView
from handslag.storage import customers as stored
from handslag.storage import vouchers as stored_vouchers
from handslag.storage.work import Work


@dataclass(frozen=True, kw_only=True)
class CustomerEntry:
    """What a user types of a customer; None leaves a field as it is, "" empties it.

    Attributes:
        consent: wording of a consent given today; it is added to those before.
    """

    name: str | None = None
    address: str | None = None
    postcode: str | None = None
    town: str | None = None
    phones: tuple[str, ...] | None = None
    email: str | None = None
    language: str | None = None
    consent: str | None = None


_LINES = ("address", "postcode", "town", "email")


def listing(
    desk: Desk, *, search: str = "", limit: int | None = None
) -> tuple[list[CustomerView], int]:
    """The customers in name order, and how many there are in all.

    Args:
        desk: the open profile.
        search: every word of it must be found somewhere in the customer's text.
        limit: how many to return at most.
    """
    with desk.store.read() as work:
        me(work)
        ids, total = stored.find(work, words=words(search), limit=limit)
        return views(work, ids), total


def find_ids(desk: Desk, *, search: str = "") -> list[CustomerId]:
    """Ids of the customers in name order, for a table; *search* as ``listing``."""
    with desk.store.read() as work:
        found, _ = stored.find(work, words=words(search), limit=None)
        return found


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
    """Takes a new customer up.

    Raises:
        Invalid: naming the field that cannot be taken.
    """
    with desk.store.write() as work:
        me(work)
        customer = Customer(id=CustomerId(new_id()), name=entries.name(entry.name or ""))
        work.add(customer)
        work.flush()
        _apply(desk, work, customer, entry)
        work.flush()
        return views(work, [customer.id])[0]


def edit(desk: Desk, text: str, entry: CustomerEntry) -> CustomerView:
    """Changes what *entry* names.

    Raises:
        NotFound, Ambiguous: *text* names none, or several.
        Invalid: naming the field that cannot be taken.
    """
    with desk.store.write() as work:
        me(work)
        customer = finding.customer(work, text)
        _apply(desk, work, customer, entry)
        work.flush()
        return views(work, [customer.id])[0]


def delete(desk: Desk, text: str) -> CustomerView:
    """Puts a customer into the trash, from which ``restore`` takes it back.

    Raises:
        NotFound, Ambiguous: *text* names none, or several.
    """
    with desk.store.write() as work:
        me(work)
        customer = finding.customer(work, text)
        view = views(work, [customer.id])[0]
        customer.deleted = desk.clock()
        return view


def restore(desk: Desk, id: CustomerId) -> None:
    """Takes a customer out of the trash.

    Raises:
        NotFound: there is none with that id.
    """
    with desk.store.write() as work:
        work.need(Customer, id, Kind.CUSTOMER, id).deleted = None


def export(desk: Desk, text: str, path: Path) -> CustomerView:
    """Writes everything that is kept about a customer as JSON (GDPR art. 15 and 20).

    Raises:
        NotFound, Ambiguous: *text* names none, or several.
        FileTrouble: the file cannot be written, or is not called .json.
    """
    if path.suffix.lower() != ".json":
        raise FileTrouble(FileProblem.UNKNOWN_KIND, str(path), ".json")
    with desk.store.read() as work:
        me(work)
        view = views(work, [finding.customer(work, text).id])[0]
        content = _everything(work, view)
    atomic_write(path, json.dumps(content, ensure_ascii=False, indent=2).encode())
    return view


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
        stored.erase(work, customer.id)
        return view


def views(work: Work, ids: list[CustomerId]) -> list[CustomerView]:
    """The customers of *ids*, in that order."""
    return [_view(customer, consents) for customer, consents in stored.with_consents(work, ids)]


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
    if entry.consent is not None:
        wording = clean(entry.consent, field="consent", longest=LONGEST_TEXT, lines=True)
        if not wording:
            raise Invalid("consent", Problem.EMPTY)
        work.add(Consent(id=new_id(), customer_id=customer.id, wording=wording, on=desk.today()))


def _view(customer: Customer, consents: list[Consent]) -> CustomerView:
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
        consents=tuple(ConsentView(c.wording, c.on, c.withdrawn) for c in consents),
    )


def _everything(work: Work, view: CustomerView) -> dict[str, object]:
    vouchers = stored_vouchers.of_customer(work, CustomerId(view.id))
    return {
        "customer": {
            "id": view.id,
            "name": view.name,
            "address": view.address,
            "postcode": view.postcode,
            "town": view.town,
            "phones": [phone.text for phone in view.phones],
            "email": view.email,
            "language": view.language,
            "retain_until": view.retain_until and view.retain_until.isoformat(),
        },
        "consents": [
            {
                "wording": consent.wording,
                "on": consent.on.isoformat(),
                "withdrawn": consent.withdrawn and consent.withdrawn.isoformat(),
            }
            for consent in view.consents
        ],
        "vouchers": [
            {
                "id": voucher.id,
                "issued": voucher.issued and iso(voucher.issued),
                "valid_through": voucher.valid_through.isoformat(),
                "state": voucher.state,
            }
            for voucher in vouchers
        ],
        "packs": [iso(moment) for moment in stored.pack_moments(work, CustomerId(view.id))],
    }
