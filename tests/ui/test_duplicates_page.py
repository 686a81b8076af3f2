from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui import audit
from tests.ui.office import open_window

from handslag.services import duplicates, partners
from handslag.services.merging import Side
from handslag.services.partners import PartnerEntry
from handslag.ui.pages.partners.duplicates import DuplicatesView
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.window import Window

FIRST = PartnerEntry(
    name="Åbergs Glas",
    phones=("0980-700 11",),
    town="Lindhamn",
    contact="Åke Åberg",
    tags=("Torg",),
)
SECOND = PartnerEntry(
    name="Åberg Glas AB", phones=("0980-700 11", "070-111 22 33"), town="Lindhamn",
    contact="Åsa Åberg", email="bestallningar@abergsglasmasteri.example", tags=("Hamn",),
)  # fmt: skip


class Pairs:
    """The page in a window, and what the user sees of the duplicates."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.page = cast("PartnersPage", window.page)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def view(self) -> DuplicatesView:
        view = self.page._aside.view
        assert isinstance(view, DuplicatesView)
        return view

    @property
    def rows(self) -> list[str]:
        model = self.view.model
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def said(self) -> str:
        return self.page.messages.accessibleName()

    def add_two(self) -> None:
        for entry in (FIRST, SECOND):
            partners.add(self.desk, entry)

    def open(self) -> None:
        """By the palette's action."""
        next(one for one in self.page.actions() if one.text() == "Duplicates").trigger()
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)

    def undo(self) -> None:
        self.window.office.history.undo()
        self.wait()
        self.wait()

    def named(self, text: str) -> list[str]:
        found, _ = partners.listing(self.desk, search=text, limit=9)
        return [view.name for view in found]


def texts(view: DuplicatesView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def town(qtbot: QtBot, tmp_path: Path) -> Iterator[Pairs]:
    with open_window(tmp_path / "profile", (PartnersPage,)) as window:
        yield Pairs(qtbot, window)


def test_without_duplicates_nothing_is_promised_but_that_nothing_happens(town: Pairs) -> None:
    town.open()

    assert "No duplicates" in texts(town.view)
    assert "Partners are never merged by themselves. You decide." in texts(town.view)
    assert not town.page._aside.hint.isVisible()


def test_the_hint_is_there_only_where_two_are_alike(town: Pairs) -> None:
    town.add_two()
    hint = town.page._aside.hint
    town.qtbot.waitUntil(hint.isVisible)
    assert hint.text() == "1 possible duplicate"

    hint.click()
    town.wait()
    assert not hint.isVisible()
    assert town.rows == ["Åbergs Glas, Åberg Glas AB: same phone number and nearly the same name"]


def test_the_two_stand_side_by_side_with_what_differs(town: Pairs) -> None:
    town.add_two()
    town.open()
    compare = town.view.compare

    assert set(compare.radios) == {"name", "contact", "email"}
    assert dict(compare.choices) == {
        "name": Side.KEEP, "contact": Side.KEEP, "email": Side.OTHER,
    }  # fmt: skip
    for word in ("Different", "One has it", "Both stay", "The same"):
        assert word in texts(town.view)


def test_what_is_chosen_is_merged_and_can_be_taken_back(town: Pairs) -> None:
    town.add_two()
    town.open()
    town.view.compare.radios["contact"][Side.OTHER].click()
    town.view.merge.click()
    town.wait()
    town.wait()

    assert town.named("Åberg") == ["Åbergs Glas"]
    merged = partners.show(town.desk, "Åbergs Glas")
    assert (merged.contact, merged.email) == ("Åsa Åberg", SECOND.email)
    assert set(merged.tags) == {"Torg", "Hamn"}
    assert len(merged.phones) == 2
    assert town.said == "Åbergs Glas is one partner now"
    assert town.rows == []

    town.undo()
    assert sorted(town.named("Åberg")) == ["Åberg Glas AB", "Åbergs Glas"]
    assert len(town.rows) == 1


def test_all_of_one_side_is_one_button(town: Pairs) -> None:
    town.add_two()
    town.open()
    town.view.compare.whole[Side.OTHER].click()
    town.view.merge.click()
    town.wait()

    assert partners.show(town.desk, "Åberg Glas AB").contact == "Åsa Åberg"


def test_those_told_apart_are_never_shown_again_until_it_is_taken_back(town: Pairs) -> None:
    town.add_two()
    town.open()
    town.view.apart.click()
    town.wait()
    town.wait()
    assert town.said == "Åbergs Glas and Åberg Glas AB are two partners"
    assert town.rows == []
    assert duplicates.pairs(town.desk) == []

    town.undo()
    assert len(town.rows) == 1
    town.window.office.history.redo()
    town.wait()
    town.wait()
    assert town.rows == []


def test_who_has_the_program_stays_and_tells_of_itself(town: Pairs) -> None:
    entry = PartnerEntry(name="Pettersons Rör", town="Lindhamn", contact="Nisse", notes="Ring")
    partners.add(town.desk, entry)
    town.open()
    compare = town.view.compare
    assert compare.mine is not None
    assert compare.mine.business_id is not None
    assert compare.radios == {}
    assert "From its card" in texts(town.view)

    town.view.merge.click()
    town.wait()
    merged = partners.show(town.desk, "Pettersons Rör")
    assert (merged.contact, merged.notes) == (compare.mine.contact, "Ring")


def test_escape_goes_back_to_the_list(town: Pairs) -> None:
    town.add_two()
    town.open()
    town.qtbot.keyClick(town.view.table, Qt.Key.Key_Escape)  # type: ignore[no-untyped-call]  # pytest-qt

    assert town.page._aside.view is None


def test_the_pairs_keep_the_rules_of_qt_models(town: Pairs) -> None:
    town.add_two()
    town.open()

    ModelTester(None).check(town.view.model)  # type: ignore[no-untyped-call]  # pytest-qt


@pytest.mark.parametrize("text", [100, 130])
def test_it_is_whole_named_and_in_both_languages(town: Pairs, text: int) -> None:
    town.window.office.theme.set_text_size(text)
    town.window.resize(1024, 700)
    town.add_two()
    town.open()
    english = audit.visible_words(town.view)
    town.window.office.tongue.choose("sv")
    town.wait()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()  # the layouts follow the longer words
    left = audit.left_in_english(town.view, english, same=frozenset({"Status", "Lindhamn"}))

    theirs = {FIRST.name, SECOND.name, FIRST.contact, SECOND.contact, SECOND.email, "Torg", "Hamn"}
    plain = {
        one.replace("\N{ZERO WIDTH SPACE}", "").replace("\N{NO-BREAK SPACE}", " ") for one in left
    }
    assert not {one for one in plain - theirs if not one.endswith(tuple(map(str, theirs)))} - {
        "0980-700 11, 070-111 22 33"
    }
    assert not audit.unnamed_controls(town.page)
    assert not audit.rich_labels(town.page)
    assert not audit.cut_texts(town.view)
    town.window.office.theme.set_text_size(100)
