"""A table of ids: the count is exact at once, the rows come in pages when looked at."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from handslag.ui.models.cell import NO_CELL, Cell

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

PAGE = 50
"""Rows read at once: one screen and some more, some milliseconds."""

ID_ROLE = Qt.ItemDataRole.UserRole
CELL_ROLE = Qt.ItemDataRole.UserRole + 1

_KEPT = 5_000
"""Rows kept in memory; whoever scrolls further reads them again."""

_SINGLY = 20
"""Changed rows that are told one by one; beyond that one telling for all is quicker."""

_SOUGHT = 6
"""Places that are looked up one by one (1 ms among 100,000) before all are noted (45 ms)."""

_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column.

    Attributes:
        title: its words, read again at every language.
        cell: what it shows of a row.
        sort: what the page sorts by when its head is clicked, or "" where it cannot.
        right: numbers and states stand at the right.
        width: px at 100 %; 0 takes what is left. Exactly one column of a table is 0.
    """

    title: Callable[[], str]
    cell: Callable[[Row], Cell]
    sort: str = ""
    right: bool = False
    width: int = 0


class PagedTableModel(QAbstractTableModel, Generic[Row]):
    """The records that a page has found, in its order.

    Signals:
        sort_wanted: the user clicked a head; read ``sort`` and ``descending``, then ``show``.
    """

    sort_wanted = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[str]], Mapping[str, Row]],
        parent: QObject | None = None,
    ) -> None:
        """Starts empty.

        Args:
            columns: from left to right.
            fetch: reads at most ``PAGE`` rows by id, in the GUI thread (16 ms at most); what is no
                longer there is left out.
            parent: as everywhere in Qt.
        """
        super().__init__(parent)
        self._columns = tuple(columns)
        self._fetch = fetch
        self._ids: tuple[str, ...] = ()
        self._places: dict[str, int] = {}
        self._sought = 0
        self._rows: dict[str, Row | None] = {}
        self.sort_by = next((column.sort for column in columns if column.sort), "")
        self.descending = False

    @property
    def ids(self) -> Sequence[str]:
        """All ids, in order."""
        return self._ids

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """The columns from left to right."""
        return self._columns

    def show(self, ids: Sequence[str], stale: frozenset[str] | None = None) -> None:
        """Shows these records.

        The same ids as before keep selection and place by themselves; other ids reset the model,
        and ``Table`` puts selection and place back by id.

        Args:
            ids: every one that was found, in order.
            stale: whose rows have to be read again; None is every row (``feed.stale`` knows).
        """
        found = tuple(ids)
        if found == self._ids:
            self._tell_stale(stale)
            return
        self.beginResetModel()
        self._ids = found
        self._places, self._sought = {}, 0
        if stale is None:
            self._rows.clear()
        else:
            for id in self._rows.keys() & stale:
                del self._rows[id]
        self.endResetModel()

    def refresh_words(self) -> None:
        """Reads all texts again, after the language has changed."""
        self._tell_stale(None)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def row_of(self, id: str) -> int:
        """The place of a record, from 0; -1 when it is not shown."""
        if (row := self._places.get(id)) is not None:
            return row
        if self._sought < _SOUGHT:
            self._sought += 1
            try:
                self._places[id] = self._ids.index(id)
            except ValueError:
                return -1
        elif len(self._places) < len(self._ids):
            self._places = {id: row for row, id in enumerate(self._ids)}
        return self._places.get(id, -1)

    def id_at(self, row: int) -> str:
        """The id in that place; "" when there is none."""
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def record(self, id: str) -> Row | None:
        """What the table knows of a shown record; None when it is gone."""
        if (row := self.row_of(id)) < 0:
            return None
        return self._row(row)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        # never reads a row: selecting all of 100,000 stays quick
        return (
            Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in _TEXTS and role != CELL_ROLE:
            return None
        record = self._row(index.row())
        cell = NO_CELL if record is None else column.cell(record)
        return cell if role == CELL_ROLE else cell.spoken

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self._columns):
            return None
        if role in _TEXTS:
            return self._columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self._columns[section].right
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self._columns) or not self._columns[column].sort:
            return
        wanted = self._columns[column].sort, order is Qt.SortOrder.DescendingOrder
        if wanted != (self.sort_by, self.descending):
            self.sort_by, self.descending = wanted
            self.sort_wanted.emit()

    def _row(self, row: int) -> Row | None:
        id = self._ids[row]
        if id not in self._rows:
            start = row // PAGE * PAGE
            wanted = [id for id in self._ids[start : start + PAGE] if id not in self._rows]
            if len(self._rows) + len(wanted) > _KEPT:
                self._rows.clear()
                wanted = [*self._ids[start : start + PAGE]]
            self._rows.update(dict.fromkeys(wanted))
            self._rows.update(self._fetch(wanted))
        return self._rows[id]

    def _tell_stale(self, stale: frozenset[str] | None) -> None:
        last = len(self._columns) - 1
        if stale is None:
            self._rows.clear()
        else:
            for id in self._rows.keys() & stale:
                del self._rows[id]
        if stale is not None and len(stale) <= _SINGLY:
            for row in sorted(row for id in stale if (row := self.row_of(id)) >= 0):
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))
        elif self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, last))


_TEXTS = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
}
