"""Signed documents and voucher events: what one business says to others (FORMATS.md 3)."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.domain.ids import BusinessId, VoucherId
from handslag.domain.vouchers import EventKind
from handslag.trust.cbor import Malformed, Plain, decode, encode
from handslag.trust.cose import Envelope, read_sign1, sign1
from handslag.trust.fields import Fields
from handslag.trust.keys import Keys

_DOCUMENT = b"handslag document 1"
_EVENT = b"handslag event 1"


class DocumentType(StrEnum):
    """The types of signed document in this version."""

    CARD = "card"
    OFFER = "offer"
    WITHDRAWAL = "withdrawal"
    REFERRAL = "referral"
    ANSWER = "answer"
    THANKS = "thanks"
    KEY = "key"
    REVOCATION = "revocation"
    ERASURE = "erasure"


@dataclass(frozen=True)
class SignedDocument:
    """What a signed document says.

    Attributes:
        type: one of ``DocumentType``, or a newer version's, to be passed on unread.
        author: who says it.
        id: 32 hex digits of what it is about.
        revision: from 0; the higher one of the same author and id counts.
        moment: Unix seconds.
        to: the one business that it is for, or None for everybody.
        body: text keys; arrays are lists. Keys of newer versions are kept.
    """

    type: str
    author: BusinessId
    id: str
    revision: int
    moment: int
    to: BusinessId | None
    body: Mapping[str, Plain]


@dataclass(frozen=True)
class ReadDocument:
    """A signed document as read; whether its signature holds is not known yet."""

    document: SignedDocument
    envelope: Envelope


@dataclass(frozen=True)
class SignedEvent:
    """What a signed voucher event says.

    Attributes:
        type: what happened.
        author: the business that says so.
        id: 32 hex digits.
        device: the author's device that wrote it.
        to: the other business; events are chained per device and counterparty.
        number: place in that chain, from 1.
        previous: SHA-256 of the bytes of the event before it, 64 hex digits; None for the first.
        moment: Unix seconds.
        vouchers: what it happened to, at least one.
        reason: as typed, or None.
        replacements: the vouchers that stand in for *vouchers*, or None.
    """

    type: EventKind
    author: BusinessId
    id: str
    device: int
    to: BusinessId
    number: int
    previous: str | None
    moment: int
    vouchers: tuple[VoucherId, ...]
    reason: str | None = None
    replacements: tuple[VoucherId, ...] | None = None


@dataclass(frozen=True)
class ReadEvent:
    """A signed event as read; whether its signature holds is not known yet."""

    event: SignedEvent
    envelope: Envelope


def write_document(document: SignedDocument, keys: Keys) -> bytes:
    """The signed bytes of *document*; *keys* are its author's current ones.

    The same document and keys give the same bytes, always.
    """
    payload = encode(
        {
            "type": str(document.type),
            "author": bytes.fromhex(document.author),
            "id": bytes.fromhex(document.id),
            "revision": document.revision,
            "moment": document.moment,
            "to": None if document.to is None else bytes.fromhex(document.to),
            "body": document.body,
        }
    )
    return sign1(keys, document.author, payload, external_aad=_DOCUMENT)


def read_document(signed: bytes, *, source: str = "") -> ReadDocument:
    """What the signed document says.

    Args:
        signed: any bytes.
        source: the file that they came from, for the error.

    Raises:
        FileTrouble: damaged: not what ``write_document`` writes.
    """
    try:
        envelope = read_sign1(signed)
        document = _document(envelope)
    except Malformed as error:
        raise FileTrouble(FileProblem.DAMAGED, source, str(error)) from error
    return ReadDocument(document, envelope)


def verify_document(read: ReadDocument, signing_publics: Iterable[bytes]) -> bool:
    """Whether one of *signing_publics*, the author's keys, signed the document."""
    return read.envelope.signed_by(signing_publics, external_aad=_DOCUMENT)


def write_event(event: SignedEvent, keys: Keys) -> bytes:
    """The signed bytes of *event*; *keys* are its author's current ones."""
    replacements = event.replacements
    payload = encode(
        {
            "type": event.type.value,
            "author": bytes.fromhex(event.author),
            "id": bytes.fromhex(event.id),
            "device": event.device,
            "to": bytes.fromhex(event.to),
            "number": event.number,
            "previous": None if event.previous is None else bytes.fromhex(event.previous),
            "moment": event.moment,
            "vouchers": [bytes.fromhex(voucher) for voucher in event.vouchers],
            "reason": event.reason,
            "with": None if replacements is None else [bytes.fromhex(v) for v in replacements],
        }
    )
    return sign1(keys, event.author, payload, external_aad=_EVENT)


def read_event(signed: bytes, *, source: str = "") -> ReadEvent:
    """What the signed event says.

    Args:
        signed: any bytes.
        source: the file that they came from, for the error.

    Raises:
        FileTrouble: damaged: not what ``write_event`` writes, or not a possible place in a chain.
    """
    try:
        envelope = read_sign1(signed)
        event = _event(envelope)
    except Malformed as error:
        raise FileTrouble(FileProblem.DAMAGED, source, str(error)) from error
    return ReadEvent(event, envelope)


def verify_event(read: ReadEvent, signing_publics: Iterable[bytes]) -> bool:
    """Whether one of *signing_publics*, the author's keys, signed the event."""
    return read.envelope.signed_by(signing_publics, external_aad=_EVENT)


def signed_hash(signed: bytes) -> str:
    """SHA-256 of signed bytes, 64 hex digits: a document's name, the next event's *previous*."""
    return hashlib.sha256(signed).hexdigest()


def _document(envelope: Envelope) -> SignedDocument:
    fields = Fields(decode(envelope.payload))
    document = SignedDocument(
        type=fields.word("type"),
        author=_author(fields, envelope),
        id=fields.hex("id", 16),
        revision=fields.number("revision"),
        moment=fields.moment("moment"),
        to=_business_or_none(fields),
        body=fields.map("body"),
    )
    fields.nothing_else()
    return document


def _author(fields: Fields, envelope: Envelope) -> BusinessId:
    author = BusinessId(fields.hex("author", 8))
    if author != envelope.issuer:
        raise Malformed("author and signer")
    return author


def _business_or_none(fields: Fields) -> BusinessId | None:
    return None if fields.is_null("to") else BusinessId(fields.hex("to", 8))


def _event(envelope: Envelope) -> SignedEvent:
    fields = Fields(decode(envelope.payload))
    event = SignedEvent(
        type=fields.one_of("type", EventKind),
        author=_author(fields, envelope),
        id=fields.hex("id", 16),
        device=fields.number("device", first=1),
        to=BusinessId(fields.hex("to", 8)),
        number=fields.number("number", first=1),
        previous=None if fields.is_null("previous") else fields.hex("previous", 32),
        moment=fields.moment("moment"),
        vouchers=tuple(VoucherId(voucher) for voucher in fields.hexes("vouchers", 16)),
        reason=None if fields.is_null("reason") else fields.text("reason"),
        replacements=None
        if fields.is_null("with")
        else tuple(VoucherId(voucher) for voucher in fields.hexes("with", 16)),
    )
    fields.nothing_else()
    if (event.number == 1) != (event.previous is None):
        raise Malformed("number and previous")
    if event.replacements is not None and event.type is not EventKind.REPLACED:
        raise Malformed("with")
    return event
