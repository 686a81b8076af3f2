"""The menu that narrows and orders the list: trade, tag, standing, postcode area, order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from handslag.domain.ids import PartnerId
from handslag.domain.lists import EVERYBODY, Page, PartnerFilter, PartnerSort
from handslag.domain.partners import Membership
from handslag.domain.trades import Language, trade_word
from handslag.services import partner_menus, partners
from handslag.services.desk import Desk
from handslag.services.partner_menus import Menus, Share
from handslag.ui.office import Office
from handslag.ui.pages.partners.filters import MOST
from handslag.ui.pages.partners.rows import status_word
from handslag.ui.pages.partners.writing import Failed
from handslag.ui.parts.chip import Chip
from handslag.words.catalogue import language, translate
from handslag.words.formats import number

_MOST = 30
"""Choices in one menu; who is looked for beyond them is searched."""


@dataclass(frozen=True)
class Wanted:
    """What the list shows now.

    Attributes:
        language: of the trades' words, for ordering by them.
    """

    search: str
    kept: PartnerFilter
    sort: PartnerSort
    descending: bool
    language: Language

    @property
    def everybody(self) -> bool:
        """Whether nobody is left out."""
        return not self.search.strip() and self.kept == EVERYBODY

    def beginning(self, desk: Desk) -> Page:
        """The first of them at once, and how many there are."""
        return partners.find_page(
            desk,
            search=self.search,
            kept=self.kept,
            sort=self.sort,
            descending=self.descending,
            language=self.language,
            limit=MOST,
        )

    def whole(self, desk: Desk) -> list[PartnerId]:
        """The ids of all; 0.1 s for each 100,000, so for the worker."""
        return partners.find_ids(
            desk,
            search=self.search,
            trade=self.kept.trade,
            tag=self.kept.tag,
            status=self.kept.status,
            area=self.kept.area,
            sort=self.sort,
            descending=self.descending,
            language=self.language,
        )


class Narrowing(Chip):
    """The chip with the menu; chosen while a filter is set, and says how many.

    Attributes:
        kept: whom the list holds.
        sort, descending: its order.

    Signals:
        changed: another filter or order was chosen. GUI thread.
    """

    changed = Signal()

    def __init__(self, office: Office, failed: Failed) -> None:
        super().__init__()
        self._office = office
        self._failed = failed
        self.kept = EVERYBODY
        self.sort = PartnerSort.NAME
        self.descending = False
        self.menu_shown: QMenu | None = None
        self.clicked.connect(self._ask)
        self.retranslate()

    def clear(self) -> None:
        """Lets everybody through again, without telling."""
        self.kept = EVERYBODY
        self.retranslate()

    def keep(self, **chosen: str | Membership | None) -> None:
        """Sets filters, and tells."""
        self.kept = replace(self.kept, **chosen)  # type: ignore[arg-type]  # fields by name
        self.retranslate()
        self.changed.emit()

    def retranslate(self) -> None:
        """Reads the words again."""
        kept = self.kept
        count = sum(one is not None for one in (kept.trade, kept.tag, kept.status, kept.area))
        #: A chip above the list of partners: opens a menu of filters.
        words = translate("ui-partners", "Filter")
        self.set_words(f"{words} {number(count)}" if count else words)
        self.setChecked(count > 0)

    def _ask(self) -> None:
        self.retranslate()  # a click has turned it over
        desk = self._office.desk
        self._office.jobs.run(
            lambda _: partner_menus.menus(desk), done=self._open, failed=self._failed
        )

    def _open(self, shares: Menus) -> None:
        menu = QMenu(self)
        #: Parts of the menu that narrows the list of partners.
        trades = translate("ui-partners", "Trade")
        self._add_part(menu, trades, shares.trades, self.kept.trade, "trade", _trade)
        tags = translate("ui-partners", "Tag")
        self._add_part(menu, tags, shares.tags, self.kept.tag, "tag", str)
        standing = translate("ui-partners", "Standing")
        status = str(self.kept.status) if self.kept.status else None
        self._add_part(menu, standing, shares.statuses, status, "status", _status)
        areas = translate("ui-partners", "Postcode area")
        self._add_part(menu, areas, shares.areas, self.kept.area, "area", _area)
        menu.addSeparator()
        self._add_order(menu)
        menu.addSeparator()
        #: Takes all filters of the list away.
        everybody = QAction(translate("ui-partners", "Show all partners"), menu)
        everybody.setEnabled(self.kept != EVERYBODY)
        everybody.triggered.connect(lambda: self.keep(trade=None, tag=None, status=None, area=None))
        menu.addAction(everybody)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu_shown = menu
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _add_part(
        self,
        menu: QMenu,
        title: str,
        shares: Sequence[Share],
        now: str | None,
        field: str,
        word: Callable[[str], str],
    ) -> None:
        part = _submenu(menu, title)
        part.menuAction().setEnabled(bool(shares))
        group = QActionGroup(part)
        shown = list(shares[:_MOST])
        shown += [share for share in shares[_MOST:] if share.value == now]
        for share in shown:
            action = QAction(f"{word(share.value)} ({number(share.count)})", part)
            action.setCheckable(True)
            action.setChecked(share.value == now)
            action.triggered.connect(
                lambda _=False, value=share.value: self._choose(field, value, now)
            )
            group.addAction(action)
            part.addAction(action)

    def _choose(self, field: str, value: str, now: str | None) -> None:
        wanted = None if value == now else value
        self.keep(**{field: Membership(wanted) if field == "status" and wanted else wanted})

    def _add_order(self, menu: QMenu) -> None:
        #: Part of the menu: what the list is ordered by.
        part = _submenu(menu, translate("ui-partners", "Order by"))
        group = QActionGroup(part)
        for sort in PartnerSort:
            action = QAction(sort_word(sort), part)
            action.setCheckable(True)
            action.setChecked(sort is self.sort)
            action.triggered.connect(lambda _=False, sort=sort: self.order(sort))
            group.addAction(action)
            part.addAction(action)

    def order(self, sort: PartnerSort) -> None:
        """Orders the list by *sort*, the newest change first; and tells."""
        self.sort, self.descending = sort, sort is PartnerSort.CHANGED
        self.changed.emit()


def sort_word(sort: PartnerSort) -> str:
    """What a list can be ordered by."""
    match sort:
        #: Orders of the list of partners.
        case PartnerSort.NAME:
            return translate("ui-partners", "Name")
        case PartnerSort.TRADE:
            return translate("ui-partners", "Trade")
        case PartnerSort.TOWN:
            return translate("ui-partners", "Town")
        case PartnerSort.POSTCODE:
            return translate("ui-partners", "Postcode")
        case PartnerSort.STATUS:
            return translate("ui-partners", "Standing")
        case PartnerSort.CHANGED:
            return translate("ui-partners", "Last change")


def _submenu(menu: QWidget, title: str) -> QMenu:
    assert isinstance(menu, QMenu)  # made by _open
    part = menu.addMenu(title.replace("&", "&&"))
    assert part is not None  # just added
    return part


def _trade(code: str) -> str:
    return trade_word(code, language()) or "–"


def _status(value: str) -> str:
    return status_word(Membership(value))


def _area(digits: str) -> str:
    return f"{digits}x xx"
