"""Packs whose cards have backs: chosen below the preview, seen, saved and printed."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot
from tests.print_system import PrintSystem, posix_only
from tests.printing.reading import texts
from tests.ui.office import open_window

from handslag.domain.packs import FRONTS_ALONE, Backs, PackLine
from handslag.domain.printers import Deviation, Side
from handslag.printing.preview import page_image
from handslag.services import customers, pack_history, previews, printers, vouchers
from handslag.services.printers import PrinterEntry
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.pages.packs.preview import CARDS, LETTER, PreviewWell
from handslag.ui.print_out.dialog import PrintDialog
from handslag.ui.print_out.step import PrintStep
from handslag.ui.window import Window

# a dialog asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Setting:
    """The page with a pack of twelve cards and a voucher put together."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot, self.window = qtbot, window
        self.page = cast("PacksPage", window.page)
        desk = window.office.desk
        (partner,) = previews.find_partners(desk, "Petters", without=(), limit=1)
        self.page.form.show_lines((PackLine(partner.id, 12, 1),))
        self.page.open_record(customers.show(desk, "Johansson").id)

    @property
    def well(self) -> PreviewWell:
        return self.page.well

    @property
    def count(self) -> str:
        return self.well._count.text()

    @property
    def issued(self) -> int:
        return vouchers.listing(self.window.office.desk)[1]

    def choose(self, choice: QComboBox, value: str) -> None:
        choice.setCurrentIndex(choice.findData(value))
        choice.activated.emit(choice.currentIndex())

    def turn(self) -> None:
        self.choose(self.well.backs.look, "pair")
        self.choose(self.well.backs.turning, "long")
        self.qtbot.waitUntil(lambda: self.two_sided)

    def open_print(self) -> tuple[PrintDialog, PrintStep]:
        """The dialog that prints the pack with its backs, and the step of its cards."""
        self.turn()
        self.page.print.trigger()
        self.wait()
        dialog = self.page.findChildren(PrintDialog)[-1]
        assert dialog.cards is not None
        return dialog, dialog.cards

    @property
    def two_sided(self) -> bool:
        return self.well._shown is not None and self.well._shown.pack.two_sided

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintSystem:
    made = PrintSystem(tmp_path / "programs", monkeypatch)
    made.install(["Hall"], default="Hall")
    return made


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    with open_window(tmp_path / "profile", (PacksPage,)) as window:
        yield Setting(qtbot, window)


def test_backs_are_chosen_and_seen_behind_their_fronts(shop: Setting) -> None:
    shop.well.tabs.setCurrentIndex(CARDS)
    assert shop.well.backs.backs == FRONTS_ALONE
    assert not shop.well.backs.look.isVisible()

    shop.turn()

    assert shop.well.backs.look.isVisible()
    seen = []
    for _ in range(4):
        seen.append((shop.count, shop.well.view._filled is None))
        shop.well.turn(1)
    assert seen == [
        ("Sheet 1 of 2", False), ("Sheet 1 of 2, back", True),
        ("Sheet 2 of 2", False), ("Sheet 2 of 2, back", True),
    ]  # fmt: skip
    shop.well.tabs.setCurrentIndex(LETTER)
    assert not shop.well.backs.isVisible()
    assert len(shop.well._pages()) == 2  # the letter and the page on recommendations, no empty one


def test_the_choice_is_kept_for_the_packs_after_this_one(shop: Setting) -> None:
    shop.turn()

    assert PreviewWell(shop.window.office.jobs, shop.window.office.settings).backs.backs == Backs(
        "long", "pair"
    )


def test_other_backs_make_no_other_pack(shop: Setting, tmp_path: Path) -> None:
    shop.page._save(tmp_path / "a.pdf")
    shop.wait()
    shop.turn()
    shop.page._save(tmp_path / "b.pdf")
    shop.wait()

    assert shop.issued == 1
    said = texts((tmp_path / "b.pdf").read_bytes())
    assert len(said) == 2 * len(texts((tmp_path / "a.pdf").read_bytes()))
    assert [said[-3].count("Hälsningar från"), said[-1].count("Hälsningar från")] == [10, 2]


@posix_only()
def test_the_letter_is_printed_on_one_side_and_the_cards_on_both(
    shop: Setting, system: PrintSystem
) -> None:
    dialog, cards = shop.open_print()

    for step in (dialog.plain, cards):
        (step.first if step.first.isVisible() else step.later).click()
        shop.wait()

    plain, both = system.jobs
    assert " -P 1,3,5 " in plain
    assert "sides=one-sided" in plain
    assert " -P 7-10 " in both
    assert "sides=two-sided-long-edge" in both
    dialog.reject()


@posix_only()
def test_the_backs_are_printed_after_the_fronts_where_the_printer_cannot_turn_the_paper(
    shop: Setting, system: PrintSystem
) -> None:
    printers.save(
        shop.window.office.desk,
        PrinterEntry(printer="Hall", side=Side.BACK, deviation=Deviation(1.5, 0)),
    )
    dialog, cards = shop.open_print()

    cards.show_sides("fronts")
    cards.later.click()
    shop.wait()
    assert (cards.sent, cards.way.code) == (False, "backs")
    cards.later.click()
    shop.wait()

    assert cards.sent
    fronts, backs = system.jobs
    assert " sides=one-sided -P 7,9 " in fronts
    assert " sides=one-sided -P 8,10 " in backs
    plain, corrected = (Path(told.split(" -- ")[1]).read_bytes() for told in (fronts, backs))
    assert texts(plain) == texts(corrected)
    assert page_image(plain, 7, dpi=50).tobytes() != page_image(corrected, 7, dpi=50).tobytes()
    assert page_image(plain, 6, dpi=50).tobytes() == page_image(corrected, 6, dpi=50).tobytes()
    dialog.reject()


def test_the_last_pack_is_printed_again_as_it_was(shop: Setting, tmp_path: Path) -> None:
    shop.turn()
    shop.page._save(tmp_path / "a.pdf")
    shop.wait()
    shop.choose(shop.well.backs.turning, "")
    shop.page.printed.begin()
    (run,) = pack_history.listing(shop.window.office.desk)

    shop.page.printed._save(run, tmp_path / "looked-up.pdf")
    shop.wait()
    shop.page._given.again.click()
    shop.wait()

    dialog = shop.page.findChildren(PrintDialog)[-1]
    assert dialog.cards is not None
    assert dialog.file_made is not None
    said = texts((tmp_path / "a.pdf").read_bytes())
    assert texts((tmp_path / "looked-up.pdf").read_bytes()) == said
    assert texts(dialog.file_made.path.read_bytes()) == said
    assert dialog.cards.way.code == "together"
    dialog.reject()
