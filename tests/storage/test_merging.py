"""Two devices of a business edit apart and come together."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.builders import Clock, copy_into
from tests.storage.device_stores import (
    OWN,
    delta,
    first_device,
    next_device,
    parcel,
    take,
    values,
)
from tests.storage.records import NOON, add, clock_of, customer, one_of_each, partner, voucher

from handslag.domain.errors import FileTrouble, Kind
from handslag.domain.ids import DeviceId, PartnerId, new_id
from handslag.domain.partners import Consent, Customer, Opinion, Partner, PartnerNote
from handslag.domain.stamps import Record
from handslag.domain.vouchers import Voucher
from handslag.storage import merge_log, search
from handslag.storage.cells import Json
from handslag.storage.customers import erase_all
from handslag.storage.merge_staging import Operation
from handslag.storage.store import Store
from handslag.storage.tables import SYNCED, TABLES, kept_operation

Pair = tuple[Store, Store]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pair(tmp_path: Path, clock: Clock) -> Iterator[Pair]:
    """Two devices with the same business and one partner more."""
    copy_into(tmp_path, make_pair)
    first, second = (Store.open(tmp_path / name, clock=clock) for name in ("a.db", "b.db"))
    yield first, second
    first.close()
    second.close()


def make_pair(folder: Path) -> None:
    clock = Clock()
    first = first_device(folder / "a.db", clock=clock)
    add(first, partner("Dahl", town="Ystad"))
    next_device(folder / "b.db", 2, first, clock=clock).close()
    first.close()


def dahl(store: Store) -> PartnerId:
    with store.read() as work:
        return next(one.id for one in work.session.scalars(select(Partner)) if one.id != OWN)


def edit(store: Store, id: PartnerId, **changes: object) -> None:
    with store.write() as work:
        one = work.need(Partner, id, Kind.PARTNER, id)
        for name, value in changes.items():
            setattr(one, name, value)


def value(store: Store, id: str, field: str) -> object:
    return values(store)["partner", id][field]


def meet(pair: Pair) -> None:
    """Both ways, until nothing is new."""
    for _ in range(2):
        for one, other in (pair, pair[::-1]):
            take(other, delta(one, other))


def test_every_kind_of_record_arrives_as_it_was(tmp_path: Path, clock: Clock) -> None:
    first = first_device(tmp_path / "a.db", clock=clock)
    synced = tuple(SYNCED.values())
    given = [one for one in one_of_each() if isinstance(one, synced)]
    add(first, *given)

    second = next_device(tmp_path / "b.db", 2, first, clock=clock)

    told = values(first)
    assert {name for name, _ in told} == {TABLES[type(one)].name for one in given}
    assert values(second) == told
    first.close()
    second.close()


def test_different_fields_of_one_row_both_count(pair: Pair) -> None:
    id = dahl(pair[0])
    edit(pair[0], id, name="Dahls Rör")
    edit(pair[1], id, town="Lund")

    meet(pair)

    assert values(pair[0]) == values(pair[1])
    assert (value(pair[0], id, "name"), value(pair[0], id, "town")) == ("Dahls Rör", "Lund")


def test_the_later_of_two_edits_wins_and_the_other_is_listed(pair: Pair, clock: Clock) -> None:
    id = dahl(pair[0])
    edit(pair[0], id, name="Tidig")
    clock.move(seconds=1)
    edit(pair[1], id, name="Sen")

    done = take(pair[0], delta(pair[1], pair[0]))

    assert done.conflicts == 1
    with pair[0].read() as work:
        (clash,) = merge_log.conflicts(work, limit=9)
    assert (clash.field, clash.mine, clash.theirs, clash.they_won) == ("name", "Tidig", "Sen", True)
    assert value(pair[0], id, "name") == "Sen"


def test_the_value_that_lost_can_be_taken_back_for_all(pair: Pair, clock: Clock) -> None:
    id = dahl(pair[0])
    edit(pair[0], id, name="Tidig")
    clock.move(seconds=1)
    edit(pair[1], id, name="Sen")
    take(pair[0], delta(pair[1], pair[0]))

    with pair[0].write() as work:
        (clash,) = merge_log.conflicts(work, limit=9)
        merge_log.settle(work, clash, take_other=True)
    meet(pair)

    assert value(pair[1], id, "name") == "Tidig"
    with pair[0].read() as work:
        assert merge_log.conflicts(work, limit=9) == []
        assert search.find_ids(work, Partner, ["tidig"]).ids == (id,)


def test_equal_values_are_no_conflict(pair: Pair) -> None:
    id = dahl(pair[0])
    for store in pair:
        edit(store, id, name="Dahls")

    done = take(pair[0], delta(pair[1], pair[0]))

    assert done.conflicts == 0


def test_what_the_other_had_seen_is_no_conflict(pair: Pair) -> None:
    id = dahl(pair[0])
    edit(pair[0], id, name="Ett")
    take(pair[1], delta(pair[0], pair[1]))
    edit(pair[1], id, name="Två")

    done = take(pair[0], delta(pair[1], pair[0]))

    assert (done.changed, done.conflicts) == (1, 0)


def test_the_same_file_again_changes_nothing(pair: Pair) -> None:
    edit(pair[1], dahl(pair[1]), name="Ny")
    given = delta(pair[1], pair[0])
    take(pair[0], given)
    before = values(pair[0]), clock_of(pair[0])

    done = take(pair[0], given)

    assert (done.new, done.changed, done.removed) == (0, 0, 0)
    assert (values(pair[0]), clock_of(pair[0])) == before


def test_the_clock_goes_on_behind_what_came(pair: Pair, clock: Clock) -> None:
    clock.move(hours=3)
    edit(pair[1], dahl(pair[1]), name="Framtid")
    clock.move(hours=-3)
    take(pair[0], delta(pair[1], pair[0]))

    edit(pair[0], dahl(pair[0]), name="Sedan")
    meet(pair)

    assert value(pair[1], dahl(pair[1]), "name") == "Sedan"


def test_what_is_merged_is_found_by_its_words(pair: Pair) -> None:
    id = dahl(pair[0])
    with pair[1].write() as work:
        work.add(Opinion(id=id, tags=("vän",)))
        work.add(PartnerNote(id=new_id(), partner_id=id, on=NOON.date(), text="Bjöd på kaffe"))
        work.need(Partner, id, Kind.PARTNER, id).town = "Åmål"

    take(pair[0], delta(pair[1], pair[0]))

    with pair[0].read() as work:
        for word in ("van", "kaffe", "amal"):
            assert search.find_ids(work, Partner, [word]).ids == (id,)
        assert search.find_ids(work, Partner, ["ystad"]).ids == ()


def test_a_removed_note_is_removed_and_no_longer_found(pair: Pair) -> None:
    note = PartnerNote(id=new_id(), partner_id=dahl(pair[0]), on=NOON.date(), text="Hemligt")
    add(pair[0], note)
    meet(pair)
    with pair[0].write() as work:
        work.remove(work.need(PartnerNote, note.id, Kind.PARTNER, ""))

    done = take(pair[1], delta(pair[0], pair[1]))

    assert done.removed == 1
    assert ("partner_note", note.id) not in values(pair[1])
    with pair[1].read() as work:
        assert search.find_ids(work, Partner, ["hemligt"]).ids == ()


def test_a_row_that_was_edited_after_its_removal_comes_back_whole(pair: Pair, clock: Clock) -> None:
    note = PartnerNote(id=new_id(), partner_id=dahl(pair[0]), on=NOON.date(), text="Ett")
    add(pair[0], note)
    meet(pair)
    with pair[0].write() as work:
        work.remove(work.need(PartnerNote, note.id, Kind.PARTNER, ""))
    clock.move(seconds=1)
    with pair[1].write() as work:
        work.need(PartnerNote, note.id, Kind.PARTNER, "").text = "Två"

    meet(pair)

    assert values(pair[0]) == values(pair[1])
    assert values(pair[0])["partner_note", note.id]["text"] == "Två"
    with pair[1].read() as work:
        assert [one.field for one in merge_log.conflicts(work, limit=9)] == ["_del"]


def test_a_removal_after_an_edit_wins(pair: Pair, clock: Clock) -> None:
    note = PartnerNote(id=new_id(), partner_id=dahl(pair[0]), on=NOON.date(), text="Ett")
    add(pair[0], note)
    meet(pair)
    with pair[1].write() as work:
        work.need(PartnerNote, note.id, Kind.PARTNER, "").text = "Två"
    clock.move(seconds=1)
    with pair[0].write() as work:
        work.remove(work.need(PartnerNote, note.id, Kind.PARTNER, ""))

    meet(pair)

    assert values(pair[0]) == values(pair[1])
    assert ("partner_note", note.id) not in values(pair[0])


def test_an_erased_customer_never_comes_back(pair: Pair, clock: Clock) -> None:
    household = customer("Familjen Öberg")
    promise = voucher(customer_id=household.id)
    add(pair[0], household, promise)
    meet(pair)
    with pair[0].write() as work:
        erase_all(work, [household.id])
    clock.move(seconds=1)
    with pair[1].write() as work:
        work.need(Customer, household.id, Kind.CUSTOMER, "").phones = ()
        work.need(Customer, household.id, Kind.CUSTOMER, "").name = "Kanarie"
        work.add(Consent(id=new_id(), customer_id=household.id, wording="Kanarie", on=NOON.date()))
        another = voucher(customer_id=household.id)
        work.add(another)

    meet(pair)

    assert values(pair[0]) == values(pair[1])
    left = values(pair[0])
    assert {name for name, _ in left}.isdisjoint({"customer", "consent"})
    assert left["voucher", another.id]["customer_id"] is None
    for store in pair:
        with store.engine.connect() as connection:
            for row in connection.execute(select(kept_operation)):
                assert "Kanarie" not in str(row)
        assert b"Kanarie" not in content(store)


def content(store: Store) -> bytes:
    store.engine.dispose()
    return Path(store.name).read_bytes()


def test_a_delta_with_a_gap_is_merged_and_names_what_is_missing(pair: Pair) -> None:
    first, second = pair
    note = PartnerNote(id=new_id(), partner_id=dahl(first), on=NOON.date(), text="Ett")
    add(first, note)
    lost = clock_of(first)[1]
    with first.write() as work:
        work.need(PartnerNote, note.id, Kind.PARTNER, "").text = "Två"
    edit(first, dahl(first), name="Ny")

    done = take(second, parcel(first, {DeviceId(1): lost}))

    assert [(gap.device, gap.upto) for gap in done.missing] == [(1, lost)]
    assert value(second, dahl(second), "name") == "Ny"
    assert ("partner_note", note.id) not in values(second)
    take(second, delta(first, second))
    assert values(first) == values(second)


def test_what_a_newer_program_wrote_is_kept_and_passed_on(
    pair: Pair, tmp_path: Path, clock: Clock
) -> None:
    first, second = pair
    id = dahl(first)
    edit(first, id, name="Ny")
    operations, contents, facts = delta(first, second)
    hlc, device, seq = operations[0][4:]
    newer: list[Operation] = [
        ("partner", id, "mood", {"glad": True}, hlc, device, seq),
        ("meadow", "1", "flowers", [1, "två"], hlc, device, seq),
        ("meadow", "2", "_del", True, hlc, device, seq),
    ]

    done = take(second, ([*newer, *operations], contents, facts))

    assert done.kept == 3
    third = next_device(tmp_path / "c.db", 3, second, clock=clock)
    passed = [one for one in parcel(third)[0] if one in newer]
    assert sorted(map(json.dumps, passed)) == sorted(map(json.dumps, newer))
    third.close()


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        ("partner", "regulated", 1),
        ("partner", "card_revision", "1"),
        ("partner", "name", None),
        ("partner", "name", 5),
        ("partner", "language", "svenska"),
        ("partner", "phones", [["1"]]),
        ("partner", "phones", "[]"),
        ("partner", "deleted", "2026-11-25"),
        ("partner", "deleted", "0001-01-01T00:00:00+14:00"),
        ("customer", "retain_until", "i går"),
        ("opinion", "status", "kär"),
        ("voucher", "value", True),
        ("voucher_event", "signed", "inte base64!"),
        ("picture", "content", "0" * 64),
        ("partner", "_del", False),
    ],
)
def test_a_value_that_a_field_cannot_hold_refuses_the_file(
    pair: Pair, table: str, field: str, value: Json
) -> None:
    before = values(pair[0])
    bad = (table, "f" * 32, field, value, 1 << 40, 2, 1)
    facts = delta(pair[1], pair[0])[2]

    with pytest.raises(FileTrouble):
        take(pair[0], ([bad], {}, facts))

    assert values(pair[0]) == before


def test_an_import_is_taken_back_by_new_edits(pair: Pair, clock: Clock) -> None:
    first, second = pair
    id, fresh = dahl(first), partner("Nytillkommen")
    edit(second, id, name="Ändrad", town="Lund")
    add(second, fresh)
    run = new_id()
    take(first, delta(second, first), run_id=run)
    edit(first, id, town="Malmö")
    clock.move(seconds=1)

    with first.write() as work:
        merge_log.undo(work, run, clock())
    meet(pair)

    assert values(first) == values(second)
    assert (value(first, id, "name"), value(first, id, "town")) == ("Dahl", "Malmö")
    assert value(first, fresh.id, "deleted") is not None
    with first.read() as work:
        assert search.find_ids(work, Partner, ["dahl"]).ids == (id,)


def test_a_voucher_known_to_both_has_one_state(pair: Pair) -> None:
    promise = voucher()
    add(pair[0], promise)

    meet(pair)

    with pair[1].read() as work:
        assert work.need(Voucher, promise.id, Kind.VOUCHER, "").token == promise.token


def test_no_synced_table_is_left_out(pair: Pair) -> None:
    told = {one[0] for one in parcel(pair[0])[0]}

    assert told <= SYNCED.keys()
    assert all(issubclass(record, Record) for record in SYNCED.values())
