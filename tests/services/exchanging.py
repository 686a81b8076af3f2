"""Exchange files between profiles for tests: honest ones, and ones that somebody changed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from tests.builders import (
    Clock,
    business_desk,
    copy_into,
    introduce,
    open_desk,
    percent_offer,
)

from handslag.domain.ids import BusinessId, new_id
from handslag.domain.stamps import Record
from handslag.exchange.bundle import Bundle, document_name, read_bundle, write_bundle
from handslag.exchange.manifest import Manifest
from handslag.exchange.sealed import is_sealed, seal, unseal
from handslag.services import businesses as own
from handslag.services import partner_exchange, partner_export
from handslag.services.desk import Desk
from handslag.services.exchange_items import Report
from handslag.storage.tables import STAMP, TABLES
from handslag.trust.keys import Keys, age_identity, age_recipient
from handslag.trust.manifest import sign_manifest

Businesses = Callable[..., Desk]
Pair = tuple[Desk, Desk]


@contextmanager
def neighbours(folder: Path, *, clock: Callable[[], datetime]) -> Iterator[Pair]:
    """Nova, who issues for Berg's till and sends it customers; each knows the other."""
    copy_into(folder, _make_neighbours)
    nova, berg = (open_desk(folder / name, clock=clock) for name in ("Nova", "Berg"))
    yield nova, berg
    nova.store.close()
    berg.store.close()


def _make_neighbours(folder: Path) -> None:
    nova, berg = (business_desk(folder / name, name, clock=Clock()) for name in ("Nova", "Berg"))
    percent_offer(berg)
    introduce(nova, berg)
    introduce(berg, nova)
    nova.store.close()
    berg.store.close()


def id_of(desk: Desk) -> BusinessId:
    """The desk's business."""
    return BusinessId(own.identity(desk).id)


def file_for(one: Desk, to: Desk, name: str = "for-partner") -> Path:
    """A file that *one* makes for *to*."""
    path = one.profile / f"{name}.handslag"
    partner_export.export(one, path, to=id_of(to))
    return path


def network_file(one: Desk) -> Path:
    """A file that *one* makes for everybody."""
    path = one.profile / "network.handslag"
    partner_export.export(one, path, to=partner_export.NETWORK)
    return path


def send(one: Desk, to: Desk) -> Report:
    """Lets *to* take in a fresh file of *one*."""
    return partner_exchange.apply(to, file_for(one, to))


def opened(path: Path, desk: Desk) -> Bundle:
    """The bundle in a file that *desk* may open."""
    content = path.read_bytes()
    if is_sealed(content):
        content = unseal(content, [age_identity(desk.keys.box_private)])
    return read_bundle(content)


def documents(bundle: Bundle) -> list[bytes]:
    """The signed things in a bundle."""
    return [content for name, content in bundle.members.items() if name.startswith("docs/")]


def passed_on(path: Path, receiver: Desk, to: Desk) -> Path:
    """The very bytes that *receiver* can read in a file, sealed anew for *to*."""
    inside = unseal(path.read_bytes(), [age_identity(receiver.keys.box_private)])
    other = path.with_name("passed-on.handslag")
    other.write_bytes(seal(inside, age_recipient(to.keys.box_public)))
    return other


def rebuilt(
    path: Path,
    desk: Desk,
    signer: Keys,
    *,
    without: Sequence[bytes] = (),
    also: Sequence[bytes] = (),
    change: Callable[[Manifest], Manifest] = lambda manifest: manifest,
) -> Path:
    """A file for *desk* put together anew, its manifest signed by *signer*."""
    bundle = opened(path, desk)
    members = {name: content for name, content in bundle.members.items() if content not in without}
    members |= {document_name(content): content for content in also}
    manifest = change(replace(bundle.manifest, bundle_id=new_id()))
    content = write_bundle(manifest, members, sign=lambda text: sign_manifest(signer, text))
    changed = path.with_name("changed.handslag")
    changed.write_bytes(seal(content, age_recipient(desk.keys.box_public)))
    return changed


Dump = dict[tuple[str, str], dict[str, object]]


def logical_dump(desk: Desk) -> Dump:
    """All values of all synced rows, without their stamps."""
    found: Dump = {}
    with desk.store.read() as work:
        for record, table in TABLES.items():
            if issubclass(record, Record):
                for row in work.session.execute(select(table)):
                    values = {
                        name: row._mapping[name]
                        for name in row._fields
                        if name not in (*STAMP, "number")
                    }
                    found[table.name, row.id] = values
    return found
