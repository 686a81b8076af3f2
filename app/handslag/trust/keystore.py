"""Where the private keys of a profile are kept: the system's key store, or a file only its owner reads.

A marker in the profile's folder says which. Former keys stay behind the current ones, for what was
signed or shared before a rotation.
"""

import base64
import binascii
import json
import logging
from collections.abc import Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from handslag.domain.errors import KeyProblem, KeyTrouble
from handslag.domain.files import atomic_write
from handslag.domain.ids import new_id
from handslag.trust.keys import KEY_LENGTH, Keys

MARKER = "keys.json"
"""Says where the keys are; holds none."""

SECRET = "keys.secret"  # noqa: S105 - the name of a file
"""Holds the keys where the system keeps none."""

_SERVICE = "handslag"
_OWNER_ONLY = 0o600
_REAL = 1
"""Priority from which keyring itself recommends a key store (``KeyringBackend.priority``)."""

_log = logging.getLogger(__name__)


class Place(StrEnum):
    """Where keys are kept."""

    SYSTEM = "system"
    FILE = "file"


def save(profile: Path, keys: Keys, *, in_file: bool) -> Place:
    """Keeps *keys* as the current ones; those kept before stay as former ones.

    Args:
        profile: the profile's folder.
        keys: the keys from now on.
        in_file: keep them in a file even where the system has a key store.

    Returns:
        Where they are: a file, too, where the system has no key store or it does not open.

    Raises:
        FileTrouble: the folder cannot be written; what was kept before still is.
        KeyTrouble: keys were kept before but cannot be read now, and would be lost for good.
    """
    former = load_all(profile) if _marker(profile).exists() else ()
    return save_all(profile, [keys, *(each for each in former if each != keys)], in_file=in_file)


def save_all(profile: Path, keys: Sequence[Keys], *, in_file: bool) -> Place:
    """Keeps exactly *keys*, newest first, at least one: after a restore, or for a joining device.

    Raises:
        FileTrouble: the folder cannot be written; what was kept before still is.
    """
    before = _entries_before(profile)
    entries = [new_id() for _ in keys]
    if not in_file and _give_to_system(entries, keys):
        _write_marker(profile, Place.SYSTEM, entries)
        (profile / SECRET).unlink(missing_ok=True)
        place = Place.SYSTEM
    else:
        lines = "".join(f"{_written(each)}\n" for each in keys)
        atomic_write(profile / SECRET, lines.encode("ascii"), mode=_OWNER_ONLY)
        _write_marker(profile, Place.FILE, [])
        place = Place.FILE
    if before:  # only now is there no way back to them
        _take_from_system(before)
    return place


def load(profile: Path) -> Keys:
    """The current keys.

    Raises:
        KeyTrouble: lost: there are none, or not where the marker says.
    """
    return load_all(profile)[0]


def load_all(profile: Path) -> tuple[Keys, ...]:
    """The current keys and then the former ones, newest first; at least one.

    Raises:
        KeyTrouble: lost: there are none, or not where the marker says.
    """
    place, entries = _read_marker(profile)
    in_system = place is Place.SYSTEM
    written = _ask_system(entries) if in_system else _text(profile / SECRET).split()
    if not written:
        raise KeyTrouble(KeyProblem.LOST)
    return tuple(_read(each) for each in written)


def place_of(profile: Path) -> Place:
    """Where the keys are.

    Raises:
        KeyTrouble: lost: the profile has none.
    """
    return _read_marker(profile)[0]


def _marker(profile: Path) -> Path:
    return profile / MARKER


def _write_marker(profile: Path, place: Place, entries: list[str]) -> None:
    content = json.dumps({"place": place.value, "entries": entries}, indent=1)
    atomic_write(_marker(profile), content.encode("ascii"), mode=_OWNER_ONLY)


def _read_marker(profile: Path) -> tuple[Place, list[str]]:
    try:
        read = json.loads(_text(_marker(profile)))
        return Place(read["place"]), [str(entry) for entry in read["entries"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise KeyTrouble(KeyProblem.LOST) from None


def _entries_before(profile: Path) -> list[str]:
    """The entries in the system's key store that a save replaces; a damaged marker names none."""
    try:
        return _read_marker(profile)[1]
    except KeyTrouble:
        return []


def _text(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except (OSError, UnicodeDecodeError):
        raise KeyTrouble(KeyProblem.LOST) from None


def _written(keys: Keys) -> str:
    return base64.b64encode(keys.signing_seed + keys.box_private).decode("ascii")


def _read(written: str) -> Keys:
    try:
        content = base64.b64decode(written, validate=True)
    except (binascii.Error, ValueError):
        raise KeyTrouble(KeyProblem.LOST) from None
    if len(content) != 2 * KEY_LENGTH:
        raise KeyTrouble(KeyProblem.LOST)
    return Keys(content[:KEY_LENGTH], content[KEY_LENGTH:])


def _give_to_system(entries: list[str], keys: Sequence[Keys]) -> bool:
    """Whether the system's key store took *keys*, one an entry (Windows takes 1,280 characters)."""
    # measured: keyring and its search for a key store take 190 ms, and many profiles need neither
    import keyring  # noqa: PLC0415
    import keyring.errors  # noqa: PLC0415

    backend = keyring.get_keyring()
    if backend.priority < _REAL:
        return False
    try:
        for entry, each in zip(entries, keys, strict=True):
            backend.set_password(_SERVICE, entry, _written(each))
    except keyring.errors.KeyringError:
        _log.warning("the system's key store took no keys: %s", backend.name)
        _take_from_system(entries)
        return False
    return True


def _ask_system(entries: list[str]) -> list[str]:
    import keyring  # noqa: PLC0415 - as above
    import keyring.errors  # noqa: PLC0415

    try:
        found = [keyring.get_password(_SERVICE, entry) for entry in entries]
    except keyring.errors.KeyringError:
        raise KeyTrouble(KeyProblem.LOST) from None
    if None in found:
        raise KeyTrouble(KeyProblem.LOST)
    return [each for each in found if each is not None]


def _take_from_system(entries: list[str]) -> None:
    import keyring  # noqa: PLC0415 - as above
    import keyring.errors  # noqa: PLC0415

    for entry in entries:
        # an entry that is not there, or that the user keeps locked, harms nobody
        with suppress(keyring.errors.KeyringError):
            keyring.delete_password(_SERVICE, entry)
