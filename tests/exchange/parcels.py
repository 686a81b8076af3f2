"""Exchange files for tests: honest ones, and ones put together by hand as no program of ours would."""

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha512
from pathlib import Path

import pytest

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.domain.ids import BusinessId, DeviceId
from handslag.exchange.bundle import (
    MANIFEST,
    SIGNATURE,
    blob_name,
    document_name,
    write_bundle,
)
from handslag.exchange.manifest import Manifest, Scope, describe, manifest_bytes

CARD = b"the signed bytes of a card, \xc3\xa5\xc3\xa4\xc3\xb6" * 20
OFFER = b"the signed bytes of an offer" * 30
LOGO = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
MEMBERS = {document_name(CARD): CARD, document_name(OFFER): OFFER, blob_name(LOGO): LOGO}

INTRODUCTION = Manifest(
    bundle_id="0193c2a0000070008000000000000001",
    business=BusinessId("56475aa75463474c"),
    device=DeviceId(4611686018427387905),
    scope=Scope.PARTNER,
)

Entry = tuple[str | zipfile.ZipInfo, bytes]


def seal(content: bytes) -> bytes:
    """Stands in for a signature: 64 bytes that depend on the content."""
    return sha512(content).digest()


def introduction(members: dict[str, bytes] = MEMBERS) -> bytes:
    return write_bundle(INTRODUCTION, members, sign=seal)


def manifest_for(members: dict[str, bytes]) -> bytes:
    return manifest_bytes(replace(INTRODUCTION, members=describe(members)))


def heads(manifest: bytes) -> list[Entry]:
    """The two entries that begin every file."""
    return [(MANIFEST, manifest), (SIGNATURE, seal(manifest))]


def parcel(entries: Sequence[Entry], *, method: int = zipfile.ZIP_STORED) -> bytes:
    """A ZIP of these entries, good or not."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", method) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return output.getvalue()


def trouble(call: Callable[[bytes], object], content: bytes) -> FileProblem:
    """What is wrong with *content*."""
    with pytest.raises(FileTrouble) as caught:
        call(content)
    return caught.value.problem


GOLDEN = Path(__file__).parent / "golden"
