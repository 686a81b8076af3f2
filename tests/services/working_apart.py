"""What three devices of one business and two other businesses do apart, in any order.

Each way to act takes the world, who acts, and a number that chooses among what there is.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select
from tests.builders import NOON, Clock, introduce, open_desk, percent_offer, token_of
from tests.services.business_devices import give, joined, number_of, sent, started
from tests.services.exchanging import file_for

from handslag.domain.devices import DeviceTrouble
from handslag.domain.errors import Kind, NotAllowed, NotFound, OfferTrouble
from handslag.domain.ids import PartnerId, new_id
from handslag.domain.partners import Consent, Customer, Partner, PartnerNote
from handslag.domain.referrals import ANSWERS, Referral
from handslag.domain.vouchers import OPEN, Voucher
from handslag.services import (
    businesses,
    customers,
    device_exchange,
    devices,
    exchange_arrivals,
    partner_exchange,
    partners,
    redeeming,
    referrals,
    vouchers,
)
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder
from handslag.storage.customers import erase_all

DEVICES = ("Kassan", "Laptop", "Mässan")
PARTNERS = ("Mekaniska", "Rör")
ALL = len(DEVICES) + len(PARTNERS)
TOKENS = 4

Way = Callable[["World", Desk, int], None]
Step = tuple[Way, int, int]


@dataclass(frozen=True)
class Start:
    """Three devices that know each other, two partners and a few customers; never changed."""

    folder: Path
    tokens: tuple[str, ...]


@dataclass
class World:
    """All of them at work.

    Attributes:
        desks: the devices, then the partners; beside them their clocks.
        box: files between the devices.
        letters: files between businesses, each with the number of whom it is for; None stands
            for the three devices.
        shown: tokens of vouchers that customers carry, by the till they are for: None or a
            partner's number.
        accepted: how often a till took a token in.
    """

    desks: list[Desk]
    clocks: list[Clock]
    box: list[Path] = field(default_factory=list)
    letters: list[tuple[Path, int | None]] = field(default_factory=list)
    issued: list[str] = field(default_factory=list)
    shown: dict[int | None, list[str]] = field(default_factory=dict)
    accepted: Counter[str] = field(default_factory=Counter)
    steps: int = 0

    @property
    def devices(self) -> list[Desk]:
        """Those of the one business."""
        return self.desks[: len(DEVICES)]

    @property
    def partners(self) -> list[Desk]:
        """The other businesses."""
        return self.desks[len(DEVICES) :]

    def till(self, desk: Desk) -> int | None:
        """Whose vouchers it takes in, as in ``shown``."""
        number = self.desks.index(desk)
        return None if number < len(DEVICES) else number

    def act(self, steps: Sequence[Step]) -> None:
        """Everybody's steps; what the program refuses is refused."""
        for way, who, n in steps:
            self.steps += 1
            self.clocks[who].move(seconds=1)
            with suppress(OfferTrouble, DeviceTrouble, NotAllowed, NotFound):
                way(self, self.desks[who], n)

    def settle(self) -> None:
        """Everybody hears of everybody, until nobody has anything new to say.

        Who was deleted is taken back first, for nobody writes to the trash.
        """
        self._meet()
        for desk in (self.devices[0], *self.partners):
            for id in partner_ids(desk, deleted=True):
                partners.restore(desk, id)
        for _ in range(3):
            self._meet()
            for partner in self.partners:
                for device in self.devices:
                    self._letter(device, partner)
                    self._letter(partner, device)

    def _meet(self) -> None:
        for one, other in permutations(self.devices, 2):
            give(one, other)

    def _letter(self, one: Desk, to: Desk) -> None:
        path = letter(self, one, to)
        self.letters.append((path, self.till(to)))
        partner_exchange.apply(to, path)


def begin(folder: Path) -> Start:
    """Makes everybody."""
    clock = Clock()
    first = started(folder / "0", "Andersson", clock)
    percent_offer(first)
    members = []
    for number, name in enumerate(PARTNERS, len(DEVICES)):
        partner = open_desk(folder / str(number), clock=clock)
        businesses.start(partner, PartnerEntry(name=name, trade="mechanic"))
        percent_offer(partner, 1000)
        introduce(partner, to=first)
        introduce(first, to=partner)
        customers.add(partner, CustomerEntry(name="Berg"))
        members.append(partner)
    order = IssueOrder(partners=("Andersson",), count=TOKENS // 2)
    issued = [one for partner in members for one in vouchers.issue(partner, order)]
    for name in ("Ek", "Alm"):
        customers.add(first, CustomerEntry(name=name))
    others = [joined(first, folder / str(n), DEVICES[n], clock) for n in (1, 2)]
    for other in others:
        give(other, first)
    for other in others:
        give(first, other)
    for desk in (first, *members, *others):
        desk.store.close()
    return Start(folder, tuple(token_of(one) for one in issued))


@contextmanager
def world_of(start: Start) -> Iterator[World]:
    """Everybody for one example, their clocks minutes apart."""
    with TemporaryDirectory() as folder:
        clocks = [Clock(NOON) for _ in range(ALL)]
        desks = []
        for number, clock in enumerate(clocks):
            own = Path(folder, str(number))
            shutil.copytree(start.folder / str(number), own)
            clock.move(minutes=1 + 7 * number)
            desks.append(open_desk(own, clock=clock))
        yield World(desks, clocks, shown={None: list(start.tokens)})
        for desk in desks:
            desk.store.close()


def letter(world: World, one: Desk, to: Desk) -> Path:
    """A fresh file of *one* for the business of *to*."""
    return file_for(one, to, name=f"brev{len(world.letters)}-{world.steps}")


# ---- edits


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


def partner_ids(desk: Desk, *, deleted: bool) -> list[PartnerId]:
    with desk.store.read() as work:
        every = work.session.scalars(select(Partner))
        return sorted(one.id for one in every if (one.deleted is not None) is deleted)


def delete(_world: World, desk: Desk, n: int) -> None:
    found = partner_ids(desk, deleted=False)
    partners.delete(desk, found[n % len(found)])


def restore(_world: World, desk: Desk, n: int) -> None:
    if found := partner_ids(desk, deleted=True):
        partners.restore(desk, found[n % len(found)])


# ---- vouchers and referrals


def named(world: World, desk: Desk, n: int) -> tuple[str, int | None]:
    """A business that *desk* may send customers to, and its till."""
    if world.till(desk) is not None:
        return businesses.identity(world.desks[0]).id, None
    number = len(DEVICES) + n % len(PARTNERS)
    return businesses.identity(world.desks[number]).id, number


def issue(world: World, desk: Desk, n: int) -> None:
    whom, till = named(world, desk, n)
    order = IssueOrder(partners=(whom,), count=1 + n % 2, customer=customer_of(desk, n))
    made = vouchers.issue(desk, order)
    world.issued += [one.id for one in made]
    world.shown.setdefault(till, []).extend(token_of(one) for one in made)


def void(_world: World, desk: Desk, n: int) -> None:
    with desk.store.read() as work:
        every = sorted(work.session.scalars(select(Voucher)), key=lambda one: one.id)
        mine = [one.id for one in every if one.state in OPEN]
    if mine:
        vouchers.void(desk, mine[n % len(mine)], reason="Fel")


def redeem(world: World, desk: Desk, n: int) -> None:
    tokens = world.shown.get(world.till(desk))
    if tokens:
        token = tokens[n % len(tokens)]
        if redeeming.redeem(desk, token).ok:
            world.accepted[token] += 1


def refer(world: World, desk: Desk, n: int) -> None:
    id = customer_of(desk, n)
    if id is not None:
        whom, _ = named(world, desk, n)
        referrals.add(desk, id, to=whom, consent="Ni får ringa mig.")


def answer(_world: World, desk: Desk, n: int) -> None:
    with desk.store.read() as work:
        found = sorted(one.id for one in work.session.scalars(select(Referral)))
    if found:
        referrals.answer(desk, found[n % len(found)], sorted(ANSWERS)[n % len(ANSWERS)])


# ---- between the devices


def give_block(world: World, desk: Desk, n: int) -> None:
    whom = f"{PARTNERS[n % len(PARTNERS)]}/1"
    devices.give_block(desk, str(number_of(world.devices[n % 3])), offer=whom, count=1 + n % 3)


def hand_over(world: World, desk: Desk, n: int) -> None:
    devices.make_till(desk, str(number_of(world.devices[n % 3])))


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


# ---- between the businesses


def write(world: World, desk: Desk, n: int) -> None:
    if world.till(desk) is None:
        number = len(DEVICES) + n % len(PARTNERS)
        world.letters.append((letter(world, desk, world.desks[number]), number))
    else:
        world.letters.append((letter(world, desk, world.desks[0]), None))


def read(world: World, desk: Desk, n: int) -> None:
    mine = [path for path, whom in world.letters if whom == world.till(desk)]
    if mine:
        partner_exchange.apply(desk, mine[-1 - n % len(mine)])


def read_and_take_back(world: World, desk: Desk, n: int) -> None:
    mine = [path for path, whom in world.letters if whom == world.till(desk)]
    if mine:
        done = partner_exchange.apply(desk, mine[-1 - n % len(mine)])
        if done.undo_id is not None:
            exchange_arrivals.take_back(desk, done.undo_id)


def lose_letter(world: World, _desk: Desk, n: int) -> None:
    if world.letters:
        world.letters.pop(n % len(world.letters))


BY_ANYBODY: tuple[Way, ...] = (
    rename, add_note, edit_note, remove_note, delete, restore, change_customer, erase, issue, issue, void, redeem,
    redeem, refer, answer, write, write, read, read, read_and_take_back, lose_letter, skew,
)  # fmt: skip

BY_DEVICES: tuple[Way, ...] = (
    *BY_ANYBODY, give_block, hand_over, send, send, receive, receive, receive, undo_last, lose,
)  # fmt: skip
