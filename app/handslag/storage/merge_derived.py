"""What follows from merged fields: the searched text, and how a voucher stands."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from types import SimpleNamespace
from typing import Any

from sqlalchemy import (
    Column,
    CursorResult,
    Select,
    Table,
    bindparam,
    insert,
    literal,
    select,
    union,
    update,
)

from handslag.domain.ids import PartnerId
from handslag.domain.partners import Customer, Opinion, Partner, PartnerNote
from handslag.domain.vouchers import Voucher, VoucherState, state_after
from handslag.storage.alphabet import named_values
from handslag.storage.bulk import unfollowed
from handslag.storage.merge_staging import NOTED, fresh, gone, met, sought
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
_TEXTS = (*SEARCHED, "folded")
"""In the table's order, in which a statement sets them too."""
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
    connection = work.session.connection()
    noted = select(partner_note.c.partner_id).where(
        partner_note.c.id.in_(union(*_touched(partner_note)))
    )
    lost = select(gone.c.row_id).where(gone.c.tbl.in_([NOTED, opinion.name]))
    every = union(*_touched(partner), *_touched(opinion), noted, lost)
    for table, ids in ((partner, every), (customer, union(*_touched(customer)))):
        found = ids.subquery()
        rows = select(literal(table.name), found.c[0])
        connection.execute(insert(sought).from_select(["tbl", "row_id"], rows))
        _find_again(work, table)
    _stand_again(work, vouchers_of)


def _touched(table: Table) -> tuple[Select[Any], Select[Any]]:
    """Rows of a table of which something changed by which they, or their partner, are found."""
    changed = select(met.c.row_id).where(
        met.c.tbl == table.name,
        met.c.field.in_(_FOUND_BY[table.name]),
        met.c.won,
        met.c.differs,
    )
    made = select(fresh.c.row_id).where(fresh.c.tbl == table.name)
    return changed, made


def _find_again(work: Work, table: Table) -> None:
    connection = work.session.connection()
    searchable: Callable[..., str] = Partner.searchable if table is partner else Customer.searchable
    names = ("id", *(_PARTNER if table is partner else _CUSTOMER))
    change = (
        update(table)
        .where(table.c.number == bindparam("row"))
        .values({name: bindparam(f"new_{name}") for name in _TEXTS})
    )
    # rows of bare values: SQLAlchemy's own way takes as long again as SQLite
    bare = str(change.compile(dialect=connection.dialect))
    places = (*(f"new_{name}" for name in _TEXTS), "row")
    query = _sought(select(*(table.c[name] for name in (*names, "number", *_TEXTS))), table.c.id)
    last = ""
    while rows := connection.execute(query, {"of": table.name, "after": last}).all():
        opinions, notes = _about(work, last, rows[-1][0]) if table is partner else ({}, {})
        last = rows[-1][0]
        changed: list[Any] = []
        for row in rows:
            # the same fields without the ORM's eye on each: half the time
            one: Any = SimpleNamespace(**dict(zip(names, row, strict=False)))
            mine = (opinions.get(row[0]), notes.get(row[0], ())) if table is partner else ()
            texts = named_values(one.name, searchable(one, *mine))
            now = tuple(texts[name] for name in _TEXTS)
            if now != row[-len(_TEXTS) :]:
                changed.append((*now, row.number))
        if changed and connection.dialect.name == "sqlite":
            connection.exec_driver_sql(bare, changed)
        elif changed:
            connection.execute(change, [dict(zip(places, one, strict=True)) for one in changed])


def _sought(query: Select[Any], id: Column[Any]) -> Select[Any]:
    """The next rows of a query that are sought; *id* is the row's, or what it is about."""
    ours = sought.c.tbl == bindparam("of"), sought.c.row_id > bindparam("after")
    return query.join(sought, sought.c.row_id == id).where(*ours).order_by(id).limit(_AT_ONCE)


def _about(
    work: Work, after: str, upto: str
) -> tuple[Mapping[PartnerId, Opinion], Mapping[str, list[PartnerNote]]]:
    """What I think and noted of the sought partners behind *after*, up to *upto*."""
    connection = work.session.connection()

    def about(columns: Sequence[Column[Any]], id: Column[Any]) -> CursorResult[Any]:
        theirs = sought.c.tbl == partner.name, sought.c.row_id > after, sought.c.row_id <= upto
        query = select(*columns).join(sought, sought.c.row_id == id)
        return connection.execute(query.where(*theirs))

    opinions = {
        row.id: unfollowed(Opinion, {"id": row.id, "tags": row.tags, "notes": row.notes})
        for row in about((opinion.c.id, opinion.c.tags, opinion.c.notes), opinion.c.id)
    }
    notes: dict[str, list[PartnerNote]] = {}
    columns = (partner_note.c.id, partner_note.c.partner_id, partner_note.c.text)
    for row in about(columns, partner_note.c.partner_id):
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
