"""Every kind of PDF that the program makes: sound, readable, of nobody by name, and always the same."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from tests.builders import NOON, Clock, demonstration_desk
from tests.printing.reading import document, texts

from handslag.domain.packs import Disclosing
from handslag.domain.printers import Deviation
from handslag.domain.sheets import Page
from handslag.printing.faces import Template
from handslag.services import (
    booklets,
    cards,
    customer_file,
    customers,
    invitations,
    network,
    packs,
    print_corrections,
    printers,
    reports,
    sheet_library,
    voucher_sheets,
)
from handslag.services.booklets import BookletOrder, Pages
from handslag.services.cards import CardOrder
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.network import Order
from handslag.services.packs import PackOrder
from handslag.services.print_jobs import PrintJob
from handslag.services.printers import PrinterEntry
from handslag.words import reports as report_words
from handslag.words.booklet import booklet_words
from handslag.words.catalogue import set_language
from handslag.words.customer_file import fact_sheet
from handslag.words.invitation import invitation
from handslag.words.paper import calibration_words, paper_words

Make = Callable[[Desk, Path], object]

SHEET = "Avery C32011-10"
NAMES = ("Johansson", "Smith", "Björkvägen 7")
"""Customers of whom a file must not tell outside its pages."""


def pack(*, customer: str = "Johansson", **changes: object) -> Make:
    """A pack that was made before, once more: nothing is issued, so it is always the same."""
    told: dict[str, object] = {"customer": customer, "sheet": SHEET, "reprint": True, **changes}

    def make(desk: Desk, path: Path) -> object:
        order = PackOrder(path=path, **told)  # type: ignore[arg-type]  # any field
        return packs.print_out(desk, order, words=paper_words)

    return make


def letter(desk: Desk, path: Path) -> object:
    """A letter alone: a pack without vouchers, cards and the page on recommendations."""
    order = PackOrder(
        customer="Johansson", sheet=SHEET, path=path, partners=("Petterson",), cards=0,
        vouchers=False, disclosing=Disclosing(regulated=False),
    )  # fmt: skip
    return packs.print_out(desk, order, words=paper_words)


def of_vouchers(per_page: int, customer: str = "Johansson") -> Make:
    def make(desk: Desk, path: Path) -> object:
        return voucher_sheets.export(
            desk, path, vouchers=(), customer=customer, words=paper_words, per_page=per_page
        )

    return make


def of_cards(**changes: object) -> Make:
    def make(desk: Desk, path: Path) -> object:
        order = CardOrder(sheet=SHEET, path=path, **changes)  # type: ignore[arg-type]  # any field
        return cards.print_out(desk, order, words=paper_words)

    return make


def corrected_cards(desk: Desk, path: Path) -> object:
    """Cards on their way to a printer that was measured."""
    plain = path.with_suffix(".plain.pdf")
    made = cards.print_out(desk, CardOrder(sheet=SHEET, path=plain), words=paper_words)
    job = PrintJob(
        path=plain, pages=range(made.pages), page=Page.A4, printer="Kontoret", title="Cards"
    )
    return print_corrections.corrected(desk, job, path, stock=SHEET)


def calibration(**how: object) -> Make:
    def make(desk: Desk, path: Path) -> object:
        words = calibration_words("sv")
        return printers.calibration_page(desk, path, words=words, **how)  # type: ignore[arg-type]  # by name

    return make


def outlines(desk: Desk, path: Path) -> object:
    return sheet_library.outline_page(desk, path, SHEET, language="sv", backs="long")


def booklet(pages: Pages) -> Make:
    def make(desk: Desk, path: Path) -> object:
        return booklets.make(desk, BookletOrder(pages=pages), path, words=booklet_words)

    return make


def of_customer(desk: Desk, path: Path) -> object:
    return customer_file.export(desk, "Johansson", path, words=fact_sheet)


def invites(desk: Desk, path: Path) -> object:
    invitations.print_invitation(desk, path, "sv", invitation)
    return None


def given_received(desk: Desk, path: Path) -> object:
    account = reports.account(desk)
    reports.save(
        desk, path, language="sv",
        words=lambda own: report_words.given_received_sheet(own, account, customer_cost=100_000),
    )  # fmt: skip
    return None


def what_became_of_vouchers(desk: Desk, path: Path) -> object:
    account = reports.account(desk)
    words = report_words.vouchers_sheet
    reports.save(desk, path, language="sv", words=lambda own: words(own, account))
    return None


def who_is_in_the_network(desk: Desk, path: Path) -> object:
    town, ids = network.town(desk), network.members(desk, Order.NEWEST)
    rows = network.rows(desk, ids)
    members = [rows[id] for id in ids]
    words = report_words.network_sheet
    reports.save(desk, path, language="sv", words=lambda own: words(own, town, members))
    return None


PAPERS: Mapping[str, tuple[Make, str, str]] = {
    "pack": (pack(), "sv", "Familjen Johansson"),
    "pack, small vouchers": (pack(per_page=8), "sv", "RABATTCHECK"),
    "pack in English": (pack(customer="Smith"), "en", "DISCOUNT VOUCHER"),
    "letter": (letter, "sv", "Pettersons Rör"),
    "vouchers, three": (of_vouchers(3), "sv", "Giltig t.o.m."),
    "vouchers, five": (of_vouchers(5), "sv", "Giltig t.o.m."),
    "vouchers, eight": (of_vouchers(8), "sv", "Giltig t.o.m."),
    "vouchers in English": (of_vouchers(3, "Smith"), "en", "Valid through"),
    "cards, backs long": (of_cards(backs="long", back="offer"), "sv", "Ateljé Hårfin"),
    "cards, backs short": (of_cards(backs="short", back="code"), "sv", "Ateljé Hårfin"),
    "cards, fronts": (of_cards(backs="long", back="pair", sides="fronts"), "sv", "Bergqvist"),
    "cards, backs": (of_cards(backs="long", back="pair", sides="backs"), "sv", "Andersson"),
    "cards to cut": (of_cards(cut_marks=True, outlines=True), "sv", "Bergqvists Måleri"),
    **{f"cards, {one}": (of_cards(template=str(one)), "sv", "Bergqvist") for one in Template},
    "cards, corrected": (corrected_cards, "sv", "Ateljé Hårfin"),
    "calibration": (calibration(), "sv", "100"),
    "calibration, both sides": (calibration(backs="long", page=Page.LETTER), "sv", "baksida"),
    "outlines": (outlines, "sv", ""),
    "booklet, A5": (booklet(Pages.A5), "sv", "Ateljé Hårfin"),
    "booklet, folded": (booklet(Pages.FOLDED), "sv", "Ateljé Hårfin"),
    "customer": (of_customer, "sv", "Familjen Johansson"),
    "invitation": (invites, "sv", "Andersson Fastighetsförmedling"),
    "report, given and received": (given_received, "sv", "Pettersons Rör"),
    "report, vouchers": (what_became_of_vouchers, "sv", "Pettersons Rör"),
    "report, network": (who_is_in_the_network, "sv", "Bergqvists Måleri"),
}
"""How each is made, the language of its text, and a text that stands on it."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, tuple[bytes, bytes]]]:
    """All of them, each made twice."""
    set_language("sv")
    folder = tmp_path_factory.mktemp("papers")
    desk = demonstration_desk(folder / "profile", clock=Clock(NOON))
    customers.add(desk, CustomerEntry(name="John Smith", language="en"))
    for customer in ("Johansson", "Smith"):
        order = PackOrder(customer=customer, sheet=SHEET, path=folder / "first.pdf")
        packs.print_out(desk, order, words=paper_words)
    slipped = Deviation(offset_x=2.3, offset_y=-1.2, scale_x=1.003, skew=0.2)
    printers.save(desk, PrinterEntry(printer="Kontoret", deviation=slipped))
    found = {}
    for name, (make, _, _) in PAPERS.items():
        path = folder / "paper.pdf"
        copies = []
        for _ in range(2):
            make(desk, path)
            copies.append(path.read_bytes())
        found[name] = (copies[0], copies[1])
    yield found
    desk.store.close()


@pytest.fixture(params=PAPERS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def pdf(made: Mapping[str, tuple[bytes, bytes]], name: str) -> bytes:
    return made[name][0]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this computer")
def test_qpdf_finds_nothing_wrong_with_it(pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)

    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert "No syntax or stream encoding errors" in done.stdout


def test_its_fonts_are_embedded_and_hold_what_is_used_alone(pdf: bytes, name: str) -> None:
    names = set(re.findall(rb"/BaseFont ?/([^\s/<>]+)", pdf))

    assert b"Helvetica" not in pdf
    assert names or name == "outlines"
    assert all(re.fullmatch(rb"[A-Z]{6}\+Lato-(Regular|Semibold|Bold)", one) for one in names)
    assert len(re.findall(rb"/FontFile2\b", pdf)) == len(names)
    assert len(re.findall(rb"/Type ?/FontDescriptor\b", pdf)) == len(names)


def test_its_text_can_be_read_out(pdf: bytes, name: str) -> None:
    pages = texts(pdf)
    every = "\n".join(pages).replace("\N{NO-BREAK SPACE}", " ")

    assert PAPERS[name][2].casefold() in every.casefold()
    assert not re.search("[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]", every)


def test_it_has_a_title_and_a_language(pdf: bytes, name: str) -> None:
    with document(pdf) as opened:
        title = opened.get_metadata_dict()["Title"]

    assert title.strip()
    assert re.search(rb"/Lang ?\(%s\)" % PAPERS[name][1].encode(), pdf)
    assert re.search(rb"/DisplayDocTitle true", pdf)
    assert re.search(rb"/PrintScaling ?/None", pdf)


def test_it_tells_of_nobody_but_on_its_pages(pdf: bytes) -> None:
    with document(pdf) as opened:
        told = {key: value for key, value in opened.get_metadata_dict().items() if value}
        marks = " ".join(each.get_title() for each in opened.get_toc())

    assert told.keys() == {"Title", "Producer"}
    assert told["Producer"] == "Handslag"
    assert b"/Metadata" not in pdf
    for one in NAMES:
        assert one not in f"{told} {marks}"
        assert one.encode() not in pdf
        assert one.encode("utf-16-be") not in pdf


def test_it_is_the_same_when_it_is_made_again(
    made: Mapping[str, tuple[bytes, bytes]], name: str
) -> None:
    first, second = made[name]

    assert first == second
