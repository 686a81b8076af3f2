"""Dated notes of a partner: what was said when. Private, like my opinion of it."""

from dataclasses import dataclass
from datetime import date

from handslag.domain.errors import Invalid, Kind, Problem
from handslag.domain.ids import PartnerId, new_id
from handslag.domain.partners import PartnerNote
from handslag.domain.text import LONGEST_TEXT, clean
from handslag.services.desk import Desk
from handslag.storage import address_book
from handslag.storage import partners as stored
from handslag.storage.work import Work


@dataclass(frozen=True, kw_only=True)
class NoteView:
    """A note of a partner."""

    id: str
    partner_id: PartnerId
    on: date
    text: str


def listing(desk: Desk, partner: PartnerId) -> list[NoteView]:
    """What I noted of a partner, the newest first."""
    with desk.store.read() as work:
        return [_view(note) for note in reversed(address_book.notes_of(work, partner))]


def add(desk: Desk, partner: PartnerId, text: str, *, on: date | None = None) -> NoteView:
    """Notes something of a partner.

    Args:
        desk: the open profile.
        partner: of whom.
        text: may have several lines.
        on: the day; None is today.

    Raises:
        NotFound: there is no such partner.
        Invalid: the text is empty or too long.
    """
    with desk.store.write() as work:
        stored.need(work, partner)
        note = PartnerNote(
            id=new_id(), partner_id=partner, on=on or desk.today(), text=_cleaned(text)
        )
        work.add(note)
        return _view(note)


def edit(
    desk: Desk, id: str, *, text: str | None = None, on: date | None = None
) -> tuple[NoteView, NoteView]:
    """Changes a note; None leaves its text or day as it is.

    Returns:
        The note as it was, and as it is.

    Raises:
        NotFound: there is no such note.
        Invalid: the text is empty or too long.
    """
    with desk.store.write() as work:
        note = _need(work, id)
        before = _view(note)
        note.text = _cleaned(text) if text is not None else note.text
        note.on = on or note.on
        return before, _view(note)


def delete(desk: Desk, id: str) -> NoteView:
    """Removes a note; what comes back is what ``restore`` needs.

    Raises:
        NotFound: there is no such note.
    """
    with desk.store.write() as work:
        note = _need(work, id)
        work.remove(note)
        return _view(note)


def restore(desk: Desk, note: NoteView) -> NoteView:
    """Notes a removed note again, under a new id: a removal is for good on the other devices.

    Raises:
        NotFound: the partner is gone.
    """
    return add(desk, note.partner_id, note.text, on=note.on)


def _need(work: Work, id: str) -> PartnerNote:
    return work.need(PartnerNote, id, Kind.PARTNER, id)


def _cleaned(text: str) -> str:
    kept = clean(text, field="notes", longest=LONGEST_TEXT, lines=True)
    if not kept:
        raise Invalid("notes", Problem.EMPTY)
    return kept


def _view(note: PartnerNote) -> NoteView:
    return NoteView(id=note.id, partner_id=note.partner_id, on=note.on, text=note.text)
