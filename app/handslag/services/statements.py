"""What my business states under its signature: its card, its offers, a withdrawal."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from handslag.domain.documents import Document, Picture
from handslag.domain.ids import BusinessId
from handslag.domain.moments import from_unix
from handslag.domain.offers import Offer, OfferRevision
from handslag.domain.partners import Partner
from handslag.exchange.card import CardContent, Logo, PublicKeys, card_body
from handslag.exchange.notices import key_body
from handslag.exchange.offer import OfferContent, WithdrawalContent, offer_body, withdrawal_body
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work
from handslag.trust.cbor import Plain
from handslag.trust.documents import DocumentType, SignedDocument, signed_hash, write_document
from handslag.trust.keys import Keys

_KINDS = (DocumentType.CARD, DocumentType.OFFER, DocumentType.WITHDRAWAL, DocumentType.KEY)


def object_id(author: BusinessId, kind: DocumentType, number: int) -> str:
    """What a card (0), an offer, its withdrawal or a key document (0) is called when signed."""
    return f"{author}{_KINDS.index(kind):08x}{number:08x}"


def sign_own_card(work: Work, keys: Keys, partner: Partner, moment: datetime) -> None:
    """Signs my card anew after *partner*, my own business, was changed.

    Raises:
        Invalid: a partner's program would refuse it.
    """
    assert partner.business_id is not None  # my own business has an id from its first moment
    partner.card_revision += 1
    document = card_document(
        partner,
        keys,
        _logo(work, partner),
        revision=partner.card_revision,
        moment=moment,
        former=_former_keys(work, partner.business_id, keys),
    )
    keep(work, document, write_document(document, keys))


def sign_offer(
    work: Work, keys: Keys, offer: Offer, revision: OfferRevision, moment: datetime
) -> str:
    """Signs a revision of my offer; SHA-256 of the document.

    Raises:
        Invalid: a partner's program would refuse it.
    """
    owner = _business_id(work, offer)
    content = OfferContent(
        number=offer.number,
        revision=revision.revision,
        kind=revision.kind,
        value=revision.value,
        currency=revision.currency,
        cap=revision.cap,
        minimum=revision.minimum,
        title_sv=revision.title_sv,
        title_en=revision.title_en,
        terms_sv=revision.terms_sv,
        terms_en=revision.terms_en,
        quota=revision.quota,
        quota_per_issuer=revision.quota_per_issuer,
        lifetime_days=revision.lifetime_days,
        valid_from=revision.valid_from,
        valid_to=revision.valid_to,
        new_customers=revision.new_customers,
        issuers=revision.issuers,
    )
    document = _document(
        DocumentType.OFFER, owner, offer.number, revision.revision, moment, offer_body(content)
    )
    return keep(work, document, write_document(document, keys))


def sign_withdrawal(work: Work, keys: Keys, offer: Offer, moment: datetime) -> str:
    """Signs that nothing more is issued on my offer; SHA-256 of the document."""
    assert offer.withdrawn is not None  # the caller has just set them
    assert offer.honoured_through is not None
    content = WithdrawalContent(
        number=offer.number, withdrawn=offer.withdrawn, honoured_through=offer.honoured_through
    )
    document = _document(
        DocumentType.WITHDRAWAL,
        _business_id(work, offer),
        offer.number,
        1,
        moment,
        withdrawal_body(content),
    )
    return keep(work, document, write_document(document, keys))


def sign_handing_over(
    work: Work, id: BusinessId, old: Keys, new: PublicKeys, number: int, moment: datetime
) -> str:
    """Signs with the *old* keys that *new* ones take their place, for the *number*th time."""
    document = _document(DocumentType.KEY, id, 0, number, moment, key_body(new))
    return keep(work, document, write_document(document, old))


def card_document(
    partner: Partner,
    keys: Keys,
    logo: Logo | None,
    *,
    revision: int,
    moment: datetime,
    former: Sequence[PublicKeys] = (),
) -> SignedDocument:
    """The card of *partner* as a document for everybody; *former* are the keys that it had before.

    Raises:
        Invalid: a partner's program would refuse it.
    """
    assert partner.business_id is not None  # only a business with keys has a card to sign
    content = CardContent(
        name=partner.name,
        signing_key=keys.signing_public,
        box_key=keys.box_public,
        trade=partner.trade,
        town=partner.town,
        contact=partner.contact,
        phones=partner.phones,
        email=partner.email,
        web=partner.web,
        address=partner.address,
        postcode=partner.postcode,
        language=partner.language,
        regulated=partner.regulated,
        colour=partner.colour,
        template=partner.template,
        logo=logo,
        former_keys=tuple(former),
    )
    return _document(
        DocumentType.CARD, partner.business_id, 0, revision, moment, card_body(content)
    )


def keep(work: Work, document: SignedDocument, signed: bytes) -> str:
    """Stores a signed document, unless it is here; its SHA-256."""
    id = signed_hash(signed)
    if work.get(Document, id) is None:
        work.add(
            Document(
                id=id,
                kind=document.type,
                author=document.author,
                object_id=document.id,
                revision=document.revision,
                moment=from_unix(document.moment),
                addressee=document.to,
                signed=signed,
            )
        )
        work.flush()
    return id


def _document(
    kind: DocumentType,
    author: BusinessId,
    number: int,
    revision: int,
    moment: datetime,
    body: Mapping[str, Plain],
) -> SignedDocument:
    return SignedDocument(
        type=kind,
        author=author,
        id=object_id(author, kind, number),
        revision=revision,
        moment=int(moment.timestamp()),
        to=None,
        body=body,
    )


def _former_keys(work: Work, id: BusinessId, keys: Keys) -> list[PublicKeys]:
    return [
        PublicKeys(bytes.fromhex(key.signing_key), bytes.fromhex(key.box_key))
        for key in stored_partners.keys_of(work, id)
        if key.signing_key != keys.signing_public.hex()
    ]


def _logo(work: Work, partner: Partner) -> Logo | None:
    picture = work.get(Picture, partner.logo) if partner.logo else None
    return Logo(picture.id, picture.media_type) if picture else None


def _business_id(work: Work, offer: Offer) -> BusinessId:
    owner = stored_partners.need(work, offer.owner)
    assert owner.business_id is not None  # I sign my own offers alone
    return owner.business_id
