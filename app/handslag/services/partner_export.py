"""Files for other businesses: what leaves is told first, and is signed documents alone.

Everything that can leave is named here, kind by kind; no query of this module reads a customer, a
note, an opinion, a sale or a setting. A referral leaves as the document that was signed when the
customer agreed to it.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from handslag.domain.documents import Document, Picture
from handslag.domain.errors import FileProblem, FileTrouble, NotAllowed, Rule
from handslag.domain.exchanges import Direction, Exchange
from handslag.domain.files import atomic_write
from handslag.domain.ids import BusinessId, DeviceId, new_id
from handslag.domain.partners import Business, Partner
from handslag.domain.referrals import Referral
from handslag.domain.stamps import COUNTER_BITS
from handslag.domain.vouchers import EventKind, VoucherState
from handslag.exchange.bundle import blob_name, document_name, write_bundle
from handslag.exchange.card import read_card_body
from handslag.exchange.manifest import MOST_MEMBERS, Manifest, Scope
from handslag.exchange.notices import erasure_body
from handslag.exchange.sealed import seal
from handslag.services import finding
from handslag.services.desk import Desk, me
from handslag.services.exchange_files import token_bytes
from handslag.services.exchange_items import Leaving
from handslag.services.introductions import FILE_KIND
from handslag.services.views import Ref
from handslag.storage import exchanges, referrals
from handslag.storage import partners as stored
from handslag.storage.work import Work
from handslag.trust.documents import (
    DocumentType,
    SignedDocument,
    read_document,
    write_document,
)
from handslag.trust.keys import age_recipient
from handslag.trust.manifest import sign_manifest

NETWORK = "network"
"""The word for everybody instead of a partner's name."""

_GRACE = timedelta(days=8)
"""A voucher this long past its last day is of no use to a till any more."""

_MILLISECONDS = 1000
_NEWEST_ALONE = (DocumentType.CARD, DocumentType.ANSWER, DocumentType.THANKS)


@dataclass(frozen=True)
class _Load:
    """What goes into a file, and how it is told."""

    leaving: Leaving
    members: dict[str, bytes]
    newest: int
    upto: dict[DeviceId, int]


def leaving(desk: Desk, to: str) -> Leaving:
    """Tells what a file would hold; nothing is written.

    Args:
        desk: the open profile.
        to: a partner as the user names it, or ``NETWORK`` for everybody.

    Raises:
        NotFound, Ambiguous: no partner is called so, or several are.
        NotAllowed: it is my own business, or has no program.
    """
    with desk.store.read() as work:
        return _load(desk, work, _receiver(work, to)).leaving


def export(desk: Desk, path: Path, *, to: str) -> Leaving:
    """Writes a file for a partner, which nobody else can open, or one for everybody.

    Args:
        desk: the open profile.
        path: a .handslag file.
        to: a partner as the user names it, or ``NETWORK``.

    Raises:
        NotFound, Ambiguous: no partner is called so, or several are.
        NotAllowed: it is my own business, or has no program.
        FileTrouble: the file cannot be written, or is not called .handslag.
        KeyTrouble: my keys are lost.
    """
    if path.suffix.lower() != FILE_KIND:
        raise FileTrouble(FileProblem.UNKNOWN_KIND, str(path), FILE_KIND)
    with desk.store.write() as work:
        business, receiver = me(work), _receiver(work, to)
        load = _load(desk, work, receiver)
        addressee = receiver.business_id if receiver else None
        manifest = Manifest(
            bundle_id=new_id(),
            business=business.id,
            device=DeviceId(business.device),
            scope=Scope.PARTNER,
            to=(addressee,) if addressee else (),
            upto=load.upto,
            max_hlc=load.newest * _MILLISECONDS << COUNTER_BITS,
        )
        try:
            content = write_bundle(
                manifest, load.members, sign=lambda text: sign_manifest(desk.keys, text)
            )
        except FileTrouble as trouble:
            raise FileTrouble(trouble.problem, str(path), trouble.detail) from trouble
        if addressee is not None:
            key = stored.keys_of(work, addressee)[0]
            content = seal(content, age_recipient(bytes.fromhex(key.box_key)))
        atomic_write(path, content)
        work.add(
            Exchange(
                id=new_id(),
                at=desk.clock(),
                direction=Direction.OUT,
                business=addressee,
                bundle_id=manifest.bundle_id,
                digest=hashlib.sha256(content).hexdigest(),
                path=str(path),
            )
        )
        return load.leaving


def mark(desk: Desk, to: str) -> str:
    """A mark of what a file for a partner would hold: the same while there is nothing new for it.

    Raises:
        NotFound, Ambiguous, NotAllowed: as ``leaving``.
    """
    with desk.store.read() as work:
        partner = _receiver(work, to)
        load = _load(desk, work, partner)
        keys = stored.keys_of(work, partner.business_id) if partner and partner.business_id else ()
    told = [*(key.box_key for key in keys[:1]), *sorted(load.members)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def receiver(work: Work, to: str) -> BusinessId:
    """The business that a file for a partner is for.

    Raises:
        NotFound, Ambiguous, NotAllowed: as ``leaving``.
    """
    found = _receiver(work, to)
    if found is None or found.business_id is None:
        raise NotAllowed(Rule.NO_PROGRAM, to)
    return found.business_id


def _receiver(work: Work, to: str) -> Partner | None:
    business = me(work)
    if to.strip().lower() == NETWORK:
        return None
    partner = finding.partner(work, to)
    if partner.id == business.partner_id:
        raise NotAllowed(Rule.TO_ONESELF, partner.name)
    if partner.business_id is None or not stored.keys_of(work, partner.business_id):
        raise NotAllowed(Rule.NO_PROGRAM, partner.name)
    return partner


def _load(desk: Desk, work: Work, receiver: Partner | None) -> _Load:
    business = me(work)
    if receiver is None:
        return _for_everybody(work, business)
    assert receiver.business_id is not None  # _receiver has seen to it
    return _for_partner(desk, work, business, receiver, receiver.business_id)


def _for_everybody(work: Work, business: Business) -> _Load:
    """Cards and offers, mine and those that I hold of others."""
    documents = [
        one
        for one in _newest(exchanges.documents(work))
        if one.author == business.id or _is_partner(work, BusinessId(one.author))
    ]
    authors = {one.author for one in documents}
    return _Load(
        Leaving(
            to=None,
            offers=_offers(documents, business.id),
            others=len(authors - {business.id}),
        ),
        _members(work, documents, ()),
        _last(documents),
        {},
    )


def _is_partner(work: Work, id: BusinessId) -> bool:
    return stored.by_business(work, id) is not None and bool(stored.keys_of(work, id))


def _for_partner(
    desk: Desk, work: Work, business: Business, partner: Partner, to: BusinessId
) -> _Load:
    public = _newest(exchanges.documents(work, author=business.id))
    letters = _newest(exchanges.documents(work, author=business.id, addressee=to))
    events = exchanges.events(work, business.id, to)
    sent = referrals.between(work, business.id, to)
    notice = _erasure(desk, business, to, [one for one in sent if one.erased is not None])
    told = [one.signed for one in sent if one.signed is not None]
    signed = [*told, *notice, *(event.signed for event in events)]
    room = MOST_MEMBERS - len(public) - len(letters) - len(signed) - 1
    register = _register(desk, work, business.id, to)
    fitting = register[: max(0, room)]
    kinds = [letter.kind for letter in letters]
    upto: dict[DeviceId, int] = {}
    for event in events:
        upto[DeviceId(event.author_device)] = max(
            event.number, upto.get(DeviceId(event.author_device), 0)
        )
    return _Load(
        Leaving(
            to=Ref(to, partner.name),
            offers=_offers(public, business.id),
            vouchers=len(fitting),
            vouchers_kept=len(register) - len(fitting),
            events=sum(event.kind is not EventKind.ISSUED for event in events),
            referrals=len(told),
            answers=kinds.count(DocumentType.ANSWER),
            thanks=kinds.count(DocumentType.THANKS),
            erasures=sum(one.erased is not None for one in sent),
        ),
        _members(work, [*public, *letters], [*signed, *fitting]),
        max([_last([*public, *letters]), *(int(event.moment.timestamp()) for event in events)]),
        upto,
    )


def _register(desk: Desk, work: Work, issuer: BusinessId, redeemer: BusinessId) -> list[bytes]:
    """The tokens that a till may still meet; what it must refuse stands first."""
    last = desk.today() - _GRACE
    open_states = (VoucherState.ISSUED, VoucherState.HANDED_OUT)
    vouchers = [
        one
        for one in exchanges.register(work, issuer, redeemer)
        if one.token is not None and one.valid_through >= last
    ]
    vouchers.sort(key=lambda one: one.state in open_states)
    return [token_bytes(one.token) for one in vouchers if one.token is not None]


def _erasure(
    desk: Desk, business: Business, to: BusinessId, erased: Sequence[Referral]
) -> list[bytes]:
    """The notice that customers whom I sent are erased here; the same bytes while nothing is new."""
    if not erased:
        return []
    ids = sorted(one.id for one in erased)
    moments = [one.erased for one in erased if one.erased is not None]
    name = hashlib.sha256(f"erasure {business.id} {to}".encode()).hexdigest()[:32]
    document = SignedDocument(
        type=DocumentType.ERASURE,
        author=business.id,
        id=name,
        revision=len(ids),
        moment=int(max(moments).timestamp()),
        to=to,
        body=erasure_body(ids),
    )
    return [write_document(document, desk.keys)]


def _newest(documents: Sequence[Document]) -> list[Document]:
    """All documents, but of cards and letters the newest revision alone."""
    newest: dict[tuple[str, str], Document] = {}
    for one in documents:  # in the order of their revisions
        if one.kind in _NEWEST_ALONE:
            newest[one.author, one.object_id] = one
    return [
        one
        for one in documents
        if one.kind not in _NEWEST_ALONE or newest[one.author, one.object_id] is one
    ]


def _members(
    work: Work, documents: Sequence[Document], signed: Sequence[bytes]
) -> dict[str, bytes]:
    members = {document_name(one.signed): one.signed for one in documents}
    members |= {document_name(one): one for one in signed}
    for one in documents:
        if one.kind != DocumentType.CARD:
            continue
        logo = read_card_body(read_document(one.signed).document.body).logo
        picture = work.get(Picture, logo.digest) if logo else None
        if picture is not None:
            members[blob_name(picture.content)] = picture.content
    return members


def _offers(documents: Sequence[Document], author: BusinessId) -> int:
    return len(
        {
            one.object_id
            for one in documents
            if one.kind == DocumentType.OFFER and one.author == author
        }
    )


def _last(documents: Sequence[Document]) -> int:
    return max((int(one.moment.timestamp()) for one in documents), default=0)
