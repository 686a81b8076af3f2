"""A window that is killed loses nothing that it showed as saved."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from tests.builders import NOON, demonstration_desk, open_desk

from handslag.services import health, partners

KILLS = 3

CHILD = """
import sys
from pathlib import Path

from PySide6.QtCore import QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from handslag.main import main
from handslag.ui.parts.table import Table

count = 0


def window():
    shown = [one for one in QApplication.topLevelWidgets() if type(one).__name__ == "Window"]
    return shown[0] if shown else None


def begin():
    shown = window()
    if shown is None or shown.page is None:
        QTimer.singleShot(300, begin)  # a busy computer is still starting
        return
    shown.activateWindow()
    shown.go("partners", sys.argv[2])
    shown.office.feed.changed.connect(lambda _: told())
    write()


def write():
    global count
    page = window().page
    next(one for one in page.actions() if one.data() == "pencil").trigger()
    line = QApplication.focusWidget()
    count = int(line.text().removeprefix("Bygg ")) + 1  # the same name again would change nothing
    line.setText(f"Bygg {count}")
    QTest.keyClick(line, Qt.Key.Key_Return)


def told():
    table = window().page.findChild(Table)
    if f"Bygg {count}" in table.currentIndex().siblingAtColumn(0).data():
        print(count, flush=True)
        QTimer.singleShot(0, write)


application = QApplication(sys.argv[:1])  # timers want one
QTimer.singleShot(300, begin)
sys.exit(main(["--profile", sys.argv[1], "--lang", "en"]))
"""
"""The real program, and somebody who edits one partner as fast as the screen shows it saved."""


@pytest.mark.slow
def test_what_was_shown_as_saved_is_there_after_a_kill(tmp_path: Path) -> None:
    desk = demonstration_desk(tmp_path / "profile", clock=lambda: NOON)
    id = partners.add(desk, partners.PartnerEntry(name="Bygg 0")).id
    desk.store.close()
    dice = random.Random(7)

    for _ in range(KILLS):
        shown = last_shown(tmp_path / "profile", id, seconds=dice.uniform(0.05, 0.6))

        again = open_desk(tmp_path / "profile")
        kept = int(partners.show(again, id).name.removeprefix("Bygg "))
        found = [one for one in health.check(again) if one.severity == "error"]
        again.store.close()
        assert kept >= shown > 0
        assert found == []


def last_shown(profile: Path, id: str, *, seconds: float) -> int:
    """Lets the program work, kills it *seconds* after its first edit; the last one that it showed."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(profile), id],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "WAYLAND_DISPLAY": "none",  # the program looks for a screen before it asks Qt
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        },
    )
    assert child.stdout is not None
    stuck = threading.Timer(60, child.kill)
    stuck.start()
    lines = [child.stdout.readline()]
    stuck.cancel()
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    rest, complaints = child.communicate()
    lines += rest.splitlines()
    whole = [int(line) for line in lines if line.strip().isdigit()]
    assert whole, complaints
    return whole[-1]
