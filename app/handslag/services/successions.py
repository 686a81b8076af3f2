"""Successions: which keys a business has had, one handing over to the next (FORMATS.md 3, Keys)."""

from collections.abc import Sequence
from dataclasses import dataclass

from handslag.domain.errors import KeyProblem, KeyTrouble
from handslag.domain.ids import BusinessId
from handslag.domain.moments import from_unix
from handslag.domain.partners import PartnerKey, partner_key
from handslag.exchange.card import CardContent, PublicKeys, read_card_body
from handslag.exchange.notices import read_key_body
from handslag.storage import partners as stored
from handslag.storage.work import Work
from handslag.trust.documents import DocumentType, ReadDocument, verify_document
from handslag.trust.keys import business_id, check_public


@dataclass(frozen=True)
class Ring:
    """The public keys of a business, as far as they are proven.

    Attributes:
        pairs: each with the moment (Unix seconds) from which it counted, the current one last.
        known: the business was known here before the file was read.
    """

    author: BusinessId
    pairs: tuple[tuple[PublicKeys, int], ...]
    known: bool

    @property
    def signing(self) -> list[bytes]:
        """All signing keys, the current one first."""
        return [pair.signing for pair, _ in reversed(self.pairs)]

    @property
    def current(self) -> PublicKeys:
        """The keys that count now."""
        return self.pairs[-1][0]


def ring_of(
    author: BusinessId, known: Sequence[PartnerKey], documents: Sequence[ReadDocument]
) -> Ring:
    """The keys of a business by what is known here and what a file proves.

    Args:
        author: the business.
        known: its keys that are known here, the current pair first; none for a new business.
        documents: its documents in the file; its card and key documents count.

    Raises:
        KeyTrouble: FORGED: an unknown business whose card does not lead to its id, or a key
            document that no key of it signed; CHANGED: its card names a key to which the known
            ones never handed over, or two handings-over contradict each other.
        Invalid: a card or a key document cannot be taken.
    """
    card = _newest_card(documents)
    name = card.name if card else ""
    pairs = [(_pair(key), int(key.since.timestamp())) for key in reversed(known)]
    if not pairs:
        pairs = [(_first_pair(author, card), 0)]
    handings = [one for one in documents if one.document.type == DocumentType.KEY]
    for one in sorted(handings, key=lambda one: one.document.revision):
        pair = read_key_body(one.document.body)
        if any(pair == earlier for earlier, _ in pairs):
            continue
        check_public(pair.signing, pair.box)
        if not verify_document(one, [pairs[-1][0].signing]):
            former = verify_document(one, [earlier.signing for earlier, _ in pairs])
            raise KeyTrouble(KeyProblem.CHANGED if former else KeyProblem.FORGED, name, author)
        pairs.append((pair, one.document.moment))
    if card and PublicKeys(card.signing_key, card.box_key) not in [pair for pair, _ in pairs]:
        raise KeyTrouble(KeyProblem.CHANGED, name, author)
    return Ring(author, tuple(pairs), bool(known))


def keep(work: Work, ring: Ring) -> int:
    """Stores the keys that are not known yet and retires those before the current; how many."""
    known = {key.signing_key: key for key in stored.keys_of(work, ring.author)}
    fresh = 0
    following = [since for _, since in ring.pairs[1:]]
    for (pair, since), until in zip(ring.pairs, [*following, None], strict=True):
        key = known.get(pair.signing.hex())
        if key is None:
            key = partner_key(ring.author, pair.signing, pair.box, from_unix(since))
            work.add(key)
            fresh += 1
        if until is not None and key.retired is None:
            key.retired = from_unix(until)
    work.flush()
    return fresh


def _newest_card(documents: Sequence[ReadDocument]) -> CardContent | None:
    cards = [one.document for one in documents if one.document.type == DocumentType.CARD]
    if not cards:
        return None
    return read_card_body(max(cards, key=lambda one: one.revision).body)


def _first_pair(author: BusinessId, card: CardContent | None) -> PublicKeys:
    if card is None:
        raise KeyTrouble(KeyProblem.NOT_ACCEPTED, "", author)
    for pair in (PublicKeys(card.signing_key, card.box_key), *card.former_keys):
        if business_id(pair.signing) == author:
            check_public(pair.signing, pair.box)
            return pair
    raise KeyTrouble(KeyProblem.FORGED, card.name, author)


def _pair(key: PartnerKey) -> PublicKeys:
    return PublicKeys(bytes.fromhex(key.signing_key), bytes.fromhex(key.box_key))
