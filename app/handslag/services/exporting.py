"""The address book as a file for other programs: vCard, CSV or XLSX."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from handslag.domain.contacts import Contact
from handslag.domain.errors import FileProblem, FileTrouble, Invalid, Problem
from handslag.domain.files import atomic_write
from handslag.domain.ids import PartnerId
from handslag.domain.progress import Progress, Silent
from handslag.domain.text import words
from handslag.exchange import tables
from handslag.exchange.tables import Field
from handslag.exchange.vcard import VcardVersion
from handslag.exchange.vcard_writing import write_contact
from handslag.services.contacts import contact_of
from handslag.services.desk import Desk, me
from handslag.storage import address_book
from handslag.storage import partners as stored
from handslag.storage.work import Work

KINDS = (".vcf", ".csv", ".xlsx")
VERSIONS = tuple(str(version) for version in VcardVersion)
"""Of vCard; telephones all read the first."""

_AT_ONCE = 200


@dataclass(frozen=True)
class Exported:
    """A file that was written, and how many partners are in it."""

    path: Path
    count: int


def export(
    desk: Desk,
    path: Path,
    *,
    heads: Mapping[str, str],
    search: str = "",
    ids: Sequence[PartnerId] | None = None,
    version: str = VERSIONS[0],
    progress: Progress | None = None,
) -> Exported:
    """Writes partners to a file, in name order; what is in the trash stays at home.

    Args:
        desk: the open profile.
        path: its ending chooses the kind: .vcf, .csv or .xlsx.
        heads: of a table's columns, in the user's language, by the field's name.
        search: every word of it must be found somewhere in a partner's text.
        ids: these partners alone; None for all that *search* finds.
        version: of vCard, one of VERSIONS; tables take no notice.
        progress: told how far it is.

    Raises:
        Invalid: there is no such version.
        FileTrouble: the file cannot be written, or is of another kind.
        Cancelled: the user stopped it; nothing is written.
    """
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise FileTrouble(FileProblem.UNKNOWN_KIND, str(path), ", ".join(KINDS))
    if version not in VERSIONS:
        raise Invalid("vcard", Problem.UNKNOWN, version, ", ".join(VERSIONS))
    fields = {field: heads.get(str(field), str(field)) for field in Field}
    with desk.store.read() as work:
        me(work)
        chosen = _chosen(work, search, ids)
        contacts = _contacts(work, chosen, progress or Silent())
        if kind == ".vcf":
            content = b"".join(
                write_contact(contact, VcardVersion(version)) for contact in contacts
            )
        elif kind == ".csv":
            content = tables.write_csv(contacts, fields)
        else:
            content = tables.write_xlsx(contacts, fields)
    atomic_write(path, content)
    return Exported(path, len(chosen))


def _chosen(work: Work, search: str, ids: Sequence[PartnerId] | None) -> list[PartnerId]:
    if ids is not None:
        return address_book.in_name_order(work, ids)
    found, _ = stored.find(work, words=words(search), trade=None, tag=None, limit=None)
    return found


def _contacts(work: Work, ids: Sequence[PartnerId], progress: Progress) -> Iterator[Contact]:
    for start in range(0, len(ids), _AT_ONCE):
        progress.step(start, len(ids))
        pairs = stored.with_opinions(work, ids[start : start + _AT_ONCE])
        logos = {partner.logo for partner, _ in pairs if partner.logo is not None}
        pictures = address_book.pictures(work, logos)
        for partner, opinion in pairs:
            yield contact_of(partner, opinion, pictures.get(partner.logo or ""))
        address_book.let_go(work)
    progress.step(len(ids), len(ids))
