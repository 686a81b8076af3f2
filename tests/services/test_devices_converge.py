"""Whatever three devices of one business do apart, in the end all three hold the same.

Files are lost, late, repeated and out of order; the clocks differ. HANDSLAG_MERGE_EXAMPLES asks for
more examples than the gate takes.
"""

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.builders import NOON, Clock, introduce, open_desk, percent_offer, token_of
from tests.services.business_devices import (
    give,
    joined,
    logical,
    number_of,
    partnered,
    sent,
    started,
)

from handslag.domain.devices import DeviceTrouble
from handslag.domain.errors import Kind, NotAllowed, OfferTrouble
from handslag.domain.ids import new_id
from handslag.domain.partners import Consent, Customer, Partner, PartnerNote
from handslag.domain.vouchers import OPEN, Voucher
from handslag.services import customers, device_exchange, devices, redeeming, vouchers
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.vouchers import IssueOrder
from handslag.storage.customers import erase_all

EXAMPLES = int(os.environ.get("HANDSLAG_MERGE_EXAMPLES", "6"))
NAMES = ("Kassan", "Laptop", "Mässan")
TOKENS = 4


@dataclass(frozen=True)
class Start:
    """Three devices that know each other, with a partner and a few customers; never changed."""

    folder: Path
    tokens: tuple[str, ...]


@dataclass
class World:
    """Three devices at work."""

    desks: list[Desk]
    clocks: list[Clock]
    tokens: tuple[str, ...]
    box: list[Path] = field(default_factory=list)
    issued: list[str] = field(default_factory=list)
    accepted: Counter[str] = field(default_factory=Counter)
    steps: int = 0


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    folder, clock = tmp_path_factory.mktemp("start"), Clock()
    first = started(folder / "0", "Andersson", clock)
    partner = partnered(first, folder / "partner", clock)
    percent_offer(first)
    introduce(first, to=partner)
    issued = vouchers.issue(partner, IssueOrder(partners=("Andersson",), count=TOKENS))
    for name in ("Ek", "Alm"):
        customers.add(first, CustomerEntry(name=name))
    others = [joined(first, folder / str(n), NAMES[n], clock) for n in (1, 2)]
    for other in others:
        give(other, first)
    for other in others:
        give(first, other)
    for desk in (first, partner, *others):
        desk.store.close()
    return Start(folder, tuple(token_of(one) for one in issued))


def opened(start: Start, folder: Path) -> World:
    clocks = [Clock(NOON) for _ in NAMES]
    desks = []
    for n, clock in enumerate(clocks):
        shutil.copytree(start.folder / str(n), folder / str(n))
        clock.move(minutes=1 + 7 * n)
        desks.append(open_desk(folder / str(n), clock=clock))
    return World(desks, clocks, start.tokens)


def rename(world: World, desk: Desk, n: int) -> None:
    with desk.store.write() as work:
        found = sorted(work.session.scalars(select(Partner)), key=lambda one: one.id)
        one = found[n % len(found)]
        one.name, one.town = f"{one.name.split()[0]} {world.steps}", "Lund" if n % 2 else None


def add_note(world: World, desk: Desk, n: int) -> None:
    with desk.store.write() as work:
        found = sorted(work.session.scalars(select(Partner)), key=lambda one: one.id)
        text = f"Text {world.steps}"
        id = found[n % len(found)].id
        work.add(PartnerNote(id=new_id(), partner_id=id, on=NOON.date(), text=text))


def edit_note(world: World, desk: Desk, n: int) -> None:
    with desk.store.write() as work:
        found = sorted(work.session.scalars(select(PartnerNote)), key=lambda one: one.id)
        if found:
            found[n % len(found)].text = f"Ny {world.steps}"


def remove_note(_world: World, desk: Desk, n: int) -> None:
    with desk.store.write() as work:
        found = sorted(work.session.scalars(select(PartnerNote)), key=lambda one: one.id)
        if found:
            work.remove(found[n % len(found)])


def customer_of(desk: Desk, n: int) -> str | None:
    with desk.store.read() as work:
        found = sorted(one.id for one in work.session.scalars(select(Customer)))
    return found[n % len(found)] if found else None


def change_customer(world: World, desk: Desk, n: int) -> None:
    id = customer_of(desk, n)
    if id is None:
        return
    with desk.store.write() as work:
        one = work.need(Customer, id, Kind.CUSTOMER, id)
        one.town = f"Ort {world.steps}"
        if n % 2:
            work.add(Consent(id=new_id(), customer_id=one.id, wording="Ja", on=NOON.date()))


def erase(_world: World, desk: Desk, n: int) -> None:
    id = customer_of(desk, n)
    if id is not None:
        with desk.store.write() as work:
            erase_all(work, [work.need(Customer, id, Kind.CUSTOMER, id).id])


def issue(world: World, desk: Desk, n: int) -> None:
    order = IssueOrder(partners=("Mekaniska",), count=1 + n % 2, customer=customer_of(desk, n))
    world.issued += [one.id for one in vouchers.issue(desk, order)]


def void(_world: World, desk: Desk, n: int) -> None:
    with desk.store.read() as work:
        every = sorted(work.session.scalars(select(Voucher)), key=lambda one: one.id)
        mine = [one.id for one in every if one.state in OPEN]
    if mine:
        vouchers.void(desk, mine[n % len(mine)], reason="Fel")


def redeem(world: World, desk: Desk, n: int) -> None:
    token = world.tokens[n % TOKENS]
    if redeeming.redeem(desk, token).ok:
        world.accepted[token] += 1


def give_block(world: World, desk: Desk, n: int) -> None:
    devices.give_block(
        desk, str(number_of(world.desks[n % 3])), offer="Mekaniska/1", count=1 + n % 3
    )


def hand_over(world: World, desk: Desk, n: int) -> None:
    devices.make_till(desk, str(number_of(world.desks[n % 3])))


def send(world: World, desk: Desk, n: int) -> None:
    world.box.append(sent(desk, full=n % 5 == 0))


def receive(world: World, desk: Desk, n: int) -> None:
    if world.box:
        device_exchange.apply(desk, world.box[-1 - n % len(world.box)])


def undo_last(world: World, desk: Desk, n: int) -> None:
    if world.box:
        done = device_exchange.apply(desk, world.box[-1 - n % len(world.box)])
        if done.undo_id is not None:
            device_exchange.undo(desk, done.undo_id)


def lose(world: World, _desk: Desk, n: int) -> None:
    if world.box:
        world.box.pop(n % len(world.box))


def skew(world: World, desk: Desk, n: int) -> None:
    world.clocks[world.desks.index(desk)].move(minutes=n % 61 - 30)


WAYS = [
    rename, add_note, edit_note, remove_note, change_customer, erase, issue, issue, void, redeem,
    redeem, give_block, hand_over, send, send, receive, receive, receive, undo_last, lose, skew,
]  # fmt: skip

steps = st.lists(
    st.tuples(st.sampled_from(WAYS), st.integers(0, 2), st.integers(0, 60)),
    min_size=8,
    max_size=22,
)


@pytest.mark.slow
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.generate],
    derandomize="HANDSLAG_MERGE_EXAMPLES" not in os.environ,
)
@given(steps)
def test_three_devices_come_to_the_same(start: Start, told: list[tuple[object, int, int]]) -> None:
    with world_of(start) as world:
        for way, device, n in told:
            assert callable(way)
            world.steps += 1
            world.clocks[device].move(seconds=1)
            with suppress(OfferTrouble, DeviceTrouble, NotAllowed):
                way(world, world.desks[device], n)
        settle(world)

        first, *others = map(logical, world.desks)
        for other in others:
            assert other == first
        assert len(set(world.issued)) == len(world.issued)
        assert {id for table, id in first if table == "voucher"} >= set(world.issued)
        assert all(times == 1 for times in world.accepted.values())


def settle(world: World) -> None:
    """Everybody hears of everybody, in any order, until nobody has anything new to say."""
    for _ in range(3):
        for one, other in permutations(world.desks, 2):
            give(one, other)


@contextmanager
def world_of(start: Start) -> Iterator[World]:
    """The three devices for one example."""
    with TemporaryDirectory() as folder:
        world = opened(start, Path(folder))
        yield world
        for desk in world.desks:
            desk.store.close()
