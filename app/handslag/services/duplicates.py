"""Partners that may be one and the same: pairs with a reason, and what the user said of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from handslag.domain.ids import PartnerId
from handslag.domain.likeness import (
    Likeness,
    email_key,
    name_key,
    number_key,
    phone_key,
    spellings,
    town_key,
)
from handslag.domain.text import fold
from handslag.services import entries, finding
from handslag.services.desk import Desk, me
from handslag.services.partners import PartnerEntry
from handslag.services.views import Ref
from handslag.storage import address_book
from handslag.storage.address_book import Known
from handslag.storage.work import Work

_EACH_WITH_EACH = 6
"""Among more than these each is paired with the first alone: 300 branches of one chain, say."""
_LOOKED_AT = 50


@dataclass(frozen=True)
class Pair:
    """Two partners that may be the same: the older entry first; the surest reason first."""

    one: Ref
    other: Ref
    reasons: tuple[Likeness, ...]


@dataclass(frozen=True)
class Similar:
    """A partner that is like what is being typed, and why."""

    partner: Ref
    town: str | None
    reasons: tuple[Likeness, ...]


def pairs(desk: Desk) -> list[Pair]:
    """Every two partners that may be the same, the surest first; not those told apart.

    Two of which each has the program are two businesses, whatever they share.
    """
    with desk.store.read() as work:
        me(work)
        rows: dict[str, Known] = {row.id: row for row in address_book.known(work)}
        apart = address_book.apart(work)
    found: dict[tuple[str, str], set[Likeness]] = {}
    for reason, ids in _groups(rows.values()):
        for pair in _paired(ids):
            if pair not in apart and not _two_businesses(rows[pair[0]], rows[pair[1]]):
                found.setdefault(pair, set()).add(reason)
    every = list(Likeness)
    shown = [
        Pair(_ref(rows[one]), _ref(rows[other]), tuple(sorted(reasons, key=every.index)))
        for (one, other), reasons in found.items()
    ]
    return sorted(
        shown, key=lambda pair: (every.index(pair.reasons[0]), pair.one.name, pair.one.id)
    )


def similar_to(desk: Desk, entry: PartnerEntry, *, but: PartnerId | None = None) -> list[Similar]:
    """The partners that are like what is being typed, the surest first; *but* is not looked at.

    Asks the search index, so that it keeps up with the typing.
    """
    with desk.store.read() as work:
        me(work)
        ids = {id for id in _candidates(work, entry) if id != but}
        rows = address_book.known(work, ids)
    found = [(row, reasons) for row in rows if (reasons := _reasons(row, entry))]
    every = list(Likeness)
    found.sort(key=lambda one: (every.index(one[1][0]), one[0].name, one[0].id))
    return [Similar(_ref(row), row.town, reasons) for row, reasons in found]


def keep_apart(desk: Desk, one: str, other: str) -> None:
    """Remembers that two partners are not the same; they are never shown as such again.

    Raises:
        NotFound, Ambiguous: one of them is not there, or several are.
    """
    with desk.store.write() as work:
        me(work)
        ids = [finding.partner(work, text).id for text in (one, other)]
        address_book.tell_apart(work, *ids)


def forget_apart(desk: Desk, one: PartnerId, other: PartnerId) -> None:
    """Takes ``keep_apart`` back."""
    with desk.store.write() as work:
        me(work)
        address_book.forget_apart(work, one, other)


def _groups(rows: Iterable[Known]) -> Iterator[tuple[Likeness, list[str]]]:
    """The ids of those that share something, for each thing that several share."""
    first: dict[Likeness, dict[str, str]] = {likeness: {} for likeness in Likeness}
    several: dict[Likeness, dict[str, list[str]]] = {likeness: {} for likeness in Likeness}
    for row in rows:
        for likeness, keys in _shared(row):
            known, groups, id = first[likeness], several[likeness], row.id
            for key in keys:
                # most is shared by nobody: a list for each would take twice as long
                before = known.setdefault(key, id)
                if before != id:
                    groups.setdefault(key, [before]).append(id)
    for likeness, groups in several.items():
        for ids in groups.values():
            yield likeness, list(dict.fromkeys(ids))


def _shared(row: Known) -> Iterator[tuple[Likeness, Iterable[str]]]:
    if number := number_key(row.organisation_number or ""):
        yield Likeness.ORGANISATION_NUMBER, (number,)
    phones = (phone_key(phone.text, phone.e164) for phone in row.phones)
    yield Likeness.PHONE, filter(None, phones)
    if email := email_key(row.email or ""):
        yield Likeness.EMAIL, (email,)
    town = f"|{town_key(row.town)}"
    yield Likeness.NAME, (spelling + town for spelling in spellings(name_key(row.name)))


def _paired(ids: list[str]) -> Iterator[tuple[str, str]]:
    if len(ids) <= _EACH_WITH_EACH:
        yield from combinations(sorted(ids), 2)
    else:
        first, *others = sorted(ids)
        yield from ((first, other) for other in others)


def _two_businesses(one: Known, other: Known) -> bool:
    return bool(one.business_id and other.business_id and one.business_id != other.business_id)


def _candidates(work: Work, entry: PartnerEntry) -> set[PartnerId]:
    found: set[PartnerId] = set()
    number = number_key(entry.organisation_number or "")
    if number:
        dashed = f"{number[:6]}-{number[6:]}"
        ways = {number, dashed, f"16{number}", f"16{dashed}", entry.organisation_number or ""}
        found.update(address_book.numbered(work, ways))
    asked = [phone_key(*_typed(text)) for text in entry.phones or ()]
    asked += [email_key(entry.email or "")]
    for word in filter(None, asked):
        found.update(address_book.matching(work, [fold(word)], limit=_LOOKED_AT))
    if words := name_key(entry.name or "").split():
        found.update(address_book.matching(work, words, limit=_LOOKED_AT))
    return found


def _reasons(row: Known, entry: PartnerEntry) -> tuple[Likeness, ...]:
    found = []
    number = number_key(entry.organisation_number or "")
    if number and number == number_key(row.organisation_number or ""):
        found.append(Likeness.ORGANISATION_NUMBER)
    theirs = {phone_key(phone.text, phone.e164) for phone in row.phones}
    if theirs.intersection(filter(None, (phone_key(*_typed(t)) for t in entry.phones or ()))):
        found.append(Likeness.PHONE)
    email = email_key(entry.email or "")
    if email and email == email_key(row.email or ""):
        found.append(Likeness.EMAIL)
    if entry.name and name_key(entry.name) == name_key(row.name):
        town = town_key(entry.town)
        if not town or town_key(row.town) in {"", town}:
            found.append(Likeness.NAME)
    return tuple(found)


def _typed(text: str) -> tuple[str, str | None]:
    phone = entries.phone(text)
    return (phone.text, phone.e164) if phone is not None else ("", None)


def _ref(row: Known) -> Ref:
    return Ref(row.id, row.name)
