"""The demonstration: the town Lindhamn, whose businesses' keys everybody knows.

Every member's card and offers are signed with its own keys and taken in like any other's, so the
three profiles fit each other; no other profile ever accepts these keys.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from handslag import resources
from handslag.domain.errors import BusinessExists
from handslag.domain.ids import CustomerId, PartnerId, new_id
from handslag.domain.offers import BenefitKind
from handslag.domain.partners import Consent, Customer, Membership, Phone, read_language
from handslag.exchange.card import CardContent, Logo, card_body
from handslag.exchange.offer import OfferContent, offer_body
from handslag.services import acceptance, businesses, entries, partners, statements
from handslag.services.desk import Desk
from handslag.services.views import PartnerView
from handslag.storage import partners as stored
from handslag.storage.work import Work
from handslag.trust import keystore
from handslag.trust.cbor import Plain
from handslag.trust.documents import DocumentType, SignedDocument, write_document
from handslag.trust.keys import Keys, business_id, demonstration_keys

ROLES = ("andersson", "petterson", "lundstrom")
"""Who a profile can be in the demonstration; the first one is the estate agent."""

PACK_PARTNERS = ("Pettersons Rör", "Lundströms Bilverkstad", "Bergqvists Måleri", "Sjöbergs Bageri")
"""Whom the Johansson family's welcome pack is about."""

_FOUNDED = datetime(2026, 1, 12, 8, 0, tzinfo=UTC)
"""The moment of every signed document: the same bytes in all profiles."""

_LOGOS = "demo/logos"
_SVG = "image/svg+xml"


@dataclass(frozen=True)
class Shown:
    """What was filled in: my business, the town, and how many businesses there are."""

    business: PartnerView
    town: str
    members: int


def fill(desk: Desk, role: str) -> Shown:
    """Makes an empty profile that of *role*, one of ``ROLES``.

    Raises:
        BusinessExists: the profile has a business already.
        FileTrouble: the keys cannot be kept.
    """
    content = json.loads(resources.read_bytes("demo/network.json"))
    members: dict[str, dict[str, Any]] = content["members"]
    with desk.store.write() as work:
        if stored.own_business(work) is not None:
            raise BusinessExists
        own = demonstration_keys(role)
        stated = {name: _state(name, facts) for name, facts in members.items()}
        mine = acceptance.read(stated[role][0], source="demo")
        _begin(desk, work, own, mine[business_id(own.signing_public)], stated[role][1])
        for name, (documents, pictures) in stated.items():
            if name != role:
                for author in acceptance.read(documents, source="demo").values():
                    acceptance.take(work, author, pictures)
            _note(work, name, members[name])
        for customer in content["customers"][role]:
            _take_up(work, customer)
        keystore.save(desk.profile, own, in_file=True)
        partner = stored.of_business(work, business_id(own.signing_public))
        assert partner is not None  # _begin has just made it
        view = partners.views(work, [partner.id], own=partner.id)[0]
    return Shown(view, content["town"], len(members))


def _begin(
    desk: Desk,
    work: Work,
    keys: Keys,
    author: acceptance.Statements,
    pictures: dict[str, bytes],
) -> None:
    """Founds my own business first, since taking in the demonstration's keys asks for it."""
    partner = acceptance.take_own(work, author, pictures)
    businesses.found(work, desk, partner, keys, demonstration=True)


def _state(name: str, facts: dict[str, Any]) -> tuple[list[bytes], dict[str, bytes]]:
    """A member's signed documents, and its pictures by SHA-256."""
    keys = demonstration_keys(name)
    logo = resources.read_bytes(f"{_LOGOS}/{facts['logo']}")
    digest = hashlib.sha256(logo).hexdigest()
    card = CardContent(
        name=facts["name"],
        signing_key=keys.signing_public,
        box_key=keys.box_public,
        trade=facts["trade"],
        town=facts["town"],
        contact=facts["contact"],
        phones=tuple(_phone(text) for text in facts["phones"]),
        email=facts["email"],
        web=facts["web"],
        address=facts["address"],
        postcode=facts["postcode"],
        language=read_language(facts["language"]),
        regulated=facts["regulated"],
        colour=facts["colour"],
        template=facts["template"],
        logo=Logo(digest, _SVG),
    )
    documents = [_document(keys, DocumentType.CARD, 0, card_body(card))]
    documents += [
        _document(keys, DocumentType.OFFER, offer["number"], offer_body(_offer(offer)))
        for offer in facts["offers"]
    ]
    return documents, {digest: logo}


def _document(keys: Keys, kind: DocumentType, number: int, body: Mapping[str, Plain]) -> bytes:
    author = business_id(keys.signing_public)
    document = SignedDocument(
        type=kind,
        author=author,
        id=statements.object_id(author, kind, number),
        revision=1,
        moment=int(_FOUNDED.timestamp()),
        to=None,
        body=body,
    )
    return write_document(document, keys)


def _offer(facts: dict[str, Any]) -> OfferContent:
    return OfferContent(
        number=facts["number"],
        revision=1,
        kind=BenefitKind(facts["kind"]),
        value=facts["value"],
        cap=facts["cap"],
        minimum=facts["minimum"],
        title_sv=facts["title"]["sv"],
        title_en=facts["title"]["en"],
        terms_sv=facts["terms"]["sv"],
        terms_en=facts["terms"]["en"],
        quota=facts["quota"],
        quota_per_issuer=facts["quota_per_issuer"],
        lifetime_days=facts["lifetime_days"],
        valid_from=_FOUNDED.date(),
        new_customers=facts["new_customers"],
    )


def _note(work: Work, name: str, facts: dict[str, Any]) -> None:
    """What my card of a member does not say: its number from the register, tags, standing."""
    partner = stored.of_business(work, business_id(demonstration_keys(name).signing_public))
    assert partner is not None  # it was taken in just before
    partner.organisation_number = facts["organisation_number"]
    opinion = stored.opinion_of(work, PartnerId(partner.id))
    opinion.tags = tuple(facts["tags"])
    opinion.status = Membership(facts["status"])
    work.flush()


def _take_up(work: Work, facts: dict[str, Any]) -> None:
    customer = Customer(
        id=CustomerId(new_id()),
        name=facts["name"],
        address=facts["address"],
        postcode=facts["postcode"],
        town=facts["town"],
        phones=tuple(_phone(text) for text in facts["phones"]),
        email=facts["email"],
        language=read_language(facts["language"]),
        retain_until=date.fromisoformat(facts["retain_until"]),
    )
    work.add(customer)
    work.flush()
    for consent in facts["consents"]:
        work.add(
            Consent(
                id=new_id(),
                customer_id=customer.id,
                wording=consent["wording"],
                on=date.fromisoformat(consent["on"]),
            )
        )


def _phone(text: str) -> Phone:
    number = entries.phone(text)
    assert number is not None  # the demonstration has no empty number
    return number
