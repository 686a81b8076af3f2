import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from handslag.domain.changes import Changes
from handslag.domain.errors import ChangedSince, HandslagError, Kind, NotFound
from handslag.domain.partners import Customer, Partner
from handslag.domain.progress import Progress
from handslag.ui.feed import EVERYTHING, Feed, merged, stale
from handslag.ui.history import History
from handslag.ui.jobs import Jobs

T = TypeVar("T")


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def unexpected(answer: object) -> None:
    raise AssertionError(answer)


def returning(value: T) -> Callable[[Progress], T]:
    return lambda _: value


def test_an_answer_never_comes_inside_the_call_that_asked(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[int] = []

    jobs.run(lambda _: 42, done=heard.append, failed=unexpected)

    assert heard == []
    qtbot.waitUntil(lambda: heard == [42])


def test_work_is_done_off_the_windows_thread_and_answered_on_it(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[int] = []

    jobs.run(
        lambda _: threads.append(threading.get_ident()),
        done=lambda _: threads.append(threading.get_ident()),
        failed=unexpected,
    )

    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_jobs_are_done_in_the_order_that_they_were_asked_for(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[int] = []

    with qtbot.waitSignal(jobs.idle):
        for number in range(20):
            jobs.run(returning(number), done=heard.append, failed=unexpected)

    assert heard == list(range(20))


def test_an_expected_error_is_told_and_the_worker_lives_on(jobs: Jobs, qtbot: QtBot) -> None:
    errors: list[HandslagError] = []
    heard: list[str] = []

    def work(_: Progress) -> None:
        raise NotFound(Kind.PARTNER, "x")

    with qtbot.waitSignal(jobs.idle):
        jobs.run(work, done=unexpected, failed=errors.append)
        jobs.run(lambda _: "on", done=heard.append, failed=unexpected)

    assert [type(error) for error in errors] == [NotFound]
    assert heard == ["on"]


def test_a_bug_goes_to_the_last_net(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *fault: caught.append(fault[0]))

    with qtbot.waitSignal(jobs.idle):
        jobs.run(lambda _: 1 // 0, done=unexpected, failed=unexpected)

    assert caught == [ZeroDivisionError]


def test_a_cancelled_job_stops_at_its_next_step(jobs: Jobs, qtbot: QtBot) -> None:
    begun = threading.Event()
    heard: list[str] = []

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress.step(1, 2)

    job = jobs.run(
        work, done=unexpected, failed=unexpected, cancelled=lambda: heard.append("cancelled")
    )
    begun.wait()
    job.cancel()

    qtbot.waitUntil(lambda: heard == ["cancelled"])
    assert job.over


def test_a_job_that_is_cancelled_before_its_turn_never_begins(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    done: list[str] = []

    jobs.run(lambda _: gate.wait(), done=lambda _: None, failed=unexpected)
    job = jobs.run(lambda _: done.append("work"), done=unexpected, failed=unexpected)
    job.cancel()
    with qtbot.waitSignal(jobs.idle):
        gate.set()

    assert done == []


def test_steps_are_told_now_and_then_and_the_last_one_always(jobs: Jobs, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []

    def work(progress: Progress) -> None:
        for number in range(1, 10_001):
            progress.step(number, 10_000)

    with qtbot.waitSignal(jobs.idle):
        jobs.run(
            work,
            done=lambda _: None,
            failed=unexpected,
            stepped=lambda done, total: steps.append((done, total)),
        )

    assert steps[-1] == (10_000, 10_000)
    assert len(steps) < 200


def test_closing_waits_for_what_was_asked_for(qtbot: QtBot) -> None:
    jobs = Jobs()
    done: list[int] = []

    def add(number: int, _: Progress) -> None:
        done.append(number)

    for number in range(5):
        jobs.run(partial(add, number), done=unexpected, failed=unexpected)
    jobs.close()

    assert done == [0, 1, 2, 3, 4]


def test_what_is_asked_for_after_closing_is_not_done(qtbot: QtBot) -> None:
    jobs = Jobs()
    jobs.close()

    late = jobs.run(unexpected, done=unexpected, failed=unexpected)

    assert late.cancelled
    assert not jobs.busy


def test_a_step_is_undone_and_redone_by_the_worker(jobs: Jobs, qtbot: QtBot) -> None:
    value = ["after"]
    history = History(jobs)
    history.push(
        "the change", lambda: value.__setitem__(0, "before"), lambda: value.__setitem__(0, "after")
    )
    assert value == ["after"]

    with qtbot.waitSignal(history.undone):
        history.undo()
    assert (value, history.last) == (["before"], "the change")

    with qtbot.waitSignal(history.redone):
        history.redo()
    assert value == ["after"]


def test_undoing_in_a_burst_never_runs_inside_itself(jobs: Jobs, qtbot: QtBot) -> None:
    values = list(range(30))
    history = History(jobs)
    for number in range(30):
        history.push(str(number), values.pop, partial(values.append, number))

    with qtbot.waitSignal(jobs.idle):
        for _ in range(30):
            history.undo()

    assert values == []


def test_an_undo_that_cannot_be_done_empties_the_history(jobs: Jobs, qtbot: QtBot) -> None:
    history = History(jobs)

    def refuse() -> None:
        raise NotFound(Kind.PARTNER, "gone")

    history.push("one", lambda: None, lambda: None)
    history.push("two", refuse, lambda: None)

    with qtbot.waitSignal(history.failed):
        history.undo()

    assert (history.undo_text, history.redo_text) == ("", "")


def test_a_step_that_another_has_changed_since_is_forgotten_alone(jobs: Jobs, qtbot: QtBot) -> None:
    history, undone = History(jobs), list[str]()

    def refuse() -> None:
        raise ChangedSince("Petterson", ("town",))

    history.push("one", lambda: undone.append("one"), lambda: None)
    history.push("two", refuse, lambda: None)

    with qtbot.waitSignal(history.failed):
        history.undo()

    assert (history.undo_text, history.redo_text) == ("one", "")
    with qtbot.waitSignal(history.undone):
        history.undo()
    assert undone == ["one"]


def test_a_forgotten_step_is_passed_over_in_a_burst(jobs: Jobs, qtbot: QtBot) -> None:
    history, done = History(jobs), list[str]()

    def refuse() -> None:
        raise ChangedSince("Petterson")

    history.push("one", lambda: done.append("-one"), lambda: done.append("+one"))
    history.push("two", refuse, lambda: done.append("+two"))
    history.push("three", lambda: done.append("-three"), lambda: done.append("+three"))

    with qtbot.waitSignal(jobs.idle):
        for _ in range(3):
            history.undo()
    with qtbot.waitSignal(jobs.idle):
        for _ in range(3):
            history.redo()

    assert done == ["-three", "-one", "+one", "+three"]
    assert (history.undo_text, history.redo_text) == ("three", "")


def test_news_reaches_the_window_on_its_own_thread_and_later(qtbot: QtBot) -> None:
    feed = Feed()
    heard: list[tuple[Changes, int]] = []
    feed.changed.connect(lambda changes: heard.append((changes, threading.get_ident())))
    news = Changes({Partner: frozenset({"a"})})

    other = threading.Thread(target=feed.publish, args=(news,))
    other.start()
    other.join()
    feed.publish(news)

    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [(news, threading.get_ident())] * 2


def test_two_pieces_of_news_become_one() -> None:
    one = Changes({Partner: frozenset({"a"})})
    two = Changes({Partner: frozenset({"b"}), Customer: frozenset({"c"})})

    both = merged(one, two)

    assert both.of(Partner) == {"a", "b"}
    assert both.of(Customer) == {"c"}
    assert merged(both, EVERYTHING) is EVERYTHING
    assert merged(EVERYTHING, one) is EVERYTHING


def test_rows_are_stale_where_what_they_show_has_changed() -> None:
    news = Changes({Partner: frozenset({"a"})})

    assert stale(news, Partner) == frozenset({"a"})
    assert stale(news, Customer) == frozenset()
    assert stale(news, Customer, Partner) is None
    assert stale(EVERYTHING, Customer) is None
