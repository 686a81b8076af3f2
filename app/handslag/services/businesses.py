"""My own business: starting it, and who it is to others."""

from dataclasses import dataclass

from handslag.domain.errors import BusinessExists
from handslag.domain.ids import PartnerId, new_device_id, new_id
from handslag.domain.partners import Business, Opinion, Partner, partner_key, read_language
from handslag.services import entries, partners, statements
from handslag.services.desk import Desk, me
from handslag.services.partners import PartnerEntry
from handslag.services.views import PartnerView
from handslag.storage import partners as stored
from handslag.storage.work import Work
from handslag.trust import keystore
from handslag.trust.fingerprint import LANGUAGES, fingerprint, words
from handslag.trust.keys import Keys, age_recipient, business_id


@dataclass(frozen=True, kw_only=True)
class IdentityView:
    """Who my business is to others.

    Attributes:
        signing_key, box_key: the public keys, 64 hex digits.
        age_recipient: the box key as age writes it.
        words: the signing key's fingerprint as eight words, by language.
        device: this device's number.
    """

    id: str
    name: str
    signing_key: str
    box_key: str
    age_recipient: str
    words: dict[str, tuple[str, ...]]
    device: int


def start(desk: Desk, entry: PartnerEntry) -> PartnerView:
    """Sets up my own business in an empty profile: fresh keys and a signed card.

    Raises:
        BusinessExists: the profile has one already.
        Invalid: naming the field that cannot be taken.
        FileTrouble: the keys cannot be kept.
    """
    with desk.store.write() as work:
        if stored.own_business(work) is not None:
            raise BusinessExists
        keys = Keys.new()
        now = desk.clock().replace(microsecond=0)
        partner = Partner(
            id=PartnerId(new_id()),
            name=entries.name(entry.name or ""),
            business_id=business_id(keys.signing_public),
        )
        partners.apply(partner, entry)
        work.add(partner)
        work.flush()
        work.add(Opinion(id=partner.id))
        found(work, desk, partner, keys, demonstration=False, entry_language=entry.language)
        work.add(
            partner_key(business_id(keys.signing_public), keys.signing_public, keys.box_public, now)
        )
        statements.sign_own_card(work, keys, partner, now)
        work.flush()
        keystore.save(desk.profile, keys, in_file=False)
        return partners.views(work, [partner.id], own=partner.id)[0]


def found(
    work: Work,
    desk: Desk,
    partner: Partner,
    keys: Keys,
    *,
    demonstration: bool,
    entry_language: str | None = None,
) -> None:
    """Makes *partner* my own business in this profile, on this device."""
    work.add(
        Business(
            id=business_id(keys.signing_public),
            partner_id=partner.id,
            device=new_device_id(),
            language=read_language(entry_language or partner.language),
            created=desk.clock().replace(microsecond=0),
            demonstration=demonstration,
        )
    )
    work.flush()


def identity(desk: Desk) -> IdentityView:
    """Who my business is to others.

    Raises:
        NoBusiness: the profile has none yet.
        KeyTrouble: the keys are lost.
    """
    with desk.store.read() as work:
        business = me(work)
        name = stored.need(work, business.partner_id).name
        device = business.device
        id = business.id
    keys = desk.keys
    print_ = fingerprint(keys.signing_public)
    return IdentityView(
        id=id,
        name=name,
        signing_key=keys.signing_public.hex(),
        box_key=keys.box_public.hex(),
        age_recipient=age_recipient(keys.box_public),
        words={language: words(print_, language) for language in LANGUAGES},
        device=device,
    )
