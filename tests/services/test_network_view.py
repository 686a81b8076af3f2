"""The network: its members by trade and place, what is missing, who brought whom, who is silent."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from tests.builders import Clock, introduce
from tests.services.exchanging import Businesses, id_of, network_file, send

from handslag.domain.ids import PartnerId
from handslag.domain.partners import Membership
from handslag.domain.trades import all_trades
from handslag.services import network, partner_exchange, partners
from handslag.services.desk import Desk
from handslag.services.network import Area, Member, Order
from handslag.services.partners import PartnerEntry


@pytest.fixture
def desk(desks: Callable[..., Desk], clock: Clock) -> Desk:
    """Andersson in Lindhamn, where there are twelve businesses of twelve trades."""
    return desks("andersson", clock=clock)


def listed(desk: Desk, order: Order, *, area: str = "") -> list[Member]:
    ids = network.members(desk, order, area=area)
    found = network.rows(desk, ids)
    return [found[id] for id in ids]


def names(desk: Desk, order: Order, *, area: str = "") -> list[str]:
    return [one.partner.name for one in listed(desk, order, area=area)]


def test_every_member_counts_once_by_trade_and_place(desk: Desk) -> None:
    town = network.town(desk)

    assert town.members == sum(count for _, count in town.trades) == 12
    assert sum(area.members for area in town.areas) + town.elsewhere == 12
    taken = {code for code, _ in town.trades}
    assert {*town.missing} == {one.code for one in all_trades()} - taken
    assert "plumber" in taken
    assert town.areas == (
        Area("99910", 6), Area("99911", 2), Area("99912", 2), Area("99913", 2),
    )  # fmt: skip


def test_who_is_no_member_is_not_counted(desk: Desk) -> None:
    before = network.town(desk)
    for name, status in (
        ("Petterson", Membership.LEFT),
        ("Bergqvist", Membership.SUSPENDED),
        ("Sjöberg", Membership.APPLIED),
        ("Öberg", Membership.TRIAL),
    ):
        partners.edit(desk, name, PartnerEntry(status=status))
    partners.delete(desk, "Nyström")

    after = network.town(desk)

    assert (before.members, after.members) == (12, 8)
    assert {"plumber", "painter", "bakery"} < set(after.missing)
    assert sum(area.members for area in after.areas) == 8
    seen = names(desk, Order.NAME)
    assert len(seen) == 7
    assert "Öbergs Snickeri" in seen
    assert not {"Pettersons Rör", "Nyströms Cykel"} & {*seen}


def test_trades_with_most_members_come_first_and_own_words_count(desk: Desk) -> None:
    for number in range(3):
        partners.add(desk, PartnerEntry(name=f"Urmakare {number}", trade="Urmakare på torget"))
    partners.add(desk, PartnerEntry(name="Utan bransch"))

    town = network.town(desk)

    assert town.trades[0] == ("Urmakare på torget", 3)
    assert town.members == 16
    assert sum(count for _, count in town.trades) == 15


def test_the_map_is_as_fine_as_fits(desk: Desk) -> None:
    for row in range(network.ROWS_OF_AREAS):
        partners.add(desk, PartnerEntry(name=f"Granne {row}", postcode=f"99{row} 20"))
    partners.add(desk, PartnerEntry(name="Oslo", postcode="0150"))
    partners.add(desk, PartnerEntry(name="Ingenstans"))

    town = network.town(desk)

    # seven rows of five digits would not fit; of four neither
    assert {len(one.digits) for one in town.areas} == {3}
    assert town.areas[0] == Area("990", 1)
    assert town.areas[-1] == Area("999", 12)
    assert town.elsewhere == 2


def test_an_area_has_its_members_alone(desk: Desk) -> None:
    there = listed(desk, Order.NAME, area="99911")

    assert {one.postcode for one in there} == {"99911"}
    assert len(there) == 2
    assert len(listed(desk, Order.NAME, area="999")) == 11
    assert listed(desk, Order.NAME, area="123") == []


def test_members_stand_as_the_swedish_alphabet_has_them(desk: Desk) -> None:
    by_name = names(desk, Order.NAME)
    assert by_name[:2] == ["Ateljé Hårfin", "Bergqvists Måleri"]
    assert by_name[-2:] == ["Ängströms Trädgård", "Öbergs Snickeri"]

    partners.add(desk, PartnerEntry(name="Allra nyast"))
    assert names(desk, Order.NEWEST)[0] == "Allra nyast"


def test_a_sponsor_brings_a_newcomer_and_is_named(businesses: Businesses, clock: Clock) -> None:
    nova, berg, alm = (businesses(name, clock=clock) for name in ("Nova", "Berg", "Alm"))
    introduce(nova, berg)
    introduce(berg, nova)
    introduce(alm, berg)
    partner_exchange.apply(nova, network_file(berg))

    found = {one.partner.name: one for one in listed(nova, Order.NEWEST)}

    assert found["Berg"].sponsor is None
    sponsor = found["Alm"].sponsor
    assert sponsor is not None
    assert (sponsor.id, sponsor.name) == (id_of(berg), "Berg")


def test_who_was_not_heard_of_for_longest_comes_first(businesses: Businesses, clock: Clock) -> None:
    nova, berg, alm = (businesses(name, clock=clock) for name in ("Nova", "Berg", "Alm"))
    for one in (berg, alm):
        introduce(one, nova)
        introduce(nova, one)
    partners.add(nova, PartnerEntry(name="Utan program"))
    clock.move(days=10)
    later = clock.moment
    send(berg, nova)

    members = listed(nova, Order.LONGEST_UNHEARD)

    assert [one.partner.name for one in members] == ["Alm", "Berg", "Utan program"]
    assert members[1].heard == later
    assert members[2].heard is None


def test_a_member_is_with_me_since_it_was_written_down(desk: Desk) -> None:
    before = datetime.now(UTC)
    added = partners.add(desk, PartnerEntry(name="Nu"))
    after = datetime.now(UTC)

    member = network.rows(desk, [PartnerId(added.id)])[PartnerId(added.id)]

    slack = 0.001  # ids have milliseconds
    assert before.timestamp() - slack <= member.since.timestamp() <= after.timestamp()
    assert network.rows(desk, [PartnerId("0" * 32)]) == {}
