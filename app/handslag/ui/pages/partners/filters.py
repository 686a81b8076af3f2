"""The chips above the list: everybody, trade groups, and standings worth a look."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from handslag import resources
from handslag.domain.ids import PartnerId
from handslag.domain.lists import Page
from handslag.domain.partners import Membership
from handslag.domain.trades import all_trades
from handslag.services import partners
from handslag.services.desk import Desk
from handslag.ui.pages.partners.rows import status_word
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.flow import FlowLayout
from handslag.words.catalogue import language, translate
from handslag.words.formats import number

MOST = 500
"""Partners that are sorted into groups, 8 ms; above that there is only the search."""

_GROUPS = 1
"""Trade groups with a chip, the largest ones: as many as stand in one line with the search field."""


@dataclass(frozen=True)
class Trait:
    """What a partner is sorted by: group of its trade ("" for none), standing, town."""

    group: str
    status: Membership
    town: str
    own: bool


class Filters(QWidget):
    """Chips with counts; one is chosen.

    Attributes:
        more: there are more partners than ``total`` says.

    Signals:
        chosen: another one is chosen; ask ``kept``. GUI thread.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setLayout(FlowLayout())
        self._total = 0
        self.more = False
        self._traits: dict[str, Trait] = {}
        self._chip = ""
        self._chips: dict[str, Chip] = {}
        self._buttons = QButtonGroup(self)
        self._buttons.buttonClicked.connect(self._choose)

    @property
    def total(self) -> int:
        """How many partners there are, my own business among them; 10,000 at most, see ``more``."""
        return self._total

    def sentence(self) -> str:
        """Under the page's title: how many there are, and where."""
        others = max(0, self.total - 1)
        if self.more:
            #: Under the title of the page of partners.
            return translate(
                "ui-partners", "More than %n businesses that recommend each other", n=others + 1
            )
        if not others:
            #: Under the title of the page of partners.
            return translate("ui-partners", "Businesses that recommend each other gather here")
        towns = {trait.town for trait in self._traits.values()}
        if len(towns) != 1 or "" in towns:
            #: Under the title of the page of partners.
            return translate(
                "ui-partners", "You and %n businesses that recommend each other", n=others
            )
        #: Under the title of the page of partners; all of them are in one town.
        text = translate(
            "ui-partners", "You and %n businesses in {town} that recommend each other", n=others
        )
        return text.format(town=next(iter(towns)))

    def read(self, desk: Desk, everybody: Page | None = None) -> None:
        """Counts again; *everybody* is a page of them all where one has been read already."""
        page = everybody or partners.find_page(desk, limit=1)
        self._total, self.more = page.count, page.more
        self._traits = _traits(desk, partners.find_ids(desk)) if page.count <= MOST else {}
        self.retranslate()

    def clear(self) -> None:
        """Chooses everybody, without telling."""
        self._chip = ""
        self.retranslate()

    def kept(self, ids: Sequence[str]) -> list[str]:
        """Those of *ids* that the chosen chip lets through."""
        if not self._chip:
            return list(ids)
        return [id for id in ids if (one := self._traits.get(id)) and self._chip in _kinds(one)]

    def retranslate(self) -> None:
        """Reads words and counts again."""
        counts = Counter(kind for one in self._traits.values() for kind in _kinds(one))
        wanted = ["", *_worth_a_chip(counts)]
        if self._chip not in wanted:
            self._chip = ""
            self.chosen.emit()
        for kind in [*self._chips]:
            if kind not in wanted:
                chip = self._chips.pop(kind)
                self._buttons.removeButton(chip)
                chip.hide()
                chip.deleteLater()
        for kind in wanted:
            count = counts[kind] if kind else self._total
            shown = number(count) + ("+" if self.more and not kind else "")
            self._of(kind).set_words(f"{_word(kind)} {shown}")
        self._chips[self._chip].setChecked(True)
        for kind in wanted:  # into their order
            self._row.removeWidget(self._chips[kind])
            self._row.addWidget(self._chips[kind])
        self.updateGeometry()

    @property
    def _row(self) -> FlowLayout:
        row = self.layout()
        assert isinstance(row, FlowLayout)  # set above
        return row

    def _of(self, kind: str) -> Chip:
        if kind not in self._chips:
            chip = Chip(parent=self)
            self._chips[kind] = chip
            self._buttons.addButton(chip)
            chip.show()
        return self._chips[kind]

    def _choose(self) -> None:
        pressed = self._buttons.checkedButton()
        self._chip = next((kind for kind, chip in self._chips.items() if chip is pressed), "")
        self.chosen.emit()


def _traits(desk: Desk, ids: Sequence[PartnerId]) -> dict[str, Trait]:
    groups = {trade.code: trade.group for trade in all_trades()}
    return {
        view.id: Trait(groups.get(view.trade, ""), view.status, view.town or "", view.own)
        for view in partners.rows(desk, ids)
    }


def _kinds(of: Trait) -> list[str]:
    """The chips that a partner belongs to."""
    return [kind for kind in (of.group, "" if of.own else f"={of.status}") if kind]


def _worth_a_chip(counts: Counter[str]) -> list[str]:
    groups = [kind for kind, count in counts.most_common() if kind[0] != "=" and count > 1]
    states = [f"={status}" for status in Membership if status is not Membership.ACTIVE]
    return groups[:_GROUPS] + [state for state in states if counts[state]]


def _word(kind: str) -> str:
    if not kind:
        #: The first chip above the list of partners, before their number.
        return translate("ui-partners", "All")
    return status_word(Membership(kind[1:])) if kind[0] == "=" else _group_words()[kind][language()]


@cache
def _group_words() -> dict[str, dict[str, str]]:
    content = json.loads(resources.read_bytes("trades.json"))
    return {row["code"]: {"sv": row["sv"], "en": row["en"]} for row in content["groups"]}
