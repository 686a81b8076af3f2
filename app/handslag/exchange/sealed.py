"""The envelope of a file for one partner: age (age-encryption.org/v1), opened by its X25519 key.

age names nobody on the outside: whoever cannot open a file does not learn whom it is for.
"""

from collections.abc import Sequence

import pyrage

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.exchange.manifest import LARGEST_BUNDLE

LARGEST_SEALED = LARGEST_BUNDLE + LARGEST_BUNDLE // 1000
"""age adds 16 bytes to each 65,536, and a head."""

_START = b"age-encryption.org/v1\n"
_END_OF_HEAD = b"\n--- "
LONGEST_HEAD = 1 << 16
"""Room for 400 keys. The library reads a head that never ends for minutes: its time is quadratic."""

_FOR_OTHERS = "No matching keys"


def is_sealed(content: bytes) -> bool:
    """Whether *content* begins as an age file does; one in letters (armour) is none of ours."""
    return content.startswith(_START)


def seal(content: bytes, recipient: str) -> bytes:
    """*content* for the owner of one key alone; other bytes each time.

    Args:
        content: a finished exchange file.
        recipient: the public key as age writes it, ``age1…``.
    """
    sealed: bytes = pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(recipient)])
    return sealed


def is_for(head: bytes, identities: Sequence[str]) -> bool:
    """Whether one of *identities* opens the file that begins with *head*, ``LONGEST_HEAD`` bytes.

    True too for a head that is not whole: opening the file tells what is wrong with it.
    """
    keys = [pyrage.x25519.Identity.from_str(each) for each in identities]
    if not keys or _END_OF_HEAD not in head:
        return True
    try:
        pyrage.decrypt(head, keys)
    except pyrage.DecryptError as error:
        return not str(error).startswith(_FOR_OTHERS)
    return True


def unseal(content: bytes, identities: Sequence[str], *, path: str = "") -> bytes:
    """What an age file holds.

    Args:
        content: any bytes that ``is_sealed``.
        identities: private keys as age writes them, ``AGE-SECRET-KEY-1…``; former ones too.
        path: the file, for the error.

    Raises:
        FileTrouble: ENCRYPTED, for another key or by a passphrase (which is never tried here: its
            work would be the sender's to choose); TOO_LARGE; or DAMAGED.
    """
    if len(content) > LARGEST_SEALED:
        raise FileTrouble(FileProblem.TOO_LARGE, path)
    if _END_OF_HEAD not in content[:LONGEST_HEAD]:
        raise FileTrouble(FileProblem.DAMAGED, path, "age")
    keys = [pyrage.x25519.Identity.from_str(each) for each in identities]
    if not keys:
        raise FileTrouble(FileProblem.ENCRYPTED, path)
    try:
        opened: bytes = pyrage.decrypt(content, keys)
    except pyrage.DecryptError as error:
        others = str(error).startswith(_FOR_OTHERS)
        problem = FileProblem.ENCRYPTED if others else FileProblem.DAMAGED
        raise FileTrouble(problem, path) from error
    return opened
