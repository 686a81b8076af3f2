"""Runs of cards: several packs at once, what is left of the sheets, and printing once more."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from tests.builders import Clock
from tests.printing.reading import placed, texts

from handslag.domain.card_runs import CardOptions, RunLine
from handslag.domain.documents import Picture
from handslag.domain.errors import FileTrouble, Invalid, Kind, NotAllowed, NotFound
from handslag.domain.ids import PartnerId
from handslag.domain.partners import Partner
from handslag.domain.printers import Deviation, PrinterChoice
from handslag.domain.progress import Cancelled
from handslag.domain.sheets import find_sheet
from handslag.services import (
    card_runs,
    part_used,
    partners,
    printers,
    sheet_library,
)
from handslag.services.card_runs import RunOrder
from handslag.services.desk import Desk
from handslag.services.printers import PrinterEntry
from handslag.services.views import Ref
from handslag.words.paper import paper_words

Desks = Callable[..., Desk]
SHEET = find_sheet("Avery C32011-10")


@pytest.fixture
def desk(desks: Desks, clock: Clock) -> Desk:
    return desks("andersson", clock=clock)


def id_of(desk: Desk, name: str) -> PartnerId:
    return PartnerId(partners.show(desk, name).id)


def order(desk: Desk, *names: str, **changes: object) -> RunOrder:
    copies = changes.pop("copies", 1)
    assert isinstance(copies, int)
    lines = tuple(RunLine(id_of(desk, name), copies) for name in names or ("Petterson",))
    values = {"sheet": SHEET.name, "lines": lines, **changes}
    return RunOrder(**values)  # type: ignore[arg-type]  # any field


def made(desk: Desk, path: Path, of: RunOrder) -> bytes:
    card_runs.make(desk, of, path, words=paper_words)
    return path.read_bytes()


def names_in(pdf: bytes, page: int = 0) -> list[str]:
    """The names on a page, card by card."""
    known = ("Pettersons Rör", "Lundströms Bilverkstad")
    return [line for line in texts(pdf)[page].split("\n") if line in known]


def test_several_packs_lie_pack_by_pack_or_partner_by_partner(desk: Desk, tmp_path: Path) -> None:
    both = order(desk, "Petterson", "Lundström", packs=2)
    sorted_ = order(desk, "Petterson", "Lundström", packs=2, by_pack=False)
    first, second = "Pettersons Rör", "Lundströms Bilverkstad"

    assert names_in(made(desk, tmp_path / "a.pdf", both)) == [first, second, first, second]
    assert names_in(made(desk, tmp_path / "b.pdf", sorted_)) == [first, first, second, second]


def test_a_preview_is_what_is_made_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    of = order(desk, copies=13, packs=2)

    shown = card_runs.preview(desk, of, words=paper_words)

    assert card_runs.runs(desk) == ()
    assert part_used.listed(desk) == ()
    assert (shown.cards, shown.sheets, shown.free_slots, shown.pages) == (26, 3, 4, 3)
    assert [len(one.used) for one in shown.filled] == [10, 10, 6]
    assert shown.sheet == SHEET
    assert made(desk, tmp_path / "a.pdf", of) == shown.pdf


def test_several_part_used_sheets_go_into_one_run(desk: Desk, tmp_path: Path) -> None:
    one = part_used.remember(desk, "C32011-10", [10, 2])
    two = part_used.remember(desk, "C32011-10", [5, 6, 7])

    shown = card_runs.preview(
        desk, order(desk, copies=4, part_used=(one.id, two.id)), words=paper_words
    )
    made(desk, tmp_path / "a.pdf", order(desk, copies=4, part_used=(one.id, two.id)))

    assert [each.used for each in shown.filled] == [(2, 10), (5, 6)]
    assert [(each.id, each.free) for each in part_used.listed(desk)] == [(two.id, (7,))]


def test_a_part_used_sheet_of_another_product_is_refused(desk: Desk, tmp_path: Path) -> None:
    other = part_used.remember(desk, "Avery 5371", [1])

    with pytest.raises(NotFound) as refused:
        made(desk, tmp_path / "a.pdf", order(desk, part_used=(other.id,)))

    assert refused.value == NotFound(Kind.SHEET, "Avery 5371")
    assert not (tmp_path / "a.pdf").exists()


def test_a_part_used_sheet_is_corrected_taken_out_and_put_back(desk: Desk) -> None:
    one = part_used.remember(desk, "C32011-10", [3, 3, 1])
    assert one.free == (1, 3)

    assert part_used.change(desk, one.id, [2]).free == (2,)
    gone = part_used.forget(desk, one.id)
    assert part_used.listed(desk) == ()
    assert part_used.remember(desk, gone.sheet, gone.free).free == (2,)
    for wrong in ([], [11]):
        with pytest.raises(Invalid):
            part_used.remember(desk, "C32011-10", wrong)
    with pytest.raises(NotFound):
        part_used.forget(desk, one.id)


def test_a_run_is_remembered_with_whom_it_was_for(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    made(desk, tmp_path / "a.pdf", order(desk, "Petterson", "Lundström", copies=2, packs=3))
    clock.move(hours=1)
    made(desk, tmp_path / "b.pdf", order(desk, "Lundström"))

    newest, oldest = card_runs.runs(desk)

    assert newest.at == clock.moment
    whom = [(partner.name, cards) for partner, cards in oldest.partners]
    assert whom == [("Pettersons Rör", 2), ("Lundströms Bilverkstad", 2)]
    assert (oldest.packs, oldest.cards, oldest.sheets, oldest.sheet) == (3, 12, 2, SHEET.name)
    assert sheet_library.show(desk, "C32011-10").used == clock.moment


def test_a_run_is_printed_again_on_fresh_sheets(desk: Desk, tmp_path: Path) -> None:
    begun = part_used.remember(desk, "C32011-10", [9])
    options = CardOptions(backs="short", cut_marks=True, template="skylt")
    made(desk, tmp_path / "a.pdf", order(desk, copies=3, part_used=(begun.id,), options=options))

    done = card_runs.again(desk, card_runs.runs(desk)[0].id, tmp_path / "b.pdf", words=paper_words)

    assert (done.cards, done.sheets, done.pages, done.free_slots) == (3, 1, 2, 7)
    assert [run.options for run in card_runs.runs(desk)] == [options, options]
    assert done.run == card_runs.runs(desk)[0].id


def test_a_spoilt_sheet_is_printed_alone_with_its_own_cards_and_places(
    desk: Desk, tmp_path: Path
) -> None:
    of = order(desk, "Petterson", "Lundström", copies=6, by_pack=False, start_slot=3)
    whole = made(desk, tmp_path / "a.pdf", of)
    before = part_used.listed(desk)

    done = card_runs.again(
        desk, card_runs.runs(desk)[0].id, tmp_path / "b.pdf", words=paper_words, sheets=(2,)
    )

    alone = (tmp_path / "b.pdf").read_bytes()
    assert (done.pages, done.cards, done.sheets) == (1, 4, 1)
    assert names_in(alone) == names_in(whole, 1) == ["Lundströms Bilverkstad"] * 4
    assert placed(alone) == placed(whole, 1)
    assert part_used.listed(desk) == before
    assert len(card_runs.runs(desk)) == 1
    for number in (0, 3):
        with pytest.raises(Invalid):
            card_runs.again(
                desk, card_runs.runs(desk)[0].id, tmp_path / "c.pdf", words=paper_words,
                sheets=(number,),
            )  # fmt: skip


def test_a_second_pass_prints_the_backs_behind_the_fronts(desk: Desk, tmp_path: Path) -> None:
    begun = part_used.remember(desk, "C32011-10", [1, 2])
    options = CardOptions(backs="long", sides="fronts")
    fronts = card_runs.make(
        desk, order(desk, copies=3, part_used=(begun.id,), options=options),
        tmp_path / "fronts.pdf", words=paper_words,
    )  # fmt: skip
    assert fronts.run is not None
    before = part_used.listed(desk)

    backs = card_runs.again(
        desk, fronts.run, tmp_path / "backs.pdf", words=paper_words, sides="backs"
    )

    one, two = (tmp_path / name for name in ("fronts.pdf", "backs.pdf"))
    assert (fronts.pages, backs.pages) == (2, 2)
    assert b"/Simplex" in one.read_bytes()
    assert b"/Simplex" in two.read_bytes()
    assert "Hälsningar från" in texts(two.read_bytes())[0]
    width = SHEET.page.size[0]
    for page in (0, 1):
        for front, back in zip(
            placed(one.read_bytes(), page), placed(two.read_bytes(), page), strict=True
        ):
            assert (front[0], front[1]) == pytest.approx((width - back[2], back[1]), abs=0.1)
    assert part_used.listed(desk) == before
    assert len(card_runs.runs(desk)) == 1


def test_partners_who_are_gone_are_left_out_of_a_repeated_run(desk: Desk, tmp_path: Path) -> None:
    made(desk, tmp_path / "a.pdf", order(desk, "Petterson", "Lundström", copies=6, by_pack=False))
    partners.delete(desk, "Petterson")
    run = card_runs.runs(desk)[0]

    done = card_runs.again(desk, run.id, tmp_path / "b.pdf", words=paper_words)

    assert done.cards == 6
    assert (run.partners[0][0].name, run.partners[0][1]) == ("Pettersons Rör", 6)
    with pytest.raises(NotFound):
        card_runs.again(desk, run.id, tmp_path / "c.pdf", words=paper_words, sheets=(1,))


WRONG: list[tuple[dict[str, object], type[Exception]]] = [
    ({"packs": 0}, Invalid),
    ({"packs": 10_001}, Invalid),
    ({"lines": ()}, NotAllowed),
    ({"start_slot": 11}, Invalid),
    ({"sheet": "okänt"}, NotFound),
    ({"part_used": ("f" * 32,)}, NotFound),
    ({"lines": (RunLine(PartnerId("f" * 32), 1),)}, NotFound),
    ({"options": CardOptions(template="barock")}, NotFound),
    ({"options": CardOptions(back="guld", backs="long")}, Invalid),
    ({"options": CardOptions(sides="backs")}, Invalid),
    ({"options": CardOptions(printer=PrinterChoice("Canon"))}, NotFound),
]


def test_what_cannot_be_printed_is_refused_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    for changes, error in WRONG:
        with pytest.raises(error):
            made(desk, tmp_path / "a.pdf", order(desk, **changes))

    assert [path.name for path in tmp_path.glob("*.pdf")] == []
    assert card_runs.runs(desk) == ()


def test_a_doubtful_sheet_wants_a_test_print_until_it_was_printed_on(
    desk: Desk, tmp_path: Path
) -> None:
    of = order(desk, sheet="Avery J8414")

    first = card_runs.make(desk, of, tmp_path / "a.pdf", words=paper_words)
    second = card_runs.make(desk, of, tmp_path / "b.pdf", words=paper_words)

    assert [(one.card, one.problem) for one in first.remarks] == [
        ("Avery J8414", "off_centre"),
        ("Avery J8414", "two_sources"),
    ]
    assert second.remarks == ()


def test_a_side_that_was_not_measured_is_told(desk: Desk) -> None:
    printers.save(desk, PrinterEntry(printer="HP", deviation=Deviation(1, 1)))
    options = CardOptions(backs="long", printer=PrinterChoice("hp"))

    shown = card_runs.preview(desk, order(desk, options=options), words=paper_words)

    assert [(one.card, one.problem) for one in shown.remarks] == [("HP", "back_not_measured")]


def test_too_many_cards_are_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Invalid) as refused:
        made(desk, tmp_path / "a.pdf", order(desk, copies=10_000, packs=11))

    assert refused.value.allowed == "1..100000"


def test_a_stopped_run_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    class Impatient:
        def step(self, done: int, total: int) -> None:
            assert total == 200
            if done > 20:
                raise Cancelled

    path = tmp_path / "a.pdf"
    with pytest.raises(Cancelled):
        card_runs.make(desk, order(desk, copies=200), path, words=paper_words, progress=Impatient())

    assert not path.exists()
    assert card_runs.runs(desk) == ()
    assert part_used.listed(desk) == ()


def test_a_file_that_cannot_be_written_leaves_no_run(desk: Desk, tmp_path: Path) -> None:
    for path in (tmp_path / "none" / "a.pdf", tmp_path / "a.txt"):
        with pytest.raises(FileTrouble):
            made(desk, path, order(desk))

    assert card_runs.runs(desk) == ()


def test_own_artwork_is_printed_and_a_template_overrules_it(desk: Desk, tmp_path: Path) -> None:
    file = io.BytesIO()
    Image.new("RGB", (1004, 638), "navy").save(file, "PNG")
    with desk.store.write() as work:
        work.add(Picture(id="e" * 64, media_type="image/png", content=file.getvalue()))
        them = work.need(Partner, id_of(desk, "Petterson"), Kind.PARTNER, "")
        them.card_front = them.card_back = "e" * 64

    options = CardOptions(backs="long")
    own = made(desk, tmp_path / "a.pdf", order(desk, options=options))
    drawn = made(desk, tmp_path / "b.pdf", order(desk, options=CardOptions(template="klar")))

    assert texts(own) == ["", ""]
    assert "Pettersons Rör" in texts(drawn)[0]


def test_backs_show_the_offer_and_tell_who_has_none(desk: Desk, tmp_path: Path) -> None:
    partners.add(desk, partners.PartnerEntry(name="Utan Erbjudande"))
    options = CardOptions(backs="long", back="offer")

    done = card_runs.make(
        desk, order(desk, "Petterson", "Utan", options=options), tmp_path / "a.pdf",
        words=paper_words,
    )  # fmt: skip

    back = texts((tmp_path / "a.pdf").read_bytes())[1]
    assert "%" in back or "kr" in back
    assert [(one.card, one.problem) for one in done.remarks] == [
        ("Utan Erbjudande", "no_offer_for_back")
    ]
    wanted = order(desk, "Utan", options=replace(options, back="artwork"))
    seen = card_runs.preview(desk, wanted, words=paper_words)
    assert [one.problem for one in seen.remarks] == ["no_artwork_for_back"]


def test_the_backs_of_a_second_pass_lie_where_its_fronts_do_also_after_the_sheets_were_used(
    desk: Desk, tmp_path: Path
) -> None:
    begun = part_used.remember(desk, "C32011-10", [1, 2])
    lines = (RunLine(id_of(desk, "Petterson"), 2), RunLine(id_of(desk, "Lundström"), 3))
    fronts = RunOrder(
        sheet=SHEET.name, lines=lines, start_slot=4, part_used=(begun.id,),
        options=CardOptions(backs="long", sides="fronts"),
    )  # fmt: skip
    one = made(desk, tmp_path / "a.pdf", fronts)
    wanted = RunOrder(
        sheet=SHEET.name, lines=lines, options=CardOptions(backs="long", sides="backs")
    )

    run = card_runs.fronts_of(desk, wanted)
    assert run is not None
    behind = replace(wanted, behind=run.id)
    seen = card_runs.preview(desk, behind, words=paper_words)
    two = made(desk, tmp_path / "b.pdf", behind)

    width = SHEET.page.size[0]
    assert (seen.pages, seen.cards, seen.sheets) == (2, 5, 2)
    for page in (0, 1):
        for front, back in zip(placed(one, page), placed(two, page), strict=True):
            assert (front[0], front[1]) == pytest.approx((width - back[2], back[1]), abs=0.1)
    assert len(card_runs.runs(desk)) == 1
    other = replace(wanted, lines=(RunLine(lines[0].partner_id, 3), lines[1]))
    assert card_runs.fronts_of(desk, other) is None


def test_fronts_that_have_their_backs_are_none_of_a_second_pass(desk: Desk, tmp_path: Path) -> None:
    both = order(desk, copies=3, options=CardOptions(backs="long"))
    made(desk, tmp_path / "a.pdf", both)
    wanted = replace(both, options=CardOptions(backs="long", sides="backs"))

    assert card_runs.fronts_of(desk, wanted) is None
    made(desk, tmp_path / "b.pdf", replace(both, options=CardOptions()))
    plain = card_runs.runs(desk)[0]

    assert card_runs.fronts_of(desk, wanted) == replace(
        plain, partners=((Ref(id_of(desk, "Petterson"), ""), 3),)
    )
    done = card_runs.again(
        desk, plain.id, tmp_path / "c.pdf", words=paper_words, sheets=(1,),
        sides="backs", options=wanted.options,
    )  # fmt: skip
    assert (done.pages, done.cards) == (1, 3)
