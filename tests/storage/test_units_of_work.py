"""A unit of work sees one moment, is kept whole or not at all, and tells afterwards."""

import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, update
from tests.storage.programs import surroundings
from tests.storage.records import (
    OTHER,
    add,
    clock_of,
    customer,
    event,
    one_of_each,
    partner,
    revision,
    voucher,
)

from handslag.domain.changes import Changes
from handslag.domain.errors import Kind, NotFound, StoreProblem, StoreTrouble
from handslag.domain.ids import OfferId, PartnerId, new_id
from handslag.domain.offers import Offer, OfferRevision
from handslag.domain.partners import Opinion, Partner
from handslag.domain.vouchers import Voucher, VoucherEvent, VoucherState
from handslag.storage import tables
from handslag.storage.stamping import ImmutableChanged
from handslag.storage.store import Store


class Mishap(Exception):
    """Something that a test lets happen."""


@pytest.fixture
def told() -> list[Changes]:
    return []


@pytest.fixture
def speaking(target: Path | str, told: list[Changes]) -> Store:
    return Store.open(target, on_commit=told.append)


def test_what_is_written_is_there_for_the_next_unit(store: Store) -> None:
    them = partner("Öberg")

    add(store, them)

    with store.read() as work:
        found = work.get(Partner, them.id)
        assert found is not None
        assert found.name == "Öberg"


def test_an_error_takes_everything_back(store: Store) -> None:
    them = partner()

    with suppress(Mishap), store.write() as work:
        work.add(them)
        work.flush()
        raise Mishap

    with store.read() as work:
        assert work.get(Partner, them.id) is None


def test_commits_are_told_with_the_ids_by_class(speaking: Store, told: list[Changes]) -> None:
    them = partner()
    opinion = Opinion(id=them.id)

    add(speaking, them, opinion)

    assert len(told) == 1
    assert told[0].of(Partner) == {them.id}
    assert told[0].of(Opinion) == {them.id}
    assert not told[0].touches(Voucher)
    speaking.close()


def test_who_is_told_finds_it_in_the_store_already(target: Path | str) -> None:
    seen: list[int] = []

    def look(changes: Changes) -> None:
        with store.read() as work:
            ids = changes.of(Partner)
            seen.append(len([work.need(Partner, id, Kind.PARTNER, id) for id in ids]))

    store = Store.open(target, on_commit=look)

    add(store, partner(), partner())

    assert seen == [2]
    store.close()


def test_who_is_told_may_write_in_turn(target: Path | str) -> None:
    def answer(changes: Changes) -> None:
        if changes.touches(Partner):
            add(store, customer())
        told.append(changes)

    told: list[Changes] = []
    store = Store.open(target, on_commit=answer)

    add(store, partner())

    assert len(told) == 2
    store.close()


def test_a_rollback_is_not_told(speaking: Store, told: list[Changes]) -> None:
    with suppress(Mishap), speaking.write() as work:
        work.add(partner())
        work.flush()
        raise Mishap

    assert told == []
    speaking.close()


def test_a_unit_that_changes_nothing_tells_nothing(speaking: Store, told: list[Changes]) -> None:
    them = partner("Dahl", town="Lindhamn")
    add(speaking, them)
    told.clear()
    before = clock_of(speaking)

    with speaking.write() as work:
        found = work.need(Partner, them.id, Kind.PARTNER, "")
        assert found.town is not None
        found.town = f"{found.town[:4]}hamn"
    with speaking.write():
        pass

    assert told == []
    assert clock_of(speaking) == before
    speaking.close()


def test_removed_bulk_and_touched_records_are_told(speaking: Store, told: list[Changes]) -> None:
    them, promise = partner(), voucher()
    add(speaking, them, promise)
    told.clear()
    fresh = [voucher(), voucher()]

    with speaking.write() as work:
        work.remove(work.need(Partner, them.id, Kind.PARTNER, ""))
        work.bulk_add(fresh)
        work.touched(Voucher, [promise.id])

    assert told[0].of(Partner) == {them.id}
    assert told[0].of(Voucher) == {promise.id, *(one.id for one in fresh)}
    speaking.close()


def test_a_thing_that_is_needed_and_missing_is_named(store: Store) -> None:
    with pytest.raises(NotFound) as caught, store.read() as work:
        work.need(Partner, "0" * 32, Kind.PARTNER, "Dahl")

    assert (caught.value.kind, caught.value.text) == (Kind.PARTNER, "Dahl")


def test_a_reader_sees_one_moment_while_another_writes(store: Store) -> None:
    add(store, partner())

    with store.read() as work:
        before = len(work.session.scalars(select(Partner)).all())
        writer = threading.Thread(target=add, args=(store, partner()))
        writer.start()
        writer.join()
        after = len(work.session.scalars(select(tables.partner.c.id)).all())

    assert (before, after) == (1, 1)
    with store.read() as work:
        assert len(work.session.scalars(select(Partner)).all()) == 2


def test_a_reader_cannot_add_change_or_remove(store: Store) -> None:
    them = partner()
    add(store, them)

    with pytest.raises(RuntimeError, match="reading"), store.read() as work:
        work.add(partner())
    with pytest.raises(RuntimeError, match="reading"), store.read() as work:
        work.remove(work.need(Partner, them.id, Kind.PARTNER, ""))
    with pytest.raises(RuntimeError, match="reading"), store.read() as work:
        work.need(Partner, them.id, Kind.PARTNER, "").name = "Annat"
    with pytest.raises(RuntimeError, match="reading"), store.read() as work:
        work.need(Partner, them.id, Kind.PARTNER, "").name = work.session.scalars(select(1)).one()
    with pytest.raises(RuntimeError, match="reading"), store.read() as work:
        work.bulk_add([partner()])
    with pytest.raises(RuntimeError, match="reading"), store.read() as work:
        work.session.connection().execute(delete(tables.partner))

    with store.read() as work:
        assert work.need(Partner, them.id, Kind.PARTNER, "").name == "Pettersons Rör"


def test_the_write_lock_is_taken_before_anything_is_read(target: Path | str) -> None:
    one, two = Store.open(target, patience=0.3), Store.open(target, patience=0.3)

    with one.write() as work:
        assert work.changes().ids == {}
        with pytest.raises(StoreTrouble) as caught:
            in_another_thread(lambda: add(two, partner()))

    assert caught.value.problem is StoreProblem.BUSY
    add(two, partner())
    one.close()
    two.close()


def in_another_thread(call: object) -> None:
    """Runs it there and raises here what it raised."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            assert callable(call)
            call()
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if raised:
        raise raised[0]


def test_a_unit_inside_another_is_a_mistake_of_the_program(store: Store) -> None:
    with store.write(), pytest.raises(RuntimeError, match="inside another"), store.write():
        pass


def test_threads_wait_for_each_other_and_lose_nothing(store: Store) -> None:
    them = partner()
    add(store, them)

    def count_up() -> None:
        for _ in range(25):
            with store.write() as work:
                work.need(Partner, them.id, Kind.PARTNER, "").card_revision += 1

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with store.read() as work:
        assert work.need(Partner, them.id, Kind.PARTNER, "").card_revision == 100


COUNT_UP = """
import sys
from handslag.domain.errors import Kind
from handslag.domain.partners import Partner
from handslag.storage.store import Store

target, id = sys.argv[1:]
store = Store.open(target, patience=60)
for _ in range(100):
    with store.write() as work:
        work.need(Partner, id, Kind.PARTNER, "").card_revision += 1
store.close()
"""


def test_two_programs_that_count_up_lose_nothing(store: Store, target: Path | str) -> None:
    them = partner()
    add(store, them)

    programs = [
        subprocess.Popen([sys.executable, "-c", COUNT_UP, str(target), them.id], env=surroundings())
        for _ in range(2)
    ]

    assert [program.wait() for program in programs] == [0, 0]
    with store.read() as work:
        assert work.need(Partner, them.id, Kind.PARTNER, "").card_revision == 200
    assert clock_of(store)[1] == 201


def test_of_two_tills_one_alone_closes_a_voucher(store: Store) -> None:
    promise = voucher()
    add(store, promise)
    won: list[bool] = []

    def close() -> None:
        with store.write() as work:
            query = (
                update(tables.voucher)
                .where(tables.voucher.c.id == promise.id)
                .where(tables.voucher.c.state == VoucherState.ISSUED)
                .values(state=VoucherState.REDEEMED)
                .returning(tables.voucher.c.id)
            )
            won.append(work.session.execute(query).first() is not None)
            work.touched(Voucher, [promise.id])

    for _ in range(2):
        in_another_thread(close)

    assert won == [True, False]


def test_sql_that_would_pass_the_stamps_by_is_refused(store: Store) -> None:
    t = tables.voucher
    statements = [
        update(t).values(code="0" * 18),
        update(t).values(state=VoucherState.VOIDED, code="0" * 18),
        delete(t),
        insert(t).values(id="0" * 32),
        update(Voucher).values(code="0" * 18),
        delete(VoucherEvent),
    ]
    for statement in statements:
        with pytest.raises(RuntimeError, match="synced"), store.write() as work:
            work.session.execute(statement)


def test_what_never_changes_is_guarded(store: Store) -> None:
    them = partner()
    offer = Offer(id=OfferId(new_id()), owner=them.id, number=1)
    terms, happened = revision(offer.id), event()
    add(store, them, offer, terms, happened)

    with pytest.raises(ImmutableChanged), store.write() as work:
        work.need(OfferRevision, terms.id, Kind.OFFER, "").value = 1
    with pytest.raises(ImmutableChanged), store.write() as work:
        work.remove(work.need(VoucherEvent, happened.id, Kind.VOUCHER, ""))
    with pytest.raises(ImmutableChanged), store.write() as work:
        work.change_all(OfferRevision, [terms.id], value=1)
    with pytest.raises(ImmutableChanged), store.write() as work:
        work.remove_all(VoucherEvent, [happened.id])
    with pytest.raises(RuntimeError, match="set once"), store.write() as work:
        work.need(Partner, them.id, Kind.PARTNER, "").hlc = 1

    with store.read() as work:
        assert work.need(OfferRevision, terms.id, Kind.OFFER, "").value == terms.value


def test_the_order_of_adding_is_free(store: Store) -> None:
    add(store, *reversed(one_of_each()))

    with store.read() as work:
        assert len(work.session.scalars(select(Opinion)).all()) == 1


def test_a_loose_reference_stops_the_commit(store: Store) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        add(store, Offer(id=OfferId(new_id()), owner=PartnerId("0" * 32), number=1))

    with store.read() as work:
        assert work.session.scalars(select(Offer)).all() == []


def test_an_error_of_the_database_tells_no_personal_data(store: Store) -> None:
    them = partner("Hemliga Hantverkare", business_id=OTHER)
    add(store, them)
    twin = partner("Hemliga Hantverkare")
    twin.id = them.id

    with pytest.raises(Exception, match="partner") as caught:
        add(store, twin)

    assert "Hemliga" not in str(caught.value)
