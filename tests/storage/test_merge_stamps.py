"""Whatever way something is written, it is stamped, and stamps only grow."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.builders import Clock
from tests.storage.records import (
    MANY,
    ME,
    NOON,
    OTHER,
    Cells,
    add,
    all_rows,
    clock_of,
    customer,
    field_stamps,
    one_of_each,
    partner,
    voucher,
)

from handslag.domain.errors import Kind
from handslag.domain.partners import Business, Customer, Opinion, Partner
from handslag.domain.stamps import COUNTER_BITS, Record
from handslag.domain.vouchers import Voucher
from handslag.storage.record_session import RecordSession
from handslag.storage.stamping import REMOVED
from handslag.storage.store import Store
from handslag.storage.tables import DERIVED, STAMP, TABLES
from handslag.storage.work import Work

BESIDE = {*STAMP, "number"}


def unstamped(store: Store, before: Cells, after: Cells) -> list[tuple[str, str, str]]:
    """The changes between two looks that bear no stamp of the last unit."""
    hlc, seq = clock_of(store)
    stamps = field_stamps(store)
    found = []
    for (table, id), row in after.items():
        if (table, id) not in before:
            if (row["hlc"], row["seq"]) != (hlc, seq):
                found.append((table, id, "new"))
            continue
        for field, value in row.items():
            if field in BESIDE or (table, field) in DERIVED:
                continue
            changed = value != before[table, id][field]
            if changed and stamps.get((table, id, field), ())[::2] != (hlc, seq):
                found.append((table, id, field))
        if {name: row[name] for name in STAMP} != {n: before[table, id][n] for n in STAMP}:
            found.append((table, id, "stamp"))
    for table, id in before.keys() - after.keys():
        if stamps.get((table, id, REMOVED), ())[::2] != (hlc, seq):
            found.append((table, id, REMOVED))
    return found


def add_each(work: Work) -> None:
    for record in one_of_each():
        work.add(record)


def add_in_bulk(work: Work) -> None:
    them = partner("I mängd")
    work.bulk_add([them, Opinion(id=them.id, notes="nytt"), customer(), voucher(), voucher()])


def edit_a_partner(work: Work) -> None:
    first = work.session.scalars(select(Partner).order_by(TABLES[Partner].c.id)).first()
    if first is not None:
        first.town = f"{first.town}x"
        first.phones = ()


def edit_an_opinion(work: Work) -> None:
    first = work.session.scalars(select(Opinion).order_by(TABLES[Opinion].c.id)).first()
    if first is not None:
        first.tags = (*first.tags, "ny")


def edit_twice(work: Work) -> None:
    edit_a_partner(work)
    work.flush()
    edit_a_partner(work)


def add_and_edit(work: Work) -> None:
    them = partner("Först")
    work.add(them)
    work.flush()
    them.name = "Sedan"


def change_many(work: Work) -> None:
    ids = [one.id for one in work.session.scalars(select(Voucher))]
    work.change_all(Voucher, ids, customer_id=None, currency="EUR")


def remove_one(work: Work) -> None:
    last = work.session.scalars(select(Voucher).order_by(TABLES[Voucher].c.id)).first()
    if last is not None:
        work.remove(last)


def remove_many(work: Work) -> None:
    work.remove_all(Voucher, [one.id for one in work.session.scalars(select(Voucher).limit(2))])


def nothing(work: Work) -> None:
    work.flush()


def fail(work: Work) -> None:
    work.flush()
    raise Mishap


WAYS = [
    add_in_bulk, edit_a_partner, edit_an_opinion, edit_twice, add_and_edit, change_many, remove_one,
    remove_many, nothing,
]  # fmt: skip


class Mishap(Exception):
    """Something that a test lets happen."""


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_no_way_of_writing_forgets_the_stamp(store: Store, way: object) -> None:
    assert callable(way)
    with store.write() as work:
        for record in one_of_each():
            if type(record).__name__ not in {"Redemption", "PackRun"}:
                work.add(record)
        add_in_bulk(work)
    before = all_rows(store)

    with store.write() as work:
        way(work)

    assert unstamped(store, before, all_rows(store)) == []


def test_a_first_fill_is_stamped_too(store: Store) -> None:
    with store.write() as work:
        add_each(work)

    after = all_rows(store)
    assert unstamped(store, {}, after) == []
    assert len(after) == sum(isinstance(one, Record) for one in one_of_each())


units = st.lists(
    st.tuples(st.sampled_from(WAYS), st.booleans(), st.integers(-5_000, 5_000)), max_size=6
)


@settings(max_examples=15, deadline=None)
@given(units)
def test_stamps_grow_whatever_is_done_and_however_the_clock_runs(
    steps: list[tuple[object, bool, int]],
) -> None:
    clock = Clock(NOON)
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "any.db", clock=clock)
        add(store, partner(), *[voucher() for _ in range(3)])
        before, rows = clock_of(store), all_rows(store)
        for way, taken_back, milliseconds in steps:
            assert callable(way)
            clock.move(milliseconds=milliseconds)
            with suppress(Mishap), store.write() as work:
                way(work)
                if taken_back:
                    fail(work)
            after, new_rows = clock_of(store), all_rows(store)
            if taken_back or new_rows == rows:
                assert after == before
            else:
                assert after[0] > before[0]
                assert after[1] == before[1] + 1
            assert unstamped(store, rows, new_rows) == []
            before, rows = after, new_rows
        store.close()


def test_a_savepoint_that_is_taken_back_leaves_no_stamp_behind(store: Store) -> None:
    with store.write() as work:
        session = work.session
        assert isinstance(session, RecordSession)  # as every unit of work has
        with suppress(Mishap), session.begin_nested():
            work.add(partner())
            fail(work)
        work.add(partner())

    add(store, partner())
    assert clock_of(store)[1] == 2
    assert sorted(row["seq"] for row in all_rows(store).values()) == [1, 2]  # type: ignore[type-var]  # int


def test_a_stamp_is_the_wall_clock_and_a_counter(target: Path | str) -> None:
    clock = Clock(NOON)
    store = Store.open(target, clock=clock)

    add(store, partner())
    first = clock_of(store)[0]
    add(store, partner())
    second = clock_of(store)[0]

    assert first >> COUNTER_BITS == int(NOON.timestamp() * 1000)
    assert second == first + 1
    store.close()


def test_only_what_changed_is_stamped(store: Store) -> None:
    them = partner("Dahl", town="Ystad")
    add(store, them)

    with store.write() as work:
        found = work.need(Partner, them.id, Kind.PARTNER, "")
        found.name, found.town = "Dahls", "Ystad"

    assert [field for _, _, field in field_stamps(store)] == ["name"]


def test_a_later_edit_of_a_field_takes_the_place_of_the_earlier(store: Store) -> None:
    them = partner()
    add(store, them)

    for name in ("A", "B"):
        with store.write() as work:
            work.need(Partner, them.id, Kind.PARTNER, "").name = name

    assert list(field_stamps(store).values()) == [(*clock_of(store)[:1], 0, 3)]


def test_a_removed_row_leaves_one_stamp_and_a_new_one_none(store: Store) -> None:
    them, short = partner(), customer()
    add(store, them)
    with store.write() as work:
        work.need(Partner, them.id, Kind.PARTNER, "").name = "Ny"

    with store.write() as work:
        work.remove(work.need(Partner, them.id, Kind.PARTNER, ""))
        work.add(short)
        work.flush()
        work.remove(short)

    assert field_stamps(store).keys() == {("partner", them.id, REMOVED)}


def test_stamps_name_the_device_and_what_came_before_it(store: Store) -> None:
    them = partner(business_id=ME)

    with store.write() as work:
        work.add(them)
        work.flush()
        work.add(Opinion(id=them.id))
        work.add(Business(id=ME, partner_id=them.id, device=MANY, language="sv", created=NOON))
        work.flush()
        them.town = "Ystad"
    add(store, partner(business_id=OTHER))

    assert {row["device"] for row in all_rows(store).values()} == {MANY}
    assert field_stamps(store) == {}


def test_folded_text_follows_the_partner_and_my_opinion_of_it(store: Store) -> None:
    them = partner("Östs Rör", town="Åmål")
    add(store, them, Opinion(id=them.id, tags=("vän",)))

    with store.write() as work:
        work.need(Opinion, them.id, Kind.PARTNER, "").notes = "Ring Örjan"
    with store.write() as work:
        work.need(Partner, them.id, Kind.PARTNER, "").town = "Kiruna"

    with store.read() as work:
        found = work.need(Partner, them.id, Kind.PARTNER, "")
        assert found.folded == "osts ror kiruna van ring orjan"


def test_folded_text_follows_in_bulk_too(store: Store) -> None:
    known, fresh, household = partner("Känd"), partner("Färsk"), customer("Åkes", town="Ystad")
    add(store, known)

    with store.write() as work:
        work.bulk_add(
            [fresh, Opinion(id=fresh.id, notes="A"), Opinion(id=known.id, notes="B"), household]
        )

    with store.read() as work:
        assert work.need(Partner, fresh.id, Kind.PARTNER, "").folded == "farsk a"
        assert work.need(Partner, known.id, Kind.PARTNER, "").folded == "kand b"
        assert work.need(Customer, household.id, Kind.CUSTOMER, "").folded == "akes ystad"


def test_a_clock_far_in_the_past_does_not_turn_stamps_back(target: Path | str) -> None:
    clock = Clock(datetime(2030, 1, 1, tzinfo=UTC))
    store = Store.open(target, clock=clock)
    add(store, partner())
    before = clock_of(store)

    clock.moment -= timedelta(days=3650)
    add(store, partner())

    assert clock_of(store) == (before[0] + 1, before[1] + 1)
    store.close()
