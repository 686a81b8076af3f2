"""What was printed for whom and when: the packs that were made, to look up and to print again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from handslag.domain.errors import Kind, NotFound
from handslag.domain.packs import FRONTS_ALONE, Backs, PackRun
from handslag.domain.text import words as words_of
from handslag.services import finding, packs
from handslag.services.desk import Desk
from handslag.services.packs import PackOrder
from handslag.services.paperwork import Made, WordsFor
from handslag.services.views import Ref
from handslag.storage import customers as stored_customers
from handslag.storage import packs as stored
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work


@dataclass(frozen=True, kw_only=True)
class PrintedPack:
    """A pack that was made.

    Attributes:
        customer: for whom; None when erased.
        partners: the partners in order, each with its cards; one that is gone has the name "".
        sheet: maker and code of the card sheet.
        start_slot: first place used on the first sheet, from 1.
        vouchers: how many were issued for it.
        backs: of the cards, as far as it is known.
    """

    id: str
    at: datetime
    customer: Ref | None
    partners: tuple[tuple[Ref, int], ...]
    sheet: str
    start_slot: int
    vouchers: int
    backs: Backs = FRONTS_ALONE

    @property
    def cards(self) -> int:
        """Visiting cards in all."""
        return sum(cards for _, cards in self.partners)


def find_ids(desk: Desk, search: str = "") -> list[str]:
    """The packs that were made, the newest first; *search*: every word fits the customer."""
    with desk.store.read() as work:
        return stored.run_ids(work, words_of(search))


def rows(desk: Desk, ids: Sequence[str]) -> list[PrintedPack]:
    """The packs of *ids* that there are, in that order."""
    with desk.store.read() as work:
        return _views(work, stored.runs(work, ids))


def listing(desk: Desk, *, customer: str = "", limit: int | None = None) -> list[PrintedPack]:
    """The packs that were made, the newest first.

    Args:
        desk: the open profile.
        customer: name or id; "" is everybody.
        limit: how many at most; None is all.

    Raises:
        NotFound, Ambiguous: no customer is called so, or several are.
    """
    with desk.store.read() as work:
        if customer:
            found = stored.runs_of(work, finding.customer(work, customer).id)[::-1]
        else:
            found = stored.runs(work, stored.run_ids(work, ())[:limit])
        return _views(work, found[:limit])


def again(desk: Desk, id: str, path: Path, *, words: WordsFor) -> Made:
    """Makes the pack *id* once more as it was; nothing is issued.

    Raises:
        NotFound: it is gone, or its customer, a partner or its sheet is.
        FileTrouble: the file cannot be written, or is not called .pdf.
    """
    found = rows(desk, [id])
    if not found or found[0].customer is None:
        raise NotFound(Kind.PACK, id)
    order = PackOrder(
        customer=found[0].customer.id,
        sheet=found[0].sheet,
        path=path,
        start_slot=found[0].start_slot,
        reprint=True,
        run=id,
    )
    return packs.print_out(desk, order, words=words)


def _views(work: Work, runs: Sequence[PackRun]) -> list[PrintedPack]:
    everybody = {line.partner_id for run in runs for line in run.lines}
    partners = stored_partners.names_by_id(work, everybody)
    customers = stored_customers.names_of(work, {run.customer_id for run in runs})
    return [
        PrintedPack(
            id=run.id,
            at=run.at,
            customer=(
                Ref(run.customer_id, customers[run.customer_id])
                if run.customer_id in customers
                else None
            ),
            partners=tuple(
                (Ref(line.partner_id, partners.get(line.partner_id, "")), line.cards)
                for line in run.lines
            ),
            sheet=run.sheet,
            start_slot=run.start_slot,
            vouchers=len(run.vouchers),
            backs=run.backs or FRONTS_ALONE,
        )
        for run in runs
    ]
