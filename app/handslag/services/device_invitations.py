"""Inviting a further device of my business: one file, opened by a passphrase, holds all of it.

It also holds the private keys, which is why the passphrase has to be a good one.
"""

import base64
import binascii
from datetime import datetime
from pathlib import Path

from handslag.domain.devices import DeviceProblem, DeviceTrouble
from handslag.domain.errors import BusinessExists, KeyProblem, KeyTrouble
from handslag.domain.files import atomic_write
from handslag.domain.ids import PartnerId, new_device_id, new_id
from handslag.domain.partners import Business, Partner, read_language
from handslag.exchange.bundle import Bundle, read_bundle
from handslag.exchange.manifest import Scope
from handslag.exchange.passphrase import lock, unlock
from handslag.exchange.strict_json import Json
from handslag.services import device_exchange, devices
from handslag.services.desk import Desk, me
from handslag.services.device_exchange import DeviceReport, content_of, merged, origin_of
from handslag.services.views import Ref
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work
from handslag.trust import keystore
from handslag.trust.keys import KEY_LENGTH, Keys, business_id
from handslag.trust.manifest import verify_manifest

INVITATION = "invitation"
"""The manifest's entry that makes a further device of who reads it."""

_OWNER_ONLY = 0o600


def invite(desk: Desk, path: Path, passphrase: str, *, name: str | None = None) -> Path:
    """Writes the file for a further device: the keys of the business, and everything in it.

    Args:
        desk: the open profile.
        path: the file to write.
        passphrase: at least ``passphrase.SHORTEST`` characters.
        name: of this device, where it has none yet; None is the computer's.

    Raises:
        NoBusiness: the profile has none yet.
        DeviceTrouble: PASSPHRASE_TOO_SHORT, or TOO_COSTLY.
        KeyTrouble: the keys are lost.
        FileTrouble: it cannot be written, or is too large.
    """
    with desk.store.write() as work:
        devices.register(desk, work, name=name)
    with desk.store.read() as work:
        content, _ = device_exchange.packed(desk, work, {}, {INVITATION: entry_of(desk, work)})
    atomic_write(path, lock(content, passphrase), mode=_OWNER_ONLY)
    return path


def join(desk: Desk, path: Path, passphrase: str, *, name: str | None = None) -> DeviceReport:
    """Makes an empty profile a further device of the business that wrote the file.

    Args:
        desk: the open profile, without a business.
        path: what ``invite`` wrote.
        passphrase: the same.
        name: of this device; None is the computer's.

    Raises:
        BusinessExists: the profile has a business already.
        DeviceTrouble: WRONG_PASSPHRASE, TOO_COSTLY, NOT_AN_INVITATION, or CLOCK_AHEAD.
        KeyTrouble: FORGED.
        FileTrouble: it cannot be read, or is damaged; or the keys cannot be kept.
    """
    with desk.store.read() as work:
        if stored_partners.own_business(work) is not None:
            raise BusinessExists
    bundle = read_bundle(unlock(content_of(path), passphrase, path=str(path)))
    return join_by(desk, bundle, path, name=name)


def entry_of(desk: Desk, work: Work) -> dict[str, Json]:
    """What makes a further device of who reads it: the private keys, and what is not synced.

    Raises:
        KeyTrouble: the keys are lost.
    """
    business = me(work)
    keys: list[Json] = [
        base64.b64encode(each.signing_seed + each.box_private).decode("ascii")
        for each in desk.all_keys
    ]
    return {
        "keys": keys,
        "partner": business.partner_id,
        "created": business.created.isoformat(),
        "language": business.language,
        "demonstration": business.demonstration,
    }


def join_by(desk: Desk, bundle: Bundle, path: Path, *, name: str | None = None) -> DeviceReport:
    """As ``join``, from an invitation that is open already.

    Raises:
        BusinessExists, DeviceTrouble, KeyTrouble, FileTrouble: as ``join``.
    """
    entry = bundle.manifest.unknown.get(INVITATION)
    if bundle.manifest.scope is not Scope.DEVICE or not isinstance(entry, dict):
        raise DeviceTrouble(DeviceProblem.NOT_AN_INVITATION, str(path))
    keys = _keys(entry, path)
    _check(bundle, keys)
    with desk.store.write() as work:
        if stored_partners.own_business(work) is not None:
            raise BusinessExists
        report = _joined(desk, work, bundle, path, name)
        keystore.save_all(desk.profile, keys, in_file=False)
    return report


def _joined(desk: Desk, work: Work, bundle: Bundle, path: Path, name: str | None) -> DeviceReport:
    manifest, run_id = bundle.manifest, new_id()
    origin = origin_of(bundle, run_id=run_id, at=desk.clock(), file=path.name)
    done = merged(work, bundle, origin, now=desk.clock())
    business = _business(bundle, path)
    partner = work.get(Partner, business.partner_id)
    if partner is None or partner.business_id != manifest.business:
        raise DeviceTrouble(DeviceProblem.NOT_AN_INVITATION, str(path))
    work.add(business)
    work.flush()
    devices.register(desk, work, name=name)
    return DeviceReport(
        file=str(path),
        sender=Ref(manifest.business, partner.name),
        device=devices.name_of(work, manifest.device),
        full=True,
        new=done.new,
        kept=done.kept,
        applied=True,
    )


def _business(bundle: Bundle, path: Path) -> Business:
    entry = bundle.manifest.unknown[INVITATION]
    assert isinstance(entry, dict)  # seen before
    trouble = DeviceTrouble(DeviceProblem.NOT_AN_INVITATION, str(path))
    partner, created = entry.get("partner"), entry.get("created")
    language, demonstration = entry.get("language"), entry.get("demonstration")
    if not (isinstance(partner, str) and isinstance(created, str)):
        raise trouble
    if not (isinstance(language, str) and isinstance(demonstration, bool)):
        raise trouble
    try:
        moment = datetime.fromisoformat(created)
    except ValueError:
        raise trouble from None
    if moment.tzinfo is None:
        raise trouble
    return Business(
        id=bundle.manifest.business,
        partner_id=PartnerId(partner),
        device=new_device_id(),
        language=read_language(language),
        created=moment,
        demonstration=demonstration,
    )


def _keys(entry: dict[str, Json], path: Path) -> list[Keys]:
    """The private keys in the file, the current ones first."""
    written = entry.get("keys")
    trouble = DeviceTrouble(DeviceProblem.NOT_AN_INVITATION, str(path))
    if not isinstance(written, list) or not written:
        raise trouble
    found: list[Keys] = []
    for each in written:
        try:
            content = base64.b64decode(each if isinstance(each, str) else "", validate=True)
        except (binascii.Error, ValueError):
            raise trouble from None
        if len(content) != 2 * KEY_LENGTH:
            raise trouble
        found.append(Keys(content[:KEY_LENGTH], content[KEY_LENGTH:]))
    return found


def _check(bundle: Bundle, keys: list[Keys]) -> None:
    """The business is named by its first key, and the file is signed by its present one."""
    business = bundle.manifest.business
    if business_id(keys[-1].signing_public) != business or not verify_manifest(
        keys[0].signing_public, bundle.manifest_content, bundle.signature
    ):
        raise KeyTrouble(KeyProblem.FORGED, business_id=business)
