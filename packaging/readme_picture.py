"""Takes the README's picture from the running program, on the demonstration.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=app .venv/bin/python packaging/readme_picture.py [FILE.png]

The welcome pack for the Johanssons is put together by keys, as a user would do it.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from handslag.main import main as handslag
from handslag.main import open_desk
from handslag.ui.application import start
from handslag.ui.pages.packs.finder import Finder
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.window import Window

FILE = Path(__file__).parent / "handslag.png"
CUSTOMER = "Johans"
PARTNERS = ("Petters", "Lundstr", "Bergqv", "Bageri", "Lindhamns El")
_STEP = 400
"""Milliseconds between two steps: the lists that open below a field are read meanwhile."""
_LONGEST = 60
"""Steps at most to wait for the preview."""


def main(arguments: list[str]) -> int:
    """Writes the picture; the exit code."""
    path = Path(arguments[0]) if arguments else FILE
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as profile:
        if code := handslag(["--profile", profile, "demo"]):
            return code
        steps = _steps(application, path)
        clock = QTimer(interval=_STEP)
        clock.timeout.connect(lambda: next(steps, None))
        clock.start()
        args = argparse.Namespace(profile=Path(profile), db=None)
        return start(Path(profile), lambda told: open_desk(args, told), language="en")


def _steps(application: QApplication, path: Path) -> Iterator[None]:
    yield
    window = next(one for one in application.topLevelWidgets() if isinstance(one, Window))
    window.resize(1280, 800)
    window.go("packs")
    page = window.page
    assert isinstance(page, PacksPage)
    yield

    def find(field: Finder, text: str) -> Callable[[], None]:
        field.setFocus()
        QTest.keyClicks(field, text)
        return lambda: QTest.keyClick(field.list, Qt.Key.Key_Return)

    choose = find(page.form.customer, CUSTOMER)
    yield
    choose()
    for name in PARTNERS:
        page.form.add.click()
        choose = find(page.form.partner, name)
        yield
        choose()
        yield
    for _ in range(_LONGEST):
        if page.well.picture is not None and not window.office.jobs.busy:
            break
        yield
    page.form.sheet_field.clearFocus()
    yield
    window.grab().save(str(path))
    window.close()
    application.quit()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
