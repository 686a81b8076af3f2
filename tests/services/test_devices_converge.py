"""Whatever three devices of one business and two partners do apart, in the end all agree.

Files are lost, late, repeated and out of order; the clocks differ. HANDSLAG_MERGE_EXAMPLES asks for
more examples than the gate takes.
"""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.builders import Clock, open_desk
from tests.services.business_devices import logical
from tests.services.working_apart import (
    ALL,
    BY_ANYBODY,
    BY_DEVICES,
    DEVICES,
    Start,
    Step,
    World,
    begin,
    world_of,
)

from handslag.domain.vouchers import Voucher
from handslag.services import businesses, partner_exchange
from handslag.services.desk import Desk
from handslag.storage.tables import voucher

EXAMPLES = int(os.environ.get("HANDSLAG_MERGE_EXAMPLES", "4"))


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    return begin(tmp_path_factory.mktemp("start"))


def step(who: int) -> "st.SearchStrategy[Step]":
    ways = BY_DEVICES if who < len(DEVICES) else BY_ANYBODY
    return st.tuples(st.sampled_from(ways), st.just(who), st.integers(0, 60))


steps = st.lists(st.integers(0, ALL - 1).flatmap(step), min_size=8, max_size=30)


@pytest.mark.slow
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.generate],
    derandomize="HANDSLAG_MERGE_EXAMPLES" not in os.environ,
)
@given(steps)
def test_all_come_to_the_same(start: Start, told: list[Step]) -> None:
    with world_of(start) as world:
        world.act(told)
        world.settle()

        first, *others = map(logical, world.devices)
        for other in others:
            assert other == first
        assert_vouchers_agree(world)
        assert len(set(world.issued)) == len(world.issued)
        assert all(times == 1 for times in world.accepted.values())
        assert_nothing_is_news(world)
        assert_any_order_will_do(start, world)


def assert_vouchers_agree(world: World) -> None:
    """Giver and taker see each voucher in the same state, and none is lost."""
    givers = {id: state for desk in world.desks for id, state in states(desk, given=True).items()}
    assert givers.keys() >= set(world.issued)
    for desk in world.desks:
        for id, state in states(desk, given=False).items():
            assert givers[id] == state


def states(desk: Desk, *, given: bool) -> dict[str, str]:
    """The states of the vouchers that a business gave, or takes in."""
    own = businesses.identity(desk).id
    side = voucher.c.issuer if given else voucher.c.redeemer
    with desk.store.read() as work:
        return {
            one.id: one.state for one in work.session.scalars(select(Voucher).where(side == own))
        }


def assert_nothing_is_news(world: World) -> None:
    """All files once more, the newest first: nobody learns anything."""
    before = [logical(desk) for desk in world.desks]
    for path, whom in reversed(world.letters):
        for desk in world.devices if whom is None else [world.desks[whom]]:
            partner_exchange.apply(desk, path)
    assert [logical(desk) for desk in world.desks] == before


def assert_any_order_will_do(start: Start, world: World) -> None:
    """Who hears all of it at once, first or last letter first, learns the same."""
    number = len(DEVICES)
    letters = [path for path, whom in world.letters if whom == number]
    clock = Clock(max(each.moment for each in world.clocks))
    learned = []
    with TemporaryDirectory() as folder:
        for name, order in (("first", letters), ("last", letters[::-1])):
            own = shutil.copytree(start.folder / str(number), Path(folder, name))
            desk = open_desk(own, clock=clock)
            for path in order:
                partner_exchange.apply(desk, path)
            learned.append(logical(desk))
            desk.store.close()
    assert learned[0] == learned[1]
