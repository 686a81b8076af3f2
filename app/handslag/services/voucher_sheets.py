"""Vouchers on paper, without a pack around them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from handslag.domain.errors import NotAllowed, Rule
from handslag.domain.files import atomic_write
from handslag.domain.ids import VoucherId
from handslag.domain.packs import USUAL_PER_PAGE
from handslag.domain.partners import Customer
from handslag.domain.progress import Progress, Silent
from handslag.domain.trades import Language
from handslag.domain.vouchers import OPEN, Voucher
from handslag.printing.faces import VoucherFace
from handslag.printing.vouchers import print_vouchers
from handslag.services import faces, finding
from handslag.services.desk import Desk, me
from handslag.services.paperwork import Made, WordsFor, check_pdf, made
from handslag.services.views import VoucherView
from handslag.services.vouchers import views as in_view
from handslag.storage import packs as stored_packs
from handslag.storage import partners as stored_partners
from handslag.storage import vouchers as stored
from handslag.storage.work import Work


@dataclass(frozen=True)
class Usable:
    """Which of some vouchers can be printed.

    Attributes:
        printed: those that are mine and open.
        left_out: those that are redeemed, voided, replaced or expired, or another business issued.
    """

    printed: tuple[VoucherView, ...]
    left_out: tuple[VoucherView, ...]


def usable(desk: Desk, ids: Sequence[VoucherId]) -> Usable:
    """Which of the vouchers of *ids* can be printed, in that order."""
    with desk.store.read() as work:
        own = me(work).id
        shown = in_view(desk, work, stored.by_ids(work, ids))
    fit = [one.issuer.id == own and one.state in OPEN for one in shown]
    return Usable(
        tuple(one for one, fits in zip(shown, fit, strict=True) if fits),
        tuple(one for one, fits in zip(shown, fit, strict=True) if not fits),
    )


def export(
    desk: Desk,
    path: Path,
    *,
    vouchers: tuple[str, ...],
    customer: str | None,
    words: WordsFor,
    per_page: int = USUAL_PER_PAGE,
    progress: Progress | None = None,
) -> Made:
    """Writes vouchers as PDF, each in its customer's language and once, however often it is named.

    Args:
        desk: the open profile.
        path: a .pdf file.
        vouchers: ids, codes or tokens; or none of these and
        customer: whose open vouchers are wanted.
        words: gives the words of a language.
        per_page: how many share an A4: one of ``VOUCHERS_PER_PAGE``.
        progress: is told how many vouchers are drawn.

    Raises:
        Invalid: no such number can share a page.
        NotFound, Ambiguous: a voucher or the customer is not there.
        NotAllowed: there is nothing to print, I am not a voucher's issuer, or it is not open.
        Cancelled: the user stopped it.
        FileTrouble: the file cannot be written, or is not called .pdf.
    """
    check_pdf(path)
    with desk.store.read() as work:
        found = _found(desk, work, vouchers, customer)
        drawn, language = _drawn(work, found, words)
        paper_words = words(language)
        paper = print_vouchers(
            drawn,
            labels=paper_words.labels,
            title=paper_words.title(of="vouchers", name=drawn[0].issuer_name),
            per_page=per_page,
            progress=progress or Silent(),
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
        named = (finding.voucher(work, text) for text in texts)
        found = list({one.id: one for one in named}.values())
    if not found:
        raise NotAllowed(Rule.NOTHING_TO_PRINT, customer or "")
    for one in found:
        if one.issuer != own:
            raise NotAllowed(Rule.NOT_THE_ISSUER, one.called)
        if one.shown_state(desk.clock()) not in OPEN:
            raise NotAllowed(Rule.NOT_OPEN, one.called)
    return found


def _drawn(
    work: Work, vouchers: Sequence[Voucher], words: WordsFor
) -> tuple[list[VoucherFace], Language]:
    """The vouchers as they are printed, and the paper's language: mine where theirs differ."""
    own, drawn, spoken = _own_language(work), [], []
    for one in vouchers:
        customer = work.get(Customer, one.customer_id) if one.customer_id else None
        its_words = words(customer.language if customer else own)
        spoken.append(customer.language if customer else own)
        face = faces.voucher(work, one, customer=customer, words=its_words)
        drawn.append(replace(face, labels=its_words.labels))
    return drawn, spoken[0] if len(set(spoken)) == 1 else own


def _as_packed(work: Work, vouchers: list[Voucher]) -> list[Voucher]:
    """The vouchers in the order of the packs that they came with; those without a pack last."""
    order: dict[str, int] = {}
    for customer in {one.customer_id for one in vouchers if one.customer_id}:
        for run in stored_packs.runs_of(work, customer):
            for id in run.vouchers:
                order.setdefault(id, len(order))
    return sorted(vouchers, key=lambda one: order.get(one.id, len(order)))


def _own_language(work: Work) -> Language:
    return stored_partners.need(work, me(work).partner_id).language
