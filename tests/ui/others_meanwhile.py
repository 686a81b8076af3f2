"""A window at work, and others who change the same records meanwhile."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.builders import NOON, demonstration_desk
from tests.ui.acts import Act, Acts
from tests.ui.agreement import agree, model_of, shown_table
from tests.ui.office import open_window
from tests.ui.page_states import Visitor, code_for_andersson

from handslag.domain.errors import HandslagError
from handslag.services import customers, health, offers, partners, redeeming, vouchers
from handslag.services.customers import CustomerEntry
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder
from handslag.ui.history import UndoFailed
from handslag.ui.parts.table import Table
from handslag.ui.registered import PAGES

NAMES = st.sampled_from(("Alfa Bygg", "Beta Plåt", "Gamma Tak", "Åsa Öberg", "Familjen Zettergren"))
TOWN = st.sampled_from(("Petterson", "Lundström", "Bergqvist"))
PLACES = st.integers(0, 40)

# hypothesis begins with the simplest of all, who does the first thing over and over: no such comes
_SOMEBODY = st.integers(0, 1000).filter(bool)


@dataclass(frozen=True)
class Morning:
    """What every user begins with: a copy of *profile*, and the code of a voucher to redeem."""

    profile: Path
    code: str


def morning(folder: Path) -> Morning:
    """Made once; each user of it begins in a tenth of the time."""
    profile = folder / "profile"
    demonstration_desk(profile, "andersson", clock=lambda: NOON).store.close()
    return Morning(profile, code_for_andersson(folder / "issuer"))


@dataclass(frozen=True)
class Past:
    """How the records were when so many steps of the history were done.

    Attributes:
        foreign: how much others had done; undo leaves what they do alone, so nothing more is known.
    """

    foreign: int
    state: tuple[object, ...]


others_act = Acts()


class OthersMeanwhile(RuleBasedStateMachine):
    """Andersson's window, and what others do.

    Attributes:
        own, foreign: how many things the user has done, and others.
        saved: how often the user has changed the store.
        theirs: the name that another gave a partner last, by its id.
        pasts: how it was at each step of the history that can be gone back to.
    """

    def __init__(self, qtbot: QtBot, folder: Path, start: Morning) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.folder = folder
        self.start = start
        self.code = start.code
        self.opened = ExitStack()
        self.own = 0
        self.foreign = 0
        self.saved = 0
        self.theirs: dict[str, str] = {}
        self.refused: list[UndoFailed] = []
        self.pasts: dict[int, Past] = {}

    @initialize(who=_SOMEBODY)
    def sit_down(self, who: int) -> None:
        shutil.copytree(self.start.profile, self.folder)
        self.raised = self.opened.enter_context(self.qtbot.captureExceptions())
        self.window = self.opened.enter_context(open_window(self.folder, PAGES, role=""))
        self.visitor = Visitor(self.qtbot, self.window)
        self.desk = self.visitor.desk
        self.history = self.window.office.history
        self.history.failed.connect(self.refused.append)
        self.visitor.go("partners")
        self.window.office.feed.changed.connect(self._count)

    def _count(self, _: object) -> None:
        self.saved += 1

    def teardown(self) -> None:
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()
        try:
            if self.own:
                assert [one for one in health.check(self.desk) if one.severity == "error"] == []
        finally:
            self.opened.close()
            # the next user's window must not meet this one
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents()

    def perform(self, act: Act) -> None:
        """Has something done, and sees that the screen tells what the store holds then."""
        act.perform(self)
        self.look()

    def look(self) -> None:
        """Compares screen and store, and notes how the records are at this step of the history."""
        if self.raised:  # in a slot, past which Qt goes on
            raise self.raised[0][1]
        agree(self.visitor)
        self.pasts = {step: past for step, past in self.pasts.items() if step < self.step}
        self.pasts[self.step] = Past(self.foreign, self.state())

    @property
    def step(self) -> int:
        """How many steps of the history are done."""
        return self.history._stack.index()

    def state(self) -> tuple[object, ...]:
        """Everything that undo may change."""
        return (
            frozenset(map(repr, partners.listing(self.desk)[0])),
            frozenset(map(repr, customers.listing(self.desk)[0])),
        )

    @property
    def table(self) -> Table | None:
        return shown_table(self.visitor)

    @contextmanager
    def seen(self) -> Iterator[None]:
        """Others change something, or may not; what is chosen stays so while it is listed."""
        self.foreign += 1
        saved, table = self.saved, self.table
        chosen = table.current_id if table is not None else ""
        with suppress(HandslagError):  # they are told so
            yield
        self.visitor.settle()
        self.saved = saved
        if table is not None and table.isVisible() and chosen:
            assert table.current_id == chosen or model_of(table).row_of(chosen) < 0

    def keep_what_is_theirs(self) -> None:
        """Sees that nobody has written over a name that another has given."""
        rows = partners.rows(self.desk, cast("Any", [*self.theirs]))
        for one in rows:
            assert one.name == self.theirs[one.id], f"{self.theirs[one.id]} was another's"

    # ---- what others do

    @others_act(name=NAMES, place=PLACES)
    def a_partner_is_changed(self, name: str, place: int) -> None:
        ids = partners.find_ids(self.desk)
        id = ids[place % len(ids)]
        entry = PartnerEntry(name=name, tags=(name.split(maxsplit=1)[0],))
        with self.seen():
            partners.edit(self.desk, id, entry)
            self.theirs[id] = name

    @others_act(name=NAMES)
    def a_customer_comes(self, name: str) -> None:
        with self.seen():
            customers.add(self.desk, CustomerEntry(name=name, town="Lindhamn"))

    @others_act(place=PLACES)
    def a_customer_goes(self, place: int) -> None:
        with self.seen():
            if ids := customers.find_ids(self.desk):
                customers.delete(self.desk, ids[place % len(ids)])

    @others_act(place=PLACES, town=NAMES)
    def a_customer_moves(self, place: int, town: str) -> None:
        with self.seen():
            if ids := customers.find_ids(self.desk):
                customers.edit(self.desk, ids[place % len(ids)], CustomerEntry(town=town))

    @others_act(partner=TOWN, place=PLACES)
    def vouchers_are_issued(self, partner: str, place: int) -> None:
        ids = customers.find_ids(self.desk)
        order = IssueOrder(
            partners=(partner,), customer=ids[place % len(ids)] if ids else None, count=2
        )
        with self.seen():
            vouchers.issue(self.desk, order)

    @others_act(place=PLACES)
    def a_voucher_is_voided(self, place: int) -> None:
        with self.seen():
            if ids := vouchers.find_ids(self.desk):
                vouchers.void(self.desk, ids[place % len(ids)])

    @others_act()
    def a_redemption_is_reversed(self) -> None:
        with self.seen():
            redeeming.reverse(self.desk, self.code)

    @others_act(place=PLACES)
    def an_offer_is_withdrawn(self, place: int) -> None:
        mine = [one for one in offers.listing(self.desk) if one.withdrawn is None]
        with self.seen():
            if mine:
                one = mine[place % len(mine)]
                offers.withdraw(self.desk, f"{one.owner.id}/{one.number}")
