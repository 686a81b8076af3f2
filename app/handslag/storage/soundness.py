"""What is wrong with a database, if anything: facts for the command ``check``."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby
from operator import itemgetter

from sqlalchemy import select

from handslag.domain.vouchers import EventKind, VoucherState, state_after
from handslag.storage import migrations
from handslag.storage.engine import pragmas
from handslag.storage.tables import voucher, voucher_event, voucher_step
from handslag.storage.work import Work

_FAULTS = 20


class FindingKind(StrEnum):
    """What can be wrong with a database.

    The *about* of each: the database's own words; table and number of a row, as "offer 7"; name of
    the setting; version of the schema; ids of vouchers.
    """

    DAMAGED = "damaged"
    LOOSE_REFERENCE = "loose_reference"
    SETTING = "setting"
    SCHEMA = "schema"
    VOUCHER_STATE = "voucher_state"


@dataclass(frozen=True)
class Finding:
    """Something that is wrong, and with what."""

    kind: FindingKind
    about: tuple[str, ...]


def findings(work: Work) -> list[Finding]:
    """Looks the whole database over: 7 s for 900 MB. Nothing found is nothing wrong.

    Raises:
        StoreTrouble: so much is wrong that it cannot even be read.
    """
    found = [*_on_sqlite(work)] if work.dialect.name == "sqlite" else []
    version = migrations.version_of(work.session.connection())
    if version != migrations.VERSIONS[-1]:
        found.append(Finding(FindingKind.SCHEMA, (str(version),)))
    wrong = tuple(_wrong_states(work))
    if wrong:
        found.append(Finding(FindingKind.VOUCHER_STATE, wrong))
    return found


def _on_sqlite(work: Work) -> Iterator[Finding]:
    connection = work.session.connection()
    faults = connection.exec_driver_sql(f"PRAGMA integrity_check({_FAULTS})").scalars().all()
    if faults != ["ok"]:
        yield Finding(FindingKind.DAMAGED, tuple(map(str, faults)))
    loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if loose:
        yield Finding(
            FindingKind.LOOSE_REFERENCE, tuple(f"{row[0]} {row[1]}" for row in loose[:_FAULTS])
        )
    for name, value in pragmas().items():
        if name != "busy_timeout":  # every program's own patience
            actual = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            if actual != value:
                yield Finding(FindingKind.SETTING, (name,))


def _wrong_states(work: Work) -> Iterator[str]:
    """Ids of the vouchers that stand otherwise than their events make of them."""
    joined = voucher.outerjoin(voucher_step, voucher_step.c.voucher_id == voucher.c.id).outerjoin(
        voucher_event, voucher_event.c.id == voucher_step.c.event_id
    )
    query = (
        select(voucher.c.id, voucher.c.state, voucher_event.c.kind)
        .select_from(joined)
        .order_by(voucher.c.id, voucher_event.c.moment, voucher_event.c.number, voucher_event.c.id)
        .execution_options(yield_per=5000)
    )
    for (id, state), rows in groupby(work.session.execute(query), key=itemgetter(0, 1)):
        if state is not _folded(tuple(row[2] for row in rows if row[2] is not None)):
            yield id


@cache
def _folded(kinds: tuple[EventKind, ...]) -> VoucherState:
    return state_after(kinds)
