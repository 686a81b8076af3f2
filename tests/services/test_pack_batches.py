"""Welcome packs for all customers of a table: all of them or none."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.builders import Clock, token_of
from tests.printing.reading import texts

from handslag.domain.errors import (
    FileProblem,
    FileTrouble,
    Invalid,
    Kind,
    NotAllowed,
    NotFound,
    Problem,
    RowRefused,
)
from handslag.domain.offers import Offer
from handslag.domain.packs import Backs
from handslag.domain.partners import Partner
from handslag.domain.progress import Cancelled
from handslag.printing.scan import read_codes
from handslag.services import (
    card_runs,
    customers,
    pack_batches,
    pack_tables,
    packs,
    part_used,
    vouchers,
)
from handslag.services.desk import Desk
from handslag.services.packs import PackOrder
from handslag.services.paperwork import Made
from handslag.words.paper import paper_words

Desks = Callable[..., Desk]

TABLE = """name,address,postcode,town,email,phone,language,partners
Familjen Johansson,Björkvägen 7,999 10,Lindhamn,,,sv,Petterson; Lundström
"Åke/Östen ""AB\"\"",Sjögatan 1,999 11,Lindhamn,ake@example.test,0980-319 999,en,Petterson
,,,,,,,
Familjen Johansson,Ekvägen 2,999 10,Lindhamn,,,,
"""


@pytest.fixture
def desk(desks: Desks, clock: Clock) -> Desk:
    return desks("andersson", clock=clock)


def batch(
    desk: Desk,
    folder: Path,
    table: str | bytes = TABLE,
    *,
    together: bool = False,
    **changes: object,
) -> tuple[Made, ...]:
    file = folder / "packs.csv"
    file.write_bytes(table if isinstance(table, bytes) else table.encode())
    values = {"customer": "", "sheet": "C32011-10", "path": folder / "out", **changes}
    order = PackOrder(**values)  # type: ignore[arg-type]  # any field
    return pack_batches.print_out(desk, file, order, words=paper_words, together=together)


def untouched(desk: Desk, folder: Path) -> bool:
    """Whether nothing was issued, taken up, remembered or written."""
    return (
        vouchers.listing(desk)[1] == 0
        and customers.listing(desk)[1] == 3
        and part_used.listed(desk) == ()
        and not [*folder.glob("out/*")]
    )


def test_every_row_becomes_a_pack_of_its_own(desk: Desk, tmp_path: Path) -> None:
    recipe = PackOrder(
        customer="Johansson", sheet="C32011-10", path=tmp_path / "a.pdf", partners=("Dahl", "Vivi")
    )
    packs.print_out(desk, recipe, words=paper_words)

    first, second, third = batch(desk, tmp_path)

    assert [made.path.name for made in (first, second, third)] == [
        "01 Familjen Johansson.pdf", "02 Åke-Östen -AB-.pdf", "03 Familjen Johansson.pdf",
    ]  # fmt: skip
    given = [[view.redeemer.name for view in made.vouchers] for made in (first, second, third)]
    assert given == [
        ["Pettersons Rör", "Lundströms Bilverkstad"],
        ["Pettersons Rör"],
        ["Dahls Städ & Fönster", "Vivis Blommor"],
    ]
    assert [view.serial for made in (first, second) for view in made.vouchers] == [1, 1, 2]
    for made in (first, second, third):
        tokens = {token_of(view) for view in made.vouchers}
        assert {code.text for code in read_codes(made.path)} == tokens
    assert "Welcome" in texts(second.path.read_bytes())[0]


def test_known_customers_are_found_and_others_taken_up(desk: Desk, tmp_path: Path) -> None:
    batch(desk, tmp_path)

    found, total = customers.listing(desk)

    homes = sorted((one.name, one.address) for one in found if "Johansson" in one.name)
    assert homes == [("Familjen Johansson", "Björkvägen 7"), ("Familjen Johansson", "Ekvägen 2")]
    assert total == 5
    new = customers.show(desk, "Åke")
    assert (new.email, new.language, new.postcode) == ("ake@example.test", "en", "999 11")
    assert [phone.text for phone in new.phones] == ["0980-319 999"]
    batch(desk, tmp_path)
    assert customers.listing(desk)[1] == 5


def test_the_first_place_is_for_the_first_pack_alone(desk: Desk, tmp_path: Path) -> None:
    batch(desk, tmp_path, partners=("Petterson",), start_slot=8)

    assert [one.free for one in part_used.listed(desk)] == [
        (10,), tuple(range(2, 11)), tuple(range(2, 11)),
    ]  # fmt: skip


def test_each_pack_goes_on_where_the_one_before_left_its_sheet(desk: Desk, tmp_path: Path) -> None:
    part_used.remember(desk, "C32011-10", (8, 9, 10))

    made = batch(desk, tmp_path, partners=("Petterson",), part_used=True)

    assert [one.cards for one in made] == [2, 1, 1]
    assert [one.free for one in part_used.listed(desk)] == [tuple(range(2, 11))]


def test_the_cards_of_all_packs_run_on_over_the_sheets(desk: Desk, tmp_path: Path) -> None:
    made = batch(desk, tmp_path, partners=("Petterson",), start_slot=8, together=True)

    assert made[-1].path.name == "04 Visitkort från Andersson Fastighetsförmedling.pdf"
    assert [one.cards for one in made] == [0, 0, 0, 4]
    assert (made[-1].pages, made[-1].sheets, made[-1].free_slots) == (2, 2, 9)
    assert [one.free for one in part_used.listed(desk)] == [tuple(range(2, 11))]
    on_sheets = texts(made[-1].path.read_bytes())
    assert ["Lundström" in page for page in on_sheets] == [True, False]
    (run,) = card_runs.runs(desk)
    assert (run.id, run.cards, run.sheets) == (made[-1].run, 4, 2)
    again = card_runs.again(desk, run.id, tmp_path / "again.pdf", words=paper_words)
    assert again.cards == 4


def test_part_used_sheets_are_filled_first_and_no_cards_make_no_file(
    desk: Desk, tmp_path: Path
) -> None:
    part_used.remember(desk, "C32011-10", (3, 4, 9, 10))

    made = batch(desk, tmp_path, partners=("Petterson",), part_used=True, together=True)
    bare = batch(desk, tmp_path, partners=("Petterson",), cards=0, together=True)

    assert (made[-1].sheets, made[-1].free_slots) == (1, 0)
    assert part_used.listed(desk) == ()
    assert len(bare) == 3


def test_shared_sheets_have_backs_too_and_are_remembered_with_them(
    desk: Desk, tmp_path: Path
) -> None:
    made = batch(
        desk, tmp_path, partners=("Petterson",), backs=Backs("short", "pair"), together=True
    )

    cards = made[-1]
    said = texts(cards.path.read_bytes())
    assert (cards.pages, cards.sheets) == (2 * cards.sheets, 1)
    assert said[1].count("Andersson Fastighetsförmedling") == cards.cards
    (run,) = card_runs.runs(desk)
    assert (run.options.backs, run.options.back) == ("short", "pair")


def test_shared_cards_speak_as_their_customers_do_and_a_spoilt_sheet_is_printed_as_it_was(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    with desk.store.write() as work:
        for one in work.session.scalars(select(Partner)):
            one.template = "halsning"
    made = batch(
        desk, tmp_path, partners=("Petterson",), backs=Backs("long", "offer"), together=True
    )
    whole = texts(made[-1].path.read_bytes())
    with desk.store.write() as work:
        for offer in work.session.scalars(select(Offer)):
            offer.withdrawn = clock.moment
    path, run = tmp_path / "again.pdf", str(made[-1].run)

    spoilt = card_runs.again(desk, run, path, words=paper_words, sheets=(1,))

    assert (made[-1].cards, whole[0].count("Rekommenderas av")) == (4, 3)
    assert whole[0].count("Recommended by") == 1
    assert whole[0].count("Plumber") == 1
    assert texts(path.read_bytes()) == whole
    assert spoilt.remarks == ()
    fresh = card_runs.again(desk, run, path, words=paper_words)
    assert texts(path.read_bytes()) == [whole[0], ""]
    assert {one.problem for one in fresh.remarks} == {"no_offer_for_back"}


def test_a_pack_printed_again_leaves_the_shared_sheets_alone(desk: Desk, tmp_path: Path) -> None:
    batch(desk, tmp_path, partners=("Petterson",), together=True)
    (shared,) = part_used.listed(desk)
    order = PackOrder(customer="Åke", sheet="C32011-10", path=tmp_path / "again.pdf", reprint=True)

    made = packs.print_out(desk, order, words=paper_words)

    assert (made.cards, len(made.vouchers)) == (0, 1)  # its cards lie on the shared sheets
    assert [one.free for one in part_used.listed(desk)] == [shared.free]


def test_a_table_from_a_spreadsheet_is_read_as_it_is(desk: Desk, tmp_path: Path) -> None:
    table = 'Partners;Name;Nyckel\n"Petterson;Lundström";Åsa Öberg;x\n'.encode("cp1252")

    (made,) = batch(desk, tmp_path, table)

    assert made.path.name == "01 Åsa Öberg.pdf"
    assert len(made.vouchers) == 2
    assert [(one.card, one.text) for one in made.remarks if one.problem == "head_unread"] == [
        ("packs.csv", "Nyckel")
    ]


WRONG: dict[str, tuple[str, int, object]] = {
    "an unknown partner": ("Anna,Nowhere AB", 4, NotFound(Kind.PARTNER, "Nowhere AB")),
    "no name": (",Petterson", 4, Invalid("name", Problem.EMPTY)),
}


@pytest.mark.parametrize("name", WRONG)
def test_one_bad_row_stops_all_and_is_told_by_its_line(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    row, line, trouble = WRONG[name]

    with pytest.raises(RowRefused) as refused:
        batch(desk, tmp_path, f"name,partners\nNils,Petterson\n\n{row}\nOla,Petterson\n")

    assert refused.value.line == line
    assert refused.value.trouble == trouble
    assert untouched(desk, tmp_path)


def test_a_table_without_names_or_rows_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Invalid) as refused:
        batch(desk, tmp_path, "town,partners\nLund,Petterson\n")
    with pytest.raises(NotAllowed):
        batch(desk, tmp_path, "name,partners\n,\n")
    with pytest.raises(Invalid):
        batch(desk, tmp_path, "name\n" + "Nils\n" * (pack_tables.MOST_PACKS + 1))

    assert refused.value.field == "name_column"
    assert untouched(desk, tmp_path)


def test_a_folder_that_cannot_be_made_issues_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "none" / "deeper"):
        with pytest.raises(FileTrouble) as refused:
            batch(desk, tmp_path, path=folder)
        assert refused.value.problem is not FileProblem.MISSING

    assert untouched(desk, tmp_path)


def test_a_batch_that_is_stopped_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    class Impatient:
        def step(self, done: int, total: int) -> None:
            assert total == 3
            if done == 2:
                raise Cancelled

    file = tmp_path / "packs.csv"
    file.write_text(TABLE, "utf-8")
    order = PackOrder(customer="", sheet="C32011-10", path=tmp_path / "out")
    with pytest.raises(Cancelled):
        pack_batches.print_out(desk, file, order, words=paper_words, progress=Impatient())

    assert untouched(desk, tmp_path)


def test_a_folder_with_a_files_name_stops_all_before_anything_counts(
    desk: Desk, tmp_path: Path
) -> None:
    taken = tmp_path / "out" / "02 Åke-Östen -AB-.pdf"
    taken.mkdir(parents=True)

    with pytest.raises(FileTrouble) as refused:
        batch(desk, tmp_path)

    assert refused.value.problem is FileProblem.NOT_WRITABLE
    taken.rmdir()
    assert untouched(desk, tmp_path)


def test_a_name_that_is_taken_at_the_last_moment_loses_no_paper(desk: Desk, tmp_path: Path) -> None:
    class Meddler:
        def step(self, done: int, total: int) -> None:
            if done == total:  # all are drawn, and none has its name yet
                (tmp_path / "out" / "01 Familjen Johansson.pdf").mkdir()

    file = tmp_path / "packs.csv"
    file.write_text(TABLE, "utf-8")
    order = PackOrder(customer="", sheet="C32011-10", path=tmp_path / "out")
    made = pack_batches.print_out(desk, file, order, words=paper_words, progress=Meddler())

    assert [one.path.name for one in made] == [
        "01 Familjen Johansson (2).pdf", "02 Åke-Östen -AB-.pdf", "03 Familjen Johansson.pdf",
    ]  # fmt: skip
    for one in made:
        found = {code.text for code in read_codes(one.path)}
        assert {token_of(voucher) for voucher in one.vouchers} <= found


def test_a_disk_that_is_full_midway_issues_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []
    to_disk = os.fsync

    def full_at_the_third(descriptor: int) -> None:
        written.append(descriptor)
        if len(written) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        to_disk(descriptor)

    monkeypatch.setattr(os, "fsync", full_at_the_third)
    with pytest.raises(FileTrouble) as refused:
        batch(desk, tmp_path)

    assert refused.value.problem is FileProblem.FULL
    assert len(written) == 3
    assert untouched(desk, tmp_path)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder that nobody can write in")
def test_a_folder_that_cannot_be_written_in_issues_nothing(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble):
        batch(desk, tmp_path, path=Path("/proc/self"))

    assert untouched(desk, tmp_path)


def test_one_pack_onto_a_folder_issues_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "pack.pdf").mkdir()
    order = PackOrder(
        customer="Johansson", sheet="C32011-10", path=tmp_path / "pack.pdf", partners=("Dahl",)
    )

    with pytest.raises(FileTrouble):
        packs.print_out(desk, order, words=paper_words)

    assert untouched(desk, tmp_path)
