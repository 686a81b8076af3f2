"""The network: who belongs to it, where they are, which trades are missing, who was heard of when."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from handslag.domain.errors import NoBusiness
from handslag.domain.ids import BusinessId, PartnerId
from handslag.domain.partners import Membership, ready_colour
from handslag.domain.trades import all_trades
from handslag.services.desk import Desk
from handslag.services.views import Ref
from handslag.storage import overview as stored_overview
from handslag.storage import partners as stored_partners
from handslag.storage import reports as stored
from handslag.storage.work import Glance

ROWS_OF_AREAS = 6
"""Rows of ten areas that a map has at most."""

_DIGITS = 5
"""Of a Swedish postcode."""


class Order(StrEnum):
    """By what the members can be ordered; the first of each first."""

    NAME = "name"
    NEWEST = "newest"
    LONGEST_UNHEARD = "longest_unheard"


@dataclass(frozen=True)
class Area:
    """Postcodes that begin with the same digits, and how many members are there."""

    digits: str
    members: int


@dataclass(frozen=True)
class Town:
    """The network as a whole.

    Attributes:
        members: with my own business, active or on trial.
        trades: code or free text with its members, the most first; without those that have none.
        missing: codes of the trades that nobody has, in the order of the list of trades.
        areas: where the members are, by their postcodes, in order; as fine as fits on a map.
        elsewhere: members without a Swedish postcode.
    """

    members: int = 0
    trades: tuple[tuple[str, int], ...] = ()
    missing: tuple[str, ...] = ()
    areas: tuple[Area, ...] = ()
    elsewhere: int = 0


@dataclass(frozen=True, kw_only=True)
class Member:
    """A member of the network.

    Attributes:
        since: when it was taken up here.
        sponsor: who passed its card on; None for one who came by itself.
        heard: when something of it came here last; None where it has no program.
    """

    partner: Ref
    colour: str
    trade: str
    postcode: str
    status: Membership
    since: datetime
    sponsor: Ref | None
    heard: datetime | None


def town(desk: Desk) -> Town:
    """The network in numbers.

    It counts all partners: not for the window's own thread.
    """
    with desk.store.peek() as work:
        trades = stored.members_by_trade(work)
        postcodes = stored.members_by_postcode(work)
    areas, elsewhere = _areas(postcodes)
    return Town(
        members=sum(trades.values()),
        trades=tuple(
            sorted(
                ((code, count) for code, count in trades.items() if code),
                key=lambda one: (-one[1], one[0]),
            )
        ),
        missing=tuple(one.code for one in all_trades() if one.code not in trades),
        areas=areas,
        elsewhere=elsewhere,
    )


def members(desk: Desk, order: Order, *, area: str = "") -> list[PartnerId]:
    """All members but my own business.

    Args:
        desk: the open profile.
        order: by what.
        area: only those whose postcode begins with these digits; "" is everywhere.

    Raises:
        NoBusiness: the profile has none yet.
    """
    with desk.store.peek() as work:
        own = stored_overview.own(work)
        if own is None:
            raise NoBusiness
        found = stored.members(work, own.partner_id, by_name=order is not Order.NEWEST)
        if area:
            there = stored.at_postcodes(work, area)
            found = [id for id in found if id in there]
        if order is Order.LONGEST_UNHEARD:
            heard = _heard(work, own.partner_id)
            never = datetime.max.replace(tzinfo=UTC)  # nothing can be heard of them
            found.sort(key=lambda one: heard.get(one, never))
    return found


def rows(desk: Desk, ids: Sequence[PartnerId]) -> dict[str, Member]:
    """The members of *ids* that there are, by id."""
    with desk.store.peek() as work:
        found = stored.of_members(work, ids)
        businesses = {one.business_id for one in found if one.business_id}
        heard = stored.last_heard(work, businesses)
        names = stored_partners.names_of(work, {one.sponsor for one in found if one.sponsor})
    return {one.id: _member(one, heard, names) for one in found}


def _heard(work: Glance, own: PartnerId) -> dict[PartnerId, datetime]:
    programs = stored.with_program(work, own)
    heard = stored.last_heard(work, set(programs.values()))
    return {id: heard[business] for id, business in programs.items() if business in heard}


def _member(
    one: stored.Standing,
    heard: Mapping[BusinessId, datetime],
    names: Mapping[BusinessId, str],
) -> Member:
    sponsor = names.get(one.sponsor) if one.sponsor else None
    return Member(
        partner=Ref(one.id, one.name),
        colour=one.colour or ready_colour(one.name),
        trade=one.trade,
        postcode=one.postcode,
        status=one.status,
        since=_made(one.id),
        sponsor=Ref(one.sponsor, sponsor) if one.sponsor and sponsor else None,
        heard=heard.get(one.business_id) if one.business_id else None,
    )


def _areas(postcodes: Mapping[str, int]) -> tuple[tuple[Area, ...], int]:
    """The members by area, and how many are in none.

    The areas have as many digits as leave ``ROWS_OF_AREAS`` rows, of those that differ in their
    last digit alone.
    """
    swedish = {
        code: count
        for code, count in postcodes.items()
        if len(code) == _DIGITS and code.isascii() and code.isdecimal()
    }
    elsewhere = sum(postcodes.values()) - sum(swedish.values())
    counted: Counter[str] = Counter()
    for digits in range(_DIGITS, 0, -1):
        counted = Counter()
        for code, count in swedish.items():
            counted[code[:digits]] += count
        if len({code[:-1] for code in counted}) <= ROWS_OF_AREAS:
            break
    return tuple(Area(code, counted[code]) for code in sorted(counted)), elsewhere


def _made(id: str) -> datetime:
    """When a UUIDv7 was made: its first 48 bits are Unix milliseconds (RFC 9562, 5.7)."""
    return datetime.fromtimestamp(int(id[:12], 16) / 1000, UTC)
