"""Taking in what other businesses state under their signatures, each by its own author."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from handslag.domain.documents import Document, Picture
from handslag.domain.errors import (
    FileProblem,
    FileTrouble,
    Invalid,
    KeyProblem,
    KeyTrouble,
)
from handslag.domain.ids import BusinessId, OfferId, PartnerId, new_id
from handslag.domain.moments import from_unix
from handslag.domain.offers import Offer, OfferRevision
from handslag.domain.partners import Opinion, Partner, partner_key
from handslag.exchange.card import CardContent, read_card_body
from handslag.exchange.fields import MOST_VALUES, count_values
from handslag.exchange.offer import read_offer_body, read_withdrawal_body, revision_of
from handslag.exchange.pictures import check_picture
from handslag.services import statements, successions
from handslag.services.desk import me
from handslag.storage import offers as stored_offers
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work
from handslag.trust.documents import (
    DocumentType,
    ReadDocument,
    SignedDocument,
    read_document,
    signed_hash,
    verify_document,
)
from handslag.trust.keys import business_id, check_public, is_demonstration


@dataclass(frozen=True)
class Counts:
    """How many documents were new, changed something known, or said nothing new."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.new + other.new, self.changed + other.changed, self.unchanged + other.unchanged
        )


@dataclass(frozen=True)
class Statements:
    """What one business states; every signature holds.

    Attributes:
        card: its card, which holds its keys.
        signing_key, box_key: its public keys, 64 hex digits.
        documents: the signed bytes and what they say: the card, then offers, then withdrawals.
        ring: its keys, one handing over to the next; None where it has had one pair only.
    """

    author: BusinessId
    card: CardContent
    signing_key: str
    box_key: str
    documents: tuple[tuple[bytes, SignedDocument], ...]
    ring: successions.Ring | None = None


_ORDER = (DocumentType.CARD, DocumentType.OFFER, DocumentType.WITHDRAWAL)


def read(documents: Sequence[bytes], *, source: str) -> dict[BusinessId, Statements]:
    """The documents by author, each author with its card; types of newer versions are left out.

    Raises:
        FileTrouble: a document is damaged, or they are too much for the memory.
        KeyTrouble: a signature is wrong, or a key is not the author's.
    """
    by_author: dict[BusinessId, list[tuple[bytes, ReadDocument]]] = {}
    values = 0
    for signed in documents:
        one = read_document(signed, source=source)
        values += count_values(one.document.body)
        if values > MOST_VALUES:
            raise FileTrouble(FileProblem.TOO_LARGE, source)
        by_author.setdefault(one.document.author, []).append((signed, one))
    try:
        return {author: _with_ring(author, given) for author, given in by_author.items()}
    except Invalid as error:
        raise FileTrouble(FileProblem.DAMAGED, source, error.field) from error


def statements_of(
    author: BusinessId,
    given: Sequence[tuple[bytes, ReadDocument]],
    *,
    keys: Sequence[bytes],
) -> Statements:
    """What one business states by its card, offers and withdrawals; others are left out.

    Args:
        author: the business.
        given: the signed bytes and what they say, a card among them.
        keys: the signing keys that it is known to have, or to have had.

    Raises:
        Invalid: its card cannot be taken.
        KeyTrouble: a signature is wrong, or the card names another key.
    """
    return _of_author(author, given, keys=keys)


def live_revisions(author: Statements) -> list[OfferRevision]:
    """The newest terms of each offer that is not withdrawn, in the order of their numbers."""
    newest: dict[int, OfferRevision] = {}
    gone: set[int] = set()
    for _, document in author.documents:  # in the order of their revisions
        if document.type == DocumentType.OFFER:
            content = read_offer_body(document.body)
            newest[content.number] = revision_of(
                content, id="", offer_id=OfferId(""), moment=from_unix(document.moment)
            )
        elif document.type == DocumentType.WITHDRAWAL:
            gone.add(read_withdrawal_body(document.body).number)
    return [newest[number] for number in sorted(newest.keys() - gone)]


def take(
    work: Work,
    author: Statements,
    pictures: Mapping[str, bytes],
    *,
    sponsor: BusinessId | None = None,
) -> Counts:
    """Takes one business's statements in; what is here already and not older stays.

    Args:
        work: the unit of work.
        author: what it states.
        pictures: content by SHA-256.
        sponsor: who passed the card on, or None for the business itself.

    Raises:
        KeyTrouble: its key is another than the known one, or kept for the demonstration.
        FileTrouble: its logo cannot be taken.
    """
    _follow(work, author)
    _check_key(work, author)
    counts = _take(work, author, pictures, sponsor)[1]
    _follow(work, author)
    return counts


def take_own(work: Work, author: Statements, pictures: Mapping[str, bytes]) -> Partner:
    """Takes in what my own business, which is being set up, states; its partner record."""
    return _take(work, author, pictures, None)[0]


def _take(
    work: Work, author: Statements, pictures: Mapping[str, bytes], sponsor: BusinessId | None
) -> tuple[Partner, Counts]:
    partner = stored_partners.of_business(work, author.author)
    counts = Counts()
    for signed, document in author.documents:
        if work.get(Document, signed_hash(signed)) is not None:
            counts += Counts(unchanged=1)
            continue
        match document.type:
            case DocumentType.CARD:
                partner, done = _take_card(work, partner, author, document, pictures, sponsor)
            case DocumentType.OFFER:
                done = _take_offer(work, partner, document, signed)
            case _:
                done = _take_withdrawal(work, partner, document)
        statements.keep(work, document, signed)
        counts += done
    assert partner is not None  # an author without a card is not read at all
    return partner, counts


def _with_ring(author: BusinessId, given: Sequence[tuple[bytes, ReadDocument]]) -> Statements:
    documents = [one for _, one in given]
    if not any(one.document.type == DocumentType.KEY for one in documents):
        return _of_author(author, given)
    ring = successions.ring_of(author, (), documents)
    return replace(_of_author(author, given, keys=ring.signing), ring=ring)


def _follow(work: Work, author: Statements) -> None:
    """Takes in the keys that a business handed over to, where they follow on the known one."""
    known = stored_partners.keys_of(work, author.author)
    if author.ring is None or not known:
        return
    if bytes.fromhex(known[0].signing_key) not in author.ring.signing:
        raise KeyTrouble(KeyProblem.CHANGED, author.card.name, author.author)
    successions.keep(work, author.ring)


def _of_author(
    author: BusinessId,
    given: Sequence[tuple[bytes, ReadDocument]],
    *,
    keys: Sequence[bytes] = (),
) -> Statements:
    cards = [one for _, one in given if one.document.type == DocumentType.CARD]
    if not cards:
        raise KeyTrouble(KeyProblem.FORGED, "", author)
    newest = max(cards, key=lambda one: one.document.revision)
    card = read_card_body(newest.document.body)
    check_public(card.signing_key, card.box_key)
    if keys and card.signing_key not in keys:
        raise KeyTrouble(KeyProblem.CHANGED, card.name, author)
    if not keys and business_id(card.signing_key) != author:
        raise KeyTrouble(KeyProblem.FORGED, card.name, author)
    for _, one in given:
        if not verify_document(one, keys or [card.signing_key]):
            raise KeyTrouble(KeyProblem.FORGED, card.name, author)
    known = [(signed, one.document) for signed, one in given if one.document.type in _ORDER]
    known.sort(key=lambda pair: (_ORDER.index(DocumentType(pair[1].type)), pair[1].revision))
    return Statements(author, card, card.signing_key.hex(), card.box_key.hex(), tuple(known))


def check_key(work: Work, author: Statements, proven: Sequence[bytes]) -> None:
    """Sees whether a business's card may be taken in; *proven* are the signing keys it handed over.

    Raises:
        KeyTrouble: its key is another than the known one, or kept for the demonstration.
    """
    if bytes.fromhex(author.signing_key) not in proven:
        raise KeyTrouble(KeyProblem.CHANGED, author.card.name, author.author)
    _check_demonstration(work, author)


def _check_key(work: Work, author: Statements) -> None:
    _check_demonstration(work, author)
    known = stored_partners.keys_of(work, author.author)
    if known and (author.signing_key, author.box_key) not in [
        (key.signing_key, key.box_key) for key in known
    ]:
        raise KeyTrouble(KeyProblem.CHANGED, author.card.name, author.author)


def _check_demonstration(work: Work, author: Statements) -> None:
    if is_demonstration(bytes.fromhex(author.signing_key)) and not me(work).demonstration:
        raise KeyTrouble(KeyProblem.DEMONSTRATION, author.card.name, author.author)


def _take_card(
    work: Work,
    partner: Partner | None,
    author: Statements,
    document: SignedDocument,
    pictures: Mapping[str, bytes],
    sponsor: BusinessId | None,
) -> tuple[Partner, Counts]:
    card = read_card_body(document.body)
    if partner is None:
        partner = Partner(id=PartnerId(new_id()), name=card.name, business_id=author.author)
        work.add(partner)
        work.flush()
        work.add(Opinion(id=partner.id, sponsor=sponsor))
        work.add(
            partner_key(
                author.author,
                bytes.fromhex(author.signing_key),
                bytes.fromhex(author.box_key),
                from_unix(document.moment),
            )
        )
        counts = Counts(new=1)
    elif document.revision > partner.card_revision:
        counts = Counts(changed=1)
    else:
        return partner, Counts(unchanged=1)
    partner.deleted = None
    _fill(partner, card)
    partner.card_revision = document.revision
    partner.logo = _take_logo(work, card, pictures)
    work.flush()
    return partner, counts


def _fill(partner: Partner, card: CardContent) -> None:
    partner.name = card.name
    partner.trade = card.trade
    partner.town = card.town
    partner.contact = card.contact
    partner.phones = card.phones
    partner.email = card.email
    partner.web = card.web
    partner.address = card.address
    partner.postcode = card.postcode
    partner.language = card.language
    partner.regulated = card.regulated
    partner.colour = card.colour
    partner.template = card.template


def _take_logo(work: Work, card: CardContent, pictures: Mapping[str, bytes]) -> str | None:
    if card.logo is None:
        return None
    if work.get(Picture, card.logo.digest) is None:
        content = pictures.get(card.logo.digest)
        if content is None:
            return None
        check_picture(content, card.logo.media_type)
        work.add(Picture(id=card.logo.digest, media_type=card.logo.media_type, content=content))
        work.flush()
    return card.logo.digest


def _take_offer(
    work: Work, partner: Partner | None, document: SignedDocument, signed: bytes
) -> Counts:
    assert partner is not None  # an author's card stands first
    content = read_offer_body(document.body)
    offer = stored_offers.by_number(work, partner.id, content.number)
    known = offer is not None
    if offer is None:
        offer = Offer(id=OfferId(new_id()), owner=partner.id, number=content.number)
        work.add(offer)
        work.flush()
    if stored_offers.revision(work, partner.id, content.number, content.revision) is not None:
        return Counts(unchanged=1)  # the first document of a revision is the one that counts
    work.add(
        revision_of(
            content,
            id=new_id(),
            offer_id=offer.id,
            moment=from_unix(document.moment),
            document=signed_hash(signed),
        )
    )
    work.flush()
    return Counts(changed=1) if known else Counts(new=1)


def _take_withdrawal(work: Work, partner: Partner | None, document: SignedDocument) -> Counts:
    assert partner is not None  # an author's card stands first
    content = read_withdrawal_body(document.body)
    offer = stored_offers.by_number(work, partner.id, content.number)
    if offer is None or offer.withdrawn is not None:
        return Counts(unchanged=1)
    offer.withdrawn = content.withdrawn
    offer.honoured_through = content.honoured_through
    return Counts(changed=1)
