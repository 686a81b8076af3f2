"""The application: puts the window together, runs it, and closes it in reverse."""

import gc
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread, QTimer
from PySide6.QtWidgets import QApplication

from handslag.domain.changes import Changes
from handslag.domain.errors import HandslagError
from handslag.domain.trades import Language
from handslag.services.desk import Desk
from handslag.ui import fonts
from handslag.ui.crash import CrashNet
from handslag.ui.feed import Feed
from handslag.ui.jobs import Jobs
from handslag.ui.language import Tongue
from handslag.ui.registered import PAGES
from handslag.ui.scanner import Scanner
from handslag.ui.seat import Seat
from handslag.ui.theme import Theme
from handslag.ui.window import Window
from handslag.words.errors import sentence

OpenDesk = Callable[[Callable[[Changes], None]], AbstractContextManager[Desk]]
"""Opens the profile; what it is given has to become the store's ``on_commit``."""

DONE, REFUSED = 0, 1

_SETTINGS = "window.ini"
_LISTENS_AFTER = 300
"""Milliseconds until a second start is answered: the first page is painted first."""

_ATTEMPTS, _PAUSE = 8, 250
"""How often a second start asks, and the milliseconds in between."""


def the_application() -> QApplication:
    """Qt's application of this process, which is made where there is none."""
    there = QApplication.instance()
    # asked for by setStyle, the style comes back as an object with all its enums, in 5 ms
    made = there or QApplication([*sys.argv[:1], "-style", "fusion"])
    assert isinstance(made, QApplication)  # a window needs one
    made.setApplicationName("Handslag")
    made.setDesktopFileName("handslag")
    return made


def start(
    profile: Path,
    open_desk: OpenDesk,
    files: Sequence[Path] = (),
    *,
    language: Language | None = None,
) -> int:
    """Shows the window until the user closes it.

    Args:
        profile: the profile's folder, which exists.
        open_desk: opens it.
        files: to open at once, as the system gives them to a program.
        language: asked for on the command line; None is the one that the user chose.

    Returns:
        The exit code: 0 done, also when another window had the profile open and took the files;
        1 where the profile cannot be opened.
    """
    application = the_application()
    seat = Seat(profile)
    if not seat.taken and _handed_over(profile, files):
        return DONE
    fonts.register()
    settings = QSettings(str(profile / _SETTINGS), QSettings.Format.IniFormat)
    feed, net = Feed(), CrashNet()
    theme, tongue = Theme(settings), Tongue(settings, feed)
    tongue.begin(language)
    theme.apply()
    theme.changed.connect(feed.theme_changed)
    net.hang()
    try:
        with open_desk(feed.publish) as desk:
            return _run(
                application,
                desk,
                feed=feed,
                theme=theme,
                tongue=tongue,
                settings=settings,
                profile=profile,
                files=files,
            )
    except HandslagError as error:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - 4 ms, for its lists of names

        QMessageBox.critical(None, "Handslag", sentence(error))
        return REFUSED
    finally:
        net.take_down()
        seat.leave()


def _handed_over(profile: Path, files: Sequence[Path]) -> bool:
    """Gives *files* to the window that has the profile; it may only just be opening."""
    from handslag.ui.single import (  # noqa: PLC0415 - 10 ms with QtNetwork, for a second start
        hand_over,
    )

    for _ in range(_ATTEMPTS):
        if hand_over(profile, files):
            return True
        QThread.msleep(_PAUSE)
    return False


def _run(
    application: QApplication,
    desk: Desk,
    *,
    feed: Feed,
    theme: Theme,
    tongue: Tongue,
    settings: QSettings,
    profile: Path,
    files: Sequence[Path],
) -> int:
    jobs = Jobs()
    window = Window(
        desk, PAGES, feed=feed, jobs=jobs, theme=theme, tongue=tongue, settings=settings
    )
    scanner = Scanner(window)
    scanner.scanned.connect(window.take_scan)
    listening: list[Callable[[], None]] = []

    def listen() -> None:
        from handslag.ui.single import (  # noqa: PLC0415 - 10 ms with QtNetwork, after the painting
            FirstInstance,
        )

        instance = FirstInstance(profile, window)
        instance.handed.connect(window.take_handed)
        listening.append(instance.close)

    QTimer.singleShot(_LISTENS_AFTER, window, listen)
    if any(page.name == "redeem" for page in PAGES):
        scanner.install()
    try:
        window.show()
        window.take_files(files)
        gc.freeze()  # what is there now is not looked through again, which took 40 ms at a time
        gc.enable()
        return application.exec()
    finally:
        scanner.remove()
        for stop in listening:
            stop()
        window.close()
        jobs.close()
        window.deleteLater()  # before the application, whose end would find it half gone
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
