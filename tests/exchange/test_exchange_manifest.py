import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.parcels import INTRODUCTION, MEMBERS, trouble

from handslag.domain.errors import FileProblem
from handslag.domain.ids import BusinessId, DeviceId
from handslag.exchange.manifest import (
    LARGEST_BLOB,
    LARGEST_BUNDLE,
    LARGEST_DOCUMENT,
    MOST_MEMBERS,
    Manifest,
    Member,
    Scope,
    Version,
    describe,
    manifest_bytes,
    read_manifest,
)

FULL = replace(
    INTRODUCTION,
    to=(BusinessId("03396219237f75a6"),),
    full=False,
    since={DeviceId(7): 1},
    upto={DeviceId(7): 12, DeviceId(2**63 - 1): 3},
    max_hlc=2**63 - 1,
    members=describe({**MEMBERS, "ops.jsonl": b"[1]\n[2]\n"}),
)

digests = st.text("0123456789abcdef", min_size=64, max_size=64)
businesses = st.text("0123456789abcdef", min_size=16, max_size=16).map(BusinessId)
devices = st.integers(1, 2**63 - 1).map(DeviceId)
vectors = st.dictionaries(devices, st.integers(0, 2**63 - 1), max_size=3)


@st.composite
def members(draw: st.DrawFn) -> tuple[Member, ...]:
    found = draw(st.lists(digests, max_size=4, unique=True))
    folders = [draw(st.sampled_from(["docs", "blobs"])) for _ in found]
    sizes = [draw(st.integers(0, LARGEST_DOCUMENT)) for _ in found]
    return tuple(
        Member(name=f"{folder}/{digest}", digest=digest, size=size)
        for folder, digest, size in zip(folders, found, sizes, strict=True)
    )


manifests = st.builds(
    Manifest,
    bundle_id=st.text("0123456789abcdef", min_size=32, max_size=32),
    business=businesses,
    device=devices,
    scope=st.sampled_from(Scope),
    to=st.lists(businesses, max_size=3).map(tuple),
    full=st.booleans(),
    since=vectors,
    upto=vectors,
    max_hlc=st.integers(0, 2**63 - 1),
    members=members(),
    format=st.builds(Version, st.just(1), st.integers(0, 9)),
    unknown=st.dictionaries(st.sampled_from(["features", "ö"]), st.integers(0, 9)),
)


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    row = json.loads(manifest_bytes(FULL))
    change(row)
    return json.dumps(row).encode()


@given(manifests)
def test_a_manifest_is_read_as_it_was_written(manifest: Manifest) -> None:
    content = manifest_bytes(manifest)

    read = read_manifest(content)

    assert read == manifest
    assert manifest_bytes(read) == content


def test_the_bytes_of_a_manifest_never_change() -> None:
    manifest = replace(FULL, members=FULL.members[-1:])

    assert manifest_bytes(manifest).decode() == (
        '{"format":{"major":1,"minor":0},'
        '"from":{"business":"56475aa75463474c","device":4611686018427387905},"full":false,'
        '"id":"0193c2a0000070008000000000000001","max_hlc":9223372036854775807,'
        '"members":[{"bytes":8,"lines":2,"name":"ops.jsonl","sha256":'
        '"9ff48386e6df4dfc7811742bf541771e8cc403cddee6df2c0fc170db98b793da"}],'
        '"min_reader":{"major":1,"minor":0},"scope":"partner","since":{"7":1},'
        '"to":["03396219237f75a6"],"upto":{"7":12,"9223372036854775807":3}}'
    )


def test_entries_of_a_newer_minor_version_are_kept() -> None:
    content = changed(
        lambda row: row.update(format={"major": 1, "minor": 8}, features=["å", {"x": None}])
    )

    manifest = read_manifest(content)

    assert manifest.unknown == {"features": ["å", {"x": None}]}
    assert json.loads(manifest_bytes(manifest)) == json.loads(content)


@pytest.mark.parametrize(
    "versions",
    [
        {"format": {"major": 1, "minor": 1}, "min_reader": {"major": 1, "minor": 1}},
        {"format": {"major": 2, "minor": 0}, "min_reader": {"major": 2, "minor": 0}},
        {"format": {"major": 2, "minor": 0}},
    ],
)
def test_a_file_that_needs_a_newer_program_is_called_newer_whatever_else_is_in_it(
    versions: dict[str, object],
) -> None:
    content = changed(lambda row: row.update(versions, members="elsewhere", scope="galaxy"))

    assert trouble(read_manifest, content) is FileProblem.NEWER


DIGEST = "a" * 64


def member(**entries: object) -> dict[str, object]:
    return {"name": f"docs/{DIGEST}", "sha256": DIGEST, "bytes": 1, "lines": None, **entries}


@pytest.mark.parametrize(
    "entries",
    [
        {"format": None},
        {"format": {"major": 1}},
        {"format": {"major": True, "minor": 0}},
        {"format": {"major": 0, "minor": 0}},
        {"min_reader": {"major": 1, "minor": -1}},
        {"min_reader": "1.0"},
        {"id": None},
        {"id": "x"},
        {"id": "0193C2A0000070008000000000000001"},
        {"from": None},
        {"from": {"business": "56475aa75463474c"}},
        {"from": {"business": "56475aa75463474c", "device": 0}},
        {"from": {"business": "56475aa75463474", "device": 1}},
        {"from": {"business": " 56475aa75463474c", "device": 1}},
        {"to": None},
        {"to": [1]},
        {"to": ["56475AA75463474C"]},
        {"scope": "everything"},
        {"scope": 1},
        {"full": 1},
        {"full": "yes"},
        {"since": []},
        {"since": {"0": 1}},
        {"since": {"01": 1}},
        {"since": {"-1": 1}},
        {"since": {"١": 1}},
        {"since": {"9223372036854775808": 1}},
        {"upto": {"7": -1}},
        {"upto": {"7": True}},
        {"upto": {"7": "1"}},
        {"max_hlc": -1},
        {"max_hlc": None},
        {"members": {}},
        {"members": [1]},
        {"members": [member(), member()]},
        {"members": [member(name=f"docs/{'b' * 64}")]},
        {"members": [member(name=f"docs/{DIGEST}\n")]},
        {"members": [member(name=f"../docs/{DIGEST}")]},
        {"members": [member(name=f"docs/../{DIGEST}")]},
        {"members": [member(name=f"/docs/{DIGEST}")]},
        {"members": [member(name=f"docs\\{DIGEST}")]},
        {"members": [member(name=f"C:/docs/{DIGEST}")]},
        {"members": [member(name="manifest.json")]},
        {"members": [member(name=f"docs/{'A' * 64}", sha256="A" * 64)]},
        {"members": [member(sha256=None)]},
        {"members": [member(bytes=-1)]},
        {"members": [member(bytes="1")]},
        {"members": [member(bytes=None)]},
        {"members": [member(lines=1)]},
        {"members": [member(name="ops.jsonl")]},
        {"members": [member(name="ops.jsonl", lines=-1)]},
    ],
    ids=str,
)
def test_a_manifest_with_an_impossible_entry_is_damaged(entries: dict[str, object]) -> None:
    content = changed(lambda row: row.update(entries))

    assert trouble(read_manifest, content) is FileProblem.DAMAGED


@pytest.mark.parametrize("name", sorted(set(json.loads(manifest_bytes(FULL)))))
def test_a_manifest_without_one_of_its_entries_is_damaged(name: str) -> None:
    content = changed(lambda row: row.pop(name))

    assert trouble(read_manifest, content) is FileProblem.DAMAGED


@pytest.mark.parametrize("content", [b"[]", b"null", b'"manifest"', b"7"])
def test_a_manifest_that_is_no_object_is_damaged(content: bytes) -> None:
    assert trouble(read_manifest, content) is FileProblem.DAMAGED


def blobs(count: int, size: int) -> list[dict[str, object]]:
    return [
        {"name": f"blobs/{n:064x}", "sha256": f"{n:064x}", "bytes": size, "lines": None}
        for n in range(count)
    ]


@pytest.mark.parametrize(
    "entries",
    [
        {"members": blobs(1, LARGEST_BLOB + 1)},
        {"members": [member(bytes=LARGEST_DOCUMENT + 1)]},
        {"members": [*blobs(20, LARGEST_BLOB), member(bytes=1)]},
        {"members": [member(name="ops.jsonl", lines=1, bytes=LARGEST_BUNDLE + 1)]},
        {"members": blobs(MOST_MEMBERS + 1, 1)},
        {"members": [1] * 60_000},
        {"to": ["56475aa75463474c"] * 1_001},
        {"upto": {str(n): 1 for n in range(1, 1_002)}},
    ],
    ids=lambda entries: str(entries)[:40],
)
def test_a_manifest_of_more_than_the_bounds_is_too_large(entries: dict[str, object]) -> None:
    content = changed(lambda row: row.update(entries))

    assert trouble(read_manifest, content) is FileProblem.TOO_LARGE


def test_a_manifest_at_the_bounds_is_read() -> None:
    many = changed(lambda row: row.update(members=blobs(MOST_MEMBERS, 1)))
    large = changed(lambda row: row.update(members=blobs(20, LARGEST_BLOB)))

    assert len(read_manifest(many).members) == MOST_MEMBERS
    assert sum(m.size for m in read_manifest(large).members) == LARGEST_BUNDLE


def test_text_and_lines_are_counted_for_operations_alone() -> None:
    described = describe({**MEMBERS, "ops.jsonl": b"[1]\n[2]\n"})

    assert [m.lines for m in described] == [None, None, None, 2]
    assert [m.name for m in described] == sorted(m.name for m in described)
