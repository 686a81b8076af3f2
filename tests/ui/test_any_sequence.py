"""Whatever a user does, in whatever order: the screen tells what the store holds."""

import os
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.any_user import AnyUser

STEPS = int(os.environ.get("HANDSLAG_STEPS", "200"))
USERS = int(os.environ.get("HANDSLAG_USERS", "2"))
"""In the gate; more of them, or longer ones, are asked for by hand, and those are always others."""

GIVEN = "HANDSLAG_USERS" in os.environ or "HANDSLAG_STEPS" in os.environ


@pytest.mark.slow
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_two_hundred_actions_leave_store_and_screen_in_agreement(
    qtbot: QtBot, tmp_path: Path
) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    numbers = count()

    run_state_machine_as_test(
        # hypothesis calls what it is given and asks for no class
        lambda: AnyUser(  # type: ignore[arg-type]
            qtbot, tmp_path / str(next(numbers))
        ),
        settings=settings(
            max_examples=USERS,
            stateful_step_count=STEPS,
            derandomize=not GIVEN,
            database=None,
            deadline=None,
            phases=(Phase.generate,),  # a shorter way to the same fault costs minutes
            suppress_health_check=list(HealthCheck),
        ),
    )

    assert next(numbers) >= USERS
