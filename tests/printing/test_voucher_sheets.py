"""Vouchers: three, five or eight to an A4, each with a code that a till reads at 300 dpi."""

import itertools

import pytest
from tests.printing.lindhamn import SWEDISH, code, three_vouchers, token, voucher
from tests.printing.reading import inside, overlap, placed, texts

from handslag.domain.errors import Invalid, NotAllowed
from handslag.domain.packs import VOUCHERS_PER_PAGE
from handslag.printing import qr
from handslag.printing.faces import PaperProblem, VoucherFace
from handslag.printing.scan import read_codes
from handslag.printing.voucher_forms import voucher_form
from handslag.printing.vouchers import print_vouchers

LONG = "Bröderna Lundström-Bergqvists Bilverkstad och Däckhotell i Lindhamn med omnejd AB"
HOSTILE = {
    "plain": voucher(),
    "long names": voucher(issuer_name=LONG, household=LONG, redeemer_name=LONG),
    "long address": voucher(redeemer_address=LONG * 3, redeemer_phone="+46 980 319 214"),
    "long benefit": voucher(benefit="Halva priset på allt i hela butiken och lite till"),
    "long subject": voucher(applies_to="på allt arbete i huset, trädgården och båten " * 4),
    "long terms": voucher(terms="Gäller nya kunder, en check per hushåll. " * 9),
    "terms of two lines": voucher(terms="Gäller nya kunder, en check per hushåll. " * 4),
    "no household": voucher(household=None),
    "on his word": voucher(token="", code=""),
    "replaced": voucher(16383, replaces="16382"),
    "replaced on his word": voucher(16383, replaces="16382", token="", code=""),
    "a long day": voucher(valid_through="Wednesday 30 September 2026"),
    "bare": voucher(
        issuer_name="", redeemer_name="", redeemer_address="", redeemer_phone="",
        benefit="", applies_to="", terms="", valid_through="", serial="", token="", code="",
    ),
    "Greek": voucher(issuer_name="Ταβέρνα Ακρόπολη", household="Παπαδόπουλος"),
}  # fmt: skip


def printed(*faces: VoucherFace, per_page: int = 3) -> bytes:
    return print_vouchers(faces, labels=SWEDISH, title="Rabattcheckar", per_page=per_page).pdf


@pytest.mark.parametrize("per_page", VOUCHERS_PER_PAGE)
def test_every_code_is_read_at_300_dpi(per_page: int) -> None:
    faces = [voucher(number) for number in range(1, 13)]

    found = read_codes(printed(*faces, per_page=per_page))

    assert [each.text for each in found] == [face.token for face in faces]
    assert [each.page for each in found] == [number // per_page for number in range(12)]


@pytest.mark.parametrize("per_page", VOUCHERS_PER_PAGE)
def test_no_module_of_a_code_is_too_small_and_its_quiet_zone_is_free(per_page: int) -> None:
    form = voucher_form(per_page)
    left, top, side = form.code_at
    module = side / 53
    quiet = 4 * module
    zone = (left - quiet, top - quiet, left + side + quiet, top + side + quiet)

    pieces = inside(printed(voucher(16383, replaces="16382"), per_page=per_page), depth=2)

    assert module >= 0.4
    assert zone[2] <= form.frame[2] - 0.35 / 2
    for piece in pieces:
        assert not piece.is_text or not overlap(piece.box, zone)


def test_a_token_takes_version_nine_at_level_m() -> None:
    assert len(token()) == 225

    symbol = qr.encode(token())

    assert symbol is not None
    assert symbol.modules == 53


def test_frames_lie_where_the_scissors_expect_them() -> None:
    boxes = placed(printed(*three_vouchers()))

    for place, box in enumerate(boxes):
        top = 99 * place + 8
        assert box == pytest.approx((12, top, 198, top + 83), abs=0.2)


@pytest.mark.parametrize(("per_page", "columns"), [(5, 1), (8, 2)])
def test_smaller_frames_part_the_page_evenly_and_leave_its_edge(
    per_page: int, columns: int
) -> None:
    rows = per_page // columns
    wide, high = 210 / columns, 297 / rows

    boxes = placed(printed(*[voucher()] * per_page, per_page=per_page))

    first = boxes[0]
    for place, box in enumerate(boxes):
        row, column = divmod(place, columns)
        x, y = column * wide, row * high
        assert box == pytest.approx(
            (first[0] + x, first[1] + y, first[2] + x, first[3] + y), abs=0.1
        )
        assert min(box[0], box[1], 210 - box[2], 297 - box[3]) >= 4.8
        assert box[0] - x >= 4.8
        assert x + wide - box[2] >= 4.8


def test_another_number_to_a_page_is_refused() -> None:
    with pytest.raises(Invalid) as refused:
        printed(voucher(), per_page=4)

    assert refused.value.allowed == "3, 5, 8"


@pytest.mark.parametrize(("count", "pages", "free"), [(1, 1, 2), (3, 1, 0), (4, 2, 2)])
def test_the_last_sheet_may_have_empty_places(count: int, pages: int, free: int) -> None:
    paper = print_vouchers([voucher()] * count, labels=SWEDISH, title="x")

    assert (paper.pages, paper.sheets, paper.cards, paper.free_slots) == (
        pages, pages, count, free,
    )  # fmt: skip


@pytest.mark.parametrize("per_page", VOUCHERS_PER_PAGE)
def test_a_voucher_says_all_that_it_must(per_page: int) -> None:
    found = " ".join(texts(printed(voucher(14, replaces="9"), per_page=per_page))[0].split())

    for words in (
        "RABATTCHECK", "Från Andersson Fastighetsförmedling", "till familjen Johansson", "15 %",
        "på första jobbet, högst 1 500 kr", "Lämna checken hos", "Pettersons Rör",
        "Hamngatan 4, Lindhamn", "Telefon 0980-319 214", "Kan inte bytas mot pengar.",
        "Andersson Fastighetsförmedling får veta att checken har använts.", "Giltig t.o.m.",
        "söndag 30 maj 2027", "Nr 14 · Ersätter nr 9",
    ):  # fmt: skip
        assert words in found
    for part in code(14).split("-"):
        assert part in found


@pytest.mark.parametrize("per_page", VOUCHERS_PER_PAGE)
@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_leaves_the_frame_and_no_text_covers_another(name: str, per_page: int) -> None:
    form = voucher_form(per_page)
    _, _, width, height = form.frame

    pieces = inside(printed(HOSTILE[name], per_page=per_page), depth=2)

    lines = [piece.box for piece in pieces if piece.is_text]
    for left, top, right, bottom in lines:
        assert left >= form.pair[0] - 0.1
        assert top >= 2.5
        assert right <= width - 2
        assert bottom <= height - 1.8
        assert form.rule is None or right <= 136 or left >= 137.9
    for first, second in itertools.combinations(lines, 2):
        assert not overlap(first, second)


@pytest.mark.parametrize("per_page", VOUCHERS_PER_PAGE)
def test_terms_that_are_too_long_refer_to_the_redeemer(per_page: int) -> None:
    paper = print_vouchers([HOSTILE["long terms"]], labels=SWEDISH, title="x", per_page=per_page)

    assert "Fullständiga villkor hos Pettersons Rör." in texts(paper.pdf)[0]
    assert [each.kind for each in paper.warnings] == [PaperProblem.TERMS_LEFT_OUT]


@pytest.mark.parametrize("per_page", VOUCHERS_PER_PAGE)
def test_a_long_address_gives_way_to_the_phone_number(per_page: int) -> None:
    paper = print_vouchers([HOSTILE["long address"]], labels=SWEDISH, title="x", per_page=per_page)

    assert "Telefon +46 980 319 214" in texts(paper.pdf)[0]
    assert [each.kind for each in paper.warnings] == [PaperProblem.CUT]


@pytest.mark.parametrize("per_page", [5, 8])
def test_the_issuer_gives_way_in_the_last_sentence_where_it_must(per_page: int) -> None:
    paper = print_vouchers(
        [voucher(issuer_name=f"{LONG} {LONG} {LONG}", terms="")],
        labels=SWEDISH, title="x", per_page=per_page,
    )  # fmt: skip

    found = " ".join(texts(paper.pdf)[0].split())
    assert "… får veta att checken har använts." in found
    assert {each.kind for each in paper.warnings} == {PaperProblem.CUT}


@pytest.mark.parametrize("per_page", VOUCHERS_PER_PAGE)
def test_an_offer_on_his_word_has_no_code(per_page: int) -> None:
    pdf = printed(HOSTILE["on his word"], per_page=per_page)

    assert read_codes(pdf) == []
    assert "Nr 1" in texts(pdf)[0]


def test_no_voucher_is_refused() -> None:
    with pytest.raises(NotAllowed):
        printed()
