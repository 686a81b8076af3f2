"""A partner's pictures come through one gate: harmless, upright, without metadata, or refused."""

import io
import struct
import subprocess
import sys
import textwrap
import zlib
from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from tests.builders import Clock

from handslag.domain.documents import Picture
from handslag.domain.errors import FileProblem, FileTrouble, Invalid, Kind, NotFound
from handslag.domain.ids import PartnerId
from handslag.services import partner_pictures, partners
from handslag.services.desk import Desk, me
from handslag.services.partner_pictures import Crop, Place
from handslag.storage import partners as stored

Desks = Callable[..., Desk]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(desks: Desks, clock: Clock) -> Desk:
    return desks("andersson", clock=clock)


def plumber(desk: Desk) -> PartnerId:
    return PartnerId(partners.show(desk, "Pettersons").id)


def raster(kind: str, size: tuple[int, int] = (1200, 800), **options: object) -> bytes:
    """Left half red, right half blue."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (size[0] // 2, 0, *size))
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def svg(inside: str = "", attributes: str = 'viewBox="0 0 200 100"') -> bytes:
    halves = '<rect width="100" height="100" fill="red"/><rect x="100" width="100" height="100" fill="blue"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{halves}{inside}</svg>'.encode()


def pdf(pages: int = 1, size: tuple[float, float] = (241, 156), **options: object) -> bytes:
    """Left half red, right half blue, and the number of the page."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size, **options)
    for number in range(pages):
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(0, 0, size[0] / 2, size[1], stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 1)
        canvas.rect(size[0] / 2, 0, size[0] / 2, size[1], stroke=0, fill=1)
        canvas.drawString(20, 20, f"sida {number + 1}")
        canvas.linkURL("https://example.se/hemligt", (0, 0, 50, 50))
        canvas.showPage()
    canvas.setAuthor("Hemlig Person")
    canvas.save()
    return file.getvalue()


def kept(desk: Desk, id: str) -> Picture:
    with desk.store.read() as work:
        found = work.need(Picture, id, Kind.PARTNER, id)
        work.session.expunge(found)
        return found


def image_of(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.content))


def problem(desk: Desk, content: bytes, **more: object) -> FileProblem:
    with pytest.raises(FileTrouble) as caught:
        partner_pictures.take(desk, plumber(desk), content, "bild.xyz", **more)  # type: ignore[arg-type]  # any
    assert caught.value.path == "bild.xyz"
    return caught.value.problem


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(raster("PNG"), "image/png"), (raster("JPEG"), "image/jpeg"), (svg(), "image/svg+xml")],
)
@pytest.mark.parametrize("place", Place)
def test_a_picture_is_kept_and_can_be_taken_back(
    desk: Desk, content: bytes, media_type: str, place: Place
) -> None:
    before = getattr(partners.show(desk, "Pettersons"), place)

    taken = partner_pictures.take(desk, plumber(desk), content, "bild", place=place)

    view = partners.show(desk, "Pettersons")
    assert (taken.before, taken.after) == (before, getattr(view, place))
    assert (kept(desk, taken.after).media_type, taken.media_type) == (media_type, media_type)
    assert partner_pictures.put(desk, plumber(desk), place, taken.before) == taken.after
    assert getattr(partners.show(desk, "Pettersons"), place) == before
    assert partner_pictures.put(desk, plumber(desk), place, taken.after) == before


def test_metadata_stays_outside_and_a_turned_photograph_is_set_upright(desk: Desk) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010E] = "hemlig plats"
    content = raster("JPEG", exif=exif, comment=b"hemlig kommentar")

    taken = partner_pictures.take(desk, plumber(desk), content, "foto.jpg")

    picture = kept(desk, taken.after)
    image = image_of(picture)
    assert image.size[0] / image.size[1] == pytest.approx(800 / 1200, abs=0.01)
    assert b"hemlig" not in picture.content
    assert not image.getexif()
    top = image.getpixel((image.width // 2, 10))
    assert isinstance(top, tuple)
    assert (top[0] > 200, top[2] < 60) == (True, True)


@pytest.mark.parametrize(
    ("pixels", "place", "dpi"),
    [((354, 354), Place.LOGO, 300), ((1004, 650), Place.CARD_FRONT, 300), ((100, 65), Place.CARD_BACK, 30)],
)  # fmt: skip
def test_the_resolution_is_told_at_printed_size(
    desk: Desk, pixels: tuple[int, int], place: Place, dpi: int
) -> None:
    content = raster("PNG", pixels)

    taken = partner_pictures.take(desk, plumber(desk), content, "bild.png", place=place)

    assert taken.dpi == pytest.approx(dpi, abs=1)
    assert image_of(kept(desk, taken.after)).size == pixels


def test_more_dots_than_a_printer_can_use_are_not_kept(desk: Desk) -> None:
    content = raster("PNG", (4000, 4000))

    taken = partner_pictures.take(desk, plumber(desk), content, "stor.png")

    assert taken.dpi == 1200
    assert image_of(kept(desk, taken.after)).width == round(30 / 25.4 * 1200)


def test_a_transparent_logo_stays_transparent(desk: Desk) -> None:
    file = io.BytesIO()
    Image.new("RGBA", (300, 300), (0, 0, 0, 0)).save(file, "PNG")

    taken = partner_pictures.take(desk, plumber(desk), file.getvalue(), "genomskinlig.png")

    assert image_of(kept(desk, taken.after)).getpixel((5, 5)) == (0, 0, 0, 0)


def test_sixteen_bits_a_dot_keep_their_shade(desk: Desk) -> None:
    file = io.BytesIO()
    Image.new("I;16", (300, 300), 0x8000).save(file, "PNG")

    taken = partner_pictures.take(desk, plumber(desk), file.getvalue(), "djup.png")

    assert image_of(kept(desk, taken.after)).convert("L").getpixel((5, 5)) == 128


@pytest.mark.parametrize("content", [raster("PNG"), raster("JPEG"), svg(), pdf()])
def test_a_crop_keeps_its_part(desk: Desk, content: bytes) -> None:
    crop = Crop(0.5, 0.25, 0.5, 0.5)

    taken = partner_pictures.take(
        desk, plumber(desk), content, "bild", place=Place.CARD_FRONT, crop=crop
    )

    shown = partner_pictures.thumbnail(desk, taken.after, pixels=200)
    image = Image.open(io.BytesIO(shown)).convert("RGB")
    whole = partner_pictures.look(content, "bild", Place.CARD_FRONT, pixels=200)
    before = Image.open(io.BytesIO(whole.png))
    ratio = before.width / before.height
    assert image.width / image.height == pytest.approx(ratio, rel=0.03)
    for place in ((3, 3), (image.width - 4, 3), (image.width // 2, image.height // 2)):
        red, _, blue = image.getpixel(place)  # type: ignore[misc]  # RGB
        assert (blue > 200, red < 60) == (True, True)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_turned_pdf_is_cropped_as_it_is_seen(desk: Desk, degrees: int) -> None:
    document = pypdfium2.PdfDocument(pdf())
    document[0].set_rotation(degrees)
    file = io.BytesIO()
    document.save(file)
    document.close()
    crop = Crop(0.0, 0.0, 0.3, 0.3)

    taken = partner_pictures.take(
        desk, plumber(desk), file.getvalue(), "kort.pdf", place=Place.CARD_FRONT, crop=crop
    )

    look = partner_pictures.look(file.getvalue(), "kort.pdf", Place.CARD_FRONT, pixels=300)
    whole = Image.open(io.BytesIO(look.png)).convert("RGB")
    wanted = whole.getpixel((whole.width // 20, whole.height // 20))
    part = partner_pictures.thumbnail(desk, taken.after, pixels=100)
    image = Image.open(io.BytesIO(part)).convert("RGB")
    assert image.getpixel((image.width // 20, image.height // 20)) == wanted
    assert image.width / image.height == pytest.approx(whole.width / whole.height, rel=0.05)


@pytest.mark.parametrize(
    "crop", [Crop(-0.1, 0, 1, 1), Crop(0.5, 0, 0.6, 1), Crop(0, 0, 0, 1), Crop(0, 0, float("nan"), 1)]
)  # fmt: skip
def test_a_crop_outside_the_picture_is_refused(desk: Desk, crop: Crop) -> None:
    with pytest.raises(Invalid, match="crop"):
        partner_pictures.take(desk, plumber(desk), raster("PNG"), "bild.png", crop=crop)


def test_one_page_of_a_pdf_is_kept_and_nothing_else_of_it(desk: Desk) -> None:
    taken = partner_pictures.take(
        desk, plumber(desk), pdf(3), "kort.pdf", place=Place.CARD_FRONT, page=2
    )

    picture = kept(desk, taken.after)
    document = pypdfium2.PdfDocument(picture.content)
    text = document[0].get_textpage().get_text_range()
    pages = len(document)
    document.close()
    assert (picture.media_type, pages, text.strip()) == ("application/pdf", 1, "sida 2")
    assert b"hemligt" not in picture.content
    assert b"Hemlig Person" not in picture.content
    assert taken.dpi is None


@pytest.mark.parametrize("crop", [None, Crop(0.1, 0.1, 0.5, 0.5)])
def test_the_same_page_of_a_pdf_is_the_same_picture_each_time(
    desk: Desk, crop: Crop | None
) -> None:
    taken = [
        partner_pictures.take(
            desk, plumber(desk), pdf(2), "kort.pdf", place=Place.CARD_FRONT, page=page, crop=crop
        )
        for page in (1, 1, 2)
    ]

    first, again, other = (one.after for one in taken)
    assert first == again
    assert first != other
    content = kept(desk, first).content
    assert b"/CreationDate" not in content
    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_dict()["CreationDate"] == ""
    assert "sida 1" in document[0].get_textpage().get_text_range()
    document.close()


def test_a_picture_inside_a_pdf_tells_its_resolution(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "bild.png"
    path.write_bytes(raster("PNG", (241, 156)))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(241, 156))
    canvas.drawImage(str(path), 0, 0, 241, 156)
    canvas.save()

    taken = partner_pictures.take(
        desk, plumber(desk), file.getvalue(), "kort.pdf", place=Place.CARD_FRONT
    )

    assert taken.dpi == pytest.approx(72, abs=2)


def test_a_pdf_as_logo_is_kept_as_a_picture(desk: Desk) -> None:
    taken = partner_pictures.take(desk, plumber(desk), pdf(), "logga.pdf")

    assert taken.media_type == "image/png"
    assert taken.dpi == pytest.approx(600, abs=5)


def test_a_page_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(Invalid, match="page"):
        partner_pictures.take(desk, plumber(desk), pdf(), "a.pdf", place=Place.CARD_FRONT, page=2)


def test_a_locked_pdf_is_refused_by_name(desk: Desk) -> None:
    locked = pdf(encrypt=StandardEncryption("hemligt", ownerPassword="ägare"))

    assert problem(desk, locked, place=Place.CARD_FRONT) is FileProblem.ENCRYPTED


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", FileProblem.UNKNOWN_KIND),
        (b"GIF89a", FileProblem.UNKNOWN_KIND),
        (b"BM" + bytes(100), FileProblem.UNKNOWN_KIND),
        (raster("PNG")[:400], FileProblem.DAMAGED),
        (raster("JPEG")[:400], FileProblem.DAMAGED),
        (b"\x89PNG\r\n\x1a\n", FileProblem.DAMAGED),
        (pdf()[:200], FileProblem.DAMAGED),
        (b"%PDF-1.7\n", FileProblem.DAMAGED),
        (pdf(size=(9000, 9000)), FileProblem.TOO_LARGE),
        (svg()[:60], FileProblem.DAMAGED),
        (b"<html></html>", FileProblem.DAMAGED),
        (svg("<script>x</script>"), FileProblem.UNKNOWN_KIND),
        (svg('<image href="http://example.se/x.png"/>'), FileProblem.UNKNOWN_KIND),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(), FileProblem.UNKNOWN_KIND),
        (svg("<g>" * 100 + "</g>" * 100), FileProblem.TOO_LARGE),
        (svg(attributes='width="0" height="0"'), FileProblem.DAMAGED),
        (raster("PNG", (6, 300)), FileProblem.DAMAGED),
    ],
)
def test_what_is_no_sound_picture_is_refused(
    desk: Desk, content: bytes, expected: FileProblem
) -> None:
    assert problem(desk, content, place=Place.CARD_FRONT) is expected
    assert partners.show(desk, "Pettersons").card_front is None


def test_an_unknown_partner_or_picture_is_told(desk: Desk) -> None:
    with pytest.raises(NotFound):
        partner_pictures.take(desk, PartnerId("0" * 32), svg(), "a.svg")
    with pytest.raises(NotFound):
        partner_pictures.put(desk, plumber(desk), Place.LOGO, "0" * 64)


def test_my_own_logo_goes_into_a_new_card(desk: Desk) -> None:
    with desk.store.read() as work:
        own = me(work).partner_id
        before = stored.need(work, own).card_revision

    taken = partner_pictures.take(desk, own, svg(), "logga.svg")
    partner_pictures.take(desk, own, svg(), "kort.svg", place=Place.CARD_FRONT)

    with desk.store.read() as work:
        mine = stored.need(work, own)
        assert (mine.card_revision, mine.logo) == (before + 1, taken.after)


def lying_png(width: int, height: int, *, bytes_of_dots: int) -> bytes:
    """A PNG of that size whose dots are zeros, packed as tightly as it goes."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">L", zlib.crc32(kind + content))
        return struct.pack(">L", len(content)) + kind + content + check

    head = struct.pack(">2L5B", width, height, 8, 2, 0, 0, 0)
    packer = zlib.compressobj(9)
    dots = b"".join(packer.compress(bytes(1 << 20)) for _ in range(bytes_of_dots >> 20))
    dots += packer.flush()
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        [chunk(b"IHDR", head), chunk(b"IDAT", dots), chunk(b"IEND", b"")]
    )


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "50,000 x 50,000": (lambda: lying_png(50_000, 50_000, bytes_of_dots=1 << 20), "too_large"),
    "as many dots as are allowed": (
        lambda: lying_png(5_000, 5_000, bytes_of_dots=76 << 20), "passed",
    ),
    "more dots than it says": (lambda: lying_png(10, 10, bytes_of_dots=512 << 20), "passed"),
    "entities": (
        lambda: b'<!DOCTYPE a [<!ENTITY b "' + b"x" * 1000 + b'">' + b"".join(
            b'<!ENTITY %c "%s">' % (c, b"&%c;" % (c - 1) * 10) for c in range(ord("c"), ord("m"))
        ) + b"]>" + svg("&l;"), "unknown_kind",
    ),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory of a process")
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_takes_no_more_memory_than_a_picture(tmp_path: Path, name: str) -> None:
    make, expected = BOMBS[name]
    path = tmp_path / "bomb"
    path.write_bytes(make())
    script = textwrap.dedent(
        """
        import resource, sys
        from handslag.domain.errors import FileTrouble
        from handslag.services import picture_gate
        from handslag.services.picture_gate import Place
        content = open(sys.argv[1], "rb").read()
        picture_gate.let_through(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', "", Place.LOGO)
        resource.setrlimit(resource.RLIMIT_AS, (1_200_000_000, 1_200_000_000))
        try:
            picture_gate.let_through(content, "bomb", Place.LOGO)
            print("passed")
        except FileTrouble as trouble:
            print(trouble.problem)
        """
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True, text=True, check=False, env={"PYTHONPATH": str(ROOT / "app")},
    )  # fmt: skip

    assert (done.stdout.strip(), done.returncode) == (expected, 0), done.stderr[-800:]
