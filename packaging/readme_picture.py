"""Takes the README's picture from the running program, on the demonstration.

    PYTHONPATH=app .venv/bin/python packaging/readme_picture.py [FILE.png]

The welcome pack for the Johanssons is put together by keys, as a user would do it. It needs no
screen: without one Qt draws offscreen.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

FILE = Path(__file__).parent / "handslag.png"
CUSTOMER = "Johans"
PARTNERS = ("Petters", "Lundstr", "Bergqv", "Bageri", "Lindhamns El")
_STEP = 400
"""Milliseconds between two steps: the lists that open below a field are read meanwhile."""
_LONGEST = 60
"""Steps at most to wait for the preview."""


def main(arguments: list[str]) -> int:
    """Writes the picture; the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - as above
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from handslag.main import main as handslag  # noqa: PLC0415 - Qt reads the platform when it comes
    from handslag.main import open_desk  # noqa: PLC0415 - as above
    from handslag.ui.application import start  # noqa: PLC0415 - as above

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


def _steps(application: object, path: Path) -> Iterator[None]:
    from PySide6.QtCore import Qt  # noqa: PLC0415 - as above
    from PySide6.QtTest import QTest  # noqa: PLC0415 - as above
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from handslag.ui.pages.packs.finder import Finder  # noqa: PLC0415 - after the platform is set
    from handslag.ui.pages.packs.page import PacksPage  # noqa: PLC0415 - as above
    from handslag.ui.window import Window  # noqa: PLC0415 - as above

    assert isinstance(application, QApplication)
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
