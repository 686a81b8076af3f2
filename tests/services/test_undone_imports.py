"""An import is stopped, fails, comes twice or is taken back: all of it or nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from sqlalchemy import event
from tests.builders import NOON, Clock, business_desk
from tests.services.address_books import card, csv, logical_dump, some_rows, vcf

from handslag.domain.errors import (
    NotFound,
    StoreProblem,
    StoreTrouble,
)
from handslag.domain.progress import Cancelled
from handslag.services import importing, partners
from handslag.services.desk import Desk
from handslag.services.import_items import FileCount
from handslag.services.partners import PartnerEntry
from handslag.services.views import PartnerView

Businesses = Callable[..., Desk]


@pytest.fixture
def desk(businesses: Businesses, clock: Clock) -> Desk:
    return businesses("Nova", clock=clock)


def counts(file: FileCount) -> tuple[int, int, int, int, int, int]:
    return (
        file.found, file.new, file.changed, file.unchanged, file.duplicates, len(file.skipped),
    )  # fmt: skip


def names(desk: Desk) -> list[str]:
    return [view.name for view in partners.listing(desk)[0] if not view.own]


def view_of(desk: Desk, name: str) -> PartnerView:
    return next(view for view in partners.listing(desk)[0] if view.name == name)


class StopAt:
    """A user who stops the work at a step."""

    def __init__(self, step: int) -> None:
        self.left = step

    def step(self, done: int, total: int) -> None:
        assert 0 <= done <= total
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("step", [0, 1, 2, 5, 9, 20])
def test_a_stopped_import_leaves_nothing(desk: Desk, tmp_path: Path, step: int) -> None:
    partners.add(desk, PartnerEntry(name="Namn 7", phones=("0980-70007",)))
    before = logical_dump(desk)
    rows = [(f"Namn {n}", f"0980-7{n:04}", "a@b.se", "", "", "", "") for n in range(800)]

    with pytest.raises(Cancelled):
        importing.apply(desk, [csv(tmp_path / "a.csv", rows)], progress=StopAt(step))

    assert logical_dump(desk) == before
    assert importing.recent(desk) == []


@contextmanager
def full_disk_at(desk: Desk, number: int) -> Iterator[None]:
    """Lets the database say that the disk is full at the write of that number."""
    left = number

    def before(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        nonlocal left
        if statement.startswith(("INSERT", "UPDATE")):
            left -= 1
            if left < 0:
                raise StoreTrouble(StoreProblem.FULL, desk.store.name)

    event.listen(desk.store.engine, "before_cursor_execute", before)
    try:
        yield
    finally:
        event.remove(desk.store.engine, "before_cursor_execute", before)


@pytest.mark.parametrize("number", [0, 1, 3, 5, 8])
def test_a_write_that_fails_leaves_nothing(desk: Desk, tmp_path: Path, number: int) -> None:
    partners.add(desk, PartnerEntry(name="Namn 7", phones=("0980-70007",)))
    before = logical_dump(desk)
    rows = [(f"Namn {n}", f"0980-7{n:04}", "a@b.se", "", "", "", "") for n in range(600)]
    source = csv(tmp_path / "a.csv", rows)

    with full_disk_at(desk, number), pytest.raises(StoreTrouble):
        importing.apply(desk, [source])

    assert logical_dump(desk) == before
    assert counts(importing.apply(desk, [source]).files[0])[0] == 600


@settings(max_examples=15)
@given(first=some_rows, second=some_rows)
def test_what_was_told_comes_twice_is_once_and_taken_back_is_as_before(
    first: list[tuple[str, ...]], second: list[tuple[str, ...]]
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        desk = business_desk(folder / "profil", "Nova", clock=Clock(NOON))
        sources = [csv(folder / f"{n}.csv", rows) for n, rows in enumerate((first, second))]
        importing.apply(desk, sources[:1])
        before = logical_dump(desk)

        told = importing.forecast(desk, sources)
        assert logical_dump(desk) == before
        done = importing.apply(desk, sources)
        after = logical_dump(desk)
        assert told.files == done.files
        assert (done.undo_id is None) == (after == before)

        again = importing.apply(desk, sources)
        assert [(file.new, file.changed) for file in again.files] == [(0, 0), (0, 0)]
        assert (again.undo_id, logical_dump(desk)) == (None, after)

        if done.undo_id is not None:
            importing.undo(desk, done.undo_id)
            assert logical_dump(desk) == before
            importing.redo(desk, done.undo_id)
            assert logical_dump(desk) == after
        desk.store.close()


def test_taking_back_keeps_what_was_edited_since(desk: Desk, tmp_path: Path) -> None:
    partners.add(desk, PartnerEntry(name="Strand Glas", phones=("0980-319 277",), town="Ystad"))
    row = ("Strand Glas", "0980-319277", "a@b.se", "", "Lindhamn", "", "")
    done = importing.apply(desk, [csv(tmp_path / "a.csv", [row])])
    partners.edit(desk, "Strand", PartnerEntry(town="Malmö"))

    assert done.undo_id is not None
    importing.undo(desk, done.undo_id)

    view = view_of(desk, "Strand Glas")
    assert (view.town, view.email) == ("Malmö", None)


@pytest.mark.parametrize("again", [importing.undo, importing.redo])
def test_a_run_is_taken_back_once(
    desk: Desk, tmp_path: Path, again: Callable[[Desk, str], object]
) -> None:
    done = importing.apply(desk, [vcf(tmp_path / "a.vcf", card("Bra"))])
    assert done.undo_id is not None
    importing.undo(desk, done.undo_id)
    if again is importing.redo:
        importing.redo(desk, done.undo_id)

    with pytest.raises(NotFound):
        again(desk, done.undo_id)
    with pytest.raises(NotFound):
        again(desk, "0" * 32)


def test_old_runs_are_forgotten_at_the_next_import(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    old = importing.apply(desk, [vcf(tmp_path / "a.vcf", card("Bra"))])
    clock.move(days=31)
    importing.apply(desk, [vcf(tmp_path / "b.vcf", card("Ny"))])

    assert old.undo_id is not None
    with pytest.raises(NotFound):
        importing.undo(desk, old.undo_id)
    assert [run.what for run in importing.recent(desk)] == ["import"]


def test_the_database_is_copied_before_an_import_and_five_copies_stay(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    for number in range(7):
        clock.move(seconds=1)
        importing.apply(desk, [vcf(tmp_path / "a.vcf", card(f"Bra {number}"))])

    kept = sorted((desk.profile / "backups").iterdir())
    assert len(kept) == 5


def test_the_search_finds_what_was_imported_and_not_what_was_taken_back(
    desk: Desk, tmp_path: Path
) -> None:
    row = ("Strand Glas", "", "", "", "Lindhamn", "", "bjöd på kaffe")
    done = importing.apply(desk, [csv(tmp_path / "a.csv", [row])])
    assert partners.listing(desk, search="KAFFE lindhamn")[1] == 1

    assert done.undo_id is not None
    importing.undo(desk, done.undo_id)

    assert partners.listing(desk, search="KAFFE")[1] == 0
