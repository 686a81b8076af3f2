"""Whatever is done to the program, a voucher is redeemed once, and what was said is kept."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import Clock, token_of

from handslag.domain.vouchers import VoucherState
from handslag.services import redeeming, vouchers
from handslag.services.desk import Desk, wall_clock

APP = Path(__file__).resolve().parents[2] / "app"

REDEEM_ALL = """
import sys
from pathlib import Path
from handslag.services import redeeming
from handslag.services.desk import Desk
from handslag.storage.store import Store

profile = Path(sys.argv[1])
store = Store.open(profile / "handslag.db")
desk = Desk(store, profile)
print("ready", flush=True)
sys.stdin.readline()
done = [redeeming.redeem(desk, token).ok for token in Path(sys.argv[2]).read_text().split()]
store.close()
print(sum(done), flush=True)
"""


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(APP)}


@pytest.mark.slow
def test_two_processes_redeem_three_hundred_vouchers_once_each(
    desks: Callable[..., Desk], tmp_path: Path
) -> None:
    andersson, petterson = (desks(role, clock=wall_clock) for role in ("andersson", "petterson"))
    order = vouchers.IssueOrder(partners=("Petterson",), count=300)
    tokens = tmp_path / "tokens.txt"
    tokens.write_text("\n".join(token_of(v) for v in vouchers.issue(andersson, order)))

    tills = [
        subprocess.Popen(
            [sys.executable, "-c", REDEEM_ALL, str(petterson.profile), str(tokens)],
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for till in tills:
        assert till.stdout is not None
        assert till.stdout.readline() == "ready\n"
    answers = []
    for till in tills:
        assert till.stdin is not None
        till.stdin.write("go\n")
        till.stdin.flush()
    for till in tills:
        out, _ = till.communicate(timeout=120)
        answers.append(int(out))

    assert sum(answers) == 300
    assert vouchers.listing(petterson, state=VoucherState.REDEEMED)[1] == 300


@pytest.mark.slow
def test_what_was_said_to_be_redeemed_survives_a_kill(
    desks: Callable[..., Desk], tmp_path: Path
) -> None:
    andersson, petterson = (desks(role, clock=wall_clock) for role in ("andersson", "petterson"))
    order = vouchers.IssueOrder(partners=("Petterson",), count=10)
    issued = vouchers.issue(andersson, order)

    for voucher in issued:
        command = [
            sys.executable, "-m", "handslag", "--profile", str(petterson.profile), "--json",
            "redeem", "do", token_of(voucher),
        ]  # fmt: skip
        till = subprocess.Popen(
            command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert till.stdout is not None
        first = till.stdout.readline()
        till.send_signal(signal.SIGKILL)
        rest, _ = till.communicate(timeout=30)
        assert first.strip() == "{", (first, rest)

    assert vouchers.listing(petterson, state=VoucherState.REDEEMED)[1] == 10


def test_a_clock_set_back_two_days_is_noticed(desks: Callable[..., Desk], clock: Clock) -> None:
    andersson, petterson = (desks(role, clock=clock) for role in ("andersson", "petterson"))
    first, second = vouchers.issue(andersson, vouchers.IssueOrder(partners=("Petterson",), count=2))
    redeeming.redeem(petterson, token_of(first))

    clock.move(hours=-25)
    (answer,) = redeeming.check(petterson, [token_of(second)])

    assert answer.reason is not None
    assert answer.reason.name == "NOT_YET_VALID"
