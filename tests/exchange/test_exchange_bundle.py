import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.parcels import (
    GOLDEN,
    INTRODUCTION,
    MEMBERS,
    introduction,
    manifest_for,
    seal,
    trouble,
)
from tests.trust.golden import A

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.exchange.bundle import blob_name, document_name, read_bundle, write_bundle
from handslag.exchange.manifest import LARGEST_BLOB, LARGEST_DOCUMENT, describe, manifest_bytes
from handslag.trust.manifest import sign_manifest, verify_manifest

contents = st.lists(st.binary(max_size=200), max_size=4)


@given(contents, contents)
def test_a_file_is_read_as_it_was_written(documents: list[bytes], pictures: list[bytes]) -> None:
    members = {document_name(d): d for d in documents} | {blob_name(p): p for p in pictures}

    bundle = read_bundle(write_bundle(INTRODUCTION, members, sign=seal))

    assert bundle.members == members
    assert bundle.manifest == replace(INTRODUCTION, members=describe(members))
    assert bundle.manifest_content == manifest_for(members)
    assert bundle.signature == seal(bundle.manifest_content)


def test_the_same_input_gives_the_same_bytes_in_any_order() -> None:
    turned = dict(reversed(MEMBERS.items()))

    assert introduction(turned) == introduction(MEMBERS)


def test_the_manifest_and_its_signature_come_first_and_no_date_is_told() -> None:
    with zipfile.ZipFile(io.BytesIO(introduction())) as archive:
        entries = archive.infolist()

    assert [e.filename for e in entries] == ["manifest.json", "manifest.sig", *sorted(MEMBERS)]
    assert {(e.date_time, e.create_system) for e in entries} == {((1980, 1, 1, 0, 0, 0), 3)}


def test_a_very_compressible_picture_is_read_again() -> None:
    picture = bytes(LARGEST_BLOB)

    bundle = read_bundle(introduction({blob_name(picture): picture}))

    assert bundle.members == {blob_name(picture): picture}


def test_a_file_without_members_is_read_again() -> None:
    assert read_bundle(introduction({})).members == {}


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "andersson.handslag"
    path.write_bytes(introduction())

    assert read_bundle(path) == read_bundle(introduction())


def test_the_path_is_named_when_it_cannot_be_read(tmp_path: Path) -> None:
    broken = tmp_path / "broken.handslag"
    broken.write_bytes(introduction()[:500])

    with pytest.raises(FileTrouble) as of_broken:
        read_bundle(broken)
    with pytest.raises(FileTrouble) as of_missing:
        read_bundle(tmp_path / "missing.handslag")
    with pytest.raises(FileTrouble) as of_folder:
        read_bundle(tmp_path)

    assert (of_broken.value.problem, of_broken.value.path) == (FileProblem.DAMAGED, str(broken))
    assert of_missing.value.problem is FileProblem.MISSING
    assert of_folder.value.problem is FileProblem.UNREADABLE


def test_what_our_reader_would_refuse_is_not_written() -> None:
    long = bytes(LARGEST_DOCUMENT + 1)

    assert trouble(lambda d: introduction({document_name(d): d}), long) is FileProblem.TOO_LARGE
    assert trouble(lambda d: introduction({"docs/../x": d}), b"x") is FileProblem.DAMAGED
    assert trouble(lambda d: introduction({blob_name(b"y"): d}), b"x") is FileProblem.DAMAGED


def test_two_hundred_megabytes_and_one_byte_are_not_written() -> None:
    pieces = [bytes([n]) * LARGEST_BLOB for n in range(20)]
    members = {blob_name(piece): piece for piece in pieces}

    problem = trouble(lambda d: introduction({**members, document_name(d): d}), b"x")

    assert problem is FileProblem.TOO_LARGE


def test_the_introduction_of_version_1_0_is_still_opened() -> None:
    bundle = read_bundle(GOLDEN / "introduction-1.0.handslag")

    assert bundle.manifest == replace(INTRODUCTION, members=describe(MEMBERS))
    assert bundle.members == MEMBERS
    assert verify_manifest(A.signing_public, bundle.manifest_content, bundle.signature)


def test_the_introduction_of_version_1_0_is_written_byte_for_byte_the_same() -> None:
    content = write_bundle(INTRODUCTION, MEMBERS, sign=lambda text: sign_manifest(A, text))

    assert content == (GOLDEN / "introduction-1.0.handslag").read_bytes()


def test_the_signature_is_about_the_bytes_of_the_manifest() -> None:
    asked: list[bytes] = []

    def sign(content: bytes) -> bytes:
        asked.append(content)
        return bytes(64)

    write_bundle(INTRODUCTION, MEMBERS, sign=sign)

    assert asked == [manifest_bytes(replace(INTRODUCTION, members=describe(MEMBERS)))]
