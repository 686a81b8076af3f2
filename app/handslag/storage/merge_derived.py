"""What follows from merged fields: the searched text, and how a voucher stands."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Table, bindparam, insert, literal, select, union, update

from handslag.domain.ids import PartnerId
from handslag.domain.partners import Customer, Opinion, Partner, PartnerNote
from handslag.domain.vouchers import Voucher, VoucherState, state_after
from handslag.storage.alphabet import search_values
from handslag.storage.bulk import unfollowed
from handslag.storage.merge_staging import NOTED, fresh, gone, met
from handslag.storage.tables import (
    SEARCHED,
    customer,
    opinion,
    partner,
    partner_note,
    voucher,
    voucher_event,
    voucher_step,
)
from handslag.storage.work import Work

_PARTNER = ("name", "contact", "trade", "town", "address", "postcode", "email", "web", "phones")
_CUSTOMER = ("name", "address", "postcode", "town", "email", "phones")
_FOUND_BY = {
    partner.name: frozenset(_PARTNER),
    opinion.name: frozenset({"tags", "notes"}),
    partner_note.name: frozenset({"text", "partner_id"}),
    customer.name: frozenset(_CUSTOMER),
}
_TEXTS = ("folded", *SEARCHED)
_AT_ONCE = 500


def placeholders(table: Table) -> dict[str, Any]:
    """What a new row's derived fields hold until ``refresh``."""
    if table in (partner, customer):
        return {name: literal("") for name in _TEXTS}
    if table is voucher:
        return {"state": literal(VoucherState.ISSUED, table.c.state.type)}
    return {}


def refresh(work: Work, vouchers_of: Callable[[bytes], Sequence[str]]) -> None:
    """Brings up to date what follows from the rows in ``met``, ``fresh`` and ``gone``."""
    _find_again(work, partner, _partners(work))
    _find_again(work, customer, _touched(work, customer))
    _stand_again(work, vouchers_of)


def _partners(work: Work) -> set[str]:
    """Partners of whom something changed by which they are found."""
    found = _touched(work, partner) | _touched(work, opinion)
    notes = sorted(_touched(work, partner_note))
    connection = work.session.connection()
    for part in _parts(notes):
        query = select(partner_note.c.partner_id).where(partner_note.c.id.in_(part))
        found.update(connection.scalars(query))
    noted = select(gone.c.row_id).where(gone.c.tbl.in_([NOTED, opinion.name]))
    found.update(connection.scalars(noted))
    return found


def _touched(work: Work, table: Table) -> set[str]:
    changed = select(met.c.row_id).where(
        met.c.tbl == table.name,
        met.c.field.in_(_FOUND_BY[table.name]),
        met.c.won,
        met.c.differs,
    )
    made = select(fresh.c.row_id).where(fresh.c.tbl == table.name)
    return set(work.session.connection().scalars(union(changed, made)))


def _find_again(work: Work, table: Table, ids: set[str]) -> None:
    connection = work.session.connection()
    names = _PARTNER if table is partner else _CUSTOMER
    change = (
        update(table)
        .where(table.c.id == bindparam("row"))
        .values({name: bindparam(f"new_{name}") for name in _TEXTS})
    )
    for part in _parts(sorted(ids)):
        query = select(*(table.c[name] for name in ("id", *names, *_TEXTS)))
        rows = connection.execute(query.where(table.c.id.in_(part))).all()
        opinions, notes = _about(work, part) if table is partner else ({}, {})
        changed: list[dict[str, str]] = []
        for row in rows:
            values = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
            if table is partner:
                one = unfollowed(Partner, values)
                texts = search_values(one, opinions, notes.get(row.id, ()))
            else:
                texts = search_values(unfollowed(Customer, values), {})
            if any(values[name] != text for name, text in texts.items()):
                changed.append(
                    {"row": row.id, **{f"new_{name}": text for name, text in texts.items()}}
                )
        if changed:
            connection.execute(change, changed)


def _about(
    work: Work, partners: Sequence[str]
) -> tuple[Mapping[PartnerId, Opinion], Mapping[str, list[PartnerNote]]]:
    connection = work.session.connection()
    opinions = {
        row.id: unfollowed(Opinion, {"id": row.id, "tags": row.tags, "notes": row.notes})
        for row in connection.execute(
            select(opinion.c.id, opinion.c.tags, opinion.c.notes).where(opinion.c.id.in_(partners))
        )
    }
    notes: dict[str, list[PartnerNote]] = {}
    query = select(partner_note.c.id, partner_note.c.partner_id, partner_note.c.text)
    for row in connection.execute(query.where(partner_note.c.partner_id.in_(partners))):
        one = unfollowed(PartnerNote, {"id": row.id, "text": row.text})
        notes.setdefault(row.partner_id, []).append(one)
    return opinions, notes


def _stand_again(work: Work, vouchers_of: Callable[[bytes], Sequence[str]]) -> None:
    connection = work.session.connection()
    made = select(fresh.c.row_id).where(fresh.c.tbl == voucher_event.name)
    events = select(voucher_event.c.id, voucher_event.c.signed)
    about: set[str] = set()
    steps: list[dict[str, str]] = []
    for row in connection.execute(events.where(voucher_event.c.id.in_(made))):
        ids = vouchers_of(row.signed)
        about.update(ids)
        steps += [{"voucher_id": id, "event_id": row.id} for id in ids]
    if steps:
        connection.execute(insert(voucher_step), steps)
    about.update(connection.scalars(select(fresh.c.row_id).where(fresh.c.tbl == voucher.name)))
    for part in _parts(sorted(about)):
        _set_states(work, part)


def _set_states(work: Work, ids: Sequence[str]) -> None:
    connection = work.session.connection()
    was = {
        row.id: row.state
        for row in connection.execute(
            select(voucher.c.id, voucher.c.state).where(voucher.c.id.in_(ids))
        )
    }
    happened = (
        select(voucher_step.c.voucher_id, voucher_event.c.kind)
        .join(voucher_event, voucher_event.c.id == voucher_step.c.event_id)
        .where(voucher_step.c.voucher_id.in_(ids))
        .order_by(
            voucher_step.c.voucher_id,
            voucher_event.c.moment,
            voucher_event.c.number,
            voucher_event.c.id,
        )
    )
    rows = connection.execute(happened).all()
    for id, several in groupby(rows, key=lambda row: row.voucher_id):
        state = state_after([row.kind for row in several])
        if id in was and was[id] is not state:
            connection.execute(update(voucher).where(voucher.c.id == id).values(state=state))
            work.touched(Voucher, [id])


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
