"""What went to and fro with the partners: sums, bars, and a table of them all."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.services.reports import Account, Dealings, Line
from handslag.ui import fonts
from handslag.ui.delegates.row import ONE_LINE
from handslag.ui.models.paged_table import Column, PagedTableModel
from handslag.ui.pages.reports import rows
from handslag.ui.pages.reports.facts import Facts
from handslag.ui.pages.reports.short_table import ShortTable, in_panel
from handslag.ui.painting import TileLook
from handslag.ui.parts.bars import BalanceBars, Legend, Part, PartsBar, PartsLegend
from handslag.ui.parts.head import Head
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import empty
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.tile import Tile
from handslag.words import formats, reports
from handslag.words.catalogue import translate

_BARS = 6
"""Partners with bars; the table has all of them."""

_ROWS = 10
_ROW = 40


class DealingsView(QWidget):
    """Bars of those with whom most went to and fro, and below them the table.

    Signals:
        opened: the user opens a partner; read ``opened_id``. GUI thread.
    """

    opened = Signal()

    def __init__(self, columns: Sequence[Column[Line]], *above: QWidget) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(24)
        # before the table is made: Tab goes in the order in which they came to the window
        for part in above:
            self.column.addWidget(part)
        self.account = Account()
        self._lines: dict[str, Line] = {}
        self.model: PagedTableModel[Line] = PagedTableModel(columns, self._fetch, self)
        self.table = ShortTable(self.model, height=ONE_LINE, most=_ROWS)
        self.bars = Panel()
        self.column.addWidget(self.bars)
        self.column.addWidget(in_panel(self.table))
        self.column.addStretch(1)
        self.table.opened.connect(self.opened)

    @property
    def opened_id(self) -> str:
        """The partner that the user opens; "" where it is no longer known here."""
        line = self.model.record(self.table.current_id)
        return line.partner.id if line else ""

    def show_account(self, account: Account) -> None:
        """Shows another account; what is chosen stays chosen."""
        changed = account != self.account
        self.account = account
        if changed:
            self._lines = {one.partner.id or one.partner.name: one for one in account.lines}
            self.model.show(tuple(self._lines), None)
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        self.model.refresh_words()
        self.table.fit()
        empty(self.bars.box)
        self.show_bars()

    def show_bars(self) -> None:
        """Fills ``bars``, which is empty; a view of its own says how."""
        raise NotImplementedError

    def _fetch(self, ids: Sequence[str]) -> Mapping[str, Line]:
        return {id: self._lines[id] for id in ids if id in self._lines}


class GivenView(DealingsView):
    """What was given and received: with the sums, and what they saved in advertising."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        super().__init__(rows.given_received(), facts)

    def show_account(self, account: Account) -> None:
        """Shows another account."""
        self.facts.show_account(account)
        super().show_account(account)

    def retranslate(self) -> None:
        """Reads the words again."""
        self.facts.retranslate()
        #: The table of what was given and received, for a screen reader.
        self.table.setAccessibleName(translate("ui-reports", "Given and received by partner"))
        super().retranslate()

    def show_bars(self) -> None:
        """Given to the left, received to the right."""
        legend = Legend(
            #: The two halves of the bars: vouchers and customers.
            translate("ui-reports", "Given"),
            translate("ui-reports", "Received"),
        )
        #: Heading over bars; what is counted is vouchers and customers sent.
        heading = translate("ui-reports", "Vouchers and customers")
        self.bars.setAccessibleName(heading)
        self.bars.box.addWidget(Head(heading, legend))
        self.bars.box.addSpacing(8)
        shown = self.account.lines[:_BARS]
        most = max((max(one.dealings.given, one.dealings.received) for one in shown), default=0)
        for one in shown:
            #: For a screen reader: the bars of a partner.
            told = translate("ui-reports", "{given} given, {received} received").format(
                given=formats.number(one.dealings.given),
                received=formats.number(one.dealings.received),
            )
            bars = BalanceBars(one.dealings.given, one.dealings.received, most, name=told)
            self.bars.box.addWidget(_row(one, bars, stretch=False))
        _add_more(self.bars, len(self.account.lines) - len(shown))


class VouchersView(DealingsView):
    """What became of the vouchers."""

    def __init__(self) -> None:
        super().__init__(rows.vouchers())
        self._note = Label("caption", "ink2", wraps=True)
        self.column.insertWidget(2, self._note)

    def retranslate(self) -> None:
        """Reads the words again."""
        self._note.setText(reports.how_vouchers_are_counted())
        #: The table of what became of the vouchers, for a screen reader.
        self.table.setAccessibleName(translate("ui-reports", "Vouchers by partner"))
        super().retranslate()

    def show_bars(self) -> None:
        """Of the vouchers that were issued: redeemed, can still be used, expired."""
        legend = PartsLegend(
            [
                (part, f"{words}: {formats.number(part.value)}")
                for part, words in _parts(self.account.total)
            ]
        )
        #: Heading over bars: how the vouchers that I issued stand now.
        heading = translate("ui-reports", "Your vouchers at your partners")
        self.bars.setAccessibleName(heading)
        self.bars.box.addWidget(Label("heading", text=heading))
        self.bars.box.addSpacing(6)
        self.bars.box.addWidget(legend)
        self.bars.box.addSpacing(8)
        issued = sorted(
            (one for one in self.account.lines if one.dealings.issued),
            key=lambda one: -one.dealings.issued,
        )
        shown = issued[:_BARS]
        most = max((one.dealings.issued for one in shown), default=0)
        for one in shown:
            parts = _parts(one.dealings)
            told = ", ".join(f"{words}: {formats.number(part.value)}" for part, words in parts)
            bar = PartsBar([part for part, _ in parts], most, name=told)
            self.bars.box.addWidget(_row(one, bar, stretch=True))
        if not shown:
            #: Where bars would be.
            none = translate("ui-reports", "You have issued no voucher in this time.")
            self.bars.box.addWidget(Label("body", "ink2", text=none, wraps=True))
        _add_more(self.bars, len(issued) - len(shown))


def _parts(of: Dealings) -> list[tuple[Part, str]]:
    return [
        #: Parts of a bar: how vouchers stand.
        (Part(of.redeemed, "primary"), translate("ui-reports", "Redeemed")),
        (Part(of.open, "surface", hollow=True), translate("ui-reports", "Can still be used")),
        (Part(of.expired, "accent"), translate("ui-reports", "Expired")),
    ]


def _row(line: Line, bar: QWidget, *, stretch: bool) -> QWidget:
    """A partner's tile and name, and its bar."""
    made = QWidget()
    made.setFixedHeight(fonts.scaled(_ROW))
    name = Label("body", text=line.partner.name, elides=True)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(Tile(TileLook(line.partner.name, line.colour), 28))
    row.addWidget(name, 2 if stretch else 1)
    row.addWidget(bar, 3 if stretch else 0)
    made.setAccessibleName(f"{line.partner.name}: {bar.accessibleName()}")
    return made


def _add_more(panel: Panel, more: int) -> None:
    if more > 0:
        #: Below bars: more partners stand in the table only.
        text = translate("ui-reports", "and %n more in the table below", "", more)
        panel.box.addSpacing(4)
        panel.box.addWidget(Label("caption", "ink2", text=text))
