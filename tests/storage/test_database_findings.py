"""What is wrong with a database is found, and nothing where nothing is."""

from datetime import timedelta

from sqlalchemy import insert, update
from tests.storage.records import NOON, add, event, one_of_each, partner, voucher

from handslag.domain.partners import Opinion
from handslag.domain.vouchers import EventKind, Voucher, VoucherEvent, VoucherState
from handslag.storage import soundness, tables
from handslag.storage.engine import driver
from handslag.storage.soundness import Finding, FindingKind
from handslag.storage.store import Store


def findings(store: Store) -> list[Finding]:
    with store.read() as work:
        return soundness.findings(work)


def happen(store: Store, promise: Voucher, *kinds: EventKind) -> None:
    """Writes events of a voucher, a second apart, the last ones first."""
    events: list[VoucherEvent] = [
        event(kind, number=n + 1, moment=NOON + timedelta(seconds=n))
        for n, kind in enumerate(kinds)
    ]
    with store.write() as work:
        for one in reversed(events):
            work.add(one)
        work.flush()
        rows = [{"voucher_id": promise.id, "event_id": one.id} for one in events]
        work.session.execute(insert(tables.voucher_step), rows)


def test_a_sound_database_has_no_findings(store: Store) -> None:
    add(store, *one_of_each())

    assert findings(store) == []


def test_a_voucher_that_stands_otherwise_than_its_events_say_is_found(store: Store) -> None:
    right, wrong, untouched, forged = voucher(), voucher(), voucher(), voucher()
    right.state = VoucherState.ISSUED
    wrong.state = VoucherState.HANDED_OUT
    forged.state = VoucherState.REDEEMED
    add(store, right, wrong, untouched, forged)
    reversed_sale = (EventKind.ISSUED, EventKind.REDEEMED, EventKind.REVERSED)
    happen(store, right, *reversed_sale)
    happen(store, wrong, *reversed_sale)

    assert findings(store) == [
        Finding(FindingKind.VOUCHER_STATE, tuple(sorted([wrong.id, forged.id])))
    ]


def test_a_row_that_points_nowhere_is_found(file_store: Store) -> None:
    them = partner()
    add(file_store, them, Opinion(id=them.id))
    connection = driver.connect(file_store.name)
    connection.execute("PRAGMA foreign_keys=0")
    connection.execute("DELETE FROM partner")
    connection.commit()
    connection.close()

    assert [one.kind for one in findings(file_store)] == [FindingKind.LOOSE_REFERENCE]


def test_a_damaged_index_is_found(file_store: Store) -> None:
    with file_store.write() as work:
        work.bulk_add([voucher() for _ in range(10)])
    connection = driver.connect(file_store.name, isolation_level=None)
    connection.execute("PRAGMA writable_schema=1")
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, '(code)', '(token)')"
        " WHERE name = 'ix_voucher_code'"
    )
    connection.close()
    again = Store.open(file_store.name)

    found = findings(again)

    assert [one.kind for one in found] == [FindingKind.DAMAGED]
    again.close()


def test_another_schema_is_found(store: Store) -> None:
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")

    assert findings(store) == [Finding(FindingKind.SCHEMA, ("0001",))]


def test_a_setting_that_was_turned_off_is_found(file_store: Store) -> None:
    with file_store.read() as work:
        work.session.connection().exec_driver_sql("PRAGMA cell_size_check=0")
        found = soundness.findings(work)
        work.session.connection().exec_driver_sql("PRAGMA cell_size_check=1")

    assert found == [Finding(FindingKind.SETTING, ("cell_size_check",))]


def test_derived_state_may_be_set_by_sql(store: Store) -> None:
    promise = voucher()
    add(store, promise)
    happen(store, promise, EventKind.ISSUED, EventKind.VOIDED)

    with store.write() as work:
        work.session.execute(
            update(tables.voucher)
            .where(tables.voucher.c.id == promise.id)
            .values(state=VoucherState.VOIDED)
        )
        work.touched(Voucher, [promise.id])

    assert findings(store) == []
