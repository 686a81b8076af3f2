import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from handslag.ui.seat import Seat


def test_a_profile_has_one_seat_until_its_window_goes(tmp_path: Path, qtbot: QtBot) -> None:
    first = Seat(tmp_path)

    assert first.taken
    assert not Seat(tmp_path).taken
    first.leave()

    assert Seat(tmp_path).taken


def test_a_window_that_was_killed_leaves_no_seat_taken(tmp_path: Path, qtbot: QtBot) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path; from handslag.ui.seat import Seat; "
        "seat = Seat(Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGTERM)"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False, timeout=60)
    assert (tmp_path / "window.lock").exists()

    assert Seat(tmp_path).taken


def test_where_no_lock_can_be_made_the_window_opens_all_the_same(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    assert Seat(tmp_path / "not there").taken
