"""Files that a passphrase opens: age (age-encryption.org/v1) with its scrypt recipient."""

import re

import pyrage

from handslag.domain.devices import DeviceProblem, DeviceTrouble
from handslag.domain.errors import FileProblem, FileTrouble
from handslag.exchange.manifest import LARGEST_BUNDLE

MOST_WORK = 20
"""The logarithm of the largest work factor: 2^20 takes 1 GB, and more could stop a computer."""

SHORTEST = 8
"""Characters of a passphrase that protects the keys of a business."""

_HEAD = re.compile(
    rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n[A-Za-z0-9+/]{43}\n--- "
)
_TRIES = 3
_LARGEST = LARGEST_BUNDLE + LARGEST_BUNDLE // 1000


def lock(content: bytes, passphrase: str) -> bytes:
    """*content*, opened by *passphrase* alone; takes about a second on purpose.

    Raises:
        DeviceTrouble: PASSPHRASE_TOO_SHORT; or TOO_COSTLY, when age chose more work three times,
            by the speed of this computer, than our own reader would do.
    """
    if len(passphrase) < SHORTEST:
        raise DeviceTrouble(DeviceProblem.PASSPHRASE_TOO_SHORT)
    for _ in range(_TRIES):
        locked: bytes = pyrage.passphrase.encrypt(content, passphrase)
        if work_factor(locked) <= MOST_WORK:
            return locked
    raise DeviceTrouble(DeviceProblem.TOO_COSTLY)


def work_factor(content: bytes, *, path: str = "") -> int:
    """The logarithm of the work that opening a locked file takes, read without opening it.

    Raises:
        FileTrouble: UNKNOWN_KIND: no file that a passphrase opens.
    """
    found = _HEAD.match(content)
    if found is None:
        raise FileTrouble(FileProblem.UNKNOWN_KIND, path)
    return int(found[1])


def unlock(content: bytes, passphrase: str, *, path: str = "") -> bytes:
    """What a locked file holds.

    Raises:
        FileTrouble: UNKNOWN_KIND, no file that a passphrase opens; TOO_LARGE; or DAMAGED.
        DeviceTrouble: TOO_COSTLY, opening it would take more than 1 GB of memory; or
            WRONG_PASSPHRASE.
    """
    if len(content) > _LARGEST:
        raise FileTrouble(FileProblem.TOO_LARGE, path)
    if work_factor(content, path=path) > MOST_WORK:
        raise DeviceTrouble(DeviceProblem.TOO_COSTLY, path)
    try:
        opened: bytes = pyrage.passphrase.decrypt(content, passphrase)
    except pyrage.DecryptError as error:
        if "Decryption failed" in str(error) or "No matching keys" in str(error):
            raise DeviceTrouble(DeviceProblem.WRONG_PASSPHRASE, path) from error
        raise FileTrouble(FileProblem.DAMAGED, path, str(error)) from error
    return opened
