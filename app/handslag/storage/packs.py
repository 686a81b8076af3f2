"""Questions about packs and their runs."""

from sqlalchemy import select

from handslag.domain.ids import CustomerId
from handslag.domain.packs import OwnLetter, Pack, PackLine, PackRun
from handslag.storage.tables import pack, pack_run
from handslag.storage.work import Work


def last_recipe(work: Work) -> Pack | None:
    """The recipe that was used last, or None."""
    return work.session.scalars(
        select(Pack).order_by(pack.c.used.desc(), pack.c.id.desc()).limit(1)
    ).first()


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
