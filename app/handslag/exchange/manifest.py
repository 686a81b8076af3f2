"""The manifest of an exchange file: who wrote it for whom, and what is in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import TypeVar

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.domain.ids import BusinessId, DeviceId, as_business_id, as_id
from handslag.exchange.strict_json import Json, damaged, read_json, write_json

OPERATIONS = "ops.jsonl"
LARGEST_MANIFEST = 3_000_000
LARGEST_BUNDLE = 200_000_000
"""Bytes of all members together, and of the file itself."""
LARGEST_DOCUMENT = 1_000_000
LARGEST_BLOB = 10_000_000
MOST_MEMBERS = 10_000
MOST_NAMED = 1_000
"""Businesses that a file can be for; devices in a version vector."""

_MEMBER_NAME = re.compile(r"ops\.jsonl|(docs|blobs)/[0-9a-f]{64}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_DEVICE = re.compile(r"[1-9][0-9]{0,18}")
_LAST_NUMBER = 2**63 - 1

T = TypeVar("T", bool, int, str, list[Json], dict[str, Json])


@dataclass(frozen=True, order=True)
class Version:
    """A version of the file's format. A new *minor* only adds; a new *major* changes."""

    major: int
    minor: int


FORMAT = Version(1, 0)


class Scope(StrEnum):
    """Whom a file is meant for: my own devices, other businesses, or the safe."""

    DEVICE = "device"
    PARTNER = "partner"
    BACKUP = "backup"


@dataclass(frozen=True, kw_only=True)
class Member:
    """A file inside the file.

    Attributes:
        name: "ops.jsonl", or "docs/" or "blobs/" and the SHA-256 of its content.
        digest: SHA-256 of its content, 64 hex digits.
        size: in bytes.
        lines: of "ops.jsonl"; None for all others.
    """

    name: str
    digest: str
    size: int
    lines: int | None = None


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What an exchange file says of itself.

    Attributes:
        bundle_id: 32 hex digits; the same file twice is told by it.
        business, device: who wrote it.
        to: the businesses that it is for; empty means everybody (an introduction).
        full: everything, not only what came after *since*.
        since, upto: the last number of each device before it, and the last in it.
        max_hlc: the newest stamp in it, 0 for none.
        members: in the order of their names.
        min_reader: the oldest version of the format whose readers understand it.
        unknown: entries that a newer minor version added, as they came.
    """

    bundle_id: str
    business: BusinessId
    device: DeviceId
    scope: Scope
    to: tuple[BusinessId, ...] = ()
    full: bool = True
    since: Mapping[DeviceId, int] = field(default_factory=dict)
    upto: Mapping[DeviceId, int] = field(default_factory=dict)
    max_hlc: int = 0
    members: tuple[Member, ...] = ()
    format: Version = FORMAT
    min_reader: Version = FORMAT
    unknown: Mapping[str, Json] = field(default_factory=dict)


def describe(members: Mapping[str, bytes]) -> tuple[Member, ...]:
    """The manifest's list for *members*, content by name."""
    return tuple(_describe(name, members[name]) for name in sorted(members))


def manifest_bytes(manifest: Manifest) -> bytes:
    """The content of ``manifest.json``: the same bytes for the same manifest."""
    return write_json(
        {
            **manifest.unknown,
            "format": _version_row(manifest.format),
            "min_reader": _version_row(manifest.min_reader),
            "id": manifest.bundle_id,
            "from": {"business": manifest.business, "device": manifest.device},
            "to": list(manifest.to),
            "scope": manifest.scope.value,
            "full": manifest.full,
            "since": {str(device): last for device, last in manifest.since.items()},
            "upto": {str(device): last for device, last in manifest.upto.items()},
            "max_hlc": manifest.max_hlc,
            "members": [
                {"name": m.name, "sha256": m.digest, "bytes": m.size, "lines": m.lines}
                for m in manifest.members
            ],
        }
    )


def read_manifest(content: bytes) -> Manifest:
    """The manifest that ``manifest.json`` holds.

    The version is looked at first, so that a file from the future is called newer, not damaged.

    Raises:
        FileTrouble: NEWER, TOO_LARGE or DAMAGED; *detail* names the entry.
    """
    row = read_json(content, longest=LARGEST_MANIFEST)
    if not isinstance(row, dict):
        raise damaged("manifest")
    written, needed = _version(row, "format"), _version(row, "min_reader")
    if needed > FORMAT or written.major > FORMAT.major:
        raise FileTrouble(FileProblem.NEWER, "", f"{needed.major}.{needed.minor}")
    origin = _take(row, "from", dict)
    return Manifest(
        bundle_id=_bundle_id(row),
        business=_business(_take(origin, "business", str)),
        device=DeviceId(_number(origin, "device", smallest=1)),
        scope=_scope(row),
        to=tuple(_business(name) for name in _listed(row, "to", MOST_NAMED)),
        full=_take(row, "full", bool),
        since=_vector(row, "since"),
        upto=_vector(row, "upto"),
        max_hlc=_number(row, "max_hlc"),
        members=_members(row),
        format=written,
        min_reader=needed,
        unknown={name: value for name, value in row.items() if name not in _KNOWN},
    )


_KNOWN = frozenset({
    "format", "min_reader", "id", "from", "to", "scope", "full", "since", "upto", "max_hlc",
    "members",
})  # fmt: skip


def _describe(name: str, content: bytes) -> Member:
    lines = content.count(b"\n") if name == OPERATIONS else None
    return Member(name=name, digest=sha256(content).hexdigest(), size=len(content), lines=lines)


def _version_row(version: Version) -> dict[str, Json]:
    return {"major": version.major, "minor": version.minor}


def _version(row: Mapping[str, Json], name: str) -> Version:
    numbers = _take(row, name, dict)
    return Version(_number(numbers, "major", smallest=1), _number(numbers, "minor"))


def _bundle_id(row: Mapping[str, Json]) -> str:
    text = _take(row, "id", str)
    if as_id(text) != text:
        raise damaged("id")
    return text


def _business(value: Json) -> BusinessId:
    found = as_business_id(value) if isinstance(value, str) else None
    if found is None or found != value:
        raise damaged("business")
    return found


def _scope(row: Mapping[str, Json]) -> Scope:
    try:
        return Scope(_take(row, "scope", str))
    except ValueError:
        raise damaged("scope") from None


def _vector(row: Mapping[str, Json], name: str) -> dict[DeviceId, int]:
    entries = _take(row, name, dict)
    if len(entries) > MOST_NAMED:
        raise FileTrouble(FileProblem.TOO_LARGE, "", name)
    for device in entries:
        if not _DEVICE.fullmatch(device) or int(device) > _LAST_NUMBER:
            raise damaged(name)
    return {DeviceId(int(device)): _number(entries, device) for device in entries}


def _members(row: Mapping[str, Json]) -> tuple[Member, ...]:
    members = tuple(_member(entry) for entry in _listed(row, "members", MOST_MEMBERS))
    if len({member.name for member in members}) != len(members):
        raise damaged("members")
    if sum(member.size for member in members) > LARGEST_BUNDLE:
        raise FileTrouble(FileProblem.TOO_LARGE, "", "members")
    return members


def _member(entry: Json) -> Member:
    if not isinstance(entry, dict):
        raise damaged("members")
    name, digest = _take(entry, "name", str), _take(entry, "sha256", str)
    if not _MEMBER_NAME.fullmatch(name) or not _DIGEST.fullmatch(digest):
        raise damaged("members")
    lines: int | None = None
    if name == OPERATIONS:
        lines, longest = _number(entry, "lines"), LARGEST_BUNDLE
    elif name.endswith(digest) and entry.get("lines") is None:
        longest = LARGEST_DOCUMENT if name.startswith("docs/") else LARGEST_BLOB
    else:
        raise damaged(name)
    size = _number(entry, "bytes")
    if size > longest:
        raise FileTrouble(FileProblem.TOO_LARGE, "", name)
    return Member(name=name, digest=digest, size=size, lines=lines)


def _listed(row: Mapping[str, Json], name: str, most: int) -> list[Json]:
    entries = _take(row, name, list)
    if len(entries) > most:
        raise FileTrouble(FileProblem.TOO_LARGE, "", name)
    return entries


def _number(row: Mapping[str, Json], name: str, *, smallest: int = 0) -> int:
    value = _take(row, name, int)
    if value < smallest:
        raise damaged(name)
    return value


def _take(row: Mapping[str, Json], name: str, kind: type[T]) -> T:
    value = row.get(name)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise damaged(name)
    return value
