"""The feed: the one way in which windows hear of what has changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, Signal, Slot

from handslag.domain.changes import Changes


@dataclass(frozen=True)
class _Everything(Changes):
    ids: Mapping[type, frozenset[str]] = field(default_factory=dict)

    def touches(self, *records: type) -> bool:
        """Always: nobody knows what is still as it was."""
        return bool(records)


EVERYTHING: Changes = _Everything()
"""Anything may have changed: the first showing of a page, another language, a restored profile."""


class Feed(QObject):
    """Passes on what was committed.

    Signals:
        changed: a unit of work was committed; carries its Changes. Always later than the commit,
            on the GUI thread.
        language_changed: the words are others now. GUI thread.
        theme_changed: colours or text sizes are others now. GUI thread.
    """

    changed = Signal(object)
    language_changed = Signal()
    theme_changed = Signal()
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def publish(self, changes: Changes) -> None:
        """Tells *changes*; from any thread: this is the store's ``on_commit``."""
        self._arrived.emit(changes)

    @Slot(object)
    def _pass_on(self, changes: Changes) -> None:
        self.changed.emit(changes)


def stale(changes: Changes, record: type, *also: type) -> frozenset[str] | None:
    """Which rows of a table of *record* have to be read again, for ``PagedTableModel.show``.

    Args:
        changes: what the page's ``refresh`` was told.
        record: the class whose ids the table holds.
        also: other classes that the rows show; a change there makes every row stale.

    Returns:
        The ids, or None for every row.
    """
    if changes is EVERYTHING or changes.touches(*also):
        return None
    return changes.of(record)


def merged(one: Changes | None, other: Changes) -> Changes:
    """Both changes in one; None is no change."""
    if one is None or other is EVERYTHING:
        return other
    if one is EVERYTHING:
        return one
    return Changes({kind: one.of(kind) | other.of(kind) for kind in {*one.ids, *other.ids}})
