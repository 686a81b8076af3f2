"""Vouchers between two businesses: what was issued for my till, and what happened to vouchers."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from handslag.domain.errors import Reason, VoucherRefused
from handslag.domain.ids import VoucherId
from handslag.domain.moments import from_unix
from handslag.domain.vouchers import EventKind, Voucher, VoucherEvent, VoucherState
from handslag.services import exchange_undo, reading
from handslag.services.exchange_items import Gap, Verdict, What, Why
from handslag.services.exchange_taking import Taking
from handslag.services.partner_authors import LAST_NUMBER
from handslag.services.views import Ref
from handslag.storage import events as stored
from handslag.storage import exchanges
from handslag.storage.work import Work
from handslag.trust.documents import ReadEvent, SignedEvent, verify_event
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

    twice: tuple[Voucher, ...] = ()
    missing: tuple[Gap, ...] = ()


@dataclass
class _Touched:
    """Vouchers that the file is about, each with the name of who speaks of it.

    Attributes:
        here: the records of all that are here.
        fresh: those that are new here.
        known: those that were here, and those that only events tell of.
    """

    here: dict[VoucherId, Voucher]
    fresh: dict[VoucherId, str] = field(default_factory=dict)
    known: dict[VoucherId, str] = field(default_factory=dict)


def take(taking: Taking) -> Came:
    """Takes in the vouchers for my till and the events; brings the vouchers' states up to date."""
    ids = {token.claims.voucher_id for _, token in taking.parcel.vouchers}
    ids.update(id for _, read in taking.parcel.events for id in read.event.vouchers)
    touched = _Touched(exchanges.vouchers(taking.work, ids))
    for text, token in taking.parcel.vouchers:
        _take_voucher(taking, text, token, touched)
    for id in touched.fresh:
        taking.work.add(touched.here[id])
    taking.work.flush()
    for signed, event in taking.parcel.events:
        if event.event.author == taking.business.id:
            continue  # my own word; what others carry of it tells me nothing
        name = taking.name(event.event.author)
        why = _why_not(taking, signed, event, touched)
        if why is not None:
            taking.tally.refuse(What.VOUCHER, name, why)
            continue
        _take_event(taking.work, signed, event.event)
        touched.known.update(dict.fromkeys(event.event.vouchers, name))
    _count(taking, touched)
    twice = doubly_redeemed(taking.work, {*touched.fresh, *touched.known})
    return Came(tuple(twice), _gaps(taking))


def doubly_redeemed(work: Work, ids: Iterable[VoucherId]) -> list[Voucher]:
    """Those of these vouchers of which more than one redemption stands, in the order of their ids."""
    told = exchanges.kinds_of(work, set(ids))
    twice = [
        id
        for id, kinds in told.items()
        if kinds.count(EventKind.REDEEMED) - kinds.count(EventKind.REVERSED) > 1
    ]
    here = exchanges.vouchers(work, twice)
    return [here[id] for id in sorted(here)]


def _take_voucher(taking: Taking, text: str, token: ReadToken, touched: _Touched) -> None:
    claims = token.claims
    name = taking.name(claims.issuer)
    known = touched.here.get(claims.voucher_id)
    if known is not None and known.token == text:
        touched.known[known.id] = name
        return
    try:
        fresh = _genuine(taking, text, token)
    except VoucherRefused as refused:
        taking.tally.refuse(What.VOUCHER, name, _WHY.get(refused.reason, Why.DAMAGED))
        return
    if known is None:
        touched.here[fresh.id] = (
            fresh  # added with all others: a flush for each costs as much again
        )
        touched.fresh[fresh.id] = name
    elif known.token is None:  # it was typed in before the register came
        taking.watch.over([known])
        known.token, known.issued = fresh.token, fresh.issued
        touched.known[known.id] = name
    else:
        taking.tally.refuse(What.VOUCHER, name, Why.CONTRADICTS)


def _genuine(taking: Taking, text: str, token: ReadToken) -> Voucher:
    if token.claims.redeemer != taking.business.id:
        raise VoucherRefused(Reason.OTHER_PARTNER)
    if token.claims.issuer not in taking.authors:
        raise VoucherRefused(Reason.UNKNOWN_ISSUER)
    return reading.read(taking.desk, taking.work, taking.business, text).voucher


def _why_not(taking: Taking, signed: bytes, read: ReadEvent, touched: _Touched) -> Why | None:
    """Why an event does not count, or None."""
    event, work = read.event, taking.work
    author = taking.authors.get(event.author)
    if author is None:
        return Why.UNKNOWN
    if not verify_event(read, author.ring.signing):
        return Why.FORGED
    if event.to != taking.business.id:
        return Why.NOT_FOR_ME
    if event.number > LAST_NUMBER:
        return Why.DAMAGED
    known = work.get(VoucherEvent, event.id)
    if known is not None and known.signed != signed:
        return Why.CONTRADICTS
    return None if _is_theirs(taking, event, touched) else Why.NOT_THEIRS


def _is_theirs(taking: Taking, event: SignedEvent, touched: _Touched) -> bool:
    """Whether the event's device and vouchers are its author's to speak of."""
    if event.device == taking.business.device:
        return False
    # or it would stand in the chain of another's device
    if exchanges.author_of_device(taking.work, event.device) not in {None, event.author}:
        return False
    for id in event.vouchers:
        voucher = touched.here.get(id)
        if voucher is not None:
            by_redeemer = event.type in _BY_REDEEMER
            if event.author != (voucher.redeemer if by_redeemer else voucher.issuer):
                return False
    return True


def _take_event(work: Work, signed: bytes, event: SignedEvent) -> None:
    if work.get(VoucherEvent, event.id) is not None:
        return
    record = VoucherEvent(
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
    )
    stored.append(work, record, event.vouchers)


def _count(taking: Taking, touched: _Touched) -> None:
    work, tally = taking.work, taking.tally
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
        elif id in touched.here:
            tally.add(What.VOUCHER, Verdict.UNCHANGED, name)


def _gaps(taking: Taking) -> tuple[Gap, ...]:
    """The numbers that are missing in the chains of those who speak in a file."""
    manifest = taking.parcel.bundle.manifest
    told = {(manifest.business, int(device)): last for device, last in manifest.upto.items()}
    chains = {(one.event.author, one.event.device) for _, one in taking.parcel.events}
    gaps: list[Gap] = []
    for author, device in sorted(chains | told.keys()):
        if author not in taking.authors:
            continue
        here = {
            one.number
            for one in exchanges.events(taking.work, author, taking.business.id)
            if one.author_device == device
        }
        last = max([told.get((author, device), 0), *here])
        ref = Ref(author, taking.name(author))
        gaps += [Gap(ref, device, *ends) for ends in stretches(here, last)]
    return tuple(gaps)


def stretches(here: set[int], last: int) -> list[tuple[int, int]]:
    """The stretches of 1..*last* that are not *here*; *last* may be as large as a file likes."""
    found, expected = [], 1
    for number in [*sorted(here), last + 1]:
        if number > expected:
            found.append((expected, number - 1))
        expected = max(expected, number + 1)
    return found
