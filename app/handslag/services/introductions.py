"""Introductions: a card that goes out as a file, and one that comes in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from handslag.domain.contacts import Contact, ContactLogo
from handslag.domain.documents import Document, Picture
from handslag.domain.errors import FileProblem, FileTrouble, KeyProblem, KeyTrouble
from handslag.domain.files import atomic_write
from handslag.domain.ids import BusinessId, DeviceId, new_id
from handslag.domain.partners import Partner, ready_colour
from handslag.exchange.bundle import Bundle, blob_name, document_name, read_bundle, write_bundle
from handslag.exchange.manifest import Manifest, Scope
from handslag.exchange.vcard import VcardVersion, write_vcard
from handslag.services import acceptance, partners
from handslag.services.acceptance import Counts
from handslag.services.desk import Desk, me
from handslag.services.views import PartnerView, Ref, Terms
from handslag.storage import documents as stored_documents
from handslag.storage import partners as stored
from handslag.storage.work import Work
from handslag.trust.fingerprint import LANGUAGES, fingerprint, read_words, words
from handslag.trust.manifest import sign_manifest, verify_manifest

FILE_KIND = ".handslag"
VCARD_KIND = ".vcf"


@dataclass(frozen=True, kw_only=True)
class Introduction:
    """What reading a card came to.

    Attributes:
        applied: something new was taken in.
    """

    sender: Ref
    new: int
    changed: int
    unchanged: int
    applied: bool


@dataclass(frozen=True, kw_only=True)
class Introducer:
    """Who introduces itself in a file; every signature in it holds.

    Attributes:
        trade: a code of the trade list, or free text.
        words: the fingerprint of its signing key as eight words, by language.
        offers: its live offers as the file tells them, in the order of their numbers.
        others: names of the businesses whose cards it passes on.
        known: its key is known here already.
    """

    id: BusinessId
    name: str
    trade: str
    town: str | None
    colour: str
    words: Mapping[str, Sequence[str]]
    offers: tuple[Terms, ...]
    others: tuple[str, ...]
    known: bool


def export_card(desk: Desk, path: Path) -> PartnerView:
    """Writes my card and offers as a signed file for partners, or as a vCard for any phone.

    Raises:
        FileTrouble: the file cannot be written, or is called neither .handslag nor .vcf.
    """
    kind = path.suffix.lower()
    if kind not in (FILE_KIND, VCARD_KIND):
        raise FileTrouble(FileProblem.UNKNOWN_KIND, str(path), f"{FILE_KIND}, {VCARD_KIND}")
    with desk.store.read() as work:
        business = me(work)
        partner = stored.need(work, business.partner_id)
        if kind == VCARD_KIND:
            content = write_vcard(_contact(work, partner), VcardVersion.V3)
        else:
            manifest = Manifest(
                bundle_id=new_id(),
                business=business.id,
                device=DeviceId(business.device),
                scope=Scope.PARTNER,
            )
            members = _members(work, business.id, partner)
            content = write_bundle(
                manifest, members, sign=lambda text: sign_manifest(desk.keys, text)
            )
        view = partners.views(work, [partner.id], own=business.partner_id)[0]
    atomic_write(path, content)
    return view


def import_card(desk: Desk, path: Path, *, accept: str | None = None) -> Introduction:
    """Takes a business's card and offers in.

    Args:
        desk: the open profile.
        path: a .handslag file.
        accept: the business id or the fingerprint words that the user has compared; needed for a
            business that is not known yet.

    Raises:
        FileTrouble: the file cannot be read or is damaged.
        KeyTrouble: its sender is not accepted yet, its key has changed, or a signature is wrong.
    """
    bundle, statements, sender = _opened(path)
    with desk.store.write() as work:
        me(work)
        _check_accepted(work, sender, accept)
        counts = Counts()
        for author in statements.values():
            sponsor = None if author is sender else sender.author
            counts += acceptance.take(work, author, pictures(bundle), sponsor=sponsor)
        partner = stored.of_business(work, sender.author)
        name = partner.name if partner else sender.card.name
    return Introduction(
        sender=Ref(sender.author, name),
        new=counts.new,
        changed=counts.changed,
        unchanged=counts.unchanged,
        applied=counts.new + counts.changed > 0,
    )


def look(desk: Desk, path: Path) -> Introducer:
    """Who introduces itself in a file; nothing is taken in. A profile needs no business for it.

    Raises:
        FileTrouble: the file cannot be read or is damaged.
        KeyTrouble: a signature is wrong.
    """
    _, statements, sender = _opened(path)
    mark = fingerprint(bytes.fromhex(sender.signing_key))
    with desk.store.read() as work:
        known = bool(stored.keys_of(work, sender.author))
    card = sender.card
    return Introducer(
        id=sender.author,
        name=card.name,
        trade=card.trade,
        town=card.town,
        colour=card.colour or ready_colour(card.name),
        words={language: words(mark, language) for language in LANGUAGES},
        offers=tuple(Terms.of(revision) for revision in acceptance.live_revisions(sender)),
        others=tuple(one.card.name for one in statements.values() if one is not sender),
        known=known,
    )


def _opened(
    path: Path,
) -> tuple[Bundle, dict[BusinessId, acceptance.Statements], acceptance.Statements]:
    """The file, what each author in it states, and its sender; every signature holds."""
    bundle = read_bundle(path)
    documents = [content for name, content in bundle.members.items() if name.startswith("docs/")]
    statements = acceptance.read(documents, source=str(path))
    sender = statements.get(bundle.manifest.business)
    if sender is None:
        raise FileTrouble(FileProblem.DAMAGED, str(path))
    key = bytes.fromhex(sender.signing_key)
    if not verify_manifest(key, bundle.manifest_content, bundle.signature):
        raise KeyTrouble(KeyProblem.FORGED, sender.card.name, sender.author)
    return bundle, statements, sender


def pictures(bundle: Bundle) -> Mapping[str, bytes]:
    """The pictures in a file, by their SHA-256."""
    return {
        name.removeprefix("blobs/"): content
        for name, content in bundle.members.items()
        if name.startswith("blobs/")
    }


def _check_accepted(work: Work, sender: acceptance.Statements, accept: str | None) -> None:
    mark = fingerprint(bytes.fromhex(sender.signing_key))
    if stored.keys_of(work, sender.author):
        return  # known: whether its key is still the same is looked at where it is taken in
    given = (accept or "").strip()
    if given.lower() == sender.author or (given and read_words(given) == mark):
        return
    raise KeyTrouble(KeyProblem.NOT_ACCEPTED, sender.card.name, sender.author, mark)


def _members(work: Work, business: BusinessId, partner: Partner) -> dict[str, bytes]:
    members = {
        document_name(document.signed): document.signed
        for document in _current(stored_documents.of_author(work, business))
    }
    picture = work.get(Picture, partner.logo) if partner.logo else None
    if picture is not None:
        members[blob_name(picture.content)] = picture.content
    return members


def _current(documents: Sequence[Document]) -> list[Document]:
    """The newest card; every revision of the offers, since vouchers on old ones are out."""
    cards = [document for document in documents if document.kind == "card"]
    others = [document for document in documents if document.kind in ("offer", "withdrawal", "key")]
    return [*cards[-1:], *others]


def _contact(work: Work, partner: Partner) -> Contact:
    picture = work.get(Picture, partner.logo) if partner.logo else None
    return Contact(
        name=partner.name,
        business_id=partner.business_id,
        contact=partner.contact,
        trade=partner.trade,
        phones=partner.phones,
        email=partner.email,
        web=partner.web,
        address=partner.address,
        postcode=partner.postcode,
        town=partner.town,
        logo=ContactLogo(picture.media_type, picture.content) if picture else None,
    )
