"""Vouchers on paper, without a pack around them."""

from pathlib import Path

from handslag.domain.errors import NotAllowed, Rule
from handslag.domain.files import atomic_write
from handslag.domain.packs import USUAL_PER_PAGE
from handslag.domain.partners import Customer
from handslag.domain.trades import Language
from handslag.domain.vouchers import OPEN, Voucher
from handslag.printing.vouchers import print_vouchers
from handslag.services import faces, finding
from handslag.services.desk import Desk, me
from handslag.services.paperwork import Made, WordsFor, check_pdf, made
from handslag.services.vouchers import views as in_view
from handslag.storage import packs as stored_packs
from handslag.storage import partners as stored_partners
from handslag.storage import vouchers as stored
from handslag.storage.work import Work


def export(
    desk: Desk,
    path: Path,
    *,
    vouchers: tuple[str, ...],
    customer: str | None,
    words: WordsFor,
    per_page: int = USUAL_PER_PAGE,
) -> Made:
    """Writes vouchers as PDF, in the customer's language.

    Args:
        desk: the open profile.
        path: a .pdf file.
        vouchers: ids, codes or tokens; or none of these and
        customer: whose open vouchers are wanted.
        words: gives the words of a language.
        per_page: how many share an A4: one of ``VOUCHERS_PER_PAGE``.

    Raises:
        Invalid: no such number can share a page.
        NotFound, Ambiguous: a voucher or the customer is not there.
        NotAllowed: there is nothing to print, or I am not its issuer.
        FileTrouble: the file cannot be written, or is not called .pdf.
    """
    check_pdf(path)
    with desk.store.read() as work:
        found = _found(desk, work, vouchers, customer)
        owner = work.get(Customer, found[0].customer_id) if found[0].customer_id else None
        paper_words = words(_language(work, owner))
        drawn = [
            faces.voucher(
                work,
                one,
                customer=work.get(Customer, one.customer_id) if one.customer_id else None,
                words=paper_words,
            )
            for one in found
        ]
        paper = print_vouchers(
            drawn,
            labels=paper_words.labels,
            title=paper_words.title(of="vouchers", name=drawn[0].issuer_name),
            per_page=per_page,
        )
        views = in_view(desk, work, found)
    atomic_write(path, paper.pdf)
    return made(path, paper, views)


def _found(desk: Desk, work: Work, texts: tuple[str, ...], customer: str | None) -> list[Voucher]:
    own = me(work).id
    if customer is not None:
        given = stored.of_customer(work, finding.customer(work, customer).id)
        found = _as_packed(work, [one for one in given if one.shown_state(desk.clock()) in OPEN])
    else:
        found = [finding.voucher(work, text) for text in texts]
    if not found:
        raise NotAllowed(Rule.NOTHING_TO_PRINT, customer or "")
    for one in found:
        if one.issuer != own:
            raise NotAllowed(Rule.NOT_THE_ISSUER, one.called)
        if one.shown_state(desk.clock()) not in OPEN:
            raise NotAllowed(Rule.NOT_OPEN, one.called)
    return found


def _as_packed(work: Work, vouchers: list[Voucher]) -> list[Voucher]:
    """The vouchers in the order of the packs that they came with; those without a pack last."""
    order: dict[str, int] = {}
    for customer in {one.customer_id for one in vouchers if one.customer_id}:
        for run in stored_packs.runs_of(work, customer):
            for id in run.vouchers:
                order.setdefault(id, len(order))
    return sorted(vouchers, key=lambda one: order.get(one.id, len(order)))


def _language(work: Work, customer: Customer | None) -> Language:
    if customer is not None:
        return customer.language
    return stored_partners.need(work, me(work).partner_id).language
