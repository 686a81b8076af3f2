"""The overview: what waits for me, what has happened last, what went to and fro this year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from handslag.domain.errors import NoBusiness
from handslag.domain.ids import BusinessId, PartnerId
from handslag.domain.moments import STOCKHOLM, day_of
from handslag.domain.partners import ready_colour
from handslag.domain.vouchers import EventKind
from handslag.services.desk import Desk
from handslag.storage import overview as stored
from handslag.storage import partners as stored_partners
from handslag.storage.work import Glance

SOON = timedelta(days=14)
"""A voucher whose last day is nearer than this waits to be used."""

MOST_CUSTOMERS = 100
"""Of so many of the newest customers those without a pack are counted."""

_MOST_WAITING = 4
_TOGETHER = timedelta(minutes=1)
"""Partners that were taken up within it came in one file, and are one piece of news."""


class Wait(StrEnum):
    """What can wait for me."""

    NO_PARTNERS = "no_partners"
    NO_OFFER = "no_offer"
    WITHOUT_PACK = "without_pack"
    EXPIRING = "expiring"


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """Something that waits.

    Attributes:
        count: of customers (at most ``MOST_CUSTOMERS``) or vouchers.
        names: of customers, at most three, the newest first.
        first: the nearest last day of the vouchers.
        id: of the customer, where it is one.
    """

    what: Wait
    count: int = 0
    names: tuple[str, ...] = ()
    first: date | None = None
    id: str = ""


class News(StrEnum):
    """What can have happened."""

    REDEEMED_THERE = "redeemed_there"
    REDEEMED_HERE = "redeemed_here"
    REVERSED_THERE = "reversed_there"
    REVERSED_HERE = "reversed_here"
    ISSUED_THERE = "issued_there"
    ISSUED_HERE = "issued_here"
    VOIDED_THERE = "voided_there"
    VOIDED_HERE = "voided_here"
    REPLACED = "replaced"
    PACK = "pack"
    NEW_PARTNER = "new_partner"
    NEW_TERMS = "new_terms"


@dataclass(frozen=True)
class Latest:
    """Something that has happened: *name* is the other business or the customer."""

    what: News
    at: datetime
    name: str
    count: int = 1


@dataclass(frozen=True)
class Tally:
    """Vouchers issued for a partner and redeemed from it since New Year."""

    given: int = 0
    received: int = 0


@dataclass(frozen=True)
class Balance:
    """A partner with the vouchers issued for it and redeemed from it."""

    id: str
    name: str
    colour: str
    given: int
    received: int


@dataclass(frozen=True)
class Overview:
    """All that the first page shows.

    Attributes:
        waiting: what is most urgent first, at most four.
        latest: the newest first.
        balances: where most went to and fro first; none without vouchers this year.
    """

    waiting: tuple[Waiting, ...] = ()
    latest: tuple[Latest, ...] = ()
    balances: tuple[Balance, ...] = ()


@dataclass(frozen=True)
class Mine:
    """My own business, as it signs the window."""

    name: str
    trade: str
    colour: str


def mine(desk: Desk) -> Mine | None:
    """My own business; None where the profile has none yet."""
    with desk.store.peek() as work:
        own = stored.own(work)
    return Mine(own.name, own.trade, own.colour or ready_colour(own.name)) if own else None


def contact(desk: Desk) -> str:
    """My business's contact person as typed, or ""."""
    with desk.store.peek() as work:
        return _me(work).contact or ""


def overview(desk: Desk, *, latest: int = 5, partners: int = 6) -> Overview:
    """What waits, the *latest* things that happened, and the balance with the first *partners*.

    It counts vouchers, which takes tenths of a second where there are 100,000: not for the window's
    own thread.
    """
    with desk.store.peek() as work:
        business = _me(work)
        return Overview(
            waiting=tuple(_waiting(work, business, desk.today())[:_MOST_WAITING]),
            latest=tuple(_latest(work, business, latest)[:latest]),
            balances=tuple(_balances(work, business, desk.today(), partners)),
        )


def tallies(desk: Desk) -> dict[PartnerId, Tally]:
    """What went to and fro this year, by partner; who is not in it neither got nor gave.

    It counts vouchers: not for the window's own thread.

    Raises:
        NoBusiness: the profile has none yet.
    """
    with desk.store.peek() as work:
        counted = _tallies(work, _me(work), desk.today())
        known = stored.known(work, counted.keys())
    found: dict[PartnerId, Tally] = {}
    for key, one in counted.items():
        if key in known:
            before = found.get(known[key].id, Tally())
            found[known[key].id] = Tally(before.given + one.given, before.received + one.received)
    return found


def _me(work: Glance) -> stored.Own:
    own = stored.own(work)
    if own is None:
        raise NoBusiness
    return own


def _waiting(work: Glance, business: stored.Own, today: date) -> list[Waiting]:
    anyone = stored.others(work, business.partner_id)
    found: list[Waiting] = []
    if not anyone:
        found.append(Waiting(what=Wait.NO_PARTNERS))
    if not stored.has_offer(work, business.partner_id, today):
        found.append(Waiting(what=Wait.NO_OFFER))
    if anyone:
        found += _without_pack(work)
    soon = stored.expiring(work, business.id, first=today, last=today + SOON)
    if soon.count:
        found.append(Waiting(what=Wait.EXPIRING, count=soon.count, first=soon.first))
    return found


def _without_pack(work: Glance) -> list[Waiting]:
    customers = stored.customers_without_pack(work, among=MOST_CUSTOMERS)
    if not customers:
        return []
    names = tuple(name for _, name in customers[:3])
    id = customers[0][0] if len(customers) == 1 else ""
    return [Waiting(what=Wait.WITHOUT_PACK, count=len(customers), names=names, id=id)]


def _latest(work: Glance, business: stored.Own, limit: int) -> list[Latest]:
    runs = stored.newest_runs(work, limit)
    in_packs = {id for run in runs for id in run.vouchers}
    kinds = [kind for kind in EventKind if kind is not EventKind.HANDED_OUT]
    steps = [
        step
        for step in stored.newest_steps(work, kinds, 6 * limit)
        if step.kind is not EventKind.ISSUED or step.voucher not in in_packs
    ]
    names = stored_partners.names_of(
        work, {id for step in steps for id in (step.author, step.counterparty)}
    )
    news = [Latest(News.PACK, run.at, run.customer) for run in runs]
    on_word = stored_partners.names_by_id(work, {one.word_of for one in steps if one.word_of})
    known = {str(id): name for id, name in (*names.items(), *on_word.items())}
    news += [_of_step(step, business.id, known) for step in steps]
    news += [
        Latest(News.NEW_TERMS, one.at, one.name)
        for one in stored.newest_revisions(work, business.partner_id, limit)
    ]
    news += _arrivals(stored.newest_partners(work, business.partner_id, 10 * limit))
    return _together(sorted(news, key=lambda one: one.at, reverse=True))


def _together(news: Sequence[Latest]) -> list[Latest]:
    """The same again on the same day is one piece of news, with the moment of the last time."""
    told: list[Latest] = []
    for one in news:
        last = told[-1] if told else None
        if last and (last.what, last.name, day_of(last.at)) == (one.what, one.name, day_of(one.at)):
            told[-1] = Latest(last.what, last.at, last.name, last.count + one.count)
        else:
            told.append(one)
    return told


def _of_step(step: stored.Step, own: BusinessId, names: Mapping[str, str]) -> Latest:
    mine = step.author == own
    other = step.word_of or (step.counterparty if mine else step.author)
    # on a partner's word I tell of what happened there
    there = step.word_of is not None and step.kind in {EventKind.REDEEMED, EventKind.REVERSED}
    what = _news(step.kind, mine=mine and not there)
    return Latest(what, step.at, names.get(other, other), step.vouchers)


def _news(kind: EventKind, *, mine: bool) -> News:
    match kind:
        case EventKind.REDEEMED:
            return News.REDEEMED_HERE if mine else News.REDEEMED_THERE
        case EventKind.REVERSED:
            return News.REVERSED_HERE if mine else News.REVERSED_THERE
        case EventKind.VOIDED:
            return News.VOIDED_HERE if mine else News.VOIDED_THERE
        case EventKind.REPLACED:
            return News.REPLACED
        case EventKind.ISSUED | EventKind.HANDED_OUT:
            return News.ISSUED_HERE if mine else News.ISSUED_THERE


def _arrivals(newest: Sequence[tuple[PartnerId, str]]) -> list[Latest]:
    """New partners; those that came together are one piece of news, under the newest one's name."""
    news: list[Latest] = []
    before: datetime | None = None
    for id, name in newest:
        at = _made(id)
        if before is not None and before - at <= _TOGETHER:
            last = news[-1]
            news[-1] = Latest(last.what, last.at, last.name, last.count + 1)
        else:
            news.append(Latest(News.NEW_PARTNER, at, name))
        before = at
    return news


def _made(id: str) -> datetime:
    """When a UUIDv7 was made: its first 48 bits are Unix milliseconds (RFC 9562, 5.7)."""
    return datetime.fromtimestamp(int(id[:12], 16) / 1000, UTC)


def _balances(work: Glance, business: stored.Own, today: date, limit: int) -> list[Balance]:
    tallies = _tallies(work, business, today)
    first = sorted(tallies, key=lambda one: (-tallies[one].given - tallies[one].received, one))
    known = stored.known(work, first[: 2 * limit])
    return [
        Balance(
            known[key].id,
            known[key].name,
            known[key].colour or ready_colour(known[key].name),
            tallies[key].given,
            tallies[key].received,
        )
        for key in first
        if key in known
    ][:limit]


def _tallies(work: Glance, business: stored.Own, today: date) -> dict[str, Tally]:
    """By the other's business, or by the partner on whose word vouchers were given."""
    new_year = date(today.year, 1, 1)
    given = stored.given_since(work, business.id, datetime.combine(new_year, time(), STOCKHOLM))
    received = stored.received_since(work, business.id, new_year)
    return {
        key: Tally(given.get(key, 0), received.get(key, 0))
        for key in given.keys() | received.keys()
    }
