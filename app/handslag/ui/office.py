"""The office: what every page has at hand."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QSettings

from handslag.services.desk import Desk
from handslag.ui.drop_folder import DropFolder
from handslag.ui.feed import Feed
from handslag.ui.history import History
from handslag.ui.jobs import Jobs
from handslag.ui.language import Tongue
from handslag.ui.theme import Theme


class Tell(Protocol):
    """Shows a message."""

    def __call__(self, sentence: str, *, undo: bool = False) -> None:
        """Shows *sentence* in the current page's message bar, with a button that undoes or not."""


class Go(Protocol):
    """Opens another page."""

    def __call__(self, page: str, id: str = "") -> None:
        """Opens the page called *page*, and there the record *id* unless it is ""."""


@dataclass(frozen=True)
class Office:
    """What a page may use.

    Attributes:
        desk: the open profile, for the services.
        feed: tells what has changed; pages hear of it by ``Page.refresh`` and need not connect.
        jobs: the worker; whatever writes goes through it.
        history: takes what can be undone.
        theme: colours and text size as chosen.
        tell: shows a message at the foot of the page.
        go: opens another page.
        settings: small things to remember on this computer, in the profile; no business data.
        tongue: speaks another language, for the settings.
        drop_folder: exchanges files through a folder.
    """

    desk: Desk
    feed: Feed
    jobs: Jobs
    history: History
    theme: Theme
    tell: Tell
    go: Go
    settings: QSettings
    tongue: Tongue
    drop_folder: DropFolder
