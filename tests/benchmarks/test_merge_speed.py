"""How fast the work of another device comes in, and how much memory it takes; run with
--benchmark-only."""

import gc
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import select, update
from tests.builders import Clock, open_desk
from tests.services.business_devices import give, joined, sent, started
from tests.storage.programs import surroundings

from handslag.domain.ids import PartnerId, new_id
from handslag.domain.partners import Partner, Phone
from handslag.exchange.bundle import read_bundle
from handslag.exchange.ops import read_operations
from handslag.exchange.sealed import unseal
from handslag.services import device_exchange
from handslag.services.desk import Desk
from handslag.storage.engine import driver, pragmas
from handslag.storage.stamping import stamp_fields
from handslag.storage.tables import TABLES
from handslag.trust.keys import age_identity

Result = TypeVar("Result")

ROWS = 10_000
ROUNDS = 5
FIELDS = (
    "name", "contact", "town", "address", "postcode", "email", "web", "organisation_number",
    "colour", "template",
)  # fmt: skip
SCRIPT = """
import sys
from pathlib import Path
from handslag.services import device_exchange
from handslag.services.desk import Desk
from handslag.storage.store import Store

def most():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))

folder = Path(sys.argv[1])
desk = Desk(Store.open(folder / "handslag.db"), folder)
device_exchange.conflicts(desk), desk.keys
device_exchange.is_from_my_device(desk, Path(sys.argv[3]))
idle = most()
done = device_exchange.apply(desk, Path(sys.argv[2]))
desk.store.close()
print(done.changed, most() - idle)
"""


def measured(work: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds of this process alone, on a machine that has other work; and the answer."""
    start = time.process_time()
    answer = work()
    return time.process_time() - start, answer


def partners_of(desk: Desk) -> None:
    with desk.store.write() as work:
        work.bulk_add(
            [
                Partner(
                    id=PartnerId(new_id()),
                    name=f"Firma {n} Åström",
                    town="Lindhamn",
                    address=f"Ågatan {n}",
                    phones=(Phone("070-123 45 67"),),
                )
                for n in range(ROWS)
            ]
        )


def edit_all(desk: Desk, *, turn: int) -> None:
    """Ten fields of each partner, as if they were typed one by one."""
    table = TABLES[Partner]
    with desk.store.write() as work:
        connection = work.session.connection()
        ids = connection.scalars(select(table.c.id).where(table.c.business_id.is_(None))).all()
        for field in FIELDS:
            text = table.c.address + f" {field[:4]} {turn}"
            change = update(table).where(table.c.business_id.is_(None))
            if field != "address":
                connection.execute(change.values({field: text}))
            else:
                connection.execute(change.values({field: table.c.town + f" {turn}"}))
        stamp_fields(work.session, [(table, id, field) for id in ids for field in FIELDS])


def plain_upsert(before: Path, after: Path) -> float:
    """Seconds that SQLite takes to put the rows of *after* over those of *before*, values ready.

    The same rows in the same tables, with their indexes and the search index: the partners, and the
    stamps of their fields.
    """
    source, target = (driver.connect(str(path), isolation_level=None) for path in (after, before))
    for name, value in pragmas().items():
        target.execute(f"PRAGMA {name}={value}").fetchall()
    texts = ("id", *FIELDS, "sort_key", "name_words", "folded")
    filled = {"trade": "", "phones": "[]", "language": "sv", "regulated": 0, "card_revision": 0}
    filled |= {"hlc": 1, "device": 1, "seq": 1}
    chosen, columns = ", ".join(texts), (*texts, *filled)
    # the names are this module's own
    partners = source.execute(
        f"SELECT {chosen} FROM partner WHERE business_id IS NULL"  # noqa: S608 - as said above
    ).fetchall()
    stamps = source.execute(
        "SELECT tbl, row_id, field, hlc, device, seq FROM field_clock WHERE tbl = 'partner'"
    ).fetchall()
    places, news = ", ".join("?" * len(columns)), ", ".join(f"{x} = excluded.{x}" for x in texts)
    put_partner = (
        f"INSERT INTO partner ({', '.join(columns)}) VALUES ({places})"  # noqa: S608 - as said above
        f" ON CONFLICT (id) DO UPDATE SET {news}"
    )
    put_stamp = (
        "INSERT INTO field_clock VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
        " hlc = excluded.hlc, device = excluded.device, seq = excluded.seq"
        " WHERE (excluded.hlc, excluded.device) > (hlc, device)"
    )
    rows = [(*row, *filled.values()) for row in partners]

    def put() -> None:
        target.execute("BEGIN IMMEDIATE")
        target.executemany(put_partner, rows)
        target.executemany(put_stamp, stamps)
        target.execute("COMMIT")

    seconds, _ = measured(put)
    for connection in (source, target):
        connection.close()
    assert len(stamps) == ROWS * len(FIELDS)
    return seconds


def cells_alone(path: Path, first: bytes, second: bytes) -> float:
    """Seconds for the operations alone, put over the earlier ones in a table without any index."""
    connection = driver.connect(str(path), isolation_level=None)
    for name, value in pragmas().items():
        connection.execute(f"PRAGMA {name}={value}").fetchall()
    connection.execute(
        "CREATE TABLE cell (tbl, row_id, field, value, hlc, device, seq,"
        " PRIMARY KEY (tbl, row_id, field)) WITHOUT ROWID"
    )

    def put(content: bytes) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO cell VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " value = excluded.value, hlc = excluded.hlc, device = excluded.device,"
            " seq = excluded.seq WHERE (excluded.hlc, excluded.device) > (hlc, device)",
            ((*one[:3], str(one[3]), *one[4:]) for one in read_operations(content)),
        )
        connection.execute("COMMIT")

    put(first)
    seconds, _ = measured(lambda: put(second))
    connection.close()
    return seconds


def operations_in(desk: Desk, path: Path) -> bytes:
    identities = [age_identity(desk.keys.box_private)]
    return read_bundle(unseal(path.read_bytes(), identities)).members["ops.jsonl"]


@pytest.fixture
def edited(tmp_path: Path) -> tuple[Desk, Desk, Path, Path]:
    """Two devices, and two files: a hundred thousand edits, and as many of the same fields later."""
    clock = Clock()
    first = started(tmp_path / "a", "Andersson", clock)
    partners_of(first)
    second = joined(first, tmp_path / "b", "Laptop", clock)
    give(second, first)
    files = []
    for turn in (1, 2):
        clock.move(minutes=1)
        edit_all(second, turn=turn)
        files.append(sent(second))
    return first, second, files[0], files[1]


def test_a_hundred_thousand_edits_come_in_within_a_few_plain_upserts(
    benchmark: BenchmarkFixture, edited: tuple[Desk, Desk, Path, Path], tmp_path: Path
) -> None:
    first, second, earlier, later = edited
    told = [operations_in(first, path) for path in (earlier, later)]
    device_exchange.apply(first, earlier)
    for desk in (first, second):
        desk.store.engine.dispose()  # all of it is in the file now
    for n in range(ROUNDS):
        shutil.copy(first.profile / "handslag.db", tmp_path / f"{n}.db")
        shutil.copytree(first.profile, tmp_path / f"twin {n}")

    def merged(twin: Path) -> float:
        desk = open_desk(twin, clock=first.clock)
        seconds, done = measured(lambda: device_exchange.apply(desk, later))
        desk.store.close()
        assert done.changed == ROWS
        return seconds

    gc.freeze()  # as the program does once it is loaded: what is there is not looked through again
    # by turns, each against its neighbour, and the middle one: other work makes all of it slower
    after = second.profile / "handslag.db"
    rounds = [
        (plain_upsert(tmp_path / f"{n}.db", after), merged(tmp_path / f"twin {n}"))
        for n in range(ROUNDS)
    ]
    against, taken = sorted(rounds, key=lambda one: one[1] / one[0])[ROUNDS // 2]
    gc.unfreeze()
    alone = cells_alone(tmp_path / "cells.db", *told)
    sealed, _ = measured(lambda: sent(second))
    benchmark.pedantic(lambda: device_exchange.apply(first, later), rounds=1)  # type: ignore[no-untyped-call]  # it has no types
    again, repeated = measured(lambda: device_exchange.apply(first, later))

    benchmark.extra_info |= {
        "plain upsert, s": against,
        "the operations alone, s": alone,
        "sealed, s": sealed,
        "opened and merged, s": taken,
        "the same file again, s": again,
        "ratio": taken / against,
    }
    assert not repeated.applied
    assert again < taken / 10
    assert taken <= 3 * against
    for desk in (first, second):
        desk.store.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the largest memory so")
def test_a_hundred_thousand_edits_take_a_hundred_megabytes_at_most(
    benchmark: BenchmarkFixture, edited: tuple[Desk, Desk, Path, Path]
) -> None:
    first, second, earlier, _ = edited
    small = first.profile / "liten.handslag"
    small.write_bytes(b"age-encryption.org/v1\n")
    for desk in (first, second):
        desk.store.close()
    order = [sys.executable, "-c", SCRIPT, str(first.profile), str(earlier), str(small)]

    def asked() -> list[str]:
        told = subprocess.run(order, env=surroundings(), capture_output=True, check=True, text=True)
        return told.stdout.split()

    done = benchmark.pedantic(asked, rounds=1)  # type: ignore[no-untyped-call]  # as above

    benchmark.extra_info["KB above idle"] = int(done[1])
    assert int(done[0]) == ROWS
    assert int(done[1]) < 100 * 1024
