"""The network: its trades and what is missing, the map, and all members."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from handslag.domain.ids import PartnerId
from handslag.domain.trades import trade_word
from handslag.services import network
from handslag.services.desk import Desk
from handslag.services.network import Member, Order, Town
from handslag.ui.delegates.row import TWO_LINES
from handslag.ui.models.paged_table import PagedTableModel
from handslag.ui.pages.reports import rows
from handslag.ui.pages.reports.short_table import in_panel
from handslag.ui.pages.reports.tile_map import TileMap
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import empty
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.table import Table
from handslag.words import formats
from handslag.words.catalogue import language, translate
from handslag.words.formats import listed

_TRADES, _MISSING = 6, 8
"""As many as are read at a glance; the saved report has all of them."""

_LOWEST = 200
"""Pixels that the members have at least: the page scrolls where the window has less."""

_NARROW = 760


class NetworkView(QWidget):
    """Panels of the trades and of the map, and below them the table of members.

    Signals:
        opened: the user opens a member; read ``opened_id``. GUI thread.
        wanted: another order or area is wanted; read ``order``, ``descending`` and ``area``. GUI
            thread.
    """

    opened = Signal()
    wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.town = Town()
        self.map = TileMap()
        self.model: PagedTableModel[Member] = PagedTableModel(
            rows.members(), lambda ids: network.rows(desk, [PartnerId(id) for id in ids]), self
        )
        self.table = Table(self.model, height=TWO_LINES)
        self.table.setMinimumSize(1, _LOWEST)
        self._trades, self._places = Panel(), Panel()
        self._map_head = Label("heading", wraps=True)
        self._map_note = Label("caption", "ink2", wraps=True)
        self._lay_out()
        self.map.chosen.connect(self.wanted)
        self.model.sort_wanted.connect(self.wanted)
        self.table.opened.connect(self.opened)

    @property
    def opened_id(self) -> str:
        """The member that the user opens."""
        return self.table.current_id

    @property
    def order(self) -> Order:
        """By what the members are ordered."""
        return Order(self.model.sort_by)

    @property
    def descending(self) -> bool:
        """Whether the order is turned round."""
        return self.model.descending

    @property
    def area(self) -> str:
        """The digits with which the members' postcodes begin; "" is everywhere."""
        return self.map.area

    def show_town(self, town: Town) -> None:
        """Shows the numbers of the network."""
        changed = town != self.town
        self.town = town
        if changed:
            self.map.show_areas(town.areas)
        self.retranslate()

    def show_members(self, ids: Sequence[PartnerId]) -> None:
        """Shows these members, in that order; what is chosen stays chosen."""
        self.model.show(ids, None)

    def retranslate(self) -> None:
        """Reads the words again."""
        #: The table of members, for a screen reader.
        self.table.setAccessibleName(translate("ui-reports", "Members"))
        self.model.refresh_words()
        self.map.retranslate()
        heading = translate("ui-reports", "Where the members are")
        self._map_head.setText(heading)
        self._places.setAccessibleName(heading)
        #: Under the map of postcodes.
        note = translate("ui-reports", "Choose a tile to see only the members there.")
        if self.town.elsewhere:
            more = translate(
                "ui-reports", "%n members have no Swedish postcode.", n=self.town.elsewhere
            )
            note = f"{note} {more}"
        self._map_note.setText(note)
        self._places.setVisible(bool(self.town.areas))
        self._show_trades()

    def _show_trades(self) -> None:
        empty(self._trades.box)
        #: A heading: how many members of the network there are of each trade.
        heading = translate("ui-reports", "Members by trade")
        self._trades.setAccessibleName(heading)
        self._trades.box.addWidget(Label("heading", text=heading, wraps=True))
        self._trades.box.addSpacing(8)
        for code, count in self.town.trades[:_TRADES]:
            #: A trade and how many members have it: "Plumber: 3".
            text = translate("ui-reports", "{trade}: {count}").format(
                trade=trade_word(code, language()), count=formats.number(count)
            )
            self._trades.box.addWidget(Label("body", text=text, wraps=True))
        if (more := len(self.town.trades) - _TRADES) > 0:
            text = translate("ui-reports", "and %n more trades", n=more)
            self._trades.box.addWidget(Label("caption", "ink2", text=text))
        self._trades.box.addSpacing(16)
        #: A heading: trades that no member of the network has.
        missing = translate("ui-reports", "Trades that are missing")
        self._trades.box.addWidget(Label("heading", text=missing, wraps=True))
        self._trades.box.addSpacing(4)
        self._trades.box.addWidget(Label("body", "ink2", text=self._missing(), wraps=True))
        self._trades.box.addStretch(1)

    def _missing(self) -> str:
        if not self.town.missing:
            return translate("ui-reports", "Every trade of the list has a member.")
        words = [trade_word(code, language()) for code in self.town.missing[:_MISSING]]
        if (more := len(self.town.missing) - len(words)) > 0:
            words.append(translate("ui-reports", "%n more", n=more))
        return listed(words)

    def _lay_out(self) -> None:
        self._places.box.addWidget(self._map_head)
        self._places.box.addSpacing(8)
        self._places.box.addWidget(self.map)
        self._places.box.addSpacing(8)
        self._places.box.addWidget(self._map_note)
        self._places.box.addStretch(1)
        self._above = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._above.setSpacing(24)
        self._above.addWidget(self._trades, 2)
        self._above.addWidget(self._places, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addLayout(self._above)
        column.addWidget(in_panel(self.table), 1)
