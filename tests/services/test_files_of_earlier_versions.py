"""Files that a released version wrote are taken in by every later one.

``PYTHONPATH=app:. python -m tests.services.test_files_of_earlier_versions 1.0`` writes those of the
present format, once; what is released is never made anew.
"""

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import Clock, demonstration_desk
from tests.services.exchanging import file_for, network_file

from handslag.domain.vouchers import VoucherState
from handslag.services import partner_exchange, partners, redeeming, vouchers
from handslag.services.desk import Desk
from handslag.services.vouchers import IssueOrder

GOLDEN = Path(__file__).parent / "golden"
VERSIONS = ("1.0",)


def make(version: str) -> None:
    """Andersson's files of today: one for Petterson with vouchers in it, one for everybody."""
    with tempfile.TemporaryDirectory() as folder:
        clock = Clock()
        andersson = demonstration_desk(Path(folder) / "a", clock=clock)
        petterson = demonstration_desk(Path(folder) / "p", "petterson", clock=clock)
        given = vouchers.issue(andersson, IssueOrder(partners=("Petterson",), count=3))
        vouchers.void(andersson, given[2].id)
        shutil.copy(file_for(andersson, petterson), GOLDEN / f"partner-{version}.handslag")
        shutil.copy(network_file(andersson), GOLDEN / f"network-{version}.handslag")
        andersson.store.close()
        petterson.store.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_a_partners_file_of_that_version_is_taken_in(
    desks: Callable[..., Desk], clock: Clock, version: str
) -> None:
    petterson = desks("petterson", clock=clock)
    clock.move(days=1)

    report = partner_exchange.apply(petterson, GOLDEN / f"partner-{version}.handslag")

    assert report.sender.name.startswith("Andersson")
    found, _ = vouchers.listing(petterson, partner="Andersson")
    states = sorted(one.state for one in found)
    assert states == [VoucherState.ISSUED, VoucherState.ISSUED, VoucherState.VOIDED]
    open_one = next(one for one in found if one.state is VoucherState.ISSUED)
    assert redeeming.redeem(petterson, open_one.code).ok


@pytest.mark.parametrize("version", VERSIONS)
def test_a_networks_file_of_that_version_is_taken_in_and_again_brings_nothing(
    desks: Callable[..., Desk], clock: Clock, version: str
) -> None:
    petterson = desks("petterson", clock=clock)
    before = partners.listing(petterson)[1]
    path = GOLDEN / f"network-{version}.handslag"

    partner_exchange.apply(petterson, path)
    again = partner_exchange.apply(petterson, path)

    assert partners.listing(petterson)[1] == before
    assert again.undo_id is None


if __name__ == "__main__":
    make(sys.argv[1])
