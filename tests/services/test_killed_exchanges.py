"""A computer that is switched off while a file is taken in: all of it is here, or nothing."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.builders import demonstration_desk, open_desk
from tests.services.exchanging import file_for, logical_dump

from handslag.services import health, partner_exchange, vouchers
from handslag.services.desk import wall_clock
from handslag.services.vouchers import IssueOrder

APP = Path(__file__).resolve().parents[2] / "app"
MOMENTS = int(os.environ.get("HANDSLAG_KILLS", "10"))
"""In the gate; two hundred are asked for by hand."""

TAKE_IN = """
import sys
from pathlib import Path
from handslag.services import partner_exchange
from handslag.services.desk import Desk
from handslag.storage.store import Store

profile = Path(sys.argv[1])
store = Store.open(profile / "handslag.db")
desk = Desk(store, profile)
print("ready", flush=True)
partner_exchange.apply(desk, Path(sys.argv[2]))
print("done", flush=True)
sys.stdin.readline()
"""


def start(profile: Path, file: Path) -> "subprocess.Popen[bytes]":
    """The program on a profile, about to take the file in."""
    child = subprocess.Popen(
        [sys.executable, "-c", TAKE_IN, str(profile), str(file)],
        env={**os.environ, "PYTHONPATH": str(APP)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"ready\n"
    return child


@pytest.mark.slow
def test_a_file_is_taken_in_whole_or_not_at_all_whenever_the_program_is_killed(
    tmp_path: Path,
) -> None:
    issuer = demonstration_desk(tmp_path / "andersson", clock=wall_clock)
    reader = demonstration_desk(tmp_path / "petterson", "petterson", clock=wall_clock)
    vouchers.issue(issuer, IssueOrder(partners=("Petterson",), count=300))
    file = file_for(issuer, reader)
    before = logical_dump(reader)
    reader.store.close()
    issuer.store.close()

    def copy(name: str) -> Path:
        return Path(shutil.copytree(reader.profile, tmp_path / name))

    whole = copy("whole")
    child = start(whole, file)
    assert child.stdout is not None
    ready = time.perf_counter()
    assert child.stdout.readline() == b"done\n"
    takes = time.perf_counter() - ready
    child.kill()
    child.communicate()
    desk = open_desk(whole)
    after = logical_dump(desk)
    desk.store.close()
    assert len(after) > len(before) + 300
    chance = random.Random(1)
    seen = set()

    for number in range(MOMENTS):
        profile = copy(f"killed {number}")
        child = start(profile, file)
        time.sleep(chance.uniform(0, 1.2 * takes))
        child.kill()
        child.communicate()

        desk = open_desk(profile)
        left = facts(logical_dump(desk))
        assert left in (facts(before), facts(after)), number
        seen.add(left == facts(after))
        assert [one for one in health.check(desk) if one.severity == "error"] == []
        partner_exchange.apply(desk, file)
        assert facts(logical_dump(desk)) == facts(after)
        desk.store.close()
        shutil.rmtree(profile)

    assert seen == {False, True} or MOMENTS < 100  # few may all come too early


def facts(dump: dict[tuple[str, str], dict[str, object]]) -> dict[tuple[str, str], object]:
    """What a file brings: not when, and under which number of the log it was taken in."""
    return {
        key: value for key, value in dump.items() if key[0] in {"voucher", "voucher_event", "offer"}
    }
