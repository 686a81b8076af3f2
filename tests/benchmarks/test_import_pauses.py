"""100,000 rows come in while the window is used: it stands still 50 ms at most, and stops in 200.

The very work of the import's last step, on the window's worker, with the page of partners open.
"""

import time
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot
from tests.benchmarks.test_import_speed import table
from tests.benchmarks.test_pauses import LIMIT, PATIENCE, Heart
from tests.ui.office import open_window

from handslag.services import importing, partners
from handslag.services.contact_files import Source
from handslag.services.import_items import Import
from handslag.ui.pages.partners.page import PartnersPage

ROWS = 100_000
STOPS_WITHIN = 0.200

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_window_lives_while_100_000_rows_come_in(
    benchmark: BenchmarkFixture, qtbot: QtBot, tmp_path: Path
) -> None:
    path = table(tmp_path / "big.csv", ROWS)
    with open_window(tmp_path / "profile", [PartnersPage]) as window:
        jobs, desk, heart = window.office.jobs, window.office.desk, Heart()
        qtbot.waitUntil(lambda: not jobs.busy)  # else the window's opening counts too
        done: list[Import] = []

        def act() -> None:
            with heart.beating():
                jobs.run(
                    lambda progress: importing.apply(desk, [Source(path)], progress=progress),
                    done=done.append,
                    failed=lambda error: pytest.fail(repr(error)),
                )
                qtbot.waitUntil(lambda: bool(done) and not jobs.busy, timeout=10 * PATIENCE)

        benchmark.pedantic(act, rounds=1)  # type: ignore[no-untyped-call]  # untyped in 5.3
        benchmark.extra_info |= {
            "limit, ms": LIMIT * 1000,
            "longest pause, ms": round(heart.longest * 1000, 1),
        }

        assert done[0].files[0].new == ROWS
        assert heart.longest <= LIMIT


def test_an_import_stops_soon_and_leaves_nothing(
    benchmark: BenchmarkFixture, qtbot: QtBot, tmp_path: Path
) -> None:
    path = table(tmp_path / "big.csv", ROWS)
    with open_window(tmp_path / "profile", [PartnersPage]) as window:
        jobs, desk = window.office.jobs, window.office.desk
        before = partners.listing(desk)[1]
        waits: list[float] = []

        def act() -> None:
            steps: list[int] = []
            stopped: list[float] = []
            job = jobs.run(
                lambda progress: importing.apply(desk, [Source(path)], progress=progress),
                done=lambda _: pytest.fail("it was not stopped"),
                failed=lambda error: pytest.fail(repr(error)),
                stepped=lambda done, _: steps.append(done),
                cancelled=lambda: stopped.append(time.perf_counter()),
            )
            reached = (len(waits) + 1) * ROWS // 5
            qtbot.waitUntil(lambda: bool(steps) and steps[-1] > reached, timeout=10 * PATIENCE)
            asked = time.perf_counter()
            job.cancel()
            qtbot.waitUntil(lambda: bool(stopped), timeout=PATIENCE)
            waits.append(stopped[0] - asked)

        benchmark.pedantic(act, rounds=3)  # type: ignore[no-untyped-call]  # untyped in 5.3
        benchmark.extra_info |= {"waited, ms": [round(wait * 1000, 1) for wait in waits]}

        assert partners.listing(desk)[1] == before
        assert max(waits) <= STOPS_WITHIN
