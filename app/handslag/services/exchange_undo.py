"""Taking back what a partner's file brought: as if it had never come.

What I have used since stays: a voucher that I redeemed, an offer that I issued on, a partner that
I noted something of. What an erasure notice erased never comes back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields

from handslag.domain.documents import Document, Picture
from handslag.domain.errors import Kind
from handslag.domain.ids import BusinessId, VoucherId
from handslag.domain.offers import Offer, OfferRevision
from handslag.domain.partners import Opinion, Partner, PartnerKey
from handslag.domain.referrals import Referral
from handslag.domain.stamps import Record
from handslag.domain.vouchers import Voucher, VoucherEvent, state_after
from handslag.storage import exchanges, runs
from handslag.storage import partners as stored_partners
from handslag.storage.runs import Recorder, Step
from handslag.storage.work import Work

WHAT = "exchange"

_STAMPS = {"hlc", "device", "seq", "id", "folded", "state"}
_ROW = 32
"""Characters of an id that a run keeps beside the step; a digest is longer and stands inside."""

_ORDER: tuple[type[Record], ...] = (
    VoucherEvent,
    Voucher,
    Referral,
    Document,
    OfferRevision,
    Offer,
    PartnerKey,
    Opinion,
    Partner,
    Picture,
)


class Watch:
    """Remembers how records were before an import changes them."""

    def __init__(self) -> None:
        self._before: dict[Record, dict[str, object]] = {}

    def over(self, records: Iterable[Record]) -> None:
        """Remembers these, unless it does already."""
        for record in records:
            self._before.setdefault(record, _values(record))

    def note(self, work: Work, recorder: Recorder) -> None:
        """Writes down what the import has added and changed."""
        added = exchanges.added(work)
        fresh = set(added)
        steps = [_added(record, id) for record, id in added if record in _ORDER]
        for record, before in self._before.items():
            after = _values(record)
            names = [name for name, value in before.items() if after[name] != value]
            id = str(vars(record)["id"])
            if names and (type(record), id) not in fresh:
                was, now = ({name: one[name] for name in names} for one in (before, after))
                steps.append(Step(type(record), id, was, now))
        recorder.note(steps)


def take_back(work: Work, id: str, *, own: BusinessId) -> None:
    """Takes out what an exchange brought and puts back what it changed.

    Args:
        work: the unit of work.
        id: the run's.
        own: my business.
    """
    added: dict[type[Record], list[str]] = {}
    for step in runs.steps_of(work, id):
        if step.after is None:
            added.setdefault(step.record, []).append(step.id)
        elif step.before is None:
            added.setdefault(step.record, []).append(str(step.after["id"]))
        else:
            _put_back(work, step.record, step.id, step.before, step.after)
    work.flush()
    touched = exchanges.vouchers_of(work, added.get(VoucherEvent, []))
    for record, ids in _unused(work, own, added).items():
        exchanges.take_out(work, record, ids)
    fold(work, touched)
    runs.mark_undone(work, id)


def fold(work: Work, ids: Iterable[VoucherId]) -> dict[VoucherId, Voucher]:
    """Brings the state of vouchers to what their events say; those that changed, as they are now."""
    wanted = set(ids)
    kinds = exchanges.kinds_of(work, wanted)
    changed: dict[VoucherId, Voucher] = {}
    for id, voucher in exchanges.vouchers(work, wanted).items():
        state = state_after(kinds.get(id, ()))
        if state is not voucher.state:
            voucher.state = state
            changed[id] = voucher
    work.flush()
    return changed


def _values(record: Record) -> dict[str, object]:
    return {
        one.name: getattr(record, one.name) for one in fields(record) if one.name not in _STAMPS
    }


def _added(record: type[Record], id: str) -> Step:
    return Step(record, id) if len(id) <= _ROW else Step(record, id[:_ROW], None, {"id": id})


def _put_back(
    work: Work,
    record: type[Record],
    id: str,
    before: Mapping[str, object],
    after: Mapping[str, object],
) -> None:
    one = work.get(record, id)
    if one is None or (isinstance(one, Referral) and one.erased is not None):
        return
    for name, value in before.items():
        if getattr(one, name) == after[name]:
            setattr(one, name, value)


def _unused(
    work: Work, own: BusinessId, added: Mapping[type[Record], list[str]]
) -> dict[type[Record], list[str]]:
    used = exchanges.redeemed_here(work, added.get(Voucher, []))
    partners = added.get(Partner, [])
    kept = exchanges.in_use(work, own, partners)
    authors = {one.business_id for one in stored_partners.with_trash(work, sorted(kept))}
    left: dict[type[Record], list[str]] = {}
    for record in _ORDER:
        ids = [
            id
            for id in added.get(record, [])
            if not _stays(work, record, id, own, used, kept, authors)
        ]
        if ids:
            left[record] = ids
    return left


def _stays(  # noqa: PLR0911 - one case a class
    work: Work,
    record: type[Record],
    id: str,
    own: BusinessId,
    used: set[str],
    kept: set[str],
    authors: set[BusinessId | None],
) -> bool:
    match work.get(record, id):
        case Voucher():
            return id in used
        case VoucherEvent():
            return bool(used.intersection(exchanges.vouchers_of(work, [id])))
        case Referral(erased=erased):
            return erased is not None  # or an older file would bring the name again
        case Document(author=author):
            return author in authors
        case PartnerKey(business_id=author):
            return author in authors
        case Offer() as offer:
            return offer.owner in kept or exchanges.issued_on(work, own, offer)
        case OfferRevision(offer_id=of, revision=revision):
            of_it = work.need(Offer, of, Kind.OFFER, of)
            return of_it.owner in kept or exchanges.issued_on(work, own, of_it, revision)
        case Picture():
            return exchanges.shown(work, id)
        case _:
            return id in kept
