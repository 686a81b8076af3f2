"""Which partner a contact is, and what the contact tells of it that we do not have yet.

The order in which a partner is recognised: the very same contact was imported before, business id,
what the address book knows it by (UID), a partner that holds all of it already, organisation
number, telephone and name, e-mail and name.
Never by a name alone, nor by a number that somebody of another name has too: those are told as
possible duplicates.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from handslag.domain.contacts import ExtraField
from handslag.domain.errors import Invalid, Problem
from handslag.domain.likeness import Likeness, email_key, name_key, number_key, phone_key
from handslag.domain.partners import Phone
from handslag.domain.text import LONGEST_TEXT
from handslag.services.contacts import FACTS, Told, id_in, uid_of, united

Values = Mapping[str, object]
"""Fields of FACTS and PRIVATE, and ``business_id``."""

_TELLING = (
    "contact", "trade", "phones", "email", "web", "address", "postcode", "town",
    "organisation_number", "tags", "notes", "extras",
)  # fmt: skip
"""What makes a contact more than a name."""


@dataclass(frozen=True)
class Standing:
    """A partner as it stands at some moment of an import.

    Attributes:
        signed: its facts are its own word, or my own business's; a file does not change them.
        told: a contact of this import was it already; a further one fills gaps alone.
        given: under what it is known, where that is worked out already.
    """

    id: str
    values: Values
    signed: bool = False
    told: bool = False
    given: frozenset[str] | None = None

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.values["name"])

    @cached_property
    def keys(self) -> frozenset[str]:
        """Under what it is known."""
        return self.given or frozenset(keys_of(self.values, id=self.id))


@dataclass(frozen=True)
class Alike:
    """A partner that may be the same, and why."""

    id: str
    name: str
    reason: Likeness


@dataclass(frozen=True)
class Match:
    """What looking for a contact came to.

    Attributes:
        standing: the partner that it is, or None.
        alike: partners that it may be, where it is none for sure.
    """

    standing: Standing | None
    alike: tuple[Alike, ...] = ()


@dataclass(frozen=True)
class Asked:
    """A contact that is looked for."""

    told: Told

    @cached_property
    def keys(self) -> tuple[tuple[str, Likeness | None], ...]:
        """Under what it may be known, and what likeness each key alone would be."""
        values = {**self.told.facts, "business_id": self.told.business_id}
        return ((f"s:{self.digest}", None), *_keys(values))

    @cached_property
    def digest(self) -> str:
        """The same for every contact that tells the same, in every import."""
        said = [self.told.business_id, *sorted(self.told.facts.items())]
        return sha256(repr(said).encode()).hexdigest()[:32]


def keys_of(values: Values, *, id: str | None = None) -> list[str]:
    """Under what a partner or contact of these values is known."""
    return [key for key, _ in _keys(values, id=id)]


def find(asked: Asked, candidates: Callable[[str], Iterable[Standing]]) -> Match:
    """The partner that a contact is, or those that it may be.

    Args:
        asked: the contact.
        candidates: the partners known under a key, the oldest first.
    """
    told = asked.told
    alike: dict[str, Alike] = {}
    for key, reason in asked.keys:
        for standing in _in_order(key[0], candidates(key), told.name):
            if key[0] == "s":
                return Match(standing)
            if key not in standing.keys or not _can_be(key[0], standing, told):
                continue
            if _is(key[0], reason, standing, told):
                return Match(standing)
            if reason is not None:
                alike.setdefault(standing.id, Alike(standing.id, standing.name, reason))
    return Match(None, tuple(alike.values()))


def differences(standing: Standing, told: Told) -> dict[str, object]:
    """The fields that the contact would change, with their new values.

    Raises:
        Invalid: notes of both together are too long.
    """
    changed: dict[str, object] = {}
    for field, value in told.facts.items():
        if field in FACTS and standing.signed:
            continue
        new = _joined(field, standing, value)
        if new != standing.values.get(field):
            changed[field] = new
    return changed


def _joined(field: str, standing: Standing, value: object) -> object:
    """What *field* holds after the file has told *value*."""
    mine = standing.values.get(field)
    match field:
        case "phones":
            return _phones(mine, value)
        case "tags":
            return united(mine, value)  # type: ignore[arg-type]  # both are tuples of text
        case "extras":
            return _extras(mine, value, fill=standing.told)
        case "notes":
            return _notes(str(mine or ""), str(value))
        case "uid":
            return mine or (None if value == uid_of(standing.id) else value)
        case "language" | "regulated" | "status":
            return mine if standing.told else value
        case _:
            return mine if standing.told and mine else value


def _phones(mine: object, value: object) -> tuple[Phone, ...]:
    assert isinstance(mine, tuple)
    assert isinstance(value, tuple)
    found: dict[str, Phone] = {}
    for phone in (*mine, *value):
        found.setdefault(phone.e164 or phone.text, phone)
    return (*mine, *(phone for phone in found.values() if phone not in mine))


def _extras(mine: object, value: object, *, fill: bool) -> tuple[ExtraField, ...]:
    """What the file tells takes the place of all that has the same name."""
    assert isinstance(mine, tuple)
    assert isinstance(value, tuple)
    ours = {(extra.column, extra.name) for extra in mine}
    theirs = {(extra.column, extra.name) for extra in value}
    if fill:
        return (*mine, *(extra for extra in value if (extra.column, extra.name) not in ours))
    if set(value) == {extra for extra in mine if (extra.column, extra.name) in theirs}:
        return mine
    return (*(e for e in mine if (e.column, e.name) not in theirs), *value)


def _notes(mine: str, value: str) -> str:
    if value in mine:
        return mine
    joined = f"{mine}\n{value}" if mine else value
    if len(joined) > LONGEST_TEXT:
        raise Invalid("notes", Problem.TOO_LONG, value[:40], str(LONGEST_TEXT))
    return joined


def _keys(values: Values, *, id: str | None = None) -> Iterator[tuple[str, Likeness | None]]:
    """Keys in the order in which they count, with the likeness that each alone would mean."""
    if values.get("business_id"):
        yield f"b:{values['business_id']}", None
    yield from _uid_keys(values, id)
    name = name_key(str(values["name"]))
    yield f"n:{name}", None
    if number := number_key(_text(values, "organisation_number")):
        yield f"o:{number}", Likeness.ORGANISATION_NUMBER
    phones = values.get("phones")
    for phone in phones if isinstance(phones, tuple) else ():
        if number := phone_key(phone.text, phone.e164):
            yield f"q:{number}|{name}", None
            yield f"p:{number}", Likeness.PHONE
    if email := email_key(_text(values, "email")):
        yield f"f:{email}|{name}", None
        yield f"e:{email}", Likeness.EMAIL
    yield f"m:{name}", Likeness.NAME


def _uid_keys(values: Values, id: str | None) -> Iterator[tuple[str, None]]:
    if id is not None:
        yield f"i:{id}", None
    uid = values.get("uid")
    if isinstance(uid, str) and uid:
        if id is None and (named := id_in(uid)) is not None:
            yield f"i:{named}", None
        yield f"u:{uid}", None


def _is(kind: str, reason: Likeness | None, standing: Standing, told: Told) -> bool:
    """Whether a partner that was found by a key of that kind is the contact."""
    match kind:
        case "n":
            return _holds(standing, told)
        case "o":
            return not standing.told or _same_name(standing, told)
        case _:
            return reason is None


def _can_be(kind: str, standing: Standing, told: Told) -> bool:
    """Two business ids are two businesses, whatever else they share; so are two numbers.

    A number may have changed where the address book itself says that it is the same contact.
    """
    mine, theirs = standing.values.get("business_id"), told.business_id
    if mine and theirs and mine != theirs:
        return False
    if kind in "ui":
        return True
    numbers = (_text(values, "organisation_number") for values in (standing.values, told.facts))
    first, second = (number_key(text) or text for text in numbers)
    return not first or not second or first == second


def _holds(standing: Standing, told: Told) -> bool:
    """Whether the partner has all that the contact tells; of a bare name, nothing more than that."""
    if standing.name != told.name:
        return False
    if not any(told.facts.get(field) for field in _TELLING):
        return not any(standing.values.get(field) for field in _TELLING)
    facts = {name: value for name, value in told.facts.items() if name != "uid"}
    try:
        return not differences(standing, Told(told.name, told.business_id, facts))
    except Invalid:
        return False


def _in_order(kind: str, candidates: Iterable[Standing], name: str) -> list[Standing]:
    """The oldest first, so that every import comes to the same; of an organisation's the namesake.

    Several may share an organisation number: the shops of a chain.
    """
    key = name_key(name) if kind == "o" else ""
    return sorted(candidates, key=lambda one: (kind == "o" and name_key(one.name) != key, one.id))


def _same_name(standing: Standing, told: Told) -> bool:
    return name_key(standing.name) == name_key(told.name)


def _text(values: Values, field: str) -> str:
    return str(values.get(field) or "")
