"""Issuing 10,000 vouchers beside 10,000 bare signatures and one bulk INSERT; limit 2 x."""

import time
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import insert
from tests.builders import demonstration_desk

from handslag.domain.vouchers import Voucher
from handslag.services import vouchers
from handslag.services.desk import Desk
from handslag.services.vouchers import IssueOrder
from handslag.storage.store import Store
from handslag.storage.tables import TABLES

COUNT = 10_000
LIMIT = 2.0


def test_issuing_ten_thousand_vouchers(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    desk = demonstration_desk(tmp_path / "andersson")
    bare = Store.open(tmp_path / "bare.db")
    bare_seconds: list[float] = []
    ours_seconds: list[float] = []
    partners = iter(("Petterson", "Lundström", "Bergqvist", "Vivis"))

    def both() -> None:
        ours_seconds.append(_seconds(lambda: _issue(desk, next(partners))))
        rows = _rows(desk)
        bare_seconds.append(_seconds(lambda: _bare(desk, bare, rows)))

    benchmark.pedantic(both, rounds=3, iterations=1)  # type: ignore[no-untyped-call]  # its own
    benchmark.extra_info |= {
        "limit": LIMIT,
        "ratio": round(min(ours_seconds) / min(bare_seconds), 2),
        "ours_seconds": round(min(ours_seconds), 3),
        "bare_seconds": round(min(bare_seconds), 3),
    }
    desk.store.close()
    bare.close()


def _seconds(call: object) -> float:
    start = time.process_time()
    assert callable(call)
    call()
    return time.process_time() - start


def _issue(desk: Desk, partner: str) -> None:
    vouchers.issue_ids(desk, IssueOrder(partners=(partner,), count=COUNT))


def _rows(desk: Desk) -> list[dict[str, object]]:
    table = TABLES[Voucher]
    with desk.store.read() as work:
        newest = table.select().order_by(table.c.hlc.desc()).limit(COUNT)
        return [dict(row._mapping) for row in work.session.execute(newest)]


def _bare(desk: Desk, store: Store, rows: list[dict[str, object]]) -> None:
    keys = desk.keys
    for row in rows:
        keys.sign(str(row["id"]).encode())
    with store.write() as work:
        connection = work.session.connection()
        connection.execute(insert(TABLES[Voucher]), rows)
