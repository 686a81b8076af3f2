"""Every class comes back from the store as it went in."""

from dataclasses import fields

import pytest
from tests.storage.records import NOON, add, id_of, one_of_each, partner

from handslag.domain.packs import Pack
from handslag.domain.partners import Partner, Phone
from handslag.storage.local_tables import LOCAL
from handslag.storage.store import Store
from handslag.storage.tables import STAMP, TABLES, pack

KEPT_BY_THE_STORE = {"folded", *STAMP}


def test_every_class_has_a_table_with_exactly_its_fields() -> None:
    beside = {"number", "sort_key", "name_words"}
    for record, table in {**TABLES, **LOCAL}.items():
        names = {field.name for field in fields(record)}

        assert set(table.c.keys()) - names <= beside
        assert names <= set(table.c.keys())


def test_every_record_comes_back_as_it_was(store: Store) -> None:
    records = one_of_each()
    before = {type(record): {**vars(record)} for record in records}

    add(store, *records)

    assert {type(record) for record in records} == {*TABLES, *LOCAL}
    with store.read() as work:
        for record in records:
            found = work.get(type(record), id_of(record))
            assert found is not None
            for field in fields(found):  # type: ignore[arg-type]  # every record is a dataclass
                if field.name not in KEPT_BY_THE_STORE:
                    assert getattr(found, field.name) == before[type(record)][field.name]


def test_moments_come_back_aware_and_to_the_microsecond(store: Store) -> None:
    them = partner(deleted=NOON)
    add(store, them)

    with store.read() as work:
        found = work.get(Partner, them.id)
        assert found is not None
        assert found.deleted == NOON
        assert found.deleted.utcoffset() is not None


def test_a_moment_without_a_zone_is_a_mistake_of_the_program(store: Store) -> None:
    with pytest.raises(Exception, match="without a time zone"):
        add(store, partner(deleted=NOON.replace(tzinfo=None)))


def test_a_tuple_that_is_assigned_is_stored(store: Store) -> None:
    them = partner(phones=(Phone("1"),))
    add(store, them)

    with store.write() as work:
        found = work.get(Partner, them.id)
        assert found is not None
        found.phones = (*found.phones, Phone("2"))

    with store.read() as work:
        found = work.get(Partner, them.id)
        assert found is not None
        assert found.phones == (Phone("1"), Phone("2"))


def test_a_recipe_is_found_by_its_lines(store: Store) -> None:
    records = one_of_each()
    recipe = next(record for record in records if isinstance(record, Pack))
    lines = recipe.lines
    add(store, *records)

    with store.read() as work:
        query = pack.select().where(pack.c.lines == lines)
        assert len(work.session.execute(query).all()) == 1
        query = pack.select().where(pack.c.lines == lines[:1])
        assert work.session.execute(query).all() == []
