"""Exchange files opened: unsealed with my keys, parted into documents, events and vouchers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from handslag.domain.errors import FileProblem, FileTrouble, VoucherRefused
from handslag.domain.ids import BusinessId
from handslag.exchange.bundle import Bundle, read_bundle
from handslag.exchange.fields import MOST_VALUES, count_values
from handslag.exchange.manifest import Scope
from handslag.exchange.sealed import LARGEST_SEALED, is_sealed, unseal
from handslag.services.desk import Desk
from handslag.storage import exchanges
from handslag.storage import partners as stored
from handslag.trust.base32 import read_base32, write_base32
from handslag.trust.documents import ReadDocument, ReadEvent, read_document, read_event
from handslag.trust.keys import Keys, age_identity
from handslag.trust.tokens import PREFIX, ReadToken, read_token


@dataclass(frozen=True)
class Parcel:
    """An exchange file that is whole; nothing in it is believed yet.

    Attributes:
        digest: SHA-256 of the file, 64 hex digits.
        sealed: it was encrypted, to one of my keys.
        documents: signed bytes and what they say, by author.
        events: signed bytes and what they say.
        vouchers: tokens and what they say.
        unreadable: how many signed things this version cannot read.
    """

    path: Path
    bundle: Bundle
    digest: str
    sealed: bool
    documents: Mapping[BusinessId, Sequence[tuple[bytes, ReadDocument]]]
    events: Sequence[tuple[bytes, ReadEvent]]
    vouchers: Sequence[tuple[str, ReadToken]]
    unreadable: int

    def documents_of(self, author: BusinessId) -> Sequence[tuple[bytes, ReadDocument]]:
        """What a business signed; nothing if it is not there."""
        return self.documents.get(author, ())


def open_parcel(desk: Desk, path: Path) -> Parcel:
    """The parts of an exchange file.

    Raises:
        FileTrouble: it cannot be read, is damaged, of a newer version, or for somebody else.
        KeyTrouble: it is encrypted, and my keys are lost.
    """
    content = _read(path)
    digest = sha256(content).hexdigest()
    sealed = is_sealed(content)
    if sealed:
        content = _unseal(desk, content, digest, path)
    try:
        bundle = read_bundle(content)
    except FileTrouble as trouble:
        raise FileTrouble(trouble.problem, str(path), trouble.detail) from trouble
    return _parted(path, bundle, digest, sealed=sealed)


def scope_of(desk: Desk, path: Path) -> Scope:
    """Whom a file is meant for: my own devices, other businesses, or the safe.

    Raises:
        FileTrouble, KeyTrouble: as ``open_parcel``.
    """
    return open_parcel(desk, path).bundle.manifest.scope


def token_bytes(token: str) -> bytes:
    """A voucher's token as it lies in a file: its signed bytes."""
    content = read_base32(token.removeprefix(PREFIX))
    assert content is not None  # a stored token was read or written by us
    return content


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_SEALED + 1)
    except FileNotFoundError as error:
        raise FileTrouble(FileProblem.MISSING, str(path)) from error
    except OSError as error:
        raise FileTrouble(FileProblem.UNREADABLE, str(path), error.strerror or "") from error
    if len(content) > LARGEST_SEALED:
        raise FileTrouble(FileProblem.TOO_LARGE, str(path))
    return content


def _unseal(desk: Desk, content: bytes, digest: str, path: Path) -> bytes:
    keys: Sequence[Keys] = ()
    with desk.store.read() as work:
        own = stored.own_business(work) is not None
        mine = exchanges.written(work, digest)
        if mine is not None and mine.business is not None:
            # age does not tell whom a file is for, but I remember the files that I made
            names = stored.names_of(work, {mine.business})
            name = names.get(mine.business, mine.business)
            raise FileTrouble(FileProblem.FOR_ANOTHER, str(path), name)
    if own:
        keys = desk.all_keys
    return unseal(content, [age_identity(each.box_private) for each in keys], path=str(path))


def _parted(path: Path, bundle: Bundle, digest: str, *, sealed: bool) -> Parcel:
    documents: dict[BusinessId, list[tuple[bytes, ReadDocument]]] = {}
    events: list[tuple[bytes, ReadEvent]] = []
    vouchers: list[tuple[str, ReadToken]] = []
    unreadable, values = 0, 0
    for name, signed in bundle.members.items():
        if not name.startswith("docs/"):
            continue
        if (one := _document(signed)) is not None:
            values += count_values(one.document.body)
            if values > MOST_VALUES:
                raise FileTrouble(FileProblem.TOO_LARGE, str(path))
            documents.setdefault(one.document.author, []).append((signed, one))
        elif (event := _event(signed)) is not None:
            events.append((signed, event))
        elif (token := _token(signed)) is not None:
            vouchers.append(token)
        else:
            unreadable += 1
    return Parcel(path, bundle, digest, sealed, documents, events, vouchers, unreadable)


def _document(signed: bytes) -> ReadDocument | None:
    try:
        return read_document(signed)
    except FileTrouble:
        return None


def _event(signed: bytes) -> ReadEvent | None:
    try:
        return read_event(signed)
    except FileTrouble:
        return None


def _token(signed: bytes) -> tuple[str, ReadToken] | None:
    text = PREFIX + write_base32(signed)
    try:
        return text, read_token(text)
    except VoucherRefused:
        return None
