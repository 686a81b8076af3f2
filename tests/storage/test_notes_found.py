"""What I noted of a partner finds the partner, however the note was written, moved or removed."""

from collections.abc import Callable

import pytest
from tests.storage.records import DAY, add, partner

from handslag.domain.ids import PartnerId, new_id
from handslag.domain.partners import Opinion, Partner, PartnerNote
from handslag.storage import search
from handslag.storage.store import Store
from handslag.storage.work import Work


def note(of: PartnerId, text: str) -> PartnerNote:
    return PartnerNote(id=new_id(), partner_id=of, on=DAY, text=text)


def found(store: Store, word: str) -> tuple[str, ...]:
    with store.read() as work:
        return search.find_ids(work, Partner, [word]).ids


def one_by_one(work: Work, *records: PartnerNote) -> None:
    for record in records:
        work.add(record)


def in_bulk(work: Work, *records: PartnerNote) -> None:
    work.bulk_add(records)


@pytest.mark.parametrize("write", [one_by_one, in_bulk])
def test_a_note_finds_its_partner(store: Store, write: Callable[..., None]) -> None:
    them = partner()
    add(store, them, Opinion(id=them.id, notes="gammalt"))
    with store.write() as work:
        write(work, note(them.id, "Bjöd på kaffe"))
    with store.write() as work:
        write(work, note(them.id, "Lånade stegen"))

    assert found(store, "kaffe") == found(store, "stegen") == found(store, "gammalt") == (them.id,)


def test_a_partner_comes_with_its_notes_in_bulk(store: Store) -> None:
    them = partner()
    with store.write() as work:
        work.bulk_add([them, Opinion(id=them.id), note(them.id, "Bjöd på kaffe")])

    assert found(store, "kaffe") == (them.id,)


def test_an_edited_note_and_an_edited_partner_are_found_by_what_they_say_now(store: Store) -> None:
    them, saying = partner("Pettersons Rör"), "Bjöd på kaffe"
    kept = note(them.id, saying)
    add(store, them, Opinion(id=them.id), kept)
    with store.write() as work:
        again = work.get(PartnerNote, kept.id)
        assert again is not None
        again.text = "Bjöd på te och bulle"
    with store.write() as work:
        edited = work.get(Partner, them.id)
        assert edited is not None
        edited.town = "Lindhamn"

    assert found(store, "bulle") == found(store, "lindhamn") == (them.id,)
    assert found(store, "kaffe") == ()


def test_a_note_that_moves_or_goes_leaves_its_partner(store: Store) -> None:
    one, other = partner("Ett"), partner("Annat")
    moved, removed = note(one.id, "flyttad"), note(one.id, "borttagen")
    add(store, one, other, moved, removed)
    with store.write() as work:
        again = work.get(PartnerNote, moved.id)
        assert again is not None
        again.partner_id = other.id
        work.remove(work.get(PartnerNote, removed.id))

    assert found(store, "flyttad") == (other.id,)
    assert found(store, "borttagen") == ()
