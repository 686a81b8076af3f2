"""Files from other businesses: first told, then taken in, whole or not at all.

``inspect`` and ``forecast`` run the very steps of ``apply`` and put everything back, so what was
told is what comes. Each document counts by its own author's signature alone; nothing of a file can
change or delete what is mine.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from handslag.domain.errors import FileProblem, FileTrouble, KeyProblem, KeyTrouble
from handslag.domain.exchanges import Direction, Exchange
from handslag.domain.ids import BusinessId, new_id
from handslag.domain.partners import Business
from handslag.exchange.manifest import Scope
from handslag.exchange.strict_json import write_json
from handslag.services import (
    exchange_undo,
    partner_authors,
    partner_events,
    partner_letters,
    vouchers,
)
from handslag.services.desk import Desk, me
from handslag.services.exchange_files import Parcel, open_parcel
from handslag.services.exchange_items import Refused, Report, Tally, Verdict, What, Why
from handslag.services.exchange_taking import Taking
from handslag.services.successions import Ring, ring_of
from handslag.services.views import Ref
from handslag.storage import exchanges, runs
from handslag.storage import partners as stored
from handslag.storage.runs import Recorder
from handslag.storage.work import Work
from handslag.trust.fingerprint import LANGUAGES, fingerprint, read_words, words
from handslag.trust.manifest import verify_manifest

KEPT = timedelta(days=30)
"""As long as an exchange can be taken back."""

AHEAD = timedelta(hours=24)
"""How far a clock may be ahead of mine before its file is set aside whole."""


class _OnlyTold(Exception):
    """Ends a unit of work that was only to be told of, so that nothing of it is kept."""


def inspect(desk: Desk, path: Path) -> Report:
    """What a partner's file tells, and what it would do once its sender is accepted.

    Nothing is kept. A profile without a business can look at a file that is not encrypted.

    Raises:
        FileTrouble: it cannot be read, is damaged, of a newer version, or for somebody else.
        KeyTrouble: its sender's key is another than the known one, or its signature is wrong.
    """
    parcel = _opened(desk, path)
    with desk.store.read() as work:
        business = stored.own_business(work)
        if business is None:
            return _of_strangers(work, parcel)
    return _told(desk, parcel, accept=None, trusting=True)


def forecast(desk: Desk, path: Path, *, accept: str | None = None) -> Report:
    """What ``apply`` would do; nothing is kept.

    Args, errors: as ``apply``.
    """
    return _told(desk, _opened(desk, path), accept=accept, trusting=False)


def apply(desk: Desk, path: Path, *, accept: str | None = None) -> Report:
    """Takes a partner's file in, in one unit of work.

    What the report refuses is left out; all else is in the store. A sender that is not known and
    not accepted is told in the report, and nothing is applied.

    Args:
        desk: the open profile.
        path: a .handslag file.
        accept: the business id or the fingerprint words that the user has compared; needed for a
            sender that is not known yet.

    Raises:
        NoBusiness: the profile has none yet.
        FileTrouble: the file cannot be read, is damaged, of a newer version, for somebody else,
            or dated in the future.
        KeyTrouble: its sender's key is another than the known one, or its signature is wrong.
    """
    parcel = _opened(desk, path)
    with desk.store.write() as work:
        return _take(desk, work, parcel, accept=accept, trusting=False)


def _opened(desk: Desk, path: Path) -> Parcel:
    parcel = open_parcel(desk, path)
    if parcel.bundle.manifest.scope is not Scope.PARTNER:
        raise FileTrouble(FileProblem.UNKNOWN_KIND, str(path))
    return parcel


def _told(desk: Desk, parcel: Parcel, *, accept: str | None, trusting: bool) -> Report:
    with suppress(_OnlyTold), desk.store.write() as work:
        report = _take(desk, work, parcel, accept=accept, trusting=trusting)
        raise _OnlyTold
    return replace(report, applied=False, undo_id=None)


def _take(desk: Desk, work: Work, parcel: Parcel, *, accept: str | None, trusting: bool) -> Report:
    business = me(work)
    sender = _proven_sender(work, parcel)
    _check_mine(work, business, parcel)
    _check_clock(desk, parcel)
    taking = Taking(desk=desk, work=work, business=business, parcel=parcel, sender=sender)
    report = _begun(work, parcel, sender)
    if not (sender.known or trusting or _accepts(sender, accept)):
        mark = fingerprint(sender.current.signing)
        one = Refused(What.PARTNER, report.sender.name, Why.NOT_ACCEPTED, mark)
        return replace(report, refused=(one,))
    partner_authors.take(taking)
    partner_letters.take(taking)
    came = partner_events.take(taking)
    if parcel.unreadable:
        taking.tally.refuse(What.OTHER, report.sender.name, Why.DAMAGED)
    return replace(
        report,
        sender=_name(work, sender.author, report.sender.name),
        items=taking.tally.items(),
        refused=tuple(taking.tally.refused),
        twice=tuple(vouchers.views(desk, work, came.twice)),
        missing=came.missing,
        applied=True,
        undo_id=_written_down(taking),
    )


def _proven_sender(work: Work, parcel: Parcel) -> Ring:
    """The sender's keys, one of which signed the manifest."""
    author = parcel.bundle.manifest.business
    documents = [one for _, one in parcel.documents_of(author)]
    known = stored.keys_of(work, author)
    if not known and not documents:
        raise FileTrouble(FileProblem.DAMAGED, str(parcel.path))
    sender = ring_of(author, known, documents)
    manifest, signature = parcel.bundle.manifest_content, parcel.bundle.signature
    if not any(verify_manifest(key, manifest, signature) for key in sender.signing):
        names = stored.names_of(work, {author})
        raise KeyTrouble(KeyProblem.FORGED, names.get(author, ""), author)
    return sender


def _check_mine(work: Work, business: Business, parcel: Parcel) -> None:
    to = parcel.bundle.manifest.to
    if to and business.id not in to:
        names = stored.names_of(work, set(to))
        said = ", ".join(names.get(one, one) for one in to)
        raise FileTrouble(FileProblem.FOR_ANOTHER, str(parcel.path), said)


def _check_clock(desk: Desk, parcel: Parcel) -> None:
    last = int((desk.clock() + AHEAD).timestamp())
    moments = [one.document.moment for each in parcel.documents.values() for _, one in each]
    moments += [one.event.moment for _, one in parcel.events]
    moments += [one.claims.issued for _, one in parcel.vouchers]
    if max(moments, default=0) > last:
        device = str(parcel.bundle.manifest.device)
        raise FileTrouble(FileProblem.FROM_FUTURE, str(parcel.path), device)


def _accepts(sender: Ring, accept: str | None) -> bool:
    given = (accept or "").strip()
    mark = fingerprint(sender.current.signing)
    return bool(given) and (given.lower() == sender.author or read_words(given) == mark)


def _begun(work: Work, parcel: Parcel, sender: Ring) -> Report:
    """A report that tells who and for whom."""
    manifest = parcel.bundle.manifest
    card = partner_authors.card_of(parcel, sender.author)
    mark = fingerprint(sender.current.signing)
    return Report(
        file=str(parcel.path),
        sender=_name(work, sender.author, card.name if card else sender.author),
        to=tuple(_name(work, one, one) for one in manifest.to),
        scope=manifest.scope,
        sealed=parcel.sealed,
        known=sender.known,
        words={language: words(mark, language) for language in LANGUAGES},
    )


def _name(work: Work, id: BusinessId, otherwise: str) -> Ref:
    return Ref(id, stored.names_of(work, {id}).get(id, otherwise))


def _of_strangers(work: Work, parcel: Parcel) -> Report:
    """What a file tells somebody who has no business here: all of it is new."""
    sender = _proven_sender(work, parcel)
    tally = Tally()
    for author in parcel.documents:
        try:
            proven = partner_authors.proven(work, parcel, author)
        except KeyTrouble:
            tally.refuse(What.PARTNER, author, Why.FORGED)
            continue
        count = len(proven.stated.documents) if proven.stated else 0
        tally.add(What.PARTNER, Verdict.NEW, proven.name, count)
    report = _begun(work, parcel, sender)
    return replace(report, items=tally.items(), refused=tuple(tally.refused))


def _written_down(taking: Taking) -> str | None:
    """Notes the exchange and how to take it back; the run's id, or None where nothing changed."""
    work, parcel, now = taking.work, taking.parcel, taking.desk.clock()
    runs.forget(work, before=now - KEPT)
    recorder = Recorder(work, what=exchange_undo.WHAT, files=[str(parcel.path)], at=now)
    taking.watch.note(work, recorder)
    undo_id = recorder.id if recorder.count else None
    manifest = parcel.bundle.manifest
    if undo_id is not None or exchanges.came(work, parcel.digest) is None:
        upto = {str(device): last for device, last in manifest.upto.items()}
        work.add(
            Exchange(
                id=new_id(),
                at=now,
                direction=Direction.IN,
                business=manifest.business,
                bundle_id=manifest.bundle_id,
                digest=parcel.digest,
                path=str(parcel.path),
                undo_id=undo_id,
                upto=write_json(dict(upto)).decode(),
            )
        )
    return undo_id
