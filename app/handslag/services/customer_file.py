"""All that is kept about one customer: what happened, newest first, and the file of it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path

from handslag.domain.errors import FileProblem, FileTrouble, Kind
from handslag.domain.files import atomic_write
from handslag.domain.ids import CustomerId, PartnerId
from handslag.domain.moments import STOCKHOLM, day_of, end_of_day, from_unix, iso
from handslag.domain.packs import PackRun
from handslag.domain.partners import Customer, colour_of
from handslag.domain.trades import Language
from handslag.domain.vouchers import EventKind, VoucherState
from handslag.printing.fact_sheet import FactSheet, print_facts
from handslag.services import customers, finding, vouchers
from handslag.services.desk import Desk, me
from handslag.services.views import CustomerView, Ref, VoucherView
from handslag.storage import customers as stored
from handslag.storage import partners as stored_partners
from handslag.storage import vouchers as stored_vouchers
from handslag.storage.work import Work

KINDS = (".json", ".pdf")


class What(StrEnum):
    """What can have happened with a customer."""

    CONSENT_GIVEN = "consent_given"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    PACK_MADE = "pack_made"
    ISSUED = "issued"
    HANDED_OUT = "handed_out"
    REDEEMED = "redeemed"
    REVERSED = "reversed"
    VOIDED = "voided"
    REPLACED = "replaced"
    EXPIRED = "expired"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Something that happened with a customer.

    Attributes:
        on: the day in Sweden.
        at: the moment; None where only the day is known (consents).
        wording: of a consent.
        voucher: which one, as it stands now.
        reason: why it was voided or replaced, as typed.
        partners: who was in a pack, in its order.
        cards: visiting cards in a pack.
    """

    what: What
    on: date
    at: datetime | None = None
    wording: str | None = None
    voucher: VoucherView | None = None
    reason: str | None = None
    partners: tuple[Ref, ...] = ()
    cards: int = 0


@dataclass(frozen=True, kw_only=True)
class CustomerFile:
    """All that is kept about a customer, and who keeps it (GDPR art. 15).

    Attributes:
        business, address, phone, email, colour: of my own business; "" is unknown.
        made: the day of this file.
        changed: when the customer's own data changed last.
        vouchers: the oldest first.
        entries: the newest first.
    """

    business: str
    address: str
    phone: str
    email: str
    colour: str
    made: date
    changed: datetime
    customer: CustomerView
    vouchers: tuple[VoucherView, ...]
    entries: tuple[Entry, ...]


FactWords = Callable[[Language, CustomerFile], FactSheet]
"""Writes a customer's file in a language."""


def timeline(desk: Desk, id: CustomerId) -> list[Entry]:
    """What happened with a customer, the newest first.

    Raises:
        NotFound: there is none with that id.
    """
    with desk.store.read() as work:
        work.need(Customer, id, Kind.CUSTOMER, id)
        (view,) = customers.views(work, [id])
        return _entries(desk, work, view, _vouchers(desk, work, id))


def read(desk: Desk, text: str) -> CustomerFile:
    """All that is kept about the customer that *text* names.

    Raises:
        NotFound, Ambiguous: it names none, or several.
    """
    with desk.store.read() as work:
        own = stored_partners.need(work, me(work).partner_id)
        id = finding.customer(work, text).id
        (view,) = customers.views(work, [id])
        given = _vouchers(desk, work, id)
        place = " ".join(part for part in (own.postcode, own.town) if part)
        return CustomerFile(
            business=own.name,
            address=", ".join(part for part in (own.address, place) if part),
            phone=own.phones[0].text if own.phones else "",
            email=own.email or "",
            colour=colour_of(own),
            made=desk.today(),
            changed=stored.changed(work, [id])[id],
            customer=view,
            vouchers=tuple(given),
            entries=tuple(_entries(desk, work, view, given)),
        )


def export(desk: Desk, text: str, path: Path, *, words: FactWords) -> CustomerView:
    """Writes all that is kept about a customer (GDPR art. 15 and 20).

    Args:
        desk: the open profile.
        text: names the customer.
        path: its ending chooses: .json for other programs, .pdf to be read, in the customer's
            language.
        words: of the PDF.

    Raises:
        NotFound, Ambiguous: *text* names none, or several.
        FileTrouble: the file cannot be written, or is of another kind.
    """
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise FileTrouble(FileProblem.UNKNOWN_KIND, str(path), ", ".join(KINDS))
    found = read(desk, text)
    if kind == ".pdf":
        language = found.customer.language
        content = print_facts(words(language, found), language=language).pdf
    else:
        content = json.dumps(_as_json(found), ensure_ascii=False, indent=2).encode()
    atomic_write(path, content)
    return found.customer


def _vouchers(desk: Desk, work: Work, id: CustomerId) -> list[VoucherView]:
    return vouchers.views(desk, work, stored_vouchers.of_customer(work, id))


def _entries(
    desk: Desk, work: Work, customer: CustomerView, given: list[VoucherView]
) -> list[Entry]:
    entries = _of_consents(customer) + _of_packs(work, customer)
    by_id = {voucher.id: voucher for voucher in given}
    for voucher_id, event in stored.events_of(work, CustomerId(customer.id)):
        entries.append(
            Entry(
                what=_what(event.kind),
                on=day_of(event.moment),
                at=event.moment,
                voucher=by_id[voucher_id],
                reason=event.reason,
            )
        )
    for voucher in given:
        if voucher.state is VoucherState.EXPIRED:
            last = from_unix(end_of_day(voucher.valid_through))
            entries.append(
                Entry(what=What.EXPIRED, on=voucher.valid_through, at=last, voucher=voucher)
            )
    # what happened first stands first here, and last in the end
    entries.sort(key=lambda entry: (entry.on, entry.at or _start(entry)))
    return entries[::-1]


def _start(entry: Entry) -> datetime:
    """Consents of a day stand before all else that happened on it: it was done on their ground."""
    return datetime.combine(entry.on, time.min, STOCKHOLM)


def _of_consents(customer: CustomerView) -> list[Entry]:
    entries = []
    for consent in customer.consents:
        entries.append(Entry(what=What.CONSENT_GIVEN, on=consent.on, wording=consent.wording))
        if consent.withdrawn is not None:
            entries.append(
                Entry(what=What.CONSENT_WITHDRAWN, on=consent.withdrawn, wording=consent.wording)
            )
    return entries


def _of_packs(work: Work, customer: CustomerView) -> list[Entry]:
    runs = stored.packs_of(work, CustomerId(customer.id))
    ids = list(dict.fromkeys(line.partner_id for run in runs for line in run.lines))
    names = {one.id: one.name for one, _ in stored_partners.with_opinions(work, ids)}
    return [_of_pack(run, names) for run in runs]


def _of_pack(run: PackRun, names: dict[PartnerId, str]) -> Entry:
    return Entry(
        what=What.PACK_MADE,
        on=day_of(run.at),
        at=run.at,
        partners=tuple(
            Ref(line.partner_id, names[line.partner_id])
            for line in run.lines
            if line.partner_id in names
        ),
        cards=sum(line.cards for line in run.lines),
    )


def _what(kind: EventKind) -> What:
    match kind:
        case EventKind.ISSUED:
            return What.ISSUED
        case EventKind.HANDED_OUT:
            return What.HANDED_OUT
        case EventKind.REDEEMED:
            return What.REDEEMED
        case EventKind.REVERSED:
            return What.REVERSED
        case EventKind.VOIDED:
            return What.VOIDED
        case EventKind.REPLACED:
            return What.REPLACED


def _as_json(file: CustomerFile) -> dict[str, object]:
    view = file.customer
    return {
        "kept_by": {
            "name": file.business,
            "address": file.address or None,
            "phone": file.phone or None,
            "email": file.email or None,
        },
        "made": file.made.isoformat(),
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
            "changed": iso(file.changed),
        },
        "consents": [
            {
                "wording": consent.wording,
                "on": consent.on.isoformat(),
                "withdrawn": consent.withdrawn and consent.withdrawn.isoformat(),
            }
            for consent in view.consents
        ],
        "vouchers": [_voucher_as_json(voucher) for voucher in file.vouchers],
        "packs": [
            iso(entry.at)
            for entry in reversed(file.entries)
            if entry.what is What.PACK_MADE and entry.at
        ],
        "timeline": [_entry_as_json(entry) for entry in file.entries],
    }


def _voucher_as_json(voucher: VoucherView) -> dict[str, object]:
    return {
        "id": voucher.id,
        "code": voucher.code,
        "redeemer": voucher.redeemer.name,
        "benefit": {
            "kind": str(voucher.benefit.kind),
            "value": voucher.benefit.value,
            "currency": voucher.benefit.currency,
        },
        "issued": voucher.issued and iso(voucher.issued),
        "valid_through": voucher.valid_through.isoformat(),
        "state": str(voucher.state),
    }


def _entry_as_json(entry: Entry) -> dict[str, object]:
    return {
        "what": str(entry.what),
        "on": entry.on.isoformat(),
        "at": entry.at and iso(entry.at),
        "wording": entry.wording,
        "voucher": entry.voucher and entry.voucher.id,
        "reason": entry.reason,
        "partners": [partner.name for partner in entry.partners],
        "cards": entry.cards,
    }
