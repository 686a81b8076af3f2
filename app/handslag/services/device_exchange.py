"""Exchange between the devices of my business: files that only they can open."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from handslag.domain.devices import Device, DeviceProblem, DeviceTrouble
from handslag.domain.errors import FileProblem, FileTrouble, KeyProblem, KeyTrouble
from handslag.domain.files import atomic_write
from handslag.domain.ids import DeviceId, VoucherId, new_id
from handslag.domain.partners import Business
from handslag.domain.stamps import tick
from handslag.exchange.bundle import Bundle, read_bundle, write_bundle
from handslag.exchange.manifest import LARGEST_BUNDLE, OPERATIONS, Manifest, Scope
from handslag.exchange.ops import read_operations, write_operations
from handslag.exchange.sealed import is_sealed, seal, unseal
from handslag.exchange.strict_json import Json, damaged
from handslag.services import devices, drop_state
from handslag.services.desk import Desk, me
from handslag.services.views import Ref
from handslag.storage import devices as stored_devices
from handslag.storage import merge_log, vectors
from handslag.storage import partners as stored_partners
from handslag.storage.merge import Merged, Origin, merge
from handslag.storage.merge_log import Clash
from handslag.storage.outgoing import Outgoing
from handslag.storage.work import Work
from handslag.trust.documents import read_event
from handslag.trust.keys import age_identity, age_recipient
from handslag.trust.manifest import sign_manifest, verify_manifest

UPTO_CLOCKS = "upto_hlc"
"""The manifest's entry for the clocks at the numbers of ``upto``."""

_LONGEST_AHEAD = timedelta(hours=24)
_MOST_CONFLICTS = 500


@dataclass(frozen=True, kw_only=True)
class Missing:
    """Work of a device, *after* .. *upto*, that lies between this device and a file."""

    device: str
    after: int
    upto: int


@dataclass(frozen=True, kw_only=True)
class DeviceReport:
    """What taking in a file of another device came to, or would come to.

    Attributes:
        sender: my business.
        device: the device that wrote it.
        new, changed, removed, unchanged: records.
        conflicts: fields that both sides had written without knowing of each other.
        kept: fields that wait for what is missing, or for a newer version of the program.
        missing: what to ask for: a full file of these devices.
        applied: something was taken in now.
        undo_id: by which it can be taken back; None where nothing was taken in.
        renumbered: this device found that its number had been used twice, and took a new one.
    """

    file: str
    sender: Ref
    device: str
    full: bool
    new: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    conflicts: int = 0
    kept: int = 0
    missing: tuple[Missing, ...] = ()
    applied: bool = False
    undo_id: str | None = None
    renumbered: bool = False


@dataclass(frozen=True, kw_only=True)
class Sent:
    """A file for my other devices; *full* when one of them never told what it has."""

    path: Path
    full: bool
    operations: int


class _Rehearsed(Exception):
    """Takes a forecast's unit of work back."""


def export(desk: Desk, path: Path, *, full: bool = False) -> Sent:
    """Writes a file with everything that one of my other devices may not have.

    Raises:
        NoBusiness: the profile has none yet.
        KeyTrouble: the keys are lost.
        FileTrouble: it cannot be written, or is too large.
    """
    with desk.store.write() as work:
        me(work)
        devices.register(desk, work)
    with desk.store.read() as work:
        since = {} if full else _since(work)
        content, lines = packed(desk, work, since)
    atomic_write(path, seal(content, age_recipient(desk.keys.box_public)))
    drop_state.note_sent(desk.profile, desk.clock())
    return Sent(path=path, full=not since, operations=lines)


def mark(desk: Desk) -> str | None:
    """A mark of what this device has and who may not have it; None where it has no other devices.

    It changes with every edit here, with what came from others, and with a further device.
    """
    with desk.store.read() as work:
        others = _others(work)
        if not others:
            return None
        known = sorted(vectors.numbers(work).items())
    return sha256(json.dumps([known, sorted(others)]).encode()).hexdigest()


def packed(
    desk: Desk,
    work: Work,
    since: Mapping[DeviceId, int],
    more: Mapping[str, Json] | None = None,
) -> tuple[bytes, int]:
    """A signed file of what is newer than *since*, not sealed yet, and how many operations it has."""
    business = me(work)
    outgoing = Outgoing(work.session.connection(), _without_replaced(work, since))
    operations = write_operations(outgoing.operations())
    members = {OPERATIONS: operations}
    members |= {f"docs/{id}": content for id, content in outgoing.documents.items()}
    members |= {f"blobs/{id}": content for id, content in outgoing.pictures.items()}
    known = vectors.known(work)
    clocks: dict[str, Json] = {str(device): hlc for device, (_, hlc) in known.items()}
    manifest = Manifest(
        bundle_id=new_id(),
        business=business.id,
        device=DeviceId(business.device),
        scope=Scope.DEVICE,
        to=(business.id,),
        full=not since,
        since=since,
        upto={device: seq for device, (seq, _) in known.items()},
        max_hlc=outgoing.newest,
        unknown={UPTO_CLOCKS: clocks, **(more or {})},
    )
    content = write_bundle(manifest, members, sign=lambda it: sign_manifest(desk.keys, it))
    return content, operations.count(b"\n")


def is_from_my_device(desk: Desk, path: Path) -> bool:
    """Whether a file is one of another device of mine.

    Raises:
        FileTrouble: it cannot be read.
        KeyTrouble: the keys are lost.
    """
    content = content_of(path)
    if not is_sealed(content):
        return False
    with suppress(FileTrouble):
        opened = unseal(content, [age_identity(each.box_private) for each in desk.all_keys])
        return read_bundle(opened).manifest.scope is Scope.DEVICE
    return False


def forecast(desk: Desk, path: Path) -> DeviceReport:
    """What taking in a file would come to; changes nothing.

    Raises:
        DeviceTrouble, FileTrouble, KeyTrouble, NoBusiness: as ``apply``.
    """
    return _take(desk, path, keep=False)


def apply(desk: Desk, path: Path) -> DeviceReport:
    """Takes in a file of another device of mine: all of it or nothing; again, it changes nothing.

    Raises:
        NoBusiness: the profile has none yet.
        FileTrouble: it cannot be read or opened, or is damaged.
        KeyTrouble: FORGED, it was not signed by my business.
        DeviceTrouble: OTHER_BUSINESS; NOT_FOR_DEVICES; REVOKED; or CLOCK_AHEAD: a stamp in it lies
            more than 24 hours ahead, the file is set aside whole.
    """
    return _take(desk, path, keep=True)


def undo(desk: Desk, id: str) -> int:
    """Takes an import from another device back by new edits; how many fields and records.

    Raises:
        NotFound: there is no such import.
        DeviceTrouble: ALREADY_TAKEN_BACK.
    """
    with desk.store.write() as work:
        return merge_log.undo(work, id, desk.clock())


def is_mine(desk: Desk, id: str) -> bool:
    """Whether an import with that id came from another device of mine."""
    with desk.store.read() as work:
        return merge_log.is_run(work, id)


def conflicts(desk: Desk) -> list[Clash]:
    """Fields that two devices wrote without knowing of each other, the newest first."""
    with desk.store.read() as work:
        return merge_log.conflicts(work, limit=_MOST_CONFLICTS)


def settle(desk: Desk, clash: Clash, *, take_other: bool) -> None:
    """Puts a conflict away; *take_other*: and sets the value that lost.

    Raises:
        NotFound: it is not there any more.
    """
    with desk.store.write() as work:
        merge_log.settle(work, clash, take_other=take_other)


def origin_of(bundle: Bundle, *, run_id: str, at: datetime, file: str) -> Origin:
    """Where the operations of a file come from."""
    manifest = bundle.manifest
    return Origin(
        run_id=run_id,
        bundle_id=manifest.bundle_id,
        device=manifest.device,
        at=at,
        file=file,
        since=manifest.since,
        upto=manifest.upto,
        clocks=_clocks(manifest),
    )


def merged(work: Work, bundle: Bundle, origin: Origin, *, now: datetime) -> Merged:
    """Merges a file that is known to be of my business.

    Raises:
        DeviceTrouble: CLOCK_AHEAD.
        FileTrouble: DAMAGED.
    """
    operations = bundle.members.get(OPERATIONS, b"")
    contents = {name.partition("/")[2]: content for name, content in bundle.members.items()}
    limit = tick(0, now + _LONGEST_AHEAD)
    ahead = DeviceTrouble(DeviceProblem.CLOCK_AHEAD, devices.name_of(work, origin.device))
    if bundle.manifest.max_hlc > limit:
        raise ahead
    merge_log.begin(work, origin.run_id, origin.bundle_id, origin.device, origin.at, origin.file)
    done = merge(work, read_operations(operations), contents, origin, vouchers_of=_vouchers_of)
    if done.newest > limit:
        raise DeviceTrouble(DeviceProblem.CLOCK_AHEAD, ahead.name)
    vectors.note_peer(work, origin.device, origin.bundle_id, origin.upto)
    return done


def _take(desk: Desk, path: Path, *, keep: bool) -> DeviceReport:
    bundle = _opened(desk, path)
    report: DeviceReport | None = None
    with suppress(_Rehearsed), desk.store.write() as work:
        report = _taken(desk, work, bundle, path)
        if not keep:
            report = replace(report, applied=False, undo_id=None)
            raise _Rehearsed
    assert report is not None  # only a rehearsal is left early
    return report


def _taken(desk: Desk, work: Work, bundle: Bundle, path: Path) -> DeviceReport:
    business, manifest = me(work), bundle.manifest
    _check(desk, work, business, bundle, path)
    own_name = stored_partners.need(work, business.partner_id).name
    report = DeviceReport(
        file=str(path),
        sender=Ref(business.id, own_name),
        device=devices.name_of(work, manifest.device),
        full=manifest.full,
    )
    if merge_log.run_of(work, manifest.bundle_id) is not None:
        return report
    clocks = _clocks(manifest)
    theirs = {device: (seq, clocks.get(device, 0)) for device, seq in manifest.upto.items()}
    twice = vectors.used_twice(work, theirs)
    if manifest.device == business.device and not twice:
        return report  # my own file came back to me
    if twice:
        _renumber(desk, work)
    run_id = new_id()
    origin = origin_of(bundle, run_id=run_id, at=desk.clock(), file=path.name)
    done = merged(work, bundle, origin, now=desk.clock())
    return replace(
        report,
        device=devices.name_of(work, manifest.device),
        new=done.new,
        changed=done.changed,
        removed=done.removed,
        unchanged=done.unchanged,
        conflicts=done.conflicts,
        kept=done.kept,
        missing=tuple(
            Missing(device=devices.name_of(work, gap.device), after=gap.after, upto=gap.upto)
            for gap in done.missing
        ),
        applied=True,
        undo_id=run_id,
        renumbered=twice,
    )


def _opened(desk: Desk, path: Path) -> Bundle:
    with desk.store.read() as work:
        me(work)
    content = content_of(path)
    if not is_sealed(content):
        raise DeviceTrouble(DeviceProblem.NOT_FOR_DEVICES, str(path))
    identities = [age_identity(each.box_private) for each in desk.all_keys]
    try:
        return read_bundle(unseal(content, identities, path=str(path)))
    except FileTrouble as trouble:
        raise FileTrouble(trouble.problem, str(path), trouble.detail) from trouble


def content_of(path: Path) -> bytes:
    """The bytes of an exchange file.

    Raises:
        FileTrouble: MISSING, UNREADABLE or TOO_LARGE.
    """
    try:
        if path.stat().st_size > LARGEST_BUNDLE + LARGEST_BUNDLE // 1000:
            raise FileTrouble(FileProblem.TOO_LARGE, str(path))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileTrouble(FileProblem.MISSING, str(path)) from error
    except OSError as error:
        raise FileTrouble(FileProblem.UNREADABLE, str(path), error.strerror or "") from error


def _check(desk: Desk, work: Work, business: Business, bundle: Bundle, path: Path) -> None:
    manifest = bundle.manifest
    if manifest.business != business.id:
        raise DeviceTrouble(DeviceProblem.OTHER_BUSINESS, str(path))
    publics = [each.signing_public for each in desk.all_keys]
    if not any(
        verify_manifest(public, bundle.manifest_content, bundle.signature) for public in publics
    ):
        raise KeyTrouble(KeyProblem.FORGED, business_id=business.id)
    if manifest.scope is not Scope.DEVICE:
        raise DeviceTrouble(DeviceProblem.NOT_FOR_DEVICES, str(path))
    sender = stored_devices.by_number(work, manifest.device)
    if sender is not None and sender.revoked is not None:
        raise DeviceTrouble(DeviceProblem.REVOKED, sender.name)


def _renumber(desk: Desk, work: Work) -> None:
    """A new number for this device, which is no longer the till PC until the user says so."""
    former = devices.register(desk, work)
    _, fresh = vectors.renumber(work)
    known = stored_devices.by_number(work, former.number)
    assert known is not None  # registered just now
    known.became = fresh
    work.add(Device(id=str(fresh), name=known.name, joined=desk.clock().replace(microsecond=0)))
    work.flush()


def _since(work: Work) -> dict[DeviceId, int]:
    """What all my other devices have; empty where one of them never told, or there is none."""
    return vectors.common(work, _others(work)) or {}


def _others(work: Work) -> list[DeviceId]:
    own = me(work).device
    return [
        one.number
        for one in stored_devices.everyone(work)
        if one.number != own and one.revoked is None and one.became is None
    ]


def _without_replaced(work: Work, since: Mapping[DeviceId, int]) -> dict[DeviceId, int]:
    """Of a number that was used twice everything travels, since it says nothing."""
    replaced = {one.number for one in stored_devices.everyone(work) if one.became is not None}
    return {device: seq for device, seq in since.items() if device not in replaced}


def _clocks(manifest: Manifest) -> dict[DeviceId, int]:
    told = manifest.unknown.get(UPTO_CLOCKS, {})
    if not isinstance(told, dict):
        raise damaged(UPTO_CLOCKS)
    found: dict[DeviceId, int] = {}
    for device in manifest.upto:
        clock = told.get(str(device), 0)
        if not isinstance(clock, int) or isinstance(clock, bool) or clock < 0:
            raise damaged(UPTO_CLOCKS)
        found[device] = clock
    return found


def _vouchers_of(signed: bytes) -> tuple[VoucherId, ...]:
    return read_event(signed).event.vouchers
