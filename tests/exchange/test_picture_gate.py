import io
import random
import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.exchange.pictures import (
    DEEPEST_SVG,
    JPEG,
    LARGEST_RASTER,
    LARGEST_SVG,
    PNG,
    SVG,
    check_picture,
)


def picture(kind: str, size: tuple[int, int] = (30, 20), **options: object) -> bytes:
    output = io.BytesIO()
    Image.new("RGB", size, "teal").save(output, kind, **options)
    return output.getvalue()


def svg(inside: str = "", attributes: str = "") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 9 9" {attributes}>{inside}</svg>'
    ).encode()


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", zlib.crc32(kind))


def size_chunk(width: int, height: int) -> bytes:
    return chunk(b"IHDR", struct.pack(">2L5B", width, height, 8, 2, 0, 0, 0))


def png(*chunks: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks) + chunk(b"IDAT", b"")


def jpeg(*segments: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(segments) + b"\xff\xda\x00\x02"


def frame(width: int, height: int, marker: int = 0xC0) -> bytes:
    return struct.pack(">2BHB2HB", 0xFF, marker, 8, 8, height, width, 0)


def problem(content: bytes, media_type: str) -> FileProblem:
    with pytest.raises(FileTrouble) as caught:
        check_picture(content, media_type)
    return caught.value.problem


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (picture("PNG"), PNG),
        (picture("JPEG"), JPEG),
        (picture("JPEG", progressive=True), JPEG),
        (picture("JPEG", exif=Image.Exif(), comment=b"hello"), JPEG),
        (png(size_chunk(5_000, 5_000)), PNG),
        (jpeg(frame(5_000, 5_000)), JPEG),
        (jpeg(b"\xff\xff\xff\x01", frame(9, 9)), JPEG),
        (svg('<path d="M0 0h9v9z" fill="#1C5566"/>'), SVG),
        (svg('<defs><g id="a"/></defs><use xlink:href="#a"/><use href=" #a"/>'), SVG),
        (svg('<rect fill="url(#g)" style="stroke: url( \'#g\' )"/>'), SVG),
        (svg('<g transform="rotate(45)"><text>a\\b (url) on, å</text></g>'), SVG),
        (svg("<style>.a { fill: url(#g) }</style>"), SVG),
        (b"<svg/>", SVG),
        (svg("å").decode().replace("UTF-8", "UTF-16").encode("utf-16"), SVG),
        (svg("<g>" * (DEEPEST_SVG - 1) + "</g>" * (DEEPEST_SVG - 1)), SVG),
    ],
)
def test_a_harmless_picture_passes(content: bytes, media_type: str) -> None:
    check_picture(content, media_type)


@pytest.mark.parametrize(
    "inside",
    [
        "<script/>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<s:script xmlns:s='http://www.w3.org/2000/svg'/>",
        "<foreignObject/>",
        "<set attributeName='href' to='http://x'/>",
        "<rect onclick='alert(1)'/>",
        "<image href='http://partner.example/beacon.png'/>",
        "<image xlink:href='/etc/logo.png'/>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<image href=''/>",
        "<use href='other.svg#a'/>",
        "<a href='javascript:alert(1)'/>",
        "<g xml:base='http://partner.example/'/>",
        "<rect fill='url(http://partner.example/x)'/>",
        "<rect style='fill: URL( \"http://partner.example/x\" )'/>",
        "<rect style='fill: \\75rl(http://partner.example/x)'/>",
        "<style>@import 'http://partner.example/x.css';</style>",
        "<style>a { fill: ur<g/>l(x) }</style>",
        "<style><style/>a { fill: url(x) }</style>",
        "<style>a { fill: url(&#104;ttp://partner.example) }</style>",
        "<style><![CDATA[a { fill: url(x) }]]></style>",
        "<?xml-stylesheet href='http://partner.example/x.css'?>",
    ],
)
def test_an_svg_that_acts_or_points_out_of_itself_is_refused(inside: str) -> None:
    assert problem(svg(inside), SVG) is FileProblem.UNKNOWN_KIND


LAUGHS = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><svg><text>&b;</text></svg>'


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS,
        "<!DOCTYPE svg SYSTEM 'file:///etc/passwd'><svg/>",
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/svg11.dtd'><svg/>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_svg_with_a_document_type_is_refused_in_any_encoding(text: str, encoding: str) -> None:
    assert problem(text.encode(encoding), SVG) is FileProblem.UNKNOWN_KIND


@pytest.mark.parametrize(
    "content",
    [
        b"", b"<svg", b"<svg></g>", b"<html/>", b"<svg xmlns='http://x.example/'/>",
        b"<svg>&a;</svg>", b"<?xml version='1.0' encoding='rot13'?><svg/>", b"\x1f\x8b\x08gzip",
        b"<?xml version='1.0' encoding='no such'?><svg/>", picture("PNG"), b"<svg>\x00</svg>",
    ],
)  # fmt: skip
def test_what_is_no_svg_is_damaged(content: bytes) -> None:
    assert problem(content, SVG) is FileProblem.DAMAGED


def test_too_large_an_svg_is_refused() -> None:
    padding = " " * LARGEST_SVG
    deep = svg("<g>" * DEEPEST_SVG + "</g>" * DEEPEST_SVG)

    assert problem(svg(padding), SVG) is FileProblem.TOO_LARGE
    assert problem(deep, SVG) is FileProblem.TOO_LARGE


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (png(size_chunk(5_001, 5_000)), PNG),
        (png(size_chunk(2**32 - 1, 2**32 - 1)), PNG),
        (png(size_chunk(9, 9), size_chunk(50_000, 50_000)), PNG),
        (jpeg(frame(65_535, 65_535)), JPEG),
        (jpeg(frame(9, 9), frame(12_000, 12_000, 0xC2)), JPEG),
        (picture("PNG") + bytes(LARGEST_RASTER), PNG),
        (picture("JPEG") + bytes(LARGEST_RASTER), JPEG),
    ],
)
def test_more_pixels_or_bytes_than_the_bounds_are_refused(content: bytes, media_type: str) -> None:
    assert problem(content, media_type) is FileProblem.TOO_LARGE


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"", PNG),
        (b"", JPEG),
        (picture("JPEG"), PNG),
        (picture("PNG"), JPEG),
        (picture("PNG")[:20], PNG),
        (picture("JPEG")[:20], JPEG),
        (picture("GIF"), PNG),
        (png(size_chunk(0, 9)), PNG),
        (jpeg(frame(9, 0)), JPEG),
        (jpeg(), JPEG),
        (jpeg(b"\x00" * 9), JPEG),
        (png(chunk(b"tEXt", b""), size_chunk(9, 9)), PNG),
    ],
)
def test_what_is_no_picture_of_its_kind_is_damaged(content: bytes, media_type: str) -> None:
    assert problem(content, media_type) is FileProblem.DAMAGED


@pytest.mark.parametrize("media_type", ["image/webp", "application/pdf", "", "image/PNG"])
def test_other_kinds_of_picture_are_refused(media_type: str) -> None:
    assert problem(picture("PNG"), media_type) is FileProblem.UNKNOWN_KIND


def test_the_users_own_file_is_named() -> None:
    with pytest.raises(FileTrouble) as caught:
        check_picture(b"", PNG, path="logo.png")

    assert caught.value.path == "logo.png"


@given(st.binary(max_size=200), st.sampled_from([PNG, JPEG, SVG]))
def test_any_bytes_pass_or_are_refused(content: bytes, media_type: str) -> None:
    head = {PNG: picture("PNG")[:16], JPEG: b"\xff\xd8\xff", SVG: b"<svg>"}[media_type]

    with suppress(FileTrouble):
        check_picture(head + content, media_type)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_flipped_picture_that_passes_is_never_larger_than_the_bound(kind: str) -> None:
    content = picture(kind)
    choice = random.Random(20261125)

    for _ in range(1_000):
        flipped = bytearray(content)
        flipped[choice.randrange(len(content))] ^= 1 << choice.randrange(8)
        with suppress(FileTrouble):
            check_picture(bytes(flipped), f"image/{kind.lower()}")
            # what a decoder makes of the head, without decoding
            with suppress(OSError, SyntaxError, ValueError):
                width, height = Image.open(io.BytesIO(flipped)).size
                assert width * height <= 25_000_000
