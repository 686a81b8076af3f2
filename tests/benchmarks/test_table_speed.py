"""DESIGN.md 9: reading 100,000 rows, linear and in flat memory, beside the standard csv reader."""

import csv
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from tests.exchange.tabled import HEADS

from handslag.domain.contacts import Contact, ExtraField
from handslag.domain.partners import Phone
from handslag.exchange import tables

ROWS = 100_000


def written(path: Path, count: int, write: Callable[..., bytes] = tables.write_csv) -> Path:
    contacts = (
        Contact(
            name=f"Åkerströms Måleri {n} AB", contact="Anna Åkerström", trade="målare",
            phones=(Phone(f"0435-{n:06}"), Phone(f"+46 701 {n:06}")), email=f"a{n}@b.example",
            address=f"Östra Storgatan {n}", postcode="264 72", town="Östra Ljungby",
            organisation_number="556000-1234", categories=("målare", "Klippan"), status="active",
            extras=(ExtraField("Kundnummer", str(n), column=True),),
        )
        for n in range(count)
    )  # fmt: skip
    path.write_bytes(write(contacts, HEADS))
    return path


def count_rows(path: Path) -> int:
    return sum(1 for _ in tables.open_table(path).rows())


def count_contacts(path: Path) -> int:
    table = tables.open_table(path)
    columns = tables.propose(table)
    found = (tables.contact_of(n, cells, columns, table.heads) for n, cells in table.rows())
    return sum(isinstance(one, Contact) for one in found)


def count_bare(path: Path) -> int:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.reader(file, delimiter=";")) - 1


def seconds(work: Callable[[Path], int], path: Path, count: int) -> float:
    start = time.perf_counter()
    assert work(path) == count
    return time.perf_counter() - start


@pytest.mark.slow
def test_rows_take_at_most_four_times_the_bare_reader(
    benchmark: BenchmarkFixture, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.csv", ROWS)

    pairs = [(seconds(count_rows, path, ROWS), seconds(count_bare, path, ROWS)) for _ in range(5)]
    ratio = min(pair[0] for pair in pairs) / min(pair[1] for pair in pairs)
    benchmark.extra_info["ratio"] = ratio
    benchmark(count_rows, path)

    assert ratio <= 4


@pytest.mark.slow
def test_contacts_take_ten_times_as_long_for_ten_times_as_many(
    benchmark: BenchmarkFixture, tmp_path: Path
) -> None:
    few, many = written(tmp_path / "few.csv", ROWS // 10), written(tmp_path / "many.csv", ROWS)

    pairs = [
        (seconds(count_contacts, few, ROWS // 10), seconds(count_contacts, many, ROWS))
        for _ in range(3)
    ]
    growth = min(pair[1] for pair in pairs) / min(pair[0] for pair in pairs)
    benchmark.extra_info["growth"] = growth
    benchmark(count_contacts, few)

    assert growth <= 13


@pytest.mark.slow
def test_memory_does_not_grow_with_the_rows(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    peaks = []
    for count in (ROWS // 10, ROWS):
        path = written(tmp_path / f"{count}.csv", count)
        tracemalloc.start()
        count_contacts(path)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    benchmark.extra_info["peaks"] = peaks
    benchmark(tables.open_table, tmp_path / f"{ROWS}.csv")

    assert peaks[1] < 8_000_000
    assert peaks[1] < 1.5 * peaks[0]


@pytest.mark.slow
def test_a_workbook_of_10000_rows_opens_while_one_waits(
    benchmark: BenchmarkFixture, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.xlsx", ROWS // 10, tables.write_xlsx)

    taken = seconds(count_contacts, path, ROWS // 10)
    benchmark(tables.open_table, path)

    assert taken < 8
