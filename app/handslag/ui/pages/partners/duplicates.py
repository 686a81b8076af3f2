"""The partners that may be the same, two by two: made one, or told apart for good."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from handslag.domain.ids import PartnerId
from handslag.services import duplicates, importing, merging, partners
from handslag.services.duplicates import Pair
from handslag.services.merging import Merged
from handslag.services.views import PartnerView
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column, PagedTableModel
from handslag.ui.office import Office
from handslag.ui.pages.partners.duplicates_compare import Compare
from handslag.ui.pages.partners.import_view import View
from handslag.ui.pages.partners.writing import Failed
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.empty_state import EmptyState
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.table import Table
from handslag.words.catalogue import translate
from handslag.words.contacts import likeness
from handslag.words.formats import listed

_NARROW = 1160 - 232 - 64
_LIST = 300
_LOW_LIST = 150


class DuplicatesView(View):
    """A list of pairs, and the chosen one beside it."""

    def __init__(self, office: Office, failed: Failed) -> None:
        super().__init__()
        self._office = office
        self._failed = failed
        self._pairs: dict[str, Pair] = {}
        self._known = False
        self._place = 0
        self.model: PagedTableModel[Pair] = PagedTableModel(_columns(), self._fetch, self)
        self.table = Table(self.model)
        self._list = Panel(flush=True)
        self._list.box.addWidget(self.table)
        self.compare = Compare()
        self.merge = Button("primary", "users")
        self.apart = Button("outlined", "x")
        self._note = Label("body", "ink2", elides=True)
        for part in (self.merge, self.apart):
            self.compare.foot.addWidget(part)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.compare.foot.addWidget(self._note, 1)
        self._none = EmptyState()
        self._empty = Panel()
        self._empty.box.addWidget(self._none)
        self._lay_out()
        self.table.chosen.connect(self._show_pair)
        self.table.opened.connect(self.merge.setFocus)
        self.merge.clicked.connect(self._merge)
        self.apart.clicked.connect(self._tell_apart)
        for signal in (office.history.undone, office.history.redone):
            signal.connect(self._refresh_if_shown)
        self.retranslate()

    def title(self) -> str:
        #: The title of the page of two partners that may be the same, and the action.
        return translate("ui-duplicates", "Duplicates")

    def begin(self, paths: Sequence[Path] = ()) -> None:
        del paths
        self.refresh()

    def refresh(self) -> None:
        desk = self._office.desk
        self._office.jobs.run(
            lambda _: duplicates.pairs(desk), done=self._show, failed=self._failed
        )

    def subtitle(self) -> str:
        if not self._pairs:
            return ""
        #: Under the title of the page of duplicates.
        return translate(
            "ui-duplicates",
            "%n pairs that may be the same. Nothing is merged by itself.",
            n=len(self._pairs),
        )

    def retranslate(self) -> None:
        #: The button above the pairs.
        self.back.set_words(translate("ui-duplicates", "Back to the partners"))
        #: Accessible name of the list of pairs.
        self.table.setAccessibleName(translate("ui-duplicates", "Pairs"))
        #: Makes one partner of two.
        self.merge.set_words(translate("ui-duplicates", "Merge"))
        #: These two are different partners; they are never shown as a pair again.
        self.apart.set_words(translate("ui-duplicates", "Not the same"))
        #: Beside the buttons that merge two partners, or tell them apart.
        self._note.setText(translate("ui-duplicates", "Can be undone afterwards."))
        self._none.set_words(
            #: Heading, sentence and promise where no two partners are alike.
            translate("ui-duplicates", "No duplicates"),
            translate("ui-duplicates", "No two of your partners look like one and the same."),
            translate("ui-duplicates", "Partners are never merged by themselves. You decide."),
        )
        self.model.refresh_words()
        self.compare.retranslate()
        self._show_pair()

    def _lay_out(self) -> None:
        self._both = QWidget()
        self._sides = QHBoxLayout(self._both)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(24)
        self._sides.addWidget(self._list)
        self._sides.addWidget(self.compare, 1)
        self.column.addWidget(self._both, 1)
        self.column.addWidget(self._empty, 1)
        self._both.hide()
        self._empty.hide()

    def _show(self, pairs: Sequence[Pair]) -> None:
        self._pairs = {f"{pair.one.id} {pair.other.id}": pair for pair in pairs}
        self._both.setVisible(bool(pairs))
        self._empty.setVisible(not pairs)
        self.model.show(list(self._pairs))
        if pairs and not self.table.current_id:
            self.table.choose(self.model.ids[min(self._place, len(pairs) - 1)])
        self._show_pair()
        if not self._known and self.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._known = True
        self.moved.emit()

    def _show_pair(self) -> None:
        pair = self._pairs.get(self.table.current_id)
        if pair is None:
            return
        self._place = self.model.row_of(self.table.current_id)
        views = {view.id: view for view in self._views(pair)}
        if len(views) < 2:  # one of them has just gone; the list follows
            return
        mine, theirs = _in_order(views[pair.one.id], views[pair.other.id])
        #: Why two partners may be the same; {why} such as "same phone number".
        text = translate("ui-duplicates", "They have: {why}. Choose what counts where they differ.")
        why = listed([likeness(reason) for reason in pair.reasons])
        self.compare.show_pair(mine, theirs, text.format(why=why))

    def _views(self, pair: Pair) -> list[PartnerView]:
        ids = [PartnerId(pair.one.id), PartnerId(pair.other.id)]
        return partners.rows(self._office.desk, ids)

    def _merge(self) -> None:
        mine, theirs = self.compare.mine, self.compare.theirs
        if mine is None or theirs is None:
            return
        desk, choices = self._office.desk, dict(self.compare.choices)

        def done(merged: Merged) -> None:
            #: In the message bar, beside Undo, and after "Undo: ".
            text = translate("ui-duplicates", "{name} is one partner now")
            words, id = text.format(name=merged.partner.name), merged.undo_id
            self._office.history.push(
                words, lambda: importing.undo(desk, id), lambda: importing.redo(desk, id)
            )
            self._office.tell(words, undo=True)
            self.refresh()

        self._office.jobs.run(
            lambda _: merging.merge(desk, mine.id, theirs.id, choices=choices),
            done=done,
            failed=self._failed,
        )

    def _tell_apart(self) -> None:
        pair, desk = self._pairs.get(self.table.current_id), self._office.desk
        if pair is None:
            return
        one, other = PartnerId(pair.one.id), PartnerId(pair.other.id)

        def done(_: None) -> None:
            #: In the message bar, beside Undo, and after "Undo: ".
            text = translate("ui-duplicates", "{one} and {other} are two partners")
            words = text.format(one=pair.one.name, other=pair.other.name)
            self._office.history.push(
                words,
                lambda: duplicates.forget_apart(desk, one, other),
                lambda: duplicates.keep_apart(desk, one, other),
            )
            self._office.tell(words, undo=True)
            self.refresh()

        self._office.jobs.run(
            lambda _: duplicates.keep_apart(desk, one, other), done=done, failed=self._failed
        )

    def _refresh_if_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def _fetch(self, ids: Sequence[str]) -> Mapping[str, Pair]:
        return {id: self._pairs[id] for id in ids if id in self._pairs}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        ways = QBoxLayout.Direction
        self._sides.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._sides.setSpacing(16 if narrow else 24)
        self._list.setMaximumHeight(_LOW_LIST if narrow else 16_777_215)
        self._list.setMinimumWidth(0 if narrow else _LIST)
        self._list.setMaximumWidth(16_777_215 if narrow else _LIST)


def _columns() -> list[Column[Pair]]:
    #: Head of the list of pairs.
    return [Column(lambda: translate("ui-duplicates", "Perhaps the same"), _pair)]


def _pair(pair: Pair) -> Cell:
    #: A pair in the list: the other one's name, and why; "Lindhamns El: same phone number".
    text = translate("ui-duplicates", "{name}: {why}")
    why = listed([likeness(reason) for reason in pair.reasons])
    return Cell(pair.one.name, text.format(name=pair.other.name, why=why), strong=True)


def _in_order(one: PartnerView, other: PartnerView) -> tuple[PartnerView, PartnerView]:
    """The one that stays first: he that has the program, or else the older entry."""
    has_program = other.own or (other.business_id is not None and not one.own)
    return (other, one) if has_program and one.business_id is None else (one, other)
