"""A small file cannot fill the memory: it is refused before it is believed or kept."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.exchange.parcels import INTRODUCTION, seal
from tests.services.impostors import document
from tests.trust.golden import A_ID, A

from handslag.exchange.bundle import document_name, write_bundle

DOCUMENTS = 30

READER = """
import resource, sys
from pathlib import Path
from handslag.domain.errors import FileTrouble
from handslag.services import introductions, partner_exchange
from handslag.services.desk import Desk
from handslag.storage.store import Store
desk = Desk(Store.open(Path(sys.argv[1]) / "handslag.db"), Path(sys.argv[1]))
pages = int(Path("/proc/self/statm").read_text().split()[0])
allowed = pages * resource.getpagesize() + 300_000_000
resource.setrlimit(resource.RLIMIT_AS, (allowed, allowed))
look = {"inspect": partner_exchange.inspect, "look": introductions.look}[sys.argv[3]]
try:
    look(desk, Path(sys.argv[2]))
except FileTrouble as trouble:
    print(trouble.problem)
"""


@pytest.fixture(scope="module")
def bomb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents of a megabyte each, in which every byte is a list: 2 GB in memory."""
    several = [
        document(A_ID, A, "survey", {"all": [[]] * 990_000}, revision=number)
        for number in range(DOCUMENTS)
    ]
    members = {document_name(one): one for one in several}
    path = tmp_path_factory.mktemp("bomb") / "bomb.handslag"
    path.write_bytes(write_bundle(INTRODUCTION, members, sign=seal))
    return path


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS holds on Linux only")
@pytest.mark.parametrize("way", ["inspect", "look"])
def test_documents_that_grow_in_memory_are_refused_within_300_megabytes(
    way: str, bomb: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READER, str(tmp_path), str(bomb), way],
        env={"PYTHONPATH": str(Path(__file__).parents[2] / "app")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.stdout.strip(), done.stderr) == ("too_large", "")
