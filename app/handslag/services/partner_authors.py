"""Who speaks in a partner's file: each author by its own keys, its card and its offers."""

from collections.abc import Mapping, Sequence

from handslag.domain.documents import Document
from handslag.domain.errors import FileTrouble, Invalid, KeyProblem, KeyTrouble
from handslag.domain.ids import BusinessId
from handslag.exchange.card import CardContent, read_card_body
from handslag.exchange.offer import read_offer_body, read_withdrawal_body
from handslag.exchange.pictures import check_picture
from handslag.services import acceptance, introductions, statements, successions
from handslag.services.exchange_files import Parcel
from handslag.services.exchange_items import Verdict, What, Why
from handslag.services.exchange_taking import Author, Taking
from handslag.services.successions import Ring, ring_of
from handslag.storage import exchanges
from handslag.storage import offers as stored_offers
from handslag.storage import partners as stored
from handslag.storage.work import Work
from handslag.trust.documents import DocumentType, ReadDocument, signed_hash, verify_document

LAST_NUMBER = 2**31 - 1
"""What the store's INTEGER holds; no honest revision or place in a chain comes near it."""

_PUBLIC = (DocumentType.CARD, DocumentType.OFFER, DocumentType.WITHDRAWAL)
_WHY = {
    KeyProblem.NOT_ACCEPTED: Why.UNKNOWN,
    KeyProblem.CHANGED: Why.KEY_CHANGED,
    KeyProblem.DEMONSTRATION: Why.DEMONSTRATION,
}


def card_of(parcel: Parcel, author: BusinessId) -> CardContent | None:
    """The newest card of a business in a file; None if there is none that can be read."""
    cards = [one.document for _, one in parcel.documents_of(author) if one.document.type == "card"]
    if not cards:
        return None
    try:
        return read_card_body(max(cards, key=lambda one: one.revision).body)
    except Invalid:
        return None


def proven(work: Work, parcel: Parcel, author: BusinessId) -> Author:
    """An author with what its keys signed; the rest of what bears its name is left out.

    Raises:
        KeyTrouble: its keys are not proven, or others than the known ones.
    """
    given = parcel.documents_of(author)
    card = card_of(parcel, author)
    name = stored.names_of(work, {author}).get(author, card.name if card else author)
    try:
        ring = ring_of(author, stored.keys_of(work, author), [one for _, one in given])
    except Invalid:
        raise KeyTrouble(KeyProblem.FORGED, name, author) from None
    pictures = introductions.pictures(parcel.bundle)
    sound = [one for one in given if _is_sound(one[1], ring, pictures)]
    public = [one for one in sound if one[1].document.type in _PUBLIC]
    stated = None
    if any(one.document.type == DocumentType.CARD for _, one in public):
        stated = acceptance.statements_of(author, public, keys=ring.signing)
    elif not ring.known:  # the keys stand in the card, which nobody signed then
        raise KeyTrouble(KeyProblem.FORGED, name, author)
    others = tuple(one for one in sound if one[1].document.type not in _PUBLIC)
    return Author(ring, name, stated, others, len(given) - len(sound))


def take(taking: Taking) -> None:
    """Takes in every author's keys, card and offers, the sender's first."""
    parcel, sender = taking.parcel, taking.sender.author
    for id in sorted(parcel.documents, key=lambda one: (one != sender, one)):
        if id == taking.business.id:
            continue  # what others carry of mine tells me nothing
        try:
            author = proven(taking.work, parcel, id)
            _take_author(taking, author)
        except KeyTrouble as trouble:
            if id == sender:
                raise
            card = card_of(parcel, id)
            why = _WHY.get(trouble.problem, Why.FORGED)
            taking.tally.refuse(What.PARTNER, card.name if card else id, why)
            continue
        taking.authors[id] = author
        if author.refused:
            taking.tally.refuse(What.PARTNER, author.name, Why.FORGED)


def _is_sound(one: ReadDocument, ring: Ring, pictures: Mapping[str, bytes]) -> bool:
    if not verify_document(one, ring.signing) or one.document.revision > LAST_NUMBER:
        return False
    body = one.document.body
    try:
        match one.document.type:
            case DocumentType.CARD:
                card = read_card_body(body)
                picture = pictures.get(card.logo.digest) if card.logo else None
                if card.logo and picture is not None:
                    check_picture(picture, card.logo.media_type)
            case DocumentType.OFFER:
                read_offer_body(body)
            case DocumentType.WITHDRAWAL:
                read_withdrawal_body(body)
            case _:
                pass  # the others are read where they are taken in
    except (Invalid, FileTrouble):
        return False
    return True


def _take_author(taking: Taking, author: Author) -> None:
    work, ring = taking.work, author.ring
    taking.watch.over(stored.keys_of(work, ring.author))
    partner = stored.of_business(work, ring.author)
    if partner is not None:
        taking.watch.over([partner])
        taking.watch.over(stored_offers.of_owner(work, partner.id))
    stated = author.stated
    if stated is not None:
        acceptance.check_key(work, stated, ring.signing)
        stated = _without_contradictions(taking, author.name, stated)
    if ring.known:
        count = successions.keep(work, ring)
        taking.tally.add(What.KEY, Verdict.CHANGED, author.name, count)
    if stated is not None:
        _take_stated(taking, author, stated)
    if not ring.known:
        successions.keep(work, ring)
    for signed, one in author.others:
        if one.document.type == DocumentType.KEY:
            statements.keep(work, one.document, signed)


def _take_stated(taking: Taking, author: Author, stated: acceptance.Statements) -> None:
    sender = taking.sender.author
    counts = acceptance.take(
        taking.work,
        stated,
        introductions.pictures(taking.parcel.bundle),
        sponsor=None if author.ring.author == sender else sender,
    )
    for verdict in Verdict:
        count: int = getattr(counts, verdict)
        taking.tally.add(What.PARTNER, verdict, author.name, count)


def _without_contradictions(
    taking: Taking, name: str, stated: acceptance.Statements
) -> acceptance.Statements:
    """What does not say otherwise under the same number; the first that came is kept."""
    kept = []
    for signed, document in stated.documents:
        known = exchanges.of_object(taking.work, document.author, document.id)
        if contradicts(known, document.revision, signed):
            taking.tally.refuse(What.PARTNER, name, Why.CONTRADICTS)
        else:
            kept.append((signed, document))
    return acceptance.Statements(
        stated.author, stated.card, stated.signing_key, stated.box_key, tuple(kept)
    )


def contradicts(known: Sequence[Document], revision: int, signed: bytes) -> bool:
    """Whether a document says otherwise than the known one of the same author, id and revision."""
    same = [one.id for one in known if one.revision == revision]
    return bool(same) and signed_hash(signed) not in same
