import io
import random
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.parcels import (
    CARD,
    INTRODUCTION,
    MEMBERS,
    Entry,
    heads,
    introduction,
    manifest_for,
    parcel,
    seal,
    trouble,
)

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.exchange.bundle import Bundle, blob_name, document_name, read_bundle
from handslag.exchange.manifest import LARGEST_BLOB, Member, Scope, manifest_bytes

NAME = document_name(CARD)
ONE = {NAME: CARD}

# pytest's randomly seeds the global generator anew; these samples stay the same
SEED = 20261125


def honest(entries: dict[str, bytes]) -> list[Entry]:
    return [*heads(manifest_for(entries)), *entries.items()]


def claiming(name: str, size: int, digest: str) -> bytes:
    """A manifest that names one member, whatever is in it."""
    member = Member(name=name, digest=digest, size=size)
    return manifest_bytes(replace(INTRODUCTION, members=(member,)))


def renamed(name: str) -> bytes:
    """The card under a name that the manifest names too, where it can."""
    listed = manifest_for(ONE).replace(NAME.encode(), name.encode("unicode_escape"))
    return parcel([*heads(listed), (name, CARD)])


def test_a_file_put_together_by_hand_is_read_when_nothing_is_wrong_with_it() -> None:
    assert read_bundle(parcel(honest(MEMBERS))).members == MEMBERS
    assert read_bundle(parcel(honest(ONE), method=zipfile.ZIP_DEFLATED)).members == ONE


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", FileProblem.DAMAGED),
        (b"P", FileProblem.UNKNOWN_KIND),
        (b"PK\x03\x04", FileProblem.DAMAGED),
        (b"%PDF-1.7\n", FileProblem.UNKNOWN_KIND),
        (b"BEGIN:VCARD\r\n", FileProblem.UNKNOWN_KIND),
        (b"\x00" * 1000, FileProblem.UNKNOWN_KIND),
        (b"age-encryption.org/v1\n-> X25519 ...", FileProblem.ENCRYPTED),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\n", FileProblem.ENCRYPTED),
        (parcel([("word/document.xml", b"<w/>")]), FileProblem.UNKNOWN_KIND),
        (parcel([]), FileProblem.UNKNOWN_KIND),
    ],
    ids=lambda value: repr(value[:8]) if isinstance(value, bytes) else str(value),
)
def test_other_files_are_told_by_their_kind(content: bytes, problem: FileProblem) -> None:
    assert trouble(read_bundle, content) is problem


@pytest.mark.parametrize(
    "name",
    [
        "../etc/passwd", "/etc/passwd", "docs/../../x", f"./{NAME}", f"{NAME}/", f"{NAME}\n",
        f"docs//{NAME[5:]}", f"DOCS/{NAME[5:]}", f"docs/{NAME[5:].upper()}", f"{NAME}x", NAME[:-1],
        "C:\\windows\\x", f"docs\\{NAME[5:]}", "CON", "docs/CON", "NUL", "a" * 300, "å",
        f"docs/{NAME[5:]}:stream", "docs/", "ops.jsonl.", "ops.jsonl ", "OPS.JSONL", " ",
        f"{NAME}\u202e", "manifest.json", "manifest.sig",
    ],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_of_another_name_is_refused_even_when_the_manifest_names_it(name: str) -> None:
    assert trouble(read_bundle, renamed(name)) is FileProblem.DAMAGED


def test_a_name_that_hides_another_behind_a_nul_is_refused() -> None:
    short = f"{NAME[:-1]}\0"
    content = parcel(honest(ONE)).replace(NAME.encode(), short.encode())

    assert trouble(read_bundle, content) is FileProblem.DAMAGED


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["manifest.json", "manifest.sig", NAME])
def test_a_name_twice_is_refused(name: str) -> None:
    entries = honest(ONE)
    again = next(entry for entry in entries if entry[0] == name)

    assert trouble(read_bundle, parcel([*entries, again])) is FileProblem.DAMAGED


def test_a_member_that_the_manifest_does_not_name_is_refused() -> None:
    entries = [*honest(ONE), (document_name(b"x"), b"x")]

    assert trouble(read_bundle, parcel(entries)) is FileProblem.DAMAGED


@pytest.mark.parametrize("missing", [1, 2])
def test_a_missing_member_or_signature_is_told(missing: int) -> None:
    entries = honest(ONE)
    del entries[missing]

    assert trouble(read_bundle, parcel(entries)) is FileProblem.DAMAGED


@pytest.mark.parametrize("length", [0, 63])
def test_a_signature_of_another_length_is_refused(length: int) -> None:
    entries = honest(ONE)
    entries[1] = ("manifest.sig", bytes(length))

    assert trouble(read_bundle, parcel(entries)) is FileProblem.DAMAGED


def test_a_longer_signature_is_refused() -> None:
    entries = honest(ONE)
    entries[1] = ("manifest.sig", bytes(65))

    assert trouble(read_bundle, parcel(entries)) is FileProblem.TOO_LARGE


def test_other_content_of_the_same_length_is_refused() -> None:
    entries = [*heads(manifest_for(ONE)), (NAME, CARD[:-1] + b"!")]

    assert trouble(read_bundle, parcel(entries)) is FileProblem.DAMAGED


@pytest.mark.parametrize(
    ("content", "problem"),
    [(CARD + b"!", FileProblem.TOO_LARGE), (CARD[:-1], FileProblem.DAMAGED)],
)
def test_content_of_another_length_is_refused(content: bytes, problem: FileProblem) -> None:
    entries = [*heads(manifest_for(ONE)), (NAME, content)]

    assert trouble(read_bundle, parcel(entries)) is problem


def test_operations_of_another_number_of_lines_are_refused() -> None:
    listed = manifest_for({"ops.jsonl": b"[]\n[]\n"}).replace(b'"lines":2', b'"lines":3')

    content = parcel([*heads(listed), ("ops.jsonl", b"[]\n[]\n")])

    assert trouble(read_bundle, content) is FileProblem.DAMAGED


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_compressing_are_refused(method: int) -> None:
    assert trouble(read_bundle, parcel(honest(ONE), method=method)) is FileProblem.DAMAGED


def test_a_member_under_a_zip_password_is_refused() -> None:
    content = bytearray(introduction(ONE))
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 8] |= 1

    assert trouble(read_bundle, bytes(content)) is FileProblem.DAMAGED


def test_bytes_before_behind_or_a_comment_are_refused() -> None:
    content = introduction()
    output = io.BytesIO(content)
    with zipfile.ZipFile(output, "a") as archive:
        archive.comment = b"hello"

    assert trouble(read_bundle, b"PK\x03\x04" + content) is FileProblem.DAMAGED
    assert trouble(read_bundle, content + b"\0") is FileProblem.DAMAGED
    assert trouble(read_bundle, content + content) is FileProblem.DAMAGED
    assert trouble(read_bundle, output.getvalue()) is FileProblem.DAMAGED


def test_a_second_directory_hidden_in_zip64_records_is_refused() -> None:
    content = introduction()
    end = content[-22:]
    record = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 46, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, len(content) - 22, 1)
    length, offset = struct.unpack_from("<2L", end, 12)
    hidden = record + locator
    grown = end[:12] + struct.pack("<2L", length + len(hidden), offset) + end[20:]

    assert trouble(read_bundle, content[:-22] + hidden + grown) is FileProblem.DAMAGED


@pytest.mark.slow
def test_sixty_thousand_members_are_refused_before_any_is_looked_at() -> None:
    content = parcel([*heads(manifest_for({})), *((f"{n:x}", b"") for n in range(60_000))])

    assert trouble(read_bundle, content) is FileProblem.TOO_LARGE


def test_the_directory_may_not_be_longer_than_its_members_need() -> None:
    padded = zipfile.ZipInfo("manifest.json")
    padded.comment = bytes(60_000)

    content = parcel([(padded, b"{}")] + [(f"{n}", b"") for n in range(30)])
    assert trouble(read_bundle, content) is FileProblem.DAMAGED

    comments = []
    for n in range(30):
        entry = zipfile.ZipInfo(f"{n}")
        entry.comment = bytes(60_000)
        comments.append((entry, b""))
    assert trouble(read_bundle, parcel(comments)) is FileProblem.TOO_LARGE


def test_a_newer_file_is_called_newer_even_with_members_of_other_names() -> None:
    listed = manifest_for({}).replace(
        b'"min_reader":{"major":1,"minor":0}', b'"min_reader":{"major":1,"minor":4}'
    )

    content = parcel([*heads(listed), ("photos/harbour.webp", b"RIFF")])

    assert trouble(read_bundle, content) is FileProblem.NEWER


@pytest.mark.parametrize(
    "listed",
    [b"[" * 100_000, b'{"a":' * 100_000, b"9" * 100_000, b"NaN", b'{"a":1,"a":2}', b"\xff", b"",
     b'{"id":"\\ud800"}', b'{"id":"\\u0000"}'],
    ids=lambda listed: repr(listed[:12]),
)  # fmt: skip
def test_a_manifest_that_is_no_strict_json_is_damaged(listed: bytes) -> None:
    assert trouble(read_bundle, parcel(heads(listed))) is FileProblem.DAMAGED


def test_a_member_that_unpacks_to_over_a_hundred_times_its_size_is_refused() -> None:
    zeros = bytes(200_000)
    content = parcel(honest({blob_name(zeros): zeros}), method=zipfile.ZIP_DEFLATED)

    assert trouble(read_bundle, content) is FileProblem.TOO_LARGE


def overlapping(count: int, kernel: bytes) -> bytes:
    """Members of which each holds all the later ones, headers and all (CVE-2024-0450)."""
    locals_, directory, members = kernel, [], []
    for _ in range(count):
        name, crc, size = blob_name(locals_), zlib.crc32(locals_), len(locals_)
        members.append(Member(name=name, digest=name[6:], size=size))
        shared = struct.pack("<5H3L2H", 20, 0, 0, 0, 33, crc, size, size, len(name), 0)
        locals_ = b"PK\x03\x04" + shared + name.encode() + locals_
        directory.append((shared, name.encode(), len(locals_)))
    front = parcel(heads(manifest_bytes(replace(INTRODUCTION, members=tuple(members)))))
    at, (here, length) = (
        front.index(b"PK\x01\x02"),
        struct.unpack_from("<HL", front, len(front) - 12),
    )
    entries = [
        b"PK\x01\x02\x14\x00"
        + shared
        + struct.pack("<3H2L", 0, 0, 0, 0, at + len(locals_) - behind)
        + name
        for shared, name, behind in directory
    ]
    listing = front[at : at + length] + b"".join(entries)
    total = here + count
    end = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, total, total, len(listing), at + len(locals_), 0
    )
    return front[:at] + locals_ + listing + end


def test_members_that_lie_over_each_other_are_refused() -> None:
    kernel = random.Random(SEED).randbytes(100_000)

    problem = trouble(read_bundle, overlapping(200, kernel))

    # newer versions of zipfile see it themselves
    assert problem is FileProblem.TOO_LARGE or sys.version_info >= (3, 11, 8)


def test_the_overlapping_members_would_else_be_sound() -> None:
    bundle_or_problem: object
    try:
        bundle_or_problem = len(read_bundle(overlapping(3, b"kernel")).members)
    except FileTrouble as refused:
        bundle_or_problem = refused.problem

    assert bundle_or_problem in {3, FileProblem.DAMAGED}


def test_every_cut_file_is_refused() -> None:
    picture = random.Random(SEED).randbytes(50_000)
    content = introduction({**MEMBERS, blob_name(picture): picture})

    for length in (*range(0, len(content), 1_000), len(content) - 1):
        problem = trouble(read_bundle, content[:length])

        assert problem in {FileProblem.DAMAGED, FileProblem.UNKNOWN_KIND}


def believed(bundle: Bundle, original: Bundle) -> bool:
    """Whether a caller who checks the signature would take it for something else."""
    return bundle.signature == seal(bundle.manifest_content) and bundle != original


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_no_flipped_byte_is_believed_or_more_than_refused(method: int) -> None:
    content = parcel(honest(MEMBERS), method=method)
    original = read_bundle(content)
    choice = random.Random(SEED)

    for _ in range(2_000):
        flipped = bytearray(content)
        for _ in range(choice.choice((1, 1, 1, 2, 8))):
            flipped[choice.randrange(len(content))] ^= 1 << choice.randrange(8)
        try:
            bundle = read_bundle(bytes(flipped))
        except FileTrouble:
            continue
        assert not believed(bundle, original)


def test_no_changed_byte_of_the_directory_is_more_than_refused() -> None:
    content = introduction(ONE)
    original = read_bundle(content)

    for at in range(content.index(b"PK\x01\x02"), len(content)):
        for value in (0x00, 0x01, 0x7F, 0x80, 0xFF):
            changed = content[:at] + bytes((value,)) + content[at + 1 :]
            try:
                bundle = read_bundle(changed)
            except FileTrouble:
                continue
            assert not believed(bundle, original)


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06"]))
def test_any_bytes_are_refused(content: bytes, head: bytes) -> None:
    assert trouble(read_bundle, head + content) is not None


def one_gigabyte() -> bytes:
    """1 MB that unpacks to 1 GB, while header and manifest say 10 bytes."""
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        listed = claiming(f"docs/{'0' * 64}", 10, "0" * 64)
        for name, content in heads(listed):
            archive.writestr(name, content)
        with archive.open(f"docs/{'0' * 64}", "w") as file:
            for _ in range(1_000):
                file.write(bytes(1_000_000))
    patched = bytearray(bomb.getvalue())
    struct.pack_into("<L", patched, patched.rindex(b"PK\x01\x02") + 24, 10)
    return bytes(patched)


def twenty_blobs() -> bytes:
    """Twenty blobs of 10 MB of one byte, as the manifest truly says."""
    bomb = io.BytesIO()
    members = []
    for n in range(20):
        digest = sha256(bytes((n,)) * LARGEST_BLOB).hexdigest()
        members.append(Member(name=f"blobs/{digest}", digest=digest, size=LARGEST_BLOB))
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in heads(manifest_bytes(replace(INTRODUCTION, members=tuple(members)))):
            archive.writestr(name, content)
        for n, member in enumerate(members):
            archive.writestr(member.name, bytes((n,)) * LARGEST_BLOB)
    return bomb.getvalue()


def manifest_bomb() -> bytes:
    """A manifest of 500 MB of spaces, of which its header says 10 bytes."""
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("manifest.json", "w") as file:
            for _ in range(500):
                file.write(b" " * 1_000_000)
        archive.writestr("manifest.sig", bytes(64))
    content = bytearray(bomb.getvalue())
    struct.pack_into("<L", content, content.index(b"PK\x01\x02") + 24, 10)
    return bytes(content)


def empty_lists() -> bytes:
    """The most objects that a manifest of the largest size can hold."""
    return parcel(heads(b"[" + b"[]," * 999_999 + b"0]"))


READER = """
import resource, sys
from pathlib import Path
from handslag.domain.errors import FileTrouble
from handslag.exchange.bundle import read_bundle
pages = int(Path("/proc/self/statm").read_text().split()[0])
allowed = pages * resource.getpagesize() + 300_000_000
resource.setrlimit(resource.RLIMIT_AS, (allowed, allowed))
try:
    read_bundle(Path(sys.argv[1]))
except FileTrouble as trouble:
    print(trouble.problem)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS holds on Linux only")
@pytest.mark.parametrize(
    ("bomb", "problem"),
    [
        (one_gigabyte, "damaged"),
        (twenty_blobs, "too_large"),
        (manifest_bomb, "damaged"),
        (empty_lists, "damaged"),
    ],
)
def test_a_bomb_is_refused_within_300_megabytes(
    bomb: Callable[[], bytes], problem: str, tmp_path: Path
) -> None:
    path = tmp_path / "bomb.handslag"
    path.write_bytes(bomb())
    app = Path(__file__).parents[2] / "app"

    done = subprocess.run(
        [sys.executable, "-c", READER, str(path)],
        env={"PYTHONPATH": str(app)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.stdout.strip(), done.stderr) == (problem, "")


def test_scopes_are_whatever_the_caller_makes_of_them() -> None:
    listed = manifest_bytes(replace(INTRODUCTION, scope=Scope.DEVICE))

    assert read_bundle(parcel(heads(listed))).manifest.scope is Scope.DEVICE
