"""Whatever a user does, in whatever order: the screen tells what the store holds."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.any_user import AnyUser
from tests.ui.others_meanwhile import morning

ACTIONS = int(os.environ.get("HANDSLAG_ACTIONS", "200"))
"""Of the user; after every second one others do something too."""

USERS = int(os.environ.get("HANDSLAG_USERS", "1"))
"""In the gate; more of them, or longer ones, are asked for by hand, and those are always others."""

GIVEN = "HANDSLAG_USERS" in os.environ or "HANDSLAG_ACTIONS" in os.environ


@pytest.mark.slow
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_two_hundred_actions_leave_store_and_screen_in_agreement(
    qtbot: QtBot, tmp_path: Path
) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    start, users = morning(tmp_path / "start"), list[AnyUser]()

    def come() -> AnyUser:
        users.append(AnyUser(qtbot, tmp_path / str(len(users)), start))
        return users[-1]

    run_state_machine_as_test(
        come,  # type: ignore[arg-type]  # hypothesis calls it, and asks for no class
        settings=settings(
            max_examples=USERS,
            stateful_step_count=ACTIONS + 1,  # the first is to sit down
            derandomize=not GIVEN,
            database=None,
            deadline=None,
            phases=(Phase.generate, Phase.shrink),
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        ),
    )

    longest = sorted(users, key=lambda user: user.own)[-USERS:]
    assert [user.own for user in longest] == [ACTIONS] * USERS
    assert [user.saved for user in longest if user.saved < ACTIONS / 5] == []
