"""Documents as somebody would sign them who means no good, or whose program is newer."""

from collections.abc import Mapping, Sequence

from tests.services.exchanging import id_of

from handslag.domain.ids import BusinessId, VoucherId, new_device_id, new_id
from handslag.domain.vouchers import EventKind
from handslag.exchange.card import CardContent, card_body
from handslag.services.desk import Desk
from handslag.trust.cbor import Plain
from handslag.trust.documents import SignedDocument, SignedEvent, write_document, write_event
from handslag.trust.keys import Keys


def card_with_other_keys(desk: Desk) -> tuple[bytes, Keys]:
    """A card in the name of *desk* with keys to which it never handed over, and those keys."""
    keys = Keys.new()
    content = CardContent(name="Nova", signing_key=keys.signing_public, box_key=keys.box_public)
    return document(id_of(desk), keys, "card", card_body(content), revision=99), keys


def document(
    author: BusinessId,
    keys: Keys,
    type: str,
    body: Mapping[str, Plain],
    *,
    revision: int = 1,
    to: BusinessId | None = None,
    id: str | None = None,
    moment: int = 1_795_600_000,
) -> bytes:
    """A signed document of any type and body."""
    return write_document(
        SignedDocument(
            type=type,
            author=author,
            id=id or new_id(),
            revision=revision,
            moment=moment,
            to=to,
            body=body,
        ),
        keys,
    )


def event(
    author: Desk,
    to: Desk,
    kind: EventKind,
    voucher_ids: Sequence[str],
    *,
    device: int | None = None,
    number: int = 1,
) -> bytes:
    """A signed event of *author* for *to* of any kind, alone in the chain of a device of its own."""
    return write_event(
        SignedEvent(
            type=kind,
            author=id_of(author),
            id=new_id(),
            device=device or new_device_id(),
            to=id_of(to),
            number=number,
            previous=None if number == 1 else "0" * 64,
            moment=1_795_600_000,
            vouchers=tuple(VoucherId(id) for id in voucher_ids),
        ),
        author.keys,
    )
