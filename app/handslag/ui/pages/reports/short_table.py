"""A table inside a page that scrolls as a whole: as high as its rows, up to a number of them."""

from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from handslag.ui.models.paged_table import PagedTableModel
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.table import Table


class ShortTable(Table):
    """As high as its rows; beyond *most* it scrolls."""

    def __init__(self, model: PagedTableModel[Any], *, height: int, most: int) -> None:
        super().__init__(model, height=height)
        self._most = most
        self.setMinimumWidth(1)
        model.modelReset.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Takes the height that the rows need."""
        rows = min(self._rows.rowCount(), self._most)
        row = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(self.horizontalHeader().height() + rows * row + 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.fit()


def in_panel(table: QWidget) -> Panel:
    """A panel whose corners stay round over the table."""
    panel = Panel(flush=True)
    panel.box.addWidget(table)
    return panel
