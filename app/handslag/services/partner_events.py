"""Vouchers between two businesses: what was issued for my till, and what happened to vouchers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from handslag.domain.errors import Reason, VoucherRefused
from handslag.domain.ids import BusinessId, VoucherId
from handslag.domain.moments import from_unix
from handslag.domain.partners import Business
from handslag.domain.vouchers import EventKind, Voucher, VoucherEvent, VoucherState
from handslag.services import exchange_undo, reading
from handslag.services.desk import Desk
from handslag.services.exchange_files import Parcel
from handslag.services.exchange_items import Gap, Tally, Verdict, What, Why
from handslag.services.exchange_undo import Watch
from handslag.services.partner_authors import LAST_NUMBER, Author
from handslag.services.views import Ref
from handslag.storage import events as stored
from handslag.storage import exchanges
from handslag.storage import vouchers as stored_vouchers
from handslag.storage.work import Work
from handslag.trust.documents import ReadEvent, signed_hash, verify_event
from handslag.trust.tokens import ReadToken

_BY_REDEEMER = (EventKind.REDEEMED, EventKind.REVERSED)
_WHY = {
    Reason.UNKNOWN_ISSUER: Why.UNKNOWN,
    Reason.BAD_SIGNATURE: Why.FORGED,
    Reason.OTHER_PARTNER: Why.NOT_FOR_ME,
}


@dataclass
class Came:
    """What came of the vouchers and events of a file.

    Attributes:
        twice: vouchers that this file makes doubly redeemed, or tells so again.
        missing: gaps in the chains of those who speak in it.
    """

    twice: Sequence[Voucher] = ()
    missing: tuple[Gap, ...] = ()


@dataclass
class _Touched:
    """Vouchers that the file is about: those that are new here, and those it tells events of."""

    fresh: dict[VoucherId, str] = field(default_factory=dict)
    known: dict[VoucherId, str] = field(default_factory=dict)


def take(
    desk: Desk,
    work: Work,
    business: Business,
    parcel: Parcel,
    authors: Mapping[BusinessId, Author],
    tally: Tally,
    watch: Watch,
) -> Came:
    """Takes in the vouchers for my till and the events; brings the vouchers' states up to date."""
    touched = _Touched()
    for text, token in parcel.vouchers:
        _take_voucher(desk, work, business, authors, (text, token), tally, watch, touched)
    for signed, event in parcel.events:
        why = _why_not(work, business, authors, signed, event)
        name = _name(authors, event.event.author)
        if why is not None:
            tally.refuse(What.VOUCHER, name, why)
        elif event.event.author != business.id:
            _take_event(work, signed, event)
            touched.known.update(dict.fromkeys(event.event.vouchers, name))
    _count(work, touched, tally)
    chains = {(one.event.author, one.event.device) for _, one in parcel.events}
    return Came(_twice(work, touched), _gaps(work, business, parcel, authors, chains))


def doubly_redeemed(work: Work, ids: Iterable[VoucherId]) -> list[Voucher]:
    """Those of these vouchers of which more than one redemption stands, in the order of their ids."""
    found = []
    for id in sorted(set(ids)):
        voucher = stored_vouchers.by_id(work, id)
        kinds = [event.kind for event in exchanges.steps_of(work, id)]
        standing = kinds.count(EventKind.REDEEMED) - kinds.count(EventKind.REVERSED)
        if voucher is not None and standing > 1:
            found.append(voucher)
    return found


def _take_voucher(
    desk: Desk,
    work: Work,
    business: Business,
    authors: Mapping[BusinessId, Author],
    given: tuple[str, ReadToken],
    tally: Tally,
    watch: Watch,
    touched: _Touched,
) -> None:
    text, token = given
    claims = token.claims
    name = _name(authors, claims.issuer)
    known = stored_vouchers.by_id(work, claims.voucher_id)
    if known is not None and known.token == text:
        touched.known[known.id] = name
        return
    try:
        if claims.redeemer != business.id:
            raise VoucherRefused(Reason.OTHER_PARTNER)
        if claims.issuer not in authors:
            raise VoucherRefused(Reason.UNKNOWN_ISSUER)
        fresh = reading.read(desk, work, business, text).voucher
    except VoucherRefused as refused:
        tally.refuse(What.VOUCHER, name, _WHY.get(refused.reason, Why.DAMAGED))
        return
    if known is None:
        stored_vouchers.insert_if_absent(work, fresh)
        touched.fresh[fresh.id] = name
    elif known.token is None:  # it was typed in before the register came
        watch.over([known])
        known.token, known.issued = fresh.token, fresh.issued
        touched.known[known.id] = name
    else:
        tally.refuse(What.VOUCHER, name, Why.CONTRADICTS)


def _why_not(  # noqa: PLR0911 - one case a reason
    work: Work,
    business: Business,
    authors: Mapping[BusinessId, Author],
    signed: bytes,
    read: ReadEvent,
) -> Why | None:
    """Why an event does not count, or None."""
    event = read.event
    if event.author == business.id:
        return None  # my own word; what others carry of it tells me nothing
    author = authors.get(event.author)
    if author is None:
        return Why.UNKNOWN
    if not verify_event(read, author.ring.signing):
        return Why.FORGED
    if event.to != business.id:
        return Why.NOT_FOR_ME
    if exchanges.author_of_device(work, event.device) not in {None, event.author}:
        return Why.NOT_THEIRS  # or it would stand in the chain of that device
    if event.device == business.device:
        return Why.NOT_THEIRS
    if event.number > LAST_NUMBER:
        return Why.DAMAGED
    known = work.get(VoucherEvent, event.id)
    if known is not None and signed_hash(known.signed) != signed_hash(signed):
        return Why.CONTRADICTS
    for id in (*event.vouchers, *(event.replacements or ())):
        voucher = stored_vouchers.by_id(work, id)
        if voucher is not None and not _may_say(event.type, event.author, voucher):
            return Why.NOT_THEIRS
    return None


def _may_say(kind: EventKind, author: BusinessId, voucher: Voucher) -> bool:
    return author == (voucher.redeemer if kind in _BY_REDEEMER else voucher.issuer)


def _take_event(work: Work, signed: bytes, read: ReadEvent) -> None:
    event = read.event
    if work.get(VoucherEvent, event.id) is not None:
        return
    stored.append(
        work,
        VoucherEvent(
            id=event.id,
            kind=event.type,
            author=event.author,
            author_device=event.device,
            counterparty=event.to,
            number=event.number,
            previous=event.previous,
            moment=from_unix(event.moment),
            reason=None,
            signed=signed,
        ),
        event.vouchers,
    )


def _count(work: Work, touched: _Touched, tally: Tally) -> None:
    changed = exchange_undo.fold(work, {*touched.fresh, *touched.known})
    for name in touched.fresh.values():
        tally.add(What.VOUCHER, Verdict.NEW, name)
    for id, name in touched.known.items():
        if id in touched.fresh:
            continue
        voucher = changed.get(id)
        if voucher is not None:
            redeemed = voucher.state is VoucherState.REDEEMED
            tally.add(What.REDEMPTION if redeemed else What.VOUCHER, Verdict.CHANGED, name)
        elif stored_vouchers.by_id(work, id) is not None:
            tally.add(What.VOUCHER, Verdict.UNCHANGED, name)


def _twice(work: Work, touched: _Touched) -> Sequence[Voucher]:
    return doubly_redeemed(work, {*touched.fresh, *touched.known})


def _gaps(
    work: Work,
    business: Business,
    parcel: Parcel,
    authors: Mapping[BusinessId, Author],
    chains: set[tuple[BusinessId, int]],
) -> tuple[Gap, ...]:
    """The numbers that are missing in the chains of those who speak in a file."""
    manifest = parcel.bundle.manifest
    told = {(manifest.business, int(device)): last for device, last in manifest.upto.items()}
    gaps: list[Gap] = []
    for author, device in sorted(chains | told.keys()):
        if author not in authors:
            continue
        here = {
            one.number
            for one in exchanges.events(work, author, business.id)
            if one.author_device == device
        }
        last = max([told.get((author, device), 0), *here])
        ref = Ref(author, _name(authors, author))
        gaps += [Gap(ref, device, *ends) for ends in _missing(here, last)]
    return tuple(gaps)


def _missing(here: set[int], last: int) -> list[tuple[int, int]]:
    """The stretches of 1..*last* that are not *here*; a number may be as large as a file likes."""
    found, expected = [], 1
    for number in [*sorted(here), last + 1]:
        if number > expected:
            found.append((expected, number - 1))
        expected = max(expected, number + 1)
    return found


def _name(authors: Mapping[BusinessId, Author], id: BusinessId) -> str:
    return authors[id].name if id in authors else id
