"""The address book as an import sees it: as it stands, and as the import has made it so far.

The same for a forecast, which only imagines what it would write, and for the import itself. What
is known of the contacts and partners lies in a list on the side (``storage.key_index``); of values
only those of the contacts at hand are in memory.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from handslag.domain.ids import PartnerId, new_id
from handslag.domain.partners import Membership, Opinion, Partner
from handslag.domain.stamps import Record
from handslag.services.contacts import FACTS, PRIVATE
from handslag.services.matching import Asked, Standing, Values, keys_of
from handslag.storage import address_book
from handslag.storage.bulk import unfollowed
from handslag.storage.key_index import KeyIndex
from handslag.storage.plain import as_json, from_json
from handslag.storage.work import Work

FIELDS = ("business_id", "card_revision", *FACTS, *PRIVATE)
_KEPT: tuple[type[Record], ...] = (Partner, Opinion)
_PART = 1000
_NOTHING: Values = {
    **dict.fromkeys(FACTS),
    "trade": "",
    "phones": (),
    "language": "sv",
    "regulated": False,
    "status": Membership.ACTIVE,
    "tags": (),
    "notes": "",
    "extras": (),
    "uid": None,
    "business_id": None,
}
"""A partner of whom nothing is told but that it is there."""


class Book:
    """Partners by what they are known under.

    Attributes:
        fresh: those that the contacts at hand have added, by id.
        changed: the fields that the contacts at hand have changed, by the id of an older partner.
        became: ids of the partners that the contacts at hand are, where that is new, by digest.
    """

    def __init__(self, work: Work, index: KeyIndex, *, own: PartnerId, imagined: bool) -> None:
        self.fresh: dict[str, Standing] = {}
        self.changed: dict[str, set[str]] = {}
        self.became: dict[str, str] = {}
        self._seen: dict[str, str] = {}
        self._work = work
        self._index = index
        self._own = own
        self._imagined = imagined
        self._standing: dict[str, Standing] = {}
        self._known: dict[str, list[str]] = {}
        self._also: list[tuple[str, str]] = []

    def open(self, stepped: Callable[[], None]) -> None:
        """Lists under what every partner is known; *stepped* is called ever so often."""
        pairs: list[tuple[str, str]] = []
        for row in address_book.values(self._work, FIELDS):
            id = str(row["id"])
            pairs += ((key, id) for key in keys_of(row, id=id))
            if len(pairs) > _PART:
                stepped()
                self._index.add(pairs)
                pairs = []
        self._index.add(pairs)

    def look_at(self, contacts: Iterable[Asked], also: Iterable[str]) -> None:
        """Gets ready for these contacts, and the partners known under the keys *also*."""
        keys, digests = set(also), set[str]()
        for asked in contacts:
            keys.update(key for key, _ in asked.keys)
            digests.add(asked.digest)
        self._known = self._index.find(keys)
        self._seen = address_book.seen(self._work, digests)
        for digest, id in self._seen.items():
            self._known.setdefault(f"s:{digest}", [id])
        ids = {id for found in self._known.values() for id in found}
        seen = {key[2:] for key in self._index.find([f"t:{id}" for id in ids])}
        self._standing = {}
        for row in address_book.values_of(self._work, ids, FIELDS):
            id = str(row["id"])
            signed = bool(row["card_revision"]) or id == self._own
            self._standing[id] = Standing(id, row, signed, told=id in seen)
        for id, kept in self._index.kept(ids).items():
            values, signed = json.loads(kept)
            self._standing[id] = Standing(id, from_json(values, *_KEPT), signed, told=True)

    def candidates(self, key: str) -> list[Standing]:
        """The partners that are known under *key*, of those looked at."""
        return [self._standing[id] for id in self._known.get(key, ()) if id in self._standing]

    def add(self, asked: Asked, *, also: Iterable[str]) -> Standing:
        """A new partner from what a contact tells, known under the keys *also* too."""
        told, id = asked.told, new_id()
        values = {**_NOTHING, **told.facts, "business_id": told.business_id, "card_revision": 0}
        given = frozenset([f"i:{id}", *(key for key, _ in asked.keys[1:])])
        standing = Standing(id, values, told=True, given=given)
        self.fresh[standing.id] = standing
        self._also += ((key, standing.id) for key in also)
        self._settle(standing, also)
        self._remember(asked, id)
        return standing

    def change(self, asked: Asked, standing: Standing, changes: Values) -> None:
        """Notes that a contact was this partner, and what it changed."""
        self._remember(asked, standing.id)
        values = {**standing.values, **changes}
        given = None if changes else standing.keys
        after = replace(standing, values=values, told=True, given=given)
        if standing.id in self.fresh:
            self.fresh[standing.id] = after
        elif changes:
            self.changed.setdefault(standing.id, set()).update(changes)
        self._settle(after, ())

    def turn(self) -> None:
        """Puts the contacts at hand behind; what they came to is written, or imagined, by now."""
        touched = {id: one for id, one in self._standing.items() if one.told}
        self._index.add((f"t:{id}", id) for id in touched)
        if self._imagined:
            self._index.keep((id, _kept(one)) for id, one in touched.items())
        self._index.add((key, id) for id, one in touched.items() for key in one.keys)
        self._index.add(self._also)
        self.fresh, self.changed, self.became, self._also = {}, {}, {}, []

    def after(self, id: str) -> Values:
        """The values of a partner as the contacts at hand have made it."""
        return self._standing[id].values

    def _remember(self, asked: Asked, id: str) -> None:
        key = f"s:{asked.digest}"
        if self._known.get(key) != [id]:
            self._known[key] = [id]
            self._also.append((key, id))
        if self._seen.get(asked.digest) != id:
            self._seen[asked.digest] = self.became[asked.digest] = id

    def _settle(self, standing: Standing, also: Iterable[str]) -> None:
        self._standing[standing.id] = standing
        for key in [*standing.keys, *also]:
            ids = self._known.setdefault(key, [])
            if standing.id not in ids:
                ids.append(standing.id)


def records_of(standings: Sequence[Standing]) -> list[Record]:
    """The new records of these partners."""
    found: list[Record] = []
    for one in standings:
        facts = {name: one.values[name] for name in ("business_id", *FACTS)}
        private = {name: one.values[name] for name in PRIVATE}
        found.append(unfollowed(Partner, {"id": one.id, **facts}))
        found.append(unfollowed(Opinion, {"id": one.id, **private}))
    return found


def _kept(standing: Standing) -> bytes:
    values = {name: standing.values[name] for name in FIELDS}
    return json.dumps([as_json(values, *_KEPT), standing.signed]).encode()
