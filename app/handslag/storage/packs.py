"""Questions about packs and their runs."""

from collections.abc import Sequence

from sqlalchemy import select

from handslag.domain.ids import CustomerId
from handslag.domain.packs import OwnLetter, Pack, PackLine, PackRun
from handslag.storage import search
from handslag.storage.tables import customer, pack, pack_run
from handslag.storage.work import Work

_AT_ONCE = 500
"""Ids in one question; SQLite takes 32,766 values."""


def last_recipe(work: Work) -> Pack | None:
    """The nameless recipe that was used last, or None."""
    return work.session.scalars(
        select(Pack)
        .where(pack.c.name == "")
        .order_by(pack.c.used.desc(), pack.c.id.desc())
        .limit(1)
    ).first()


def named_recipes(work: Work) -> list[Pack]:
    """The recipes that the user gave a name, in no order."""
    return list(work.session.scalars(select(Pack).where(pack.c.name != "")))


def recipe_with(
    work: Work, lines: tuple[PackLine, ...], sheet: str, letter: OwnLetter
) -> Pack | None:
    """A nameless recipe of just these lines, this sheet and this letter, or None."""
    same = (
        pack.c.lines == lines,
        pack.c.sheet == sheet,
        pack.c.letter_sv == letter.sv,
        pack.c.letter_en == letter.en,
        pack.c.name == "",
    )
    return work.session.scalars(select(Pack).where(*same).limit(1)).first()


def recipe_of(work: Work, run: PackRun) -> Pack | None:
    """The recipe that *run* was made by, or None where it is gone."""
    return work.session.get(Pack, run.pack_id)


def runs_of(work: Work, customer: CustomerId) -> list[PackRun]:
    """The packs that were made for a customer, the oldest first."""
    return list(
        work.session.scalars(
            select(PackRun)
            .where(pack_run.c.customer_id == customer)
            .order_by(pack_run.c.at, pack_run.c.id)
        )
    )


def last_run(work: Work, customer: CustomerId) -> PackRun | None:
    """The newest pack that was made for a customer, or None."""
    return work.session.scalars(
        select(PackRun)
        .where(pack_run.c.customer_id == customer)
        .order_by(pack_run.c.at.desc(), pack_run.c.id.desc())
        .limit(1)
    ).first()


def run_ids(work: Work, words: Sequence[str]) -> list[str]:
    """All packs that were made, the newest first.

    Args:
        work: the unit of work.
        words: folded; each is in the text of the customer, in the trash or not. None finds all.
    """
    query = select(pack_run.c.id).order_by(pack_run.c.at.desc(), pack_run.c.id.desc())
    if words:
        tests = [search.holds(work, customer.c.folded, word) for word in words]
        query = query.join(customer, customer.c.id == pack_run.c.customer_id).where(*tests)
    return list(work.session.scalars(query))


def runs(work: Work, ids: Sequence[str]) -> list[PackRun]:
    """The runs of *ids* that there are, in that order."""
    found: dict[str, PackRun] = {}
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        rows = work.session.scalars(select(PackRun).where(pack_run.c.id.in_(part)))
        found.update((one.id, one) for one in rows)
    return [found[id] for id in ids if id in found]
