"""A list of keys on the side: under what each record is known, for as long as one import lasts.

It lies in a nameless SQLite file of its own that is gone with its connection, whatever the database
is: memory stays flat however many records there are, and a preview needs no write lock.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from handslag.storage.engine import driver

_CACHE_KIB = 16384
_MOST = 50
"""As many records as are looked at for one key; a thousand called the same are not alike for that."""


class KeyIndex:
    """Keys with the ids that they lead to, and values kept by id; see ``opened``."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def add(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Adds pairs of key and id; what is there already stays."""
        self._connection.executemany("INSERT OR IGNORE INTO known VALUES (?, ?)", pairs)

    def find(self, keys: Collection[str]) -> dict[str, list[str]]:
        """The ids under each of *keys*, the oldest first, at most 50 a key."""
        rows = self._connection.execute(
            "SELECT asked.value, known.id FROM json_each(?) AS asked JOIN known"
            " ON known.key = asked.value AND known.id IN"
            " (SELECT id FROM known WHERE key = asked.value ORDER BY id LIMIT ?)"
            " ORDER BY known.id",
            (json.dumps(sorted(keys)), _MOST),
        )
        found: dict[str, list[str]] = {}
        for key, id in rows:
            found.setdefault(key, []).append(id)
        return found

    def keep(self, values: Iterable[tuple[str, bytes]]) -> None:
        """Keeps a value for each id, in the place of an earlier one."""
        self._connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", values)

    def kept(self, ids: Collection[str]) -> dict[str, bytes]:
        """The values of those of *ids* that have one."""
        return dict(
            self._connection.execute(
                "SELECT id, value FROM kept WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted(ids)),),
            )
        )


@contextmanager
def opened() -> Iterator[KeyIndex]:
    """An empty list of keys, thrown away at the end of the ``with``."""
    connection = driver.connect("", isolation_level=None)
    try:
        for pragma in ("journal_mode=off", "synchronous=0", f"cache_size=-{_CACHE_KIB}"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("CREATE TABLE known (key, id, PRIMARY KEY (key, id)) WITHOUT ROWID")
        connection.execute("CREATE TABLE kept (id PRIMARY KEY, value) WITHOUT ROWID")
        connection.execute("BEGIN")
        yield KeyIndex(connection)
    finally:
        connection.close()
