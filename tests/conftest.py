"""Shared fixtures: profiles that are closed again, and no language left over from another test."""

import gc
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import keyring
import pytest
from hypothesis import settings
from keyring.core import load_keyring
from tests import shared_statements
from tests.builders import Clock, business_desk, demonstration_desk

from handslag.services.desk import Desk
from handslag.words.catalogue import set_language

# a busy machine is slow, not wrong; and what fails here fails on the next machine too
settings.register_profile("handslag", deadline=None, derandomize=True)
settings.register_profile("dice", deadline=None)  # pytest --hypothesis-profile dice
settings.load_profile("handslag")


def pytest_configure(config: pytest.Config) -> None:
    """Compiles SQL once for all, unless the speed of the program is measured."""
    if not config.getoption("benchmark_only"):
        shared_statements.share()


def pytest_collection_finish() -> None:
    """Leaves what is loaded by now to the end: to look it through for rubbish took 1 s in 20."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """Lets everything go again: zxing-cpp tells of what is kept to the last."""
    gc.unfreeze()


@pytest.fixture(autouse=True, scope="session")
def no_key_store() -> None:
    """Keys stay in the test's files, never in the key store of whoever runs the tests."""
    keyring.set_keyring(load_keyring("keyring.backends.fail.Keyring"))


@pytest.fixture(autouse=True)
def english() -> None:
    """Every test starts in English, whatever the machine or the test before it spoke."""
    set_language("en")


@pytest.fixture
def clock() -> Clock:
    """A clock that the test moves."""
    return Clock()


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Opens demonstration profiles by role; all are closed after the test."""
    opened: list[Desk] = []

    def open_one(role: str, *, clock: Callable[[], datetime]) -> Desk:
        desk = demonstration_desk(tmp_path / role, role, clock=clock)
        opened.append(desk)
        return desk

    yield open_one
    for desk in opened:
        desk.store.close()


@pytest.fixture
def businesses(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Opens fresh businesses by name; all are closed after the test."""
    opened: list[Desk] = []

    def open_one(name: str, *, clock: Callable[[], datetime], trade: str = "plumber") -> Desk:
        desk = business_desk(tmp_path / name, name, trade=trade, clock=clock)
        opened.append(desk)
        return desk

    yield open_one
    for desk in opened:
        desk.store.close()
