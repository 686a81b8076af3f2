"""How fast an address book comes in, and that memory is flat; run with --benchmark-only."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
import vobject
from pytest_benchmark.fixture import BenchmarkFixture
from tests.builders import business_desk
from tests.storage.programs import surroundings

from handslag.services import duplicates, importing, partners
from handslag.services.contact_files import Source

Result = TypeVar("Result")

CARDS = 10_000
ROWS = 100_000
AGAINST = 500
"""Cards that vobject reads; it is linear, and reading all of them takes ten seconds."""

HEADS = "Namn;Telefon;E-post;Adress;Postnr;Ort;Kontakt"
SCRIPT = """
import resource, sys
from pathlib import Path
from handslag.services import importing
from handslag.services.contact_files import Source
from handslag.services.desk import Desk
from handslag.storage.store import Store

folder = Path(sys.argv[1])
desk = Desk(Store.open(folder / "handslag.db"), folder)
done = importing.apply(desk, [Source(Path(sys.argv[2]))])
desk.store.close()
print(done.files[0].found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def measured(work: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds of this process alone, on a machine that has other work; and the answer."""
    start = time.process_time()
    answer = work()
    return time.process_time() - start, answer


def asked(order: list[str]) -> str:
    done = subprocess.run(order, env=surroundings(), capture_output=True, check=True, text=True)
    return done.stdout


def cards(count: int) -> str:
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Firma {n:05} Åströms {n % 97}\r\nN:Öberg;Åsa;;;\r\n"
        f"ORG:Firma {n:05} Åströms {n % 97}\r\nTEL;TYPE=WORK:0{700000000 + n}\r\n"
        f"EMAIL:info@firma{n}.example\r\nURL:https://firma{n}.example\r\n"
        f"ADR;TYPE=WORK:;;Ågatan {n};Lindhamn;;999 10;Sverige\r\nUID:uid-{n}\r\nEND:VCARD\r\n"
        for n in range(count)
    )


def table(path: Path, count: int) -> Path:
    with path.open("w", encoding="utf-8") as file:
        print(HEADS, file=file)
        for n in range(count):
            cells = (f"Firma {n:06} Åströms", f"0{700000000 + n}", f"i@firma{n}.example",
                     f"Ågatan {n}", "999 10", "Lindhamn", "Åsa Öberg")  # fmt: skip
            print(";".join(cells), file=file)
    return path


def test_cards_come_in_about_as_fast_as_vobject_only_reads_them(
    benchmark: BenchmarkFixture, tmp_path: Path
) -> None:
    desk = business_desk(tmp_path / "profil", "Nova")
    path = tmp_path / "a.vcf"
    path.write_text(cards(CARDS), encoding="utf-8", newline="")

    seconds, _ = measured(lambda: list(vobject.readComponents(cards(AGAINST))))
    against = seconds * CARDS / AGAINST
    forecast, told = measured(lambda: importing.forecast(desk, [Source(path)]))
    taken, done = benchmark.pedantic(  # type: ignore[no-untyped-call]  # it has no types
        lambda: measured(lambda: importing.apply(desk, [Source(path)])), rounds=1
    )
    looked, _ = measured(lambda: duplicates.pairs(desk))
    undone, _ = measured(lambda: importing.undo(desk, done.undo_id))

    benchmark.extra_info |= {
        "vobject only reads, s": against,
        "forecast, s": forecast,
        "import, s": taken,
        "undo, s": undone,
        "duplicates, s": looked,
    }
    assert told.files == done.files
    assert done.files[0].new == CARDS
    assert partners.listing(desk, limit=1)[1] == 1
    assert taken < 1.5 * against
    desk.store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the largest memory so")
def test_memory_is_flat_in_the_rows_of_a_table(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    kilobytes = {}
    for count in (ROWS // 10, ROWS):
        folder = tmp_path / str(count)
        business_desk(folder, "Nova").store.close()
        path = table(tmp_path / f"{count}.csv", count)

        order = [sys.executable, "-c", SCRIPT, str(folder), str(path)]
        once = {"args": (order,), "rounds": 1}
        # the large one is the benchmark's own, and it takes no second
        answer = asked(order) if count < ROWS else benchmark.pedantic(asked, **once)  # type: ignore[no-untyped-call]  # as above
        found, kilobytes[count] = map(int, answer.split())
        assert found == count

    benchmark.extra_info |= {f"{count} rows, KB": most for count, most in kilobytes.items()}
    # ids of what changed, which listeners are told of, are all that grows
    assert kilobytes[ROWS] - kilobytes[ROWS // 10] < 96 * 1024
