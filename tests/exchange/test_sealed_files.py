"""A file for one partner is opened by that partner's key alone, and by nobody after a flipped byte."""

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest
from tests.exchange.parcels import introduction, parcel, trouble
from tests.trust.golden import A, P

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.exchange.bundle import read_bundle
from handslag.exchange.sealed import LARGEST_SEALED, is_sealed, seal, unseal
from handslag.trust.keys import age_identity, age_recipient

SEED = 20261126
TO_A = age_recipient(A.box_public)
OF_A = age_identity(A.box_private)
OF_P = age_identity(P.box_private)
CONTENT = introduction()


def with_a(content: bytes) -> bytes:
    return unseal(content, [OF_A])


def test_what_was_sealed_is_opened_by_the_key_it_is_for() -> None:
    sealed = seal(CONTENT, TO_A)

    assert is_sealed(sealed)
    assert not is_sealed(CONTENT)
    assert with_a(sealed) == CONTENT
    assert unseal(sealed, [OF_P, OF_A]) == CONTENT
    assert read_bundle(with_a(sealed)) == read_bundle(CONTENT)


def test_a_file_that_the_age_tool_wrote_is_opened() -> None:
    several = [
        pyrage.x25519.Recipient.from_str(TO_A),
        pyrage.x25519.Identity.generate().to_public(),
    ]

    assert with_a(pyrage.encrypt(CONTENT, several)) == CONTENT
    assert not is_sealed(pyrage.encrypt(CONTENT, several, armored=True))


def test_the_same_content_is_sealed_differently_each_time() -> None:
    assert seal(CONTENT, TO_A) != seal(CONTENT, TO_A)


@pytest.mark.parametrize("identities", [[OF_P], []], ids=["another", "none"])
def test_another_key_opens_nothing(identities: list[str]) -> None:
    with pytest.raises(FileTrouble) as caught:
        unseal(seal(CONTENT, TO_A), identities, path="fil.handslag")

    assert (caught.value.problem, caught.value.path) == (FileProblem.ENCRYPTED, "fil.handslag")


def test_a_passphrase_is_never_tried() -> None:
    # 2^18 and more by the speed of this computer: at the sender's wish
    locked = pyrage.passphrase.encrypt(CONTENT, "lösenord")

    assert trouble(with_a, locked) is FileProblem.ENCRYPTED


@pytest.mark.parametrize("length", [22, 30, 100, 170, 300])
def test_a_file_that_is_cut_off_is_damaged(length: int) -> None:
    assert trouble(with_a, seal(CONTENT, TO_A)[:length]) in {
        FileProblem.DAMAGED,
        FileProblem.ENCRYPTED,
    }
    assert trouble(with_a, seal(CONTENT, TO_A)[:-1]) is FileProblem.DAMAGED
    assert trouble(with_a, seal(CONTENT, TO_A) + b"x") is FileProblem.DAMAGED


def test_no_flipped_bit_is_opened() -> None:
    sealed = seal(CONTENT, TO_A)
    chance = random.Random(SEED)

    for _ in range(3_000):
        flipped = bytearray(sealed)
        flipped[chance.randrange(len(sealed))] ^= 1 << chance.randrange(8)
        with pytest.raises(FileTrouble):
            with_a(bytes(flipped))


def test_more_than_a_partner_may_send_is_not_even_tried() -> None:
    class Long(bytes):
        def __len__(self) -> int:
            return LARGEST_SEALED + 1

    assert trouble(with_a, Long(seal(CONTENT, TO_A))) is FileProblem.TOO_LARGE


def sealed_bomb() -> bytes:
    """A small file that would be 190 MB inside, and a ZIP no more."""
    return seal(parcel([("manifest.json", b"[" + b" " * 190_000)]), TO_A)


def thousands_of_keys() -> bytes:
    """A head for more keys than anybody has, none of them ours."""
    stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"B" * 43 + b"\n"
    return b"age-encryption.org/v1\n" + stanza * 500 + b"--- " + b"C" * 43 + b"\n" + bytes(100)


def costly_passphrase() -> bytes:
    """A head that asks for a terabyte of work."""
    stanza = b"-> scrypt " + b"A" * 22 + b" 30\n" + b"B" * 43 + b"\n"
    return b"age-encryption.org/v1\n" + stanza + b"--- " + b"C" * 43 + b"\n" + bytes(100)


def endless_head() -> bytes:
    """A head that never ends."""
    return b"age-encryption.org/v1\n-> " + b"x" * 20_000_000


READER = """
import resource, sys
from pathlib import Path
from handslag.domain.errors import FileTrouble
from handslag.exchange.bundle import read_bundle
from handslag.exchange.sealed import unseal
pages = int(Path("/proc/self/statm").read_text().split()[0])
allowed = pages * resource.getpagesize() + 300_000_000
resource.setrlimit(resource.RLIMIT_AS, (allowed, allowed))
try:
    read_bundle(unseal(Path(sys.argv[1]).read_bytes(), [sys.argv[2]]))
except FileTrouble as trouble:
    print(trouble.problem)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS holds on Linux only")
@pytest.mark.parametrize("bomb", [sealed_bomb, thousands_of_keys, costly_passphrase, endless_head])
def test_a_sealed_bomb_is_refused_within_300_megabytes(
    bomb: Callable[[], bytes], tmp_path: Path
) -> None:
    path = tmp_path / "bomb.handslag"
    path.write_bytes(bomb())

    done = subprocess.run(
        [sys.executable, "-c", READER, str(path), OF_A],
        env={"PYTHONPATH": str(Path(__file__).parents[2] / "app")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.stderr == ""
    assert done.stdout.strip() in {"damaged", "encrypted"}
