"""The exchange file: a ZIP of a signed manifest and the members that it names.

Members are stored, not deflated: signed bytes and pictures do not shrink, and so the same content
gives the same file on every machine.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import IO

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.exchange.manifest import (
    LARGEST_BUNDLE,
    LARGEST_MANIFEST,
    MOST_MEMBERS,
    Manifest,
    Member,
    describe,
    manifest_bytes,
    read_manifest,
)
from handslag.exchange.strict_json import damaged

MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
RATIO = 100
"""How many times larger than the file its content may be."""

_SIGNATURE_LENGTH = 64
_AGE_HEADS = (b"age-encryption.org/v1", b"-----BEGIN AGE ENCRYPTED FILE-----")
_ZIP_HEAD = b"PK\x03\x04"
_ZIP64_LOCATOR = b"PK\x06\x07"
_END = struct.Struct("<4s4H2LH")
"""End of central directory record (APPNOTE.TXT 6.3.10, 4.3.16)."""
_LONGEST_ENTRY = 46 + len("blobs/") + 64
_ENCRYPTED = 0x1
_CHUNK = 1 << 16

_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OverflowError, RuntimeError,
)  # fmt: skip
"""What zipfile was seen to raise on mutated files; RuntimeError includes recursion and methods
that it does not implement."""


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """An exchange file as read: whole and unharmed, but not yet believed.

    Attributes:
        manifest: what it says of itself.
        manifest_content: the bytes that *signature* (64 bytes) is about.
        members: content by name; just what the manifest names.
    """

    manifest: Manifest
    manifest_content: bytes
    signature: bytes
    members: Mapping[str, bytes]


def document_name(content: bytes) -> str:
    """The name that a signed document has in the file."""
    return f"docs/{sha256(content).hexdigest()}"


def blob_name(content: bytes) -> str:
    """The name that a picture has in the file."""
    return f"blobs/{sha256(content).hexdigest()}"


def write_bundle(
    manifest: Manifest, members: Mapping[str, bytes], *, sign: Callable[[bytes], bytes]
) -> bytes:
    """The content of an exchange file, the same bytes for the same input and signature.

    Args:
        manifest: its list of members is made here.
        members: content by name, see ``document_name`` and ``blob_name``.
        sign: gives the 64 bytes of signature for the bytes of ``manifest.json``.

    Raises:
        FileTrouble: TOO_LARGE for a partner; or DAMAGED, when our own reader would refuse it.
    """
    content = manifest_bytes(replace(manifest, members=describe(members)))
    read_manifest(content)
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        archive.writestr(_entry(MANIFEST), content)
        archive.writestr(_entry(SIGNATURE), sign(content))
        for name in sorted(members):
            archive.writestr(_entry(name), members[name])
    if output.tell() > LARGEST_BUNDLE:
        raise FileTrouble(FileProblem.TOO_LARGE, "")
    return output.getvalue()


def read_bundle(content: bytes | Path) -> Bundle:
    """Reads an exchange file without believing any of it; the caller checks the signature.

    Raises:
        FileTrouble: ENCRYPTED (an age file, to be opened first), UNKNOWN_KIND (no exchange file),
            NEWER, TOO_LARGE, DAMAGED, MISSING or UNREADABLE.
    """
    path = str(content) if isinstance(content, Path) else ""
    try:
        with _opened(content) as file:
            return _read(file)
    except FileTrouble as trouble:
        raise FileTrouble(trouble.problem, path, trouble.detail) from trouble
    except FileNotFoundError as error:
        raise FileTrouble(FileProblem.MISSING, path) from error
    except OSError as error:
        raise FileTrouble(FileProblem.UNREADABLE, path, error.strerror or "") from error
    except _BROKEN as error:
        raise FileTrouble(FileProblem.DAMAGED, path, type(error).__name__) from error


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)  # dated 1980-01-01
    entry.create_system = 3  # else it tells Windows from the others
    entry.external_attr = 0o600 << 16
    return entry


def _opened(content: bytes | Path) -> AbstractContextManager[IO[bytes]]:
    return content.open("rb") if isinstance(content, Path) else io.BytesIO(content)


def _read(file: IO[bytes]) -> Bundle:
    size = file.seek(0, io.SEEK_END)
    _check_kind(file)
    if size > LARGEST_BUNDLE:
        raise FileTrouble(FileProblem.TOO_LARGE, "")
    _check_directory(file, size)
    with zipfile.ZipFile(file) as archive:
        entries = _entries(archive)
        if MANIFEST not in entries:
            raise FileTrouble(FileProblem.UNKNOWN_KIND, "")
        manifest_content = _content(archive, entries[MANIFEST], longest=LARGEST_MANIFEST)
        manifest = read_manifest(manifest_content)
        named = {MANIFEST, SIGNATURE, *(member.name for member in manifest.members)}
        if named != entries.keys():
            raise damaged("members")
        if sum(member.size for member in manifest.members) > RATIO * size:
            raise FileTrouble(FileProblem.TOO_LARGE, "", "ratio")
        signature = _content(archive, entries[SIGNATURE], longest=_SIGNATURE_LENGTH)
        if len(signature) != _SIGNATURE_LENGTH:
            raise damaged(SIGNATURE)
        return Bundle(
            manifest=manifest,
            manifest_content=manifest_content,
            signature=signature,
            members={m.name: _member(archive, entries[m.name], m) for m in manifest.members},
        )


def _check_kind(file: IO[bytes]) -> None:
    file.seek(0)
    head = file.read(max(map(len, _AGE_HEADS)))
    if head.startswith(_AGE_HEADS):
        raise FileTrouble(FileProblem.ENCRYPTED, "")
    if not head:
        raise damaged("empty")
    if not head.startswith(_ZIP_HEAD):
        raise FileTrouble(FileProblem.UNKNOWN_KIND, "")


def _check_directory(file: IO[bytes], size: int) -> None:
    """Bounds the directory before zipfile makes an object of each entry.

    Ours ends in the plain end record, without comment and ZIP64; so nothing lies before, between
    or behind that another reader would see differently.
    """
    tail_length = 20 + _END.size
    if size < tail_length:
        raise damaged("directory")
    file.seek(size - tail_length)
    tail = file.read(tail_length)
    mark, disk, start_disk, here, count, length, offset, comment = _END.unpack(tail[-_END.size :])
    whole = offset + length + _END.size == size and here == count and not comment
    if mark != b"PK\x05\x06" or disk or start_disk or not whole:
        raise damaged("directory")
    if tail.startswith(_ZIP64_LOCATOR):
        raise damaged("zip64")
    most = MOST_MEMBERS + 2
    if count > most or length > most * _LONGEST_ENTRY:
        raise FileTrouble(FileProblem.TOO_LARGE, "", "members")


def _entries(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    # zipfile itself takes the last of two equal names, and cuts a name at a NUL
    found = archive.infolist()
    entries = {entry.orig_filename: entry for entry in found}
    if len(entries) != len(found):
        raise damaged("members")
    return entries


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, member: Member) -> bytes:
    if member.size > RATIO * max(entry.compress_size, 1):
        raise FileTrouble(FileProblem.TOO_LARGE, "", "ratio")
    content = _content(archive, entry, longest=member.size)
    if describe({member.name: content}) != (member,):
        raise damaged(member.name)
    return content


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, *, longest: int) -> bytes:
    """What *entry* holds; its own word about its size is not believed."""
    stored = entry.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
    if not stored or entry.flag_bits & _ENCRYPTED:
        raise damaged(entry.orig_filename)
    if entry.file_size > longest:
        raise FileTrouble(FileProblem.TOO_LARGE, "", entry.orig_filename)
    pieces, left = [], longest + 1
    with archive.open(entry) as file:
        while left and (piece := file.read(min(left, _CHUNK))):
            pieces.append(piece)
            left -= len(piece)
    if not left:
        raise FileTrouble(FileProblem.TOO_LARGE, "", entry.orig_filename)
    return b"".join(pieces)
