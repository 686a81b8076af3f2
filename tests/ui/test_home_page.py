"""Home: with the demonstration, and in a business that has just begun."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.builders import Clock, introduce, percent_offer, token_of
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window

from handslag.services import businesses, customers, overview, packs, partners, redeeming, vouchers
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.overview import Balance, Latest, News, Overview, Wait, Waiting
from handslag.services.packs import PackOrder
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder
from handslag.ui.first_start import FirstStart
from handslag.ui.pages.home import saying
from handslag.ui.pages.home.page import HomePage
from handslag.ui.pages.home.rows import BalanceRow, TodoRow
from handslag.ui.settings_page import SettingsPage
from handslag.ui.window import Window
from handslag.words.paper import paper_words

Desks = Callable[..., Desk]
PAGES = (HomePage, SettingsPage)


def shown(window: Window) -> set[str]:
    labels = window.findChildren(QLabel)
    return {label.text().replace("\u00a0", " ") for label in labels if label.isVisible()}


def home(qtbot: QtBot, window: Window) -> HomePage:
    qtbot.waitUntil(lambda: not window.office.jobs.busy)
    return cast("HomePage", window.page)


@pytest.fixture
def andersson(qtbot: QtBot, tmp_path: Path, clock: Clock) -> Iterator[Window]:
    with open_window(tmp_path / "home", PAGES, role="andersson", clock=clock) as window:
        home(qtbot, window)
        yield window


def print_pack(desk: Desk, folder: Path, customer: str, *names: str) -> None:
    order = PackOrder(
        customer=customer, sheet="C32011-10", path=folder / "pack.pdf", partners=names
    )
    packs.print_out(desk, order, words=paper_words)


def test_the_demonstration_greets_by_name_and_tells_what_waits(andersson: Window) -> None:
    texts = shown(andersson)

    assert {"Hello, Karin", "Wednesday 25 November. One thing is waiting for you."} <= texts
    assert {"3 customers have no welcome pack yet", "11 partners are new in the network"} <= texts
    assert "Given and received this year" not in texts


def test_a_pack_that_was_made_waits_no_longer_and_is_the_latest(
    qtbot: QtBot, andersson: Window, tmp_path: Path
) -> None:
    desk = andersson.office.desk

    print_pack(desk, tmp_path, "Johansson", "Petterson", "Lundström")

    qtbot.waitUntil(lambda: "2 customers have no welcome pack yet" in shown(andersson))
    assert "Welcome pack for Familjen Johansson" in shown(andersson)
    assert not any("voucher for" in text.lower() for text in shown(andersson))
    qtbot.waitUntil(lambda: "Given and received this year" in shown(andersson))
    rows = andersson.findChildren(BalanceRow)
    assert sorted(row.accessibleName() for row in rows if row.isVisible()) == [
        "Lundströms Bilverkstad",
        "Pettersons Rör",
    ]


def test_what_waits_leads_to_its_page(
    qtbot: QtBot, andersson: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = andersson.office.desk
    for name in ("Clarke", "Wikström"):
        customers.delete(desk, name)
    page = home(qtbot, andersson)
    qtbot.waitUntil(lambda: page.todos[0].title.startswith("Familjen Johansson"))
    gone: list[tuple[str, str]] = []
    monkeypatch.setattr(page, "_open", lambda todo: gone.append((todo.page, todo.id)))
    page._show()
    (row,) = page.findChildren(TodoRow)

    row.button.click()

    (customer,), _ = customers.listing(desk)
    assert gone == [("packs", customer.id)]


def test_vouchers_that_run_out_soon_wait(andersson: Window, clock: Clock, qtbot: QtBot) -> None:
    desk = andersson.office.desk
    (one,) = vouchers.issue(desk, IssueOrder(partners=("Petterson",)))
    left = (one.valid_through - clock().date()).days

    clock.move(days=left - 15)
    assert Wait.EXPIRING not in [waiting.what for waiting in overview.overview(desk).waiting]
    clock.move(days=1)
    found = overview.overview(desk).waiting

    assert found[-1] == Waiting(what=Wait.EXPIRING, count=1, first=one.valid_through)
    clock.move(days=15)
    assert Wait.EXPIRING not in [waiting.what for waiting in overview.overview(desk).waiting]


def test_a_business_that_has_just_begun_is_told_what_comes_first(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with open_window(tmp_path, PAGES, role="") as window:
        businesses.start(window.office.desk, PartnerEntry(name="Nyström El", trade="electrician"))
        assert isinstance(window._first, FirstStart)
        window._first.started.emit()
        page = home(qtbot, window)

        texts = shown(window)
        assert {"Hello", "Wednesday 25 November. Two things are waiting for you."} <= texts
        assert [todo.page for todo in page.todos] == ["partners", "offers"]
        assert "Latest" not in texts
        assert unnamed_controls(page) == []


def test_what_the_partners_do_comes_into_the_latest(
    businesses: Callable[..., Desk], clock: Clock
) -> None:
    giver, till = businesses("Giver", clock=clock), businesses("Till", clock=clock)
    percent_offer(till)
    introduce(till, giver)
    introduce(giver, till)
    issued = vouchers.issue(giver, IssueOrder(partners=("Till",), count=3))
    for voucher in issued[:2]:
        redeeming.redeem(till, token_of(voucher))
    vouchers.void(giver, issued[2].id)

    given, taken = overview.overview(giver), overview.overview(till)

    at = clock().replace(microsecond=0)
    assert Latest(News.ISSUED_HERE, at, "Till", 3) in given.latest
    assert Latest(News.VOIDED_HERE, at, "Till", 1) in given.latest
    assert Latest(News.REDEEMED_HERE, at, "Giver", 2) in taken.latest
    (balance,) = overview.overview(giver).balances
    assert (balance.name, balance.given, balance.received) == ("Till", 2, 0)
    (balance,) = overview.overview(till).balances
    assert (balance.name, balance.given, balance.received) == ("Giver", 0, 2)
    clock.move(days=60)
    assert overview.overview(giver).balances == ()


def test_two_hundred_customers_are_counted_no_further(
    businesses: Callable[..., Desk], clock: Clock
) -> None:
    desk = businesses("Nyström", clock=clock)
    partners.add(desk, PartnerEntry(name="Ek"))
    for number in range(101):
        customers.add(desk, CustomerEntry(name=f"Kund {number}"))

    waiting = {one.what: one for one in overview.overview(desk).waiting}

    found = waiting[Wait.WITHOUT_PACK]
    assert (found.count, found.names[0]) == (100, "Kund 100")
    title = saying.todo(found, clock().date()).title
    assert title == "Many customers have no welcome pack yet"


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (4, "Good evening, Karin"),
        (7, "Good morning, Karin"),
        (12, "Hello, Karin"),
        (20, "Good evening, Karin"),
    ],
)
def test_the_greeting_follows_the_hour_in_sweden(hour: int, words: str) -> None:
    now = datetime(2026, 11, 25, hour, 30, tzinfo=UTC) - timedelta(hours=1)

    assert saying.greeting("Karin Andersson", now) == words


def test_moments_are_told_as_people_say_them() -> None:
    today = datetime(2026, 11, 25, 11, tzinfo=UTC).date()
    moments = [
        datetime(2026, 11, 25, 8, 12, tzinfo=UTC),
        datetime(2026, 11, 24, 15, 40, tzinfo=UTC),
    ]
    moments += [datetime(2026, 11, 20, 9, tzinfo=UTC), datetime(2025, 12, 30, 9, tzinfo=UTC)]

    assert [saying.when(moment, today) for moment in moments] == [
        "Today 09:12",
        "Yesterday 16:40",
        "Friday 20 November",
        "Tuesday 30 December 2025",
    ]


def test_bars_are_painted_in_both_colours(qtbot: QtBot, andersson: Window) -> None:
    page = home(qtbot, andersson)

    page._take(Overview(balances=(Balance("1", "Ek", "#1C5566", 9, 4),)))

    (row,) = page.findChildren(BalanceRow)
    qtbot.waitUntil(row.isVisible)
    image = row.grab().toImage()
    line = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    assert {"#1c5566", "#b97b12"} <= line


def test_every_control_has_a_name_and_swedish_has_no_english_left(
    qtbot: QtBot, andersson: Window, tmp_path: Path
) -> None:
    print_pack(andersson.office.desk, tmp_path, "Johansson", "Petterson")
    page = home(qtbot, andersson)
    qtbot.waitUntil(lambda: "Given and received this year" in shown(andersson))
    english = visible_words(page)

    andersson.office.tongue.choose("sv")
    qtbot.waitUntil(lambda: not andersson.office.jobs.busy)

    names = frozenset({"Pettersons Rör"})
    assert left_in_english(page, english, same=names) == set()
    assert unnamed_controls(page) == []
    assert rich_labels(page) == []
