"""The page of reports: its numbers are the store's, and each report is saved as it is shown."""

from collections.abc import Iterator
from contextlib import closing
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
from tests.builders import NOON, Clock, demonstration_desk
from tests.services.exchanging import send
from tests.ui.office import open_window
from tests.ui.page_states import Visitor, code_for_andersson, texts

from handslag.domain.referrals import ReferralStatus, Visible
from handslag.services import customers, redeeming, referrals, vouchers
from handslag.services.customers import CustomerEntry
from handslag.services.redeeming import Sale
from handslag.services.reports import Topic
from handslag.services.vouchers import IssueOrder
from handslag.storage.engine import driver
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


def sent_customer(visitor: Visitor, folder: Path) -> str:
    """Petterson has sent a customer, whom I have won; the referral's id."""
    petterson = demonstration_desk(folder / "petterson", "petterson", clock=lambda: NOON)
    try:
        customers.add(petterson, CustomerEntry(name="Familjen Zettergren"))
        sent = referrals.add(petterson, "Zettergren", to="Andersson", consent="Ja")
        send(petterson, visitor.desk)
    finally:
        petterson.store.close()
    referrals.answer(visitor.desk, sent.id, ReferralStatus.WON)
    visitor.settle()
    return sent.id


def test_what_was_given_stands_by_partner_and_voided_ones_do_not_count(
    visitor: Visitor, tmp_path: Path
) -> None:
    deal(visitor, tmp_path)
    page = page_of(visitor)

    assert cells(page) == [["Pettersons Rör", "3", "1", "0", "0", "0", "0"]]
    assert "Pettersons Rör" in texts(page)
    visitor.go("reports", id=Topic.VOUCHERS)
    assert cells(page)[0][:6] == ["Pettersons Rör", "3", "0", "0", "3", "1"]
    assert cells(page)[0][6].startswith("SEK")
    assert {"Redeemed: 0", "Can still be used: 3", "Expired: 0"} <= texts(page)


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


def test_thanks_are_told_with_what_they_came_to(visitor: Visitor, tmp_path: Path) -> None:
    id = sent_customer(visitor, tmp_path)
    page = page_of(visitor)
    said = "You thanked for 1 customer."
    assert cells(page) == [["Pettersons Rör", "0", "0", "0", "0", "1", "1"]]
    assert not any(said in text for text in texts(page))

    referrals.thank(visitor.desk, id, amount=400_000, visible=Visible.PRIVATE)
    visitor.settle()

    (told,) = (text for text in texts(page) if said in text)
    assert "4,000" in told
    assert "Your partners" not in told


def test_the_saved_network_tells_whose_postcodes_it_has(visitor: Visitor, tmp_path: Path) -> None:
    page = page_of(visitor, Topic.NETWORK)
    page.network.map.tiles[1].click()
    visitor.settle()

    page.save.trigger()
    dialog = page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(tmp_path / "network.pdf"))
    dialog.reject()
    visitor.settle()

    text = PdfDocument(tmp_path / "network.pdf")[0].get_textpage().get_text_range()
    assert "the members at the postcodes 999 11." in text
    assert "Pettersons Rör" in text
    assert "Sjöbergs Bageri" not in text


def test_a_report_that_could_not_be_read_is_read_again(visitor: Visitor, tmp_path: Path) -> None:
    sent_customer(visitor, tmp_path)
    page = page_of(visitor)
    # by the program's own library: two in one process undo each other's locks
    with closing(driver.connect(str(tmp_path / "profile" / "handslag.db"))) as other:
        query = "SELECT id, signed FROM document WHERE kind = 'answer'"
        (id, signed) = other.execute(query).fetchone()
        other.execute("UPDATE document SET signed = x'00' WHERE id = ?", (id,))
        other.commit()
        page.period.choose(Span.ALWAYS)
        visitor.settle()
        assert page.messages.isVisible()

        other.execute("UPDATE document SET signed = ? WHERE id = ?", (signed, id))
        other.commit()
    vouchers.issue(visitor.desk, IssueOrder(partners=("Petterson",)))
    visitor.settle()

    assert cells(page) == [["Pettersons Rör", "1", "0", "0", "0", "1", "1"]]


def test_tab_goes_down_the_page(visitor: Visitor, tmp_path: Path) -> None:
    deal(visitor, tmp_path)
    page = page_of(visitor)

    page.given.facts.cost.editor.setFocus()
    visitor.press("Tab")

    assert QApplication.focusWidget() is page.given.table
