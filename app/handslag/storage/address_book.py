"""The address book as rows of plain values: for what looks at all of it at once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from sqlalchemy import Select, Text, delete, insert, select, type_coerce

from handslag.domain.documents import Picture
from handslag.domain.ids import PartnerId
from handslag.domain.packs import Pack, PackRun
from handslag.domain.partners import Partner, PartnerNote, Phone
from handslag.storage import search
from handslag.storage.tables import (
    import_seen,
    opinion,
    pack,
    pack_run,
    partner,
    partner_note,
    picture,
    told_apart,
)
from handslag.storage.work import Work

_AT_ONCE = 1000


@dataclass(frozen=True)
class Known:
    """A partner by what others may be like it in."""

    id: PartnerId
    name: str
    town: str | None
    organisation_number: str | None
    phones: tuple[Phone, ...]
    email: str | None
    business_id: str | None


def values(work: Work, fields: Sequence[str]) -> Iterator[dict[str, object]]:
    """Every partner outside the trash, the oldest first: id, and *fields* of it or my opinion."""
    query = _values(fields).order_by(partner.c.id).execution_options(yield_per=_AT_ONCE)
    return (row._asdict() for row in work.session.execute(query))


def values_of(
    work: Work, ids: Collection[str], fields: Sequence[str]
) -> Iterator[dict[str, object]]:
    """As ``values``, of those of *ids* that are not in the trash; in no order."""
    for part in _parts(ids):
        rows = work.session.execute(_values(fields).where(partner.c.id.in_(part)))
        yield from (row._asdict() for row in rows)


def known(work: Work, ids: Collection[str] | None = None) -> list[Known]:
    """The partners outside the trash, or those of *ids*; the oldest first."""
    query = select(*(partner.c[name.name] for name in fields(Known))).order_by(partner.c.id)
    query = query.where(partner.c.deleted.is_(None))
    if ids is None:
        return [Known(*row) for row in work.session.execute(query)]
    found = [
        row
        for part in _parts(ids)
        for row in work.session.execute(query.where(partner.c.id.in_(part)))
    ]
    return sorted((Known(*row) for row in found), key=attrgetter("id"))


def notes_of(work: Work, id: PartnerId) -> list[PartnerNote]:
    """What I noted of a partner, the oldest first."""
    query = select(PartnerNote).where(partner_note.c.partner_id == id)
    return list(work.session.scalars(query.order_by(partner_note.c.on, partner_note.c.id)))


def packs_with(work: Work, id: PartnerId) -> list[Pack | PackRun]:
    """Recipes with that partner in them, and the packs that were made."""
    found: list[Pack | PackRun] = []
    recipes = select(Pack).where(type_coerce(pack.c.lines, Text).contains(id))
    found += work.session.scalars(recipes)
    made = select(PackRun).where(type_coerce(pack_run.c.lines, Text).contains(id))
    found += work.session.scalars(made)
    return found


def let_go(work: Work) -> None:
    """Writes what is pending, and lets go of every record, so that memory stays flat."""
    work.flush()
    work.session.expunge_all()


def matching(work: Work, words: Sequence[str], *, limit: int) -> list[PartnerId]:
    """The first partners outside the trash in whose text every one of the folded *words* is."""
    return [PartnerId(id) for id in search.find_ids(work, Partner, words, limit=limit).ids]


def numbered(work: Work, spellings: Collection[str]) -> list[PartnerId]:
    """The partners outside the trash whose organisation number is written in one of these ways."""
    query = select(partner.c.id).where(
        partner.c.organisation_number.in_(spellings), partner.c.deleted.is_(None)
    )
    return [PartnerId(id) for id in work.session.scalars(query)]


def known_pictures(work: Work, ids: Collection[str]) -> set[str]:
    """Those of the pictures that are stored already."""
    return set(work.session.scalars(select(picture.c.id).where(picture.c.id.in_(ids))))


def pictures(work: Work, ids: Collection[str]) -> dict[str, Picture]:
    """The pictures of these ids, by id."""
    found = work.session.scalars(select(Picture).where(picture.c.id.in_(ids)))
    return {one.id: one for one in found}


def in_name_order(work: Work, ids: Collection[str]) -> list[PartnerId]:
    """Those of *ids* that are not in the trash, in name order."""
    keys: list[tuple[str, str]] = []
    for part in _parts(ids):
        query = select(partner.c.sort_key, partner.c.id)
        rows = work.session.execute(
            query.where(partner.c.id.in_(part), partner.c.deleted.is_(None))
        )
        keys += ((row.sort_key, row.id) for row in rows)
    return [PartnerId(id) for _, id in sorted(keys)]


def seen(work: Work, digests: Collection[str]) -> dict[str, str]:
    """The ids of the partners that contacts became in earlier imports, by the contacts' digests."""
    found: dict[str, str] = {}
    for part in _parts(digests):
        rows = work.session.execute(select(import_seen).where(import_seen.c.digest.in_(part)))
        found |= {row.digest: row.partner_id for row in rows}
    return found


def remember(work: Work, became: Mapping[str, str]) -> None:
    """Remembers which partner each contact became, by its digest."""
    connection = work.session.connection()
    for part in _parts(seen(work, became)):
        connection.execute(delete(import_seen).where(import_seen.c.digest.in_(part)))
    for part in _parts(became):
        rows = [{"digest": digest, "partner_id": became[digest]} for digest in part]
        connection.execute(insert(import_seen), rows)


def apart(work: Work) -> set[tuple[str, str]]:
    """The pairs that the user has told apart, the smaller id first."""
    return {(row.one, row.other) for row in work.session.execute(select(told_apart))}


def tell_apart(work: Work, one: str, other: str) -> None:
    """Remembers that two partners are not the same, whatever they look like."""
    first, second = sorted((one, other))
    if (first, second) not in apart(work):
        connection = work.session.connection()
        connection.execute(insert(told_apart).values(one=first, other=second))
        work.touched(Partner, [first, second])


def forget_apart(work: Work, one: str, other: str) -> None:
    """Takes ``tell_apart`` back."""
    first, second = sorted((one, other))
    pair = (told_apart.c.one == first) & (told_apart.c.other == second)
    work.session.connection().execute(delete(told_apart).where(pair))
    work.touched(Partner, [first, second])


def _parts(ids: Collection[str]) -> Iterator[list[str]]:
    every = sorted(ids)
    return (every[start : start + _AT_ONCE] for start in range(0, len(every), _AT_ONCE))


def _values(fields: Sequence[str]) -> Select[Any]:
    columns = [partner.c[name] if name in partner.c else opinion.c[name] for name in fields]
    joined = partner.join(opinion, opinion.c.id == partner.c.id)
    return select(partner.c.id, *columns).select_from(joined).where(partner.c.deleted.is_(None))
