"""A partner's pictures: the logo, and a visiting card that was designed elsewhere."""

import hashlib
import io
from dataclasses import dataclass

from handslag.domain.documents import Picture
from handslag.domain.errors import ChangedSince, Kind
from handslag.domain.ids import PartnerId
from handslag.domain.partners import Partner
from handslag.services import pdf_page, picture_gate, statements
from handslag.services.desk import Desk, me
from handslag.services.picture_gate import LEAST_DPI, PDF, Crop, Passed, Place
from handslag.storage import partners as stored
from handslag.storage.work import Work

__all__ = [
    "LEAST_DPI",
    "Crop",
    "Looked",
    "Place",
    "Taken",
    "look",
    "put",
    "put_back",
    "take",
    "thumbnail",
]


@dataclass(frozen=True, kw_only=True)
class Looked:
    """A picture that could be taken.

    Attributes:
        media_type: of the file.
        pages: of a PDF, else 1.
        dpi: as ``Taken``.
        png: it, as large as was asked for, to be shown and cropped.
    """

    media_type: str
    pages: int
    dpi: int | None
    png: bytes


@dataclass(frozen=True, kw_only=True)
class Taken:
    """A picture that was taken.

    Attributes:
        before, after: ids of the pictures in its place, None for none; ``put_back`` takes either.
        media_type: as it is kept.
        dpi: dots an inch at printed size, coarse below ``LEAST_DPI``; None for a drawing.
    """

    partner: PartnerId
    place: Place
    before: str | None
    after: str
    media_type: str
    dpi: int | None


def look(content: bytes, name: str, place: Place, *, page: int = 1, pixels: int = 800) -> Looked:
    """What *content* would be as a picture; nothing is kept.

    Args:
        content: a whole file: PNG, JPEG, SVG or PDF.
        name: the user's file, named in errors.
        place: where it would be printed.
        page: of a PDF, from 1.
        pixels: of the longer side of what is shown.

    Raises:
        FileTrouble, Invalid: as ``take``.
    """
    passed = picture_gate.let_through(content, name, place, page=page)
    media_type = picture_gate.media_type_of(content, path=name)
    pages = pdf_page.count(content, path=name) if media_type == PDF else 1
    png = _png(passed, pixels)
    return Looked(media_type=media_type, pages=pages, dpi=passed.dpi, png=png)


def take(
    desk: Desk,
    partner: PartnerId,
    content: bytes,
    name: str,
    *,
    place: Place = Place.LOGO,
    crop: Crop | None = None,
    page: int = 1,
) -> Taken:
    """Gives a partner a picture; my own business's logo goes into a newly signed card.

    Args:
        desk: the open profile.
        partner: whose it is.
        content: a whole file: PNG, JPEG, SVG or PDF.
        name: the user's file, named in errors.
        place: what it is: the logo, or a whole side of the visiting card.
        crop: the part of it that is kept; None keeps all.
        page: of a PDF, from 1.

    Raises:
        NotFound: there is no such partner.
        FileTrouble: UNKNOWN_KIND (none that can be printed, or not harmless), TOO_LARGE, DAMAGED,
            ENCRYPTED (a PDF with a password).
        Invalid: the crop is not in the picture, or there is no such page.
    """
    passed = picture_gate.let_through(content, name, place, crop=crop, page=page)
    id = hashlib.sha256(passed.content).hexdigest()
    with desk.store.write() as work:
        whose = stored.need(work, partner)
        if work.get(Picture, id) is None:
            work.add(Picture(id=id, media_type=passed.media_type, content=passed.content))
            work.flush()
        before = _set(desk, work, whose, place, id)
    return Taken(
        partner=partner, place=place, before=before, after=id,
        media_type=passed.media_type, dpi=passed.dpi,
    )  # fmt: skip


def put(desk: Desk, partner: PartnerId, place: Place, picture: str | None) -> str | None:
    """Puts a stored picture in its place again, or none there.

    Returns:
        The id of the one that was there, or None.

    Raises:
        NotFound: there is no such partner or picture.
    """
    with desk.store.write() as work:
        whose = stored.need(work, partner)
        if picture is not None:
            work.need(Picture, picture, Kind.PARTNER, picture)
        return _set(desk, work, whose, place, picture)


def put_back(
    desk: Desk, partner: PartnerId, place: Place, picture: str | None, *, seen: str | None
) -> None:
    """As ``put``, where the picture in that place is still the one that was left there.

    Raises:
        NotFound: there is no such partner or picture.
        ChangedSince: another is there by now; it stays.
    """
    with desk.store.write() as work:
        whose = stored.need(work, partner)
        if getattr(whose, place) != seen:
            raise ChangedSince(whose.name)
        if picture is not None:
            work.need(Picture, picture, Kind.PARTNER, picture)
        _set(desk, work, whose, place, picture)


def thumbnail(desk: Desk, picture: str, *, pixels: int) -> bytes:
    """A stored picture as PNG, *pixels* on its longer side, as paper will show it.

    Raises:
        NotFound: there is no such picture.
        FileTrouble: it cannot be drawn.
    """
    with desk.store.read() as work:
        found = work.need(Picture, picture, Kind.PARTNER, picture)
        kept = Passed(found.media_type, found.content, None)
    return _png(kept, pixels)


def _set(desk: Desk, work: Work, partner: Partner, place: Place, id: str | None) -> str | None:
    before: str | None = getattr(partner, place)  # a place is called as its field
    setattr(partner, place, id)
    work.flush()
    if place is Place.LOGO and before != id and partner.id == me(work).partner_id:
        statements.sign_own_card(work, desk.keys, partner, desk.clock())
    return before


def _png(picture: Passed, pixels: int) -> bytes:
    image = picture_gate.shown(picture, pixels)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
