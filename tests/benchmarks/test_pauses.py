"""How long the window stands still while a pack is made and partners are written; limit 50 ms.

A heart in the window beats every 5 ms; what counts is the longest time between two beats. Other work
on the computer makes it longer, so the best of three rounds is held against the limit.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot
from tests.ui.office import open_window

from handslag.domain.ids import PartnerId, new_id
from handslag.domain.packs import PackLine
from handslag.domain.partners import Opinion, Partner, Phone
from handslag.domain.progress import Progress
from handslag.domain.stamps import Record
from handslag.services import customers, partners
from handslag.services.desk import Desk
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.window import Window

LIMIT = 0.050
CARDS = 200
PARTNERS = 10_000
PART = 500
ROUNDS = 3
PATIENCE = 60_000

# what opens below a field asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Heart(QObject):
    """Beats while the window's thread is free.

    Attributes:
        longest: seconds between two beats.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    @contextmanager
    def beating(self) -> Iterator[None]:
        self._last = time.perf_counter()
        self._timer.start()
        try:
            yield
            self._beat()
        finally:
            self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def measured(
    benchmark: BenchmarkFixture, ready: Callable[[], None], act: Callable[[], None]
) -> float:
    """The longest pause of the best round, in seconds; each round is made ready before it."""
    pauses: list[float] = []

    def round_() -> None:
        heart = Heart()
        with heart.beating():
            act()
        pauses.append(heart.longest)

    def set_up() -> None:
        ready()
        gc.collect()
        gc.freeze()  # as the program does when its window is shown

    benchmark.pedantic(round_, setup=set_up, rounds=ROUNDS)  # type: ignore[no-untyped-call]  # untyped in 5.3
    gc.unfreeze()
    benchmark.extra_info |= {
        "limit, ms": LIMIT * 1000,
        "longest pause, ms": round(min(pauses) * 1000, 1),
        "of all rounds, ms": [round(pause * 1000, 1) for pause in pauses],
    }
    return min(pauses)


def lines(desk: Desk) -> list[PackLine]:
    """Four partners with 50 cards each."""
    found, _ = partners.listing(desk, limit=5)
    others = [view.id for view in found if not view.own][:4]
    return [PackLine(PartnerId(id), CARDS // len(others), None) for id in others]


def pack_of(window: Window, qtbot: QtBot) -> PacksPage:
    """The page of packs with the demonstration's first customer and 200 cards, shown."""
    page = cast("PacksPage", window.page)
    desk = window.office.desk
    page.form.show_lines(lines(desk))
    qtbot.waitUntil(lambda: not window.office.jobs.busy, timeout=PATIENCE)
    return page


def test_the_window_lives_while_a_pack_of_200_cards_is_drawn_and_made(
    benchmark: BenchmarkFixture, qtbot: QtBot, tmp_path: Path
) -> None:
    with open_window(tmp_path / "profile", [PacksPage]) as window:
        page = pack_of(window, qtbot)
        customer = customers.listing(window.office.desk, limit=1)[0][0].id
        jobs = window.office.jobs
        paths = iter(tmp_path / f"pack {number}.pdf" for number in range(ROUNDS))

        def ready() -> None:
            page.form.show_lines(lines(window.office.desk))
            qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)

        def act() -> None:
            path = next(paths)
            page.well.show_words("")
            page.open_record(customer)
            qtbot.waitUntil(lambda: page.well.picture is not None, timeout=PATIENCE)
            page._save(path)
            qtbot.waitUntil(lambda: path.exists() and not jobs.busy, timeout=PATIENCE)
            qtbot.waitUntil(lambda: page.well.picture is not None, timeout=PATIENCE)
            page._made_of = None

        pause = measured(benchmark, ready, act)

        assert pause <= LIMIT


def partner(number: int) -> tuple[Partner, Opinion]:
    id = PartnerId(new_id())
    digits = f"{number:08d}"
    return (
        Partner(
            id=id,
            name=f"Företag {number * 7919 % 10_007} i Åmål",
            trade=("plumber", "electrician", "florist", "bakery")[number % 4],
            contact=f"Örjan Ek {number}",
            phones=(Phone(f"0{digits[:2]}-{digits[2:]}", f"+46{digits}"),),
            email=f"info@foretag{number}.se",
            address=f"Storgatan {number % 120}",
            postcode="662 30",
            town="Åmål",
        ),
        Opinion(id=id),
    )


def write(desk: Desk, first: int, progress: Progress) -> int:
    """Writes 10,000 partners in one unit of work, a part at a time, as an import does."""
    with desk.store.write() as work:
        for start in range(first, first + PARTNERS, PART):
            records: list[Record] = []
            for number in range(start, start + PART):
                records.extend(partner(number))
            work.bulk_add(records)
            progress.step(start + PART - first, PARTNERS)
    return PARTNERS


def test_the_window_lives_while_10_000_partners_are_written(
    benchmark: BenchmarkFixture, qtbot: QtBot, tmp_path: Path
) -> None:
    with open_window(tmp_path / "profile", [PartnersPage]) as window:
        jobs, desk = window.office.jobs, window.office.desk
        firsts = iter(range(0, ROUNDS * PARTNERS, PARTNERS))
        written: list[int] = []

        def ready() -> None:
            qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)

        def act() -> None:
            first = next(firsts)
            jobs.run(
                lambda progress: write(desk, first, progress),
                done=written.append,
                failed=lambda error: sys.excepthook(type(error), error, None),
            )
            qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)
            QTimer.singleShot(100, lambda: written.append(0))  # the feed, and what follows from it
            qtbot.waitUntil(lambda: written[-1] == 0 and not jobs.busy, timeout=PATIENCE)

        pause = measured(benchmark, ready, act)

        assert sum(written) == ROUNDS * PARTNERS
        assert pause <= LIMIT
