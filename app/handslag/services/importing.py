"""Taking contacts into the address book from files: first told, then done, whole or not at all.

``forecast`` and ``apply`` run the same steps over the same rows; the one only imagines what the
other writes, so what was told is what comes. A later contact of the same import that is a partner
again only fills what is still empty; so the same files a second time change nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from itertools import islice

from handslag.domain.contacts import Contact, Unread
from handslag.domain.documents import Picture
from handslag.domain.errors import HandslagError, Kind, NotFound
from handslag.domain.ids import PartnerId
from handslag.domain.likeness import Likeness
from handslag.domain.partners import Opinion, Partner
from handslag.domain.progress import Progress, Silent
from handslag.services import contact_files, exchange_undo, import_book, matching, safety
from handslag.services.contact_files import Source
from handslag.services.contacts import PRIVATE, Told, told
from handslag.services.desk import Desk, me
from handslag.services.import_book import Book
from handslag.services.import_items import (
    Choice,
    FileCount,
    Forecast,
    Import,
    Item,
    Place,
    Verdict,
)
from handslag.services.matching import Alike, Asked, Match, Standing
from handslag.storage import address_book, key_index, runs
from handslag.storage import partners as stored
from handslag.storage.runs import Recorder, Run, Step
from handslag.storage.work import Work

WHAT = "import"
KEPT = timedelta(days=30)
"""As long as an import can be taken back: what it would put into the trash lies there as long."""

_AT_ONCE = 400
_MOST_BYTES = 16_000_000
_TELL_EVERY = 25


def forecast(
    desk: Desk,
    sources: Sequence[Source],
    *,
    choices: Mapping[Place, Choice] | None = None,
    progress: Progress | None = None,
) -> Forecast:
    """Tells what importing these files would do; nothing is written.

    Raises:
        FileTrouble: a file cannot be read at all.
        Invalid: a source's mapping, encoding or separator cannot be used with it.
        Cancelled: the user stopped it.
    """
    items: list[Item] = []
    with desk.store.read() as work:
        importing = _Importing(work, sources, choices or {}, progress or Silent(), None)
        for item in importing.run():
            items.append(item)  # noqa: PERF402 - the files are counted only as they are run through
    return Forecast(tuple(importing.files), tuple(items))


def apply(
    desk: Desk,
    sources: Sequence[Source],
    *,
    choices: Mapping[Place, Choice] | None = None,
    progress: Progress | None = None,
) -> Import:
    """Imports these files in one unit of work, after a backup of the database.

    Raises:
        FileTrouble: a file cannot be read at all, or the backup not written.
        Invalid: a source's mapping, encoding or separator cannot be used with it.
        Cancelled: the user stopped it; nothing is imported.
    """
    told_to = progress or Silent()
    told_to.step(0, 1)
    with desk.store.read() as work:
        me(work)
    safety.back_up(desk, before=WHAT)
    with desk.store.write() as work:
        now = desk.clock()
        runs.forget(work, before=now - KEPT)
        files = [str(source.path) for source in sources]
        recorder = Recorder(work, what=WHAT, files=files, at=now)
        importing = _Importing(work, sources, choices or {}, told_to, recorder)
        for _ in importing.run():
            pass
    return Import(tuple(importing.files), recorder.id if recorder.count else None)


def undo(desk: Desk, id: str, *, progress: Progress | None = None) -> Run:
    """Takes an import, or a merging, back; what was edited since then stays as it was edited.

    Raises:
        NotFound: there is no such run, or it is taken back already.
    """
    told_to = progress or Silent()
    with desk.store.write() as work:
        run = _run(work, id, undone=False)
        if run.what == exchange_undo.WHAT:
            exchange_undo.take_back(work, run.id, own=me(work).id)
            return replace(run, undone=True)
        runs.take_back(work, run.id, at=desk.clock(), stepped=told_to.step)
    return replace(run, undone=True)


def redo(desk: Desk, id: str, *, progress: Progress | None = None) -> Run:
    """Does again what ``undo`` has taken back.

    Raises:
        NotFound: there is no such run, or it is not taken back.
    """
    told_to = progress or Silent()
    with desk.store.write() as work:
        run = _run(work, id, undone=True)
        if run.what == exchange_undo.WHAT:  # the file itself does it again
            raise NotFound(Kind.IMPORT, id)
        runs.do_again(work, run.id, stepped=told_to.step)
    return replace(run, undone=False)


def recent(desk: Desk, *, limit: int = 10) -> list[Run]:
    """The latest imports and mergings, the newest first."""
    with desk.store.read() as work:
        return runs.recent(work, limit=limit)


def _run(work: Work, id: str, *, undone: bool) -> Run:
    me(work)
    run = runs.find(work, id.strip().replace("-", "").lower())
    if run is None or run.undone is not undone:
        raise NotFound(Kind.IMPORT, id)
    return run


class _Importing:
    """One run through the files."""

    def __init__(
        self,
        work: Work,
        sources: Sequence[Source],
        choices: Mapping[Place, Choice],
        progress: Progress,
        recorder: Recorder | None,
    ) -> None:
        self.files = [FileCount(str(source.path)) for source in sources]
        self._work = work
        self._sources = sources
        self._choices = choices
        self._wanted = {c.same_as for c in choices.values() if isinstance(c.same_as, tuple)}
        self._progress = progress
        self._recorder = recorder
        self._total = 0
        self._done = 0

    def run(self) -> Iterator[Item]:
        """What becomes of each contact, in order."""
        own, imagined = me(self._work).partner_id, self._recorder is None
        with ExitStack() as stack:
            readers = [stack.enter_context(contact_files.opened(one)) for one in self._sources]
            self._total = sum(reader.expected for reader in readers)
            index = stack.enter_context(key_index.opened())
            book = Book(self._work, index, own=own, imagined=imagined)
            book.open(self._tell)
            for number, reader in enumerate(readers):
                with closing(reader.contacts()) as read:
                    contacts = enumerate(read, start=1)
                    while part := list(_bounded(contacts)):
                        yield from self._part(book, number, part)

    def _part(
        self, book: Book, file: int, part: Sequence[tuple[int, Contact | Unread]]
    ) -> list[Item]:
        read = [(number, contact, self._read(contact)) for number, contact in part]
        known = [one for _, _, one in read if isinstance(one, Asked)]
        chosen = [self._choices.get((file, number)) for number, _, _ in read]
        book.look_at(known, [_place_key(one.same_as) for one in chosen if one and one.same_as])
        items: list[Item] = []
        for number, contact, one in read:
            self._done += 1
            if self._done % _TELL_EVERY == 0:
                self._tell()
            item = self._item(book, (file, number), contact, one)
            self.files[file].count(item)
            items.append(item)
        self._tell()
        if self._recorder is not None:
            _write(self._work, book, [one.told for one in known], self._recorder)
        book.turn()
        return items

    def _read(self, contact: Contact | Unread) -> Asked | Unread | HandslagError:
        if isinstance(contact, Unread):
            return contact
        try:
            return Asked(told(contact))
        except HandslagError as error:
            return error

    def _item(
        self,
        book: Book,
        place: Place,
        contact: Contact | Unread,
        one: Asked | Unread | HandslagError,
    ) -> Item:
        name = contact.name if isinstance(contact, Contact) else ""
        choice = self._choices.get(place, Choice())
        if not isinstance(one, Asked):
            return Item(place, contact.line, name[:80], Verdict.SKIPPED, problem=one)
        if choice.leave_out:
            return Item(place, contact.line, one.told.name, Verdict.SKIPPED)
        try:
            item = self._decided(book, place, one, choice)
        except HandslagError as error:
            return Item(place, contact.line, one.told.name, Verdict.SKIPPED, problem=error)
        return replace(item, line=contact.line, left_out=one.told.left_out)

    def _decided(self, book: Book, place: Place, one: Asked, choice: Choice) -> Item:
        found = _match(book, one, choice)
        standing = found.standing
        if standing is None:
            also = [_place_key(place)] if place in self._wanted else []
            made = book.add(one, also=also).id
            verdict = Verdict.DUPLICATE if found.alike else Verdict.NEW
            return Item(place, 0, one.told.name, verdict, alike=found.alike, made=made)
        changes = matching.differences(standing, one.told)
        book.change(one, standing, changes)
        fields, partner = tuple(changes), PartnerId(standing.id)
        if standing.told:
            before = (Alike(standing.id, standing.name, Likeness.TWICE),)
            return Item(place, 0, one.told.name, Verdict.DUPLICATE, partner, fields, before)
        verdict = Verdict.CHANGED if changes else Verdict.UNCHANGED
        return Item(place, 0, one.told.name, verdict, partner, fields)

    def _tell(self) -> None:
        self._progress.step(self._done, max(self._total, self._done, 1))


def _bounded(
    contacts: Iterator[tuple[int, Contact | Unread]],
) -> Iterator[tuple[int, Contact | Unread]]:
    """The next contacts, as many as may be in memory at once with their pictures."""
    held = 0
    for number, contact in islice(contacts, _AT_ONCE):
        yield number, contact
        held += len(contact.logo.content) if isinstance(contact, Contact) and contact.logo else 0
        if held > _MOST_BYTES:
            return


def _place_key(same_as: PartnerId | Place) -> str:
    return f"g:{same_as[0]}:{same_as[1]}" if isinstance(same_as, tuple) else f"i:{same_as}"


def _match(book: Book, one: Asked, choice: Choice) -> Match:
    if choice.same_as is None:
        return matching.find(one, book.candidates)
    chosen: list[Standing] = book.candidates(_place_key(choice.same_as))
    if not chosen:
        raise NotFound(Kind.PARTNER, str(choice.same_as))
    return Match(chosen[0])


def _write(work: Work, book: Book, known: Iterable[Told], recorder: Recorder) -> None:
    """Writes what the contacts at hand came to."""
    fresh = list(book.fresh.values())
    work.bulk_add([*_new_pictures(work, book, known), *import_book.records_of(fresh)])
    steps = [Step(Partner, one.id) for one in fresh]
    ids = [PartnerId(id) for id in book.changed]
    for partner, opinion in stored.with_opinions(work, ids):
        values, fields = book.after(partner.id), book.changed[partner.id]
        for record in (partner, opinion):
            changes = {name: values[name] for name in fields if _has(record, name)}
            steps += runs.set_fields(record, changes)
    address_book.remember(work, book.became)
    recorder.note(steps)
    address_book.let_go(work)


def _has(record: Partner | Opinion, name: str) -> bool:
    return (name in PRIVATE) is isinstance(record, Opinion)


def _new_pictures(work: Work, book: Book, known: Iterable[Told]) -> list[Picture]:
    """The logos that partners got, as far as they are not stored yet."""
    changed = [book.after(id) for id, fields in book.changed.items() if "logo" in fields]
    wanted = {values.get("logo") for values in changed}
    wanted |= {one.values.get("logo") for one in book.fresh.values()}
    logos = {sha256(one.logo.content).hexdigest(): one.logo for one in known if one.logo}
    found = {id: logo for id, logo in logos.items() if id in wanted}
    missing = found.keys() - address_book.known_pictures(work, found)
    return [
        Picture(id=id, media_type=found[id].media_type, content=found[id].content)
        for id in sorted(missing)
    ]
