"""Files that nobody meant well with, or that a disk has eaten at."""

import time
from base64 import b64encode
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.domain.contacts import Contact, Unread
from handslag.exchange import vcard_lines
from handslag.exchange.vcard import VcardVersion
from handslag.exchange.vcard_reading import read_vcards
from handslag.exchange.vcard_writing import write_contact

FILES = sorted((Path(__file__).parents[1] / "data" / "contacts").rglob("*.vcf"))
CONTENTS = [path.read_bytes() for path in FILES if path.stat().st_size < 8_000]
PIECES = [
    *(b"BEGIN:VCARD", b"END:VCARD", b"\r\n", b"\n", b"\r", b"\n ", b"=\n", b"AGENT:\n", b"AGENT:"),
    *(b"FN:a\n", b"N:;;;;\n", b"ADR:\\;;\\\n", b"TEL;=;;TYPE:1\n", b'X;P="a:b\n', b"EMAIL;PREF=9:"),
    *(b"PHOTO;ENCODING=b:", b"/9j/", b"data:image/png;base64,", b"REV:0001-01-01T00:00:00+23:59\n"),
    *(b";ENCODING=QUOTED-PRINTABLE:", b"=C3=", b";CHARSET=", b"utf-7", b"iso-2022-jp:", b"\x1b$B"),
    *(b"\0", b"\xff\xfe", b"\xc3", b"\\", b"^'", b"X-HANDSLAG-WITHOUT:N,FN,\n", b"X-HANDSLAG-ID:"),
    *(b"X-HANDSLAG-COLUMN:a\n", b".", b":", b";", b'"', b"NOTE:", b"ORG:;\n", b"\t"),
]  # fmt: skip


def check(content: bytes) -> None:
    for one in read_vcards(content):
        assert one.line >= 1
        if isinstance(one, Contact):
            assert one.name
            for version in VcardVersion:  # and what was read can be written
                assert len(list(read_vcards(write_contact(one, version)))) == 1
        else:
            assert isinstance(one, Unread)
            assert len(one.detail) <= 80


@given(st.binary(max_size=2_000))
def test_no_octets_make_it_raise(content: bytes) -> None:
    check(content)
    check(b"BEGIN:VCARD\nFN:a\n" + content + b"\nEND:VCARD")


@settings(max_examples=500)
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=5), max_size=40))
def test_no_pieces_of_cards_make_it_raise(pieces: list[bytes]) -> None:
    check(b"".join(pieces))
    check(b"BEGIN:VCARD\nFN:a\n" + b"".join(pieces) + b"\nEND:VCARD")


@settings(max_examples=300)
@given(st.sampled_from(CONTENTS), st.data())
def test_no_damaged_file_makes_it_raise(content: bytes, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 5))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(start + 100, len(content))))
        filling = data.draw(st.sampled_from(PIECES) | st.binary(max_size=10))
        content = content[:start] + filling + content[end:]

    check(content)


MEGABYTE = 1_000_000
SLOW = {
    "a line": b"NOTE:" + b"a" * MEGABYTE,
    "a head": b"X;" + b"a=b;" * (MEGABYTE // 4) + b":c",
    "quotes": b'X;P="' * (MEGABYTE // 5),
    "an open quote": b'X;P="' + b"a" * MEGABYTE + b":b",
    "backslashes": b"ADR:" + b"\\" * MEGABYTE,
    "components": b"ADR:" + b"\\;;" * (MEGABYTE // 3),
    "heads": b"".join(b"X%d:\n" % number for number in range(MEGABYTE // 8)),
    "folds": b"NOTE:" + b"\n a" * (MEGABYTE // 3),
    "soft breaks": b"NOTE;QUOTED-PRINTABLE:" + b"=\n" * (MEGABYTE // 2),
    "long soft breaks": b"NOTE;QUOTED-PRINTABLE:" + b"a" * (MEGABYTE // 2) + b"=\na" * 100_000,
    "cards": b"BEGIN:VCARD\n" * (MEGABYTE // 12),
    "ends": b"END:VCARD\n" * (MEGABYTE // 10),
    "agents": b"AGENT:\nBEGIN:VCARD\n" * (MEGABYTE // 19),
    "indented": b"AGENT:BEGIN:VCARD\n" + b" END:VCARD\n" * (MEGABYTE // 11),
    "spaces": b"BEGIN" + b" " * MEGABYTE + b":VCARD",
    "lines of spaces": b" \n" * (MEGABYTE // 2),
    "strays": b"PHOTO;ENCODING=b:\n" + b"A\n" * (MEGABYTE // 2),
    "one line of marks": b"VCARD" * (MEGABYTE // 5),
    "a svg": b"PHOTO:data:," + b" " * MEGABYTE,
    "a picture": b"PHOTO;ENCODING=b:" + b"A" * MEGABYTE,
}


@pytest.mark.parametrize("kind", SLOW)
def test_a_megabyte_of_anything_is_read_in_a_moment(kind: str) -> None:
    content = b"BEGIN:VCARD\nFN:a\n" + SLOW[kind] + b"\nEND:VCARD\n"

    start = time.perf_counter()
    found = list(read_vcards(content))

    # what is linear takes a tenth of a second; what is not, minutes
    assert time.perf_counter() - start < 5
    assert found or kind == "ends"


def test_a_card_that_is_too_large_is_named_and_the_next_one_read() -> None:
    many = b"X:1\n" * (vcard_lines.MOST_LINES + 1)
    huge = b"PHOTO:" + b"A" * vcard_lines.LARGEST_CARD + b"\n"
    small = b"BEGIN:VCARD\nFN:b\nEND:VCARD\n"

    for filling in (many, huge):
        first, second = read_vcards(b"BEGIN:VCARD\nFN:a\n" + filling + b"END:VCARD\n" + small)

        assert isinstance(first, Unread)
        assert (first.line, first.reason) == (1, "too_large")
        assert isinstance(second, Contact)
        assert second.name == "b"


def test_a_picture_that_is_too_large_and_a_long_unknown_value_are_left_out() -> None:
    picture = b64encode(b"\xff\xd8\xff" + bytes(10_100_000))
    content = (
        b"BEGIN:VCARD\nFN:a\nX-A:%s\nSOUND;ENCODING=b:%s\nPHOTO;ENCODING=b:%s\nTEL:1\nEND:VCARD"
    )

    (found,) = read_vcards(content % (b"x" * 20_000, b"QUJD" * 10_000, picture))

    assert isinstance(found, Contact)
    assert (found.logo, found.extras, len(found.phones)) == (None, (), 1)


def test_cards_are_read_one_at_a_time() -> None:
    content = b"BEGIN:VCARD\nFN:a\nEND:VCARD\n" * 200_000

    start = time.perf_counter()
    first = next(iter(read_vcards(content)))
    one = time.perf_counter() - start

    assert isinstance(first, Contact)
    assert one < 0.5  # all of them take some seconds
