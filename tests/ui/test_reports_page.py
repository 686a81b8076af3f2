"""The page of reports: its numbers are the store's, and each report is saved as it is shown."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # ships no types
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.builders import Clock
from tests.ui.office import open_window
from tests.ui.page_states import Visitor, code_for_andersson, texts

from handslag.services import redeeming, vouchers
from handslag.services.redeeming import Sale
from handslag.services.reports import Topic
from handslag.services.vouchers import IssueOrder
from handslag.ui.pages.reports.page import ReportsPage
from handslag.ui.pages.reports.period_choice import Span
from handslag.ui.registered import PAGES

# a dialog asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def visitor(qtbot: QtBot, tmp_path: Path, clock: Clock) -> Iterator[Visitor]:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with open_window(tmp_path / "profile", PAGES, clock=clock) as window:
        yield Visitor(qtbot, window)


def page_of(visitor: Visitor, topic: Topic = Topic.GIVEN_RECEIVED) -> ReportsPage:
    visitor.go("reports", id=topic)
    return cast("ReportsPage", visitor.page)


def cells(page: ReportsPage) -> list[list[str]]:
    view = page.vouchers if page.topic is Topic.VOUCHERS else page.given
    model = view.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def deal(visitor: Visitor, folder: Path) -> None:
    """Four vouchers for Petterson, one of them voided; one of Petterson taken in for 1 000 kr."""
    desk = visitor.desk
    issued = vouchers.issue(desk, IssueOrder(partners=("Petterson",), count=4))
    vouchers.void(desk, issued[0].id)
    code = code_for_andersson(folder / "petterson")
    assert redeeming.redeem(desk, code, sale=Sale(amount=100_000)).reason is None
    visitor.settle()


def test_what_was_given_stands_by_partner_and_voided_ones_do_not_count(
    visitor: Visitor, tmp_path: Path
) -> None:
    deal(visitor, tmp_path)
    page = page_of(visitor)

    assert cells(page) == [["Pettersons Rör", "3", "1", "0", "0", "0", "0"]]
    assert "Pettersons Rör" in texts(page)
    visitor.go("reports", id=Topic.VOUCHERS)
    assert cells(page)[0][:5] == ["Pettersons Rör", "3", "0", "0", "1"]
    assert cells(page)[0][5].startswith("SEK")


def test_another_period_counts_anew(visitor: Visitor, clock: Clock, tmp_path: Path) -> None:
    deal(visitor, tmp_path)
    clock.move(days=40)
    page = page_of(visitor)
    page.period.choose(Span.MONTH)
    visitor.settle()
    assert cells(page) == []
    assert page.period.period.last == visitor.desk.today()

    page.period.choose(Span.ALWAYS)
    visitor.settle()
    assert cells(page)[0][1] == "3"

    page.period.choose(Span.OWN)
    first = visitor.desk.today() - timedelta(days=41)
    page.period.first.setDate(first)  # type: ignore[arg-type]  # PySide takes Python's days
    visitor.settle()
    assert cells(page)[0][1] == "3"


def test_what_a_customer_costs_is_said_and_remembered(visitor: Visitor, tmp_path: Path) -> None:
    deal(visitor, tmp_path)
    page = page_of(visitor)
    facts = page.given.facts
    facts.cost.set_value("800")
    facts.cost.committed.emit()

    assert "advertising" in facts.sentence
    assert "800" in facts.sentence
    facts.cost.set_value("många")
    facts.cost.committed.emit()
    assert facts.cost.error
    assert facts.customer_cost is None


@pytest.mark.parametrize("topic", [*Topic])
@pytest.mark.parametrize("kind", ["pdf", "xlsx", "csv"])
def test_each_report_is_saved_as_it_is_shown(
    visitor: Visitor, tmp_path: Path, topic: Topic, kind: str
) -> None:
    deal(visitor, tmp_path)
    page = page_of(visitor, topic)
    path = tmp_path / f"rapport.{kind}"

    page.save.trigger()
    dialog = page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    visitor.settle()

    if kind == "pdf":
        text = PdfDocument(path)[0].get_textpage().get_text_range()
    elif kind == "xlsx":
        rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
        text = "\n".join(str(value) for row in rows for value in row)
    else:
        text = path.read_text("utf-8-sig")
    assert "Pettersons Rör" in text
    assert "rapport" in page.messages.accessibleName()


def test_a_report_that_cannot_be_written_says_so(visitor: Visitor, tmp_path: Path) -> None:
    page = page_of(visitor)
    page.save.trigger()
    dialog = page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "rapport.pdf"))
    dialog.reject()
    visitor.settle()

    assert "rapport.pdf" in " ".join(texts(page.messages))


def test_a_tile_of_the_map_shows_its_members_alone_and_is_let_go(visitor: Visitor) -> None:
    page = page_of(visitor, Topic.NETWORK)
    everybody = page.network.model.rowCount()
    tile = page.network.map.tiles[0]

    tile.click()
    visitor.settle()
    some = page.network.model.rowCount()
    tile.click()
    visitor.settle()

    assert 0 < some < everybody
    assert page.network.model.rowCount() == everybody
    assert page.network.town.members == everybody + 1


def test_a_member_is_opened_and_the_order_turns_round(
    visitor: Visitor, qtmodeltester: ModelTester
) -> None:
    page = page_of(visitor, Topic.NETWORK)
    model = page.network.model
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt
    before = list(model.ids)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    visitor.settle()
    assert list(model.ids) == before[::-1]

    page.network.table.choose(before[0])
    page.network.table.opened.emit()
    visitor.settle()

    assert visitor.page.name == "partners"
