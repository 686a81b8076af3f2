"""Vouchers: three to an A4, each with a code that a till reads at 300 dpi."""

import itertools

import pytest
from tests.printing.lindhamn import SWEDISH, code, three_vouchers, token, voucher
from tests.printing.reading import inside, overlap, placed, texts

from handslag.domain.errors import NotAllowed
from handslag.printing import qr
from handslag.printing.faces import PaperProblem, VoucherFace
from handslag.printing.scan import read_codes
from handslag.printing.vouchers import print_vouchers

FRAME = (186.0, 83.0)
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
    "replaced": voucher(replaces="14"),
    "bare": voucher(
        issuer_name="", redeemer_name="", redeemer_address="", redeemer_phone="",
        benefit="", applies_to="", terms="", valid_through="", serial="", token="", code="",
    ),
    "Greek": voucher(issuer_name="Ταβέρνα Ακρόπολη", household="Παπαδόπουλος"),
}  # fmt: skip


def printed(*faces: VoucherFace) -> bytes:
    return print_vouchers(faces, labels=SWEDISH, title="Rabattcheckar").pdf


def test_every_code_is_read_at_300_dpi() -> None:
    faces = [voucher(number) for number in range(1, 13)]

    found = read_codes(printed(*faces))

    assert [each.text for each in found] == [face.token for face in faces]
    assert [each.page for each in found] == [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]


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


@pytest.mark.parametrize(("count", "pages", "free"), [(1, 1, 2), (3, 1, 0), (4, 2, 2)])
def test_the_last_sheet_may_have_empty_places(count: int, pages: int, free: int) -> None:
    paper = print_vouchers([voucher()] * count, labels=SWEDISH, title="x")

    assert (paper.pages, paper.sheets, paper.cards, paper.free_slots) == (
        pages, pages, count, free,
    )  # fmt: skip


def test_a_voucher_says_all_that_it_must() -> None:
    found = texts(printed(voucher(14, replaces="9")))[0]

    for words in (
        "RABATTCHECK", "Från Andersson Fastighetsförmedling", "till familjen Johansson", "15 %",
        "på första jobbet, högst 1 500 kr", "Lämna checken hos", "Pettersons Rör",
        "Hamngatan 4, Lindhamn. Telefon 0980-319 214", "Kan inte bytas mot pengar.",
        "Andersson Fastighetsförmedling får veta att checken har använts.", "Giltig t.o.m.",
        "söndag 30 maj 2027", "Nr 14 · Ersätter nr 9",
    ):  # fmt: skip
        assert words in found
    for part in code(14).split("-"):
        assert part in found


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_leaves_the_frame_and_no_text_covers_another(name: str) -> None:
    pieces = inside(printed(HOSTILE[name]))

    lines = [piece.box for piece in pieces if piece.is_text]
    for left, top, right, bottom in lines:
        assert left >= 11.9
        assert top >= 5
        assert right <= FRAME[0] - 2
        assert bottom <= FRAME[1] - 2.5
        assert right <= 136 or left >= 137.9
    for first, second in itertools.combinations(lines, 2):
        assert not overlap(first, second)


def test_terms_that_are_too_long_refer_to_the_redeemer() -> None:
    paper = print_vouchers([HOSTILE["long terms"]], labels=SWEDISH, title="x")

    assert "Fullständiga villkor hos Pettersons Rör." in texts(paper.pdf)[0]
    assert [each.kind for each in paper.warnings] == [PaperProblem.TERMS_LEFT_OUT]


def test_a_long_address_gives_way_to_the_phone_number() -> None:
    paper = print_vouchers([HOSTILE["long address"]], labels=SWEDISH, title="x")

    assert "Telefon +46 980 319 214" in texts(paper.pdf)[0]
    assert [each.kind for each in paper.warnings] == [PaperProblem.CUT]


def test_an_offer_on_his_word_has_no_code() -> None:
    pdf = printed(HOSTILE["on his word"])

    assert read_codes(pdf) == []
    assert "Nr 1" in texts(pdf)[0]


def test_no_voucher_is_refused() -> None:
    with pytest.raises(NotAllowed):
        printed()
