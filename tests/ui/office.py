"""Builders for tests of the window: an application in its look, and an office over a profile."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from tests.builders import NOON, demonstrate

from handslag.services.desk import Desk
from handslag.storage.store import Store
from handslag.ui import fonts
from handslag.ui.entry import Entry
from handslag.ui.feed import Feed
from handslag.ui.jobs import Jobs
from handslag.ui.language import Tongue
from handslag.ui.page import Page
from handslag.ui.theme import Choice, Theme
from handslag.ui.window import Window


@contextmanager
def open_window(
    folder: Path,
    pages: Sequence[type[Page] | Entry],
    *,
    role: str = "andersson",
    language: str = "en",
    clock: Callable[[], datetime] = lambda: NOON,
) -> Iterator[Window]:
    """A window on a fresh profile, shown; closed as the program closes it.

    Args:
        folder: for the profile.
        pages: that it has; the first one is shown.
        role: who one is in the demonstration; "" leaves the profile empty.
        language: "en" or "sv".
        clock: tells the moment.
    """
    dress()
    folder.mkdir(parents=True, exist_ok=True)
    if role:
        demonstrate(folder, role, clock=clock)
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    feed, jobs = Feed(), Jobs()
    theme, tongue = Theme(settings), Tongue(settings, feed)
    tongue.begin("sv" if language == "sv" else "en")
    theme.choose(Choice.LIGHT)
    store = Store.open(folder / "handslag.db", clock=clock, on_commit=feed.publish)
    desk = Desk(store, folder, clock=clock)
    window = Window(
        desk, pages, feed=feed, jobs=jobs, theme=theme, tongue=tongue, settings=settings
    )
    try:
        window.show()
        yield window
    finally:
        tongue.choose("en")
        window.close()
        jobs.close()
        QCoreApplication.processEvents()  # the last answers still find the window
        # at once: all its parts would be dressed again for the next test, which takes half a second
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        store.close()


def dress() -> None:
    """Gives the application the program's style and fonts, once."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if application.property("dressed") is None:
        application.setStyle("fusion")
        fonts.register()
        application.setProperty("dressed", "yes")
